# What an answer says.

# How the query was understood. $query: as typed. $matched: the name or keyword that was met.
answer-how-exact = { $query } → { $matched }
answer-how-alias = { $query } → { $matched }
answer-how-address = { $query } → { $matched }
answer-how-prefix = { $query }… → { $matched }
answer-how-words = { $query } → { $matched }
answer-how-typo = { $query } → { $matched }
answer-how-keyword = { $query } → { $matched } (keyword)
answer-how-need = understood as: { $matched }
answer-how-mention = the page has these words: { $query }
answer-how-mission = its mission has these words: { $query }

# Why a route leads where it does. $name: the entry. $count: how many people.
answer-because-lead = { $count ->
    [one] Leads the { $name } portfolio.
   *[other] Lead the { $name } portfolio.
}
answer-interim = { $name } holds it for the time being.
answer-interim-of = { $name } stands in for { $of }, for the time being.
answer-because-person = The team’s channels reach its members.
answer-because-holder = { $count ->
    [one] Holds this responsibility.
   *[other] Hold this responsibility.
}
answer-because-channel = This is the channel that was asked for.
answer-because-reason = The team invites you to contact it about this.
answer-because-member = { $count ->
    [one] Works in this unit.
   *[other] Work in this unit.
}
answer-because-contact-dinum = { $count ->
    [one] Named as the contact at DINUM for { $name }.
   *[other] Named as the contacts at DINUM for { $name }.
}
answer-because-sponsor = { $count ->
    [one] Leads the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    } ({ $vias ->
        [one] sponsor of the product
       *[other] sponsors of the product
    }: { $via }).
   *[other] Lead the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    } ({ $vias ->
        [one] sponsor of the product
       *[other] sponsors of the product
    }: { $via }).
}
answer-because-owner = { $count ->
    [one] Leads the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    } ({ $vias ->
        [one] the incubator belongs to
       *[other] the incubator belongs to
    }: { $via }).
   *[other] Lead the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    } ({ $vias ->
        [one] the incubator belongs to
       *[other] the incubator belongs to
    }: { $via }).
}
answer-because-contact-incubator = { $count ->
    [one] Named as the contact for { $name } in its incubator ({ $via }).
   *[other] Named as the contacts for { $name } in its incubator ({ $via }).
}
answer-because-incubator-contact = { $count ->
    [one] Named as the contact for the incubator { $name }.
   *[other] Named as the contacts for the incubator { $name }.
}
answer-because-organisation = { $count ->
    [one] Leads the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    }, to which this organisation belongs.
   *[other] Lead the { $portfolio } { $portfolios ->
        [one] portfolio
       *[other] portfolios
    }, to which this organisation belongs.
}
answer-because-own-incubator = { $vias ->
    [one] Its incubator
   *[other] Its incubators
}: { $via }.
answer-because-product = { $vias ->
    [one] Works on { $via }: write to the product’s address.
   *[other] Works on several products ({ $via }): write to their addresses.
}
answer-because-incubator = Member of an incubator team ({ $via }): write to the incubator’s address.
answer-because-incubator-mailbox = Nobody is named for { $name }: use { $vias ->
    [one] the mailbox of its incubator
   *[other] the mailboxes of its incubators
} ({ $via }) instead.
answer-because-mailbox = Contact address.
answer-because-topic = { $count ->
    [0] The guide’s page on this gives this address.
    [one] The guide’s page on this names this person.
   *[other] The guide’s page on this names these people.
}
answer-because-subject = { $count ->
    [one] Holds the responsibility on the same subject: { $via }.
   *[other] Hold the responsibility on the same subject: { $via }.
}
answer-because-page = The guide’s page on this gives nobody to contact: it is where to look.
answer-because-help = If that does not help: the team’s channels.
answer-left = { $name }: last known mission ended on { $date }.
answer-mailbox-left = { $name } is the address of a person whose last known mission ended on { $date }.
answer-because-team = Nobody is named for { $name }: use the team’s channels instead.

answer-covers = Covers: { $names }
# Between the names of a list: the semicolon, where one of them holds a comma.
answer-comma = ,{" "}
answer-semicolon = ;{" "}
answer-provenance = { $title }, { $date }
answer-date = { $day } { $month } { $year }
answer-month-01 = January
answer-month-02 = February
answer-month-03 = March
answer-month-04 = April
answer-month-05 = May
answer-month-06 = June
answer-month-07 = July
answer-month-08 = August
answer-month-09 = September
answer-month-10 = October
answer-month-11 = November
answer-month-12 = December

answer-explain-exact = { $typed } = { $met } (the same word, { $worth })
answer-explain-form = { $typed } ≈ { $met } (a form of the word, { $worth })
answer-explain-prefix = { $typed }… → { $met } (its beginning, { $worth })
answer-explain-typo = { $typed } → { $met } (a typing error, { $worth })
answer-explain-family = { $typed } ≈ { $met } (a word of the same family, { $worth })
answer-explain-sound = { $typed } ≈ { $met } (it sounds the same, { $worth })
answer-explain-unknown = { $typed }: not said of this, { $worth }
answer-explain-filler = { $typed }: part of the question, not the subject
# A number in 0..=1. $whole: its whole part. $hundredths: its hundredths, in two digits.
answer-decimal = { $whole }.{ $hundredths }
answer-because-successor = { $count ->
    [one] Answers for { $portfolio } now.
   *[other] Answer for { $portfolio } now.
}
answer-because-replaced = No longer the team’s: use the team’s channels instead.
answer-former = No longer in the team, by its page of { $date }.
answer-covered = Answered for: { $names }
answer-age-months = These facts are { $count } months old, to renew them: beta update
answer-age-years = These facts are { $count } years old, to renew them: beta update

# Whom one reaches, at the beginning of a line.
answer-label-product = Product
answer-label-incubator = Incubator
answer-label-organisation = Organisation
answer-label-dinum = DINUM
answer-label-guide = Guide
answer-label-team = Team
# Why, in a few words, at the end of a line.
answer-why-contact-dinum = named contact
answer-why-contact-incubator = named contact
answer-why-incubator-contact = named contact
answer-why-sponsor = { $portfolio } { $portfolios ->
    [one] portfolio
   *[other] portfolios
} (sponsor{ $vias ->
    [one] { "" }
   *[other] s
}: { $via })
answer-why-owner = { $portfolio } { $portfolios ->
    [one] portfolio
   *[other] portfolios
} (owner: { $via })
answer-why-organisation = { $portfolio } { $portfolios ->
    [one] portfolio
   *[other] portfolios
}
answer-why-subject = same subject: { $via }
answer-why-successor = now: { $portfolio }
answer-why-replaced = the team of today
answer-why-page = the page names nobody
answer-why-help = if that does not help
answer-why-team = nobody is named: the next best
answer-by-interim = interim
answer-brief-ended = ended
answer-brief-handed-over = handed over
answer-shared = Several people read { $addresses }. Say whom it is for and what it is about.
# Answers that are nearly as good and are not shown, and how to see them.
answer-more = { $count } more: beta who { $query } -n { $all }
