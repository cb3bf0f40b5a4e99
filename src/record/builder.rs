//! From single rows to a register: order, duplicates, references, impossible orders.

use super::{
    area::Area,
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    conflict::Conflict,
    exception::Exception,
    fault::{Fault, Place, Problem},
    group::GroupMember,
    history::History,
    measure::Measure,
    meeting::Meeting,
    membership::{Membership, MembershipEvent},
    register::Register,
    report::Report,
    request::{ExtensionRequest, RequestRow, merge},
    retained::Retained,
    row::{Row, Table},
    stockpile::Stockpile,
    victim::Victims,
    vote::{Resolution, Vote},
};
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, Session},
    state::State,
    truth::Truth,
    when::When,
};
use crate::law::{entry::entry_into_force, limit::TimeLimit};
use std::collections::{BTreeMap, BTreeSet};

/// One list of all tables but the release: name of the list, type of the row.
macro_rules! tables {
    ($($variant:ident $list:ident $row:ty;)+) => {
        /// Any single fact.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Fact {
            $(
                #[doc = concat!("A row of `", stringify!($list), "`.")]
                $variant($row),
            )+
        }

        $(impl From<$row> for Fact {
            fn from(row: $row) -> Self {
                Self::$variant(row)
            }
        })+

        impl Fact {
            /// The table it stands in.
            pub const fn table(&self) -> Table {
                match self {
                    $(Self::$variant(_) => <$row as Row>::TABLE,)+
                }
            }

            /// The text of its cells, in the order of [`Fact::columns`].
            pub fn write(&self) -> Vec<String> {
                match self {
                    $(Self::$variant(row) => row.write(),)+
                }
            }

            /// The columns of a table, in the order in which they are written.
            pub const fn columns(table: Table) -> &'static [&'static str] {
                match table {
                    Table::Release => <super::register::Release as Row>::COLUMNS,
                    $(Table::$variant => <$row as Row>::COLUMNS,)+
                }
            }

            /// Reads a row of that table, noting every fault; `None` for a release, which is no fact.
            pub fn read(table: Table, cells: &mut super::row::Cells<'_>) -> Option<Self> {
                match table {
                    Table::Release => None,
                    $(Table::$variant => <$row as Row>::read(cells).map(Self::from),)+
                }
            }
        }

        /// Collects rows with their places, then makes a register of those that stand.
        #[derive(Debug, Default)]
        pub struct Builder {
            release: Option<Day>,
            $($list: Vec<(Place, $row)>,)+
        }

        impl Builder {
            /// The day at which the records stand.
            pub fn release(&mut self, day: Day) {
                self.release = Some(day);
            }

            /// Whether a release was given.
            pub const fn has_release(&self) -> bool {
                self.release.is_some()
            }

            /// Adds a row.
            pub fn add(&mut self, place: Place, fact: Fact) {
                match fact {
                    $(Fact::$variant(row) => self.$list.push((place, row)),)+
                }
            }
        }
    };
}

tables! {
    Memberships memberships Membership;
    Exceptions exceptions Exception;
    ArmedConflicts armed_conflicts ArmedConflict;
    Meetings meetings Meeting;
    Stockpiles stockpiles Stockpile;
    Areas areas Area;
    Requests requests RequestRow;
    Retained retained Retained;
    Reports reports Report;
    Measures measures Measure;
    Victims victims Victims;
    Clearance clearance ClearanceYear;
    Resolutions resolutions Resolution;
    Votes votes Vote;
    Groups groups GroupMember;
    Conflicts conflicts Conflict;
}

/// Rows in their canonical order, whatever order they came in, each once.
fn settle<T: Row>(mut rows: Vec<(Place, T)>, faults: &mut Vec<Fault>) -> Vec<(Place, T)> {
    let key = |row: &T| row.write().into_iter().take(T::KEY).collect::<Vec<_>>();
    rows.sort_by_cached_key(|(place, row)| (key(row), place.row, row.write()));
    let mut kept: Vec<(Place, T)> = Vec::with_capacity(rows.len());
    let mut last: Option<(Vec<String>, u64)> = None;
    for (place, row) in rows {
        let own = key(&row);
        match &last {
            Some((previous, first)) if *previous == own => {
                let columns = T::COLUMNS.iter().take(T::KEY).copied().collect::<Vec<_>>().join(", ");
                faults.push(place.fault(Problem::Duplicate { first: *first, key: columns }));
            }
            _ => {
                last = Some((own, place.row.unwrap_or_default()));
                kept.push((place, row));
            }
        }
    }
    kept
}

