# What `beta roster diff` says.

diff-same = Nothing changed.

# What became of an aspect. $what: the aspect, as below. $before, $after: what was and is said.
diff-changed = { $what }: { $before } → { $after }
diff-exchanged = { $what }: - { $before }; + { $after }
diff-set = { $what }: + { $after }
diff-unset = { $what }: - { $before }
diff-hands = { $before } → { $after }
diff-hands-from-nobody = nobody → { $after }
diff-hands-to-nobody = { $before } → nobody
diff-interim = { $name } (interim)

diff-id = id
diff-name = name
diff-title = title
diff-as-of = date
diff-source = source
diff-part-of = part of
diff-summary = about
diff-headcount = headcount
diff-kind = kind of channel
diff-address = address
diff-url = link
diff-role = role
diff-unit = unit
diff-leads = lead
diff-stands-for = stands in for
diff-holders = holders
diff-incubator = incubator
diff-incubators = incubators
diff-products = products
diff-until = end of mission
diff-contact = contact address
diff-contact-until = last mission of whose address it is
diff-phase = phase
diff-phase-since = start of the phase
diff-sponsors = sponsors
diff-contact-dinum = contact at DINUM
diff-contact-incubator = contact in the incubator
diff-site = site
diff-repository = source code
diff-owner = belongs to
diff-people = people
diff-ministry = ministry
diff-channels = channels
diff-commitments = commitments
diff-breach = breach
diff-join = joining
diff-elsewhere = answered elsewhere
diff-aliases = aliases
diff-keywords = keywords
diff-examples = examples
diff-from = sources
diff-former = no longer in the team since
diff-build = made by
