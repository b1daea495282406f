# What completion on TAB says beside a value. complete-<option>-<value> tells what a value does.

# $name: the entry that the alias stands for. $about: what that is.
complete-alias = → { $name }, { $about }

complete-output-table = for people
complete-output-plain = one record a line, tab-separated
complete-output-json = the whole answer, for scripts
complete-output-jsonl = JSON, one answer or entry a line
complete-output-csv = for spreadsheets
complete-output-excel = for Excel, by a double click
complete-output-vcard = for address books
complete-output-markdown = to paste in a chat or a page

complete-color-auto = on a terminal
complete-color-always = even in a pipe
complete-color-never = none
complete-hyperlink-auto = where the terminal supports them
complete-hyperlink-always = even in a pipe
complete-hyperlink-never = none
complete-lang-en = English
complete-lang-fr = French
complete-from-page = the team’s page
complete-from-directory = a checkout of the public directory
complete-from-csv = contacts from a spreadsheet
complete-from-vcard = contacts from an address book
complete-roster-embedded = the roster in the program
complete-roster-public = what “beta update” wrote

# How to install what "beta completions" prints.
complete-install-bash = To install, add this line to ~/.bashrc:  eval "$(beta completions bash -q)"
complete-install-zsh = To install, add this line to ~/.zshrc, after compinit:  source <(beta completions zsh -q)
complete-install-fish = To install:  beta completions fish -q > ~/.config/fish/completions/beta.fish
complete-install-powershell = To install, add this line to $PROFILE:  beta completions powershell -q | Out-String | Invoke-Expression
complete-install-elvish = To install, add this line to rc.elv:  eval (beta completions elvish -q | slurp)
complete-install-nushell = To install:  beta completions nushell -q | save -f beta.nu  and add to config.nu:  source beta.nu

# What "beta completions --install" says. $path: the file it wrote. $dir: its folder.
complete-wrote = Wrote { $path }
complete-is-there = Up to date: { $path }
complete-next-bash = The package bash-completion loads it in new shells. Without it, add to ~/.bashrc:  source { $path }
complete-next-zsh = Add to ~/.zshrc, before compinit, unless it is there:  fpath=({ $dir } $fpath)
complete-next-fish = New shells complete beta.
complete-next-powershell = Add to $PROFILE, unless it is there:  . { $path }
complete-next-elvish = Add to rc.elv, unless it is there:  use beta
complete-next-nushell = New shells complete beta (nushell 0.101 and later).
