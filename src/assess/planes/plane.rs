//! The truth of many subjects at once: two bits for each, sixty-four in a pair of machine words.

use crate::base::truth::Truth;

/// How many rows a word holds.
pub(super) const WIDTH: usize = 64;

/// How many words are taken at once: enough to read ahead in each plane, few enough that all planes of a block stay close.
pub(super) const BLOCK: usize = 128;

/// The truths of a list of rows, in its order.
///
/// A bit of `surely` is never set without that of `possibly`; where everything is certain only one is kept. What fills up the
/// last word is no.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Plane {
    rows: usize,
    surely: Vec<u64>,
    /// `None` where nothing is unknown.
    possibly: Option<Vec<u64>>,
}

/// The truths of some rows, a bit of each for every row.
#[derive(Debug, Clone, Copy)]
pub(in crate::assess) struct Bits<'p> {
    pub(in crate::assess) surely: &'p [u64],
    pub(super) possibly: &'p [u64],
}

impl Plane {
    /// Rows of which nothing is unknown, a bit for each.
    pub(in crate::assess) const fn certain(rows: usize, surely: Vec<u64>) -> Self {
        Self { rows, surely, possibly: None }
    }

    /// How many rows there are.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The truth of a row; beyond the last, no.
    pub fn at(&self, row: usize) -> Truth {
        let bit = |words: &[u64]| words.get(row / WIDTH).is_some_and(|word| word >> (row % WIDTH) & 1 == 1);
        match (bit(&self.surely), self.possibly.as_deref().map(bit)) {
            (true, _) => Truth::Yes,
            (false, Some(true)) => Truth::Unknown,
            (false, _) => Truth::No,
        }
    }

    /// Whether nothing is unknown.
    pub const fn is_certain(&self) -> bool {
        self.possibly.is_none()
    }

    /// How many bytes it keeps.
    pub fn bytes(&self) -> usize {
        (self.surely.len() + self.possibly.as_ref().map_or(0, Vec::len)) * size_of::<u64>()
    }

    /// How many words each bit of all rows fills.
    pub(super) const fn words(&self) -> usize {
        self.surely.len()
    }

    /// Some words; fewer where it ends before.
    pub(super) fn bits(&self, from: usize, to: usize) -> Bits<'_> {
        let surely = cut(&self.surely, from, to);
        Bits { surely, possibly: self.possibly.as_deref().map_or(surely, |words| cut(words, from, to)) }
    }
}

fn cut(words: &[u64], from: usize, to: usize) -> &[u64] {
    words.get(from..to.min(words.len())).unwrap_or_default()
}

impl FromIterator<Truth> for Plane {
    fn from_iter<I: IntoIterator<Item = Truth>>(truths: I) -> Self {
        let (mut surely, mut possibly) = (Vec::new(), Vec::new());
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
        Self { rows, surely, possibly: (!certain).then_some(possibly) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn a_plane_keeps_every_row() {
        for rows in [0, 1, 63, 64, 65, 200] {
            let truths: Vec<Truth> = (0..rows).map(|row| Truth::VARIANTS[row * 7 % 3]).collect();
            let plane: Plane = truths.iter().copied().collect();
            assert_eq!((plane.rows(), plane.words()), (rows, rows.div_ceil(WIDTH)));
            assert!(truths.iter().enumerate().all(|(row, truth)| plane.at(row) == *truth));
            assert_eq!(plane.at(rows), Truth::No);
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
