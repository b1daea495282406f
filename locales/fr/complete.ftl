# Ce que dit la complétion (touche TAB) à côté d’une valeur. complete-<option>-<valeur> : son effet.

# $name : l’entrée que l’alias désigne. $about : ce qu’elle est.
complete-alias = → { $name }, { $about }

complete-output-table = pour la lecture
complete-output-plain = une ligne par entrée, tabulations entre les champs
complete-output-json = la réponse entière, pour les scripts
complete-output-jsonl = JSON, une réponse ou une entrée par ligne
complete-output-csv = pour les tableurs
complete-output-excel = pour Excel, par double clic
complete-output-vcard = pour les carnets d’adresses
complete-output-markdown = à coller dans un message ou une page

complete-color-auto = dans un terminal
complete-color-always = même redirigé
complete-color-never = aucune
complete-hyperlink-auto = si le terminal les affiche
complete-hyperlink-always = même redirigé
complete-hyperlink-never = aucun
complete-lang-en = anglais
complete-lang-fr = français
complete-from-page = la page de l’équipe
complete-from-directory = une copie de l’annuaire public
complete-from-csv = les contacts d’un tableur
complete-from-vcard = les contacts d’un carnet d’adresses
complete-roster-embedded = l’annuaire du programme
complete-roster-public = ce que « beta update » a écrit

# Comment installer ce qu’affiche « beta completions ».
complete-install-bash = Pour l’installer, ajouter cette ligne à ~/.bashrc :  eval "$(beta completions bash -q)"
complete-install-zsh = Pour l’installer, ajouter cette ligne à ~/.zshrc, après compinit :  source <(beta completions zsh -q)
complete-install-fish = Pour l’installer :  beta completions fish -q > ~/.config/fish/completions/beta.fish
complete-install-powershell = Pour l’installer, ajouter cette ligne à $PROFILE :  beta completions powershell -q | Out-String | Invoke-Expression
complete-install-elvish = Pour l’installer, ajouter cette ligne à rc.elv :  eval (beta completions elvish -q | slurp)
complete-install-nushell = Pour l’installer :  beta completions nushell -q | save -f beta.nu  puis ajouter à config.nu :  source beta.nu

# What "beta completions --install" says. $path: the file it wrote. $dir: its folder.
complete-wrote = Écrit : { $path }
complete-is-there = À jour : { $path }
complete-next-bash = Le paquet bash-completion le charge dans les nouveaux interpréteurs. Sans lui, ajouter à ~/.bashrc :  source { $path }
complete-next-zsh = Ajouter à ~/.zshrc, avant compinit, si ce n’est fait :  fpath=({ $dir } $fpath)
complete-next-fish = Les nouveaux interpréteurs complètent beta.
complete-next-powershell = Ajouter à $PROFILE, si ce n’est fait :  . { $path }
complete-next-elvish = Ajouter à rc.elv, si ce n’est fait :  use beta
complete-next-nushell = Les nouveaux interpréteurs complètent beta (nushell 0.101 ou plus récent).
