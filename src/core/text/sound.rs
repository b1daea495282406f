//! Words as they sound: what French spelling mistakes and text messages leave of a word.
//!
//! A key keeps what is heard and drops what spelling adds: doubled and silent letters, `c`, `s`, `ss`,
//! `ç` or `t` for one sound, `an` and `en`, `o` and `eau`, endings in `-er`, `-é`, `-ez`. Words with the
//! same key are spelt alike by ear; many others share one too, so that a key counts for less than
//! letters, and only between words that are long enough.

/// Letters from which on a word is compared by ear, and sounds from which on a key is.
const LEAST_LETTERS: usize = 4;
const LEAST_SOUNDS: usize = 3;

/// Letters that are most often silent at the end of a word.
const SILENT: [char; 4] = ['t', 'd', 's', 'p'];

/// When a rule holds: what must follow.
#[derive(Clone, Copy)]
enum Before {
    /// Anything.
    All,
    /// `e`, `i` or `y`.
    Soft,
    /// `a`, `o` or `u`.
    Hard,
    /// No vowel: a consonant or the end.
    Closed,
    /// The rest of *-tion*, *-tiel*, *-tien*.
    Ti,
}

/// Letters, the sound they stand for, and before what; the first that holds is taken. Sounds of several
/// letters are digits; every *é*, *ai*, *eu* is `e`.
#[rustfmt::skip]
const RULES: &[(&str, &str, Before)] = &[
    // nasal vowels
    ("aim", "3", Before::Closed), ("ain", "3", Before::Closed), ("eim", "3", Before::Closed),
    ("ein", "3", Before::Closed), ("ien", "i3", Before::Closed), ("im", "3", Before::Closed),
    ("in", "3", Before::Closed), ("ym", "3", Before::Closed), ("yn", "3", Before::Closed),
    ("um", "3", Before::Closed), ("un", "3", Before::Closed), ("am", "4", Before::Closed),
    ("an", "4", Before::Closed), ("em", "4", Before::Closed), ("en", "4", Before::Closed),
    ("om", "5", Before::Closed), ("on", "5", Before::Closed),
    // other vowels
    ("eau", "o", Before::All), ("au", "o", Before::All), ("oeu", "e", Before::All),
    ("eu", "e", Before::All), ("ou", "u", Before::All), ("oi", "2", Before::All),
    ("ai", "e", Before::All), ("ei", "e", Before::All), ("y", "i", Before::All),
    // consonants
    ("sch", "1", Before::All), ("ch", "1", Before::All), ("sh", "1", Before::All),
    ("ph", "f", Before::All), ("h", "", Before::All), ("sti", "sti", Before::All),
    ("t", "s", Before::Ti), ("sc", "s", Before::Soft), ("ck", "k", Before::All),
    ("c", "s", Before::Soft), ("c", "k", Before::All), ("qu", "k", Before::All),
    ("q", "k", Before::All), ("gn", "n", Before::All), ("dj", "j", Before::All), ("dg", "j", Before::Soft), ("ge", "j", Before::Hard),
    ("gu", "g", Before::Soft), ("g", "j", Before::Soft), ("x", "ks", Before::All),
    ("z", "s", Before::All), ("w", "v", Before::All),
];

