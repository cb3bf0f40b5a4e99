//! More facts only narrow: a date known more exactly never allows a status that was not possible before.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Possible, Register, Status, Timeline, When,
    record::{Fact, area::AreaEvent, exception::ExceptionKind, membership::MembershipEvent, stockpile::StockpileEvent},
    strategies::{base::when_around, lawful::exact_facts},
};
use proptest::prelude::*;

/// A date of a fact, by its place.
type Field = fn(&mut Fact) -> Option<&mut When>;

/// The facts on one State and the calendar, without and with one date made uncertain.
fn widened(field: Field) -> impl Strategy<Value = Option<(Day, Vec<Fact>, Vec<Fact>)>> {
    (exact_facts(), any::<prop::sample::Index>()).prop_flat_map(move |((release, facts), index)| {
        let exact = |fact: &Fact| field(&mut fact.clone()).and_then(|when| when.exact());
        let places: Vec<usize> = (0..facts.len()).filter(|place| exact(&facts[*place]).is_some()).collect();
        let Some(place) = (!places.is_empty()).then(|| places[index.index(places.len())]) else {
            return Just(None).boxed();
        };
        let day = exact(&facts[place]).unwrap();
        let made = move |wider: When| {
            let mut wide = facts.clone();
            if let Some(when) = field(&mut wide[place]) {
                *when = wider;
            }
            let state = state_of(&facts[place]);
            let relevant = |fact: &Fact| state_of(fact).is_none_or(|of| Some(of) == state);
            let narrow = facts.iter().filter(|fact| relevant(fact)).cloned().collect();
            Some((release, narrow, wide.into_iter().filter(relevant).collect()))
        };
        when_around(day).prop_map(made).boxed()
    })
}

fn state_of(fact: &Fact) -> Option<mine_action::State> {
    Some(match fact {
        Fact::Memberships(row) => row.state,
        Fact::Exceptions(row) => row.state,
        Fact::ArmedConflicts(row) => row.state,
        Fact::Stockpiles(row) => row.state,
        Fact::Areas(row) => row.state,
        Fact::Requests(row) => row.state,
        Fact::Retained(row) => row.state,
        Fact::Reports(row) => row.state,
        Fact::Measures(row) => row.state,
        Fact::Victims(row) => row.state,
        Fact::Clearance(row) => row.state,
        Fact::Votes(row) => row.state,
        _ => return None,
    })
}

fn inclusion(narrow: &Timeline<Possible<Status>>, wide: &Timeline<Possible<Status>>) -> Result<(), String> {
    for day in narrow.change_days().chain(wide.change_days()).chain([Day::MIN]) {
        let (narrow, wide) = (narrow.at(day), wide.at(day));
        if !narrow.options().is_subset(&wide.options()) {
            return Err(format!("on {day}: {:?}, though before {:?}", narrow.options(), wide.options()));
        }
    }
    Ok(())
}

/// Whether another dated fact of the State lies within an interval: then the narrower date may change which of them came
/// first, and with it what they mean (a sighting before completion is none after it).
fn may_change_places(narrow: &[Fact], wide: &[Fact]) -> bool {
    let dates = |fact: &Fact| fact.write().iter().filter_map(|cell| cell.parse::<When>().ok()).collect::<Vec<_>>();
    let meeting = |fact: &Fact| match fact {
        Fact::Requests(row) if row.decided.is_none() => row.meeting.map(|session| (row.convention, session)),
        _ => None,
    };
    let sits = |at: (Convention, mine_action::Session)| {
        narrow.iter().find_map(|fact| match fact {
            Fact::Meetings(row) if (row.convention, row.meeting) == at => row.days(),
            _ => None,
        })
    };
    let changed: Vec<(&Fact, &Fact)> = wide.iter().zip(narrow).filter(|(wide, narrow)| wide != narrow).collect();
    let others: Vec<When> = narrow
        .iter()
        .filter(|fact| !matches!(fact, Fact::Meetings(_) | Fact::Resolutions(_) | Fact::Votes(_)))
        .filter(|fact| changed.iter().all(|(_, narrow)| narrow != fact))
        .flat_map(|fact| dates(fact).into_iter().chain(meeting(fact).and_then(sits)))
        .collect();
    let intervals = changed.iter().flat_map(|(wide, narrow)| {
        let exact = dates(narrow);
        dates(wide).into_iter().filter(move |when| !exact.contains(when))
    });
    let inside = |interval: When, other: &When| interval.intersect(*other).is_some();
    intervals.into_iter().any(|interval| others.iter().any(|other| inside(interval, other)))
}

