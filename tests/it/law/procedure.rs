//! The procedures of the treaties, read a second time: every period, every majority, and what follows from them.

use mine_action::{
    Convention, Day, MonthEnd, State, Truth, When,
    law::{
        procedure::{
            Amendment, Bound, Electorate, Motion, PERIODS, Period, Share, Span, SpecialMeeting, Step, VOTES,
            amendment::MajorityOf, clarification, conference, mission,
        },
        scope::{Device, Munition, Weights},
    },
};
use std::collections::BTreeSet;

/// Provision, step, bound and length, as a second reading of Art. 8, 11, 12 and 13 of both Conventions has them.
const READ_AGAIN: &str = "\
apmbc-8.2 clarification-reply at-most 28 days
apmbc-8.5 special-meeting-support at-most 14 days
apmbc-8.5 special-meeting-convened at-most 14 days
apmbc-8.11 mission-notice at-least 72 hours
apmbc-8.15 mission-stay at-most 14 days
apmbc-8.15 mission-site at-most 7 days
apmbc-11.2 first-meeting at-most 1 years
apmbc-12.1 first-review-conference after 5 years
apmbc-12.1 review-conference-interval at-least 5 years
apmbc-13.1 amendment-support at-most 30 days
ccm-8.2 clarification-reply at-most 28 days
ccm-11.2 first-meeting at-most 1 years
ccm-12.1 first-review-conference after 5 years
ccm-12.1 review-conference-interval at-least 5 years
ccm-13.1 amendment-support at-most 90 days";

/// Provision, motion, share, whose share, and whether consensus comes first.
const MAJORITIES_READ_AGAIN: &str = "\
apmbc-5.5 extension-granted majority present-and-voting false
apmbc-8.5 special-meeting-favoured one-third states-parties false
apmbc-8.5 special-meeting-quorum majority states-parties false
apmbc-8.6 considered-further majority present-and-voting true
apmbc-8.8 mission-authorised majority present-and-voting false
apmbc-8.20 measures-decided two-thirds present-and-voting true
apmbc-13.1 amendment-supported majority states-parties false
apmbc-13.3 conference-earlier majority states-parties false
apmbc-13.4 amendment-adopted two-thirds present-and-voting false
apmbc-13.5 amendment-in-force majority states-parties false
ccm-3.5 extension-granted majority present-and-voting false
ccm-4.7 extension-granted majority present-and-voting false
ccm-13.1 amendment-supported majority states-parties false
ccm-13.3 conference-earlier majority states-parties false
ccm-13.4 amendment-adopted two-thirds present-and-voting false
ccm-13.5 amendment-in-force majority parties-at-adoption false";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn periods_are_those_of_the_text() {
    let line = |period: &Period| {
        let span = match period.span {
            Span::Hours(hours) => format!("{hours} hours"),
            Span::Days(days) => format!("{days} days"),
            Span::Years(years) => format!("{years} years"),
            _ => String::new(),
        };
        assert_eq!(period.convention, period.provision.convention());
        assert!(!period.counted_from.is_empty());
        format!("{} {} {} {span}", period.provision.code(), period.step, period.bound)
    };
    assert_eq!(PERIODS.iter().map(line).collect::<Vec<_>>().join("\n"), READ_AGAIN);
    let of_missions = [Step::MissionNotice, Step::MissionStay, Step::MissionSite, Step::SpecialMeetingSupport];
    assert!(of_missions.iter().all(|step| Period::of(Convention::Ccm, *step).is_none()));
    assert_eq!(mission::MOST_EXPERTS, 9); // APMBC Art. 8(8)
    let bounds: BTreeSet<Bound> = PERIODS.iter().map(|period| period.bound).collect();
    assert_eq!(bounds.len(), Bound::ALL.len());
}

#[test]
fn majorities_are_those_of_the_text() {
    let lines = VOTES.iter().map(|vote| {
        let code = vote.provision.code();
        format!("{code} {} {} {} {}", vote.motion, vote.share, vote.electorate, vote.consensus_first)
    });
    assert_eq!(lines.collect::<Vec<_>>().join("\n"), MAJORITIES_READ_AGAIN);
    let motions: BTreeSet<Motion> = VOTES.iter().map(|vote| vote.motion).collect();
    let electorates: BTreeSet<Electorate> = VOTES.iter().map(|vote| vote.electorate).collect();
    assert_eq!((motions.len(), electorates.len()), (Motion::ALL.len(), Electorate::ALL.len()));
}

