//! Counting the bits that two lists of words have in common.

/// Words side by side, so that the compiler can use wide registers.
type Vector = [u64; 4];

/// How many bits are set in both; whether an instruction counts the bits of a word.
#[inline(always)]
pub(super) fn in_both(left: &[u64], right: &[u64], has_instruction: bool) -> u64 {
    if has_instruction {
        // Adding up first brings nothing then. Four words, as most groups of rows have, need no loop.
        return match (<&[u64; 4]>::try_from(left), <&[u64; 4]>::try_from(right)) {
            (Ok([a, b, c, d]), Ok([e, f, g, h])) => {
                u64::from((a & e).count_ones() + (b & f).count_ones() + (c & g).count_ones() + (d & h).count_ones())
            }
            _ => one_by_one(left, right),
        };
    }
    match left.len() {
        0..=3 => in_three(left, right),
        4..32 => one_by_one(left, right),
        _ => added_up(left, right),
    }
}

/// The same of at most three words, as the States of one cycle fill: added up to two words before their bits are
/// counted.
fn in_three(left: &[u64], right: &[u64]) -> u64 {
    let mut words = left.iter().zip(right).map(|(left, right)| left & right);
    let mut next = || words.next().unwrap_or(0);
    let (sum, carried) = add(next(), next(), next());
    u64::from(sum.count_ones()) + 2 * u64::from(carried.count_ones())
}

#[inline(always)]
fn one_by_one(left: &[u64], right: &[u64]) -> u64 {
    left.iter().zip(right).map(|(left, right)| u64::from((left & right).count_ones())).sum()
}

/// The same, adding up eight vectors bit by bit before the bits of one are counted (Harley and Seal; Warren, Hacker's
/// Delight, section 5-1). Without an instruction that counts bits this takes 0.6 of the time.
///
/// ```text
/// a   b   c   d   e   f   g   h     vectors
/// └─┬─┘   └─┬─┘   └─┬─┘   └─┬─┘
///  ones    ones    ones    ones     pairs are added to `ones`; a carry counts two
///   └───┬───┘       └───┬───┘
///      twos            twos         carries are added to `twos`; a carry of these counts four
///       └───────┬───────┘
///             fours                 those to `fours`; a carry of these counts eight
/// ```
#[inline(never)]
fn added_up(left: &[u64], right: &[u64]) -> u64 {
    let ((left, left_rest), (right, right_rest)) = (left.as_chunks::<32>(), right.as_chunks::<32>());
    let (mut ones, mut twos, mut fours) = ([0; 4], [0; 4], [0; 4]);
    let mut eights = 0;
    for (left, right) in left.iter().zip(right) {
        let mut both = *left;
        both.iter_mut().zip(right).for_each(|(word, other)| *word &= other);
        let ([a, b, c, d, e, f, g, h], _) = both.as_chunks::<4>() else { continue };
        let two_ab = add_to(&mut ones, a, b);
        let two_cd = add_to(&mut ones, c, d);
        let four_ad = add_to(&mut twos, &two_ab, &two_cd);
        let two_ef = add_to(&mut ones, e, f);
        let two_gh = add_to(&mut ones, g, h);
        let four_eh = add_to(&mut twos, &two_ef, &two_gh);
        let eight = add_to(&mut fours, &four_ad, &four_eh);
        eights += ones_in(&eight);
    }
    8 * eights + 4 * ones_in(&fours) + 2 * ones_in(&twos) + ones_in(&ones) + one_by_one(left_rest, right_rest)
}

/// Adds two vectors to a third, bit by bit; gives the bits carried over, which count twice as much.
fn add_to(sum: &mut Vector, one: &Vector, other: &Vector) -> Vector {
    let mut carried = [0; 4];
    for (((sum, carried), one), other) in sum.iter_mut().zip(&mut carried).zip(one).zip(other) {
        (*sum, *carried) = add(*sum, *one, *other);
    }
    carried
}

/// Adds three bits in each place: the sum, and what is carried over.
const fn add(a: u64, b: u64, c: u64) -> (u64, u64) {
    let differ = a ^ b;
    (differ ^ c, (a & b) | (differ & c))
}

fn ones_in(vector: &Vector) -> u64 {
    vector.iter().map(|word| u64::from(word.count_ones())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_is_counted_once() {
        let word = |place: usize| (place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for size in (0..140).chain([1000]) {
            let left: Vec<u64> = (0..size).map(word).collect();
            let right: Vec<u64> = (0..size).map(|place| word(place * 3 + 7)).collect();
            let slow = one_by_one(&left, &right);
            assert_eq!(in_both(&left, &right, false), slow, "{size}");
            assert_eq!(in_both(&left, &right, true), slow, "{size}");
            assert_eq!(added_up(&left, &right), slow, "{size}");
            assert!(size > 3 || in_three(&left, &right) == slow, "{size}");
        }
    }
}
