//! Dates and numbers that others have computed and printed, against what the records and the rules give. Each table names
//! its source.

use crate::support::{
    ask::{LETTER, case, mines, register, stocks, surely},
    day::day,
};
use mine_action::{
    Convention::{Apmbc, Ccm},
    Day, Duty, Fact, Register, State, Status, When,
    record::{exception::ExceptionKind, membership::MembershipEvent},
};

/// The days of deposit of all consents, successions included.
fn deposits(convention: mine_action::Convention) -> Vec<(State, Day)> {
    let of = |state: State| {
        let standing = register().state(state).standing(convention);
        let spells: Vec<_> = standing.spells().iter().map(|spell| (state, spell.deposit.unwrap().latest())).collect();
        spells
    };
    register().states().flat_map(of).collect()
}

fn deposited_by(convention: mine_action::Convention, on: &str) -> usize {
    deposits(convention).iter().filter(|(_, deposit)| *deposit <= day(on)).count()
}

/// Consents by year. Source: the-monitor.org Landmine Monitor 2007, banning antipersonnel mines (2006: Landmine Monitor 2006).
#[test]
fn consents_to_the_apmbc_by_year() {
    let between = |from: &str, to: &str| {
        deposits(Apmbc).iter().filter(|(_, deposit)| day(from) <= *deposit && *deposit <= day(to)).count()
    };
    for (from, to, number) in [
        ("1997-12-01", "1997-12-31", 3),
        ("1998-01-01", "1998-12-31", 55),
        ("1999-01-01", "1999-12-31", 32),
        ("1999-03-02", "1999-12-31", 23),
        ("2000-01-01", "2000-12-31", 19),
        ("2001-01-01", "2001-12-31", 13),
        ("2002-01-01", "2002-12-31", 8),
        ("2003-01-01", "2003-12-31", 11),
        ("2004-01-01", "2004-12-31", 3),
        ("2005-01-01", "2005-12-31", 4),
        ("2006-01-01", "2006-07-31", 3),
        ("2006-01-01", "2006-12-31", 4),
        ("2007-01-01", "2007-08-15", 3),
    ] {
        assert_eq!(between(from, to), number, "{from} to {to}");
    }
}

/// Sources count a State from its deposit. Source: verdragenbank.overheid.nl (40th); the-monitor.org Landmine Monitor 2002,
/// 2003, 2004, 2006, 2007, 2008, 2011, 2013 (archives), 2017, 2018, 2019; hrw.org 2 December 2010; icblcmc.org 2025.
#[test]
fn numbers_of_apmbc_states_on_given_days() {
    for (on, number) in [
        ("1998-09-16", 40),
        ("2002-07-31", 125),
        ("2003-07-31", 134),
        ("2004-11-18", 143),
        ("2006-07-31", 151),
        ("2007-08-15", 155),
        ("2008-11-21", 156),
        ("2010-12-02", 156),
        ("2011-09-13", 157),
        ("2013-11-28", 161),
        ("2017-12-12", 162),
        ("2018-11-20", 164),
        ("2019-11-20", 164),
        ("2025-03-12", 165),
        ("2025-06-25", 166),
    ] {
        assert_eq!(deposited_by(Apmbc, on), number, "{on}");
    }
    assert_eq!(deposited_by(Apmbc, "1998-09-15"), 38);
}

/// 131 signed and ratified, 25 acceded (Montenegro among them). Source: the-monitor.org Landmine Monitor 2008, ban policy.
#[test]
fn how_the_156_had_joined() {
    let deposited = deposits(Apmbc).into_iter().filter(|(_, deposit)| *deposit <= day("2008-11-21"));
    let (signed, acceded): (Vec<State>, Vec<State>) = deposited
        .map(|(state, _)| state)
        .partition(|state| register().state(*state).standing(Apmbc).signature().is_some());
    assert_eq!((signed.len(), acceded.len()), (131, 25));
    assert!(acceded.contains(&State::MNE));
}

