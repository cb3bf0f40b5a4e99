//! The program: questions in words, answers as text, tables, JSON or a page.
//!
//! Words and files come in here, text and files go out; what is answered is the library's. The library has no clock, no
//! terminal and no file but through readers; this program has all three, and no law.

mod answer;
mod command;
mod cores;
mod day;
mod facts;
mod layout;
mod progress;
mod records;
mod shared;
mod stop;

use answer::write_out;
use clap::Parser;
use command::Command;
use shared::Shared;
use std::process::ExitCode;

/// Treaties on mines and cluster munitions, and their action plans: who is bound to what, by when, and whether it is
/// met on any date.
///
/// Answers are an assessment from the facts given, not a legal finding; what the records do not tell is said to be
/// unknown.
#[derive(Debug, Parser)]
#[command(name = "mine-action", version, propagate_version = true, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    shared: Shared,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let made = arguments.command.run(&arguments.shared).and_then(|made| write_out(&made, &arguments.shared));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(),
    }
}
