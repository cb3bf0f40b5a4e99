//! Replies to whatever a vocabulary asks.

use super::{
    base::{code, convention, meeting_id, source, state},
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
use std::collections::BTreeMap;

/// How much of what is asked is left without an answer, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gaps {
    /// Of all questions: without a reply.
    pub absent: u32,
    /// Of all replies: those that say why there is no answer.
    pub missing: u32,
    /// Of all questions with a reply: those with a second one, which may say something else.
    pub twice: u32,
}

impl Gaps {
    /// Everything is answered, and once.
    pub const NONE: Self = Self { absent: 0, missing: 0, twice: 0 };
    /// A third is without a reply, a third of the others without an answer, a tenth of them with two replies.
    pub const THIRDS: Self = Self { absent: 33, missing: 33, twice: 10 };
}

/// A year from 1999 to 2030; in rare cases any other.
pub fn cycle() -> impl Strategy<Value = Cycle> {
    prop_oneof![9 => 1999..=2030, 1 => 1..=9999].prop_filter_map("a year", |year| Cycle::new(year).ok())
}

/// A subject of that universe: a State, a request, a meeting or a resolution.
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
        Universe::Meetings => {
            let informal = (convention(), cycle()).prop_map(|(of, year)| Subject::InformalMeetings(of, year));
            prop_oneof![4 => meeting_id().prop_map(Subject::Meeting), 1 => informal].boxed()
        }
        Universe::Resolutions => {
            (48..90_u32, 1..200_u32).prop_map(|(year, n)| Subject::Resolution(format!("A/RES/{year}/{n}"))).boxed()
        }
    }
}

/// An amount: often small or zero, in rare cases up to the greatest that a reply can give.
pub fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0..100_u64, 2 => 0..100_000_u64, 7 => Just(0), 1 => 0..=Told::MOST]
}

/// An answer of that kind: yes or no, or an amount.
pub fn answer(kind: ItemKind) -> BoxedStrategy<Told> {
    match kind {
        ItemKind::YesNo => any::<bool>().prop_map(Told::YesNo).boxed(),
        ItemKind::Amount => amount().prop_map(Told::Amount).boxed(),
    }
}

/// A reason why there is no answer.
pub fn missing() -> impl Strategy<Value = Told> {
    why().prop_map(Told::Missing)
}

/// Why there is no answer. That something does not apply matters in lists, where it must often be told of several things.
fn why() -> impl Strategy<Value = NoAnswer> {
    prop_oneof![code::<NoAnswer>(), Just(NoAnswer::NotApplicable)]
}

/// The source of a reply, and its assessor; in rare cases neither.
pub fn origin() -> impl Strategy<Value = Origin> {
    let assessor = select(vec!["ISU", "Monitor"]).prop_filter_map("a name", |name| name.parse::<Assessor>().ok());
    (weighted(0.9, source()), weighted(0.2, assessor)).prop_map(|(source, assessor)| Origin { source, assessor })
}

/// A reply to that question, about any subject in any cycle.
pub fn reply_to(term: Term) -> impl Strategy<Value = Reply> {
    let told = prop_oneof![4 => answer(term.kind()), 1 => missing().boxed()];
    (subject(term.universe()), cycle(), told, origin()).prop_map(move |(subject, cycle, told, origin)| {
        Reply::unchecked(ReplyKey { subject, cycle, item: term.code() }, told, origin)
    })
}

/// At most so many replies to anything that the vocabulary asks, each drawn by itself.
pub fn any_replies(vocabulary: &Vocabulary, most: usize) -> BoxedStrategy<Replies> {
    let terms: Vec<Term> = vocabulary.terms().collect();
    if terms.is_empty() {
        return Just(Replies::default()).boxed();
    }
    let vocabulary = vocabulary.clone();
    let drawn = vec(select(terms).prop_flat_map(reply_to), 0..=most);
    drawn.prop_map(move |drawn| within(&vocabulary, drawn)).boxed()
}

/// Replies to everything that the vocabulary asks about these subjects in these cycles, with gaps. Shrinks towards
/// fewer replies.
///
/// ```
/// use mine_action::{Cycle, State, law::oslo, record::{reply::Vocabulary, subject::Subject}};
/// use mine_action::strategies::reply::{Gaps, replies};
/// use proptest::prelude::*;
/// let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
/// let asked = (&[Subject::State(State::SEN)], &[Cycle::new(2022)?]);
/// let all = replies(&vocabulary, asked.0, asked.1, Gaps::NONE);
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |(replies in all)| {
///     prop_assert!(replies.iter().all(|reply| !reply.told().is_missing()));
/// });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replies(
    vocabulary: &Vocabulary,
    subjects: &[Subject],
    cycles: &[Cycle],
    gaps: Gaps,
) -> impl Strategy<Value = Replies> + use<> {
    let mut asked = Vec::new();
    for (subject, cycle) in subjects.iter().flat_map(|subject| cycles.iter().map(move |cycle| (subject, *cycle))) {
        for term in vocabulary.terms().filter(|term| subject.is_of(term.universe())) {
            asked.push((ReplyKey { subject: subject.clone(), cycle, item: term.code() }, term.kind()));
        }
    }
    let vocabulary = vocabulary.clone();
    vec(draw(), asked.len()).prop_map(move |drawn| {
        let told = asked.iter().zip(drawn).filter(|(_, drawn)| drawn.absent >= gaps.absent);
        let told = told.flat_map(|((key, kind), drawn)| {
            let second = drawn.twice < gaps.twice;
            [Some(drawn.first), second.then_some(drawn.second)]
                .into_iter()
                .flatten()
                .map(|one| Reply::unchecked(key.clone(), one.told(*kind, gaps), one.origin))
        });
        within(&vocabulary, told.collect())
    })
}

/// The replies, no part of a whole greater than the greatest that is told of it.
fn within(vocabulary: &Vocabulary, told: Vec<Reply>) -> Replies {
    let parts: BTreeMap<&str, &str> = vocabulary.parts().collect();
    let mut most: BTreeMap<ReplyKey, u64> = BTreeMap::new();
    for reply in &told {
        if let Told::Amount(amount) = reply.told() {
            let most = most.entry(reply.key().clone()).or_default();
            *most = amount.max(*most);
        }
    }
    let possible = told.into_iter().map(|reply| {
        let key = reply.key();
        let whole = parts.get(key.item.as_str()).map(|whole| ReplyKey { item: (*whole).to_owned(), ..key.clone() });
        let most = whole.and_then(|whole| most.get(&whole).copied());
        match (reply.told(), most) {
            (Told::Amount(amount), Some(most)) if amount > most => {
                Reply::unchecked(key.clone(), Told::Amount(most), reply.origin().clone())
            }
            _ => reply,
        }
    });
    possible.collect()
}

/// What is drawn for one question: numbers to be held against percentages, and answers of every kind.
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
    const fn told(&self, kind: ItemKind, gaps: Gaps) -> Told {
        match kind {
            _ if self.missing < gaps.missing => Told::Missing(self.why),
            ItemKind::YesNo => Told::YesNo(self.yes),
            ItemKind::Amount => Told::Amount(self.amount),
        }
    }
}

fn draw() -> impl Strategy<Value = Draw> {
    let one = || {
        (0..100_u32, why(), any::<bool>(), amount(), origin()).prop_map(|(missing, why, yes, amount, origin)| One {
            missing,
            why,
            yes,
            amount,
            origin,
        })
    };
    (0..100_u32, 0..100_u32, one(), one()).prop_map(|(absent, twice, first, second)| Draw {
        absent,
        twice,
        first,
        second,
    })
}
