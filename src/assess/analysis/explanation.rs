//! Why an indicator has its value: subject by subject, down to each fact and its source. Sources are looked up only
//! when a subject is asked about.

use crate::assess::{
    answer::{Because, QuestionReason, Reason},
    inquiry::{About, Stands},
    snapshot::{Bounds, Judge, Snapshot, SubjectTable, Value, Verdict, Verdicts},
};
use crate::base::{citation::Citation, read, truth::Truth};
use crate::law::{expr::Atom, indicator::Indicator};
use crate::record::subject::Subject;
use serde::Serialize;
use std::{borrow::Cow, fmt, sync::OnceLock};

/// Why an indicator has its value.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Cycle, State, Subject, data, law::siem_reap_angkor};
/// let snapshot = data::register()?.measure(&siem_reap_angkor::PLAN).snapshot(Cycle::new(2025)?);
/// let explanation = snapshot.explain(&siem_reap_angkor::I11_2);
/// let tonga = explanation.subjects().find(|one| one.subject == Subject::State(State::TON)).unwrap();
/// assert!(tonga.facts[0].reasons.iter().any(|reason| reason.to_string().contains("source: ")));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Explanation<'s> {
    snapshot: &'s Snapshot<'s>,
    table: Cow<'s, SubjectTable>,
    value: Value,
    /// Worked out where a subject is first asked about.
    verdicts: OnceLock<Verdicts>,
    asked: OnceLock<Vec<Asked>>,
}

/// What is asked, and by what.
#[derive(Clone)]
struct Asked {
    by: AskedBy,
    atom: Atom,
    citation: Citation,
}

/// What is explained, not every subject and fact: those are what [`Display`](fmt::Display) writes.
impl fmt::Debug for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Explanation")
            .field("indicator", &self.value.indicator().id())
            .field("value", &self.value.to_string())
            .field("snapshot", self.snapshot)
            .finish_non_exhaustive()
    }
}

/// What is found of one subject: whether it counts, and why.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, Subject, Truth, data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let why = snapshot.explain(&oslo::I50_1);
/// let belarus = why.subjects().find(|one| one.subject == Subject::State(State::BLR)).ok_or("not counted")?;
/// assert_eq!((belarus.verdict.is_in, belarus.verdict.meets), (Truth::Yes, Truth::Yes));
/// assert_eq!(belarus.standing[1].to_string(), "in force for the State from 2004-03-01 (APMBC Art. 17(2))");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SubjectFinding {
    /// The subject.
    pub subject: Subject,
    /// Whether it is counted, and whether it meets the criterion.
    pub verdict: Verdict,
    /// Why it is, may be or is not of the universe; empty where the universe takes no reason.
    pub standing: Vec<Reason>,
    /// The parts of a joined condition, each alone.
    pub parts: Vec<(Cow<'static, str>, Truth)>,
    /// The facts that the population and the criterion ask for, in the order of the text.
    pub facts: Vec<AtomFinding>,
}

/// Which condition asks for a fact.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// The population; of a chained indicator, also the criteria of those before it.
    Population,
    /// The criterion.
    Criterion,
}

/// A fact that a condition asks for, and what is found of it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, Subject, Truth, data, assess::inquiry::Stands, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let why = snapshot.explain(&oslo::I50_1);
/// let belarus = why.subjects().find(|one| one.subject == Subject::State(State::BLR)).ok_or("not counted")?;
/// let fact = &belarus.facts[0];
/// assert_eq!((fact.atom.title().as_str(), fact.truth), ("has reported national measures", Truth::Yes));
/// assert_eq!((fact.stands, fact.effect), (Stands::Recorded, None));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct AtomFinding {
    /// What asks for it.
    pub asked_by: AskedBy,
    /// What is asked.
    pub atom: Atom,
    /// The answer.
    pub truth: Truth,
    /// Whether a reply or a record tells it, or why none does.
    pub stands: Stands,
    /// What it rests on, or what is missing.
    pub reasons: Vec<Reason>,
    /// What the bounds would be if a missing fact were known; `None` where it is known, or would change nothing.
    pub effect: Option<Effect>,
}

/// What a missing fact would make of the bounds of the value, by what is known of each subject: a count is not used here.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let why = snapshot.explain(&oslo::I50_1); // 96 to 155 of 164
/// let effect = why.subjects().flat_map(|one| one.facts).find_map(|fact| fact.effect).ok_or("nothing is missing")?;
/// assert_eq!(effect.if_yes.ok_or("undefined")?.to_string(), "97/164 to 155/164");
/// assert_eq!(effect.if_no.ok_or("undefined")?.to_string(), "96/164 to 154/164");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Effect {
    /// If the answer were yes.
    pub if_yes: Option<Bounds>,
    /// If the answer were no.
    pub if_no: Option<Bounds>,
}

