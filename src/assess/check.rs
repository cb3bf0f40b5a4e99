//! The check of a register: facts that break the law, or do not fit each other. They are accepted, because they happened.

use super::{
    matter::Beginning,
    request::{RequestFinding, RequestFindingCode},
};
use crate::base::{
    Day, citation::Citation, convention::Convention, duty::Duty, provision::Provision, state::State, truth::Truth,
};
use crate::law::reading::Readings;
use crate::record::{membership::MembershipEvent, register::Register};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// What a check of a register can report, beside the findings on requests.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum IrregularityCode {
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

/// One irregularity.
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
        let mut found = Vec::new();
        for check in dossier.requests() {
            let id = check.request.id;
            found.extend(check.findings.into_iter().filter(is_irregular).map(|finding| Irregularity {
                state,
                convention: id.convention,
                duty: Some(id.duty),
                code: IrregularityCode::Request,
                request: Some(finding.code),
                text: format!("request {id}: {}", finding.text),
                citation: finding.citation,
            }));
        }
        for row in dossier.history().memberships.iter().filter(|row| row.event == MembershipEvent::SuspensionDeclared) {
            let text = "suspension declared: without effect".to_owned();
            found.push(plain(
                state,
                row.convention,
                None,
                IrregularityCode::SuspensionDeclared,
                text,
                article(row.convention, 20),
            ));
        }
        for convention in [Convention::Apmbc, Convention::Ccm] {
            let standing = dossier.standing(convention);
            let suspended = standing
                .spells()
                .iter()
                .filter_map(|spell| spell.exit.as_ref())
                .filter(|exit| exit.suspended != Truth::No);
            for _ in suspended {
                let text = "withdrawal during an armed conflict: suspended".to_owned();
                let citation = article(convention, 20).paragraph(3);
                found.push(plain(state, convention, None, IrregularityCode::WithdrawalDuringConflict, text, citation));
            }
            for duty in dossier.duties(convention) {
                for clock in duty.clocks() {
                    for phase in clock.phases() {
                        if phase.beginning == Beginning::Seen {
                            let text = format!("seen open on {}, after it was reported done or absent", phase.starts);
                            found.push(plain(
                                state,
                                convention,
                                Some(duty.duty()),
                                IrregularityCode::OpenWithoutFind,
                                text,
                                duty.provision(),
                            ));
                        }
                        let completed = phase.ends.exact().filter(|_| phase.ended_by.is_some());
                        let late = completed.and_then(|day| Some((day, clock.deadline(day)?.exact()?)));
                        if let Some((day, deadline)) =
                            late.filter(|(day, deadline)| day > deadline && bound(&duty, *day))
                        {
                            let text = format!("completed on {day}, after the deadline of {deadline}");
                            found.push(plain(
                                state,
                                convention,
                                Some(duty.duty()),
                                IrregularityCode::CompletedLate,
                                text,
                                duty.provision(),
                            ));
                        }
                    }
                }
            }
        }
        found
    }
}

fn bound(duty: &super::status::DutyStatus, day: Day) -> bool {
    duty.standing().party().at(day).known() == Some(&true)
}

const fn article(convention: Convention, number: u8) -> Provision {
    Provision::article(convention, number)
}

fn plain(
    state: State,
    convention: Convention,
    duty: Option<Duty>,
    code: IrregularityCode,
    text: String,
    rule: Provision,
) -> Irregularity {
    Irregularity { state, convention, duty, code, request: None, text, citation: rule.into() }
}

/// Whether a finding says that something was not lawful, rather than that we do not know or that less was given.
const fn is_irregular(finding: &RequestFinding) -> bool {
    !matches!(
        finding.code,
        RequestFindingCode::OutcomeUnknown | RequestFindingCode::MeetingUnknown | RequestFindingCode::GrantedLess
    )
}
