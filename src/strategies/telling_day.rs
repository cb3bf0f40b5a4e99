//! Telling days: those on which something happens in a register or a deadline ends, and the days before and after them.
//!
//! A wrong rule about dates is most often wrong on one day only, or for a month: it takes the last day of a deadline
//! for late, or binds a State a month too early. A register spans some 14,000 days, from 1997 to 2035. A day drawn from
//! all of them is the one that matters once in 14,000 draws, so that a property test of 256 cases misses the error.
//!
//! [`with_day`] first draws an [`Occasion`], so that rare ones come up as often as common ones; then one of its days;
//! then that day itself, the day before or the day after. Then a rule that is wrong on a single day fails within 256
//! cases.
//!
//! ```
//! use mine_action::{Convention, Duty, Possible, Status, strategies::register::register_and_day};
//! use proptest::{prelude::*, test_runner::{RngSeed, TestRunner}};
//! let config = ProptestConfig { rng_seed: RngSeed::Fixed(1997), ..ProptestConfig::default() };
//! let found = TestRunner::new(config).run(&register_and_day(), |(register, day)| {
//!     for state in register.states() {
//!         let clearance = register.state(state).duty(Convention::Apmbc, Duty::Clearance);
//!         let finding = clearance.map(|duty| duty.at(day));
//!         let late = finding.filter(|finding| finding.status == Possible::Known(Status::Overdue));
//!         // Wrong: it is late on the day after the deadline.
//!         prop_assert!(late.and_then(|finding| finding.late_days).is_none_or(|days| days > 1));
//!     }
//!     Ok(())
//! });
//! assert!(found.is_err());
//! ```

use crate::assess::{
    dossier::Dossier,
    duty::{DutyStatus, Status},
};
use crate::base::{Day, convention::Convention, when::When};
use crate::law::{limit::TIME_LIMITS, reading::Readings};
use crate::record::{Fact, Table, register::Register};
use proptest::{prelude::*, sample::Index};
use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

/// What happens on a telling day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Occasion {
    /// The records end.
    Release,
    /// A Convention enters into force for a State, or may.
    EntryIntoForce,
    /// A withdrawal takes effect, or would if no armed conflict suspended it.
    Withdrawal,
    /// The last day of a deadline, original or extended.
    Deadline,
    /// The day from which another deadline is in force, or may be.
    Decision,
    /// The last day to file a request for a meeting.
    FilingNotice,
    /// The last day to file a report.
    ReportDue,
    /// The status of a duty changes, from one to another; `None` where it cannot be told.
    Status(Option<Status>, Option<Status>),
    /// A date in a row of that table: the first and the last day that it may be.
    Row(Table),
    /// A row became known.
    Known,
}

/// All telling days of a register, by what happens on them. Deadlines end as those readings say.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Day, Status, data, law::reading::Readings};
/// use mine_action::strategies::telling_day::{Occasion, telling_days};
/// let days = telling_days(data::register()?, Readings::default());
/// let day: Day = "2008-03-01".parse()?; // by which Belarus, Greece and Turkey were to destroy their stockpiles
/// assert!(days[&Occasion::Deadline].contains(&day));
/// let late = &days[&Occasion::Status(Some(Status::InTime), Some(Status::Overdue))];
/// assert!(late.contains(&"2008-03-02".parse()?));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn telling_days(register: &Register, readings: Readings) -> BTreeMap<Occasion, BTreeSet<Day>> {
    let mut found = TellingDays::default();
    found.add(Occasion::Release, [When::on(register.release()), When::on(register.known())]);
    for fact in register.facts() {
        found.add(Occasion::Row(fact.table()), dates(&fact));
        found.add(Occasion::Known, known(&fact));
    }
    found.add(Occasion::FilingNotice, filing_notices(register, readings));
    for state in register.states() {
        let dossier = register.state(state).under(readings);
        for convention in Convention::ALL.iter().filter(|one| dossier.has_standing(**one)) {
            found.of_standing(&dossier, *convention);
            dossier.duties(*convention).iter().for_each(|duty| found.of_duty(duty));
        }
    }
    found.0
}

impl Occasion {
    /// How often it is drawn in comparison with the others. Errors show most often where one known status becomes
    /// another; but those changes that come with entry into force all fall on one day.
    const fn weight(self) -> usize {
        match self {
            Self::Status(Some(Status::NotBound), _) | Self::Status(None, _) | Self::Status(_, None) | Self::Row(_) => 1,
            Self::Status(..) | Self::Known => 4,
            _ => 2,
        }
    }
}

#[derive(Default)]
struct TellingDays(BTreeMap<Occasion, BTreeSet<Day>>);

impl TellingDays {
    /// Adds the first and the last day that each date may be, unless that end is open.
    fn add(&mut self, occasion: Occasion, dates: impl IntoIterator<Item = When>) {
        let ends = dates.into_iter().flat_map(|date| [date.earliest(), date.latest()]);
        let days: Vec<Day> = ends.filter(|day| ![Day::MIN, Day::MAX].contains(day)).collect();
        if !days.is_empty() {
            self.0.entry(occasion).or_default().extend(days);
        }
    }

