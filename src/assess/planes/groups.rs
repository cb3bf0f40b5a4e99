//! Rows in groups: by region, by cycle, by member of an ensemble.

use super::plane::WIDTH;
use std::collections::BTreeMap;

/// Rows in groups: each row has one key, and rows of the same key are a group.
///
/// Groups of rows that follow each other, such as the rows of one cycle below those of another, cost no more to count
/// than their own rows.
///
/// ```
/// use mine_action::assess::planes::Groups;
/// // The key of the first row, of the second, and so on.
/// let regions: Groups<&str> = ["Africa", "Asia", "Africa"].into_iter().collect();
/// assert_eq!(regions.keys().collect::<Vec<_>>(), [&"Africa", &"Asia"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups<K> {
    masks: BTreeMap<K, Mask>,
}

/// The rows of a group, a bit each, beginning with word `from`; before that word it has no rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct Mask {
    pub(super) from: usize,
    pub(super) words: Vec<u64>,
}

impl Mask {
    /// The first word after the last in which it has rows.
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

    /// The keys, in their order; gives up the rows.
    pub fn into_keys(self) -> impl ExactSizeIterator<Item = K> {
        self.masks.into_keys()
    }

    pub(super) fn masks(&self) -> impl ExactSizeIterator<Item = &Mask> {
        self.masks.values()
    }
}

/// From the key of each row, in the order of the rows. Where there are more keys than rows, the rest is ignored.
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
