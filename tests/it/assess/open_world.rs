//! The open world, on every State and duty: nobody is called overdue on a day after the last on which a source shows the
//! duty open. The observations are computed here from the raw rows, by a rule of its own.

use crate::support::{
    ask::{LETTER, overdue, register},
    day::day,
};
use mine_action::{
    Convention, Day, Duty, Possible, State, Status, When,
    law::reading::Readings,
    record::{area::AreaEvent, history::History, report::ReportKind, request::Outcome, stockpile::StockpileEvent},
};

/// The first and the last day of every month from 1999 to the release, and the release itself.
fn samples() -> Vec<Day> {
    let mut days = Vec::new();
    let mut first = day("1999-01-01");
    while first <= register().release() {
        let next = first.checked_add_months(chrono::Months::new(1)).unwrap();
        days.extend([first, next.pred_opt().unwrap()].into_iter().filter(|day| *day <= register().release()));
        first = next;
    }
    days.push(register().release());
    days
}

/// A source shows the duty open on some day of that interval: surely by its last day, and perhaps no later than its first.
fn open(when: Option<When>) -> Option<Day> {
    when.map(When::earliest)
}

/// What ended within that interval was open until the day before its first.
fn until(when: Option<When>) -> Option<Day> {
    when.and_then(|when| when.earliest().pred_opt())
}

/// The last day on which any row shows the duty open.
fn last_open(history: &History, convention: Convention, duty: Duty) -> Option<Day> {
    let mut days: Vec<Option<Day>> = Vec::new();
    if duty == Duty::StockpileDestruction {
        for row in history.stockpiles.iter().filter(|row| row.convention == convention) {
            days.push(match row.event {
                StockpileEvent::Declared | StockpileEvent::SeenOpen | StockpileEvent::Found => open(row.date),
                StockpileEvent::Completed => until(row.date),
                _ => None,
            });
        }
    } else {
        for row in history.areas.iter().filter(|row| row.convention == convention) {
            days.push(match row.event {
                AreaEvent::Reported
                | AreaEvent::SeenOpen
                | AreaEvent::Found
                | AreaEvent::NewlyMined
                | AreaEvent::NewRemnants => open(row.date),
                AreaEvent::Completed => until(row.date),
                _ => None,
            });
        }
        for row in history.clearance.iter().filter(|row| row.convention == convention) {
            days.push(open(row.seen_open()));
        }
    }
    for request in history.requests.iter().filter(|one| (one.id.convention, one.id.duty) == (convention, duty)) {
        days.push(open(request.filed));
        if matches!(request.outcome, Outcome::Granted { .. } | Outcome::NotGranted { .. }) {
            let meeting = request.meeting.and_then(|session| {
                register().meeting_days(mine_action::MeetingId { convention, session }).map(When::latest)
            });
            days.push(open(request.decided()).max(meeting));
        }
    }
    days.into_iter().flatten().max()
}

/// The last day on which a source shows a report missing, or the day before a late one came.
fn last_missing(history: &History, convention: Convention) -> Option<Day> {
    let rows = history.reports.iter().filter(|row| row.convention == convention);
    let day = |row: &mine_action::record::report::Report| match row.kind {
        ReportKind::Missing => row.seen.or(row.known).map(When::earliest),
        _ => until(row.submitted),
    };
    rows.filter_map(day).max()
}

const TIMED: [Duty; 2] = [Duty::StockpileDestruction, Duty::Clearance];

