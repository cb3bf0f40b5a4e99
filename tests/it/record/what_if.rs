//! What if a request had ended otherwise: what is supposed stands in the place of all that was recorded of the end, and of
//! nothing else.

use crate::support::day::day;
use mine_action::{
    Convention::Apmbc,
    Duty::Clearance,
    Fact, Register, State, When,
    record::{
        Table,
        exception::{Exception, ExceptionKind},
        fault::FaultCode,
        meeting::{Decisions, Meeting},
        request::{ExtensionRequest, Outcome, OutcomeCode, RequestId, RequestRow},
    },
};

const WHO: State = State::AFG;
const FIRST: RequestId = RequestId { state: WHO, convention: Apmbc, duty: Clearance, number: 1 };

fn when(text: &str) -> When {
    text.parse().unwrap()
}

/// Filed, told by one source; granted by a vote at a meeting, told by two; and seen in force.
fn register() -> Register {
    let row = |source: &str| RequestRow::new(Apmbc, WHO, Clearance, 1, source);
    let meeting = Meeting::new(Apmbc, "12MSP".parse().unwrap(), Decisions::Complete, "a calendar");
    let granted = |source: &str| {
        let row = row(source).meeting("12MSP".parse().unwrap()).outcome(OutcomeCode::Granted);
        row.decided(when("2012-12-07")).granted_until(when("2023-03-01"))
    };
    let facts: [Fact; 6] = [
        meeting.starts(when("2012-12-03")).ends(when("2012-12-07")).into(),
        row("the request").filed(when("2012-03-29")).asked_until(when("2024-03-01")).into(),
        granted("the decision").votes_yes(9).votes_no(1).into(),
        granted("a report").into(),
        Exception::new(Apmbc, WHO, ExceptionKind::Deadline, when("2023-03-01"), "seen").duty(Clearance).into(),
        Exception::new(Apmbc, WHO, ExceptionKind::Deadline, when("2013-03-01"), "seen").duty(Clearance).into(),
    ];
    Register::new(day("2030-01-01"), facts).unwrap()
}

fn only(register: &Register) -> &ExtensionRequest {
    let [request] = register.history(WHO).requests.as_slice() else { panic!("one request") };
    request
}

#[test]
fn the_end_is_replaced_and_nothing_else() {
    for outcome in [
        Outcome::NotGranted { decided: None },
        Outcome::NotGranted { decided: Some(when("2012-12-05")) },
        Outcome::Granted { decided: None, until: Some(when("2020-01-01")) },
        Outcome::Granted { decided: None, until: None },
        Outcome::Moot,
        Outcome::Unknown,
    ] {
        let register = register();
        let supposed = register.with_outcome(FIRST, outcome).unwrap();
        let (before, after) = (only(&register), only(&supposed));
        assert_eq!(after.outcome, outcome);
        assert_eq!((after.filed, after.meeting), (before.filed, before.meeting));
        assert_eq!(after.asked_until, before.asked_until);
        assert_eq!((after.votes, after.withdrawn), (None, None));
        let sources = after.source.to_string();
        assert!(sources.contains("supposed") && sources.contains("the request"), "{sources}");
        assert_eq!(supposed.known(), register.known());
        // What showed the deadline that was given is left out; another is not.
        let shown: Vec<String> = supposed.history(WHO).exceptions.iter().map(|row| row.date.to_string()).collect();
        assert_eq!(shown, ["2013-03-01"]);
        // It can be written, read back and supposed otherwise again.
        let again = Register::new(day("2030-01-01"), supposed.facts()).unwrap();
        assert_eq!(again, supposed);
        let back = supposed.with_outcome(FIRST, before.outcome).unwrap();
        assert_eq!(only(&back).outcome, before.outcome);
    }
}

#[test]
fn it_is_known_from_the_decision_on() {
    let refused = register().with_outcome(FIRST, Outcome::NotGranted { decided: None }).unwrap();
    let on = |text: &str| refused.known_by(day(text)).history(WHO).requests.first().map(|request| request.outcome);
    assert_eq!(on("2012-03-28"), None);
    assert_eq!(on("2012-12-06"), Some(Outcome::Unknown));
    assert_eq!(on("2012-12-07"), Some(Outcome::NotGranted { decided: None }));
}

#[test]
fn what_is_not_on_record_cannot_have_ended() {
    let second = RequestId { number: 2, ..FIRST };
    let faults = register().with_outcome(second, Outcome::Moot).unwrap_err();
    assert_eq!(faults.0.iter().map(|fault| fault.problem.code()).collect::<Vec<_>>(), [FaultCode::Dangling]);
    assert!(faults.to_string().contains("AFG/apmbc-5/2"), "{faults}");
    let early = Outcome::NotGranted { decided: Some(when("1990")) };
    assert!(register().with_outcome(FIRST, early).is_err());
    assert_eq!(register().rows(Table::Requests).len(), 3);
}
