//! Finds the weights and thresholds of the reading of needs (`search::need`), and says how well they do.
//!
//!     cargo run --release --example calibrate -- tests/data/needs.tsv MORE.tsv...
//!
//! Each file has lines of `query <TAB> kind:id, several joined by |, or NONE <TAB> category`. A file is
//! scored with weights fitted on the others, so that no need is judged by what it taught; the weights
//! printed last are fitted on all. Fitting is that of a logistic regression: the belief in what is right
//! is made as great as it can be. Queries that the reading of names answers are left out.

#![allow(clippy::print_stdout, clippy::cast_precision_loss)]

use std::collections::BTreeMap;

use beta::compiled::Compiled;
use beta::roster::Roster;
use beta::search::How;
use beta::search::need::{
    ANSWERED, Candidate, FEATURES, Features, SUGGESTED, WEIGHTS, beliefs, candidates,
};
use beta::search::search;
use beta::store::embedded_roster;

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
    let compiled = Compiled::new(embedded_roster());
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let mut sets = Vec::new();
    for path in &paths {
        sets.push(needs(&compiled, &std::fs::read_to_string(path)?));
    }
    println!("in force: {FEATURES:?} {WEIGHTS:?}");
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
    fn nearest(&self, roster: &Roster, weights: &Features) -> Option<(String, f32)> {
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

/// Prints how many of each category are right at thresholds about that in force, what is wrong there, and
/// how good suggestions are.
fn report(title: &str, roster: &Roster, needs: &[Need], weights: &Features) {
    let nearest: Vec<Option<(String, f32)>> =
        needs.iter().map(|need| need.nearest(roster, weights)).collect();
    let judged: Vec<_> = needs.iter().zip(&nearest).collect();
    println!("{title}: what is right is believed {:.3}", believed(roster, needs, weights));
    for threshold in [-0.1, -0.05, 0.0, 0.05, 0.1].map(|step| ANSWERED + step) {
        let mut scores: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (need, nearest) in &judged {
            let answer = nearest.as_ref().filter(|(_, belief)| *belief >= threshold);
            let is_right = need.is_right(answer.map_or("NONE", |(key, _)| key));
            let (right, all) = scores.entry(&need.category).or_default();
            *right += usize::from(is_right);
            *all += 1;
            if !is_right && threshold == ANSWERED {
                println!(
                    "    {}: {} ({}): {nearest:.2?}",
                    need.category, need.query, need.expected
                );
            }
        }
        let of = |is_none: bool| {
            let of = scores.iter().filter(|(category, _)| category.starts_with("none") == is_none);
            let (right, all) =
                of.fold((0, 0), |sum, (_, (right, all))| (sum.0 + right, sum.1 + all));
            format!("{right} of {all}")
        };
        println!(
            "  answered from {threshold:.2}: {} right, {} silent; {scores:?}",
            of(false),
            of(true)
        );
    }
    for threshold in [-0.1, -0.05, 0.0, 0.05, 0.1].map(|step| SUGGESTED + step) {
        let shown = judged.iter().filter_map(|(need, nearest)| {
            let (key, belief) = nearest.as_ref()?;
            (threshold..ANSWERED).contains(belief).then(|| (need, need.is_right(key)))
        });
        let right = shown.clone().filter(|(_, is_right)| *is_right).count();
        let for_nothing = shown.clone().filter(|(need, _)| need.expected == "NONE").count();
        let shown = shown.count();
        println!(
            "  suggested from {threshold:.2}: {shown}, {right} right, {for_nothing} for nothing"
        );
    }
}

/// How much what is right is believed of needs that no name answers: the geometric mean.
fn believed(roster: &Roster, needs: &[Need], weights: &Features) -> f32 {
    let open = needs.iter().filter(|need| need.named.is_none());
    let logs = open.clone().map(|need| {
        belief_in_right(roster, need, &beliefs(&need.candidates, weights)).max(1e-6).ln()
    });
    (logs.sum::<f32>() / open.count() as f32).exp()
}

/// How much what is right is believed of a need.
fn belief_in_right(roster: &Roster, need: &Need, beliefs: &[f32]) -> f32 {
    let entries = need.candidates.iter().map(|candidate| key(roster, candidate.entry));
    let right = entries.zip(beliefs).filter(|(key, _)| need.is_right(key));
    let right: f32 = right.map(|(_, belief)| belief).sum();
    right + if need.expected == "NONE" { 1.0 - beliefs.iter().sum::<f32>() } else { 0.0 }
}

/// The weights with which what is right is believed most.
fn fit(roster: &Roster, needs: &[&Need]) -> Features {
    /// Keeps weights from growing where they hardly matter.
    const CALM: f32 = 0.002;
    const STEPS: usize = 800;
    let open: Vec<&&Need> = needs.iter().filter(|need| need.named.is_none()).collect();
    let mut weights = WEIGHTS;
    let mut paces = [0.0_f32; FEATURES.len()];
    for _ in 0..STEPS {
        let mut slopes = [0.0; FEATURES.len()];
        for need in &open {
            let beliefs = beliefs(&need.candidates, &weights);
            let right = belief_in_right(roster, need, &beliefs).max(1e-6);
            for (candidate, belief) in need.candidates.iter().zip(beliefs) {
                let is_right = need.is_right(&key(roster, candidate.entry));
                let wanted = if is_right { belief / right } else { 0.0 };
                for (slope, feature) in slopes.iter_mut().zip(candidate.features) {
                    *slope += (wanted - belief) * feature / open.len() as f32;
                }
            }
        }
        // Each weight goes a pace of its own, the slower the farther it went.
        for ((weight, slope), pace) in weights.iter_mut().zip(slopes).zip(&mut paces) {
            let slope = slope - CALM * *weight;
            *pace += slope * slope;
            *weight += 0.5 * slope / (pace.sqrt() + 1e-6);
        }
    }
    weights
}
