//! How few facts would decide whether a value reaches a threshold.

use super::explanation::Explanation;
use crate::assess::snapshot::Verdict;
use crate::base::{ratio::Ratio, read, truth::Truth};
use crate::law::{
    expr::{Atom, Fold, Join},
    indicator::{Counting, Measure},
};
use serde::Serialize;

/// How few missing facts, if they turned out the right way, would decide whether a value reaches a threshold.
///
/// A count of which nobody tells whom it means is not used here: it takes no fact. Whether a State is party counts as one fact, where records leave it open. Where a condition asks for one fact twice,
/// even fewer may do. A share of nobody neither reaches a threshold nor misses it: where nobody is surely counted, it
/// takes a fact to show that somebody is.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, base::Ratio, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let why = snapshot.explain(&oslo::I50_1); // 96 to 155 of 164
/// let three_quarters = why.decision(Ratio::new(3, 4).ok_or("no whole")?).ok_or("a sum")?;
/// assert_eq!(three_quarters.to_reach, Some(27)); // 123 of 164
/// assert_eq!(three_quarters.to_miss, Some(33)); // at most 122
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Decision {
    /// To show that it does; zero where that is known, `None` where it cannot.
    pub to_reach: Option<u32>,
    /// To show that it does not; zero where that is known, `None` where it must.
    pub to_miss: Option<u32>,
}

impl Decision {
    /// The least number that decides it either way.
    pub fn least(&self) -> Option<u32> {
        self.to_reach.into_iter().chain(self.to_miss).min()
    }
}

/// How many facts make a condition true, and how many make it false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    yes: Option<u32>,
    no: Option<u32>,
}

/// Folds a condition into the number of facts that decide it for one subject.
struct Costs<F> {
    truth: F,
}

fn both(left: Option<u32>, right: Option<u32>) -> Option<u32> {
    Some(left?.saturating_add(right?))
}

fn fewer(left: Option<u32>, right: Option<u32>) -> Option<u32> {
    left.into_iter().chain(right).min()
}

impl Cost {
    const fn of(truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self { yes: Some(0), no: None },
            Truth::No => Self { yes: None, no: Some(0) },
            Truth::Unknown => Self { yes: Some(1), no: Some(1) },
        }
    }

    /// How many facts lead from one truth to another; what is unknown may also be left so.
    const fn to(self, truth: Truth, now: Truth) -> Option<u32> {
        match (truth, now) {
            (Truth::Yes, _) => self.yes,
            (Truth::No, _) => self.no,
            (Truth::Unknown, Truth::Unknown) => Some(0),
            (Truth::Unknown, _) => None,
        }
    }

    fn and(self, other: Self) -> Self {
        Self { yes: both(self.yes, other.yes), no: fewer(self.no, other.no) }
    }

    fn or(self, other: Self) -> Self {
        Self { yes: fewer(self.yes, other.yes), no: both(self.no, other.no) }
    }
}

impl<F: Fn(Atom) -> Truth> Fold for Costs<F> {
    type Out = Cost;

    fn atom(&mut self, atom: Atom) -> Cost {
        Cost::of((self.truth)(atom))
    }

    fn not(&mut self, inner: Cost) -> Cost {
        Cost { yes: inner.no, no: inner.yes }
    }

    fn empty(&mut self, join: Join) -> Cost {
        Cost::of((join == Join::All).into())
    }

    fn join(&mut self, join: Join, so_far: Cost, next: Cost) -> Cost {
        if join == Join::All { so_far.and(next) } else { so_far.or(next) }
    }
}

/// A threshold as a sum over subjects: it is reached if the weights of all verdicts add up to `needed` or more. For a
/// share `a / b`, each subject that is counted weighs `-a`, each that also meets the criterion `b - a`, and 0 is
/// needed.
struct Scale {
    meets: i128,
    counted: i128,
    needed: i128,
}

impl Scale {
    fn of(measure: Measure, threshold: Ratio) -> Option<Self> {
        let (part, whole) = (i128::try_from(threshold.part()).ok()?, i128::try_from(threshold.whole()).ok()?);
        let limit = i128::from(i64::MAX);
        if part > limit || whole > limit {
            return None;
        }
        let is_share = measure == Measure::Percentage;
        Some(Self { meets: whole, counted: if is_share { -part } else { 0 }, needed: if is_share { 0 } else { part } })
    }

    /// The least or the greatest weight of a subject, over all that its verdict leaves open.
    fn weight(&self, verdict: Verdict, extreme: fn(i128, i128) -> i128) -> i128 {
        let met = self.meets + self.counted;
        let counted = match verdict.meets {
            Truth::Yes => met,
            Truth::No => self.counted,
            Truth::Unknown => extreme(met, self.counted),
        };
        match verdict.is_in {
            Truth::Yes => counted,
            Truth::No => 0,
            Truth::Unknown => extreme(counted, 0),
        }
    }
}

