//! What replies add to records: the answer to one question or item of a condition, about one subject.
//!
//! Records come first. A reply to a question that records answer counts only where they leave it open. An item is
//! answered by replies alone, but for one case: where records show that the report was not filed, it reported nothing.

use super::{
    about::About,
    ask::{Inquiry, unanswered},
};
use crate::assess::answer::{Missing, Possible, QuestionReason, Reason};
use crate::base::{Day, citation::Citation, cycle::Cycle, timeline::Timeline, truth::Truth};
use crate::law::{
    expr::Atom,
    indicator::Amount,
    item::{AskedIn, Item},
    question::Question,
    reading::Silence,
};
use crate::record::{
    reply::{NoAnswer, Replies, ReplyKey, Told},
    subject::Subject,
};
use serde::{Deserialize, Serialize};

/// Whether a fact is known, and by whom; or why not.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, Subject, data, assess::inquiry::Stands, law::oslo};
/// let ask = data::register()?.measure(&oslo::PLAN);
/// let taken = oslo::I50_1.criterion.atoms()[0]; // whether it has national measures
/// let stands = ask.answer_stands(&Subject::State(State::BLR), taken, "2022-04-30".parse()?);
/// assert_eq!(stands, Stands::Recorded);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// Told by a reply.
    Replied,
    /// Told by records.
    Recorded,
    /// Not told.
    Missing(NoAnswer),
}

/// Atoms with the same key must have the same truth for one subject, so it is worked out once for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::assess) enum TruthKey {
    /// The key of this atom alone.
    Own(Atom),
    /// The key of all items to which there is no reply.
    Untold {
        /// Whether a missing report answers them with no.
        told_by_report: bool,
    },
}

impl Inquiry<'_> {
    /// What replies say in a cycle about a subject, to the item or question of that code.
    pub fn reply(&self, subject: &Subject, code: &str, cycle: Cycle) -> Option<Told> {
        self.replies?.decided_of(subject, cycle, code)
    }

    /// The answer to an atom of a condition about a subject on a day, as records and replies tell it. A reply to a
    /// cycle holds for its calendar year.
    pub fn atom(&self, subject: &Subject, atom: Atom, day: Day) -> Possible<bool> {
        self.on(day).about(subject).atom(atom, day)
    }

    /// Whether the answer to an atom about a subject is known on a day. Of an item, records can only say that the
    /// report is missing; that comes before any other reason for having no answer.
    pub fn answer_stands(&self, subject: &Subject, atom: Atom, day: Day) -> Stands {
        self.on(day).about(subject).answer_stands(atom, day)
    }

    /// An amount of a subject in the cycle of that day; `None` where neither records nor replies give it.
    pub fn amount(&self, subject: &Subject, amount: Amount, day: Day) -> Option<u64> {
        self.about(subject).amount(amount, day)
    }

    /// Whether a report that says nothing of it answers no.
    const fn silence_is_no(&self, atom: Atom) -> bool {
        match atom {
            Atom::Reports(_) => true,
            Atom::Holds(_) => matches!(self.readings.silence, Silence::No),
            Atom::Derived(_) => false,
        }
    }

    /// Whether the item is asked in a report whose silence is a no, so that a report known to be missing answers no.
    const fn is_told_by_report(&self, atom: Atom, item: &Item) -> bool {
        matches!(item.asked_in, AskedIn::Form(_) | AskedIn::Report) && self.silence_is_no(atom)
    }

    /// The key of an atom on a day.
    pub(in crate::assess) fn truth_key(&self, atom: Atom, day: Day) -> TruthKey {
        let is_told = |replies: &Replies| Cycle::of(day).is_some_and(|cycle| replies.cycles().contains(&cycle));
        match atom {
            Atom::Reports(item) | Atom::Holds(item) if !self.replies.is_some_and(is_told) => {
                TruthKey::Untold { told_by_report: self.is_told_by_report(atom, item) }
            }
            _ => TruthKey::Own(atom),
        }
    }

    /// The answer of records and a reply together; `None` where they leave it open.
    fn settle(&self, atom: Atom, recorded: Option<bool>, told: Option<Told>) -> Option<bool> {
        let is_derived = matches!(atom, Atom::Derived(_));
        match told {
            Some(Told::YesNo(answer)) if !is_derived || recorded.is_none() => Some(answer),
            Some(Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted)) if self.silence_is_no(atom) => Some(false),
            _ => recorded,
        }
    }

    /// The same for a question, with what is missing to answer it.
    fn settle_answer(&self, atom: Atom, records: &Possible<bool>, told: Option<Told>) -> Possible<bool> {
        let settled = self.settle(atom, records.known().copied(), told);
        settled.map_or_else(|| records.clone(), Possible::Known)
    }

    /// The same for an item: of that, records can only say that the report is missing.
    fn settle_item(&self, atom: Atom, report_is_missing: bool, told: Option<Told>) -> Option<bool> {
        self.settle(atom, report_is_missing.then_some(false), told)
    }

    /// Why there is no answer, where nothing says why: it is not yet due if the day, or what decides the answer, is
    /// after the last day known.
    fn untold_stands(&self, day: Day, missing: &[Missing]) -> Stands {
        let waits = missing.iter().any(|missing| matches!(missing, Missing::After(_)));
        let to_come = day > self.register.known();
        Stands::Missing(if waits || to_come { NoAnswer::NotYetDue } else { NoAnswer::NotRecorded })
    }
}

