# L’aide : chaque commande sous help-<commande>, chaque argument sous help-<commande>-<argument>.

help-beta = Qui contacter à beta.gouv.fr, tout de suite, hors ligne, et pourquoi.
help-welcome =
    Qui contacter à beta.gouv.fr, tout de suite, hors ligne, et pourquoi.

      beta who Culture      qui contacter pour un ministère, un sujet, quelqu’un
      beta list personnes   tout le monde

    Pour en savoir plus : beta --help
help-beta-examples =
    Exemples :
      beta who Culture            qui contacter pour un ministère
      beta who bizdev             … pour un sujet
      beta who 'cultrue' --json   … pour un script, fautes de frappe comprises
      beta contact                comment joindre l’équipe
      beta list personnes         tout le monde
      beta update                 tout remettre à jour, depuis les sources publiques
help-beta-after =
    Codes de retour :
      0  une réponse a été trouvée
      1  rien ne correspond
      2  la ligne de commande est incorrecte
      3  lecture ou écriture impossible, ou annuaire non valide

help-heading-usage = Utilisation :
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
help-value-kind = CATÉGORIE
help-value-shell = INTERPRÉTEUR
help-value-folder = DOSSIER
help-value-id = ID
help-value-a = A
help-value-b = B

help-option-roster = L’annuaire où chercher [par défaut : BETA_ROSTER, le roster.toml personnel, l’annuaire public, l’annuaire embarqué]
help-option-output = { $formats } [par défaut : { $default }]
help-option-json = Équivaut à -o json
help-option-limit = Nombre maximal de réponses
help-option-color = auto, always, never [par défaut : auto]
help-option-hyperlink = auto, always, never : adresses en liens, si le terminal les affiche [par défaut : auto]
help-option-lang = en, fr [par défaut : la langue de l’environnement]
help-option-quiet = Aucune remarque sur la sortie d’erreur
help-option-version = La version, la date et la source de l’annuaire embarqué
help-option-help = Cette aide
# $names : les options que toutes les commandes ont.
help-everywhere = Aussi, comme partout (beta --help) : { $names }
help-who-missing = Par exemple : beta who Culture
help-list-missing = À choisir parmi : { $kinds }

help-who = Qui contacter pour un ministère, un sujet, une personne
help-who-query = Un nom, un sigle, un sujet, sans souci de casse ni d’accents
help-who-batch = Répondre à une demande par ligne, en JSON Lines ; « - » : l’entrée standard
help-who-explain = Dire comment chaque mot a été compris
help-who-examples =
    Exemples :
      beta who Culture
      beta who ministère de l’Intérieur
      beta who MASA
      beta who 'qui s’occupe du logement ?'
help-contact = Les adresses seules : où écrire
help-contact-query = Comme pour who ; sans demande : les canaux de l’équipe
help-contact-open = Ouvrir la meilleure adresse dans le logiciel de messagerie ou le navigateur
help-contact-copy = Copier la meilleure adresse dans le presse-papiers du terminal
help-contact-print = Afficher les adresses (par défaut)
help-contact-examples =
    Exemples :
      beta contact
      beta contact Culture
      beta contact Culture --open
help-list = Toutes les entrées d’une catégorie
help-list-kind = { $kinds }
help-list-examples =
    Exemples :
      beta list ministères
      beta list personnes -o plain
help-about = L’équipe : ce qu’elle est, ses engagements, quand y faire appel, comment la rejoindre
help-completions = Le script qui apprend à un interpréteur de commandes à compléter beta (touche TAB)
help-completions-shell = bash, zsh, fish, powershell, elvish, nushell [par défaut : celui qu’indique SHELL]
help-completions-install = Écrire le script là où l’interpréteur le cherche
help-completions-force = Remplacer le fichier s’il existe
help-completions-examples =
    Exemples :
      beta completions bash
      beta completions --install
      beta completions zsh -q
