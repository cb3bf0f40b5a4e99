//! Many counters side by side, one for each completion: a row of bits for each binary digit, a column for each counter.

/// A counter for every completion.
#[derive(Debug, Clone, Default)]
pub(super) struct Lanes {
    words: usize,
    /// The digits of all counters, the lowest first.
    digits: Vec<Vec<u64>>,
}

impl Lanes {
    pub(super) const fn new(words: usize) -> Self {
        Self { words, digits: Vec::new() }
    }

    /// Adds one to the counters whose bits are set, from a word on.
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
    fn every_lane_counts_for_itself() {
        let mut lanes = Lanes::new(2);
        let mut expected = [0u64; 128];
        for turn in 0..300u64 {
            let words = [turn.wrapping_mul(0x9e37_79b9_7f4a_7c15), turn.wrapping_mul(0xbf58_476d_1ce4_e5b9)];
            lanes.add(0, words.into_iter());
            for (lane, count) in expected.iter_mut().enumerate() {
                *count += words[lane / 64] >> (lane % 64) & 1;
            }
        }
        assert!(expected.iter().enumerate().all(|(lane, count)| lanes.at(lane) == *count));
    }
}
