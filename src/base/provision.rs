//! A place in a treaty text: article, paragraph, letter.

use super::{convention::Convention, parse::ParseError};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// A provision of one of the two Conventions. Display gives the form of the documents, `APMBC Art. 5(3)`;
/// [`code`](Self::code) a stable code, `apmbc-5.3`; [`FromStr`] reads both; serde writes the code.
///
/// ```
/// use mine_action::{Convention, Provision};
/// let cited = Provision::article(Convention::Ccm, 4).paragraph(1).letter('b');
/// assert_eq!(cited.to_string(), "CCM Art. 4(1)(b)");
/// assert_eq!("ccm-4.1.b".parse::<Provision>().unwrap(), cited);
/// assert_eq!("CCM Art. 4(1)(b)".parse::<Provision>().unwrap(), cited);
///
/// let error = "apmbc-55".parse::<Provision>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown provision `apmbc-55`: expected one of the 22 articles of the APMBC");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Provision {
    convention: Convention,
    article: u8,
    paragraph: Option<u8>,
    letter: Option<Letter>,
}

/// A letter `a` to `z` of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Letter(u8);

impl Provision {
    /// A whole article. The number is not checked here, so that constants can be made of it; [`exists`](Self::exists)
    /// and
    /// [`lint`](crate::law::lint::lint) check it, and an article that does not exist is not [read](FromStr) back.
    pub const fn article(convention: Convention, article: u8) -> Self {
        Self { convention, article, paragraph: None, letter: None }
    }

    /// The paragraph of that article.
    #[must_use]
    pub const fn paragraph(self, paragraph: u8) -> Self {
        Self { paragraph: Some(paragraph), ..self }
    }

    /// The letter of that paragraph or article; `a` to `z`, any other is ignored.
    #[must_use]
    pub const fn letter(self, letter: char) -> Self {
        let letter = if letter.is_ascii_lowercase() { Some(Letter(letter as u8)) } else { None };
        Self { letter, ..self }
    }

    /// Whether the Convention has that article; paragraphs and letters are not checked.
    ///
    /// ```
    /// use mine_action::{Convention, Provision};
    /// assert!(Provision::article(Convention::Ccm, 23).exists());
    /// assert!(!Provision::article(Convention::Apmbc, 23).exists());
    /// ```
    pub const fn exists(self) -> bool {
        1 <= self.article && self.article <= self.convention.articles()
    }

    /// The Convention that it is part of.
    pub const fn convention(self) -> Convention {
        self.convention
    }

    /// The number of the article.
    pub const fn article_number(self) -> u8 {
        self.article
    }

    /// The stable code, such as `apmbc-5` or `ccm-4.1.b`.
    pub fn code(self) -> String {
        let mut code = format!("{}-{}", self.convention, self.article);
        if let Some(paragraph) = self.paragraph {
            code.push_str(&format!(".{paragraph}"));
        }
        if let Some(letter) = self.letter {
            code.push('.');
            code.push(letter.0 as char);
        }
        code
    }
}

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} Art. {}", self.convention.abbreviation(), self.article)?;
        if let Some(paragraph) = self.paragraph {
            write!(f, "({paragraph})")?;
        }
        if let Some(letter) = self.letter {
            write!(f, "({})", letter.0 as char)?;
        }
        Ok(())
    }
}

impl FromStr for Provision {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let plain =
            text.replace(" Art. ", "-").replace(")(", ".").replace('(', ".").replace(')', "").to_ascii_lowercase();
        let read = read_code(&plain).filter(|read| read.code() == text || read.to_string() == text);
        let unknown = |expected: Cow<'static, str>| ParseError::new("provision", text, expected);
        match read {
            Some(read) if read.exists() => Ok(read),
            Some(read) => {
                let (articles, name) = (read.convention.articles(), read.convention.abbreviation());
                Err(unknown(format!("one of the {articles} articles of the {name}").into()))
            }
            None => Err(unknown("a form such as `APMBC Art. 5(3)` or `apmbc-5.3`".into())),
        }
    }
}

/// Reads `apmbc-5.3.a` loosely; the caller checks that the result is written like the text.
fn read_code(code: &str) -> Option<Provision> {
    let (convention, rest) = code.split_once('-')?;
    let mut parts = rest.split('.');
    let article = parts.next()?.parse().ok()?;
    let mut read = Provision::article(convention.parse().ok()?, article);
    for part in parts {
        read = match (part.parse(), part.chars().next()) {
            (Ok(paragraph), _) => read.paragraph(paragraph),
            (Err(_), Some(letter)) => read.letter(letter),
            (Err(_), None) => return None,
        };
    }
    Some(read)
}

impl TryFrom<String> for Provision {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Provision> for String {
    fn from(provision: Provision) -> Self {
        provision.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_right_texts_are_refused() {
        for text in [
            "",
            "apmbc",
            "apmbc-",
            "apmbc-05",
            "APMBC-5",
            "ccm-4.1.bb",
            "ccm-4.b.1",
            "CCM Art. 4(1",
            "xyz-1",
            "apmbc-999",
            "apmbc-0",
            "apmbc-23",
            "CCM Art. 24",
        ] {
            let refused = text.parse::<Provision>().unwrap_err();
            assert_eq!(refused.seen(), text);
        }
        assert_eq!(["apmbc-22", "ccm-23"].map(|last| last.parse().map(Provision::article_number)), [Ok(22), Ok(23)]);
    }
}