    fn of_standing(&mut self, dossier: &Dossier<'_>, convention: Convention) {
        for spell in dossier.standing(convention).spells() {
            self.add(Occasion::EntryIntoForce, [spell.entry_into_force]);
            self.add(Occasion::Withdrawal, spell.exit.iter().flat_map(|exit| [exit.due, exit.effective]));
        }
    }

    fn of_duty(&mut self, duty: &DutyStatus) {
        for clock in duty.clocks() {
            self.add(Occasion::Deadline, clock.original_deadline());
        }
        let deadlines = duty.deadlines();
        match duty.reports() {
            Some(reports) => self.add(Occasion::ReportDue, reports.instalments().iter().map(|report| report.due)),
            None => {
                self.add(Occasion::Deadline, deadlines.stretches().filter_map(|stretch| *stretch.value));
                self.add(Occasion::Decision, deadlines.change_days().map(When::on));
            }
        }
        let statuses = duty.timeline();
        for (before, after) in statuses.stretches().zip(statuses.stretches().skip(1)) {
            let change = Occasion::Status(before.value.known().copied(), after.value.known().copied());
            self.add(change, after.from.map(When::on));
        }
    }
}

/// The last days to file a request for a meeting.
fn filing_notices(register: &Register, readings: Readings) -> impl Iterator<Item = When> {
    let rules = TIME_LIMITS.iter().filter_map(|limit| Some((limit.convention, limit.extension.as_ref()?)));
    rules.flat_map(move |(convention, rule)| {
        let opening_days = register.calendar(convention).into_iter().filter_map(|meeting| meeting.starts?.exact());
        opening_days.map(move |opens| When::on(rule.last_day_to_file(opens, readings)))
    })
}

/// The columns that hold dates, beside `known`.
const DATES: [&str; 16] = [
    "date",
    "seen",
    "starts",
    "ends",
    "filed",
    "revised",
    "withdrawn",
    "decided",
    "asked_until",
    "granted_until",
    "covers",
    "submitted",
    "measured_on",
    "year",
    "as_of",
    "release",
];

/// The dates in the cells of a row.
fn dates(fact: &Fact) -> Vec<When> {
    cells(fact).filter(|(column, _)| DATES.contains(column)).flat_map(|(_, dates)| dates).collect()
}

/// When a row became known, where it says so.
fn known(fact: &Fact) -> Vec<When> {
    cells(fact).filter(|(column, _)| *column == "known").flat_map(|(_, dates)| dates).collect()
}

/// The columns of a row, each with the dates that can be read in it.
fn cells(fact: &Fact) -> impl Iterator<Item = (&'static str, Vec<When>)> {
    let columns = Fact::columns(fact.table()).iter().copied();
    let dates = |text: String| text.split(';').filter_map(|one| one.trim().parse().ok()).collect();
    columns.zip(fact.write().into_iter().map(dates))
}

/// A draw: which occasion, which of its days, and how many days before or after it.
type Draw = (Index, Index, i8);

fn draw() -> impl Strategy<Value = Draw> {
    let beside = prop_oneof![3 => Just(0), 1 => Just(-1), 1 => Just(1)];
    (any::<Index>(), any::<Index>(), beside)
}

/// The day drawn, where there is any.
fn drawn(days: &BTreeMap<Occasion, BTreeSet<Day>>, (occasion, day, beside): Draw) -> Option<Day> {
    let all = days.iter().flat_map(|(occasion, days)| iter::repeat_n(days, occasion.weight()));
    let days = all.clone().nth(occasion.index(all.count()))?;
    let day = *days.iter().nth(day.index(days.len()))?;
    match beside {
        0 => Some(day),
        1.. => day.succ_opt(),
        _ => day.pred_opt(),
    }
}

/// A telling day of that register, or the day before or after one, under the default readings.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::reading::Readings, strategies::telling_day::telling_day};
/// use proptest::prelude::*;
/// let register = data::register()?;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |(day in telling_day(register))| {
///     for state in register.states().take(5) {
///         for duty in register.state(state).duties(mine_action::Convention::Apmbc) {
///             prop_assert!(duty.at(day).status == *duty.timeline().at(day));
///         }
///     }
/// });
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn telling_day(register: &Register) -> impl Strategy<Value = Day> + use<> {
    let days = telling_days(register, Readings::default());
    let release = register.release();
    draw().prop_map(move |draw| drawn(&days, draw).unwrap_or(release))
}

/// Each of those registers with a telling day, or the day before or after one, under the default readings.
///
/// ```
/// use mine_action::strategies::{lawful::lawful_register, telling_day::with_day};
/// use proptest::prelude::*;
/// let few = ProptestConfig { cases: 8, ..ProptestConfig::default() };
/// proptest!(few, |((register, day) in with_day(lawful_register()))| {
///     let then = register.known_by(day);
///     prop_assert!(then.states().all(|state| register.states().any(|one| one == state)));
/// });
/// ```
pub fn with_day(registers: impl Strategy<Value = Register>) -> impl Strategy<Value = (Register, Day)> {
    // The day is derived from the register: when a failing register shrinks, its day is still a telling one.
    (registers, draw()).prop_map(|(register, draw)| {
        let day = drawn(&telling_days(&register, Readings::default()), draw).unwrap_or(register.release());
        (register, day)
    })
}
