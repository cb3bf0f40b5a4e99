//! Any row of any table: valid by itself, drawn without regard to law or to other rows.

use super::base::{code, convention, day, duty, session, source, state, text, when};
use crate::base::{citation::Source, months::days_after, state::State, when::When};
use crate::law::limit::{TIME_LIMITS, TimeLimit};
use crate::record::{
    Fact, Table,
    area::Area,
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    conflict::Conflict,
    exception::{Exception, ExceptionKind},
    group::GroupMember,
    measure::Measure,
    meeting::Meeting,
    membership::Membership,
    report::Report,
    request::{ContentClaim, ExtensionRequest, RequestRow},
    retained::Retained,
    stockpile::Stockpile,
    victim::Victims,
    vote::{Resolution, Vote},
};
use proptest::{
    collection::vec,
    option::{of, weighted},
    prelude::*,
    sample::select,
    strategy::Union,
};
use std::fmt::Debug;

/// Any duty with a time limit.
pub fn time_limit() -> impl Strategy<Value = &'static TimeLimit> {
    select(TIME_LIMITS.iter().collect::<Vec<_>>())
}

/// The last two cells of most rows: when it became known, and the source.
fn tail() -> impl Strategy<Value = (Option<When>, Source)> {
    (weighted(0.1, when()), source())
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
            date,
            known,
            source,
        },
    )
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
            known,
            source,
        },
    )
}

/// An armed conflict.
pub fn armed_conflict() -> impl Strategy<Value = ArmedConflict> {
    (state(), when(), of(when()), tail()).prop_map(|(state, starts, ends, (known, source))| ArmedConflict {
        state,
        starts,
        ends,
        known,
        source,
    })
}

/// A meeting, in rare cases without its days.
pub fn meeting() -> impl Strategy<Value = Meeting> {
    (convention(), session(), weighted(0.9, day()), weighted(0.9, 0..6_u64), of(text()), code(), of(source()), source())
        .prop_map(|(convention, meeting, starts, days, place, decisions, decisions_source, source)| Meeting {
            convention,
            meeting,
            starts,
            ends: starts.zip(days).map(|(starts, days)| days_after(starts, days)),
            president: place.clone(),
            place,
            decisions,
            decisions_source,
            source,
        })
}

/// An event in the life of a stockpile.
pub fn stockpile() -> impl Strategy<Value = Stockpile> {
    (convention(), state(), code(), weighted(0.8, when()), of(amount()), weighted(0.1, session()), tail()).prop_map(
        |(convention, state, event, date, quantity, meeting, (known, source))| Stockpile {
            convention,
            state,
            event,
            date,
            quantity,
            meeting,
            known,
            source,
        },
    )
}

/// An event in the life of mined or contaminated areas.
pub fn area() -> impl Strategy<Value = Area> {
    let clock = weighted(0.2, select(vec!["hostilities".to_owned(), "2012 war".to_owned()]));
    (convention(), state(), code(), weighted(0.8, when()), clock, of(amount()), weighted(0.1, session()), tail())
        .prop_map(|(convention, state, event, date, clock, area_m2, meeting, (known, source))| Area {
            convention,
            state,
            event,
            date,
            clock,
            area_m2,
            meeting,
            known,
            source,
        })
}

/// A request as one source tells it.
pub fn request_row() -> impl Strategy<Value = RequestRow> {
    let claim = (code(), any::<bool>()).prop_map(|(item, given)| ContentClaim { item, given });
    let start = (time_limit(), state(), 1..4_u32, weighted(0.7, when()), vec(when(), 0..3), weighted(0.1, when()));
    let end = (weighted(0.7, session()), weighted(0.8, code()), of(when()), of(1..200_u32), of(when()), of(when()));
    let votes = of((0..150_u32, 0..150_u32, of(0..150_u32)));
    (start.boxed(), end.boxed(), votes, vec(claim, 0..4), tail()).prop_map(
        |(start, end, votes, contents, (known, source))| {
            let (limit, state, request, filed, revised, withdrawn) = start;
            let (meeting, outcome, decided, months_asked, asked_until, granted_until) = end;
            RequestRow {
                convention: limit.convention,
                state,
                duty: limit.duty,
                request,
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
                contents,
                known,
                source,
            }
        },
    )
}

