//! Every period in which a duty was, or may have been, overdue.
//!
//! `cargo run --example misses -- [--perhaps] [--convention apmbc|ccm] [--state ISO3] [--duty CODE] [--json|--csv]
//! [--as-of DATE] [--known DATE] [--records DIR]`. With `--state`, the reasons are printed too.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{Readings, assess::series::Miss};
use std::{fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: misses [options]
Every period in which a duty was overdue, with its days and its reasons.

  --perhaps        also those in which it may have been
  --convention C   only under that Convention: apmbc or ccm
  --state ISO3     only of that State, with the reasons
  --duty CODE      only of that duty
  --json           one JSON object a line
  --csv            a table",
    options: &["--convention", "--state", "--duty"],
    many: &[],
    flags: &["--perhaps", "--json", "--csv"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let (form, perhaps) = (given.one_of(&["--json", "--csv"]), given.has("--perhaps"));
    let options = Options::of(given, &COMMAND)?;
    let register = options.register()?;
    let misses = register.misses(Readings::default(), options.day(&register)).into_iter().filter(|miss| {
        (miss.surely || perhaps)
            && options.convention.is_none_or(|convention| convention == miss.convention)
            && options.state.is_none_or(|state| state == miss.state)
            && options.duty.is_none_or(|duty| duty == miss.duty)
    });
    match form {
        Some("--json") => return cli::lines(misses.map(|miss| miss.line())),
        Some(_) => return cli::table(|sheet| Miss::write_all(misses, sheet)),
        None => {}
    }
    let mut out = String::new();
    for miss in misses {
        cli::wrap(&mut out, "", "    ", &miss.to_string());
        for reason in miss.reasons.iter().filter(|_| options.state.is_some()) {
            cli::wrap(&mut out, "  ", "    ", &format!("- {reason}"));
        }
    }
    let _ = writeln!(out, "An assessment from the facts recorded, not a legal finding.");
    Ok(out)
}
