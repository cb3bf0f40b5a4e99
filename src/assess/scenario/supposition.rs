//! One thing supposed: what it is about, and how it is written.

use crate::base::{Day, convention::Convention, duty::Duty, read, state::State, when::When};
use crate::law::reading::{READINGS, ReadingError, Readings};
use crate::record::request::{Outcome, RequestId};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use std::{fmt, str::FromStr};

/// A choice of a reading: which, and its value. Written `joined=all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct ReadingChoice {
    code: &'static str,
    value: &'static str,
}

impl ReadingChoice {
    /// A reading and its value, by their codes.
    ///
    /// # Errors
    /// [`ReadingError`] for a reading or a value that does not exist.
    pub fn new(code: &str, value: &str) -> Result<Self, ReadingError> {
        let chosen = Readings::DEFAULT.with(code, value)?;
        let reading = READINGS.iter().find(|reading| reading.code == code);
        let reading = reading.ok_or_else(|| ReadingError::Name(code.to_owned()))?;
        Ok(Self { code: reading.code, value: chosen.value(reading) })
    }

    /// These readings, with this one chosen.
    pub fn among(self, readings: Readings) -> Readings {
        readings.with(self.code, self.value).unwrap_or(readings)
    }
}

impl fmt::Display for ReadingChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.code, self.value)
    }
}

impl From<ReadingChoice> for String {
    fn from(choice: ReadingChoice) -> Self {
        choice.to_string()
    }
}

impl<'de> Deserialize<'de> for ReadingChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let chosen = text.split_once('=').ok_or_else(|| D::Error::custom(format!("`{text}`: expected NAME=VALUE")))?;
        Self::new(chosen.0, chosen.1).map_err(D::Error::custom)
    }
}

/// One thing supposed, in place of what is recorded or chosen.
///
/// Display and [`FromStr`] write and read it: what it is about, `=`, and what is supposed of that.
///
/// | text | what is supposed |
/// |---|---|
/// | `UKR/apmbc-5/3=not-granted`, `=granted`, `=granted:2030-12-31`, `=moot`, `=unknown` | the request ended so; `,decided:2022-11-25` after it, that it was decided then |
/// | `POL/apmbc=withdrawal:2025-08-20`; `POL/apmbc=no-withdrawal` | a notice of withdrawal was received then; none was |
/// | `LBN/ccm-4:south=ended:2024-11-27` | the active hostilities of that name, which made remnants, ended then |
/// | `UKR/conflict:2014=ended:2026-01-01` | the armed conflict that began then ended then |
/// | `DEU/apmbc-5/found:2011-06=never`; `DEU/apmbc-5/found=never` | nothing was found then; no find without a date was made |
/// | `month_end=last-day` | the text is read so |
/// | `known=2015-01-01` | that only is known which was known then |
///
/// ```
/// use mine_action::assess::scenario::Supposition;
/// for text in ["UKR/apmbc-5/3=granted:2030-12-31", "POL/apmbc=withdrawal:2025-08-20", "known=2015-01-01"] {
///     assert_eq!(text.parse::<Supposition>()?.to_string(), text);
/// }
/// # Ok::<(), String>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Supposition {
    /// A request ended so. All that is recorded of its end is left out, as in
    /// [`Register::with_outcome`](crate::Register::with_outcome). Without a day of its own it was decided when it was, where
    /// that is recorded.
    Outcome {
        /// The request.
        request: RequestId,
        /// How it ended.
        outcome: Outcome,
    },
    /// The Depositary received a notice of withdrawal (APMBC Art. 20(2), CCM Art. 20(2)).
    Withdrawal {
        /// The State.
        state: State,
        /// The Convention.
        convention: Convention,
        /// The day of the notice.
        notified: When,
    },
    /// No notice of withdrawal was received: those recorded are left out, with the days of their effect, and with what took
    /// them back.
    NoWithdrawal {
        /// The State.
        state: State,
        /// The Convention.
        convention: Convention,
    },
    /// The active hostilities of that name, which made remnants, ended then (CCM Art. 4(1)(b)).
    HostilitiesEnded {
        /// The State.
        state: State,
        /// Their name, as the records have it.
        hostilities: String,
        /// The day on which they ended.
        ended: When,
    },
    /// An armed conflict ended then, for the effect of a withdrawal (APMBC Art. 20(3), CCM Art. 20(3)).
    ConflictEnded {
        /// The State.
        state: State,
        /// The day on which it began, as the records have it.
        began: When,
        /// The day on which it ended.
        ended: When,
    },
    /// A find was never made; of remnants of hostilities, nothing that is told of those.
    NeverFound {
        /// The State.
        state: State,
        /// The Convention.
        convention: Convention,
        /// The duty: clearance, or the destruction of stockpiles.
        duty: Duty,
        /// The day of the find, as the records have it; `None` = one without a date.
        found: Option<When>,
    },
    /// A text that can be read in several ways is read so.
    Reading(ReadingChoice),
    /// That only is known which was known then.
    KnownBy(Day),
}

