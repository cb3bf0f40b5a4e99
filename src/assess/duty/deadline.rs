//! The deadline in force over time, as each decision left it, and whether it has passed (APMBC Art. 5(1) and (3), CCM
//! Art. 3(2) and (3), 4(1) and (5)).

use super::{in_force::Line, period::Period, step::DeadlineStep};
use crate::assess::answer::{Dated, DeadlineReason, Lacking, Missing, Possible, Reason};
use crate::base::{Day, months::days_after, timeline::Timeline, truth::Truth, when::When};
use crate::record::request::RequestId;
use std::collections::BTreeSet;

/// A deadline that a source shows, where by the decisions known it was another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct Clash {
    /// The deadline shown.
    pub(in crate::assess) shown: When,
    /// The day of the source.
    pub(in crate::assess) seen: When,
    /// The deadline by the decisions known.
    pub(in crate::assess) decided: When,
    /// The request that was refused last, where one was.
    pub(in crate::assess) refused: Option<RequestId>,
}

/// The deadlines of one clock.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, State, data};
/// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let deadlines = jordan.clocks()[0].deadlines();
/// assert_eq!(deadlines.original().to_string(), "2009-05-01");
/// assert_eq!(deadlines.on("2009-01-01".parse()?).to_string(), "2012-05-01"); // extended in November 2008
/// assert_eq!(*deadlines.passed().at("2012-05-01".parse()?), Possible::Known(false)); // the last day in time
/// assert_eq!(*deadlines.passed().at("2012-05-02".parse()?), Possible::Known(true));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    pub(super) original: Dated,
    /// In the order of time.
    pub(super) steps: Vec<DeadlineStep>,
    pub(super) doubts: Vec<Doubt>,
    /// What was asked or refused, and moved nothing, each from a day on.
    pub(super) notes: Vec<(When, Reason)>,
    /// The requests that are surely about this clock.
    pub(super) requests: BTreeSet<RequestId>,
    /// The requests that are or may be about this clock, as long as they are not decided; by number.
    pub(super) asked: Vec<Asked>,
    /// Deadlines shown that the decisions known do not give.
    pub(super) clashes: Vec<Clash>,
    /// What the clock began with.
    pub(super) begun: Begun,
    /// The deadline in force over time.
    pub(super) in_force: Line,
}

/// What a clock began with, which tells what its first deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    /// Entry into force, or the end of hostilities: its deadline is that of the treaty.
    WithTreaty,
    /// A find after a deadline had expired: its deadline is the day on which an answer is due.
    WithFind {
        /// The last possible day of the deadline that had expired.
        expired: Day,
    },
}

impl Begun {
    pub(super) const fn with_find(self) -> bool {
        matches!(self, Self::WithFind { .. })
    }

    /// Whether that deadline had expired when the clock began.
    pub(super) fn came_after(self, deadline: When) -> bool {
        match self {
            Self::WithTreaty => false,
            Self::WithFind { expired } => deadline.latest() <= expired,
        }
    }
}

/// A request from filing on, until it is decided or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) request: RequestId,
    /// When it was filed.
    pub(super) filed: When,
    /// The first day on which it may have been decided or withdrawn; the end of time where neither is known.
    pub(super) until: Day,
}

impl Asked {
    fn is_open_on(&self, day: Day) -> bool {
        self.filed.earliest() <= day && day < self.until
    }
}

/// A meeting that may have decided something that is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    /// Its first day.
    pub(super) from: Day,
    /// Its last day.
    pub(super) ends: Day,
    /// The first day on which it is settled, whatever was decided; the end of time where none is known.
    pub(super) until: Day,
    pub(super) missing: Missing,
}

impl Deadlines {
    /// A deadline that nothing moves.
    pub(super) fn fixed(original: Dated) -> Self {
        Self::moved(original, Vec::new(), Begun::WithTreaty)
    }

    /// A deadline that these steps move, in their order.
    pub(super) fn moved(original: Dated, steps: Vec<DeadlineStep>, begun: Begun) -> Self {
        Self {
            in_force: Line::new(&original, &steps),
            original,
            steps,
            doubts: Vec::new(),
            notes: Vec::new(),
            requests: BTreeSet::new(),
            asked: Vec::new(),
            clashes: Vec::new(),
            begun,
        }
    }

