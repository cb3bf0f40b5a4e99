//! What replies add to records: the answer to one question or item of a condition, about one subject.
//!
//! Records come first. A reply to a question that records answer counts only where they leave it open. An item is
//! answered by replies alone, but for one case: where records show that the report was not filed, it reported nothing.

use super::{
    about::About,
    ask::{Inquiry, unanswered},
};
use crate::assess::answer::{Missing, Possible, QuestionReason, Reason};
use crate::base::{Day, citation::Citation, cycle::Cycle, read, timeline::Timeline, truth::Truth};
use crate::law::{expr::Atom, indicator::Amount, item::Item, question::Question, reading::Silence};
use crate::record::{
    reply::{Complete, NoAnswer, Replies, ReplyKey, Told},
    subject::Subject,
};
use serde::Serialize;
use std::collections::BTreeSet;

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
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// Told by a reply.
    Replied,
    /// Told by records.
    Recorded,
    /// Told by nobody, in replies that are declared complete: that is a no, or none.
    Declared,
    /// Not told.
    Missing(NoAnswer),
}

/// What is heard of an atom: the reply that counts, and whether silence on it is declared to be a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Heard {
    told: Option<Told>,
    declared: bool,
}

impl Heard {
    const NOTHING: Self = Self { told: None, declared: false };
}

/// The reply that something does not apply.
const INAPPLICABLE: Told = Told::Missing(NoAnswer::NotApplicable);

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
            Atom::Derived(question) => question.is_of_contents(),
            Atom::NotApplicable(_) => false,
        }
    }

    /// Whether the item is asked in a report whose silence is a no, so that a report known to be missing answers no.
    const fn is_told_by_report(&self, atom: Atom, item: &Item) -> bool {
        item.asked_in.is_of_report() || (item.asked_in.is_in_report() && self.silence_is_no(atom))
    }

    /// Whether it is so that no report answers no.
    const fn absence_is_no(&self, atom: Atom) -> bool {
        match atom {
            Atom::Derived(question) => question.is_of_report(),
            Atom::Holds(item) if item.asked_in.is_of_report() => true,
            _ => self.silence_is_no(atom),
        }
    }

    /// The declaration by which silence on that code is a fact on a day: it is as at that day or later, and was made by the
    /// last day known. Who does not look back hears those, too, that were made after the records.
    fn declared(&self, subject: &Subject, code: &str, is_question: bool, day: Day) -> Option<&Complete> {
        let (replies, cycle) = (self.replies?, Cycle::of(day)?);
        let (known, release) = (self.register.known(), self.register.release());
        let heard = |one: &Complete| day <= one.as_of && (one.as_of <= known || known == release);
        let mut own = replies.declared().iter().filter(|one| one.scope.holds(subject, cycle, code, is_question));
        own.find(|one| heard(one) && Complete::speaks_of(replies.decided_of(subject, cycle, code)))
    }

    /// The key of an atom on a day.
    pub(in crate::assess) fn truth_key(&self, atom: Atom, day: Day) -> TruthKey {
        let is_told = |replies: &Replies| Cycle::of(day).is_some_and(|cycle| replies.speak_of(cycle));
        match atom {
            Atom::Reports(item) | Atom::Holds(item) if !self.replies.is_some_and(is_told) => {
                TruthKey::Untold { told_by_report: self.is_told_by_report(atom, item) }
            }
            _ => TruthKey::Own(atom),
        }
    }

    /// The answer of records and a reply together; `None` where they leave it open.
    fn settle(&self, atom: Atom, recorded: Option<bool>, heard: Heard) -> Option<bool> {
        let is_derived = matches!(atom, Atom::Derived(_));
        match heard.told {
            _ if heard.declared => recorded.or(Some(false)),
            Some(Told::YesNo(answer)) if !is_derived || recorded.is_none() => Some(answer),
            Some(Told::Missing(NoAnswer::Silent)) if self.silence_is_no(atom) => recorded.or(Some(false)),
            Some(Told::Missing(NoAnswer::NotSubmitted)) if self.absence_is_no(atom) => recorded.or(Some(false)),
            _ => recorded,
        }
    }

    /// The same for a question, with what is missing to answer it.
    fn settle_answer(&self, atom: Atom, records: &Possible<bool>, heard: Heard) -> Possible<bool> {
        let settled = self.settle(atom, records.known().copied(), heard);
        settled.map_or_else(|| records.clone(), Possible::Known)
    }

    /// The same for an item: of that, records can only say that the report is missing.
    fn settle_item(&self, atom: Atom, report_is_missing: bool, heard: Heard) -> Option<bool> {
        self.settle(atom, report_is_missing.then_some(false), heard)
    }

    /// Why there is no answer, where nothing says why: it is not yet due if the day, or what decides the answer, is
    /// after the last day known.
    fn untold_stands(&self, day: Day, missing: &[Missing]) -> Stands {
        let waits = missing.iter().any(|missing| matches!(missing, Missing::After(_)));
        let to_come = day > self.register.known();
        Stands::Missing(if waits || to_come { NoAnswer::NotYetDue } else { NoAnswer::NotRecorded })
    }
}

