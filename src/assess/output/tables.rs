//! What is known of every subject in some cycles, as three tidy tables for any engine that speaks SQL.
//!
//! Derived questions stand among the items, so that no engine needs to reckon with dates. What is not known has no row.

use crate::assess::{
    inquiry::{About, Stands},
    snapshot::Snapshot,
};
use crate::base::{
    Day,
    cycle::Cycle,
    read,
    state::{Region, State},
    truth::Truth,
    when::When,
};
use crate::law::{expr::Atom, indicator::Amount, item::Universe, limit::annual_report_due};
use crate::record::{reply::NoAnswer, subject::Subject};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
#[cfg(feature = "io")]
use {crate::record::sheet::write::SheetWriter, std::io};

/// A cycle: a row of the table `cycles`.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct CycleRow {
    /// The cycle.
    pub cycle: Cycle,
    /// The code of the plan; empty where none asks.
    pub plan: String,
    /// The first day of its year.
    pub starts: Day,
    /// The last day of its year.
    pub ends: Day,
    /// The day on which its reports are due.
    pub due: Option<Day>,
    /// The meeting held in its year, where the calendar has one.
    pub meeting: Option<String>,
}

/// A subject that is or may be of a universe: a row of the table `members`.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct MemberRow {
    /// The cycle.
    pub cycle: Cycle,
    /// The universe.
    pub universe: Universe,
    /// The subject.
    pub subject: Subject,
    /// The State it is, or that made it.
    pub state: Option<State>,
    /// The region of that State.
    pub region: Option<Region>,
    /// 1 where it is of the universe, `None` where it may be.
    pub member: Option<u8>,
}

/// What is told of a subject: a row of the table `facts`.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct FactRow {
    /// The cycle.
    pub cycle: Cycle,
    /// The subject.
    pub subject: Subject,
    /// The code of the item, question or quantity.
    pub item: String,
    /// 1 for yes, 0 for no.
    pub yes: Option<u8>,
    /// A number.
    pub amount: Option<u64>,
    /// Why there is no answer.
    pub missing: Option<NoAnswer>,
}

/// The three tables.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::output::Tables, law::oslo};
/// let ask = data::register()?.measure(&oslo::PLAN);
/// let cycles = [ask.snapshot("2022".parse()?), ask.snapshot("2023".parse()?)];
/// let tables = Tables::of(&cycles);
/// assert_eq!(tables.cycles.len(), 2);
/// let mut members = Vec::new(); // or a file
/// tables.write_members(&mut members)?;
/// assert!(members.starts_with(b"cycle,universe,subject,state,region,member\n"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Tables {
    /// The cycles.
    pub cycles: Vec<CycleRow>,
    /// The members of the universes.
    pub members: Vec<MemberRow>,
    /// The facts, at most one for each cycle, subject and item.
    pub facts: Vec<FactRow>,
}

impl Tables {
    /// The tables of what the indicators of the plans that ask need, of several cycles, each given once.
    pub fn of<'s, 'a: 's>(snapshots: impl IntoIterator<Item = &'s Snapshot<'a>>) -> Self {
        let mut tables = Self::default();
        for snapshot in snapshots {
            tables.cycles.push(snapshot.cycle_row());
            let indicators = snapshot.plan().map_or(&[][..], |plan| plan.indicators);
            let universes: BTreeSet<Universe> = indicators.iter().map(|indicator| indicator.universe()).collect();
            let mut facts = BTreeMap::new();
            let inquiry = snapshot.inquiry().on(snapshot.day());
            for universe in universes {
                let own = indicators.iter().filter(|indicator| indicator.universe() == universe);
                let atoms: BTreeSet<Atom> =
                    own.clone().flat_map(|indicator| indicator.atoms()).map(as_reported).collect();
                let amounts: BTreeSet<Amount> = own.flat_map(|indicator| indicator.amounts()).collect();
                for subject in snapshot.subjects(universe).iter() {
                    let is_of = snapshot.is_of(subject, universe);
                    if is_of == Truth::No {
                        continue;
                    }
                    tables.members.push(snapshot.member_row(universe, subject, is_of));
                    let about = inquiry.about(subject);
                    let told = atoms.iter().filter_map(|atom| snapshot.fact_row(&about, subject, *atom));
                    let amount_row = |amount: &Amount| snapshot.amount_row(&about, subject, *amount);
                    let told = told.chain(amounts.iter().filter_map(amount_row));
                    facts.extend(told.map(|row| ((row.subject.clone(), row.item.clone()), row)));
                }
            }
            tables.facts.extend(facts.into_values());
        }
        tables
    }
}

