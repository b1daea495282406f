//! Queries that are addresses: an e-mail, the page of a site, a repository. Whose they are.
//!
//! Addresses are compared as what they lead to, not as texts: the scheme, `www.`, a trailing slash,
//! `.git`, the `git@host:` form and case make no difference. Files and checkouts are not known here.

use super::places::{Key, Places};
use crate::roster::channel::ChannelKind;
use crate::roster::relations::is_over;
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::address::is_email;
use crate::text::fold::fold;
use crate::text::phone;
use crate::text::web::{Web, covers, is_forge, page_place, place, scheme, web};

/// The site on which every product, incubator and person has a page.
const DIRECTORY: &str = "beta.gouv.fr";

/// Domains of the whole administration and of the whole community.
const SHARED_DOMAINS: [&str; 2] = ["gouv.fr", DIRECTORY];

/// An address that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    place: Place,
    /// Whether it can be nothing but an address: `api.gouv.fr` may be a name as well.
    is_certain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// A mailbox, in lower case.
    Mail(String),
    /// A telephone number, in its normal form.
    Phone(String),
    Web(Web),
}

/// An entry that an address belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// The entry: its position in the roster.
    pub entry: usize,
    /// The address the roster has for it.
    pub address: String,
    /// How near what was asked lies to it, in 0..=1.
    pub score: f64,
}

impl Address {
    /// Reads a query as an address; `None` where it is none.
    pub fn parse(query: &str) -> Option<Self> {
        let query = query.trim();
        if let Some(number) = phone::normal(query) {
            // A few digits may be a name, or a year.
            let is_certain = number.starts_with('+');
            return Some(Self { place: Place::Phone(number), is_certain });
        }
        if query.is_empty() || query.contains(char::is_whitespace) {
            return None;
        }
        let lower = query.to_lowercase();
        if let Some(rest) = lower.strip_prefix("mailto:") {
            return Some(Self { place: Place::Mail(without_subject(rest)), is_certain: true });
        }
        if let Some((_, rest)) = scheme(&lower) {
            return Some(Self { place: Place::Web(web(rest)?), is_certain: true });
        }
        if let Some(place) = of_ssh(&lower) {
            return Some(Self { place: Place::Web(web(&place)?), is_certain: true });
        }
        if is_email(&without_subject(&lower)) {
            return Some(Self { place: Place::Mail(without_subject(&lower)), is_certain: false });
        }
        let web = web(&lower).filter(|web| is_host(&web.host)).or_else(|| of_repository(&lower))?;
        Some(Self { place: Place::Web(web), is_certain: false })
    }

    /// Whether a text is an address that no folder is likely to be called as, unlike `owner/name`.
    pub fn is_no_folder(text: &str) -> bool {
        of_repository(&text.to_lowercase()).is_none() && Self::parse(text).is_some()
    }

    /// Whether a search by words may find what is meant as well; `is_known` says that the address has
    /// an owner.
    pub fn may_be_a_name(&self, is_known: bool) -> bool {
        match self.place {
            Place::Mail(_) => !self.is_certain && !is_known,
            Place::Web(_) | Place::Phone(_) => !self.is_certain,
        }
    }

    /// The kind and id, present or former, of the entry whose page on the directory's own site that is.
    pub fn page(&self) -> Option<(Kind, &str)> {
        let Place::Web(web) = &self.place else { return None };
        let [folder, id, ..] = web.path.as_slice() else { return None };
        let kind = Kind::with_page_in(folder).filter(|_| web.host == DIRECTORY)?;
        Some((kind, id))
    }

    /// What is looked for, in one line.
    pub fn text(&self) -> String {
        match &self.place {
            Place::Mail(address) | Place::Phone(address) => address.clone(),
            Place::Web(web) => {
                let path: String = web.path.iter().flat_map(|part| ["/", part]).collect();
                format!("{}{path}", web.host)
            }
        }
    }

    /// Whose it is, best first; entries that share the address follow in the roster's order, products that are no longer
    /// live last.
    pub fn owners(&self, roster: &Roster, places: &Places) -> Vec<Owner> {
        let known = Known { roster, places };
        let mut owners = match &self.place {
            Place::Mail(address) => mail_owners(known, address),
            Place::Phone(number) => phone_owners(known, number),
            Place::Web(web) => {
                let mut owners = web_owners(known, web);
                let is_host = web.path.is_empty();
                if owners.is_empty() && is_host {
                    owners = host_owners(known, &web.host);
                }
                if owners.is_empty() && is_host && !self.is_certain {
                    owners = domain_owners(known, &web.host);
                }
                owners
            }
        };
        owners.sort_by_key(|owner| roster.entries().get(owner.entry).is_some_and(is_over));
        owners
    }
}