/// Spellings of text messages and the words they stand for; sorted.
#[rustfmt::skip]
const SHORT: &[(&str, &str)] = &[
    ("alor", "alors"), ("auj", "aujourd"), ("aujourdhui", "aujourd"), ("bcp", "beaucoup"),
    ("biensur", "bien"), ("bjr", "bonjour"), ("bocou", "beaucoup"), ("bonjr", "bonjour"),
    ("bou", "bout"), ("bsr", "bonsoir"), ("c", "c"), ("cad", "c"), ("chui", "suis"), ("cki", "qui"),
    ("cmt", "comment"), ("coman", "comment"), ("comen", "comment"), ("coment", "comment"),
    ("dan", "dans"), ("dapres", "apres"), ("dc", "donc"), ("dja", "deja"), ("dmd", "demande"),
    ("ds", "dans"), ("dsl", "desole"), ("dun", "un"), ("dune", "une"), ("ell", "elle"),
    ("encor", "encore"), ("esk", "est"), ("eske", "est"), ("esque", "est"), ("fau", "faut"),
    ("fo", "faut"), ("fodra", "faudra"), ("fodrai", "faudrait"), ("g", "j"), ("jai", "ai"),
    ("jarive", "arrive"), ("jarrive", "arrive"), ("jaurai", "aurais"), ("javai", "avais"),
    ("jcherche", "cherche"), ("jcomprend", "comprends"), ("jcroi", "crois"), ("jcrois", "crois"),
    ("jdoi", "dois"), ("jdois", "dois"), ("jdor", "dors"), ("jen", "en"), ("jfai", "fais"),
    ("jfais", "fais"), ("jme", "me"), ("jmen", "en"), ("jms", "jamais"), ("jpe", "peux"),
    ("jpeu", "peux"), ("jpeux", "peux"), ("jpx", "peux"), ("jsai", "sais"), ("jsais", "sais"),
    ("jse", "sais"), ("jsui", "suis"), ("jsuis", "suis"), ("jte", "te"),
    ("jtravaille", "travaille"), ("jvai", "vais"), ("jvais", "vais"), ("jve", "veux"),
    ("jveu", "veux"), ("jveux", "veux"), ("jvoudrai", "voudrais"), ("kan", "quand"),
    ("kand", "quand"), ("ke", "que"), ("kel", "quel"), ("kelk", "quelques"),
    ("kelkchose", "quelque"), ("kelkechose", "quelque"), ("kelkun", "quelqu"), ("kelle", "quelle"),
    ("kelqun", "quelqu"), ("kels", "quels"), ("keske", "que"), ("kestion", "question"),
    ("ki", "qui"), ("koi", "quoi"), ("kom", "comme"), ("koman", "comment"), ("komen", "comment"),
    ("komment", "comment"), ("kon", "on"), ("kun", "un"), ("mem", "meme"), ("mm", "meme"),
    ("mnt", "maintenant"), ("mntn", "maintenant"), ("msg", "message"), ("mtn", "maintenant"),
    ("nn", "non"), ("nou", "nous"), ("ns", "nous"), ("oci", "aussi"), ("ojourdui", "aujourd"),
    ("osi", "aussi"), ("ousque", "ou"), ("pa", "pas"), ("parske", "parce"), ("pask", "parce"),
    ("paske", "parce"), ("pb", "probleme"), ("pbs", "problemes"), ("pck", "parce"),
    ("pcq", "parce"), ("pk", "pourquoi"), ("pkoi", "pourquoi"), ("pls", "please"), ("plu", "plus"),
    ("plz", "please"), ("ppl", "people"), ("pq", "pourquoi"), ("pr", "pour"), ("psk", "parce"),
    ("ptet", "peut"), ("qd", "quand"), ("qlq", "quelques"), ("qq", "quelques"), ("qqch", "quelque"),
    ("qqchose", "quelque"), ("qqn", "quelqu"), ("qqs", "quelques"), ("qqun", "quelqu"),
    ("quelquun", "quelqu"), ("quon", "on"), ("rdv", "rendez"), ("rv", "rendez"), ("ser", "sert"),
    ("slt", "bonjour"), ("stp", "s"), ("svp", "s"), ("thx", "thanks"), ("tjr", "toujours"),
    ("tjrs", "toujours"), ("tjs", "toujours"), ("tps", "temps"), ("tro", "trop"), ("tt", "tout"),
    ("tte", "toute"), ("ttes", "toutes"), ("u", "you"), ("ur", "your"), ("veu", "veut"),
    ("vla", "voila"), ("vou", "vous"), ("vrmt", "vraiment"), ("vs", "vous"), ("vx", "veux"),
    ("ya", "y"), ("yen", "en"),
];

/// The word that a spelling of text messages stands for; otherwise the word itself.
pub fn spelt_out(word: &str) -> &str {
    match SHORT.binary_search_by_key(&word, |(short, _)| short) {
        Ok(position) => SHORT[position].1,
        Err(_) => word,
    }
}

