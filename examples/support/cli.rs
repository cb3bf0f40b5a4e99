//! What the examples share: options, records, and one way to fail.

use mine_action::{
    Convention, Day, Dossier, Duty, Register, State, When, assess::answer::Presumption, base::SourceKind, data,
};
use std::{fmt::Write, path::PathBuf, process::ExitCode};

/// What an example takes. Every one takes `--help` besides.
pub(crate) struct Command {
    /// The help.
    pub(crate) usage: &'static str,
    /// The options with a value.
    pub(crate) options: &'static [&'static str],
    /// The options with a value that may be repeated.
    pub(crate) many: &'static [&'static str],
    /// The options without one.
    pub(crate) flags: &'static [&'static str],
    /// The name of the word that it needs.
    pub(crate) word: Option<&'static str>,
    /// Whether it asks the records, with the options for that.
    pub(crate) on_records: bool,
}

const ON_RECORDS: [&str; 4] = ["--as-of", "--known", "--records", "--sources"];

const RECORDS_USAGE: &str = "
  --as-of DATE     the day asked about; by default the day of the records
  --known DATE     only what was known by then
  --records DIR    a folder in the shape of seeds/, in place of our own records
  --sources KINDS  only what rests on a source of these kinds, such as
                   treaty-body,depositary,state,un
";

const PRESUMES_USAGE: &str = "
  --presume P      tells what is presumed beside what is known: continuance,
                   or continuance=MONTHS: what was last known goes on";

/// Why nothing was made.
pub(crate) enum Stop {
    /// Help was asked for.
    Help(String),
    /// Something is wrong.
    Errors(String),
}

impl From<String> for Stop {
    fn from(errors: String) -> Self {
        Self::Errors(errors)
    }
}

/// The command line, and what is wrong with it: one error for each mistake.
pub(crate) struct Given {
    values: Vec<(String, String)>,
    flags: Vec<String>,
    word: Option<String>,
    /// An unknown option was given; a word after it may be its value, and is then no second mistake.
    unknown: bool,
    errors: Vec<String>,
}

impl Command {
    /// Reads the command line.
    pub(crate) fn read(&self) -> Result<Given, Stop> {
        let args: Vec<String> = std::env::args().skip(1).collect();
        if args.iter().any(|arg| arg == "--help" || arg == "-h") {
            let presumes = if self.options.contains(&"--presume") { PRESUMES_USAGE } else { "" };
            let records = if self.on_records { RECORDS_USAGE } else { "" };
            return Err(Stop::Help(format!("{}{presumes}{records}", self.usage)));
        }
        let mut given = Given { values: Vec::new(), flags: Vec::new(), word: None, unknown: false, errors: Vec::new() };
        let mut args = args.into_iter().peekable();
        while let Some(arg) = args.next() {
            let (name, inline) = match arg.split_once('=') {
                Some((name, value)) if name.starts_with('-') => (name, Some(value.to_owned())),
                _ => (arg.as_str(), None),
            };
            let mut value = || inline.clone().or_else(|| args.next_if(|next| !next.starts_with("--")));
            if self.options().any(|option| option == name) {
                let value = value();
                given.option(name, value, self.many.contains(&name));
            } else if self.flags.contains(&name) {
                given.flag(name, inline.is_some());
            } else if !name.starts_with('-') && self.word.is_some() && given.word.is_none() {
                given.word = Some(arg);
            } else if name.starts_with('-') || !given.unknown {
                given.errors.push(format!("`{arg}`: expected one of {}", self.expected()));
                given.unknown |= name.starts_with('-') && inline.is_none();
            }
        }
        Ok(given)
    }

    fn options(&self) -> impl Iterator<Item = &'static str> {
        let common: &[&str] = if self.on_records { &ON_RECORDS } else { &[] };
        common.iter().chain(self.options).chain(self.many).copied()
    }

    fn expected(&self) -> String {
        let flags = self.flags.iter().copied();
        flags.chain(self.options()).chain(["--help"]).collect::<Vec<_>>().join(", ")
    }
}

