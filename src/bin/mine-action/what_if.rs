//! What if: requests that are supposed to have ended otherwise than is recorded.

use mine_action::{
    Register, When,
    record::{
        fault::Faults,
        request::{Outcome, RequestId},
    },
};
use std::{fmt, str::FromStr};

/// A request, and how it is supposed to have ended: `UKR/apmbc-5/3=not-granted`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WhatIf {
    pub(crate) request: RequestId,
    outcome: Outcome,
}

impl WhatIf {
    /// The records in which it ended so. It was decided on the day on which it was, where that is recorded.
    pub(crate) fn applied(self, register: &Register) -> Result<Register, Faults> {
        let id = self.request;
        let recorded = register.history(id.state).requests_for(id.convention, id.duty).find(|one| one.id == id);
        let on_record = recorded.and_then(|request| request.decided());
        let outcome = match self.outcome {
            Outcome::NotGranted { .. } => Outcome::NotGranted { decided: on_record },
            Outcome::Granted { until, .. } => Outcome::Granted { decided: on_record, until },
            other => other,
        };
        register.with_outcome(id, outcome)
    }
}

/// As it stands over an answer.
impl fmt::Display for WhatIf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "What if request {} ", self.request)?;
        match self.outcome {
            Outcome::Granted { until: Some(until), .. } => write!(f, "was granted until {until}"),
            Outcome::Granted { .. } => f.write_str("was granted, for how long is not known"),
            Outcome::NotGranted { .. } => f.write_str("was not granted"),
            _ => f.write_str("needed no decision any more"),
        }?;
        f.write_str("? What follows supposes that, in place of what is recorded.")
    }
}

impl FromStr for WhatIf {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || {
            format!(
                "`{text}`: expected a request and an outcome, such as `UKR/apmbc-5/3=not-granted`, `…=granted:2030-12-31` or `…=moot`"
            )
        };
        let (request, outcome) = text.split_once('=').ok_or_else(expected)?;
        let outcome = match outcome.split_once(':') {
            None if outcome == "not-granted" => Outcome::NotGranted { decided: None },
            None if outcome == "granted" => Outcome::Granted { decided: None, until: None },
            None if outcome == "moot" => Outcome::Moot,
            Some(("granted", until)) => {
                let until: When = until.parse().map_err(|error| format!("{error}"))?;
                Outcome::Granted { decided: None, until: Some(until) }
            }
            _ => return Err(expected()),
        };
        Ok(Self { request: request.parse().map_err(|error| format!("{error}"))?, outcome })
    }
}
