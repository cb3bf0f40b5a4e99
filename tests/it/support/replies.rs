//! Sheets of replies in few words, and what they say as text.

use mine_action::{
    Cycle, Subject,
    law::plan::PLANS,
    record::{
        Parsed,
        fault::Fault,
        reply::{Replies, Reply, ReplyReader, Told, Vocabulary},
    },
};
use std::sync::OnceLock;

/// What all plans of this crate ask.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static ALL: OnceLock<Vocabulary> = OnceLock::new();
    ALL.get_or_init(|| Vocabulary::of(&PLANS))
}

pub(crate) fn read(name: &str, text: impl AsRef<[u8]>) -> Parsed<Replies> {
    let mut reader = ReplyReader::new(vocabulary());
    reader.any(name, text.as_ref());
    reader.finish()
}

pub(crate) fn messages(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

/// `subject,cycle,item,told,source,assessor` as in messages of these tests.
fn short(reply: &Reply) -> String {
    let key = reply.key();
    format!("{} {} {} {} ({})", key.subject, key.cycle, key.item, reply.told(), reply.origin())
}

pub(crate) fn all(replies: &Replies) -> Vec<String> {
    replies.iter().map(short).collect()
}

/// What is told of a subject in a cycle, without a source.
pub(crate) fn reply(subject: &str, cycle: &str, item: &str, told: Told) -> Reply {
    let (subject, cycle) = (subject.parse::<Subject>().unwrap(), cycle.parse::<Cycle>().unwrap());
    Reply::telling(subject, cycle, vocabulary().term(item).unwrap(), told).check().unwrap()
}

pub(crate) const HEADER: &str = "subject,cycle,item,answer,missing,source";

/// A tidy sheet of these rows.
pub(crate) fn tidy(rows: &[&str]) -> String {
    [HEADER].iter().chain(rows).map(|row| format!("{row}\n")).collect()
}
