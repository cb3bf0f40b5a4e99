//! Choices that follow from a number.

/// Choices by chance, the same for the same number.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1997))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of them.
    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// A number, mostly at or near an end of its type.
    pub(super) fn number(&mut self) -> u64 {
        let ends =
            [0, 1, 2, 12, 99, 1997, 2026, 9999, 1 << 16, 1 << 31, (1 << 31) - 1, u32::MAX.into(), u64::MAX, 1 << 63];
        match self.below(4) {
            0 => self.next() >> self.below(64),
            1 => ends[self.below(ends.len())].wrapping_add(self.next() % 3).wrapping_sub(1),
            _ => ends[self.below(ends.len())],
        }
    }

    /// A text that something may stumble over.
    pub(super) fn odd(&mut self) -> String {
        const ODD: [&str; 44] = [
            "",
            " ",
            "\"",
            "\"\"",
            ",",
            ";",
            "\r",
            "\n",
            "\t",
            "\0",
            "\u{feff}",
            "\u{202e}",
            "\u{fdd0}",
            "'",
            "=1+1",
            "null",
            "NaN",
            "1e999",
            "-1",
            "-0",
            "00",
            "0x10",
            "18446744073709551616",
            "../..",
            "1000-01-01",
            "9999-12-31",
            "0999",
            "10000",
            "2024-02-30",
            "../1000",
            "9999/..",
            "2020/2010",
            "AGO",
            "ago",
            "Angloa",
            "apmbc",
            "ccm",
            "0MSP",
            "4294967296MSP",
            "A/RES/0/0",
            "UKR/apmbc-5/0",
            "granted",
            "none",
            "ß",
        ];
        match self.below(12) {
            0 => self.number().to_string(),
            1 => format!("{}-{:02}-{:02}", self.number() % 10_100, self.below(14), self.below(33)),
            2 => format!("{}/{}", self.odd(), self.odd()),
            3 => ODD[self.below(ODD.len())].repeat(self.below(2_000)),
            4 => char::from_u32(self.next() as u32 % 0x11_0000).map(String::from).unwrap_or_default(),
            _ => ODD[self.below(ODD.len())].to_owned(),
        }
    }
}
