//! The commands, one file each.

mod check;
mod compare;
mod deadlines;
mod group;
mod indicators;
mod membership;
mod misses;
mod page;
mod portfolio;
mod reconcile;
mod reports;
mod requests;
mod series;
mod site;
mod status;
mod template;
mod words;

use crate::{answer::Made, shared::Shared, stop::Stop};
use clap::Subcommand;

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What binds every State Party, by when, and whether it is met; of one State, with the reasons
    Status(status::Status),
    /// Who has joined which Convention, and is bound
    Membership(membership::Membership),
    /// Everything due from a State, over both Conventions, by date
    Portfolio(portfolio::Portfolio),
    /// Every extension request, what became of it, and what its check finds
    Requests(requests::Requests),
    /// All States by the day on which a duty is due
    Deadlines(deadlines::Deadlines),
    /// Who belongs to a group of States, surely or perhaps, and why
    Group(group::Group),
    /// Every indicator of a plan, from the records and from sheets of replies
    Indicators(indicators::Indicators),
    /// Every period in which a duty was overdue, with its days
    Misses(misses::Misses),
    /// Which reports came, of those due
    Reports(reports::Reports),
    /// The values of a plan over the years, or the status of a duty
    Series(series::Series),
    /// What moved the indicators of a plan between two cycles, and why
    Compare(compare::Compare),
    /// A published figure held to the records: what makes it fit, or who explains the difference
    Reconcile(reconcile::Reconcile),
    /// An empty sheet of replies for a plan and a cycle
    Template(template::Template),
    /// All faults in a folder of records or in sheets of replies, and all that breaks the law
    Check(check::Check),
    /// A page to hand on, as HTML: one State, or one plan in a year
    Page(page::Page),
    /// All pages, in a folder: an overview, every State and plan, the calendar, the sources
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
            Self::Group(asked) => asked.run(shared),
            Self::Indicators(asked) => asked.run(shared),
            Self::Misses(asked) => asked.run(shared),
            Self::Reports(asked) => asked.run(shared),
            Self::Series(asked) => asked.run(shared),
            Self::Compare(asked) => asked.run(shared),
            Self::Reconcile(asked) => asked.run(shared),
            Self::Template(asked) => asked.run(shared),
            Self::Check(asked) => asked.run(shared),
            Self::Page(asked) => asked.run(shared),
            Self::Site(asked) => asked.run(shared),
        }
    }
}