/// A subject with its verdict, and how many facts would decide either part of it.
struct Undecided {
    verdict: Verdict,
    is_in: Cost,
    meets: Cost,
}

impl Undecided {
    /// Every verdict that answers could lead to: how many they are, and what they would add to the weight.
    fn answers(&self, weight: impl Fn(Verdict) -> i128) -> Vec<Answers> {
        let before = weight(self.verdict);
        let truths = [Truth::Yes, Truth::No, Truth::Unknown];
        let verdicts = truths.into_iter().flat_map(|is_in| truths.map(|meets| Verdict { is_in, meets }));
        let answers = verdicts.filter_map(|to| {
            let cost = both(self.is_in.to(to.is_in, self.verdict.is_in), self.meets.to(to.meets, self.verdict.meets))?;
            Some(Answers { cost, gain: weight(to) - before, counts: to.is_in == Truth::Yes })
        });
        answers.collect()
    }
}

/// What answers to some missing facts about one subject would do.
#[derive(Debug, Clone, Copy)]
struct Answers {
    cost: u32,
    gain: i128,
    /// Whether the subject is then surely counted.
    counts: bool,
}

/// How many facts are needed to gain `needed`, with at most one choice for each subject. Where nobody is surely
/// counted, one of the choices must make a subject so. A knapsack, solved cost by cost.
fn least_cost(choices: &[Vec<Answers>], needed: i128, is_anybody: bool) -> Option<u32> {
    // The greatest gain for each cost so far: with nobody surely counted, and with somebody.
    let start = if is_anybody { (i128::MIN, 0) } else { (0, i128::MIN) };
    let mut best: Vec<(i128, i128)> = vec![start];
    for options in choices {
        let dearest = options.iter().map(|option| option.cost as usize).max().unwrap_or(0);
        let mut next = best.clone();
        next.resize(best.len() + dearest, (i128::MIN, i128::MIN));
        for Answers { cost, gain, counts } in options {
            for (paid, (nobody, somebody)) in best.iter().enumerate() {
                if let Some(slot) = next.get_mut(paid + *cost as usize) {
                    let (nobody, somebody) = (plus(*nobody, *gain), plus(*somebody, *gain));
                    if *counts {
                        slot.1 = slot.1.max(nobody).max(somebody);
                    } else {
                        *slot = (slot.0.max(nobody), slot.1.max(somebody));
                    }
                }
            }
        }
        best = next;
    }
    let found = best.iter().position(|(_, gain)| *gain != i128::MIN && *gain >= needed);
    found.and_then(|cost| u32::try_from(cost).ok())
}

/// One more gain; what was impossible stays so.
const fn plus(so_far: i128, gain: i128) -> i128 {
    if so_far == i128::MIN { so_far } else { so_far.saturating_add(gain) }
}

impl Explanation<'_> {
    /// The least numbers of missing facts that decide whether the value reaches a threshold: a number of subjects, or a
    /// share. `None` for sums, and where the text does not say what is counted.
    pub fn decision(&self, threshold: Ratio) -> Option<Decision> {
        let indicator = self.value().indicator();
        let tally = self.value().tally()?;
        if indicator.counting != Counting::Subjects {
            return None;
        }
        let scale = Scale::of(indicator.measure, threshold)?;
        let rows = self.undecided();
        let lowest: i128 = rows.iter().map(|row| scale.weight(row.verdict, i128::min)).sum();
        let highest: i128 = rows.iter().map(|row| scale.weight(row.verdict, i128::max)).sum();
        // A number is reached or missed even if nobody is counted; a share of nobody is neither.
        let is_anybody = indicator.measure != Measure::Percentage || !tally.may_be_empty();
        // To reach it, the least that each subject adds is raised; to miss it, the most is lowered.
        let raise: Vec<_> = rows.iter().map(|row| row.answers(|verdict| scale.weight(verdict, i128::min))).collect();
        let lower: Vec<_> = rows.iter().map(|row| row.answers(|verdict| -scale.weight(verdict, i128::max))).collect();
        let to_reach = least_cost(&raise, scale.needed - lowest, is_anybody);
        let to_miss = least_cost(&lower, highest - scale.needed + 1, is_anybody);
        Some(Decision { to_reach, to_miss })
    }

    /// Every subject that is or may be counted.
    fn undecided(&self) -> Vec<Undecided> {
        let judge = self.judge();
        let criterion = &self.value().indicator().criterion;
        let rows = judge.verdicts(criterion).map(|(row, verdict)| {
            let mut costs = Costs { truth: |atom| judge.truth(row, atom) };
            let (rules, meets) = judge.fold(criterion, &mut costs);
            let universe = Cost::of(judge.is_of_universe(row));
            Undecided { verdict, is_in: rules.into_iter().fold(universe, Cost::and), meets }
        });
        rows.collect()
    }
}
