# Ce que dit une réponse.

# Comment la demande a été comprise. $query : telle que saisie. $matched : le nom ou mot-clé reconnu.
answer-how-exact = { $query } → { $matched }
answer-how-alias = { $query } → { $matched }
answer-how-address = { $query } → { $matched }
answer-how-prefix = { $query }… → { $matched }
answer-how-words = { $query } → { $matched }
answer-how-typo = { $query } → { $matched }
answer-how-keyword = { $query } → { $matched } (mot-clé)
answer-how-need = compris comme : { $matched }
answer-how-mention = la page contient ces mots : { $query }
answer-how-mission = sa mission contient ces mots : { $query }

# Pourquoi le chemin mène là. $name : l’entrée. $count : nombre de personnes.
answer-because-lead = { $count ->
    [one] Assure le portefeuille { $name }.
   *[other] Assurent le portefeuille { $name }.
}
answer-interim = { $name } l’assure par intérim.
answer-interim-of = { $name } remplace { $of } par intérim.
answer-because-person = Les canaux de l’équipe permettent de joindre ses membres.
answer-because-holder = { $count ->
    [one] Exerce cette responsabilité.
   *[other] Exercent cette responsabilité.
}
answer-because-channel = Ce canal correspond à la demande.
answer-because-reason = L’équipe invite à la solliciter pour ce motif.
answer-because-member = { $count ->
    [one] Travaille dans cette unité.
   *[other] Travaillent dans cette unité.
}
answer-because-contact-dinum = { $count ->
    [one] Contact désigné à la DINUM pour « { $name } ».
   *[other] Contacts désignés à la DINUM pour « { $name } ».
}
answer-because-sponsor = { $count ->
    [one] Assure { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio } ({ $vias ->
        [one] sponsor du produit
       *[other] sponsors du produit
    } : { $via }).
   *[other] Assurent { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio } ({ $vias ->
        [one] sponsor du produit
       *[other] sponsors du produit
    } : { $via }).
}
answer-because-owner = { $count ->
    [one] Assure { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio } ({ $vias ->
        [one] rattachement de l’incubateur
       *[other] rattachements de l’incubateur
    } : { $via }).
   *[other] Assurent { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio } ({ $vias ->
        [one] rattachement de l’incubateur
       *[other] rattachements de l’incubateur
    } : { $via }).
}
answer-because-contact-incubator = { $count ->
    [one] Contact désigné pour « { $name } » dans son incubateur ({ $via }).
   *[other] Contacts désignés pour « { $name } » dans son incubateur ({ $via }).
}
answer-because-incubator-contact = { $count ->
    [one] Contact désigné pour l’incubateur { $name }.
   *[other] Contacts désignés pour l’incubateur { $name }.
}
answer-because-organisation = { $count ->
    [one] Assure { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio }, dont relève cette organisation.
   *[other] Assurent { $portfolios ->
        [one] le portefeuille
       *[other] les portefeuilles
    } { $portfolio }, dont relève cette organisation.
}
answer-because-own-incubator = { $vias ->
    [one] Son incubateur
   *[other] Ses incubateurs
} : { $via }.
answer-because-product = { $vias ->
    [one] Travaille sur { $via } : passer par l’adresse du produit.
   *[other] Travaille sur plusieurs produits ({ $via }) : passer par leurs adresses.
}
answer-because-incubator = Membre d’une équipe d’incubateur ({ $via }) : passer par l’adresse de l’incubateur.
answer-because-incubator-mailbox = Personne n’est désigné pour « { $name } » : à défaut, { $vias ->
    [one] l’adresse de son incubateur
   *[other] les adresses de ses incubateurs
} ({ $via }).
answer-because-mailbox = Adresse de contact.
answer-because-topic = { $count ->
    [0] La page du guide à ce sujet donne cette adresse.
    [one] La page du guide à ce sujet désigne cette personne.
   *[other] La page du guide à ce sujet désigne ces personnes.
}
answer-because-subject = { $count ->
    [one] Assure la responsabilité sur le même sujet : { $via }.
   *[other] Assurent la responsabilité sur le même sujet : { $via }.
}
answer-because-page = La page du guide à ce sujet n’indique personne à contacter : c’est là qu’il faut chercher.
answer-because-help = Si cela ne suffit pas : les canaux de l’équipe.
answer-left = { $name } : dernière mission connue terminée le { $date }.
answer-mailbox-left = { $name } est l’adresse d’une personne dont la dernière mission connue s’est terminée le { $date }.
answer-because-team = Personne n’est désigné pour « { $name } » : à défaut, les canaux de l’équipe.