    /// The deadline that the treaty, or the find, sets.
    pub const fn original(&self) -> When {
        self.original.when
    }

    /// The same as though what was granted first had stood from the beginning, for a clock without a deadline before.
    pub(super) fn once_granted(&self) -> Self {
        let Some(first) = self.steps.first() else { return self.clone() };
        let missing = first.missing_deadline.clone().unwrap_or_else(|| first.missing_day.clone());
        let original = Dated::new(first.becomes, missing);
        Self { in_force: Line::new(&original, &self.steps), original, ..self.clone() }
    }

    /// All changes, in the order of time.
    pub(in crate::assess) fn steps(&self) -> &[DeadlineStep] {
        &self.steps
    }

    /// How the grant of a request moved the deadline.
    pub(in crate::assess) fn step_of(&self, request: RequestId) -> Option<&DeadlineStep> {
        self.steps.get(self.in_force.place_of(request)?)
    }

    /// Whether a request is surely about this clock.
    pub(in crate::assess) fn is_asked_by(&self, request: RequestId) -> bool {
        self.requests.contains(&request)
    }

    /// Whether a request is, or may be, about this clock.
    pub(in crate::assess) fn may_be_asked_by(&self, request: RequestId) -> bool {
        self.asked.binary_search_by_key(&request, |asked| asked.request).is_ok()
    }

