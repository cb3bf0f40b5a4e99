//! A State able to join the treaties: its code, its names and its region, all from one row of one table.
//!
//! The States are the 193 Member States of the United Nations with the Holy See, the State of
//! Palestine, the Cook Islands and Niue: 197 rows in `state/table.rs`. Which of them have joined
//! is a matter of record, not a property of a State.

mod name;
mod region;
mod table;

pub use region::{Region, Subregion};
pub use table::State;

use super::parse::ParseError;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};
use std::{fmt, str::FromStr};

impl State {
    /// The ISO 3166-1 alpha-3 code, in capitals.
    ///
    /// All are officially assigned codes, those of the Cook Islands and Niue included.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// The ISO 3166-1 alpha-2 code, in capitals.
    ///
    /// ```
    /// use mine_action::State;
    ///
    /// assert_eq!(State::AGO.alpha2(), "AO");
    /// assert_eq!("ao".parse(), Ok(State::AGO));
    /// ```
    #[must_use]
    pub const fn alpha2(self) -> &'static str {
        self.row().alpha2
    }

    /// The name as the depositary prints it: "Bolivia (Plurinational State of)".
    ///
    /// The depositary is the Secretary-General of the United Nations.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The usual short English name, of at most 24 characters, for tables: "Bolivia".
    ///
    /// It is this crate's choice where it differs from [`name`](Self::name).
    #[must_use]
    pub const fn short_name(self) -> &'static str {
        self.row().short_name
    }

    /// Former and other usual names that are read but never written: "Swaziland" for Eswatini.
    ///
    /// No name of two States is among them: not "Yugoslavia", not "Korea".
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        self.row().aliases
    }

    /// The UN M49 region in which the State lies.
    #[must_use]
    pub const fn region(self) -> Region {
        self.subregion().region()
    }

    /// The UN M49 subregion in which the State lies.
    #[must_use]
    pub const fn subregion(self) -> Subregion {
        self.row().subregion
    }
}

impl State {
    /// The State of that code or name, as reading it would give it.
    pub(crate) fn find(text: &str) -> Option<Self> {
        Self::from_code(text).or_else(|| Self::from_code(text.trim())).or_else(|| Self::from_name(text))
    }
}

impl FromStr for State {
    type Err = ParseError;

    /// Case, accents, apostrophes, hyphens and other punctuation, spaces and a leading "the" make no difference.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::find(text).ok_or_else(|| {
            let expected =
                format!("an ISO 3166-1 code or a name of one of the {} States able to join", Self::ALL.len());
            let nearest = Self::nearest(text).map(|state| format!("{} ({})", state.code(), state.name()));
            ParseError::new("State", text, expected).suggesting(nearest)
        })
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(StateVisitor)
    }
}

struct StateVisitor;

impl Visitor<'_> for StateVisitor {
    type Value = State;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the code or a name of a State")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<State, E> {
        text.parse().map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::DeserializeOwned;
    use std::fmt::{Debug, Display};

    #[test]
    fn there_are_197_states_in_the_order_of_their_codes() {
        assert_eq!(State::ALL.len(), 197);
        for pair in State::ALL.windows(2) {
            assert!(pair[0].code() < pair[1].code(), "{pair:?}");
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }

    #[test]
    fn short_names_fit_in_24_characters() {
        for state in State::ALL {
            assert!(state.short_name().chars().count() <= 24, "{state}");
        }
    }

    #[test]
    fn usual_and_former_names_are_read() {
        for (text, state) in [
            ("  tur ", State::TUR),
            ("TURKIYE", State::TUR),
            ("Tu\u{308}rkiye", State::TUR),
            ("Côte d’Ivoire", State::CIV),
            ("cote d`ivoire", State::CIV),
            ("Guinea Bissau", State::GNB),
            ("Timor Leste", State::TLS),
            ("The Gambia", State::GMB),
            ("the bahamas", State::BHS),
            ("Iran, Islamic Republic of", State::IRN),
            ("São Tomé and Príncipe", State::STP),
            ("St. Vincent and the Grenadines", State::VCT),
            ("Bosnia & Herzegovina", State::BIH),
            ("FYROM", State::MKD),
            ("Zaire", State::COD),
            ("Congo", State::COG),
            ("USA", State::USA),
            ("uk", State::GBR),
            ("Serbia and Montenegro", State::SRB),
        ] {
            assert_eq!(text.parse(), Ok(state), "{text}");
        }
    }

    #[test]
    fn ambiguous_and_foreign_names_are_refused() {
        for text in ["", "the", "???", "Korea", "Yugoslavia", "Guinée", "XKX", "TWN", "T U R"] {
            assert_eq!(text.parse::<State>().unwrap_err().seen(), text);
        }
    }

    #[test]
    fn errors_say_what_was_read_and_what_was_expected() {
        assert_eq!(
            "TRK".parse::<State>().unwrap_err().to_string(),
            "unknown State `TRK`: expected an ISO 3166-1 code or a name of one of the 197 States able to join",
        );
        assert_eq!(
            "Asia".parse::<Region>().unwrap_err().to_string(),
            "unknown region `Asia`: expected one of `africa`, `americas`, `asia`, `europe`, `oceania`; \
             did you mean `asia`?",
        );
        assert_eq!(
            "asia".parse::<Subregion>().unwrap_err().to_string(),
            "unknown subregion `asia`: expected one of 22 codes such as `northern-africa`",
        );
    }

    #[test]
    fn every_state_lies_in_one_region() {
        let count = |region| State::ALL.iter().filter(|state| state.region() == region).count();
        let counts: Vec<usize> = Region::ALL.iter().copied().map(count).collect();
        assert_eq!(counts, [54, 35, 48, 44, 16]);
        assert_eq!(counts.iter().sum::<usize>(), State::ALL.len());
    }

    #[test]
    fn no_subregion_is_empty_and_no_m49_code_is_used_twice() {
        let mut codes: Vec<u16> = Region::ALL.iter().map(|region| region.m49()).collect();
        for subregion in Subregion::ALL {
            assert!(State::ALL.iter().any(|state| state.subregion() == *subregion), "{subregion}");
            assert!(!codes.contains(&subregion.m49()), "{subregion}");
            codes.push(subregion.m49());
        }
        assert_eq!(codes.len(), 5 + 22);
    }

    #[test]
    fn text_and_json_are_the_same_code() {
        fn check<T>(value: T)
        where
            T: Copy + Debug + Display + PartialEq + Serialize + DeserializeOwned,
            T: FromStr<Err = ParseError>,
        {
            let json = format!("\"{value}\"");
            assert_eq!(value.to_string().parse(), Ok(value));
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), value);
        }
        State::ALL.iter().copied().for_each(check);
        Region::ALL.iter().copied().for_each(check);
        Subregion::ALL.iter().copied().for_each(check);
        assert_eq!(Subregion::SouthEasternAsia.to_string(), "south-eastern-asia");
    }

    #[test]
    fn json_is_read_like_text() {
        let state: State = serde_json::from_str("\"T\\u00fcrkiye\"").unwrap();
        assert_eq!(state, State::TUR);
        assert!(serde_json::from_str::<State>("\"TRK\"").is_err());
        assert!(serde_json::from_str::<State>("792").is_err());
    }
}
