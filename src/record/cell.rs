//! One cell of a table: a typed value and its text.

use super::fault::Problem;
use crate::base::{
    Code, Day,
    citation::Source,
    codes,
    cycle::{Cycle, CycleError},
    meeting::Session,
    parse::ParseError,
    shown::shown,
    state::State,
    when::{When, WhenError},
};
use std::borrow::Cow;

/// A value that a cell can hold. Only `Option` (`None`) and `Vec` (no entries) can be empty.
pub trait Cell: Sized {
    /// Whether the cell holds any number of entries, joined by `;`.
    const LIST: bool = false;

    /// What belongs in such a cell, for messages.
    fn expected() -> String;

    /// Reads a cell that is not empty.
    ///
    /// # Errors
    /// The problem with the text, and what was expected.
    fn read(text: &str) -> Result<Self, Problem>;

    /// The value of a cell that is not empty, where it has one. What is wrong otherwise is not worked out.
    fn value(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    /// Everything that is wrong with a text that cannot be read.
    fn problems(text: &str) -> Vec<Problem> {
        Self::read(text).err().into_iter().collect()
    }

    /// The value of an empty cell; `None` where the cell must not be empty.
    fn empty() -> Option<Self> {
        None
    }

    /// The text of the cell.
    fn write(&self) -> Cow<'_, str>;

    /// The source that it holds, if it is one.
    fn source(&self) -> Option<&Source> {
        None
    }

    /// The same, to be looked up.
    fn source_mut(&mut self) -> Option<&mut Source> {
        None
    }
}

impl<T: Cell> Cell for Option<T> {
    const LIST: bool = T::LIST;

    fn expected() -> String {
        T::expected()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        T::read(text).map(Some)
    }

    fn value(text: &str) -> Option<Self> {
        T::value(text).map(Some)
    }

    fn problems(text: &str) -> Vec<Problem> {
        T::problems(text)
    }

    fn empty() -> Option<Self> {
        Some(None)
    }

    fn write(&self) -> Cow<'_, str> {
        self.as_ref().map_or(Cow::Borrowed(""), T::write)
    }

    fn source(&self) -> Option<&Source> {
        self.as_ref().and_then(T::source)
    }

    fn source_mut(&mut self) -> Option<&mut Source> {
        self.as_mut().and_then(T::source_mut)
    }
}

impl<T: Cell> Cell for Vec<T> {
    const LIST: bool = true;

    fn expected() -> String {
        format!("{}, joined by `;`", T::expected())
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.split(';').map(|entry| read_entry(entry.trim())).collect()
    }

    fn value(text: &str) -> Option<Self> {
        text.split(';').map(str::trim).map(|entry| T::value(entry).filter(|_| !entry.is_empty())).collect()
    }

    fn problems(text: &str) -> Vec<Problem> {
        text.split(';').filter_map(|entry| read_entry::<T>(entry.trim()).err()).collect()
    }

    fn empty() -> Option<Self> {
        Some(Self::new())
    }

    fn write(&self) -> Cow<'_, str> {
        self.iter().map(T::write).collect::<Vec<_>>().join(";").into()
    }
}

/// Reads one entry of a list; entries are never empty.
fn read_entry<T: Cell>(text: &str) -> Result<T, Problem> {
    if text.is_empty() { Err(Problem::Missing { expected: Vec::<T>::expected() }) } else { T::read(text) }
}

impl Cell for State {
    fn expected() -> String {
        "an ISO 3166-1 code or a name".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::UnknownState {
            seen: text.to_owned(),
            nearest: State::nearest(text).map(|state| format!("{} ({})", state.code(), state.name())),
        })
    }

    fn value(text: &str) -> Option<Self> {
        Self::find(text)
    }

    fn write(&self) -> Cow<'_, str> {
        self.code().into()
    }
}

impl Cell for When {
    fn expected() -> String {
        "a form such as `2007-10-03`, `2007-10`, `2013`, `2016/2018` or `../2019-08`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|error| Problem::ImpossibleDate {
            reason: match error {
                WhenError::Form(text) => format!("impossible date `{text}`: expected {}", Self::expected()),
                WhenError::Backwards(text) => {
                    format!("impossible date `{text}`, which ends before it begins: expected the earlier end first")
                }
            },
        })
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl Cell for Day {
    fn expected() -> String {
        "a day such as `2007-10-03`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().ok().and_then(When::exact).ok_or_else(|| Problem::ImpossibleDate {
            reason: format!("impossible day `{}`: expected {}", shown(text), Self::expected()),
        })
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// Reads a number of digits alone, of at most `most`.
pub(crate) fn read_number(text: &str, most: u64) -> Result<u64, Problem> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.filter(|number| *number <= most).ok_or_else(|| Problem::NotANumber { seen: text.to_owned(), most })
}

impl Cell for Cycle {
    fn expected() -> String {
        "a year such as 2026, from 1997 on".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|error: CycleError| Problem::ImpossibleDate { reason: error.to_string() })
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl Cell for u64 {
    fn expected() -> String {
        "a whole number without separators".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        read_number(text, Self::MAX)
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// A year, written with four digits.
impl Cell for i32 {
    fn expected() -> String {
        "a year such as `2013`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        let year = read_number(text, 9999).ok().filter(|year| *year >= 1000).and_then(|year| year.try_into().ok());
        year.ok_or_else(|| Problem::ImpossibleDate {
            reason: format!("impossible year `{}`: expected a form such as `2013`", shown(text)),
        })
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl Cell for u32 {
    fn expected() -> String {
        u64::expected()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        let too_large = |_| Problem::NotANumber { seen: text.to_owned(), most: Self::MAX.into() };
        read_number(text, Self::MAX.into())?.try_into().map_err(too_large)
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl Cell for String {
    fn expected() -> String {
        "a text".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        Ok(text.to_owned())
    }

    fn write(&self) -> Cow<'_, str> {
        self.into()
    }
}

impl Cell for Source {
    fn expected() -> String {
        "where the fact comes from".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::Missing { expected: Self::expected() })
    }

    fn write(&self) -> Cow<'_, str> {
        self.cell()
    }

    fn source(&self) -> Option<&Source> {
        Some(self)
    }

    fn source_mut(&mut self) -> Option<&mut Source> {
        Some(self)
    }
}

/// What a cell holds that is none of its codes, with what was perhaps meant.
fn unknown_code<T: Cell>(text: &str, error: &ParseError) -> Problem {
    let nearest = error.suggestion().map(str::to_owned);
    Problem::UnknownCode { seen: text.to_owned(), expected: T::expected(), nearest }
}

impl Cell for Session {
    fn expected() -> String {
        "a meeting such as `22MSP`, `5RC` or `2RC-part1`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|error| unknown_code::<Self>(text, &error))
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// A code of a list.
impl<T: Code> Cell for T {
    fn expected() -> String {
        let codes: Vec<String> = T::ALL.iter().map(|one| format!("`{one}`")).collect();
        format!("one of {}", codes.join(", "))
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|error| unknown_code::<Self>(text, &error))
    }

    fn value(text: &str) -> Option<Self> {
        codes::find(text)
    }

    fn write(&self) -> Cow<'_, str> {
        self.code().into()
    }
}
