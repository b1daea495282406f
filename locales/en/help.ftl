# Help: every command under help-<command>, every argument under help-<command>-<argument>.

help-beta = Find whom to contact in the beta.gouv.fr community, and why: instantly, offline.
help-welcome =
    Find whom to contact in the beta.gouv.fr community, and why: instantly, offline.

      beta who Culture      whom to contact for a ministry, a topic, a person
      beta list people      everybody

    More: beta --help
help-beta-examples =
    Examples:
      beta who Culture            whom to contact for a ministry
      beta who bizdev             … for a topic
      beta who 'cultrue' --json   … for a script, typos forgiven
      beta contact                how to reach the team
      beta list people            everybody
      beta update                 make all current, from the public sources
help-beta-after =
    Exit codes:
      0  an answer was found
      1  nothing matched
      2  the command line is wrong
      3  a roster, an import or an output: unreadable, not valid, or not written

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
help-value-shell = SHELL
help-value-folder = FOLDER
help-value-id = ID
help-value-a = A
help-value-b = B

help-option-roster = The roster to look in [default: BETA_ROSTER, the user’s roster.toml, the public one, the embedded one]
help-option-output = { $formats } [default: { $default }]
help-option-json = The same as -o json
help-option-limit = Maximum number of answers
help-option-color = auto, always, never [default: auto]
help-option-hyperlink = auto, always, never: addresses as links, where the terminal supports them [default: auto]
help-option-lang = en, fr [default: that of the environment]
help-option-quiet = No notes on standard error
help-option-version = The version, and the date and source of the embedded roster
help-option-help = This help
# $names: the options that every command has.
help-everywhere = Also, as everywhere (beta --help): { $names }
help-who-missing = For example: beta who Culture
help-list-missing = Choose from: { $kinds }

help-who = Whom to contact for a ministry, a topic, a person
help-who-query = A name, an acronym, a subject, in any case, with or without accents
help-who-batch = Answer one query a line, as JSON Lines; “-”: standard input
help-who-explain = Explain how each word was understood
help-who-examples =
    Examples:
      beta who Culture
      beta who ministère de l’Intérieur
      beta who MASA
      beta who 'who handles housing?'
help-contact = Just the addresses
help-contact-query = As for who; nothing: the team’s own channels
help-contact-open = Open the best address in the mail client or the browser
help-contact-copy = Copy the best address to the clipboard of the terminal
help-contact-print = Print the addresses (the default)
help-contact-examples =
    Examples:
      beta contact
      beta contact Culture
      beta contact Culture --open
help-list = Every entry of a kind
help-list-kind = { $kinds }
help-list-examples =
    Examples:
      beta list ministries
      beta list people -o plain
help-about = The team: what it is, what it commits to, when to call on it, how to join
help-completions = The script that teaches a shell to complete beta on TAB
help-completions-shell = bash, zsh, fish, powershell, elvish, nushell [default: that of SHELL]
help-completions-install = Write the script where the shell looks for it
help-completions-force = Replace the file if there is one
help-completions-examples =
    Examples:
      beta completions bash
      beta completions --install
      beta completions zsh -q
help-man = The manual: printed, or every page written into a folder
help-man-dir = Where to write the pages
help-man-force = Replace pages that are there
help-man-examples =
    Examples:
      beta man > beta.1
      beta man --dir ~/.local/share/man/man1
help-roster = Local rosters: where they are, what is wrong with them, what changed
help-roster-examples =
    Examples:
      beta roster init              a roster of your own, to start from
      beta roster check             what is wrong with it
      beta roster path              which roster is in force, and why
      beta roster diff embedded -   what standard input changes in it
help-roster-path = Every place where a roster is looked for, which one wins, and what it extends
help-roster-path-examples =
    Examples:
      beta roster path
      beta roster path --json
help-roster-show = The roster in force with all it extends, each entry with its file and line
help-roster-show-kind = Only entries of that kind
help-roster-show-id = Only the entry of that id
help-roster-show-examples =
    Examples:
      beta roster show
      beta roster show ministry culture
      beta roster show people -o json
help-roster-check = All that is wrong with roster files, each problem with its place and what to do
help-roster-check-files = Roster files, “embedded” or - for standard input; none: the roster in force
help-roster-check-strict = Warnings, too, make the exit code 3
help-roster-check-examples =
    Examples:
      beta roster check
      beta roster check team.toml --strict
      beta roster check team.toml -o json    for scripts
      beta roster check team.toml -o plain   one problem a line
