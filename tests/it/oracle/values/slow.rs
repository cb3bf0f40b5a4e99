//! Values from the definitions, one subject and one condition at a time, in yes, no and nothing.

use super::faults::Fault;
use mine_action::{
    Day, Possible,
    assess::inquiry::Inquiry,
    base::Cycle,
    law::{
        expr::Expr,
        indicator::{Amount, Counted, Counting, Indicator, Measure},
        item::{AskedIn, Item, Universe},
        question::Question,
        reading::{CONVENTION_MEETINGS, Joined, PopulationDate, Silence},
    },
    record::{
        reply::{NoAnswer, ReplyKey, Told},
        subject::Subject,
    },
    strategies::case::Case,
};
use std::{cell::RefCell, collections::BTreeMap};

/// Yes, no, or not known.
pub(crate) type Truth = Option<bool>;

/// Surely counted and met, not met, unknown; perhaps counted and met, not met, unknown.
pub(crate) type Six = [u64; 6];

/// Of one amount: known of the surely counted, how many of them are unknown; the same of the perhaps counted.
pub(crate) type Sum = (u128, u64, u128, u64);

/// One who is or may be counted: in, met, and the amounts.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) is_in: Truth,
    pub(crate) meets: Truth,
    pub(crate) amounts: Vec<Option<u64>>,
}

#[derive(Debug)]
pub(crate) struct Slow {
    pub(crate) six: Option<Six>,
    pub(crate) parts: Vec<(&'static str, Six)>,
    pub(crate) sums: Vec<Sum>,
    pub(crate) rows: Vec<Row>,
}

/// A case, with the answers of records that were already asked for.
pub(crate) struct World<'a> {
    case: &'a Case,
    inquiry: Inquiry<'a>,
    answers: RefCell<BTreeMap<(Subject, Question, Day), Truth>>,
}

