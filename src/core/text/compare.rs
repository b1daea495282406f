//! How one typed word meets one known word.

use strsim::osa_distance;

use super::stem::{Stem, stem};

/// How a typed word met a known one, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Letter for letter.
    Exact,
    /// Another form of the same word: plural, feminine.
    Form,
    /// Another word of the same family: *financer*, *financement*.
    Family,
    /// The typed word begins the known one.
    Prefix,
    /// That many edits apart: a letter added, left out, replaced, or two neighbours swapped.
    Typo(u8),
    /// It sounds the same.
    Sound,
}

/// From how many letters on a word may begin another: shorter ones begin too many. The last of several
/// words, still being typed, may be one shorter: the others say what it can be.
pub const PREFIX_FROM: usize = 4;
/// A word of a subject is met by its beginning only when that is most of it.
const SUBJECT_PREFIX_FROM: usize = 6;

impl Likeness {
    /// What the meeting is worth, in 0..=1.
    ///
    /// The steps keep exact > form > prefix > typo for words of equal length; within a step, the
    /// share of the word that was typed right decides.
    pub fn worth(self, typed: &str, known: &str) -> f32 {
        let (typed_len, known_len) = (length(typed), length(known));
        match self {
            Self::Exact => 1.0,
            Self::Form => 0.97,
            Self::Family => 0.8,
            Self::Sound => 0.75,
            Self::Prefix => 0.78 + 0.1 * typed_len / known_len,
            Self::Typo(edits) => {
                let first_letter = if same_first_letter(typed, known) { 0.0 } else { 0.1 };
                0.78 - 0.9 * f32::from(edits) / typed_len.max(known_len) - first_letter
            }
        }
    }

    /// Whether a name of one of the network's many people may be met so: names have no forms, and some
    /// name or other is two slips from any word.
    pub fn holds_for_people(self, typed: &str, known: &str, is_word: bool) -> bool {
        match self {
            Self::Form => !is_word,
            Self::Typo(edits) => edits == 1 && typed.len() >= 5 && same_first_letter(typed, known),
            _ => true,
        }
    }

    /// Whether a word of a subject, not of a name, may be met so. Subjects are many and short: only
    /// what leaves no doubt counts.
    pub fn holds_for_subjects(self, typed: &str, known: &str) -> bool {
        match self {
            Self::Exact | Self::Form => true,
            Self::Family | Self::Sound => false,
            Self::Prefix => {
                typed.len() >= SUBJECT_PREFIX_FROM && typed.len() * 3 >= known.len() * 2
            }
            Self::Typo(edits) => {
                edits == 1 && typed.len().min(known.len()) >= 8 && same_first_letter(typed, known)
            }
        }
    }
}

/// How many edits are forgiven between two words, by the letters of the longer one: none under
/// four, one from four, two from eight (the shorter one has at least six then).
fn forgiven(shorter: usize, longer: usize) -> u8 {
    match (shorter, longer) {
        (6.., 8..) => 2,
        (4.., _) => 1,
        _ => 0,
    }
}

/// A typed word, folded, that many known ones are compared with: what is told of it is told once.
pub struct Spelling<'t> {
    /// The word.
    pub text: &'t str,
    stem: Stem<'t>,
    /// What rules known words out at a glance.
    pub outline: Outline,
    bytes: Bag,
}

impl<'t> Spelling<'t> {
    /// Makes a folded word ready.
    pub fn of(text: &'t str) -> Self {
        Self { text, stem: stem(text), outline: Outline::of(text), bytes: Bag::of(text) }
    }

    /// The letters that every form of it, and every word it begins, starts with.
    pub fn shared_beginning(&self) -> &'t str {
        self.stem.root()
    }

    /// How it meets a folded known word without typos. A beginning counts from that many letters on.
    pub fn literal(&self, known: &str, prefix_from: usize) -> Option<Likeness> {
        if self.text == known {
            Some(Likeness::Exact)
        } else if self.stem == stem(known) {
            Some(Likeness::Form)
        } else if self.text.len() >= prefix_from && known.starts_with(self.text) {
            Some(Likeness::Prefix)
        } else {
            None
        }
    }

    /// How it meets a folded known word with typos.
    pub fn misspelt(&self, known: &str) -> Option<Likeness> {
        let typed = self.text;
        let most = self.outline.slips_to(Outline::of(known))?;
        if !self.may_be_apart(known, usize::from(most)) {
            return None;
        }
        let edits = u8::try_from(osa_distance(typed, known)).ok().filter(|edits| *edits <= most)?;
        // A short word without its first letter is a guess, unless that letter is all that was left out.
        let is_guess = !same_first_letter(typed, known)
            && typed.len().min(known.len()) < 6
            && known.strip_suffix(typed).is_none();
        (!is_guess && edits > 0).then_some(Likeness::Typo(edits))
    }

    /// Whether so many edits may part it from another: each parts one letter from the other word's, at the most.
    fn may_be_apart(&self, known: &str, edits: usize) -> bool {
        // A letter of several bytes is one edit all the same.
        let is_ascii = self.text.is_ascii() && known.is_ascii();
        !is_ascii || self.text.len().max(known.len()) <= self.bytes.common(known) + edits
    }
}

