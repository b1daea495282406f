# What "beta contact --open" and --copy say.

open-opening = Opening { $url }
open-refused = “{ $address }” is not opened: only mail addresses and web pages (mailto:, https:, http:) are
open-failed = { $url } cannot be opened: { $reason }
open-no-program = no program of this system could take it
open-copied = Copied { $text }
open-others = One of { $count } addresses; all of them: beta contact { $query }
open-not-copied = “{ $text }” is not copied: there is no terminal to do it
# The subject of a mail to an address that several read. $name: what it is about. $people: whom it is for.
open-subject = { $name }{ $count ->
    [0] { "" }
   *[other] { " " }(for { $people })
}
