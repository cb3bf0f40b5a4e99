//! Every extension request, what became of it, and what the check of it finds.
//!
//! `cargo run --example requests -- [--state ISO3] [--json] [--as-of DATE] [--known DATE] [--records DIR]`. A day given
//! with `--as-of` leaves out what became known after it.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{When, assess::duty::ClockOrigin, record::request::Outcome};
use std::{fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: requests [options]
Every extension request, what became of it, and what the check of it finds.

  --state ISO3     only that State
  --json           one JSON object a line",
    options: &["--state"],
    many: &[],
    flags: &["--json"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let options = Options::read(&COMMAND)?;
    let register = options.register()?;
    let register = register.known_by(options.day(&register));
    let states = register.states().filter(|one| options.state.is_none_or(|asked| asked == *one));
    let mut checks: Vec<_> = states.flat_map(|state| register.state(state).requests()).collect();
    checks.sort_by_key(|check| check.request.id.convention);
    if options.json {
        return cli::lines(checks.iter().map(|check| check.line()));
    }
    if checks.is_empty() {
        return Ok("No extension request is recorded.\n".to_owned());
    }
    let mut out = String::new();
    let text = |when: Option<When>| when.map_or_else(|| "?".to_owned(), |when| when.to_string());
    for check in checks {
        let request = &check.request;
        let meeting = request.meeting.map_or_else(|| "?".to_owned(), |meeting| meeting.to_string());
        let outcome = if request.withdrawn.is_some() && request.outcome == Outcome::Unknown {
            "withdrawn"
        } else {
            request.outcome.code()
        };
        let outcome = if check.undecided { "undecided" } else { outcome };
        let clock = check.clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce);
        let clock = clock.map_or_else(String::new, |clock| format!(" ({clock})"));
        let _ = writeln!(
            out,
            "{:<14} filed {:<10} {:<6} {:<12} {} -> {}{clock}",
            request.id.to_string(),
            text(request.filed),
            meeting,
            outcome,
            text(check.previous_deadline),
            text(check.new_deadline),
        );
        if let Some(last) = check.last_deadline.as_ref().filter(|_| check.undecided) {
            let _ = writeln!(out, "    deadline {} when last known, {}", last.deadline, last.day);
        }
        for finding in &check.findings {
            let text = format!("{}: {} ({})", finding.code, finding.text, finding.citation);
            cli::wrap(&mut out, "    ", "      ", &text);
        }
    }
    Ok(out)
}