impl Given {
    fn option(&mut self, name: &str, value: Option<String>, many: bool) {
        match value {
            _ if !many && self.values.iter().any(|(one, _)| one == name) => self.repeated(name),
            None => self.errors.push(format!("{name}: a value is missing")),
            Some(value) => self.values.push((name.to_owned(), value)),
        }
    }

    fn flag(&mut self, name: &str, with_value: bool) {
        if with_value {
            self.errors.push(format!("{name}: expected no value"));
        } else if self.has(name) {
            self.repeated(name);
        } else {
            self.flags.push(name.to_owned());
        }
    }

    fn repeated(&mut self, name: &str) {
        self.errors.push(format!("{name}: given twice, expected once"));
    }

    /// Whether an option without a value was given.
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|one| one == flag)
    }

    /// The one of several options without a value that was given.
    pub(crate) fn one_of(&mut self, flags: &[&'static str]) -> Option<&'static str> {
        let found: Vec<&'static str> = flags.iter().copied().filter(|flag| self.has(flag)).collect();
        if found.len() > 1 {
            self.errors.push(format!("{}: expected at most one of these", found.join(", ")));
        }
        found.first().copied()
    }

    /// The value of an option.
    pub(crate) fn value<T>(&mut self, option: &str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let (_, text) = self.values.iter().find(|(one, _)| one == option)?;
        let value = read(text).map_err(|error| format!("{option}: {error}"));
        value.map_err(|error| self.errors.push(error)).ok()
    }

    /// Every value of an option that may be repeated.
    pub(crate) fn all(&self, option: &str) -> Vec<String> {
        self.values.iter().filter(|(one, _)| one == option).map(|(_, value)| value.clone()).collect()
    }

    /// One more mistake.
    pub(crate) fn error(&mut self, error: String) {
        self.errors.push(error);
    }

    /// Every mistake, where there is one.
    pub(crate) fn finish(self) -> Result<(), Stop> {
        if self.errors.is_empty() { Ok(()) } else { Err(Stop::Errors(self.errors.join("\n"))) }
    }
}

/// What the examples ask of the records.
pub(crate) struct Options {
    pub(crate) json: bool,
    pub(crate) as_of: Option<Day>,
    pub(crate) known: Option<Day>,
    pub(crate) records: Option<PathBuf>,
    pub(crate) sources: Option<Vec<SourceKind>>,
    pub(crate) convention: Option<Convention>,
    pub(crate) state: Option<State>,
    pub(crate) duty: Option<Duty>,
    pub(crate) from: Option<Day>,
    pub(crate) to: Option<Day>,
    pub(crate) presumption: Option<Presumption>,
}

fn day(text: &str) -> Result<Day, String> {
    let exact = text.parse::<When>().ok().and_then(When::exact);
    exact.ok_or_else(|| format!("`{text}` is no day: expected a form such as `2026-11-21`"))
}

fn kinds(text: &str) -> Result<Vec<SourceKind>, String> {
    text.split(',').map(|kind| kind.trim().parse().map_err(|error| format!("{error}"))).collect()
}

fn convention(text: &str) -> Result<Convention, String> {
    text.parse().map_err(|_| format!("`{text}`: expected `apmbc` or `ccm`"))
}

fn state(text: &str) -> Result<State, String> {
    text.parse().map_err(|error| format!("{error}"))
}

fn duty(text: &str) -> Result<Duty, String> {
    text.parse().map_err(|error| format!("{error}"))
}

impl Options {
    /// Reads the command line; a word, where one is needed, is a State.
    pub(crate) fn read(command: &Command) -> Result<Self, Stop> {
        Self::of(command.read()?, command)
    }

    /// The same, of a command line whose own options are read.
    pub(crate) fn of(mut given: Given, command: &Command) -> Result<Self, Stop> {
        let mut options = Self {
            json: given.has("--json"),
            as_of: given.value("--as-of", day),
            known: given.value("--known", day),
            records: given.value("--records", |text| Ok(text.into())),
            sources: given.value("--sources", kinds),
            convention: given.value("--convention", convention),
            state: given.value("--state", state),
            duty: given.value("--duty", duty),
            from: given.value("--from", day),
            to: given.value("--to", day),
            presumption: given.value("--presume", str::parse),
        };
        if let Some(name) = command.word {
            match given.word.as_deref().map(state) {
                Some(Ok(found)) => options.state = Some(found),
                Some(Err(_)) if given.unknown => {}
                Some(Err(error)) => given.errors.push(format!("{name}: {error}")),
                None => {
                    given.errors.push(format!("{name} is missing: expected an ISO 3166-1 code or a name"));
                }
            }
        }
        given.finish().map(|()| options)
    }

    /// The records asked for, as known on the day asked for and as the sources asked for tell them.
    pub(crate) fn register(&self) -> Result<Register, String> {
        let register = match &self.records {
            Some(folder) => Register::read_folder(folder).map_err(|faults| faults.to_string())?,
            None => data::register().map_err(|faults| faults.to_string())?.clone(),
        };
        let register = self.known.map_or_else(|| register.clone(), |day| register.known_by(day));
        Ok(self.sources.as_ref().map_or_else(|| register.clone(), |kinds| register.only_from(kinds)))
    }

    /// A State, with what is presumed of it where that is asked.
    pub(crate) fn state<'r>(&self, register: &'r Register, state: State) -> Dossier<'r> {
        let dossier = register.state(state);
        self.presumption.map_or(dossier, |presumption| dossier.presuming(presumption))
    }

    /// The day asked for; by default the last day that the records know.
    pub(crate) fn day(&self, register: &Register) -> Day {
        self.as_of.unwrap_or_else(|| register.known())
    }
}

