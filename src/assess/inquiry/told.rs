//! What replies add to records: the meaning of an atom of a condition, about one subject.
//!
//! Records come first. A reply to a derived question counts where they leave it open; to an item there is nothing but
//! replies, but for a report that records know not to have been filed: what it would have told, it does not.

use super::{
    super::{
        missing::Missing,
        possible::Possible,
        reason::{Because, Reason},
    },
    Inquiry,
};
use crate::base::{Day, citation::Citation, cycle::Cycle, timeline::Timeline};
use crate::law::{
    expr::Atom,
    indicator::Amount,
    item::{AskedIn, Item},
    question::Question,
    reading::Silence,
};
use crate::record::{
    reply::{NoAnswer, ReplyKey, Told},
    subject::Subject,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// How a fact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// Told by a reply.
    Replied,
    /// Told by records.
    Recorded,
    /// Not told.
    Missing(NoAnswer),
}

/// What only a State or an assessor can say: not told.
fn unanswered(item: &Item) -> Possible<bool> {
    Possible::one_of([false, true], [Missing::Answer(item.code.to_owned())], false)
}

impl Inquiry<'_> {
    /// What replies tell, by its code, of a subject in a cycle.
    pub fn reply(&self, subject: &Subject, code: &str, cycle: Cycle) -> Option<Told> {
        self.replies?.decided_of(subject, cycle, code)
    }

    /// What replies tell, over time: of each cycle, throughout its year.
    fn reply_over_time(&self, subject: &Subject, code: &str) -> Timeline<Option<Told>> {
        let cycles = self.replies.into_iter().flat_map(|replies| replies.cycles());
        cycles.fold(Timeline::constant(None), |line, cycle| {
            let line = line.then(cycle.first_day(), self.reply(subject, code, *cycle));
            match cycle.last_day().succ_opt() {
                Some(after) => line.then(after, None),
                None => line,
            }
        })
    }

    /// Whether silence of a report means that what is asked is not so.
    const fn silence_is_no(&self, atom: Atom) -> bool {
        match atom {
            Atom::Reports(_) => true,
            Atom::Holds(_) => matches!(self.readings.silence, Silence::No),
            Atom::Derived(_) => false,
        }
    }

    /// Whether the report that would tell of an item is known not to have been filed.
    fn report_is_missing(&self, subject: &Subject, item: &Item) -> Timeline<bool> {
        match (item.asked_in, subject) {
            (AskedIn::Form(_) | AskedIn::Report, Subject::State(_)) => {
                self.answer(subject, Question::Reported).line.map(|filed| *filed == Possible::Known(false))
            }
            _ => Timeline::constant(false),
        }
    }

    /// An atom as records tell it, without replies.
    fn atom_in_records(&self, subject: &Subject, atom: Atom) -> Timeline<Possible<bool>> {
        match atom {
            Atom::Derived(question) => self.answer(subject, question).line,
            Atom::Reports(item) | Atom::Holds(item) if self.silence_is_no(atom) => {
                let told = |missing: &bool| if *missing { Possible::Known(false) } else { unanswered(item) };
                self.report_is_missing(subject, item).map(told)
            }
            Atom::Reports(item) | Atom::Holds(item) => Timeline::constant(unanswered(item)),
        }
    }

    /// What records and a reply tell together.
    fn settle(&self, atom: Atom, records: &Possible<bool>, told: Option<Told>) -> Possible<bool> {
        let is_derived = matches!(atom, Atom::Derived(_));
        match told {
            Some(Told::YesNo(answer)) if !is_derived || records.known().is_none() => Possible::Known(answer),
            Some(Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted)) if self.silence_is_no(atom) => {
                Possible::Known(false)
            }
            _ => records.clone(),
        }
    }

    /// An atom of a condition about a subject, over time, as records and replies tell it. A reply to a cycle tells of its
    /// calendar year.
    pub fn atom_over_time(&self, subject: &Subject, atom: Atom) -> Timeline<Possible<bool>> {
        let records = self.atom_in_records(subject, atom);
        let told = self.reply_over_time(subject, &atom.code());
        records.zip(&told, |records, told| self.settle(atom, records, *told))
    }

    /// The same on one day.
    pub fn atom(&self, subject: &Subject, atom: Atom, day: Day) -> Possible<bool> {
        let told = Cycle::of(day).and_then(|cycle| self.reply(subject, &atom.code(), cycle));
        match (atom, told) {
            // Whatever records tell: they need not be asked.
            (Atom::Reports(_) | Atom::Holds(_), Some(Told::YesNo(answer))) => Possible::Known(answer),
            _ => self.settle(atom, self.atom_in_records(subject, atom).at(day), told),
        }
    }

    /// How the answer to an atom about a subject stands on a day. What records tell of an item is only that the report is
    /// missing: that goes before any other reason for having no answer.
    pub fn answer_stands(&self, subject: &Subject, atom: Atom, day: Day) -> Stands {
        let told = Cycle::of(day).and_then(|cycle| self.reply(subject, &atom.code(), cycle));
        let records = self.atom_in_records(subject, atom);
        let records = records.at(day);
        match (atom, told, records.known()) {
            (Atom::Derived(_), _, Some(_)) => Stands::Recorded,
            (_, Some(Told::YesNo(_)), _) => Stands::Replied,
            // Whatever reason replies give: that the report is missing decides.
            (_, _, Some(_)) => Stands::Missing(NoAnswer::NotSubmitted),
            (_, Some(Told::Missing(why)), _) => Stands::Missing(why),
            _ => self.untold_stands(day, &records.missing()),
        }
    }

    /// How an amount of a subject stands on a day.
    pub fn amount_stands(&self, subject: &Subject, amount: Amount, day: Day) -> Stands {
        let told = Cycle::of(day).and_then(|cycle| self.reply(subject, &amount.code(), cycle));
        match (amount, told) {
            (Amount::Derived(quantity), _) if self.quantity(subject, quantity).is_some() => Stands::Recorded,
            (_, Some(Told::Amount(_))) => Stands::Replied,
            (_, Some(Told::Missing(why))) => Stands::Missing(why),
            _ => self.untold_stands(day, &BTreeSet::new()),
        }
    }

    /// What nobody tells is not yet due where the day is still to come, or the answer waits for what comes after.
    fn untold_stands(&self, day: Day, missing: &BTreeSet<Missing>) -> Stands {
        let waits = missing.iter().any(|missing| matches!(missing, Missing::After(_)));
        let to_come = day > self.register.known();
        Stands::Missing(if waits || to_come { NoAnswer::NotYetDue } else { NoAnswer::NotRecorded })
    }

    /// An amount of a subject in the cycle of that day; `None` where nobody tells it.
    pub fn amount(&self, subject: &Subject, amount: Amount, day: Day) -> Option<u64> {
        let recorded = match amount {
            Amount::Item(_) => None,
            Amount::Derived(quantity) => self.quantity(subject, quantity),
        };
        recorded.or_else(|| match self.reply(subject, &amount.code(), Cycle::of(day)?)? {
            Told::Amount(number) => Some(number),
            Told::YesNo(_) | Told::Missing(_) => None,
        })
    }

    /// Why an atom is what it is on a day: records, and every reply with its source. Where nothing tells, what is missing,
    /// with the citation of the condition.
    pub fn atom_reasons(&self, subject: &Subject, atom: Atom, day: Day, citation: &Citation) -> Vec<Reason> {
        let mut reasons = match atom {
            Atom::Derived(question) => self.reasons(subject, question, day),
            Atom::Reports(item) | Atom::Holds(item) => {
                let missing = self.silence_is_no(atom) && *self.report_is_missing(subject, item).at(day);
                let filed = || self.reasons(subject, Question::Reported, day);
                if missing { filed() } else { Vec::new() }
            }
        };
        let key = |cycle| ReplyKey { subject: subject.clone(), cycle, item: atom.code() };
        let told = Cycle::of(day).zip(self.replies).map(|(cycle, replies)| replies.told(&key(cycle)));
        reasons.extend(told.into_iter().flatten().map(|(told, origin)| Reason {
            because: Because::Replied { item: atom.title(), told },
            citation: origin.into(),
        }));
        if reasons.is_empty() {
            let missing = Because::Missing(Missing::Answer(atom.code()));
            reasons.push(Reason { because: missing, citation: citation.clone() });
        }
        reasons
    }
}
