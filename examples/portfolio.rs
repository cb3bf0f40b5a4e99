//! Everything due from one State, over both Conventions, sorted by date.
//!
//! `cargo run --example portfolio -- STATE [--from DATE] [--to DATE] [--json] [--as-of DATE] [--known DATE]
//! [--records DIR]`. By default from the beginning of the year to the end of the tenth after it. What is outstanding from
//! before is always listed.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use chrono::Datelike;
use cli::Options;
use mine_action::{Day, Possible, State};
use std::{fmt::Write, process::ExitCode};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, String> {
    let options = Options::read(&["--from", "--to"], 1)?;
    let word = options.words.first().ok_or("STATE is missing: expected an ISO 3166-1 alpha-3 code or a name")?;
    let state: State = word.parse().map_err(|error| format!("STATE: {error}"))?;
    let register = options.register()?;
    let day = options.day(&register);
    let bound = |option: &str, year: i32, month, date| match options.other(option) {
        Some(text) => cli::day(option, text),
        None => Ok(Day::from_ymd_opt(year, month, date).unwrap_or(day)),
    };
    let window = bound("--from", day.year(), 1, 1)?..=bound("--to", day.year() + 10, 12, 31)?;
    let entries = register.state(state).portfolio(day, &window);
    if options.json {
        return cli::lines(&entries);
    }
    let mut out = format!("{}: due from {} to {}, as on {day}\n\n", state.name(), window.start(), window.end());
    for entry in entries {
        let due = entry.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
        let status = match &entry.status {
            Possible::Known(status) => status.to_string(),
            Possible::Unknown { one_of, .. } => one_of.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        };
        let _ = writeln!(out, "{due:<12} {} ({})\n             {}: {status}", entry.what, entry.citation, entry.kind);
    }
    Ok(out)
}
