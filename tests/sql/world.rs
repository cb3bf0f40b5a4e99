//! Random tables, and what an indicator counts in them by the crate's own truth and tally.

use mine_action::{
    Truth,
    base::Tally,
    law::{
        expr::{Atom, Fold, Join},
        indicator::{Indicator, Measure},
        item::Universe,
        plan::PLANS,
        reading::{Readings, Silence},
    },
    record::reply::NoAnswer,
};
use std::collections::{BTreeMap, BTreeSet};

/// Cycles with their plan. Two overlap, as no real ones do; nobody is in the first and the last.
pub(crate) const CYCLES: [(i32, &str); 6] = [
    (2022, "oslo"),
    (2023, "oslo"),
    (2024, "oslo"),
    (2024, "siem-reap-angkor"),
    (2025, "siem-reap-angkor"),
    (2026, "siem-reap-angkor"),
];

const PEOPLED: [i32; 3] = [2023, 2024, 2025];

/// What one row of `facts` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Fact {
    pub(crate) yes: Option<bool>,
    pub(crate) amount: Option<u64>,
    pub(crate) missing: Option<NoAnswer>,
}

pub(crate) type Facts = BTreeMap<String, Fact>;

/// The rows of `members` and `facts`.
#[derive(Debug, Clone, Default)]
pub(crate) struct World {
    /// In or maybe in, by cycle, universe and subject.
    pub(crate) members: BTreeMap<(i32, Universe, String), Truth>,
    /// By item, for each cycle and subject.
    pub(crate) facts: BTreeMap<(i32, String), Facts>,
}

/// Every indicator of every plan.
pub(crate) fn indicators() -> Vec<&'static Indicator> {
    PLANS.iter().flat_map(|plan| plan.indicators.iter().copied()).collect()
}

/// Numbers that depend on the seed alone.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(u64::try_from(all.len()).unwrap())).unwrap()]
    }

    /// No row at all, or one; how likely each answer is depends on the mood of the subject.
    fn fact(&mut self, mood: u64) -> Option<Fact> {
        const MOODS: [&[u8]; 5] = [b"yyyyyyyyyyyyyyyyyn", b"nnnnnnnny", b"yn", b"yn?m-", b"?m--y"];
        let amount = (self.below(3) > 0).then(|| self.below(2_000_000_000));
        let fact = match self.of(MOODS[usize::try_from(mood).unwrap()]) {
            b'y' => Fact { yes: Some(true), amount, missing: None },
            b'n' => Fact { yes: Some(false), amount, missing: None },
            b'?' => Fact { amount, ..Fact::default() },
            b'm' => Fact { missing: Some(self.of(NoAnswer::ALL)), ..Fact::default() },
            _ => return None,
        };
        Some(fact)
    }
}

fn subjects(universe: Universe) -> impl Iterator<Item = String> {
    let kind = match universe {
        Universe::StatesParties | Universe::StatesNotParty | Universe::States => "state".to_owned(),
        other => other.to_string(),
    };
    (1..=7).map(move |number| format!("{kind}-{number}"))
}

/// Every code that an indicator asks for.
fn items() -> BTreeSet<String> {
    let code = |atom| match atom {
        Atom::Reports(item) | Atom::Holds(item) | Atom::NotApplicable(item) => item.code.to_owned(),
        Atom::Derived(question) => question.code(),
        other => panic!("a new leaf: {other:?}"),
    };
    let of = |indicator: &Indicator| {
        let amounts = indicator.amounts().into_iter().map(|amount| amount.code());
        indicator.atoms().into_iter().map(code).chain(amounts).collect::<Vec<_>>()
    };
    indicators().into_iter().flat_map(of).collect()
}

impl World {
    pub(crate) fn random(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut world = Self::default();
        let items = items();
        for cycle in PEOPLED {
            for universe in Universe::ALL {
                for subject in subjects(*universe) {
                    let member = dice.of(&[Truth::Yes, Truth::Yes, Truth::Unknown, Truth::No]);
                    if member != Truth::No {
                        world.members.insert((cycle, *universe, subject), member);
                    }
                }
            }
            let all: BTreeSet<String> = Universe::ALL.iter().copied().flat_map(subjects).collect();
            for subject in all {
                let mood = dice.below(5);
                let told = items.iter().filter_map(|item| Some((item.clone(), dice.fact(mood)?)));
                world.facts.insert((cycle, subject), told.collect());
            }
        }
        world
    }

