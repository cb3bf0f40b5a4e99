//! How many are in a group on a day: what counts a goal of a plan.

use super::ask::Inquiry;
use crate::base::{Day, read, truth::Truth};
use crate::law::population::Population;
use crate::record::subject::Subject;
use serde::Serialize;
use std::fmt;

/// How many subjects are in a group on a day: the least and the greatest number, whatever the unknowns turn out to be.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, data, law::{plan::CountedBy, siem_reap_angkor::PLAN}};
/// let goal = PLAN.goal("fewer-affected").ok_or("no such goal")?; // fewer mine-affected States Parties
/// let ask = data::register()?.ask(Convention::Apmbc, Default::default()).for_plan(&PLAN);
/// let affected = goal.populations().next().ok_or("counted by nothing")?;
/// let size = ask.size_of(affected, PLAN.first_day);
/// assert!(size.least > 0 && size.least <= size.most);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Size {
    /// Those that are surely in it.
    pub least: u64,
    /// Those that are not surely out of it.
    pub most: u64,
}

impl Size {
    /// Whether it is surely smaller than the other, surely not, or either.
    pub fn is_less_than(self, other: Self) -> Truth {
        if self.most < other.least {
            Truth::Yes
        } else if self.least >= other.most {
            Truth::No
        } else {
            Truth::Unknown
        }
    }
}

/// `33`, or `5 to 60`.
impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most { write!(f, "{}", self.least) } else { write!(f, "{} to {}", self.least, self.most) }
    }
}

impl Inquiry<'_> {
    /// How many subjects are in a group on that day.
    pub fn size_of(&self, population: &Population, day: Day) -> Size {
        let subjects = Subject::all(self.register, population.universe, self.convention);
        let truths = subjects.iter().map(|subject| self.is_in(subject, population).at(day).truth());
        truths.fold(Size { least: 0, most: 0 }, |size, truth| match truth {
            Truth::Yes => Size { least: size.least.saturating_add(1), most: size.most.saturating_add(1) },
            Truth::Unknown => Size { most: size.most.saturating_add(1), ..size },
            Truth::No => size,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_that_touch_are_not_told_apart() {
        let size = |least, most| Size { least, most };
        assert_eq!(size(1, 3).is_less_than(size(4, 5)), Truth::Yes);
        assert_eq!(size(1, 3).is_less_than(size(3, 5)), Truth::Unknown);
        assert_eq!(size(5, 9).is_less_than(size(3, 5)), Truth::No);
        assert_eq!(size(4, 9).is_less_than(size(3, 5)), Truth::Unknown);
        assert_eq!(size(4, 4).is_less_than(size(4, 4)), Truth::No);
        assert_eq!((size(4, 4).to_string(), size(4, 5).to_string()), ("4".to_owned(), "4 to 5".to_owned()));
    }
}
