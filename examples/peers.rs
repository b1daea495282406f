//! How often other ways of searching give the right answer: `cargo run --release --example peers [FILE]`.
//!
//! FILE holds queries as in `tests/data/queries.tsv`, the default. The peers see every name, alias and
//! keyword of the roster, folded as ours are, which is more than they are given in real use.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use beta::compiled::Compiled;
use beta::roster::{Entry, Field, Roster};
use beta::search::search;
use beta::store::embedded_roster;
use beta::text::fold::fold;

/// From a query to the entry that a way of searching puts first.
type Method<'m> = &'m dyn Fn(&str) -> Option<usize>;

fn main() -> std::io::Result<()> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "tests/data/queries.tsv".to_owned());
    let queries = std::fs::read_to_string(file)?;
    let roster = embedded_roster();
    let compiled = Compiled::new(roster.clone());
    let texts = texts(&roster);
    let methods: [(&str, Method<'_>); 4] = [
        ("beta", &|query| search(&compiled.index, query).first().map(|found| found.entry)),
        ("substring", &|query| best(&texts, |text| substring(&fold(query), text))),
        ("subsequence", &|query| best(&texts, |text| subsequence(&fold(query), text))),
        ("Jaro-Winkler", &|query| best(&texts, |text| jaro_winkler(&fold(query), text))),
    ];
    let mut scores: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for line in queries.lines() {
        let mut columns = line.split('\t');
        let (Some(query), Some(expected), Some(category)) =
            (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let row = scores.entry(category).or_insert_with(|| vec![(0, 0); methods.len()]);
        for ((right, all), (_, method)) in row.iter_mut().zip(methods) {
            let found =
                method(query).map_or("NONE".to_owned(), |entry| name(&roster.entries()[entry]));
            *right += usize::from(expected.split('|').any(|expected| expected == found));
            *all += 1;
        }
    }
    print_table(&methods.map(|(name, _)| name), &scores);
    Ok(())
}

fn print_table(methods: &[&str], scores: &BTreeMap<&str, Vec<(usize, usize)>>) {
    let heading: Vec<String> = methods.iter().map(|method| format!("{method:>14}")).collect();
    println!("{:<16}{}", "", heading.concat());
    let mut sums = vec![(0, 0); methods.len()];
    for (category, row) in scores {
        println!("{category:<16}{}", row.iter().map(cell).collect::<String>());
        for (sum, (right, all)) in sums.iter_mut().zip(row) {
            *sum = (sum.0 + right, sum.1 + all);
        }
    }
    println!("{:<16}{}", "all", sums.iter().map(cell).collect::<String>());
}

fn cell((right, all): &(usize, usize)) -> String {
    format!("{:>14}", format!("{right} of {all}"))
}

fn name(entry: &Entry) -> String {
    format!("{}:{}", entry.kind.key(), entry.id)
}

/// Every folded text of every entry, with the entry's position.
fn texts(roster: &Roster) -> Vec<(usize, String)> {
    let of = |(position, entry): (usize, &Entry)| {
        let names = [entry.name.clone()].into_iter();
        let others =
            entry.aliases().chain(entry.keywords()).chain(entry.fields.texts(Field::Address));
        names
            .chain(others.map(str::to_owned))
            .map(move |text| (position, fold(&text)))
            .collect::<Vec<_>>()
    };
    roster.entries().iter().enumerate().flat_map(of).collect()
}

/// The entry of the text that a method likes best; the first of equals.
fn best(texts: &[(usize, String)], likeness: impl Fn(&str) -> Option<f64>) -> Option<usize> {
    let scored = texts.iter().filter_map(|(entry, text)| Some((likeness(text)?, *entry)));
    scored.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, entry)| entry)
}

/// As `grep -iF`: the text contains the query; the shorter the better.
#[expect(clippy::cast_precision_loss, reason = "texts are short")]
fn substring(query: &str, text: &str) -> Option<f64> {
    (!query.is_empty() && text.contains(query)).then(|| query.len() as f64 / text.len() as f64)
}

/// As `fzf`: the letters of the query in order; the closer together the better.
#[expect(clippy::cast_precision_loss, reason = "texts are short")]
fn subsequence(query: &str, text: &str) -> Option<f64> {
    let mut letters = text.char_indices();
    let mut span = None;
    for letter in query.chars().filter(|letter| *letter != ' ') {
        let (at, _) = letters.find(|(_, other)| *other == letter)?;
        span = Some((span.map_or(at, |(start, _)| start), at + 1));
    }
    let (start, end) = span?;
    Some(query.len() as f64 / (end - start) as f64 - text.len() as f64 / 1e6)
}

/// As address books do: the likeness of whole texts, from 0.8 on.
fn jaro_winkler(query: &str, text: &str) -> Option<f64> {
    Some(strsim::jaro_winkler(query, text)).filter(|likeness| *likeness >= 0.8)
}
