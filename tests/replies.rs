//! Replies: sheets are read whatever their form, written and read back, and everything wrong with them is told.
#![cfg(feature = "io")]

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
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};
use std::sync::OnceLock;

#[path = "replies/broken.rs"]
mod broken;
#[path = "replies/faults.rs"]
mod faults;
#[path = "replies/forms.rs"]
mod forms;
#[path = "replies/policy.rs"]
mod policy;
#[path = "replies/template.rs"]
mod template;

/// What all plans of this crate ask.
fn vocabulary() -> &'static Vocabulary {
    static ALL: OnceLock<Vocabulary> = OnceLock::new();
    ALL.get_or_init(|| Vocabulary::of(&PLANS))
}

fn read(name: &str, text: impl AsRef<[u8]>) -> Reading {
    let mut reader = Reader::new(vocabulary());
    reader.any(name, text.as_ref());
    reader.finish()
}

fn messages(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

/// `subject,cycle,item,told,source,assessor` as in messages of these tests.
fn short(reply: &Reply) -> String {
    format!("{} {} {} {} ({})", reply.key.subject, reply.key.cycle, reply.key.item, reply.told, reply.origin)
}

fn all(replies: &Replies) -> Vec<String> {
    replies.iter().map(|reply| short(&reply)).collect()
}

const HEADER: &str = "subject,cycle,item,answer,missing,source";

/// A tidy sheet of these rows.
fn tidy(rows: &[&str]) -> String {
    [HEADER].iter().chain(rows).map(|row| format!("{row}\n")).collect()
}

fn config(cases: u32) -> Config {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/regressions/replies.txt");
    Config {
        rng_seed: RngSeed::Fixed(1997),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(file))),
        ..Config::with_cases(cases)
    }
}
