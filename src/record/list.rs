//! Lists: what a source says of all States Parties at once.

use super::{
    cell::Cell,
    check::{Beside, Check, Wrong, impossible},
    fault::{FaultCode, Problem},
    row::rows,
};
use crate::base::{
    citation::Source, codes::codes, convention::Convention, meeting::Session, read, state::State, when::When,
};
use crate::law::list::{About, ListKind};
use serde::Serialize;
use std::{borrow::Cow, collections::BTreeSet, fmt};

codes! {
    /// How far a list goes: what it means not to be named.
    pub enum Extent: "extent" {
        /// All that are on it are named; those not named are not on it.
        Complete,
        /// Some that are on it are named; of the others it tells nothing.
        Partial,
        /// All are on it but those named.
        AllBut,
        /// Only how many are on it.
        Count,
        /// All that are on it are in the tables: of the States named, or of all where none is, those of whom no row and
        /// no other list tells it are not on it. So whoever gathers records declares a table complete.
        AsRecorded,
    }
}

/// The year or the meeting that a list is about.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whereof {
    /// A calendar year.
    Year(i32),
    /// A meeting of the Convention.
    Meeting(Session),
}

rows! {
    /// A list of States Parties as of a day, by names, by exceptions, or by number.
    ///
    /// ```
    /// use mine_action::{Convention, State, law::list::ListKind, record::list::{Extent, List}};
    /// let row = List::new(
    ///     ListKind::InitialReportMissing, Convention::Apmbc, "2010-12-02".parse()?, Extent::Complete, "a statement",
    /// );
    /// assert_eq!(row.states([State::GNQ]).states, [State::GNQ]);
    /// # Ok::<(), mine_action::base::WhenError>(())
    /// ```
    List, key 10 {
        /// Its kind.
        list: ListKind,
        /// The Convention.
        convention: Convention,
        /// The year or meeting that it is about, where lists of the kind have one.
        about?: Whereof,
        /// The day on which it was so; of an undated page, the days between which it was.
        as_of: When,
        /// How far it goes.
        extent: Extent,
        /// How many are on it; with `all-but`, how many are not.
        count?: u64,
        /// Those named: on it; with `all-but` the exceptions; with `as-recorded` those of whom it speaks.
        states*: State,
        /// Those of which the source does not say whether they are on it.
        unclear*: State,
        /// When it became public, where later than its own day.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Cell for Whereof {
    fn expected() -> String {
        format!("a year, or {}", Session::expected())
    }

    fn read(text: &str) -> Result<Self, Problem> {
        match i32::read(text) {
            Ok(year) => Ok(Self::Year(year)),
            Err(problem) if text.chars().all(|letter| letter.is_ascii_digit()) => Err(problem),
            Err(_) => Session::read(text).map(Self::Meeting),
        }
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl fmt::Display for Whereof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Meeting(session) => write!(f, "{session}"),
        }
    }
}

impl Check for List {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let mut wrong = Wrong::new();
        wrong.extend(self.no_such_list());
        wrong.extend(self.unfit_about());
        if let Some(Whereof::Meeting(session)) = self.about {
            let dangling = beside.no_such_meeting(self.convention, Some(session));
            wrong.extend(dangling.map(|(_, problem)| ("about", problem)));
        }
        wrong.extend(self.named_twice());
        wrong.extend(self.odd_count());
        wrong.extend(self.silence_without_meaning());
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        vec![("as_of", self.as_of)]
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        Some(self.as_of)
    }
}

impl List {
    /// How many States are on it, where it tells that without doubt. A partial list tells it only by a count above its
    /// names: who counts those whom they name leaves open that there are others.
    pub fn number(&self) -> Option<u64> {
        let named = self.named();
        match self.extent {
            _ if !self.unclear.is_empty() => None,
            Extent::Complete => Some(self.count.unwrap_or(named)),
            Extent::Partial => self.count.filter(|count| *count > named),
            Extent::Count => self.count,
            Extent::AllBut | Extent::AsRecorded => None,
        }
    }

    /// How many are named.
    fn named(&self) -> u64 {
        u64::try_from(self.states.len()).unwrap_or(u64::MAX)
    }

    fn no_such_list(&self) -> Option<(&'static str, Problem)> {
        let exists = self.list.rule().is_some_and(|rule| rule.provision(self.convention).is_some());
        let expected = format!("a list of the {}", self.convention.abbreviation());
        (!exists).then(|| ("list", impossible(FaultCode::UnfitList, self.list, expected)))
    }

    /// The problem of a list about a year or meeting that it should not have, or without the one that it should.
    fn unfit_about(&self) -> Option<(&'static str, Problem)> {
        let unfit = |seen: Whereof, expected: &str| impossible(FaultCode::UnfitList, seen, expected);
        let problem = match (self.list.rule()?.about, self.about) {
            (About::Nothing, Some(seen)) => unfit(seen, "an empty cell"),
            (About::Year, Some(seen @ Whereof::Meeting(_))) => unfit(seen, "a year"),
            (About::Meeting, Some(seen @ Whereof::Year(_))) => unfit(seen, "a meeting"),
            (About::Year, None) => Problem::Missing { expected: "the year that the list is about".to_owned() },
            (About::Meeting, None) => Problem::Missing { expected: "the meeting that the list is about".to_owned() },
            _ => return None,
        };
        Some(("about", problem))
    }

    /// The problem of a State that is named twice: in one cell, or as named and as unclear.
    fn named_twice(&self) -> Option<(&'static str, Problem)> {
        let mut named = BTreeSet::new();
        let cells = [("states", &self.states), ("unclear", &self.unclear)];
        let mut names = cells.iter().flat_map(|(field, states)| states.iter().map(move |state| (*field, *state)));
        let (field, again) = names.find(|(_, state)| !named.insert(*state))?;
        Some((field, impossible(FaultCode::NamedTwice, again, "each State once")))
    }

    /// The problem of a count that does not fit the names, or is missing.
    fn odd_count(&self) -> Option<(&'static str, Problem)> {
        let named = self.named();
        let odd = |code, seen, expected| Some(("count", impossible(code, seen, expected)));
        match (self.extent, self.count) {
            (Extent::Complete, None) if named == 0 => {
                Some(("count", Problem::Missing { expected: "`0` where nobody is named".to_owned() }))
            }
            (Extent::Complete | Extent::AllBut, Some(count)) if count != named => {
                odd(FaultCode::TotalBesideList, count, format!("`{named}`"))
            }
            (Extent::Partial, Some(count)) if count < named => {
                odd(FaultCode::PartAboveWhole, count, format!("`{named}` or more, the number of States named"))
            }
            (Extent::AsRecorded, Some(count)) => odd(FaultCode::UnfitList, count, "an empty cell".to_owned()),
            (Extent::Count, None) => {
                Some(("count", Problem::Missing { expected: "how many are on the list".to_owned() }))
            }
            (Extent::Count, Some(count)) if named > 0 => {
                Some(("states", Problem::Both { seen: named.to_string(), other: count.to_string() }))
            }
            _ => None,
        }
    }

    /// The problem of a table declared complete for what nobody's silence tells.
    fn silence_without_meaning(&self) -> Option<(&'static str, Problem)> {
        let is_vain = self.extent == Extent::AsRecorded && self.list.rule()?.unnamed.is_none();
        let expected = "another extent: of this kind, not to be on the list tells nothing";
        is_vain.then(|| ("extent", impossible(FaultCode::UnfitList, self.extent, expected)))
    }
}
