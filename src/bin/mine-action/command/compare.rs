//! What moved the indicators of a plan between two cycles, and why.

use super::words;
use crate::{
    answer::{Made, lines},
    facts,
    layout::{Part, Sheet, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Cycle, Indicator, Plan, Ratio, Value,
    assess::analysis::{Cause, Change, ChangeStep, Moved, Shift},
    law::catalogue::prose,
};
use serde::Serialize;
use std::path::PathBuf;

/// `compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// The plan: oslo or siem-reap-angkor
    #[arg(value_parser = facts::plan)]
    plan: &'static Plan,
    /// The earlier cycle
    earlier: Cycle,
    /// The later cycle
    later: Cycle,
    /// A sheet of replies: tidy or wide CSV, or JSON; may be repeated
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
    /// One indicator alone: `50.1`
    #[arg(long, value_name = "NUMBER")]
    indicator: Option<String>,
}

/// One change in JSON.
#[derive(Serialize)]
struct Line {
    plan: &'static str,
    id: String,
    earlier: End,
    later: End,
    steps: Vec<Step>,
}

/// A value at one end.
#[derive(Serialize)]
struct End {
    cycle: Cycle,
    low: Option<Ratio>,
    high: Option<Ratio>,
}

/// What one cause makes of it.
#[derive(Serialize)]
struct Step {
    cause: Cause,
    low: Option<Ratio>,
    high: Option<Ratio>,
    moved: Vec<Mover>,
}

/// A subject that moved.
#[derive(Serialize)]
struct Mover {
    subject: String,
    shift: Shift,
}

impl Compare {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        if self.earlier >= self.later {
            return Err(Stop::Wrong(format!("{} is not before {}", self.earlier, self.later)));
        }
        let register = facts::beside(&self.facts, records::register(shared))?;
        let replies = facts::replies(&self.facts, &register)?;
        let register = register.known_by(records::day(shared, &register));
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let only = self.indicator.as_ref().map(|number| facts::indicator(self.plan, number)).transpose()?;
        let asked = register.measure(self.plan).under(readings).with_replies(&replies);
        let (then, now) = (asked.snapshot(self.earlier), asked.snapshot(self.later));
        let indicators = self.plan.indicators.iter().copied().filter(|one| only.is_none_or(|only| only == *one));
        let changes = indicators.map(|one| (one, now.change_since(&then, one)));
        let is_told = |(one, change): &(&Indicator, Change)| {
            let has_facts = [&then, &now].iter().any(|snapshot| !snapshot.value(one).has_no_facts());
            only.is_some() || (has_facts && change.steps().any(|step| !step.is_nothing()))
        };
        let changes: Vec<(&Indicator, Change)> = changes.filter(is_told).collect();
        match shared.format {
            Format::Json => lines(changes.iter().map(|(one, change)| self.line(one, change))),
            Format::Csv => Ok(Made::Tidy(self.tidy(&changes))),
            _ => {
                let (plan, known) = (self.plan.name, register.known());
                let title = format!(
                    "{plan} Action Plan: what moved from cycle {} to {}, as of {known}",
                    self.earlier, self.later
                );
                let mut sheet: Sheet = vec![Part::heading(&title)];
                if changes.is_empty() {
                    sheet.push(Part::words("Nothing of which anything is told."));
                }
                changes.iter().for_each(|(one, change)| write(&mut sheet, one, change));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    fn line(&self, indicator: &Indicator, change: &Change) -> Line {
        let end = |cycle: Cycle, value: Option<&Value>| {
            let (low, high) = bounds(value);
            End { cycle, low, high }
        };
        let step = |step: ChangeStep<'_>| {
            let (low, high) = bounds(Some(step.after));
            let moved = step.moved.iter();
            let moved = moved.map(|one| Mover { subject: one.subject.to_string(), shift: one.shift() }).collect();
            Step { cause: step.cause, low, high, moved }
        };
        Line {
            plan: self.plan.code,
            id: indicator.id(),
            earlier: end(self.earlier, change.before()),
            later: end(self.later, change.after()),
            steps: change.steps().map(step).collect(),
        }
    }

    /// One row for each cause of each change.
    fn tidy(&self, changes: &[(&Indicator, Change)]) -> Table {
        let mut table = Table::of([
            "plan",
            "id",
            "earlier",
            "later",
            "cause",
            "before_low_numerator",
            "before_low_denominator",
            "before_high_numerator",
            "before_high_denominator",
            "after_low_numerator",
            "after_low_denominator",
            "after_high_numerator",
            "after_high_denominator",
            "moved",
        ]);
        for (indicator, change) in changes {
            for step in change.steps() {
                let (before, after) = (bounds(Some(step.before)), bounds(Some(step.after)));
                let ends = [before.0, before.1, after.0, after.1];
                let numbers =
                    ends.into_iter().flat_map(|end| [some(end.map(Ratio::part)), some(end.map(Ratio::whole))]);
                let moved: Vec<String> = step.moved.iter().map(|one| one.subject.to_string()).collect();
                let first = [
                    self.plan.code.into(),
                    indicator.id().into(),
                    self.earlier.into(),
                    self.later.into(),
                    step.cause.into(),
                ];
                table.row(first.into_iter().chain(numbers).chain([moved.join(" ").into()]));
            }
        }
        table
    }
}

fn bounds(value: Option<&Value>) -> (Option<Ratio>, Option<Ratio>) {
    let bounds = value.and_then(Value::bounds);
    (bounds.map(|bounds| bounds.low), bounds.and_then(|bounds| bounds.high))
}

/// The earlier value, what each cause makes of it, and the later one.
fn write(sheet: &mut Sheet, indicator: &Indicator, change: &Change) {
    sheet.push(Part::heading(format!("{}.{} {}", indicator.action, indicator.index, prose::indicator(indicator))));
    let end = |value: &Value| format!("{}: {value}", value.cycle());
    let steps = change
        .steps()
        .filter(|step| !step.is_nothing())
        .map(|step| format!("{}: {}; {}", step.cause.in_words(), step.after, in_words(step.moved)));
    let before = change.before().map(end).into_iter();
    sheet.push(Part::Items(before.chain(steps).chain(change.after().map(end)).collect()));
}

/// The subjects that moved, by the way in which they did.
fn in_words(moved: &[Moved]) -> String {
    let lists = Shift::ALL.iter().filter_map(|shift| {
        let own: Vec<&Moved> = moved.iter().filter(|one| one.shift() == *shift).collect();
        let words = if shift.in_words().is_empty() { "told anew" } else { shift.in_words() };
        (!own.is_empty())
            .then(|| format!("{} {words}: {}", own.len(), words::names(own.iter().map(|one| &one.subject))))
    });
    lists.collect::<Vec<_>>().join("; ")
}
