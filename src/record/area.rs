//! What became of a State's mined or contaminated areas (APMBC Art. 5, CCM Art. 4).

use super::{
    check::{Beside, Check, Clashes, Wrong, impossible},
    contrary::{Claim, Says, contrary, odd_amount},
    fault::{FaultCode, Problem},
    row::rows,
    settle::Placed,
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

impl AreaEvent {
    /// Whether it is of hostilities after entry into force, which have a clock of their own by their name.
    const fn is_of_hostilities(self) -> bool {
        matches!(self, Self::NewRemnants | Self::HostilitiesEnded)
    }
}

impl Check for Area {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let mut wrong: Wrong = beside.no_such_meeting(self.convention, self.meeting).into_iter().collect();
        let foreign = self.convention == Convention::Apmbc && self.event.is_of_hostilities();
        wrong.extend(foreign.then(|| {
            ("event", impossible(FaultCode::NoSuchEvent, self.event, "an event of the APMBC: it knows no such clock"))
        }));
        // Under the APMBC, where no clock has a name, it would count for none.
        let apart = self.clock.as_ref().filter(|_| self.convention == Convention::Apmbc && !foreign);
        let expected = "no clock of its own: hostilities have one under the CCM alone (CCM Art. 4(1)(b))";
        wrong.extend(apart.map(|name| ("clock", impossible(FaultCode::NoSuchEvent, name, expected))));
        let named = foreign || self.clock.is_some() || !self.event.is_of_hostilities();
        let expected = "the name of the hostilities (CCM Art. 4(1)(b))".to_owned();
        wrong.extend((!named).then_some(("clock", Problem::Missing { expected })));
        let there = matches!(
            self.event,
            AreaEvent::Reported
                | AreaEvent::SeenOpen
                | AreaEvent::Found
                | AreaEvent::NewlyMined
                | AreaEvent::NewRemnants
        );
        wrong.extend(odd_amount("area_m2", self.area_m2, there, self.event == AreaEvent::None));
        wrong.extend(beside.told_before(self.convention, self.meeting, self.date));
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.date.map(|date| ("date", date)).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.date
    }

    fn clashes(rows: &[Placed<Self>], beside: &Beside) -> Clashes {
        let matters = rows.iter().map(|(_, row)| Claim {
            of: (row.convention, row.state, row.clock.as_deref()),
            date: row.date,
            says: match row.event {
                AreaEvent::None => Says::None,
                AreaEvent::Reported | AreaEvent::SeenOpen => Says::Some,
                AreaEvent::Completed | AreaEvent::AnnouncedComplete => Says::Done,
                _ => Says::Other,
            },
            entry: beside.entry(row.state, row.convention),
        });
        contrary(&matters.collect::<Vec<_>>())
    }
}
