# Ce que disent « beta contact --open » et --copy.

open-opening = Ouverture de { $url }
open-refused = « { $address } » n’est pas ouvert : seules les adresses électroniques et les pages web (mailto:, https:, http:) le sont
open-failed = { $url } ne peut être ouvert : { $reason }
open-no-program = aucun logiciel de ce système n’a pu s’en charger
open-copied = Copié : { $text }
open-others = Une adresse parmi { $count } ; les voir toutes : beta contact { $query }
open-not-copied = « { $text } » n’est pas copié : il n’y a pas de terminal pour le faire
# L’objet d’un courriel à une adresse que plusieurs lisent. $name : ce dont il s’agit. $people : pour qui.
open-subject = { $name }{ $count ->
    [0] { "" }
   *[other] { " " }(pour { $people })
}
