//! What is known of every subject in one cycle, and the value of any indicator there.

mod counted;
mod judge;
mod plan_counter;
mod subject_table;
mod value;
mod verdict;
mod verdicts;

use crate::assess::{
    answer::Presumption,
    inquiry::Inquiry,
    planes::{Counter, Groups, Planes, Workspace},
};
use crate::base::{Day, cycle::Cycle, tally::Tally, truth::Truth};
use crate::law::{
    indicator::{Counting, Indicator, Measure},
    item::Universe,
    plan::Plan,
    reading::ConventionMeetings,
};
use crate::record::subject::Subject;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::OnceLock,
};

pub use counted::Counted;
pub(in crate::assess) use counted::{together, without_contradictions};
pub(in crate::assess) use judge::Judge;
use plan_counter::PlanCounter;
pub(in crate::assess) use subject_table::SubjectTable;
pub use value::{Bounds, Sum, Undefined, Value};
pub use verdict::Verdict;
pub(in crate::assess) use verdict::{Contribution, CountedSubject};
pub(in crate::assess) use verdicts::Verdicts;

/// What is known of every subject in a cycle, for all that the indicators of a plan ask.
///
/// A cycle is named after the year in which its reports are due: the cycle 2026 covers the reports due on 30 April
/// 2026, and what was done in that year. Everything is evaluated on one day, which a
/// [reading](crate::law::reading::PopulationDate) chooses. Questions that ask "in the year" are about the whole
/// calendar year.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, base::Cycle, law::siem_reap_angkor};
/// let snapshot = data::register()?.measure(&siem_reap_angkor::PLAN).snapshot(Cycle::new(2025)?);
/// // States Parties that entered the Convention by deposit in 2025.
/// let joined = snapshot.value(&siem_reap_angkor::I11_2);
/// assert_eq!(joined.to_string(), "2");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Snapshot<'a> {
    inquiry: Inquiry<'a>,
    cycle: Cycle,
    tables: BTreeMap<Universe, SubjectTable>,
    /// The indicators of the plan, prepared when all are first counted at once.
    counters: OnceLock<Vec<PlanCounter>>,
}

/// What is asked and for which cycle, not what is known of every subject.
impl fmt::Debug for Snapshot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("cycle", &self.cycle).field("inquiry", &self.inquiry).finish_non_exhaustive()
    }
}

impl<'a> Inquiry<'a> {
    /// What is known of every subject in a cycle. What the plan's indicators need is looked up now, what others need
    /// only when they are asked.
    pub fn snapshot(self, cycle: Cycle) -> Snapshot<'a> {
        let bare = Snapshot::bare(self, cycle);
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
        let tables = universes.into_iter().map(|universe| (universe, bare.table_for(universe, indicators))).collect();
        Snapshot { tables, ..bare }
    }
}

impl<'a> Snapshot<'a> {
    /// A snapshot in which everything is looked up when it is asked.
    pub(crate) const fn bare(inquiry: Inquiry<'a>, cycle: Cycle) -> Self {
        Self { inquiry, cycle, tables: BTreeMap::new(), counters: OnceLock::new() }
    }

