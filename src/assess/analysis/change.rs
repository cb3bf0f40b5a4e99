//! What moved a value between two evaluations: definition, members, corrections, new reports. The parts add up exactly.

use super::difference::{Difference, TallyDifference};
use crate::assess::{
    inquiry::Inquiry,
    snapshot::{CountedSubject, Snapshot, Value, Verdict},
};
use crate::base::{codes::codes, cycle::Cycle, ratio::Ratio, read, truth::Truth};
use crate::law::indicator::Indicator;
use crate::record::subject::Subject;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

codes! {
    /// What moves a value, in the order in which it is taken into account.
    pub enum Cause: "cause" {
        /// Another indicator, other readings or another plan, with the same members and facts.
        Definition,
        /// Who is counted.
        Members,
        /// What is now known of the earlier cycle, and was then unknown or reported otherwise.
        Corrections,
        /// What is known of the later cycle.
        NewReports,
    }
}

impl Cause {
    /// In words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Members => "members",
            Self::Corrections => "corrections",
            Self::NewReports => "new reports",
        }
    }
}

/// A change of a value from one evaluation to another.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::oslo};
/// let ask = data::register()?.measure(&oslo::PLAN);
/// let (earlier, later) = (ask.snapshot("2020".parse()?), ask.snapshot("2022".parse()?));
/// let change = later.change_since(&earlier, &oslo::I50_1);
/// assert_eq!(change.before().ok_or("none")?.to_string(), "93 to 147 of 164 (57 % to 90 %)");
/// assert_eq!(change.after().ok_or("none")?.to_string(), "96 to 155 of 164 (59 % to 95 %)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ChangeParts")]
pub struct Change {
    /// The earlier value, then the value after each [`Cause`]; the last is the later value.
    values: Vec<Value>,
    /// The subjects that changed at each step.
    moved: Vec<Vec<Moved>>,
}

/// A change as it is read, before its number of steps is checked.
#[read::macro_rules_derive(read::Read)]
#[derive()]
struct ChangeParts {
    values: Vec<Value>,
    moved: Vec<Vec<Moved>>,
}

impl TryFrom<ChangeParts> for Change {
    type Error = String;

    fn try_from(ChangeParts { values, moved }: ChangeParts) -> Result<Self, String> {
        let causes = Cause::ALL.len();
        if values.len() == causes + 1 && moved.len() == causes {
            Ok(Self { values, moved })
        } else {
            Err(format!("a change of {} values in {} steps: expected {causes} steps", values.len(), moved.len()))
        }
    }
}

/// A subject whose verdict or amounts changed.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Moved {
    /// The subject.
    pub subject: Subject,
    /// Its verdict before.
    pub before: Verdict,
    /// Its verdict after.
    pub after: Verdict,
}

codes! {
    /// How a subject moved: whether it is counted, or else what is known of it. What is only not known any more is no
    /// departure.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, assess::analysis::Shift, law::oslo};
    /// let ask = data::register()?.measure(&oslo::PLAN);
    /// let change = ask.snapshot("2024".parse()?).change_since(&ask.snapshot("2020".parse()?), &oslo::I1_2);
    /// let members = change.steps().nth(1).ok_or("no such step")?;
    /// // States last seen open in 2020: whether they still are is not recorded.
    /// assert!(members.moved.iter().any(|moved| moved.shift() == Shift::PerhapsStillCounted));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Shift: "shift" {
        /// It is counted now, and was not.
        Counted,
        /// It is not counted any more.
        NotCounted,
        /// It was counted; whether it still is, is not known.
        PerhapsStillCounted,
        /// It was not counted; whether it is now, is not known.
        PerhapsCounted,
        /// It is now known to be counted.
        KnownToBeCounted,
        /// It is now known not to be counted.
        KnownNotToBeCounted,
        /// Something else is told of it than before, or something for the first time.
        Told,
        /// What was told of it is not known any more.
        Untold,
    }
}

impl Shift {
    /// In words; nothing of what is told.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Counted => "now counted",
            Self::NotCounted => "not counted any more",
            Self::PerhapsStillCounted => "perhaps still counted",
            Self::PerhapsCounted => "perhaps counted now",
            Self::KnownToBeCounted => "now known to be counted",
            Self::KnownNotToBeCounted => "now known not to be counted",
            Self::Told => "",
            Self::Untold => "not known any more",
        }
    }
}

