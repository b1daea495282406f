# Ce que dit `beta roster` des annuaires locaux : où ils sont, s'ils sont valides, ce qui est écrit.

local-named-by-option = --roster
local-named-by-variable = BETA_ROSTER
local-named-by-user-file = fichier personnel
local-named-by-embedded = embarqué
local-state-in-force = en vigueur
local-state-in-force-missing = en vigueur, mais ce fichier n’existe pas
local-state-exists = présent, pas en vigueur
local-state-missing = ce fichier n’existe pas
local-state-not-given = non indiqué
local-chain = Complète : { $chain }

local-check-sound = { $name } : { $count ->
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

local-init-wrote = Écrit : { $path }
local-init-schema = Écrit : { $path }, avec lequel les éditeurs complètent et vérifient
local-init-in-force = Il est désormais en vigueur. Ensuite : le modifier, puis : beta roster check
local-init-next = Ensuite : le modifier, puis : beta roster check { $path }
    Pour s’en servir : beta --roster { $path } who …
local-no-entry = Il n’y a aucune entrée de cette sorte.
