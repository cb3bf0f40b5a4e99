//! A published figure: how many, or which share, on which day, of what.

use super::topic::Topic;
use crate::base::{
    citation::Source, codes::codes, convention::Convention, parse::ParseError, read, split::Split, tally::Tally,
    truth::Truth, when::When,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A figure that somebody published.
///
/// ```
/// use mine_action::{Convention, assess::analysis::{Figure, Printed}};
/// let figure = Figure {
///     convention: Convention::Apmbc,
///     topic: "open-clearance".parse()?,
///     printed: "32".parse()?,
///     when: "2020-11-20".parse()?,
///     source: "the support unit, 20 November 2020".try_into()?,
/// };
/// assert_eq!(figure.to_string(), "32 on 2020-11-20: apmbc, open-clearance (source: the support unit, 20 November 2020)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The Convention.
    pub convention: Convention,
    /// What it speaks of.
    pub topic: Topic,
    /// What is printed.
    pub printed: Printed,
    /// The day as at which it is given.
    pub when: When,
    /// Where it is published.
    pub source: Source,
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (printed, when, of) = (self.printed, self.when.in_words(), self.convention);
        write!(f, "{printed} {when}: {of}, {} (source: {})", self.topic, self.source)
    }
}

/// What is printed: `63`, `85 of 156`, `54 %`, `54.5 %`.
///
/// ```
/// use mine_action::assess::analysis::Printed;
/// assert_eq!("54.50 %".parse(), Ok(Printed::Percent { units: 5450, decimals: 2 }));
/// assert_eq!("85 of 156".parse(), Ok(Printed::Share { part: 85, whole: 156 }));
/// assert_eq!(Printed::Percent { units: 5450, decimals: 2 }.to_string(), "54.50 %");
/// assert!("more than 50".parse::<Printed>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Printed {
    /// How many count.
    Number(u64),
    /// How many count, of how many.
    Share {
        /// How many count.
        part: u64,
        /// Of how many.
        whole: u64,
    },
    /// A percentage, rounded somehow.
    Percent {
        /// The digits without the point.
        units: u64,
        /// How many of them stand behind the point.
        decimals: u8,
    },
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Number(number) => number.fmt(f),
            Self::Share { part, whole } => write!(f, "{part} of {whole}"),
            Self::Percent { units, decimals: 0 } => write!(f, "{units} %"),
            Self::Percent { units, decimals } => {
                let one = 10_u64.saturating_pow(decimals.into());
                write!(f, "{}.{:0width$} %", units / one, units % one, width = usize::from(decimals))
            }
        }
    }
}

impl FromStr for Printed {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten();
        let percent = |words: &str| {
            let (whole, part) = words.trim_end().split_once('.').unwrap_or((words.trim_end(), ""));
            let decimals = u8::try_from(part.len()).ok().filter(|decimals| *decimals <= 9)?;
            number(&format!("{whole}{part}")).map(|units| Self::Percent { units, decimals })
        };
        let found = match (text.strip_suffix('%'), text.split_once(" of ")) {
            (Some(words), _) => percent(words),
            (None, Some((part, whole))) => {
                number(part).zip(number(whole)).map(|(part, whole)| Self::Share { part, whole })
            }
            (None, None) => number(text).map(Self::Number),
        };
        found.ok_or_else(|| ParseError::new("figure", text, "a form such as `63`, `85 of 156` or `54.5 %`"))
    }
}

impl TryFrom<String> for Printed {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Printed> for String {
    fn from(printed: Printed) -> Self {
        printed.to_string()
    }
}

codes! {
    /// How a percentage can have been rounded.
    // Closed: to the nearest, or to either side.
    pub enum Rounding: "rounding" {
        /// To the nearest, half upwards.
        Nearest,
        /// Cut off.
        Down,
        /// To the next above.
        Up,
    }
}

impl Rounding {
    /// Whether a share of `part` in `whole` is printed as so many units of the last decimal.
    fn gives(self, part: u64, whole: u64, units: u64, decimals: u8) -> bool {
        let all = u128::from(part).saturating_mul(100 * 10_u128.saturating_pow(decimals.into()));
        let whole = u128::from(whole);
        let (cut, rest) = match (all.checked_div(whole), all.checked_rem(whole)) {
            (Some(cut), Some(rest)) => (cut, rest),
            _ => return false,
        };
        let up = match self {
            Self::Down => false,
            Self::Up => rest > 0,
            Self::Nearest => rest.saturating_mul(2) >= whole,
        };
        cut.saturating_add(up.into()) == units.into()
    }
}

impl Printed {
    /// Whether it is what a tally turns out to be: surely, perhaps, or surely not.
    pub fn fits(self, tally: Tally, rounding: Rounding) -> Truth {
        let split = Split::by_membership(tally);
        let (least, most) = split.possible();
        let (mut some, mut all) = (false, true);
        for members in least..=most {
            let (low, high) = split.narrowed(members).map_or((1, 0), |narrowed| narrowed.meeting);
            for meeting in low..=high {
                let is_it = match self {
                    Self::Number(number) => number == meeting,
                    Self::Share { part, whole } => (part, whole) == (meeting, members),
                    Self::Percent { units, decimals } => rounding.gives(meeting, members, units, decimals),
                };
                some |= is_it;
                all &= is_it;
            }
        }
        match (some, all) {
            (false, _) => Truth::No,
            (true, false) => Truth::Unknown,
            (true, true) => Truth::Yes,
        }
    }

    /// The ways of rounding it that there are: of what is not rounded, only one.
    pub(super) const fn roundings(self) -> &'static [Rounding] {
        match self {
            Self::Percent { .. } => Rounding::ALL,
            _ => &[Rounding::Nearest],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_exact() {
        for (part, whole, nearest, down, up) in
            [(85, 156, 54, 54, 55), (1, 200, 1, 0, 1), (87, 156, 56, 55, 56), (1, 2, 50, 50, 50), (1, 3, 33, 33, 34)]
        {
            for (rounding, units) in [(Rounding::Nearest, nearest), (Rounding::Down, down), (Rounding::Up, up)] {
                let fitting: Vec<u64> = (0..=100).filter(|one| rounding.gives(part, whole, *one, 0)).collect();
                assert_eq!(fitting, [units], "{part} of {whole} {rounding}");
            }
        }
        assert!(Rounding::Nearest.gives(85, 156, 5449, 2) && !Rounding::Nearest.gives(0, 0, 0, 0));
    }

    #[test]
    fn a_figure_fits_what_can_turn_out() {
        let tally = Tally { in_yes: 2, in_no: 1, in_unknown: 1, ..Tally::EMPTY };
        let fits = |text: &str| text.parse::<Printed>().unwrap().fits(tally, Rounding::Nearest);
        assert_eq!(["1", "2", "3", "4"].map(fits), [Truth::No, Truth::Unknown, Truth::Unknown, Truth::No]);
        assert_eq!(
            ["2 of 4", "2 of 5", "75 %", "60 %"].map(fits),
            [Truth::Unknown, Truth::No, Truth::Unknown, Truth::No]
        );
        let exact = Tally { in_yes: 2, in_no: 2, ..Tally::EMPTY };
        assert_eq!("50.0 %".parse::<Printed>().unwrap().fits(exact, Rounding::Nearest), Truth::Yes);
    }
}
