//! Invented facts for all indicators of a plan: the same in every run, one truth in six unknown.

use mine_action::{
    Truth,
    assess::planes::{Counter, Plane, Planes, RowsError},
    law::{indicator::Indicator, item::Universe, reading::Readings, siem_reap_angkor::PLAN},
};
use std::collections::BTreeSet;

/// Truths without end.
pub struct Truths(pub u64);

impl Iterator for Truths {
    type Item = Truth;

    fn next(&mut self) -> Option<Truth> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Some(match self.0 % 6 {
            0 => Truth::Unknown,
            1 | 2 => Truth::No,
            _ => Truth::Yes,
        })
    }
}

/// The indicators that count States Parties: most of the plan.
pub fn of_parties() -> impl Iterator<Item = &'static Indicator> + Clone {
    PLAN.indicators.iter().copied().filter(|indicator| indicator.universe() == Universe::StatesParties)
}

/// Those, ready to be counted.
pub fn counter(readings: &Readings) -> Counter {
    Counter::new(of_parties(), Universe::StatesParties, readings)
}

/// What is known of membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memberships {
    /// As little as of anything else.
    Open,
    /// Who is a State Party, and all that populations ask.
    Certain,
}

/// Planes of that many rows.
pub fn planes(counter: &Counter, rows: usize, memberships: Memberships) -> Result<Planes, RowsError> {
    let mut truths = Truths(1997);
    let mut plane = |is_certain: bool| -> Plane {
        let known = |truth: Truth| if is_certain { (truth == Truth::Yes).into() } else { truth };
        truths.by_ref().take(rows).map(known).collect()
    };
    let is_certain = memberships == Memberships::Certain;
    let rules = of_parties().flat_map(|indicator| indicator.population_rules());
    let of_populations: BTreeSet<_> = rules.flat_map(|rule| rule.atoms()).collect();
    let member = plane(is_certain);
    counter.atoms().iter().try_fold(Planes::new(member), |planes, atom| {
        planes.with(*atom, plane(is_certain && of_populations.contains(atom)))
    })
}
