//! What moves between two scenarios: duty by duty, due by due, value by value.

use super::{
    asked::Asked,
    consequence::{Consequence, Matter, Said, Side},
    pairs::differing,
    supposed::Supposed,
};
use crate::assess::{
    analysis::Moved,
    answer::Reason,
    dossier::Dossier,
    duty::Finding,
    snapshot::{Snapshot, Verdict},
};
use crate::base::{citation::Citation, convention::Convention, cycle::Cycle, state::State, truth::Truth};
use crate::law::{indicator::Indicator, plan::Plan};
use crate::record::subject::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that moves, sorted by what it is of.
pub(super) fn all(before: &Supposed, after: &Supposed, asked: &Asked<'_>) -> Vec<Consequence> {
    let states: BTreeSet<State> = match asked.state {
        Some(state) => BTreeSet::from([state]),
        None => before.register().states().chain(after.register().states()).collect(),
    };
    let mut moves: Vec<Consequence> =
        states.into_iter().flat_map(|state| of_state([before, after].map(|one| dossier(one, state)), asked)).collect();
    for (plan, cycle) in &asked.plans {
        moves.extend(of_values([before, after], plan, *cycle, asked));
    }
    // Those of one matter stay in the order of their pairs.
    moves.sort_by(|one, other| one.matter.cmp(&other.matter));
    moves
}

fn dossier(of: &Supposed, state: State) -> Dossier<'_> {
    of.register().state(state).under(of.readings())
}

/// Only what the one has and the other has not.
fn only(own: &[Reason], other: &[Reason]) -> Vec<Reason> {
    let mut only: Vec<Reason> = Vec::new();
    for reason in own.iter().filter(|reason| !other.contains(reason)) {
        if !only.contains(reason) {
            only.push(reason.clone());
        }
    }
    only
}

/// A pair of sides with the reasons that only the one has.
fn told((matter, before, after): (Matter, Said, Said), [was, is]: [&[Reason]; 2], moved: Vec<Moved>) -> Consequence {
    let before = Side { said: before, reasons: only(was, is) };
    let after = Side { said: after, reasons: only(is, was) };
    Consequence { matter, before, after, moved }
}

/// The findings on every duty of a State, on that day.
fn findings(dossier: Dossier<'_>, asked: &Asked<'_>) -> Vec<Finding> {
    let bound = Convention::ALL.iter().filter(|convention| dossier.has_standing(**convention));
    bound.flat_map(|convention| dossier.duties(*convention)).map(|duty| duty.at(asked.day)).collect()
}

/// The reasons of the findings that are of this kind.
fn reasons_of(findings: &[Finding], is_of: impl Fn(&Finding) -> bool) -> Vec<Reason> {
    findings.iter().filter(|finding| is_of(finding)).flat_map(|finding| finding.reasons.iter().cloned()).collect()
}

