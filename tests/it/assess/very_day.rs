//! What counts on the very day, and not on the day before or after.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Day, Duty, Register, State, Status, Truth, When,
    assess::{duty::DutyStatus, inquiry::Stands, standing::Standing},
    law::{expr::Atom, oslo, question::Question, reading::Readings, vientiane},
    record::{
        Fact,
        area::{Area, AreaEvent},
        armed_conflict::ArmedConflict,
        measure::{Measure, MeasureKind},
        membership::{Membership, MembershipEvent},
        reply::NoAnswer,
        report::{Report, ReportKind},
        retained::Retained,
        stockpile::{Stockpile, StockpileEvent},
        subject::Subject,
        victim::{VictimEvent, Victims},
    },
};

const WHO: State = State::AFG;

fn when(text: &str) -> When {
    text.parse().unwrap()
}

/// The records of 1 January 2030.
fn register(facts: impl IntoIterator<Item = Fact>) -> Register {
    Register::new(day("2030-01-01"), facts).unwrap()
}

fn act(event: MembershipEvent, on: &str) -> Fact {
    Membership::new(Apmbc, WHO, event, "s").on(when(on)).into()
}

/// Bound by the APMBC from 1 July 1999.
fn party() -> Fact {
    act(MembershipEvent::Accession, "1999-01-15")
}

fn standing(facts: impl IntoIterator<Item = Fact>) -> Standing {
    register(facts).state(WHO).standing(Apmbc)
}

fn duty(register: &Register, which: Duty) -> DutyStatus {
    register.state(WHO).duty(Apmbc, which).unwrap()
}

/// The answer to a question of the APMBC about the State on that day, under the Oslo plan.
fn asked(register: &Register, question: Question, on: &str) -> Truth {
    register.measure(&oslo::PLAN).answer(&Subject::State(WHO), question).line.at(day(on)).truth()
}

/// Art. 20(3): who is engaged in an armed conflict on the day stays bound until it ends, on that day too.
#[test]
fn a_conflict_suspends_a_withdrawal_on_the_day_on_which_it_would_take_effect() {
    let notice = || act(MembershipEvent::WithdrawalNotified, "2020-01-31");
    let exit = |conflict: ArmedConflict| {
        let standing = standing([party(), notice(), conflict.into()]);
        standing.spells()[0].exit.clone().unwrap()
    };
    let ended = |starts: &str, ends: &str| exit(ArmedConflict::new(WHO, when(starts), "s").ends(when(ends)));
    assert_eq!(ended("2019", "2020-07-30").suspended, Truth::No);
    assert_eq!(ended("2019", "2020-07-31").suspended, Truth::Yes);
    assert_eq!(ended("2019", "2022-02-03").date(), Some(when("2022-02-03")));
    // It may have begun before that day or after it.
    let perhaps = ended("2020", "2022-02-03");
    assert_eq!((perhaps.suspended, perhaps.effective), (Truth::Unknown, when("2020-07-31/2022-02-03")));
    // Not known to have ended: some day after the last of which the records tell.
    let open = exit(ArmedConflict::new(WHO, when("2019"), "s"));
    assert_eq!((open.suspended, open.date()), (Truth::Yes, None));
    assert_eq!(open.effective, When::not_before(day("2030-01-02")));
}

/// What was taken back before does not touch a later notice.
#[test]
fn a_notice_taken_back_leaves_the_next_one_standing() {
    let facts = [
        party(),
        act(MembershipEvent::WithdrawalNotified, "2010-01-10"),
        act(MembershipEvent::WithdrawalRetracted, "2010-03-01"),
        act(MembershipEvent::WithdrawalNotified, "2012-01-10"),
    ];
    let exit = standing(facts).spells()[0].exit.clone().unwrap();
    assert_eq!(exit.effective, when("2012-07-10"));
}

/// Art. 18: provisional application ends with entry into force, and does not come back with a withdrawal.
#[test]
fn provisional_application_ends_with_entry_into_force() {
    let facts = [
        party(),
        act(MembershipEvent::ProvisionalApplication, "1999-01-15"),
        act(MembershipEvent::WithdrawalNotified, "2010-01-31"),
    ];
    let prohibited = standing(facts).prohibited();
    for (on, truth) in [
        ("1999-01-14", Truth::No),
        ("1999-01-15", Truth::Yes),
        ("1999-07-01", Truth::Yes),
        ("2010-07-30", Truth::Yes),
        ("2010-07-31", Truth::No),
    ] {
        assert_eq!(prohibited.at(day(on)).truth(), truth, "{on}");
    }
}