help-man = Le manuel : affiché, ou toutes ses pages écrites dans un dossier
help-man-dir = Où écrire les pages
help-man-force = Remplacer les pages qui s’y trouvent
help-man-examples =
    Exemples :
      beta man > beta.1
      beta man --dir ~/.local/share/man/fr/man1
help-roster = Annuaires locaux : où ils sont, ce qui ne va pas, ce qui a changé
help-roster-examples =
    Exemples :
      beta roster init              un annuaire à soi, pour commencer
      beta roster check             ce qui n’y va pas
      beta roster path              quel annuaire est en vigueur, et pourquoi
      beta roster diff embedded -   ce que l’entrée standard y change
help-roster-path = Tous les endroits où un annuaire est cherché, celui qui l’emporte, et ce qu’il complète
help-roster-path-examples =
    Exemples :
      beta roster path
      beta roster path --json
help-roster-show = L’annuaire en vigueur avec tout ce qu’il complète, chaque entrée avec son fichier et sa ligne
help-roster-show-kind = Seulement les entrées de cette catégorie
help-roster-show-id = Seulement l’entrée de cet identifiant
help-roster-show-examples =
    Exemples :
      beta roster show
      beta roster show ministère culture
      beta roster show personnes -o json
help-roster-check = Tout ce qui ne va pas dans les annuaires : chaque problème, son emplacement et le remède
help-roster-check-files = Fichiers d’annuaire, « embedded » ou - pour l’entrée standard ; aucun : l’annuaire en vigueur
help-roster-check-strict = Les avertissements aussi donnent le code de retour 3
help-roster-check-examples =
    Exemples :
      beta roster check
      beta roster check equipe.toml --strict
      beta roster check equipe.toml -o json    pour les scripts
      beta roster check equipe.toml -o plain   un problème par ligne
help-roster-check-after =
    Codes de retour : 0 valide, avec au plus des avertissements et des remarques ; 3 erreurs, ou avertissements avec --strict.
help-roster-init = Écrire un annuaire pour commencer : il complète l’annuaire embarqué
help-roster-init-file = Le fichier à écrire, - pour la sortie standard [par défaut : le roster.toml personnel]
help-roster-init-full = Une copie entière de l’annuaire en vigueur, qui ne complète rien
help-roster-init-force = Remplacer le fichier s’il existe
help-roster-init-examples =
    Exemples :
      beta roster init
      beta roster init equipe.toml
      beta roster init copie.toml --full
help-roster-diff = Ce qui change entre deux annuaires : arrivées, départs, ce qui change de mains
help-roster-diff-a = Le premier annuaire : « embedded », un fichier, ou - pour l’entrée standard
help-roster-diff-b = Le second
help-roster-diff-kind = Seulement ce qui change dans cette catégorie, en entier
help-roster-diff-examples =
    Exemples :
      beta roster diff embedded equipe.toml
      beta roster diff avant.toml apres.toml --json
      beta roster diff avant.toml apres.toml --kind ministères
help-roster-diff-after =
    Codes de retour : 0 identiques ; 1 différents ; 3 un annuaire ne peut être lu ou n’est pas valide.
help-roster-schema = Le schéma JSON du fichier d’annuaire, pour les éditeurs et les validateurs
help-roster-schema-examples =
    Exemples :
      beta roster schema > roster.schema.json
help-help = Cette aide, ou celle d’une commande
help-help-subcommand = La commande

# Les catégories, telles qu’on les liste.
help-gaps = Ce pour quoi personne n’est désigné, et le contact par défaut
help-gaps-kind = ministères, incubateurs ou produits ; sans argument : les trois
help-gaps-examples =
    Exemples :
      beta gaps
      beta gaps produits --json