impl Snapshot<'_> {
    /// Why an indicator has its value.
    pub fn explain(&self, indicator: &Indicator) -> Explanation<'_> {
        Explanation {
            snapshot: self,
            table: self.table_of(indicator),
            value: self.value(indicator),
            verdicts: OnceLock::new(),
            asked: OnceLock::new(),
        }
    }
}

impl Explanation<'_> {
    /// The snapshot that is explained.
    pub const fn snapshot(&self) -> &Snapshot<'_> {
        self.snapshot
    }

    /// The value that is explained.
    pub const fn value(&self) -> &Value {
        &self.value
    }

    fn indicator(&self) -> &Indicator {
        self.value.indicator()
    }

    fn verdicts(&self) -> &Verdicts {
        self.verdicts.get_or_init(|| self.judge().verdicts_together(&self.indicator().criterion))
    }

    pub(in crate::assess) fn judge(&self) -> Judge<'_> {
        self.snapshot.judge(&self.table, self.indicator())
    }

    /// Every subject that is or may be of the universe, in the population or not.
    pub fn subjects(&self) -> impl Iterator<Item = SubjectFinding> + '_ {
        let judge = self.judge();
        let rows = 0..self.table.subjects.len();
        rows.filter(move |row| judge.is_of_universe(*row) != Truth::No).filter_map(|row| self.judged(row))
    }

    /// The subject of a row.
    pub(super) fn subject(&self, row: usize) -> Option<&Subject> {
        self.table.subjects.get(row)
    }

    /// What is found of one subject; `None` where neither records nor replies name it.
    pub fn of(&self, subject: &Subject) -> Option<SubjectFinding> {
        self.judged(self.table.subjects.iter().position(|one| one == subject)?)
    }

    fn judged(&self, row: usize) -> Option<SubjectFinding> {
        let subject = self.table.subjects.get(row)?;
        let indicator = self.indicator();
        let judge = self.judge();
        let verdict = self.verdicts().at(row);
        let inquiry = self.snapshot.inquiry();
        let about = inquiry.on(self.snapshot.day()).about(subject);
        let standing = about.standing_reasons(indicator.universe(), self.snapshot.day());
        let joined = if indicator.is_joined() { indicator.criterion.parts() } else { Vec::new() };
        let parts = joined.into_iter().map(|(name, part)| (name.into(), judge.verdict(row, part).meets)).collect();
        let facts = self.asked().iter().map(|asked| self.fact(row, &about, asked)).collect();
        Some(SubjectFinding { subject: subject.clone(), verdict, standing, parts, facts })
    }

    /// What is asked, once each.
    fn asked(&self) -> &[Asked] {
        self.asked.get_or_init(|| self.all_asked())
    }

    fn all_asked(&self) -> Vec<Asked> {
        let indicator = self.indicator();
        let readings = self.snapshot.inquiry().readings();
        let population: Citation = indicator.population().citation.to_owned().into();
        let criterion = Citation::Document(format!("indicator {}", indicator.id()).into());
        let rules = indicator.population_rules().into_iter().map(|rule| (AskedBy::Population, rule, &population));
        let mut asked: Vec<Asked> = Vec::new();
        for (by, condition, citation) in rules.chain([(AskedBy::Criterion, &indicator.criterion, &criterion)]) {
            for atom in condition.atoms_under(&readings) {
                if asked.iter().all(|other| other.atom != atom) {
                    asked.push(Asked { by, atom, citation: citation.clone() });
                }
            }
        }
        asked
    }

    fn fact(&self, row: usize, about: &About<'_>, asked: &Asked) -> AtomFinding {
        let day = self.snapshot.day();
        let Asked { by: asked_by, atom, ref citation } = *asked;
        let truth = self.verdicts().truth(row, atom);
        let effect = if truth == Truth::Unknown { self.effect(row, atom) } else { None };
        AtomFinding {
            asked_by,
            atom,
            truth,
            stands: about.answer_stands(atom, day),
            reasons: about.atom_reasons(atom, day, citation),
            effect,
        }
    }

    /// What a missing answer would make of the bounds.
    fn effect(&self, row: usize, atom: Atom) -> Option<Effect> {
        let indicator = self.indicator();
        let judge = self.judge();
        let (tally, verdict) = (self.value.tally()?, self.verdicts().at(row));
        let both = self.verdicts().if_known(row, atom)?;
        let counted = |one: Verdict| (one.is_in, if one.is_in == Truth::No { Truth::No } else { one.meets });
        if both.iter().all(|one| counted(*one) == counted(verdict)) {
            return None;
        }
        let others = self.snapshot.value_but(&judge, row, indicator, tally.without(verdict.is_in, verdict.meets));
        let [if_yes, if_no] = both.map(|one| others.clone().and(&judge.counted(row, indicator, one)).bounds());
        Some(Effect { if_yes, if_no })
    }
}

