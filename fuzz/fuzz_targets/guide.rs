//! A guide: a table of contents, its settings and some pages.
#![no_main]

use std::collections::BTreeMap;

use arbitrary::{Result, Unstructured};
use beta::import::guide::Guide;
use beta::import::tree::Tree;
use beta_fuzz::{is_kept, page, text, worn};
use libfuzzer_sys::fuzz_target;

const PAGES: [&str; 3] = ["a.md", "b/README.md", "b/c.md"];

fn guide(u: &mut Unstructured<'_>) -> Result<Tree> {
    let mut table = "# Table\n\n".to_owned();
    for _ in 0..u.int_in_range(0..=5)? {
        let depth = "  ".repeat(u.int_in_range(0..=2)?);
        let path = u.choose(&["a.md", "b/README.md", "b/c.md", "none.md", "../x.md", "/etc/passwd", "https://a.example", "b"])?;
        table += &format!("{depth}* [{}]({path})\n", text(u, 3)?);
    }
    let mut files = BTreeMap::from([("SUMMARY.md".to_owned(), worn(u, table)?.into_bytes())]);
    let settings = format!("root: ./\nredirects:\n  old/{}: {}\n", text(u, 1)?, u.choose(&PAGES)?);
    files.insert(".gitbook.yaml".to_owned(), worn(u, settings)?.into_bytes());
    for name in PAGES {
        files.insert(name.to_owned(), page(u)?.into_bytes());
    }
    Ok(Tree::Commit(files))
}

fuzz_target!(|bytes: &[u8]| {
    let base = beta_core::roster::Roster::default();
    let Ok(tree) = guide(&mut Unstructured::new(bytes)) else { return };
    let guide = Guide::read(&tree, &mut |_, _| {});
    if let Some((_, team)) = guide.team(&base) {
        is_kept(&team.roster);
    }
    is_kept(&guide.import(&base, None, None).roster);
});
