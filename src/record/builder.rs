//! From rows to a register: impossible rows and duplicates are faults, the others are put in order.

#[cfg(feature = "io")]
use super::cells::Cells;
use super::{
    check::{Beside, Check, before_convention, sift},
    exception::ExceptionKind,
    fact::Fact,
    fault::{Faults, Place, RowPlace},
    meeting::Meeting,
    meeting_bounds::{Bounds, undated},
    membership::MembershipEvent,
    noted::Noted,
    register::{Register, Release},
    row::Row,
    settle::{Kept, Placed},
    source::Library,
    table::{Table, for_each_table},
    unread::Unread,
    vote::Ballot,
    whole::Whole,
};
use crate::base::{Day, meeting::MeetingId, when::When};
use crate::law::entry::entry_into_force;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

macro_rules! builder {
    ($($(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident { $($how:tt)* })+) => {
        /// Collects rows with their places, then makes a register of the valid ones.
        #[derive(Debug, Default)]
        pub(super) struct Builder {
            release: Option<Day>,
            /// Whether they are the facts of a register as it was known on a past day.
            in_part: bool,
            unread: Unread,
            /// The faults of rows that were not added.
            faults: Noted,
            $($list: Vec<Placed<super::$module::$row>>,)+
        }

        impl Builder {
            /// Adds a row.
            pub(super) fn add(&mut self, place: RowPlace, fact: Fact) {
                match fact {
                    $(Fact::$table(row) => self.$list.push((place, row)),)+
                }
            }

            /// Reads a row of that table and adds it; whether it could be read, after noting every fault. A release is
            /// no row.
            #[cfg(feature = "io")]
            pub(super) fn read(&mut self, table: Table, place: RowPlace, cells: &mut Cells<'_, '_>) -> bool {
                match table {
                    Table::Release => false,
                    $(Table::$table => {
                        let row = <super::$module::$row as Row>::read(cells);
                        let is_read = row.is_some();
                        self.$list.extend(row.map(|row| (place, row)));
                        is_read
                    })+
                }
            }

            /// The register of all valid rows, and everything wrong with the others.
            pub(super) fn finish(mut self) -> (Register, Noted) {
                let mut faults = std::mem::take(&mut self.faults);
                let mut library = self.library();
                $(library.look_up(&mut self.$list, &mut faults);)+
                let beside = self.beside();
                let mut register = Register::empty(self.release.unwrap_or(Day::MIN));
                $({
                    let mut rows = std::mem::take(&mut self.$list);
                    sift(&mut rows, &beside, &mut faults);
                    keep!(register, rows, faults, $list, $module, $row, $($how)*);
                })+
                register.meetings.sort_by_key(|meeting| meeting.id());
                register.undated = undated(&register.meetings);
                register.whole = whole(&register).into();
                (register.told(), faults)
            }
        }
    };
}

/// Puts the rows of one table where the register keeps them.
macro_rules! keep {
    (
        $register:ident, $rows:ident, $faults:ident, $list:ident, $module:ident, $row:ident,
        by itself, $($known:tt)*
    ) => {
        $register.$list = Kept::settle($rows, &mut $faults);
    };
    (
        $register:ident, $rows:ident, $faults:ident, $list:ident, $module:ident, $row:ident,
        by $state:ident, $($known:tt)*
    ) => {
        keep!($register, $rows, $faults, $list, $module, $row, as $row, by $state, $($known)*);
    };
    (
        $register:ident, $rows:ident, $faults:ident, $list:ident, $module:ident, $row:ident,
        as $kept:ident, by $($state:ident).+, $($known:tt)*
    ) => {
        for kept in super::$module::$kept::settle($rows, &mut $faults) {
            $register.histories.entry(kept.$($state).+).or_default().$list.push(kept);
        }
    };
}

for_each_table!(builder);

impl Builder {
    /// The day at which the records stand.
    pub(super) fn release(&mut self, day: Day) {
        self.release = Some(day);
    }

    /// The facts of a register, but for those left out.
    fn of(register: &Register, is_left_out: impl Fn(&Fact) -> bool) -> Self {
        let mut builder = Self::default();
        builder.release(register.release);
        builder.in_part = register.known < register.release;
        builder.add_all("facts", register.facts().filter(|fact| !is_left_out(fact)));
        builder
    }

    /// Adds facts that have been read or checked.
    fn add_all(&mut self, name: &str, facts: impl Iterator<Item = Fact>) {
        let file: Arc<str> = name.into();
        for (fact, row) in facts.zip(1..) {
            self.add(RowPlace { file: Arc::clone(&file), row }, fact);
        }
    }

    /// Adds facts built in code, checked and tidied as a reader would.
    fn check(&mut self, name: &str, facts: impl IntoIterator<Item = Fact>) {
        let file: Arc<str> = name.into();
        for (fact, row) in facts.into_iter().zip(1..) {
            let place = RowPlace { file: Arc::clone(&file), row };
            match fact.as_read(&place.place(), &mut self.faults) {
                Some(fact) => self.add(place, fact),
                None => {
                    let (table, cells) = (fact.table(), fact.write());
                    let texts: Vec<_> = Fact::columns(table).iter().copied().zip(&cells).collect();
                    let text =
                        |column: &str| texts.iter().find(|(name, _)| *name == column).map(|(_, text)| text.trim());
                    self.unread(table, text);
                }
            }
        }
    }

    /// Notes a row that could not be read: its key counts as present where it can be read. A `cell` without any text
    /// stands for a whole table that could not be read.
    pub(super) fn unread<'a>(&mut self, table: Table, cell: impl Fn(&str) -> Option<&'a str>) {
        self.unread.note(table, cell);
    }

    /// The documents that rows may name.
    fn library(&mut self) -> Library {
        let unread = std::mem::take(&mut self.unread.documents);
        let unread = (!self.unread.tables.contains(&Table::Sources)).then_some(unread);
        Library::new(self.sources.iter().map(|(_, document)| document), unread)
    }

    /// What the rows name, including those that could not be read.
    fn beside(&mut self) -> Beside {
        let mut beside = Beside::default();
        if !self.unread.tables.contains(&Table::Meetings) {
            let read = self.meetings.iter().map(|(_, meeting)| meeting.id());
            beside.meetings = Some(read.chain(std::mem::take(&mut self.unread.meetings)).collect());
        }
        if !self.unread.tables.contains(&Table::Resolutions) {
            let read = self.resolutions.iter().map(|(_, row)| row.resolution.clone());
            beside.resolutions = Some(read.chain(std::mem::take(&mut self.unread.resolutions)).collect());
        }
        if !self.unread.tables.contains(&Table::Votes) {
            beside.ballots = Some(self.ballots());
            beside.unread_votes = std::mem::take(&mut self.unread.votes);
        }
        beside.release = self.release;
        beside.in_part = self.in_part;
        beside.columns = Table::ALL.iter().map(|table| (table.code(), Fact::columns(*table))).collect();
        beside.doubtful = std::mem::take(&mut self.unread.consents);
        beside.doubtful_rows = beside.doubtful.clone();
        self.standings(&mut beside);
        let rows = self.meetings.iter().map(|(_, meeting)| meeting);
        let mut meetings: Vec<_> = rows.filter(|meeting| meeting.wrong(&beside).is_empty()).cloned().collect();
        // Of meetings given twice the first is kept.
        meetings.sort_by_key(Meeting::id);
        meetings.dedup_by_key(|meeting| meeting.id());
        let undated = undated(&meetings);
        let bounds = |id: MeetingId, meeting| {
            let Bounds { opens, closes } = undated.get(&id).copied().unwrap_or_else(|| Bounds::of(meeting));
            (opens, closes)
        };
        beside.sittings = meetings.iter().map(|meeting| (meeting.id(), bounds(meeting.id(), meeting))).collect();
        beside
    }

    /// The votes on each resolution.
    fn ballots(&self) -> BTreeMap<String, [u64; 3]> {
        let mut cast: Vec<_> = self.votes.iter().map(|(_, row)| (&row.resolution, row.state, row.vote)).collect();
        cast.sort();
        cast.dedup();
        let of_one = cast.chunk_by(|(one, ..), (other, ..)| one == other);
        let counted = of_one.filter_map(|votes| {
            let cast = |ballot| votes.iter().filter(|(.., vote)| *vote == ballot).count() as u64;
            let (resolution, ..) = votes.first()?;
            Some(((*resolution).clone(), [Ballot::Yes, Ballot::No, Ballot::Abstain].map(cast)))
        });
        counted.collect()
    }

    /// The entries into force that follow from consents and exceptions, the States that may have another one, and what
    /// ended their consents.
    fn standings(&self, beside: &mut Beside) {
        let given = self.exceptions.iter().map(|(_, row)| row);
        let given = given.filter(|row| row.exception == ExceptionKind::EntryIntoForce && row.wrong(beside).is_empty());
        let mut entries: Vec<_> = given.map(|row| (row.state, row.convention, row.date)).collect();
        let excepted: BTreeSet<_> = entries.iter().map(|(state, convention, _)| (*state, *convention)).collect();
        for (_, row) in self.memberships.iter().filter(|(_, row)| row.event.is_consent()) {
            let possible = row.date.filter(|_| before_convention(row.convention, row.date).is_none());
            match possible {
                Some(date) if row.event != MembershipEvent::Succession => {
                    entries.push((row.state, row.convention, entry_into_force(row.convention, date)));
                }
                Some(_) if excepted.contains(&(row.state, row.convention)) => {}
                _ => {
                    beside.doubtful.insert((row.state, row.convention));
                }
            }
        }
        for (state, convention, entry) in entries {
            let first = beside.entries.entry((state, convention)).or_insert(entry);
            if entry.earliest() < first.earliest() {
                *first = entry;
            }
        }
        for (_, row) in &self.memberships {
            let own = (row.state, row.convention);
            match row.event {
                MembershipEvent::Succession => drop(beside.succeeded.insert(own)),
                MembershipEvent::WithdrawalNotified => {
                    beside.withdrawals.entry(own).or_default().push(row.date.unwrap_or(When::UNKNOWN));
                }
                event if event.is_consent() => drop(beside.consented.insert(own)),
                _ => {}
            }
        }
        let ended = self.exceptions.iter().filter(|(_, row)| row.exception == ExceptionKind::WithdrawalEffective);
        for (_, row) in ended {
            let notified = When::not_after(row.date.latest());
            beside.withdrawals.entry((row.state, row.convention)).or_default().push(notified);
        }
        beside.withdrawals.values_mut().for_each(|ends| ends.sort_by_key(|end| end.earliest()));
    }
}

