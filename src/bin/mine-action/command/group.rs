//! Who belongs to a group of States, surely or perhaps, and why.

use super::words;
use crate::{
    answer::{Made, lines},
    layout::{Part, Table},
    records,
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use mine_action::{
    Convention, Subject,
    assess::inquiry::InPopulation,
    law::population::{POPULATIONS, Population},
};
use serde::Serialize;

/// `group`.
#[derive(Debug, Args)]
pub(crate) struct Group {
    /// The code of the group; all codes: `mine-action group list`
    code: String,
    /// Under which Convention: apmbc or ccm
    #[arg(long, default_value = "apmbc")]
    convention: Convention,
    /// Also who surely does not belong
    #[arg(long)]
    all: bool,
}

impl Group {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        if self.code == "list" {
            return list(shared.format);
        }
        let group = group(&self.code)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let inquiry = register.ask(self.convention, shared.readings().map_err(Stop::Wrong)?);
        let subjects = Subject::all(&register, group.universe, self.convention);
        let members = subjects.iter().map(|subject| inquiry.in_population(subject, group, day));
        let members: Vec<InPopulation> = members.filter(|one| self.all || one.is_in.known() != Some(&false)).collect();
        match shared.format {
            Format::Json => lines(&members),
            Format::Csv => Ok(Made::Tidy(table(&members))),
            _ => {
                let size = inquiry.size_of(group, day);
                let title = format!("{}: {} on {day}: {size}", self.convention.name(), group.title);
                let sheet = vec![Part::heading(&title), Part::Table(table(&members))];
                Ok(Made::Sheet { title, sheet })
            }
        }
    }
}

fn group(code: &str) -> Result<&'static Population, Stop> {
    let found = POPULATIONS.iter().copied().find(|group| group.code == code);
    found.ok_or_else(|| Stop::Wrong(format!("`{code}` is no group: all codes are told by `mine-action group list`")))
}

/// A group, as the list of all has it.
#[derive(Serialize)]
struct Listed {
    code: &'static str,
    title: &'static str,
}

fn list(format: Format) -> Result<Made, Stop> {
    let mut table = Table::of(["code", "who"]);
    for group in POPULATIONS {
        table.row([group.code.into(), group.title.into()]);
    }
    match format {
        Format::Json => lines(POPULATIONS.iter().map(|group| Listed { code: group.code, title: group.title })),
        Format::Csv => Ok(Made::Tidy(table)),
        _ => Ok(Made::Sheet { title: "Groups".to_owned(), sheet: vec![Part::Table(table)] }),
    }
}

fn table(members: &[InPopulation]) -> Table {
    let mut table = Table::of(["who", "in", "why"]);
    for one in members {
        let name = words::name(&one.subject);
        let is_in = one.is_in.known().map_or("perhaps", |is_in| if *is_in { "surely" } else { "no" });
        let reasons: Vec<String> = one.reasons.iter().map(|reason| reason.because.to_string()).collect();
        table.row([name.into(), is_in.into(), reasons.join("; ").into()]);
    }
    table
}
