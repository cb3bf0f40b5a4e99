//! Which replies would decide most of what is open in a cycle.

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
    Cycle, Plan, Snapshot,
    assess::analysis::{AskedItem, NextFacts as Ranked, NextValues},
};
use std::path::PathBuf;

/// `next-facts`.
#[derive(Debug, Args)]
pub(crate) struct NextFacts {
    /// The plan: oslo or siem-reap-angkor
    #[arg(value_parser = facts::plan)]
    plan: &'static Plan,
    /// The year in which the reports are due; by default that of the day asked about
    #[arg(long)]
    cycle: Option<Cycle>,
    /// Sheets of replies
    #[arg(long, value_name = "FILE")]
    facts: Vec<PathBuf>,
    /// How many items, at most; with `--values` how many steps
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// Which replies would decide whole values, amounts included, in place of most verdicts
    #[arg(long)]
    values: bool,
}

impl NextFacts {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = facts::beside(&self.facts, records::register(shared))?;
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let cycle = facts::cycle(self.cycle, records::day(shared, &register))?;
        let replies = facts::replies(&self.facts, &register)?;
        let snapshot = register.measure(self.plan).under(readings).with_replies(&replies).snapshot(cycle);
        if self.values {
            return by_value(&snapshot, self.top, shared);
        }
        let ranking = snapshot.next_facts(self.top);
        match shared.format {
            Format::Json => lines(&ranking),
            Format::Csv => Ok(Made::Tidy(tidy(&ranking))),
            _ => {
                let title = format!("What to ask next: {}", words::snapshot(&snapshot));
                let mut sheet: Sheet = vec![Part::heading(&title)];
                sheet.push(Part::words(format!("{} verdicts are open.", snapshot.open_verdicts())));
                sheet.push(if ranking.is_empty() {
                    Part::words("No reply would decide any.")
                } else {
                    Part::Table(table(&ranking))
                });
                sheet.push(Part::words(WORDS));
                sheet.extend(ranking.iter().flat_map(|one| {
                    let names = words::names(one.replies.iter().map(|reply| &reply.subject));
                    [Part::heading(format!("{}: {}", one.item, one.title)), Part::words(names)]
                }));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

/// What the columns say.
const WORDS: &str = "A verdict, of one indicator on one subject, is open where it is not known whether the subject is counted or \
    meets the criterion. replies: to the item, from how many. decide: how many verdicts they decide, whatever they say, beside those above. \
    at most: how many they can decide by what they say. open: how many may then be open still. by: the day by which the item is to be told. \
    Each item is the best next one; another order may do better.";

fn table(all: &[Ranked]) -> Table {
    let mut table = Table::of(["item", "replies", "decide", "at most", "open", "asked in", "by"]);
    for one in all {
        table.row([
            (&one.item).into(),
            one.replies.len().into(),
            one.decides.into(),
            one.at_most.into(),
            one.still_open.into(),
            (&one.asked_in).into(),
            some(one.due),
        ]);
    }
    table
}

/// One row for each reply.
fn tidy(all: &[Ranked]) -> Table {
    let mut table = Table::of([
        "rank",
        "item",
        "asked_in",
        "due",
        "subject",
        "decides",
        "at_most",
        "item_decides",
        "item_at_most",
        "still_open",
    ]);
    for (one, rank) in all.iter().zip(1..) {
        for reply in &one.replies {
            table.row([
                rank.into(),
                (&one.item).into(),
                (&one.asked_in).into(),
                some(one.due),
                (&reply.subject).into(),
                reply.decides.into(),
                reply.at_most.into(),
                one.decides.into(),
                one.at_most.into(),
                one.still_open.into(),
            ]);
        }
    }
    table
}

/// What is said of a ranking by value.
const VALUES: &str = "A value is decided where nothing of it is open, whatever the replies say; those of the steps above are taken to be in. \
    replies: how many. decide: how many values. open: how many may then be open still, of those that replies can decide. by: the day by \
    which the last of them is to be told. Each step is the best next one; another order may do better.";

/// Which replies would decide whole values.
fn by_value(snapshot: &Snapshot<'_>, most: usize, shared: &Shared) -> Result<Made, Stop> {
    let ranking = snapshot.next_values(most);
    match shared.format {
        Format::Json => lines(&ranking),
        Format::Csv => Ok(Made::Tidy(tidy_values(&ranking))),
        _ => {
            let title = format!("What to ask next, by value: {}", words::snapshot(snapshot));
            let mut sheet: Sheet = vec![Part::heading(&title)];
            if ranking.is_empty() {
                sheet.push(Part::words("No replies would decide any value."));
                return Ok(Made::Sheet { title, sheet });
            }
            let mut table = Table::of(["step", "replies", "decide", "open", "by"]);
            for (one, step) in ranking.iter().zip(1..) {
                let due = one.asked.iter().filter_map(|asked| asked.due).max();
                let cells = [one.replies(), one.decides.len()].map(Into::into);
                table.row([Into::into(step)].into_iter().chain(cells).chain([one.still_open.into(), some(due)]));
            }
            sheet.extend([Part::Table(table), Part::words(VALUES)]);
            for (one, step) in ranking.iter().zip(1usize..) {
                sheet.push(Part::heading(format!("{step}: {}", in_words(one))));
                let by = |asked: &AskedItem| asked.due.map_or_else(String::new, |due| format!(" (by {due})"));
                let of = |asked: &AskedItem| format!("{}{}: {}", asked.item, by(asked), words::names(&asked.subjects));
                sheet.push(Part::Items(one.asked.iter().map(of).collect()));
            }
            Ok(Made::Sheet { title, sheet })
        }
    }
}

/// `the replies to provides-support from 12 decide 3 values: oslo/1.1, …`.
fn in_words(one: &NextValues) -> String {
    let of = |asked: &AskedItem| format!("{} from {}", asked.item, asked.subjects.len());
    let asked: Vec<String> = one.asked.iter().map(of).collect();
    let values = if one.decides.len() == 1 { "value" } else { "values" };
    format!("the replies to {} decide {} {values}: {}", asked.join(", "), one.decides.len(), one.decides.join(", "))
}

/// One row for each reply.
fn tidy_values(all: &[NextValues]) -> Table {
    let mut table = Table::of(["step", "item", "asked_in", "due", "subject", "decides", "values", "still_open"]);
    for (one, step) in all.iter().zip(1..) {
        for asked in &one.asked {
            for subject in &asked.subjects {
                table.row([
                    step.into(),
                    (&asked.item).into(),
                    (&asked.asked_in).into(),
                    some(asked.due),
                    subject.into(),
                    one.decides.len().into(),
                    one.decides.join(" ").into(),
                    one.still_open.into(),
                ]);
            }
        }
    }
    table
}
