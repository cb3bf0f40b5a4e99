//! The questions that records answer. A definition can ask nothing else of records.
//!
//! `assess` answers them, so that a plan needs no arithmetic of dates. A question is asked of one subject, for the
//! Convention of the plan, on a day; "in the year" means the calendar year of that day.

use super::reading::{self, Reading};
use crate::base::{codes::codes, duty::Duty, parse::ParseError, suggest::nearest};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Which discoveries count.
///
/// ```
/// use mine_action::{Duty, law::question::{Question, Since}};
/// let late = Question::Found(Duty::Clearance, Since::Deadline);
/// assert_eq!(late.code(), "found-after-deadline-clearance");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Since {
    /// All.
    EntryIntoForce,
    /// Those after the deadline of the duty.
    Deadline,
    /// Those after the duty was reported done.
    Completion,
}

impl Since {
    /// The words within "found in the year".
    const fn in_words(self) -> &'static str {
        match self {
            Self::EntryIntoForce => "",
            Self::Deadline => "after the deadline, ",
            Self::Completion => "after completion, ",
        }
    }

    /// The same at the end of a sentence.
    const fn at_the_end(self) -> &'static str {
        match self {
            Self::EntryIntoForce => "",
            Self::Deadline => " after the deadline",
            Self::Completion => " after completion",
        }
    }
}

/// A group of States that a body or a source declares (table `groups`).
///
/// ```
/// use mine_action::law::question::Declared;
/// let group = Declared::AllegedNonCompliance.group();
/// assert_eq!(group, "states-parties-alleged-noncompliance-article1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Declared {
    /// Alleged or known not to comply with Art. 1.
    AllegedNonCompliance,
}

impl Declared {
    /// The code of the group in the table.
    pub const fn group(self) -> &'static str {
        match self {
            Self::AllegedNonCompliance => "states-parties-alleged-noncompliance-article1",
        }
    }
}

/// A question that records answer with yes, no or unknown.
///
/// ```
/// use mine_action::{Duty, law::question::Question};
/// let open: Question = "open-clearance".parse()?;
/// assert_eq!((open, open.duty()), (Question::Open(Duty::Clearance), Some(Duty::Clearance)));
/// assert_eq!(open.title(), "has mined or contaminated areas still to be dealt with");
/// assert_eq!("open-clearence".parse::<Question>().unwrap_err().suggestion(), Some("open-clearance"));
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Question {
    /// The Convention entered into force for the State in the year.
    NewlyBound,
    /// The State deposited an instrument of consent in the year.
    Consented,
    /// The State signed and has not consented.
    Signed,
    /// There is something to do under the duty, and it is not done.
    Open(Duty),
    /// The duty is open after its deadline.
    Late(Duty),
    /// The duty was reported done by the day, and nothing has been found since.
    Completed(Duty),
    /// The duty was reported done in the year.
    CompletedInYear(Duty),
    /// The duty was reported done in the period of the plan, and nothing has been found since; in the year, if no plan
    /// asks.
    CompletedInPeriod(Duty),
    /// An extension was granted by the day, whether or not later renewed.
    Extended(Duty),
    /// A request for an extension is filed and not yet decided.
    Requesting(Duty),
    /// A request for an extension was filed in the year, decided or not.
    RequestedInYear(Duty),
    /// Something previously unknown was found in the year.
    Found(Duty, Since),
    /// That something previously unknown was found, then or earlier, became public in the year.
    FindReported(Duty, Since),
    /// The stockpiles of which it was reported in the year that they were found were destroyed within six months of
    /// being found. Unknown while these six months last.
    DestroyedWithinSixMonths,
    /// Anti-personnel mines or cluster munitions are retained for permitted purposes, by the last number recorded.
    Retains,
    /// A transparency report was filed in the year.
    Reported,
    /// The report due in the year was filed by 30 April of that year, whatever the State's own last day is.
    ReportedByApril,
    /// A report with information on the duty was filed in the year.
    ReportedOn(Duty),
    /// A report was filed in the year with information on every duty that the State has on retention, stockpiles and
    /// clearance.
    ReportedOnDuties,
    /// The initial report is overdue.
    InitialReportMissing,
    /// No report of the last two calendar years has information on the duties that the State has on retention,
    /// stockpiles and clearance.
    TwoSilentYears,
    /// National measures are recorded: a law, or existing law declared sufficient.
    MeasuresTaken,
    /// National measures had been reported by the day: they were public by then.
    MeasuresReported,
    /// A declaration of completion of clearance had been submitted by the day.
    CompletionDeclared,
    /// The assessed contribution for the meeting of the year was paid three months before it opens. Payments are not
    /// recorded; only replies say so.
    PaidInTime,
    /// Victims in areas under its jurisdiction or control are reported.
    VictimsReported,
    /// The State is in a declared group.
    InGroup(Declared),
    /// The request is for more time for clearance, and was filed in the year.
    RequestFiled,
    /// The request was filed as the process asks (nine months before the meeting).
    RequestInTime,
    /// The resolution was adopted in the year.
    AdoptedInYear,
    /// The meeting was held in the year.
    HeldInYear,
    /// The meeting is a formal one: a Meeting of the States Parties or a Review Conference.
    IsFormal,
}

