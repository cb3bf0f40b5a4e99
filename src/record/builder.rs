//! From single rows to a register: order, duplicates, references, impossible orders.

use super::{
    area::Area,
    armed_conflict::ArmedConflict,
    clearance::ClearanceYear,
    conflict::Conflict,
    exception::{Exception, ExceptionKind},
    fault::{Fault, Place, Problem},
    group::GroupMember,
    history::History,
    measure::Measure,
    meeting::Meeting,
    membership::{Membership, MembershipEvent},
    register::Register,
    report::Report,
    request::{ExtensionRequest, Outcome, RequestRow, merge},
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
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

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
            pub fn read(table: Table, cells: &mut super::row::Cells<'_, '_>) -> Option<Self> {
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
            unread: Unread,
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

/// What is told by rows that could not be read: no other row is at fault because of them.
#[derive(Debug, Default)]
struct Unread {
    meetings: BTreeSet<MeetingId>,
    resolutions: BTreeSet<String>,
    consents: BTreeSet<(State, Convention)>,
    /// Tables of which not even the key of every row could be read.
    tables: BTreeSet<Table>,
}

#[cfg(feature = "io")]
impl Builder {
    /// Notes a row that could not be read, as far as its key can be; no cell of it where a whole table could not be read.
    pub(super) fn unread<'a>(&mut self, table: Table, cell: impl Fn(&str) -> Option<&'a str>) {
        fn read<'a, T: super::cell::Cell>(cell: impl Fn(&str) -> Option<&'a str>, column: &str) -> Option<T> {
            cell(column).filter(|text| !text.is_empty()).and_then(|text| T::read(text).ok())
        }
        let convention = read::<Convention>(&cell, "convention");
        let known = match table {
            Table::Meetings => convention.zip(read(&cell, "meeting")).map(|(convention, session)| {
                self.unread.meetings.insert(MeetingId { convention, session });
            }),
            Table::Resolutions => read(&cell, "resolution").map(|symbol| {
                self.unread.resolutions.insert(symbol);
            }),
            Table::Memberships => convention.zip(read(&cell, "state")).map(|(convention, state)| {
                if read::<MembershipEvent>(&cell, "event").is_none_or(MembershipEvent::is_consent) {
                    self.unread.consents.insert((state, convention));
                }
            }),
            _ => Some(()),
        };
        if known.is_none() {
            self.unread.tables.insert(table);
        }
    }
}

