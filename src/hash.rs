//! Hashes: SHA-256, as people check it with `sha256sum` (the only file that knows the hashing crate), and a small one by
//! which scripts in a page find the file that holds what they look for.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

use crate::source::SourceFile;

/// The SHA-256 of the chunks put together, in lower-case hexadecimal.
pub fn sha256_hex<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for chunk in chunks {
        hasher.update(chunk);
    }
    hexadecimal(hasher)
}

/// The SHA-256 of a head and of files with their paths. Lengths stand before texts, so that no two folders are alike.
pub fn sha256_of_files<'a>(head: &str, files: impl Iterator<Item = &'a SourceFile>) -> String {
    let files = files.map(|file| {
        let [mark, text] = file.chunks();
        (format!("{} {} {}\n", file.path().len(), file.path(), mark.len() + text.len()), [mark, text])
    });
    let files: Vec<(String, [&[u8]; 2])> = files.collect();
    let chunks = files.iter().flat_map(|(head, [mark, text])| [head.as_bytes(), mark, text]);
    sha256_hex(std::iter::once(head.as_bytes()).chain(chunks))
}

/// The SHA-256 of all that can be read, piece by piece, however much it is.
pub fn sha256_of(mut from: impl Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece) {
            Ok(0) => return Ok(hexadecimal(hasher)),
            Ok(read) => hasher.update(&piece[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// How many bytes are read at a time.
const PIECE: usize = 64 * 1024;

fn hexadecimal(hasher: Sha256) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    hasher.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Which of `shares` files something of this name falls to. A script works it out as well, so the rule is one that is short
/// in every language: FNV-1a of 32 bits over the bytes of the name, divided by the number of files, the remainder.
pub fn share(name: &str, shares: usize) -> usize {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = name.bytes().fold(0x811c_9dc5, step);
    usize::try_from(hash).map_or(0, |hash| hash % shares.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The browser's script is held against the same table.
    const SHARES: &str = include_str!("../tests/browser/shares.json");

    #[test]
    fn names_fall_to_the_shares_at_which_scripts_look() {
        assert_eq!(share("foobar", 1 << 20), 0xbf9c_f968 % (1 << 20));
        assert_eq!(share("foobar", 0), 0);
        let table: Vec<(String, usize, usize)> = serde_json::from_str(SHARES).unwrap();
        assert!(table.len() > 10);
        for (name, shares, expected) in table {
            assert_eq!(share(&name, shares), expected, "{name} of {shares}");
        }
    }

    #[test]
    fn no_share_is_much_larger_than_the_others() {
        let shares = 1_875;
        let mut counts = vec![0; shares];
        for number in 0..60_000 {
            counts[share(&format!("claims/article-{}/claim-{}.html", number / 5, number % 5), shares)] += 1;
        }
        assert!(counts.iter().all(|count| (8..=64).contains(count)), "{:?}", counts.iter().max());
    }

    #[test]
    fn chunks_are_hashed_as_one() {
        let whole = sha256_hex([b"abc".as_slice()]);
        assert_eq!(whole, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(sha256_hex([b"a".as_slice(), b"", b"bc"]), whole);
        assert_eq!(sha256_of(b"abc".as_slice()).unwrap(), whole);
        let long = vec![b'x'; 3 * PIECE + 1];
        assert_eq!(sha256_of(long.as_slice()).unwrap(), sha256_hex([long.as_slice()]));
        assert_eq!(sha256_hex([]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
