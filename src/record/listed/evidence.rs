//! Whether a State surely was, or was not, among those that a list counts: by rows, and by lists that name it or do not.

use super::{
    bound::Party,
    claim::{Claim, Claims, Topic},
    matter::is_done,
    reports,
    said::Said,
};
use crate::base::{convention::Convention, duty::Duty, state::State, truth::Truth, when::When};
use crate::law::list::Meaning;
use crate::record::history::History;
use chrono::Datelike;
use std::collections::BTreeMap;

/// What lists say of each State, those that name it.
type Named<'e, 'a> = BTreeMap<State, Vec<&'e Claim<'a>>>;

/// What is known of each State without counts.
#[derive(Default)]
pub(super) struct Evidence<'e, 'a> {
    named: BTreeMap<Topic, Named<'e, 'a>>,
    /// What rows say of a matter, told once for all counts of it.
    said: BTreeMap<(Convention, Option<Duty>), BTreeMap<State, Said>>,
}

/// What of it tells whether a State was among those that one list counts.
pub(super) struct OfCount<'o, 'e, 'a> {
    count: &'o Claim<'a>,
    /// What the list means of those that are not counted.
    off: Meaning,
    named: Option<&'o Named<'e, 'a>>,
    said: &'o mut BTreeMap<State, Said>,
}

impl<'e, 'a> Evidence<'e, 'a> {
    pub(super) fn new(claims: &'e BTreeMap<State, Claims<'a>>) -> Self {
        let mut evidence = Self::default();
        for (state, claim) in claims.iter().flat_map(|(state, claims)| claims.iter().map(|claim| (*state, claim))) {
            evidence.named.entry(claim.topic()).or_default().entry(state).or_default().push(claim);
        }
        evidence
    }

    pub(super) fn of<'o>(&'o mut self, count: &'o Claim<'a>, off: Meaning) -> OfCount<'o, 'e, 'a> {
        let (named, said) = (self.named.get(&count.topic()), self.said.entry(count.of()).or_default());
        OfCount { count, off, named, said }
    }
}

impl OfCount<'_, '_, '_> {
    /// Whether the State was surely counted, or surely not.
    pub(super) fn is_on(&mut self, state: State, party: &Party<'_>) -> Truth {
        let by_rows = self.by_rows(state, party);
        let own = self.named.and_then(|named| named.get(&state)).into_iter().flatten();
        let lists = own.map(|claim| by_list(claim, self.count, self.off));
        // Where one word stands against another, neither decides.
        let mut told = std::iter::once(by_rows).chain(lists).filter(|truth| *truth != Truth::Unknown);
        let first = told.next().unwrap_or(Truth::Unknown);
        if told.all(|other| other == first) { first } else { Truth::Unknown }
    }

    fn by_rows(&mut self, state: State, party: &Party<'_>) -> Truth {
        let (count, history) = (self.count, party.history);
        let ((convention, duty), on) = (count.of(), count.on);
        match (count.meaning, duty) {
            (_, None) => Truth::Unknown,
            (Meaning::Sent, _) => reports::has_come(party, count),
            (Meaning::Missing, _) => !reports::has_come(party, count),
            (Meaning::Retains, _) => retains(history, convention, on),
            (Meaning::RetainsNone, _) => !retains(history, convention, on),
            (meaning, Some(duty)) => {
                let said = self.said.entry(state);
                said.or_insert_with(|| Said::of(history, convention, duty)).tells(meaning, on)
            }
        }
    }
}

/// What another list tells of the same State: of its own day, or of what lasts.
fn by_list(claim: &Claim<'_>, count: &Claim<'_>, off: Meaning) -> Truth {
    let of_one_day = claim.on.exact().is_some() && claim.on == count.on;
    let same = of_one_day || std::ptr::eq(claim.list, count.list);
    let before = claim.on.latest() <= count.on.earliest();
    let after = claim.on.earliest() >= count.on.latest();
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
