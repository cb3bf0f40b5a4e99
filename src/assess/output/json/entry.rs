//! The JSON line of one thing due from a State.

use super::form::{text, word_and_one_of};
use crate::assess::{
    answer::Possible,
    duty::Status,
    portfolio::{Entry, EntryKind},
};
use crate::base::{citation::Citation, state::State, when::When};
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
}

#[derive(Serialize)]
struct EntryLine<'a>(#[serde(serialize_with = "EntryFields::serialize")] &'a Entry);

impl Entry {
    /// Its line in JSON: `state, due, kind, what, citation, status, one_of`.
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
