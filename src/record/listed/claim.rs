//! What a list says of one State, by naming it or not.

use super::bound::Party;
use crate::base::{citation::Source, convention::Convention, duty::Duty, state::State, when::When};
use crate::law::list::{ListRule, Meaning, Word};
use crate::record::list::{Extent, List, Whereof};
use std::collections::{BTreeMap, BTreeSet};

/// What a list says of a State.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim<'a> {
    pub(super) list: &'a List,
    pub(super) rule: &'static ListRule,
    pub(super) meaning: Meaning,
    pub(super) manner: Manner,
}

/// A report or matter, and whose word it is.
pub(super) type Topic = (Convention, Option<Duty>, Option<Whereof>, Word);

/// How a list says something of a State.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// By its name.
    Named,
    /// By leaving it out.
    Unnamed,
    /// By a number that needs it.
    Counted,
    /// By a number that is reached without it.
    Uncounted,
    /// By records that are declared complete, and do not tell it.
    Unrecorded,
}

/// What these lists say, by State. Not being named, or recorded, counts only for those that were surely bound on the day
/// of the list.
pub(super) fn claims<'a>(recorded: &BTreeMap<State, Party<'_>>, lists: &'a [List]) -> BTreeMap<State, Vec<Claim<'a>>> {
    let mut all: BTreeMap<State, Vec<Claim<'a>>> = BTreeMap::new();
    for list in lists {
        let Some(rule) = list.list.rule() else { continue };
        let (named, unnamed) = match list.extent {
            Extent::Complete => (rule.named, rule.unnamed),
            Extent::Partial => (rule.named, None),
            Extent::AllBut => (rule.unnamed, rule.named),
            Extent::Count => (None, None),
            Extent::AsRecorded => {
                let silent = recorded.iter().filter(|(state, party)| {
                    let is_asked = list.states.is_empty() || list.states.contains(state);
                    is_asked && !list.unclear.contains(state) && party.under(list.convention).is_sure(list.as_of)
                });
                let claim = rule.unnamed.map(|meaning| Claim { list, rule, meaning, manner: Manner::Unrecorded });
                silent.for_each(|(state, _)| all.entry(*state).or_default().extend(claim));
                continue;
            }
        };
        if let Some(meaning) = named {
            let claim = Claim { list, rule, meaning, manner: Manner::Named };
            list.states.iter().for_each(|state| all.entry(*state).or_default().push(claim));
        }
        if let Some(meaning) = unnamed {
            let claim = Claim { list, rule, meaning, manner: Manner::Unnamed };
            let told: BTreeSet<State> = list.states.iter().chain(&list.unclear).copied().collect();
            let others = recorded.iter().filter(|(state, _)| !told.contains(state));
            let bound = others.filter(|(_, party)| party.under(list.convention).is_sure(list.as_of));
            bound.for_each(|(state, _)| all.entry(*state).or_default().push(claim));
        }
    }
    all
}

impl Claim<'_> {
    pub(super) fn is_of(&self, convention: Convention, duty: Duty) -> bool {
        self.list.convention == convention && self.rule.duty == Some(duty)
    }

    /// Of which report or matter it is, and whose word.
    pub(super) const fn topic(&self) -> Topic {
        (self.list.convention, self.rule.duty, self.list.about, self.rule.word)
    }

    /// Whether the list does not name or need the State.
    pub(super) const fn is_silent(&self) -> bool {
        matches!(self.manner, Manner::Unnamed | Manner::Uncounted | Manner::Unrecorded)
    }

    /// The day on which it is said to be so. Who asked for more time in a year had something to do in that year.
    pub(super) fn on(&self) -> When {
        let of_year = self.year().filter(|_| self.meaning == Meaning::Open).map(When::year);
        let by_then = When::not_after(self.list.as_of.latest());
        of_year.and_then(|year| year.intersect(by_then)).unwrap_or(self.list.as_of)
    }

    /// The year that the list is about.
    pub(super) const fn year(&self) -> Option<i32> {
        match self.list.about {
            Some(Whereof::Year(year)) => Some(year),
            _ => None,
        }
    }

    /// In words: `not named among the States Parties that …, 2014-08`.
    pub(super) fn words(&self) -> String {
        let number = self.list.count.unwrap_or_default();
        let how = match self.manner {
            Manner::Named => "named".to_owned(),
            Manner::Unnamed => "not named".to_owned(),
            Manner::Counted => format!("one of the {number} counted"),
            Manner::Uncounted => format!("not one of the {number} counted"),
            Manner::Unrecorded => "not recorded".to_owned(),
        };
        let but = if self.list.extent == Extent::AllBut { " as an exception" } else { "" };
        format!("{how}{but} among the {}", self.of_whom())
    }

    /// Those on the list, and its day: `States Parties that …, 2014-08`.
    pub(super) fn of_whom(&self) -> String {
        let about = self.list.about.map_or_else(String::new, |about| format!(" ({about})"));
        format!("{}{about}, {}", self.rule.title, self.list.as_of)
    }

    /// The source of what it says.
    pub(super) fn source(&self) -> Source {
        self.list.source.noting(&self.words())
    }
}
