# What `beta roster` says of local rosters: where they are, whether they are sound, what was written.

local-named-by-option = --roster
local-named-by-variable = BETA_ROSTER
local-named-by-user-file = your file
local-named-by-embedded = embedded
local-state-in-force = in force
local-state-in-force-missing = in force, but there is no such file
local-state-exists = there, not in force
local-state-missing = no such file
local-state-not-given = not given
local-chain = Extends: { $chain }

local-check-sound = { $name }: { $count ->
    [one] no problem, 1 entry
   *[other] no problem, { $count } entries
}
local-check-error = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
local-check-warning = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
local-check-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}

local-init-wrote = Wrote { $path }
local-init-schema = Wrote { $path }, with which editors complete and check it
local-init-in-force = It is in force from now on. Next: edit it, then: beta roster check
local-init-next = Next: edit it, then: beta roster check { $path }
    To use it: beta --roster { $path } who …
local-no-entry = There is no entry of this kind.