/// `a, b and c`.
fn listed(columns: &[&str]) -> String {
    match columns {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// The fault of a row of which `first` has been kept already.
pub(super) fn duplicate(place: Place, first: &Place, seen: &[String], columns: &[&str]) -> Fault {
    let file = (first.file != place.file).then(|| first.file.clone());
    let values: Vec<&str> = seen.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
    let (first, seen, key) = (first.row.unwrap_or_default(), values.join(", "), listed(columns));
    place.fault(Problem::Duplicate { first, file, seen, key })
}

/// Rows in their canonical order, whatever order they came in, each once.
fn settle<T: Row>(mut rows: Vec<(Place, T)>, faults: &mut Vec<Fault>) -> Vec<(Place, T)> {
    rows.sort_by(|(place, row), (other_place, other)| {
        row.key().cmp(other.key()).then_with(|| place.cmp(other_place)).then_with(|| row.cells().cmp(other.cells()))
    });
    rows.dedup_by(|(place, row), (first, same)| {
        let again = row.key().eq(same.key());
        if again {
            let key: Vec<String> = row.key().map(Cow::into_owned).collect();
            let columns: Vec<&str> = T::COLUMNS.iter().take(T::KEY).copied().collect();
            faults.push(duplicate(place.clone(), first, &key, &columns));
        }
        again
    });
    rows
}

/// What is wrong with a row, by column.
type Wrong = Vec<(&'static str, Problem)>;

/// Keeps the rows in which `check` finds nothing.
fn sift<T>(rows: &mut Vec<(Place, T)>, faults: &mut Vec<Fault>, check: impl Fn(&T) -> Wrong) {
    rows.retain(|(place, row)| {
        let wrong = check(row);
        let stands = wrong.is_empty();
        faults.extend(wrong.into_iter().map(|(field, problem)| place.field(field).fault(problem)));
        stands
    });
}

/// Dates that lie before the Convention, each with its column.
fn too_early(convention: Convention, dates: &[(&'static str, Option<When>)]) -> Wrong {
    let found = dates.iter().filter_map(|(field, date)| Some((*field, before_convention(convention, *date)?)));
    found.collect()
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

fn duty_without_limit(convention: Convention, duty: Option<Duty>) -> Option<(&'static str, Problem)> {
    Some(("duty", no_such_duty(convention, duty?, |duty| TimeLimit::of(convention, duty).is_some())?))
}

/// Years are written with four digits.
fn impossible_year(year: u32) -> Option<(&'static str, Problem)> {
    let reason = format!("impossible year `{year}`: expected a form such as `2013`");
    (!(1000..=9999).contains(&year)).then_some(("year", Problem::ImpossibleDate { reason }))
}

fn end_before_start(starts: When, ends: When) -> Option<(&'static str, Problem)> {
    let problem = Problem::EndBeforeStart { seen: ends.to_string(), starts: starts.to_string() };
    (ends.is_before(starts) == Truth::Yes).then_some(("ends", problem))
}

impl Builder {
    /// The register of all rows that stand, and everything that is wrong with the others.
    pub fn finish(mut self) -> (Register, Vec<Fault>) {
        let mut faults = Vec::new();
        self.check_references(&mut faults);
        self.check_rows(&mut faults);
        let mut register = Register::empty(self.release.unwrap_or(Day::MIN));
        let meetings = settle(std::mem::take(&mut self.meetings), &mut faults);
        register.meetings = meetings.into_iter().map(|(_, meeting)| (meeting.id(), meeting)).collect();
        macro_rules! fill {
            ($($list:ident)+) => {$(
                let rows = settle(std::mem::take(&mut self.$list), &mut faults);
                register.$list = rows.into_iter().map(|(_, row)| row).collect();
            )+};
        }
        fill!(resolutions votes groups conflicts);
        self.fill_histories(&mut register.histories, &mut faults);
        faults.sort_by(|a, b| a.place.cmp(&b.place));
        (register, faults)
    }

    fn fill_histories(self, histories: &mut BTreeMap<State, History>, faults: &mut Vec<Fault>) {
        for (_, row) in settle(self.memberships, faults) {
            histories.entry(row.state).or_default().memberships.push(row);
        }
        let requests = merge_requests(self.requests, faults);
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

    /// Meetings and resolutions named in other tables. A row that is named counts even where something else in it is wrong.
    fn check_references(&mut self, faults: &mut Vec<Fault>) {
        let mut meetings = std::mem::take(&mut self.unread.meetings);
        meetings.extend(self.meetings.iter().map(|(_, meeting)| meeting.id()));
        let all = !self.unread.tables.contains(&Table::Meetings);
        let absent = |convention, session: Option<Session>| -> Wrong {
            let id =
                session.map(|session| MeetingId { convention, session }).filter(|id| all && !meetings.contains(id));
            let dangling =
                |id: MeetingId| Problem::Dangling { seen: id.session.to_string(), table: Table::Meetings.to_string() };
            id.map(|id| ("meeting", dangling(id))).into_iter().collect()
        };
        sift(&mut self.stockpiles, faults, |row| absent(row.convention, row.meeting));
        sift(&mut self.areas, faults, |row| absent(row.convention, row.meeting));
        sift(&mut self.requests, faults, |row| {
            let mut wrong = absent(row.convention, row.meeting);
            wrong.extend(duty_without_limit(row.convention, Some(row.duty)));
            let dates = [
                ("filed", row.filed),
                ("withdrawn", row.withdrawn),
                ("decided", row.decided),
                ("asked_until", row.asked_until),
                ("granted_until", row.granted_until),
            ];
            wrong.extend(too_early(row.convention, &dates));
            wrong.extend(row.revised.iter().flat_map(|date| too_early(row.convention, &[("revised", Some(*date))])));
            wrong
        });
        let mut symbols = std::mem::take(&mut self.unread.resolutions);
        symbols.extend(self.resolutions.iter().map(|(_, row)| row.resolution.clone()));
        let all = !self.unread.tables.contains(&Table::Resolutions);
        sift(&mut self.votes, faults, |row| {
            let symbol = Some(&row.resolution).filter(|symbol| all && !symbols.contains(*symbol));
            let dangling =
                |symbol: &String| Problem::Dangling { seen: symbol.clone(), table: Table::Resolutions.to_string() };
            symbol.map(|symbol| ("resolution", dangling(symbol))).into_iter().collect()
        });
    }

    /// What else can be seen in a row alone, and in the consents of a State.
    fn check_rows(&mut self, faults: &mut Vec<Fault>) {
        sift(&mut self.exceptions, faults, |row| {
            let mut wrong = too_early(row.convention, &[("date", Some(row.date)), ("seen", row.seen)]);
            wrong.extend(duty_without_limit(row.convention, row.duty));
            wrong
        });
        let entries = Entries::of(self);
        sift(&mut self.memberships, faults, |row| {
            let early = too_early(row.convention, &[("date", row.date)]);
            if early.is_empty() { entries.before_first(row).into_iter().collect() } else { early }
        });
        sift(&mut self.meetings, faults, |row| {
            let (starts, ends) = (row.starts.map(When::on), row.ends.map(When::on));
            let mut wrong = too_early(row.convention, &[("starts", starts), ("ends", ends)]);
            wrong.extend(starts.zip(ends).and_then(|(starts, ends)| end_before_start(starts, ends)));
            wrong
        });
        sift(&mut self.armed_conflicts, faults, |row| {
            row.ends.and_then(|ends| end_before_start(row.starts, ends)).into_iter().collect()
        });
        sift(&mut self.reports, faults, |row| {
            let mut wrong = too_early(row.convention, &[("submitted", row.submitted)]);
            let exists = |duty: Duty| duty.provision(row.convention).is_some();
            let odd = row.silent_on.iter().filter_map(|duty| no_such_duty(row.convention, *duty, exists));
            wrong.extend(odd.map(|problem| ("silent_on", problem)));
            wrong
        });
        sift(&mut self.retained, faults, |row| row.year.and_then(impossible_year).into_iter().collect());
        sift(&mut self.clearance, faults, |row| impossible_year(row.year).into_iter().collect());
    }
}

/// The entries into force that consents and exceptions give.
struct Entries {
    known: Vec<(State, Convention, When)>,
    /// Where another one may be missing.
    doubtful: BTreeSet<(State, Convention)>,
}

impl Entries {
    fn of(builder: &Builder) -> Self {
        let given = builder.exceptions.iter().filter(|(_, row)| row.exception == ExceptionKind::EntryIntoForce);
        let mut known: Vec<_> = given.map(|(_, row)| (row.state, row.convention, row.date)).collect();
        let excepted: BTreeSet<_> = known.iter().map(|(state, convention, _)| (*state, *convention)).collect();
        let mut doubtful = builder.unread.consents.clone();
        for (_, row) in builder.memberships.iter().filter(|(_, row)| row.event.is_consent()) {
            let possible = row.date.filter(|_| before_convention(row.convention, row.date).is_none());
            match possible {
                Some(date) if row.event != MembershipEvent::Succession => {
                    known.push((row.state, row.convention, entry_into_force(row.convention, date)));
                }
                Some(_) if excepted.contains(&(row.state, row.convention)) => {}
                _ => {
                    doubtful.insert((row.state, row.convention));
                }
            }
        }
        Self { known, doubtful }
    }

    /// A notice of withdrawal needs an entry into force before it.
    fn before_first(&self, row: &Membership) -> Option<(&'static str, Problem)> {
        let date = row.date.filter(|_| row.event == MembershipEvent::WithdrawalNotified)?;
        let own = (row.state, row.convention);
        let entries = self.known.iter().filter(|(state, convention, _)| (*state, *convention) == own);
        let first = entries.map(|(_, _, entry)| *entry).min_by_key(|entry| entry.earliest())?;
        let problem =
            Problem::WithdrawalBeforeEntryIntoForce { seen: date.to_string(), entry_into_force: first.to_string() };
        (date.is_before(first) == Truth::Yes && !self.doubtful.contains(&own)).then_some(("date", problem))
    }
}

/// The rows of each request, in canonical order, made one.
fn merge_requests(rows: Vec<(Place, RequestRow)>, faults: &mut Vec<Fault>) -> Vec<ExtensionRequest> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for placed in rows {
        groups.entry(placed.1.id()).or_default().push(placed);
    }
    let mut requests = Vec::new();
    for rows in groups.into_values() {
        let rows = each_once(rows, faults);
        let merged = merge(&rows, faults);
        for (place, row) in &rows {
            let lost = merged.as_ref().map(|request| alone(row, request)).unwrap_or_default();
            faults.extend(lost.into_iter().map(|(field, problem)| place.field(field).fault(problem)));
        }
        requests.extend(merged);
    }
    requests
}

/// Rows of one request may say the same, but no row is given twice.
fn each_once(mut rows: Vec<(Place, RequestRow)>, faults: &mut Vec<Fault>) -> Vec<(Place, RequestRow)> {
    rows.sort_by_cached_key(|(place, row)| (row.write(), place.clone()));
    let mut kept: Vec<(Place, RequestRow)> = Vec::with_capacity(rows.len());
    for (place, row) in rows {
        match kept.last() {
            Some((first, same)) if *same == row => {
                let mut key: Vec<String> = row.write().into_iter().take(RequestRow::KEY).collect();
                key.push(row.source.to_string());
                let mut columns: Vec<&str> = RequestRow::COLUMNS.iter().take(RequestRow::KEY).copied().collect();
                columns.push("source");
                faults.push(duplicate(place, first, &key, &columns));
            }
            _ => kept.push((place, row)),
        }
    }
    kept
}

/// Cells of a row that tell nothing, because no row of the request has the cell that they belong to.
fn alone(row: &RequestRow, request: &ExtensionRequest) -> Wrong {
    let mut wrong = Wrong::new();
    let mut check = |field, text: Option<String>, has_place: bool, expected: &str| {
        let seen = text.filter(|_| !has_place);
        wrong.extend(seen.map(|seen| (field, Problem::Alone { seen, expected: expected.to_owned() })));
    };
    let text = |date: Option<When>| date.map(|date| date.to_string());
    let count = |votes: Option<u32>| votes.map(|votes| votes.to_string());
    let granted = matches!(request.outcome, Outcome::Granted { .. });
    let decided = granted || matches!(request.outcome, Outcome::NotGranted { .. });
    check("decided", text(row.decided), decided, "outcome `granted` or `not-granted`");
    check("granted_until", text(row.granted_until), granted, "outcome `granted`");
    let voted = request.votes.is_some();
    check("votes_yes", count(row.votes_yes), voted, "`votes_no`");
    check("votes_no", count(row.votes_no), voted, "`votes_yes`");
    let abstained = voted || row.votes_yes.is_some() || row.votes_no.is_some();
    check("votes_abstain", count(row.votes_abstain), abstained, "`votes_yes` and `votes_no`");
    wrong
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
