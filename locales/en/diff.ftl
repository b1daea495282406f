# What `beta roster diff` says.

diff-same = Nothing changed.
# How many entries, where they are too many to be told.
diff-many = { $added } added, { $gone } gone, { $changed } changed; to see all: -o plain

# What became of an aspect. $what: the aspect, as below. $before, $after: what was and is said.
diff-changed = { $what }: { $before } → { $after }
diff-exchanged = { $what }: - { $before }; + { $after }
diff-set = { $what }: + { $after }
diff-unset = { $what }: - { $before }
diff-hands = { $before } → { $after }
diff-hands-from-nobody = nobody → { $after }
diff-hands-to-nobody = { $before } → nobody
diff-interim = { $name } (interim)

diff-name = name
diff-title = title
diff-as-of = date
diff-source = source
diff-part-of = part of
diff-summary = about
diff-headcount = headcount
diff-kind = kind of channel
diff-address = address
diff-email = mailbox
diff-phone = telephone
diff-chat = chat
diff-url = link
diff-page = page of the guide
diff-former-pages = former addresses of the page
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
diff-mentions = words of the page
diff-from = sources
diff-former = no longer in the team since
diff-build = made by
