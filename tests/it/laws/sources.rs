//! What sources of some kinds tell by themselves is a part of what all tell.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Duty, Possible, Register, State, Status, Timeline,
    base::SourceKind,
    law::reading::Readings,
    record::{Fact, Table, area::AreaEvent, stockpile::StockpileEvent},
    strategies::{
        base::any_day,
        cited::{cited_facts, kinds},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn register() -> impl Strategy<Value = Register> {
    cited_facts().prop_map(|(release, facts)| Register::new(release, facts).unwrap())
}

/// Tables of which something is left of a row whose source does not count, and that of requests: a cell that means nothing
/// without another row goes with it.
const NEVER_WHOLE: [Table; 5] =
    [Table::Memberships, Table::Exceptions, Table::ArmedConflicts, Table::Meetings, Table::Requests];

fn rows(register: &Register, tables: impl Fn(Table) -> bool) -> BTreeSet<Vec<String>> {
    register.facts().filter(|fact| tables(fact.table())).map(|fact| fact.write()).collect()
}

/// Whom a row excuses that is left out: it tells of a find, that there was nothing, or that it was done. Where an end is left
/// out, a find that came after it reads as more of what was there: it is told apart by that row alone.
fn excused(fact: &Fact, finds: &BTreeSet<(State, Convention, Duty)>) -> Option<(State, Convention, Duty)> {
    use AreaEvent::{Found, HostilitiesEnded, NewRemnants, NewlyMined};
    let (whom, excuses) = match fact {
        Fact::Stockpiles(row) => (
            (row.state, row.convention, Duty::StockpileDestruction),
            matches!(row.event, StockpileEvent::None | StockpileEvent::Found),
        ),
        Fact::Areas(row) => (
            (row.state, row.convention, Duty::Clearance),
            matches!(row.event, AreaEvent::None | Found | NewlyMined | NewRemnants | HostilitiesEnded),
        ),
        _ => return None,
    };
    (excuses || finds.contains(&whom)).then_some(whom)
}

/// The duty under which a row tells of a find.
fn find(fact: &Fact) -> Option<(State, Convention, Duty)> {
    match fact {
        Fact::Stockpiles(row) if row.event == StockpileEvent::Found => {
            Some((row.state, row.convention, Duty::StockpileDestruction))
        }
        Fact::Areas(row) if matches!(row.event, AreaEvent::Found | AreaEvent::NewlyMined) => {
            Some((row.state, row.convention, Duty::Clearance))
        }
        _ => None,
    }
}

/// Whether nobody is surely overdue by a part of the facts who by all of them is surely not.
fn accuses_nobody(all: &Timeline<Possible<Status>>, part: &Timeline<Possible<Status>>) -> Result<(), String> {
    for day in all.change_days().chain(part.change_days()).chain([Day::MIN]) {
        let (all, part) = (all.at(day), part.at(day));
        if part == &Possible::Known(Status::Overdue) && !all.options().contains(&Status::Overdue) {
            return Err(format!("on {day}: {:?}, of all {:?}", part.options(), all.options()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn all_kinds_are_the_same_register(register in register()) {
        prop_assert_eq!(register.only_from(SourceKind::ALL), register);
    }

    #[test]
    fn asked_twice_it_is_the_same(register in register(), kinds in kinds()) {
        let once = register.only_from(&kinds);
        prop_assert_eq!(once.only_from(&kinds), once);
    }

    #[test]
    fn fewer_kinds_leave_fewer_facts(register in register(), kinds in kinds(), mask in any::<u16>()) {
        let fewer: Vec<SourceKind> = kinds.iter().copied().enumerate().filter(|(at, _)| mask >> at & 1 == 1).map(|(_, kind)| kind).collect();
        let plain = |table| !NEVER_WHOLE.contains(&table);
        let (part, whole) = (rows(&register.only_from(&fewer), plain), rows(&register.only_from(&kinds), plain));
        prop_assert!(part.is_subset(&whole));
        let whole = register.only_from(&kinds);
        for fact in whole.facts().filter(|fact| plain(fact.table()) && !fact.sources().is_empty()) {
            prop_assert!(fact.sources().iter().any(|source| source.is_of(&kinds)), "{:?}", fact);
        }
    }

    #[test]
    fn what_was_known_and_who_tells_it_are_asked_in_any_order(register in register(), kinds in kinds(), day in any_day()) {
        prop_assert_eq!(register.only_from(&kinds).known_by(day), register.known_by(day).only_from(&kinds));
    }

    /// Nobody is accused because too little is left, but for those whom a row excuses that is left out.
    #[test]
    fn nobody_is_accused_by_what_is_left((release, facts) in cited_facts(), kinds in kinds()) {
        let register = Register::new(release, facts).unwrap();
        if !register.irregularities(Readings::default()).is_empty() { return Ok(()); }
        let left = register.only_from(&kinds);
        let finds: BTreeSet<_> = register.facts().filter_map(|fact| find(&fact)).collect();
        let gone = register.facts().filter(|fact| fact.sources().iter().any(|source| !source.is_of(&kinds)));
        let excused: Vec<_> = gone.filter_map(|fact| excused(&fact, &finds)).collect();
        for state in register.states() {
            for convention in Convention::ALL {
                let duties = register.state(state).duties(*convention).into_iter().zip(left.state(state).duties(*convention));
                for (all, part) in duties.filter(|(all, _)| !excused.contains(&(state, *convention, all.duty()))) {
                    let accused = accuses_nobody(&all.timeline(), &part.timeline());
                    let told = |register: &Register| register.facts().filter(|fact| !matches!(fact, Fact::Meetings(_) | Fact::Sources(_) | Fact::Votes(_) | Fact::Resolutions(_))).map(|fact| format!("\n  {}", fact.write().join(","))).collect::<String>();
                    prop_assert!(accused.is_ok(), "{state} {convention} {:?} {}\n{kinds:?}{}\nleft:{}", all.duty(), accused.unwrap_err(), told(&register), told(&left));
                }
            }
        }
    }
}
