//! Why a text is not TOML, in words that the catalogue has: the parser tells it in English alone.

/// Words of the parser's messages, each with the cause it tells; the first that is met counts.
const CAUSES: &[(&str, &str)] = &[
    ("duplicate key", "duplicate-key"),
    ("unclosed", "unclosed"),
    ("comma", "comma"),
    ("recurs", "nesting"),
    ("string values must be quoted", "quotes"),
    ("missing value", "value"),
    ("invalid value", "value"),
    ("key with no value", "assignment"),
    ("assignment", "assignment"),
    ("`=`", "assignment"),
    ("unquoted", "key"),
    ("date", "date"),
    ("escape", "string"),
    ("unicode value", "string"),
    ("string", "string"),
    ("quote", "string"),
    ("key", "key"),
    ("number", "number"),
    ("integer", "number"),
    ("float", "number"),
    ("leading zero", "number"),
    ("sign", "number"),
    ("radix", "number"),
    ("mantissa", "number"),
    ("fraction", "number"),
    ("exponent", "number"),
    ("digits", "number"),
    ("boolean", "value"),
    ("comment", "character"),
    ("carriage return", "character"),
];

/// The cause that a message of the parser tells, as the end of its key in the catalogue
/// (`roster-toml-…`); `other` for a message that is not known here.
pub(super) fn cause(message: &str) -> &'static str {
    let told = CAUSES.iter().find(|(words, _)| message.contains(words));
    told.map_or("other", |(_, cause)| cause)
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::cause;

    #[test]
    fn the_cause_is_that_of_the_text() {
        let cases = [
            ("a = 1\na = 2", "duplicate-key"),
            ("[a]\n[a]", "duplicate-key"),
            ("a = \"b", "string"),
            ("a = [1, 2", "unclosed"),
            ("[[person]\nid = \"a\"", "unclosed"),
            ("a = [\"b\" \"c\"]", "comma"),
            ("a = { b = 1 c = 2 }", "assignment"),
            ("a = bonjour", "quotes"),
            ("a =", "quotes"),
            ("a", "assignment"),
            ("a b = 1", "assignment"),
            ("a == 1", "assignment"),
            ("a = \"\\d\"", "string"),
            ("é = 1", "key"),
            ("a = 012", "number"),
            ("a = 1_", "number"),
            ("a = 2021-13-45", "date"),
        ];
        for (text, expected) in cases {
            let error = DeTable::parse(text).err();
            let message = error.as_ref().map(toml::de::Error::message).unwrap_or_default();
            assert_eq!(cause(message), expected, "{text}: {message}");
        }
    }
}
