# What is wrong with a command line, a file or an output, and what to do.

error-prefix = error:
error-command = unknown command “{ $command }”
error-option = unknown option “{ $arg }”
error-surplus = unexpected argument “{ $arg }”
error-value = invalid value “{ $value }” for { $arg }: use { $choices }
error-no-value = { $arg } needs a value
error-surplus-value = { $arg } takes no value
error-number = invalid value “{ $value }” for { $arg }: use a whole number, 1 or more
error-missing = missing argument: { $arg }
error-no-command = a command is missing
error-twice = { $arg } is given twice
error-conflict = { $arg } cannot be used with { $other }
error-utf8 = an argument is not UTF-8 text
error-usage = the command line cannot be understood
error-did-you-mean = Did you mean { $suggestion }?
error-quoted = “{ $text }”
error-after-dashes = To search for this text as it is: { $command } -- { $arg }
error-see-help = For help: { $command }

error-kind = there is no kind “{ $word }”; the kinds: { $choices }
error-shell = no completion for the shell “{ $word }”; name one of: { $choices }
error-no-shell = the variable SHELL names no shell; name one of: { $choices }

error-read = “{ $path }” cannot be read: { $reason }
error-roster-hint = What goes on working: --roster embedded
error-roster-unset = What goes on working: --roster embedded, or no BETA_ROSTER
error-garbled = Nothing was imported.
error-no-folder = the folder for { $file } is not known: no home folder is
error-no-folder-hint = Set HOME; an import may name its file instead (--write FILE).
error-write = the output cannot be written: { $reason }
error-write-file = “{ $path }” cannot be written: { $reason }
error-write-file-hint = Choose another file, or replace it with --force.
error-io-not-found = there is no such file or folder
error-io-denied = permission denied
error-io-folder = it is a folder
error-io-too-large = it is larger than the { $most } MB that are read at most
error-io-no-file = it is a pipe or a device, not a file
error-io-loop = its links lead to themselves
error-io-dangling = it is, or is below, a link that leads nowhere
error-io-exists = it exists already
error-write-full-hint = What was there is as it was. Make room, then try again.
error-io-full = no space left on the device
error-io-not-folder = a part of the path is not a folder
error-io-not-utf8 = it is not UTF-8 text
error-io-too-long = the path is too long
error-io-read-only = it is read-only
error-io-busy = the file is in use
error-io-ended = the data ends too early
error-io-closed = the reader closed the pipe
error-io-system = system error { $code }
error-io-other = no reason given by the system

error-nothing = Nothing matches “{ $query }”.
error-nothing-asked = The query is empty.
error-nothing-listed = There is no entry of this kind.
error-nothing-former = The roster knows of nobody and of no channel that the team no longer has; they are kept by: beta update
error-suggestions = Did you mean: { $names }?
error-list-all = To list everything: beta list ministries (or people, responsibilities, channels, reasons)
error-batch-utf8 = line { $line }: not UTF-8 text, no answer
error-problems = { $count ->
    [one] { $count } error; the roster is not used.
   *[other] { $count } errors; the roster is not used.
}
error-filter = { $word } cannot be used with this kind of entry
error-phase = there is no phase “{ $word }”; the phases: { $choices }
error-incubator = there is no incubator “{ $word }”; to see all: beta list incubators
error-ministry = there is no ministry “{ $word }”; to see all: beta list ministries
error-several = “{ $word }” may mean several entries; name one of them: { $choices }
error-as-of = “{ $word }” is not a day; write it as 2021-12-13
error-format = there is no { $format } here: without -o it is { $default }; -o takes { $choices }
error-format-handed = “-o { $word }” prints an answer, --open and --copy hand one address over: leave one or the other out
error-format-none = this is { $default } and nothing else: leave “-o { $format }” out
error-never-updated = there is no public roster yet
error-never-updated-hint = to fetch it: beta update
error-more-by-update = Products, people, topics of the guide: beta update
error-limit = { $word } limits how many answers are given: nothing here is one
