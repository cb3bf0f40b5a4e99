//! Where a rule, a reason or a fact comes from.

mod document;
mod source;

pub use document::{Document, DocumentKey, SourceKind};
pub use source::{Source, SourceError};

use super::provision::Provision;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, convert::Infallible, fmt, str::FromStr};

/// What is supposed rests on this, in place of a source.
pub(crate) const SUPPOSED: &str = "supposed";

/// What a statement rests on: law, a plan, a decision, or the source of a record.
///
/// Display writes it as documents do; reading that text gives the citation back.
///
/// ```
/// use mine_action::{Citation, Convention, Provision};
/// let law = Citation::from(Provision::article(Convention::Apmbc, 5).paragraph(3));
/// assert_eq!(law.to_string(), "APMBC Art. 5(3)");
/// assert_eq!(Citation::action("Oslo", 18).to_string(), "Oslo Action 18");
/// assert_eq!("APMBC Art. 5(3)".parse(), Ok(law));
/// assert_eq!("APLC/MSP.12/2012/7".parse(), Ok(Citation::document("APLC/MSP.12/2012/7")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Citation {
    /// A treaty provision: `APMBC Art. 5(3)`.
    Provision(Provision),
    /// An action of a plan: `Oslo Action 18`.
    Action {
        /// The plan's usual short name.
        plan: Cow<'static, str>,
        /// The number of the action.
        number: u16,
    },
    /// A document by its symbol or title: `APLC/MSP.12/2012/7`.
    Document(Cow<'static, str>),
    /// The source of a record, as its row gives it.
    Record(Source),
}

impl Citation {
    /// A document by its symbol.
    pub const fn document(symbol: &'static str) -> Self {
        Self::Document(Cow::Borrowed(symbol))
    }

    /// An action of a plan.
    pub const fn action(plan: &'static str, number: u16) -> Self {
        Self::Action { plan: Cow::Borrowed(plan), number }
    }
}

impl From<Provision> for Citation {
    fn from(provision: Provision) -> Self {
        Self::Provision(provision)
    }
}

impl From<&Source> for Citation {
    fn from(source: &Source) -> Self {
        Self::Record(source.clone())
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provision(provision) => provision.fmt(f),
            Self::Action { plan, number } => write!(f, "{plan} Action {number}"),
            Self::Document(symbol) => f.write_str(symbol),
            Self::Record(source) => write!(f, "source: {source}"),
        }
    }
}

impl FromStr for Citation {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        if let Some(source) = text.strip_prefix("source: ").and_then(|rest| rest.parse().ok()) {
            return Ok(Self::Record(source));
        }
        if let Ok(provision) = text.parse() {
            return Ok(Self::Provision(provision));
        }
        let action = text.split_once(" Action ").and_then(|(plan, number)| Some((plan, number.parse().ok()?)));
        Ok(match action {
            Some((plan, number)) => Self::Action { plan: Cow::Owned(plan.to_owned()), number },
            None => Self::Document(Cow::Owned(text.to_owned())),
        })
    }
}

impl From<String> for Citation {
    fn from(text: String) -> Self {
        text.parse().unwrap_or_else(|never: Infallible| match never {})
    }
}

impl From<Citation> for String {
    fn from(citation: Citation) -> Self {
        citation.to_string()
    }
}
