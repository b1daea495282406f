# Ce que dit « beta contact --open ».

open-opening = Ouverture de { $url }
open-refused = « { $address } » n’est pas ouvert : seules les adresses électroniques et les pages web (mailto:, https:, http:) le sont
open-failed = { $url } ne peut être ouvert : { $reason }
open-no-program = aucun logiciel de ce système n’a pu s’en charger