/// What is known, or else what is presumed.
fn or_presumed(known: &Possible<bool>, presumed: &Possible<bool>) -> Possible<bool> {
    match known {
        Possible::Known(_) => known.clone(),
        Possible::Unknown { .. } => presumed.clone(),
    }
}

impl About<'_> {
    /// What replies say, in the cycle of a day, to the item or question of that code.
    fn reply(&self, code: impl Fn() -> String, day: Day) -> Option<Told> {
        // Writing a code takes time: not without replies.
        self.inquiry.replies?;
        self.inquiry.reply(self.subject, &code(), Cycle::of(day)?)
    }

    /// Whether silence on that code is a fact on a day.
    fn is_declared(&self, code: impl Fn() -> String, is_question: bool, day: Day) -> bool {
        let any = self.inquiry.replies.is_some_and(|replies| !replies.declared().is_empty());
        any && self.inquiry.declared(self.subject, &code(), is_question, day).is_some()
    }

    /// What is heard of an atom on a day, from replies and declarations.
    fn heard(&self, atom: Atom, day: Day) -> Heard {
        let declared = self.is_declared(|| atom.code(), matches!(atom, Atom::Derived(_)), day);
        Heard { told: self.reply(|| atom.code(), day), declared }
    }

    /// What is heard over time: a reply to a cycle holds throughout its year, a declaration up to its day.
    fn heard_over_time(&self, atom: Atom) -> Timeline<Heard> {
        let mut days: BTreeSet<Day> = BTreeSet::new();
        if let Some(replies) = self.inquiry.replies {
            let declared = replies.declared().iter().flat_map(|one| one.scope.cycles());
            for cycle in replies.cycles().iter().chain(declared) {
                days.extend([Some(cycle.first_day()), cycle.last_day().succ_opt()].into_iter().flatten());
            }
            days.extend(replies.declared().iter().filter_map(|one| one.as_of.succ_opt()));
        }
        Timeline::from_changes(Heard::NOTHING, days.into_iter().map(|day| (day, self.heard(atom, day))))
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
        let heard = self.heard_over_time(atom);
        match atom {
            Atom::Derived(question) => {
                let records = self.answer(question).line;
                let settled = records.zip(&heard, |records, heard| self.inquiry.settle_answer(atom, records, *heard));
                match self.presumed(question) {
                    Some(presumed) => settled.zip(&presumed, or_presumed),
                    None => settled,
                }
            }
            Atom::Reports(item) | Atom::Holds(item) => {
                let known = |missing: &bool, heard: &Heard| self.inquiry.settle_item(atom, *missing, *heard);
                let known = self.missing_report(atom, item).unwrap_or(&Timeline::constant(false)).zip(&heard, known);
                known.map(|known| known.map_or_else(|| unanswered(atom.code()), Possible::Known))
            }
            Atom::NotApplicable(_) => heard.map(|heard| Possible::Known(heard.told == Some(INAPPLICABLE))),
        }
    }

    /// What records and replies tell of an item on a day.
    fn item(&self, atom: Atom, item: &Item, day: Day) -> Option<bool> {
        self.inquiry.settle_item(atom, self.report_is_missing(atom, item, day), self.heard(atom, day))
    }

    /// An atom on a day.
    pub(in crate::assess) fn atom(&self, atom: Atom, day: Day) -> Possible<bool> {
        match atom {
            Atom::Derived(question) => {
                let records = self.answer(question).line;
                let settled = self.inquiry.settle_answer(atom, records.at(day), self.heard(atom, day));
                match self.presumed(question).filter(|_| settled.known().is_none()) {
                    Some(presumed) => or_presumed(&settled, presumed.at(day)),
                    None => settled,
                }
            }
            Atom::Reports(item) | Atom::Holds(item) => {
                self.item(atom, item, day).map_or_else(|| unanswered(atom.code()), Possible::Known)
            }
            Atom::NotApplicable(_) => Possible::Known(self.is_inapplicable(atom, day)),
        }
    }

    /// Whether an atom is so on a day.
    pub(in crate::assess) fn truth(&self, atom: Atom, day: Day) -> Truth {
        match atom {
            Atom::Derived(_) => self.atom(atom, day).truth(),
            Atom::Reports(item) | Atom::Holds(item) => self.item(atom, item, day).map_or(Truth::Unknown, Truth::from),
            Atom::NotApplicable(_) => self.is_inapplicable(atom, day).into(),
        }
    }

    /// Whether an item is told not to apply.
    fn is_inapplicable(&self, atom: Atom, day: Day) -> bool {
        self.reply(|| atom.code(), day) == Some(INAPPLICABLE)
    }

    /// Whether the answer to an atom is known on a day.
    pub(in crate::assess) fn answer_stands(&self, atom: Atom, day: Day) -> Stands {
        let Heard { told, declared } = self.heard(atom, day);
        match atom {
            Atom::Derived(question) => {
                let answer = self.answer(question);
                let records = answer.line.at(day);
                if declared && records.known().is_none() {
                    Stands::Declared
                } else if records.known().is_some() {
                    Stands::Recorded
                } else {
                    self.stands(told, day, &records.lacking())
                }
            }
            // A missing report is the reason, whatever reason replies give.
            Atom::Reports(item) | Atom::Holds(item) => match told {
                Some(Told::YesNo(_)) => Stands::Replied,
                _ if declared => Stands::Declared,
                _ if self.report_is_missing(atom, item, day) => Stands::Missing(NoAnswer::NotSubmitted),
                _ => self.stands(told, day, &[]),
            },
            Atom::NotApplicable(_) => self.stands(told, day, &[]),
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
            _ if self.has_none(amount, day) => Stands::Declared,
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
        recorded.or_else(|| match self.reply(|| amount.code(), day) {
            Some(Told::Amount(number)) => Some(number),
            Some(Told::YesNo(_) | Told::Missing(_)) | None => self.has_none(amount, day).then_some(0),
        })
    }

    /// Whether no amount is told in replies that are declared complete.
    fn has_none(&self, amount: Amount, day: Day) -> bool {
        self.is_declared(|| amount.code(), matches!(amount, Amount::Derived(_)), day)
    }

    /// Why an atom is what it is on a day: records, and every reply with its source. Where nothing tells, what is
    /// missing, with the citation of the condition.
    pub(in crate::assess) fn atom_reasons(&self, atom: Atom, day: Day, citation: &Citation) -> Vec<Reason> {
        let mut reasons = match atom {
            Atom::Derived(question) => self.reasons(question, day),
            Atom::Reports(item) | Atom::Holds(item) if self.report_is_missing(atom, item, day) => {
                self.reasons(Question::Reported, day)
            }
            Atom::Reports(_) | Atom::Holds(_) | Atom::NotApplicable(_) => Vec::new(),
        };
        let key = |cycle| ReplyKey { subject: self.subject.clone(), cycle, item: atom.code() };
        let told = Cycle::of(day).zip(self.inquiry.replies).map(|(cycle, replies)| replies.told(&key(cycle)));
        reasons.extend(
            told.into_iter()
                .flatten()
                .map(|(told, origin)| Reason::new(QuestionReason::Replied { item: atom.title(), told }, origin)),
        );
        let is_question = matches!(atom, Atom::Derived(_));
        let declared = self.inquiry.declared(self.subject, &atom.code(), is_question, day);
        reasons.extend(declared.map(|one| {
            let because = QuestionReason::DeclaredComplete { item: atom.title(), as_of: one.as_of };
            Reason::new(because, &one.origin)
        }));
        if reasons.is_empty() {
            reasons.push(Reason::new(Missing::Answer(atom.code()), citation.clone()));
        }
        reasons
    }
}
