//! What a figure speaks of.

use crate::base::{parse::ParseError, truth::Truth};
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    item::Universe,
    plan::PLANS,
    population::{POPULATIONS, Population},
    question::Question,
    reading::{self, READINGS, Reading},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a figure speaks of.
///
/// Written as the code of a question, with `not-` before it where the answer is no, and `+` between several of which any
/// counts; as `group/` and the code of a population; or as the id of an indicator.
///
/// ```
/// use mine_action::{assess::analysis::Topic, law::question::Question};
/// let none: Topic = "not-retains".parse()?;
/// assert_eq!(none, Topic::Answers(vec![(Question::Retains, false)]));
/// // Those that have, or had, mined areas.
/// let ever = "open-clearance+completed-clearance";
/// for code in [ever, "not-retains", "group/with-victims", "oslo/50.1"] {
///     assert_eq!(code.parse::<Topic>()?.to_string(), code);
/// }
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Topic {
    /// The States Parties with any of these answers to these questions, on the day.
    Answers(Vec<(Question, bool)>),
    /// The members of a population, on the day.
    Group(&'static Population),
    /// What an indicator counts, in the cycle of the day.
    Indicator(&'static Indicator),
}

/// What stands before the code of a question whose answer is no.
const NOT: &str = "not-";
/// What stands between several.
const OR: &str = "+";
/// What stands before the code of a population.
const GROUP: &str = "group/";

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answers(answers) => {
                let word =
                    |(question, is): &(Question, bool)| format!("{}{}", if *is { "" } else { NOT }, question.code());
                f.write_str(&answers.iter().map(word).collect::<Vec<_>>().join(OR))
            }
            Self::Group(population) => write!(f, "{GROUP}{}", population.code),
            Self::Indicator(indicator) => f.write_str(&indicator.id()),
        }
    }
}

impl FromStr for Topic {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let unknown = |expected| ParseError::new("topic", text, expected);
        if let Some(code) = text.strip_prefix(GROUP) {
            let found = POPULATIONS.iter().copied().find(|population| population.code == code);
            return found.map(Self::Group).ok_or_else(|| unknown("the code of a population after `group/`"));
        }
        if text.contains('/') {
            let all = PLANS.iter().flat_map(|plan| plan.indicators).copied();
            let found = all.into_iter().find(|indicator| indicator.id() == text);
            return found.map(Self::Indicator).ok_or_else(|| unknown("the id of an indicator, such as `oslo/50.1`"));
        }
        let answer = |word: &str| {
            let (is, code) = word.strip_prefix(NOT).map_or((true, word), |code| (false, code));
            code.parse().map(|question| (question, is))
        };
        text.split(OR).map(answer).collect::<Result<_, _>>().map(Self::Answers)
    }
}

impl TryFrom<String> for Topic {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.to_string()
    }
}

impl Topic {
    /// What is counted.
    pub fn universe(&self) -> Universe {
        match self {
            Self::Answers(_) => Universe::StatesParties,
            Self::Group(population) => population.universe,
            Self::Indicator(indicator) => indicator.universe(),
        }
    }

    /// Whom a share is taken of.
    pub(super) fn rules(&self) -> Vec<Expr> {
        match self {
            Self::Indicator(indicator) => indicator.population_rules().into_iter().copied().collect(),
            Self::Answers(_) | Self::Group(_) => Vec::new(),
        }
    }

    /// When a subject counts: where any of these is so, or is not so.
    pub(super) fn criteria(&self) -> Vec<(Expr, bool)> {
        match self {
            Self::Answers(answers) => answers.iter().map(|(question, is)| (Expr::Derived(*question), *is)).collect(),
            Self::Group(population) => vec![(population.rule, true)],
            Self::Indicator(indicator) => vec![(indicator.criterion, true)],
        }
    }

    /// Whether a subject counts, where that is the truth of each condition.
    pub(super) fn met(&self, truth: impl Fn(&Expr) -> Truth) -> Truth {
        let each = self.criteria().into_iter().map(|(expr, is)| if is { truth(&expr) } else { !truth(&expr) });
        each.fold(Truth::No, |any, one| any | one)
    }

    /// The readings that can change how many count.
    pub fn readings(&self) -> Vec<&'static Reading> {
        if let Self::Indicator(indicator) = self {
            return indicator.readings();
        }
        let criteria = self.criteria();
        let atoms: Vec<Atom> = criteria.iter().flat_map(|(expr, _)| expr.atoms()).collect();
        let choices = criteria.iter().flat_map(|(expr, _)| expr.choices());
        let chosen: Vec<&str> = choices.map(|choice| choice.reading.code).collect();
        let touches = |reading: &&Reading| {
            let of_question =
                atoms.iter().any(|atom| matches!(atom, Atom::Derived(question) if question.touched_by(reading)));
            let silence = **reading == reading::SILENCE && atoms.iter().any(|atom| matches!(atom, Atom::Holds(_)));
            of_question || silence || chosen.contains(&reading.code)
        };
        READINGS.iter().filter(touches).collect()
    }
}
