//! How likely unknown answers are yes: each, but for those to some questions.

use mine_action::{
    Vocabulary,
    assess::analysis::{Chance, Unknown},
    law::plan::PLANS,
};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// How likely each unknown answer is yes, as it was asked for.
#[derive(Debug, Clone)]
pub(super) struct Each {
    chance: Chance,
    words: String,
}

impl FromStr for Each {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let pair = text.split_once('/').and_then(|(part, whole)| Some((part.parse().ok()?, whole.parse().ok()?)));
        let chance = pair.and_then(|(part, whole)| Chance::of(part, whole));
        let chance = chance.ok_or_else(|| format!("`{text}`: expected a share from 0/1 to 1/1, such as `3/4`"))?;
        Ok(Self { chance, words: text.to_owned() })
    }
}

/// The same of one question.
#[derive(Debug, Clone)]
pub(super) struct Given {
    code: String,
    each: Each,
}

impl FromStr for Given {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (code, share) = text.split_once('=').ok_or_else(|| format!("`{text}`: expected CODE=PART/WHOLE"))?;
        if Vocabulary::of(&PLANS).get(code).is_none() {
            return Err(format!("`{code}` is the code of no question: `catalogue --items` lists them"));
        }
        Ok(Self { code: code.to_owned(), each: share.parse()? })
    }
}

/// All that was asked for.
pub(super) struct Chances<'a> {
    each: &'a Each,
    of: BTreeMap<&'a str, &'a Each>,
}

impl<'a> Chances<'a> {
    /// What was asked for; an error where a question is given twice.
    pub(super) fn of(each: &'a Each, given: &'a [Given]) -> Result<Self, String> {
        let mut of = BTreeMap::new();
        for one in given {
            if of.insert(one.code.as_str(), &one.each).is_some() {
                return Err(format!("--chance-of: `{}` is given twice, expected once", one.code));
            }
        }
        Ok(Self { each, of })
    }

    /// How likely an unknown answer is yes.
    pub(super) fn of_unknown(&self, unknown: Unknown) -> Chance {
        match unknown {
            Unknown::Answer(atom) if !self.of.is_empty() => {
                self.of.get(atom.code().as_str()).map_or(self.each.chance, |own| own.chance)
            }
            _ => self.each.chance,
        }
    }
}

impl fmt::Display for Chances<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "each unknown answer is yes with {}", self.each.words)?;
        self.of.iter().try_for_each(|(code, each)| write!(f, ", {code} with {}", each.words))
    }
}
