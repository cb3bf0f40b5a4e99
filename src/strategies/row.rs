//! Any row of any table: possible by itself, drawn without regard to law or, but for meetings, to other rows.

use super::base::{code, convention, duty, session, source, state, text, when};
use crate::base::{
    Day, citation::Source, convention::Convention, duty::Duty, first_day_of, meeting::Session, months::days_after,
    state::State, truth::Truth, when::When,
};
use crate::law::{
    limit::{TIME_LIMITS, TimeLimit},
    list::{About, LISTS},
};
use crate::record::{
    Fact, Table,
    area::{Area, AreaEvent},
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    conflict::Conflict,
    exception::{Exception, ExceptionKind},
    group::GroupMember,
    list::{Extent, List, Whereof},
    measure::Measure,
    meeting::{Decisions, Meeting},
    membership::{Membership, MembershipEvent},
    report::{Report, ReportKind},
    request::{ContentClaim, ExtensionRequest, RequestClock, RequestRow},
    retained::{HowMany, Retained, UseReported},
    source::Document,
    stockpile::{Stockpile, StockpileEvent},
    victim::Victims,
    vote::{Resolution, Vote},
};
use chrono::Datelike;
use proptest::{
    collection::vec,
    option::{of, weighted},
    prelude::*,
    sample::{Index, select},
    strategy::Union,
};
use std::{collections::BTreeSet, fmt::Debug};

/// Any duty with a time limit.
pub fn time_limit() -> impl Strategy<Value = &'static TimeLimit> {
    select(TIME_LIMITS.iter().collect::<Vec<_>>())
}

/// A document that rows may name.
pub fn document() -> impl Strategy<Value = Document> {
    ("[a-z][a-z0-9.-]{0,3}", text(), code(), of(text()), of(when()), of(text())).prop_filter_map(
        "a key is a key",
        |(key, title, kind, publisher, date, address)| {
            let mut document = Document::new(key.parse().ok()?, title, kind);
            (document.publisher, document.date, document.address) = (publisher, date, address);
            Some(document)
        },
    )
}

/// The last two cells of most rows: when it became known, and the source.
fn tail() -> impl Strategy<Value = (Option<When>, Source)> {
    (weighted(0.1, when()), source())
}

/// When it became known, unless that is before its own day.
fn since(known: Option<When>, own: Option<When>) -> Option<When> {
    known.filter(|known| own.is_none_or(|own| known.is_before(own) != Truth::Yes))
}

/// An amount that fits an event: none of what is not there, and not nothing of what is.
fn fitting(amount: Option<u64>, there: bool, none: bool) -> Option<u64> {
    amount.filter(|amount| !none && (*amount > 0 || !there))
}

fn year() -> impl Strategy<Value = i32> {
    1990..2036_i32
}

fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![1 => Just(0), 4 => 0..100_000_u64, 1 => any::<u64>()]
}

/// An event in the standing of a State.
pub fn membership() -> impl Strategy<Value = Membership> {
    (convention(), state(), code(), weighted(0.9, when()), tail()).prop_map(
        |(convention, state, event, date, (known, source))| Membership {
            convention,
            state,
            event,
            date: date.filter(|date| event != MembershipEvent::Signature || may_sign(convention, *date)),
            known: since(known, date),
            source,
        },
    )
}

/// Whether the Convention may have been open for signature.
fn may_sign(convention: Convention, date: When) -> bool {
    date.earliest() < convention.entered_into_force()
}

/// A day that no rule gives.
pub fn exception() -> impl Strategy<Value = Exception> {
    (time_limit(), state(), code(), when(), of(when()), tail()).prop_map(
        |(limit, state, exception, date, seen, (known, source))| Exception {
            convention: limit.convention,
            state,
            duty: (exception == ExceptionKind::Deadline).then_some(limit.duty),
            exception,
            date,
            seen,
            known: since(known, seen),
            source,
        },
    )
}

/// An armed conflict.
pub fn armed_conflict() -> impl Strategy<Value = ArmedConflict> {
    (state(), when(), of(when()), tail()).prop_map(|(state, starts, ends, (known, source))| ArmedConflict {
        state,
        starts,
        ends: ends.filter(|ends| ends.is_before(starts) != Truth::Yes),
        known: since(known, Some(starts)),
        source,
    })
}

