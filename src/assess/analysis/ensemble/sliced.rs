//! Many counters side by side, one for each completion: a row of bits for each binary digit, a column for each counter.

/// A counter for each completion. Adding one to 64 of them takes a few operations on words.
#[derive(Debug, Clone, Default)]
pub(super) struct SlicedCounters {
    words: usize,
    /// The binary digits of all counters, the lowest first.
    digits: Vec<Vec<u64>>,
    /// What is carried from one digit to the next, while one is added.
    carries: Vec<u64>,
}

impl SlicedCounters {
    pub(super) const fn new(words: usize) -> Self {
        Self { words, digits: Vec::new(), carries: Vec::new() }
    }

    /// Adds one to each counter whose bit is set; the first bit is that of word `from`.
    pub(super) fn add(&mut self, from: usize, bits: impl Iterator<Item = u64>) {
        self.carries.clear();
        self.carries.extend(bits.take(self.words.saturating_sub(from)));
        // Digit by digit, so that the compiler can use wide registers.
        let mut digit = 0;
        while self.carries.iter().any(|carry| *carry != 0) {
            if digit == self.digits.len() {
                self.digits.push(vec![0; self.words]);
            }
            let places = self.digits.get_mut(digit).and_then(|digits| digits.get_mut(from..)).unwrap_or_default();
            for (place, carry) in places.iter_mut().zip(&mut self.carries) {
                (*place, *carry) = (*place ^ *carry, *place & *carry);
            }
            digit += 1;
        }
    }

    /// The counters of so many completions, from the first on.
    pub(super) fn all(&self, completions: usize) -> Vec<u64> {
        let mut all = Vec::with_capacity(completions);
        for word in 0..completions.div_ceil(64) {
            let mut counters = [0; 64];
            for (digits, place) in self.digits.iter().zip(0u32..) {
                let bits = digits.get(word).copied().unwrap_or(0);
                counters.iter_mut().zip(0u32..).for_each(|(counter, bit)| *counter |= (bits >> bit & 1) << place);
            }
            all.extend(counters.into_iter().take(completions - all.len()));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_counter_counts_for_itself() {
        let mut counters = SlicedCounters::new(2);
        let mut expected = [0u64; 128];
        for turn in 0..300u64 {
            let words = [turn.wrapping_mul(0x9e37_79b9_7f4a_7c15), turn.wrapping_mul(0xbf58_476d_1ce4_e5b9)];
            counters.add(0, words.into_iter());
            for (counter, count) in expected.iter_mut().enumerate() {
                *count += words[counter / 64] >> (counter % 64) & 1;
            }
        }
        assert_eq!(counters.all(128), expected);
        assert_eq!(counters.all(70), expected[..70]);
    }
}
