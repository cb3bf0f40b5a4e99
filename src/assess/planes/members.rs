//! The rows that are in a population, in one block of rows, and their six counts.

use super::{
    count::in_both,
    groups::{Masks, RowsOfGroup},
    plane::Bits,
};
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
    /// The rows of groups of few words, in no part.
    few: Vec<Few>,
}

/// The rows of a group that has them in few words.
#[derive(Debug, Clone)]
struct Few {
    group: usize,
    /// The first of the words of the block in which they are.
    from: usize,
    begins: bool,
    surely: [u64; FEW],
    possibly: [u64; FEW],
    count: u64,
    /// How many are or may be in the population.
    most: u64,
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
        self.few.clear();
        let size = universe.surely.len();
        let part = |group, words, begins| Part { group, words, begins, count: 0, maybe_count: 0 };
        let Some(Grouped { masks, here, start }) = groups else {
            return self.add(part(0, 0..size, false), None, (universe, rules), has_instruction);
        };
        for group in here {
            let rows = masks.rows(*group, start..start + size);
            if rows.bits.len() <= FEW && FEW <= size {
                self.few.extend(Few::of(*group, rows, (universe, rules)));
            } else {
                let words = rows.from..rows.from + rows.bits.len();
                let part = part(*group, words, rows.are_first);
                self.add(part, Some(rows.bits), (universe, rules), has_instruction);
            }
        }
    }

    /// Adds a part, as far as a mask lets it.
    #[inline(always)]
    fn add(
        &mut self,
        mut part: Part,
        mask: Option<&[u64]>,
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
            let of_sure = common(surely, meets, has_instruction);
            let of_all = if part.maybe_count > 0 { common(maybe, meets, has_instruction) } else { of_sure };
            let own = tally_of((part.count, of_sure), (part.count + part.maybe_count, of_all));
            *tally = if part.begins { own } else { *tally + own };
        }
        let at_most = meets.at_most();
        for few in &self.few {
            let (surely, possibly) = (few_of(meets.surely, few.from), few_of(at_most, few.from));
            let (Some(surely), Some(possibly)) = (surely, possibly) else { continue };
            let Some(tally) = tallies.get_mut(place(few.group)) else { continue };
            let of_sure = (in_few(&few.surely, surely), in_few(&few.surely, possibly));
            let of_all = (in_few(&few.possibly, surely), in_few(&few.possibly, possibly));
            let own = tally_of((few.count, of_sure), (few.most, of_all));
            *tally = if few.begins { own } else { *tally + own };
        }
    }
}

impl Few {
    /// Of the rows of a group that are of the universe and meet the rules.
    #[inline(always)]
    fn of(group: usize, rows: RowsOfGroup<'_>, (universe, rules): (Bits<'_>, Bits<'_>)) -> Option<Self> {
        let from = rows.from.min(universe.surely.len().checked_sub(FEW)?);
        let mut mask = [0; FEW];
        mask.iter_mut().skip(rows.from - from).zip(rows.bits).for_each(|(word, bits)| *word = *bits);
        let in_all = |left: &[u64], right: &[u64]| {
            let (left, right) = (few_of(left, from)?, few_of(right, from)?);
            let ([a, b, c, d], [e, f, g, h], [i, j, k, l]) = (mask, left, right);
            Some([a & e & i, b & f & j, c & g & k, d & h & l])
        };
        let surely = in_all(universe.surely, rules.surely)?;
        let possibly = in_all(universe.at_most(), rules.at_most())?;
        let (count, most) = (in_few(&surely, &surely), in_few(&possibly, &possibly));
        Some(Self { group, from, begins: rows.are_first, surely, possibly, count, most })
    }
}

/// The few words that begin there.
#[inline(always)]
fn few_of(words: &[u64], from: usize) -> Option<&[u64; FEW]> {
    words.get(from..)?.first_chunk()
}

/// How many bits are set in both; few words need no loop.
#[inline(always)]
fn in_few(left: &[u64; FEW], right: &[u64; FEW]) -> u64 {
    let ([a, b, c, d], [e, f, g, h]) = (left, right);
    u64::from((a & e).count_ones() + (b & f).count_ones() + (c & g).count_ones() + (d & h).count_ones())
}

/// The six counts: how many surely are in a population, with how many of them surely and possibly meet a criterion; and the
/// same of all that are or may be in it.
#[inline(always)]
const fn tally_of(
    (count, (in_yes, in_possibly)): (u64, (u64, u64)),
    (most, (yes, possibly)): (u64, (u64, u64)),
) -> Tally {
    let (maybe_yes, maybe_possibly) = (yes - in_yes, possibly - in_possibly);
    Tally {
        in_yes,
        in_no: count - in_possibly,
        in_unknown: in_possibly - in_yes,
        maybe_yes,
        maybe_no: most - count - maybe_possibly,
        maybe_unknown: maybe_possibly - maybe_yes,
    }
}

/// Adds those who are of the universe and meet the rules, as far as the mask lets them; gives what was added.
#[inline(always)]
fn join<'o>(out: &'o mut Vec<u64>, universe: &[u64], rules: &[u64], mask: Option<&[u64]>) -> &'o [u64] {
    let start = out.len();
    out.extend(universe.iter().zip(rules).map(|(universe, rules)| universe & rules));
    let added = out.get_mut(start..).unwrap_or_default();
    if let Some(mask) = mask {
        added.iter_mut().zip(mask).for_each(|(word, mask)| *word &= mask);
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
