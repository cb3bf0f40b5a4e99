//! Where a row of the records comes from.

use super::document::{Document, DocumentKey, SourceKind};
use serde::{Deserialize, Deserializer, Serialize, de};
use std::{
    borrow::Cow,
    cmp::Ordering,
    collections::BTreeSet,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
    sync::Arc,
};

/// Stands between the documents of one source; each says it by itself.
const AND: &str = " ; ";

/// Where a row of the records comes from: documents of the table `sources`, each with a place in it, or plain words
/// without control characters or space around them.
///
/// A cell names a document by its key in brackets: `[lm-2008-dnk] p. 12 ; [unoda]`. The register that a row enters looks
/// it up, and Display then writes title, publisher, date, address and place. Two sources are equal if they read the same.
/// Read back from what Display writes, a source is plain words: what kind it is of is then unknown.
///
/// A text that is read is never empty. One made in code may be; then it is refused where its row enters a register.
///
/// ```
/// use mine_action::{Source, base::SourceKind};
/// assert_eq!(Source::new(" a report\nof ours "), "a report of ours".parse()?);
/// assert!(Source::new("a report of ours").kinds().eq([SourceKind::Unknown]));
/// assert!("".parse::<Source>().is_err());
/// # Ok::<(), mine_action::base::SourceError>(())
/// ```
#[derive(Clone)]
pub struct Source(Arc<Told>);

/// What a source is made of. Rows share it.
enum Told {
    /// Plain words.
    Words(String),
    /// Documents, each with the place in it. Their words are written where they are read: of most rows nobody asks.
    Parts(Vec<Part>),
}

impl Told {
    /// As a reader sees it.
    fn text(&self) -> Cow<'_, str> {
        let parts = match self {
            Self::Words(text) => return Cow::Borrowed(text),
            Self::Parts(parts) => parts,
        };
        Cow::Owned(Written(parts).to_string())
    }

    /// The documents, and where one stands beside others, plain words; none where it is plain words alone.
    fn parts(&self) -> &[Part] {
        match self {
            Self::Words(_) => &[],
            Self::Parts(parts) => parts,
        }
    }
}

/// Parts as a reader sees them.
struct Written<'a>(&'a [Part]);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in self.0.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { AND })?;
            match &part.document {
                Some(document) if part.place.is_empty() => write!(f, "{document}")?,
                Some(document) => write!(f, "{document}, {}", part.place)?,
                None => f.write_str(&part.place)?,
            }
        }
        Ok(())
    }
}

#[derive(Clone)]
struct Part {
    /// `None`: a part in plain words.
    document: Option<Arc<Document>>,
    place: String,
}

/// A source that says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("empty source: expected where the fact comes from")]
pub struct SourceError;

