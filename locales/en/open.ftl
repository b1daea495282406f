# What "beta contact --open" says.

open-opening = Opening { $url }
open-refused = “{ $address }” is not opened: only mail addresses and web pages (mailto:, https:, http:) are
open-failed = { $url } cannot be opened: { $reason }
open-no-program = no program of this system could take it