#[test]
fn a_share_is_reached_without_rounding() {
    for of in 0_u32..=40 {
        for votes in 0..=of {
            // A third of the States is reached when the States without a vote are no more than two for each with one.
            let without = of - votes;
            assert_eq!(Share::OneThird.reached(votes, of), of > 0 && without <= 2 * votes, "{votes} of {of}");
            assert_eq!(Share::Majority.reached(votes, of), votes > without, "{votes} of {of}");
            assert_eq!(Share::TwoThirds.reached(votes, of), of > 0 && 2 * without <= votes, "{votes} of {of}");
        }
    }
    assert!(Share::TwoThirds.reached(u32::MAX, u32::MAX) && !Share::TwoThirds.reached(u32::MAX / 2, u32::MAX));
}

#[test]
fn both_conventions_give_28_days_for_an_answer() {
    for convention in [Convention::Apmbc, Convention::Ccm] {
        // Over the end of a leap February: 28 days from 15 February 2024 are 14 March.
        let received = When::on(day("2024-02-15"));
        assert_eq!(clarification::reply_due(convention, received), When::on(day("2024-03-14")));
        let may = |on: &str| clarification::may_go_to_meeting(convention, received, None, day(on));
        assert_eq!((may("2024-03-14"), may("2024-03-15")), (Truth::No, Truth::Yes));
    }
}

#[test]
fn a_special_meeting_has_fourteen_days_and_fourteen_more() {
    // Communicated on 20 February 2024: favoured until 5 March, convened by 19 March.
    let meeting = SpecialMeeting::proposed(When::on(day("2024-02-20")));
    assert_eq!(meeting.support_until, When::on(day("2024-03-05")));
    assert_eq!(meeting.convened_by, When::on(day("2024-03-19")));
    // Counted from the day on which the third was reached, it is earlier, never later.
    let reached = When::on(day("2024-02-25"));
    assert_eq!(SpecialMeeting::convened_by_if_counted_from(reached), When::on(day("2024-03-10")));
    assert_eq!(SpecialMeeting::convened_by_if_counted_from(meeting.support_until), meeting.convened_by);
    // Of 161 States Parties 54 are a third, and 81 a majority.
    assert_eq!([53, 54].map(|votes| SpecialMeeting::is_favoured(votes, 161)), [false, true]);
    assert_eq!([80, 81].map(|present| SpecialMeeting::has_quorum(present, 161)), [false, true]);
}

#[test]
fn a_mission_counts_hours_that_days_do_not_show() {
    let arrival = day("2024-02-27");
    let stayed = |departure: &str| mission::stayed_at_site_within(arrival, day(departure), None);
    // Seven times 24 hours from some hour of 27 February 2024 end on 5 March.
    assert_eq!(
        [stayed("2024-03-04"), stayed("2024-03-05"), stayed("2024-03-06")],
        [Truth::Yes, Truth::Unknown, Truth::No]
    );
    assert_eq!(mission::announced_in_time(arrival, arrival), Truth::No);
    assert_eq!(mission::announced_in_time(arrival, day("2024-03-02")), Truth::Yes);
}

#[test]
fn review_conferences_stand_five_years_apart() {
    let kept = |first: &str, last: &str, next: &str| {
        conference::interval_is_kept(Convention::Ccm, (day(first), day(last)), day(next), MonthEnd::LastDay)
    };
    assert_eq!(kept("2015-09-07", "2015-09-11", "2020-11-25"), Truth::Yes); // Dubrovnik to Lausanne
    assert_eq!(kept("2015-09-07", "2015-09-11", "2020-09-06"), Truth::No);
    assert_eq!(kept("2015-09-07", "2015-09-11", "2020-09-07"), Truth::Unknown);
    assert_eq!(kept("2015-09-07", "2015-09-11", "2020-09-11"), Truth::Yes);
}

