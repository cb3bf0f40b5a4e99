//! Random numbers for a counter: any can be drawn without those before it, and the same seed gives the same again.

/// Random bits, by the mixing of SplitMix64 (Steele, Lea and Flood 2014).
pub(crate) const fn mixed(key: u64, counter: u64) -> u64 {
    let mut word = key.wrapping_add(counter.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ word >> 31
}

/// The key for one thing that is drawn. It depends on the seed and its names alone, so that other questions do not
/// change it.
pub(crate) fn key(seed: u64, names: &[&str]) -> u64 {
    let mut key = mixed(seed, 1);
    for name in names {
        for byte in name.bytes().chain([0xff]) {
            key = mixed(key ^ u64::from(byte), 1);
        }
    }
    key
}

/// A number below `end`, each exactly as likely (Lemire 2019); zero where there is none.
pub(crate) fn below(end: u64, key: u64, counter: u64) -> u64 {
    let own = mixed(key, counter);
    let uneven = end.wrapping_neg().checked_rem(end).unwrap_or(0);
    let mut attempt = 0;
    loop {
        let product = u128::from(mixed(own, attempt)) * u128::from(end);
        if product as u64 >= uneven {
            return (product >> 64) as u64;
        }
        attempt += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_other_names_are_other_keys() {
        let keys = [key(1, &["a", "b"]), key(1, &["ab"]), key(1, &["b", "a"]), key(2, &["a", "b"]), key(1, &["a"])];
        let different: std::collections::BTreeSet<u64> = keys.into_iter().collect();
        assert_eq!(different.len(), keys.len());
    }

    /// Of 60,000 draws below 6 each number comes up as often as it should, within six standard deviations.
    #[test]
    fn every_number_is_as_likely() {
        let mut counts = [0i64; 6];
        for counter in 0..60_000 {
            counts[below(6, 7, counter) as usize] += 1;
        }
        assert!(counts.iter().all(|count| (count - 10_000).pow(2) <= 36 * 8_334), "{counts:?}");
        assert_eq!([below(0, 7, 1), below(1, 7, 1)], [0, 0]);
        assert!((0..1000).all(|counter| below(u64::MAX, 7, counter) < u64::MAX));
    }
}
