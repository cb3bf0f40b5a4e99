//! The truth of many subjects at once: two bits for each, sixty-four in a pair of machine words.

use crate::base::{tally::Tally, truth::Truth};
use std::ops::{BitAnd, BitOr, Not};

/// How many subjects a word holds.
pub(super) const WIDTH: usize = 64;

/// Sixty-four truths. A bit of `surely` is never set without that of `possibly`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Word {
    surely: u64,
    possibly: u64,
}

/// The truths of a list of subjects, in its order; beyond its end all are no.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Plane(Vec<Word>);

impl Word {
    pub(super) const NO: Self = Self { surely: 0, possibly: 0 };
    pub(super) const UNKNOWN: Self = Self { surely: 0, possibly: u64::MAX };
    pub(super) const YES: Self = Self { surely: u64::MAX, possibly: u64::MAX };

    pub(super) const fn at(self, bit: usize) -> Truth {
        if self.surely >> (bit % WIDTH) & 1 == 1 {
            Truth::Yes
        } else if self.possibly >> (bit % WIDTH) & 1 == 1 {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    const fn set(&mut self, bit: usize, truth: Truth) {
        let mask = 1 << (bit % WIDTH);
        if matches!(truth, Truth::Yes) {
            self.surely |= mask;
        }
        if !matches!(truth, Truth::No) {
            self.possibly |= mask;
        }
    }

    /// The six counts of members who meet a criterion.
    pub(super) fn count(member: Self, meets: Self) -> Tally {
        let maybe = member.possibly & !member.surely;
        let unknown = meets.possibly & !meets.surely;
        let bits = |word: u64| u64::from(word.count_ones());
        Tally {
            in_yes: bits(member.surely & meets.surely),
            in_no: bits(member.surely & !meets.possibly),
            in_unknown: bits(member.surely & unknown),
            maybe_yes: bits(maybe & meets.surely),
            maybe_no: bits(maybe & !meets.possibly),
            maybe_unknown: bits(maybe & unknown),
        }
    }
}

impl BitAnd for Word {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self { surely: self.surely & other.surely, possibly: self.possibly & other.possibly }
    }
}

impl BitOr for Word {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self { surely: self.surely | other.surely, possibly: self.possibly | other.possibly }
    }
}

impl Not for Word {
    type Output = Self;

    fn not(self) -> Self {
        Self { surely: !self.possibly, possibly: !self.surely }
    }
}

impl Plane {
    pub(super) fn words(&self) -> usize {
        self.0.len()
    }

    pub(super) fn word(&self, index: usize) -> Word {
        self.0.get(index).copied().unwrap_or(Word::NO)
    }
}

impl FromIterator<Truth> for Plane {
    fn from_iter<I: IntoIterator<Item = Truth>>(truths: I) -> Self {
        let mut words = Vec::new();
        for (row, truth) in truths.into_iter().enumerate() {
            if row % WIDTH == 0 {
                words.push(Word::NO);
            }
            if let Some(word) = words.last_mut() {
                word.set(row, truth);
            }
        }
        Self(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn words_follow_kleene() {
        for a in Truth::VARIANTS {
            for b in Truth::VARIANTS {
                let word = |truth: Truth| Plane::from_iter([truth]).word(0);
                assert_eq!((word(*a) & word(*b)).at(0), *a & *b);
                assert_eq!((word(*a) | word(*b)).at(0), *a | *b);
                assert_eq!((!word(*a)).at(0), !*a);
                assert_eq!(Word::count(word(*a), word(*b)), Tally::EMPTY.with(*a, *b));
            }
        }
    }

    #[test]
    fn a_plane_keeps_every_row() {
        let truths: Vec<Truth> = (0..200).map(|row| Truth::VARIANTS[row % 3]).collect();
        let plane: Plane = truths.iter().copied().collect();
        assert_eq!(plane.words(), 4);
        let at = |row: usize| plane.word(row / WIDTH).at(row);
        assert!(truths.iter().enumerate().all(|(row, truth)| at(row) == *truth));
        assert_eq!((at(200), at(10_000)), (Truth::No, Truth::No));
    }
}
