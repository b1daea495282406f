# What each kind of entry is called. $count: how many.

# One of them.
kind-name-ministry = portefeuille ministériel
kind-name-person = personne
kind-name-responsibility = responsabilité
kind-name-channel = canal
kind-name-reason = motif de sollicitation
kind-name-unit = unité
kind-name-product = produit
kind-name-incubator = incubateur
kind-name-organisation = organisation
kind-name-topic = sujet du guide

# All of them, as is typed after `beta list`.
kind-plural-ministry = ministères
kind-plural-person = personnes
kind-plural-responsibility = responsabilités
kind-plural-channel = canaux
kind-plural-reason = motifs
kind-plural-unit = unités
kind-plural-product = produits
kind-plural-incubator = incubateurs
kind-plural-organisation = organisations
kind-plural-topic = sujets

# Above a list.
kind-heading-ministry = Portefeuilles ministériels
kind-heading-person = Personnes
kind-heading-responsibility = Responsabilités
kind-heading-channel = Canaux
kind-heading-reason = Motifs de sollicitation
kind-heading-unit = Unités
kind-heading-product = Produits
kind-heading-incubator = Incubateurs
kind-heading-organisation = Organisations
kind-heading-topic = Sujets du guide
kind-heading-team = Équipe
kind-heading-roster = Annuaire

# How many were read.
kind-count-ministry = { $count ->
    [one] { $count } ministère
   *[other] { $count } ministères
}
kind-count-person = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
kind-count-responsibility = { $count ->
    [one] { $count } responsabilité
   *[other] { $count } responsabilités
}
kind-count-channel = { $count ->
    [one] { $count } canal
   *[other] { $count } canaux
}
kind-count-reason = { $count ->
    [one] { $count } motif
   *[other] { $count } motifs
}
kind-count-unit = { $count ->
    [one] { $count } unité
   *[other] { $count } unités
}
kind-count-product = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
kind-count-incubator = { $count ->
    [one] { $count } incubateur
   *[other] { $count } incubateurs
}
kind-count-organisation = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
kind-count-topic = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}

# How many have nobody. $of: how many there are.
kind-gaps-ministry = Portefeuilles que personne n’assure : { $count } sur { $of }
kind-gaps-product = Produits actifs pour lesquels personne n’est désigné : { $count } sur { $of }
kind-gaps-incubator = Incubateurs pour lesquels personne n’est désigné : { $count } sur { $of }
kind-gaps-topic = Sujets dont la page n’indique personne : { $count } sur { $of }
