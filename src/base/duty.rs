//! What the Conventions require: one list of duties for both.

use super::{codes::codes, convention::Convention, provision::Provision};

codes! {
    /// A duty of a State Party, under one name for both treaties.
    ///
    /// ```
    /// use mine_action::Duty;
    /// assert_eq!("clearance".parse(), Ok(Duty::Clearance));
    /// assert_eq!(Duty::StockpileDestruction.code(), "stockpile-destruction");
    /// assert_eq!("clearence".parse::<Duty>().unwrap_err().suggestion(), Some("clearance"));
    /// ```
    // Closed: each is an article of the texts, which do not change.
    pub enum Duty: "duty" {
        /// Keeping no more than the minimum number absolutely necessary for training and development
        /// (APMBC Art. 3, CCM Art. 3(6)-(8)).
        Retention,
        /// Destroying all stockpiles in time (APMBC Art. 4, CCM Art. 3).
        StockpileDestruction,
        /// Clearing all mined or contaminated areas in time (APMBC Art. 5, CCM Art. 4).
        Clearance,
        /// Assisting victims (CCM Art. 5). The APMBC has no such article, only Art. 6(3) for States in a position to
        /// help.
        VictimAssistance,
        /// The initial and the annual transparency reports (Art. 7 of both).
        Reporting,
        /// National implementation measures, penal sanctions among them (Art. 9 of both).
        NationalMeasures,
    }
}

impl Duty {
    /// The duties of whose progress a State tells in its reports, where it has them: mines retained, stockpiled and
    /// laid (APMBC Art. 7(1)(b) to (g)).
    pub const PROGRESS: [Self; 3] = [Self::Retention, Self::StockpileDestruction, Self::Clearance];

    /// The article that holds this duty, or `None` where the Convention has none. Eleven of the twelve pairs exist.
    ///
    /// ```
    /// use mine_action::{Convention, Duty};
    /// assert_eq!(Duty::Clearance.provision(Convention::Apmbc).unwrap().to_string(), "APMBC Art. 5");
    /// assert_eq!(Duty::Clearance.provision(Convention::Ccm).unwrap().code(), "ccm-4");
    /// assert_eq!(Duty::VictimAssistance.provision(Convention::Apmbc), None);
    /// ```
    pub const fn provision(self, convention: Convention) -> Option<Provision> {
        use Convention::{Apmbc, Ccm};
        let article = match (self, convention) {
            (Self::Retention, _) | (Self::StockpileDestruction, Ccm) => 3,
            (Self::StockpileDestruction, Apmbc) | (Self::Clearance, Ccm) => 4,
            (Self::Clearance, Apmbc) | (Self::VictimAssistance, Ccm) => 5,
            (Self::VictimAssistance, Apmbc) => return None,
            (Self::Reporting, _) => 7,
            (Self::NationalMeasures, _) => 9,
        };
        Some(Provision::article(convention, article))
    }

    /// The duties of a Convention, in the order of this list.
    ///
    /// ```
    /// use mine_action::{Convention, Duty};
    /// assert_eq!((Duty::of(Convention::Apmbc).count(), Duty::of(Convention::Ccm).count()), (5, 6));
    /// ```
    pub fn of(convention: Convention) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |duty| duty.provision(convention).is_some())
    }
}