/// The first day of a meeting: each in the year of its number after entry into force, so that any of them are in order.
fn opening(convention: Convention, session: Session, after: u64) -> Day {
    let first = convention.entered_into_force();
    let year = first.year() + i32::from(session.number());
    let month = 3 * u32::from(session.sitting().unwrap_or(0)) + 1;
    days_after(Day::from_ymd_opt(year, month.min(12), 1).unwrap_or(first), after)
}

/// A meeting, in rare cases without its days.
pub fn meeting() -> impl Strategy<Value = Meeting> {
    let days = (weighted(0.9, 0..50_u64), weighted(0.9, 0..6_u64));
    (convention(), session(), days, of(text()), code(), of(source()), source()).prop_map(
        |(convention, meeting, (starts, days), place, decisions, decisions_source, source)| {
            let starts = starts.map(|after| opening(convention, meeting, after));
            Meeting {
                convention,
                meeting,
                starts: starts.map(When::on),
                ends: starts.zip(days).map(|(starts, days)| When::on(days_after(starts, days))),
                president: place.clone(),
                place,
                decisions,
                decisions_source,
                source,
            }
        },
    )
}

/// An event in the life of a stockpile.
pub fn stockpile() -> impl Strategy<Value = Stockpile> {
    (convention(), state(), code(), weighted(0.8, when()), of(amount()), weighted(0.1, session()), tail()).prop_map(
        |(convention, state, event, date, quantity, meeting, (known, source))| Stockpile {
            convention,
            state,
            event,
            date,
            quantity: fitting(quantity, is_there(event), event == StockpileEvent::None),
            meeting,
            known: since(known, date),
            source,
        },
    )
}

const fn is_there(event: StockpileEvent) -> bool {
    matches!(event, StockpileEvent::Declared | StockpileEvent::SeenOpen | StockpileEvent::Found)
}

/// New remnants of hostilities, and the end of these (CCM Art. 4(1)(b)).
const fn is_of_hostilities(event: AreaEvent) -> bool {
    matches!(event, AreaEvent::NewRemnants | AreaEvent::HostilitiesEnded)
}

const fn has_areas(event: AreaEvent) -> bool {
    !matches!(
        event,
        AreaEvent::None
            | AreaEvent::Completed
            | AreaEvent::AnnouncedComplete
            | AreaEvent::DeclaredCompliance
            | AreaEvent::HostilitiesEnded
    )
}

/// An event in the life of mined or contaminated areas.
pub fn area() -> impl Strategy<Value = Area> {
    let name = || select(vec!["hostilities".to_owned(), "2012 war".to_owned()]);
    let clock = (weighted(0.2, name()), name());
    (convention(), state(), code(), weighted(0.8, when()), clock, of(amount()), weighted(0.1, session()), tail())
        .prop_map(|(convention, state, event, date, (clock, name), area_m2, meeting, (known, source))| Area {
            convention: if is_of_hostilities(event) { Convention::Ccm } else { convention },
            state,
            event,
            date,
            clock: match (is_of_hostilities(event), convention) {
                (true, _) => clock.or(Some(name)),
                (false, Convention::Ccm) => clock,
                (false, Convention::Apmbc) => None,
            },
            area_m2: fitting(area_m2, has_areas(event), event == AreaEvent::None),
            meeting,
            known: since(known, date),
            source,
        })
}

