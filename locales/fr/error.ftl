# Ce qui ne va pas dans une ligne de commande, un fichier ou une sortie, et que faire.

error-prefix = erreur :
error-command = la commande « { $command } » n’existe pas
error-option = l’option « { $arg } » n’existe pas ici
error-surplus = « { $arg } » est un argument de trop
error-value = « { $value } » n’est pas une valeur admise par { $arg } ; valeurs possibles : { $choices }
error-no-value = { $arg } demande une valeur
error-surplus-value = { $arg } n’accepte pas de valeur
error-number = « { $value } » n’est pas une valeur admise par { $arg } : un nombre entier, au moins 1, est attendu
error-missing = il manque : { $arg }
error-no-command = il manque une commande
error-twice = { $arg } figure deux fois
error-conflict = { $arg } ne s’emploie pas avec { $other }
error-utf8 = un argument n’est pas du texte UTF-8
error-usage = la ligne de commande n’est pas comprise
error-did-you-mean = Vouliez-vous dire { $suggestion } ?
error-quoted = « { $text } »
error-after-dashes = Pour chercher ce texte tel quel : { $command } -- { $arg }
error-see-help = Pour obtenir de l’aide : { $command }

error-kind = la catégorie « { $word } » n’existe pas ; catégories connues : { $choices }
error-shell = pas de complétion pour l’interpréteur « { $word } » ; en nommer un : { $choices }
error-no-shell = la variable SHELL n’indique aucun interpréteur ; en nommer un : { $choices }

error-read = lecture impossible de « { $path } » : { $reason }
error-roster-hint = Ce qui marche toujours : --roster embedded
error-roster-unset = Ce qui marche toujours : --roster embedded, ou sans BETA_ROSTER
error-garbled = Rien n’a été importé.
error-no-folder = le dossier de { $file } n’est pas connu, faute de dossier personnel
error-no-folder-hint = Définir HOME ; un import peut aussi nommer son fichier (--write FICHIER).
error-write = écriture impossible : { $reason }
error-write-file = écriture impossible de « { $path } » : { $reason }
error-write-file-hint = Choisir un autre fichier, ou le remplacer avec --force.
error-io-not-found = ce fichier ou ce dossier n’existe pas
error-io-denied = accès refusé
error-io-folder = c’est un dossier
error-io-too-large = il dépasse les { $most } Mo qui sont lus au plus
error-io-no-file = c’est un tube ou un périphérique, pas un fichier
error-io-loop = ses liens mènent à eux-mêmes
error-io-dangling = un lien qui ne mène nulle part s’y trouve
error-io-exists = le fichier existe déjà
error-write-full-hint = Ce qui était là n’a pas changé. Libérer de la place, puis recommencer.
error-io-full = il n’y a plus de place sur le support
error-io-not-folder = un élément du chemin n’est pas un dossier
error-io-not-utf8 = ce n’est pas du texte UTF-8
error-io-too-long = le chemin est trop long
error-io-read-only = le support est en lecture seule
error-io-busy = le fichier est en cours d’utilisation
error-io-ended = les données s’arrêtent trop tôt
error-io-closed = le destinataire a cessé de lire
error-io-system = erreur n° { $code } du système
error-io-other = le système n’en dit pas la cause

error-nothing = Rien ne correspond à « { $query } ».
error-nothing-asked = La demande est vide.
error-nothing-listed = Il n’y a aucune entrée de cette catégorie.
error-nothing-former = L’annuaire ne connaît ni personne ni canal que l’équipe n’a plus ; ce qui les garde : beta update
error-suggestions = Vouliez-vous dire : { $names } ?
error-list-all = Pour tout voir : beta list ministères (ou personnes, responsabilités, canaux, motifs)
error-batch-utf8 = ligne { $line } : ce n’est pas du texte UTF-8, pas de réponse
error-problems = { $count ->
    [one] { $count } erreur ; l’annuaire n’est pas utilisé.
   *[other] { $count } erreurs ; l’annuaire n’est pas utilisé.
}
error-filter = { $word } ne s’emploie pas avec cette catégorie d’entrées
error-phase = il n’y a pas de phase « { $word } » ; les phases : { $choices }
error-incubator = il n’y a pas d’incubateur « { $word } » ; pour les voir tous : beta list incubateurs
error-ministry = il n’y a pas de ministère « { $word } » ; pour les voir tous : beta list ministères
error-several = « { $word } » peut désigner plusieurs entrées ; en nommer une : { $choices }
error-as-of = « { $word } » n’est pas une date ; forme attendue : 2021-12-13
error-format = pas de { $format } ici : sans -o, c’est { $default } ; -o accepte { $choices }
error-format-handed = « -o { $word } » affiche une réponse, --open et --copy transmettent une adresse : retirer l’un ou l’autre
error-format-none = c’est { $default } et rien d’autre : retirer « -o { $format } »
error-never-updated = il n’y a pas encore d’annuaire public
error-never-updated-hint = pour l’obtenir : beta update
error-more-by-update = Produits, personnes, sujets du guide : beta update
error-limit = { $word } limite le nombre de réponses : il n’y en a pas ici
