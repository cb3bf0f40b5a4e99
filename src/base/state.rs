//! A State able to join the treaties: its code, its names and where it lies, all from one row of one table.
//!
//! The universe is the 193 Member States of the United Nations with the Holy See, the State of
//! Palestine, the Cook Islands and Niue: 197 rows in `state/table.rs`. Who has joined what is a
//! record, not a property of a State, and stands elsewhere.

use core::fmt;
use core::iter;
use core::str::FromStr;
use std::collections::HashMap;
use std::sync::OnceLock;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A State able to join the treaties, ordered by its ISO 3166-1 alpha-3 code.
///
/// The constants [`State::AFG`] to [`State::ZWE`] name all of them; [`State::ALL`] lists them.
/// Reading accepts the code in any case, the name the depositary prints, the short name and
/// former or usual names; writing, in text and in serde, is always the code.
///
/// ```
/// use mine_action::base::state::{Region, State};
///
/// let state: State = "Turkey".parse()?;
/// assert_eq!(state, State::TUR);
/// assert_eq!(state.to_string(), "TUR");
/// assert_eq!(state.name(), "Türkiye");
/// assert_eq!(state.region(), Region::Asia);
/// assert_eq!("cote d’ivoire".parse(), Ok(State::CIV));
///
/// let error = "TRK".parse::<State>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown State `TRK`: expected an ISO 3166-1 alpha-3 code \
///      or a name of one of the 197 States able to join",
/// );
/// # Ok::<(), mine_action::base::state::StateError>(())
/// ```
///
/// Source: codes, [ISO 3166-1](https://www.iso.org/iso-3166-country-codes.html); names, the
/// [United Nations Treaty Collection](https://treaties.un.org/), chapter XXVI, and for States not
/// in its lists UN M49; regions, [UN M49](https://unstats.un.org/unsd/methodology/m49/).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(Code);

impl State {
    /// The State with this ISO 3166-1 alpha-3 code, in upper or lower case; names are not read.
    ///
    /// ```
    /// use mine_action::base::state::State;
    ///
    /// const NIUE: Option<State> = State::from_code("NIU");
    /// assert_eq!(NIUE, Some(State::NIU));
    /// assert_eq!(State::from_code("Niue"), None);
    /// ```
    #[must_use]
    pub const fn from_code(code: &str) -> Option<Self> {
        Self::of_number(code_number(code))
    }

    /// The State whose code or name is the fewest letters away from `text`, to suggest after an error.
    ///
    /// A letter put in, left out or changed counts one. At most two are allowed, or one where
    /// `text` or the spelling compared has no more than three letters (so for every code). Of equally
    /// near States the first by code is taken.
    ///
    /// ```
    /// use mine_action::base::state::State;
    ///
    /// assert_eq!(State::nearest("Tukrey"), Some(State::TUR));
    /// assert_eq!(State::nearest("Atlantis"), None);
    /// ```
    #[must_use]
    pub fn nearest(text: &str) -> Option<Self> {
        let wanted: Vec<char> = folded(text).collect();
        let near = |state: &Self| Some((state.distance_to(&wanted)?, *state));
        Self::ALL.iter().filter_map(near).min().map(|(_, state)| state)
    }

    /// The ISO 3166-1 alpha-3 code, in capitals.
    ///
    /// All are officially assigned codes, those of the Cook Islands and Niue included.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.row().code
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
    /// No alias belongs to two States, so "Yugoslavia" and "Korea" are none.
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

    fn from_name(text: &str) -> Option<Self> {
        static BY_NAME: OnceLock<HashMap<String, State>> = OnceLock::new();
        let named = |state: &'static Self| state.names().map(|name| (folded(name).collect(), *state));
        let by_name = BY_NAME.get_or_init(|| Self::ALL.iter().flat_map(named).collect());
        by_name.get(&folded(text).collect::<String>()).copied()
    }

    fn names(self) -> impl Iterator<Item = &'static str> {
        let own = [self.name(), self.short_name()];
        own.into_iter().chain(self.aliases().iter().copied())
    }

    /// The distance to the nearest spelling within reach, if any is.
    fn distance_to(self, wanted: &[char]) -> Option<usize> {
        let spellings = iter::once(self.code()).chain(self.names());
        let distance = |spelling| distance_within_reach(&folded(spelling).collect::<Vec<_>>(), wanted);
        spellings.filter_map(distance).min()
    }
}

impl FromStr for State {
    type Err = StateError;

    /// Case, accents, apostrophes, hyphens and other punctuation, spaces and a leading "the" make no difference.
    fn from_str(text: &str) -> Result<Self, StateError> {
        Self::from_code(text.trim()).or_else(|| Self::from_name(text)).ok_or_else(|| StateError::State(text.to_owned()))
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

    fn visit_str<E: de::Error>(self, text: &str) -> Result<State, E> {
        text.parse().map_err(E::custom)
    }
}

/// A text that names no State, region or subregion; each variant carries the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum StateError {
    /// Neither a code nor a name of a State; [`State::nearest`] may know what was meant.
    #[error(
        "unknown State `{0}`: expected an ISO 3166-1 alpha-3 code or a name of one of the {count} States able to join",
        count = State::ALL.len()
    )]
    State(String),
    /// No code of a [`Region`].
    #[error("unknown region `{0}`: expected africa, americas, asia, europe or oceania")]
    Region(String),
    /// No code of a [`Subregion`].
    #[error("unknown subregion `{0}`: expected the kebab-case name of a UN M49 subregion such as `western-asia`")]
    Subregion(String),
}

