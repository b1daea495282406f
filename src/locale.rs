//! What the program says, in the language of whoever reads it.
//!
//! Every sentence is in `locales/<language>/<area>.ftl` (Fluent); a key's first word is its area. The
//! build takes the files apart, and a sentence is parsed when it is asked for: a look-up pays for the
//! few it shows.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::text::ascii::in_ascii;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, by its code.
    pub const ALL: [(&'static str, Self); 2] = [("en", Self::En), ("fr", Self::Fr)];

    /// Its two-letter code.
    pub const fn code(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// The language of a locale's name as in `LANG`: `fr_FR.UTF-8` is French, anything else English.
    pub fn of_locale(locale: &str) -> Self {
        Self::spoken(locale).unwrap_or(Self::En)
    }

    /// The language of the environment, as gettext reads it: `BETA_LANG`; else the first language of
    /// the list in `LANGUAGE` that the program speaks, unless the locale is `C`; else the locale, which
    /// is the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty.
    pub fn of_environment(var: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| var(name).filter(|value| !value.is_empty());
        if let Some(own) = set("BETA_LANG") {
            return Self::of_locale(&own);
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        let Some(locale) = locale.or_else(system_locale) else { return Self::En };
        let wished = set("LANGUAGE").filter(|_| !["C", "POSIX"].contains(&&*locale));
        match wished {
            Some(list) => list.split(':').find_map(Self::spoken).unwrap_or(Self::En),
            None => Self::of_locale(&locale),
        }
    }

    /// The language of a locale's name, where the program speaks it.
    fn spoken(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '.', '@', '-']).next()?;
        let known = Self::ALL.into_iter().find(|(code, _)| language.eq_ignore_ascii_case(code));
        known.map(|(_, lang)| lang)
    }
}

/// The locale of a system that says it elsewhere than in the environment: in its settings.
#[cfg(any(windows, target_os = "macos"))]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

/// Elsewhere the environment is all there is.
#[cfg(not(any(windows, target_os = "macos")))]
const fn system_locale() -> Option<String> {
    None
}

/// The sentences of each language, in the order of [`Lang`]: as Fluent has them, one after the other, sorted
/// by key; and where each begins.
const SENTENCES: [(&str, &[usize]); 2] = include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

/// The sentences of one language.
pub struct Catalogue {
    lang: Lang,
    /// Whether the reader's characters go past ASCII.
    unicode: bool,
    /// The sentences asked for so far.
    parsed: RefCell<FluentBundle<FluentResource>>,
}

/// A value that a sentence speaks of.
pub type Arg<'a> = FluentValue<'a>;
/// Names and values that a sentence speaks of.
pub type Args<'a> = [(&'static str, Arg<'a>)];

impl Catalogue {
    /// The catalogue of a language.
    pub fn new(lang: Lang) -> Self {
        let mut parsed = FluentBundle::new(vec![lang.code().parse().unwrap_or_default()]);
        // Isolation marks would land in pipes and in copied addresses; both languages run left to
        // right.
        parsed.set_use_isolating(false);
        parsed.set_formatter(Some(match lang {
            Lang::En => |value, _| grouped(value, ','),
            Lang::Fr => |value, _| grouped(value, '\u{a0}'),
        }));
        Self { lang, unicode: true, parsed: RefCell::new(parsed) }
    }

    /// The same, its signs (arrows, typographic quotes) in ASCII where `unicode` is false.
    #[must_use]
    pub fn with_unicode(mut self, unicode: bool) -> Self {
        self.unicode = unicode;
        self
    }

    /// Its language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence that speaks of nothing in particular. A key that is not there is its own sentence.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with what it speaks of.
    pub fn with(&self, key: &str, args: &Args<'_>) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence, where the catalogue has it.
    pub fn find(&self, key: &str, args: &Args<'_>) -> Option<String> {
        let mut bundle = self.parsed.borrow_mut();
        if !bundle.has_message(key) {
            // The texts are part of the program, and a test parses all of them.
            let resource = FluentResource::try_new(source(self.lang, key)?.to_owned()).ok()?;
            bundle.add_resource_overriding(resource);
        }
        let pattern = bundle.get_message(key)?.value()?;
        let mut fluent_args = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent_args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent_args), &mut errors);
        Some(if self.unicode { text.into_owned() } else { in_ascii(&text) })
    }

    /// A day in words: `2021-12-13` → 13 December 2021.
    pub fn date(&self, day: &str) -> String {
        let parts: Vec<&str> = day.split('-').collect();
        let [year, month, day_of_month] = parts[..] else { return day.to_owned() };
        let Some(month) = self.find(&format!("answer-month-{month}"), &[]) else {
            return day.to_owned();
        };
        let day_of_month = day_of_month.parse::<u32>().unwrap_or_default();
        let args = [("year", year.into()), ("month", month.into()), ("day", day_of_month.into())];
        self.with("answer-date", &args)
    }

    /// Names one after the other, as the language separates them.
    pub fn list<'t>(&self, names: impl IntoIterator<Item = &'t str>) -> String {
        let names: Vec<&str> = names.into_iter().collect();
        if names.len() < 2 {
            return names.concat();
        }
        let has_comma = names.iter().any(|name| name.contains(','));
        names.join(&self.text(if has_comma { "answer-semicolon" } else { "answer-comma" }))
    }

    /// The same, each between quotation marks.
    pub fn quoted<'t>(&self, names: impl IntoIterator<Item = &'t str>) -> String {
        let quoted = |name: &str| self.with("error-quoted", &[("text", name.to_owned().into())]);
        let names: Vec<String> = names.into_iter().map(quoted).collect();
        names.join(&self.text("answer-comma"))
    }

    /// A number in 0..=1, to the hundredth.
    pub fn decimal(&self, number: f64) -> String {
        let text = format!("{number:.2}");
        let (whole, hundredths) = text.split_once('.').unwrap_or((&text, ""));
        let args = [("whole", whole.into()), ("hundredths", hundredths.into())];
        self.with("answer-decimal", &args)
    }

    /// A count with its noun, in the grammar of the language.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.with(key, &[("count", count.into())])
    }
}

/// A whole number with its digits by threes, as readers of a language write them from four digits on.
fn grouped(value: &FluentValue<'_>, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut text = String::with_capacity(digits.len() + 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

/// The Fluent text of one sentence. Sentences do not refer to each other.
fn source(lang: Lang, key: &str) -> Option<&'static str> {
    let (text, starts) = SENTENCES[lang as usize];
    // A blank comes before all that a key is made of: cut as short as this one, they stay in order.
    let key = format!("{key} ");
    let key_at = |start: usize| &text.as_bytes()[start..text.len().min(start + key.len())];
    let at = starts.binary_search_by(|start| key_at(*start).cmp(key.as_bytes())).ok()?;
    text.get(*starts.get(at)?..starts.get(at + 1).copied().unwrap_or(text.len()))
}