/// Keeps the rows in which `check` finds nothing.
fn sift<T>(rows: &mut Vec<(Place, T)>, faults: &mut Vec<Fault>, check: impl Fn(&T) -> Option<(&'static str, Problem)>) {
    rows.retain(|(place, row)| match check(row) {
        Some((field, problem)) => {
            faults.push(place.field(field).fault(problem));
            false
        }
        None => true,
    });
}

fn before_convention(convention: Convention, date: Option<When>) -> Option<Problem> {
    let opened = convention.opened_for_signature();
    let date = date.filter(|date| date.latest() < opened)?;
    Some(Problem::BeforeConvention { seen: date.to_string(), convention, opened })
}

fn no_such_duty(convention: Convention, duty: Duty, allowed: impl Fn(Duty) -> bool) -> Option<Problem> {
    if allowed(duty) {
        return None;
    }
    let duties: Vec<String> =
        Duty::of(convention).filter(|duty| allowed(*duty)).map(|duty| format!("`{duty}`")).collect();
    Some(Problem::NoSuchDuty { convention, duty, expected: format!("one of {}", duties.join(", ")) })
}

impl Builder {
    /// The register of all rows that stand, and everything that is wrong with the others.
    pub fn finish(mut self) -> (Register, Vec<Fault>) {
        let mut faults = Vec::new();
        self.check_rows(&mut faults);
        let mut register = Register::empty(self.release.unwrap_or(Day::MIN));
        let meetings = settle(std::mem::take(&mut self.meetings), &mut faults);
        register.meetings = meetings.into_iter().map(|(_, meeting)| (meeting.id(), meeting)).collect();
        self.check_meetings(&register.meetings, &mut faults);
        let resolutions = settle(std::mem::take(&mut self.resolutions), &mut faults);
        register.resolutions = resolutions.into_iter().map(|(_, row)| row).collect();
        self.check_votes(&register.resolutions, &mut faults);
        register.votes = settle(std::mem::take(&mut self.votes), &mut faults).into_iter().map(|(_, row)| row).collect();
        register.groups =
            settle(std::mem::take(&mut self.groups), &mut faults).into_iter().map(|(_, row)| row).collect();
        register.conflicts =
            settle(std::mem::take(&mut self.conflicts), &mut faults).into_iter().map(|(_, row)| row).collect();
        self.fill_histories(&mut register.histories, &mut faults);
        faults.sort_by(|a, b| a.place.cmp(&b.place));
        (register, faults)
    }

    fn fill_histories(self, histories: &mut BTreeMap<State, History>, faults: &mut Vec<Fault>) {
        let memberships = check_withdrawals(settle(self.memberships, faults), faults);
        for (_, row) in memberships {
            histories.entry(row.state).or_default().memberships.push(row);
        }
        let requests = merge_requests(&self.requests, faults);
        for request in requests {
            histories.entry(request.id.state).or_default().requests.push(request);
        }
        macro_rules! fill {
            ($($list:ident)+) => {$(
                for (_, row) in settle(self.$list, faults) {
                    histories.entry(row.state).or_default().$list.push(row);
                }
            )+};
        }
        fill!(exceptions armed_conflicts stockpiles areas retained reports measures victims clearance);
    }

    /// What can be seen in a row alone.
    fn check_rows(&mut self, faults: &mut Vec<Fault>) {
        sift(&mut self.memberships, faults, |row| Some(("date", before_convention(row.convention, row.date)?)));
        sift(&mut self.reports, faults, |row| Some(("submitted", before_convention(row.convention, row.submitted)?)));
        sift(&mut self.reports, faults, |row| {
            let odd = row.silent_on.iter().find(|duty| duty.provision(row.convention).is_none())?;
            let exists = |duty: Duty| duty.provision(row.convention).is_some();
            Some(("silent_on", no_such_duty(row.convention, *odd, exists)?))
        });
        let limited = |convention| move |duty| TimeLimit::of(convention, duty).is_some();
        sift(&mut self.requests, faults, |row| {
            Some(("duty", no_such_duty(row.convention, row.duty, limited(row.convention))?))
        });
        sift(&mut self.requests, faults, |row| Some(("filed", before_convention(row.convention, row.filed)?)));
        sift(&mut self.exceptions, faults, |row| {
            Some(("duty", no_such_duty(row.convention, row.duty?, limited(row.convention))?))
        });
    }

    /// Meetings named in other tables.
    fn check_meetings(&mut self, calendar: &BTreeMap<MeetingId, Meeting>, faults: &mut Vec<Fault>) {
        let absent = |convention, session: Option<Session>| {
            let id = MeetingId { convention, session: session? };
            let problem = Problem::Dangling { seen: id.session.to_string(), table: Table::Meetings.to_string() };
            (!calendar.contains_key(&id)).then_some(("meeting", problem))
        };
        sift(&mut self.requests, faults, |row| absent(row.convention, row.meeting));
        sift(&mut self.stockpiles, faults, |row| absent(row.convention, row.meeting));
        sift(&mut self.areas, faults, |row| absent(row.convention, row.meeting));
    }

    fn check_votes(&mut self, resolutions: &[Resolution], faults: &mut Vec<Fault>) {
        let symbols: BTreeSet<&str> = resolutions.iter().map(|row| row.resolution.as_str()).collect();
        sift(&mut self.votes, faults, |row| {
            let problem = Problem::Dangling { seen: row.resolution.clone(), table: Table::Resolutions.to_string() };
            (!symbols.contains(row.resolution.as_str())).then_some(("resolution", problem))
        });
    }
}

/// The rows of each request, in canonical order, made one.
fn merge_requests(rows: &[(Place, RequestRow)], faults: &mut Vec<Fault>) -> Vec<ExtensionRequest> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for placed in rows {
        groups.entry(placed.1.id()).or_default().push(placed.clone());
    }
    for rows in groups.values_mut() {
        rows.sort_by_cached_key(|(place, row)| (row.write(), place.row));
    }
    groups.values().filter_map(|rows| merge(rows, faults)).collect()
}