    /// What the query answers for a cycle: its columns with their values, after the cycle itself.
    pub(crate) fn counts(&self, indicator: &Indicator, readings: &Readings, cycle: i32) -> Vec<(String, Option<u64>)> {
        let parts = if indicator.is_joined() { indicator.criterion.parts() } else { Vec::new() };
        let amounts = indicator.amounts();
        let mut whole = Tally::EMPTY;
        let mut of_parts = vec![Tally::EMPTY; parts.len()];
        let mut sums = vec![[0; 4]; amounts.len()];
        for ((_, _, subject), member) in
            self.members.iter().filter(|((of, universe, _), _)| (*of, *universe) == (cycle, indicator.universe()))
        {
            let mut truth = OfSubject { facts: &self.facts[&(cycle, subject.clone())], readings };
            let rules = indicator.population_rules();
            let member = rules.into_iter().fold(*member, |all, rule| all & rule.fold(readings, &mut truth));
            let meets = indicator.criterion.fold(readings, &mut truth);
            whole = whole.with(member, meets);
            for (tally, (_, part)) in of_parts.iter_mut().zip(&parts) {
                *tally = tally.with(member, part.fold(readings, &mut truth));
            }
            for (sum, amount) in sums.iter_mut().zip(&amounts) {
                let first = match member & meets {
                    Truth::Yes => 0,
                    Truth::Unknown => 2,
                    Truth::No => continue,
                };
                match truth.fact(&amount.code()).amount {
                    Some(amount) => sum[first] += amount,
                    None => sum[first + 1] += 1,
                }
            }
        }
        let parts = (1_usize..).zip(of_parts).map(|(place, tally)| (format!("part{place}_"), tally));
        let mut columns: Vec<(String, Option<u64>)> = Vec::new();
        for (prefix, tally) in [(String::new(), whole)].into_iter().chain(parts) {
            columns.extend([
                (format!("{prefix}in_yes"), Some(tally.in_yes)),
                (format!("{prefix}in_no"), Some(tally.in_no)),
                (format!("{prefix}in_unknown"), Some(tally.in_unknown)),
                (format!("{prefix}maybe_yes"), Some(tally.maybe_yes)),
                (format!("{prefix}maybe_no"), Some(tally.maybe_no)),
                (format!("{prefix}maybe_unknown"), Some(tally.maybe_unknown)),
            ]);
        }
        for (place, [known, unknown, maybe, maybe_unknown]) in (1_usize..).zip(sums) {
            columns.extend([
                (format!("sum{place}_known"), Some(known)),
                (format!("sum{place}_unknown"), Some(unknown)),
                (format!("sum{place}_maybe"), Some(maybe)),
                (format!("sum{place}_maybe_unknown"), Some(maybe_unknown)),
            ]);
        }
        // The text does not say what is counted: there is no value.
        if indicator.measure == Measure::Unspecified {
            columns.iter_mut().for_each(|(_, value)| *value = None);
        }
        columns
    }
}

/// The truth of a condition for one subject in one cycle.
struct OfSubject<'a> {
    facts: &'a Facts,
    readings: &'a Readings,
}

impl OfSubject<'_> {
    fn fact(&self, item: &str) -> Fact {
        self.facts.get(item).copied().unwrap_or_default()
    }
}

impl Fold for OfSubject<'_> {
    type Out = Truth;

    fn atom(&mut self, atom: Atom) -> Truth {
        let yes = |fact: Fact| fact.yes.map_or(Truth::Unknown, Truth::from);
        let reported = |fact: Fact| match fact.missing {
            Some(NoAnswer::Silent | NoAnswer::NotSubmitted) => Truth::No,
            _ => yes(fact),
        };
        match atom {
            Atom::Reports(item) => reported(self.fact(item.code)),
            Atom::Holds(item) if self.readings.silence == Silence::No => reported(self.fact(item.code)),
            Atom::Holds(item) if item.asked_in.is_of_report() => match self.fact(item.code).missing {
                Some(NoAnswer::NotSubmitted) => Truth::No,
                _ => yes(self.fact(item.code)),
            },
            Atom::Holds(item) => yes(self.fact(item.code)),
            Atom::NotApplicable(item) => (self.fact(item.code).missing == Some(NoAnswer::NotApplicable)).into(),
            Atom::Derived(question) => yes(self.fact(&question.code())),
            other => panic!("a new leaf: {other:?}"),
        }
    }

    fn not(&mut self, inner: Truth) -> Truth {
        !inner
    }

    fn empty(&mut self, join: Join) -> Truth {
        Truth::from(join == Join::All)
    }

    fn join(&mut self, join: Join, so_far: Truth, next: Truth) -> Truth {
        match join {
            Join::All => so_far & next,
            Join::Any => so_far | next,
        }
    }
}
