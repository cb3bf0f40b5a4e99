//! Counting bits of many words: adding them up bit by bit first, so that few words are left to be counted (Harley and Seal).

/// Words side by side, on which the machine works at once.
type Lanes = [u64; 4];

fn both(mut left: Lanes, right: &Lanes) -> Lanes {
    left.iter_mut().zip(right).for_each(|(left, right)| *left &= right);
    left
}

/// Adds three bits in each place: twos and ones.
fn add(a: Lanes, b: Lanes, c: Lanes) -> (Lanes, Lanes) {
    let mut twos = [0; 4];
    let mut ones = [0; 4];
    let places = twos.iter_mut().zip(&mut ones).zip(a.iter().zip(&b).zip(&c));
    for ((two, one), ((a, b), c)) in places {
        let differ = a ^ b;
        *two = (a & b) | (differ & c);
        *one = differ ^ c;
    }
    (twos, ones)
}

fn ones_in(lanes: &Lanes) -> u64 {
    lanes.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// How many bits of both are set.
pub(super) fn in_both(left: &[u64], right: &[u64]) -> u64 {
    // A machine that counts the bits of many words in one step needs no adding up.
    if cfg!(target_feature = "avx512vpopcntdq") {
        left.iter().zip(right).map(|(left, right)| u64::from((left & right).count_ones())).sum()
    } else {
        added_up(left, right)
    }
}

fn added_up(left: &[u64], right: &[u64]) -> u64 {
    if left.len() < 4 {
        return in_few(left, right);
    }
    let ((left, left_rest), (right, right_rest)) = (left.as_chunks::<4>(), right.as_chunks::<4>());
    let ((left_eights, left_lanes), (right_eights, right_lanes)) = (left.as_chunks::<8>(), right.as_chunks::<8>());
    let (mut ones, mut twos, mut fours) = ([0; 4], [0; 4], [0; 4]);
    let mut eights = 0;
    for ([a, b, c, d, e, f, g, h], [i, j, k, l, m, n, o, p]) in left_eights.iter().zip(right_eights) {
        let (twos_1, ones_1) = add(ones, both(*a, i), both(*b, j));
        let (twos_2, ones_2) = add(ones_1, both(*c, k), both(*d, l));
        let (fours_1, twos_3) = add(twos, twos_1, twos_2);
        let (twos_4, ones_3) = add(ones_2, both(*e, m), both(*f, n));
        let (twos_5, ones_4) = add(ones_3, both(*g, o), both(*h, p));
        let (fours_2, twos_6) = add(twos_3, twos_4, twos_5);
        let (eight, fours_3) = add(fours, fours_1, fours_2);
        (ones, twos, fours) = (ones_4, twos_6, fours_3);
        eights += ones_in(&eight);
    }
    let lanes: u64 = left_lanes.iter().zip(right_lanes).map(|(left, right)| ones_in(&both(*left, right))).sum();
    let sums = 8 * eights + 4 * ones_in(&fours) + 2 * ones_in(&twos) + ones_in(&ones);
    sums + lanes + in_few(left_rest, right_rest)
}

/// The same of at most three words.
fn in_few(left: &[u64], right: &[u64]) -> u64 {
    let mut words = left.iter().zip(right).map(|(left, right)| left & right);
    let mut next = || words.next().unwrap_or(0);
    let (a, b, c) = (next(), next(), next());
    let differ = a ^ b;
    2 * u64::from(((a & b) | (differ & c)).count_ones()) + u64::from((differ ^ c).count_ones())
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
            let slow: u64 = left.iter().zip(&right).map(|(left, right)| u64::from((left & right).count_ones())).sum();
            assert_eq!(in_both(&left, &right), slow, "{size}");
            assert_eq!(added_up(&left, &right), slow, "{size}");
        }
    }
}
