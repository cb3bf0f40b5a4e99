//! The commands, one file each.

mod back_test;
mod catalogue;
mod check;
mod compare;
mod deadlines;
mod extensions;
mod figures;
mod group;
mod indicators;
mod km2;
mod membership;
mod misses;
mod next_facts;
mod outlook;
mod pace;
mod page;
mod portfolio;
mod reconcile;
mod reports;
mod requests;
mod series;
mod site;
mod status;
mod template;
mod what_if;
mod words;

use crate::{answer::Made, shared::Shared, stop::Stop};
use clap::Subcommand;

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What binds every State Party, by when, and whether it is met; of one State, with the reasons
    #[command(
        after_help = "Examples:\n  mine-action status\n  mine-action status Angola\n  mine-action status \"Bosnia and Herzegovina\" --duty clearance --as-of 2010\n  mine-action status Ukraine --what-if UKR/apmbc-5/3=not-granted\n  mine-action status --presume continuance --format csv"
    )]
    Status(status::Status),
    /// Who has joined which Convention, and is bound
    #[command(
        after_help = "Examples:\n  mine-action membership\n  mine-action membership Finland\n  mine-action membership --as-of 2010-08 --convention ccm"
    )]
    Membership(membership::Membership),
    /// Everything due from a State, over both Conventions, by date
    #[command(
        after_help = "Examples:\n  mine-action portfolio Angola\n  mine-action portfolio Angola --to 2028 --ics\n  mine-action portfolio --all --from 2027 --to 2027 --format csv"
    )]
    Portfolio(portfolio::Portfolio),
    /// Every extension request, what became of it, and what its check finds
    #[command(
        after_help = "Examples:\n  mine-action requests\n  mine-action requests Ukraine\n  mine-action requests --irregular --convention apmbc\n  mine-action requests --late"
    )]
    Requests(requests::Requests),
    /// How much more time was asked and given, how early it was asked, and what came of it
    #[command(
        after_help = "Examples:\n  mine-action extensions\n  mine-action extensions Zimbabwe\n  mine-action extensions --convention apmbc --requests --format csv"
    )]
    Extensions(extensions::Extensions),
    /// What remains to be cleared, or to be destroyed, the pace needed until the deadline, and the pace seen
    #[command(
        after_help = "Examples:\n  mine-action pace Angola\n  mine-action pace Zimbabwe --as-of 2018\n  mine-action pace --format csv"
    )]
    Pace(pace::Pace),
    /// What would come out otherwise, and why: deadlines, statuses, what is due, the values of a plan
    #[command(
        after_help = "What can be supposed:\n  UKR/apmbc-5/3=not-granted            the request was not granted; =granted:2030-12-31, =moot\n  POL/apmbc=withdrawal:2025-08-20      a notice of withdrawal was received then\n  FIN/apmbc=no-withdrawal              none was\n  LBN/ccm-4:NAME=ended:2024-11-27      the hostilities of that name, in your own areas.csv, ended then\n  UKR/conflict:2014=ended:2026-01-01   the armed conflict that began then, in your own armed_conflicts.csv, ended\n  DEU/apmbc-5/found:2011-06=never      nothing was found then\n  day_count=day-1                      a text is read so\n  known=2015-01-01                     only what was known then is known\n\nExamples:\n  mine-action what-if UKR/apmbc-5/3=not-granted --as-of 2024-06-01\n  mine-action what-if GBR/apmbc-5/1=not-granted --as-of 2010-06-15 --state GBR --format csv\n  mine-action what-if DEU/apmbc-5/found:2011-06=never --as-of 2012-06-01"
    )]
    WhatIf(what_if::WhatIf),
    /// Which States clear, or destroy stocks, fast enough for their deadline, all on a line each
    #[command(
        after_help = "Examples:\n  mine-action track\n  mine-action track --as-of 2018 --convention apmbc\n  mine-action track --as-of 2018 --over last-three"
    )]
    Track(pace::TrackAll),
    /// How often the word of `track` would have come true: every past deadline, seen from one to three years before
    #[command(
        after_help = "Examples:\n  mine-action back-test\n  mine-action back-test --known 2012 --rates --format csv"
    )]
    BackTest(back_test::BackTest),
    /// All States by the day on which a duty is due
    #[command(
        after_help = "Examples:\n  mine-action deadlines --due 2026..2028\n  mine-action deadlines --duty clearance --convention apmbc\n  mine-action deadlines --all --format csv"
    )]
    Deadlines(deadlines::Deadlines),
    /// Who belongs to a group of States, surely or perhaps, and why
    #[command(
        after_help = "Examples:\n  mine-action group list\n  mine-action group clearance-open\n  mine-action group with-victims --as-of 2020"
    )]
    Group(group::Group),
    /// Every indicator of a plan, from the records and from sheets of replies
    #[command(
        after_help = "Examples:\n  mine-action indicators oslo --cycle 2022\n  mine-action indicators oslo --cycle 2022 --facts examples/replies.csv\n  mine-action indicators oslo --cycle 2022 --explain 50.1\n  mine-action indicators --presume continuance=24"
    )]
    Indicators(indicators::Indicators),
    /// Every period in which a duty was overdue, with its days
    #[command(
        after_help = "Examples:\n  mine-action misses --duty clearance\n  mine-action misses Belarus\n  mine-action misses --perhaps --format csv"
    )]
    Misses(misses::Misses),
    /// Areas remaining by class, areas released by method, mines and munitions retained, as sources tell
    #[command(
        after_help = "Examples:\n  mine-action figures areas\n  mine-action figures areas Angola\n  mine-action figures clearance --year 2016\n  mine-action figures retained\n  mine-action figures retained --year 2018 --convention apmbc"
    )]
    Figures(figures::Figures),
    /// Which reports came, of those due
    #[command(
        after_help = "Examples:\n  mine-action reports\n  mine-action reports --initial --missing\n  mine-action reports --late\n  mine-action reports Angola\n  mine-action reports --known 2010-12-02 --as-of 2010-12-02"
    )]
    Reports(reports::Reports),
    /// The values of a plan over the years, or the status of a duty
    #[command(
        after_help = "Examples:\n  mine-action series oslo --from 2020 --to 2024\n  mine-action series --duty stockpile-destruction\n  mine-action series Ukraine --duty clearance --from 2015"
    )]
    Series(series::Series),
    /// How the indicators of a plan may turn out: what is unknown filled in many times
    #[command(
        after_help = "Examples:\n  mine-action outlook\n  mine-action outlook oslo --cycle 2022 --indicator 50.1\n  mine-action outlook --chance 3/4 --completions 1000"
    )]
    Outlook(outlook::Outlook),
    /// Which replies would decide most of what is open in a cycle, and by when they are due
    #[command(
        after_help = "Examples:\n  mine-action next-facts oslo --cycle 2022\n  mine-action next-facts siem-reap-angkor --cycle 2026 --top 3 --format csv"
    )]
    NextFacts(next_facts::NextFacts),
    /// What moved the indicators of a plan between two cycles, and why
    #[command(
        after_help = "Examples:\n  mine-action compare oslo 2022 2023\n  mine-action compare oslo 2022 2023 --facts examples/replies.csv\n  mine-action compare oslo 2020 2024 --indicator 50.1"
    )]
    Compare(compare::Compare),
    /// A published figure held to the records: what makes it fit, or who explains the difference
    #[command(
        after_help = "Examples:\n  mine-action reconcile --of open-clearance --figure 32 --on 2010-11-20\n  mine-action reconcile --of oslo/50.1 --figure \"54 %\" --on 2022\n  mine-action reconcile --of not-retains --figure 70 --on 2019-12"
    )]
    Reconcile(reconcile::Reconcile),
    /// The definitions of the plans: what they ask of whom, what is counted, and how they compare
    #[command(
        after_help = "Examples:\n  mine-action catalogue\n  mine-action catalogue oslo --indicators\n  mine-action catalogue siem-reap-angkor --actions\n  mine-action catalogue --crosswalk --format csv"
    )]
    Catalogue(catalogue::Catalogue),
    /// An empty sheet of replies for a plan and a cycle
    #[command(
        after_help = "Examples:\n  mine-action template --cycle 2026\n  mine-action template Angola --plan oslo --cycle 2024 --wide"
    )]
    Template(template::Template),
    /// All faults in a folder of records or in sheets of replies, and all that breaks the law
    #[command(
        after_help = "Examples:\n  mine-action check\n  mine-action check seeds\n  mine-action check examples/replies.csv"
    )]
    Check(check::Check),
    /// A page to hand on, as HTML: one State, or one plan in a year
    #[command(
        after_help = "Examples:\n  mine-action page Angola --output angola.html\n  mine-action page oslo --cycle 2022 --output oslo.html"
    )]
    Page(page::Page),
    /// All pages, in a folder: an overview, every State and plan, the calendar, the sources
    #[command(after_help = "Examples:\n  mine-action site pages")]
    Site(site::Site),
}

