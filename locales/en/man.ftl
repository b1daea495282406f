# What the manual adds to the help. In a section, what stands before two blanks is a term.

man-manual = beta manual
man-heading-name = Name
man-heading-synopsis = Synopsis
man-heading-description = DESCRIPTION
man-heading-commands = COMMANDS
man-heading-examples = EXAMPLES
man-heading-exit = EXIT STATUS
man-heading-environment = ENVIRONMENT
man-heading-files = FILES
man-heading-see = SEE ALSO

man-description-beta =
    An answer names the entry that was understood, the people and the channels to contact, the reason, and the date it was true. Data goes to standard output; notes and errors go to standard error. The network is not used.
man-description-beta-list =
    With -o jsonl, one entry a line. With -o plain, too, its fields set apart by tabs: { $columns }. With -o csv, the columns of the table.
man-exit =
    0  An answer was found. A default answer counts as one.
    1  Nothing matched.
    2  The command line is wrong.
    3  A roster, an import or an output could not be read, is not valid, or could not be written.
man-environment =
    BETA_ROSTER  The roster to look in, unless --roster names one.
    BETA_LANG  The language, unless --lang names one; else LANGUAGE, LC_ALL, LC_MESSAGES, LANG.
    LANGUAGE  Languages by preference, as gettext has them: fr:en. Ignored where the locale is C.
    LC_ALL, LC_CTYPE, LANG  Where the first one that is set is not UTF-8, rules of tables and arrows are in ASCII.
    COLUMNS  The width of tables, in place of the window’s.
    NO_COLOR  If not empty, no colour. --color wins.
    CLICOLOR_FORCE  Neither empty nor 0: colour even in a pipe.
    TERM  dumb: neither colour nor links.
    SHELL  The shell that completions are printed for, unless one is named.
    XDG_CONFIG_HOME  Where the user’s roster is; ~/.config if not set.
    XDG_CACHE_HOME  Where large rosters are kept once read; ~/.cache if not set.
man-files =
    ~/.config/beta/roster.toml  The user’s roster. Where it exists, it takes the place of the embedded one; with extends = "embedded", it adds to it.
    ~/.cache/beta  Large rosters, read and indexed once. This folder may be deleted.
man-read = To read it: beta man | man -l -
# $count: how many pages. $folder: where they are now.
man-written = { $count ->
    [one] { $count } page written into { $folder }
   *[other] { $count } pages written into { $folder }
}

# Recipes, each run by a test. Only the remarks are translated.
man-examples-beta =
    # Pick somebody with fzf
    beta who "$(beta list people -o plain | fzf -d '\t' --with-nth 1,5 | cut -f1)"
    # Portfolios for a spreadsheet
    beta list ministries -o csv > portfolios.csv
    # Who leads a portfolio, for a script
    beta who Culture --json | jq -r '.matches[0].people[].name'
    # What each person covers
    beta list people --json | jq -r '.matches[] | [.name, ((.covers // []) | map(.name) | join(", "))] | @tsv'
    # Whom to contact about every product
    beta list products -o plain | cut -f1 | beta who --batch - |
      jq -r '[.query, .status, (.matches[0].people[0].name // "-")] | @tsv'
    # git contact: whom to contact about the checkout
    git config --global alias.contact '!beta who .'
