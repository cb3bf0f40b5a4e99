//! Where a State lies: the regions and subregions of UN M49.

use crate::base::codes::codes;

codes! {
    /// A geographic region of UN M49.
    ///
    /// ```
    /// use mine_action::{State, base::Region};
    /// assert_eq!(State::KHM.region(), Region::Asia);
    /// let african = State::ALL.iter().filter(|state| state.region() == Region::Africa);
    /// assert_eq!(african.count(), 54);
    /// ```
    ///
    /// Source: [UN M49](https://unstats.un.org/unsd/methodology/m49/), "Geographic Regions".
    // Closed: M49 has these five, and Antarctica without States.
    pub enum Region: "region" {
        /// Africa, M49 code 002.
        Africa,
        /// Americas, M49 code 019.
        Americas,
        /// Asia, M49 code 142.
        Asia,
        /// Europe, M49 code 150.
        Europe,
        /// Oceania, M49 code 009.
        Oceania,
    }
}

impl Region {
    /// The M49 code, which is printed with three digits.
    #[must_use]
    pub const fn m49(self) -> u16 {
        match self {
            Self::Africa => 2,
            Self::Americas => 19,
            Self::Asia => 142,
            Self::Europe => 150,
            Self::Oceania => 9,
        }
    }
}

codes! {
    /// A subregion of UN M49, the finest geographic level that it defines: the intermediate region in
    /// Sub-Saharan Africa and in Latin America and the Caribbean, elsewhere the sub-region.
    ///
    /// ```
    /// use mine_action::{State, base::{Region, Subregion}};
    /// assert_eq!(State::KHM.subregion(), Subregion::SouthEasternAsia);
    /// assert_eq!(Subregion::SouthEasternAsia.to_string(), "south-eastern-asia");
    /// assert_eq!(Subregion::SouthEasternAsia.region(), Region::Asia);
    /// ```
    ///
    /// Source: [UN M49](https://unstats.un.org/unsd/methodology/m49/), "Geographic Regions".
    // Closed: the list of M49.
    pub enum Subregion: "subregion" {
        /// Northern Africa, M49 code 015.
        NorthernAfrica,
        /// Eastern Africa, M49 code 014.
        EasternAfrica,
        /// Middle Africa, M49 code 017.
        MiddleAfrica,
        /// Southern Africa, M49 code 018.
        SouthernAfrica,
        /// Western Africa, M49 code 011.
        WesternAfrica,
        /// Caribbean, M49 code 029.
        Caribbean,
        /// Central America, M49 code 013.
        CentralAmerica,
        /// South America, M49 code 005.
        SouthAmerica,
        /// Northern America, M49 code 021.
        NorthernAmerica,
        /// Central Asia, M49 code 143.
        CentralAsia,
        /// Eastern Asia, M49 code 030.
        EasternAsia,
        /// South-eastern Asia, M49 code 035.
        SouthEasternAsia,
        /// Southern Asia, M49 code 034.
        SouthernAsia,
        /// Western Asia, M49 code 145.
        WesternAsia,
        /// Eastern Europe, M49 code 151.
        EasternEurope,
        /// Northern Europe, M49 code 154.
        NorthernEurope,
        /// Southern Europe, M49 code 039.
        SouthernEurope,
        /// Western Europe, M49 code 155.
        WesternEurope,
        /// Australia and New Zealand, M49 code 053.
        AustraliaAndNewZealand,
        /// Melanesia, M49 code 054.
        Melanesia,
        /// Micronesia, M49 code 057: the subregion, not the State of that name.
        Micronesia,
        /// Polynesia, M49 code 061.
        Polynesia,
    }
}

impl Subregion {
    /// The M49 code, which is printed with three digits.
    #[must_use]
    pub const fn m49(self) -> u16 {
        self.place().0
    }

    /// The region of which it is a part.
    #[must_use]
    pub const fn region(self) -> Region {
        self.place().1
    }

    const fn place(self) -> (u16, Region) {
        match self {
            Self::NorthernAfrica => (15, Region::Africa),
            Self::EasternAfrica => (14, Region::Africa),
            Self::MiddleAfrica => (17, Region::Africa),
            Self::SouthernAfrica => (18, Region::Africa),
            Self::WesternAfrica => (11, Region::Africa),
            Self::Caribbean => (29, Region::Americas),
            Self::CentralAmerica => (13, Region::Americas),
            Self::SouthAmerica => (5, Region::Americas),
            Self::NorthernAmerica => (21, Region::Americas),
            Self::CentralAsia => (143, Region::Asia),
            Self::EasternAsia => (30, Region::Asia),
            Self::SouthEasternAsia => (35, Region::Asia),
            Self::SouthernAsia => (34, Region::Asia),
            Self::WesternAsia => (145, Region::Asia),
            Self::EasternEurope => (151, Region::Europe),
            Self::NorthernEurope => (154, Region::Europe),
            Self::SouthernEurope => (39, Region::Europe),
            Self::WesternEurope => (155, Region::Europe),
            Self::AustraliaAndNewZealand => (53, Region::Oceania),
            Self::Melanesia => (54, Region::Oceania),
            Self::Micronesia => (57, Region::Oceania),
            Self::Polynesia => (61, Region::Oceania),
        }
    }
}
