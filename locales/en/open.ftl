# What "beta contact --open" and --copy say.

open-opening = Opening { $url }
open-refused = “{ $address }” is not opened: only mail addresses and web pages (mailto:, https:, http:) are
open-failed = { $url } cannot be opened: { $reason }
open-no-program = no program of this system could take it
open-copied = Copied { $text }
open-others = One of { $count } addresses; all of them: beta contact { $query }
open-not-copied = “{ $text }” is not copied: there is no terminal to do it
