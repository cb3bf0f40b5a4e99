//! The crate beside the oracle, day by day.

use super::{
    faults::Fault,
    histories::{Case, WHO},
    story::Story,
    walk::Oracle,
};
use mine_action::{
    Day, Possible, Status, Timeline, When,
    assess::answer::{Because, DeadlineReason},
};
use std::collections::BTreeSet;

/// Which days are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Every day from a year before entry into force to two years after the last day known.
    Every,
    /// The days on which something can change, with their neighbours.
    Changes,
}

/// The first day on which the crate and the oracle, with this mistake planted, do not agree.
pub(crate) fn exact(case: &Case, faults: &[Fault], which: Which) -> Option<String> {
    let story = Story::read(&case.register, WHO, case.convention, case.duty, case.readings);
    if story.contradictory() {
        return None;
    }
    let oracle = Oracle::new(&story, faults);
    if oracle.guesses() {
        return None;
    }
    let dossier = case.register.state(WHO).under(case.readings);
    let duty = dossier.duty(case.convention, case.duty).expect("a duty of the Convention");
    let line = duty.timeline();
    let changes = Oracle::around(oracle.days().into_iter().chain(line.change_days()));
    let days: Vec<Day> = match which {
        Which::Changes => changes.iter().copied().collect(),
        Which::Every => {
            let first = oracle.spells().first().map_or(case.register.known(), |spell| spell.from);
            let last = case.register.known();
            (first - chrono::Days::new(365))
                .iter_days()
                .take_while(|day| *day <= last + chrono::Days::new(730))
                .collect()
        }
    };
    let mut last = None;
    for day in days {
        let (crate_says, oracle_says) = (line.at(day), oracle.statuses(day));
        let agree = match &oracle_says {
            Some(statuses) => crate_says.options() == *statuses,
            None => crate_says.known().is_none(),
        };
        if !agree {
            let one_of = crate_says.options();
            return Some(format!("{day}: the crate says {one_of:?}, the oracle {oracle_says:?}"));
        }
        // Day by day it is seen what was last known in the membership.
        if oracle.spells().iter().any(|spell| spell.from == day) {
            last = None;
        }
        last = match oracle_says {
            Some(statuses) if statuses.len() == 1 => statuses.first().map(|status| (day, *status)),
            _ => last,
        };
        if which == Which::Every && changes.contains(&day) {
            let told = duty.at(day).last_known.map(|last| (last.day, last.status));
            if told != last {
                return Some(format!("{day}: last known {told:?}, by the oracle {last:?}"));
            }
        }
    }
    for day in changes.into_iter().filter(|day| *day <= story.known) {
        let Some(deadlines) = oracle.deadline_on(day) else { continue };
        let finding = duty.at(day);
        let agree = match deadlines.as_slice() {
            [Some(deadline)] => finding.deadline == Some(When::on(*deadline)),
            [None] => finding.deadline.is_none_or(|found| found.exact().is_none()),
            several => several.iter().flatten().all(|day| finding.deadline.is_some_and(|found| found.may_be(*day))),
        };
        if !agree {
            return Some(format!("{day}: deadline {:?}, the oracle {deadlines:?}", finding.deadline));
        }
    }
    None
}

/// A small source of numbers, the same in every run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

/// Both ends of a partial date, and some days between them.
fn sample(date: When) -> Vec<Day> {
    let far = chrono::Days::new(900);
    // An open end is taken to be near.
    let earliest = if date.earliest() == Day::MIN { date.latest() - far } else { date.earliest() };
    let latest = if date.latest() == Day::MAX { date.earliest() + far } else { date.latest() };
    let length = u64::try_from((latest - earliest).num_days()).expect("forward");
    let mut days: Vec<Day> =
        [0, 1, length / 3, length / 2, length].into_iter().map(|days| earliest + chrono::Days::new(days)).collect();
    days.sort();
    days.dedup();
    days
}

/// Completions of a story: all combinations of sampled days where they are few, else some of them.
pub(crate) fn completions(story: &Story, most: usize, dice: &mut Dice) -> Vec<Story> {
    let choices: Vec<Vec<Day>> = story.partial().into_iter().map(sample).collect();
    let all = choices.iter().try_fold(1_usize, |count, days| count.checked_mul(days.len())).unwrap_or(usize::MAX);
    let few = all <= most;
    (0..all.min(most))
        .map(|turn| {
            let mut rest = turn;
            let mut pick = |days: &Vec<Day>| {
                let index = if few { rest % days.len() } else { dice.below(days.len()) };
                rest /= days.len();
                days[index]
            };
            let days: Vec<Day> = choices.iter().map(&mut pick).collect();
            story.completed(&days)
        })
        .filter(|completion| !completion.tied() && !completion.contradictory() && story.in_order(completion))
        .collect()
}

