//! The register: the histories of all States, the calendar of meetings, the votes.

use super::{
    hindsight::Hindsight,
    history::{History, known_rows},
    meeting::Meeting,
    request::{ExtensionRequest, Outcome},
    row::rows,
    table::for_each_table,
};
use crate::base::{Day, convention::Convention, meeting::MeetingId, state::State, when::When};
use std::{collections::BTreeMap, fmt};

rows! {
    /// The day as at which a set of records is given.
    Release, key 1 {
        /// The day.
        release: Day,
    }
}

macro_rules! register {
    ($($(#[$doc:meta])* $list:ident: $module:ident::$row:ident, $table:ident $known:tt;)+) => {
        /// All facts, and the last day that they describe.
        ///
        /// A register is a value: [`known_by`](Self::known_by), [`with`](Self::with) and [`merge`](Self::merge) give
        /// another one. [`state`](Self::state) opens the dossier of a State; [`measure`](Self::measure) asks the
        /// questions of a plan.
        ///
        /// ```
        /// # #[cfg(feature = "data")] {
        /// use mine_action::{Convention, Day, State, data};
        /// let register = data::register()?;
        /// let day = "2010-06-15".parse::<Day>()?;
        /// let party = |state| register.state(state).standing(Convention::Ccm).party().at(day).known().copied();
        /// assert_eq!(party(State::NOR), Some(false)); // in force on 1 August 2010
        /// assert_eq!(register.known_by(day).known(), day);
        /// # }
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        ///
        /// Debug gives its release and the number of rows in each table, not the rows.
        #[derive(Clone, PartialEq, Eq)]
        pub struct Register {
            pub(super) release: Day,
            pub(super) known: Day,
            pub(super) histories: BTreeMap<State, History>,
            $(pub(super) $list: Vec<super::$module::$row>,)+
        }

        impl Register {
            /// A register without facts, as at `release`.
            pub const fn empty(release: Day) -> Self {
                Self { release, known: release, histories: BTreeMap::new(), $($list: Vec::new(),)+ }
            }

            /// The facts beside the histories as they were known then, with these histories.
            fn as_known(&self, then: &Hindsight<'_>, histories: BTreeMap<State, History>) -> Self {
                let (release, known) = (self.release, then.day);
                Self { release, known, histories, $($list: known_rows!(self.$list, then, $known),)+ }
            }

            /// The number of rows in each list.
            fn lengths(&self) -> BTreeMap<&'static str, usize> {
                let mut lengths = BTreeMap::from([$((stringify!($list), self.$list.len()),)+]);
                for (list, rows) in self.histories.values().flat_map(History::lengths) {
                    *lengths.entry(list).or_default() += rows;
                }
                lengths
            }

            $(
                $(#[$doc])*
                pub fn $list(&self) -> &[super::$module::$row] {
                    &self.$list
                }
            )+
        }
    };
}
for_each_table!(by itself: register);

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Register");
        shown.field("release", &self.release).field("known", &self.known).field("states", &self.histories.len());
        for (list, rows) in self.lengths().into_iter().filter(|(_, rows)| *rows > 0) {
            shown.field(list, &rows);
        }
        shown.finish()
    }
}

static NOTHING: History = History::EMPTY;

impl Register {
    /// The day as at which the records are given.
    pub const fn release(&self) -> Day {
        self.release
    }

    /// The last day that the register describes: its release, or the day given to [`known_by`](Self::known_by). Every
    /// later day is unknown.
    pub const fn known(&self) -> Day {
        self.known
    }

    /// The register as it was known on that day. A fact counts from the day on which it became known, by default that
    /// of its own date; of an uncertain date the last possible day. A fact without any date is a baseline and always
    /// counts. A day after the release changes nothing.
    #[must_use]
    pub fn known_by(&self, day: Day) -> Self {
        let meeting = |id: MeetingId| self.meeting_days(id);
        let (day, release, resolutions) = (day.min(self.known), self.release, self.resolutions());
        let then = Hindsight { day, release, meeting: &meeting, resolutions };
        let histories = self.histories.iter().map(|(state, history)| (*state, history.as_known(&then)));
        self.as_known(&then, histories.filter(|(_, history)| !history.is_empty()).collect())
    }

    /// What is recorded of that State; an empty history if nothing is.
    pub fn history(&self, state: State) -> &History {
        self.histories.get(&state).unwrap_or(&NOTHING)
    }

    /// The States of which anything is recorded, by code.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        self.histories.keys().copied()
    }

    /// The meetings of a Convention in the order in which they were held; those without a date come last.
    pub fn calendar(&self, convention: Convention) -> Vec<&Meeting> {
        let mut meetings: Vec<_> = self.meetings.iter().filter(|meeting| meeting.convention == convention).collect();
        meetings.sort_by_key(|meeting| (meeting.starts.unwrap_or(Day::MAX), meeting.id()));
        meetings
    }

    /// The last day that the calendar of a Convention describes: that of its last meeting, or the last day known if
    /// later.
    pub fn calendar_ends(&self, convention: Convention) -> Day {
        let meetings = self.meetings.iter().filter(|meeting| meeting.convention == convention);
        meetings.filter_map(|meeting| meeting.ends.or(meeting.starts)).fold(self.known, Day::max)
    }

    /// A meeting of the calendar.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        let at = self.meetings.binary_search_by_key(&id, Meeting::id).ok()?;
        self.meetings.get(at)
    }

    /// The days of a meeting; `None` where they are not recorded.
    pub fn meeting_days(&self, id: MeetingId) -> Option<When> {
        self.meeting(id).and_then(Meeting::days)
    }

    /// When a request was decided: the recorded day, or else the days of the meeting. A request that was granted or
    /// refused, with neither recorded, was decided on some day between filing and the release. `None` if nothing shows
    /// a decision.
    pub fn decision_day(&self, request: &ExtensionRequest) -> Option<When> {
        let told = request.decided().or_else(|| self.meeting_days(request.meeting_id()?));
        let filed = request.filed.map_or(Day::MIN, When::earliest);
        let bounded = || When::between(filed, self.release).unwrap_or(When::not_after(self.release));
        match request.outcome {
            Outcome::Granted { .. } | Outcome::NotGranted { .. } => Some(told.unwrap_or_else(bounded)),
            Outcome::Unknown | Outcome::Moot => told,
        }
    }
}