/// A remark is told from its day on, and the period that may have begun counts.
#[test]
fn acts_are_told_from_their_day_on() {
    let standing = standing([
        party(),
        act(MembershipEvent::SuspensionDeclared, "2005-06-15"),
        act(MembershipEvent::WithdrawalNotified, "2010-01-31"),
        act(MembershipEvent::Accession, "2015"),
    ]);
    let suspended = |on: &str| standing.reasons(day(on)).iter().any(|reason| reason.to_string().contains("suspension"));
    assert_eq!((suspended("2005-06-14"), suspended("2005-06-15")), (false, true));
    let begins = |on: &str| standing.spell(day(on)).unwrap().entry_into_force;
    assert_eq!(begins("2015-06-30"), when("1999-07-01"));
    assert_eq!(begins("2015-07-01"), when("2015-07-01/2016-06-01"));
}

/// Art. 7: without the day of a consent, reports may be due since the Convention itself is in force.
#[test]
fn no_report_is_due_before_the_convention_is_in_force() {
    let consent = Membership::new(Apmbc, WHO, MembershipEvent::Accession, "s");
    let register = register([consent.into()]);
    let status = duty(&register, Duty::Reporting);
    let due = status.reports().unwrap().instalments();
    let first = due.iter().find(|one| one.covers.is_some()).unwrap();
    assert_eq!(first.due, when("1999-04-30"));
}

/// Oslo Action 49: a report without a word on stockpiles, clearance and retention brings no information.
#[test]
fn a_silent_report_is_silent() {
    let report = |year: i32, silent: &[Duty]| -> Fact {
        let report = Report::new(Apmbc, WHO, ReportKind::Annual, "s").covers(when(&year.to_string()));
        report.submitted(when(&format!("{}-04-01", year + 1))).silent_on(silent.iter().copied()).into()
    };
    let of = |last: &[Duty]| {
        let facts = [
            party(),
            Area::new(Apmbc, WHO, AreaEvent::Reported, "s").into(),
            Area::new(Apmbc, WHO, AreaEvent::SeenOpen, "s").on(when("2029-12-01")).into(),
            Stockpile::new(Apmbc, WHO, StockpileEvent::Declared, "s").into(),
            Stockpile::new(Apmbc, WHO, StockpileEvent::SeenOpen, "s").on(when("2029-12-01")).into(),
            Retained::new(Apmbc, WHO, 5, "s").year(2019).into(),
            Retained::new(Apmbc, WHO, 5, "s").year(2022).into(),
            report(2020, &Duty::PROGRESS),
            report(2021, last),
        ];
        let register = register(facts);
        let years = duty(&register, Duty::Reporting).reports().unwrap().two_silent_years(day("2022-05-01"));
        let on_clearance = asked(&register, Question::ReportedOn(Duty::Clearance), "2022-04-30");
        (years, on_clearance, asked(&register, Question::TwoSilentYears, "2022-04-30"))
    };
    assert_eq!(of(&Duty::PROGRESS), (Some((2020, 2021)), Truth::No, Truth::Yes));
    assert_eq!(of(&[]), (None, Truth::Unknown, Truth::Unknown));
}

/// A report is missing in a year where a source that is not older than the year says so.
#[test]
fn a_report_is_missing_when_the_year_is_over() {
    for (seen, truth) in [("2021-12-30", Truth::Unknown), ("2021-12-31", Truth::No), ("2022-03-01", Truth::No)] {
        let missing = Report::new(Apmbc, WHO, ReportKind::Missing, "s").covers(when("2020")).seen(when(seen));
        let register = register([party(), missing.into()]);
        assert_eq!(asked(&register, Question::Reported, "2021-04-30"), truth, "seen on {seen}");
        assert_eq!(asked(&register, Question::Reported, "2020-04-30"), Truth::Unknown, "of another year");
    }
}

/// The first report counts from entry into force; one whose filing is not recorded, from the day on which it was public.
#[test]
fn the_first_report_may_be_filed_on_the_day_of_entry_into_force() {
    let filed = |report: Report| {
        let register = register([party(), report.into()]);
        let status = duty(&register, Duty::Reporting);
        status.reports().unwrap().instalments()[0].filed()
    };
    let report = || Report::new(Apmbc, WHO, ReportKind::Annual, "s");
    assert_eq!(filed(report().submitted(when("1999-06-30"))), None);
    assert!(filed(report().submitted(when("1999-07-01"))).is_some());
    let initial = Report::new(Apmbc, WHO, ReportKind::Initial, "s").known(when("1999-09-03"));
    assert_eq!(filed(initial), Some(when("1999-09-03")));
}