/// Source: armscontrol.org 2010-03 (30th); the-monitor.org Cluster Munition Monitor 2015 (38 at entry into force, 93), 2018
/// (103), 2019 (106); handicapinternational.be October 2011 (63rd); archives.the-monitor.org (84); UN treaty collection (112).
#[test]
fn numbers_of_ccm_states_on_given_days() {
    for (on, number) in [
        ("2010-02-15", 28),
        ("2010-02-16", 30),
        ("2010-08-01", 38),
        ("2011-09-13", 63),
        ("2014-03-20", 84),
        ("2015-07-24", 93),
        ("2018-08-01", 103),
        ("2019-07-31", 106),
        ("2023-12-31", 112),
    ] {
        assert_eq!(deposited_by(Ccm, on), number, "{on}");
    }
    assert!(deposits(Ccm).contains(&(State::SWZ, day("2011-09-13"))));
    assert!(deposits(Ccm).contains(&(State::SVK, day("2015-07-24"))));
}

/// A State is bound later than it is counted: numbers bound, by the rule, on days between.
#[test]
fn bound_is_not_the_same_as_counted() {
    let bound = |convention, on: &str| {
        let party =
            |state: &State| register().state(*state).standing(convention).party().at(day(on)).known() == Some(&true);
        register().states().filter(party).count()
    };
    for (convention, on, number) in [
        (Apmbc, "1999-02-28", 0),
        (Apmbc, "1999-03-01", 45),
        (Apmbc, "2008-04-30", 155),
        (Apmbc, "2008-05-01", 156),
        (Apmbc, "2010-12-02", 156),
        (Apmbc, "2025-12-01", 166),
        (Apmbc, "2025-12-27", 163),
        (Apmbc, "2026-01-10", 162),
        (Apmbc, "2026-02-20", 161),
        (Ccm, "2010-07-31", 0),
        (Ccm, "2010-08-01", 30),
        (Ccm, "2025-03-05", 112),
        (Ccm, "2025-03-06", 111),
    ] {
        assert_eq!(bound(convention, on), number, "{convention} on {on}");
    }
}

/// Entry into force as printed. Source: the-monitor.org Landmine Monitor 2007 (MNE, IDN, KWT, IRQ), 2008 (PLW, AFG, ETH),
/// 2004 (AFG), 2005 (TUR), 2006 (UKR); ISU pages (AFG, ETH, MRT); country pages of the Monitor and Mine Action Review.
#[test]
fn entries_into_force() {
    for (convention, state, printed) in [
        (Apmbc, State::AFG, "2003-03-01"),
        (Apmbc, State::ALB, "2000-08-01"),
        (Apmbc, State::BWA, "2000-09-01"),
        (Apmbc, State::ETH, "2005-06-01"),
        (Apmbc, State::GAB, "2001-03-01"),
        (Apmbc, State::IDN, "2007-08-01"),
        (Apmbc, State::IRQ, "2008-02-01"),
        (Apmbc, State::KWT, "2008-01-01"),
        (Apmbc, State::LKA, "2018-06-01"),
        (Apmbc, State::MHL, "2025-09-01"),
        (Apmbc, State::MNE, "2007-04-01"),
        (Apmbc, State::MRT, "2001-01-01"),
        (Apmbc, State::OMN, "2015-02-01"),
        (Apmbc, State::PLW, "2008-05-01"),
        (Apmbc, State::PSE, "2018-06-01"),
        (Apmbc, State::SEN, "1999-03-01"),
        (Apmbc, State::SSD, "2011-07-09"),
        (Apmbc, State::TON, "2025-12-01"),
        (Apmbc, State::TUR, "2004-03-01"),
        (Apmbc, State::UKR, "2006-06-01"),
        (Ccm, State::CHE, "2013-01-01"),
        (Ccm, State::CMR, "2013-01-01"),
        (Ccm, State::DEU, "2010-08-01"),
        (Ccm, State::ECU, "2010-11-01"),
        (Ccm, State::GNB, "2011-05-01"),
        (Ccm, State::HRV, "2010-08-01"),
        (Ccm, State::MRT, "2012-08-01"),
        (Ccm, State::PHL, "2019-07-01"),
        (Ccm, State::TCD, "2013-09-01"),
    ] {
        let spells = register().state(state).standing(convention).spells().to_vec();
        assert_eq!(spells[0].entry_into_force.to_string(), printed, "{convention} {state}");
    }
}

