//! What rows tell that could not be read: no other row is at fault because of them.

use super::{cell::Cell, membership::MembershipEvent, table::Table};
use crate::base::{convention::Convention, meeting::MeetingId, state::State};
use std::collections::BTreeSet;

/// The keys of rows that could not be read, as far as other rows need them.
#[derive(Debug, Default)]
pub(super) struct Unread {
    pub(super) meetings: BTreeSet<MeetingId>,
    pub(super) resolutions: BTreeSet<String>,
    pub(super) consents: BTreeSet<(State, Convention)>,
    /// Tables of which not even the key of every row could be read.
    pub(super) tables: BTreeSet<Table>,
}

impl Unread {
    /// Notes a row that could not be read, as far as its key can be; no cell of it where a whole table could not be read.
    pub(super) fn note<'a>(&mut self, table: Table, cell: impl Fn(&str) -> Option<&'a str>) {
        fn read<'a, T: Cell>(cell: impl Fn(&str) -> Option<&'a str>, column: &str) -> Option<T> {
            cell(column).filter(|text| !text.is_empty()).and_then(|text| T::read(text).ok())
        }
        let convention = read::<Convention>(&cell, "convention");
        let known = match table {
            Table::Meetings => convention.zip(read(&cell, "meeting")).map(|(convention, session)| {
                self.meetings.insert(MeetingId { convention, session });
            }),
            Table::Resolutions => read(&cell, "resolution").map(|symbol| {
                self.resolutions.insert(symbol);
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
