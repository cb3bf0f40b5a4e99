//! What breaks the law, in facts and in requests.

use crate::support::{
    day::day,
    rows::{MINES, duty, read, register},
};
use mine_action::{
    Convention, Duty, Register, State, Subject, Truth,
    assess::check::RequestCheck,
    law::{oslo, question::Question, reading::Readings},
    record::Table,
};

/// The code and the citation of each irregularity.
fn irregularities(register: &Register) -> Vec<String> {
    let all = register.irregularities(Readings::default()).into_iter();
    all.map(|one| format!("{}: {}", one.code, one.citation)).collect()
}

/// Neither Convention knows a suspension, only withdrawal (APMBC Art. 20, CCM Art. 20).
#[test]
fn a_declared_suspension_is_irregular() {
    assert_eq!(irregularities(&register(&[MINES])), Vec::<String>::new());
    let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,suspension-declared,2005-01-01,,s"];
    assert_eq!(irregularities(&register(&[(Table::Memberships, &rows)])), ["suspension-declared: APMBC Art. 20"]);
}

/// Provisional application can be declared "at the time of" ratification, acceptance, approval or accession only (Art. 18 of
/// both Conventions): not at signature, nor at a succession, and then it has no effect.
#[test]
fn provisional_application_is_declared_at_consent() {
    let rows = |declared: &str, consent: &str| {
        let declared = format!("apmbc,AFG,provisional-application,{declared},,s");
        let consent = format!("apmbc,AFG,{consent},,s");
        let rows = ["apmbc,AFG,signature,1997-12-03,,s", &declared, &consent];
        register(&[(Table::Memberships, &rows)])
    };
    for (declared, consent, expected) in [
        ("1997-12-03", "ratification,1999-01-01", false),
        ("1999-01-01", "ratification,1999-01-01", true),
        ("1999-01-01", "accession,1999", true),
        ("1999-01", "acceptance,1999-01-31", true),
        ("1999-02", "approval,1999-01-31", false),
        ("1999-01-01", "succession,1999-01-01", false),
        ("", "ratification,1999-01-01", true),
    ] {
        let register = rows(declared, consent);
        let apart = ["provisional-apart: APMBC Art. 18".to_owned()];
        assert_eq!(irregularities(&register), if expected { &[][..] } else { &apart[..] }, "{declared} {consent}");
        let standing = register.state(State::AFG).standing(Convention::Apmbc);
        let prohibited = standing.prohibited().at(day("1999-06-30")).truth();
        let may_be = expected && !declared.is_empty() || consent.contains("succession");
        assert_eq!(prohibited != Truth::No, may_be, "{declared} {consent}");
        let reasons: Vec<String> = standing.reasons(day("1999-06-30")).iter().map(ToString::to_string).collect();
        assert_eq!(reasons.iter().any(|reason| reason.contains("no effect")), !expected, "{reasons:?}");
    }
}

/// Who comes back may apply provisionally again, from consent to entry into force.
#[test]
fn provisional_application_of_a_second_consent_ends_with_its_entry_into_force() {
    let rows = [
        "apmbc,AFG,accession,1999-01-01,,s",
        "apmbc,AFG,withdrawal-notified,2005-01-01,,s",
        "apmbc,AFG,accession,2010-01-01,,s",
        "apmbc,AFG,provisional-application,2010-01-01,,s",
    ];
    let register = register(&[(Table::Memberships, &rows)]);
    assert_eq!(irregularities(&register), Vec::<String>::new());
    let standing = register.state(State::AFG).standing(Convention::Apmbc);
    for (on, prohibited, told) in [
        ("2009-12-31", false, false),
        ("2010-01-01", true, true),
        ("2010-06-30", true, true),
        ("2010-07-01", true, false),
    ] {
        assert_eq!(standing.prohibited().at(day(on)).known(), Some(&prohibited), "{on}");
        let reasons = standing.reasons(day(on));
        assert_eq!(reasons.iter().any(|reason| reason.to_string().contains("provisionally")), told, "{on}");
    }
}

/// The request 1 for clearance under the APMBC.
fn request(decided: &str, until: &str, contents: &str) -> RequestCheck {
    let row = format!("apmbc,AFG,clearance,1,,2008-10-01,,,,granted,{decided},,,{until},,,,{contents},,s");
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2015-01-01,,,,,s"];
    let register = register(&[MINES, (Table::Areas, &areas), (Table::Requests, &[&row])]);
    register.state(State::AFG).requests().remove(0)
}

fn findings(check: &RequestCheck, code: &str) -> Vec<String> {
    let of = check.findings.iter().filter(|finding| finding.code.to_string() == code);
    of.map(|finding| format!("{} ({})", finding.text, finding.citation)).collect()
}