/// No status becomes possible that was not.
fn only_narrows(release: Day, narrow: Vec<Fact>, wide: Vec<Fact>) -> Result<(), TestCaseError> {
    if may_change_places(&narrow, &wide) {
        return Ok(());
    }
    let changed: Vec<_> =
        wide.iter().zip(&narrow).filter(|(wide, narrow)| wide != narrow).map(|(wide, _)| wide.write()).collect();
    // That generated facts stand is another test.
    let (Ok(narrow), Ok(wide)) = (Register::new(release, narrow), Register::new(release, wide)) else { return Ok(()) };
    for state in narrow.states() {
        for convention in Convention::ALL {
            let duties = narrow.state(state).duties(*convention).into_iter().zip(wide.state(state).duties(*convention));
            for (narrow_duty, wide_duty) in duties {
                let included = inclusion(&narrow_duty.timeline(), &wide_duty.timeline());
                prop_assert!(
                    included.is_ok(),
                    "{} {} {:?} {}\nwide: {:?}\nnarrow: {}",
                    state,
                    convention,
                    narrow_duty.duty(),
                    included.unwrap_err(),
                    changed,
                    told(&narrow)
                );
            }
        }
    }
    Ok(())
}

/// All facts but the calendar, as rows.
fn told(register: &Register) -> String {
    let facts =
        register.facts().filter(|fact| !matches!(fact, Fact::Meetings(_) | Fact::Resolutions(_) | Fact::Votes(_)));
    facts.map(|fact| format!("\n  {}", fact.write().join(","))).collect()
}

macro_rules! narrowing {
    ($($(#[$doc:meta])* $name:ident: $pattern:pat $(if $guard:expr)? => $date:expr;)+) => {$(
        proptest! {
            #![proptest_config(cases(96))]

            $(#[$doc])*
            #[test]
            fn $name(case in widened(|fact| match fact { $pattern $(if $guard)? => $date, _ => None })) {
                if let Some((release, narrow, wide)) = case {
                    only_narrows(release, narrow, wide)?;
                }
            }
        }
    )+};
}

narrowing! {
    deposit: Fact::Memberships(row) if row.event.is_consent() => row.date.as_mut();
    notice_of_withdrawal: Fact::Memberships(row) if row.event == MembershipEvent::WithdrawalNotified => row.date.as_mut();
    notice_taken_back: Fact::Memberships(row) if row.event == MembershipEvent::WithdrawalRetracted => row.date.as_mut();
    succession: Fact::Exceptions(row) if row.exception == ExceptionKind::EntryIntoForce => Some(&mut row.date);
    declaration_of_stockpiles: Fact::Stockpiles(row) if row.event == StockpileEvent::Declared => row.date.as_mut();
    completion_of_stockpiles: Fact::Stockpiles(row) if row.event == StockpileEvent::Completed => row.date.as_mut();
    announcement_for_stockpiles: Fact::Stockpiles(row) if row.event == StockpileEvent::AnnouncedComplete => row.date.as_mut();
    absence_of_stockpiles: Fact::Stockpiles(row) if row.event == StockpileEvent::None => row.date.as_mut();
    find_of_stockpiles: Fact::Stockpiles(row) if row.event == StockpileEvent::Found => row.date.as_mut();
    stockpiles_seen_open: Fact::Stockpiles(row) if row.event == StockpileEvent::SeenOpen => row.date.as_mut();
    report_of_areas: Fact::Areas(row) if row.event == AreaEvent::Reported => row.date.as_mut();
    completion_of_areas: Fact::Areas(row) if row.event == AreaEvent::Completed => row.date.as_mut();
    announcement_for_areas: Fact::Areas(row) if row.event == AreaEvent::AnnouncedComplete => row.date.as_mut();
    absence_of_areas: Fact::Areas(row) if row.event == AreaEvent::None => row.date.as_mut();
    find_of_areas: Fact::Areas(row) if matches!(row.event, AreaEvent::Found | AreaEvent::NewlyMined) => row.date.as_mut();
    areas_seen_open: Fact::Areas(row) if row.event == AreaEvent::SeenOpen => row.date.as_mut();
    new_remnants: Fact::Areas(row) if matches!(row.event, AreaEvent::NewRemnants | AreaEvent::HostilitiesEnded) => row.date.as_mut();
    filing: Fact::Requests(row) => row.filed.as_mut();
    decision: Fact::Requests(row) => row.decided.as_mut();
    granted_deadline: Fact::Requests(row) => row.granted_until.as_mut();
    sighting_of_a_deadline: Fact::Exceptions(row) if row.exception == ExceptionKind::Deadline => row.seen.as_mut();
    armed_conflict: Fact::ArmedConflicts(row) => row.ends.as_mut();
    filing_of_a_report: Fact::Reports(row) => row.submitted.as_mut();
    victims: Fact::Victims(row) => row.date.as_mut();
}

proptest! {
    #![proptest_config(cases(96))]

    /// A deadline that was granted and is not recorded lies within what the law allows.
    #[test]
    fn granted_deadline_not_recorded(case in exact_facts(), index in any::<prop::sample::Index>()) {
        let (release, facts) = case;
        let granted = |fact: &Fact| matches!(fact, Fact::Requests(row) if row.granted_until.is_some());
        let places: Vec<usize> = (0..facts.len()).filter(|place| granted(&facts[*place])).collect();
        if places.is_empty() { return Ok(()); }
        let mut wide = facts.clone();
        if let Fact::Requests(row) = &mut wide[places[index.index(places.len())]] {
            row.granted_until = None;
        }
        only_narrows(release, facts, wide)?;
    }
}
