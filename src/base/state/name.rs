//! The names of a State as texts spell them: read loosely, and the nearest one suggested.

use super::table::State;
use crate::base::suggest::{edits, is_swapped, letters, may_be_near};
use std::{collections::BTreeMap, iter, sync::OnceLock};

impl State {
    /// The State whose code or name is near to `text`, to suggest after an error; `None` if none is near, or several are.
    ///
    /// A letter added, left out or changed counts one, and so do two neighbours that changed places. Two are allowed,
    /// or one in a spelling of three letters or fewer.
    ///
    /// Codes differ by a letter, so the nearest code to a text of three letters is often the wrong State. For such a
    /// text the first of these rules decides that fits any State: two letters changed places (`AGF`), a name begins so
    /// (`GER`), a code begins with the first two letters (`PHX`).
    ///
    /// ```
    /// use mine_action::State;
    ///
    /// assert_eq!(State::nearest("Tukrey"), Some(State::TUR));
    /// assert_eq!(State::nearest("GER"), Some(State::DEU));
    /// assert_eq!(State::nearest("Atlantis"), None);
    /// ```
    #[must_use]
    pub fn nearest(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        match text.chars().count() {
            ..3 => None,
            3 => Self::for_three_letters(&text.to_uppercase()),
            4.. => {
                let wanted: String = folded(text).collect();
                let near: Vec<(usize, Self)> = near(&wanted);
                let spelt_so = near.iter().find(|(distance, _)| *distance == 0);
                let alone = if let [only] = near.as_slice() { Some(only) } else { None };
                spelt_so.or(alone).map(|(_, state)| *state)
            }
        }
    }

    /// By the first of three rules that fits any State, if it fits only one.
    fn for_three_letters(text: &str) -> Option<Self> {
        let wanted: Vec<char> = text.chars().collect();
        let starts = |name: &[char], letters: usize| wanted.get(..letters) == name.get(..letters);
        let begun = beginnings();
        let fits = |rule: &dyn Fn(&Beginnings) -> bool| -> Vec<Self> {
            begun.iter().filter(|(_, one)| rule(one)).map(|(state, _)| *state).collect()
        };
        let swapped = |one: &Beginnings| is_swapped(text, one.code);
        let named = |one: &Beginnings| one.names.iter().any(|name| starts(name, 3));
        let coded = |one: &Beginnings| starts(&one.letters, 2);
        let rules: [&dyn Fn(&Beginnings) -> bool; 3] = [&swapped, &named, &coded];
        let first = rules.iter().map(|rule| fits(*rule)).find(|states| !states.is_empty())?;
        if let [only] = first.as_slice() { Some(*only) } else { None }
    }

    /// The State of that name or code of two letters, whatever its spelling.
    pub(super) fn from_name(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        // Most are written as the table has them; for one of those, no table of spellings is made.
        Self::ALL.iter().copied().find(|state| state.names().any(|name| name == text)).or_else(|| Self::spelt(text))
    }

    /// The State of which this is another spelling.
    fn spelt(text: &str) -> Option<Self> {
        static BY_NAME: OnceLock<BTreeMap<String, State>> = OnceLock::new();
        static BY_WORDS: OnceLock<BTreeMap<Vec<String>, State>> = OnceLock::new();
        let named = |state: &'static Self| {
            let spelt = iter::once(state.alpha2()).chain(state.names());
            spelt.map(|name| (folded(name).collect(), *state))
        };
        let by_name = BY_NAME.get_or_init(|| Self::ALL.iter().flat_map(named).collect());
        if let Some(state) = by_name.get(&folded(text).collect::<String>()) {
            return Some(*state);
        }
        let worded = |state: &'static Self| state.names().map(|name| (words(name), *state));
        BY_WORDS.get_or_init(|| Self::ALL.iter().flat_map(worded).collect()).get(&words(text)).copied()
    }

    fn names(self) -> impl Iterator<Item = &'static str> {
        let row = self.row();
        [row.name, row.short_name].into_iter().chain(row.aliases.iter().copied())
    }

    fn spellings(self) -> impl Iterator<Item = &'static str> {
        iter::once(self.row().code).chain(self.names())
    }
}

/// A text with more bytes is the name of no State.
const LONGEST: usize = 400;

/// How the code and the names of a State begin, in capitals.
struct Beginnings {
    code: &'static str,
    letters: Vec<char>,
    names: Vec<Vec<char>>,
}

/// How the code and the names of each State begin.
fn beginnings() -> &'static [(State, Beginnings)] {
    static ALL: OnceLock<Vec<(State, Beginnings)>> = OnceLock::new();
    let three = |name: &str| name.to_uppercase().chars().take(3).collect();
    let of = |state: &State| Beginnings {
        code: state.code(),
        letters: three(state.code()),
        names: state.names().map(three).collect(),
    };
    ALL.get_or_init(|| State::ALL.iter().map(|state| (*state, of(state))).collect())
}

/// A spelling, folded, with its length and its letters.
struct Spelling {
    folded: String,
    length: usize,
    letters: u64,
}

impl Spelling {
    fn of(folded: String) -> Self {
        Self { length: folded.chars().count(), letters: letters(&folded), folded }
    }

    /// The distance to another, where it is within reach.
    fn distance(&self, wanted: &Self) -> Option<usize> {
        let reach = if self.length.min(wanted.length) <= 3 { 1 } else { 2 };
        let may_be = self.length.abs_diff(wanted.length) <= reach && may_be_near(self.letters, wanted.letters, reach);
        may_be.then(|| edits(&self.folded, &wanted.folded)).filter(|distance| *distance <= reach)
    }
}

