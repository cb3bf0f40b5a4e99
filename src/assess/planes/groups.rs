//! Rows in groups: by region, by cycle, by member of an ensemble.

use super::plane::WIDTH;
use std::{collections::BTreeMap, ops::Range};

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
    /// In order; the mask of each is at the same place among the masks.
    keys: Vec<K>,
    masks: Masks,
}

/// The rows of each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::assess) struct Masks {
    masks: Vec<Mask>,
    /// The indices of the masks, those first that begin first.
    by_start: Vec<usize>,
}

/// The rows of a group, a bit each, beginning with word `from`; before that word it has no rows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mask {
    from: usize,
    words: Vec<u64>,
}

/// The rows of a group in a block of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowsOfGroup<'g> {
    /// The first word of the block in which it may have rows.
    pub(super) from: usize,
    /// A bit for each row, from that word on.
    pub(super) bits: &'g [u64],
    /// Whether it has none before the block.
    pub(super) are_first: bool,
}

impl Masks {
    /// From the groups that have rows in one block of words to those that have rows in the next; `begun` is how many began.
    pub(super) fn advance(&self, block: &Range<usize>, groups: &mut Vec<usize>, begun: &mut usize) {
        groups.retain(|group| self.masks.get(*group).is_some_and(|mask| mask.until() > block.start));
        let begins = |group: &&usize| self.masks.get(**group).is_some_and(|mask| mask.from < block.end);
        let before = groups.len();
        groups.extend(self.by_start.iter().skip(*begun).take_while(begins));
        *begun += groups.len() - before;
    }

    /// The rows of a group that is of a block of words.
    #[inline(always)]
    pub(super) fn rows(&self, group: usize, block: Range<usize>) -> RowsOfGroup<'_> {
        let Some(mask) = self.masks.get(group) else { return RowsOfGroup { from: 0, bits: &[], are_first: false } };
        let from = mask.from.max(block.start);
        let words = from - mask.from..mask.until().min(block.end).saturating_sub(mask.from);
        RowsOfGroup {
            from: from - block.start,
            bits: mask.words.get(words).unwrap_or_default(),
            are_first: mask.from >= block.start,
        }
    }

    /// The groups that have no rows before a word.
    pub(super) fn not_before(&self, word: usize) -> impl Iterator<Item = usize> {
        let begins = move |group: &&usize| self.masks.get(**group).is_some_and(|mask| mask.from >= word);
        self.by_start.iter().rev().take_while(begins).copied()
    }
}

impl Mask {
    /// The first word after the last in which it has rows.
    const fn until(&self) -> usize {
        self.from + self.words.len()
    }
}

impl<K: Ord> Groups<K> {
    /// How many groups there are.
    pub const fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys, in their order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &K> {
        self.keys.iter()
    }

    /// The keys, in their order; gives up the rows.
    pub fn into_keys(self) -> impl ExactSizeIterator<Item = K> {
        self.keys.into_iter()
    }

    pub(super) const fn masks(&self) -> &Masks {
        &self.masks
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
        let (keys, masks): (Vec<K>, Vec<Mask>) = masks.into_iter().unzip();
        let mut by_start: Vec<usize> = (0..masks.len()).collect();
        by_start.sort_by_key(|group| masks.get(*group).map(|mask| mask.from));
        Self { keys, masks: Masks { masks, by_start } }
    }
}
