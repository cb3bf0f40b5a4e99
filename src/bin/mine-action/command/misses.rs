//! Every period in which a duty was, or may have been, overdue.

use super::words;
use crate::{
    answer::{Made, lines, written},
    layout::{Cell, Part, Sheet, Table, Tone, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{Convention, Day, Duty, assess::series::Miss};

/// `misses`.
#[derive(Debug, Args)]
pub(crate) struct Misses {
    /// A State, by name or code: then with the reasons
    state: Vec<String>,
    /// Also periods in which it may have been overdue
    #[arg(long)]
    perhaps: bool,
    /// Only under that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Only of that duty
    #[arg(long)]
    duty: Option<Duty>,
}

impl Misses {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let mut misses = register.misses(readings, day);
        misses.retain(|miss| {
            (miss.surely || self.perhaps)
                && self.convention.is_none_or(|convention| convention == miss.convention)
                && self.duty.is_none_or(|duty| duty == miss.duty)
                && asked.is_none_or(|state| state == miss.state)
        });
        match shared.format {
            Format::Json => lines(misses.iter().map(Miss::line)),
            Format::Csv => written(|out| Miss::write_all(misses, out)),
            _ => {
                let title = self.title(day);
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                sheet.push(Part::heading(&title));
                sheet.push(match misses.as_slice() {
                    [] => Part::words("None follows from what is recorded."),
                    all => Part::Table(table(all)),
                });
                for miss in misses.iter().filter(|_| asked.is_some()) {
                    sheet.push(Part::heading(miss.to_string()));
                    sheet.push(Part::Items(miss.reasons.iter().map(ToString::to_string).collect()));
                }
                sheet.push(Part::words(WORDS));
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    fn title(&self, day: Day) -> String {
        let perhaps = if self.perhaps { ", or may have been," } else { "" };
        format!("Periods up to {day} in which a duty was{perhaps} overdue")
    }
}

/// What the columns say.
const WORDS: &str = "from, to: the first and the last day on which it surely, or perhaps, was overdue; where it went on perhaps \
    longer, --perhaps tells until when. days: the fewest and the most, with those on which it may have been. deadline: the \
    last one known on the last of these days; of reports, each has its own.";

fn table(misses: &[Miss]) -> Table {
    let mut table = Table::of(["State", "duty", "overdue", "from", "to", "days", "deadline"]);
    for miss in misses {
        let last = miss.until.and_then(|until| until.pred_opt());
        table.row([
            miss.state.short_name().into(),
            format!("{} {}", miss.convention, words::duty(miss.duty)).into(),
            if miss.surely { Cell::toned("surely", Tone::Bad) } else { Cell::toned("perhaps", Tone::Open) },
            miss.from.into(),
            last.map_or_else(|| "going on".into(), Cell::from),
            words::span(&miss.days).into(),
            some(miss.deadline),
        ]);
    }
    table
}