fn and(left: Truth, right: Truth, fault: Option<Fault>) -> Truth {
    match (left, right) {
        (None, _) | (_, None) if fault == Some(Fault::UnknownBeforeNo) => None,
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn or(left: Truth, right: Truth) -> Truth {
    match (left, right) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// Whether all are so.
fn together(truths: impl Iterator<Item = Truth>, fault: Option<Fault>) -> Truth {
    let mut so_far = Some(true);
    for truth in truths {
        so_far = and(so_far, truth, fault);
    }
    so_far
}

/// Whether any is so.
fn apart(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut so_far = Some(false);
    for truth in truths {
        so_far = or(so_far, truth);
    }
    so_far
}

/// The named parts of a condition.
fn parts(expr: &'static Expr) -> Vec<(&'static str, &'static Expr)> {
    match expr {
        Expr::Part(name, inner) => vec![(name, inner)],
        Expr::All(all) | Expr::Any(all) => all.iter().flat_map(parts).collect(),
        Expr::Not(inner) | Expr::WhereRelevant(inner) => parts(inner),
        Expr::Choose(choice) => choice.options.iter().flat_map(|(_, option)| parts(option)).collect(),
        _ => Vec::new(),
    }
}

/// The items that the elements of a list ask.
fn items(expr: &'static Expr, asked: &mut Vec<&'static Item>) {
    match expr {
        Expr::Part(_, inner) => items(inner, asked),
        Expr::All(all) | Expr::Any(all) => all.iter().for_each(|one| items(one, asked)),
        Expr::Reports(item) | Expr::Holds(item) => asked.push(item),
        _ => {}
    }
}

impl<'a> World<'a> {
    pub(crate) fn new(case: &'a Case) -> Self {
        let inquiry = case.register.ask(case.plan.convention, case.readings).for_plan(case.plan);
        Self { case, inquiry, answers: RefCell::default() }
    }

    fn day(&self, fault: Option<Fault>) -> Day {
        let year = self.case.cycle.year();
        let (month, day) = match self.case.readings.population_date {
            _ if fault == Some(Fault::AlwaysOnTheDueDay) => (4, 30),
            PopulationDate::ReportsDue => (4, 30),
            PopulationDate::YearStart => (1, 1),
            PopulationDate::YearEnd => (12, 31),
        };
        Day::from_ymd_opt(year, month, day).unwrap()
    }

    /// What records answer.
    fn recorded(&self, subject: &Subject, question: Question, day: Day) -> Truth {
        let ask = || match self.inquiry.answer(subject, question).line.at(day) {
            Possible::Known(answer) => Some(*answer),
            Possible::Unknown { .. } => None,
        };
        *self.answers.borrow_mut().entry((subject.clone(), question, day)).or_insert_with(ask)
    }

    /// What counts of all that is told.
    fn told(&self, subject: &Subject, code: &str, fault: Option<Fault>) -> Option<Told> {
        let of = |cycle| {
            let key = ReplyKey { subject: subject.clone(), cycle, item: code.to_owned() };
            match fault {
                Some(Fault::FirstSourceCounts) => self.case.replies.told(&key).next().map(|(told, _)| told),
                _ => self.case.replies.decided(&key),
            }
        };
        let now = of(self.case.cycle);
        match fault {
            Some(Fault::LastYearsReplies) => now.or_else(|| of(Cycle::new(self.case.cycle.year() - 1).ok()?)),
            _ => now,
        }
    }

    /// An item that is reported: what is not told in the report is not reported.
    fn reports(&self, subject: &Subject, item: &Item, fault: Option<Fault>) -> Truth {
        match self.told(subject, item.code, fault) {
            Some(Told::YesNo(answer)) => return Some(answer),
            Some(Told::Missing(NoAnswer::Silent)) if fault != Some(Fault::SilenceIsOpen) => return Some(false),
            Some(Told::Missing(NoAnswer::NotSubmitted)) if fault != Some(Fault::NotSubmittedIsOpen) => {
                return Some(false);
            }
            _ => {}
        }
        let is_asked_in_report = matches!(item.asked_in, AskedIn::Form(_) | AskedIn::Report | AskedIn::OfReport)
            || fault == Some(Fault::EverythingIsAskedInReports);
        let is_state = matches!(subject, Subject::State(_));
        let reads = is_asked_in_report && is_state && fault != Some(Fault::MissingReportsIgnored);
        if reads && self.recorded(subject, Question::Reported, self.day(fault)) == Some(false) {
            return Some(false);
        }
        None
    }

    /// An item that is so.
    fn holds(&self, subject: &Subject, item: &Item, fault: Option<Fault>) -> Truth {
        if self.case.readings.silence == Silence::No || fault == Some(Fault::SilenceIsNo) {
            return self.reports(subject, item, fault);
        }
        // How a report was made: no report was made in that way where none was filed.
        let is_of_report = item.asked_in == AskedIn::OfReport && fault != Some(Fault::NoReportLeavesItOpen);
        match self.told(subject, item.code, fault) {
            Some(Told::YesNo(answer)) => Some(answer),
            Some(Told::Missing(NoAnswer::NotSubmitted)) if is_of_report => Some(false),
            _ if is_of_report && self.recorded(subject, Question::Reported, self.day(fault)) == Some(false) => {
                Some(false)
            }
            _ => None,
        }
    }

    fn derived(&self, subject: &Subject, question: Question, fault: Option<Fault>) -> Truth {
        let recorded = self.recorded(subject, question, self.day(fault));
        let of_contents = matches!(question, Question::ReportedOn(_) | Question::ReportedOnDuties);
        let of_report = of_contents || matches!(question, Question::Reported | Question::ReportedByApril);
        let replied = match self.told(subject, &question.code(), fault) {
            Some(Told::YesNo(answer)) => Some(answer),
            Some(Told::Missing(NoAnswer::NotSubmitted)) if of_report => Some(false),
            Some(Told::Missing(NoAnswer::Silent)) if of_contents => Some(false),
            _ => None,
        };
        match fault {
            Some(Fault::RepliesBeforeRecords) => replied.or(recorded),
            Some(Fault::QuestionsAreNotReplied) => recorded,
            _ => recorded.or(replied),
        }
    }

    /// A condition as it is written.
    fn written(&self, subject: &Subject, expr: &'static Expr, fault: Option<Fault>) -> Truth {
        match expr {
            Expr::All(all) => together(all.iter().map(|one| self.written(subject, one, fault)), fault),
            Expr::Any(any) => apart(any.iter().map(|one| self.written(subject, one, fault))),
            Expr::Not(inner) => self.written(subject, inner, fault).map(|truth| !truth),
            Expr::Reports(item) => self.reports(subject, item, fault),
            Expr::Holds(item) => self.holds(subject, item, fault),
            Expr::Derived(question) => self.derived(subject, *question, fault),
            Expr::Part(_, inner) => self.written(subject, inner, fault),
            Expr::Choose(_) => self.written(subject, self.choice(expr, fault), fault),
            Expr::WhereRelevant(list) => self.where_relevant(subject, list, Joined::Connector, fault),
            other => panic!("a new kind of condition: {other:?}"),
        }
    }

    /// A list without what is told not to apply. Where nothing is left, nothing is met.
    fn where_relevant(&self, subject: &Subject, list: &'static Expr, joined: Joined, fault: Option<Fault>) -> Truth {
        if fault == Some(Fault::WhatDoesNotApplyStays) {
            return self.written(subject, list, fault);
        }
        let listed: Vec<&'static Expr> = match (joined, list) {
            (Joined::All | Joined::Any, _) if parts(list).len() > 1 => {
                parts(list).into_iter().map(|(_, part)| part).collect()
            }
            (_, Expr::All(all) | Expr::Any(all)) => all.iter().collect(),
            _ => vec![list],
        };
        let is_any = joined == Joined::Any || (joined == Joined::Connector && matches!(list, Expr::Any(_)));
        let left: Vec<&'static Expr> =
            listed.into_iter().filter(|one| !self.is_inapplicable(subject, one, fault)).collect();
        if self.is_inapplicable(subject, list, fault) && fault != Some(Fault::NothingLeftIsMet) {
            return Some(false);
        }
        let each = left.into_iter().map(|one| self.of_what_applies(subject, one, fault));
        if is_any { apart(each) } else { together(each, fault) }
    }

    /// An element of such a list: of alternatives, those that apply.
    fn of_what_applies(&self, subject: &Subject, expr: &'static Expr, fault: Option<Fault>) -> Truth {
        match expr {
            Expr::Part(_, inner) => self.of_what_applies(subject, inner, fault),
            Expr::All(all) | Expr::Any(all) => {
                let left = all.iter().filter(|one| !self.is_inapplicable(subject, one, fault));
                let each = left.map(|one| self.of_what_applies(subject, one, fault));
                if matches!(expr, Expr::Any(_)) { apart(each) } else { together(each, fault) }
            }
            other => self.written(subject, other, fault),
        }
    }

    /// Whether all that is asked is told not to apply.
    fn is_inapplicable(&self, subject: &Subject, expr: &'static Expr, fault: Option<Fault>) -> bool {
        let mut asked = Vec::new();
        items(expr, &mut asked);
        let told = |item: &&Item| self.told(subject, item.code, fault) == Some(Told::Missing(NoAnswer::NotApplicable));
        !asked.is_empty() && asked.iter().all(told)
    }

    fn choice(&self, expr: &'static Expr, fault: Option<Fault>) -> &'static Expr {
        let Expr::Choose(choice) = expr else { return expr };
        let value = self.case.readings.value(choice.reading);
        let chosen = choice.options.iter().find(|(code, _)| *code == value && fault != Some(Fault::FirstOption));
        &chosen.unwrap_or(&choice.options[0]).1
    }

    /// A condition as it is read: joined as the text joins it, by all parts, or by any.
    fn truth(&self, subject: &Subject, expr: &'static Expr, fault: Option<Fault>) -> Truth {
        match expr {
            Expr::Not(inner) => return self.truth(subject, inner, fault).map(|truth| !truth),
            Expr::Choose(_) => return self.truth(subject, self.choice(expr, fault), fault),
            Expr::WhereRelevant(list) => {
                let as_written = fault == Some(Fault::JoinedAsWritten);
                let joined = if as_written { Joined::Connector } else { self.case.readings.joined };
                return self.where_relevant(subject, list, joined, fault);
            }
            _ => {}
        }
        let named = parts(expr);
        let joined = self.case.readings.joined;
        if joined == Joined::Connector || named.len() < 2 || fault == Some(Fault::JoinedAsWritten) {
            return self.written(subject, expr, fault);
        }
        let each = named.into_iter().map(|(_, part)| self.written(subject, part, fault));
        let joined = match joined {
            Joined::All => together(each, fault),
            _ => apart(each),
        };
        let Expr::All(elements) = expr else { return joined };
        let beside = elements.iter().filter(|one| parts(one).is_empty() && fault != Some(Fault::BesidePartsForgotten));
        beside.fold(joined, |so_far, one| and(so_far, self.written(subject, one, fault), fault))
    }

    fn is_of(&self, subject: &Subject, universe: Universe, fault: Option<Fault>) -> Truth {
        let party = |state| {
            let dossier = self.case.register.state(state).under(self.case.readings);
            dossier.standing(self.case.plan.convention).party().at(self.day(fault)).known().copied()
        };
        match (universe, subject) {
            (Universe::StatesParties, Subject::State(_)) if fault == Some(Fault::EveryStateIsParty) => Some(true),
            (Universe::StatesParties, Subject::State(state)) => party(*state),
            (Universe::StatesNotParty, Subject::State(state)) => party(*state).map(|party| !party),
            (Universe::States, Subject::State(_)) | (Universe::Resolutions, Subject::Resolution(_)) => Some(true),
            (Universe::Requests, Subject::Request(id)) => Some(id.convention == self.case.plan.convention),
            (Universe::Meetings, Subject::Meeting(id)) => Some(id.convention == self.case.plan.convention),
            (Universe::Meetings, Subject::InformalMeetings(of, _)) => Some(*of == self.case.plan.convention),
            _ => Some(false),
        }
    }

    /// Whom an indicator may count: those in the records.
    fn subjects(&self, universe: Universe, fault: Option<Fault>) -> Vec<Subject> {
        let mut all = Subject::all(&self.case.register, universe, self.case.plan.convention);
        if fault == Some(Fault::RepliesMakeSubjects) {
            for reply in self.case.replies.iter().filter(|reply| reply.key().cycle == self.case.cycle) {
                if !all.contains(&reply.key().subject) {
                    all.push(reply.key().subject.clone());
                }
            }
        }
        let informal = Subject::InformalMeetings(self.case.plan.convention, self.case.cycle);
        let counts_informal = self.case.readings.value(&CONVENTION_MEETINGS) == "formal-and-informal";
        if universe == Universe::Meetings && counts_informal && !all.contains(&informal) {
            all.push(informal);
        }
        all.sort();
        all
    }

    /// Whether a subject is counted.
    fn is_in(&self, subject: &Subject, indicator: &'static Indicator, fault: Option<Fault>) -> Truth {
        match indicator.counted {
            Counted::Of(population) => {
                let rule = self.truth(subject, &population.rule, fault);
                and(self.is_of(subject, population.universe, fault), rule, fault)
            }
            Counted::These(parent) => {
                let is_in = self.is_in(subject, parent, fault);
                let meets = self.truth(subject, &parent.criterion, fault);
                if fault == Some(Fault::ChainsForgotten) { is_in } else { and(is_in, meets, fault) }
            }
        }
    }

    fn amount(&self, subject: &Subject, amount: Amount, fault: Option<Fault>) -> Option<u64> {
        let recorded = match (amount, subject) {
            (Amount::Derived(_), Subject::Resolution(symbol)) => {
                let mut rows = self.case.register.resolutions().iter();
                rows.find(|row| row.resolution == *symbol).and_then(|row| row.yes)
            }
            _ => None,
        };
        let told = recorded.or_else(|| match self.told(subject, &amount.code(), fault) {
            Some(Told::Amount(number)) => Some(number),
            _ => None,
        });
        if fault == Some(Fault::UntoldIsNothing) { told.or(Some(0)) } else { told }
    }

    fn amounts(indicator: &Indicator) -> Vec<Amount> {
        match indicator.counting {
            Counting::Sum(all) => all.to_vec(),
            Counting::Share { part, whole } => vec![part, whole],
            _ => Vec::new(),
        }
    }

    /// Everybody who is or may be counted, with whether a condition is met.
    fn rows(
        &self,
        indicator: &'static Indicator,
        criterion: &'static Expr,
        fault: Option<Fault>,
    ) -> Vec<(Subject, Row)> {
        let mut rows = Vec::new();
        for subject in self.subjects(indicator.universe(), fault) {
            // Nothing is to be asked of those who are of another kind.
            if self.is_of(&subject, indicator.universe(), fault) == Some(false) {
                continue;
            }
            let is_in = match (self.is_in(&subject, indicator, fault), fault) {
                (Some(false), _) | (None, Some(Fault::MaybeIsOut)) => continue,
                (None, Some(Fault::MaybeIsIn)) => Some(true),
                (is_in, _) => is_in,
            };
            let meets = self.truth(&subject, criterion, fault);
            let amounts = Self::amounts(indicator).into_iter().map(|one| self.amount(&subject, one, fault)).collect();
            rows.push((subject, Row { is_in, meets, amounts }));
        }
        rows
    }

    /// Everybody who is or may be counted, and whether they meet it.
    pub(crate) fn verdicts(&self, indicator: &'static Indicator, fault: Option<Fault>) -> Vec<(Subject, Truth, Truth)> {
        let rows = self.rows(indicator, &indicator.criterion, fault).into_iter();
        rows.map(|(subject, row)| (subject, row.is_in, row.meets)).collect()
    }

    pub(crate) fn value(&self, indicator: &'static Indicator, fault: Option<Fault>) -> Slow {
        let rows: Vec<Row> =
            self.rows(indicator, &indicator.criterion, fault).into_iter().map(|(_, row)| row).collect();
        let is_counted = indicator.measure != Measure::Unspecified;
        let mut named = parts(&indicator.criterion);
        if named.len() < 2 || !is_counted {
            named.clear();
        }
        let part = |(name, part): (&'static str, &'static Expr)| {
            (name, six(self.rows(indicator, part, fault).iter().map(|(_, row)| row)))
        };
        Slow {
            six: is_counted.then(|| six(rows.iter())),
            parts: named.into_iter().map(part).collect(),
            sums: (0..Self::amounts(indicator).len()).map(|place| sum(&rows, place, fault)).collect(),
            rows,
        }
    }
}

fn six<'r>(rows: impl Iterator<Item = &'r Row>) -> Six {
    let mut six = [0; 6];
    for row in rows {
        let first = if row.is_in == Some(true) { 0 } else { 3 };
        let place = match row.meets {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        six[first + place] += 1;
    }
    six
}

fn sum(rows: &[Row], place: usize, fault: Option<Fault>) -> Sum {
    let mut sum = (0, 0, 0, 0);
    for row in rows.iter().filter(|row| row.meets != Some(false)) {
        let surely = row.is_in == Some(true) && row.meets == Some(true);
        match (surely || fault == Some(Fault::MaybeIsAdded), row.amounts[place]) {
            (true, Some(amount)) => sum.0 += u128::from(amount),
            (true, None) => sum.1 += 1,
            (false, Some(amount)) => sum.2 += u128::from(amount),
            (false, None) => sum.3 += 1,
        }
    }
    sum
}