/// A request as one source tells it.
pub fn request_row() -> impl Strategy<Value = RequestRow> {
    let claim = (code(), any::<bool>()).prop_map(|(item, given)| ContentClaim { item, given });
    let start = (time_limit(), state(), 1..4_u32, weighted(0.7, when()), vec(when(), 0..3), weighted(0.1, when()));
    let end = (
        weighted(0.7, session()),
        weighted(0.8, code()),
        weighted(0.9, when()),
        of(1..200_u32),
        of(when()),
        of(when()),
    );
    let votes = of((0..150_u32, 0..150_u32, of(0..150_u32)));
    let clock = select(vec![None, None, Some("entry-into-force"), Some("found"), Some("hostilities:2012 war")]);
    (start.boxed(), end.boxed(), (clock, votes), vec(claim, 0..4), tail()).prop_map(
        |(start, end, (clock, votes), contents, (known, source))| {
            let (limit, state, request, filed, revised, withdrawn) = start;
            let (meeting, outcome, decided, months_asked, asked_until, granted_until) = end;
            let clock: Option<RequestClock> = clock.and_then(|clock| clock.parse().ok());
            let of_hostilities = (limit.convention, limit.duty) == (Convention::Ccm, Duty::Clearance);
            let clock = clock.filter(|clock| of_hostilities || !matches!(clock, RequestClock::Hostilities(_)));
            // An item is given or missing, not both.
            let mut contents: Vec<ContentClaim> = contents;
            contents.sort_by_key(|claim| claim.item);
            contents.dedup_by_key(|claim| claim.item);
            RequestRow {
                convention: limit.convention,
                state,
                duty: limit.duty,
                request,
                clock,
                filed,
                revised,
                withdrawn,
                meeting,
                outcome,
                decided,
                months_asked,
                asked_until,
                granted_until,
                votes_yes: votes.map(|(yes, _, _)| yes),
                votes_no: votes.map(|(_, no, _)| no),
                votes_abstain: votes.and_then(|(_, _, abstain)| abstain),
                contents: once(contents),
                known: since(known, decided),
                source,
            }
        },
    )
}

/// The claims, each item once.
fn once(claims: Vec<ContentClaim>) -> Vec<ContentClaim> {
    let mut items = BTreeSet::new();
    claims.into_iter().filter(|claim| items.insert(claim.item)).collect()
}

/// A request, as merged from one row.
pub fn extension_request() -> impl Strategy<Value = ExtensionRequest> {
    request_row().prop_map(ExtensionRequest::from)
}

/// A number of what is retained, now and then not told.
fn how_many() -> impl Strategy<Value = HowMany> {
    prop_oneof![7 => amount().prop_map(HowMany::Number).boxed(), 1 => Just(HowMany::Some).boxed()]
}

/// A number retained.
pub fn retained() -> impl Strategy<Value = Retained> {
    (convention(), state(), weighted(0.8, year()), how_many(), of(amount()), of(code()), tail()).prop_map(
        |(convention, state, year, number, used, use_reported, (known, source))| Retained {
            convention,
            state,
            year,
            number,
            used: used.filter(|used| *used == 0 || use_reported != Some(UseReported::No)),
            use_reported,
            known: since(known, year.map(When::year)),
            source,
        },
    )
}

/// A report, or its known absence.
pub fn report() -> impl Strategy<Value = Report> {
    let silent = duty().prop_flat_map(|(convention, duty)| (Just(convention), vec(Just(duty), 0..2)));
    (silent, state(), code(), of(when()), weighted(0.8, when()), of(when()), tail()).prop_map(
        |((convention, silent_on), state, kind, covers, submitted, seen, (known, source))| {
            let is_missing = kind == ReportKind::Missing;
            let submitted = submitted.filter(|_| !is_missing);
            let seen = seen.filter(|_| is_missing);
            let told = submitted.or(seen);
            // No report is filed, or missed, before the year that it covers is over.
            let over = |covers: &When| told.is_none_or(|told| told.latest().year() > covers.earliest().year());
            let covers = covers.filter(over);
            let silent_on = if is_missing { Vec::new() } else { silent_on };
            let known = since(known, told.or(covers));
            Report { convention, state, kind, covers, submitted, seen, silent_on, known, source }
        },
    )
}

/// A national measure.
pub fn measure() -> impl Strategy<Value = Measure> {
    (convention(), state(), code(), of(text()), of(when()), tail()).prop_map(
        |(convention, state, measure, title, date, (known, source))| Measure {
            convention,
            state,
            measure,
            title,
            date,
            known: since(known, date),
            source,
        },
    )
}

/// A fact on victims.
pub fn victims() -> impl Strategy<Value = Victims> {
    (convention(), state(), code(), of(when()), tail()).prop_map(|(convention, state, event, date, (known, source))| {
        Victims { convention, state, event, date, known: since(known, date), source }
    })
}