/// An item has one row, whichever way conditions ask for it; that a report is missing is told of what it would report.
const fn as_reported(atom: Atom) -> Atom {
    match atom {
        Atom::Holds(item) | Atom::NotApplicable(item) => Atom::Reports(item),
        other => other,
    }
}

impl Snapshot<'_> {
    fn cycle_row(&self) -> CycleRow {
        let cycle = self.cycle();
        let (starts, ends) = (cycle.first_day(), cycle.last_day());
        let register = self.inquiry().register();
        let sittings = register.sittings(self.inquiry().convention());
        let in_year = |days: When| starts <= days.earliest() && days.latest() <= ends;
        let held = sittings.all().iter().find(|sitting| in_year(sitting.days()));
        CycleRow {
            cycle,
            plan: self.plan().map(|plan| plan.code.to_owned()).unwrap_or_default(),
            starts,
            ends,
            due: annual_report_due(cycle.year()),
            meeting: held.map(|sitting| sitting.meeting.id().to_string()),
        }
    }

    fn member_row(&self, universe: Universe, subject: &Subject, is_of: Truth) -> MemberRow {
        let state = subject.state();
        MemberRow {
            cycle: self.cycle(),
            universe,
            subject: subject.clone(),
            state,
            region: state.map(State::region),
            member: is_of.known().map(u8::from),
        }
    }

    fn fact_row(&self, about: &About<'_>, subject: &Subject, atom: Atom) -> Option<FactRow> {
        let day = self.day();
        let stands = about.answer_stands(atom, day);
        let answer = || about.atom(atom, day).known().copied().map(u8::from);
        let (yes, missing) = match (atom, stands) {
            (_, Stands::Replied | Stands::Recorded | Stands::Declared) => (answer(), None),
            // Why a question is not answered is no fact for an engine.
            (Atom::Derived(_), Stands::Missing(_)) => (answer(), None),
            (_, Stands::Missing(why)) => (None, Some(why)),
        };
        let row =
            FactRow { cycle: self.cycle(), subject: subject.clone(), item: atom.code(), yes, amount: None, missing };
        (yes.is_some() || missing.is_some_and(|why| why != NoAnswer::NotRecorded)).then_some(row)
    }

    fn amount_row(&self, about: &About<'_>, subject: &Subject, amount: Amount) -> Option<FactRow> {
        let day = self.day();
        let told = about.amount(amount, day);
        let missing = match about.amount_stands(amount, day) {
            Stands::Missing(why) if why != NoAnswer::NotRecorded => Some(why),
            _ => None,
        };
        (told.is_some() || missing.is_some()).then(|| FactRow {
            cycle: self.cycle(),
            subject: subject.clone(),
            item: amount.code(),
            yes: None,
            amount: told,
            missing,
        })
    }
}

/// A cell; empty where there is nothing.
#[cfg(feature = "io")]
fn cell<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(feature = "io")]
fn write<R>(header: [&str; 6], rows: &[R], cells: fn(&R) -> [String; 6], output: impl io::Write) -> io::Result<()> {
    let mut output = SheetWriter::new(output);
    output.write_record(header)?;
    for row in rows {
        output.write_record(cells(row))?;
    }
    output.flush()
}

#[cfg(feature = "io")]
impl Tables {
    /// Writes `cycles` as CSV.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_cycles(&self, output: impl io::Write) -> io::Result<()> {
        let cells = |row: &CycleRow| {
            let (starts, ends) = (row.starts.to_string(), row.ends.to_string());
            [row.cycle.to_string(), row.plan.clone(), starts, ends, cell(row.due), cell(row.meeting.as_ref())]
        };
        write(["cycle", "plan", "starts", "ends", "due", "meeting"], &self.cycles, cells, output)
    }

    /// Writes `members` as CSV.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_members(&self, output: impl io::Write) -> io::Result<()> {
        let cells = |row: &MemberRow| {
            let (cycle, universe, subject) = (row.cycle.to_string(), row.universe.to_string(), row.subject.to_string());
            [cycle, universe, subject, cell(row.state), cell(row.region), cell(row.member)]
        };
        write(["cycle", "universe", "subject", "state", "region", "member"], &self.members, cells, output)
    }

    /// Writes `facts` as CSV.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_facts(&self, output: impl io::Write) -> io::Result<()> {
        let cells = |row: &FactRow| {
            let (cycle, subject) = (row.cycle.to_string(), row.subject.to_string());
            [cycle, subject, row.item.clone(), cell(row.yes), cell(row.amount), cell(row.missing)]
        };
        write(["cycle", "subject", "item", "yes", "amount", "missing"], &self.facts, cells, output)
    }
}
