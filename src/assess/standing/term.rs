//! The time of one membership, to which a fact must belong to tell of it.
//!
//! A State that withdrew is free again: nobody has to tell what it then makes, keeps or destroys. What was reported of
//! one membership neither answers for the next nor accuses the one before, and of the years between nothing is known.

use super::spell::Spell;
use crate::base::{Day, when::When};

/// The time of one membership: from consent, or of the first from the beginning of time, to the effect of a withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assess) struct Term {
    /// The first day that surely belongs to it.
    first: Day,
    /// The first day that may not belong to it any more.
    until: Day,
    /// The first day that surely belongs to no membership before it; the beginning of time for the first.
    left: Day,
    /// The first day that may belong to the next membership.
    next: Day,
}

impl Term {
    /// All time.
    pub(in crate::assess) const ALWAYS: Self =
        Self { first: Day::MIN, until: Day::MAX, left: Day::MIN, next: Day::MAX };

    /// The terms of memberships, in their order.
    pub(super) fn all(spells: &[Spell]) -> Vec<Self> {
        let before = std::iter::once(None).chain(spells.iter().map(Some));
        let after = spells.iter().skip(1).map(Some).chain([None]);
        let all = spells.iter().zip(before).zip(after);
        all.map(|((spell, before), after)| Self::of(spell, before, after)).collect()
    }

    fn of(spell: &Spell, before: Option<&Spell>, after: Option<&Spell>) -> Self {
        let left = before.and_then(|before| before.exit.as_ref()).map_or(Day::MIN, |exit| exit.effective.latest());
        Self {
            first: before.map_or(Day::MIN, |_| left.max(consent(spell).latest())),
            until: spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.earliest()),
            left,
            next: after.map_or(Day::MAX, |after| consent(after).earliest()),
        }
    }

    /// Whether it is that of the first membership, of which facts without a date tell.
    const fn is_first(self) -> bool {
        matches!(self.first, Day::MIN)
    }

    /// Whether a fact of that date surely belongs to it.
    pub(in crate::assess) fn holds(self, date: Option<When>) -> bool {
        let Some(date) = date else { return self.is_first() };
        self.first <= date.earliest() && (date.latest() < self.until || self.until == Day::MAX)
    }

    /// Whether figures for that year tell of it, and of no other membership.
    pub(in crate::assess) fn holds_year(self, year: Option<i32>) -> bool {
        let Some(year) = year.map(When::year) else { return self.is_first() };
        let touches = self.first <= year.latest() && year.earliest() < self.until;
        touches && self.left <= year.earliest() && self.is_before_next(year)
    }

    /// Whether that date surely comes before the next membership.
    pub(in crate::assess) fn is_before_next(self, date: When) -> bool {
        date.latest() < self.next || self.next == Day::MAX
    }

    /// Whether that date may lie in an earlier membership, or between two.
    pub(in crate::assess) fn may_come_before(self, date: When) -> bool {
        date.earliest() < self.first
    }

    /// The first day that surely belongs to it.
    pub(in crate::assess) const fn first(self) -> Day {
        self.first
    }
}

/// When the State consented; where that is not known, when it was bound.
fn consent(spell: &Spell) -> When {
    spell.deposit.unwrap_or(spell.entry_into_force)
}
