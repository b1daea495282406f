//! Finds the weights and thresholds of the reading of needs (`search::need`), and says how well they do.
//!
//!     cargo run --release --example calibrate -- tests/data/needs.tsv MORE.tsv...
//!
//! Each file has lines of `query <TAB> kind:id, several joined by |, or NONE <TAB> category`. A file is
//! scored with weights fitted on the others, so that no need is judged by what it taught; the weights
//! printed last are fitted on all. Fitting is that of a logistic regression: the belief in what is right
//! is made as great as it can be. Queries that the reading of names answers are left out.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use beta::compiled::Compiled;
use beta::roster::{Roster, read::read};
use beta::search::How;
use beta::search::need::{
    ANSWERED, Candidate, FEATURES, Features, SUGGESTED, WEIGHTS, beliefs, candidates,
};
use beta::search::search;
use beta::store::EMBEDDED_TOML;

type Weights = Features;

/// A need, and what is made of it.
struct Need {
    query: String,
    expected: String,
    category: String,
    /// What the reading of names answers, where it does.
    named: Option<String>,
    candidates: Vec<Candidate>,
}

fn main() -> std::io::Result<()> {
    let compiled = Compiled::new(read(EMBEDDED_TOML, "roster.toml").roster);
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let mut sets = Vec::new();
    for path in &paths {
        sets.push(needs(&compiled, &std::fs::read_to_string(path)?));
    }
    println!("as it is: {WEIGHTS:?}");
    for (path, set) in paths.iter().zip(&sets) {
        report(path, &compiled.roster, set, &WEIGHTS);
    }
    for (at, (path, set)) in paths.iter().zip(&sets).enumerate().filter(|_| sets.len() > 1) {
        let others: Vec<&Need> = sets
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .flat_map(|(_, set)| set)
            .collect();
        println!("fitted on the others:");
        report(path, &compiled.roster, set, &fit(&compiled.roster, &others));
    }
    let all: Vec<&Need> = sets.iter().flatten().collect();
    println!("fitted on all: {:.2?}", fit(&compiled.roster, &all));
    Ok(())
}

fn needs(compiled: &Compiled, lines: &str) -> Vec<Need> {
    let columns = lines.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        Some([columns.next()?, columns.next()?, columns.next()?])
    });
    let need = |[query, expected, category]: [&str; 3]| {
        let named = search(&compiled.index, query).into_iter().find(|found| found.how != How::Need);
        Need {
            query: query.to_owned(),
            expected: expected.to_owned(),
            category: category.to_owned(),
            named: named.map(|found| key(&compiled.roster, found.entry)),
            candidates: candidates(&compiled.index, query),
        }
    };
    columns.map(need).collect()
}

/// An entry as `kind:id`; `NONE` for what is answered elsewhere.
fn key(roster: &Roster, entry: usize) -> String {
    let entry = roster.entries().get(entry);
    entry.map_or("NONE".to_owned(), |entry| format!("{}:{}", entry.kind.key(), entry.id))
}

impl Need {
    fn is_right(&self, key: &str) -> bool {
        self.expected.split('|').any(|expected| expected == key)
    }

    /// What is nearest, and how much it is believed.
    fn nearest(&self, roster: &Roster, weights: &Weights) -> Option<(String, f32)> {
        if let Some(named) = &self.named {
            return Some((named.clone(), 1.0));
        }
        let beliefs = beliefs(&self.candidates, weights);
        let known = self.candidates.iter().zip(beliefs);
        let known = known.filter(|(candidate, _)| candidate.entry < roster.entries().len());
        let nearest = known.max_by(|(_, a), (_, b)| a.total_cmp(b));
        nearest.map(|(candidate, belief)| (key(roster, candidate.entry), belief))
    }
}

