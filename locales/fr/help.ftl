# L’aide : chaque commande sous help-<commande>, chaque argument sous help-<commande>-<argument>.

help-beta = Qui contacter dans la communauté beta.gouv.fr, tout de suite, hors ligne, et pourquoi.
help-welcome =
    Qui contacter dans la communauté beta.gouv.fr, tout de suite, hors ligne, et pourquoi.

      beta who Culture              qui contacter pour un ministère, un sujet, une personne
      beta list personnes           tout le monde

    Pour en savoir plus : beta --help
help-beta-examples =
    Exemples :
      beta who Culture              qui contacter pour un ministère
      beta who bizdev               … pour un sujet
      beta who 'cultrue' --json     … pour un script, fautes de frappe comprises
      beta contact                  comment joindre l’équipe
      beta list personnes           tout le monde
help-beta-after =
    Codes de retour :
      0  une réponse a été trouvée
      1  rien ne correspond
      2  la ligne de commande est incorrecte
      3  un annuaire ou une sortie n’a pu être lu, n’est pas valide ou n’a pu être écrit

help-heading-usage = Utilisation :
help-heading-commands = Commandes{"\u00A0"}
help-heading-arguments = Arguments{"\u00A0"}
help-heading-options = Options{"\u00A0"}
help-value-options = OPTIONS
help-value-command = COMMANDE
help-value-file = FICHIER
help-value-format = FORMAT
help-value-n = N
help-value-when = QUAND
help-value-lang = LANGUE
help-value-query = DEMANDE
help-value-kind = SORTE
help-value-dir = DOSSIER
help-value-shell = INTERPRÉTEUR

help-option-roster = L’annuaire où chercher [par défaut : BETA_ROSTER, le roster.toml personnel, l’annuaire embarqué]
help-option-output = table, plain, json, jsonl, csv, vcard, markdown [par défaut : table]
help-option-json = Équivaut à -o json
help-option-limit = Nombre maximal de réponses
help-option-color = auto, always, never [par défaut : auto]
help-option-hyperlink = auto, always, never : adresses en liens, si le terminal en a [par défaut : auto]
help-option-lang = en, fr [par défaut : celle de l’environnement]
help-option-quiet = Aucune remarque sur la sortie d’erreur
help-option-version = La version, la date et la source de l’annuaire embarqué
help-option-help = Cette aide

help-who = Qui contacter pour un ministère, un sujet, une personne
help-who-query = Un nom, un sigle, un sujet, sans souci de casse ni d’accents
help-who-batch = Répondre à une demande par ligne, en lignes JSON ; - lit l’entrée standard
help-who-explain = Dire comment chaque mot a été compris
help-who-examples =
    Exemples :
      beta who Culture
      beta who ministère de l’Intérieur
      beta who MASA
      beta who 'qui s’occupe du logement ?'
help-contact = Comment joindre qui contacter : les adresses seules
help-contact-query = Comme pour who ; sans demande : les canaux de l’équipe
help-contact-open = Ouvrir le meilleur dans le logiciel de messagerie ou le navigateur
help-contact-print = Les afficher (par défaut)
help-contact-examples =
    Exemples :
      beta contact
      beta contact Culture
      beta contact Culture --open
help-list = Toutes les entrées d’une sorte
help-list-kind = ministères, personnes, responsabilités, canaux, raisons, unités
help-list-examples =
    Exemples :
      beta list ministères
      beta list personnes -o plain
help-about = L’équipe : ce qu’elle est, ses engagements, quand y faire appel, comment la rejoindre
help-completions = Le script qui apprend à un interpréteur de commandes à compléter beta (touche TAB)
help-completions-shell = bash, zsh, fish, powershell, elvish, nushell [par défaut : celui de SHELL]
help-completions-examples =
    Exemples :
      beta completions bash
      beta completions zsh -q
help-man = Le manuel : affiché, ou toutes ses pages écrites dans un dossier
help-man-dir = Où écrire les pages
help-man-examples =
    Exemples :
      beta man | man -l -
      beta man --dir ~/.local/share/man/fr/man1
help-help = Cette aide, ou celle d’une commande
help-help-subcommand = La commande

# Les sortes, telles qu’on les liste.
help-kinds-ministry = ministères
help-kinds-person = personnes
help-kinds-responsibility = responsabilités
help-kinds-channel = canaux
help-kinds-reason = raisons
help-kinds-unit = unités
help-kinds-product = produits
help-kinds-incubator = incubateurs
help-kinds-organisation = organisations
