//! Did you mean: the candidate most like a word.

/// The candidate most like a word, where one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Where "did you mean" starts to help more than it misleads; clap's threshold is the same.
    const LIKE: f64 = 0.7;
    // It sees nothing alike in short words with two letters exchanged: `cvs`, `hwo`.
    let is_one_slip = |candidate: &str| strsim::osa_distance(word, candidate) == 1;
    let likeness = |candidate: &str| {
        strsim::jaro_winkler(word, candidate) + if is_one_slip(candidate) { 1.0 } else { 0.0 }
    };
    // One letter is like any word that holds it.
    word.chars().nth(1)?;
    candidates
        .into_iter()
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness > LIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_what_was_meant() {
        let words = ["table", "plain", "json", "jsonl", "csv", "who"];
        for (word, meant) in [
            ("cvs", Some("csv")),
            ("hwo", Some("who")),
            ("jsno", Some("json")),
            ("tabel", Some("table")),
            ("xml", None),
            ("l", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, words), meant, "{word}");
        }
    }
}
