//! Victims and the first duties toward them (CCM Art. 5).

use super::{
    check::{Beside, Check, Clashes},
    contrary::{Claim, Says, contrary},
    row::rows,
    settle::Placed,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, state::State, when::When};

codes! {
    /// What the record shows.
    #[non_exhaustive]
    pub enum VictimEvent: "event" {
        /// Victims in areas under jurisdiction or control.
        Reported,
        /// Reported that there are none.
        None,
        /// A focal point within the government was designated (CCM Art. 5(2)(g)).
        FocalPoint,
        /// A national plan and budget was developed (CCM Art. 5(2)(c)).
        Plan,
    }
}

rows! {
    /// One fact on victims and assistance.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::victim::{VictimEvent, Victims}};
    /// let row = Victims::new(Convention::Ccm, State::LAO, VictimEvent::Reported, "Monitor").on("2017".parse()?);
    /// assert_eq!(row.event, VictimEvent::Reported);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Victims, key 4 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What it is.
        event: VictimEvent,
        /// Its day.
        date? as on: When,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Victims {
    fn observed(&self) -> Vec<(&'static str, When)> {
        self.date.map(|date| ("date", date)).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.date
    }

    fn clashes(rows: &[Placed<Self>], _beside: &Beside) -> Clashes {
        let claims = rows.iter().map(|(_, row)| Claim {
            of: (row.convention, row.state, None),
            date: row.date,
            says: match row.event {
                VictimEvent::None => Says::None,
                VictimEvent::Reported => Says::Some,
                VictimEvent::FocalPoint | VictimEvent::Plan => Says::Other,
            },
            entry: None,
        });
        contrary(&claims.collect::<Vec<_>>())
    }
}