impl Moved {
    /// How it moved.
    pub const fn shift(&self) -> Shift {
        match (self.before.is_in, self.after.is_in) {
            (Truth::No, Truth::Yes) => Shift::Counted,
            (Truth::Yes, Truth::No) => Shift::NotCounted,
            (Truth::Yes, Truth::Unknown) => Shift::PerhapsStillCounted,
            (Truth::No, Truth::Unknown) => Shift::PerhapsCounted,
            (Truth::Unknown, Truth::Yes) => Shift::KnownToBeCounted,
            (Truth::Unknown, Truth::No) => Shift::KnownNotToBeCounted,
            _ => match (self.before.meets, self.after.meets) {
                (Truth::Yes | Truth::No, Truth::Unknown) => Shift::Untold,
                _ => Shift::Told,
            },
        }
    }
}

/// The subjects that moved, shift by shift: `AFG, AGO; not known any more: NGA`.
fn in_words(moved: &[Moved]) -> String {
    let shifts = [Shift::Told].into_iter().chain(Shift::ALL.iter().copied().filter(|shift| *shift != Shift::Told));
    let lists = shifts.filter_map(|shift| {
        let of = moved.iter().filter(|one| one.shift() == shift).map(|one| one.subject.to_string());
        let list = of.reduce(|list, one| format!("{list}, {one}"))?;
        Some(if shift.in_words().is_empty() { list } else { format!("{}: {list}", shift.in_words()) })
    });
    lists.collect::<Vec<_>>().join("; ")
}

/// One step of a change: what one [`Cause`] makes of the value.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::analysis::Cause, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let change = snapshot.progress(&oslo::I50_1).ok_or("no baseline")?; // since cycle 2020
/// let causes: Vec<Cause> = change.steps().filter(|step| !step.is_nothing()).map(|step| step.cause).collect();
/// assert_eq!(causes, [Cause::NewReports]);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangeStep<'c> {
    /// What is taken into account.
    pub cause: Cause,
    /// The value before it.
    pub before: &'c Value,
    /// The value with it.
    pub after: &'c Value,
    /// The subjects whose verdict or amounts it changes.
    pub moved: &'c [Moved],
}

/// The numerator over the denominator, a number over one; `None` where there is none.
fn quotient(value: &Value) -> Option<Ratio> {
    match (value.sum(), value.denominator()) {
        (Some(sum), _) => Some(Ratio::number(sum.known)),
        (None, Some(denominator)) => Ratio::new(value.numerator()?, denominator),
        (None, None) => value.numerator().map(Ratio::number),
    }
}

fn counts_between(from: &Value, to: &Value) -> Option<TallyDifference> {
    Some(TallyDifference::between(from.tally()?, to.tally()?))
}

fn difference_between(from: &Value, to: &Value) -> Option<Difference> {
    Difference::between(quotient(from)?, quotient(to)?)
}

impl ChangeStep<'_> {
    /// What it adds to each of the six counts.
    pub fn counts(&self) -> Option<TallyDifference> {
        counts_between(self.before, self.after)
    }

    /// What it adds to the value: to the numerator over the denominator, or to the number or sum. `None` where either
    /// is undefined.
    pub fn difference(&self) -> Option<Difference> {
        difference_between(self.before, self.after)
    }

    /// Whether it changes nothing.
    pub fn is_nothing(&self) -> bool {
        self.moved.is_empty() && self.before.tally() == self.after.tally() && self.before.sums() == self.after.sums()
    }
}

impl Change {
    /// The earlier value.
    pub fn before(&self) -> Option<&Value> {
        self.values.first()
    }

    /// The later value.
    pub fn after(&self) -> Option<&Value> {
        self.values.last()
    }

    /// The four steps, in their fixed order.
    pub fn steps(&self) -> impl Iterator<Item = ChangeStep<'_>> {
        let values = self.values.iter().zip(self.values.iter().skip(1));
        let steps = Cause::ALL.iter().zip(values).zip(&self.moved);
        steps.map(|((cause, (before, after)), moved)| ChangeStep { cause: *cause, before, after, moved })
    }

    /// The difference of each of the six counts; the steps' differences add up to it.
    pub fn counts(&self) -> Option<TallyDifference> {
        counts_between(self.before()?, self.after()?)
    }

    /// The difference of the values; the steps' differences add up to it where all are defined.
    pub fn difference(&self) -> Option<Difference> {
        difference_between(self.before()?, self.after()?)
    }
}