/// Host and path of the short form of SSH: `git@host:owner/name.git`. Without a user, what follows the
/// colon must not be a port.
fn of_ssh(address: &str) -> Option<String> {
    let (user_and_host, path) = address.split_once(':').filter(|(_, path)| !path.is_empty())?;
    if let Some((_, host)) = user_and_host.split_once('@') {
        return Some(format!("{host}/{path}"));
    }
    let is_port = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let is_path = !path.split('/').next().is_none_or(is_port);
    (is_path && is_host(user_and_host)).then(|| format!("{user_and_host}/{path}"))
}

/// The short form of a repository, `owner/name`: the community's are on GitHub.
fn of_repository(text: &str) -> Option<Web> {
    let (owner, name) = text.split_once('/').filter(|(owner, _)| !is_host(owner))?;
    let is_one = |part: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        !part.is_empty() && part.chars().all(is_letter)
    };
    (is_one(owner) && is_one(name)).then(|| web(&format!("github.com/{owner}/{name}"))).flatten()
}

/// Whether a text looks like the name of a host: `example.org`.
fn is_host(text: &str) -> bool {
    let mut labels = text.split('.');
    let last = labels.next_back().unwrap_or_default();
    let is_last = !last.is_empty() && last.chars().all(char::is_alphabetic);
    is_last && text.contains('.') && labels.all(|label| !label.is_empty())
}

/// The part of an address before what a mail program would fill in.
fn without_subject(address: &str) -> String {
    address.split('?').next().unwrap_or_default().to_owned()
}

/// The mailboxes of an entry; of a channel, whatever its address is.
pub(super) fn mailboxes(entry: &Entry) -> impl Iterator<Item = &str> {
    [Field::Contact, Field::Email, Field::Address]
        .into_iter()
        .flat_map(|field| entry.fields.texts(field))
}

/// Where telephone numbers are.
pub(super) const PHONES: [Field; 2] = [Field::Phone, Field::Address];

/// What addresses are looked for in.
#[derive(Clone, Copy)]
struct Known<'r> {
    roster: &'r Roster,
    places: &'r Places,
}

impl<'r> Known<'r> {
    /// The entries that may have an address, with their positions.
    fn entries(self, key: Key<'_>) -> impl Iterator<Item = (usize, &'r Entry)> {
        let entries = self.roster.entries();
        self.places.with(key).into_iter().filter_map(move |at| Some((at, entries.get(at)?)))
    }

    fn owners(self, key: Key<'_>, owns: impl Fn(&Entry) -> Option<(String, f64)>) -> Vec<Owner> {
        let owner = |(entry, held): (usize, &Entry)| {
            owns(held).map(|(address, score)| Owner { entry, address, score })
        };
        self.entries(key).filter_map(owner).collect()
    }
}

fn mail_owners(known: Known<'_>, address: &str) -> Vec<Owner> {
    let roster = known.roster;
    let mut owners = known.owners(Key::Mail(address), |entry| {
        mailboxes(entry)
            .find(|held| held.eq_ignore_ascii_case(address))
            .map(|held| (held.to_owned(), 1.0))
    });
    // An incubator's mailbox may serve its products too, thirty of them: whose it is comes first.
    owners.sort_by_key(|owner| {
        let kind = roster.entries().get(owner.entry).map(|entry| entry.kind);
        !matches!(kind, Some(Kind::Channel | Kind::Incubator))
    });
    nearest_topics_first(roster, address, &mut owners);
    if owners.is_empty()
        && let Some((local, _)) = address.split_once('@')
    {
        // The directory's ids of people are what stands before the `@` of their addresses.
        let is_one = |entry: &Entry| entry.kind == Kind::Person && entry.id.to_lowercase() == local;
        owners = known
            .owners(Key::Person(local), |entry| is_one(entry).then(|| (address.to_owned(), 0.9)));
    }
    owners
}

/// Of the pages that give a mailbox, the one that is called as it is comes first, then those that give
/// it before others.
fn nearest_topics_first(roster: &Roster, address: &str, owners: &mut [Owner]) {
    let is_topic = |owner: &Owner| {
        roster.entries().get(owner.entry).is_some_and(|entry| entry.kind == Kind::Topic)
    };
    let first = owners.iter().position(is_topic).unwrap_or(owners.len());
    let name = fold(address.split('@').next().unwrap_or_default());
    owners[first..].sort_by_key(|owner| {
        let Some(entry) = roster.entries().get(owner.entry) else { return (true, 0) };
        let is_called = fold(&entry.name).split(' ').any(|word| word == name);
        let mut given = entry.fields.texts(Field::Email);
        (!is_called, given.position(|held| held == owner.address).unwrap_or(usize::MAX))
    });
}