/// Oslo Action 15: within six months, the last day included.
#[test]
fn destroyed_on_the_last_day_of_six_months() {
    let found = || Stockpile::new(Apmbc, WHO, StockpileEvent::Found, "s").on(when("2021-01-15"));
    let then = |event, on: &str| {
        let next = Stockpile::new(Apmbc, WHO, event, "s").on(when(on));
        let none = Stockpile::new(Apmbc, WHO, StockpileEvent::None, "s");
        let register = register([party(), none.into(), found().into(), next.into()]);
        asked(&register, Question::DestroyedWithinSixMonths, "2021-04-30")
    };
    assert_eq!(then(StockpileEvent::Completed, "2021-07-15"), Truth::Yes);
    assert_eq!(then(StockpileEvent::Completed, "2021-07-16"), Truth::No);
    assert_eq!(then(StockpileEvent::SeenOpen, "2021-07-15"), Truth::Unknown);
    assert_eq!(then(StockpileEvent::SeenOpen, "2021-07-16"), Truth::No);
}

/// Done in the period of a plan from its first day on; announced on a day, reported done on that day.
#[test]
fn completed_on_the_first_day_of_the_plan() {
    let done = |event, on: &str, question| {
        let facts = [
            party(),
            Area::new(Apmbc, WHO, AreaEvent::Reported, "s").into(),
            Area::new(Apmbc, WHO, event, "s").on(when(on)).into(),
        ];
        asked(&register(facts), question, "2020-04-30")
    };
    let in_period = Question::CompletedInPeriod(Duty::Clearance);
    assert_eq!(done(AreaEvent::Completed, "2020-01-01", in_period), Truth::Yes);
    assert_eq!(done(AreaEvent::Completed, "2019-12-31", in_period), Truth::No);
    let in_year = Question::CompletedInYear(Duty::Clearance);
    assert_eq!(done(AreaEvent::AnnouncedComplete, "2020-03-15", in_year), Truth::Yes);
}

/// APMBC Art. 5(1): what is found on the last day of the period runs under it, what is found a day later does not.
#[test]
fn a_find_on_the_last_day_runs_under_the_old_clock() {
    let clocks = |on: &str| {
        let none = Area::new(Apmbc, WHO, AreaEvent::None, "s");
        let found = Area::new(Apmbc, WHO, AreaEvent::Found, "s").on(when(on));
        duty(&register([party(), none.into(), found.into()]), Duty::Clearance).clocks().len()
    };
    assert_eq!((clocks("2009-07-01"), clocks("2009-07-02")), (1, 2));
}

/// Oslo was adopted on 29 November 2019: its six months are asked for what is found from that day on.
#[test]
fn the_six_months_are_asked_from_the_day_of_adoption_on() {
    let asked = |on: &str| {
        let none = Stockpile::new(Apmbc, WHO, StockpileEvent::None, "s");
        let found = Stockpile::new(Apmbc, WHO, StockpileEvent::Found, "s").on(when(on));
        let register = register([party(), none.into(), found.into()]);
        let entries = register.state(WHO).portfolio(day("2020-06-01"), &(day("2019-01-01")..=day("2021-12-31")));
        entries.iter().any(|entry| entry.what.contains("six months of the plan"))
    };
    assert_eq!((asked("2019-11-28"), asked("2019-11-29")), (false, true));
}

/// One mine retained is retained; that none was taken is known on the day, that somebody has victims when it is sure.
#[test]
fn what_a_state_has_is_answered_from_the_day_on() {
    let with = |fact: Fact, question, on: &str| asked(&register([party(), fact]), question, on);
    let retained = |number| Retained::new(Apmbc, WHO, number, "s").year(2010).into();
    assert_eq!(with(retained(1), Question::Retains, "2010-12-31"), Truth::Yes);
    assert_eq!(with(retained(0), Question::Retains, "2010-12-31"), Truth::No);
    let none = || Measure::new(Apmbc, WHO, MeasureKind::NoneReported, "s").on(when("2010-06-15")).into();
    assert_eq!(with(none(), Question::MeasuresTaken, "2010-06-15"), Truth::No);
    assert_eq!(with(none(), Question::MeasuresTaken, "2010-06-16"), Truth::Unknown);
    let victims = || Victims::new(Apmbc, WHO, VictimEvent::Reported, "s").on(when("2010")).into();
    assert_eq!(with(victims(), Question::VictimsReported, "2010-12-30"), Truth::Unknown);
    assert_eq!(with(victims(), Question::VictimsReported, "2010-12-31"), Truth::Yes);
}