/// The value before; a line for each step that changes anything, with its subjects by the way in which they moved, the new
/// value and the difference; the value after.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(before), Some(after)) = (self.before(), self.after()) else { return Ok(()) };
        writeln!(f, "{} {}: {before}", before.indicator().id(), before.cycle())?;
        for step in self.steps().filter(|step| !step.is_nothing()) {
            write!(f, "  {} ({}): {}", step.cause.in_words(), in_words(step.moved), step.after)?;
            // Where something is unknown, the difference of the known parts says nothing about the whole.
            let certain = step.before.is_exact() && step.after.is_exact();
            match step.difference().filter(|_| certain) {
                Some(difference) if difference != Difference::NONE => writeln!(f, "; {difference}")?,
                _ => writeln!(f)?,
            }
        }
        writeln!(f, "{} {}: {after}", after.indicator().id(), after.cycle())
    }
}

/// The verdict on each subject, with its amounts.
type Findings = BTreeMap<Subject, CountedSubject>;

/// Membership from `members`, criterion and amounts from `facts`; `otherwise` for those that `facts` lacks.
fn with_members(members: &Findings, facts: &Findings, otherwise: impl Fn(&Subject) -> CountedSubject) -> Findings {
    let combined = members.iter().map(|(subject, member)| {
        let fact = facts.get(subject).cloned().unwrap_or_else(|| otherwise(subject));
        let verdict = Verdict { is_in: member.verdict.is_in, ..fact.verdict };
        (subject.clone(), CountedSubject { verdict, ..fact })
    });
    combined.collect()
}

fn moved(before: &Findings, after: &Findings) -> Vec<Moved> {
    let nowhere = Verdict { is_in: Truth::No, meets: Truth::No };
    let verdict = |findings: &Findings, subject: &Subject| findings.get(subject).map_or(nowhere, |one| one.verdict);
    let counted = |verdict: Verdict| if verdict.is_in == Truth::No { nowhere } else { verdict };
    let mut subjects: Vec<&Subject> = before.keys().chain(after.keys()).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let pairs = subjects.into_iter().map(|subject| (subject, verdict(before, subject), verdict(after, subject)));
    let differ = pairs.filter(|(subject, then, now)| {
        let amounts = |findings: &Findings| findings.get(*subject).map(|one| one.amounts.clone());
        let counts = then.is_in != Truth::No || now.is_in != Truth::No;
        counted(*then) != counted(*now) || (counts && amounts(before) != amounts(after))
    });
    differ.map(|(subject, before, after)| Moved { subject: subject.clone(), before, after }).collect()
}

impl<'a> Snapshot<'a> {
    /// The snapshot of the plan's baseline cycle, from the same records, replies and readings; `None` where the plan
    /// has no baseline.
    pub fn baseline(&self) -> Option<Self> {
        let cycle = Cycle::new(self.plan()?.baseline?).ok()?;
        Some(Self::bare(self.inquiry(), cycle))
    }

    /// What moved an indicator since the baseline of the plan; `None` where the plan has no baseline.
    pub fn progress(&self, indicator: &Indicator) -> Option<Change> {
        Some(self.change_since(&self.baseline()?, indicator))
    }

    /// What moved an indicator since another evaluation.
    pub fn change_since(&self, earlier: &Snapshot<'_>, indicator: &Indicator) -> Change {
        self.change_from(earlier, indicator, indicator)
    }

    /// What moved a value from one indicator, evaluated then, to another, evaluated now: to one that a
    /// [crosswalk](crate::law::crosswalk) links to it, for example.
    pub fn change_from(&self, earlier: &Snapshot<'_>, then: &Indicator, now: &Indicator) -> Change {
        let (cycle, readings) = (earlier.cycle(), self.inquiry().readings());
        let first = earlier.findings(then);
        // The definition of now, with the members and facts of then.
        let defined_inquiry: Inquiry<'_> = match self.plan() {
            Some(plan) => earlier.inquiry().under(readings).for_plan(plan),
            None => earlier.inquiry().under(readings),
        };
        let defined_then = Snapshot::bare(defined_inquiry, cycle);
        let defined = defined_then.findings(now);
        let last = self.findings(now);
        let members = with_members(&last, &defined, |subject| defined_then.finding(now, subject));
        // The cycle of then, as known now.
        let corrected_then = Snapshot::bare(self.inquiry(), cycle);
        let corrected =
            with_members(&last, &corrected_then.findings(now), |subject| corrected_then.finding(now, subject));
        let value = |indicator, of: &Snapshot<'_>, findings: &Findings| of.value_of(indicator, findings.values());
        let values = vec![
            value(then, earlier, &first),
            value(now, &defined_then, &defined),
            value(now, &defined_then, &members),
            value(now, &corrected_then, &corrected),
            value(now, self, &last),
        ];
        let steps = [&first, &defined, &members, &corrected, &last];
        let moved = steps.iter().zip(steps.iter().skip(1)).map(|(before, after)| moved(before, after)).collect();
        Change { values, moved }
    }
}