    /// The records, replies, plan and readings that it was made from.
    pub const fn inquiry(&self) -> Inquiry<'a> {
        self.inquiry
    }

    /// The plan whose indicators are evaluated, if there is one.
    pub const fn plan(&self) -> Option<&'a Plan> {
        self.inquiry.plan()
    }

    /// The cycle.
    pub const fn cycle(&self) -> Cycle {
        self.cycle
    }

    /// The day on which everything is evaluated.
    pub fn day(&self) -> Day {
        self.inquiry.day_of(self.cycle)
    }

    /// The subjects of a universe, in it or not, that the records name: a reply about another makes none.
    pub fn subjects(&self, universe: Universe) -> Cow<'_, [Subject]> {
        match self.tables.get(&universe) {
            Some(table) => Cow::Borrowed(&table.subjects),
            None => Cow::Owned(self.table(universe).subjects),
        }
    }

    /// Whether a subject is of a universe on the day.
    pub fn is_of(&self, subject: &Subject, universe: Universe) -> Truth {
        self.inquiry.is_of(subject, universe).at(self.day()).truth()
    }

    /// The subjects of a universe; only whether they are of it is looked up.
    fn table(&self, universe: Universe) -> SubjectTable {
        let inquiry = self.inquiry;
        let mut subjects = Subject::all(inquiry.register(), universe, inquiry.convention());
        if universe == Universe::Meetings && inquiry.readings().convention_meetings == ConventionMeetings::All {
            subjects.push(Subject::InformalMeetings(inquiry.convention(), self.cycle));
        }
        subjects.sort();
        subjects.dedup();
        SubjectTable::of(subjects, |subject| self.is_of(subject, universe))
    }

    /// The table with all that an indicator needs: borrowed if the plan's table already has it, else built.
    pub(super) fn table_of(&self, indicator: &Indicator) -> Cow<'_, SubjectTable> {
        match self.tables.get(&indicator.universe()) {
            Some(table) if table.has(indicator) => Cow::Borrowed(table),
            other => {
                let mut table = other.cloned().unwrap_or_else(|| self.table(indicator.universe()));
                table.fill(self.inquiry, self.day(), [indicator].into_iter());
                Cow::Owned(table)
            }
        }
    }

    /// The table of a universe with all that the indicators of that universe need.
    pub(super) fn table_for(&self, universe: Universe, indicators: &[&Indicator]) -> SubjectTable {
        let mut table = self.tables.get(&universe).cloned().unwrap_or_else(|| self.table(universe));
        let own = indicators.iter().copied().filter(|indicator| indicator.universe() == universe);
        table.fill(self.inquiry, self.day(), own);
        table
    }

    pub(super) fn judge<'p>(&self, table: &'p SubjectTable, indicator: &Indicator) -> Judge<'p> {
        Judge { table, rules: indicator.population_rules(), readings: self.inquiry.readings() }
    }

    /// Every subject that is or may be counted, with its verdict.
    pub fn verdicts(&self, indicator: &Indicator) -> Vec<(Subject, Verdict)> {
        let table = self.table_of(indicator);
        let judge = self.judge(&table, indicator);
        let verdicts = judge.verdicts(&indicator.criterion);
        verdicts.filter_map(|(row, verdict)| Some((table.subjects.get(row)?.clone(), verdict))).collect()
    }

    /// The verdict on every subject of an indicator's universe, in the population or not.
    pub(super) fn findings(&self, indicator: &Indicator) -> BTreeMap<Subject, CountedSubject> {
        let table = self.table_of(indicator);
        let judge = self.judge(&table, indicator);
        let rows = table.subjects.iter().enumerate();
        rows.map(|(row, subject)| (subject.clone(), judge.finding(row, indicator))).collect()
    }

    /// The verdict on one subject, even if neither records nor replies name it.
    pub(super) fn finding(&self, indicator: &Indicator, subject: &Subject) -> CountedSubject {
        let mut table = SubjectTable::of(vec![subject.clone()], |subject| self.is_of(subject, indicator.universe()));
        table.fill(self.inquiry, self.day(), [indicator].into_iter());
        self.judge(&table, indicator).finding(0, indicator)
    }

    /// The value of an indicator of this plan or any other.
    pub fn value(&self, indicator: &Indicator) -> Value {
        let table = self.table_of(indicator);
        let judge = self.judge(&table, indicator);
        let counted = indicator.measure != Measure::Unspecified;
        let joined = if indicator.is_joined() { indicator.criterion.parts() } else { Vec::new() };
        let parts = joined.into_iter().filter(|_| counted).map(|(name, part)| (name, judge.tally(part)));
        let rows = if indicator.counting == Counting::Subjects { 0 } else { table.subjects.len() };
        Value {
            tally: counted.then(|| judge.tally(&indicator.criterion)),
            parts: parts.collect(),
            counts: counted::counts(self.inquiry, self.day(), &judge, indicator),
            contributions: (0..rows).filter_map(|row| judge.finding(row, indicator).contribution()).collect(),
            ..self.no_value(indicator)
        }
    }

    /// The value that these verdicts give, without its parts.
    pub(super) fn value_of<'f>(
        &self,
        indicator: &Indicator,
        findings: impl Iterator<Item = &'f CountedSubject> + Clone,
    ) -> Value {
        let verdicts = findings.clone().map(|finding| finding.verdict);
        let tally = verdicts.fold(Tally::EMPTY, |tally, verdict| tally.with(verdict.is_in, verdict.meets));
        let adds = findings.filter(|_| indicator.counting != Counting::Subjects);
        Value {
            tally: (indicator.measure != Measure::Unspecified).then_some(tally),
            contributions: adds.filter_map(CountedSubject::contribution).collect(),
            ..self.no_value(indicator)
        }
    }

    /// The value over all subjects of a table but one; the six counts are given.
    pub(super) fn value_but(&self, judge: &Judge<'_>, row: usize, indicator: &Indicator, tally: Tally) -> Value {
        let rows = if indicator.counting == Counting::Subjects { 0 } else { judge.table.subjects.len() };
        let others = (0..rows).filter(|other| *other != row);
        Value {
            tally: Some(tally),
            contributions: others.filter_map(|row| judge.finding(row, indicator).contribution()).collect(),
            ..self.no_value(indicator)
        }
    }

    fn no_value(&self, indicator: &Indicator) -> Value {
        Value {
            indicator: *indicator,
            cycle: self.cycle,
            as_of: self.inquiry.register().known(),
            readings: self.inquiry.readings(),
            tally: None,
            parts: Vec::new(),
            contributions: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// What is known of the subjects of a universe, for all that these indicators ask. The rows of the planes are the
    /// [subjects](Self::subjects), in their order.
    pub fn planes(&self, universe: Universe, indicators: &[&Indicator]) -> Planes {
        self.table_for(universe, indicators).planes
    }

    /// The six counts of every indicator of the plan, in their order, all at once; nothing of those whose text does not
    /// say what is counted.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, law::siem_reap_angkor::PLAN};
    /// let snapshot = data::register()?.measure(&PLAN).snapshot("2025".parse()?);
    /// for (indicator, tally) in PLAN.indicators.iter().zip(snapshot.tallies()) {
    ///     assert_eq!(snapshot.value(indicator).tally().unwrap_or_default(), tally);
    /// }
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tallies(&self) -> Vec<Tally> {
        let mut tallies = Vec::new();
        self.tallies_into(&mut Workspace::default(), &mut tallies);
        tallies
    }

    /// Like [`tallies`](Self::tallies), with memory from the caller: from the second time on, nothing is allocated.
    pub fn tallies_into(&self, workspace: &mut Workspace, tallies: &mut Vec<Tally>) {
        let indicators = self.plan().map_or(&[][..], |plan| plan.indicators);
        tallies.clear();
        tallies.resize(indicators.len(), Tally::EMPTY);
        let counters = self.counters.get_or_init(|| {
            let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
            let readings = self.inquiry.readings();
            let counter =
                |universe| PlanCounter::new(universe, indicators, self.planes(universe, indicators), &readings);
            universes.into_iter().map(counter).collect()
        });
        counters.iter().for_each(|counter| counter.count(workspace, tallies));
        let uncounted = indicators.iter().zip(tallies).filter(|(one, _)| one.measure == Measure::Unspecified);
        uncounted.for_each(|(_, tally)| *tally = Tally::EMPTY);
    }

    /// The six counts of an indicator disaggregated: for each key that `key` gives a subject, by region or by income
    /// group, say. Groups in which nobody can be counted are left out; the others add up to the whole.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{data, State, law::siem_reap_angkor::{PLAN, I48_1}};
    /// let snapshot = data::register()?.measure(&PLAN).snapshot("2025".parse()?);
    /// let by_region = snapshot.tally_by(&I48_1, |subject| subject.state().map(State::region));
    /// let total = by_region.values().copied().sum();
    /// assert_eq!(snapshot.value(&I48_1).tally(), Some(total));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias = "group_by")]
    #[doc(alias = "disaggregate")]
    pub fn tally_by<K: Ord>(&self, indicator: &Indicator, key: impl Fn(&Subject) -> K) -> BTreeMap<K, Tally> {
        let table = self.table_of(indicator);
        let counter = Counter::new([indicator], indicator.universe(), &self.inquiry.readings());
        let groups: Groups<K> = table.subjects.iter().map(key).collect();
        let mut tallies = Vec::new();
        counter.count_by_into(&table.planes, &groups, &mut Workspace::default(), &mut tallies);
        groups.into_keys().zip(tallies).filter(|(_, tally)| *tally != Tally::EMPTY).collect()
    }
}

/// The same cycle where what was last known goes on: presumed, beside what is known, and never in its place. Only questions
/// on what goes on are presumed, within each membership; neither what comes anew each year nor any item.
#[derive(Debug, Clone)]
pub struct Presuming<'a> {
    presumption: Presumption,
    snapshot: Snapshot<'a>,
}

