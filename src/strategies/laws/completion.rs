//! Every way to fill in what is unknown, tried one by one where there are few: slow, and worked out in another way than
//! the values, so that it can check them.

use crate::assess::snapshot::{Bounds, Snapshot};
use crate::base::{ratio::Ratio, tally::Tally, truth::Truth};
use crate::law::{
    expr::{Atom, Expr},
    indicator::{Counting, Indicator, Measure},
    item::Universe,
    reading::Readings,
};
use crate::record::subject::Subject;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// So many unknown facts of one subject are tried at most: each doubles the number of completions.
const MOST_FACTS: usize = 12;
/// So many missing facts are tried at most: each is left open or answered with yes or no, three times as many choices.
const MOST_GAPS: usize = 6;

/// A fact or an amount that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) subject: Subject,
    pub(super) code: String,
    pub(super) is_amount: bool,
}

/// The conditions that a subject must meet to be counted, and last the criterion.
fn conditions(indicator: &Indicator) -> impl Iterator<Item = &Expr> {
    indicator.population_rules().into_iter().chain([&indicator.criterion])
}

fn atoms(indicator: &Indicator, readings: &Readings) -> Vec<Atom> {
    conditions(indicator).flat_map(|condition| condition.atoms_under(readings)).collect()
}

/// Whether no fact is asked twice. Whether a thing is so, and whether it is reported, is one fact.
pub(super) fn asks_once(indicator: &Indicator, readings: &Readings) -> bool {
    let atoms = atoms(indicator, readings);
    let codes: BTreeSet<String> = atoms.iter().map(Atom::code).collect();
    codes.len() == atoms.len()
}

impl Gap {
    /// All that is not known of the subjects that are or may be counted. A fact that is asked both as reported and as
    /// it is is left out, since one answer would settle both.
    pub(super) fn all(snapshot: &Snapshot<'_>, indicator: &Indicator) -> Vec<Self> {
        let (inquiry, day) = (snapshot.inquiry(), snapshot.day());
        let asked: BTreeSet<Atom> = atoms(indicator, &inquiry.readings()).into_iter().collect();
        let alone = |atom: &&Atom| asked.iter().filter(|other| other.code() == atom.code()).count() == 1;
        let amounts: Vec<_> = indicator.amounts();
        let mut gaps = Vec::new();
        for (subject, _) in snapshot.verdicts(indicator) {
            let gap = |code, is_amount| Self { subject: subject.clone(), code, is_amount };
            let unknown = |atom: &&Atom| inquiry.atom(&subject, **atom, day).truth() == Truth::Unknown;
            gaps.extend(asked.iter().filter(alone).filter(unknown).map(|atom| gap(atom.code(), false)));
            let untold = amounts.iter().filter(|amount| inquiry.amount(&subject, **amount, day).is_none());
            gaps.extend(untold.map(|amount| gap(amount.code(), true)));
        }
        gaps
    }
}

/// Whether a part is greater than its whole, of any subject that may be counted: then one of the two is wrong, and no
/// completion is right.
pub(super) fn contradicts_itself(snapshot: &Snapshot<'_>, indicator: &Indicator) -> bool {
    let Counting::Share { part, whole } = indicator.counting else { return false };
    let (inquiry, day) = (snapshot.inquiry(), snapshot.day());
    let amount = |subject: &Subject, amount| inquiry.amount(subject, amount, day);
    let pairs = snapshot.verdicts(indicator).into_iter();
    pairs
        .filter_map(|(subject, _)| Some((amount(&subject, part)?, amount(&subject, whole)?)))
        .any(|(part, whole)| part > whole)
}

/// A subject that is or may be counted: what is known of it, and what is not.
#[derive(Clone)]
struct Candidate {
    of_universe: Truth,
    facts: BTreeMap<Atom, Truth>,
    amounts: Vec<Option<u64>>,
    /// What some completion makes of it: not counted; counted, criterion not met; counted, criterion met.
    ends: [bool; 3],
}

/// The subjects that are or may be counted, each with what it can turn out to be.
pub(super) struct Completions {
    readings: Readings,
    candidates: Vec<Candidate>,
}

impl Candidate {
    fn unknown(&self) -> Vec<Atom> {
        self.facts.iter().filter(|(_, truth)| **truth == Truth::Unknown).map(|(atom, _)| *atom).collect()
    }

    /// Whether it is counted, and whether it meets the criterion, as far as the facts tell.
    fn verdict(&self, indicator: &Indicator, readings: &Readings) -> (Truth, Truth) {
        let known = |atom| self.facts.get(&atom).copied().unwrap_or(Truth::Unknown);
        let rules = indicator.population_rules().into_iter();
        let is_in = rules.fold(self.of_universe, |is_in, rule| is_in & rule.truth(readings, known));
        (is_in, indicator.criterion.truth(readings, known))
    }

