# What `beta update` says. $remote: a repository. $more: why, or which.

update-fetching = { $name }
update-nothing-new = Nothing new: the public roster is up to date.
update-never = There is no public roster yet. To fetch it: beta update
update-newer = There is news. To fetch it: beta update
update-source-guide = guide
update-source-directory = directory
update-is-newer = { $name }: { $held } → { $newest }
update-is-same = { $name }: { $held }, nothing newer
update-counts = { $kind }: { $added } added, { $gone } gone, { $changed } changed
update-would-install = Without --dry-run, the public roster would be replaced.
update-installed = The public roster is in force. To put back the one before: beta update --undo
update-not-in-force = Another roster is in force: { $path }. To build on the public one, write in it: extends = "public"
update-undo-never = There is no public roster to put back.
update-undo-none = There is no public roster any more; once more puts it back: beta update --undo
update-undo-public = The public roster of before is in force; once more puts the other back: beta update --undo
update-no-team = no page of the guide “{ $word }” reads as that of the team; nothing has changed
update-no-guide = “{ $word }” is no copy of the guide: it has no SUMMARY.md
update-no-directory = “{ $word }” is no copy of the directory: _startups, _incubators, _organisations, _teams and _authors are missing
update-busy = another update is at work; nothing has changed
update-fallen-people = the page of the team names { $count } people, of { $before } expected: it is broken, or was misread
update-fallen-portfolios = { $count } portfolios have a lead, of { $before } expected: the page of the team is broken, or was misread
update-fallen-products = the directory has { $count } products, of { $before } expected: it is broken, or was misread
update-fallen-topics = the guide has { $count } topics, of { $before } expected: it is broken, or was misread
update-fallen-hint = Nothing has changed. To take it all the same: --force
update-git-missing = git is not installed
update-git-too-old = git { $remote } is too old: { $more } or later is needed
update-git-hint = What was in force stays in force. Install git, then: beta update
update-git-protocol = “{ $remote }” is not reached by any of these: { $more }
update-git-unreachable = “{ $remote }” cannot be reached: { $more }
update-in-force-hint = What was in force stays in force. Try again later, or name another: --guide, --directory
update-git-no-branch = “{ $remote }” has no branch “{ $more }”
update-git-stalled = nothing more comes from “{ $remote }”
update-git-too-large = “{ $remote }” is larger than { $more } MB
update-git-unreadable = what came from “{ $remote }” cannot be read: { $more }
update-git-cancelled = stopped; nothing has changed
update-git-occupied = “{ $remote }” holds something else than what beta keeps there
