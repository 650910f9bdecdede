//! The address at which a browser opens a file of this disk.

use std::fmt::Write as _;
use std::path::Path;

/// The `file://` address of an absolute path.
pub(super) fn file_url(path: &Path) -> String {
    url(path.as_os_str().as_encoded_bytes(), cfg!(windows))
}

/// The same from bytes, with the rules of Windows or not, so that both can be tested anywhere.
fn url(path: &[u8], windows: bool) -> String {
    let slashed: Vec<u8> = path.iter().map(|byte| if windows && *byte == b'\\' { b'/' } else { *byte }).collect();
    // Windows puts `\\?\` before absolute paths without links; `//server/share` is an address with a host.
    let plain = slashed.strip_prefix(b"//?/").filter(|_| windows).unwrap_or(&slashed);
    let (before, rest) = match (plain.strip_prefix(b"UNC/"), plain.strip_prefix(b"//")) {
        (Some(share), _) | (None, Some(share)) if windows => ("file://", share),
        _ if plain.starts_with(b"/") => ("file://", plain),
        _ => ("file:///", plain),
    };
    let mut url = before.to_owned();
    for (index, byte) in rest.iter().enumerate() {
        let is_drive = windows && index == 1 && *byte == b':';
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(byte) || is_drive {
            url.push(char::from(*byte));
        } else {
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_addresses_is_encoded() {
        assert_eq!(url(b"/home/a b/x#1?.html", false), "file:///home/a%20b/x%231%3F.html");
        assert_eq!(url("/tmp/ü%:\\".as_bytes(), false), "file:///tmp/%C3%BC%25%3A%5C");
        assert_eq!(url(b"/tmp/\xff", false), "file:///tmp/%FF");
    }

    #[test]
    fn windows_paths_become_addresses() {
        assert_eq!(url(br"\\?\C:\My Site\index.html", true), "file:///C:/My%20Site/index.html");
        assert_eq!(url(br"C:\site\index.html", true), "file:///C:/site/index.html");
        assert_eq!(url(br"\\?\UNC\server\share\x", true), "file://server/share/x");
        assert_eq!(url(br"\\server\share\x", true), "file://server/share/x");
    }
}