/// The key of a folded word; `None` where it is too short to be told by ear.
pub fn key(word: &str) -> Option<String> {
    if !word.is_ascii() || word.len() < LEAST_LETTERS {
        return None;
    }
    let mut sounds = String::with_capacity(word.len());
    let letters = undoubled(word);
    let mut rest = letters.as_str();
    while let Some(first) = rest.chars().next() {
        // Most rules begin with another letter.
        let mut rules = RULES.iter().filter(|(from, ..)| from.as_bytes()[0] == rest.as_bytes()[0]);
        let rule = rules.find(|(from, _, before)| {
            rest.strip_prefix(from).is_some_and(|next| holds(*before, next))
        });
        let (from, to) =
            rule.map_or((&rest[..first.len_utf8()], None), |(from, to, _)| (*from, Some(*to)));
        sounds.push_str(to.unwrap_or(from));
        rest = &rest[from.len()..];
    }
    let heard = without_silent_ending(&sounds);
    let mut key = String::with_capacity(heard.len());
    for (position, sound) in heard.char_indices() {
        let is_mute = sound == 'e' && position > 0;
        if !is_mute && !key.ends_with(sound) {
            key.push(sound);
        }
    }
    (key.len() >= LEAST_SOUNDS).then_some(key)
}

/// The keys a folded word may have: its last letter is silent, or is heard where a mute *e* was left out: `ekip`.
pub fn keys(word: &str) -> Vec<String> {
    let heard = word.ends_with(SILENT).then(|| key(&format!("{word}e"))).flatten();
    key(word).into_iter().chain(heard).collect()
}

fn holds(before: Before, next: &str) -> bool {
    let starts = |letters: &str| next.starts_with(|next| letters.contains(next));
    match before {
        Before::All => true,
        Before::Soft => starts("eiy"),
        Before::Hard => starts("aou"),
        Before::Closed => !starts("aeiouy"),
        Before::Ti => ["ion", "iel", "ien"].iter().any(|rest| next.starts_with(rest)),
    }
}

/// Without the endings that are written and not heard, or that every form of a verb has.
fn without_silent_ending(sounds: &str) -> &str {
    let shorter = ["et", "es", "er", "e"].iter().find_map(|ending| sounds.strip_suffix(ending));
    let heard = shorter.unwrap_or_else(|| sounds.trim_end_matches(SILENT));
    if heard.len() < 2 { sounds } else { heard }
}

fn undoubled(word: &str) -> String {
    let mut letters = String::with_capacity(word.len());
    for letter in word.chars() {
        if !letters.ends_with(letter) {
            letters.push(letter);
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_share_a_key() {
        let alike = [
            // one sound, several spellings
            ("juridik", "juridique"),
            ("budjet", "budget"),
            ("bujet", "budget"),
            ("convension", "convention"),
            ("formassion", "formation"),
            ("refinancemant", "refinancement"),
            ("finencement", "financement"),
            ("souffrence", "souffrance"),
            ("boulo", "boulot"),
            ("fakture", "facture"),
            ("farmacie", "pharmacie"),
            ("ekipe", "equipe"),
            ("roulo", "rouleau"),
            ("publik", "publique"),
            ("garanti", "garantie"),
            ("asosiasion", "association"),
            // doubled letters
            ("colaborer", "collaborer"),
            ("bone", "bonne"),
            ("developeur", "developpeur"),
            ("servisse", "service"),
            // silent letters
            ("argen", "argent"),
            ("produi", "produit"),
            ("harcelemen", "harcelement"),
            ("partnariat", "partenariat"),
            ("deploiment", "deploiement"),
            ("devie", "devis"),
            ("sponsort", "sponsor"),
            // forms of a verb
            ("marcher", "marche"),
            ("monte", "monter"),
            ("recrutez", "recruter"),
            ("oriente", "orienter"),
        ];
        for (a, b) in alike {
            assert_eq!(key(a), key(b), "{a} {b}");
            assert!(key(a).is_some(), "{a}");
        }
    }

    #[test]
    fn a_last_letter_is_silent_or_heard() {
        assert_eq!(keys("ekip").last(), key("equipe").as_ref());
        assert_eq!(keys("projet"), [key("proje"), key("projete")].map(Option::unwrap_or_default));
        assert!(keys("ou").is_empty());
    }

    #[test]
    fn words_that_sound_different_do_not() {
        let apart = [
            ("marche", "marque"),
            ("contrat", "contact"),
            ("devis", "avis"),
            ("facture", "fracture"),
            ("finance", "feuille"),
            ("poste", "posture"),
            ("chaton", "canton"),
        ];
        for (a, b) in apart {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn short_words_have_no_key_and_short_spellings_a_word() {
        for word in ["", "mer", "ete", "aient", "forêt"] {
            assert_eq!(key(word), None, "{word}");
        }
        assert!(SHORT.is_sorted_by_key(|(short, _)| short));
        assert_eq!([spelt_out("pb"), spelt_out("mer")], ["probleme", "mer"]);
    }
}
