#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::print_stdout, clippy::unwrap_used)]
use beta::import::directory::{import, Options};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let base = beta::roster::read::read(&std::fs::read_to_string(&a[2]).unwrap(), "base");
    println!("{:?}", base.problems);
    let t = std::time::Instant::now();
    let i = import(a[1].as_ref(), &base.roster, Options::default(), &mut |_, _| {});
    println!("{:?}", t.elapsed());
    for l in &i.leftovers { println!("LEFT {} {:?} {} {}", l.source, l.line, l.reason.key(), l.text); }
    for l in &i.notes { println!("NOTE {} {:?} {} {}", l.source, l.line, l.reason.key(), l.text); }
    println!("{:?} {:?}", i.counts, i.roster.head);
    for e in i.roster.entries() { println!("{:?} {} | {} | {:?}", e.kind, e.id, e.name, e.fields); }
}
