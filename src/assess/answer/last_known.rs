//! When an answer was last known.

use super::{alternatives::Alternative, possible::Possible};
use crate::base::{Day, timeline::Timeline};

impl<T: Alternative> Timeline<Possible<T>> {
    /// The last day from `from` up to `day` on which the answer is known, and the answer then.
    ///
    /// It is the last day of a stretch: what is known of a day is not known for longer because it is old.
    pub(in crate::assess) fn last_known(&self, from: Day, day: Day) -> Option<(Day, T)> {
        let mut last = None;
        for stretch in self.stretches().take_while(|stretch| stretch.from.is_none_or(|from| from <= day)) {
            let ends = stretch.until.and_then(|until| until.pred_opt()).map_or(day, |ends| ends.min(day));
            if let Some(value) = stretch.value.known().filter(|_| from <= ends) {
                last = Some((ends, *value));
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::answer::Missing;

    fn day(n: i32) -> Day {
        Day::from_num_days_from_ce_opt(730_000 + n).unwrap()
    }

    #[test]
    fn the_last_day_of_the_last_stretch_that_is_known() {
        let unknown = || Possible::one_of([false, true], Missing::StartDay);
        let line = Timeline::constant(Possible::Known(false))
            .then(day(10), unknown())
            .then(day(20), Possible::Known(true))
            .then(day(30), unknown());
        let last = |from: i32, on: i32| line.last_known(day(from), day(on));
        assert_eq!(last(0, 5), Some((day(5), false)));
        assert_eq!(last(0, 19), Some((day(9), false)));
        assert_eq!(last(10, 19), None, "not of the days before");
        assert_eq!(last(0, 25), Some((day(25), true)));
        assert_eq!(last(0, 99), Some((day(29), true)));
        assert_eq!(line.last_known(Day::MIN, day(9)), Some((day(9), false)));
    }
}
