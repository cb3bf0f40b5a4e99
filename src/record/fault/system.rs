//! Why a file or folder cannot be opened or read.

use serde::{Serialize, Serializer};
use std::{
    fmt,
    hash::{Hash, Hasher},
    io,
    sync::Arc,
};

/// Why a file or folder cannot be opened or read. Two are equal if they are of one kind and say the same.
#[derive(Debug, Clone)]
pub struct SystemError(Arc<io::Error>);

impl SystemError {
    /// The error of the system.
    pub fn error(&self) -> &io::Error {
        &self.0
    }

    /// Its kind and its words: those of the kind, since operating systems differ in theirs, unless a reader gave its
    /// own.
    fn parts(&self) -> (io::ErrorKind, String) {
        let kind = self.0.kind();
        let words = match kind {
            _ if self.0.get_ref().is_some() => self.0.to_string(),
            io::ErrorKind::NotFound => "not found".to_owned(),
            _ => kind.to_string(),
        };
        (kind, words)
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> Self {
        Self(Arc::new(error))
    }
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().1)
    }
}

impl PartialEq for SystemError {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for SystemError {}

impl Hash for SystemError {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

/// Its words.
impl Serialize for SystemError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
