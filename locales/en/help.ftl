# Help: every command under help-<command>, every argument under help-<command>-<argument>.

help-beta = Whom to contact in the beta.gouv.fr community, at once, offline, and why.
help-welcome =
    Whom to contact in the beta.gouv.fr community, at once, offline, and why.

      beta who Culture              whom to contact for a ministry, a topic, a person
      beta list people              everybody

    More: beta --help
help-beta-examples =
    Examples:
      beta who Culture              whom to contact for a ministry
      beta who bizdev               … for a topic
      beta who 'cultrue' --json     … for a script, typing errors forgiven
      beta contact                  how to reach the team
      beta list people              everybody
help-beta-after =
    Exit codes:
      0  an answer was found
      1  nothing matched
      2  the command line is wrong
      3  a roster or an output could not be read, is not valid, or could not be written

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-value-options = OPTIONS
help-value-command = COMMAND
help-value-file = FILE
help-value-format = FORMAT
help-value-n = N
help-value-when = WHEN
help-value-lang = LANG
help-value-query = QUERY
help-value-kind = KIND
help-value-dir = DIR
help-value-shell = SHELL

help-option-roster = The roster to look in [default: BETA_ROSTER, the user’s roster.toml, the embedded one]
help-option-output = table, plain, json, jsonl, csv, vcard, markdown [default: table]
help-option-json = The same as -o json
help-option-limit = The most answers to show
help-option-color = auto, always, never [default: auto]
help-option-hyperlink = auto, always, never: addresses as links, where the terminal has them [default: auto]
help-option-lang = en, fr [default: that of the environment]
help-option-quiet = No notes on standard error
help-option-version = The version, and the date and source of the embedded roster
help-option-help = This help

help-who = Whom to contact for a ministry, a topic, a person
help-who-query = A name, an acronym, a subject, in any case, with or without accents
help-who-batch = Answer one query a line, as JSON lines; - reads standard input
help-who-explain = Tell how each word was understood
help-who-examples =
    Examples:
      beta who Culture
      beta who ministère de l’Intérieur
      beta who MASA
      beta who 'who handles housing?'
help-contact = How to reach whom to contact: addresses only
help-contact-query = As for who; nothing: the team’s own channels
help-contact-open = Open the best one in the mail client or the browser
help-contact-print = Print them (the default)
help-contact-examples =
    Examples:
      beta contact
      beta contact Culture
      beta contact Culture --open
help-list = Every entry of a kind
help-list-kind = ministries, people, responsibilities, channels, reasons, units
help-list-examples =
    Examples:
      beta list ministries
      beta list people -o plain
help-about = The team: what it is, what it commits to, when to call on it, how to join
help-completions = The script that teaches a shell to complete beta on TAB
help-completions-shell = bash, zsh, fish, powershell, elvish, nushell [default: that of SHELL]
help-completions-examples =
    Examples:
      beta completions bash
      beta completions zsh -q
help-man = The manual: printed, or every page written into a folder
help-man-dir = Where to write the pages
help-man-examples =
    Examples:
      beta man | man -l -
      beta man --dir ~/.local/share/man/man1
help-help = This help, or that of a command
help-help-subcommand = The command

# The kinds, as one lists them.
help-kinds-ministry = ministries
help-kinds-person = people
help-kinds-responsibility = responsibilities
help-kinds-channel = channels
help-kinds-reason = reasons
help-kinds-unit = units
help-kinds-product = products
help-kinds-incubator = incubators
help-kinds-organisation = organisations