codes! {
    /// A number that records give.
    ///
    /// ```
    /// use mine_action::law::question::Quantity;
    /// assert_eq!(Quantity::VotesInFavour.code(), "votes-in-favour");
    /// ```
    #[non_exhaustive]
    pub enum Quantity: "quantity" {
        /// Votes in favour of a resolution of the General Assembly.
        VotesInFavour,
    }
}

/// The duties on which a report can lack information.
const REPORTED_DUTIES: [Duty; 4] =
    [Duty::Retention, Duty::StockpileDestruction, Duty::Clearance, Duty::VictimAssistance];

/// The duties with a time limit.
const LIMITED_DUTIES: [Duty; 2] = [Duty::StockpileDestruction, Duty::Clearance];

/// The questions that do not take a duty.
const PLAIN: [Question; 21] = [
    Question::NewlyBound,
    Question::Consented,
    Question::Signed,
    Question::DestroyedWithinSixMonths,
    Question::Retains,
    Question::Reported,
    Question::ReportedByApril,
    Question::ReportedOnDuties,
    Question::InitialReportMissing,
    Question::TwoSilentYears,
    Question::MeasuresTaken,
    Question::MeasuresReported,
    Question::CompletionDeclared,
    Question::PaidInTime,
    Question::VictimsReported,
    Question::InGroup(Declared::AllegedNonCompliance),
    Question::RequestFiled,
    Question::RequestInTime,
    Question::AdoptedInYear,
    Question::HeldInYear,
    Question::IsFormal,
];

/// The questions that take a duty with a time limit.
const fn of_limited(duty: Duty) -> [Question; 14] {
    [
        Question::Open(duty),
        Question::Late(duty),
        Question::Completed(duty),
        Question::CompletedInYear(duty),
        Question::CompletedInPeriod(duty),
        Question::Extended(duty),
        Question::Requesting(duty),
        Question::RequestedInYear(duty),
        Question::Found(duty, Since::EntryIntoForce),
        Question::Found(duty, Since::Deadline),
        Question::Found(duty, Since::Completion),
        Question::FindReported(duty, Since::EntryIntoForce),
        Question::FindReported(duty, Since::Deadline),
        Question::FindReported(duty, Since::Completion),
    ]
}

impl Question {
    /// Every question, with every duty that it can take.
    ///
    /// ```
    /// use mine_action::law::question::Question;
    /// assert_eq!(Question::all().len(), 21 + 2 * 14 + 4);
    /// ```
    pub fn all() -> Vec<Self> {
        let limited = LIMITED_DUTIES.into_iter().flat_map(of_limited);
        PLAIN.into_iter().chain(limited).chain(REPORTED_DUTIES.into_iter().map(Self::ReportedOn)).collect()
    }

