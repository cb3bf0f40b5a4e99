//! The check of a register: facts that break the law, or do not fit each other. They are kept, because they happened.

use super::finding::{RequestFinding, RequestFindingCode};
use crate::assess::{
    dossier::Dossier,
    duty::{Beginning, Clash, Clock, ClockOrigin, DutyStatus, Ending, Phase},
};
use crate::base::{
    citation::Citation, codes::codes, convention::Convention, duty::Duty, provision::Provision, read, state::State,
    truth::Truth,
};
use crate::law::reading::Readings;
use crate::record::{listed::Dispute, membership::MembershipEvent, register::Register, request::RequestId};
use serde::Serialize;

codes! {
    /// What a check of a register can report, beside the findings on requests.
    #[non_exhaustive]
    pub enum IrregularityCode: "irregularity" {
        /// A finding on an extension request.
        Request,
        /// A suspension was declared, which no Convention knows.
        SuspensionDeclared,
        /// Provisional application was declared at another time than that of ratification, acceptance, approval or
        /// accession, at which alone it can be.
        ProvisionalApart,
        /// A withdrawal would take effect during an armed conflict, which suspends it.
        WithdrawalDuringConflict,
        /// A source shows a duty open after it was reported done or absent, and nothing says that something was found.
        OpenWithoutFind,
        /// Completed after the deadline in force on that day.
        CompletedLate,
        /// A source shows a deadline that the decisions known do not give.
        DeadlineContradicted,
        /// A list says of a State what cannot be beside its other records, or beside another list: it is used for nothing.
        ListContradicted,
        /// A list counts fewer than surely were on it, or more than can have been: it is used for nothing.
        CountContradicted,
    }
}

/// One recorded fact that breaks the law, or does not fit the others.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, State, data};
/// let found = data::register()?.irregularities(Readings::default());
/// let belarus = found.iter().find(|one| one.state == Some(State::BLR)).ok_or("none")?;
/// assert_eq!(belarus.text, "completed on 2017-04-05, after the deadline of 2008-03-01");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Irregularity {
    /// The State; `None` where it is about several together, as a count is.
    pub state: Option<State>,
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

impl Irregularity {
    /// One about the standing of a State.
    fn of_standing(
        (state, convention): (State, Convention),
        code: IrregularityCode,
        text: &str,
        rule: Provision,
    ) -> Self {
        Self {
            state: Some(state),
            convention,
            duty: None,
            code,
            request: None,
            text: text.to_owned(),
            citation: rule.into(),
        }
    }

    /// One about how a duty was carried out.
    fn of_duty(duty: &DutyStatus, code: IrregularityCode, text: String) -> Self {
        Self {
            state: Some(duty.state()),
            convention: duty.convention(),
            duty: Some(duty.duty()),
            code,
            request: None,
            text,
            citation: duty.provision().into(),
        }
    }

    /// One of what a list says.
    fn of_list(dispute: &Dispute) -> Self {
        Self {
            state: dispute.state,
            convention: dispute.convention,
            duty: Some(dispute.duty),
            code: match dispute.state {
                Some(_) => IrregularityCode::ListContradicted,
                None => IrregularityCode::CountContradicted,
            },
            request: None,
            text: dispute.text.clone(),
            citation: (&dispute.source).into(),
        }
    }

    /// One found by the check of a request, which names a clock of hostilities that it is about.
    fn of_request((id, clock): (RequestId, Option<ClockOrigin>), finding: RequestFinding) -> Self {
        let clock = clock.map_or_else(String::new, |clock| format!(" ({clock})"));
        Self {
            state: Some(id.state),
            convention: id.convention,
            duty: Some(id.duty),
            code: IrregularityCode::Request,
            request: Some(finding.code),
            text: format!("request {id}{clock}: {}", finding.text),
            citation: finding.citation,
        }
    }
}

impl Register {
    /// Everything in the records that breaks the law, or does not fit.
    pub fn irregularities(&self, readings: Readings) -> Vec<Irregularity> {
        let mut all: Vec<Irregularity> =
            self.states().flat_map(|state| self.state(state).under(readings).of_facts()).collect();
        all.extend(self.disputes().iter().map(Irregularity::of_list));
        all.sort();
        all
    }
}

impl Dossier<'_> {
    /// Everything in the records of the State that breaks the law, or does not fit.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Readings, data};
    /// let register = data::register()?;
    /// let all = register.irregularities(Readings::default());
    /// let own = register.states().map(|state| register.state(state).irregularities().len()).sum::<usize>();
    /// assert_eq!(own, all.iter().filter(|one| one.state.is_some()).count());
    /// # }
    /// # Ok::<(), mine_action::Faults>(())
    /// ```
    pub fn irregularities(&self) -> Vec<Irregularity> {
        let mut found = self.of_facts();
        let disputes = self.register().disputes().iter().filter(|dispute| dispute.state == Some(self.state()));
        found.extend(disputes.map(Irregularity::of_list));
        found.sort();
        found
    }

    /// The same but for what lists say.
    fn of_facts(&self) -> Vec<Irregularity> {
        let mut found = of_requests(self);
        found.extend(of_suspensions(self));
        for convention in [Convention::Apmbc, Convention::Ccm] {
            found.extend(of_withdrawals(self, convention));
            found.extend(of_provisional_application(self, convention));
            for duty in self.duties(convention) {
                found.extend(duty.clocks().iter().flat_map(|clock| of_clock(&duty, clock)));
            }
        }
        found
    }
}