#[test]
fn nobody_is_overdue_after_the_last_open_observation() {
    let mut checked = 0;
    for state in register().states() {
        for convention in Convention::ALL.iter().copied() {
            for duty in TIMED {
                let last = last_open(register().history(state), convention, duty);
                for readings in [Readings::default(), LETTER] {
                    let status = register().state(state).under(readings).duty(convention, duty).unwrap();
                    let timeline = status.timeline();
                    for on in samples() {
                        if timeline.at(on) == &Possible::Known(Status::Overdue) {
                            assert!(
                                last.is_some_and(|last| on <= last),
                                "{convention} {state} {duty} on {on}: {last:?}"
                            );
                            checked += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(checked > 1000, "{checked}");
}

#[test]
fn no_report_is_overdue_after_the_last_day_it_was_known_missing() {
    for state in register().states() {
        for convention in Convention::ALL.iter().copied() {
            let last = last_missing(register().history(state), convention);
            let timeline = register().state(state).duty(convention, Duty::Reporting).unwrap().timeline();
            for on in samples() {
                if timeline.at(on) == &Possible::Known(Status::Overdue) {
                    assert!(last.is_some_and(|last| on <= last), "{convention} {state} on {on}: {last:?}");
                }
            }
        }
    }
}

/// Overdue is only ever said while the State is surely bound, and after the deadline that the treaty sets.
#[test]
fn overdue_needs_a_party_and_a_passed_deadline() {
    for state in register().states() {
        let dossier = register().state(state);
        for convention in Convention::ALL.iter().copied() {
            let party = dossier.standing(convention).party();
            for status in dossier.duties(convention) {
                let timeline = status.timeline();
                let overdue = timeline.stretches().filter(|stretch| stretch.value.known() == Some(&Status::Overdue));
                for on in overdue.filter_map(|stretch| stretch.from) {
                    assert_eq!(party.at(on).known(), Some(&true), "{convention} {state} on {on}");
                    let deadline = status.at(on).deadline.expect("a deadline");
                    assert!(deadline.latest() < on, "{convention} {state} {} on {on}", status.duty());
                }
            }
        }
    }
}

/// Completion announced without a day: fulfilled from the announcement at the latest, unknown or open before it.
#[test]
fn announced_without_a_day() {
    for (state, announced, before) in [
        (State::ALB, "2009-12-01", "2009-11-30"),
        (State::RWA, "2009-12-01", "2009-11-30"),
        (State::ZMB, "2009-11-13", "2009-11-12"),
        (State::DNK, "2012-12-05", "2012-12-04"),
        (State::UGA, "2012-12-05", "2012-12-04"),
        (State::BTN, "2013-05-31", "2013-04-30"),
        (State::VEN, "2013-05-31", "2013-04-30"),
        (State::HUN, "2013-10-31", "2013-09-30"),
        (State::HRV, "2026-02-27", "2026-02-26"),
    ] {
        let timeline = register().state(state).duty(Convention::Apmbc, Duty::Clearance).unwrap().timeline();
        assert_eq!(timeline.at(day(announced)).known(), Some(&Status::Fulfilled), "{state}");
        let earlier = timeline.at(day(before));
        assert!(earlier.known().is_none() && earlier.may_be(&Status::Fulfilled), "{state}: {earlier:?}");
    }
}

/// A duty that was reported neither present nor absent may be anything, and is never surely late.
#[test]
fn silence_is_not_late() {
    let mut silent = 0;
    for state in register().states() {
        let history = register().history(state);
        for convention in Convention::ALL.iter().copied() {
            for duty in TIMED {
                let said = match duty {
                    Duty::StockpileDestruction => history.stockpiles.iter().any(|row| row.convention == convention),
                    _ => {
                        history.areas.iter().any(|row| row.convention == convention)
                            || history.clearance.iter().any(|row| row.convention == convention)
                    }
                };
                let asked = history.requests.iter().any(|one| (one.id.convention, one.id.duty) == (convention, duty));
                if said || asked {
                    continue;
                }
                silent += 1;
                let timeline = register().state(state).duty(convention, duty).unwrap().timeline();
                for on in samples() {
                    let status = timeline.at(on);
                    let known = status.known().is_none_or(|status| *status == Status::NotBound);
                    assert!(known, "{convention} {state} {duty} on {on}: {status:?}");
                }
            }
        }
    }
    assert!(silent > 100, "{silent}");
}

/// Every duty called overdue at the release, with its last open observation: none, because no source stands at that day.
#[test]
fn nobody_is_called_overdue_at_the_release() {
    let release = register().release();
    let mut late = Vec::new();
    for state in register().states() {
        for convention in Convention::ALL.iter().copied() {
            for status in register().state(state).duties(convention) {
                if status.timeline().at(release).known() == Some(&Status::Overdue) {
                    let last = last_open(register().history(state), convention, status.duty());
                    late.push(format!("{convention} {state} {} seen {last:?}", status.duty()));
                }
            }
        }
    }
    assert_eq!(late, Vec::<String>::new());
}

/// The last time each year that anybody was called overdue under Article 4 and Article 5, so that a change of the records
/// that widens or narrows the list is seen.
#[test]
fn who_was_surely_overdue_at_the_end_of_each_year() {
    let late = |year: i32, duty: Duty| -> String {
        let states = overdue(Convention::Apmbc, duty, &format!("{year}-12-31"));
        states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    for (year, stocks, areas) in [
        (2002, "", ""),
        (2003, "TKM", ""),
        (2004, "", ""),
        (2005, "CPV", ""),
        (2006, "", ""),
        (2007, "", ""),
        (2008, "BLR GRC TUR", ""),
        (2009, "BLR GRC TUR", ""),
        (2010, "BLR GRC TUR UKR", ""),
        (2011, "BLR GRC UKR", ""),
        (2012, "BLR GRC UKR", ""),
        (2013, "BLR GRC UKR", ""),
        (2014, "BLR GRC UKR", ""),
        (2015, "BLR GRC UKR", "JOR"),
        (2016, "BLR GRC UKR", "JOR UKR"),
        (2017, "GRC UKR", "JOR UKR"),
        (2018, "GRC UKR", ""),
        (2019, "GRC UKR", ""),
        (2020, "GRC UKR", ""),
        (2021, "GRC UKR", "ERI"),
        (2022, "GRC UKR", "CMR ERI"),
        (2023, "GRC UKR", "CMR"),
        (2024, "GRC UKR", ""),
        (2025, "", ""),
    ] {
        assert_eq!(late(year, Duty::StockpileDestruction), stocks, "Article 4, {year}");
        assert_eq!(late(year, Duty::Clearance), areas, "Article 5, {year}");
    }
}

/// Known then is known now or undecided then: what the register knew on a day never contradicts what it knows later about
/// that same day, for duties without a fact that was corrected since.
#[test]
fn what_was_known_then_did_not_call_anybody_overdue_for_want_of_facts() {
    for on in ["2005-12-31", "2010-12-31", "2015-12-31", "2020-12-31"] {
        let then = register().known_by(day(on));
        for state in then.states() {
            for convention in Convention::ALL.iter().copied() {
                for duty in TIMED {
                    let known_then = then.state(state).duty(convention, duty).unwrap();
                    let after = day(on).succ_opt().unwrap();
                    let status = known_then.timeline().at(after).clone();
                    let is_out = known_then.standing().party().at(after).known() == Some(&false);
                    let expected = is_out.then_some(Status::NotBound);
                    assert_eq!(status.known(), expected.as_ref(), "{convention} {state} {duty}: a day after {on}");
                    // It was out, as is known now.
                    let now = register().state(state).duty(convention, duty).unwrap().timeline().at(after).clone();
                    assert!(!is_out || now.may_be(&Status::NotBound), "{convention} {state} on {after}");
                }
            }
        }
    }
}