impl<'a> Snapshot<'a> {
    /// What is presumed of every subject in the cycle. Its values lie within the bounds of those known.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{assess::answer::Presumption, data, law::oslo};
    /// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
    /// let presuming = snapshot.presuming(Presumption::Continuance { months: None });
    /// let (known, presumed) = (snapshot.value(&oslo::I50_1), presuming.value(&oslo::I50_1));
    /// let (known, presumed) = (known.tally().ok_or("none")?, presumed.tally().ok_or("none")?);
    /// assert!(known.in_unknown >= presumed.in_unknown);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn presuming(&self, presumption: Presumption) -> Presuming<'a> {
        Presuming { presumption, snapshot: self.inquiry.presuming(presumption).snapshot(self.cycle) }
    }

    /// The value in the last cycle up to this one in which it was exact, within the period of the plan; `None` where there
    /// was none.
    pub fn last_exact(&self, indicator: &Indicator) -> Option<Value> {
        let first = Cycle::of(self.plan()?.first_day)?;
        let years = (first.year()..=self.cycle.year()).rev();
        let cycles = years.filter_map(|year| Cycle::new(year).ok());
        cycles.map(|cycle| Snapshot::bare(self.inquiry, cycle).value(indicator)).find(Value::is_exact)
    }
}

impl Presuming<'_> {
    /// What was chosen.
    pub const fn presumption(&self) -> Presumption {
        self.presumption
    }

    /// The value that is presumed; as far as the presumption does not tell, with bounds.
    pub fn value(&self, indicator: &Indicator) -> Value {
        self.snapshot.value(indicator)
    }

    /// What is presumed of the subjects of a universe, for all that these indicators ask, as [`Snapshot::planes`] tells what
    /// is known.
    pub fn planes(&self, universe: Universe, indicators: &[&Indicator]) -> Planes {
        self.snapshot.planes(universe, indicators)
    }

    /// Every subject that is or may be counted, with the verdict that is presumed.
    pub fn verdicts(&self, indicator: &Indicator) -> Vec<(Subject, Verdict)> {
        self.snapshot.verdicts(indicator)
    }
}
