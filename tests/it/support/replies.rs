//! Sheets of replies in few words, and what they say as text.

use mine_action::{
    law::plan::PLANS,
    record::{
        fault::Fault,
        reply::{
            Replies, Reply,
            read::{Reader, Reading},
            vocabulary::Vocabulary,
        },
    },
};
use std::sync::OnceLock;

/// What all plans of this crate ask.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static ALL: OnceLock<Vocabulary> = OnceLock::new();
    ALL.get_or_init(|| Vocabulary::of(&PLANS))
}

pub(crate) fn read(name: &str, text: impl AsRef<[u8]>) -> Reading {
    let mut reader = Reader::new(vocabulary());
    reader.any(name, text.as_ref());
    reader.finish()
}

pub(crate) fn messages(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

/// `subject,cycle,item,told,source,assessor` as in messages of these tests.
fn short(reply: &Reply) -> String {
    format!("{} {} {} {} ({})", reply.key.subject, reply.key.cycle, reply.key.item, reply.told, reply.origin)
}

pub(crate) fn all(replies: &Replies) -> Vec<String> {
    replies.iter().map(|reply| short(&reply)).collect()
}

pub(crate) const HEADER: &str = "subject,cycle,item,answer,missing,source";

/// A tidy sheet of these rows.
pub(crate) fn tidy(rows: &[&str]) -> String {
    [HEADER].iter().chain(rows).map(|row| format!("{row}\n")).collect()
}
