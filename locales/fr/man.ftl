# Ce que le manuel ajoute à l’aide. Dans une section, ce qui précède deux espaces est un terme.

man-manual = manuel de beta
man-heading-name = Nom
man-heading-synopsis = Synopsis
man-heading-description = DESCRIPTION
man-heading-commands = COMMANDES
man-heading-examples = EXEMPLES
man-heading-exit = CODE DE RETOUR
man-heading-environment = ENVIRONNEMENT
man-heading-files = FICHIERS
man-heading-see = VOIR AUSSI

man-description-beta =
    Une réponse nomme l’entrée comprise, les personnes et les canaux à contacter, le motif de ce choix et la date de l’information. Les données vont sur la sortie standard ; les remarques et les erreurs, sur la sortie d’erreur. Le réseau n’est pas utilisé.
man-description-beta-list =
    Avec -o jsonl, une entrée par ligne. Avec -o plain également, les champs séparés par des tabulations : { $columns }. Avec -o csv, les colonnes du tableau.
man-exit =
    0  Une réponse a été trouvée. Une réponse par défaut compte comme telle.
    1  Rien ne correspond.
    2  La ligne de commande est incorrecte.
    3  Lecture ou écriture impossible, ou annuaire non valide.
man-environment =
    BETA_ROSTER  L’annuaire où chercher, sauf si --roster en nomme un.
    BETA_LANG  La langue, sauf si --lang en nomme une ; à défaut LANGUAGE, LC_ALL, LC_MESSAGES, LANG.
    LANGUAGE  Les langues par ordre de préférence, comme pour gettext : fr:en. Sans effet si la locale est C.
    LC_ALL, LC_CTYPE, LANG  Si la première qui est définie n’indique pas UTF-8, les filets des tableaux et les flèches sont en ASCII.
    COLUMNS  La largeur des tableaux, à la place de celle de la fenêtre.
    NO_COLOR  Si elle n’est pas vide, pas de couleur. --color l’emporte.
    CLICOLOR_FORCE  Ni vide ni 0 : de la couleur même si la sortie est redirigée.
    TERM  dumb : ni couleur ni liens.
    SHELL  L’interpréteur dont la complétion est affichée, si aucun n’est nommé.
    XDG_CONFIG_HOME  Où se trouve l’annuaire personnel ; ~/.config à défaut.
    XDG_CACHE_HOME  Où les grands annuaires sont gardés une fois lus ; ~/.cache à défaut.
man-files =
    ~/.config/beta/roster.toml  L’annuaire personnel. S’il existe, il remplace l’annuaire embarqué ; avec extends = "embedded", il le complète.
    ~/.cache/beta  Les grands annuaires, lus et indexés une fois pour toutes. Ce dossier peut être supprimé.
man-read = Pour le lire : beta man | man -l -
# $count : nombre de pages. $folder : où elles sont désormais.
man-written = { $count ->
    [one] { $count } page écrite dans { $folder }
   *[other] { $count } pages écrites dans { $folder }
}

# Recipes, each run by a test. Only the remarks are translated.
man-examples-beta =
    # Choisir quelqu’un avec fzf
    beta who "$(beta list personnes -o plain | fzf -d '\t' --with-nth 1,5 | cut -f1)"
    # Les portefeuilles dans un tableur
    beta list ministères -o csv > portefeuilles.csv
    # Qui assure un portefeuille, pour un script
    beta who Culture --json | jq -r '.matches[0].people[].name'
    # Ce que couvre chaque personne
    beta list personnes --json | jq -r '.matches[] | [.name, ((.covers // []) | map(.name) | join(", "))] | @tsv'
    # Qui contacter pour chaque produit
    beta list produits -o plain | cut -f1 | beta who --batch - |
      jq -r '[.query, .status, (.matches[0].people[0].name // "-")] | @tsv'
    # git contact : qui contacter pour la copie de travail
    git config --global alias.contact '!beta who .'
