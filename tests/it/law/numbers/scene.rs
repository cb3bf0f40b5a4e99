//! One State Party, made ready to be asked: bound by both Conventions, with something to be done under each duty.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Duty, Register, State,
    assess::duty::DutyStatus,
    record::{
        Fact,
        area::{Area, AreaEvent},
        meeting::{Decisions, Meeting},
        membership::{Membership, MembershipEvent},
        request::{OutcomeCode, RequestRow},
        stockpile::{Stockpile, StockpileEvent},
    },
};

pub(super) const WHO: State = State::AFG;

/// The State accedes in that month.
pub(super) fn accedes(convention: Convention, month: &str) -> Fact {
    let row = Membership::new(convention, WHO, MembershipEvent::Accession, "s");
    row.on(day(&format!("{month}-15")).into()).into()
}

/// What is said of its mined or contaminated areas.
pub(super) fn areas(convention: Convention, event: AreaEvent) -> Area {
    Area::new(convention, WHO, event, "s")
}

/// Bound by the APMBC from 1 July 1999, by the CCM from 1 August 2010, with everything still to do.
pub(super) fn everything_to_do() -> Vec<Fact> {
    vec![
        accedes(Apmbc, "1999-01"),
        accedes(Ccm, "2010-02"),
        Stockpile::new(Apmbc, WHO, StockpileEvent::Declared, "s").into(),
        Stockpile::new(Ccm, WHO, StockpileEvent::Declared, "s").into(),
        areas(Apmbc, AreaEvent::Reported).into(),
        areas(Ccm, AreaEvent::Reported).into(),
        Stockpile::new(Apmbc, WHO, StockpileEvent::SeenOpen, "s").on(day("2034-12-01").into()).into(),
        Stockpile::new(Ccm, WHO, StockpileEvent::SeenOpen, "s").on(day("2034-12-01").into()).into(),
        areas(Apmbc, AreaEvent::SeenOpen).on(day("2034-12-01").into()).into(),
        areas(Ccm, AreaEvent::SeenOpen).on(day("2034-12-01").into()).into(),
    ]
}

/// Records of 1 January 2035.
pub(super) fn register(facts: impl IntoIterator<Item = Fact>) -> Register {
    Register::new(day("2035-01-01"), facts).unwrap()
}

pub(super) fn duty(register: &Register, convention: Convention, duty: Duty) -> DutyStatus {
    register.state(WHO).duty(convention, duty).unwrap()
}

/// Where more time can be asked: the deadline of the State above, a meeting in time, and the last day to file for it.
pub(super) struct MoreTime {
    pub(super) convention: Convention,
    pub(super) duty: Duty,
    pub(super) deadline: &'static str,
    pub(super) last_to_file: &'static str,
    meeting: &'static str,
    opens: &'static str,
    closes: &'static str,
    /// Years at most.
    pub(super) years: u32,
}

pub(super) const MORE_TIME: [MoreTime; 3] = [
    MoreTime {
        convention: Apmbc,
        duty: Duty::Clearance,
        deadline: "2009-07-01",
        last_to_file: "2008-02-24",
        meeting: "9MSP",
        opens: "2008-11-24",
        closes: "2008-11-28",
        years: 10,
    },
    MoreTime {
        convention: Ccm,
        duty: Duty::StockpileDestruction,
        deadline: "2018-08-01",
        last_to_file: "2016-12-04",
        meeting: "7MSP",
        opens: "2017-09-04",
        closes: "2017-09-06",
        years: 4,
    },
    MoreTime {
        convention: Ccm,
        duty: Duty::Clearance,
        deadline: "2020-08-01",
        last_to_file: "2018-12-02",
        meeting: "9MSP",
        opens: "2019-09-02",
        closes: "2019-09-04",
        years: 5,
    },
];

impl MoreTime {
    /// A request filed in time and granted.
    pub(super) fn request(&self) -> RequestRow {
        RequestRow::new(self.convention, WHO, self.duty, 1, "s")
            .filed(day(self.last_to_file).into())
            .meeting(self.meeting.parse().unwrap())
            .outcome(OutcomeCode::Granted)
            .decided(day(self.closes).into())
            .granted_until(self.after(1).into())
    }

    /// So many years after the deadline.
    pub(super) fn after(&self, years: u32) -> mine_action::Day {
        let year: u32 = self.deadline[..4].parse().unwrap();
        day(&format!("{}{}", year + years, &self.deadline[4..]))
    }

    /// What the check finds of that code, with its citation.
    pub(super) fn findings(&self, row: RequestRow, code: &str) -> Vec<String> {
        let meeting = Meeting::new(self.convention, self.meeting.parse().unwrap(), Decisions::Complete, "s");
        let meeting = meeting.starts(day(self.opens).into()).ends(day(self.closes).into());
        let facts = everything_to_do().into_iter().chain([meeting.into(), row.into()]);
        let checks = register(facts).state(WHO).requests();
        let all = checks.iter().flat_map(|check| &check.findings);
        let of_code = all.filter(|finding| finding.code.to_string() == code);
        of_code.map(|finding| finding.citation.to_string()).collect()
    }
}