impl Register {
    /// A register of these facts, as at `release`. They are checked as readers check them: what a reader refuses is
    /// refused here too, such as an empty source or a year that cannot be written. Texts lose the space around them.
    ///
    /// # Errors
    /// All [`Faults`]: impossible values, duplicates, contradictions, references to rows that are not there, dates in
    /// an impossible order. Rows count from 1.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, record::area::{Area, AreaEvent}};
    /// let seen = Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "a visit").on("2019-05".parse()?);
    /// let register = Register::new("2026-11-21".parse()?, [seen.clone().into()])?;
    /// assert_eq!(register.history(State::MDG).areas, [seen.clone()]);
    /// assert_eq!(
    ///     register.with(seen).unwrap_err().to_string(),
    ///     "new facts, row 1: duplicate of row 1 of facts, `apmbc, MDG, seen-open, 2019-05`: \
    ///      expected one row for each convention, state, event, date and clock"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(release: Day, facts: impl IntoIterator<Item = Fact>) -> Result<Self, Faults> {
        complete(Self::sift(release, facts))
    }

    /// A register of the valid facts, and everything wrong with the others.
    pub(crate) fn sift(release: Day, facts: impl IntoIterator<Item = Fact>) -> (Self, Noted) {
        let mut builder = Builder::default();
        if let Some(row) = (Release { release }).as_read(&Place::file("release"), &mut builder.faults) {
            builder.release(row.release);
        }
        builder.check("facts", facts);
        builder.finish()
    }

    /// The same register with one more fact: what if?
    ///
    /// # Errors
    /// The [`Faults`] of the new fact, alone and beside the others, as in [`new`](Self::new).
    pub fn with(&self, fact: impl Into<Fact>) -> Result<Self, Faults> {
        self.with_all([fact.into()])
    }

    /// The same register with more facts.
    ///
    /// # Errors
    /// As [`with`](Self::with).
    pub fn with_all(&self, facts: impl IntoIterator<Item = Fact>) -> Result<Self, Faults> {
        self.with_instead(|_| false, facts)
    }

    /// The same register with these facts in place of others.
    pub(super) fn with_instead(
        &self,
        is_replaced: impl Fn(&Fact) -> bool,
        facts: impl IntoIterator<Item = Fact>,
    ) -> Result<Self, Faults> {
        let mut builder = Builder::of(self, is_replaced);
        builder.check("new facts", facts);
        Ok(Self { known: self.known, ..complete(builder.finish())? })
    }

    /// A register of the facts of both, as at the later release.
    ///
    /// # Errors
    /// As [`with`](Self::with): a row that is in both is a duplicate, but for a document.
    pub fn merge(&self, other: &Self) -> Result<Self, Faults> {
        let mut builder = Builder::of(self, |_| false);
        builder.release(self.release.max(other.release));
        let known = |fact: &Fact| matches!(fact, Fact::Sources(document) if self.sources.contains(document));
        builder.add_all("new facts", other.facts().filter(|fact| !known(fact)));
        complete(builder.finish())
    }
}

/// What the register tells of the calendar.
pub(super) fn whole(register: &Register) -> Whole {
    let days = register.meetings.iter().map(Meeting::id).filter_map(|id| Some((id, register.meeting_days(id)?)));
    Whole::of(days.collect(), register.histories.values().flat_map(|history| &history.requests))
}

fn complete((register, faults): (Register, Noted)) -> Result<Register, Faults> {
    if faults.is_empty() { Ok(register) } else { Err(faults.told()) }
}
