//! The JSON line of one thing due from a State.

use super::form::{presumed, text, word_and_one_of};
use crate::assess::{
    answer::Possible,
    duty::{LastKnown, Presumed, Status},
    portfolio::{Entry, EntryKind, Undated},
};
use crate::base::{citation::Citation, state::State, when::When};
use crate::law::{action::Force, due::Pace};
use serde::Serialize;

/// The fields of a thing due, in the order of the line.
#[derive(Serialize)]
#[serde(remote = "Entry")]
struct EntryFields {
    state: State,
    due: Option<When>,
    kind: EntryKind,
    what: String,
    #[serde(serialize_with = "text")]
    citation: Citation,
    #[serde(flatten, serialize_with = "word_and_one_of")]
    status: Possible<Status>,
    last_known: Option<LastKnown>,
    #[serde(serialize_with = "presumed")]
    presumed: Option<Presumed>,
    undated: Option<Undated>,
    force: Option<Force>,
    pace: Option<Pace>,
    condition: Option<String>,
}

#[derive(Serialize)]
struct EntryLine<'a>(#[serde(serialize_with = "EntryFields::serialize")] &'a Entry);

impl Entry {
    /// Its line in JSON: `state, due, kind, what, citation, status, one_of, last_known, presumed, undated, force,
    /// pace, condition`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{State, data};
    /// let window = "2026-01-01".parse()?..="2026-12-31".parse()?;
    /// for entry in data::register()?.state(State::AGO).portfolio(*window.start(), &window) {
    ///     println!("{}", serde_json::to_string(&entry.line())?);
    /// }
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        EntryLine(self)
    }
}
