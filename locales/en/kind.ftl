# What each kind of entry is called. $count: how many.

# One of them.
kind-name-ministry = ministerial portfolio
kind-name-person = person
kind-name-responsibility = responsibility
kind-name-channel = channel
kind-name-reason = reason to call on the team
kind-name-unit = unit
kind-name-product = product
kind-name-incubator = incubator
kind-name-organisation = organisation
kind-name-topic = topic

# All of them, as is typed after `beta list`.
kind-plural-ministry = ministries
kind-plural-person = people
kind-plural-responsibility = responsibilities
kind-plural-channel = channels
kind-plural-reason = reasons
kind-plural-unit = units
kind-plural-product = products
kind-plural-incubator = incubators
kind-plural-organisation = organisations
kind-plural-topic = topics

# Above a list.
kind-heading-ministry = Ministerial portfolios
kind-heading-person = People
kind-heading-responsibility = Responsibilities
kind-heading-channel = Channels
kind-heading-reason = Reasons to call on the team
kind-heading-unit = Units
kind-heading-product = Products
kind-heading-incubator = Incubators
kind-heading-organisation = Organisations
kind-heading-topic = Topics of the guide
kind-heading-team = Team
kind-heading-roster = Roster

# How many were read.
kind-count-ministry = { $count ->
    [one] { $count } ministry
   *[other] { $count } ministries
}
kind-count-person = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
kind-count-responsibility = { $count ->
    [one] { $count } responsibility
   *[other] { $count } responsibilities
}
kind-count-channel = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
kind-count-reason = { $count ->
    [one] { $count } reason
   *[other] { $count } reasons
}
kind-count-unit = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
kind-count-product = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
kind-count-incubator = { $count ->
    [one] { $count } incubator
   *[other] { $count } incubators
}
kind-count-organisation = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
kind-count-topic = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}

# How many have nobody. $of: how many there are.
kind-gaps-ministry = Portfolios that nobody leads: { $count } of { $of }
kind-gaps-product = Live products that nobody is named for: { $count } of { $of }
kind-gaps-incubator = Incubators that nobody is named for: { $count } of { $of }
kind-gaps-topic = Topics whose page gives nobody: { $count } of { $of }