/// `apmbc-5`.
fn article(convention: Convention, duty: Duty) -> String {
    let article = duty.provision(convention).map_or(0, |provision| provision.article_number());
    format!("{convention}-{article}")
}

impl Supposition {
    /// What it is about: the text before the `=`. A scenario supposes one thing of each.
    pub fn about(&self) -> String {
        match self {
            Self::Outcome { request, .. } => request.to_string(),
            Self::Withdrawal { state, convention, .. } | Self::NoWithdrawal { state, convention } => {
                format!("{state}/{convention}")
            }
            Self::HostilitiesEnded { state, hostilities, .. } => format!("{state}/ccm-4:{hostilities}"),
            Self::ConflictEnded { state, began, .. } => format!("{state}/conflict:{began}"),
            Self::NeverFound { state, convention, duty, found } => {
                let found = found.map_or_else(String::new, |found| format!(":{found}"));
                format!("{state}/{}/found{found}", article(*convention, *duty))
            }
            Self::Reading(choice) => choice.code.to_owned(),
            Self::KnownBy(_) => "known".to_owned(),
        }
    }

    /// What is supposed of it: the text after the `=`.
    pub(super) fn supposed(&self) -> String {
        match self {
            Self::Outcome { outcome, .. } => {
                let (decided, until) = match outcome {
                    Outcome::Granted { decided, until } => (*decided, *until),
                    Outcome::NotGranted { decided } => (*decided, None),
                    _ => (None, None),
                };
                let until = until.map_or_else(String::new, |until| format!(":{until}"));
                let decided = decided.map_or_else(String::new, |decided| format!(",decided:{decided}"));
                format!("{}{until}{decided}", outcome.code())
            }
            Self::Withdrawal { notified, .. } => format!("withdrawal:{notified}"),
            Self::NoWithdrawal { .. } => "no-withdrawal".to_owned(),
            Self::HostilitiesEnded { ended, .. } | Self::ConflictEnded { ended, .. } => format!("ended:{ended}"),
            Self::NeverFound { .. } => "never".to_owned(),
            Self::Reading(choice) => choice.value.to_owned(),
            Self::KnownBy(day) => day.to_string(),
        }
    }

    /// As a clause after *what if*: `request UKR/apmbc-5/3 was not granted`.
    pub fn in_words(&self) -> String {
        match self {
            Self::Outcome { request, outcome } => format!("request {request} {}", ended(*outcome)),
            Self::Withdrawal { state, convention, notified } => {
                let convention = convention.abbreviation();
                format!(
                    "{} gave notice {} that it withdraws from the {convention}",
                    state.short_name(),
                    notified.in_words()
                )
            }
            Self::NoWithdrawal { state, convention } => {
                format!(
                    "{} gave no notice that it withdraws from the {}",
                    state.short_name(),
                    convention.abbreviation()
                )
            }
            Self::HostilitiesEnded { state, hostilities, ended } => {
                format!("the hostilities {hostilities} in {} ended {}", state.short_name(), ended.in_words())
            }
            Self::ConflictEnded { state, began, ended } => {
                let state = state.short_name();
                format!("the armed conflict of {state} that began {} ended {}", began.in_words(), ended.in_words())
            }
            Self::NeverFound { state, convention, duty, found } => {
                let found = found.map_or_else(|| "on a day not told".to_owned(), When::in_words);
                let what = if *duty == Duty::Clearance { "area" } else { "stockpile" };
                format!("the {what} found {found} in {} ({}) was not", state.short_name(), convention.abbreviation())
            }
            Self::Reading(choice) => format!("texts are read with {choice}"),
            Self::KnownBy(day) => format!("nothing is known but what was on {day}"),
        }
    }
}

/// How a request ended, in words.
fn ended(outcome: Outcome) -> String {
    match outcome {
        Outcome::Granted { until: Some(until), .. } => format!("was granted until {until}"),
        Outcome::Granted { .. } => "was granted, for how long is not known".to_owned(),
        Outcome::NotGranted { .. } => "was not granted".to_owned(),
        Outcome::Moot => "needed no decision any more".to_owned(),
        Outcome::Unknown => "ended in a way that is not known".to_owned(),
    }
}

/// What it is about, `=`, and what is supposed of it.
impl fmt::Display for Supposition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.about(), self.supposed())
    }
}

