//! Why a file or folder cannot be opened or read.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    fmt,
    hash::{Hash, Hasher},
    io,
    sync::Arc,
};

/// Why a file or folder cannot be opened or read. Two are equal if they say the same; read back, it is its words alone.
#[derive(Debug, Clone)]
pub struct SystemError(Arc<io::Error>);

impl SystemError {
    /// The error of the system.
    pub fn error(&self) -> &io::Error {
        &self.0
    }

    /// Its words: those of its kind, since operating systems differ in theirs, unless a reader gave its own.
    fn words(&self) -> String {
        match self.0.kind() {
            _ if self.0.get_ref().is_some() => self.0.to_string(),
            io::ErrorKind::NotFound => "not found".to_owned(),
            kind => kind.to_string(),
        }
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> Self {
        Self(Arc::new(error))
    }
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl PartialEq for SystemError {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl Eq for SystemError {}

impl Hash for SystemError {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words().hash(state);
    }
}

/// Its words.
impl Serialize for SystemError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SystemError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(io::Error::other(String::deserialize(deserializer)?).into())
    }
}
