//! What was so over the years, as a table: the values of a plan, cycle by cycle, or the status of a duty, year by year.
//!
//! `cargo run --example series -- [--plan CODE] [--facts FILE]… [--duty CODE] [--from DATE] [--to DATE] [--json]
//! [--as-of DATE] [--known DATE] [--records DIR]`.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;
#[path = "support/plan.rs"]
#[allow(dead_code)]
mod plan;

use chrono::Datelike;
use cli::{Command, Options, Stop};
use mine_action::{Cycle, Readings, assess::series::StatusRow, law::siem_reap_angkor};
use std::process::ExitCode;

const COMMAND: Command = Command {
    usage: "usage: series [options]
The values of a plan over the years, or the status of a duty, as a table.

  --plan CODE      oslo or siem-reap-angkor; by default the latter
  --facts FILE     replies to items; may be repeated
  --duty CODE      the status of that duty, in place of values
  --from, --to     a day in the first and the last year
  --json           one JSON object a line",
    options: &["--plan", "--duty", "--from", "--to"],
    many: &["--facts"],
    flags: &["--json"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let (plan, facts) = (given.value("--plan", plan::plan).unwrap_or(&siem_reap_angkor::PLAN), given.all("--facts"));
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let register = register.known_by(options.day(&register));
    let last = options.to.unwrap_or(register.known()).year();
    let first = options.from.map_or((*plan.years().start()).min(last), |day| day.year());
    if let Some(duty) = options.duty {
        let days = StatusRow::days_of_years(first..=last, register.known());
        let sweep = register.sweep(Readings::default());
        let rows = sweep.on(&days).filter(|row| row.duty == duty);
        if options.json {
            return cli::lines(rows.map(|row| row.line()));
        }
        return cli::table(|sheet| StatusRow::write_all(rows, sheet));
    }
    let cycle = |year: i32| Cycle::new(year).map_err(|error| error.to_string());
    let cycles = cycle(first)?..=cycle(last.min(*plan.years().end()))?;
    let replies = plan::replies(&facts, &register)?;
    let asked = register.measure(plan).with_replies(&replies);
    if options.json {
        return cli::lines(asked.series_lines(cycles));
    }
    cli::table(|sheet| asked.write_series(cycles, sheet))
}
