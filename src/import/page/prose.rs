//! People and numbers in running text.

use super::line::Line;
use super::name::is_name;
use super::person::{Person, head};
use crate::text::fold::fold;

/// How many of a sentence's prepositions are looked at for names: enough for an honest one.
const MOST_PREPOSITIONS: usize = 40;

/// The sentences of a line, each as a line of its own.
pub(super) fn sentences(line: &Line) -> Vec<Line> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut depth = 0_u32;
    let mut word = 0;
    let bytes = line.text.as_bytes();
    for (at, c) in line.text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ' ' => word = at + 1,
            '.' | '!' | '?' if depth == 0 && bytes.get(at + 1) == Some(&b' ') => {
                let next = line.text.get(at + 2..).unwrap_or_default();
                let is_start = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                // "M. Martin", "J. Martin" go on.
                let is_short = c == '.' && at - word < 2;
                if is_start && !is_short {
                    sentences.push(line.part(start, at + 1));
                    start = at + 2;
                }
            }
            _ => {}
        }
    }
    sentences.push(line.part(start, line.text.len()));
    sentences.retain(|sentence| !sentence.text.is_empty());
    sentences
}

/// People whom a sentence names after its verb: "porté par **Ada Martin**, directrice".
pub(super) fn people(sentence: &Line) -> Vec<Person> {
    let text = &sentence.text;
    let mut names: Vec<(usize, usize)> = Vec::new();
    for bold in &sentence.bold {
        let is_name = text.get(bold.clone()).is_some_and(is_name);
        let before = text.get(..bold.start).unwrap_or_default().trim_end();
        let introduces = if names.is_empty() { introduces(before) } else { joins(before) };
        if is_name && introduces {
            names.push((bold.start, bold.end));
        }
    }
    if names.is_empty() {
        return plain_people(sentence);
    }
    let ends: Vec<usize> =
        names.iter().skip(1).map(|(start, _)| *start).chain([text.len()]).collect();
    let person = |((start, end), next): (&(usize, usize), usize)| Person {
        name: text.get(*start..*end).unwrap_or_default().to_owned(),
        role: role(text.get(*end..next).unwrap_or_default()),
        ..Person::default()
    };
    names.iter().zip(ends).map(person).collect()
}

/// People named without bold: after "dirigé par", "composée de" and the like.
fn plain_people(sentence: &Line) -> Vec<Person> {
    let text = &sentence.text;
    let starts = text.match_indices(" par ").chain(text.match_indices(" de "));
    let head = starts.take(MOST_PREPOSITIONS).find_map(|(at, word)| {
        let before = text.get(..at)?.rsplit(' ').next().map(fold)?;
        let is_passive = ["e", "ee", "es", "ees"].iter().any(|end| before.ends_with(end));
        let introduces = is_passive && (word == " par " || before.starts_with("compos"));
        introduces.then(|| head(sentence, at + word.len(), false)).flatten()
    });
    let Some(head) = head else { return Vec::new() };
    let role = role(text.get(head.end..).unwrap_or_default());
    let person = |name| Person { name, role: role.clone(), ..Person::default() };
    head.names.into_iter().map(person).collect()
}

/// Whether the words before a name say that it is somebody of the team: "porté par", "composé de".
fn introduces(before: &str) -> bool {
    let tail_start = before.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    let tail = before.get(tail_start..).unwrap_or_default();
    let folded = fold(tail);
    match folded.rsplit(' ').next() {
        Some("par") => true,
        _ if tail.ends_with(':') => true,
        Some("de" | "d") => folded.contains("compos") || folded.contains("constitu"),
        _ => false,
    }
}

fn joins(before: &str) -> bool {
    before.ends_with([',', ';']) || before.ends_with(" et") || before.ends_with(" &")
}

/// What stands between a name and the next one, where it is a role.
fn role(after: &str) -> Option<String> {
    let after = after.trim();
    let role = after.strip_prefix([',', ':', '–', '—', '('])?;
    let mut role = role.trim_matches(|c: char| " ,;.:".contains(c));
    role = role.strip_suffix(" et").unwrap_or(role);
    if after.starts_with('(') {
        role = role.trim_end_matches(')');
    }
    let role = role.trim_end_matches([' ', ',']);
    (role.contains(char::is_alphanumeric) && role != "et").then(|| role.to_owned())
}

/// How many people a sentence says there are: "Elle est constituée de 9 agents."
pub(super) fn headcount(sentence: &str) -> Option<u32> {
    let folded = fold(sentence);
    let mut words = folded.split(' ').peekable();
    while let Some(word) = words.next() {
        let counts = ["agents", "agent", "personnes", "personne", "membres"];
        if let Ok(count) = word.parse()
            && words.peek().is_some_and(|next| counts.contains(next))
        {
            return Some(count);
        }
    }
    None
}

/// Whether a sentence only announces a list: "Il est composé de :".
pub(super) fn is_only_listing(sentence: &str) -> bool {
    let folded = fold(sentence);
    sentence.ends_with(':')
        && folded.split(' ').count() <= 8
        && ["compos", "constitu", "dirige", "porte", "anime", "suivant"]
            .iter()
            .any(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::blocks::blocks;
    use super::*;

    fn line(markdown: &str) -> Line {
        blocks(markdown).into_iter().flat_map(|block| block.lines).next().unwrap_or_default()
    }

    #[test]
    fn people_are_found_after_the_verb() {
        type Told<'t> = (&'t str, Option<&'t str>);
        let cases: [(&str, &[Told<'_>]); 7] = [
            (
                "Le programme est porté par **Ada Martin**, directrice.",
                &[("Ada Martin", Some("directrice"))],
            ),
            ("Il est dirigé par Ada Martin, directrice", &[("Ada Martin", Some("directrice"))]),
            (
                "Il est animé par **Ada Martin** (coach) et **Bo Li**, dev.",
                &[("Ada Martin", Some("coach")), ("Bo Li", Some("dev"))],
            ),
            ("Il est porté par **Ada Martin**.", &[("Ada Martin", None)]),
            ("Elle est placée sous l'autorité du **Premier Ministre**", &[]),
            ("Pour cela, contacter **Ada Martin**", &[]),
            ("Le FAST est géré par la **Direction Générale**", &[]),
        ];
        for (markdown, expected) in cases {
            let people = people(&line(markdown));
            let people: Vec<_> = people
                .iter()
                .map(|person| (person.name.as_str(), person.role.as_deref()))
                .collect();
            assert_eq!(people, expected, "{markdown}");
        }
    }

    #[test]
    fn sentences_end_where_the_next_starts() {
        let texts = |markdown: &str| -> Vec<String> {
            sentences(&line(markdown)).into_iter().map(|sentence| sentence.text).collect()
        };
        assert_eq!(texts("Un. Deux (a. B). Trois !"), ["Un.", "Deux (a. B).", "Trois !"]);
        assert_eq!(texts("M. Martin, etc. et la suite."), ["M. Martin, etc. et la suite."]);
        let second = sentences(&line("Un va. **Ada Li** va.")).pop();
        assert_eq!(second.and_then(|line| line.bold.first().cloned()), Some(0..6));
    }

    #[test]
    fn headcounts_are_read() {
        assert_eq!(headcount("Elle est constituée de  3 agents :"), Some(3));
        assert_eq!(headcount("6 responsables s'occupent"), None);
    }
}
