//! The truth of one statement about many subjects: two bits for each subject, so that 64 fit into two machine words.

use crate::base::truth::Truth;
use std::ops::Range;

/// How many rows a word holds.
pub(in crate::assess) const WIDTH: usize = 64;

/// One truth value for each row: of one atom, or of being in a universe.
///
/// ```
/// use mine_action::{Truth, assess::planes::Plane};
/// let plane: Plane = [Truth::Yes, Truth::Unknown, Truth::No].into_iter().collect();
/// assert_eq!((plane.rows(), plane.at(1), plane.is_certain()), (3, Truth::Unknown, false));
/// // Two bits a row; where nothing is unknown, one. Memory is taken in words of 64 bits.
/// assert_eq!(plane.bytes(), 16);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Plane {
    rows: usize,
    // INVARIANT: a row with its bit set in `surely` has it set in `possibly`; no bit is set beyond the last row.
    surely: Vec<u64>,
    /// `None` where nothing is unknown.
    possibly: Option<Vec<u64>>,
}

/// The truths of a block of rows: for each row a bit that says whether it is surely yes, and one whether it may be.
#[derive(Debug, Clone, Copy)]
pub(in crate::assess) struct Bits<'p> {
    pub(in crate::assess) surely: &'p [u64],
    /// `None` where nothing is unknown.
    pub(super) possibly: Option<&'p [u64]>,
}

impl<'p> Bits<'p> {
    /// The rows that may be yes.
    #[inline(always)]
    pub(super) fn at_most(self) -> &'p [u64] {
        self.possibly.unwrap_or(self.surely)
    }

    /// The rows of these words.
    #[inline(always)]
    pub(super) fn cut(self, words: &Range<usize>) -> Self {
        let possibly = self.possibly.map(|possibly| cut(possibly, words.start, words.end));
        Self { surely: cut(self.surely, words.start, words.end), possibly }
    }
}

impl Plane {
    /// Rows that are all known, a bit each; bits beyond the last row are ignored.
    pub(in crate::assess) fn certain(rows: usize, mut surely: Vec<u64>) -> Self {
        cut_to(rows, &mut surely);
        Self { rows, surely, possibly: None }
    }

    /// Rows of which these surely are, and these may be; bits beyond the last row are ignored.
    pub(super) fn of_bits(rows: usize, mut surely: Vec<u64>, mut possibly: Vec<u64>) -> Self {
        cut_to(rows, &mut surely);
        cut_to(rows, &mut possibly);
        Self { rows, possibly: (surely != possibly).then_some(possibly), surely }
    }

    /// How many rows there are.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The truth of a row; no for rows beyond the last.
    pub fn at(&self, row: usize) -> Truth {
        let bit = |words: &[u64]| words.get(row / WIDTH).is_some_and(|word| word >> (row % WIDTH) & 1 == 1);
        match (bit(&self.surely), self.possibly.as_deref().map(bit)) {
            (true, _) => Truth::Yes,
            (false, Some(true)) => Truth::Unknown,
            (false, _) => Truth::No,
        }
    }

    /// The truths, row by row.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Truth> + '_ {
        (0..self.rows).map(|row| self.at(row))
    }

    /// Whether nothing is unknown.
    pub const fn is_certain(&self) -> bool {
        self.possibly.is_none()
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        (self.surely.len() + self.possibly.as_ref().map_or(0, Vec::len)) * size_of::<u64>()
    }

    /// How many words hold one bit of each row.
    pub(super) const fn words(&self) -> usize {
        self.surely.len()
    }

    /// The words of a range, as far as there are any.
    #[inline(always)]
    pub(super) fn bits(&self, from: usize, to: usize) -> Bits<'_> {
        let possibly = self.possibly.as_deref().map(|words| cut(words, from, to));
        Bits { surely: cut(&self.surely, from, to), possibly }
    }

    /// Rows of which nothing is known.
    pub(super) fn unknown(rows: usize) -> Self {
        std::iter::repeat_n(Truth::Unknown, rows).collect()
    }

    /// The negation, row by row.
    pub(in crate::assess) fn negated(self) -> Self {
        let not = |mut words: Vec<u64>| {
            words.iter_mut().for_each(|word| *word = !*word);
            cut_to(self.rows, &mut words);
            words
        };
        match self.possibly {
            Some(possibly) => Self { rows: self.rows, surely: not(possibly), possibly: Some(not(self.surely)) },
            None => Self { surely: not(self.surely), ..self },
        }
    }

    /// Adds the rows of another below.
    pub(super) fn append(&mut self, other: &Self) {
        let rows = self.rows;
        if let Some(below) = &other.possibly {
            append(self.possibly.get_or_insert_with(|| self.surely.clone()), rows, below);
        } else if let Some(possibly) = &mut self.possibly {
            append(possibly, rows, &other.surely);
        }
        append(&mut self.surely, rows, &other.surely);
        self.rows += other.rows;
        // The shifted last word of the other may reach into one more word, in which it has no rows.
        let words = self.rows.div_ceil(WIDTH);
        self.surely.truncate(words);
        self.possibly.iter_mut().for_each(|possibly| possibly.truncate(words));
    }
}

