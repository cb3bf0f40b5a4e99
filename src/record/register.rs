//! The register: the histories of all States, the calendar of meetings, the votes.

use super::{
    hindsight::Hindsight,
    history::{History, known_rows},
    listed::{Dispute, Listed, listed},
    meeting::Meeting,
    meeting_bounds::Bounds,
    request::{Contradiction, ExtensionRequest, Outcome},
    row::rows,
    settle::Kept,
    table::for_each_table,
    whole::Whole,
};
use crate::base::{Day, citation::SourceKind, convention::Convention, meeting::MeetingId, state::State, when::When};
use std::{collections::BTreeMap, fmt, sync::Arc};

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
            /// What the calendar tells of meetings whose days are not recorded.
            pub(super) undated: BTreeMap<MeetingId, Bounds>,
            /// What all records tell of the calendar, whatever part of them this is.
            pub(super) whole: Arc<Whole>,
            /// What lists say, told anew from the rows above.
            pub(super) listed: Listed,
        }

        impl Register {
            /// A register without facts, as at `release`.
            pub fn empty(release: Day) -> Self {
                Self {
                    release,
                    known: release,
                    histories: BTreeMap::new(),
                    $($list: Vec::new(),)+
                    undated: BTreeMap::new(),
                    whole: Arc::default(),
                    listed: Listed::NOTHING,
                }
            }

            /// The facts beside the histories as they were known then, with these histories.
            fn as_known(&self, then: &Hindsight<'_>, histories: BTreeMap<State, History>) -> Self {
                let (release, known) = (self.release, then.day);
                let (undated, whole) = (self.undated.clone(), Arc::clone(&self.whole));
                let listed = Listed::NOTHING;
                let register =
                    Self { release, known, histories, $($list: known_rows!(self.$list, then, $known),)+ undated, whole, listed };
                register.told()
            }

            /// What is left of the facts beside the histories where only sources of these kinds count, with these
            /// histories.
            pub(super) fn left(&self, kinds: &[SourceKind], histories: BTreeMap<State, History>) -> Self {
                let (release, known, whole) = (self.release, self.known, Arc::clone(&self.whole));
                $(let $list = self.$list.iter().filter_map(|row| row.only_from(kinds)).collect();)+
                let undated = BTreeMap::new();
                Self { release, known, histories, $($list,)+ undated, whole, listed: Listed::NOTHING }.told()
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

    /// The last day that the register describes: its release, or the day given to [`known_by`](Self::known_by). What is
    /// done later is unknown; who is bound stays known for as long as an act needs to have effect, six months.
    pub const fn known(&self) -> Day {
        self.known
    }

    /// The register as it was known on that day. A fact counts from the day on which it became known, by default that
    /// of its own date; of an uncertain date the last possible day. A fact without any date is a baseline and always
    /// counts. A day after the release changes nothing.
    #[must_use]
    pub fn known_by(&self, day: Day) -> Self {
        // All that is recorded was known at the release.
        if day.min(self.known) == self.release {
            return self.clone();
        }
        let meeting = |id: MeetingId| self.whole.meeting_days(id);
        let (day, release, resolutions) = (day.min(self.known), self.release, self.resolutions());
        let then = Hindsight { day, release, meeting: &meeting, resolutions };
        let histories = self.histories.iter().map(|(state, history)| (*state, history.as_known(&then)));
        self.as_known(&then, histories.filter(|(_, history)| !history.is_empty()).collect())
    }

    /// The same register with what its lists say.
    #[must_use]
    pub(super) fn told(self) -> Self {
        let listed = if self.lists.is_empty() { Listed::NOTHING } else { listed(&self.histories, &self.lists) };
        Self { listed, ..self }
    }

    /// What is known of that State: what is [recorded](Self::recorded), and what [lists](Self::lists) say of it, as
    /// rows whose source names the list; an empty history if nothing is.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, law::list::ListKind};
    /// use mine_action::record::{Extent, List, Membership, MembershipEvent};
    /// let (ccm, since) = (Convention::Ccm, "2010-01-02".parse()?);
    /// let joined = Membership::new(ccm, State::LCA, MembershipEvent::Accession, "UNTC").on(since);
    /// let as_of = "2014-08".parse()?;
    /// let list = List::new(ListKind::StockpileEverHeld, ccm, as_of, Extent::Complete, "a monitor");
    /// let register = Register::new("2026-11-21".parse()?, [joined.into(), list.states([State::AUT]).into()])?;
    /// let row = &register.history(State::LCA).stockpiles[0];
    /// assert_eq!((row.event.code(), row.date), ("none", "2014-08".parse().ok()));
    /// assert_eq!(
    ///     row.source.to_string(),
    ///     "a monitor [not named among the States Parties that ever had a stockpile, 2014-08]"
    /// );
    /// assert!(register.recorded(State::LCA).stockpiles.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn history(&self, state: State) -> &History {
        self.listed.histories.get(&state).unwrap_or_else(|| self.recorded(state))
    }

    /// What is recorded of that State, as its rows were written; an empty history if nothing is.
    pub fn recorded(&self, state: State) -> &History {
        self.histories.get(&state).unwrap_or(&NOTHING)
    }

    /// What lists say of States and cannot be, beside other rows or lists: it is used for nothing.
    pub fn disputes(&self) -> &[Dispute] {
        &self.listed.disputes
    }

    /// The States of which anything is recorded, by code.
    pub fn states(&self) -> impl Iterator<Item = State> + '_ {
        self.histories.keys().copied()
    }

    /// The meetings of a Convention in the order in which they were held; those without a date come last.
    pub fn calendar(&self, convention: Convention) -> Vec<&Meeting> {
        let mut meetings: Vec<_> = self.meetings.iter().filter(|meeting| meeting.convention == convention).collect();
        meetings.sort_by_key(|meeting| (meeting.starts.and_then(When::exact).unwrap_or(Day::MAX), meeting.id()));
        meetings
    }

    /// The last day that the calendar of a Convention describes: that of its last meeting, or the last day known if
    /// later.
    pub fn calendar_ends(&self, convention: Convention) -> Day {
        let meetings = self.meetings.iter().filter(|meeting| meeting.convention == convention);
        meetings.filter_map(|meeting| meeting.ends.or(meeting.starts)?.exact()).fold(self.known, Day::max)
    }

    /// A meeting of the calendar.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        let at = self.meetings.binary_search_by_key(&id, Meeting::id).ok()?;
        self.meetings.get(at)
    }

    /// The days of a meeting: some day of it, as far as they are recorded, or else as the calendar bounds them (see
    /// [`Sitting`](super::sitting::Sitting)). `None` where the calendar does not name it.
    pub fn meeting_days(&self, id: MeetingId) -> Option<When> {
        self.sitting(id).map(|sitting| sitting.days())
    }

    /// What is recorded of a request and cannot all be so.
    pub(crate) fn contradictions(&self, request: &ExtensionRequest) -> Vec<Contradiction> {
        request.contradictions(request.meeting_id().and_then(|id| self.conference_days(id)))
    }

    /// The days of a meeting from its first sitting to its last: between two, it may decide in writing.
    fn conference_days(&self, id: MeetingId) -> Option<When> {
        let session = id.session;
        let own = self.meetings.iter().filter(|one| {
            (one.convention, one.meeting.kind(), one.meeting.number())
                == (id.convention, session.kind(), session.number())
        });
        own.filter_map(|one| self.meeting_days(one.id())).reduce(When::hull)
    }

    /// When a request was decided: the recorded day, or else the days of the meeting. A request that was granted or
    /// refused, with neither recorded, was decided on some day between filing and the release; so was one of a meeting
    /// whose days are not known, on one of the days that it can have sat. `None` if nothing shows a decision.
    pub fn decision_day(&self, request: &ExtensionRequest) -> Option<When> {
        let told = request.decided().or_else(|| self.meeting_days(request.meeting_id()?));
        let filed = request.filed.map_or(Day::MIN, When::earliest);
        let bounded = When::between(filed, self.release).unwrap_or(When::not_after(self.release));
        match request.outcome {
            Outcome::Granted { .. } | Outcome::NotGranted { .. } => match told {
                Some(told) if told.latest() > self.release => Some(told.intersect(bounded).unwrap_or(told)),
                _ => Some(told.unwrap_or(bounded)),
            },
            Outcome::Unknown | Outcome::Moot => told,
        }
    }
}