/// Article 4 deadlines as printed. Source: the-monitor.org Landmine Monitor 2007 (UKR), 2008 (AFG, ETH) and 2009; docslib
/// 10390346 (BDI, SDN); archives print_theme/3663 (MRT); archives lm/2004 (TKM, MUS, DJI); LM2009 Cyprus.
#[test]
fn stockpile_deadlines() {
    for (state, printed) in [
        (State::AFG, "2007-03-01"),
        (State::BDI, "2008-04-01"),
        (State::BLR, "2008-03-01"),
        (State::CPV, "2005-11-01"),
        (State::CYP, "2007-07-01"),
        (State::DJI, "2003-03-01"),
        (State::ETH, "2009-06-01"),
        (State::GIN, "2003-04-01"),
        (State::GRC, "2008-03-01"),
        (State::MRT, "2005-01-01"),
        (State::MUS, "2003-03-01"),
        (State::SDN, "2008-04-01"),
        (State::TKM, "2003-03-01"),
        (State::TUR, "2008-03-01"),
        (State::UKR, "2010-06-01"),
    ] {
        assert_eq!(stocks(state).treaty_deadline(), printed, "{state}");
    }
}

/// Article 5 deadlines before any extension, as printed. Source: ISU pages (AFG, ETH, MRT, NER, SSD); the-monitor.org
/// Landmine Monitor 2008 and 2009 (AFG, ETH, TUR, UKR); Mine Action Review (CMR, LKA, MLI, OMN, PSE); landminesinafrica (COG).
#[test]
fn clearance_deadlines_before_any_extension() {
    for (state, printed) in [
        (State::AFG, "2013-03-01"),
        (State::CMR, "2013-03-01"),
        (State::COG, "2011-11-01"),
        (State::ETH, "2015-06-01"),
        (State::LKA, "2028-06-01"),
        (State::MLI, "2009-03-01"),
        (State::MRT, "2011-01-01"),
        (State::NER, "2009-09-01"),
        (State::OMN, "2025-02-01"),
        (State::PSE, "2028-06-01"),
        (State::SSD, "2021-07-09"),
        (State::TJK, "2010-04-01"),
        (State::TUR, "2014-03-01"),
        (State::UKR, "2016-06-01"),
    ] {
        assert_eq!(mines(state).treaty_deadline(), printed, "{state}");
    }
}

/// Fifteen States with deadlines in 2009 were granted more time at the 9MSP; in 2009 three with deadlines in 2010, and Uganda.
/// Source: Arms Control Today, January 2009; the-monitor.org Landmine Monitor 2010, mine action.
#[test]
fn who_was_granted_more_time_first() {
    let first = |session: &str| -> Vec<State> {
        let granted = |state: &State| {
            let request = mines(*state).requests().into_iter().next();
            request.is_some_and(|check| {
                check.request.meeting.is_some_and(|meeting| meeting.to_string() == session)
                    && check.new_deadline.is_some()
            })
        };
        register().states().filter(granted).collect()
    };
    let year = |state: &State| mines(*state).treaty_deadline()[..4].to_owned();
    let ninth = first("9MSP");
    assert_eq!(ninth.len(), 15, "{ninth:?}");
    assert!(ninth.iter().all(|state| year(state) == "2009"));
    let cartagena = first("2RC");
    assert_eq!(cartagena, [State::ARG, State::KHM, State::TJK, State::UGA]);
    assert_eq!(cartagena.iter().filter(|state| year(state) == "2010").count(), 3);
}

