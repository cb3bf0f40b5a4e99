//! What is presumed of a duty, by a caller's choice, beside what is known: what there was to be done goes on, and so does
//! the deadline in force. It is never the status that goes on: a deadline may pass meanwhile.
//!
//! While a request is undecided nothing is presumed to be late. Of reports, which come anew each year, nothing is
//! presumed.

use super::{
    clock::Clock,
    deadline::{Deadlines, Doubt},
    last_known::LastDeadline,
    origin::ClockOrigin,
    period::Period,
    phase::Matter,
    status::Status,
};
use crate::assess::answer::{Missing, Possible, Presumption};
use crate::base::{Day, duty::Duty, read, timeline::Timeline, when::When};
use serde::Serialize;
use std::fmt;

/// A status that is presumed where none is known, with what it rests on.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, Status, assess::answer::Presumption, data};
/// let presumption = Presumption::Continuance { months: None };
/// let jordan = data::register()?.state(State::JOR).presuming(presumption);
/// let clearance = jordan.duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
/// let finding = clearance.at("2012-03-15".parse()?); // last seen open in 2011, completion announced in 2012
/// assert_eq!(finding.status.known(), None);
/// assert_eq!(finding.presumed.ok_or("nothing presumed")?.status, Status::InTime);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Presumed {
    /// The status, one of those that are possible.
    pub status: Status,
    /// What it rests on.
    pub basis: Basis,
}

/// What a presumed status rests on.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Basis {
    /// What the caller chose.
    pub presumption: Presumption,
    /// The duty.
    pub duty: Duty,
    /// The clock that decides, where there is one.
    pub clock: Option<ClockOrigin>,
    /// What there was to be done, where it is presumed to go on.
    pub matter: Option<LastMatter>,
    /// The deadline that is presumed to stand, while there is something to be done; `None` where it was never known to the
    /// day.
    pub deadline: Option<LastDeadline>,
    /// What is known of the deadline that was never known to the day.
    pub within: Option<When>,
    /// The standing of the State, where it is presumed to go on: after the last day of the records.
    pub standing: Option<LastStanding>,
}

/// What there was to be done on the last day on which that was known.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct LastMatter {
    /// The day.
    pub day: Day,
    /// What there was. Of what is retained and of victims: open where there is any.
    pub matter: Matter,
}

/// Whether the State was bound on the last day on which that was known.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct LastStanding {
    /// The day.
    pub day: Day,
    /// Whether it is bound on the day asked about, by all that was known then.
    pub bound: bool,
}

impl LastStanding {
    pub(super) const fn new(day: Day, bound: bool) -> Self {
        Self { day, bound }
    }
}

impl LastMatter {
    pub(super) fn new((day, matter): (Day, Matter)) -> Self {
        Self { day, matter }
    }
}

impl Basis {
    /// What there was, in words.
    const fn object(&self, matter: Matter) -> &'static str {
        match (self.duty, matter) {
            (Duty::Retention, Matter::Open) => "some retained",
            (Duty::Retention, _) => "none retained",
            (Duty::VictimAssistance, Matter::Open) => "victims",
            (Duty::VictimAssistance, _) => "no victims",
            (_, Matter::Open) => "still to be done",
            (_, Matter::Done) => "done",
            (_, Matter::Absent) => "nothing to be done",
        }
    }
}

/// `continuance: still to be done when last known, 2019-04-30; deadline 2028-12-31 when last known, 2025-11-30`.
impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.presumption)?;
        let mut parts = Vec::new();
        let bound = |bound: bool| if bound { "bound" } else { "not bound" };
        parts.extend(self.standing.map(|last| format!("{} when last known, {}", bound(last.bound), last.day)));
        parts.extend(self.matter.map(|last| format!("{} when last known, {}", self.object(last.matter), last.day)));
        parts.extend(self.deadline.as_ref().map(|last| format!("deadline {last}")));
        parts.extend(self.within.map(|within| format!("deadline {}", within.in_words())));
        f.write_str(&parts.join("; "))
    }
}

/// `presumed in-time (continuance: …)`; of what is presumed overdue, that no source shows it.
impl fmt::Display for Presumed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unseen = if self.status == Status::Overdue { ", which no source shows" } else { "" };
        write!(f, "presumed {}{unseen} ({})", self.status, self.basis)
    }
}

impl Deadlines {
    /// The same where the deadline in force is presumed to stand since it was last known, on `from` or later, though a
    /// meeting may have decided what is not recorded; what was known only in part is known no better. While a request is
    /// undecided it may be about to be moved.
    fn presuming(&self, presumption: Presumption, from: Day) -> Self {
        let undecided = self.asked.iter().map(|asked| Doubt {
            from: asked.filed.earliest(),
            ends: asked.filed.latest(),
            until: asked.until,
            missing: Missing::Outcome(asked.request),
        });
        Self { doubts: self.left_in_doubt(presumption, from).into_iter().chain(undecided).collect(), ..self.clone() }
    }

    /// The doubts that are left where the deadline stands: of stretches to which no deadline that was known reaches.
    fn left_in_doubt(&self, presumption: Presumption, from: Day) -> Vec<Doubt> {
        let mut last: Option<(When, Day)> = None;
        let mut doubts = Vec::new();
        for stretch in self.with_doubts().stretches() {
            let (first, until) = (stretch.from.unwrap_or(Day::MIN), stretch.until.unwrap_or(Day::MAX));
            let (deadline, missing) = stretch.value;
            let Some(missing) = missing.first() else {
                let known = until.pred_opt().filter(|known| from <= *known);
                last = known.map(|known| (*deadline, known));
                continue;
            };
            // Another deadline than that which was known does not stand.
            last = last.filter(|(known, _)| deadline == known);
            let doubtful = match last {
                Some((_, known)) => presumption.ends(known).map(|ends| ends.max(first)),
                None => Some(first),
            };
            let doubtful = doubtful.filter(|from| *from < until);
            doubts.extend(doubtful.map(|from| Doubt { from, ends: Day::MAX, until, missing: missing.clone() }));
        }
        doubts
    }
}

impl Clock {
    /// The status under this clock alone, where what there is to be done and its deadline go on.
    pub(super) fn presumed(&self, presumption: Presumption, known: Day) -> Timeline<Possible<Status>> {
        let standing =
            self.clone().map_deadlines(|deadlines| deadlines.presuming(presumption, self.starts().earliest()));
        standing.status_by(presumption.continued(&self.matter(), known), Period::ALL)
    }

    /// What is presumed to go on under it on that day, where that gives the status.
    pub(super) fn basis(&self, presumption: Presumption, (day, known): (Day, Day), status: Status) -> Basis {
        let told = day.min(known);
        // What is there at an entry into force still to come is known of that day, not before.
        let last = |until| self.matter().last_known(Day::MIN, until).map(LastMatter::new);
        let matter = last(told).or_else(|| last(day));
        let open = matches!(status, Status::InTime | Status::Judgement | Status::Overdue);
        let deadline = self.last_deadline(told).filter(|_| open);
        let within = if open && deadline.is_none() { self.deadline(told) } else { None };
        let clock = Some(self.origin().clone());
        Basis { presumption, duty: self.duty(), clock, matter, deadline, within, standing: None }
    }
}
