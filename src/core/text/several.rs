//! Several texts in one cell of a table, and the texts of a cell again.

/// What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full width as well.
pub const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Texts as a cell lists them: by commas where [`apart`] tells them apart again, else by semicolons,
/// one after a single text as well. Only what has a semicolon of its own may come back in two.
pub fn together(texts: &[&str]) -> String {
    let listed = texts.join(", ");
    match texts {
        _ if apart(&listed) == texts => listed,
        [text] => format!("{text};"),
        _ => texts.join("; "),
    }
}

/// The texts that a cell lists: by semicolons where it has any; else by commas, where a text goes on
/// unless a capital or a number follows.
pub fn apart(cell: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    if cell.contains(';') {
        texts.extend(cell.split(';').map(|text| text.trim().to_owned()));
    } else {
        for part in cell.split(", ") {
            match texts.last_mut() {
                Some(last) if !part.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) => {
                    last.push_str(", ");
                    last.push_str(part);
                }
                _ => texts.push(part.to_owned()),
            }
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

#[cfg(test)]
mod tests {
    use super::{apart, together};

    #[test]
    fn what_is_put_together_comes_apart_as_it_was() {
        let cases: [(&[&str], &str); 8] = [
            (&[], ""),
            (&["Culture"], "Culture"),
            (&["Culture", "Justice"], "Culture, Justice"),
            (&["Agriculture, alimentation", "Mer"], "Agriculture, alimentation, Mer"),
            (&["marchés", "conventions"], "marchés; conventions"),
            (&["Marchés", "conventions"], "Marchés; conventions"),
            (&["Cheffe, Pôle A"], "Cheffe, Pôle A;"),
            (&["Achats, Ventes", "accueil"], "Achats, Ventes; accueil"),
        ];
        for (texts, cell) in cases {
            assert_eq!(together(texts), cell);
            assert_eq!(apart(cell), texts, "{cell}");
        }
    }
}
