//! The rows that are in a population, in one block of rows, and their six counts.

use super::{count::in_both, groups::Masks, plane::Bits};
use crate::base::tally::Tally;
use std::ops::Range;

/// How many words are counted without a loop. The rows of a smaller group are made as many.
const FEW: usize = 4;

/// The rows of a block that are in a population, part by part.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Members {
    /// The words of the first part, then those of the next.
    pub(in crate::assess) surely: Vec<u64>,
    /// The rows that are or may be in it; empty where all is known.
    possibly: Vec<u64>,
    parts: Vec<Part>,
}

/// Those who are counted together: the rows of one group, or all.
#[derive(Debug, Clone)]
struct Part {
    /// The index of the group; 0 where there are none.
    group: usize,
    /// The words of the block in which they are.
    words: Range<usize>,
    /// Whether the counts begin here: the group has no rows in blocks before.
    begins: bool,
    /// How many surely are in the population.
    count: u64,
    /// How many only may be.
    maybe_count: u64,
}

/// Groups of rows, and the indices of those that have rows in a block of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grouped<'g> {
    pub(super) masks: &'g Masks,
    pub(super) here: &'g [usize],
    /// The first word of the block.
    pub(super) start: usize,
}

impl Members {
    /// Sets it to the rows of the universe that meet the rules, group by group if there are groups.
    #[inline(always)]
    pub(super) fn set(
        &mut self,
        groups: Option<Grouped<'_>>,
        universe: Bits<'_>,
        rules: Bits<'_>,
        has_instruction: bool,
    ) {
        self.surely.clear();
        self.possibly.clear();
        self.parts.clear();
        let size = universe.surely.len();
        let part = |group, words, begins| Part { group, words, begins, count: 0, maybe_count: 0 };
        let Some(Grouped { masks, here, start }) = groups else {
            return self.add(part(0, 0..size, false), None, (universe, rules), has_instruction);
        };
        for group in here {
            let rows = masks.rows(*group, start..start + size);
            let words = if rows.bits.len() < FEW && FEW <= size {
                let from = rows.from.min(size - FEW);
                from..from + FEW
            } else {
                rows.from..rows.from + rows.bits.len()
            };
            let mask = (rows.from - words.start, rows.bits);
            self.add(part(*group, words, rows.are_first), Some(mask), (universe, rules), has_instruction);
        }
    }

    /// Adds a part, as far as a mask lets it: how many of the words come before those of the mask, and these.
    #[inline(always)]
    fn add(
        &mut self,
        mut part: Part,
        mask: Option<(usize, &[u64])>,
        (universe, rules): (Bits<'_>, Bits<'_>),
        has_instruction: bool,
    ) {
        let (universe, rules) = (universe.cut(&part.words), rules.cut(&part.words));
        let surely = join(&mut self.surely, universe.surely, rules.surely, mask);
        part.count = in_both(surely, surely, has_instruction);
        if universe.possibly.is_some() || rules.possibly.is_some() {
            let possibly = join(&mut self.possibly, universe.at_most(), rules.at_most(), mask);
            part.maybe_count = in_both(possibly, possibly, has_instruction) - part.count;
        }
        self.parts.push(part);
    }

    /// The rows that are or may be in it.
    pub(super) fn at_most(&self) -> &[u64] {
        if self.possibly.is_empty() { &self.surely } else { &self.possibly }
    }

    /// Adds the six counts of those who meet a criterion, those of each group to the tally that is found in its place.
    #[inline(always)]
    pub(super) fn count(
        &self,
        meets: Bits<'_>,
        tallies: &mut [Tally],
        place: impl Fn(usize) -> usize,
        has_instruction: bool,
    ) {
        let mut start = 0;
        for part in &self.parts {
            let words = start..start + part.words.len();
            start = words.end;
            let Some(tally) = tallies.get_mut(place(part.group)) else { continue };
            let meets = meets.cut(&part.words);
            let surely = self.surely.get(words.clone()).unwrap_or_default();
            let maybe = self.possibly.get(words).unwrap_or_default();
            let (in_yes, in_possibly) = common(surely, meets, has_instruction);
            let (yes, possibly) =
                if part.maybe_count > 0 { common(maybe, meets, has_instruction) } else { (in_yes, in_possibly) };
            let (maybe_yes, maybe_possibly) = (yes - in_yes, possibly - in_possibly);
            let own = Tally {
                in_yes,
                in_no: part.count - in_possibly,
                in_unknown: in_possibly - in_yes,
                maybe_yes,
                maybe_no: part.maybe_count - maybe_possibly,
                maybe_unknown: maybe_possibly - maybe_yes,
            };
            *tally = if part.begins { own } else { *tally + own };
        }
    }
}

/// Adds those who are of the universe and meet the rules, as far as the mask lets them; gives what was added.
#[inline(always)]
fn join<'o>(out: &'o mut Vec<u64>, universe: &[u64], rules: &[u64], mask: Option<(usize, &[u64])>) -> &'o [u64] {
    let start = out.len();
    out.extend(universe.iter().zip(rules).map(|(universe, rules)| universe & rules));
    let added = out.get_mut(start..).unwrap_or_default();
    if let Some((before, mask)) = mask {
        for (place, word) in added.iter_mut().enumerate() {
            *word &= place.checked_sub(before).and_then(|place| mask.get(place)).copied().unwrap_or(0);
        }
    }
    added
}

/// How many of those rows surely meet it, and how many possibly.
#[inline(always)]
fn common(rows: &[u64], meets: Bits<'_>, has_instruction: bool) -> (u64, u64) {
    let surely = in_both(rows, meets.surely, has_instruction);
    match meets.possibly {
        None => (surely, surely),
        Some(possibly) => (surely, in_both(rows, possibly, has_instruction)),
    }
}