/// The first day on which a completion of the story gives a status that the crate excludes.
pub(crate) fn contained(
    story: &Story,
    line: &Timeline<Possible<Status>>,
    faults: &[Fault],
    dice: &mut Dice,
) -> Option<String> {
    let changes: BTreeSet<Day> = line.change_days().collect();
    for completion in completions(story, 40, dice) {
        let oracle = Oracle::new(&completion, faults);
        for day in Oracle::around(oracle.days().into_iter().chain(changes.iter().copied())) {
            let Some(statuses) = oracle.statuses(day) else { continue };
            let options = line.at(day).options();
            if !statuses.is_subset(&options) {
                return Some(format!(
                    "{day}: the crate says {options:?}, the oracle {statuses:?} with {:?}",
                    story.partial().iter().map(When::to_string).zip(completion.days_of(story)).collect::<Vec<_>>()
                ));
            }
        }
    }
    None
}

/// A period that is told to be surely overdue, though in a completion of the story it is not, or lasts a number of days that is
/// not allowed.
pub(crate) fn misses(case: &Case, story: &Story, faults: &[Fault], dice: &mut Dice) -> Option<String> {
    let dossier = case.register.state(WHO).under(case.readings);
    let duty = dossier.duty(case.convention, case.duty).expect("a duty of the Convention");
    let (misses, changes) = (duty.misses(story.known), duty.timeline());
    let after = story.known.succ_opt().expect("a day");
    for completion in completions(story, 20, dice) {
        let oracle = Oracle::new(&completion, faults);
        let own = oracle.days().into_iter().chain(changes.change_days()).chain(misses.iter().map(|miss| miss.from));
        let mut days = Oracle::around(own.chain([after]));
        days.retain(|day| *day <= after);
        let only =
            |day: Day| day < after && oracle.statuses(day).is_some_and(|all| all == BTreeSet::from([Status::Overdue]));
        let may = |day: Day| day < after && oracle.statuses(day).is_some_and(|all| all.contains(&Status::Overdue));
        for miss in misses.iter().filter(|miss| miss.surely) {
            // How long it is overdue around that day: surely, and as the texts may leave it open.
            let around = |is: &dyn Fn(Day) -> bool| {
                let begins = days.range(..=miss.from).rev().take_while(|day| is(**day)).last()?;
                let ends = days.range(miss.from..).find(|day| !is(**day))?;
                Some((*ends - *begins).num_days())
            };
            let (least, most) = (around(&only), around(&may));
            let fits = least.is_none_or(|least| *miss.days.start() <= least)
                && most.is_some_and(|most| most <= *miss.days.end());
            if !fits {
                return Some(format!("{miss}: {least:?} to {most:?} days in a completion"));
            }
        }
    }
    None
}

/// What a finding tells flatly to have been out of time, though the oracle does not exclude that it was in time then.
pub(crate) fn told_too_surely(case: &Case) -> Option<String> {
    let story = Story::read(&case.register, WHO, case.convention, case.duty, case.readings);
    let dossier = case.register.state(WHO).under(case.readings);
    let duty = dossier.duty(case.convention, case.duty).expect("a duty of the Convention");
    // Of several clocks, the status tells only of the gravest.
    if story.contradictory() || duty.clocks().len() != 1 {
        return None;
    }
    let oracle = Oracle::new(&story, &[]);
    let in_time = |day: Day| oracle.statuses(day).is_some_and(|statuses| statuses.contains(&Status::InTime));
    let finding = duty.at(story.known);
    let lapses = finding.reasons.iter().filter_map(|reason| match reason.because {
        Because::Deadline(DeadlineReason::Lapse { to, .. }) => to.earliest().pred_opt(),
        _ => None,
    });
    let late = finding.late_days.filter(|days| *days > 1 && finding.status == Possible::Known(Status::Fulfilled));
    let late = late.and_then(|_| finding.fulfilled?.exact()?.pred_opt());
    let day = lapses.chain(late).find(|day| in_time(*day))?;
    Some(format!("perhaps in time on {day}: {:?}", finding.reasons))
}
