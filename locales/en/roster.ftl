# What can be wrong with a roster file: each fault, and what to do about it.

roster-error = error
roster-warning = warning
roster-note = note
roster-help = help
roster-more = ... and { $count } more: { $each } (all of them: beta roster check FILE -o jsonl)
roster-did-you-mean = did you mean “{ $nearest }”?

roster-syntax = this is not valid TOML: { $cause }
roster-toml-duplicate-key = this key or table is there already
roster-toml-unclosed = a closing quote or bracket is missing
roster-toml-string = this text is not well formed between its quotes
roster-toml-quotes = a text is written between straight quotes
roster-toml-key = a key holds only letters without accents, digits, “-” and “_”
roster-toml-assignment = a line reads: key = value
roster-toml-value = a value is missing or not understood
roster-toml-number = this number is not well formed
roster-toml-date = there is no such date; it is written as 2021-12-13
roster-toml-comma = a comma is missing, or one too many
roster-toml-nesting = too many levels inside each other
roster-toml-character = a character that cannot stand here
roster-toml-other = unexpected text
roster-syntax-hint = for a valid example: beta roster init -
roster-not-utf8 = the file is not UTF-8 text from here on
roster-not-utf8-hint = save it as UTF-8
roster-unknown-key = the key “{ $key }” is not known here
roster-unknown-key-hint = { $count ->
    [0] remove it, or see “beta roster schema” for the keys there are
   *[other] it belongs in { $sections }
}
roster-wrong-type = “{ $key }” takes { $expected }
roster-wrong-type-hint = for example: { $key } = { $example }
roster-missing = “{ $key }” is missing
roster-missing-hint = add a line: { $key } = { $example }
roster-beside-roles = “{ $key }” cannot stand beside “roles”
roster-beside-roles-hint = move it into “roles”, or remove it
roster-empty = “{ $key }” holds an empty text
roster-empty-hint = fill it in, or remove it
roster-unknown-schema = this version of the file format is not known
roster-unknown-schema-hint = write schema = 1, or update beta
roster-unreadable = “{ $path }” cannot be read: { $reason }
roster-unreadable-hint = correct the path; that of “extends” starts from the folder of its file
roster-loop = these rosters extend each other in a circle: { $chain }
roster-loop-hint = remove one “extends” of the circle
roster-too-deep = more than { $most } rosters extend each other
roster-too-deep-hint = put some of them together
roster-duplicate-id = the id “{ $id }” is already taken, on line { $line }
roster-duplicate-id-hint = give one of the two another id, or merge them
roster-dangling = there is no { $kind } with the id “{ $id }”
roster-dangling-hint = add that entry, or correct the id
roster-shared-name = “{ $name }” also names { $kind } “{ $id }”
roster-shared-name-hint = nothing to do if both are meant; otherwise remove one of the two names
roster-bad-email = “{ $address }” is not an e-mail address
roster-bad-email-hint = write one address, as in contact@example.org
roster-bad-url = “{ $url }” is not a web address
roster-bad-url-hint = write it whole: https://…, or mailto: and one address, without subject or copy
roster-bad-phone = “{ $number }” is not a telephone number
roster-bad-phone-hint = write it as one dials it: +33 1 23 45 67 89
roster-bad-choice = “{ $word }” is not one of: { $choices }
roster-bad-choice-hint = replace it with one of them
roster-future-date = { $date } is still to come
roster-future-date-hint = write a date that has passed, or remove the key
roster-personal-address = “{ $address }” looks like one person’s address
roster-personal-address-hint = publish a shared mailbox rather than a personal address
roster-nobody-for = nobody leads the portfolio { $name }
roster-nobody-for-hint = add its id to the key “ministries” of a person

roster-shape-text = a text
roster-shape-texts = a list of texts
roster-shape-number = a whole number
roster-shape-flag = true or false
roster-shape-date = a date without quotes, as in 2021-12-13
roster-shape-email = an e-mail address
roster-shape-phone = a telephone number
roster-shape-url = a web address
roster-shape-ref = the id of an entry
roster-shape-refs = a list of ids
roster-shape-tables = one table or more
roster-unknown-source = there is no source “{ $id }”
roster-unknown-source-hint = name one of the ids under [[source]]
roster-gone = the public roster no longer has the { $kind } “{ $id }”
roster-gone-hint = it is passed over; remove it, or name another one
