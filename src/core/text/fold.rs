//! Text as it is compared: no case, no accents, no punctuation, one space between words.
//!
//! The same folding is used for what is typed and for what is known, so that neither has to be
//! written in one particular way.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::invisible::is_ignored;

/// Folds a text: compatibility decomposition (NFKD), marks removed, lower case, ligatures opened,
/// `&` and `+` said in words, everything that is neither letter nor digit turned into one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(&mut folded, text);
    folded
}

/// Folds a text and writes it behind another, as if that were not there.
pub fn fold_onto(before: &mut String, text: &str) {
    let start = before.len();
    let mut folded = Folded { text: before, start, is_gap: false };
    let mut rest = text;
    loop {
        let (plain, others) = rest.split_at(plain_length(rest));
        folded.push_letters(plain);
        let mut others = others.chars();
        match others.next() {
            None => return,
            Some(c) if c.is_ascii() => folded.push(c),
            // Marks are dropped, so that their canonical order need not be found.
            Some(c) => decompose_compatible(c, |part| folded.push(part)),
        }
        rest = others.as_str();
    }
}

/// How long the start of a text is that is folded already, as most is: words with a space between them.
fn plain_length(text: &str) -> usize {
    let mut length = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() {
            length = at + 1;
        } else if byte != b' ' || at == 0 || length != at {
            break;
        }
    }
    length
}

struct Folded<'t> {
    text: &'t mut String,
    /// Where it starts in that.
    start: usize,
    is_gap: bool,
}

impl Folded<'_> {
    fn push(&mut self, c: char) {
        match c {
            'a'..='z' | '0'..='9' => self.push_letter(c),
            'A'..='Z' => self.push_letter(c.to_ascii_lowercase()),
            'œ' | 'Œ' => self.push_letters("oe"),
            'æ' | 'Æ' => self.push_letters("ae"),
            'ß' | 'ẞ' => self.push_letters("ss"),
            '&' => self.push_word("et"),
            '+' => self.push_word("plus"),
            _ if c.is_ascii() => self.is_gap = true,
            _ if is_combining_mark(c) || is_ignored(c) => {}
            _ if is_like_apostrophe(c) => self.is_gap = true,
            _ if c.is_alphanumeric() => c.to_lowercase().for_each(|c| self.push_letter(c)),
            _ => self.is_gap = true,
        }
    }

    fn push_letter(&mut self, c: char) {
        self.push_letters(c.encode_utf8(&mut [0; 4]));
    }

    fn push_letters(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        if self.is_gap && self.text.len() > self.start {
            self.text.push(' ');
        }
        self.is_gap = false;
        self.text.push_str(letters);
    }

    fn push_word(&mut self, word: &str) {
        self.is_gap = true;
        self.push_letters(word);
        self.is_gap = true;
    }
}

/// Letters by their class that are typed for an apostrophe: they part words as it does.
const fn is_like_apostrophe(c: char) -> bool {
    matches!(c, '\u{2B9}'..='\u{2BF}' | '\u{2C8}' | '\u{7F4}' | '\u{7F5}' | '\u{A78B}' | '\u{A78C}')
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_is_written_differently_and_means_the_same_folds_to_the_same() {
        let cases = [
            // case and accents
            ("ÉDUCATION Nationale", "education nationale"),
            ("e\u{301}ducation nationale", "education nationale"),
            // ligatures
            ("cœur", "coeur"),
            ("Œuvre", "oeuvre"),
            ("ex æquo", "ex aequo"),
            ("efﬁcace", "efficace"),
            // apostrophes and hyphens
            ("l'Intérieur", "l interieur"),
            ("l’intérieur", "l interieur"),
            ("Outre-mer", "outre mer"),
            ("outre\u{2011}mer", "outre mer"),
            // spaces, visible and not
            ("  affaires \u{a0} étrangères ", "affaires etrangeres"),
            ("une  carte , deux", "une carte deux"),
            ("cul\u{200b}ture", "culture"),
            // signs that are said
            ("A+", "a plus"),
            ("Travail & emploi", "travail et emploi"),
            // addresses
            ("dinum@beta.gouv.fr", "dinum beta gouv fr"),
            // nothing to compare
            ("", ""),
            ("…!?", ""),
        ];
        for (written, folded) in cases {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn letters_fold_one_by_one_as_they_do_together() {
        use unicode_normalization::UnicodeNormalization;
        let mut random = 1_u32;
        let chars = "aEé\u{301}\u{323}\u{fb01}\u{ac00}\u{1d160}\u{3b1}\u{345}½²\u{2126}ſ\u{335}&œ";
        let chars: Vec<char> = chars.chars().chain('\u{a0}'..'\u{250}').collect();
        for _ in 0..2000 {
            let mut next = || {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                chars[random as usize / 65_536 % chars.len()]
            };
            let text: String = (0..6).map(|_| next()).collect();
            assert_eq!(fold(&text), fold(&text.nfkd().collect::<String>()), "{text:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Île-de-France", "A+B", "ß", "İstanbul", "ﬁ"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
