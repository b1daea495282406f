# Ce que dit `beta update`. $remote : un dépôt. $more : pourquoi, ou lequel.

update-fetching = { $name }
update-nothing-new = Rien de nouveau : l’annuaire public est à jour.
update-never = Il n’y a pas encore d’annuaire public. Pour l’obtenir : beta update
update-newer = Il y a du nouveau. Pour l’obtenir : beta update
update-source-guide = guide
update-source-directory = annuaire
update-is-newer = { $name } : { $held } → { $newest }
update-is-same = { $name } : { $held }, rien de plus récent
update-counts = { $kind } : { $added } de plus, { $gone } de moins, { $changed } modifiés
update-would-install = Sans --dry-run, l’annuaire public serait remplacé.
update-installed = L’annuaire public est en vigueur. Pour remettre le précédent : beta update --undo
update-not-in-force = Un autre annuaire est en vigueur : { $path }. Pour s’appuyer sur l’annuaire public, y écrire : extends = "public"
update-undo-never = Il n’y a pas d’annuaire public à remettre.
update-undo-none = Il n’y a plus d’annuaire public ; une fois de plus le remet : beta update --undo
update-undo-public = L’annuaire public précédent est en vigueur ; une fois de plus remet l’autre : beta update --undo
update-no-team = aucune page du guide « { $word } » ne se lit comme celle de l’équipe ; rien n’a changé
update-no-guide = « { $word } » n’est pas une copie du guide : il y manque SUMMARY.md
update-no-directory = « { $word } » n’est pas une copie de l’annuaire : il y manque _startups, _incubators, _organisations, _teams et _authors
update-busy = une autre mise à jour est en cours ; rien n’a changé
update-fallen-people = la page de l’équipe ne nomme que { $count } personnes, sur { $before } attendues : elle est abîmée, ou mal lue
update-fallen-portfolios = { $count } portefeuilles seulement sont assurés, sur { $before } attendus : la page de l’équipe est abîmée, ou mal lue
update-fallen-products = l’annuaire n’a que { $count } produits, sur { $before } attendus : il est abîmé, ou mal lu
update-fallen-topics = le guide n’a que { $count } sujets, sur { $before } attendus : il est abîmé, ou mal lu
update-fallen-hint = Rien n’a changé. Pour le prendre quand même : --force
update-git-missing = git n’est pas installé
update-git-too-old = git { $remote } est trop ancien : il faut { $more } ou plus récent
update-git-hint = Ce qui était en vigueur le reste. Installer git, puis : beta update
update-git-protocol = « { $remote } » n’est accessible par aucun de ces moyens : { $more }
update-git-unreachable = « { $remote } » est injoignable : { $more }
update-in-force-hint = Ce qui était en vigueur le reste. Réessayer plus tard, ou nommer un autre dépôt : --guide, --directory
update-git-no-branch = « { $remote } » n’a pas de branche « { $more } »
update-git-stalled = plus rien ne vient de « { $remote } »
update-git-too-large = « { $remote } » dépasse { $more } Mo
update-git-unreadable = ce qui est venu de « { $remote } » est illisible : { $more }
update-git-cancelled = arrêté ; rien n’a changé
update-git-occupied = « { $remote } » contient autre chose que ce que beta y garde
