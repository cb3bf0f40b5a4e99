//! A published figure held to the records: in which ways they give it; otherwise, who explains the difference.

use super::words;
use crate::{
    answer::{Made, lines},
    layout::{Cell, Part, Sheet, Table, Tone, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Truth, When,
    assess::analysis::{Figure, Printed, Reconciliation, Topic, Way},
};

/// `reconcile`.
#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    /// A question (`open-clearance`, `not-retains`; `a+b`: any of them), a group (`group/with-victims`) or an indicator
    /// (`oslo/50.1`)
    #[arg(long, value_name = "TOPIC")]
    of: Topic,
    /// What is printed: `63`, `85 of 156` or `54 %`
    #[arg(long)]
    figure: Printed,
    /// The day as at which it is given: `2020-11-20`, `2020-11`
    #[arg(long, value_name = "DATE")]
    on: When,
    /// apmbc or ccm
    #[arg(long, default_value = "apmbc")]
    convention: Convention,
}

impl Reconcile {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let (convention, topic, printed, when) = (self.convention, self.of.clone(), self.figure, self.on);
        let figure = Figure { convention, topic, printed, when, source: "the command line".into() };
        let found = records::register(shared)?.reconcile(&figure, shared.as_of.as_slice());
        match shared.format {
            Format::Json => lines([found]),
            Format::Csv => Ok(Made::Tidy(tidy(&found))),
            _ => Ok(Made::Sheet { title: figure.to_string(), sheet: sheet(&found) }),
        }
    }
}

fn sheet(found: &Reconciliation) -> Sheet {
    let figure = &found.figure;
    let heading = format!("{}, {} {}: {}", figure.convention, figure.printed, figure.when.in_words(), figure.topic);
    let mut sheet: Sheet = vec![Part::heading(heading)];
    if let Some(first) = found.ways.first() {
        sheet.push(Part::words(format!("The records give, {first}.")));
        sheet.push(match first.fits {
            Truth::Yes => Part::words("The figure fits."),
            Truth::No => Part::words("The figure does not fit so."),
            Truth::Unknown => {
                let open = found.undecided.len();
                let needed = match figure.printed {
                    Printed::Number(number) => number.saturating_sub(first.number().0).to_string(),
                    _ => "the right ones".to_owned(),
                };
                let who = words::names(&found.undecided);
                Part::words(format!(
                    "The figure fits if {needed} of these {open} count, of whom that cannot be told: {who}."
                ))
            }
        });
    }
    let others: Vec<&Way> = found.fitting().filter(|way| Some(*way) != found.ways.first()).collect();
    if !others.is_empty() {
        let mut table = Table::of(["fits", "way"]);
        for way in others {
            let (word, tone) = if way.fits == Truth::Yes { ("yes", Tone::Good) } else { ("perhaps", Tone::Open) };
            table.row([Cell::toned(word, tone), way.into()]);
        }
        sheet.extend([Part::heading("Other ways in which it fits, or may fit"), Part::Table(table)]);
    }
    if let Some(gap) = &found.gap {
        let all = gap.named.len();
        let shown = usize::try_from(gap.by).unwrap_or(usize::MAX).max(SHOWN);
        let named = gap.named.iter().take(shown).map(|one| {
            let day = one.changes.map_or_else(String::new, |day| format!(" (changes on {day})"));
            let reasons: Vec<String> = one.reasons.iter().map(ToString::to_string).collect();
            format!("{}{day}: {}", words::name(&one.subject), reasons.join("; "))
        });
        let more = all.saturating_sub(shown);
        let more = (more > 0).then(|| format!("and {more} more, of whom the records change further from that day"));
        sheet
            .push(Part::heading(format!("To fit as by default, {} of these {all} would have to be otherwise", gap.by)));
        sheet.push(Part::Items(named.chain(more).collect()));
    }
    sheet
}

/// So many of those that can explain a difference are shown with their reasons, or as many as it takes.
const SHOWN: usize = 12;

/// One row for each way that was tried.
fn tidy(found: &Reconciliation) -> Table {
    let mut table = Table::of([
        "day",
        "known",
        "parties",
        "reading",
        "choice",
        "fits",
        "number_least",
        "number_most",
        "whole_least",
        "whole_most",
        "rounded",
    ]);
    for way in &found.ways {
        let (least, most) = way.number();
        let members = way.tally.members();
        let rounded: Vec<String> = way.roundings.iter().map(ToString::to_string).collect();
        table.row([
            way.day.into(),
            way.known.into(),
            way.parties.into(),
            some(way.reading.as_ref().map(|(reading, _)| reading)),
            some(way.reading.as_ref().map(|(_, choice)| choice)),
            way.fits.into(),
            least.into(),
            most.into(),
            members.into(),
            members.saturating_add(way.tally.maybe_members()).into(),
            rounded.join(" ").into(),
        ]);
    }
    table
}
