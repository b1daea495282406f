//! Text as spreadsheets and address books write it: UTF-8 or UTF-16, else Windows-1252.

use crate::text::encoding::utf16_lossy;

/// What Windows-1252 has from 0x80 on, where Latin-1 has control characters.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
    '\u{8f}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file: by its mark of byte order, else as UTF-8 where it is, else as Windows-1252, in
/// which every file is something.
pub fn decoded(bytes: &[u8]) -> String {
    utf16_lossy(bytes).unwrap_or_else(|| {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map(str::to_owned);
        text.unwrap_or_else(|_| bytes.iter().copied().map(windows).collect())
    })
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn every_encoding_reads_as_the_same_text() {
        let text = "prénom;œuvre’s €";
        let le = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            le(&format!("\u{feff}{text}")),
            be(&format!("\u{feff}{text}")),
            le(text),
            be(text),
            b"pr\xE9nom;\x9Cuvre\x92s \x80".to_vec(),
        ] {
            assert_eq!(decoded(&bytes), text);
        }
        assert_eq!(decoded(b""), "");
        assert_eq!(decoded(b"\xFF\xFEa"), "");
    }
}