/// The verdicts in the order in which they are written, each with its words.
const VERDICTS: [(Truth, Truth, &str); 6] = [
    (Truth::Yes, Truth::Yes, "Counted, and meets it"),
    (Truth::Yes, Truth::Unknown, "Counted; whether it meets it cannot be told"),
    (Truth::Unknown, Truth::Yes, "Meets it; whether it is counted cannot be told"),
    (Truth::Unknown, Truth::Unknown, "Neither can be told"),
    (Truth::Unknown, Truth::No, "Does not meet it; whether it is counted cannot be told"),
    (Truth::Yes, Truth::No, "Counted, and does not meet it"),
];

/// The whole tree as text: the value, then every subject under its verdict, with its facts and their sources; at the
/// end those not counted.
impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let indicator = self.indicator();
        writeln!(f, "{}: {}", indicator.id(), indicator.statement)?;
        writeln!(f, "{} of {}", indicator.measure, indicator.population().title)?;
        writeln!(f, "{}, as of {}: {}", self.value.cycle(), self.value.as_of(), self.value)?;
        for (name, tally) in self.value.parts() {
            writeln!(f, "  {name}: {tally}")?;
        }
        if let Some(known) = self.value.of_those_known().filter(|_| !self.value.is_exact()) {
            writeln!(f, "  of those known alone, which tells nothing of the others: {}", known.in_words())?;
        }
        self.value.counts().iter().try_for_each(|count| writeln!(f, "  counted: {count}"))?;
        let subjects: Vec<SubjectFinding> = self.subjects().collect();
        for (is_in, meets, words) in VERDICTS {
            let group = subjects.iter().filter(|one| one.verdict == Verdict { is_in, meets });
            let count = group.clone().count();
            if count > 0 {
                writeln!(f, "\n{words} ({count}):")?;
            }
            for one in group {
                write!(f, "{one}")?;
            }
        }
        // For those not counted, only the facts about the population matter.
        let out: Vec<&SubjectFinding> = subjects.iter().filter(|one| one.verdict.is_in == Truth::No).collect();
        if !out.is_empty() {
            writeln!(f, "\nNot counted ({}):", out.len())?;
        }
        for one in out {
            let facts = one.facts.iter().filter(|fact| fact.asked_by == AskedBy::Population).cloned().collect();
            write!(f, "{}", SubjectFinding { facts, parts: Vec::new(), ..one.clone() })?;
        }
        Ok(())
    }
}

/// The subject, with why it is of the universe, its parts and its facts.
impl fmt::Display for SubjectFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.subject {
            Subject::State(state) => writeln!(f, "{state} {}", state.name())?,
            other => writeln!(f, "{other}")?,
        }
        for reason in &self.standing {
            writeln!(f, "  {reason}")?;
        }
        for (name, truth) in &self.parts {
            writeln!(f, "  part \"{name}\": {truth}")?;
        }
        for fact in &self.facts {
            write!(f, "{fact}")?;
        }
        Ok(())
    }
}

/// The question and its answer, then what it rests on or what is missing.
impl fmt::Display for AtomFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {}: {}", self.atom.title(), self.truth)?;
        // The answer itself is in the line above.
        let is_answer = |reason: &&Reason| matches!(reason.because, Because::Question(QuestionReason::Answered { .. }));
        for reason in self.reasons.iter().filter(|reason| !is_answer(reason)) {
            writeln!(f, "    {reason}")?;
        }
        let Some(effect) = &self.effect else { return Ok(()) };
        let bounds = |bounds: &Option<Bounds>| bounds.as_ref().map_or("undefined".to_owned(), ToString::to_string);
        writeln!(f, "    if yes: {}; if no: {}", bounds(&effect.if_yes), bounds(&effect.if_no))
    }
}