    /// The stable code.
    pub fn code(self) -> String {
        match self {
            Self::NewlyBound => "newly-bound".to_owned(),
            Self::Consented => "consented".to_owned(),
            Self::Signed => "signed".to_owned(),
            Self::Open(duty) => format!("open-{duty}"),
            Self::Late(duty) => format!("late-{duty}"),
            Self::Completed(duty) => format!("completed-{duty}"),
            Self::CompletedInYear(duty) => format!("completed-in-year-{duty}"),
            Self::CompletedInPeriod(duty) => format!("completed-in-period-{duty}"),
            Self::Extended(duty) => format!("extended-{duty}"),
            Self::Requesting(duty) => format!("requesting-{duty}"),
            Self::RequestedInYear(duty) => format!("requested-in-year-{duty}"),
            Self::Found(duty, Since::EntryIntoForce) => format!("found-{duty}"),
            Self::Found(duty, Since::Deadline) => format!("found-after-deadline-{duty}"),
            Self::Found(duty, Since::Completion) => format!("found-after-completion-{duty}"),
            Self::FindReported(duty, Since::EntryIntoForce) => format!("find-reported-{duty}"),
            Self::FindReported(duty, Since::Deadline) => format!("find-after-deadline-reported-{duty}"),
            Self::FindReported(duty, Since::Completion) => format!("find-after-completion-reported-{duty}"),
            Self::DestroyedWithinSixMonths => "destroyed-within-six-months".to_owned(),
            Self::Retains => "retains".to_owned(),
            Self::Reported => "reported".to_owned(),
            Self::ReportedByApril => "reported-by-april".to_owned(),
            Self::ReportedOn(duty) => format!("reported-on-{duty}"),
            Self::ReportedOnDuties => "reported-on-duties".to_owned(),
            Self::InitialReportMissing => "initial-report-missing".to_owned(),
            Self::TwoSilentYears => "two-silent-years".to_owned(),
            Self::MeasuresTaken => "measures-taken".to_owned(),
            Self::MeasuresReported => "measures-reported".to_owned(),
            Self::CompletionDeclared => "completion-declaration".to_owned(),
            Self::PaidInTime => "paid-in-time".to_owned(),
            Self::VictimsReported => "victims-reported".to_owned(),
            Self::InGroup(Declared::AllegedNonCompliance) => "alleged-non-compliance".to_owned(),
            Self::RequestFiled => "request-filed".to_owned(),
            Self::RequestInTime => "request-in-time".to_owned(),
            Self::AdoptedInYear => "adopted-in-year".to_owned(),
            Self::HeldInYear => "held-in-year".to_owned(),
            Self::IsFormal => "is-formal".to_owned(),
        }
    }

    /// The duty with a time limit that it is about.
    pub const fn duty(self) -> Option<Duty> {
        match self {
            Self::Open(duty)
            | Self::Late(duty)
            | Self::Completed(duty)
            | Self::CompletedInYear(duty)
            | Self::CompletedInPeriod(duty)
            | Self::Extended(duty)
            | Self::Requesting(duty)
            | Self::RequestedInYear(duty)
            | Self::Found(duty, _)
            | Self::FindReported(duty, _) => Some(duty),
            Self::DestroyedWithinSixMonths => Some(Duty::StockpileDestruction),
            _ => None,
        }
    }

    /// Whether records can answer it; if not, only replies can.
    pub const fn is_recorded(self) -> bool {
        !matches!(self, Self::PaidInTime)
    }

    /// Whether it is about a report that was filed: where none was, the answer is no.
    pub const fn is_of_report(self) -> bool {
        matches!(self, Self::Reported | Self::ReportedByApril) || self.is_of_contents()
    }

