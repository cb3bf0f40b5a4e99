//! The generated cases of values reach everything: every count, every reason for having no value, every way in which a fact
//! can stand and every cause of a change is common enough, for every plan; and so is what the laws speak of.

use crate::support::{
    plan,
    sample::{Count, draw, usual},
};
use mine_action::{
    Truth,
    assess::{analysis::Cause, inquiry::Stands, snapshot::Undefined},
    base::Tally,
    law::{indicator::Measure, oslo, plan::Plan, siem_reap_angkor},
    record::reply::NoAnswer,
    strategies::case::{case, two_cases},
};
use std::collections::BTreeSet;

const PLANS: [&Plan; 3] = [&oslo::PLAN, &siem_reap_angkor::PLAN, &plan::PLAN];

fn cells(tally: Tally) -> impl Iterator<Item = &'static str> {
    let counts = [
        ("in, yes", tally.in_yes),
        ("in, no", tally.in_no),
        ("in, unknown", tally.in_unknown),
        ("maybe, yes", tally.maybe_yes),
        ("maybe, no", tally.maybe_no),
        ("maybe, unknown", tally.maybe_unknown),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(name, _)| name)
}

fn every_stand() -> impl Iterator<Item = Stands> {
    let missing = NoAnswer::ALL.iter().copied().map(Stands::Missing);
    [Stands::Replied, Stands::Recorded].into_iter().chain(missing)
}

/// What makes a case one that a law speaks of.
const SPOKEN_OF: [&str; 7] = ["chain", "joined", "gap", "exact", "bounded", "conflict", "decided later"];

#[test]
fn everything_occurs_in_one_of_a_hundred_cases() {
    let cases = usual(300);
    for plan in PLANS {
        let all = |tally| cells(tally).collect::<Vec<_>>();
        let mut counts =
            Count::new(all(Tally { in_yes: 1, in_no: 1, in_unknown: 1, maybe_yes: 1, maybe_no: 1, maybe_unknown: 1 }));
        let has_no_quantifier = plan.indicators.iter().any(|one| one.measure == Measure::Unspecified);
        let has_chains = plan.indicators.iter().any(|one| one.chained_to().is_some());
        let of_plan = |reason: &&Undefined| **reason != Undefined::NoQuantifier || has_no_quantifier;
        let mut undefined = Count::new(Undefined::ALL.iter().filter(of_plan).copied());
        let mut stands = Count::new(every_stand());
        let mut spoken_of = Count::new(SPOKEN_OF.into_iter().filter(|one| *one != "chain" || has_chains));
        for (case, indicator) in draw(case(plan), cases) {
            let snapshot = case.snapshot();
            let value = snapshot.value(indicator);
            counts.add(value.tally().into_iter().flat_map(cells));
            undefined.add(value.undefined());
            let inquiry = snapshot.inquiry();
            let atoms: BTreeSet<_> = indicator.atoms().into_iter().collect();
            let verdicts = snapshot.verdicts(indicator);
            let mut gap = false;
            let mut seen = Vec::new();
            for (subject, _) in verdicts.iter().take(12) {
                for atom in &atoms {
                    seen.push(inquiry.answer_stands(subject, *atom, snapshot.day()));
                    gap |= inquiry.atom(subject, *atom, snapshot.day()).truth() == Truth::Unknown;
                }
            }
            stands.add(seen);
            let bounded = !value.is_exact() && value.bounds().is_some() && !verdicts.is_empty();
            let is = [
                ("chain", indicator.chained_to().is_some() && !verdicts.is_empty()),
                ("joined", indicator.is_joined() && !verdicts.is_empty()),
                ("gap", gap),
                ("exact", value.is_exact() && !verdicts.is_empty()),
                ("bounded", bounded),
                ("conflict", case.replies.conflicts().next().is_some()),
                ("decided later", bounded && verdicts.len() < 6 && gap),
            ];
            spoken_of.add(is.into_iter().filter(|(_, is)| *is).map(|(name, _)| name));
        }
        counts.check(plan.code, cases);
        undefined.check(plan.code, cases);
        stands.check(plan.code, cases);
        spoken_of.check(plan.code, cases);
    }
}

#[test]
fn every_cause_moves_one_value_of_a_hundred() {
    let cases = usual(150);
    for plan in PLANS {
        let mut causes = Count::new(Cause::ALL.iter().copied());
        for (earlier, later, indicator) in draw(two_cases(plan), cases) {
            let (before, after) = (earlier.snapshot(), later.snapshot());
            let change = after.change_since(&before, indicator);
            causes.add(change.steps().filter(|step| !step.is_nothing()).map(|step| step.cause));
        }
        causes.check(plan.code, cases);
    }
}
