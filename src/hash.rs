//! SHA-256, as people check it with `sha256sum`: the only file that knows the hashing crate.

use sha2::{Digest, Sha256};

/// The SHA-256 of the chunks put together, in lower-case hexadecimal.
pub fn sha256_hex<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for chunk in chunks {
        hasher.update(chunk);
    }
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    hasher.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_hashed_as_one() {
        let whole = sha256_hex([b"abc".as_slice()]);
        assert_eq!(whole, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(sha256_hex([b"a".as_slice(), b"", b"bc"]), whole);
        assert_eq!(sha256_hex([]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