/// The same register without any sighting of a deadline: what the chain of requests alone gives.
fn without_sightings() -> Register {
    let kept = |fact: &Fact| !matches!(fact, Fact::Exceptions(row) if row.exception == ExceptionKind::Deadline);
    Register::new(register().release(), register().facts().filter(kept)).expect("sound without them")
}

/// Extended deadlines in force on 5 December 2012, from the chain of requests alone.
/// Source: old.apminebanconvention.org 12MSP, day 3.
#[test]
fn extended_deadlines_in_december_2012() {
    let chain = without_sightings();
    for (state, printed) in [
        (State::TCD, "2014-01-01"),
        (State::MOZ, "2014-03-01"),
        (State::VEN, "2014-10-01"),
        (State::COD, "2015-01-01"),
        (State::ERI, "2015-02-01"),
        (State::YEM, "2015-03-01"),
        (State::MRT, "2016-01-01"),
        (State::SEN, "2016-03-01"),
        (State::PER, "2017-03-01"),
        (State::DZA, "2017-04-01"),
        (State::ECU, "2017-10-01"),
        (State::THA, "2018-11-01"),
        (State::BIH, "2019-03-01"),
        (State::HRV, "2019-03-01"),
        (State::GBR, "2019-03-01"),
        (State::ARG, "2020-01-01"),
        (State::KHM, "2020-01-01"),
        (State::CHL, "2020-03-01"),
        (State::TJK, "2020-04-01"),
        (State::COL, "2021-03-01"),
    ] {
        assert_eq!(mines(state).of(&chain).deadline("2012-12-05"), printed, "{state}");
    }
}

/// New deadlines after the 10MSP. Source: icbl.org 10MSP summary, clearance.
#[test]
fn extended_deadlines_after_the_10msp() {
    let chain = without_sightings();
    for (state, printed) in [
        (State::TCD, "2014-01-01"),
        (State::COL, "2021-03-01"),
        (State::DNK, "2012-07-01"),
        (State::GNB, "2012-01-01"),
        (State::MRT, "2016-01-01"),
        (State::ZWE, "2013-01-01"),
    ] {
        assert_eq!(mines(state).of(&chain).deadline("2010-12-03"), printed, "{state}");
    }
}

/// Every deadline that a source shows in force is possible by the chain of requests alone, and the same where the chain is
/// exact; but for a deadline long expired, which under the 12MSP process is no longer the one that counts.
#[test]
fn every_sighted_deadline_fits_the_chain_of_requests() {
    let chain = without_sightings();
    let mut exact = 0;
    for state in register().states() {
        for row in &register().history(state).exceptions {
            let (ExceptionKind::Deadline, Some(duty), Some(seen)) = (row.exception, row.duty, row.seen) else {
                continue;
            };
            let case = case(state, row.convention, duty).of(&chain).under(LETTER);
            // A sighting known to the year may be of any of its days.
            let on = |day| case.status().at(day).deadline.unwrap_or_else(|| panic!("{state} has no deadline"));
            let computed = [seen.earliest(), seen.latest()].map(on);
            // Requests of which the outcome is not read leave the chain behind what the source shows.
            let hole = [(State::CYP, "2022-07-01"), (State::MRT, "2026")];
            if hole.contains(&(state, row.date.to_string().as_str())) {
                assert!(computed.iter().all(|one| one.intersect(row.date).is_none()), "{state}: the hole is closed");
                continue;
            }
            let fits = computed.iter().any(|one| one.intersect(row.date).is_some());
            assert!(fits, "{state} {duty}: {computed:?}, and {} was seen", row.date);
            exact += usize::from(computed.iter().any(|one| *one == row.date && one.exact().is_some()));
        }
    }
    assert!(exact >= 55, "{exact} sighted deadlines are computed to the day");
}

