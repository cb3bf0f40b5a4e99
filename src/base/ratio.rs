//! Quotients of whole numbers, and how they are shown as percentages.

use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt};

/// A quotient of two whole numbers, exact and not reduced, so that both stay readable; the whole is never zero.
///
/// ```
/// use mine_action::base::Ratio;
/// let share = Ratio::new(12, 30).ok_or("of nobody")?;
/// assert_eq!((share.to_string().as_str(), share.percent()), ("12/30", 40));
/// assert!(share.compare(Ratio::number(1)).is_lt());
/// assert_eq!(Ratio::new(0, 0), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u128; 2]", into = "[u128; 2]")]
pub struct Ratio {
    part: u128,
    whole: u128,
}

impl From<Ratio> for [u128; 2] {
    fn from(ratio: Ratio) -> Self {
        [ratio.part, ratio.whole]
    }
}

impl TryFrom<[u128; 2]> for Ratio {
    type Error = &'static str;

    fn try_from([part, whole]: [u128; 2]) -> Result<Self, Self::Error> {
        Self::new(part, whole).ok_or("a quotient with a whole of zero")
    }
}

impl Ratio {
    /// `part` of `whole`; `None` for a whole of zero, of which no share is defined.
    pub const fn new(part: u128, whole: u128) -> Option<Self> {
        if whole == 0 { None } else { Some(Self { part, whole }) }
    }

    /// A whole number.
    pub const fn number(number: u128) -> Self {
        Self { part: number, whole: 1 }
    }

    pub(super) const fn of(part: u64, whole: u64) -> Option<Self> {
        Self::new(part as u128, whole as u128)
    }

    /// The part.
    pub const fn part(self) -> u128 {
        self.part
    }

    /// The whole.
    pub const fn whole(self) -> u128 {
        self.whole
    }

    /// In percent: rounded to a whole number, half upwards, but 0 and 100 only where it is exactly that.
    pub fn percent(self) -> u128 {
        let Decimal { units, rest } = self.decimal(0);
        match units {
            0 | 100 if rest != Rest::None => units.saturating_add(1),
            99 => 99,
            _ => units.saturating_add(u128::from(rest == Rest::HalfOrMore)),
        }
    }

    /// In percent, in words that say no more than the quotient: `40 %`; `< 1 %` where it is less, but not nothing;
    /// `> 99 %` where it is more, but not all.
    ///
    /// ```
    /// use mine_action::base::Ratio;
    /// let shown = |part, whole| Ratio::new(part, whole).map(Ratio::in_percent).unwrap_or_default();
    /// assert_eq!((shown(12, 30).as_str(), shown(600, 600).as_str()), ("40 %", "100 %"));
    /// assert_eq!((shown(1, 600).as_str(), shown(599, 600).as_str()), ("< 1 %", "> 99 %"));
    /// ```
    pub fn in_percent(self) -> String {
        self.in_percent_with(0)
    }

    /// `96 of 105 (91 %)`.
    pub fn in_words(self) -> String {
        format!("{} of {} ({})", self.part(), self.whole(), self.in_percent())
    }

    /// From this quotient to that, in percent: one figure only where they are equal, else two that differ, with as many
    /// decimals as that takes.
    ///
    /// ```
    /// use mine_action::base::Ratio;
    /// let least = Ratio::new(80, 164).ok_or("of nobody")?;
    /// assert_eq!(least.in_percent_to(least), "49 %");
    /// assert_eq!(least.in_percent_to(Ratio::number(1)), "49 % to 100 %");
    /// assert_eq!(least.in_percent_to(Ratio::new(81, 164).ok_or("of nobody")?), "48.8 % to 49.4 %");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn in_percent_to(self, most: Self) -> String {
        if self.compare(most) == Ordering::Equal {
            return self.in_percent();
        }
        let shown = |decimals| (self.in_percent_with(decimals), most.in_percent_with(decimals));
        let (from, to) = (0..=DECIMALS).map(shown).find(|(from, to)| from != to).unwrap_or_else(|| shown(DECIMALS));
        format!("{from} to {to}")
    }

    fn in_percent_with(self, decimals: u32) -> String {
        let Decimal { units, rest } = self.decimal(decimals);
        let all = 10_u128.saturating_pow(decimals.saturating_add(2));
        let shown = |sign: &str, units: u128| format!("{sign}{} %", Decimal::write(units, decimals));
        match units {
            _ if rest == Rest::None => shown("", units),
            0 => shown("< ", 1),
            _ if units == all || units == all.saturating_sub(1) => shown("> ", units),
            _ => shown("", units.saturating_add(u128::from(rest == Rest::HalfOrMore))),
        }
    }

    /// In percent with so many decimals, cut off there.
    fn decimal(self, decimals: u32) -> Decimal {
        let (mut units, mut left) = (self.part / self.whole, self.part % self.whole);
        for _ in 0..decimals.saturating_add(2) {
            let mut tenfold = 0_u128;
            units = units.saturating_mul(10);
            for _ in 0..10 {
                // Modulo the whole, so that nothing overflows.
                let room = self.whole - left;
                (tenfold, units) =
                    if tenfold >= room { (tenfold - room, units.saturating_add(1)) } else { (tenfold + left, units) };
            }
            left = tenfold;
        }
        let rest = match left {
            0 => Rest::None,
            _ if left >= self.whole - left => Rest::HalfOrMore,
            _ => Rest::LessThanHalf,
        };
        Decimal { units, rest }
    }

    /// The order by value: one half equals two quarters, though `==` tells them apart.
    pub fn compare(self, other: Self) -> Ordering {
        // Compares the whole parts, then the reciprocals of the remainders: exact, and nothing overflows.
        let (mut left, mut right) = (self, other);
        let mut turned = false;
        loop {
            let order = (left.part / left.whole).cmp(&(right.part / right.whole));
            let (rest_left, rest_right) = (left.part % left.whole, right.part % right.whole);
            let order = order.then_with(|| match (rest_left, rest_right) {
                (0, 0) => Ordering::Equal,
                (0, _) => Ordering::Less,
                (_, 0) => Ordering::Greater,
                _ => Ordering::Equal,
            });
            let order = if turned { order.reverse() } else { order };
            if order != Ordering::Equal || rest_left == 0 || rest_right == 0 {
                return order;
            }
            left = Self { part: left.whole, whole: rest_left };
            right = Self { part: right.whole, whole: rest_right };
            turned = !turned;
        }
    }
}

