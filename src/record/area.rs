//! What became of a State's mined or contaminated areas (APMBC Art. 5, CCM Art. 4).

use super::{
    check::{Beside, Check, Wrong},
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, meeting::Session, state::State, when::When};

codes! {
    /// What was reported, seen or done.
    #[non_exhaustive]
    pub enum AreaEvent: "event" {
        /// Areas known or suspected were reported; without a date, as at entry into force.
        Reported,
        /// Reported that there are none; without a date, as at entry into force.
        None,
        /// A source shows that areas remain.
        SeenOpen,
        /// Clearance completed.
        Completed,
        /// Completion announced; the day of completion itself is not known.
        AnnouncedComplete,
        /// A formal declaration of completion (voluntary in the APMBC; CCM Art. 4(1)(c)).
        DeclaredCompliance,
        /// Previously unknown areas became known.
        Found,
        /// Areas mined after entry into force became known.
        NewlyMined,
        /// Remnants of hostilities after entry into force (CCM Art. 4(1)(b)).
        NewRemnants,
        /// The active hostilities that made such remnants ended.
        HostilitiesEnded,
    }
}

rows! {
    /// One event in the life of a State's mined or contaminated areas.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, record::area::{Area, AreaEvent}};
    /// let row = Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "my note").on("2019-05".parse()?);
    /// let register = Register::empty("2026-11-21".parse()?).with(row)?;
    /// assert_eq!(register.history(State::MDG).areas[0].source.to_string(), "my note");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Area, key 5 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What happened.
        event: AreaEvent,
        /// Its day.
        date? as on: When,
        /// The name of the hostilities that made new remnants, or of another clock of its own.
        clock?: String,
        /// Area, in square metres.
        area_m2?: u64,
        /// Where it was said, if at a meeting.
        meeting?: Session,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Area {
    fn wrong(&self, beside: &Beside) -> Wrong {
        beside.no_such_meeting(self.convention, self.meeting).into_iter().collect()
    }
}
