//! What the examples share: options, records, and one way to fail.

use mine_action::{Convention, Day, Register, State, When, data};
use std::{path::PathBuf, process::ExitCode};

/// The options that every example takes, and what is left for the example itself.
pub(crate) struct Options {
    pub(crate) json: bool,
    pub(crate) as_of: Option<Day>,
    pub(crate) known: Option<Day>,
    pub(crate) records: Option<PathBuf>,
    pub(crate) convention: Option<Convention>,
    pub(crate) state: Option<State>,
    rest: Vec<(String, String)>,
    pub(crate) words: Vec<String>,
}

/// Reads a day, or says what was expected.
pub(crate) fn day(option: &str, text: &str) -> Result<Day, String> {
    let exact = text.parse::<When>().ok().and_then(When::exact);
    exact.ok_or_else(|| format!("{option}: `{text}` is no day: expected a form such as `2026-11-21`"))
}

impl Options {
    /// Reads the command line. `others` are the options of the example itself, each with a value.
    pub(crate) fn read(others: &[&str], words: usize) -> Result<Self, String> {
        let mut options = Self {
            json: false,
            as_of: None,
            known: None,
            records: None,
            convention: None,
            state: None,
            rest: Vec::new(),
            words: Vec::new(),
        };
        let mut errors = Vec::new();
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            if let Err(error) = options.take(&arg, &mut args, others, words) {
                errors.push(error);
            }
        }
        if errors.is_empty() { Ok(options) } else { Err(errors.join("\n")) }
    }

    fn take(
        &mut self,
        arg: &str,
        args: &mut impl Iterator<Item = String>,
        others: &[&str],
        words: usize,
    ) -> Result<(), String> {
        let mut value = || args.next().ok_or_else(|| format!("{arg}: a value is missing"));
        match arg {
            "--json" => self.json = true,
            "--as-of" => self.as_of = Some(day(arg, &value()?)?),
            "--known" => self.known = Some(day(arg, &value()?)?),
            "--records" => self.records = Some(value()?.into()),
            "--convention" if others.contains(&arg) => {
                let text = value()?;
                let found = text.parse().map_err(|_| format!("{arg}: `{text}`: expected `apmbc` or `ccm`"))?;
                self.convention = Some(found);
            }
            "--state" if others.contains(&arg) => {
                self.state = Some(value()?.parse().map_err(|error| format!("{arg}: {error}"))?);
            }
            _ if others.contains(&arg) => {
                let value = value()?;
                self.rest.push((arg.to_owned(), value));
            }
            _ if !arg.starts_with("--") && self.words.len() < words => self.words.push(arg.to_owned()),
            _ => {
                return Err(format!(
                    "`{arg}`: expected one of --json, --as-of, --known, --records, {}",
                    others.join(", ")
                ));
            }
        }
        Ok(())
    }

    /// The value of an option of the example itself.
    pub(crate) fn other(&self, name: &str) -> Option<&str> {
        self.rest.iter().find(|(option, _)| option == name).map(|(_, value)| value.as_str())
    }

    /// The records asked for, as known on the day asked for.
    pub(crate) fn register(&self) -> Result<Register, String> {
        let register = match &self.records {
            Some(folder) => Register::read_folder(folder).map_err(|faults| faults.to_string())?,
            None => data::register().map_err(|faults| faults.to_string())?.clone(),
        };
        Ok(self.known.map_or_else(|| register.clone(), |day| register.known_by(day)))
    }

    /// The day asked for; by default the last day that the records know.
    pub(crate) fn day(&self, register: &Register) -> Day {
        self.as_of.unwrap_or_else(|| register.known())
    }
}

/// Prints what was made, or every error on standard error and exits with 2.
pub(crate) fn finish(made: Result<String, String>) -> ExitCode {
    match made {
        Ok(text) => {
            use std::io::Write;
            // A reader that closes the pipe early is no error.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(errors) => {
            eprintln!("{errors}");
            ExitCode::from(2)
        }
    }
}

/// One JSON object a line.
pub(crate) fn lines<T: serde::Serialize>(values: &[T]) -> Result<String, String> {
    let lines: Result<Vec<String>, _> = values.iter().map(serde_json::to_string).collect();
    lines.map(|lines| lines.iter().map(|line| format!("{line}\n")).collect()).map_err(|error| error.to_string())
}
