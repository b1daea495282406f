//! A checkout of somebody's: `.git` files, their settings and links.
#![no_main]

use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use beta::git::Checkout;
use beta::git::public::public_name;
use beta_core::search::address::Address;
use beta_fuzz::{Folder, text, worn};
use libfuzzer_sys::fuzz_target;

/// A secret that reaches nobody.
const SECRET: &str = "S3CRET";

/// Settings; those that are worn hold no secret: what is left of an address may say anything.
fn config(u: &mut Unstructured<'_>, is_worn: bool) -> Result<String> {
    let mut config = String::new();
    for _ in 0..u.int_in_range(0..=6)? {
        let url = match u.int_in_range(0..=6)? {
            0 => format!("https://me:{SECRET}@example.org/a/b.git"),
            1 => "git@github.com:betagouv/a.git".to_owned(),
            2 => format!("ssh://{SECRET}@example.org/a"),
            3 => "../elsewhere".to_owned(),
            4 => format!("https://example.org/a?token={SECRET}#x"),
            _ => text(u, 2)?,
        };
        config += &match u.int_in_range(0..=6)? {
            0 => format!("[include]\n\tpath = {}\n", u.choose(&["config", "more", "../config", "/dev/zero", "~/x"])?),
            1 => format!("[includeIf \"{}\"]\n\tpath = more\n", u.choose(&["gitdir:**", "onbranch:m*", "hasconfig:remote.*.url:**", "gitdir/i:~/"])?),
            2 => format!("[url \"{url}\"]\n\tinsteadOf = {}\n", u.choose(&["https://", "git@", ""])?),
            3 => "[extensions]\n\tworktreeConfig = true\n".to_owned(),
            4 => format!("[remote \"{}\"]\n\tpushurl = {url}\n", text(u, 1)?),
            _ => format!("[remote \"origin\"]\n\turl = {url}\n"),
        };
    }
    if is_worn { worn(u, config.replace(SECRET, "x")) } else { Ok(config) }
}

fn put(u: &mut Unstructured<'_>, folder: &Folder) -> Result<()> {
    let head = *u.choose(&["ref: refs/heads/main\n", "ref: refs/heads/../../x", "0123456789abcdef0123456789abcdef01234567\n", ""])?;
    let common = *u.choose(&["", ".", "../..", "../other", "/dev", "\0"])?;
    folder.put("repo/.git/HEAD", head.as_bytes());
    folder.put("repo/.git/commondir", common.as_bytes());
    folder.put("repo/.git/config", config(u, false)?.as_bytes());
    folder.put("repo/.git/more", config(u, true)?.as_bytes());
    folder.put("repo/.git/config.worktree", config(u, true)?.as_bytes());
    let link = u.choose(&["gitdir: ../repo/.git\n", "gitdir: .", "gitdir:", "gitdir: ../link/.git", "x"])?;
    folder.put("link/.git", worn(u, (*link).to_owned())?.as_bytes());
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    static FOLDER: LazyLock<Folder> = LazyLock::new(|| {
        // SAFETY: nothing else runs yet.
        unsafe { std::env::set_var("GIT_CONFIG_GLOBAL", "/dev/null") };
        Folder::new()
    });
    if put(&mut Unstructured::new(bytes), &FOLDER).is_err() {
        return;
    }
    for name in ["repo", "link"] {
        let Some(checkout) = Checkout::around(&FOLDER.path().join(name)) else { continue };
        for remote in checkout.remotes() {
            let _ = Address::parse(&remote);
            let name = public_name(&remote).unwrap_or_default();
            assert!(!name.contains(SECRET), "{remote:?} → {name:?}");
        }
    }
});