    /// Deadlines shown that the decisions known do not give.
    pub(in crate::assess) fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The requests on which more time was surely granted by that day, in the order of the decisions.
    pub(in crate::assess) fn granted_by(&self, day: Day) -> impl Iterator<Item = RequestId> + '_ {
        self.steps.iter().filter(move |step| step.surely_by(day)).filter_map(|step| step.request)
    }

    /// The requests undecided on that day, as far as known. A later decision, or a deadline shown, settles them.
    pub(in crate::assess) fn undecided(&self, day: Day) -> impl Iterator<Item = RequestId> + '_ {
        let fixed = self.in_force.fixed_by(day);
        let is_open = move |asked: &&Asked| asked.is_open_on(day) && fixed.is_none_or(|on| asked.filed.latest() > on);
        self.asked.iter().filter(is_open).map(|asked| asked.request)
    }

    /// The deadline in force, as far as it is known, and the decisions in doubt, over time.
    pub(super) fn with_doubts(&self) -> Timeline<(When, Lacking)> {
        self.in_force.over_time().zip(&self.unclear(Period::ALL), |now, unclear| (now.deadline, unclear.clone()))
    }

    /// The last day from `from` up to `day` on which the deadline was known to the day, with no decision in doubt, and
    /// that deadline.
    pub(super) fn last_exact(&self, from: Day, day: Day) -> Option<(Day, Day)> {
        let sure = self.with_doubts().map(|(deadline, unclear)| deadline.exact().filter(|_| unclear.is_empty()));
        let up_to = sure.stretches().take_while(|stretch| stretch.from.is_none_or(|from| from <= day));
        let last_day = |until: Option<Day>| until.and_then(|until| until.pred_opt()).map_or(day, |ends| ends.min(day));
        up_to
            .filter_map(|stretch| Some((last_day(stretch.until), (*stretch.value)?)))
            .filter(|(on, _)| from <= *on)
            .last()
    }

    /// The days on which a decision is or may be taken, or a deadline shown.
    pub(super) fn change_days(&self) -> impl Iterator<Item = Day> + '_ {
        self.steps.iter().flat_map(|step| [step.at.earliest(), step.at.latest()])
    }

    /// The last deadline known on that day; an interval where it is known only in part.
    pub fn on(&self, day: Day) -> When {
        self.in_force.over_time().at(day).deadline
    }

    /// The days of that date on which what is known of the deadline changes.
    pub(in crate::assess) fn changes_on(&self, days: When) -> impl Iterator<Item = Day> + '_ {
        self.in_force.over_time().changes_between(days.earliest(), days.latest())
    }

    /// The last deadline known, over time.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, Duty, State, data};
    /// let jordan = data::register()?.state(State::JOR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
    /// let line = jordan.clocks()[0].deadlines().timeline();
    /// let deadlines: Vec<String> = line.stretches().map(|stretch| stretch.value.to_string()).collect();
    /// // While the meeting of November 2008 sat it was the one or the other.
    /// assert_eq!(deadlines, ["2009-05-01", "2009-05-01/2012-05-01", "2012-05-01"]);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn timeline(&self) -> Timeline<When> {
        self.in_force.over_time().map(|now| now.deadline)
    }

    /// Whether the deadline in force has passed, over time. The deadline itself is still in time. Where a meeting may
    /// have given more time than is recorded, it cannot be told.
    pub fn passed(&self) -> Timeline<Possible<bool>> {
        self.passed_in(Period::ALL)
    }

    /// The same over a period.
    pub(super) fn passed_in(&self, period: Period) -> Timeline<Possible<bool>> {
        let mut line = Timeline::constant(Possible::Known(false));
        for stretch in self.in_force.over_time().stretches() {
            line = line.then_as(stretch.from.unwrap_or(Day::MIN), &stretch.value.passed());
        }
        let line = period.of(line);
        if self.doubts.is_empty() {
            return line;
        }
        line.zip(&self.unclear(period), in_doubt)
    }

    /// The decisions that may be missing, over a period.
    fn unclear(&self, period: Period) -> Timeline<Lacking> {
        let fixed = self.steps.iter().filter(|step| step.perhaps.is_none()).map(|step| step.at.latest());
        let doubts = self.doubts.iter().flat_map(|doubt| [doubt.from, doubt.until]);
        let days: BTreeSet<Day> = doubts.chain(fixed).collect();
        let days = days.into_iter().filter(|day| period.sees_change(*day));
        let unclear_on = |day: Day| unclear_on(self.doubts.iter(), day, self.in_force.fixed_by(day));
        Timeline::from_changes(unclear_on(period.first()), days.map(|day| (day, unclear_on(day))))
    }

    /// Whether the deadline that a decision of that day would replace had passed by then.
    pub(in crate::assess) fn passed_before(&self, day: Day) -> Possible<bool> {
        let is_over = |step: &&DeadlineStep| step.at.latest() < day;
        let told_anew = || Line::new(&self.original, &self.steps.iter().filter(is_over).cloned().collect::<Vec<_>>());
        let now = self.in_force.before(day).cloned().unwrap_or_else(|| told_anew().over_time().at(day).clone());
        let before = self.doubts.iter().filter(|doubt| doubt.from < day);
        in_doubt(now.passed().at(day), &unclear_on(before, day, self.in_force.fixed_before(day)))
    }

    /// Why the deadline on that day is what it is: the steps up to then, the lapses between, and what moved nothing.
    pub(super) fn reasons(&self, day: Day, known: Day) -> Vec<Reason> {
        let taken = self.steps.iter().filter(|step| step.at.earliest() <= day && step.at.earliest() <= known);
        let mut reasons = Vec::new();
        for step in taken {
            reasons.push(step.reason.clone());
            if step.request.is_some() && step.perhaps.is_none() && step.replaces.is_before(step.at) == Truth::Yes {
                let from = days_after(step.replaces.latest(), 1);
                let lapse = DeadlineReason::Lapse { from, to: step.at };
                reasons.push(Reason::new(lapse, step.reason.citation.clone()));
            }
        }
        let told = self.notes.iter().filter(|(when, _)| when.earliest() <= day && when.earliest() <= known);
        reasons.extend(told.map(|(_, reason)| reason.clone()));
        reasons
    }
}

/// The decisions that may be missing on that day: those of each meeting up to then that is not completely recorded, unless
/// a later decision or sighting ended all doubt.
fn unclear_on<'d>(doubts: impl Iterator<Item = &'d Doubt>, day: Day, fixed: Option<Day>) -> Lacking {
    let is_now = |doubt: &&Doubt| doubt.from <= day && day < doubt.until;
    let open = doubts.filter(is_now).filter(|doubt| fixed.is_none_or(|fixed| doubt.ends > fixed));
    open.map(|doubt| doubt.missing.clone()).collect()
}

/// Whether a deadline has passed that decisions of which nothing is known may have moved.
fn in_doubt(passed: &Possible<bool>, unclear: &Lacking) -> Possible<bool> {
    match passed {
        Possible::Known(true) if !unclear.is_empty() => Possible::one_of([false, true], unclear.clone()),
        passed => passed.clone(),
    }
}