    fn ends(&self, indicator: &Indicator, readings: &Readings) -> Option<[bool; 3]> {
        let unknown = self.unknown();
        if unknown.len() > MOST_FACTS {
            return None;
        }
        let mut ends = [self.of_universe == Truth::Unknown, false, false];
        let [out, not_met, met] = &mut ends;
        for answers in 0..1_u32 << unknown.len() {
            let mut facts = self.facts.clone();
            for (place, atom) in unknown.iter().enumerate() {
                facts.insert(*atom, (answers >> place & 1 == 1).into());
            }
            let rules = indicator.population_rules();
            let known = |atom| facts.get(&atom).copied().unwrap_or(Truth::Unknown);
            let is_in = rules.into_iter().all(|rule| rule.truth(readings, known) == Truth::Yes);
            let meets = indicator.criterion.truth(readings, known) == Truth::Yes;
            *out |= !is_in;
            *not_met |= is_in && !meets;
            *met |= is_in && meets;
        }
        Some(ends)
    }

    const fn may_be_met(&self) -> bool {
        let [_, _, met] = self.ends;
        met
    }

    const fn is_surely_met(&self) -> bool {
        matches!(self.ends, [false, false, true])
    }
}

impl Completions {
    /// All of them; `None` where there are too many to try.
    pub(super) fn of(snapshot: &Snapshot<'_>, indicator: &Indicator) -> Option<Self> {
        let (inquiry, day) = (snapshot.inquiry(), snapshot.day());
        let readings = inquiry.readings();
        // Whether something is told not to apply is always known.
        let told = indicator.atoms().into_iter().filter(|atom| matches!(atom, Atom::NotApplicable(_)));
        let asked: Vec<Atom> = atoms(indicator, &readings).into_iter().chain(told).collect();
        let mut candidates = Vec::new();
        for (subject, _) in snapshot.verdicts(indicator) {
            let truth = |atom: &Atom| (*atom, inquiry.atom(&subject, *atom, day).truth());
            let mut candidate = Candidate {
                of_universe: snapshot.is_of(&subject, indicator.universe()),
                facts: asked.iter().map(truth).collect(),
                amounts: indicator.amounts().iter().map(|one| inquiry.amount(&subject, *one, day)).collect(),
                ends: [false; 3],
            };
            candidate.ends = candidate.ends(indicator, &readings)?;
            candidates.push(candidate);
        }
        Some(Self { readings, candidates })
    }

    /// From the least to the greatest value of any completion. `Some(None)` where no completion has a value, or the
    /// values have no limit; `None` where there are too many to try.
    pub(super) fn possible(&self, indicator: &Indicator) -> Option<Option<Bounds>> {
        let exists =
            matches!(indicator.universe(), Universe::StatesParties | Universe::StatesNotParty | Universe::States);
        let counts = self.candidates.iter().any(Candidate::is_surely_met);
        match indicator.counting {
            Counting::Subjects if indicator.measure == Measure::Percentage => Some(self.share_of_subjects()),
            Counting::Subjects => {
                let count = |which: fn(&Candidate) -> bool| {
                    self.candidates.iter().filter(|candidate| which(candidate)).count() as u128
                };
                let (low, high) = (count(Candidate::is_surely_met), count(Candidate::may_be_met));
                Some(Some(Bounds { low: Ratio::number(low), high: Some(Ratio::number(high)) }))
            }
            // Requests, meetings and resolutions exist only where they are recorded: where none surely counts, nothing
            // is known.
            _ if !exists && !counts => Some(None),
            Counting::Sum(_) => Some(Some(self.sum())),
            Counting::Share { .. } => self.share_of_amounts(),
        }
    }

    /// For each number of counted subjects, the least and the greatest number of those that meet the criterion.
    fn share_of_subjects(&self) -> Option<Bounds> {
        let mut reached: BTreeMap<u64, (u64, u64)> = BTreeMap::from([(0, (0, 0))]);
        for candidate in &self.candidates {
            let mut next: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
            let [out, not_met, met] = candidate.ends;
            for (members, (least, most)) in &reached {
                for (_, member, meets) in
                    [(out, 0, 0), (not_met, 1, 0), (met, 1, 1)].into_iter().filter(|(is_possible, ..)| *is_possible)
                {
                    let slot = next.entry(members + member).or_insert((least + meets, most + meets));
                    *slot = (slot.0.min(least + meets), slot.1.max(most + meets));
                }
            }
            reached = next;
        }
        let shares = reached
            .into_iter()
            .flat_map(|(members, (least, most))| [least, most].map(|meets| Ratio::new(meets.into(), members.into())));
        between(shares.flatten())
    }

    /// At the least, the known amounts of the subjects that surely count; at the most, those of all that may.
    fn sum(&self) -> Bounds {
        let add = |which: fn(&Candidate) -> bool, of: fn(Option<u64>) -> Option<u128>| -> Option<u128> {
            self.candidates
                .iter()
                .filter(|candidate| which(candidate))
                .flat_map(|candidate| &candidate.amounts)
                .map(|amount| of(*amount))
                .sum()
        };
        let low = add(Candidate::is_surely_met, |amount| Some(amount.map_or(0, u128::from))).unwrap_or(0);
        Bounds {
            low: Ratio::number(low),
            high: add(Candidate::may_be_met, |amount| amount.map(u128::from)).map(Ratio::number),
        }
    }