help-list-incubator = Seulement les entrées d’un incubateur : son identifiant ou son nom
help-list-phase = Seulement les produits dans une phase : investigation, construction, acceleration, consolidation, opere, abandon-investigation, abandon, transfere ; ou actifs, arrêtés, transférés
help-list-ministry = Seulement les entrées d’un portefeuille : son identifiant ou son nom
help-list-former = Les personnes ou les canaux qui ne sont plus ceux de l’équipe (personnes et canaux seulement)
help-value-incubator = INCUBATEUR
help-value-phase = PHASE
help-value-ministry = MINISTÈRE
help-roster-import = Un annuaire tiré d’autres formats : un tableur, un carnet d’adresses, la page de l’équipe, une copie de l’annuaire public ou du guide de la communauté
help-roster-import-sources = La page en Markdown (- pour l’entrée standard), le CSV d’un tableur, des vCards, ou le dossier d’une copie de l’annuaire public ou du guide ; plusieurs sources sont réunies dans l’ordre
help-roster-import-from = page, directory, guide, csv, vcard [par défaut : un dossier où se trouve SUMMARY.md est une copie du guide, un autre une copie de l’annuaire public ; un fichier est ce que dit son extension (.csv, .tsv, .vcf), sinon une page]
help-roster-import-all-people = Inclure aussi les personnes sans mission en cours
help-roster-import-base = L’annuaire qui dit ce qui est déjà connu [par défaut : celui en vigueur]
help-roster-import-as-of = La date à laquelle la source était exacte, sous la forme 2021-12-13 [par défaut : celle qu’elle indique, ou celle de sa dernière révision git]
help-roster-import-source = D’où viennent les faits [par défaut : le nom du fichier, ou le dépôt distant du dossier]
help-roster-import-keywords = Garder une colonne du tableur comme mots-clés de ses personnes (peut être répété)
help-roster-import-extends = L’annuaire auquel ajouter les contacts : public, embedded ou un fichier [par défaut : aucun]
help-roster-import-write = Écrire ce fichier et montrer ce qui change
help-roster-import-install = Écrire l’annuaire personnel, qui devient l’annuaire en vigueur, et montrer ce qui change
help-roster-import-force = Remplacer le fichier s’il existe
help-roster-import-dry-run = Montrer seulement ce qui changerait
help-roster-import-explain = Dire un à un les éléments laissés de côté, avec leur emplacement, au lieu de les compter
help-roster-import-strict = Ne rien écrire et terminer avec le code de retour 3 si quelque chose n’a pas été compris
help-roster-import-examples =
    Exemples :
      beta roster import page.md --as-of 2026-01-20 > roster.toml
      beta roster import page.md --install --dry-run
      beta roster import page.md beta.gouv.fr --install --force
      beta roster import beta.gouv.fr --all-people --strict -o json
help-value-source = SOURCE
help-value-date = DATE
help-value-text = TEXTE

help-update = Aller chercher ce que disent les sources publiques, et le mettre en vigueur
help-update-dry-run = Montrer ce qui changerait, sans rien changer
help-update-check = Demander seulement s’il y a du nouveau : 0 non, 1 oui ou jamais fait, 3 injoignable
help-update-undo = Remettre l’annuaire public précédent ; deux fois le rétablit
help-update-guide = Le guide : un dépôt, ou un dossier
help-update-directory = L’annuaire : un dépôt, ou un dossier ; « none » le laisse de côté
help-update-force = Prendre aussi ce qui a bien moins qu’avant
help-value-repo = DÉPÔT
help-update-examples =
    Exemples :
      beta update --dry-run
      beta update --check && echo à jour
      beta update --directory none
help-short = Exemples et détails : { $command } --help
help-completions-after =
    À la main, une ligne pour chacun :
      eval "$(beta completions bash -q)"                            # ~/.bashrc
      source <(beta completions zsh -q)                             # ~/.zshrc, après compinit
      beta completions fish -q > ~/.config/fish/completions/beta.fish
      eval (beta completions elvish -q | slurp)                     # rc.elv
      beta completions nushell -q | save -f beta.nu                 # puis, dans config.nu : source beta.nu
      beta completions powershell -q | Out-String | Invoke-Expression    # $PROFILE