fn phone_owners(known: Known<'_>, number: &str) -> Vec<Owner> {
    known.owners(Key::Phone(number), |entry| {
        let is_channel = ChannelKind::of(entry) == Some(ChannelKind::Phone);
        let field = if is_channel { Field::Address } else { Field::Phone };
        let mut held = entry.fields.texts(field);
        held.find(|held| phone::normal(held).as_deref() == Some(number))
            .map(|held| (held.to_owned(), 1.0))
    })
}

/// The places on the web that an entry has or had.
pub(super) fn places(entry: &Entry) -> impl Iterator<Item = String> {
    let fields = [Field::Site, Field::Repository, Field::Url, Field::Chat, Field::Address];
    let held = fields.into_iter().flat_map(|field| entry.fields.texts(field)).map(str::to_owned);
    // A mailbox is no page of its domain.
    let held = held.filter(|held| !held.starts_with("mailto:") && !is_email(held));
    held.chain(former_pages(entry))
}

fn web_owners(known: Known<'_>, asked: &Web) -> Vec<Owner> {
    let mut depth = 0;
    let mut found: Vec<(usize, Owner)> = Vec::new();
    for (position, entry) in known.entries(Key::Web(&asked.host, &asked.path)) {
        // The pages below one of the guide are topics of their own.
        let is_whole = |known: usize| entry.kind != Kind::Topic || known == asked.path.len();
        let covered = places(entry).filter_map(|held| Some((covers(&held, asked)?, held)));
        let deepest = covered.filter(|(known, _)| is_whole(*known)).max();
        if let Some((known, held)) = deepest {
            depth = depth.max(known);
            let score = if known == asked.path.len() { 1.0 } else { 0.95 };
            found.push((known, Owner { entry: position, address: held, score }));
        }
    }
    // The page of one is not the page of whoever has the site around it.
    found.into_iter().filter(|(known, _)| *known == depth).map(|(_, owner)| owner).collect()
}

/// The hosts of whose front page an entry is: those of sites that begin one step further (`/login`), and of a product
/// an id that looks like one.
pub(super) fn hosts(entry: &Entry) -> impl Iterator<Item = String> {
    let sites = entry.fields.texts(Field::Site).filter_map(place);
    let is_own = |host: &str| !is_forge(host) && !SHARED_DOMAINS.contains(&host);
    let sites = sites.filter(move |site| site.path.len() <= 1 && is_own(&site.host));
    let sites = sites.map(|site| site.host);
    let id = entry.id.to_lowercase();
    sites.chain((entry.kind == Kind::Product && is_host(&id)).then_some(id))
}

/// Whose front page is that of a host.
fn host_owners(known: Known<'_>, host: &str) -> Vec<Owner> {
    known.owners(Key::Host(host), |entry| {
        hosts(entry).any(|held| held == host).then(|| (host.to_owned(), 0.9))
    })
}

/// Whose mailboxes are of a domain; those that everybody shares are nobody's.
fn domain_owners(known: Known<'_>, host: &str) -> Vec<Owner> {
    if SHARED_DOMAINS.contains(&host) {
        return Vec::new();
    }
    known.owners(Key::Domain(host), |entry| {
        let is_of = |held: &&str| {
            held.rsplit_once('@').is_some_and(|(_, domain)| domain.eq_ignore_ascii_case(host))
        };
        mailboxes(entry).find(is_of).map(|held| (held.to_owned(), 0.9))
    })
}

