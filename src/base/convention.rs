//! The two treaties.

use super::{
    codes::codes,
    day::{Day, calendar_day as day},
};

codes! {
    /// One of the two treaties. Display and [`FromStr`](std::str::FromStr) use the codes `apmbc` and `ccm`.
    ///
    /// An article number means different things in the two: see [`Duty::provision`](super::duty::Duty::provision).
    ///
    /// ```
    /// use mine_action::Convention;
    /// let convention: Convention = "apmbc".parse()?;
    /// assert_eq!(convention.name(), "Anti-Personnel Mine Ban Convention");
    /// assert_eq!(convention.entered_into_force().to_string(), "1999-03-01");
    /// # Ok::<(), mine_action::base::ParseError>(())
    /// ```
    // Closed: the law of this crate is that of these two.
    pub enum Convention: "Convention" {
        /// Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel Mines and
        /// on Their Destruction, done at Oslo on 18 September 1997.
        Apmbc,
        /// Convention on Cluster Munitions, done at Dublin on 30 May 2008.
        Ccm,
    }
}

impl Convention {
    /// The usual abbreviation in documents: `APMBC`, `CCM`.
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::Apmbc => "APMBC",
            Self::Ccm => "CCM",
        }
    }

    /// The usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apmbc => "Anti-Personnel Mine Ban Convention",
            Self::Ccm => "Convention on Cluster Munitions",
        }
    }

    /// How many articles it has: 22 (APMBC), 23 (CCM).
    pub const fn articles(self) -> u8 {
        match self {
            Self::Apmbc => 22,
            Self::Ccm => 23,
        }
    }

    /// The day on which the Convention was opened for signature: 3 December 1997 (APMBC Art. 15),
    /// 3 December 2008 (CCM Art. 15). No signature or consent can be earlier.
    pub const fn opened_for_signature(self) -> Day {
        match self {
            Self::Apmbc => day(1997, 12, 3),
            Self::Ccm => day(2008, 12, 3),
        }
    }

    /// The day on which the Convention itself entered into force: the first day of the sixth month after the month of
    /// the 40th deposit, 1 March 1999 (APMBC Art. 17(1)), or of the 30th, 1 August 2010 (CCM Art. 17(1)).
    pub const fn entered_into_force(self) -> Day {
        match self {
            Self::Apmbc => day(1999, 3, 1),
            Self::Ccm => day(2010, 8, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_days_exist() {
        for convention in Convention::ALL {
            assert!(convention.opened_for_signature() < convention.entered_into_force());
        }
    }
}
