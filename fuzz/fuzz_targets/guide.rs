//! A guide: a table of contents, its settings and some pages.
#![no_main]

use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use beta::import::guide::Guide;
use beta_fuzz::{Folder, is_kept, page, text, worn};
use libfuzzer_sys::fuzz_target;

const PAGES: [&str; 3] = ["a.md", "b/README.md", "b/c.md"];

fn put(u: &mut Unstructured<'_>, folder: &Folder) -> Result<()> {
    let mut table = "# Table\n\n".to_owned();
    for _ in 0..u.int_in_range(0..=5)? {
        let depth = "  ".repeat(u.int_in_range(0..=2)?);
        let path = u.choose(&["a.md", "b/README.md", "b/c.md", "none.md", "../x.md", "/etc/passwd", "https://a.example", "b"])?;
        table += &format!("{depth}* [{}]({path})\n", text(u, 3)?);
    }
    folder.put("SUMMARY.md", worn(u, table)?.as_bytes());
    let settings = format!("root: ./\nredirects:\n  old/{}: {}\n", text(u, 1)?, u.choose(&PAGES)?);
    folder.put(".gitbook.yaml", worn(u, settings)?.as_bytes());
    for name in PAGES {
        folder.put(name, page(u)?.as_bytes());
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    static FOLDER: LazyLock<Folder> = LazyLock::new(Folder::new);
    let base = beta_core::roster::Roster::default();
    if put(&mut Unstructured::new(bytes), &FOLDER).is_err() {
        return;
    }
    let guide = Guide::read(FOLDER.path(), &mut |_, _| {});
    if let Some((_, team)) = guide.team(&base) {
        is_kept(&team.roster);
    }
    is_kept(&guide.import(&base, None, None).roster);
});
