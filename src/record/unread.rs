//! The keys of rows that could not be read, so that rows which refer to them are not at fault.

use super::{cell::Cell, membership::MembershipEvent, table::Table};
use crate::base::{citation::DocumentKey, convention::Convention, meeting::MeetingId, state::State};
use std::collections::BTreeSet;

/// The keys of rows that could not be read, of the tables that other rows refer to.
#[derive(Debug, Default)]
pub(super) struct Unread {
    pub(super) documents: BTreeSet<DocumentKey>,
    pub(super) meetings: BTreeSet<MeetingId>,
    pub(super) resolutions: BTreeSet<String>,
    pub(super) votes: BTreeSet<String>,
    pub(super) consents: BTreeSet<(State, Convention)>,
    /// Tables with rows of which not even the key could be read.
    pub(super) tables: BTreeSet<Table>,
}

impl Unread {
    /// Notes a row that could not be read: its key where that can be read, otherwise its table.
    pub(super) fn note<'a>(&mut self, table: Table, cell: impl Fn(&str) -> Option<&'a str>) {
        fn read<'a, T: Cell>(cell: impl Fn(&str) -> Option<&'a str>, column: &str) -> Option<T> {
            cell(column).filter(|text| !text.is_empty()).and_then(|text| T::value(text))
        }
        let convention = read::<Convention>(&cell, "convention");
        let known = match table {
            Table::Sources => read(&cell, "key").map(|key| {
                self.documents.insert(key);
            }),
            Table::Meetings => convention.zip(read(&cell, "meeting")).map(|(convention, session)| {
                self.meetings.insert(MeetingId { convention, session });
            }),
            Table::Resolutions => read(&cell, "resolution").map(|symbol| {
                self.resolutions.insert(symbol);
            }),
            Table::Votes => read(&cell, "resolution").map(|symbol| {
                self.votes.insert(symbol);
            }),
            Table::Memberships => convention.zip(read(&cell, "state")).map(|(convention, state)| {
                if read::<MembershipEvent>(&cell, "event").is_none_or(MembershipEvent::is_consent) {
                    self.consents.insert((state, convention));
                }
            }),
            _ => Some(()),
        };
        if known.is_none() {
            self.tables.insert(table);
        }
    }
}
