//! `beta update` killed at any moment, and what it leaves to the next one.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use crate::world::{DAY_ONE, World};

/// How often it is killed, unless `BETA_TEST_KILLS` says.
const KILLS: u32 = 20;

/// A day on which Culture is somebody's.
fn day_of(world: &World, lead: usize, day: u32) {
    let mut people = DAY_ONE;
    people[0].1 = "Justice";
    let leads = format!("{}, Culture", people[lead].1);
    people[lead].1 = &leads;
    world.page(&people);
    world.commit(&format!("2031-{:02}-{:02}", 2 + day / 28, 1 + day % 28));
}

#[test]
fn killed_at_any_moment_the_old_or_the_new_one_is_in_force() {
    let Some(world) = World::new("update-killed") else { return };
    let started = Instant::now();
    assert_eq!(world.update(&[]).status, 0);
    let whole = started.elapsed();
    let kills = std::env::var("BETA_TEST_KILLS").ok().and_then(|kills| kills.parse().ok());
    let (guide, directory) = (world.address("guide"), world.address("directory"));
    let (mut old, mut new) = (0, 0);
    for round in 0..kills.unwrap_or(KILLS) {
        let before = world.text().unwrap();
        let lead = 1 + round as usize % 2;
        day_of(&world, lead, round);
        let mut update = world.beta();
        update.args(["update", "--guide", &guide, "--directory", &directory]);
        update.stdout(Stdio::null()).stderr(Stdio::null());
        let mut update = update.spawn().unwrap();
        std::thread::sleep(whole.mul_f64(fastrand::f64() * 1.1));
        update.kill().unwrap();
        update.wait().unwrap();
        let held = world.text().unwrap();
        assert_eq!(world.say(&["who", "Culture"]).status, 0);
        let again = world.update(&[]);
        assert_eq!(again.status, 0, "round {round}: {}", again.stderr);
        assert_eq!(world.first("Culture")["people"][0]["name"], DAY_ONE[lead].0);
        let after = world.text().unwrap();
        assert!(held == before || held == after, "round {round}");
        if held == before { old += 1 } else { new += 1 }
    }
    println!("{old} times the old one, {new} times the new one, in {whole:?}");
    assert_eq!(left(&world.folder.join("home/.cache/beta")), Vec::<String>::new());
}

/// What is not whole in a folder and below.
fn left(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if name.starts_with("tmp_") || name.ends_with(".lock") {
            found.push(name);
        } else if entry.file_type().unwrap().is_dir() {
            found.extend(left(&entry.path()));
        }
    }
    found
}