/// A request, as merged from one row.
pub fn extension_request() -> impl Strategy<Value = ExtensionRequest> {
    request_row().prop_map(ExtensionRequest::from)
}

/// A number retained.
pub fn retained() -> impl Strategy<Value = Retained> {
    (convention(), state(), weighted(0.8, year()), amount(), of(amount()), of(code()), tail()).prop_map(
        |(convention, state, year, number, used, use_reported, (known, source))| Retained {
            convention,
            state,
            year,
            number,
            used,
            use_reported,
            known,
            source,
        },
    )
}

/// A report, or its known absence.
pub fn report() -> impl Strategy<Value = Report> {
    let silent = duty().prop_flat_map(|(convention, duty)| (Just(convention), vec(Just(duty), 0..2)));
    (silent, state(), code(), of(when()), weighted(0.8, when()), of(when()), tail()).prop_map(
        |((convention, silent_on), state, kind, covers, submitted, seen, (known, source))| Report {
            convention,
            state,
            kind,
            covers,
            submitted,
            seen,
            silent_on,
            known,
            source,
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
            known,
            source,
        },
    )
}

/// A fact on victims.
pub fn victims() -> impl Strategy<Value = Victims> {
    (convention(), state(), code(), of(when()), tail()).prop_map(|(convention, state, event, date, (known, source))| {
        Victims { convention, state, event, date, known, source }
    })
}

/// The figures of a year.
pub fn clearance_year() -> impl Strategy<Value = ClearanceYear> {
    let remaining = (of(amount()), of(amount()), of(amount()));
    let released = (of(amount()), of(amount()), of(amount()), of(amount()));
    (convention(), state(), year(), weighted(0.2, when()), remaining, released, tail()).prop_map(
        |(convention, state, year, measured_on, remaining, released, (known, source))| ClearanceYear {
            convention,
            state,
            year,
            measured_on,
            suspected_m2: remaining.0,
            confirmed_m2: remaining.1,
            remaining_m2: remaining.2,
            cancelled_m2: released.0,
            reduced_m2: released.1,
            cleared_m2: released.2,
            mines_destroyed: released.3,
            known,
            source,
        },
    )
}

/// The symbol of a resolution.
fn symbol() -> impl Strategy<Value = String> {
    (52..85_u8, 30..34_u8).prop_map(|(session, number)| format!("A/RES/{session}/{number}"))
}

/// A resolution.
pub fn resolution() -> impl Strategy<Value = Resolution> {
    (symbol(), convention(), of(when()), of(0..190_u64), of(0..190_u64), of(0..190_u64), code(), source()).prop_map(
        |(resolution, convention, date, yes, no, abstain, list, source)| Resolution {
            resolution,
            convention,
            date,
            yes,
            no,
            abstain,
            list,
            source,
        },
    )
}

/// A vote.
pub fn vote() -> impl Strategy<Value = Vote> {
    (symbol(), state(), code()).prop_map(|(resolution, state, vote)| Vote { resolution, state, vote })
}

/// A State in a declared group, or the number of them.
pub fn group_member() -> impl Strategy<Value = GroupMember> {
    (convention(), text(), when(), of(state()), of(amount()), source()).prop_map(
        |(convention, group, as_of, state, count, source)| GroupMember {
            convention,
            group,
            as_of,
            state,
            count,
            source,
        },
    )
}

/// A value on which sources disagree.
pub fn conflict() -> impl Strategy<Value = Conflict> {
    (code::<Table>(), of(convention()), of(state()), of(text()), text(), of(text()), of(text()), source()).prop_map(
        |(table, convention, state, key, field, kept, other, source)| Conflict {
            table: table.to_string(),
            convention,
            state,
            key,
            field,
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
            Fact::Meetings(_) | Fact::Resolutions(_) | Fact::Groups(_) | Fact::Conflicts(_) => None,
        };
        if let Some(told) = told {
            *told = state;
        }
        fact
    })
}
