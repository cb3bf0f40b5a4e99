//! What the plans ask of a State: by a date worked out from the calendar of meetings and from what is recorded, or
//! without one.

use super::{
    dates::{Dates, DueDay},
    entry::{Entry, EntryKind, Undated},
    treaty::of_origin,
};
use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{LastKnown, Status},
    inquiry::Inquiry,
};
use crate::base::{Day, citation::Citation, read, state::State, timeline::Timeline, when::When};
use crate::law::{
    action::{Action, Force},
    due::Timing,
    plan::Plan,
    population::Population,
};
use crate::record::subject::Subject;
use serde::Serialize;
use std::{borrow::Cow, cell::RefCell};

/// One thing that a plan asks of a State, and by when.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data, law::{action::Force, oslo}};
/// let asked = data::register()?.state(State::SEN).commitments(&oslo::PLAN, "2021-06-01".parse()?);
/// let report = asked.iter().find(|one| one.action == 8).ok_or("not asked")?;
/// assert_eq!(report.due.ok_or("none")?.to_string(), "2020-04-30"); // and each year after
/// assert_eq!((report.citation.to_string().as_str(), report.force), ("Oslo Action 8", Force::Will));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Commitment {
    /// The code of the plan.
    pub plan: Cow<'static, str>,
    /// The action.
    pub action: u16,
    /// What is to be done, in our words.
    pub what: Cow<'static, str>,
    /// How strongly it is asked.
    pub force: Force,
    /// The last day in time; `None` where the text gives no date, or the calendar not yet.
    pub due: Option<When>,
    /// How the text says when.
    pub timing: Timing,
    /// On what condition, in our words, where no record tells whether it holds; empty if there is none.
    pub condition: Cow<'static, str>,
    /// Whether the State is addressed, on that day or, where there is none, on the day asked; where it is asked on a
    /// condition, whether it is and the condition holds.
    pub addressed: Possible<bool>,
    /// By which action.
    pub citation: Citation,
}

impl Commitment {
    /// How it stands on a day. What the State did is not recorded: after the day it is unknown, never overdue; where the
    /// text sets no day, it is left to judgement.
    pub fn status(&self, day: Day) -> Possible<Status> {
        let open: &[Status] = match self.due {
            Some(due) if due.latest() < day => &[Status::Fulfilled, Status::Overdue],
            Some(due) if due.earliest() >= day => &[Status::InTime, Status::Fulfilled],
            // Whether the day has passed is not known.
            Some(_) => &[Status::InTime, Status::Fulfilled, Status::Overdue],
            None if self.timing.is_computable() => &[Status::InTime, Status::Fulfilled, Status::Overdue],
            None => &[Status::Judgement],
        };
        let open = Possible::one_of(open.iter().copied(), Missing::Answer(self.citation.to_string()));
        self.addressed.zip(&open, |addressed, status| if *addressed { *status } else { Status::NotApplicable })
    }

    /// The same in a portfolio, as it stands on a day.
    pub(super) fn entry(self, state: State, day: Day) -> Entry {
        let pace = match self.timing {
            Timing::Pace(pace) => Some(pace),
            _ => None,
        };
        let unknown = if self.timing.is_computable() { Undated::NotKnown } else { Undated::NotSet };
        Entry {
            state,
            due: self.due,
            undated: self.due.is_none().then_some(unknown),
            kind: EntryKind::Plan,
            last_known: self.status(day).known().map(|status| LastKnown::new((day, *status))),
            presumed: None,
            status: self.status(day),
            what: self.what.into_owned(),
            citation: self.citation,
            force: Some(self.force),
            pace,
            condition: (!self.condition.is_empty()).then(|| self.condition.into_owned()),
        }
    }
}

/// One thing that an action asks, before it is known of whom.
struct Asked {
    what: &'static str,
    whose: &'static Population,
    force: Force,
    timing: Timing,
    condition: &'static str,
    /// Whether those are meant that were of the group in the year before.
    of_past_year: bool,
}

/// What an action asks of each State that it addresses: what has a date or a pace, else the whole; and its parts. What is
/// asked of an office is not asked of States; a task of all together is not laid at one's door.
fn asked_by(action: &'static Action) -> Vec<Asked> {
    let condition = |own: &'static str| if own.is_empty() { action.condition } else { own };
    if action.together {
        return Vec::new();
    }
    let whole = Asked {
        what: action.title,
        whose: action.addressee,
        force: action.force,
        timing: Timing::NoTime,
        condition: action.condition,
        of_past_year: false,
    };
    let of_states = action.due.iter().filter(|due| due.office.is_empty() && !due.together);
    let dues = of_states.map(|due| Asked {
        what: due.what,
        whose: due.whose.unwrap_or(action.addressee),
        force: action.force,
        timing: due.timing,
        condition: condition(due.condition),
        of_past_year: due.of_past_year,
    });
    let parts = action.clauses.iter().filter(|clause| !clause.together).map(|clause| Asked {
        what: clause.what,
        whose: clause.to.unwrap_or(action.addressee),
        force: clause.force.unwrap_or(action.force),
        timing: Timing::NoTime,
        condition: condition(clause.condition),
        of_past_year: false,
    });
    let own = dues.clone().any(|due| due.whose == action.addressee);
    (!own).then_some(whole).into_iter().chain(dues).chain(parts).collect()
}

