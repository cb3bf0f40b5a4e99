//! Replies to whatever a vocabulary names.

use super::{
    base::{code, meeting_id, source, state},
    row::time_limit,
};
use crate::base::cycle::Cycle;
use crate::law::{
    item::{ItemKind, Universe},
    limit::TimeLimit,
};
use crate::record::{
    reply::{Assessor, NoAnswer, Origin, Replies, Reply, ReplyKey, Term, Told, Vocabulary},
    request::RequestId,
    subject::Subject,
};
use proptest::{collection::vec, option::weighted, prelude::*, sample::select};

/// How much of what is asked is not answered, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Of all that is asked: not told at all.
    pub absent: u32,
    /// Of what is told: why there is no answer.
    pub missing: u32,
    /// Of what is told: told by a second source too, which may say something else.
    pub twice: u32,
}

impl Share {
    /// Everything is answered, by one source.
    pub const NONE: Self = Self { absent: 0, missing: 0, twice: 0 };
    /// A third is not told, a third of the rest is missing, a tenth has two sources.
    pub const THIRDS: Self = Self { absent: 33, missing: 33, twice: 10 };
}

/// A year in the lifetime of the treaties, or any that can be written.
pub fn cycle() -> impl Strategy<Value = Cycle> {
    prop_oneof![9 => 1999..=2030, 1 => 1..=9999].prop_filter_map("a year", |year| Cycle::new(year).ok())
}

/// A subject of that universe.
pub fn subject(universe: Universe) -> BoxedStrategy<Subject> {
    match universe {
        Universe::StatesParties | Universe::StatesNotParty | Universe::States => {
            state().prop_map(Subject::State).boxed()
        }
        Universe::Requests => {
            let request = |(limit, state, number): (&TimeLimit, _, _)| {
                Subject::Request(RequestId { state, convention: limit.convention, duty: limit.duty, number })
            };
            (time_limit(), state(), 1..6_u32).prop_map(request).boxed()
        }
        Universe::Meetings => meeting_id().prop_map(Subject::Meeting).boxed(),
        Universe::Resolutions => {
            (48..90_u32, 1..200_u32).prop_map(|(year, n)| Subject::Resolution(format!("A/RES/{year}/{n}"))).boxed()
        }
    }
}

/// An amount: often a few or none, seldom as much as can be.
pub fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![5 => 0..100_u64, 3 => 0..100_000_u64, 3 => Just(0), 1 => 0..=Told::MOST]
}

/// An answer of that kind.
pub fn answer(kind: ItemKind) -> BoxedStrategy<Told> {
    match kind {
        ItemKind::YesNo => any::<bool>().prop_map(Told::YesNo).boxed(),
        ItemKind::Amount => amount().prop_map(Told::Amount).boxed(),
    }
}

/// Why there is no answer.
pub fn missing() -> impl Strategy<Value = Told> {
    code::<NoAnswer>().prop_map(Told::Missing)
}

/// Who says so; seldom nobody.
pub fn origin() -> impl Strategy<Value = Origin> {
    let assessor = select(vec!["ISU", "Monitor"]).prop_filter_map("a name", |name| name.parse::<Assessor>().ok());
    (weighted(0.9, source()), weighted(0.2, assessor)).prop_map(|(source, assessor)| Origin { source, assessor })
}

/// A reply to that.
pub fn reply_to(term: Term) -> impl Strategy<Value = Reply> {
    let told = prop_oneof![4 => answer(term.kind()), 1 => missing().boxed()];
    (subject(term.universe()), cycle(), told, origin()).prop_map(move |(subject, cycle, told, origin)| {
        Reply::unchecked(ReplyKey { subject, cycle, item: term.code() }, told, origin)
    })
}

/// At most so many replies to anything in the vocabulary, without regard to each other.
pub fn any_replies(vocabulary: &Vocabulary, most: usize) -> BoxedStrategy<Replies> {
    let terms: Vec<Term> = vocabulary.terms().collect();
    if terms.is_empty() {
        return Just(Replies::default()).boxed();
    }
    vec(select(terms).prop_flat_map(reply_to), 0..=most).prop_map(Replies::from_iter).boxed()
}

/// Replies to everything that the vocabulary asks of these subjects in these cycles, but for a share. Fewer replies are
/// simpler.
///
/// ```
/// use mine_action::{Cycle, State, law::oslo, record::{reply::vocabulary::Vocabulary, subject::Subject}};
/// use mine_action::strategies::reply::{Share, replies};
/// use proptest::prelude::*;
/// let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
/// let asked = (&[Subject::State(State::SEN)], &[Cycle::new(2022)?]);
/// let all = replies(&vocabulary, asked.0, asked.1, Share::NONE);
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |(replies in all)| {
///     prop_assert!(replies.iter().all(|reply| !reply.told.is_missing()));
/// });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replies(
    vocabulary: &Vocabulary,
    subjects: &[Subject],
    cycles: &[Cycle],
    share: Share,
) -> impl Strategy<Value = Replies> + use<> {
    let mut asked = Vec::new();
    for (subject, cycle) in subjects.iter().flat_map(|subject| cycles.iter().map(move |cycle| (subject, *cycle))) {
        for term in vocabulary.terms().filter(|term| subject.is_of(term.universe())) {
            asked.push((ReplyKey { subject: subject.clone(), cycle, item: term.code() }, term.kind()));
        }
    }
    vec(draw(), asked.len()).prop_map(move |drawn| {
        let told = asked.iter().zip(drawn).filter(|(_, drawn)| drawn.absent >= share.absent);
        told.flat_map(|((key, kind), drawn)| {
            let second = drawn.twice < share.twice;
            [Some(drawn.first), second.then_some(drawn.second)]
                .into_iter()
                .flatten()
                .map(|one| Reply::unchecked(key.clone(), one.told(*kind, share), one.origin))
        })
        .collect()
    })
}

/// What is drawn for one question, in percent and in answers of every kind.
#[derive(Debug, Clone)]
struct Draw {
    absent: u32,
    twice: u32,
    first: One,
    second: One,
}

#[derive(Debug, Clone)]
struct One {
    missing: u32,
    why: NoAnswer,
    yes: bool,
    amount: u64,
    origin: Origin,
}

impl One {
    const fn told(&self, kind: ItemKind, share: Share) -> Told {
        match kind {
            _ if self.missing < share.missing => Told::Missing(self.why),
            ItemKind::YesNo => Told::YesNo(self.yes),
            ItemKind::Amount => Told::Amount(self.amount),
        }
    }
}

fn draw() -> impl Strategy<Value = Draw> {
    let one =
        || {
            (0..100_u32, code(), any::<bool>(), amount(), origin())
                .prop_map(|(missing, why, yes, amount, origin)| One { missing, why, yes, amount, origin })
        };
    (0..100_u32, 0..100_u32, one(), one()).prop_map(|(absent, twice, first, second)| Draw {
        absent,
        twice,
        first,
        second,
    })
}