/// The figures of a year.
pub fn clearance_year() -> impl Strategy<Value = ClearanceYear> {
    let remaining = (of(amount()), of(amount()), of(amount()));
    let released = (of(amount()), of(amount()), of(amount()), of(amount()));
    let together = (of(amount()), of(amount()), of(amount()));
    (convention(), state(), year(), weighted(0.2, 0..700_u64), remaining, released, together, tail()).prop_map(
        |(convention, state, year, measured, remaining, released, together, (known, source))| {
            let sum = |parts: &[Option<u64>]| parts.iter().flatten().fold(0_u64, |sum, part| sum.saturating_add(*part));
            let (cancelled, reduced, cleared, mines_destroyed) = released;
            let at_least = |more: Option<u64>, least: u64| more.map(|more| least.saturating_add(more));
            let cancelled_or_reduced = at_least(together.0, sum(&[cancelled, reduced]));
            let reduced_or_cleared = at_least(together.1, sum(&[reduced, cleared]));
            let splits = [
                &[cancelled, reduced, cleared][..],
                &[cancelled_or_reduced, cleared],
                &[cancelled, reduced_or_cleared],
            ];
            let whole = splits.into_iter().map(sum).max().unwrap_or(0);
            ClearanceYear {
                convention,
                state,
                year,
                measured_on: measured.map(|days| When::on(days_after(first_day_of(year), days))),
                suspected_m2: remaining.0,
                confirmed_m2: remaining.1,
                remaining_m2: remaining.2.map(|more| {
                    let parts = remaining.0.unwrap_or(0).saturating_add(remaining.1.unwrap_or(0));
                    parts.saturating_add(more)
                }),
                cancelled_m2: cancelled,
                reduced_m2: reduced,
                cleared_m2: cleared,
                cancelled_or_reduced_m2: cancelled_or_reduced,
                reduced_or_cleared_m2: reduced_or_cleared,
                released_m2: at_least(together.2, whole),
                mines_destroyed,
                known: since(known, Some(When::year(year))),
                source,
            }
        },
    )
}

/// The symbol of a resolution.
fn symbol() -> impl Strategy<Value = String> {
    (52..85_u8, 30..34_u8).prop_map(|(session, number)| format!("A/RES/{session}/{number}"))
}

/// A resolution, adopted in its session; its count leaves room for any votes.
pub fn resolution() -> impl Strategy<Value = Resolution> {
    let numbers = (52..85_i32, 30..34_u8, of(0..300_u64));
    let counts = (of(100..190_u64), of(100..190_u64), of(100..190_u64));
    (numbers, convention(), counts, source()).prop_map(|((session, number, after), convention, counts, source)| {
        let opened = Day::from_ymd_opt(1945 + session, 9, 1);
        Resolution {
            resolution: format!("A/RES/{session}/{number}"),
            convention,
            date: opened.zip(after).map(|(opened, after)| When::on(days_after(opened, after))),
            yes: counts.0,
            no: counts.1,
            abstain: counts.2,
            list: Decisions::Incomplete,
            source,
        }
    })
}

/// A vote.
pub fn vote() -> impl Strategy<Value = Vote> {
    (symbol(), state(), code()).prop_map(|(resolution, state, vote)| Vote { resolution, state, vote })
}

/// A State in a declared group, or the number of them.
pub fn group_member() -> impl Strategy<Value = GroupMember> {
    (convention(), text(), when(), of(state()), amount(), source()).prop_map(
        |(convention, group, as_of, state, count, source)| GroupMember {
            convention,
            group,
            as_of,
            state,
            count: if state.is_some() { None } else { Some(count) },
            source,
        },
    )
}

/// A list of States Parties: of any kind that the Convention has, about what such lists are about, of any extent.
pub fn list() -> impl Strategy<Value = List> {
    let kind = select(
        LISTS.iter().flat_map(|rule| rule.provisions.iter().map(move |at| (rule, at.convention()))).collect::<Vec<_>>(),
    );
    let cells = (when(), code(), 0..40_u64, vec(state(), 0..9), year(), session(), tail());
    (kind, cells).prop_map(|((rule, convention), (as_of, extent, more, states, year, session, (known, source)))| {
        let mut named = BTreeSet::new();
        let mut states: Vec<State> = states.into_iter().filter(|state| named.insert(*state)).collect();
        let unclear = if extent == Extent::Count { Vec::new() } else { states.split_off(states.len() * 3 / 4) };
        if extent == Extent::Count {
            states.clear();
        }
        let names = u64::try_from(states.len()).unwrap_or(0);
        // Of many kinds, not to be recorded tells nothing.
        let extent = if extent == Extent::AsRecorded && rule.unnamed.is_none() { Extent::Partial } else { extent };
        let count = match extent {
            Extent::Complete | Extent::AllBut => Some(names),
            Extent::Partial | Extent::Count => Some(names.saturating_add(more)),
            Extent::AsRecorded => None,
        };
        let about = match rule.about {
            About::Nothing => None,
            About::Year => Some(Whereof::Year(year)),
            About::Meeting => Some(Whereof::Meeting(session)),
        };
        let known = since(known, Some(as_of));
        List { list: rule.kind, convention, about, as_of, extent, count, states, unclear, known, source }
    })
}

