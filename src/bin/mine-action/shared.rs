//! What every command takes: the day, the records, the form of the answer.

use crate::day;
use clap::{Args, ValueEnum};
use mine_action::{
    Day, Dossier, Readings, Register, State,
    assess::{answer::Presumption, scenario::Supposition},
    base::SourceKind,
};
use std::path::PathBuf;

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Records and form")]
pub(crate) struct Shared {
    /// The day asked about: `2020-03-01`, `2020-03` or `2020` (its last day), or `today`; by default the day of the records
    #[arg(long, global = true, value_name = "DATE", value_parser = day::last_of)]
    pub(crate) as_of: Option<Day>,
    /// Only what was known by then
    #[arg(long, global = true, value_name = "DATE", value_parser = day::last_of)]
    pub(crate) known: Option<Day>,
    /// A folder in the shape of `seeds/`, in place of our own records
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) records: Option<PathBuf>,
    /// Only what rests on a source of these kinds, such as `treaty-body,state`
    #[arg(long, global = true, value_name = "KINDS", value_delimiter = ',')]
    pub(crate) sources: Vec<SourceKind>,
    /// A choice where a text is open, such as `month_end=last-day`; may be repeated
    #[arg(long, global = true, value_name = "NAME=VALUE")]
    pub(crate) reading: Vec<String>,
    /// What if a request had ended otherwise: `UKR/apmbc-5/3=not-granted`, `…=granted:2030-12-31` or `…=moot`; or anything
    /// else that `what-if --help` lists; may be repeated
    #[arg(long, global = true, value_name = "WHAT=SUPPOSED")]
    pub(crate) what_if: Vec<Supposition>,
    /// The form of the answer
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// No colours and no pages, on a terminal too
    #[arg(long, global = true)]
    pub(crate) plain: bool,
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For reading in a terminal
    #[default]
    Text,
    /// One tidy table
    Csv,
    /// One object a line
    Json,
    /// For a wiki or an issue
    Markdown,
    /// A document to print or to paste from
    Html,
}

impl Shared {
    /// The readings chosen.
    pub(crate) fn readings(&self) -> Result<Readings, String> {
        let mut readings = Readings::default();
        let mut named: Vec<&str> = Vec::new();
        for text in &self.reading {
            let Some((name, value)) = text.split_once('=') else {
                return Err(format!("--reading: `{text}`: expected NAME=VALUE, such as `joined=all`"));
            };
            if named.contains(&name) {
                return Err(format!("--reading: `{name}` is given twice, expected once"));
            }
            named.push(name);
            readings = readings.with(name, value).map_err(|error| format!("--reading: {error}"))?;
        }
        let supposed = self.what_if.iter().filter_map(|one| match one {
            Supposition::Reading(choice) => Some(choice),
            _ => None,
        });
        Ok(supposed.fold(readings, |readings, choice| choice.among(readings)))
    }
}

/// What is presumed, of commands for which that matters.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Presuming {
    /// Tells beside what is known what follows if what was last known goes on: `continuance`, or `continuance=MONTHS`
    #[arg(long, value_name = "PRESUMPTION")]
    pub(crate) presume: Option<Presumption>,
}

impl Presuming {
    /// A State, under these readings, with what is presumed of it.
    pub(crate) fn state<'r>(self, register: &'r Register, state: State, readings: Readings) -> Dossier<'r> {
        let dossier = register.state(state).under(readings);
        self.presume.map_or(dossier, |presumption| dossier.presuming(presumption))
    }
}

/// The State asked for, where one is.
pub(crate) fn one_state(words: &[String]) -> Result<Option<State>, String> {
    if words.is_empty() { Ok(None) } else { state(words).map(Some) }
}

/// A State in several words: `Bosnia and Herzegovina`.
pub(crate) fn state(words: &[String]) -> Result<State, String> {
    words.join(" ").parse::<State>().map_err(|error| error.to_string())
}