/// The reasons of a duty left to judgement hold what was known of on that day.
#[test]
fn judgement_is_told_with_what_was_there_on_the_day() {
    let told = |fact: Vec<Fact>, which, on: &str, word: &str| {
        let register = register(std::iter::once(party()).chain(fact));
        duty(&register, which).at(day(on)).reasons.iter().any(|reason| reason.to_string().contains(word))
    };
    let law = || vec![Measure::new(Apmbc, WHO, MeasureKind::Law, "s").title("an act").on(when("2010-06-15")).into()];
    assert!(!told(law(), Duty::NationalMeasures, "2010-06-14", "an act"));
    assert!(told(law(), Duty::NationalMeasures, "2010-06-15", "an act"));
    let same = |last: i32| -> Vec<Fact> {
        (2005..=last).map(|year| Retained::new(Apmbc, WHO, 700, "s").year(year).into()).collect()
    };
    assert!(told(same(2005), Duty::Retention, "2005-06-01", "700"), "in the year for which it is told");
    assert!(told(same(2006), Duty::Retention, "2006-12-31", "1 year"), "unchanged since the year before");
}

/// The ends of a period, and the days that are left in it.
#[test]
fn deadlines_of_a_period_are_listed_with_its_ends() {
    let register = register([party(), Area::new(Apmbc, WHO, AreaEvent::Reported, "s").into()]);
    let on = day("2009-06-01");
    let listed = |window: (std::ops::Bound<Day>, std::ops::Bound<Day>)| {
        register.deadlines(Apmbc, Duty::Clearance, on, window).len()
    };
    use std::ops::Bound::{Excluded, Included, Unbounded};
    let last = day("2009-07-01");
    assert_eq!(listed((Included(last), Included(last))), 1);
    assert_eq!((listed((Excluded(last), Unbounded)), listed((Unbounded, Excluded(last)))), (0, 0));
    assert_eq!((listed((Included(last), Unbounded)), listed((Unbounded, Included(last)))), (1, 1));
    assert_eq!(register.deadlines(Apmbc, Duty::Clearance, on, ..)[0].days_left(), Some(30..=30));

    let uncertain = |convention: Convention, state, month: &str| -> Vec<Fact> {
        let consent = Membership::new(convention, state, MembershipEvent::Accession, "s").on(when(month));
        vec![consent.into(), Area::new(convention, state, AreaEvent::Reported, "s").into()]
    };
    let facts = uncertain(Ccm, State::AGO, "2011/2012").into_iter().chain(uncertain(Ccm, State::ALB, "2011-03"));
    let register = Register::new(day("2030-01-01"), facts).unwrap();
    let lines = register.deadlines(Ccm, Duty::Clearance, day("2021-08-01"), ..);
    assert_eq!(lines.iter().map(|line| line.state).collect::<Vec<_>>(), [State::AGO, State::ALB]);
    assert_eq!(lines[0].days_left(), Some(-31..=669));
}

/// What a plan asks within a year (Vientiane Action 8) is in time on the last day.
#[test]
fn a_commitment_is_in_time_on_its_day() {
    let consent = Membership::new(Ccm, WHO, MembershipEvent::Accession, "s").on(when("2011-01-15"));
    let stock = Stockpile::new(Ccm, WHO, StockpileEvent::Declared, "s");
    let seen = Stockpile::new(Ccm, WHO, StockpileEvent::SeenOpen, "s").on(when("2014-01-01"));
    let register = register([consent.into(), stock.into(), seen.into()]);
    let all = register.state(WHO).commitments(&vientiane::PLAN, day("2013-01-01"));
    let plan = all.iter().find(|one| one.action == 8 && one.due.is_some()).unwrap();
    assert_eq!(plan.due, Some(when("2012-07-01")));
    let may_be_late = |on: &str| plan.status(day(on)).may_be(&Status::Overdue);
    assert_eq!((may_be_late("2012-07-01"), may_be_late("2012-07-02")), (false, true));
}