/// A geographic region of UN M49, written in kebab-case.
///
/// Source: [UN M49](https://unstats.un.org/unsd/methodology/m49/), "Geographic Regions".
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(
    serialize_all = "kebab-case",
    parse_err_ty = StateError,
    parse_err_fn = unknown_region
)]
pub enum Region {
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

/// A subregion of UN M49, written in kebab-case: the finest geographic level that M49 defines.
///
/// Where M49 has an intermediate region (below Sub-Saharan Africa and below Latin America and the
/// Caribbean) it is that one, elsewhere the sub-region, as in the tables of UN statistics.
///
/// Source: [UN M49](https://unstats.un.org/unsd/methodology/m49/), "Geographic Regions".
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(
    serialize_all = "kebab-case",
    parse_err_ty = StateError,
    parse_err_fn = unknown_subregion
)]
pub enum Subregion {
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
    /// Micronesia, M49 code 057: the subregion, not the State [`State::FSM`].
    Micronesia,
    /// Polynesia, M49 code 061.
    Polynesia,
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

/// Everything the table says of one State.
struct Row {
    code: &'static str,
    name: &'static str,
    short_name: &'static str,
    subregion: Subregion,
    aliases: &'static [&'static str],
}

/// Turns the rows of the table into the private `Code`, the constants of `State`, `ALL` and `row`.
macro_rules! states {
    ($(
        $code:ident $name:literal, $subregion:ident
        $(, short $short:literal)?
        $(, also [$($alias:literal),+])?;
    )+) => {
        // The derived order is the order of the rows; a test holds it to the order of the codes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(clippy::upper_case_acronyms, reason = "the standard writes its codes in capitals")]
        pub(super) enum Code { $($code),+ }

        impl State {
            /// All 197 States, in the order of their codes.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            $(#[doc = concat!($name, ".")] pub const $code: Self = Self(Code::$code);)+

            /// The State whose code is that number.
            pub(super) const fn of_number(number: Option<u32>) -> Option<Self> {
                $(const $code: Option<u32> = super::code_number(stringify!($code));)+
                match number {
                    $($code => Some(Self::$code),)+
                    _ => None,
                }
            }

            pub(super) const fn row(self) -> &'static Row {
                match self.0 {
                    $(Code::$code => &Row {
                        code: stringify!($code),
                        name: $name,
                        short_name: first!($($short,)? $name),
                        subregion: Subregion::$subregion,
                        aliases: &[$($($alias),+)?],
                    },)+
                }
            }
        }
    };
}

macro_rules! first {
    ($first:literal $(, $rest:literal)?) => {
        $first
    };
}

mod table;

use table::Code;

/// A code as one number, whatever its case; `None` for a text of another length.
const fn code_number(code: &str) -> Option<u32> {
    match code.as_bytes() {
        [c1, c2, c3] => {
            Some(u32::from_be_bytes([0, c1.to_ascii_uppercase(), c2.to_ascii_uppercase(), c3.to_ascii_uppercase()]))
        }
        _ => None,
    }
}

/// The letters and digits that tell names apart: lower case, without accents, punctuation, spaces or a leading "the".
fn folded(text: &str) -> impl Iterator<Item = char> {
    let letters = without_the(text).chars().flat_map(char::to_lowercase);
    letters.filter(|letter| letter.is_alphanumeric()).map(without_accent)
}

fn without_the(text: &str) -> &str {
    match text.trim_start().split_once(char::is_whitespace) {
        Some((word, rest)) if word.eq_ignore_ascii_case("the") => rest,
        _ => text,
    }
}

/// The Latin-1 letters suffice for the names of the table.
const fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => other,
    }
}

fn distance_within_reach(left: &[char], right: &[char]) -> Option<usize> {
    let reach = if left.len().min(right.len()) <= 3 { 1 } else { 2 };
    if left.len().abs_diff(right.len()) > reach {
        return None;
    }
    Some(distance(left, right)).filter(|distance| *distance <= reach)
}

/// The Levenshtein distance, one row of its matrix at a time.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (taken, l) in left.iter().enumerate() {
        let mut last = taken + 1;
        let mut below = vec![last];
        for ((diagonal, up), r) in above.iter().zip(above.iter().skip(1)).zip(right) {
            last = (diagonal + usize::from(l != r)).min(up + 1).min(last + 1);
            below.push(last);
        }
        above = below;
    }
    above.last().copied().unwrap_or_default()
}

fn unknown_region(text: &str) -> StateError {
    StateError::Region(text.to_owned())
}