impl About<'_> {
    /// What replies say, in the cycle of a day, to the item or question of that code.
    fn reply(&self, code: impl Fn() -> String, day: Day) -> Option<Told> {
        // Writing a code takes time: not without replies.
        self.inquiry.replies?;
        self.inquiry.reply(self.subject, &code(), Cycle::of(day)?)
    }

    /// What replies say over time: that of each cycle holds throughout its year.
    fn reply_over_time(&self, atom: Atom) -> Timeline<Option<Told>> {
        let cycles = self.inquiry.replies.into_iter().flat_map(|replies| replies.cycles());
        cycles.fold(Timeline::constant(None), |line, cycle| {
            let line = line.then(cycle.first_day(), self.reply(|| atom.code(), cycle.first_day()));
            match cycle.last_day().succ_opt() {
                Some(after) => line.then(after, None),
                None => line,
            }
        })
    }

    /// Whether the report in which an item is asked is known to be missing; `None` where that would not answer it.
    fn missing_report(&self, atom: Atom, item: &Item) -> Option<&Timeline<bool>> {
        let is_told = self.inquiry.is_told_by_report(atom, item) && matches!(self.subject, Subject::State(_));
        is_told.then(|| self.unreported())
    }

    /// The same on a day.
    fn report_is_missing(&self, atom: Atom, item: &Item, day: Day) -> bool {
        self.missing_report(atom, item).is_some_and(|missing| *missing.at(day))
    }

    /// An atom over time, as records and replies tell it.
    pub(super) fn atom_over_time(&self, atom: Atom) -> Timeline<Possible<bool>> {
        let told = self.reply_over_time(atom);
        match atom {
            Atom::Derived(question) => {
                let records = self.answer(question).line;
                records.zip(&told, |records, told| self.inquiry.settle_answer(atom, records, *told))
            }
            Atom::Reports(item) | Atom::Holds(item) => {
                let known = |missing: &bool, told: &Option<Told>| self.inquiry.settle_item(atom, *missing, *told);
                let known = self.missing_report(atom, item).unwrap_or(&Timeline::constant(false)).zip(&told, known);
                known.map(|known| known.map_or_else(|| unanswered(atom.code()), Possible::Known))
            }
        }
    }

    /// What records and replies tell of an item on a day.
    fn item(&self, atom: Atom, item: &Item, day: Day) -> Option<bool> {
        let told = self.reply(|| atom.code(), day);
        self.inquiry.settle_item(atom, self.report_is_missing(atom, item, day), told)
    }

    /// An atom on a day.
    pub(in crate::assess) fn atom(&self, atom: Atom, day: Day) -> Possible<bool> {
        match atom {
            Atom::Derived(question) => {
                let told = self.reply(|| atom.code(), day);
                self.inquiry.settle_answer(atom, self.answer(question).line.at(day), told)
            }
            Atom::Reports(item) | Atom::Holds(item) => {
                self.item(atom, item, day).map_or_else(|| unanswered(atom.code()), Possible::Known)
            }
        }
    }

    /// Whether an atom is so on a day.
    pub(in crate::assess) fn truth(&self, atom: Atom, day: Day) -> Truth {
        match atom {
            Atom::Derived(_) => self.atom(atom, day).truth(),
            Atom::Reports(item) | Atom::Holds(item) => self.item(atom, item, day).map_or(Truth::Unknown, Truth::from),
        }
    }

    /// Whether the answer to an atom is known on a day.
    pub(in crate::assess) fn answer_stands(&self, atom: Atom, day: Day) -> Stands {
        let told = self.reply(|| atom.code(), day);
        match atom {
            Atom::Derived(question) => {
                let answer = self.answer(question);
                let records = answer.line.at(day);
                if records.known().is_some() { Stands::Recorded } else { self.stands(told, day, &records.lacking()) }
            }
            // A missing report is the reason, whatever reason replies give.
            Atom::Reports(item) | Atom::Holds(item) => match told {
                Some(Told::YesNo(_)) => Stands::Replied,
                _ if self.report_is_missing(atom, item, day) => Stands::Missing(NoAnswer::NotSubmitted),
                _ => self.stands(told, day, &[]),
            },
        }
    }

    /// The same by replies alone.
    fn stands(&self, told: Option<Told>, day: Day, missing: &[Missing]) -> Stands {
        match told {
            Some(Told::YesNo(_)) => Stands::Replied,
            Some(Told::Missing(why)) => Stands::Missing(why),
            _ => self.inquiry.untold_stands(day, missing),
        }
    }

    /// Whether an amount is known on a day.
    pub(in crate::assess) fn amount_stands(&self, amount: Amount, day: Day) -> Stands {
        match (amount, self.reply(|| amount.code(), day)) {
            (Amount::Derived(quantity), _) if self.inquiry.quantity(self.subject, quantity).is_some() => {
                Stands::Recorded
            }
            (_, Some(Told::Amount(_))) => Stands::Replied,
            (_, Some(Told::Missing(why))) => Stands::Missing(why),
            _ => self.inquiry.untold_stands(day, &[]),
        }
    }

    /// An amount in the cycle of that day; `None` where neither records nor replies give it.
    pub(in crate::assess) fn amount(&self, amount: Amount, day: Day) -> Option<u64> {
        let recorded = match amount {
            Amount::Item(_) => None,
            Amount::Derived(quantity) => self.inquiry.quantity(self.subject, quantity),
        };
        recorded.or_else(|| match self.reply(|| amount.code(), day)? {
            Told::Amount(number) => Some(number),
            Told::YesNo(_) | Told::Missing(_) => None,
        })
    }

    /// Why an atom is what it is on a day: records, and every reply with its source. Where nothing tells, what is
    /// missing, with the citation of the condition.
    pub(in crate::assess) fn atom_reasons(&self, atom: Atom, day: Day, citation: &Citation) -> Vec<Reason> {
        let mut reasons = match atom {
            Atom::Derived(question) => self.reasons(question, day),
            Atom::Reports(item) | Atom::Holds(item) if self.report_is_missing(atom, item, day) => {
                self.reasons(Question::Reported, day)
            }
            Atom::Reports(_) | Atom::Holds(_) => Vec::new(),
        };
        let key = |cycle| ReplyKey { subject: self.subject.clone(), cycle, item: atom.code() };
        let told = Cycle::of(day).zip(self.inquiry.replies).map(|(cycle, replies)| replies.told(&key(cycle)));
        reasons.extend(
            told.into_iter()
                .flatten()
                .map(|(told, origin)| Reason::new(QuestionReason::Replied { item: atom.title(), told }, origin)),
        );
        if reasons.is_empty() {
            reasons.push(Reason::new(Missing::Answer(atom.code()), citation.clone()));
        }
        reasons
    }
}
