//! What a list says of one State, by naming it or not.

use super::bound::Party;
use crate::base::{citation::Source, convention::Convention, duty::Duty, state::State, when::When};
use crate::law::list::{ListRule, Meaning, Word};
use crate::record::list::{Extent, List, Whereof};
use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// What a list says of a State: of every State that it names, or does not name, the same.
#[derive(Debug)]
pub(super) struct Claim<'a> {
    pub(super) list: &'a List,
    pub(super) rule: &'static ListRule,
    pub(super) meaning: Meaning,
    pub(super) manner: Manner,
    /// The day on which it is said to be so. Who asked for more time in a year had something to do in that year.
    pub(super) on: When,
    /// The year that the list is about.
    pub(super) of_year: Option<When>,
    /// The year after it, in which a report on it is due.
    pub(super) due: Option<When>,
    source: OnceCell<Source>,
}

/// The claims on one State.
pub(super) type Claims<'a> = Vec<Rc<Claim<'a>>>;

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
pub(super) fn claims<'a>(recorded: &BTreeMap<State, Party<'_>>, lists: &'a [List]) -> BTreeMap<State, Claims<'a>> {
    let mut all: BTreeMap<State, Claims<'a>> = BTreeMap::new();
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
                if let Some(meaning) = rule.unnamed {
                    let claim = Claim::shared(list, rule, meaning, Manner::Unrecorded);
                    silent.for_each(|(state, _)| all.entry(*state).or_default().push(Rc::clone(&claim)));
                }
                continue;
            }
        };
        if let Some(meaning) = named {
            let claim = Claim::shared(list, rule, meaning, Manner::Named);
            list.states.iter().for_each(|state| all.entry(*state).or_default().push(Rc::clone(&claim)));
        }
        if let Some(meaning) = unnamed {
            let claim = Claim::shared(list, rule, meaning, Manner::Unnamed);
            let told: BTreeSet<State> = list.states.iter().chain(&list.unclear).copied().collect();
            let others = recorded.iter().filter(|(state, _)| !told.contains(state));
            let bound = others.filter(|(_, party)| party.under(list.convention).is_sure(list.as_of));
            bound.for_each(|(state, _)| all.entry(*state).or_default().push(Rc::clone(&claim)));
        }
    }
    all
}

/// The year that a list is about.
const fn year_of(list: &List) -> Option<i32> {
    match list.about {
        Some(Whereof::Year(year)) => Some(year),
        _ => None,
    }
}

impl<'a> Claim<'a> {
    pub(super) fn new(list: &'a List, rule: &'static ListRule, meaning: Meaning, manner: Manner) -> Self {
        let of_year = year_of(list).map(When::year);
        let due = year_of(list).map(|year| When::year(year.saturating_add(1)));
        let by_then = When::not_after(list.as_of.latest());
        let open_in = of_year.filter(|_| meaning == Meaning::Open).and_then(|year| year.intersect(by_then));
        let on = open_in.unwrap_or(list.as_of);
        Self { list, rule, meaning, manner, on, of_year, due, source: OnceCell::new() }
    }

    pub(super) fn shared(list: &'a List, rule: &'static ListRule, meaning: Meaning, manner: Manner) -> Rc<Self> {
        Rc::new(Self::new(list, rule, meaning, manner))
    }

    /// The Convention and the duty that it is about.
    pub(super) const fn of(&self) -> (Convention, Option<Duty>) {
        (self.list.convention, self.rule.duty)
    }

    /// Of which report or matter it is, and whose word.
    pub(super) const fn topic(&self) -> Topic {
        (self.list.convention, self.rule.duty, self.list.about, self.rule.word)
    }

    /// Whether the list does not name or need the State.
    pub(super) const fn is_silent(&self) -> bool {
        matches!(self.manner, Manner::Unnamed | Manner::Uncounted | Manner::Unrecorded)
    }

    /// The year that the list is about.
    pub(super) const fn year(&self) -> Option<i32> {
        year_of(self.list)
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
        self.source.get_or_init(|| self.list.source.noting(&self.words())).clone()
    }
}
