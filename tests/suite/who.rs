//! `beta who`: the main job.

use crate::harness::{beta, json, line};

#[test]
fn a_portfolio_answers_with_its_lead_and_the_teams_channels() {
    let run = line("who Culture");
    for expected in [
        "Inès Hijazi",
        "Responsable de portefeuille",
        "dinum@beta.gouv.fr",
        "~incubateur-animation",
    ] {
        assert!(run.stdout.contains(expected), "{}", run.stdout);
    }
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn nothing_near_is_no_answer() {
    let run = line("who armoire");
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("beta list"), "{}", run.stderr);
    let (answer, status) = json(&["who", "armoire"]);
    assert_eq!(
        (status, answer["status"].as_str(), answer["matches"].as_array().map(Vec::len)),
        (1, Some("none"), Some(0))
    );
}

#[test]
fn words_typed_apart_are_one_query() {
    assert_eq!(
        beta(["who", "Affaires", "étrangères"]).stdout,
        beta(["who", "Affaires étrangères"]).stdout
    );
}
