//! What would come out otherwise than it does, if something were otherwise than it is recorded.

use super::words;
use crate::{
    answer::{Made, lines},
    day, facts,
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use chrono::Datelike;
use clap::Args;
use mine_action::{
    Cycle, Day, Plan, Ratio, State,
    assess::{
        answer::Reason,
        scenario::{Asked, Consequence, Contradiction, Matter, Said, Scenario, Supposition, difference},
    },
    law::plan::PLANS,
};
use std::path::PathBuf;

/// `what-if`.
#[derive(Debug, Args)]
pub(crate) struct WhatIf {
    /// What is supposed: see below; what is supposed by `--what-if` holds on both sides
    #[arg(required = true, value_name = "WHAT=SUPPOSED")]
    supposed: Vec<Supposition>,
    /// Only what moves for that State, by name or code
    #[arg(long)]
    state: Option<State>,
    /// What is due up to this day, or the last of a month or year; by default the end of the next year
    #[arg(long, value_name = "DATE", value_parser = day::last_of)]
    to: Option<Day>,
    /// The indicators of that plan; by default of those in force on the day
    #[arg(long, value_parser = facts::plan)]
    plan: Option<&'static Plan>,
    /// The cycle of the indicators; by default the year of the day
    #[arg(long)]
    cycle: Option<Cycle>,
    /// Sheets of replies
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
}

impl WhatIf {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = facts::beside(&self.facts, records::register(shared))?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let day = records::day(shared, &register);
        let scenario = records::scenario(&self.supposed).map_err(Stop::Wrong)?;
        let before = Scenario::new().apply(&register, readings).map_err(Stop::wrong)?;
        let after = scenario.apply(&register, readings).map_err(Stop::wrong)?;
        let replies = facts::replies(&self.facts, &register)?;
        let to = Day::from_ymd_opt(day.year().saturating_add(1), 12, 31).unwrap_or(day);
        let mut asked = Asked::on(day).due(day..=self.to.unwrap_or(to)).with_replies(&replies);
        if let Some(state) = self.state {
            asked = asked.of(state);
        }
        let cycle = facts::cycle(self.cycle, day)?;
        let of_day = |plan: &&&Plan| !plan.indicators.is_empty() && plan.is_in_force(day..=day);
        let plans: Vec<&Plan> = match self.plan {
            Some(plan) => vec![plan],
            None => PLANS.iter().filter(of_day).copied().collect(),
        };
        for plan in plans {
            asked = asked.measured(plan, cycle);
        }
        let moves = difference(&before, &after, &asked);
        let against = after.contradictions(&before);
        match shared.format {
            Format::Json => {
                let (mut out, against) = (moves.iter().map(Consequence::line), against.iter().map(Contradiction::line));
                let first = lines(&mut out)?;
                let (Made::Raw(first), Made::Raw(second)) = (first, lines(against)?) else {
                    return Err(Stop::Unwritten("no lines".to_owned()));
                };
                Ok(Made::Raw(first + &second))
            }
            Format::Csv => Ok(Made::Tidy(tidy(&moves, &against))),
            _ => {
                let title = format!("W{}?", scenario.to_string().trim_start_matches('w'));
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                sheet.extend([Part::heading(&title), Part::words(format!("What comes out otherwise on {day}:"))]);
                sheet.extend(written(&moves, &against));
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// What moves, why, and what other facts say against it.
fn written(moves: &[Consequence], against: &[Contradiction]) -> Sheet {
    let mut sheet = Sheet::new();
    let mut table = Table::of(["what", "as recorded", "as supposed"]);
    moves.iter().for_each(|one| table.row([(&one.matter).into(), said(&one.before.said), said(&one.after.said)]));
    sheet.push(if moves.is_empty() { Part::words("Nothing.") } else { Part::Table(table) });
    let mut told: Vec<(&[Reason], &[Reason])> = Vec::new();
    for one in moves {
        let why = (one.before.reasons.as_slice(), one.after.reasons.as_slice());
        let is_new = !told.contains(&why) && why != (&[][..], &[][..]);
        told.push(why);
        if is_new {
            sheet.push(Part::heading(format!("Why: {}", one.matter)));
            let recorded = why.0.iter().map(|reason| format!("as recorded: {reason}"));
            sheet.push(Part::Items(
                recorded.chain(why.1.iter().map(|reason| format!("as supposed: {reason}"))).collect(),
            ));
        }
    }
    sheet.push(Part::heading("What other facts say against it"));
    sheet.push(match against {
        [] => Part::words("Nothing that is recorded."),
        against => Part::Items(against.iter().map(ToString::to_string).collect()),
    });
    sheet
}

fn said(said: &Said) -> Cell {
    match said {
        Said::Status { status } => words::status(status),
        other => other.into(),
    }
}

fn tidy(moves: &[Consequence], against: &[Contradiction]) -> Table {
    let mut table = Table::of([
        "of",
        "state",
        "convention",
        "duty",
        "clock",
        "what",
        "citation",
        "indicator",
        "cycle",
        "before",
        "after",
        "before_low",
        "before_high",
        "after_low",
        "after_high",
        "moved",
        "why_before",
        "why_after",
    ]);
    for one in moves {
        let (mut convention, mut duty, mut clock) = (Cell::default(), Cell::default(), Cell::default());
        let (mut what, mut citation, mut indicator, mut cycle) =
            (Cell::default(), Cell::default(), Cell::default(), Cell::default());
        match &one.matter {
            Matter::Status { convention: under, duty: of, provision, .. } => {
                (convention, duty, citation) = (under.into(), of.into(), provision.into());
            }
            Matter::Deadline { convention: under, duty: of, provision, clock: from, .. } => {
                (convention, duty, citation) = (under.into(), of.into(), provision.into());
                clock = some(from.as_ref());
            }
            Matter::Due { what: due, citation: by, .. } => (what, citation) = (due.into(), by.into()),
            Matter::Value { indicator: id, cycle: of } => (indicator, cycle) = (id.into(), of.into()),
            _ => {}
        }
        let [before, after] = [&one.before, &one.after].map(|side| bounds(&side.said));
        let moved: Vec<String> = one.moved.iter().map(|one| one.subject.to_string()).collect();
        let first = [one.matter.kind().into(), some(one.matter.state()), convention, duty, clock, what, citation];
        let sides = [indicator, cycle, (&one.before.said).into(), (&one.after.said).into()];
        let numbers = before.into_iter().chain(after).map(|number| some(number.map(|number| number.to_string())));
        let why = [&one.before, &one.after].map(|side| because(&side.reasons));
        table.row(first.into_iter().chain(sides).chain(numbers).chain([moved.join(" ").into()]).chain(why));
    }
    for one in against {
        let of: [Cell; 6] = ["contradiction".into(), "".into(), "".into(), "".into(), "".into(), one.into()];
        table.row(of.into_iter().chain((0..12).map(|_| Cell::default())));
    }
    table
}

fn bounds(said: &Said) -> [Option<Ratio>; 2] {
    let bounds = if let Said::Value { value } = said { value.bounds() } else { None };
    [bounds.map(|bounds| bounds.low), bounds.and_then(|bounds| bounds.high)]
}

fn because(reasons: &[Reason]) -> Cell {
    reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ").into()
}
