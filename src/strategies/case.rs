//! Cases for the [laws](super::laws) of values: records, replies, and a plan asked in one cycle under chosen readings.

use super::{
    base::{readings, state, year_of},
    fact::SOURCE,
    register::any_register,
    reply::{Gaps, cycle, replies, subject},
};
use crate::assess::snapshot::Snapshot;
use crate::base::{cycle::Cycle, when::When};
use crate::law::{
    expr::{Atom, Expr},
    indicator::{Amount, Counting, Indicator, Measure},
    item::Universe,
    plan::Plan,
    reading::Readings,
};
use crate::record::{
    Fact,
    register::Register,
    reply::{Replies, Vocabulary},
    report::{Report, ReportKind},
    subject::Subject,
};
use chrono::Datelike;
use proptest::{collection::vec, prelude::*, sample::Index};
use std::collections::BTreeSet;

/// Everything that a value depends on, except the indicator.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Cycle, data, law::oslo, strategies::{case::Case, laws}};
/// let case = Case::new(data::register()?.clone(), &oslo::PLAN, Cycle::new(2022)?);
/// for indicator in oslo::PLAN.indicators.iter().take(3) {
///     assert!(laws::coverage_counts_every_fact(&case, indicator).is_ok());
/// }
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Case {
    /// The records.
    pub register: Register,
    /// The replies.
    pub replies: Replies,
    /// The plan whose indicators are asked.
    pub plan: &'static Plan,
    /// How the open points are read.
    pub readings: Readings,
    /// The cycle asked about.
    pub cycle: Cycle,
}

impl Case {
    /// These records and no replies, asked under the default readings.
    pub fn new(register: Register, plan: &'static Plan, cycle: Cycle) -> Self {
        Self { register, replies: Replies::default(), plan, readings: Readings::DEFAULT, cycle }
    }

    /// The snapshot. Nothing is looked up in advance, since one indicator needs little of what its plan asks.
    pub fn snapshot(&self) -> Snapshot<'_> {
        let inquiry = self.register.measure(self.plan).under(self.readings).with_replies(&self.replies);
        Snapshot::bare(inquiry, self.cycle)
    }

    /// The same case with other replies.
    #[must_use]
    pub fn with_replies(&self, replies: Replies) -> Self {
        Self { replies, ..self.clone() }
    }

    /// The same case in another cycle.
    #[must_use]
    pub fn in_cycle(&self, cycle: Cycle) -> Self {
        Self { cycle, ..self.clone() }
    }

    /// The same case under other readings.
    #[must_use]
    pub fn under(&self, readings: Readings) -> Self {
        Self { readings, ..self.clone() }
    }
}

/// A share of one amount in another, whose whole is seldom nothing at all.
const SHARE: u8 = 1;

/// The kind of an indicator. Kinds are drawn equally often, however few indicators of one a plan has; shares twice as often.
fn kind(indicator: &Indicator) -> u8 {
    match (indicator.measure, indicator.counting) {
        (Measure::Unspecified, _) => 0,
        (_, Counting::Share { .. }) => SHARE,
        (_, Counting::Sum(_)) => 2,
        _ if indicator.chained_to().is_some() => 3,
        _ if matches!(indicator.criterion, Expr::WhereRelevant(_)) => 4,
        _ if indicator.is_joined() && stands_beside_parts(&indicator.criterion) => 5,
        _ if indicator.is_joined() => 6,
        _ if matches!(indicator.criterion, Expr::Holds(item) if item.asked_in.is_of_report()) => 7,
        (Measure::Percentage, _) => 8,
        (Measure::Number, _) => 9,
    }
}

/// Whether something is required beside the named parts.
fn stands_beside_parts(criterion: &Expr) -> bool {
    let Expr::All(elements) = criterion else { return false };
    elements.iter().any(|element| element.parts().is_empty())
}

