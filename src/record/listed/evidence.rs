//! Whether a State surely was, or was not, among those that a list counts: by rows, and by lists that name it or do not.

use super::{
    bound::Party,
    claim::{Claim, Topic},
    matter::is_done,
    reports,
    said::Said,
};
use crate::base::{convention::Convention, duty::Duty, state::State, truth::Truth, when::When};
use crate::law::list::Meaning;
use crate::record::history::History;
use chrono::Datelike;
use std::collections::BTreeMap;

/// What is known of each State without counts.
pub(super) struct Evidence<'e, 'a> {
    full: &'e BTreeMap<State, Party<'e>>,
    /// What lists say by names, by topic.
    named: BTreeMap<Topic, BTreeMap<State, Vec<&'e Claim<'a>>>>,
    /// What rows say of a matter, told once for all counts of it.
    said: BTreeMap<(State, Convention, Duty), Said>,
}

impl<'e, 'a> Evidence<'e, 'a> {
    pub(super) fn new(full: &'e BTreeMap<State, Party<'e>>, claims: &'e BTreeMap<State, Vec<Claim<'a>>>) -> Self {
        let mut named: BTreeMap<Topic, BTreeMap<State, Vec<_>>> = BTreeMap::new();
        for (state, claim) in claims.iter().flat_map(|(state, claims)| claims.iter().map(|claim| (*state, claim))) {
            named.entry(claim.topic()).or_default().entry(state).or_default().push(claim);
        }
        Self { full, named, said: BTreeMap::new() }
    }

    /// Whether the State was surely among those of whom a list means that, and not of those of whom it means `off`.
    pub(super) fn is_on(&mut self, state: State, count: &Claim<'_>, off: Meaning) -> Truth {
        let by_rows = self.by_rows(state, count);
        let own = self.named.get(&count.topic()).and_then(|of_topic| of_topic.get(&state)).into_iter().flatten();
        let lists = own.map(|claim| by_list(claim, count, off)).filter(|truth| *truth != Truth::Unknown);
        let told = std::iter::once(by_rows).chain(lists);
        // Where one word stands against another, neither decides.
        let mut told = told.filter(|truth| *truth != Truth::Unknown);
        let first = told.next().unwrap_or(Truth::Unknown);
        if told.all(|other| other == first) { first } else { Truth::Unknown }
    }

    fn by_rows(&mut self, state: State, count: &Claim<'_>) -> Truth {
        let (Some(party), Some(duty)) = (self.full.get(&state), count.rule.duty) else { return Truth::Unknown };
        let (history, convention, on) = (party.history, count.list.convention, count.on());
        match count.meaning {
            Meaning::Sent => reports::has_come(party, count),
            Meaning::Missing => !reports::has_come(party, count),
            Meaning::Retains => retains(history, convention, on),
            Meaning::RetainsNone => !retains(history, convention, on),
            meaning => {
                let said = self.said.entry((state, convention, duty));
                said.or_insert_with(|| Said::of(history, convention, duty)).tells(meaning, on)
            }
        }
    }
}

/// What another list tells of the same State: of its own day, or of what lasts.
fn by_list(claim: &Claim<'_>, count: &Claim<'_>, off: Meaning) -> Truth {
    let of_one_day = claim.on().exact().is_some() && claim.on() == count.on();
    let same = of_one_day || std::ptr::eq(claim.list, count.list);
    let before = claim.on().latest() <= count.on().earliest();
    let after = claim.on().earliest() >= count.on().latest();
    let lasts = match claim.meaning {
        Meaning::Had | Meaning::Sent => before,
        _ if is_done(claim) => before,
        Meaning::NeverHad | Meaning::NotDone | Meaning::Missing => after,
        _ => false,
    };
    match claim.meaning {
        meaning if !(same || lasts) || (meaning != count.meaning && meaning != off) => Truth::Unknown,
        meaning => Truth::from(meaning == count.meaning),
    }
}

/// Whether some were retained on all days of a date: by the numbers at the end of its year and of the year before.
fn retains(history: &History, convention: Convention, on: When) -> Truth {
    let (first, last) = (on.earliest().year().saturating_sub(1), on.latest().year());
    let rows = || history.retained.iter().filter(|row| row.convention == convention);
    let of = |year: i32, some: bool| {
        let mut own = rows().filter(|row| row.year == Some(year)).peekable();
        own.peek().is_some() && own.all(|row| row.number.is_any() == some)
    };
    let throughout = |some| (first..=last).all(|year| of(year, some));
    match last.saturating_sub(first) {
        0..=2 if throughout(true) => Truth::Yes,
        0..=2 if throughout(false) => Truth::No,
        _ => Truth::Unknown,
    }
}
