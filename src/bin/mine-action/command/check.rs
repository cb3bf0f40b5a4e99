//! All faults in a folder of records or in sheets of replies, and all that breaks the law.

use super::words;
use crate::{
    answer::{Made, lines},
    facts,
    layout::{Part, Sheet, Table, some},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{Register, State, assess::check::Irregularity};
use std::{borrow::Cow, path::PathBuf};

/// `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A folder of records, or sheets of replies; by default our own records
    paths: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let (folders, sheets): (Vec<PathBuf>, Vec<PathBuf>) =
            self.paths.iter().cloned().partition(|path| path.is_dir());
        let register = match folders.as_slice() {
            [] => records::register(shared),
            [folder] => Register::read_folder(folder).map(Cow::Owned).map_err(Stop::wrong),
            _ => return Err(Stop::Wrong("expected one folder of records".to_owned())),
        };
        let register = facts::beside(&sheets, register)?;
        let replies = facts::replies(&sheets, &register)?;
        let found = register.irregularities(shared.readings().map_err(Stop::Wrong)?);
        match shared.format {
            Format::Json => lines(&found),
            Format::Csv => Ok(Made::Tidy(table(&found))),
            _ => {
                let rows = register.facts().count();
                let mut sheet: Sheet = vec![Part::words(format!("{rows} rows of records: no fault."))];
                if !sheets.is_empty() {
                    sheet.push(Part::words(format!("{} replies: no fault.", replies.len())));
                }
                sheet.push(Part::heading(format!("What breaks the law, or cannot be: {}", found.len())));
                sheet.push(Part::Table(readable(&found)));
                Ok(Made::Sheet { title: "Check".to_owned(), sheet })
            }
        }
    }
}

fn table(found: &[Irregularity]) -> Table {
    let mut table = Table::of(["state", "convention", "duty", "code", "what", "rule"]);
    for one in found {
        let code = one.request.map_or_else(|| one.code.to_string(), |finding| finding.to_string());
        table.row([
            some(one.state.map(State::short_name)),
            one.convention.into(),
            some(one.duty),
            code.into(),
            one.text.as_str().into(),
            one.citation.to_string().into(),
        ]);
    }
    table
}

/// The same with less in columns.
fn readable(found: &[Irregularity]) -> Table {
    let mut table = Table::of(["State", "duty", "what"]);
    for one in found {
        let duty = one.duty.map_or_else(String::new, |duty| format!(" {}", words::duty(duty)));
        table.row([
            some(one.state.map(State::short_name)),
            format!("{}{duty}", one.convention).into(),
            format!("{} ({})", one.text, one.citation).into(),
        ]);
    }
    table
}
