//! Facts that rest on documents.

use super::lawful::lawful_facts;
use crate::base::{Day, citation::Source};
use crate::record::{
    Fact,
    source::{Document, SourceKind},
};
use proptest::{collection::vec, prelude::*, sample::subsequence};

/// A document of each kind, named as its kind.
fn documents() -> impl Iterator<Item = Document> {
    let kinds = SourceKind::ALL.iter();
    kinds.filter_map(|kind| Some(Document::new(kind.code().parse().ok()?, format!("a document of kind {kind}"), *kind)))
}

/// One or two documents.
fn source() -> impl Strategy<Value = Source> {
    subsequence(SourceKind::ALL, 1..3).prop_map(|kinds| {
        let parts: Vec<String> = kinds.iter().map(|kind| format!("[{kind}] p. 1")).collect();
        Source::new(&parts.join(" ; "))
    })
}

/// The facts of a register in which all is lawful, each resting on documents of one or two kinds, and the documents.
///
/// ```
/// use mine_action::{Register, strategies::cited::cited_facts};
/// use proptest::prelude::*;
/// proptest!(|((release, facts) in cited_facts())| {
///     let register = Register::new(release, facts).unwrap();
///     prop_assert!(register.facts().all(|fact| fact.sources().iter().all(|source| source.documents().count() > 0)));
/// });
/// ```
pub fn cited_facts() -> impl Strategy<Value = (Day, Vec<Fact>)> {
    (lawful_facts(), vec(source(), 1..12)).prop_map(|((release, facts), sources)| {
        let sources = sources.iter().cycle();
        let facts = facts.into_iter().zip(sources).map(|(fact, source)| fact.resting_on(source));
        (release, documents().map(Fact::from).chain(facts).collect())
    })
}

/// Kinds of source, in order.
pub fn kinds() -> impl Strategy<Value = Vec<SourceKind>> {
    subsequence(SourceKind::ALL, 0..=SourceKind::ALL.len())
}