impl Source {
    /// The source that this text names, tidied. Keys of documents in it are looked up where its row enters a register.
    pub fn new(text: &str) -> Self {
        let tidy = if is_tidy(text) {
            text.to_owned()
        } else {
            let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter.is_control());
            text.replace(char::is_control, " ")
        };
        Self(Arc::new(Told::Words(tidy)))
    }

    /// The documents that it names, each with the place in it; a part in plain words has no document.
    pub fn parts(&self) -> impl Iterator<Item = (Option<&Document>, &str)> {
        let plain = match self.0.as_ref() {
            Told::Words(text) => Some((None, text.as_str())),
            Told::Parts(_) => None,
        };
        let parts = self.0.parts().iter().map(|part| (part.document.as_deref(), part.place.as_str()));
        plain.into_iter().chain(parts)
    }

    /// The documents that it names.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.parts().filter_map(|(document, _)| document)
    }

    /// The kind of each of its parts; that of plain words is unknown.
    pub fn kinds(&self) -> impl Iterator<Item = SourceKind> {
        self.parts().map(|(document, _)| document.map_or(SourceKind::Unknown, |document| document.kind))
    }

    /// Whether one of its parts is of one of these kinds.
    pub fn is_of(&self, kinds: &[SourceKind]) -> bool {
        self.kinds().any(|kind| kinds.contains(&kind))
    }

    /// The text of its cell: documents by their keys.
    pub fn cell(&self) -> Cow<'_, str> {
        let parts = match self.0.as_ref() {
            Told::Words(text) => return Cow::Borrowed(text),
            Told::Parts(parts) => parts,
        };
        let parts = parts.iter().map(|part| match &part.document {
            Some(document) if part.place.is_empty() => format!("[{}]", document.key),
            Some(document) => format!("[{}] {}", document.key, part.place),
            None => part.place.clone(),
        });
        Cow::Owned(parts.collect::<Vec<_>>().join(AND))
    }

    /// The same with its documents, as `find` gives them by their keys.
    ///
    /// # Errors
    /// The first key of no document.
    pub(crate) fn resolved(&self, find: impl Fn(&str) -> Option<Arc<Document>>) -> Result<Self, String> {
        let cell = self.cell();
        let part = |text: &str| match reference(text) {
            Some((key, place)) => match find(key) {
                Some(document) => Ok(Part { document: Some(document), place: place.to_owned() }),
                None => Err(key.to_owned()),
            },
            None => Ok(Part { document: None, place: text.trim().to_owned() }),
        };
        // Most have one part: to see that nothing stands between two is sooner done than to look for it.
        let parts: Vec<Part> =
            if cell.contains(';') { cell.split(AND).map(part).collect::<Result<_, _>>()? } else { vec![part(&cell)?] };
        let is_plain = parts.iter().all(|part| part.document.is_none());
        Ok(if is_plain { self.clone() } else { Self::of(parts) })
    }

    /// The source of these parts, each a document with the place in it, or plain words.
    #[cfg(feature = "data")]
    pub(crate) fn of_parts(parts: Vec<(Option<Arc<Document>>, &str)>) -> Self {
        match parts.as_slice() {
            [(None, words)] => Self(Arc::new(Told::Words((*words).to_owned()))),
            _ => Self::of(
                parts.into_iter().map(|(document, place)| Part { document, place: place.to_owned() }).collect(),
            ),
        }
    }

    fn of(parts: Vec<Part>) -> Self {
        Self(Arc::new(Told::Parts(parts)))
    }

    /// The same, with what follows from it in words.
    pub(crate) fn noting(&self, words: &str) -> Self {
        let mut parts = self.0.parts().to_vec();
        match parts.last_mut() {
            Some(last) => last.place = format!("{} [{words}]", last.place).trim_start().to_owned(),
            None => return Self::new(&format!("{} [{words}]", self.0.text())),
        }
        Self::of(parts)
    }

    /// One source of several, each part once.
    pub(crate) fn joined<'a>(sources: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut seen = BTreeSet::new();
        let all: Vec<&Self> = sources.into_iter().filter(|source| seen.insert(*source)).collect();
        match all.as_slice() {
            [only] => (*only).clone(),
            _ if all.iter().all(|source| source.0.parts().is_empty()) => {
                Self::new(&all.iter().map(|source| source.0.text()).collect::<Vec<_>>().join(AND))
            }
            _ => {
                let own = |source: &Self| match source.0.parts() {
                    [] => vec![Part { document: None, place: source.0.text().into_owned() }],
                    parts => parts.to_vec(),
                };
                Self::of(all.into_iter().flat_map(own).collect())
            }
        }
    }
}

/// The key and the place of a part that names a document: `[lm-2008-dnk] p. 12`.
fn reference(part: &str) -> Option<(&str, &str)> {
    let (key, place) = part.trim().strip_prefix('[')?.split_once(']')?;
    DocumentKey::is_key(key).then(|| (key, place.trim()))
}

/// Whether a text is plain ASCII without control characters, or space around it: most are, and nothing is to be tidied.
fn is_tidy(text: &str) -> bool {
    let text = text.as_bytes();
    // All are looked at, many at once.
    let is_plain = text.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    is_plain && text.first() != Some(&b' ') && text.last() != Some(&b' ')
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.text() == other.0.text()
    }
}

impl Eq for Source {}

impl PartialOrd for Source {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Source {
    fn cmp(&self, other: &Self) -> Ordering {
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.text().cmp(&other.0.text()) }
    }
}

impl Hash for Source {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text().hash(state);
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.cell()).finish()
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_ref() {
            Told::Words(text) => f.write_str(text),
            Told::Parts(parts) => Written(parts).fmt(f),
        }
    }
}

impl FromStr for Source {
    type Err = SourceError;

    fn from_str(text: &str) -> Result<Self, SourceError> {
        let source = Self::new(text);
        if source.0.text().is_empty() { Err(SourceError) } else { Ok(source) }
    }
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Source {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

/// Its text, as Display writes it.
impl Serialize for Source {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl From<Source> for String {
    fn from(source: Source) -> Self {
        source.to_string()
    }
}