/// The States with a spelling within reach, each with its distance.
fn near(wanted: &str) -> Vec<(usize, State)> {
    static SPELLINGS: OnceLock<Vec<(State, Vec<Spelling>)>> = OnceLock::new();
    let spelt = |state: State| state.spellings().map(|one| Spelling::of(folded(one).collect())).collect();
    let all = SPELLINGS.get_or_init(|| State::ALL.iter().map(|state| (*state, spelt(*state))).collect());
    let wanted = Spelling::of(wanted.to_owned());
    let nearest = |spellings: &[Spelling]| spellings.iter().filter_map(|one| one.distance(&wanted)).min();
    all.iter().filter_map(|(state, spellings)| Some((nearest(spellings)?, *state))).collect()
}

/// The letters and digits that tell names apart: lower case, without accents, punctuation, spaces or a leading "the".
fn folded(text: &str) -> impl Iterator<Item = char> {
    let letters = without_the(text).chars().flat_map(char::to_lowercase);
    letters.filter(|letter| letter.is_alphanumeric()).map(without_accent)
}

/// The words of a name in the order of the alphabet, abbreviations in full, without those that tell nothing apart: so that
/// "Congo, Dem. Rep." is "Democratic Republic of the Congo".
fn words(text: &str) -> Vec<String> {
    // An apostrophe or a combining accent stands within a word.
    let is_apart =
        |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '`' | '\u{300}'..='\u{36f}');
    let words = text.split(is_apart).map(|word| folded(word).collect::<String>());
    let mut words: Vec<String> =
        words.flat_map(|word| in_full(&word).iter().map(ToString::to_string).collect::<Vec<_>>()).collect();
    words.sort();
    words
}

fn in_full(word: &str) -> Vec<&str> {
    match word {
        "" | "and" | "of" | "the" => vec![],
        "dr" => vec!["democratic", "republic"],
        "dem" => vec!["democratic"],
        "rep" => vec!["republic"],
        "fed" => vec!["federated"],
        "sts" => vec!["states"],
        "is" => vec!["islands"],
        "st" => vec!["saint"],
        "n" => vec!["north"],
        "s" => vec!["south"],
        other => vec![other],
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_read_as_its_state() {
        for state in State::ALL.iter().copied() {
            assert_eq!(state.code().parse(), Ok(state));
            assert_eq!(state.code().to_lowercase().parse(), Ok(state));
            assert_eq!(state.alpha2().to_lowercase().parse(), Ok(state));
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
            for spelling in state.spellings() {
                let owner = *seen.entry(folded(spelling).collect::<String>()).or_insert(state);
                assert_eq!(owner, state, "{spelling}");
            }
        }
    }

    #[test]
    fn names_in_another_order_and_with_abbreviations_are_told_apart() {
        let mut seen = BTreeMap::new();
        for state in State::ALL.iter().copied() {
            for name in state.names() {
                let owner = *seen.entry(words(name)).or_insert(state);
                assert_eq!(owner, state, "{name}");
            }
        }
        for (text, state) in [
            ("S. Sudan", State::SSD),
            ("Congo DR", State::COD),
            ("Congo, Dem. Rep.", State::COD),
            ("Congo, Rep.", State::COG),
            ("U.S.", State::USA),
            ("U.K.", State::GBR),
            ("United States", State::USA),
            ("Gambia (the)", State::GMB),
            ("Bahamas, The", State::BHS),
            ("Trinidad & Tobago", State::TTO),
            ("Korea, Rep.", State::KOR),
            ("Korea, Dem. People's Rep.", State::PRK),
            ("Korea, Dem. People’s Rep.", State::PRK),
            ("Iran, Islamic Rep.", State::IRN),
            ("Yemen, Rep.", State::YEM),
            ("Egypt, Arab Rep.", State::EGY),
            ("Venezuela, RB", State::VEN),
            ("Micronesia, Fed. Sts.", State::FSM),
            ("St. Kitts & Nevis", State::KNA),
            ("St. Lucia", State::LCA),
            ("Saint Vincent", State::VCT),
            ("Sao Tome", State::STP),
            ("Sao Tome & Principe", State::STP),
            ("Lao P.D.R.", State::LAO),
            ("Brunei", State::BRN),
            ("Syria", State::SYR),
            ("Russia", State::RUS),
            ("Viet Nam", State::VNM),
            ("Vietnam", State::VNM),
            ("Macedonia, FYR", State::MKD),
            ("Palestinian Territory", State::PSE),
            ("Tu\u{308}rkiye", State::TUR),
            ("Marshall Is.", State::MHL),
        ] {
            assert_eq!(State::from_name(text), Some(state), "{text}");
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
    fn a_state_is_suggested_only_where_it_alone_is_near() {
        for (text, state) in [
            ("AGF", Some(State::AFG)),
            ("GER", Some(State::DEU)),
            ("DEN", Some(State::DNK)),
            ("ROM", Some(State::ROU)),
            ("PHX", Some(State::PHL)),
            ("phx", Some(State::PHL)),
            ("TRK", None), // PRK and TJK are nearer than TUR
            ("TUE", None), // TUN, TUR, TUV
            ("NIG", None), // Niger, Nigeria
            ("SE", None),  // SEN, SWE, SLE
            ("ZZZ", None),
            ("", None),
            ("Ü", None),
            ("Turkei", Some(State::TUR)),
            ("Tukrey", Some(State::TUR)),
            ("Afganistan", Some(State::AFG)),
            ("the Camboddia", Some(State::KHM)),
            ("Nigerr", None), // Niger, and Nigeria within reach
            ("Nigera", None),
            ("Chine", None), // China, Chile
            ("Mosambiq", None),
            ("Atlantis", None),
        ] {
            assert_eq!(State::nearest(text), state, "{text}");
        }
        for state in State::ALL {
            assert_eq!(State::nearest(state.name()), Some(*state));
        }
    }
}
