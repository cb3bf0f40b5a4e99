//! Which reports came: of each year, how many of those due, and what became of each.
//!
//! `cargo run --example reports -- [--convention apmbc|ccm] [--state ISO3] [--rates] [--json|--csv] [--as-of DATE]
//! [--known DATE] [--records DIR]`. `--known` tells what could be known then, `--as-of` what had come by then.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{
    Convention, Readings,
    assess::series::{ReportRate, ReportYear},
};
use std::process::ExitCode;

const COMMAND: Command = Command {
    usage: "usage: reports [options]
Which reports came: how many of those due, or with --state, what became of each.

  --convention C   apmbc or ccm; by default the former
  --state ISO3     the reports of that State
  --rates          in JSON or CSV, the rates in place of the reports
  --json           one JSON object a line
  --csv            a table",
    options: &["--convention", "--state"],
    many: &[],
    flags: &["--rates", "--json", "--csv"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let (form, as_rates) = (given.one_of(&["--json", "--csv"]), given.has("--rates"));
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let day = options.day(&register);
    let grid = register.report_grid(options.convention.unwrap_or(Convention::Apmbc), Readings::default());
    let own = grid.rows().iter().filter(|row| options.state.is_none_or(|state| state == row.state));
    let rates = grid.years().into_iter().map(|year| (year, grid.rate(ReportYear::Covered(year), day)));
    match (form, as_rates) {
        (Some("--json"), false) => cli::lines(own.map(|row| row.line(day))),
        (Some("--json"), true) => cli::lines(rates.map(|(_, rate)| rate.line())),
        (Some(_), false) => cli::table(|sheet| grid.write_reports(day, sheet)),
        (Some(_), true) => cli::table(|sheet| ReportRate::write_all(rates.map(|(_, rate)| rate), sheet)),
        (None, _) if options.state.is_some() => Ok(own.map(|row| format!("{row}: {}\n", row.at(day))).collect()),
        (None, _) => {
            let head = format!("{} on {day}: annual reports that came, of those due\n\n", grid.convention().name());
            Ok(head + &rates.map(|(year, rate)| format!("for {year}  {rate}\n")).collect::<String>())
        }
    }
}
