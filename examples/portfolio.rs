//! Everything due from one State, over both Conventions, sorted by date.
//!
//! `cargo run --example portfolio -- STATE [--from DATE] [--to DATE] [--json] [--presume P] [--as-of DATE]
//! [--known DATE] [--records DIR]`. By default from the beginning of the year to the end of the tenth after it. What is outstanding from
//! before is always listed, and so is what has no date.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use chrono::Datelike;
use cli::{Command, Options, Stop};
use mine_action::{
    Day,
    assess::portfolio::{Entry, EntryKind, Undated},
    law::catalogue::prose,
};
use std::{fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: portfolio STATE [options]
Everything due from one State, over both Conventions, sorted by date.

  STATE            ISO 3166-1 alpha-3 code, or a name
  --from DATE      by default the beginning of the year
  --to DATE        by default the end of the tenth year after it
  --json           one JSON object a line",
    options: &["--from", "--to", "--presume"],
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
    let entries = options.state(&register, state).portfolio(day, &window);
    if options.json {
        return cli::lines(entries.iter().map(|entry| entry.line()));
    }
    let mut out = cli::after_the_end(&register, day);
    let _ = writeln!(out, "{}: due from {} to {}, as on {day}\n", state.name(), window.start(), window.end());
    let (dated, undated): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.due.is_some());
    for entry in &dated {
        write(&mut out, entry);
    }
    for (kind, title) in [(EntryKind::Treaty, "under the treaties"), (EntryKind::Plan, "by the plan in force")] {
        let of: Vec<&Entry> = undated.iter().filter(|entry| entry.kind == kind).collect();
        if !of.is_empty() {
            let _ = writeln!(out, "\nWithout a date, {title}\n");
        }
        for entry in of {
            write(&mut out, entry);
        }
    }
    Ok(out)
}

/// When and what, with its citation; below, by what force it is asked, how soon, on what condition, and how it stands.
fn write(out: &mut String, entry: &Entry) {
    let due = match (entry.due, entry.undated) {
        (Some(due), _) => due.to_string(),
        (None, Some(Undated::NotKnown)) => "not known".to_owned(),
        (None, _) => String::new(),
    };
    let indent = " ".repeat(13);
    let mut first = format!("{due:<13}");
    if due.len() > 12 {
        // A day that is known only within bounds takes a line of its own.
        let _ = writeln!(out, "{due}");
        first.clone_from(&indent);
    }
    cli::wrap(out, &first, &indent, &format!("{} ({})", entry.what, entry.citation));
    let force = entry.force.map(|force| format!("“{}”", prose::force(force)));
    let pace = entry.pace.map(|pace| pace.to_string().replace('-', " "));
    let condition = entry.condition.as_ref().map(|condition| format!("only {condition}"));
    let how: Vec<String> = [entry.kind.to_string()].into_iter().chain(force).chain(pace).chain(condition).collect();
    cli::wrap(out, &indent, &format!("{indent}  "), &format!("{}: {}", how.join(", "), entry.status));
    if let Some(last) = entry.last_known.filter(|_| entry.status.known().is_none()) {
        cli::wrap(out, &indent, &format!("{indent}  "), &last.to_string());
    }
    if let Some(presumed) = &entry.presumed {
        cli::wrap(out, &indent, &format!("{indent}  "), &presumed.to_string());
    }
}
