//! What lists say of a stockpile or of areas.
//!
//! Silence is weak: that a State is not named among those that have something to do makes nothing done. It tells that
//! there was never anything only where a later list does not name the State among those that have done it, either, and
//! no other word gives it anything.

use super::{claim::Claim, ruling::Ruling, said::Said};
use crate::base::{Day, citation::Source, convention::Convention, duty::Duty, state::State, when::When};
use crate::law::list::Meaning;
use crate::record::{
    area::{Area, AreaEvent},
    history::History,
    stockpile::{Stockpile, StockpileEvent},
};

/// What the lists say of the matter of that duty of a State.
pub(super) fn rule(history: &History, of: (Convention, Duty), claims: &[&Claim<'_>], ruling: &mut Ruling) {
    let Some(state) = history.memberships.first().map(|row| row.state) else { return };
    let said = Said::of(history, of.0, of.1);
    let matter = Listing { state, of, said, claims };
    let mut shown: Vec<&Claim<'_>> = Vec::new();
    for claim in claims {
        match matter.contrary(claim) {
            Some(otherwise) => ruling.dispute(state, claim, &otherwise),
            None => shown.push(claim),
        }
    }
    for claim in &shown {
        match claim.meaning {
            Meaning::Open if matter.adds_open(claim) => matter.push(Event::Seen, claim.on, claim.source(), ruling),
            Meaning::DoneInYear if matter.adds_done(claim) => {
                let year = claim.year().map_or(claim.on, When::year);
                matter.push(Event::Completed, year, claim.source(), ruling);
            }
            _ => {}
        }
    }
    let done = shown.iter().filter(|claim| claim.meaning == Meaning::Done && matter.adds_done(claim));
    if let Some(first) = done.min_by_key(|claim| (claim.on.latest(), claim.on.earliest())) {
        matter.push(Event::Announced, first.on, first.source(), ruling);
    }
    if let Some((on, source)) = matter.never(&shown) {
        matter.push(Event::None, on, source, ruling);
    }
}

/// What a row says that a list gives.
#[derive(Debug, Clone, Copy)]
enum Event {
    Seen,
    Announced,
    Completed,
    None,
}

/// What lists and rows say of one matter of a State.
struct Listing<'a, 'c> {
    state: State,
    of: (Convention, Duty),
    said: Said,
    claims: &'a [&'a Claim<'c>],
}

impl Listing<'_, '_> {
    /// The word that cannot be beside that of the list: of the rows, or of another list.
    fn contrary(&self, claim: &Claim<'_>) -> Option<String> {
        let (first, last) = (claim.on.earliest(), claim.on.latest());
        let said = &self.said;
        match claim.meaning {
            // A list does not tell of which part it speaks.
            Meaning::Open | Meaning::Done | Meaning::DoneInYear | Meaning::NotDone if said.has_parts => None,
            Meaning::Open => {
                let done = said.done.iter().find(|done| self.is_settled(**done, first, last));
                let none = said.none.iter().find(|none| none.is_none_or(|none| self.is_settled(none, first, last)));
                let open = said.may_be_found(Day::MIN, last) || said.seen.iter().any(|seen| seen.earliest() <= last);
                let none = none.filter(|_| !open);
                done.map(|done| format!("done {}", done.in_words()))
                    .or_else(|| none.map(|_| "it was reported that there was nothing".to_owned()))
                    .or_else(|| self.listed(|other| is_done(other) && self.is_settled(day_of(other), first, last)))
            }
            Meaning::Done | Meaning::DoneInYear => self.contrary_to_done(claim),
            Meaning::NotDone => {
                let done = said.done.iter().find(|done| self.is_settled(**done, first, last));
                done.map(|done| format!("done {}", done.in_words()))
                    .or_else(|| self.listed(|other| is_done(other) && self.is_settled(day_of(other), first, last)))
            }
            Meaning::NothingOpen => {
                let open = said.seen.iter().find(|seen| is_one_day(**seen, claim.on));
                let open = open.or_else(|| said.seen.iter().find(|seen| self.was_open(**seen, first, last)));
                open.map(|seen| format!("seen open {}", seen.in_words())).or_else(|| {
                    self.listed(|other| {
                        other.meaning == Meaning::Open
                            && (is_one_day(other.on, claim.on) || self.was_open(other.on, first, last))
                    })
                })
            }
            Meaning::NeverHad => {
                let had = said.surely_had(first).then(|| "the records show that there was something".to_owned());
                let later = said.seen.iter().find(|seen| self.was_open(**seen, first, last));
                had.or_else(|| self.listed(|other| is_something(other) && day_of(other).latest() <= first))
                    .or_else(|| later.map(|seen| format!("seen open {}", seen.in_words())))
                    .or_else(|| {
                        self.listed(|other| other.meaning == Meaning::Open && self.was_open(other.on, first, last))
                    })
            }
            Meaning::Had => {
                let none = said.none.iter().any(|none| none.is_none_or(|none| none.earliest() >= last));
                let denied = none && !said.may_have_had(last);
                denied
                    .then(|| "it was reported that there was nothing".to_owned())
                    .or_else(|| self.listed(|other| other.meaning == Meaning::NeverHad && other.on.earliest() >= last))
            }
            _ => None,
        }
    }

    fn contrary_to_done(&self, claim: &Claim<'_>) -> Option<String> {
        let (said, by) = (&self.said, day_of(claim));
        let later = |date: When| date.earliest() > by.latest() && !said.may_be_found(by.earliest(), date.latest());
        let open = said.seen.iter().find(|seen| later(**seen));
        let done = said.done.iter().all(|done| done.earliest() > by.latest());
        let late = said.done.first().filter(|done| self.said.finds.is_empty() && done.earliest() > by.latest());
        let other = |other: &Claim<'_>| matches!(other.meaning, Meaning::Open | Meaning::NotDone) && later(other.on);
        let none = said.none.contains(&None) && said.finds.is_empty();
        open.map(|seen| format!("seen open {}", seen.in_words()))
            .or_else(|| late.filter(|_| done).map(|done| format!("done {}", done.in_words())))
            .or_else(|| none.then(|| "it was reported that there was nothing".to_owned()))
            .or_else(|| self.listed(other))
    }

    /// Whether a matter that was done or absent then surely was so still on the first of these days.
    fn is_settled(&self, then: When, first: Day, last: Day) -> bool {
        let reopened = |seen: &When| seen.latest() > then.latest() && seen.earliest() <= last;
        then.latest() < first && !self.said.may_be_found(then.earliest(), last) && !self.said.seen.iter().any(reopened)
    }

    /// Whether what is seen open later was open between these days: unless it was found since, or done before.
    fn was_open(&self, seen: When, first: Day, last: Day) -> bool {
        let said = &self.said;
        let done = said.done.iter().any(|done| done.earliest() <= last) || self.claims.iter().any(|one| is_done(one));
        !done && !said.has_parts && seen.earliest() > last && !said.may_be_found(first, seen.latest())
    }

    /// Another list that says so.
    fn listed(&self, says: impl Fn(&Claim<'_>) -> bool) -> Option<String> {
        let other = self.claims.iter().find(|other| says(other))?;
        Some(format!("{} ({})", other.words(), other.list.source))
    }

    /// Whether a sighting adds to the rows without standing against any: none says that it was over before it surely
    /// was seen, or that there was nothing.
    fn adds_open(&self, claim: &Claim<'_>) -> bool {
        let unsure = |date: &When| date.earliest() <= claim.on.latest();
        let over = self.said.done.iter().chain(self.said.none.iter().flatten()).any(unsure);
        !over || !self.said.has_parts && self.said.finds.iter().any(|find| find.latest() < claim.on.earliest())
    }

    /// Whether a completion adds to the rows: none tells one already, or that there was nothing.
    fn adds_done(&self, claim: &Claim<'_>) -> bool {
        let of_year = claim.meaning == Meaning::DoneInYear;
        let told = |other: &&&Claim<'_>| of_year && !std::ptr::eq(**other, claim) && is_done(other);
        self.said.done.is_empty() && self.said.none.is_empty() && self.claims.iter().find(told).is_none()
    }

    /// The day and the source of a word that there was never anything.
    fn never(&self, shown: &[&Claim<'_>]) -> Option<(When, Source)> {
        let named = self.claims.iter().any(|claim| is_something(claim) || claim.meaning == Meaning::PerhapsOpen);
        let told = |claim: &&&Claim<'_>| {
            let on = claim.on;
            !self.said.may_have_had(on.latest())
                && !self.said.none.iter().any(|none| none.is_none_or(|none| none.latest() <= on.latest()))
        };
        let of = |meaning| shown.iter().filter(move |claim| claim.meaning == meaning).filter(told);
        if named {
            return None;
        }
        if let Some(never) = of(Meaning::NeverHad).min_by_key(|claim| (claim.on.latest(), claim.on.earliest())) {
            return Some((never.on, never.source()));
        }
        let not_done = of(Meaning::NotDone).max_by_key(|claim| (claim.on.earliest(), claim.on.latest()))?;
        let nothing = of(Meaning::NothingOpen).filter(|claim| claim.on.latest() <= not_done.on.earliest());
        let nothing = nothing.min_by_key(|claim| (claim.on.latest(), claim.on.earliest()))?;
        let source = Source::new(&format!("{}; {}", nothing.source(), not_done.source()));
        Some((nothing.on, source))
    }

    fn push(&self, event: Event, on: When, source: Source, ruling: &mut Ruling) {
        let (convention, duty) = self.of;
        if duty == Duty::StockpileDestruction {
            let event = match event {
                Event::Seen => StockpileEvent::SeenOpen,
                Event::Announced => StockpileEvent::AnnouncedComplete,
                Event::Completed => StockpileEvent::Completed,
                Event::None => StockpileEvent::None,
            };
            ruling.stockpiles.push(Stockpile::new(convention, self.state, event, source).on(on));
        } else {
            let event = match event {
                Event::Seen => AreaEvent::SeenOpen,
                Event::Announced => AreaEvent::AnnouncedComplete,
                Event::Completed => AreaEvent::Completed,
                Event::None => AreaEvent::None,
            };
            ruling.areas.push(Area::new(convention, self.state, event, source).on(on));
        }
    }
}

/// The date by which a list says that it was done, or so.
fn day_of(claim: &Claim<'_>) -> When {
    claim.year().filter(|_| claim.meaning == Meaning::DoneInYear).map_or(claim.on, When::year)
}

pub(super) const fn is_done(claim: &Claim<'_>) -> bool {
    matches!(claim.meaning, Meaning::Done | Meaning::DoneInYear)
}

/// Whether a list says that there was something at some time.
fn is_something(claim: &Claim<'_>) -> bool {
    matches!(claim.meaning, Meaning::Open | Meaning::Done | Meaning::DoneInYear | Meaning::Had)
}

fn is_one_day(one: When, other: When) -> bool {
    one.exact().is_some() && one.exact() == other.exact()
}