    /// Whether it is about what goes on until something happens, and does not come anew each year: what there is to be
    /// done, what is retained, what was done or declared.
    pub const fn goes_on(self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::Completed(_)
                | Self::CompletedInPeriod(_)
                | Self::Extended(_)
                | Self::Retains
                | Self::MeasuresTaken
                | Self::MeasuresReported
                | Self::CompletionDeclared
                | Self::VictimsReported
        )
    }

    /// Whether it is about what a report says: where it says nothing of it, the answer is no.
    pub const fn is_of_contents(self) -> bool {
        matches!(self, Self::ReportedOn(_) | Self::ReportedOnDuties)
    }

    /// Whether a reading can change the answer.
    pub fn touched_by(self, reading: &Reading) -> bool {
        let months = matches!(
            self,
            Self::DestroyedWithinSixMonths
                | Self::PaidInTime
                | Self::RequestInTime
                | Self::Late(_)
                | Self::Found(_, Since::Deadline)
                | Self::FindReported(_, Since::Deadline)
        );
        let days = matches!(self, Self::InitialReportMissing);
        let found_late = matches!(self, Self::Found(_, Since::Deadline) | Self::FindReported(_, Since::Deadline));
        let late = matches!(self, Self::Late(_)) || found_late;
        (*reading == reading::MONTH_END && (months || matches!(self, Self::NewlyBound)))
            || (*reading == reading::DAY_COUNT && days)
            || ([reading::REDISCOVERY, reading::RESPONSE_MEETING, reading::EXTENDABLE].contains(reading) && late)
            || (*reading == reading::FILING_NOTICE && self == Self::RequestInTime)
    }

    /// What a yes says of the subject, as the end of a sentence: "has stockpiles still to be dealt with".
    pub fn title(self) -> String {
        let work = |duty: Duty| <&str>::from(duty).replace('-', " ");
        match self {
            Self::Open(duty) => format!("has {} still to be dealt with", object(duty)),
            Self::Late(duty) => format!("has {} still to be dealt with after the deadline", object(duty)),
            Self::Completed(duty) => format!("reported {} complete", work(duty)),
            Self::CompletedInYear(duty) => format!("reported {} complete in the year", work(duty)),
            Self::CompletedInPeriod(duty) => format!("reported {} complete in the period of the plan", work(duty)),
            Self::Extended(duty) => format!("was granted more time for {}", work(duty)),
            Self::Requesting(duty) => format!("has a request for more time for {} pending", work(duty)),
            Self::Found(duty, since) => {
                format!("found previously unknown {} {}in the year", object(duty), since.in_words())
            }
            Self::FindReported(duty, since) => {
                format!("reported in the year that it found previously unknown {}{}", object(duty), since.at_the_end())
            }
            Self::RequestedInYear(duty) => format!("requested more time for {} in the year", work(duty)),
            Self::ReportedOn(duty) => format!("filed a report in the year that tells of {}", work(duty)),
            Self::NewlyBound => "became bound by the Convention in the year".to_owned(),
            Self::Consented => "deposited an instrument of consent in the year".to_owned(),
            Self::Signed => "signed and has not consented".to_owned(),
            Self::DestroyedWithinSixMonths => "destroyed what was found within six months".to_owned(),
            Self::Retains => "retains for permitted purposes".to_owned(),
            Self::Reported => "filed a report in the year".to_owned(),
            Self::ReportedByApril => "filed the report due in the year by 30 April".to_owned(),
            Self::ReportedOnDuties => "filed a report in the year on every duty it has".to_owned(),
            Self::InitialReportMissing => "is late with its initial report".to_owned(),
            Self::TwoSilentYears => "gave no information on its open duties in two consecutive years".to_owned(),
            Self::MeasuresTaken => "has national measures".to_owned(),
            Self::MeasuresReported => "has reported national measures".to_owned(),
            Self::CompletionDeclared => "submitted a voluntary declaration of completion".to_owned(),
            Self::PaidInTime => "paid its assessed contribution three months before the meeting".to_owned(),
            Self::VictimsReported => "reports victims under its jurisdiction or control".to_owned(),
            Self::InGroup(Declared::AllegedNonCompliance) => {
                "is alleged or known not to comply with Article 1".to_owned()
            }
            Self::RequestFiled => "asks for more time for clearance and was filed in the year".to_owned(),
            Self::RequestInTime => "was filed nine months before the meeting".to_owned(),
            Self::AdoptedInYear => "was adopted in the year".to_owned(),
            Self::HeldInYear => "was held in the year".to_owned(),
            Self::IsFormal => "is a formal meeting".to_owned(),
        }
    }
}

/// What a duty deals with.
const fn object(duty: Duty) -> &'static str {
    match duty {
        Duty::Retention => "retained munitions",
        Duty::StockpileDestruction => "stockpiles",
        Duty::Clearance => "mined or contaminated areas",
        Duty::VictimAssistance => "victims",
        Duty::Reporting => "reports",
        Duty::NationalMeasures => "measures",
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

impl FromStr for Question {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::all().into_iter().find(|question| question.code() == text);
        found.ok_or_else(|| {
            let codes: Vec<String> = Self::all().into_iter().map(Self::code).collect();
            ParseError::new("question", text, "a code such as `reported-by-april` or `open-clearance`")
                .suggesting(nearest(text, codes.iter().map(String::as_str)))
        })
    }
}

impl TryFrom<String> for Question {
    type Error = ParseError;

    fn try_from(text: String) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl From<Question> for String {
    fn from(question: Question) -> Self {
        question.code()
    }
}
