//! An address → its link: parsed back, it leads to the same mailbox and does nothing else; and what is told
//! of an address holds no password.
#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use beta::git::public::{public_name, public_text, without_secrets};
use beta_core::search::address::Address;
use beta_core::text::address::{is_email, is_url, linked_mailbox, mail_link};
use libfuzzer_sys::fuzz_target;

const LETTERS: &[char] = &[
    'a', 'b', 'é', '.', '@', '?', '&', '#', '%', '=', '+', '-', '_', '~', '/', '\\', ':', ';', ',', ' ', '\n', '2', '5', '4', '0', '\u{202e}', '\'', '`', '$',
];
/// No text of ours holds it, whatever is cut or decoded.
const SECRET: &str = "Zq9xZq9x";

#[derive(Debug)]
struct Input {
    address: String,
    url: String,
}

fn letters(u: &mut Unstructured<'_>, most: usize) -> Result<String> {
    (0..u.int_in_range(0..=most)?)
        .map(|_| if u.ratio(1, 16)? { char::arbitrary(u) } else { u.choose(LETTERS).copied() })
        .collect()
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let address = format!("{}{}@example.{}", letters(u, 6)?, u.choose(&["", "a", "a%40b.fr?bcc=c"])?, u.choose(&["org", "fr", "", "o?x=y"])?);
        let scheme = u.choose(&["https", "ssh", "git+ssh", "ftp", "HTTPS"])?;
        let user: String = letters(u, 3)?.chars().filter(|c| c.is_alphanumeric()).collect();
        // Now and then a mirror's address is put before it.
        let mirror = u.choose(&["", "", "https://mirror.example/", "https://mirror.example/?a="])?;
        let url = format!("{mirror}{scheme}://{user}:{SECRET}@example.org/{}", letters(u, 8)?);
        Ok(Self { address, url })
    }
}

fuzz_target!(|input: Input| {
    let Input { address, url } = input;
    match mail_link(&address) {
        Some(link) => {
            assert!(is_email(&address) && is_url(&link));
            assert_eq!(linked_mailbox(&link).as_deref(), Some(address.as_str()), "{link}");
            assert!(link.is_ascii() && !link.contains(['?', '&', '#', ' ']), "{link}");
        }
        None => assert!(!is_email(&address)),
    }
    let with = format!("mailto:{address}");
    if is_url(&with) {
        let mailbox = linked_mailbox(&with).expect("one mailbox");
        assert!(is_email(&mailbox), "{with}");
    }
    for told in [public_name(&url), Some(public_text(&url).into_owned()), Some(without_secrets(&url).into_owned())] {
        assert!(!told.as_deref().unwrap_or_default().contains(SECRET), "{url:?} → {told:?}");
    }
    // A blank ends an address: behind it, other ones may begin.
    if !url.contains(|c: char| c.is_whitespace() || c.is_control()) {
        let once = public_text(&url).into_owned();
        assert_eq!(public_text(&once), once, "{url:?}");
    }
    let _ = Address::parse(&url);
    let _ = Address::parse(&address);
});
