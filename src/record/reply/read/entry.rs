//! Replies with their places; of several with one key the first is kept.

use crate::record::{
    cell::Cell,
    check::impossible,
    fault::{Fault, FaultCode, Place},
    noted::Noted,
    reply::{
        columns::ASSESSOR,
        origin::Origin,
        told::{Reply, ReplyKey, Told},
    },
    settle::duplicate,
};
use std::borrow::Cow;

/// A sheet that was read: its name in messages, and everything wrong with it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) faults: Noted,
}

/// A reply with its place.
#[derive(Debug)]
pub(super) struct ReadReply {
    pub(super) reply: Reply,
    /// The number of its sheet, from 0.
    pub(super) sheet: usize,
    pub(super) row: u64,
    /// Whether its sheet is wide: then its place is the column of its item.
    pub(super) in_column: bool,
}

impl ReadReply {
    /// The key within its subject and cycle.
    fn key(&self) -> (&str, &Origin) {
        (&self.reply.key.item, &self.reply.origin)
    }

    fn place(&self, sheets: &[Sheet]) -> Place {
        let name = sheets.get(self.sheet).map_or("", |sheet| &sheet.name);
        let place = Place::file(name).row(self.row);
        if self.in_column { place.field(&self.reply.key.item) } else { place }
    }

    /// The fault of a reply with the same key as the first.
    fn repeats(&self, first: &Self, sheets: &[Sheet]) -> Fault {
        let Reply { key: ReplyKey { subject, cycle, item }, origin: Origin { source, assessor }, .. } = &self.reply;
        let seen = [subject.write(), cycle.write(), item.write(), source.write(), assessor.write()];
        let columns = ["subject", "cycle", "item", "source", ASSESSOR];
        let columns = columns.get(..if assessor.is_some() { 5 } else { 4 }).unwrap_or_default();
        duplicate(self.place(sheets), &first.place(sheets), &seen.map(Cow::into_owned), columns)
    }
}

/// Drops the parts that are above the whole, of one subject and cycle; they are faults. Where sources give the whole
/// differently, the greatest counts.
pub(super) fn within(entries: &mut Vec<ReadReply>, part: &str, whole: &str, sheets: &mut [Sheet]) {
    let amount = |entry: &ReadReply| match entry.reply.told {
        Told::Amount(amount) => Some(amount),
        _ => None,
    };
    let of = |code: &str, entry: &ReadReply| amount(entry).filter(|_| entry.reply.key.item == code);
    let Some(most) = entries.iter().filter_map(|entry| of(whole, entry)).max() else { return };
    entries.retain(|entry| {
        let Some(above) = of(part, entry).filter(|amount| *amount > most) else { return true };
        let expected = format!("at most `{most}`, the `{whole}`");
        let place = if entry.in_column { entry.place(sheets) } else { entry.place(sheets).field("answer") };
        let fault = place.fault(impossible(FaultCode::PartAboveWhole, above, expected));
        if let Some(sheet) = sheets.get_mut(entry.sheet) {
            sheet.faults.push(fault);
        }
        false
    });
}

/// Puts the replies of one subject and cycle in order. Of several with one key the first is kept, the others are
/// faults.
pub(super) fn settle(entries: &mut Vec<ReadReply>, sheets: &mut [Sheet]) {
    // The sort is stable: replies with one key stay in the order in which they were read.
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
