//! From days and numbers to places on paper.

use crate::base::Day;
use crate::report::words;
use chrono::Datelike;

/// A place on paper, to a tenth.
pub(in crate::report) fn at(place: f64) -> String {
    let text = format!("{place:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// The nearest whole number.
pub(super) fn to_whole(value: f64) -> u64 {
    value.round() as u64
}

/// A number with at most so many places.
pub(super) fn plain_to(value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A mark at the side.
pub(super) fn plain(value: f64) -> String {
    if value >= 1000.0 { words::number(to_whole(value)) } else { plain_to(value, 4) }
}

/// The days of a picture, from left to right.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Days {
    pub(in crate::report) first: Day,
    pub(in crate::report) last: Day,
    left: f64,
    width: f64,
}

impl Days {
    pub(in crate::report) const fn new((first, last): (Day, Day), (left, width): (f64, f64)) -> Self {
        Self { first, last, left, width }
    }

    /// The place of a day; days outside stand at the edge.
    pub(in crate::report) fn place(&self, day: Day) -> f64 {
        let all = (self.last - self.first).num_days().max(1) as f64;
        let from = (day.clamp(self.first, self.last) - self.first).num_days() as f64;
        self.left + self.width * from / all
    }

    /// Years to write below: not so many that they touch.
    pub(in crate::report) fn years(&self) -> impl Iterator<Item = (i32, f64)> + '_ {
        let span = self.last.year() - self.first.year();
        let step = [1, 2, 5, 10, 20].into_iter().find(|step| span / step <= 12).unwrap_or(50);
        let years = self.first.year()..=self.last.year();
        years.filter(move |year| year % step == 0).filter_map(|year| {
            let day = Day::from_ymd_opt(year, 1, 1).filter(|day| *day >= self.first)?;
            Some((year, self.place(day)))
        })
    }
}

/// Numbers from zero upwards.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Amounts {
    /// The number at the top: a round one.
    pub(in crate::report) top: f64,
    pub(in crate::report) step: f64,
    bottom: f64,
    height: f64,
}

impl Amounts {
    /// A scale on which `most` has room.
    pub(in crate::report) fn new(most: f64, (bottom, height): (f64, f64)) -> Self {
        let most = if most > 0.0 { most } else { 1.0 };
        let power = 10f64.powf((most / 4.0).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|one| one * power).into_iter().find(|step| most / step <= 4.0);
        let step = step.unwrap_or(most);
        Self { top: (most / step).ceil() * step, step, bottom, height }
    }

    /// How high an amount is.
    pub(in crate::report) fn height(&self, amount: f64) -> f64 {
        self.height * (amount / self.top).clamp(0.0, 1.0)
    }

    /// The place of an amount.
    pub(in crate::report) fn place(&self, amount: f64) -> f64 {
        self.bottom - self.height(amount)
    }

    /// The amounts to write at the side.
    pub(in crate::report) fn marks(&self) -> impl Iterator<Item = f64> {
        let Self { top, step, .. } = *self;
        (0..=10u8).map(f64::from).map(move |count| count * step).take_while(move |amount| *amount <= top * 1.001)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_has_round_marks_and_room_for_the_most() {
        for (most, expected) in [(485.0, 600.0), (57.0, 60.0), (1.0, 1.0), (0.0, 1.0), (0.14, 0.15), (1304.0, 1500.0)] {
            let scale = Amounts::new(most, (165.0, 140.0));
            assert!((scale.top - expected).abs() < 1e-9 || scale.top >= most, "{most}: {}", scale.top);
            assert!(scale.top >= most && scale.marks().count() <= 6, "{most}: {} by {}", scale.top, scale.step);
            assert!((scale.place(0.0) - 165.0).abs() < 1e-9 && scale.place(most) >= 24.9);
        }
    }

    #[test]
    fn days_outside_stand_at_the_edge() {
        let day = |text: &str| text.parse::<Day>().unwrap_or(Day::MIN);
        let days = Days::new((day("2000-01-01"), day("2010-01-01")), (20.0, 700.0));
        assert_eq!([days.place(Day::MIN), days.place(Day::MAX)], [20.0, 720.0]);
        assert!(days.place(day("2005-01-01")) > days.place(day("2004-12-31")));
        assert!(days.years().map(|(year, _)| year).eq(2000..=2010));
    }
}
