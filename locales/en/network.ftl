# What an entry of the network is tied to. $date: a day in words. $names: names, joined. $count: how many.

network-live = Phase: { $phase }{ $date ->
    [unknown] { "" }
   *[other] , since { $date }
}
network-ended = Ended ({ $phase }){ $date ->
    [unknown] { "" }
   *[other] { " " }on { $date }
}
network-handed-over = Handed over to another administration{ $date ->
    [unknown] { "" }
   *[other] { " " }on { $date }
}
network-phase-investigation = investigation
network-phase-construction = construction
network-phase-acceleration = acceleration
network-phase-consolidation = consolidation
network-phase-opere = operation
network-phase-abandon = abandoned
network-phase-abandon-investigation = abandoned after investigation
network-phase-transfere = handed over
network-phase-perennisation = consolidation
network-phase-death = abandoned
network-phase-alumni = former partnership
network-phase-passation = handover
network-phase-transfer = transfer
network-phase-success = success

network-products = { $count ->
    [one] Works on: { $names }
   *[other] Works on: { $names }
}
network-incubators = { $count ->
    [one] Incubator: { $names }
   *[other] Incubators: { $names }
}
network-sponsors = { $count ->
    [one] Sponsor: { $names }
   *[other] Sponsors: { $names }
}
network-owner = Belongs to: { $names }
network-ministries = { $count ->
    [one] Portfolio: { $names }
   *[other] Portfolios: { $names }
}
network-until = Last known mission: until { $date }
network-until-over = Last known mission: ended on { $date }, may have left
network-mailbox = Its mailbox is a personal address; its owner’s mission runs until { $date }
network-mailbox-over = Its mailbox is a personal address; its owner’s mission ended on { $date }

network-looked-for = Looked for among sites, repositories and mailboxes: { $what }
network-no-checkout = There is no git checkout at { $what }
network-no-remote = The git checkout { $what } has no remote
network-over = mission ended on { $date }, may have left
# Addresses that a card leaves out. $count: how many.
network-more-channels = and { $count } more
