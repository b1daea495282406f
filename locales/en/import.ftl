# What an import read, and what it left out.

import-no-directory = it is no checkout of the directory: _startups, _incubators, _organisations, _teams or _authors is missing
import-read = Read: { $counts }
import-count-ministry = { $count ->
    [one] 1 ministry
   *[other] { $count } ministries
}
import-count-person = { $count ->
    [one] 1 person
   *[other] { $count } people
}
import-count-responsibility = { $count ->
    [one] 1 responsibility
   *[other] { $count } responsibilities
}
import-count-channel = { $count ->
    [one] 1 channel
   *[other] { $count } channels
}
import-count-reason = { $count ->
    [one] 1 reason
   *[other] { $count } reasons
}
import-count-unit = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
import-count-product = { $count ->
    [one] 1 product
   *[other] { $count } products
}
import-count-incubator = { $count ->
    [one] 1 incubator
   *[other] { $count } incubators
}
import-count-organisation = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
import-past-people = { $count ->
    [one] 1 person without a running mission was left out (--all-people takes them in)
   *[other] { $count } people without a running mission were left out (--all-people takes them in)
}
import-leftovers = { $count ->
    [one] 1 thing was not understood and left out; it is listed above
   *[other] { $count } things were not understood and left out; they are listed above
}
import-nobody = The source names nobody.
import-no-date = The day is unknown of which this is true: state it with --as-of, or as as_of in the file
import-strict = Nothing was written, since --strict was given
import-wrote = Wrote { $path }
import-would-write = Nothing was written: without --dry-run this would write { $path }
import-replaces-unreadable = { $path } is there, but is no valid roster: nothing to compare with

# Why something was left out; what stands there follows.
import-reason-unreadable = cannot be read
import-reason-not-utf8 = is not UTF-8 text
import-reason-too-large = is too large
import-reason-no-front-matter = has no front matter (--- on its first line)
import-reason-unclosed = its front matter does not end
import-reason-syntax = is not valid YAML
import-reason-not-a-table = its front matter is not a list of keys
import-reason-doubled-key = a key stands twice, the first one counts
import-reason-wrong-type = a value of the wrong type
import-reason-no-name = it has no name, its id stands for it
import-reason-bad-date = not a day of the calendar
import-reason-bad-email = not an e-mail address
import-reason-placeholder = an e-mail address that is still to come
import-reason-bad-url = not a web address
import-reason-duplicate-id = a second file of the same id as
import-reason-dangling = there is no such entry
import-reason-person-like = an organisation with the name of a person
import-reason-unknown-phase = not a known phase
import-reason-contradiction = filed under another ministry than its name says; the name was followed
import-reason-not-understood = among the people, but names nobody
import-reason-vacant = a post that nobody holds yet
