//! Counts that narrow a value: a source tells how many States Parties give an answer that the indicator asks for, and not
//! which.

use super::judge::Judge;
use crate::assess::inquiry::Inquiry;
use crate::base::{
    Day,
    citation::Source,
    read,
    split::{Narrowed, Split},
    timeline::Timeline,
    truth::Truth,
    when::When,
};
use crate::law::{
    expr::{Atom, Expr},
    indicator::{Counting, Indicator},
    item::Universe,
    list::{CountedAnswer, Lasting, ListKind},
};
use crate::record::{list::List, subject::Subject};
use serde::Serialize;
use std::fmt;

/// A count of States Parties that speaks of what an indicator asks.
///
/// It speaks of its own day. On another day it is used only for what, once so, stays so: who had reported measures by its
/// day has reported them later.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Counted {
    /// What was counted.
    pub list: ListKind,
    /// The day as at which it was.
    pub as_of: When,
    /// How many.
    pub number: u64,
    /// Who says so.
    pub source: Source,
    /// What the value can turn out to be by this count; `None` where it contradicts the facts, or another count: then
    /// it is used for nothing.
    pub narrowed: Option<Narrowed>,
}

/// `32 clearance-outstanding on 2020-11-20 (source: …)`.
impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} (source: {})", self.number, self.list, self.as_of.in_words(), self.source)?;
        if self.narrowed.is_none() { f.write_str(": contradicted, and used for nothing") } else { Ok(()) }
    }
}

/// What a timeline says of all days of an interval.
fn throughout(line: &Timeline<Truth>, when: When) -> Truth {
    let within = line.stretches().filter(|stretch| {
        stretch.from.is_none_or(|from| from <= when.latest())
            && stretch.until.is_none_or(|until| until > when.earliest())
    });
    within
        .map(|stretch| *stretch.value)
        .reduce(|all, one| if all == one { all } else { Truth::Unknown })
        .unwrap_or(Truth::Unknown)
}

/// A count, and what of an indicator it speaks of.
struct Speaking<'r> {
    inquiry: Inquiry<'r>,
    day: Day,
    list: &'r List,
    answer: CountedAnswer,
}

impl Speaking<'_> {
    /// Whether the count tells anything of the day asked about.
    fn bears(&self) -> bool {
        let as_of = self.list.as_of;
        match self.answer.lasting {
            Lasting::OnceAndForAll => as_of.latest() <= self.day || self.day <= as_of.earliest(),
            Lasting::OfTheDay => as_of.exact() == Some(self.day),
        }
    }

    /// Whether a State is among those counted. Sources count a State from its deposit: one that has only consented may be.
    fn is_among(&self, subject: &Subject, bound: &Timeline<Truth>) -> Truth {
        let answer = self.inquiry.meets(subject, &Expr::Derived(self.answer.question)).map(|answer| answer.truth());
        let answer = throughout(&answer, self.list.as_of);
        let counts = if self.answer.is { answer } else { !answer };
        match throughout(bound, self.list.as_of) {
            Truth::Yes => counts,
            _ if self.may_have_consented(subject) => Truth::Unknown,
            bound => bound & counts,
        }
    }

    fn may_have_consented(&self, subject: &Subject) -> bool {
        let inquiry = self.inquiry;
        let standing = |state| inquiry.register().state(state).standing(inquiry.convention());
        subject.state().is_some_and(|state| standing(state).may_have_consented(self.list.as_of))
    }

    /// Whether a State is bound without a break from the day of the count to that asked about.
    fn is_bound_between(&self, bound: &Timeline<Truth>) -> bool {
        let as_of = self.list.as_of;
        let all = When::between(as_of.earliest().min(self.day), as_of.latest().max(self.day));
        all.is_ok_and(|all| throughout(bound, all) == Truth::Yes)
    }

    /// What the answer is on the day asked about if a State is among those counted, and if it is not; `None` where
    /// either leaves it as it is.
    fn then(&self, is_among: bool) -> Option<Truth> {
        let answer = Truth::from(is_among == self.answer.is);
        let (before, after) = (self.day <= self.list.as_of.earliest(), self.day >= self.list.as_of.latest());
        match self.answer.lasting {
            Lasting::OfTheDay => Some(answer),
            Lasting::OnceAndForAll if after && answer == Truth::Yes => Some(answer),
            Lasting::OnceAndForAll if before && answer == Truth::No => Some(answer),
            Lasting::OnceAndForAll => None,
        }
    }

    /// The subjects of a table, split by whether each is among those counted.
    fn split(&self, judge: &Judge<'_>, indicator: &Indicator) -> Split {
        let atom = Atom::Derived(self.answer.question);
        let rows = judge.table.subjects.iter().enumerate();
        rows.fold(Split::EMPTY, |split, (row, subject)| {
            let bound = self.inquiry.is_of(subject, Universe::StatesParties).map(|is| is.truth());
            let among = self.is_among(subject, &bound);
            let is_open = among == Truth::Unknown && judge.truth(row, atom) == Truth::Unknown;
            let is_open = is_open && self.is_bound_between(&bound);
            let adds = |is_among| {
                let answer = if is_open { self.then(is_among) } else { None };
                let truth = |one| {
                    if one == atom { answer.unwrap_or_else(|| judge.truth(row, one)) } else { judge.truth(row, one) }
                };
                let verdict = judge.verdict_if(row, &indicator.criterion, truth);
                (verdict.is_in, verdict.meets)
            };
            split.with(among, adds(false), adds(true))
        })
    }
}

/// The counts that speak of what an indicator asks on the day, each with what it leaves of the value. Of amounts no count
/// of States tells.
pub(super) fn counts(inquiry: Inquiry<'_>, day: Day, judge: &Judge<'_>, indicator: &Indicator) -> Vec<Counted> {
    let lists = inquiry.register().lists();
    if lists.is_empty() || indicator.universe() != Universe::StatesParties || indicator.counting != Counting::Subjects {
        return Vec::new();
    }
    let atoms = indicator.atoms();
    let own = lists.iter().filter(|list| list.convention == inquiry.convention() && list.about.is_none());
    let speaking = own.filter_map(|list| {
        let answer = list.list.counted().filter(|answer| atoms.contains(&Atom::Derived(answer.question)))?;
        Some((Speaking { inquiry, day, list, answer }, list.number()?)).filter(|(speaking, _)| speaking.bears())
    });
    let found = speaking.map(|(speaking, number)| {
        let narrowed = speaking.split(judge, indicator).narrowed(number);
        let List { list, as_of, source, .. } = speaking.list.clone();
        Counted { list, as_of, number, source, narrowed }
    });
    without_contradictions(found.collect())
}

/// The same, with counts that cannot both be right used for nothing.
pub(in crate::assess) fn without_contradictions(mut all: Vec<Counted>) -> Vec<Counted> {
    let clashes = |one: &Counted| {
        let others = all.iter().filter_map(|other| other.narrowed);
        one.narrowed.is_some_and(|narrowed| others.into_iter().any(|other| narrowed.and(other).is_none()))
    };
    let clashing: Vec<bool> = all.iter().map(clashes).collect();
    let doubtful = all.iter_mut().zip(clashing).filter(|(_, clashes)| *clashes);
    doubtful.for_each(|(one, _)| one.narrowed = None);
    all
}

/// What all counts together leave; `None` where none is used.
pub(in crate::assess) fn together(counts: &[Counted]) -> Option<Narrowed> {
    let used = || counts.iter().filter_map(|one| one.narrowed);
    let first = used().next()?;
    used().try_fold(first, Narrowed::and)
}
