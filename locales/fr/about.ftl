# Ce que dit `beta about` autour de ce que dit l’annuaire.

about-units = Unités
about-reasons = Quand solliciter l’équipe
about-commitments = Engagements de l’équipe
about-breach = Si un engagement n’est pas tenu
about-join = Rejoindre l’équipe
about-contact = Contact
about-named = { $name } : { $summary }
