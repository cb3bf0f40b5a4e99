//! Why the program stops without an answer, and with which exit code.

use mine_action::base::Visible;
use std::{
    fmt::Display,
    io::{self, Write},
    process::ExitCode,
};

/// Why nothing was made, or could not be written.
#[derive(Debug)]
pub(crate) enum Stop {
    /// An argument or the data are wrong: every mistake, one a line.
    Wrong(String),
    /// The answer could not be written.
    Unwritten(String),
}

impl Stop {
    /// Something is wrong with an argument or the data.
    pub(crate) fn wrong(error: impl Display) -> Self {
        Self::Wrong(error.to_string())
    }

    /// The same, and something else that is wrong.
    pub(crate) fn and(self, other: &Self) -> Self {
        let (Self::Wrong(more) | Self::Unwritten(more)) = other;
        match self {
            Self::Wrong(text) => Self::Wrong(format!("{text}\n{more}")),
            Self::Unwritten(text) => Self::Unwritten(format!("{text}\n{more}")),
        }
    }

    /// Tells it on standard error, as far as that can be written, and gives the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        let (Self::Wrong(text) | Self::Unwritten(text)) = self;
        let mut all = text.lines().map(|line| Visible(line).to_string()).collect::<Vec<_>>().join("\n");
        all.push('\n');
        let _ = io::stderr().write_all(all.as_bytes());
        match self {
            Self::Unwritten(_) => ExitCode::from(1),
            Self::Wrong(_) => ExitCode::from(2),
        }
    }
}