/// What is expected, for messages.
const EXPECTED: &str = "expected a request and an outcome, such as `UKR/apmbc-5/3=not-granted`, `…=granted:2030-12-31` or \
    `…=moot`, or `POL/apmbc=withdrawal:2025-08-20`, `POL/apmbc=no-withdrawal`, `LBN/ccm-4:NAME=ended:2024-11-27`, \
    `UKR/conflict:2014=ended:2026-01-01`, `DEU/apmbc-5/found:2011-06=never`, `month_end=last-day` or `known=2015-01-01`";

fn when(text: &str) -> Result<When, String> {
    text.parse().map_err(|error| format!("{error}"))
}

/// The Convention and duty of `apmbc-5`, of a State.
fn duty_of(state: &str, article: &str) -> Result<(State, Convention, Duty), String> {
    let id = format!("{state}/{article}/1").parse::<RequestId>().map_err(|error| error.to_string())?;
    Ok((id.state, id.convention, id.duty))
}

fn state(text: &str) -> Result<State, String> {
    text.parse().map_err(|error| format!("{error}"))
}

/// What is supposed of a request: `granted:2030-12-31,decided:2022-11-25`.
fn outcome(text: &str) -> Result<Option<Outcome>, String> {
    let (word, decided) = match text.split_once(",decided:") {
        Some((word, decided)) => (word, Some(when(decided)?)),
        None => (text, None),
    };
    Ok(Some(match (word.split_once(':'), decided) {
        (None, _) if word == "not-granted" => Outcome::NotGranted { decided },
        (None, _) if word == "granted" => Outcome::Granted { decided, until: None },
        (Some(("granted", until)), _) => Outcome::Granted { decided, until: Some(when(until)?) },
        (None, None) if word == "moot" => Outcome::Moot,
        (None, None) if word == "unknown" => Outcome::Unknown,
        _ => return Ok(None),
    }))
}

impl FromStr for Supposition {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || format!("`{text}`: {EXPECTED}");
        // A name of hostilities may hold any sign.
        let (about, supposed) = text.rsplit_once('=').ok_or_else(expected)?;
        let parts: Vec<&str> = about.splitn(2, '/').collect();
        let ended = supposed.strip_prefix("ended:");
        match (parts.as_slice(), ended) {
            (["known"], _) => supposed.parse().map(Self::KnownBy).map_err(|error| format!("`{supposed}`: {error}")),
            ([code], _) => ReadingChoice::new(code, supposed).map(Self::Reading).map_err(|error| match error {
                ReadingError::Name(_) => expected(),
                error => error.to_string(),
            }),
            ([who, rest], Some(ended)) if rest.starts_with("ccm-4:") => Ok(Self::HostilitiesEnded {
                state: state(who)?,
                hostilities: rest.trim_start_matches("ccm-4:").to_owned(),
                ended: when(ended)?,
            }),
            ([who, rest], Some(ended)) if rest.starts_with("conflict:") => Ok(Self::ConflictEnded {
                state: state(who)?,
                began: when(rest.trim_start_matches("conflict:"))?,
                ended: when(ended)?,
            }),
            ([who, rest], None) => match rest.split_once('/') {
                None => {
                    let (state, convention) = (state(who)?, rest.parse().map_err(|error| format!("{error}"))?);
                    match supposed.split_once(':') {
                        None if supposed == "no-withdrawal" => Ok(Self::NoWithdrawal { state, convention }),
                        Some(("withdrawal", notified)) => {
                            Ok(Self::Withdrawal { state, convention, notified: when(notified)? })
                        }
                        _ => Err(expected()),
                    }
                }
                Some((article, find)) if supposed == "never" => {
                    let (state, convention, duty) = duty_of(who, article)?;
                    let found = match find.split_once(':') {
                        None if find == "found" => None,
                        Some(("found", found)) => Some(when(found)?),
                        _ => return Err(expected()),
                    };
                    Ok(Self::NeverFound { state, convention, duty, found })
                }
                Some(_) => {
                    let outcome = outcome(supposed)?.ok_or_else(expected)?;
                    Ok(Self::Outcome { request: about.parse().map_err(|error| format!("{error}"))?, outcome })
                }
            },
            _ => Err(expected()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_supposed_is_told() {
        for text in ["", "UKR", "UKR/apmbc-5/3=refused", "UKR/apmbc=ended", "DEU/apmbc-5/lost=never", "a/b/c=moot"] {
            assert!(text.parse::<Supposition>().is_err(), "{text}");
        }
        let error = |text: &str| text.parse::<Supposition>().unwrap_err();
        assert!(error("UKR/apmbc-5/3=refused").contains("a request and an outcome"));
        assert!(error("joined=both").contains("connector, all, any"));
        assert!(error("UKR/apmbc-5/3=granted:soon").contains("soon"));
        assert!(error("UKR/apmbc-7/3=moot").contains("unknown request"));
    }
}
