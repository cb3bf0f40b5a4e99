//! One cell of a table: a typed value and its text.

use super::fault::Problem;
use crate::base::{
    Day, citation::Source, convention::Convention, duty::Duty, meeting::Session, state::State, truth::Truth, when::When,
};
use crate::law::contents::ContentItem;
use strum::VariantArray;

/// A value that can stand in a cell. An empty cell is only for `Option` (`None`) and `Vec` (no entries).
pub trait Cell: Sized {
    /// What belongs in such a cell, for messages.
    fn expected() -> String;

    /// Reads a cell that is not empty.
    ///
    /// # Errors
    /// The problem with the text, with what was expected.
    fn read(text: &str) -> Result<Self, Problem>;

    /// The value of an empty cell, where there is one.
    fn empty() -> Option<Self> {
        None
    }

    /// The text of the cell.
    fn write(&self) -> String;
}

impl<T: Cell> Cell for Option<T> {
    fn expected() -> String {
        T::expected()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        T::read(text).map(Some)
    }

    fn empty() -> Option<Self> {
        Some(None)
    }

    fn write(&self) -> String {
        self.as_ref().map_or_else(String::new, T::write)
    }
}

impl<T: Cell> Cell for Vec<T> {
    fn expected() -> String {
        format!("{}, joined by `;`", T::expected())
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.split(';').map(|entry| T::read(entry.trim())).collect()
    }

    fn empty() -> Option<Self> {
        Some(Self::new())
    }

    fn write(&self) -> String {
        self.iter().map(T::write).collect::<Vec<_>>().join(";")
    }
}

impl Cell for State {
    fn expected() -> String {
        "an ISO 3166-1 alpha-3 code".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::UnknownState {
            seen: text.to_owned(),
            nearest: Self::nearest(text).map(|state| format!("{} ({})", state.code(), state.name())),
        })
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }
}

impl Cell for When {
    fn expected() -> String {
        "a date such as `2007-10-03`, `2007-10`, `2013` or `../2019-08`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse()
            .map_err(|error: crate::base::when::WhenError| Problem::ImpossibleDate { reason: error.to_string() })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for Day {
    fn expected() -> String {
        "a day such as `2007-10-03`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        When::read(text)?.exact().ok_or_else(|| Problem::ImpossibleDate {
            reason: format!("`{text}` is no single day: expected {}", Self::expected()),
        })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for u64 {
    fn expected() -> String {
        "a whole number without separators".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { text.parse().ok() } else { None };
        number.ok_or_else(|| Problem::NotANumber { seen: text.to_owned() })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for u32 {
    fn expected() -> String {
        u64::expected()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        u64::read(text)?.try_into().map_err(|_| Problem::NotANumber { seen: text.to_owned() })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for String {
    fn expected() -> String {
        "a text".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        Ok(text.to_owned())
    }

    fn write(&self) -> String {
        self.clone()
    }
}

impl Cell for Source {
    fn expected() -> String {
        "where the fact comes from".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::Missing { expected: Self::expected() })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for Session {
    fn expected() -> String {
        "a meeting such as `22MSP`, `5RC` or `2RC-part1`".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::UnknownCode {
            seen: text.to_owned(),
            expected: Self::expected(),
            nearest: None,
        })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// Reads one of a closed list of codes.
pub(crate) fn read_code<T: VariantArray + std::fmt::Display + Copy>(text: &str) -> Result<T, Problem> {
    let found = T::VARIANTS.iter().copied().find(|code| code.to_string() == text);
    found.ok_or_else(|| {
        let codes: Vec<String> = T::VARIANTS.iter().map(ToString::to_string).collect();
        let nearest = nearest(text, codes.iter().map(String::as_str));
        Problem::UnknownCode { seen: text.to_owned(), expected: list_of_codes::<T>(), nearest }
    })
}

/// `one of a, b, c`.
pub(crate) fn list_of_codes<T: VariantArray + std::fmt::Display>() -> String {
    let codes: Vec<String> = T::VARIANTS.iter().map(|code| format!("`{code}`")).collect();
    format!("one of {}", codes.join(", "))
}

/// The candidate fewest edits away from `text`, if at most a third of its letters differ.
pub(crate) fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let allowed = text.chars().count().clamp(3, 12) / 3;
    candidates
        .map(|candidate| (edits(text, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// Levenshtein's distance.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, pair) in b.iter().zip(row.windows(2)) {
            let [diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(from != *to)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// Cells that hold a code of a closed enum.
macro_rules! code_cells {
    ($($code:ty),+ $(,)?) => {$(
        impl $crate::record::cell::Cell for $code {
            fn expected() -> String {
                $crate::record::cell::list_of_codes::<Self>()
            }

            fn read(text: &str) -> Result<Self, $crate::record::fault::Problem> {
                $crate::record::cell::read_code(text)
            }

            fn write(&self) -> String {
                self.to_string()
            }
        }
    )+};
}
pub(crate) use code_cells;

code_cells!(Convention, Duty, ContentItem, Truth);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_code_is_suggested_only_when_near() {
        assert_eq!(nearest("clearence", ["clearance", "retention"].into_iter()), Some("clearance".to_owned()));
        assert_eq!(nearest("xyz", ["clearance", "retention"].into_iter()), None);
        assert_eq!((edits("kitten", "sitting"), edits("", "abc"), edits("abc", "")), (3, 3, 3));
    }
}
