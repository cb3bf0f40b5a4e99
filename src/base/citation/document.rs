//! The documents that facts rest on, and what kind of source each is.

use crate::base::{codes::codes, parse::ParseError, read, when::When};
use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt, str::FromStr};

codes! {
    /// Who speaks in a document.
    #[non_exhaustive]
    pub enum SourceKind: "kind of source" {
        /// The States Parties together: documents of their meetings and committees, their presidents and support units.
        TreatyBody,
        /// The depositary of the Conventions.
        Depositary,
        /// A State: its reports, statements, laws and agencies, or several States together.
        State,
        /// The United Nations, but for the depositary.
        Un,
        /// The Landmine and Cluster Munition Monitor, Mine Action Review, and others that watch how the Conventions are
        /// kept.
        Monitor,
        /// Another organization: campaigns, operators, the Red Cross.
        Ngo,
        /// A journal, a book, a thesis, an encyclopaedia.
        Academic,
        /// News.
        Press,
        /// A copy of a document on a site that did not publish it; the title says of which.
        Copy,
        /// Not told: the kind of every source in plain words.
        Unknown,
    }
}

/// The name of a document in a set of records: letters `a` to `z`, digits, `-` and `.`, a letter first.
///
/// ```
/// use mine_action::base::DocumentKey;
/// assert_eq!("lm-2008-dnk".parse::<DocumentKey>()?.to_string(), "lm-2008-dnk");
/// assert!("LM 2008".parse::<DocumentKey>().is_err());
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DocumentKey(String);

impl DocumentKey {
    /// What a key is made of, for messages.
    pub const EXPECTED: &'static str = "letters `a` to `z`, digits, `-` and `.`, a letter first";

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text is one.
    pub(super) fn is_key(text: &str) -> bool {
        let fits = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, b'-' | b'.');
        text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(fits)
    }
}

impl FromStr for DocumentKey {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if Self::is_key(text) { Ok(Self(text.to_owned())) } else { Err(ParseError::new("key", text, Self::EXPECTED)) }
    }
}

impl TryFrom<String> for DocumentKey {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

/// Maps by key can be asked by its text.
impl Borrow<str> for DocumentKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<DocumentKey> for String {
    fn from(key: DocumentKey) -> Self {
        key.0
    }
}

impl fmt::Display for DocumentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A document that facts rest on: a row of the table `sources`. Display writes it as a reader cites it,
/// a date that its title tells once.
///
/// ```
/// use mine_action::base::{Document, SourceKind};
/// let report = Document::new("lm-2008-dnk".parse()?, "Landmine Monitor 2008, Denmark", SourceKind::Monitor)
///     .publisher("ICBL")
///     .address("archives.the-monitor.org");
/// assert_eq!(report.to_string(), "Landmine Monitor 2008, Denmark (ICBL, archives.the-monitor.org)");
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Document {
    /// Its name in the records.
    pub key: DocumentKey,
    /// Its title. That of a copy says which document it is a copy of.
    pub title: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Who speaks in it.
    pub kind: SourceKind,
    /// Its day, as far as it is known.
    pub date: Option<When>,
    /// Its symbol, or the address at which it was read.
    pub address: Option<String>,
}

impl Document {
    /// A document of which nothing more is known.
    pub fn new(key: DocumentKey, title: impl Into<String>, kind: SourceKind) -> Self {
        Self { key, title: title.into(), publisher: None, kind, date: None, address: None }
    }

    /// Who publishes it.
    #[must_use]
    pub fn publisher(self, publisher: impl Into<String>) -> Self {
        Self { publisher: Some(publisher.into()), ..self }
    }

    /// Its day.
    #[must_use]
    pub fn on(self, date: When) -> Self {
        Self { date: Some(date), ..self }
    }

    /// Its symbol or address.
    #[must_use]
    pub fn address(self, address: impl Into<String>) -> Self {
        Self { address: Some(address.into()), ..self }
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)?;
        let date = self.date.map(|date| date.to_string()).filter(|date| !self.title.contains(date.as_str()));
        let more = [self.publisher.as_deref(), date.as_deref(), self.address.as_deref()];
        let mut before = " (";
        for one in more.into_iter().flatten() {
            f.write_str(before)?;
            f.write_str(one)?;
            before = ", ";
        }
        if before == ", " { f.write_str(")") } else { Ok(()) }
    }
}