impl Command {
    /// What it makes.
    pub(crate) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        match self {
            Self::Status(asked) => asked.run(shared),
            Self::Membership(asked) => asked.run(shared),
            Self::Portfolio(asked) => asked.run(shared),
            Self::Requests(asked) => asked.run(shared),
            Self::Deadlines(asked) => asked.run(shared),
            Self::Extensions(asked) => asked.run(shared),
            Self::Figures(asked) => asked.run(shared),
            Self::Group(asked) => asked.run(shared),
            Self::Indicators(asked) => asked.run(shared),
            Self::Misses(asked) => asked.run(shared),
            Self::Reports(asked) => asked.run(shared),
            Self::Series(asked) => asked.run(shared),
            Self::Outlook(asked) => asked.run(shared),
            Self::Catalogue(asked) => asked.run(shared),
            Self::Compare(asked) => asked.run(shared),
            Self::Reconcile(asked) => asked.run(shared),
            Self::Template(asked) => asked.run(shared),
            Self::Check(asked) => asked.run(shared),
            Self::Pace(asked) => asked.run(shared),
            Self::Track(asked) => asked.run(shared),
            Self::BackTest(asked) => asked.run(shared),
            Self::NextFacts(asked) => asked.run(shared),
            Self::WhatIf(asked) => asked.run(shared),
            Self::Page(asked) => asked.run(shared),
            Self::Site(asked) => asked.run(shared),
        }
    }
}
