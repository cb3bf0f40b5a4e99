//! The check of a register: facts that break the law, or do not fit each other. They are accepted, because they happened.

use super::request::RequestFindingCode;
use crate::assess::{
    dossier::Dossier,
    duty::{Beginning, Clock, DutyStatus, Ending},
};
use crate::base::{
    citation::Citation, codes::codes, convention::Convention, duty::Duty, provision::Provision, state::State,
    truth::Truth,
};
use crate::law::reading::Readings;
use crate::record::{membership::MembershipEvent, register::Register};
use serde::{Deserialize, Serialize};

codes! {
    /// What a check of a register can report, beside the findings on requests.
    #[non_exhaustive]
    pub enum IrregularityCode: "irregularity" {
        /// A finding on an extension request.
        Request,
        /// A suspension was declared, which no Convention knows.
        SuspensionDeclared,
        /// A withdrawal would take effect during an armed conflict, which suspends it.
        WithdrawalDuringConflict,
        /// A source shows a duty open after it was reported done or absent, and nothing says that something was found.
        OpenWithoutFind,
        /// Completed after the deadline in force on that day.
        CompletedLate,
    }
}

/// One irregularity.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data, law::reading::Readings};
/// let found = data::register()?.irregularities(Readings::default());
/// let belarus = found.iter().find(|one| one.state == State::BLR).ok_or("none")?;
/// assert_eq!(belarus.text, "completed on 2017-04-05, after the deadline of 2008-03-01");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Irregularity {
    /// The State.
    pub state: State,
    /// The Convention.
    pub convention: Convention,
    /// The duty, if it is about one.
    pub duty: Option<Duty>,
    /// What it is.
    pub code: IrregularityCode,
    /// The finding on a request, if it is one.
    pub request: Option<RequestFindingCode>,
    /// In words.
    pub text: String,
    /// The rule.
    pub citation: Citation,
}

impl Register {
    /// Everything in the records that breaks the law, or does not fit.
    pub fn irregularities(&self, readings: Readings) -> Vec<Irregularity> {
        let mut all: Vec<Irregularity> =
            self.states().flat_map(|state| self.irregularities_of(state, readings)).collect();
        all.sort();
        all
    }

    fn irregularities_of(&self, state: State, readings: Readings) -> Vec<Irregularity> {
        let dossier = self.state(state).under(readings);
        let mut found = of_requests(&dossier);
        found.extend(of_suspensions(&dossier));
        for convention in [Convention::Apmbc, Convention::Ccm] {
            found.extend(of_withdrawals(&dossier, convention));
            for duty in dossier.duties(convention) {
                let clocks = duty.clocks().iter();
                found.extend(clocks.flat_map(|clock| of_clock(&dossier, &duty, clock)));
            }
        }
        found
    }
}

/// The findings on requests that say that something was not lawful, rather than that we do not know or that less was
/// given.
fn of_requests(dossier: &Dossier<'_>) -> Vec<Irregularity> {
    use RequestFindingCode::{FiledLate, GrantedLess, MeetingUnknown, OutcomeUnknown};
    let checks = dossier.requests().into_iter();
    let found = checks.flat_map(|check| {
        let id = check.request.id;
        let irregular = check.findings.into_iter().filter(|one| {
            // The nine months of the APMBC are encouraged by a decision, not required by the treaty.
            let encouraged = one.code == FiledLate && !matches!(one.citation, Citation::Provision(_));
            !encouraged && !matches!(one.code, OutcomeUnknown | MeetingUnknown | GrantedLess)
        });
        let found = irregular.map(move |finding| Irregularity {
            state: id.state,
            convention: id.convention,
            duty: Some(id.duty),
            code: IrregularityCode::Request,
            request: Some(finding.code),
            text: format!("request {id}: {}", finding.text),
            citation: finding.citation,
        });
        found.collect::<Vec<_>>()
    });
    found.collect()
}

fn of_suspensions(dossier: &Dossier<'_>) -> Vec<Irregularity> {
    let rows = dossier.history().memberships.iter();
    let declared = rows.filter(|row| row.event == MembershipEvent::SuspensionDeclared);
    let found = declared.map(|row| Irregularity {
        state: row.state,
        convention: row.convention,
        duty: None,
        code: IrregularityCode::SuspensionDeclared,
        request: None,
        text: "suspension declared: without effect".to_owned(),
        citation: Provision::article(row.convention, 20).into(),
    });
    found.collect()
}

fn of_withdrawals(dossier: &Dossier<'_>, convention: Convention) -> Vec<Irregularity> {
    let standing = dossier.standing(convention);
    let exits = standing.spells().iter().filter_map(|spell| spell.exit.as_ref());
    let found = exits.filter(|exit| exit.suspended != Truth::No).map(|_| Irregularity {
        state: dossier.state(),
        convention,
        duty: None,
        code: IrregularityCode::WithdrawalDuringConflict,
        request: None,
        text: "withdrawal during an armed conflict: suspended".to_owned(),
        citation: Provision::article(convention, 20).paragraph(3).into(),
    });
    found.collect()
}

fn of_clock(dossier: &Dossier<'_>, duty: &DutyStatus, clock: &Clock) -> Vec<Irregularity> {
    let irregular = |code, text| Irregularity {
        state: dossier.state(),
        convention: duty.convention(),
        duty: Some(duty.duty()),
        code,
        request: None,
        text,
        citation: duty.provision().into(),
    };
    let mut found = Vec::new();
    for phase in clock.phases() {
        if phase.beginning == Beginning::Seen {
            let text = format!("seen open {}, after it was reported done or absent", phase.starts.in_words());
            found.push(irregular(IrregularityCode::OpenWithoutFind, text));
        }
        let completed = phase.ends.earliest();
        let done = matches!(phase.ending, Ending::Completed | Ending::Announced);
        // The answer that a decision asks for a find is no deadline of the treaty.
        let surely = done && clock.has_treaty_deadline(completed) && clock.is_late_on(completed);
        if surely {
            let deadline = clock.deadline(completed).map_or_else(String::new, |deadline| format!(" of {deadline}"));
            let text = format!("completed {}, after the deadline{deadline}", phase.ends.in_words());
            found.push(irregular(IrregularityCode::CompletedLate, text));
        }
    }
    found
}