/// Appends `below` after the first `rows` bits of `words`.
fn append(words: &mut Vec<u64>, rows: usize, below: &[u64]) {
    let shift = rows % WIDTH;
    if shift == 0 {
        words.extend_from_slice(below);
        return;
    }
    for word in below {
        if let Some(last) = words.last_mut() {
            *last |= word << shift;
        }
        words.push(word >> (WIDTH - shift));
    }
}

/// Clears the bits beyond the last row.
fn cut_to(rows: usize, words: &mut Vec<u64>) {
    words.truncate(rows.div_ceil(WIDTH));
    if let Some(last) = words.get_mut(rows / WIDTH) {
        *last &= (1 << (rows % WIDTH)) - 1;
    }
}

/// The words of a range, as far as there are any.
#[inline(always)]
fn cut(words: &[u64], from: usize, to: usize) -> &[u64] {
    words.get(from..to.min(words.len())).unwrap_or_default()
}

/// Rows that are all known.
impl FromIterator<bool> for Plane {
    fn from_iter<I: IntoIterator<Item = bool>>(truths: I) -> Self {
        truths.into_iter().map(Truth::from).collect()
    }
}

impl FromIterator<Truth> for Plane {
    fn from_iter<I: IntoIterator<Item = Truth>>(truths: I) -> Self {
        let truths = truths.into_iter();
        // The iterator only says how many there will be: no more is taken on trust than fits into a few megabytes.
        let words = truths.size_hint().0.div_ceil(WIDTH).min(1 << 18);
        let (mut surely, mut possibly) = (Vec::with_capacity(words), Vec::with_capacity(words));
        let (mut rows, mut certain) = (0, true);
        let (mut yes, mut maybe) = (0, 0);
        for truth in truths {
            yes |= u64::from(truth == Truth::Yes) << (rows % WIDTH);
            maybe |= u64::from(truth != Truth::No) << (rows % WIDTH);
            certain &= truth != Truth::Unknown;
            rows += 1;
            if rows % WIDTH == 0 {
                surely.push(std::mem::take(&mut yes));
                possibly.push(std::mem::take(&mut maybe));
            }
        }
        if rows % WIDTH != 0 {
            surely.push(yes);
            possibly.push(maybe);
        }
        // Planes are large and kept for long: they keep no spare memory.
        surely.shrink_to_fit();
        possibly.shrink_to_fit();
        Self { rows, surely, possibly: (!certain).then_some(possibly) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plane_keeps_every_row() {
        for rows in [0, 1, 63, 64, 65, 200] {
            let truths: Vec<Truth> = (0..rows).map(|row| Truth::ALL[row * 7 % 3]).collect();
            let plane: Plane = truths.iter().copied().collect();
            assert_eq!((plane.rows(), plane.words()), (rows, rows.div_ceil(WIDTH)));
            assert!(truths.iter().enumerate().all(|(row, truth)| plane.at(row) == *truth));
            assert_eq!(plane.at(rows), Truth::No);
        }
    }

    #[test]
    fn rows_are_put_below_others() {
        for (above, below) in [(0, 5), (5, 0), (64, 70), (63, 1), (63, 2), (1, 63), (100, 100), (1, 200)] {
            for (certain_above, certain_below) in [(false, false), (true, false), (false, true), (true, true)] {
                let truth = |row: usize, certain: bool| {
                    if certain { Truth::from(row.is_multiple_of(3)) } else { Truth::ALL[row * 7 % 3] }
                };
                let upper: Vec<Truth> = (0..above).map(|row| truth(row, certain_above)).collect();
                let lower: Vec<Truth> = (0..below).map(|row| truth(row + 1, certain_below)).collect();
                let mut plane: Plane = upper.iter().copied().collect();
                plane.append(&lower.iter().copied().collect());
                let whole: Plane = upper.into_iter().chain(lower).collect();
                assert_eq!(plane, whole, "{above} {below}");
            }
        }
    }

    #[test]
    fn nothing_is_set_beyond_the_last_row() {
        for rows in [1, 63, 64, 65] {
            let plane = Plane::certain(rows, vec![u64::MAX; rows.div_ceil(WIDTH)]);
            assert_eq!(plane, std::iter::repeat_n(true, rows).collect());
            assert_eq!(plane.negated().negated(), std::iter::repeat_n(true, rows).collect());
            let unknown = Plane::unknown(rows);
            assert_eq!(unknown.clone().negated(), unknown);
        }
    }

    #[test]
    fn certain_planes_keep_one_bit_a_row() {
        let plane: Plane = [Truth::Yes, Truth::No].into_iter().collect();
        assert!(plane.is_certain());
        assert_eq!(plane.bytes(), 8);
        let plane: Plane = [Truth::Yes, Truth::Unknown].into_iter().collect();
        assert_eq!(plane.bytes(), 16);
    }
}