/// Initial reports: the day due as printed. Source: jrsap.org fact sheet of June 2015 (TUV, OMN); docslib 10390346 (ETH);
/// the-monitor.org Landmine Monitor 2006 and 2007 (UKR), 2005 (TUR: covering 1 March to 28 August 2004);
/// archives.the-monitor.org 2339 (SSD).
#[test]
fn initial_reports_due() {
    for (state, printed) in [
        (State::ETH, "2005-11-28"),
        (State::OMN, "2015-07-31"),
        (State::SSD, "2012-01-05"),
        (State::TUR, "2004-08-28"),
        (State::TUV, "2012-08-28"),
        (State::UKR, "2006-11-28"),
    ] {
        let status = case(state, Apmbc, Duty::Reporting).status();
        assert_eq!(status.reports().unwrap().instalments()[0].due.to_string(), printed, "{state}");
    }
}

/// States Parties "still in the process of clearing mined areas": none of them is known to be done, and all but Ethiopia,
/// whose request was decided three days later, had a deadline in force. Source: old.apminebanconvention.org 14MSP, day 2.
#[test]
fn who_was_clearing_in_december_2015() {
    for state in [
        State::AFG,
        State::ARG,
        State::BIH,
        State::CHL,
        State::COD,
        State::COL,
        State::DZA,
        State::ECU,
        State::GBR,
        State::HRV,
        State::IRQ,
        State::KHM,
        State::PER,
        State::SDN,
        State::SRB,
        State::SSD,
        State::TCD,
        State::THA,
        State::TJK,
        State::TUR,
        State::YEM,
        State::ZWE,
    ] {
        mines(state).shows(&[("2015-12-01", "in-time")]);
    }
    mines(State::ETH).shows(&[("2015-12-01", "overdue")]);
    mines(State::MOZ).shows(&[("2015-12-01", "fulfilled")]);
}

/// Declarations of completion. Source: old.apminebanconvention.org 12MSP, day 3; the-monitor.org Landmine Monitor 2014;
/// icbl.org Cartagena press release, 4 December 2009; the-monitor.org 2022 United Kingdom; ISU press release 2020-11-20.
#[test]
fn who_had_completed_clearance() {
    for (on, states) in [
        ("2009-12-04", vec![State::ALB, State::GRC, State::RWA, State::TUN, State::ZMB]),
        ("2012-12-05", vec![State::COG, State::DNK, State::GMB, State::GNB, State::JOR, State::UGA]),
        ("2013-12-05", vec![State::BTN, State::DEU, State::HUN, State::VEN]),
        ("2020-11-20", vec![State::CHL, State::GBR]),
    ] {
        for state in states {
            mines(state).shows(&[(on, "fulfilled")]);
        }
    }
    // Never more than were counted: 18 in June 2011, and El Salvador had declared before entry into force; 28 in October 2014.
    for (on, counted) in [("2010-06-22", 16), ("2011-06-30", 18), ("2014-10-01", 28)] {
        let done = surely(Apmbc, Duty::Clearance, on, Status::Fulfilled);
        assert!(done.len() <= counted, "{on}: {done:?}");
    }
}

/// Withdrawals as printed. Source: MAG, 27 December 2025; Yle, 10 January 2026; polska-zbrojna.pl; clusterconvention.org.
#[test]
fn withdrawals_in_effect() {
    for (convention, state, printed) in [
        (Apmbc, State::EST, "2025-12-27"),
        (Apmbc, State::LVA, "2025-12-27"),
        (Apmbc, State::LTU, "2025-12-27"),
        (Apmbc, State::FIN, "2026-01-10"),
        (Apmbc, State::POL, "2026-02-20"),
        (Ccm, State::LTU, "2025-03-06"),
    ] {
        let exit = register().state(state).standing(convention).spells()[0].exit.clone().unwrap();
        assert_eq!(exit.effective, When::on(day(printed)), "{state}");
    }
    let withdrawn = |state: &State| {
        let rows = &register().history(*state).memberships;
        rows.iter().any(|row| row.event == MembershipEvent::WithdrawalNotified)
    };
    let all: Vec<State> = register().states().filter(withdrawn).collect();
    assert_eq!(all, [State::EST, State::FIN, State::LTU, State::LVA, State::POL]);
}