/// Each State is counted once, and a status that none has any more is not listed.
#[test]
fn states_are_counted_under_one_status_each() {
    let other = Membership::new(Apmbc, State::AGO, MembershipEvent::Accession, "s").on(when("2001-01-15"));
    let counts = register([party(), other.into()]).sweep(Readings::default()).counts(Apmbc, Duty::Reporting);
    for on in ["1998-01-01", "1999-06-30", "1999-07-01", "2001-06-30", "2001-07-01", "2029-12-31"] {
        let then = counts.at(day(on));
        assert_eq!(then.values().sum::<usize>(), 2, "{on}: {then:?}");
        assert!(then.values().all(|count| *count > 0), "{on}: {then:?}");
    }
}

/// Where no report is due in a year, one filed in it by 30 April is in time.
#[test]
fn a_report_filed_before_any_is_due() {
    let in_time = |filed: &str| {
        let party = act(MembershipEvent::Accession, "2021-04-15"); // the initial report is due on 30 March 2022
        let report = Report::new(Apmbc, WHO, ReportKind::Annual, "s").covers(when("2020")).submitted(when(filed));
        asked(&register([party, report.into()]), Question::ReportedByApril, "2021-06-01")
    };
    assert_eq!(in_time("2021-04-30"), Truth::Yes);
    assert_eq!(in_time("2021-05-01"), Truth::No);
}

/// Whether a report comes by 30 April is not yet due before that day, nor is anything of a day after the last one known; of
/// that day itself it is only not recorded.
#[test]
fn what_is_to_come_is_not_yet_due() {
    let stands = |known: &str, atom: Atom, on: &str| {
        let register = Register::new(day(known), [party()]).unwrap();
        register.measure(&oslo::PLAN).answer_stands(&Subject::State(WHO), atom, day(on))
    };
    let missing = |due: bool| Stands::Missing(if due { NoAnswer::NotRecorded } else { NoAnswer::NotYetDue });
    let by_april = Atom::Derived(Question::ReportedByApril);
    for (known, on, due) in [
        ("2023-03-01", "2023-02-01", false),
        ("2023-04-30", "2023-02-01", false),
        ("2023-05-01", "2023-02-01", true),
        ("2023-03-01", "2022-12-31", true),
    ] {
        assert_eq!(stands(known, by_april, on), missing(due), "{known} {on}");
    }
    let mut atoms = oslo::PLAN.indicators.iter().flat_map(|one| one.criterion.atoms());
    let told_by_replies = atoms.find(|atom| matches!(atom, Atom::Reports(_))).unwrap();
    for (on, due) in [("2023-03-01", true), ("2023-03-02", false)] {
        assert_eq!(stands("2023-03-01", told_by_replies, on), missing(due), "{on}");
    }
}

/// Two silent years are those of the last two reports due by the day: before 30 April, that of the year is none of them.
#[test]
fn two_silent_years_are_the_same_of_one_day_as_of_all() {
    let missing = |covers: &str| Report::new(Apmbc, WHO, ReportKind::Missing, "s").covers(when(covers));
    let silent = |covers: &str| missing(covers).seen(when("2024-03-01")).into();
    let open = Area::new(Apmbc, WHO, AreaEvent::SeenOpen, "s").on(when("2024-02-15")).into();
    let register = Register::new(day("2024-03-01"), [party(), open, silent("2021"), silent("2022")]).unwrap();
    let (subject, on) = (Subject::State(WHO), day("2024-02-15"));
    assert_eq!(asked(&register, Question::TwoSilentYears, "2024-02-15"), Truth::Yes);
    let alone = register.measure(&oslo::PLAN).atom(&subject, Atom::Derived(Question::TwoSilentYears), on);
    assert_eq!(alone.truth(), Truth::Yes);
}

/// Of a consent without a date the first day late is not known; it was not before the Convention was in force.
#[test]
fn nothing_was_overdue_before_the_convention_was_in_force() {
    let consent = Membership::new(Apmbc, WHO, MembershipEvent::Accession, "s");
    let open = Area::new(Apmbc, WHO, AreaEvent::SeenOpen, "s").on("2020-01-01".parse().unwrap());
    let records = Register::new(day("2021-01-01"), [Fact::from(consent), open.into()]).unwrap();
    let misses = records.state(WHO).duty(Apmbc, Duty::Clearance).unwrap().misses(day("2020-12-31"));
    assert!(!misses.is_empty());
    for miss in &misses {
        assert!(miss.from >= day("1999-03-01") && *miss.days.end() <= 7977, "{miss}");
        assert_eq!(miss.starts.earliest().max(day("1999-03-01")), miss.starts.earliest(), "{miss}");
    }
}