/// How often a text has each byte.
pub struct Bag([u16; 256]);

impl Bag {
    /// That of a text; of more than 65,535 of a byte, that many.
    pub fn of(text: &str) -> Self {
        let mut counts = [0_u16; 256];
        for byte in text.bytes() {
            let count = &mut counts[usize::from(byte)];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// How many of its bytes another text has too, each as often as both.
    pub fn common(&self, other: &str) -> usize {
        let mut left = self.0;
        let mut common = 0;
        for byte in other.bytes() {
            let left = &mut left[usize::from(byte)];
            common += usize::from(*left > 0);
            *left = left.saturating_sub(1);
        }
        common
    }
}

/// What can be told of a word at a glance: enough to rule out most pairs before any distance is
/// computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    letters: u32,
    length: usize,
    first: u8,
}

impl Outline {
    /// The outline of a folded word.
    pub fn of(word: &str) -> Self {
        Self::new(word.as_bytes(), letters(word))
    }

    /// The outline of a folded word whose [`letters`] are known.
    pub fn new(word: &[u8], letters: u32) -> Self {
        Self { letters, length: word.len(), first: word.first().copied().unwrap_or_default() }
    }

    /// Whether a word of these [`letters`] may have been meant: whether edits enough may lead there.
    pub fn may_have_been(self, letters: u32) -> bool {
        self.changed(letters) == 0
    }

    /// The letters that a word of these [`letters`] has changed beyond what edits can.
    #[inline]
    pub fn changed(self, letters: u32) -> u32 {
        // Two edits lose two letters and gain two, at the most.
        let mut changed = self.letters ^ letters;
        for _ in 0..4 {
            // One less: what counts all of them has no instruction of its own everywhere.
            changed &= changed.wrapping_sub(1);
        }
        changed
    }

    /// How many edits a typed word of this outline may be from a known one of that outline; `None`
    /// where it cannot be a misspelling of it.
    pub fn slips_to(self, known: Self) -> Option<u8> {
        let mut most = forgiven(self.length.min(known.length), self.length.max(known.length));
        if self.first != known.first {
            // A first letter that holds counts for more: without it, two edits are a guess.
            most = most.min(1);
        }
        if most == 0 || self.length.abs_diff(known.length) > usize::from(most) {
            return None;
        }
        // An edit loses one letter of the set and gains one, at the most. Four letters are so few that
        // another one makes another word (`chut`, chat): only a swap or a doubling is a slip.
        let lost = (self.letters & !known.letters).count_ones();
        let gained = (known.letters & !self.letters).count_ones();
        let changed = lost.max(gained);
        let is_like = changed <= u32::from(most) && (known.length > 4 || changed == 0);
        is_like.then_some(most)
    }
}

/// The set of letters of a folded word, one bit each; digits and others share the last bits.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        _ => set | 1 << (26 + byte % 6),
    })
}

fn same_first_letter(a: &str, b: &str) -> bool {
    a.chars().next() == b.chars().next()
}

#[expect(clippy::cast_precision_loss, reason = "words are short")]
fn length(word: &str) -> f32 {
    word.chars().count().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(typed: &str, known: &str) -> Option<Likeness> {
        let typed = Spelling::of(typed);
        typed.literal(known, PREFIX_FROM).or_else(|| typed.misspelt(known))
    }

    #[test]
    fn words_meet_as_a_reader_would_say() {
        use Likeness::{Exact, Form, Prefix, Typo};
        let cases = [
            // the same, or a form of it
            ("culture", "culture", Some(Exact)),
            ("transport", "transports", Some(Form)),
            // beginnings, from four letters on
            ("agri", "agriculture", Some(Prefix)),
            ("mer", "mercier", None),
            // one edit: replaced, left out, added, swapped
            ("interieyr", "interieur", Some(Typo(1))),
            ("teritoires", "territoires", Some(Typo(1))),
            ("cultture", "culture", Some(Typo(1))),
            ("travial", "travail", Some(Typo(1))),
            ("snate", "sante", Some(Typo(1))),
            // two edits, from eight letters on
            ("agirculutre", "agriculture", Some(Typo(2))),
            ("culotte", "culture", None),
            // the first letter counts
            ("ulture", "culture", Some(Typo(1))),
            ("tante", "sante", None),
            // too short to forgive, or not much longer
            ("chut", "chat", None),
            ("caht", "chat", Some(Typo(1))),
            ("mur", "mer", None),
            // another word
            ("armoire", "armees", None),
            ("chaton", "chat", None),
        ];
        for (typed, known, expected) in cases {
            assert_eq!(compare(typed, known), expected, "{typed} {known}");
        }
    }

    #[test]
    fn worth_falls_from_exact_to_typo() {
        let worths = [
            Likeness::Exact.worth("culture", "culture"),
            Likeness::Form.worth("cultures", "culture"),
            Likeness::Prefix.worth("cultur", "culture"),
            Likeness::Typo(1).worth("cultyre", "culture"),
            Likeness::Typo(1).worth("vulture", "culture"),
            Likeness::Typo(2).worth("cyltyre", "culture"),
        ];
        assert!(worths.is_sorted_by(|a, b| a > b), "{worths:?}");
    }
}
