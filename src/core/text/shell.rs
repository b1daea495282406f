//! A text as one types it in a shell.

/// A word as one would type it: quoted where the shell would take it apart, in double quotes where it
/// holds nothing that those leave to the shell, for French has apostrophes everywhere.
pub fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./@:~+=,%".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else if word.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        format!("\"{word}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_word_stays_one_word_in_a_shell() {
        for (word, typed) in [
            ("Culture", "Culture"),
            ("Affaires étrangères", "\"Affaires étrangères\""),
            ("l'Etat", "\"l'Etat\""),
            ("d'abord $HOME", r"'d'\''abord $HOME'"),
            ("", "\"\""),
            ("a\"b", "'a\"b'"),
        ] {
            assert_eq!(quoted(word), typed, "{word}");
        }
    }
}
