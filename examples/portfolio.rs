//! Everything due from one State, over both Conventions, sorted by date.
//!
//! `cargo run --example portfolio -- STATE [--from DATE] [--to DATE] [--json] [--as-of DATE] [--known DATE]
//! [--records DIR]`. By default from the beginning of the year to the end of the tenth after it. What is outstanding from
//! before is always listed.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use chrono::Datelike;
use cli::{Command, Options, Stop};
use mine_action::Day;
use std::{fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: portfolio STATE [options]
Everything due from one State, over both Conventions, sorted by date.

  STATE            ISO 3166-1 alpha-3 code, or a name
  --from DATE      by default the beginning of the year
  --to DATE        by default the end of the tenth year after it
  --json           one JSON object a line",
    options: &["--from", "--to"],
    many: &[],
    flags: &["--json"],
    word: Some("STATE"),
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let options = Options::read(&COMMAND)?;
    let state = options.state.ok_or_else(|| "STATE is missing".to_owned())?;
    let register = options.register()?;
    let day = options.day(&register);
    let from = Day::from_ymd_opt(day.year(), 1, 1).unwrap_or(day);
    let to = Day::from_ymd_opt(day.year() + 10, 12, 31).unwrap_or(day);
    let window = options.from.unwrap_or(from)..=options.to.unwrap_or(to);
    if window.is_empty() {
        return Err(Stop::Errors(format!("--from: {} is after {}, the end of the list", window.start(), window.end())));
    }
    let entries = register.state(state).portfolio(day, &window);
    if options.json {
        return cli::lines(entries.iter().map(|entry| entry.line()));
    }
    let mut out = format!("{}: due from {} to {}, as on {day}\n\n", state.name(), window.start(), window.end());
    for entry in entries {
        let due = entry.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
        let indent = " ".repeat(13);
        let mut first = format!("{due:<13}");
        if due.len() > 12 {
            // A day that is known only within bounds takes a line of its own.
            let _ = writeln!(out, "{due}");
            first.clone_from(&indent);
        }
        cli::wrap(&mut out, &first, &indent, &format!("{} ({})", entry.what, entry.citation));
        cli::wrap(&mut out, &indent, &format!("{indent}  "), &format!("{}: {}", entry.kind, entry.status));
    }
    Ok(out)
}