/// Prints how many of each category are right, at thresholds about that in force, and what is wrong there.
fn report(title: &str, roster: &Roster, needs: &[Need], weights: &Weights) {
    let open = needs.iter().filter(|need| need.named.is_none());
    let logs = open.clone().map(|need| {
        belief_in_right(roster, need, &beliefs(&need.candidates, weights)).max(1e-6).ln()
    });
    println!(
        "{title}: what is right is believed {:.3}",
        (logs.sum::<f32>() / open.count() as f32).exp()
    );
    for threshold in [
        0.0,
        ANSWERED - 0.15,
        ANSWERED - 0.1,
        ANSWERED - 0.05,
        ANSWERED,
        ANSWERED + 0.05,
        ANSWERED + 0.1,
    ] {
        let mut scores: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let (mut shown, mut likely, mut on_none) = (0, 0, 0);
        for need in needs {
            let nearest = need.nearest(roster, weights);
            let answer = nearest.as_ref().filter(|(_, belief)| *belief >= threshold);
            let is_right = need.is_right(answer.map_or("NONE", |(key, _)| key));
            let (right, all) = scores.entry(need.category.as_str()).or_default();
            *right += usize::from(is_right);
            *all += 1;
            if let (None, Some((key, belief))) = (answer, &nearest)
                && *belief >= SUGGESTED
            {
                shown += 1;
                likely += usize::from(need.is_right(key));
                on_none += usize::from(need.expected == "NONE");
            }
            if !is_right && threshold == ANSWERED {
                println!(
                    "    {} | {} | {} | {nearest:.2?}",
                    need.category, need.query, need.expected
                );
            }
        }
        let sum = |is_none: bool| {
            let of = scores.iter().filter(|(category, _)| category.starts_with("none") == is_none);
            let sum = of.fold((0, 0), |sum, (_, (right, all))| (sum.0 + right, sum.1 + all));
            format!("{}/{}", sum.0, sum.1)
        };
        let each: Vec<String> = scores
            .iter()
            .map(|(category, (right, all))| format!("{category} {right}/{all}"))
            .collect();
        println!(
            "  {threshold:.2}: answered {}, silent {}, suggested {shown} ({likely} right first, {on_none} for nothing); {}",
            sum(false),
            sum(true),
            each.join(", ")
        );
    }
}

/// How much what is right is believed of a need.
fn belief_in_right(roster: &Roster, need: &Need, beliefs: &[f32]) -> f32 {
    let entries = need.candidates.iter().map(|candidate| key(roster, candidate.entry));
    let right = entries.zip(beliefs).filter(|(key, _)| need.is_right(key));
    let right: f32 = right.map(|(_, belief)| belief).sum();
    right + if need.expected == "NONE" { 1.0 - beliefs.iter().sum::<f32>() } else { 0.0 }
}

/// The weights with which what is right is believed most.
fn fit(roster: &Roster, needs: &[&Need]) -> Weights {
    /// Keeps weights from growing where they hardly matter.
    const CALM: f32 = 0.002;
    const STEPS: usize = 800;
    let open: Vec<&&Need> = needs.iter().filter(|need| need.named.is_none()).collect();
    let rights: Vec<Vec<bool>> = open
        .iter()
        .map(|need| {
            let entries = need.candidates.iter().map(|candidate| key(roster, candidate.entry));
            entries.map(|key| need.is_right(&key)).collect()
        })
        .collect();
    let mut weights = WEIGHTS;
    let mut steps = [0.0_f32; FEATURES.len()];
    for _ in 0..STEPS {
        let mut slope = [0.0_f32; FEATURES.len()];
        for (need, rights) in open.iter().zip(&rights) {
            let beliefs = beliefs(&need.candidates, &weights);
            let none = 1.0 - beliefs.iter().sum::<f32>();
            let right = beliefs.iter().zip(rights).filter(|(_, right)| **right);
            let right = right.map(|(belief, _)| belief).sum::<f32>();
            let right = right + if need.expected == "NONE" { none } else { 0.0 };
            let of_candidates = need.candidates.iter().zip(&beliefs).zip(rights);
            for ((candidate, belief), is_right) in of_candidates {
                let wanted = if *is_right { belief / right.max(1e-6) } else { 0.0 };
                for (slope, feature) in slope.iter_mut().zip(candidate.features) {
                    *slope += (wanted - belief) * feature;
                }
            }
        }
        for ((weight, slope), sum) in weights.iter_mut().zip(slope).zip(&mut steps) {
            let slope = slope / open.len() as f32 - CALM * *weight;
            // Each weight goes its own pace, the slower the farther it went.
            *sum += slope * slope;
            *weight += 0.5 * slope / (sum.sqrt() + 1e-6);
        }
    }
    weights
}