    /// The shares for every choice of subjects among those that may be counted.
    fn share_of_amounts(&self) -> Option<Option<Bounds>> {
        let counted: Vec<&Candidate> = self.candidates.iter().filter(|candidate| candidate.may_be_met()).collect();
        let mut totals: BTreeSet<(u128, u128)> = BTreeSet::from([(0, 0)]);
        for candidate in counted {
            let [part, whole] = candidate.amounts.as_slice() else { return None };
            // A whole that is not known has no limit.
            let Some(whole) = whole.map(u128::from) else { return Some(None) };
            let parts = part.map_or([0, whole], |part| [part.into(); 2]);
            let added = totals.iter().flat_map(|(so_far, of)| parts.map(|part| (so_far + part, of + whole)));
            let mut next: BTreeSet<(u128, u128)> = added.collect();
            if !candidate.is_surely_met() {
                next.extend(&totals);
            }
            totals = next;
            if totals.len() > 4_096 {
                return None;
            }
        }
        Some(between(totals.into_iter().filter_map(|(part, whole)| Ratio::new(part, whole))))
    }

    /// How many missing facts, answered favourably, are at least needed to show that a threshold is reached, and how
    /// many to show that it is missed; `None` where there are too many to try.
    pub(super) fn least(&self, indicator: &Indicator, threshold: Ratio) -> Option<(Option<u32>, Option<u32>)> {
        let untold = self.untold();
        if untold.len() > MOST_GAPS {
            return None;
        }
        let (mut reach, mut miss) = (None, None);
        for number in 0..3_u32.pow(u32::try_from(untold.len()).ok()?) {
            let answers = answers(&untold, number);
            let price = u32::try_from(answers.len()).ok()?;
            let Some((low, high)) = bounds(self.tally(indicator, &answers), indicator.measure) else { continue };
            let cheaper = |so_far: Option<u32>| Some(so_far.map_or(price, |so_far: u32| so_far.min(price)));
            if low.compare(threshold) != Ordering::Less {
                reach = cheaper(reach);
            }
            if high.compare(threshold) == Ordering::Less {
                miss = cheaper(miss);
            }
        }
        Some((reach, miss))
    }

    /// Every missing fact of every subject. Whether a subject is of the universe is a fact too, which records could
    /// tell.
    fn untold(&self) -> Vec<Untold> {
        let untold_of = |(candidate, of): (usize, &Candidate)| {
            let of_universe = (of.of_universe == Truth::Unknown).then_some(None);
            let facts = of.unknown().into_iter().map(Some);
            of_universe.into_iter().chain(facts).map(move |atom| Untold { candidate, atom }).collect::<Vec<_>>()
        };
        self.candidates.iter().enumerate().flat_map(untold_of).collect()
    }

    /// What is counted with these answers.
    fn tally(&self, indicator: &Indicator, answers: &[(Untold, Truth)]) -> Tally {
        self.candidates.iter().enumerate().fold(Tally::EMPTY, |tally, (place, candidate)| {
            let mut told_of = candidate.clone();
            for (untold, truth) in answers.iter().filter(|(untold, _)| untold.candidate == place) {
                match untold.atom {
                    Some(atom) => told_of.facts.extend([(atom, *truth)]),
                    None => told_of.of_universe = *truth,
                }
            }
            let (is_in, meets) = told_of.verdict(indicator, &self.readings);
            tally.with(is_in, meets)
        })
    }
}

/// A missing fact of one of the candidates.
#[derive(Clone, Copy)]
struct Untold {
    candidate: usize,
    /// `None` = whether it is of the universe.
    atom: Option<Atom>,
}

/// The choice with that number among all choices of answers. Each of its digits in base three stands for one fact: left
/// open, answered with no, answered with yes.
fn answers(untold: &[Untold], number: u32) -> Vec<(Untold, Truth)> {
    let mut answers = Vec::new();
    let mut digits = number;
    for one in untold {
        match digits % 3 {
            0 => {}
            digit => answers.push((*one, (digit == 2).into())),
        }
        digits /= 3;
    }
    answers
}

/// From the least to the greatest value of a tally; `None` for a share of a group that may be empty.
fn bounds(tally: Tally, measure: Measure) -> Option<(Ratio, Ratio)> {
    if measure == Measure::Percentage {
        return tally.bounds().filter(|_| !tally.may_be_empty());
    }
    let (low, high) = tally.number();
    Some((Ratio::number(low.into()), Ratio::number(high.into())))
}

/// From the least to the greatest of these ratios.
fn between(all: impl Iterator<Item = Ratio>) -> Option<Bounds> {
    let bounds = all.fold(None, |bounds: Option<(Ratio, Ratio)>, one| {
        let (low, high) = bounds.unwrap_or((one, one));
        let low = if one.compare(low) == Ordering::Less { one } else { low };
        Some((low, if one.compare(high) == Ordering::Greater { one } else { high }))
    });
    bounds.map(|(low, high)| Bounds { low, high: Some(high) })
}