/// The addresses a page of the guide stood under before: below the guide's own, or its site's.
fn former_pages(entry: &Entry) -> impl Iterator<Item = String> {
    let url = entry.fields.texts(Field::Url).next().unwrap_or_default();
    let page = entry.fields.text(Field::Page).map(page_place).unwrap_or_default();
    let guide = url.strip_suffix(page).unwrap_or(url).to_owned();
    let site = guide
        .trim_end_matches('/')
        .rsplit_once('/')
        .map_or(guide.clone(), |(site, _)| format!("{site}/"));
    entry
        .fields
        .texts(Field::FormerPages)
        .flat_map(move |former| [format!("{guide}{former}"), format!("{site}{former}")])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may")]
mod tests {
    use super::*;
    use crate::roster::read::read;

    const ROSTER: &str = "
        [[channel]]
        id = 'desk'
        name = 'Desk'
        kind = 'email'
        address = 'desk@example.org'
        [[person]]
        id = 'camille.dupre'
        name = 'Camille Dupré'
        [[product]]
        id = 'bridges'
        name = 'Bridges'
        contact = 'Bridges@example.org'
        site = 'https://www.bridges.example/?utm_source=x'
        repository = 'https://github.com/Town/Bridges'
        aliases = ['old.bridges']
        [[product]]
        id = 'bridges-pro'
        name = 'Bridges Pro'
        contact = 'bridges@example.org'
        site = 'https://bridges.example/pro/'
        [[product]]
        id = 'roads'
        name = 'Roads'
        site = 'https://roads.example/app?team=roads'
        repository = 'https://gitlab.com/town/group/roads'
        [[product]]
        id = 'rails.example'
        name = 'Rails'
        site = 'https://github.com/rails'
        [[incubator]]
        id = 'town'
        name = 'Town'
        site = 'https://beta.gouv.fr'
        repository = 'https://github.com/town/'
        [[incubator]]
        id = 'nobody'
        name = 'Nobody'
        repository = 'https://github.com/'
    ";

    #[test]
    fn addresses_lead_to_whose_they_are() {
        let roster = read(ROSTER, "test").roster;
        let places = Places::of(&roster);
        let cases: [(&str, &[&str]); 39] = [
            // mailboxes, shared or not, in any case, with what a mail program adds
            ("bridges@example.org", &["bridges", "bridges-pro"]),
            ("BRIDGES@Example.org", &["bridges", "bridges-pro"]),
            ("mailto:desk@example.org?subject=hello", &["desk"]),
            ("camille.dupre@example.org", &["camille.dupre"]),
            ("camille@example.org", &[]),
            // sites: scheme, www, slash, port, page, marks of origin
            ("https://bridges.example", &["bridges"]),
            ("http://WWW.Bridges.example:8080/", &["bridges"]),
            ("bridges.example/help/page.html?utm_source=y#top", &["bridges"]),
            ("bridges.example/?mtm_campaign=z", &["bridges"]),
            ("https://bridges.example/professional", &["bridges"]),
            ("https://bridges.example/pro/help", &["bridges-pro"]),
            ("https://other.bridges.example", &[]),
            // the front page of a site that begins one step further, and of an id
            ("https://roads.example", &["roads"]),
            ("https://roads.example/news", &[]),
            ("https://rails.example", &["rails.example"]),
            // a domain, as that of mailboxes
            ("example.org", &["desk", "bridges", "bridges-pro"]),
            ("Mail.Example.org", &[]),
            ("gouv.fr", &[]),
            // a query that tells pages apart
            ("https://roads.example/app?x=1&team=roads", &["roads"]),
            ("https://roads.example/app", &[]),
            // repositories, in every form git takes
            ("https://github.com/town/bridges", &["bridges"]),
            ("https://github.com/Town/bridges.git", &["bridges"]),
            ("git@github.com:town/bridges.git", &["bridges"]),
            ("ssh://git@github.com:22/town/bridges.git", &["bridges"]),
            ("git://github.com/town/bridges/tree/main", &["bridges"]),
            ("git@gitlab.com:town/group/roads.git", &["roads"]),
            ("github.com:town/bridges.git", &["bridges"]),
            ("ssh://git@ssh.github.com:443/town/bridges.git", &["bridges"]),
            ("git@ssh.github.com:town/bridges.git", &["bridges"]),
            ("ssh://git@altssh.gitlab.com:443/town/group/roads", &["roads"]),
            ("bridges.example:8080/help", &["bridges"]),
            ("town/bridges", &["bridges"]),
            ("town/other", &["town"]),
            ("elsewhere/other", &[]),
            // what is near, or shared
            ("https://github.com/town/another", &["town"]),
            ("https://github.com/elsewhere/bridges", &[]),
            ("https://github.com", &[]),
            ("https://gitlab.com/town", &[]),
            // the site around them
            ("https://beta.gouv.fr/approche", &["town"]),
        ];
        for (query, expected) in cases {
            let owners = Address::parse(query).unwrap().owners(&roster, &places);
            let ids: Vec<&str> = owners
                .iter()
                .map(|owner| roster.entries().get(owner.entry).unwrap().id.as_str())
                .collect();
            assert_eq!(ids, expected, "{query}");
        }
    }

    #[test]
    fn names_are_no_addresses() {
        for query in
            ["Culture", "qui fait quoi", "A+", "1.5", "~incubateur", "https", "", "a b@c.fr"]
        {
            assert_eq!(Address::parse(query), None, "{query}");
        }
        for query in ["api.gouv.fr", "contact@beta.gouv.fr"] {
            assert!(!Address::parse(query).unwrap().is_certain, "{query}");
        }
    }
}