/// APMBC Art. 5(4) lists the contents of a request.
#[test]
fn a_request_must_hold_what_the_article_lists() {
    let all = "a;b-i;b-ii;b-iii;c-humanitarian;c-social;c-economic;c-environmental";
    for (contents, lacks, complete) in [
        (all, None, Truth::Yes),
        (
            &all.replace("b-ii;", "!b-ii;"),
            Some("contents lack: financial and technical means available (APMBC Art. 5(4)(b))"),
            Truth::No,
        ),
        ("!a", Some("contents lack: length of the extension (APMBC Art. 5(4)(a))"), Truth::No),
        ("a", None, Truth::Unknown),
        ("", None, Truth::Unknown),
    ] {
        let check = request("2008-11-25", "2015-01-01", contents);
        assert_eq!(findings(&check, "contents-missing"), Vec::from_iter(lacks), "{contents}");
        assert_eq!(check.request.has_all_contents(), complete, "{contents}");
    }
}

/// APMBC Art. 5(3): an extension "of the deadline" of up to ten years, so counted from the deadline, however late the decision.
#[test]
fn ten_years_are_counted_from_the_deadline_that_is_extended() {
    let over = "granted to 2019-07-02: at most 120 months beyond 2009-07-01 (APMBC Art. 5(3))";
    for decided in ["2008-11-25", "2010-11-29"] {
        assert_eq!(
            findings(&request(decided, "2019-07-01", ""), "granted-over-cap"),
            Vec::<String>::new(),
            "{decided}"
        );
        assert_eq!(findings(&request(decided, "2019-07-02", ""), "granted-over-cap"), [over], "{decided}");
    }
}

/// The duty to clear of one State bound from 1 July 1999, with these requests, meetings and deadlines shown; open for long.
fn cleared_late(requests: &[&str], shown: &[&str]) -> Register {
    let meetings = [
        "apmbc,9MSP,2008-11-24,2008-11-28,,,complete,,s",
        "apmbc,10MSP,2010-11-29,2010-12-03,,,complete,,s",
        "apmbc,11MSP,2011-11-28,2011-12-02,,,incomplete,,s",
    ];
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2015-01-01,,,,,s"];
    register(&[
        MINES,
        (Table::Meetings, &meetings),
        (Table::Areas, &areas),
        (Table::Requests, requests),
        (Table::Exceptions, shown),
    ])
}

fn codes(register: &Register) -> Vec<String> {
    let all = register.irregularities(Readings::default()).into_iter();
    all.map(|one| one.request.map_or_else(|| one.code.to_string(), |found| found.to_string())).collect()
}

/// Of facts that exclude each other one is false, and none decides a status: the deadline is the one or the other.
#[test]
fn facts_on_a_request_that_exclude_each_other_are_irregular_and_decide_nothing() {
    let lawful = "apmbc,AFG,clearance,1,,2008-02-01,,,9MSP,granted,2008-11-28,,,2012-07-01,,,,,,s";
    let found = cleared_late(&[lawful], &[]);
    let timeline = |register: &Register| duty(register, Duty::Clearance).timeline();
    assert_eq!((codes(&found), timeline(&found).at(day("2010-01-01")).to_string()), (Vec::new(), "in-time".to_owned()));
    let extended = |register: &Register| {
        let asked = Question::Extended(Duty::Clearance);
        let line = register.measure(&oslo::PLAN).answer(&Subject::State(State::AFG), asked).line;
        line.at(day("2010-01-01")).known().copied()
    };
    assert_eq!(extended(&found), Some(true));
    for (wrong, code) in [
        // Filed after the meeting that granted it.
        (lawful.replace("2008-02-01,,,", "2009-02-01,,,"), "dates-reversed"),
        (lawful.replace("2008-02-01,,,9MSP,granted,2008-11-28", "2009-02-01,,,9MSP,granted,"), "dates-reversed"),
        (lawful.replace("2008-02-01,,,", "2008-02-01,2009-01-01,,"), "dates-reversed"),
        (lawful.replace("2008-02-01,,,", "2008-02-01,,2008-10-01,"), "decided-though-withdrawn"),
        (lawful.replace("2008-11-28", "2009-03-01"), "decided-elsewhere"),
        (lawful.replace("2012-07-01,,,,", "2012-07-01,3,70,,"), "vote-mismatch"),
        (lawful.replace("2012-07-01", "2009-01-01"), "grant-earlier"),
    ] {
        let register = cleared_late(&[&wrong], &[]);
        assert_eq!(codes(&register), [code], "{wrong}");
        let known = timeline(&register).at(day("2010-01-01")).to_string();
        let expected = if code == "grant-earlier" { "overdue" } else { "in-time or overdue" };
        assert_eq!(known, expected, "{wrong}");
        assert_eq!(extended(&register), (code == "grant-earlier").then_some(true), "{wrong}");
    }
    // Before the deadline that stood nothing is late, whatever a shorter grant says.
    let shorter = cleared_late(&[&lawful.replace("2012-07-01", "2009-01-01")], &[]);
    assert_eq!(timeline(&shorter).at(day("2009-06-01")).to_string(), "in-time or overdue");
    // Refused against the votes: perhaps it was granted.
    let refused = lawful.replace("granted,2008-11-28,,,2012-07-01,,,,", "not-granted,2008-11-28,,,,70,3,,");
    let register = cleared_late(&[&refused], &[]);
    assert_eq!(codes(&register), ["vote-mismatch"]);
    assert_eq!(timeline(&register).at(day("2010-01-01")).to_string(), "in-time or overdue");
}

