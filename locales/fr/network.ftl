# Ce à quoi tient une entrée du réseau. $date : un jour en toutes lettres. $names : noms, joints. $count : combien.

network-live = Phase : { $phase }{ $date ->
    [unknown] { "" }
   *[other] , depuis le { $date }
}
network-ended = Arrêté ({ $phase }){ $date ->
    [unknown] { "" }
   *[other] { " " }le { $date }
}
network-handed-over = Transféré à une autre administration{ $date ->
    [unknown] { "" }
   *[other] { " " }le { $date }
}
network-phase-investigation = investigation
network-phase-construction = construction
network-phase-acceleration = accélération
network-phase-consolidation = consolidation
network-phase-opere = exploitation
network-phase-abandon = abandon
network-phase-abandon-investigation = abandon après investigation
network-phase-transfere = transfert
network-phase-perennisation = pérennisation
network-phase-death = abandon
network-phase-alumni = partenariat terminé
network-phase-passation = passation
network-phase-transfer = transfert
network-phase-success = réalisation

network-products = { $count ->
    [one] Produit : { $names }
   *[other] Produits : { $names }
}
network-incubators = { $count ->
    [one] Incubateur : { $names }
   *[other] Incubateurs : { $names }
}
network-sponsors = { $count ->
    [one] Sponsor : { $names }
   *[other] Sponsors : { $names }
}
network-owner = Rattachement : { $names }
network-ministries = { $count ->
    [one] Portefeuille : { $names }
   *[other] Portefeuilles : { $names }
}
network-until = Dernière mission connue : jusqu’au { $date }
network-until-over = Dernière mission connue : terminée le { $date }, départ probable
network-mailbox = Son adresse est celle d’une personne, présente jusqu’au { $date }
network-mailbox-over = Son adresse est celle d’une personne dont la mission s’est terminée le { $date }

network-looked-for = Recherché parmi les sites, les dépôts de code et les adresses : { $what }
network-no-checkout = Aucun dépôt git à cet endroit : { $what }
network-no-remote = Le dépôt git { $what } n’a pas de dépôt distant
network-over = mission terminée le { $date }, départ probable
# Adresses qu’une fiche ne montre pas. $count : combien.
network-more-channels = et { $count } de plus
