//! What became of a State's stockpile (APMBC Art. 4, CCM Art. 3).

use super::{
    check::{Beside, Check, Clashes, Wrong},
    contrary::{Claim, Says, contrary, odd_amount},
    row::rows,
    settle::Placed,
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
        let mut wrong: Wrong = beside.no_such_meeting(self.convention, self.meeting).into_iter().collect();
        let there = matches!(self.event, StockpileEvent::Declared | StockpileEvent::SeenOpen | StockpileEvent::Found);
        wrong.extend(odd_amount("quantity", self.quantity, there, self.event == StockpileEvent::None));
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
        let claims = rows.iter().map(|(_, row)| Claim {
            of: (row.convention, row.state, None),
            date: row.date,
            says: match row.event {
                StockpileEvent::None => Says::None,
                StockpileEvent::Declared | StockpileEvent::SeenOpen => Says::Some,
                // What is declared may be what had been destroyed before entry into force.
                _ => Says::Other,
            },
            entry: beside.entry(row.state, row.convention),
        });
        contrary(&claims.collect::<Vec<_>>())
    }
}
