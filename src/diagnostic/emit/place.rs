//! Places as programs read them.

/// A path with `/` as a relative reference: what has a meaning in addresses is encoded.
pub(super) fn relative_uri(path: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded = |byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(encoded).collect()
}