/// A value on which sources disagree.
pub fn conflict() -> impl Strategy<Value = Conflict> {
    let column = (code::<Table>(), any::<Index>()).prop_map(|(table, index)| (table, *index.get(Fact::columns(table))));
    (column, of(convention()), of(state()), of(text()), of(text()), of(text()), source()).prop_map(
        |((table, field), convention, state, key, kept, other, source)| Conflict {
            table: table.to_string(),
            convention,
            state,
            key,
            field: field.to_owned(),
            kept,
            other,
            source,
        },
    )
}

fn facts<T: Into<Fact> + Debug + 'static>(rows: impl Strategy<Value = T> + 'static) -> Option<BoxedStrategy<Fact>> {
    Some(rows.prop_map(T::into).boxed())
}

/// Any fact of that table; `None` for the release, which is no fact.
pub fn fact_of(table: Table) -> Option<BoxedStrategy<Fact>> {
    match table {
        Table::Release => None,
        Table::Sources => facts(document()),
        Table::Memberships => facts(membership()),
        Table::Exceptions => facts(exception()),
        Table::ArmedConflicts => facts(armed_conflict()),
        Table::Meetings => facts(meeting()),
        Table::Stockpiles => facts(stockpile()),
        Table::Areas => facts(area()),
        Table::Requests => facts(request_row()),
        Table::Retained => facts(retained()),
        Table::Reports => facts(report()),
        Table::Measures => facts(measure()),
        Table::Victims => facts(victims()),
        Table::Clearance => facts(clearance_year()),
        Table::Resolutions => facts(resolution()),
        Table::Votes => facts(vote()),
        Table::Groups => facts(group_member()),
        Table::Lists => facts(list()),
        Table::Conflicts => facts(conflict()),
    }
}

/// Any fact, most often one on which a status depends.
pub fn fact() -> impl Strategy<Value = Fact> {
    let weight = |table| match table {
        Table::Memberships | Table::Stockpiles | Table::Areas | Table::Requests => 4,
        Table::Reports => 2,
        _ => 1,
    };
    Union::new_weighted(Table::ALL.iter().filter_map(|table| Some((weight(*table), fact_of(*table)?))).collect())
}

/// Any fact; where it is about one State, about that one.
///
/// ```
/// use mine_action::{Fact, State, strategies::row::fact_on};
/// use proptest::prelude::*;
/// proptest!(|(fact in fact_on(State::SEN))| {
///     if let Fact::Areas(area) = &fact {
///         prop_assert_eq!(area.state, State::SEN);
///     }
///     prop_assert_eq!(fact.write().len(), Fact::columns(fact.table()).len());
/// });
/// ```
pub fn fact_on(state: State) -> impl Strategy<Value = Fact> {
    fact().prop_map(move |mut fact| {
        let told = match &mut fact {
            Fact::Memberships(row) => Some(&mut row.state),
            Fact::Exceptions(row) => Some(&mut row.state),
            Fact::ArmedConflicts(row) => Some(&mut row.state),
            Fact::Stockpiles(row) => Some(&mut row.state),
            Fact::Areas(row) => Some(&mut row.state),
            Fact::Requests(row) => Some(&mut row.state),
            Fact::Retained(row) => Some(&mut row.state),
            Fact::Reports(row) => Some(&mut row.state),
            Fact::Measures(row) => Some(&mut row.state),
            Fact::Victims(row) => Some(&mut row.state),
            Fact::Clearance(row) => Some(&mut row.state),
            Fact::Votes(row) => Some(&mut row.state),
            Fact::Sources(_)
            | Fact::Meetings(_)
            | Fact::Resolutions(_)
            | Fact::Groups(_)
            | Fact::Lists(_)
            | Fact::Conflicts(_) => None,
        };
        if let Some(told) = told {
            *told = state;
        }
        fact
    })
}
