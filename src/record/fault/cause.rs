//! Why the system does not give a file or folder.

use serde::{Serialize, Serializer};
use std::{
    fmt,
    hash::{Hash, Hasher},
    io,
    sync::Arc,
};

/// Why the system does not give a file or folder. Two are the same if they are of one kind and say the same.
#[derive(Debug, Clone)]
pub struct Cause(Arc<io::Error>);

impl Cause {
    /// The error of the system.
    pub fn error(&self) -> &io::Error {
        &self.0
    }

    /// Its kind and its words. Those of the operating system differ from one to another: then the kind gives them.
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

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        Self(Arc::new(error))
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().1)
    }
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Cause {}

impl Hash for Cause {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

/// Its words.
impl Serialize for Cause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
