//! What every command takes: the day, the records, the form of the answer.

use crate::day;
use clap::{Args, ValueEnum};
use mine_action::{Day, Readings, State, base::SourceKind};
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
        Ok(readings)
    }
}

/// A State in several words: `Bosnia and Herzegovina`.
pub(crate) fn state(words: &[String]) -> Result<State, String> {
    words.join(" ").parse::<State>().map_err(|error| error.to_string())
}
