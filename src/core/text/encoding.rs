//! Text in UTF-16, as Windows writes it: PowerShell's `>`, spreadsheets.

/// The text of bytes in UTF-16, without its mark; `None` where they are in anything else, or broken.
pub fn utf16(bytes: &[u8]) -> Option<String> {
    let (units, is_whole) = units(bytes)?;
    String::from_utf16(&units).ok().filter(|_| is_whole)
}

/// The same, with a sign for what is broken; half a letter at the end is left out.
pub fn utf16_lossy(bytes: &[u8]) -> Option<String> {
    units(bytes).map(|(units, _)| String::from_utf16_lossy(&units))
}

/// The units of UTF-16 without its mark, and whether the last one is whole.
fn units(bytes: &[u8]) -> Option<(Vec<u16>, bool)> {
    let (bytes, is_little) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, true),
        [0xFE, 0xFF, rest @ ..] => (rest, false),
        // ASCII without a mark: its other bytes are nought.
        [a, 0, b, 0, ..] if *a > 0 && *b > 0 => (bytes, true),
        [0, a, 0, b, ..] if *a > 0 && *b > 0 => (bytes, false),
        _ => return None,
    };
    let unit = if is_little { u16::from_le_bytes } else { u16::from_be_bytes };
    let (pairs, odd) = bytes.as_chunks::<2>();
    Some((pairs.iter().map(|pair| unit(*pair)).collect(), odd.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::utf16;

    #[test]
    fn both_orders_are_read_with_and_without_a_mark() {
        let text = "id = \"équipe\"\r\n";
        for text in [text.to_owned(), format!("\u{feff}{text}")] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let read = text.trim_start_matches('\u{feff}');
            assert_eq!(utf16(&little).as_deref(), Some(read));
            assert_eq!(utf16(&big).as_deref(), Some(read));
            // Half a letter at the end is none.
            assert_eq!(utf16(&little[..little.len() - 1]), None);
        }
        for other in [&b""[..], b"id = 1", "équipe".as_bytes(), b"\xff\xfe\x00\xd8", b"a\0\0\0"] {
            assert_eq!(utf16(other), None, "{other:?}");
        }
    }
}