impl Dossier<'_> {
    /// What a plan asks of the State, dated where a date follows, as it stands on `day`; in the order of the plan.
    ///
    /// Duties of which each report, year or meeting brings one are listed once for each; an action without any date once,
    /// and so are its parts that ask with another force or address others. What surely addresses other States is left
    /// out, and so are tasks of all States Parties together. Nothing is due before the plan was adopted, or after it
    /// ended.
    pub fn commitments(&self, plan: &Plan, day: Day) -> Vec<Commitment> {
        let groups = Groups::new(*self, plan);
        let dates = Dates::new(*self, plan, day);
        let mut all = Vec::new();
        for action in plan.actions() {
            for asked in asked_by(action) {
                let commitment = |due: Option<DueDay>| Commitment {
                    plan: action.plan.into(),
                    action: action.number,
                    what: what(asked.what, due.as_ref()),
                    force: asked.force,
                    due: due.as_ref().and_then(|due| due.due),
                    timing: asked.timing,
                    condition: asked.condition.into(),
                    addressed: groups.addresses(&asked, due.as_ref(), day),
                    citation: Citation::Action { plan: plan.name.into(), number: action.number },
                };
                match dates.of(asked.timing) {
                    Some(days) => all.extend(days.into_iter().map(|due| commitment(Some(due)))),
                    None => all.push(commitment(None)),
                }
            }
        }
        all.retain(|commitment| commitment.addressed.may_be(&true));
        all
    }
}

/// What is to be done; under which clock, where a clock sets the day.
fn what(words: &'static str, due: Option<&DueDay>) -> Cow<'static, str> {
    match due.and_then(|due| due.clock.as_ref()).map(of_origin) {
        Some(clock) if !clock.is_empty() => format!("{words}{clock}").into(),
        _ => words.into(),
    }
}

/// Yes, no or unknown, over time.
type Line = Timeline<Possible<bool>>;

/// Whom a plan addresses: the State, over time, group by group.
struct Groups<'a> {
    dossier: Dossier<'a>,
    inquiry: Inquiry<'a>,
    /// Whether it is a State Party, if nothing happens that the records do not tell.
    bound: Line,
    /// What was worked out for one action is kept for the next.
    lines: RefCell<Vec<(&'static Population, Line)>>,
}

impl<'a> Groups<'a> {
    fn new(dossier: Dossier<'a>, plan: &'a Plan) -> Self {
        let inquiry = dossier.register().ask(plan.convention, dossier.readings()).for_plan(plan);
        let bound = dossier.standing(plan.convention).bound();
        Self { dossier, inquiry, bound, lines: RefCell::default() }
    }

    /// Whether the State is in a group on a day, as far as is known by then.
    fn holds(&self, population: &'static Population, day: Day) -> Possible<bool> {
        let day = day.min(self.inquiry.register().known());
        let mut lines = self.lines.borrow_mut();
        if let Some((_, line)) = lines.iter().find(|(group, _)| *group == population) {
            return line.at(day).clone();
        }
        let line = self.inquiry.is_in(&Subject::State(self.dossier.state()), population);
        let holds = line.at(day).clone();
        lines.push((population, line));
        holds
    }

    /// Whether the State is addressed, and the condition holds on which it is.
    fn addresses(&self, asked: &Asked, due: Option<&DueDay>, day: Day) -> Possible<bool> {
        let last = due.and_then(|due| due.due).map_or(day, When::latest);
        let past = due.and_then(|due| due.past_year).filter(|_| asked.of_past_year);
        let shown = past.or_else(|| due?.addressed).unwrap_or(last);
        let mut addressed = self.holds(asked.whose, shown).and(self.bound.at(last));
        if due.is_some_and(|due| due.perhaps) {
            addressed = addressed.and(&Possible::one_of([false, true], Missing::DepositDay));
        }
        if !asked.condition.is_empty() {
            addressed = addressed.and(&Possible::one_of([false, true], Missing::Condition(asked.condition.to_owned())));
        }
        addressed
    }
}
