# Ce que dit `beta roster` des annuaires locaux : où ils sont, s’ils sont valides, ce qui est écrit.

local-named-by-option = --roster
local-named-by-variable = BETA_ROSTER
local-named-by-user-file = fichier personnel
local-named-by-public = public
local-named-by-embedded = embarqué
local-state-in-force = en vigueur
local-state-in-force-missing = en vigueur, mais ce fichier n’existe pas
local-state-exists = présent, pas en vigueur
local-state-missing = ce fichier n’existe pas
local-state-not-given = non indiqué
# $count : combien.
local-age-days = { $count ->
    [0] d’aujourd’hui
    [one] vieux d’{ $count } jour
   *[other] vieux de { $count } jours
}
local-age-months = vieux de { $count } mois
local-age-years = vieux de { $count } ans
# $name : quel annuaire. $day : son jour. $age : l’un de ceux qui précèdent.
local-aged = { $name } : { $day }, { $age }
local-chain = Complète : { $chain }

local-check-sound = { $name } : { $count ->
    [one] aucun problème, { $count } entrée
   *[other] aucun problème, { $count } entrées
}
local-check-error = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
local-check-warning = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
local-check-note = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}

local-init-wrote = Écrit : { $path }
local-init-schema = Écrit : { $path }, qui permet aux éditeurs de texte de compléter et de vérifier l’annuaire
local-init-in-force = L’annuaire est désormais en vigueur. Le modifier, puis le vérifier avec : beta roster check
local-init-next = Le modifier, puis le vérifier avec : beta roster check { $path }
    Pour s’en servir : beta --roster { $path } who …
# $kind : la catégorie de l’entrée. $id : son identifiant.
local-no-entry = Aucune entrée de la catégorie « { $kind } » n’a l’identifiant « { $id } ».
# L’annuaire dont viennent les réponses, s’il n’est pas embarqué.
local-in-force = Annuaire en vigueur : { $name }
