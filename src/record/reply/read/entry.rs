//! Replies with the places where they stand, and those of one key settled: the first stands.

use crate::record::{
    cell::Cell,
    fault::{Fault, Place},
    reply::{
        columns::ASSESSOR,
        origin::Origin,
        told::{Reply, ReplyKey},
    },
    settle::duplicate,
};
use std::borrow::Cow;

/// A sheet that was read: what messages call it, and everything wrong with it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) faults: Vec<Fault>,
}

/// A reply, and where it stands.
#[derive(Debug)]
pub(super) struct ReadReply {
    pub(super) reply: Reply,
    /// The number of its sheet, from 0.
    pub(super) sheet: usize,
    pub(super) row: u64,
    /// Whether it is one of many in its row: then it stands in the column of its item.
    pub(super) in_column: bool,
}

impl ReadReply {
    /// What no two of the same subject and cycle may have in common.
    fn key(&self) -> (&str, &Origin) {
        (&self.reply.key.item, &self.reply.origin)
    }

    fn place(&self, sheets: &[Sheet]) -> Place {
        let name = sheets.get(self.sheet).map_or("", |sheet| &sheet.name);
        let place = Place::file(name).row(self.row);
        if self.in_column { place.field(&self.reply.key.item) } else { place }
    }

    /// The fault of a reply that has the key of the first.
    fn repeats(&self, first: &Self, sheets: &[Sheet]) -> Fault {
        let Reply { key: ReplyKey { subject, cycle, item }, origin: Origin { source, assessor }, .. } = &self.reply;
        let seen = [subject.write(), cycle.write(), item.write(), source.write(), assessor.write()];
        let columns = ["subject", "cycle", "item", "source", ASSESSOR];
        let columns = columns.get(..if assessor.is_some() { 5 } else { 4 }).unwrap_or_default();
        duplicate(self.place(sheets), &first.place(sheets), &seen.map(Cow::into_owned), columns)
    }
}

/// The replies of one subject and cycle in their order, each key once: the first stands, and every other is a fault.
pub(super) fn settle(entries: &mut Vec<ReadReply>, sheets: &mut [Sheet]) {
    // Those with the same key stay in the order in which they were read.
    entries.sort_by(|one, other| one.key().cmp(&other.key()));
    entries.dedup_by(|entry, first| {
        let again = entry.key() == first.key();
        if again {
            let fault = entry.repeats(first, sheets);
            if let Some(sheet) = sheets.get_mut(entry.sheet) {
                sheet.faults.push(fault);
            }
        }
        again
    });
}