/// Days that cannot all be so tell of nothing late; votes say nothing of days. The notice for the 9MSP ended on 24 February 2008.
#[test]
fn a_request_is_not_judged_by_days_that_cannot_be() {
    let lawful = "apmbc,AFG,clearance,1,,2008-02-01,,,9MSP,granted,2008-11-28,,,2012-07-01,,,,,,s";
    let found = |row: &str| {
        let checks = cleared_late(&[row], &[]).state(State::AFG).requests();
        checks[0].findings.iter().map(|one| one.code.to_string()).collect::<Vec<_>>()
    };
    let filed = |day: &str| lawful.replace("2008-02-01", day);
    assert_eq!(found(lawful), [""; 0]);
    assert_eq!(found(&filed("2008-03-01")), ["filed-late"]);
    assert_eq!(found(&filed("2009-02-01")), ["dates-reversed"]);
    // After the deadline of 1 July 2009, too.
    assert_eq!(found(&filed("2010-02-01")), ["dates-reversed"]);
    let against = filed("2008-03-01").replace("2012-07-01,,,,", "2012-07-01,3,70,,");
    assert_eq!(found(&against), ["filed-late", "vote-mismatch"]);
}

/// What never was, or cannot be told twice, is a fault of its row.
#[test]
fn a_request_is_counted_from_one_and_an_item_is_given_or_missing() {
    let fault = |row: &str| read("2026-01-01", &[(Table::Requests, &[row])]).expect_err("a fault").to_string();
    let none = fault("apmbc,AFG,clearance,0,,2008-02-01,,,,,,,,,,,,,,s");
    assert!(none.contains("field `request`: unknown code `0`: expected 1 or more"), "{none}");
    let both = fault("apmbc,AFG,clearance,1,,2008-02-01,,,,,,,,,,,,a;b-i;!a,,s");
    assert!(both.contains("field `contents`: `a` stands beside `!a`"), "{both}");
}

/// A source shows a deadline that the decisions known do not give: neither decides.
#[test]
fn a_deadline_shown_against_the_decisions_known_is_irregular() {
    let row = |outcome: &str, until: &str| {
        format!("apmbc,AFG,clearance,1,,2008-02-01,,,9MSP,{outcome},2008-11-28,,,{until},,,,,,s")
    };
    let shown = ["apmbc,AFG,clearance,deadline,2012-07-01,2010-01-01,,s"];
    let on = |register: &Register, on: &str| duty(register, Duty::Clearance).timeline().at(day(on)).to_string();
    let granted = cleared_late(&[&row("granted", "2012-07-01")], &shown);
    assert_eq!((codes(&granted), on(&granted, "2010-06-01").as_str()), (Vec::new(), "in-time"));
    // Refused, granted for less, granted for more, and never asked for.
    let refused = cleared_late(&[&row("not-granted", "")], &shown);
    let less = cleared_late(&[&row("granted", "2010-07-01")], &shown);
    let more = cleared_late(&[&row("granted", "2014-07-01")], &shown);
    let never = cleared_late(&[], &shown);
    for (register, late, text) in [
        (&refused, "2010-06-01", "by the decisions known it was 2009-07-01, and request AFG/apmbc-5/1 was not granted"),
        (&less, "2011-06-01", "by the decisions known it was 2010-07-01"),
        (&more, "2013-06-01", "by the decisions known it was 2014-07-01"),
        (&never, "2010-06-01", "by the decisions known it was 2009-07-01"),
    ] {
        assert_eq!(codes(register), ["deadline-contradicted"], "{text}");
        let found = register.irregularities(Readings::default()).remove(0);
        assert_eq!(found.text, format!("deadline 2012-07-01 shown in force on 2010-01-01: {text}"));
        assert_eq!(on(register, late), "in-time or overdue", "{text}");
    }
    // A meeting whose decisions are not all recorded may have given it.
    let later = ["apmbc,AFG,clearance,deadline,2014-07-01,2012-01-01,,s"];
    assert_eq!(codes(&cleared_late(&[&row("granted", "2012-07-01")], &later)), Vec::<String>::new());
    // APMBC Art. 4 knows no other deadline than its own.
    let stocks = ["apmbc,AFG,declared,,,,,s", "apmbc,AFG,seen-open,2015-01-01,,,,s"];
    let shown = ["apmbc,AFG,stockpile-destruction,deadline,2008-07-01,2005-01-01,,s"];
    let register = register(&[MINES, (Table::Stockpiles, &stocks), (Table::Exceptions, &shown)]);
    assert_eq!(codes(&register), ["deadline-contradicted"]);
    let known = duty(&register, Duty::StockpileDestruction).timeline().at(day("2006-01-01")).to_string();
    assert_eq!(known, "in-time or overdue");
}
