//! Who has joined which Convention, and is bound on any date.
//!
//! `cargo run --example membership -- [--convention apmbc|ccm] [--json] [--as-of DATE] [--known DATE] [--records DIR]`

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{Convention, State, When};
use std::{fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: membership [options]
Who has joined which Convention, and is bound on any date.

  --convention C   only that Convention: apmbc or ccm
  --json           one JSON object a line",
    options: &["--convention"],
    many: &[],
    flags: &["--json"],
    word: None,
    on_records: true,
};

/// The JSON form of a line.
#[derive(serde::Serialize)]
struct Line {
    convention: Convention,
    state: State,
    name: &'static str,
    signature: Option<When>,
    consent: Option<String>,
    deposit: Option<When>,
    entry_into_force: Option<When>,
    withdrawal_effective: Option<When>,
    party: Option<bool>,
}

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let options = Options::read(&COMMAND)?;
    let register = options.register()?;
    let day = options.day(&register);
    let mut lines = Vec::new();
    for convention in Convention::ALL.iter().filter(|one| options.convention.is_none_or(|asked| asked == **one)) {
        for state in register.states() {
            let dossier = register.state(state);
            if !dossier.has_standing(*convention) {
                continue;
            }
            let standing = dossier.standing(*convention);
            let spell = standing.spell(day);
            lines.push(Line {
                convention: *convention,
                state,
                name: state.name(),
                signature: standing.signature(),
                consent: spell.map(|spell| spell.consent.to_string()),
                deposit: spell.and_then(|spell| spell.deposit),
                entry_into_force: spell.map(|spell| spell.entry_into_force),
                withdrawal_effective: spell.and_then(|spell| spell.exit.as_ref()?.date()),
                party: standing.party().at(day).known().copied(),
            });
        }
    }
    if options.json {
        return cli::lines(&lines);
    }
    let mut out = cli::after_the_end(&register, day);
    for convention in Convention::ALL {
        let of: Vec<&Line> = lines.iter().filter(|line| line.convention == *convention).collect();
        if of.is_empty() {
            continue;
        }
        let parties = of.iter().filter(|line| line.party == Some(true)).count();
        let unclear = of.iter().filter(|line| line.party.is_none()).count();
        let _ = writeln!(out, "{} on {day}: {parties} States Parties, {unclear} unclear\n", convention.name());
        let _ = writeln!(out, "{:<24} {:<10} {:<12} {:<10} party", "State", "signed", "consent", "in force");
        for line in of {
            let text = |when: Option<When>| when.map_or_else(String::new, |when| when.to_string());
            let party = line.party.map_or("unclear", |party| if party { "yes" } else { "no" });
            let row = format!(
                "{:<24} {:<10} {:<12} {:<10} {party:<4} {}",
                line.state.short_name(),
                text(line.signature),
                line.consent.as_deref().unwrap_or(""),
                text(line.entry_into_force),
                line.withdrawal_effective.map_or_else(String::new, |when| format!("out {when}")),
            );
            let _ = writeln!(out, "{}", row.trim_end());
        }
        out.push('\n');
    }
    Ok(out)
}
