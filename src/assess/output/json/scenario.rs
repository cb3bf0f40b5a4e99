//! The JSON lines of what comes out otherwise in a scenario, and of what other facts say against it.

use super::form::{ReasonLine, one_of};
use crate::assess::{
    analysis::{Moved, Shift},
    answer::{Alternatives, Possible},
    duty::{ClockOrigin, Status},
    portfolio::EntryKind,
    scenario::{Consequence, Contradiction, Matter, Said, Side},
};
use crate::base::{
    convention::Convention, cycle::Cycle, duty::Duty, provision::Provision, ratio::Ratio, state::State, when::When,
};
use serde::Serialize;

#[derive(Serialize, Default)]
struct ConsequenceLine<'a> {
    of: &'static str,
    state: Option<State>,
    convention: Option<Convention>,
    duty: Option<Duty>,
    provision: Option<Provision>,
    clock: Option<&'a ClockOrigin>,
    kind: Option<EntryKind>,
    what: Option<&'a str>,
    citation: Option<String>,
    indicator: Option<&'a str>,
    cycle: Option<Cycle>,
    before: SideLine,
    after: SideLine,
    moved: Vec<MovedLine>,
}

#[derive(Serialize, Default)]
struct SideLine {
    said: String,
    status: Option<&'static str>,
    one_of: Option<Alternatives<Status>>,
    date: Option<When>,
    low: Option<Ratio>,
    high: Option<Ratio>,
    reasons: Vec<ReasonLine>,
}

#[derive(Serialize)]
struct MovedLine {
    subject: String,
    shift: Shift,
}

impl From<&Moved> for MovedLine {
    fn from(moved: &Moved) -> Self {
        Self { subject: moved.subject.to_string(), shift: moved.shift() }
    }
}

impl From<&Side> for SideLine {
    fn from(side: &Side) -> Self {
        let reasons = side.reasons.iter().map(ReasonLine::from).collect();
        let of = |status: &Possible<Status>| (Some(status.word()), one_of(status).copied());
        let line = Self { said: side.said.to_string(), reasons, ..Self::default() };
        match &side.said {
            Said::Nothing => line,
            Said::Status { status } => {
                let (status, one_of) = of(status);
                Self { status, one_of, ..line }
            }
            Said::Deadline { deadline } => Self { date: Some(*deadline), ..line },
            Said::Due { due, status } => {
                let (status, one_of) = of(status);
                Self { date: *due, status, one_of, ..line }
            }
            Said::Value { value } => {
                let bounds = value.bounds();
                Self { low: bounds.map(|one| one.low), high: bounds.and_then(|one| one.high), ..line }
            }
        }
    }
}

impl Consequence {
    /// Its line in JSON: `of, state, convention, duty, provision, clock, kind, what, citation, indicator, cycle, before, after,
    /// moved`.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, State, assess::scenario::{Asked, Scenario, difference}, data};
    /// let scenario = |text: &str| Scenario::new().and(text.parse().unwrap()).unwrap();
    /// let of = |scenario: &Scenario| scenario.apply(data::register().unwrap(), Readings::default()).unwrap();
    /// let refused = of(&scenario("GBR/apmbc-5/1=not-granted"));
    /// let moves = difference(&of(&Scenario::new()), &refused, &Asked::on("2010-06-15".parse()?).of(State::GBR));
    /// let line = serde_json::to_value(moves[0].line())?;
    /// assert_eq!((&line["of"], &line["after"]["status"]), (&"status".into(), &"overdue".into()));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self) -> impl Serialize {
        let of = self.matter.kind();
        let (before, after) = ((&self.before).into(), (&self.after).into());
        let moved = self.moved.iter().map(MovedLine::from).collect();
        let line =
            ConsequenceLine { of, state: self.matter.state(), before, after, moved, ..ConsequenceLine::default() };
        match &self.matter {
            Matter::Status { convention, duty, provision, .. } => ConsequenceLine {
                convention: Some(*convention),
                duty: Some(*duty),
                provision: Some(*provision),
                ..line
            },
            Matter::Deadline { convention, duty, provision, clock, .. } => ConsequenceLine {
                convention: Some(*convention),
                duty: Some(*duty),
                provision: Some(*provision),
                clock: clock.as_ref(),
                ..line
            },
            Matter::Due { kind, citation, what, .. } => {
                ConsequenceLine { kind: Some(*kind), what: Some(what), citation: Some(citation.to_string()), ..line }
            }
            Matter::Value { indicator, cycle } => {
                ConsequenceLine { indicator: Some(indicator), cycle: Some(*cycle), ..line }
            }
        }
    }
}

#[derive(Serialize)]
struct ContradictionLine {
    of: &'static str,
    kind: &'static str,
    state: Option<State>,
    convention: Option<Convention>,
    duty: Option<Duty>,
    supposed: Option<String>,
    text: String,
}

impl Contradiction {
    /// Its line in JSON: `of, kind, state, convention, duty, supposed, text`; `of` is `contradiction`.
    pub fn line(&self) -> impl Serialize {
        let line = ContradictionLine {
            of: "contradiction",
            kind: "set-aside",
            state: None,
            convention: None,
            duty: None,
            supposed: None,
            text: self.to_string(),
        };
        match self {
            Self::SetAside { supposed, .. } => ContradictionLine { supposed: Some(supposed.to_string()), ..line },
            Self::Irregularity(one) => ContradictionLine {
                kind: "irregularity",
                state: one.state,
                convention: Some(one.convention),
                duty: one.duty,
                ..line
            },
        }
    }
}