/// A whole number, or `part/whole`.
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.whole == 1 { self.part.fmt(f) } else { write!(f, "{}/{}", self.part, self.whole) }
    }
}

/// The most decimals that a percentage is shown with.
const DECIMALS: u32 = 30;

/// A percentage, cut off after some decimals.
struct Decimal {
    /// How many units of the last decimal.
    units: u128,
    /// What was cut off, in units.
    rest: Rest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    None,
    LessThanHalf,
    HalfOrMore,
}

impl Decimal {
    fn write(units: u128, decimals: u32) -> String {
        if decimals == 0 {
            return units.to_string();
        }
        let one = 10_u128.saturating_pow(decimals);
        format!("{}.{:0width$}", units / one, units % one, width = decimals as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_ordered_by_value() {
        let ratios: Vec<Ratio> =
            (0..8).flat_map(|part| (1..8).filter_map(move |whole| Ratio::new(part, whole))).collect();
        for left in &ratios {
            for right in &ratios {
                let across = (left.part * right.whole).cmp(&(right.part * left.whole));
                assert_eq!(left.compare(*right), across, "{left:?} {right:?}");
            }
        }
        let huge = |part| Ratio::new(part, u128::MAX).unwrap();
        assert_eq!(huge(u128::MAX - 1).compare(huge(u128::MAX)), Ordering::Less);
        assert_eq!(huge(u128::MAX).compare(Ratio::number(1)), Ordering::Equal);
    }

    fn shown(part: u128, whole: u128) -> String {
        Ratio::new(part, whole).unwrap().in_percent()
    }

    #[test]
    fn nothing_and_all_are_shown_only_where_they_are_exact() {
        for (part, whole, text) in [
            (0, 600, "0 %"),
            (1, 600, "< 1 %"),
            (1, 164, "< 1 %"),
            (1, 100, "1 %"),
            (1, 67, "1 %"),
            (1, 8, "13 %"),
            (99, 100, "99 %"),
            (149, 150, "> 99 %"),
            (599, 600, "> 99 %"),
            (600, 600, "100 %"),
            (601, 600, "> 100 %"),
            (700, 600, "117 %"),
            (u128::MAX, u128::MAX, "100 %"),
            (u128::MAX - 1, u128::MAX, "> 99 %"),
            (1, u128::MAX, "< 1 %"),
            (u128::MAX / 3, u128::MAX, "33 %"),
        ] {
            assert_eq!(shown(part, whole), text, "{part} of {whole}");
        }
        for (part, whole, percent) in [(1, 600, 1), (599, 600, 99), (601, 600, 101), (0, 1, 0), (7, 7, 100), (1, 8, 13)]
        {
            assert_eq!(Ratio::new(part, whole).unwrap().percent(), percent, "{part} of {whole}");
        }
    }

    #[test]
    fn two_figures_that_differ_are_shown_so() {
        for (low, high, text) in [
            ((1, 164), (2, 164), "< 1 % to 1 %"),
            ((1, 600), (2, 600), "0.2 % to 0.3 %"),
            ((598, 600), (599, 600), "99.7 % to 99.8 %"),
            ((599, 600), (600, 600), "> 99 % to 100 %"),
            ((1, 600_000), (2, 600_000), "0.0002 % to 0.0003 %"),
            ((0, 600), (1, 600), "0 % to < 1 %"),
            ((1, 2), (2, 4), "50 %"),
            ((u128::MAX - 2, u128::MAX), (u128::MAX - 1, u128::MAX), ""),
        ] {
            let ratio = |(part, whole)| Ratio::new(part, whole).unwrap();
            let found = ratio(low).in_percent_to(ratio(high));
            assert!(text.is_empty() || found == text, "{found}");
        }
    }
}
