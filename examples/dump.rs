#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::print_stdout, clippy::unwrap_used)]
use beta::import::directory::{import, Options};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let mut base = beta::roster::read::read(&std::fs::read_to_string(&a[2]).unwrap(), "base").roster;
    let t = std::time::Instant::now();
    let i = import(a[1].as_ref(), &base, Options::default(), &mut |_, _| {});
    eprintln!("{:?}", t.elapsed());
    for l in i.leftovers.iter().chain(&i.notes).take(40) { eprintln!("{} {:?} {} {}", l.source, l.line, l.reason.key(), l.text); }
    eprintln!("{:?}", i.counts);
    base.add(i.roster);
    println!("{}", beta::roster::write::toml(&base));
}
