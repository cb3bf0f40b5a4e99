//! How likely an unknown answer is to be yes, and drawing it for many completions at once, with the same result in any
//! order.

use crate::base::random::mixed;

/// A probability, exact over 2^32.
///
/// ```
/// use mine_action::assess::analysis::Chance;
/// assert_eq!(Chance::of(1, 2), Some(Chance::EVEN));
/// assert_eq!(Chance::of(3, 2), None); // no probability
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chance(u64);

impl Chance {
    /// Surely not.
    pub const NEVER: Self = Self(0);
    /// As likely as not.
    pub const EVEN: Self = Self(1 << 31);
    /// Surely.
    pub const ALWAYS: Self = Self(1 << 32);

    /// That many in 2^32; `None` for more.
    pub const fn new(in_all: u64) -> Option<Self> {
        if in_all <= Self::ALWAYS.0 { Some(Self(in_all)) } else { None }
    }

    /// `part` of `whole`, rounded down to 2^-32; `None` where that is no probability.
    pub const fn of(part: u32, whole: u32) -> Option<Self> {
        if whole == 0 || part > whole { None } else { Some(Self(((part as u64) << 32) / whole as u64)) }
    }

    /// 64 independent draws: those at that place in the sequence of a key.
    pub(super) fn draws(self, key: u64, place: u64) -> u64 {
        if self == Self::ALWAYS {
            return u64::MAX;
        }
        // The chance in binary, from its last digit set: an even draw keeps the result so far, or replaces it by the
        // digit.
        let first = self.0.trailing_zeros().min(32);
        (first..32).fold(0, |drawn, digit| {
            let even = mixed(key, place << 5 | u64::from(digit));
            if self.0 >> digit & 1 == 1 { drawn | even } else { drawn & even }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::random::key;

    /// Of 64,000 draws as many are yes as the chance says, within six standard deviations.
    #[test]
    fn draws_are_as_likely_as_they_should_be() {
        for (part, whole) in [(0, 1), (1, 1), (1, 2), (1, 3), (2, 3), (1, 100), (99, 100), (1, 1 << 30)] {
            let chance = Chance::of(part, whole).unwrap();
            let key = key(7, &["AFG", "retains"]);
            let yes: u64 = (0..1000).map(|place| u64::from(chance.draws(key, place).count_ones())).sum();
            let expected = 64_000 * u64::from(part) / u64::from(whole);
            let variance = expected * u64::from(whole - part) / u64::from(whole);
            let off = yes.abs_diff(expected);
            assert!(off * off <= 36 * variance + 1, "{part}/{whole}: {yes} of 64000");
        }
    }

    #[test]
    fn what_is_no_probability_is_refused() {
        assert_eq!((Chance::of(1, 0), Chance::of(2, 1), Chance::new((1 << 32) + 1)), (None, None, None));
        assert_eq!(Chance::of(1, 2), Some(Chance::EVEN));
        assert_eq!((Chance::of(3, 3), Chance::of(0, 5)), (Some(Chance::ALWAYS), Some(Chance::NEVER)));
    }
}