#[test]
fn an_amendment_needs_a_majority_of_the_right_states() {
    let old = [State::AUT, State::BEL, State::CAN, State::DNK];
    let parties = move |on: Day| {
        let joined = [State::EST, State::FIN].into_iter().filter(|_| on >= day("2027-01-01"));
        old.into_iter().chain(joined).collect::<BTreeSet<_>>()
    };
    let amendment = |convention| {
        Amendment::adopted(convention, day("2026-01-01"))
            .accepted(State::AUT, day("2026-02-01"))
            .accepted(State::BEL, day("2026-03-01"))
            .accepted(State::USA, day("2026-04-01")) // no Party: never counted
            .accepted(State::EST, day("2027-02-01")) // no Party at adoption
            .accepted(State::CAN, day("2027-03-01"))
    };
    // Half is no majority. The CCM counts three of the four of adoption, whatever is chosen.
    for chosen in [MajorityOf::AtDeposit, MajorityOf::AtAdoption] {
        assert_eq!(amendment(Convention::Ccm).in_force(parties, chosen), Some(day("2027-03-01")));
    }
    // The APMBC: at the deposit of Estonia three of six, at that of Canada four of six.
    let apmbc = amendment(Convention::Apmbc);
    assert_eq!(apmbc.in_force(parties, MajorityOf::AtDeposit), Some(day("2027-03-01")));
    let soon = apmbc.clone().accepted(State::FIN, day("2027-02-15"));
    assert_eq!(soon.in_force(parties, MajorityOf::AtDeposit), Some(day("2027-02-15")));
    assert_eq!(soon.in_force(parties, MajorityOf::AtAdoption), Some(day("2027-03-01")));
    assert_eq!(soon.in_force_for(State::CAN, parties, MajorityOf::AtDeposit), Some(day("2027-03-01")));
    assert_eq!(soon.in_force_for(State::AUT, parties, MajorityOf::AtDeposit), Some(day("2027-02-15")));
    // A second instrument of the same State changes nothing.
    let again = Amendment::adopted(Convention::Ccm, day("2026-01-01"))
        .accepted(State::AUT, day("2026-02-01"))
        .accepted(State::AUT, day("2026-01-15"));
    assert_eq!(again.acceptances[&State::AUT], day("2026-01-15"));
    assert_eq!(again.in_force(parties, MajorityOf::default()), None);
}

#[test]
fn more_that_is_known_never_turns_an_answer() {
    let truths = [Truth::No, Truth::Unknown, Truth::Yes];
    let told = |truth: Truth| if truth == Truth::Unknown { &truths[..] } else { &[] };
    for single_target in truths {
        for self_destruction in truths {
            for submunitions in [None, Some(9), Some(10)] {
                let weights = Some(Weights::each(5_000));
                let known = Munition { self_deactivation: Truth::Yes, weights, ..Munition::dispersing_submunitions() };
                let munition = Munition { single_target, self_destruction, submunitions, ..known };
                let before = munition.assess().covered;
                for more in told(single_target) {
                    let after = Munition { single_target: *more, ..munition }.assess().covered;
                    assert!(before == Truth::Unknown || after == before, "{munition:?}");
                }
                let all = submunitions.map_or(Truth::Unknown, |number| Truth::from(number < 10));
                assert_eq!(before, !(single_target & self_destruction & all), "{munition:?}");
            }
        }
    }
}

#[test]
fn an_improvised_device_is_judged_by_the_definition() {
    let device = Device { placed: Truth::Yes, by_a_person: Truth::Yes, harms: Truth::Yes };
    assert_eq!((device.assess().covered, Device::UNKNOWN.assess().covered), (Truth::Yes, Truth::Unknown));
    for other in [
        Device { placed: Truth::No, ..Device::UNKNOWN },
        Device { by_a_person: Truth::No, ..Device::UNKNOWN },
        Device { harms: Truth::No, ..Device::UNKNOWN },
    ] {
        let finding = other.assess();
        assert_eq!((finding.covered, finding.not_met().len()), (Truth::No, 3));
    }
}