fn unknown_subregion(text: &str) -> StateError {
    StateError::Subregion(text.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::{Debug, Display};

    use strum::VariantArray;

    use super::*;

    #[test]
    fn there_are_197_states_in_the_order_of_their_codes() {
        assert_eq!(State::ALL.len(), 197);
        for pair in State::ALL.windows(2) {
            assert!(pair[0].code() < pair[1].code(), "{pair:?}");
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }

    #[test]
    fn every_spelling_is_read_as_its_state() {
        for state in State::ALL.iter().copied() {
            assert_eq!(state.code().parse(), Ok(state));
            assert_eq!(state.code().to_lowercase().parse(), Ok(state));
            for name in state.names() {
                assert_eq!(name.parse(), Ok(state), "{name}");
                assert_eq!(name.to_uppercase().parse(), Ok(state), "{name}");
                assert_eq!(format!("the {}", without_the(name)).parse(), Ok(state), "{name}");
            }
        }
    }

    #[test]
    fn no_spelling_is_shared_and_none_looks_like_a_code() {
        let mut seen = BTreeMap::new();
        for state in State::ALL.iter().copied() {
            for spelling in iter::once(state.code()).chain(state.names()) {
                let owner = *seen.entry(folded(spelling).collect::<String>()).or_insert(state);
                assert_eq!(owner, state, "{spelling}");
            }
        }
    }

    #[test]
    fn every_alias_adds_a_spelling() {
        for state in State::ALL.iter().copied() {
            let mut seen = vec![folded(state.name()).collect::<String>()];
            if state.short_name() != state.name() {
                seen.push(folded(state.short_name()).collect());
            }
            for alias in state.aliases() {
                let alias = folded(alias).collect();
                assert!(!seen.contains(&alias), "{alias}");
                seen.push(alias);
            }
        }
    }

    #[test]
    fn names_fold_to_ascii_letters() {
        for name in State::ALL.iter().flat_map(|state| state.names()) {
            assert!(folded(name).all(|letter| letter.is_ascii_lowercase()), "{name}");
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
            assert_eq!(text.parse::<State>(), Err(StateError::State(text.to_owned())));
        }
    }

    #[test]
    fn errors_say_what_was_read_and_what_was_expected() {
        assert_eq!(
            "TRK".parse::<State>().unwrap_err().to_string(),
            "unknown State `TRK`: expected an ISO 3166-1 alpha-3 code or a name of one of the 197 States able to join",
        );
        assert_eq!(
            "Asia".parse::<Region>().unwrap_err().to_string(),
            "unknown region `Asia`: expected africa, americas, asia, europe or oceania",
        );
        assert_eq!(
            "asia".parse::<Subregion>().unwrap_err().to_string(),
            "unknown subregion `asia`: expected the kebab-case name of a UN M49 subregion such as `western-asia`",
        );
    }

    #[test]
    fn nearest_is_bounded_and_decided_by_code() {
        for (text, state) in [
            ("TUE", Some(State::TUN)), // as near to TUR and TUV
            ("TRK", Some(State::PRK)), // TUR is two letters away
            ("ZZZ", None),
            ("Turkei", Some(State::TUR)),
            ("Afganistan", Some(State::AFG)),
            ("the Camboddia", Some(State::KHM)),
            ("Nigerr", Some(State::NER)),
            ("Mosambiq", None),
            ("", None),
        ] {
            assert_eq!(State::nearest(text), state, "{text}");
        }
        for state in State::ALL {
            assert_eq!(State::nearest(state.name()), Some(*state));
        }
    }

    #[test]
    fn distance_counts_letters_put_in_left_out_or_changed() {
        for (left, right, expected) in [("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3)] {
            let [left, right]: [Vec<char>; 2] = [left, right].map(|text| text.chars().collect());
            assert_eq!(distance(&left, &right), expected);
            assert_eq!(distance(&right, &left), expected);
        }
    }

    #[test]
    fn every_state_lies_in_one_region() {
        let count = |region| State::ALL.iter().filter(|state| state.region() == region).count();
        let counts: Vec<usize> = Region::VARIANTS.iter().copied().map(count).collect();
        assert_eq!(counts, [54, 35, 48, 44, 16]);
        assert_eq!(counts.iter().sum::<usize>(), State::ALL.len());
    }

    #[test]
    fn no_subregion_is_empty_and_no_m49_code_is_used_twice() {
        let mut codes: Vec<u16> = Region::VARIANTS.iter().map(|region| region.m49()).collect();
        for subregion in Subregion::VARIANTS {
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
            T: Copy + Debug + Display + PartialEq + Serialize + de::DeserializeOwned,
            T: FromStr<Err = StateError>,
        {
            let json = format!("\"{value}\"");
            assert_eq!(value.to_string().parse(), Ok(value));
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), value);
        }
        State::ALL.iter().copied().for_each(check);
        Region::VARIANTS.iter().copied().for_each(check);
        Subregion::VARIANTS.iter().copied().for_each(check);
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
