//! A published figure held to the records: in which ways they give it; otherwise, which States explain the difference.
//!
//! `cargo run --example reconcile -- --of open-clearance --figure 32 --on 2020-11-20 [--convention apmbc|ccm] [--json]`

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{Convention, assess::analysis::Figure};
use std::process::ExitCode;

const COMMAND: Command = Command {
    usage: "usage: reconcile --of TOPIC --figure FIGURE --on WHEN [options]
A published figure held to the records.

  --of TOPIC       a question (open-clearance, not-retains; a+b: any of them),
                   a population (group/with-victims) or an indicator (oslo/50.1)
  --figure FIGURE  what is printed: 63, \"85 of 156\" or \"54 %\"
  --on WHEN        the day as at which it is given: 2020-11-20, 2020-11
  --convention C   apmbc, the default, or ccm
  --json           as JSON, with every way that was tried",
    options: &["--of", "--figure", "--on", "--convention"],
    many: &[],
    flags: &["--json"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let mut given = COMMAND.read()?;
    let topic = given.value("--of", |text| text.parse().map_err(|error| format!("{error}")));
    let printed = given.value("--figure", |text| text.parse().map_err(|error| format!("{error}")));
    let when = given.value("--on", |text| text.parse().map_err(|error| format!("{error}")));
    let options = Options::of(given, &COMMAND)?;
    let (Some(topic), Some(printed), Some(when)) = (topic, printed, when) else {
        return Err(Stop::Errors("expected --of, --figure and --on".to_owned()));
    };
    let convention = options.convention.unwrap_or(Convention::Apmbc);
    let figure = Figure { convention, topic, printed, when, source: "the command line".into() };
    let found = options.register()?.reconcile(&figure, options.as_of.as_slice());
    if options.json { cli::lines([found]) } else { Ok(found.to_string()) }
}
