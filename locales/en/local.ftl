# What `beta roster` says of local rosters: where they are, whether they are valid, what was written.

local-named-by-option = --roster
local-named-by-variable = BETA_ROSTER
local-named-by-user-file = your file
local-named-by-public = public
local-named-by-embedded = embedded
local-state-in-force = in force
local-state-in-force-missing = in force, but there is no such file
local-state-exists = present, not in force
local-state-missing = no such file
local-state-not-given = not given
# $count: how many.
local-age-days = { $count ->
    [0] of today
    [one] { $count } day old
   *[other] { $count } days old
}
local-age-months = { $count } months old
local-age-years = { $count } years old
# $name: which roster. $day: its day. $age: one of the above.
local-aged = { $name }: { $day }, { $age }
local-chain = Extends: { $chain }

local-check-sound = { $name }: { $count ->
    [one] no problems, { $count } entry
   *[other] no problems, { $count } entries
}
local-check-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
local-check-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
local-check-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

local-init-wrote = Wrote { $path }
local-init-schema = Wrote { $path }, with which text editors complete and check the roster
local-init-in-force = The roster is in force from now on. Edit it, then check it with: beta roster check
local-init-next = Edit it, then check it with: beta roster check { $path }
    To use it: beta --roster { $path } who …
# $kind: the kind of the entry. $id: its id.
local-no-entry = There is no { $kind } with the id “{ $id }”.
# The roster that answers come from, where it is not the embedded one.
local-in-force = Roster in force: { $name }
