//! What lists say of what is retained, of national measures and of victims.

use super::{claim::Claim, ruling::Ruling};
use crate::base::{last_day_of, when::When};
use crate::law::list::Meaning;
use crate::record::{
    history::History,
    measure::{Measure, MeasureKind},
    retained::{HowMany, Retained},
    victim::{VictimEvent, Victims},
};
use chrono::Datelike;

/// That none is retained at the end of a year is the number 0 for it, that some is a number that is not told. Neither adds to
/// a number that is told for that year, and where both are said of it, neither counts.
pub(super) fn rule_retention(history: &History, claims: &[&Claim<'_>], ruling: &mut Ruling) {
    for claim in claims {
        let (number, contrary) = match claim.meaning {
            Meaning::RetainsNone => (HowMany::Number(0), Meaning::Retains),
            Meaning::Retains => (HowMany::Some, Meaning::RetainsNone),
            _ => continue,
        };
        let (Some(row), Some(year)) = (history.memberships.first(), year_of(claim.on)) else { continue };
        let of_year = |row: &&Retained| row.convention == claim.list.convention && row.year == Some(year);
        let told: Vec<&Retained> = history.retained.iter().filter(of_year).collect();
        let other = claims.iter().find(|other| other.meaning == contrary && year_of(other.on) == Some(year));
        if let Some(other) = other {
            ruling.dispute(row.state, claim, &format!("{} ({})", other.words(), other.list.source));
        } else if let Some(told) = told.iter().find(|row| row.number.is_any() != number.is_any()) {
            let otherwise = if told.number.is_any() { told.number.to_string() } else { "none".to_owned() };
            ruling.dispute(row.state, claim, &format!("{otherwise} retained in {year}"));
        } else if told.is_empty() && !ruling.retained.iter().any(|row| of_year(&row)) {
            ruling.retained.push(Retained::new(claim.list.convention, row.state, number, claim.source()).year(year));
        }
    }
}

/// The year at the end of which the date is. Numbers are those of the end of their year: what is retained on another day
/// is none.
fn year_of(date: When) -> Option<i32> {
    date.exact().filter(|day| *day == last_day_of(day.year())).map(|day| day.year())
}

/// A law was there by the day of the list; that nothing was known on it is a word of that day.
pub(super) fn rule_measures(history: &History, claims: &[&Claim<'_>], ruling: &mut Ruling) {
    let is_taken = |kind| matches!(kind, MeasureKind::Law | MeasureKind::ExistingLawSufficient);
    for claim in claims {
        let Some(state) = history.memberships.first().map(|row| row.state) else { continue };
        let convention = claim.list.convention;
        let rows: Vec<&Measure> = history.measures.iter().filter(|row| row.convention == convention).collect();
        let date = |row: &Measure| row.date.or(row.known);
        let by_then = |row: &&&Measure| date(row).is_none_or(|date| date.latest() <= claim.on.latest());
        let taken: Vec<&&Measure> = rows.iter().filter(|row| is_taken(row.measure)).collect();
        match claim.meaning {
            Meaning::Law if !rows.iter().filter(by_then).any(|row| row.measure == MeasureKind::Law) => {
                let since = When::not_after(claim.on.latest());
                let row = Measure::new(convention, state, MeasureKind::Law, claim.source());
                ruling.measures.push(row.on(since));
            }
            Meaning::NoMeasure => {
                let sure = |row: &&&&Measure| date(row).is_some_and(|date| date.latest() < claim.on.earliest());
                let unsure = |row: &&&Measure| date(row).is_none_or(|date| date.earliest() <= claim.on.latest());
                let by_then =
                    |other: &&&Claim<'_>| other.meaning == Meaning::Law && other.on.latest() <= claim.on.earliest();
                let perhaps =
                    |other: &&Claim<'_>| other.meaning == Meaning::Law && other.on.earliest() <= claim.on.latest();
                let law = claims.iter().any(perhaps);
                if let Some(other) = claims.iter().find(by_then) {
                    ruling.dispute(state, claim, &format!("{} ({})", other.words(), other.list.source));
                } else if let Some(row) = taken.iter().find(sure) {
                    ruling.dispute(state, claim, &format!("a measure is on record ({})", row.source));
                } else if !law && !taken.iter().any(unsure) {
                    let row = Measure::new(convention, state, MeasureKind::NoneReported, claim.source());
                    ruling.measures.push(row.on(claim.on));
                }
            }
            _ => {}
        }
    }
}

/// Victims named once are not gone when a later list is silent.
pub(super) fn rule_victims(history: &History, claims: &[&Claim<'_>], ruling: &mut Ruling) {
    let Some(state) = history.memberships.first().map(|row| row.state) else { return };
    let Some(convention) = claims.first().map(|claim| claim.list.convention) else { return };
    let rows: Vec<&Victims> = history.victims.iter().filter(|row| row.convention == convention).collect();
    let some: Vec<&&Victims> = rows.iter().filter(|row| row.event != VictimEvent::None).collect();
    let named = claims.iter().any(|claim| claim.meaning == Meaning::Victims);
    let first = |meaning: Meaning| {
        let own = claims.iter().filter(move |claim| claim.meaning == meaning);
        own.min_by_key(|claim| (claim.on.latest(), claim.on.earliest()))
    };
    if let Some(claim) = first(Meaning::Victims) {
        let later = |date: When| date.latest() >= claim.on.earliest();
        let denied = rows.iter().any(|row| row.event == VictimEvent::None && row.date.is_none_or(later));
        let told = some.iter().any(|row| row.date.is_none_or(|date| date.latest() <= claim.on.latest()));
        if denied && some.is_empty() {
            ruling.dispute(state, claim, "it was reported that there are none");
        } else if !told {
            ruling.victims.push(Victims::new(convention, state, VictimEvent::Reported, claim.source()).on(claim.on));
        }
    }
    if let Some(claim) = first(Meaning::NoVictims) {
        let before = |row: &&&&Victims| row.date.is_none_or(|date| date.latest() <= claim.on.earliest());
        let told = rows.iter().any(|row| {
            row.event == VictimEvent::None && row.date.is_none_or(|date| date.latest() <= claim.on.latest())
        });
        if let Some(row) = some.iter().find(before) {
            ruling.dispute(state, claim, &format!("victims are on record ({})", row.source));
        } else if some.is_empty() && !named && !told {
            ruling.victims.push(Victims::new(convention, state, VictimEvent::None, claim.source()).on(claim.on));
        }
    }
}
