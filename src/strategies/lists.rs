//! True lists: of a lawful register, as somebody who knew its records would have written them.

use super::{base::code, lawful::lawful_register, register::any_register};
use crate::assess::duty::Status;
use crate::base::{Day, convention::Convention, duty::Duty, first_day_of, state::State, truth::Truth, when::When};
use crate::law::list::ListKind;
use crate::record::{
    history::History,
    list::{Extent, List, Whereof},
    register::Register,
    report::ReportKind,
};
use chrono::Datelike;
use proptest::{prelude::*, sample::select};

/// The kinds that are drawn: of each it can be told from records who is on such a list.
const KINDS: [ListKind; 6] = [
    ListKind::StockpileRemaining,
    ListKind::ClearanceOutstanding,
    ListKind::InitialReportSent,
    ListKind::InitialReportMissing,
    ListKind::AnnualReportSent,
    ListKind::AnnualReportMissing,
];

/// A lawful register, with a list that is true of it: those surely on it are named, those that may be are unclear.
///
/// ```
/// use mine_action::{law::reading::Readings, strategies::lists::register_and_list};
/// use proptest::prelude::*;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |((register, list) in register_and_list())| {
///     let with = register.with(list).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
///     prop_assert!(with.irregularities(Readings::default()).is_empty());
/// });
/// ```
pub fn register_and_list() -> impl Strategy<Value = (Register, List)> {
    let list = (select(&KINDS[..]), code::<Convention>(), code::<Extent>(), any::<u32>());
    (lawful_register(), list).prop_map(|(register, (kind, convention, extent, back))| {
        let list = true_list(&register, kind, convention, extent, back);
        (register, list)
    })
}

/// Any register, with any list of one of the kinds above: true or not.
pub fn register_and_any_list() -> impl Strategy<Value = (Register, List)> {
    let list = (select(&KINDS[..]), code::<Convention>(), code::<Extent>(), any::<u32>(), any::<u8>());
    (any_register(), list).prop_map(|(register, (kind, convention, extent, back, which))| {
        let mut list = true_list(&register, kind, convention, extent, back);
        // Some are named that should not be, or the other way round.
        let all: Vec<State> = register.states().collect();
        let chosen = all.iter().enumerate().filter(|(index, _)| which >> (index % 8) & 1 == 1).map(|(_, state)| *state);
        if which % 3 > 0 && !matches!(extent, Extent::Count) {
            list.states = chosen.collect();
            list.unclear.clear();
            let names = u64::try_from(list.states.len()).unwrap_or(u64::MAX);
            list.count = (extent != Extent::AsRecorded).then_some(names);
        } else if let Some(count) = &mut list.count
            && extent == Extent::Count
        {
            *count = u64::from(which % 4);
        }
        (register, list)
    })
}

/// The list of that kind, as of a day within the five years before the release.
fn true_list(register: &Register, kind: ListKind, convention: Convention, extent: Extent, back: u32) -> List {
    let release = register.release();
    let day = release - chrono::Days::new(u64::from(back % 1_800));
    let about = matches!(kind, ListKind::AnnualReportSent | ListKind::AnnualReportMissing);
    let year = day.year().saturating_sub(1);
    let (mut on, mut off, mut unclear) = (Vec::new(), Vec::new(), Vec::new());
    for state in register.states() {
        match is_on(register, state, (kind, convention), day, year) {
            Truth::Yes => on.push(state),
            Truth::No => off.push(state),
            Truth::Unknown => unclear.push(state),
        }
    }
    let list = List {
        about: about.then_some(Whereof::Year(year)),
        ..List::new(kind, convention, When::on(day), extent, "a list")
    };
    let number = |states: &[State]| u64::try_from(states.len()).unwrap_or(u64::MAX);
    match extent {
        Extent::Complete => List { count: Some(number(&on)), states: on, unclear, ..list },
        Extent::AllBut => List { count: Some(number(&off)), states: off, unclear, ..list },
        Extent::Partial => List { states: on, unclear, ..list },
        Extent::AsRecorded => List { unclear, ..list },
        // How many there are is known where of nobody it is unclear.
        Extent::Count if unclear.is_empty() => List { count: Some(number(&on)), ..list },
        Extent::Count => List { extent: Extent::Partial, states: on, ..list },
    }
}

/// Whether a State is on such a list on that day; a report is on the year before.
fn is_on(register: &Register, state: State, of: (ListKind, Convention), day: Day, year: i32) -> Truth {
    let (kind, convention) = of;
    let dossier = register.state(state);
    if dossier.standing(convention).party().at(day).truth() != Truth::Yes {
        return if dossier.has_standing(convention) { Truth::Unknown } else { Truth::No };
    }
    let open = |duty| {
        let status = dossier.duty(convention, duty).map(|duty| duty.at(day).status);
        match status.as_ref().and_then(|status| status.known()) {
            Some(Status::InTime | Status::Overdue) => Truth::Yes,
            Some(Status::Fulfilled | Status::NotApplicable) => Truth::No,
            _ => Truth::Unknown,
        }
    };
    let history = register.history(state);
    match kind {
        ListKind::StockpileRemaining => open(Duty::StockpileDestruction),
        ListKind::ClearanceOutstanding => open(Duty::Clearance),
        ListKind::InitialReportSent => has_come(history, convention, None, day),
        ListKind::InitialReportMissing => !has_come(history, convention, None, day),
        ListKind::AnnualReportSent => has_come(history, convention, Some(year), day),
        _ => !has_come(history, convention, Some(year), day),
    }
}

/// Whether the report had come by that day, of which it is told when it came.
fn has_come(history: &History, convention: Convention, year: Option<i32>, day: Day) -> Truth {
    let own = history.reports.iter().filter(|row| row.convention == convention);
    let own = own.filter(|row| match year {
        None => row.kind == ReportKind::Initial,
        Some(year) => row.kind == ReportKind::Annual && row.covers == Some(When::year(year)),
    });
    let days: Vec<Option<When>> = own.map(|row| row.submitted).collect();
    let year_is_over = year.is_none_or(|year| day >= first_day_of(year.saturating_add(1)));
    if days.iter().any(|date| date.is_some_and(|date| date.latest() < day)) {
        Truth::Yes
    } else if year_is_over && !days.is_empty() && days.iter().all(|date| date.is_some_and(|date| date.earliest() > day))
    {
        Truth::No
    } else {
        Truth::Unknown
    }
}