/// An indicator of a plan, of every kind about as likely. Rejects every draw where the plan has none.
pub fn indicator(plan: &'static Plan) -> impl Strategy<Value = &'static Indicator> {
    let kinds: BTreeSet<u8> = plan.indicators.iter().map(|indicator| kind(indicator)).collect();
    let kinds: Vec<u8> = kinds.iter().copied().chain(kinds.get(&SHARE).copied()).collect();
    (any::<usize>(), any::<usize>()).prop_filter_map("the plan has indicators", move |(which, index)| {
        let chosen = kinds.get(which.checked_rem(kinds.len())?)?;
        let all: Vec<&Indicator> = plan.indicators.iter().copied().filter(|one| kind(one) == *chosen).collect();
        all.get(index.checked_rem(all.len())?).copied()
    })
}

/// A cycle in the period of the plan, or one of the last before the end of the records; in rare cases any other.
fn cycle_of(plan: &Plan, register: &Register) -> impl Strategy<Value = Cycle> + use<> {
    let last = register.release().year();
    let years: Vec<Cycle> =
        plan.years().filter(|year| *year <= last).filter_map(|year| Cycle::new(year).ok()).collect();
    let recent: Vec<Cycle> = (last - 3..=last).filter_map(|year| Cycle::new(year).ok()).collect();
    let usual = if years.is_empty() { recent } else { years };
    (any::<Index>(), 0..12_u8, cycle()).prop_map(move |(index, seldom, any)| {
        let usual = if usual.is_empty() { None } else { usual.get(index.index(usual.len())).copied() };
        usual.filter(|_| seldom > 0).unwrap_or(any)
    })
}

/// The subjects in the records of which something is asked in the cycle.
fn subjects(register: &Register, plan: &Plan, universe: Universe, cycle: Cycle) -> Vec<Subject> {
    let recorded = Subject::all(register, universe, plan.convention);
    let held = |subject: &Subject| match subject {
        Subject::State(state) => register.states().any(|one| one == *state),
        Subject::Meeting(id) => {
            register.meeting_days(*id).is_none_or(|days| days.may_be_in(cycle.first_day(), cycle.last_day()))
        }
        Subject::Request(_) | Subject::Resolution(_) | Subject::InformalMeetings(..) => true,
    };
    let informal = Subject::InformalMeetings(plan.convention, cycle);
    let informal = (universe == Universe::Meetings).then_some(informal);
    recorded.into_iter().filter(held).chain(informal).collect()
}

/// The records, with some States known not to have filed the report of the cycle. Bit by bit `which` says who did not.
fn without_reports(register: &Register, plan: &Plan, cycle: Cycle, which: u8) -> Register {
    let Some(covered) = cycle.first_day().pred_opt() else { return register.clone() };
    let seen = register.release();
    let is_over = seen >= cycle.last_day();
    let states = register.states().zip(0..u8::BITS).filter(|(_, place)| is_over && which >> place & 1 == 1);
    let missing = states.map(|(state, _)| {
        let report = Report::new(plan.convention, state, ReportKind::Missing, SOURCE);
        Fact::from(report.covers(year_of(covered)).seen(When::on(seen)))
    });
    register.with_all(missing).unwrap_or_else(|_| register.clone())
}

/// How many of the questions are left open.
fn gaps() -> impl Strategy<Value = Gaps> {
    let few = Gaps { absent: 70, missing: 20, twice: 5 };
    let most = Gaps { absent: 8, missing: 8, twice: 5 };
    let reasons = Gaps { absent: 0, missing: 100, twice: 0 };
    let all = [Gaps::NONE, Gaps::THIRDS, few, most, Gaps { absent: 0, missing: 50, twice: 30 }, reasons];
    proptest::sample::select(all.to_vec())
}

/// The replies to what one indicator asks.
fn replies_to(register: &Register, plan: &Plan, indicator: &Indicator, cycle: Cycle) -> BoxedStrategy<Replies> {
    let asked: BTreeSet<String> =
        indicator.atoms().iter().map(Atom::code).chain(indicator.amounts().iter().map(Amount::code)).collect();
    let vocabulary = Vocabulary::of(&[plan]).only(|term| asked.contains(&term.code()));
    let universe = indicator.universe();
    let known = subjects(register, plan, universe, cycle);
    let cycles: Vec<Cycle> = [Some(cycle), Cycle::new(cycle.year() - 1).ok()].into_iter().flatten().collect();
    let others = vec(prop_oneof![3 => subject(universe), 1 => state().prop_map(Subject::State)], 0..3);
    let told = (others, gaps(), any::<bool>()).prop_flat_map(move |(others, gaps, both)| {
        let mut all: Vec<Subject> = known.iter().cloned().chain(others).collect();
        all.sort();
        all.dedup();
        let cycles = if both { &cycles[..] } else { cycles.get(..1).unwrap_or_default() };
        replies(&vocabulary, &all, cycles, gaps)
    });
    told.boxed()
}

/// A case of a plan, and an indicator of it to ask for.
///
/// ```
/// use mine_action::{law::siem_reap_angkor, strategies::case::case};
/// use proptest::prelude::*;
/// let few = ProptestConfig { cases: 4, ..ProptestConfig::default() };
/// proptest!(few, |((case, indicator) in case(&siem_reap_angkor::PLAN))| {
///     let value = case.snapshot().value(indicator);
///     prop_assert_eq!(value.indicator().id(), indicator.id());
/// });
/// ```
///
/// Every kind of indicator is common, and so is every way in which what it asks can be told or not.
pub fn case(plan: &'static Plan) -> BoxedStrategy<(Case, &'static Indicator)> {
    let readings = prop_oneof![Just(Readings::DEFAULT), readings()];
    // Boxed, so that strategies built from this one stay small on the stack.
    let cases = (any_register().boxed(), indicator(plan), readings.boxed()).prop_flat_map(
        move |(register, indicator, readings)| {
            // In half of the cases nobody is known not to have filed, in the others some States are.
            let which = prop_oneof![Just(0), any::<u8>()];
            (cycle_of(plan, &register), which).prop_flat_map(move |(cycle, which)| {
                let register = without_reports(&register, plan, cycle, which);
                replies_to(&register, plan, indicator, cycle).prop_map(move |replies| {
                    (Case { register: register.clone(), replies, plan, readings, cycle }, indicator)
                })
            })
        },
    );
    cases.boxed()
}

/// Two cases of one plan and one indicator, the first in the same or an earlier cycle than the second, often with fewer
/// records, with other replies, and under the same or other readings.
pub fn two_cases(plan: &'static Plan) -> BoxedStrategy<(Case, Case, &'static Indicator)> {
    let readings = proptest::option::weighted(0.5, readings());
    let cases = (case(plan), readings.boxed(), 0..3_i32, any::<bool>()).prop_flat_map(
        move |((later, indicator), readings, back, anew)| {
            let cycle = Cycle::new(later.cycle.year() - back).unwrap_or(later.cycle);
            let register = if anew { later.register.known_by(cycle.last_day()) } else { later.register.clone() };
            let readings = readings.unwrap_or(later.readings);
            replies_to(&register, plan, indicator, cycle).prop_map(move |replies| {
                (Case { register: register.clone(), replies, plan, readings, cycle }, later.clone(), indicator)
            })
        },
    );
    cases.boxed()
}
