//! What a page says of a place held for the time being, or by nobody yet.

use crate::text::fold::fold;

/// What is said of a post that nobody holds yet; folded.
const VACANCIES: [&str; 9] = [
    "en cours de recrutement",
    "recrutement en cours",
    "recrutement a venir",
    "en recrutement",
    "poste vacant",
    "poste ouvert",
    "a pourvoir",
    "a recruter",
    "vacance de poste",
];

/// Whether "interim" is among the words.
pub(super) fn is_said_in(text: &str) -> bool {
    fold(text).split(' ').any(|word| matches!(word, "interim" | "interimaire"))
}

/// Whether a text says that the post is open.
pub(super) fn is_vacancy(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    folded == " vacant " || VACANCIES.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether a text says nothing but that the post is open.
pub(super) fn is_only_vacancy(text: &str) -> bool {
    let folded = fold(text);
    folded == "vacant" || VACANCIES.iter().any(|words| folded.starts_with(words))
}

/// A text without its words "par interim" and whom they name, and whether it had them.
pub(super) fn without(text: &str) -> (String, bool) {
    let words: Vec<&str> = text.split(' ').collect();
    let Some(at) = words.iter().position(|word| is_said_in(word)) else {
        return (text.to_owned(), false);
    };
    let start = at.saturating_sub(usize::from(
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|word| fold(word) == "par"),
    ));
    // "par interim de Ada Martin": the name goes with the words, up to what ends it.
    let mut end = at + 1;
    let is_over = |word: &str| word.ends_with([':', ',', ';', ')']);
    if !words.get(at).is_some_and(|word| is_over(word))
        && words
            .get(end)
            .is_some_and(|word| matches!(fold(word).split(' ').next(), Some("de" | "d")))
    {
        while words.get(end).is_some_and(|word| !word.starts_with([':', '–', '—', '-'])) {
            end += 1;
            if words.get(end - 1).is_some_and(|word| is_over(word)) {
                break;
            }
        }
    }
    // The sign that ended the words still parts what is around them.
    let sign =
        words.get(end - 1).and_then(|word| word.chars().last()).filter(|c| ":,;".contains(*c));
    let before = words.get(..start).unwrap_or_default().join(" ");
    let after = words.get(end..).unwrap_or_default().join(" ");
    let sign = sign.map(String::from).unwrap_or_default();
    (format!("{before}{sign} {after}").trim().to_owned(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interim_goes_with_whom_it_names() {
        let cases = [
            ("Culture", "Culture", false),
            ("Culture par interim", "Culture", true),
            (", par intérim de Bo Li : Culture", ", : Culture", true),
            (", par interim de Bo Li: Culture", ",: Culture", true),
            ("interim, Mer", ", Mer", true),
        ];
        for (text, kept, is_said) in cases {
            assert_eq!(without(text), (kept.to_owned(), is_said), "{text}");
        }
    }

    #[test]
    fn open_posts_are_nobody() {
        for text in
            ["En cours de recrutement", "Poste à pourvoir", "vacant", "Recrutement en cours !"]
        {
            assert!(is_vacancy(text), "{text}");
        }
        assert!(!is_vacancy("chargée du recrutement") && !is_vacancy("vacante de rien"));
    }
}