help-roster-check-after = Exit codes: 0 valid, at most warnings and notes; 3 errors, or warnings with --strict.
help-roster-init = Write a roster to start from: it adds to the embedded one
help-roster-init-file = The file to write, - for standard output [default: your roster.toml]
help-roster-init-full = A whole copy of the roster in force, which extends nothing
help-roster-init-force = Replace the file if there is one
help-roster-init-examples =
    Examples:
      beta roster init
      beta roster init team.toml
      beta roster init copy.toml --full
help-roster-diff = What changed between two rosters: who joined, who left, what changed hands
help-roster-diff-a = The first roster: “embedded”, a file, or - for standard input
help-roster-diff-b = The second one
help-roster-diff-kind = Only what changes of that kind, all of it
help-roster-diff-examples =
    Examples:
      beta roster diff embedded team.toml
      beta roster diff before.toml after.toml --json
      beta roster diff before.toml after.toml --kind ministries
help-roster-diff-after =
    Exit codes: 0 the same; 1 different; 3 a roster cannot be read or is not valid.
help-roster-schema = The JSON Schema of the roster file, for editors and validators
help-roster-schema-examples =
    Examples:
      beta roster schema > roster.schema.json
help-help = This help, or that of a command
help-help-subcommand = The command

# The kinds, as one lists them.
help-gaps = What has no named contact, and the default one
help-gaps-kind = ministries, incubators or products; without it, all three
help-gaps-examples =
    Examples:
      beta gaps
      beta gaps products --json
help-list-incubator = Only the entries of an incubator: its id or name
help-list-phase = Only products in a phase: investigation, construction, acceleration, consolidation, opere, abandon-investigation, abandon, transfere; or live, ended, handed-over
help-list-ministry = Only the entries of a portfolio: its id or name
help-list-former = The people or channels that are no longer the team’s (people and channels only)
help-value-incubator = INCUBATOR
help-value-phase = PHASE
help-value-ministry = MINISTRY
help-roster-import = A roster from other formats: a spreadsheet, an address book, the team’s page, a checkout of the public directory or of the community’s guide
help-roster-import-sources = The page in Markdown (- for standard input), a spreadsheet’s CSV, vCards, or the folder of a checkout of the public directory or of the guide; several are merged in order
help-roster-import-from = page, directory, guide, csv, vcard [default: a folder with SUMMARY.md is a checkout of the guide, another one of the directory; a file is what its ending says (.csv, .tsv, .vcf), else a page]
help-roster-import-all-people = Also include people without a current mission
help-roster-import-base = The roster that says what is known already [default: the roster in force]
help-roster-import-as-of = The date the source was true, as 2021-12-13 [default: the date it states, or that of its last commit]
help-roster-import-source = Where its facts come from [default: the file’s name, or the checkout’s remote]
help-roster-import-keywords = Keep a column of the spreadsheet as keywords of its people (may be repeated)
help-roster-import-extends = The roster that contacts are added to: public, embedded or a file [default: none]
help-roster-import-write = Write this file and show what changes
help-roster-import-install = Write your roster.toml, which is then in force, and show what changes
help-roster-import-force = Replace the file if there is one
help-roster-import-dry-run = Only show what would change
help-roster-import-explain = Tell what was left out one by one, each with its place, in place of how many
help-roster-import-strict = Write nothing and exit with 3 when something was not understood
help-roster-import-examples =
    Examples:
      beta roster import page.md --as-of 2026-01-20 > roster.toml
      beta roster import page.md --install --dry-run
      beta roster import page.md beta.gouv.fr --install --force
      beta roster import beta.gouv.fr --all-people --strict -o json
help-value-source = SOURCE
help-value-date = DATE
help-value-text = TEXT

help-update = Fetch what the public sources say today, and put it in force
help-update-dry-run = Show what would change, and change nothing
help-update-check = Only ask whether there is news: 0 none, 1 some or never updated, 3 unreachable
help-update-undo = Put back the public roster of before; twice is a redo
help-update-guide = The guide: a repository, or a folder
help-update-directory = The directory: a repository, or a folder; “none” leaves it out
help-update-force = Take also what has far less than before
help-value-repo = REPO
help-update-examples =
    Examples:
      beta update --dry-run
      beta update --check && echo up to date
      beta update --directory none
help-short = Examples and more: { $command } --help
help-completions-after =
    By hand, a line each:
      eval "$(beta completions bash -q)"                            # ~/.bashrc
      source <(beta completions zsh -q)                             # ~/.zshrc, after compinit
      beta completions fish -q > ~/.config/fish/completions/beta.fish
      eval (beta completions elvish -q | slurp)                     # rc.elv
      beta completions nushell -q | save -f beta.nu                 # then, in config.nu: source beta.nu
      beta completions powershell -q | Out-String | Invoke-Expression    # $PROFILE