/// The findings on requests that something was not lawful, rather than not known to us, or less than was asked.
fn of_requests(dossier: &Dossier<'_>) -> Vec<Irregularity> {
    let checks = dossier.requests().into_iter();
    let found = checks.flat_map(|check| {
        let of = (check.request.id, check.clock.filter(|clock| matches!(clock, ClockOrigin::Hostilities(_))));
        check.findings.into_iter().map(move |finding| (of.clone(), finding))
    });
    let unlawful = found.filter(|(_, finding)| is_unlawful(finding));
    unlawful.map(|(of, finding)| Irregularity::of_request(of, finding)).collect()
}

fn is_unlawful(finding: &RequestFinding) -> bool {
    match finding.code {
        RequestFindingCode::OutcomeUnknown
        | RequestFindingCode::MeetingUnknown
        | RequestFindingCode::ClockUnknown
        | RequestFindingCode::GrantedLess => false,
        // The nine months of the APMBC are encouraged by a decision, not required by the treaty.
        RequestFindingCode::FiledLate => matches!(finding.citation, Citation::Provision(_)),
        _ => true,
    }
}

fn of_suspensions(dossier: &Dossier<'_>) -> Vec<Irregularity> {
    let rows = dossier.history().memberships.iter();
    let declared = rows.filter(|row| row.event == MembershipEvent::SuspensionDeclared);
    let found = declared.map(|row| {
        let text = "suspension declared: without effect";
        let rule = Provision::article(row.convention, 20);
        Irregularity::of_standing((row.state, row.convention), IrregularityCode::SuspensionDeclared, text, rule)
    });
    found.collect()
}

fn of_withdrawals(dossier: &Dossier<'_>, convention: Convention) -> Vec<Irregularity> {
    let standing = dossier.standing(convention);
    let exits = standing.spells().iter().filter_map(|spell| spell.exit.as_ref());
    let found = exits.filter(|exit| exit.suspended != Truth::No).map(|_| {
        let text = "withdrawal during an armed conflict: suspended";
        let rule = Provision::article(convention, 20).paragraph(3);
        Irregularity::of_standing((dossier.state(), convention), IrregularityCode::WithdrawalDuringConflict, text, rule)
    });
    found.collect()
}

fn of_provisional_application(dossier: &Dossier<'_>, convention: Convention) -> Vec<Irregularity> {
    let standing = dossier.standing(convention);
    let apart = standing.provisional_apart().map(|date| {
        let when = date.map_or_else(String::new, |date| format!(" {}", date.in_words()));
        let text = format!("provisional application declared{when}, not at the time of consent: without effect");
        let rule = Provision::article(convention, 18);
        Irregularity::of_standing((dossier.state(), convention), IrregularityCode::ProvisionalApart, &text, rule)
    });
    apart.collect()
}

fn of_clock(duty: &DutyStatus, clock: &Clock) -> Vec<Irregularity> {
    let of_phase = |phase| [open_without_find(duty, phase), completed_late(duty, clock, phase)];
    let clashes = clock.deadlines().clashes().iter().map(|clash| deadline_contradicted(duty, clash));
    clock.phases().iter().flat_map(of_phase).flatten().chain(clashes).collect()
}

fn deadline_contradicted(duty: &DutyStatus, clash: &Clash) -> Irregularity {
    let Clash { shown, seen, decided, refused } = clash;
    let refused = refused.map_or_else(String::new, |request| format!(", and request {request} was not granted"));
    let seen = seen.in_words();
    let text = format!("deadline {shown} shown in force {seen}: by the decisions known it was {decided}{refused}");
    Irregularity::of_duty(duty, IrregularityCode::DeadlineContradicted, text)
}

fn open_without_find(duty: &DutyStatus, phase: &Phase) -> Option<Irregularity> {
    let text = || format!("seen open {}, after it was reported done or absent", phase.starts.in_words());
    let found = || Irregularity::of_duty(duty, IrregularityCode::OpenWithoutFind, text());
    (phase.beginning == Beginning::Seen).then(found)
}

fn completed_late(duty: &DutyStatus, clock: &Clock, phase: &Phase) -> Option<Irregularity> {
    let completed = phase.ends.earliest();
    let done = matches!(phase.ending, Ending::Completed | Ending::Announced);
    // The answer that a decision asks for a find is no deadline of the treaty.
    if !done || !clock.has_treaty_deadline(completed) || !clock.is_late_on(completed) {
        return None;
    }
    let deadline = clock.deadline(completed).map_or_else(String::new, |deadline| format!(" of {deadline}"));
    let text = format!("completed {}, after the deadline{deadline}", phase.ends.in_words());
    Some(Irregularity::of_duty(duty, IrregularityCode::CompletedLate, text))
}
