# Ce que dit une réponse : une recherche ne lit que ce fichier, qui doit donc rester court.

answer-kind-ministry = portefeuille ministériel
answer-kind-person = personne
answer-kind-responsibility = responsabilité
answer-kind-channel = canal
answer-kind-reason = motif d’appel à l’équipe
answer-kind-unit = unité
answer-kind-product = produit
answer-kind-incubator = incubateur
answer-kind-organisation = organisation

# Comment la demande a été comprise. $query : telle que saisie. $matched : le nom ou mot-clé reconnu.
answer-how-exact = { $query } → { $matched }
answer-how-alias = { $query } → { $matched }
answer-how-address = { $query } → { $matched }
answer-how-prefix = { $query }… → { $matched }
answer-how-words = { $query } → { $matched }
answer-how-typo = { $query } → { $matched }
answer-how-keyword = { $query } → { $matched } (mot-clé)

# Pourquoi le chemin mène là. $name : l’entrée. $count : nombre de personnes.
answer-because-lead = { $count ->
    [one] Assure le portefeuille { $name }.
   *[other] Assurent le portefeuille { $name }.
}
answer-because-person = Les canaux de l’équipe permettent de joindre ses membres.
answer-because-holder = { $count ->
    [one] Exerce cette responsabilité.
   *[other] Exercent cette responsabilité.
}
answer-because-channel = C’est le canal demandé.
answer-because-reason = L’équipe invite à la solliciter pour ce motif.
answer-because-member = { $count ->
    [one] Travaille dans cette unité.
   *[other] Travaillent dans cette unité.
}
answer-because-contact-dinum = { $count ->
    [one] Contact désigné à la DINUM pour { $name }.
   *[other] Contacts désignés à la DINUM pour { $name }.
}
answer-because-sponsor = { $count ->
    [one] Assure le portefeuille { $portfolio }, dont relève { $via }, sponsor de { $name }.
   *[other] Assurent le portefeuille { $portfolio }, dont relève { $via }, sponsor de { $name }.
}
answer-because-owner = { $count ->
    [one] Assure le portefeuille { $portfolio }, dont relève { $via }, à qui l’incubateur est rattaché.
   *[other] Assurent le portefeuille { $portfolio }, dont relève { $via }, à qui l’incubateur est rattaché.
}
answer-because-contact-incubator = { $count ->
    [one] Contact désigné pour { $name } dans son incubateur ({ $via }).
   *[other] Contacts désignés pour { $name } dans son incubateur ({ $via }).
}
answer-because-incubator-contact = { $count ->
    [one] Répond du portefeuille de { $name }.
   *[other] Répondent du portefeuille de { $name }.
}
answer-because-organisation = { $count ->
    [one] Assure le portefeuille { $portfolio }, dont relève { $name }.
   *[other] Assurent le portefeuille { $portfolio }, dont relève { $name }.
}
answer-because-own-incubator = L’incubateur de { $name } : { $via }.
answer-because-product = Travaille sur { $via } : passer par l’adresse du produit.
answer-because-incubator = Membre d’une équipe de { $via } : passer par l’adresse de l’incubateur.
answer-because-incubator-mailbox = Personne n’est désigné pour { $name } : à défaut, l’adresse de son incubateur ({ $via }).
answer-because-mailbox = L’adresse de { $name }.
answer-left = { $name } : dernière mission connue terminée le { $date }.
answer-mailbox-left = { $name } est l’adresse d’une personne dont la dernière mission connue s’est terminée le { $date }.
answer-because-team = Personne n’est désigné pour { $name } : à défaut, les canaux de l’équipe.

answer-covers = Périmètre : { $names }
answer-provenance = { $title }, { $date }
answer-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }

answer-explain-exact = { $typed } = { $met } (le même mot, { $worth })
answer-explain-form = { $typed } ≈ { $met } (une forme du mot, { $worth })
answer-explain-prefix = { $typed }… → { $met } (son début, { $worth })
answer-explain-typo = { $typed } → { $met } (une faute de frappe, { $worth })
answer-explain-filler = { $typed } : dit comment on demande, non ce qu’on demande