answer-covers = Périmètre : { $names }
# Entre les noms d’une liste : le point-virgule, si l’un des noms contient une virgule.
answer-comma = ,{" "}
answer-semicolon = {"\u00A0"};{" "}
answer-provenance = { $title }, au { $date }
answer-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
answer-month-01 = janvier
answer-month-02 = février
answer-month-03 = mars
answer-month-04 = avril
answer-month-05 = mai
answer-month-06 = juin
answer-month-07 = juillet
answer-month-08 = août
answer-month-09 = septembre
answer-month-10 = octobre
answer-month-11 = novembre
answer-month-12 = décembre

answer-explain-exact = { $typed } = { $met } (le même mot, { $worth })
answer-explain-form = { $typed } ≈ { $met } (une forme du mot, { $worth })
answer-explain-prefix = { $typed }… → { $met } (son début, { $worth })
answer-explain-typo = { $typed } → { $met } (une faute de frappe, { $worth })
answer-explain-family = { $typed } ≈ { $met } (un mot de la même famille, { $worth })
answer-explain-sound = { $typed } ≈ { $met } (le même à l’oreille, { $worth })
answer-explain-unknown = { $typed } : ne se dit pas de cela, { $worth }
answer-explain-filler = { $typed } : dit comment on demande, non ce qu’on demande
# Un nombre entre 0 et 1. $whole : sa partie entière. $hundredths : ses centièmes, sur deux chiffres.
answer-decimal = { $whole },{ $hundredths }
answer-because-successor = { $count ->
    [one] Assure désormais : { $portfolio }.
   *[other] Assurent désormais : { $portfolio }.
}
answer-because-replaced = N’est plus à l’équipe : passer par ses canaux d’aujourd’hui.
answer-former = N’est plus dans l’équipe, d’après sa page au { $date }.
answer-covered = Assurait : { $names }
answer-age-months = Ces informations ont { $count } mois. À renouveler : beta update
answer-age-years = Ces informations ont { $count } ans. À renouveler : beta update

# Qui l’on joint, au début d’une ligne.
answer-label-product = Produit
answer-label-incubator = Incubateur
answer-label-organisation = Organisation
answer-label-dinum = DINUM
answer-label-guide = Guide
answer-label-team = Équipe
# Pourquoi, en quelques mots, au bout d’une ligne.
answer-why-contact-dinum = contact désigné
answer-why-contact-incubator = contact désigné
answer-why-incubator-contact = contact désigné
answer-why-sponsor = { $portfolios ->
    [one] portefeuille
   *[other] portefeuilles
} { $portfolio } (sponsor{ $vias ->
    [one] { "" }
   *[other] s
}{"\u00A0"}: { $via })
answer-why-owner = { $portfolios ->
    [one] portefeuille
   *[other] portefeuilles
} { $portfolio } (rattachement{"\u00A0"}: { $via })
answer-why-organisation = { $portfolios ->
    [one] portefeuille
   *[other] portefeuilles
} { $portfolio }
answer-why-subject = même sujet{"\u00A0"}: { $via }
answer-why-successor = désormais{"\u00A0"}: { $portfolio }
answer-why-replaced = l’équipe d’aujourd’hui
answer-why-page = la page n’indique personne
answer-why-help = si cela ne suffit pas
answer-why-team = à défaut{"\u00A0"}: personne n’est désigné
answer-by-interim = par intérim
answer-brief-ended = arrêté
answer-brief-handed-over = transféré
answer-shared = Plusieurs personnes lisent { $addresses }. Dire pour qui et à quel sujet.
# Les réponses presque aussi bonnes qui ne sont pas montrées, et comment les voir.
answer-more = { $count ->
    [one] 1 autre réponse
   *[other] { $count } autres réponses
}{"\u00A0"}: beta who { $query } -n { $all }