/// A line to stand over answers for a day after the last that the records know; else nothing.
pub(crate) fn after_the_end(register: &Register, day: Day) -> String {
    let known = register.known();
    if day > known { format!("The records tell nothing of what happened after {known}.\n\n") } else { String::new() }
}

/// Prints what was made or asked for, or every error on standard error and exits with 2.
pub(crate) fn finish(made: Result<String, Stop>) -> ExitCode {
    match made {
        Ok(text) | Err(Stop::Help(text)) => {
            use std::io::Write;
            // A reader that closes the pipe early is no error.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(Stop::Errors(errors)) => {
            eprintln!("{errors}");
            ExitCode::from(2)
        }
    }
}

/// One JSON object a line.
pub(crate) fn lines<T: serde::Serialize>(values: impl IntoIterator<Item = T>) -> Result<String, Stop> {
    let lines: Result<Vec<String>, _> = values.into_iter().map(|value| serde_json::to_string(&value)).collect();
    let lines = lines.map(|lines| lines.iter().map(|line| format!("{line}\n")).collect());
    lines.map_err(|error| Stop::Errors(error.to_string()))
}

/// What is written as a table.
pub(crate) fn table(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Result<String, Stop> {
    let mut sheet = Vec::new();
    write(&mut sheet).map_err(|error| Stop::Errors(error.to_string()))?;
    String::from_utf8(sheet).map_err(|error| Stop::Errors(error.to_string()))
}

/// Adds a text in lines of less than 80 columns, the first after `first`, the others after `rest`.
pub(crate) fn wrap(out: &mut String, first: &str, rest: &str, text: &str) {
    let mut line = String::from(first);
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() >= 80 && line.trim() != "" {
            let _ = writeln!(out, "{}", line.trim_end());
            line = String::from(rest);
        }
        line.push_str(word);
        line.push(' ');
    }
    let _ = writeln!(out, "{}", line.trim_end());
}
