//! Who says so: where a reply comes from, and who judged it.

use crate::base::citation::{Citation, Source, SourceError};
use crate::record::{cell::Cell, fault::Problem};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// Who read a source and judged what it says: free text, never empty and without control characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Assessor(Source);

/// An assessor without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("empty assessor: expected who judged the answer")]
pub struct AssessorError;

/// Where a reply comes from. Display also says where no source was given.
///
/// ```
/// use mine_action::record::reply::Origin;
/// let report: Origin = Origin { source: "Article 7 report".parse().ok(), assessor: "ISU".parse().ok() };
/// assert_eq!(report.to_string(), "source: Article 7 report; assessed by ISU");
/// assert_eq!(Origin::default().to_string(), "no source given");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Origin {
    /// The document or body that says so; `None` = no source given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Who judged what the source says; `None` = nobody named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessor: Option<Assessor>,
}

/// The source, or else the words that none was given.
impl From<&Origin> for Citation {
    fn from(origin: &Origin) -> Self {
        match &origin.source {
            Some(source) => Self::Record(source.clone()),
            None => Self::Document(origin.to_string().into()),
        }
    }
}

impl From<Source> for Origin {
    fn from(source: Source) -> Self {
        Self { source: Some(source), assessor: None }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Some(source) => write!(f, "source: {source}")?,
            None => f.write_str("no source given")?,
        }
        self.assessor.as_ref().map_or(Ok(()), |assessor| write!(f, "; assessed by {assessor}"))
    }
}

impl FromStr for Assessor {
    type Err = AssessorError;

    fn from_str(text: &str) -> Result<Self, AssessorError> {
        text.parse().map(Self).map_err(|_: SourceError| AssessorError)
    }
}

impl fmt::Display for Assessor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Cell for Assessor {
    fn expected() -> String {
        "who judged the answer".to_owned()
    }

    fn read(text: &str) -> Result<Self, Problem> {
        text.parse().map_err(|_| Problem::Missing { expected: Self::expected() })
    }

    fn write(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}
