//! Rows in groups: by region, by cycle, by member of an ensemble.

use super::plane::WIDTH;
use std::collections::BTreeMap;

/// Rows in disjoint groups, each with a key.
///
/// A group that lies together, as the rows of one cycle below those of another, costs no more than its own rows.
///
/// ```
/// use mine_action::assess::planes::Groups;
/// let groups: Groups<&str> = ["Africa", "Asia", "Africa"].into_iter().collect(); // of row 0, 1 and 2
/// assert_eq!(groups.keys().collect::<Vec<_>>(), [&"Africa", &"Asia"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups<K> {
    masks: BTreeMap<K, Mask>,
}

/// The rows of a group, a bit for each, from a word on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct Mask {
    pub(super) from: usize,
    pub(super) words: Vec<u64>,
}

impl Mask {
    /// The first word after it.
    pub(super) const fn until(&self) -> usize {
        self.from + self.words.len()
    }
}

impl<K: Ord> Groups<K> {
    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.masks.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.masks.is_empty()
    }

    /// The keys, in their order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &K> {
        self.masks.keys()
    }

    /// The keys, in their order, without the rows.
    pub fn into_keys(self) -> impl ExactSizeIterator<Item = K> {
        self.masks.into_keys()
    }

    pub(super) fn masks(&self) -> impl ExactSizeIterator<Item = &Mask> {
        self.masks.values()
    }
}

/// The key of each row, in the order of the rows. Keys beyond the last row of the planes that are counted count nobody.
impl<K: Ord> FromIterator<K> for Groups<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut masks: BTreeMap<K, Mask> = BTreeMap::new();
        for (row, key) in keys.into_iter().enumerate() {
            let place = row / WIDTH;
            let mask = masks.entry(key).or_insert_with(|| Mask { from: place, words: Vec::new() });
            mask.words.resize(place + 1 - mask.from, 0);
            if let Some(word) = mask.words.last_mut() {
                *word |= 1 << (row % WIDTH);
            }
        }
        Self { masks }
    }
}
