//! Exact dates made uncertain. No interval reaches the date of another fact about the same duty, or about the same
//! standing: the order of events stays certain.

use super::{
    base::{month_of, year_of},
    choices::Choices,
    world::World,
};
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    months::{MonthEnd, days_after, months_after, months_before},
    state::State,
    when::When,
};
use crate::record::{Fact, request::RequestRow};

/// The standing of a State (`None`), or one of its duties: within each, facts keep their order.
type Strand = (State, Convention, Option<Duty>);

fn strand(fact: &Fact) -> Option<Strand> {
    match fact {
        Fact::Memberships(row) => Some((row.state, row.convention, None)),
        Fact::Stockpiles(row) => Some((row.state, row.convention, Some(Duty::StockpileDestruction))),
        Fact::Areas(row) => Some((row.state, row.convention, Some(Duty::Clearance))),
        Fact::Clearance(row) => Some((row.state, row.convention, Some(Duty::Clearance))),
        Fact::Requests(row) => Some((row.state, row.convention, Some(row.duty))),
        Fact::Exceptions(row) => Some((row.state, row.convention, row.duty)),
        _ => None,
    }
}

/// The date that may be made uncertain.
fn date(fact: &mut Fact) -> Option<&mut When> {
    match fact {
        Fact::Memberships(row) => row.date.as_mut(),
        Fact::Stockpiles(row) => row.date.as_mut(),
        Fact::Areas(row) => row.date.as_mut(),
        Fact::Requests(row) => row.filed.as_mut(),
        _ => None,
    }
}

/// Every day on which something happens because of that fact.
fn days(fact: &Fact, world: &World) -> Vec<When> {
    match fact {
        Fact::Memberships(row) => {
            let effect = row.date.map(|date| date.plus_months(6, MonthEnd::LastDay));
            row.date.into_iter().chain(effect).collect()
        }
        Fact::Stockpiles(row) => row.date.into_iter().collect(),
        Fact::Areas(row) => row.date.into_iter().collect(),
        Fact::Clearance(row) => row.seen_open().into_iter().collect(),
        Fact::Exceptions(row) => std::iter::once(row.date).chain(row.seen).collect(),
        Fact::Requests(row) => request_days(row, world),
        _ => Vec::new(),
    }
}

fn request_days(row: &RequestRow, world: &World) -> Vec<When> {
    let sitting = world.sittings(row.convention).find(|sitting| row.meeting == Some(sitting.session));
    let meeting = sitting.and_then(|sitting| When::between(sitting.starts, sitting.ends).ok());
    [row.filed, row.withdrawn, row.decided, meeting].into_iter().flatten().chain(row.revised.iter().copied()).collect()
}

/// Makes some dates uncertain.
pub(super) fn spread(choices: &mut Choices, world: &World, facts: &mut [Fact]) {
    let all: Vec<(Strand, When)> = facts
        .iter()
        .filter_map(|fact| Some((strand(fact)?, days(fact, world))))
        .flat_map(|(strand, days)| days.into_iter().map(move |day| (strand, day)))
        .collect();
    for fact in facts {
        let Some(about) = strand(fact) else { continue };
        let Some(date) = date(fact) else { continue };
        let Some(wider) = wider(choices, *date) else { continue };
        let others = all.iter().filter(|(other, day)| *other == about && day != date);
        let apart = others.map(|(_, day)| *day).all(|day| day.intersect(wider).is_none());
        if apart && wider.latest() <= world.release && wider.earliest() >= about.1.opened_for_signature() {
            *date = wider;
        }
    }
}

/// An interval around that day: its month, its year, or some months before and after; most often none.
fn wider(choices: &mut Choices, date: When) -> Option<When> {
    let day: Day = date.exact()?;
    Some(match choices.below(12) {
        8 | 9 => month_of(day),
        10 => year_of(day),
        11 => {
            let earliest = months_before(day, choices.below(12), MonthEnd::LastDay);
            let latest = days_after(months_after(day, choices.below(12), MonthEnd::LastDay), 1);
            When::between(earliest, latest).ok()?
        }
        _ => return None,
    })
}
