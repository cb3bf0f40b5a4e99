//! An end of the calendar, which stands for an open end, is told in no answer, however little is known.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Duty, Possible, Readings, Register, State, When,
    record::{
        Fact,
        area::{Area, AreaEvent},
        exception::{Exception, ExceptionKind},
        membership::{Membership, MembershipEvent},
        report::{Report, ReportKind},
    },
};

const WHO: State = State::BIH;

/// All that is told on a day of a State of which these facts are recorded.
fn told(facts: Vec<Fact>, on: &str) -> String {
    let register = Register::new(day("9999-12-31"), facts).expect("they are possible");
    let dossier = register.state(WHO);
    let findings = [Apmbc, Ccm].into_iter().flat_map(|convention| dossier.duties(convention));
    let mut told = String::new();
    for finding in findings.map(|duty| duty.at(day(on))) {
        told += &serde_json::to_string(&finding).expect("written");
        told += &finding.reasons.iter().map(ToString::to_string).collect::<String>();
        told += &format!("{:?}", finding.status);
    }
    told += &serde_json::to_string(&register.misses(Readings::default(), day(on))).expect("written");
    told + &format!("{:?}", dossier.requests())
}

fn when(text: &str) -> When {
    text.parse().expect("a date")
}

fn joined(convention: Convention) -> Membership {
    Membership::new(convention, WHO, MembershipEvent::Ratification, "s")
}

#[test]
fn no_open_end_is_told_as_a_day() {
    let seen_missing = Report::new(Apmbc, WHO, ReportKind::Missing, "s").seen(when("../2008"));
    let seen_open = Area::new(Apmbc, WHO, AreaEvent::SeenOpen, "s").on(when("../2008"));
    let shown = Exception::new(Apmbc, WHO, ExceptionKind::Deadline, when("../.."), "s").duty(Duty::Clearance);
    let undated = [joined(Apmbc).into(), joined(Ccm).into()];
    let dated = [joined(Apmbc).on(when("1998-09-08")).into(), joined(Ccm).on(when("2010-09-07")).into()];
    let of_state: [Fact; 3] = [seen_missing.into(), seen_open.into(), shown.into()];
    for memberships in [undated, dated] {
        for more in [&of_state[..0], &of_state[..1], &of_state[1..2], &of_state[2..], &of_state] {
            for on in ["1000-01-01", "2011-05-01", "2026-11-21", "9999-12-31"] {
                let told = told(memberships.iter().chain(more).cloned().collect(), on);
                let end = ["262142", "262143", "+10000"].iter().find(|end| told.contains(**end));
                let near = end.and_then(|end| told.split_once(*end)).map(|(before, _)| before);
                assert_eq!(near, None, "{on}");
            }
        }
    }
}

#[test]
fn no_sentence_gives_an_unknown_day_its_form() {
    let kinds = [ExceptionKind::EntryIntoForce, ExceptionKind::WithdrawalEffective, ExceptionKind::Deadline];
    let joined = Membership::new(Apmbc, WHO, MembershipEvent::Succession, "s");
    let consents = [joined.clone(), joined.on(when("1998-09-08"))];
    for (kind, joined) in kinds.into_iter().flat_map(|kind| consents.clone().map(|joined| (kind, joined))) {
        let mut given = Exception::new(Apmbc, WHO, kind, When::UNKNOWN, "s");
        if kind == ExceptionKind::Deadline {
            given = given.duty(Duty::Clearance);
        }
        let found = Area::new(Apmbc, WHO, AreaEvent::Found, "s");
        let ended = Membership::new(Apmbc, WHO, MembershipEvent::WithdrawalNotified, "s");
        let facts: [Fact; 4] = [joined.into(), given.into(), found.into(), ended.into()];
        let register = Register::new(day("2026-11-21"), facts).expect("they are possible");
        let dossier = register.state(WHO);
        let mut told = 0;
        for finding in dossier.duties(Apmbc).iter().map(|duty| duty.at(day("2026-11-21"))) {
            let sentences = finding.reasons.iter().map(ToString::to_string);
            let missing = match &finding.status {
                Possible::Unknown { missing, .. } => missing.to_vec(),
                _ => Vec::new(),
            };
            for sentence in sentences.chain(missing.iter().map(ToString::to_string)) {
                told += 1;
                assert!(!sentence.contains("../.."), "{sentence}");
            }
        }
        assert!(told > 10, "{told} sentences");
    }
}
