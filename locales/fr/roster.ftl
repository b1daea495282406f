# Ce qui peut ne pas aller dans un fichier d’annuaire : chaque défaut, et que faire.

roster-error = erreur{"\u00A0"}
roster-warning = avertissement{"\u00A0"}
roster-note = remarque{"\u00A0"}
roster-help = conseil{"\u00A0"}
roster-more = ... et { $count } de plus : { $each } (pour les avoir tous : beta roster check FICHIER -o jsonl)
roster-did-you-mean = vouliez-vous dire « { $nearest } » ?

roster-syntax = ce n’est pas du TOML valide : { $cause }
roster-toml-duplicate-key = cette clé ou cette table figure déjà plus haut
roster-toml-unclosed = guillemet ou crochet manquant
roster-toml-string = ce texte n’est pas bien écrit entre ses guillemets
roster-toml-quotes = un texte s’écrit entre guillemets droits
roster-toml-key = une clé ne contient que des lettres sans accent, des chiffres, « - » et « _ »
roster-toml-assignment = une ligne s’écrit : clé = valeur
roster-toml-value = valeur manquante ou non reconnue
roster-toml-number = ce nombre n’est pas bien écrit
roster-toml-date = cette date n’existe pas ; forme attendue : 2021-12-13
roster-toml-comma = virgule manquante ou de trop
roster-toml-nesting = trop de niveaux imbriqués
roster-toml-character = caractère qui ne peut figurer ici
roster-toml-other = texte inattendu
roster-syntax-hint = un exemple valide : beta roster init -
roster-not-utf8 = à partir d’ici, le fichier n’est pas du texte UTF-8
roster-not-utf8-hint = l’enregistrer en UTF-8
roster-unknown-key = la clé « { $key } » n’est pas connue ici
roster-unknown-key-hint = { $count ->
    [0] la retirer, ou voir « beta roster schema » pour la liste des clés
   *[other] sa place est dans { $sections }
}
roster-wrong-type = « { $key } » attend { $expected }
roster-wrong-type-hint = par exemple : { $key } = { $example }
roster-missing = il manque « { $key } »
roster-missing-hint = ajouter une ligne : { $key } = { $example }
roster-beside-roles = « { $key } » ne peut figurer à côté de « roles »
roster-beside-roles-hint = la déplacer dans « roles » ou la retirer
roster-empty = « { $key } » contient un texte vide
roster-empty-hint = le compléter ou le retirer
roster-unknown-schema = cette version du format de fichier n’est pas connue
roster-unknown-schema-hint = écrire schema = 1, ou mettre beta à jour
roster-unreadable = lecture impossible de « { $path } » : { $reason }
roster-unreadable-hint = corriger le chemin ; celui de « extends » part du dossier de son fichier
roster-loop = ces annuaires se complètent en boucle : { $chain }
roster-loop-hint = retirer l’un des « extends » de la boucle
roster-too-deep = plus de { $most } annuaires s’étendent les uns les autres
roster-too-deep-hint = en réunir quelques-uns
roster-duplicate-id = l’identifiant « { $id } » est déjà pris, ligne { $line }
roster-duplicate-id-hint = donner un autre identifiant à l’une des deux entrées, ou les réunir
roster-dangling = aucune entrée de la catégorie « { $kind } » n’a l’identifiant « { $id } »
roster-dangling-hint = ajouter cette entrée, ou corriger l’identifiant
roster-shared-name = « { $name } » désigne aussi l’entrée « { $id } » ({ $kind })
roster-shared-name-hint = rien à faire si c’est voulu ; sinon, retirer l’un des deux noms
roster-bad-email = « { $address } » n’est pas une adresse électronique
roster-bad-email-hint = écrire une seule adresse, comme contact@example.org
roster-bad-url = « { $url } » n’est pas une adresse web
roster-bad-url-hint = l’écrire en entier : https://…, ou mailto: et une seule adresse, sans objet ni copie
roster-bad-phone = « { $number } » n’est pas un numéro de téléphone
roster-bad-phone-hint = l’écrire comme on le compose : +33 1 23 45 67 89
roster-bad-choice = « { $word } » n’est pas dans la liste : { $choices }
roster-bad-choice-hint = choisir dans cette liste
roster-future-date = { $date } est une date à venir
roster-future-date-hint = écrire une date passée, ou retirer la clé
roster-personal-address = « { $address } » ressemble à l’adresse d’une seule personne
roster-personal-address-hint = publier une boîte partagée plutôt qu’une adresse personnelle
roster-nobody-for = personne n’assure le portefeuille { $name }
roster-nobody-for-hint = ajouter son identifiant à la clé « ministries » d’une personne

roster-shape-text = un texte
roster-shape-texts = une liste de textes
roster-shape-number = un nombre entier
roster-shape-flag = true ou false
roster-shape-date = une date sans guillemets, comme 2021-12-13
roster-shape-email = une adresse électronique
roster-shape-phone = un numéro de téléphone
roster-shape-url = une adresse web
roster-shape-ref = l’identifiant d’une entrée
roster-shape-refs = une liste d’identifiants
roster-shape-tables = une ou plusieurs tables
roster-unknown-source = il n’y a pas de source « { $id } »
roster-unknown-source-hint = nommer l’un des identifiants de [[source]]
roster-gone = l’annuaire public n’a plus l’entrée « { $id } » ({ $kind })
roster-gone-hint = elle est ignorée ; la retirer, ou en nommer une autre
