# What an import read, and what it left out.

import-no-directory = this is not a checkout of the public directory: _startups, _incubators, _organisations, _teams or _authors is missing
import-no-guide = this is not a checkout of the guide: SUMMARY.md is missing
import-read = Read: { $counts }
import-past-people = { $count ->
    [one] { $count } person without a current mission was left out (--all-people includes them)
   *[other] { $count } people without a current mission were left out (--all-people includes them)
}
import-old-layout = { $count ->
    [one] { $count } product names its owner in words, as before 2022: that was not read
   *[other] { $count } products name their owners in words, as before 2022: those were not read
}
import-leftovers = { $count ->
    [one] { $count } element was not understood and was left out
   *[other] { $count } elements were not understood and were left out
}
import-lost = { $count ->
    [one] Nobody leads this portfolio any more: { $names }
   *[other] Nobody leads these portfolios any more: { $names }
}
# Leftovers for one reason: how often, and the first of them.
import-leftovers-of = { $reason } ({ $count } times); the first: { $place } { $text }
import-unknown-phases = { $count ->
    [one] { $count } product is in a phase that nobody knows ({ $words }) and is not counted as live: { $place }
   *[other] { $count } products are in phases that nobody knows ({ $words }) and are not counted as live; the first: { $place }
}
import-guess = No commit tells its date: { $date }, the last start it tells of, is a guess; give the date with --as-of
import-nobody = The source names nobody.
import-would-lose = The roster in force also holds { $counts }, which would be gone. To read the page anew and keep them: beta update --guide REPO|FOLDER. To replace it all the same: --force
import-nothing-written = Nothing was written: check that the source is the team’s page, in Markdown
import-no-date = The date of this information is unknown: give it with --as-of, or as as_of in the file
import-alone = This roster extends nothing: only its own entries are found. --extends public adds it to the public one.
# $word: the file. $choices: its headings.
import-workbook = { $word } is a workbook: in the spreadsheet, save the sheet as CSV (“Save as”), and import that
import-no-name-column = no column of { $word } holds names (name, first name, last name…); its headings are: { $choices }
# $word: the heading asked for. $choices: those there are.
import-no-column = there is no column “{ $word }”; the headings are: { $choices }
import-extends-stdin = no roster can extend standard input (“{ $word }”): name a file
import-strict = Nothing was written, since --strict was given
import-wrote = Wrote { $path }
import-would-write = Nothing was written: without --dry-run this would write { $path }
import-repair = The roster there cannot be used: it is replaced, starting from the embedded one.
import-replaces-unreadable = { $path } exists, but is not a valid roster: nothing to compare with

# Why something was left out; what stands there follows.
import-reason-unreadable = cannot be read
import-reason-not-utf8 = is not UTF-8 text
import-reason-too-large = is too large
import-reason-too-many = holds too many files: only the first were looked at
import-reason-no-front-matter = has no front matter (--- on its first line)
import-reason-unclosed = its front matter is not closed
import-reason-syntax = is not valid YAML
import-reason-not-a-table = its front matter is not a list of keys
import-reason-doubled-key = duplicate key; the first one is used
import-reason-wrong-type = a value of the wrong type
import-reason-no-name = it has no name; its id stands for it
import-reason-bad-date = not a date of the calendar
import-reason-bad-email = not an e-mail address
import-reason-placeholder = an e-mail address that is yet to be created
import-reason-bad-url = not a web address
import-reason-secret-url = an address that holds a secret
import-reason-bad-phone = not a telephone number
import-reason-unknown-column = unknown column, left out (--keywords keeps it as keywords)
import-reason-not-a-card = not a vCard, or one that does not end
import-reason-duplicate-id = a second file of the same id as
import-reason-dangling = there is no such entry
import-reason-person-like = an organisation with the name of a person
import-reason-unknown-phase = not a known phase
import-reason-contradiction = filed under another ministry than its name says; the name was followed
import-reason-not-understood = among the people, but names nobody
import-reason-doubt = may be a known portfolio under another name, or more than one
import-reason-aside = note in brackets, left out
import-reason-vacant = a post that nobody holds yet
import-reason-example = an address given as an example
import-reason-unlisted = on a page that the table of contents does not have
# What was left out, or taken otherwise. $place: where. $reason: why, as above. $text: what stands there.
# $column: the heading of the column of a table.
import-place-column = { $place }, column “{ $column }”
import-leftover = { $place }: { $reason }
import-leftover-text = { $place }: { $reason }: { $text }
