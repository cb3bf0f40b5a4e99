//! The rule for a pace tried on the past: what it would have said of each deadline, with only what was known then, and what
//! came. Beside it a plain guess, that every State asks again.

mod came;
mod rate;
mod row;

use crate::assess::pace::{Track, TrackRule};
use crate::base::{Day, convention::Convention, duty::Duty, months::months_before, read, when::When};
use crate::law::reading::Readings;
use crate::record::register::Register;
use came::came;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

pub use came::Came;
pub use rate::HitRate;
pub use row::Hindcast;

/// Every past deadline of clearance, seen from one, two and three years before.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, assess::pace::TrackRule, data};
/// let test = data::register()?.back_test(Readings::default(), &TrackRule::default());
/// let all = test.rates.first().ok_or("nothing is past")?;
/// // The records tell of few paces, and of these the guess that every State asks again is a hard one to beat.
/// assert!(all.told * 10 < all.seen);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct BackTest {
    /// A row for each deadline and number of years before, by Convention, State, deadline, years.
    pub rows: Vec<Hindcast>,
    /// How often words came true: all together, by years before, by Convention, by Convention and decade.
    pub rates: Vec<HitRate>,
}

impl Register {
    /// The rule for a pace, tried on every deadline of clearance that has passed: on each day one, two and three years before it
    /// on which it was, as seen then, the last deadline known of a duty that was or may have been open.
    ///
    /// A word is taken from the register [as it was known](Self::known_by) on that day: what became known later changes none.
    /// Which deadlines there were, and what came of them, is told with all that is known now. A deadline known only in part
    /// is left out.
    pub fn back_test(&self, readings: Readings, rule: &TrackRule) -> BackTest {
        let mut rows: Vec<Hindcast> = Vec::new();
        // A register of a past day is made once for all that are seen from it.
        let mut asked: BTreeMap<Day, Vec<Hindcast>> = BTreeMap::new();
        for row in self.past_deadlines(readings) {
            asked.entry(row.as_of).or_default().push(row);
        }
        for (day, of_day) in asked {
            let then = self.known_by(day);
            rows.extend(of_day.into_iter().filter_map(|row| {
                let pace = then.state(row.state).under(readings).pace(row.convention, day, rule)?;
                let is_it = pace.deadline == When::on(row.deadline);
                is_it.then_some(Hindcast { track: pace.track, why: pace.why, ..row })
            }));
        }
        rows.sort_by_key(|row| (row.convention, row.state, row.deadline, row.years));
        BackTest { rates: HitRate::all(&rows), rows }
    }

    /// Each deadline of clearance that has passed, and what came of it, for each number of years before.
    fn past_deadlines(&self, readings: Readings) -> Vec<Hindcast> {
        let mut past = Vec::new();
        let bound = Convention::ALL.iter().flat_map(|one| self.states().map(move |state| (*one, state)));
        for (convention, state) in bound {
            let dossier = self.state(state).under(readings);
            let Some(duty) = dossier.duty(convention, Duty::Clearance).filter(|_| dossier.has_standing(convention))
            else {
                continue;
            };
            let deadlines = duty.deadlines();
            let exact = deadlines.stretches().filter_map(|stretch| stretch.value.and_then(When::exact));
            let exact: BTreeSet<Day> = exact.filter(|deadline| *deadline <= self.known()).collect();
            for deadline in exact {
                let (came, requests) = came(dossier, &duty, deadline);
                past.extend((1..=3).map(|years| Hindcast {
                    convention,
                    state,
                    deadline,
                    years,
                    as_of: months_before(deadline, 12 * years, readings.month_end),
                    track: Track::CannotTell,
                    why: None,
                    came,
                    requests: requests.clone(),
                }));
            }
        }
        past
    }
}
