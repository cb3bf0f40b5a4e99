//! Many counters side by side, one for each completion: a row of bits for each binary digit, a column for each counter.

/// A counter for each completion. Adding one to 64 of them takes a few operations on words.
#[derive(Debug, Clone, Default)]
pub(super) struct SlicedCounters {
    words: usize,
    /// The binary digits of all counters, the lowest first.
    digits: Vec<Vec<u64>>,
}

impl SlicedCounters {
    pub(super) const fn new(words: usize) -> Self {
        Self { words, digits: Vec::new() }
    }

    /// Adds one to each counter whose bit is set; the first bit is that of word `from`.
    pub(super) fn add(&mut self, from: usize, bits: impl Iterator<Item = u64>) {
        for (word, mut carry) in (from..self.words).zip(bits) {
            let mut digit = 0;
            while carry != 0 {
                if digit == self.digits.len() {
                    self.digits.push(vec![0; self.words]);
                }
                if let Some(place) = self.digits.get_mut(digit).and_then(|digits| digits.get_mut(word)) {
                    (*place, carry) = (*place ^ carry, *place & carry);
                }
                digit += 1;
            }
        }
    }

    /// The counter of a completion.
    pub(super) fn at(&self, completion: usize) -> u64 {
        let (word, bit) = (completion / 64, completion % 64);
        let digits = self.digits.iter().zip(0u32..);
        digits.map(|(digits, place)| digits.get(word).map_or(0, |word| (word >> bit & 1) << place)).sum()
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
        assert!(expected.iter().enumerate().all(|(counter, count)| counters.at(counter) == *count));
    }
}
