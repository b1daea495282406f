# What `beta about` says around what the roster says.

about-units = Units
about-reasons = When to call on the team
about-commitments = What the team commits to
about-breach = When a commitment is not kept
about-join = Joining the team
about-contact = Contact
about-named = { $name }: { $summary }
