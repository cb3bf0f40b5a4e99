//! What becomes of what lists say of a State: rows, and what cannot be.

use super::claim::Claim;
use crate::base::{citation::Source, convention::Convention, duty::Duty, state::State};
use crate::record::{
    area::Area, measure::Measure, report::Report, retained::Retained, stockpile::Stockpile, victim::Victims,
};

/// Something that a list says of a State and that cannot be beside another row or list: it is used for nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Dispute {
    /// The Convention.
    pub convention: Convention,
    /// The State; `None` for a count, which stands against what is known of all together.
    pub state: Option<State>,
    /// The duty.
    pub duty: Duty,
    /// In words: what the list says, and what is said otherwise.
    pub text: String,
    /// The source of the list.
    pub source: Source,
}

#[cfg(feature = "data")]
crate::record::packed::fields! { Dispute { convention, state, duty, text, source } }

/// The rows that lists give of one State, and what cannot be.
#[derive(Debug, Default)]
pub(super) struct Ruling {
    pub(super) stockpiles: Vec<Stockpile>,
    pub(super) areas: Vec<Area>,
    pub(super) retained: Vec<Retained>,
    pub(super) reports: Vec<Report>,
    pub(super) measures: Vec<Measure>,
    pub(super) victims: Vec<Victims>,
    pub(super) disputes: Vec<Dispute>,
    pub(super) is_silent: bool,
}

impl Ruling {
    /// Whether it has no rows.
    pub(super) const fn says_nothing(&self) -> bool {
        self.stockpiles.is_empty()
            && self.areas.is_empty()
            && self.retained.is_empty()
            && self.reports.is_empty()
            && self.measures.is_empty()
            && self.victims.is_empty()
    }

    /// Notes that what the list says of the State cannot be beside that other word.
    pub(super) fn dispute(&mut self, state: State, claim: &Claim<'_>, otherwise: &str) {
        let Some(duty) = claim.rule.duty else { return };
        self.disputes.push(Dispute {
            convention: claim.list.convention,
            state: Some(state),
            duty,
            text: format!("{}, but {otherwise}", claim.words()),
            source: claim.list.source.clone(),
        });
    }
}