fn of_state(sides: [Dossier<'_>; 2], asked: &Asked<'_>) -> Vec<Consequence> {
    let found = sides.map(|dossier| findings(dossier, asked));
    let [before, after] = found.each_ref().map(|findings| findings.iter().flat_map(said_of_duty));
    let mut moves = differing(before, after);
    if let Some(window) = &asked.window {
        let [before, after] = sides.map(|dossier| {
            dossier.portfolio(asked.day, window).into_iter().map(|entry| {
                let said = Said::Due { due: entry.due, status: entry.status };
                (Matter::Due { state: entry.state, kind: entry.kind, citation: entry.citation, what: entry.what }, said)
            })
        });
        moves.extend(differing(before, after));
    }
    let told_with_reasons = moves.into_iter().map(|one| {
        let own = found.each_ref().map(|findings| reasons_of(findings, |finding| is_about(finding, &one.0)));
        told(one, own.each_ref().map(Vec::as_slice), Vec::new())
    });
    told_with_reasons.collect()
}

/// The status of a duty, and the deadline of each of its clocks.
fn said_of_duty(finding: &Finding) -> Vec<(Matter, Said)> {
    let Finding { state, convention, duty, provision, .. } = *finding;
    let status =
        (Matter::Status { state, convention, duty, provision }, Said::Status { status: finding.status.clone() });
    let matter = |clock| Matter::Deadline { state, convention, duty, provision, clock };
    let deadline = |clock, deadline: Option<_>| Some((matter(clock), Said::Deadline { deadline: deadline? }));
    let several = finding.clocks.iter().filter_map(|clock| deadline(Some(clock.origin.clone()), clock.deadline));
    let single = finding.clocks.is_empty().then(|| deadline(finding.clock.clone(), finding.deadline)).flatten();
    [status].into_iter().chain(several).chain(single).collect()
}

/// Whether the reasons of a finding can be those of a matter: of the duty itself, of the article that asks for something, or
/// where a plan or a decision does, of any duty under that Convention.
fn is_about(finding: &Finding, matter: &Matter) -> bool {
    match matter {
        Matter::Status { convention, duty, .. } | Matter::Deadline { convention, duty, .. } => {
            (finding.convention, finding.duty) == (*convention, *duty)
        }
        Matter::Due { citation: Citation::Provision(rule), .. } => {
            finding.convention == rule.convention() && finding.provision.article_number() == rule.article_number()
        }
        Matter::Due { .. } => true,
        Matter::Value { .. } => false,
    }
}

fn of_values(sides: [&Supposed; 2], plan: &Plan, cycle: Cycle, asked: &Asked<'_>) -> Vec<Consequence> {
    let snapshots = sides.map(|side| {
        let inquiry = side.register().measure(plan).under(side.readings());
        asked.replies.map_or(inquiry, |replies| inquiry.with_replies(replies)).snapshot(cycle)
    });
    let indicators = plan.indicators.iter();
    indicators.filter_map(|indicator| of_value(snapshots.each_ref(), indicator, asked.state)).collect()
}

fn of_value(sides: [&Snapshot<'_>; 2], indicator: &Indicator, state: Option<State>) -> Option<Consequence> {
    let [before, after] = sides.map(|side| Said::Value { value: Box::new(side.value(indicator)) });
    if before.agrees_with(&after) {
        return None;
    }
    let moved = moved(sides, indicator);
    if state.is_some_and(|state| moved.iter().all(|one| one.subject.state() != Some(state))) {
        return None;
    }
    let facts = sides.map(|side| reasons_for(side, indicator, &moved));
    let matter = Matter::Value { indicator: indicator.id(), cycle: sides.first()?.cycle() };
    Some(told((matter, before, after), facts.each_ref().map(Vec::as_slice), moved))
}

/// The subjects with another verdict; one that is not counted has the same whatever it meets.
fn moved(sides: [&Snapshot<'_>; 2], indicator: &Indicator) -> Vec<Moved> {
    const NOWHERE: Verdict = Verdict { is_in: Truth::No, meets: Truth::No };
    let [before, after] = sides.map(|side| side.verdicts(indicator).into_iter().collect::<BTreeMap<_, _>>());
    let subjects: BTreeSet<&Subject> = before.keys().chain(after.keys()).collect();
    let verdict = |of: &BTreeMap<Subject, Verdict>, subject| of.get(subject).copied().unwrap_or(NOWHERE);
    let pairs = subjects.into_iter().map(|subject| (subject, verdict(&before, subject), verdict(&after, subject)));
    let moved = pairs.filter(|(_, before, after)| before != after);
    moved.map(|(subject, before, after)| Moved { subject: subject.clone(), before, after }).collect()
}

/// The reasons for what is found of these subjects.
fn reasons_for(side: &Snapshot<'_>, indicator: &Indicator, moved: &[Moved]) -> Vec<Reason> {
    let why = side.explain(indicator);
    let found = moved.iter().filter_map(|one| why.of(&one.subject));
    found.flat_map(|one| one.standing.into_iter().chain(one.facts.into_iter().flat_map(|fact| fact.reasons))).collect()
}
