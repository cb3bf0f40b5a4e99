//! What became of a State's stockpile (APMBC Art. 4, CCM Art. 3).

use super::{
    check::{Beside, Check, Wrong},
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, meeting::Session, state::State, when::When};

codes! {
    /// What was declared, seen or done.
    #[non_exhaustive]
    pub enum StockpileEvent: "event" {
        /// A stockpile was declared; without a date, as at entry into force.
        Declared,
        /// Reported that there is none; without a date, as at entry into force.
        None,
        /// A source shows that the destruction is not complete.
        SeenOpen,
        /// Destruction completed.
        Completed,
        /// Completion announced; the day of completion itself is not known.
        AnnouncedComplete,
        /// A previously unknown stockpile was found.
        Found,
    }
}

rows! {
    /// One event in the life of a stockpile.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::stockpile::{Stockpile, StockpileEvent}};
    /// let row = Stockpile::new(Convention::Apmbc, State::GRC, StockpileEvent::Declared, "initial report")
    ///     .on("2004-07-07".parse()?)
    ///     .quantity(1_566_532);
    /// assert_eq!(row.quantity, Some(1_566_532));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Stockpile, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What happened.
        event: StockpileEvent,
        /// Its day.
        date? as on: When,
        /// Mines or munitions: declared, remaining, destroyed in all, or found.
        quantity?: u64,
        /// Where it was said, if at a meeting.
        meeting?: Session,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Stockpile {
    fn wrong(&self, beside: &Beside) -> Wrong {
        beside.no_such_meeting(self.convention, self.meeting).into_iter().collect()
    }
}
