# Ce qu’un import a lu, et ce qu’il a laissé de côté.

import-no-directory = ce n’est pas une copie de l’annuaire public : il manque _startups, _incubators, _organisations, _teams ou _authors
import-no-guide = ce n’est pas une copie du guide : il manque SUMMARY.md
import-read = Lu : { $counts }
import-past-people = { $count ->
    [one] { $count } personne sans mission en cours a été laissée de côté (--all-people pour l’inclure)
   *[other] { $count } personnes sans mission en cours ont été laissées de côté (--all-people pour les inclure)
}
import-old-layout = { $count ->
    [one] { $count } produit dit son porteur en toutes lettres, comme avant 2022 : il n’a pas été lu
   *[other] { $count } produits disent leur porteur en toutes lettres, comme avant 2022 : il n’a pas été lu
}
import-leftovers = { $count ->
    [one] { $count } élément n’a pas été compris et a été laissé de côté
   *[other] { $count } éléments n’ont pas été compris et ont été laissés de côté
}
import-lost = { $count ->
    [one] Plus personne n’assure ce portefeuille : { $names }
   *[other] Plus personne n’assure ces portefeuilles : { $names }
}
# Ce qui a été laissé de côté pour une même raison : combien de fois, et le premier.
import-leftovers-of = { $reason } ({ $count } fois) ; le premier : { $place } { $text }
import-unknown-phases = { $count ->
    [one] { $count } produit est dans une phase inconnue ({ $words }) et ne compte pas parmi les actifs : { $place }
   *[other] { $count } produits sont dans des phases inconnues ({ $words }) et ne comptent pas parmi les actifs ; le premier : { $place }
}
import-guess = Aucun commit ne donne sa date : { $date }, le dernier début qui y figure, est une supposition ; --as-of donne la date
import-nobody = La source ne nomme personne.
import-would-lose = L’annuaire en vigueur contient aussi { $counts }, qui disparaîtraient. Pour relire la page et les garder : beta update --guide DÉPÔT|DOSSIER. Pour le remplacer quand même : --force
import-nothing-written = Rien n’a été écrit : vérifier que la source est bien la page de l’équipe, en Markdown
import-no-date = La date de cette information n’est pas connue : l’indiquer par --as-of, ou par as_of dans le fichier
import-alone = Cet annuaire n’en complète aucun : seules ses propres entrées sont trouvées. --extends public l’ajoute à l’annuaire public.
# $word: the file. $choices: its headings.
import-workbook = { $word } est un classeur : dans le tableur, enregistrer la feuille au format CSV (« Enregistrer sous »), puis importer ce fichier
import-no-name-column = aucune colonne de { $word } ne contient de noms (nom, prénom…) ; ses en-têtes : { $choices }
# $word: the heading asked for. $choices: those there are.
import-no-column = il n’y a pas de colonne « { $word } » ; les en-têtes : { $choices }
import-extends-stdin = aucun annuaire ne peut étendre l’entrée standard (« { $word } ») : nommer un fichier
import-strict = Rien n’a été écrit : --strict refuse un import incomplet
import-wrote = Écrit : { $path }
import-would-write = Rien n’a été écrit : sans --dry-run, { $path } serait écrit
import-repair = L’annuaire en place est inutilisable : il est remplacé, à partir de l’annuaire embarqué.
import-replaces-unreadable = { $path } existe, mais n’est pas un annuaire valide : rien à comparer

# Pourquoi un élément a été laissé de côté ; ce qui est écrit suit.
import-reason-unreadable = illisible
import-reason-not-utf8 = le texte n’est pas en UTF-8
import-reason-too-many = contient trop de fichiers : seuls les premiers ont été lus
import-reason-too-large = trop grand
import-reason-no-front-matter = sans en-tête (--- en première ligne)
import-reason-unclosed = l’en-tête n’est pas refermé
import-reason-syntax = YAML non valide
import-reason-not-a-table = l’en-tête n’est pas une suite de clés
import-reason-doubled-key = clé présente deux fois ; la première compte
import-reason-wrong-type = valeur d’un autre type qu’attendu
import-reason-no-name = sans nom ; l’identifiant en tient lieu
import-reason-bad-date = n’est pas une date du calendrier
import-reason-bad-email = n’est pas une adresse électronique
import-reason-placeholder = adresse électronique encore à créer
import-reason-bad-url = n’est pas une adresse web
import-reason-secret-url = une adresse qui contient un secret
import-reason-bad-phone = n’est pas un numéro de téléphone
import-reason-unknown-column = colonne inconnue, laissée de côté (--keywords en fait des mots-clés)
import-reason-not-a-card = n’est pas une vCard, ou ne se termine pas
import-reason-duplicate-id = second fichier de même identifiant que
import-reason-dangling = cette entrée n’existe pas
import-reason-person-like = organisation qui porte le nom d’une personne
import-reason-unknown-phase = phase inconnue
import-reason-contradiction = classée sous un autre ministère que ne le dit son nom ; le nom a été suivi
import-reason-not-understood = parmi les personnes, mais ne nomme personne
import-reason-doubt = peut-être un portefeuille connu sous un autre nom, ou plusieurs
import-reason-aside = note entre crochets, laissée de côté
import-reason-vacant = poste que personne n’occupe encore
import-reason-example = adresse donnée en exemple
import-reason-unlisted = sur une page absente de la table des matières
# Ce qui a été laissé de côté, ou pris autrement. $place : où. $reason : pourquoi, comme ci-dessus. $text : ce qui est écrit.
# $column : le titre de la colonne d’un tableau.
import-place-column = { $place }, colonne « { $column } »
import-leftover = { $place } : { $reason }
import-leftover-text = { $place } : { $reason } : { $text }
