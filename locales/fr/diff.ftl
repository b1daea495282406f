# Ce que dit `beta roster diff`.

diff-same = Rien n’a changé.
# Combien d’entrées, s’il y en a trop pour les dire.
diff-many = { $added } de plus, { $gone } de moins, { $changed } modifiées ; pour tout voir : -o plain

# Ce qu’il est advenu. $what : de quoi il s’agit, comme ci-dessous. $before, $after : avant, après.
diff-changed = { $what } : { $before } → { $after }
diff-exchanged = { $what } : - { $before } ; + { $after }
diff-set = { $what } : + { $after }
diff-unset = { $what } : - { $before }
diff-hands = { $before } → { $after }
diff-hands-from-nobody = sans responsable → { $after }
diff-hands-to-nobody = { $before } → sans responsable
diff-interim = { $name } (par intérim)

diff-name = nom
diff-title = titre
diff-as-of = date
diff-source = source
diff-part-of = au sein de
diff-summary = objet
diff-headcount = effectif
diff-kind = type de canal
diff-address = adresse
diff-email = adresse électronique
diff-phone = téléphone
diff-chat = messagerie
diff-url = lien
diff-page = page du guide
diff-former-pages = anciennes adresses de la page
diff-role = rôle
diff-unit = unité
diff-leads = responsable
diff-stands-for = remplace
diff-holders = exercée par
diff-incubator = incubateur
diff-incubators = incubateurs
diff-products = produits
diff-until = fin de mission
diff-contact = adresse de contact
diff-contact-until = dernière mission du titulaire de l’adresse
diff-phase = phase
diff-phase-since = début de la phase
diff-sponsors = sponsors
diff-contact-dinum = contact à la DINUM
diff-contact-incubator = contact dans l’incubateur
diff-site = site
diff-repository = code source
diff-owner = rattachement
diff-people = personnes
diff-ministry = ministère
diff-channels = canaux
diff-commitments = engagements
diff-breach = manquement
diff-join = recrutement
diff-elsewhere = ailleurs
diff-aliases = autres noms
diff-keywords = mots-clés
diff-examples = exemples
diff-mentions = mots de la page
diff-from = sources
diff-former = n’est plus dans l’équipe depuis
diff-build = produit par