/// A notice of withdrawal needs an entry into force before it.
fn check_withdrawals(mut rows: Vec<(Place, Membership)>, faults: &mut Vec<Fault>) -> Vec<(Place, Membership)> {
    let consents: Vec<(State, Convention, When)> = rows
        .iter()
        .filter(|(_, row)| row.event.is_consent())
        .filter_map(|(_, row)| {
            // No rule gives when a succession takes effect.
            let entry = if row.event == MembershipEvent::Succession { When::UNKNOWN } else { entry_into_force(row.convention, row.date?) };
            Some((row.state, row.convention, entry))
        })
        .collect();
    sift(&mut rows, faults, |row| {
        let date = row.date.filter(|_| row.event == MembershipEvent::WithdrawalNotified)?;
        let entries =
            consents.iter().filter(|(state, convention, _)| (*state, *convention) == (row.state, row.convention));
        let first = entries.map(|(_, _, entry)| *entry).min_by_key(|entry| entry.earliest())?;
        let problem =
            Problem::WithdrawalBeforeEntryIntoForce { seen: date.to_string(), entry_into_force: first.to_string() };
        (date.is_before(first) == Truth::Yes).then_some(("date", problem))
    });
    rows
}

impl Register {
    /// All facts but the release, table by table, each table in its canonical order. Requests come merged.
    pub fn facts(&self) -> impl Iterator<Item = Fact> + '_ {
        let mut facts: Vec<Fact> = Vec::new();
        macro_rules! histories {
            ($($list:ident)+) => {$(
                facts.extend(self.histories.values().flat_map(|history| history.$list.iter().cloned().map(Fact::from)));
            )+};
        }
        histories!(memberships exceptions armed_conflicts);
        facts.extend(self.meetings.values().cloned().map(Fact::from));
        histories!(stockpiles areas);
        let requests = self.histories.values().flat_map(|history| &history.requests);
        facts.extend(requests.map(|request| Fact::from(RequestRow::from(request))));
        histories!(retained reports measures victims clearance);
        facts.extend(self.resolutions.iter().cloned().map(Fact::from));
        facts.extend(self.votes.iter().cloned().map(Fact::from));
        facts.extend(self.groups.iter().cloned().map(Fact::from));
        facts.extend(self.conflicts.iter().cloned().map(Fact::from));
        facts.into_iter()
    }
}
