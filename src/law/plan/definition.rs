//! What a plan is: its period, its documents, its chapters of actions, its indicators, and what its text says besides.

use super::text::{BestPractice, Chapeau, DefinedTerm, Goal, LegalStanding, Measurement};
use crate::base::{
    Day,
    convention::Convention,
    meeting::{Session, ordinal},
};
use crate::law::{action::Action, indicator::Indicator, theme::Theme};
use chrono::Datelike;
use std::ops::RangeInclusive;

/// One plan, in the edition that was read.
///
/// ```
/// use mine_action::{Convention, law::{oslo, plan::Plan}};
/// assert_eq!((oslo::PLAN.name, oslo::PLAN.adopted_at.to_string().as_str()), ("Oslo", "4RC"));
/// assert_eq!(oslo::PLAN.action(18).map(|action| action.number), Some(18));
/// assert_eq!(oslo::PLAN.years(), 2020..=2024);
///
/// let own = Plan::new("schools", "Schools", Convention::Apmbc, ("2026-01-01".parse()?, "2027-12-31".parse()?));
/// assert_eq!((own.years(), own.actions().count()), (2026..=2027, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Plan {
    /// The stable code.
    pub code: &'static str,
    /// The short name by which documents cite it.
    pub name: &'static str,
    /// The full title.
    pub title: &'static str,
    /// Its Convention.
    pub convention: Convention,
    /// The day of adoption.
    pub adopted: Day,
    /// The meeting that adopted it.
    pub adopted_at: Session,
    /// The first day of its period.
    pub first_day: Day,
    /// The last day of its period; `None` if it ends with a meeting whose day is not known, see `until`.
    pub last_day: Option<Day>,
    /// The meeting that ends its period; `None` if a day does.
    pub until: Option<Session>,
    /// The document that was read.
    pub document: &'static str,
    /// Whether that document is the adopted text.
    pub standing: &'static str,
    /// The code of the plan before it under the same Convention.
    pub predecessor: Option<&'static str>,
    /// The year in which the reports of its baseline were due; `None` if it has no baseline.
    pub baseline: Option<i32>,
    /// Its actions, chapter by chapter.
    pub chapters: &'static [Chapter],
    /// Its indicators, in the order of the text.
    pub indicators: &'static [&'static Indicator],
    /// Whether it binds; `None` if that is not stated here.
    pub legal_standing: Option<LegalStanding>,
    /// How its progress is measured; `None` if the text does not say.
    pub measurement: Option<Measurement>,
    /// Where it wants to get.
    pub goals: &'static [Goal],
    /// The words that it defines.
    pub terms: &'static [DefinedTerm],
    /// The best practices that it lists, in their order.
    pub practices: &'static [BestPractice],
}

/// A chapter of a plan.
///
/// ```
/// use mine_action::law::oslo;
/// let first = oslo::PLAN.chapters.first().ok_or("no chapter")?;
/// assert_eq!(first.actions[0].number, 1);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Chapter {
    /// Its number and title.
    pub title: &'static str,
    /// Its actions.
    pub actions: &'static [&'static Action],
    /// The words before its actions; `None` if they are not stated here.
    pub chapeau: Option<Chapeau>,
}

impl Chapter {
    /// A chapter.
    pub const fn new(title: &'static str, actions: &'static [&'static Action]) -> Self {
        Self { title, actions, chapeau: None }
    }

    /// With these words before its actions.
    #[must_use]
    pub const fn chapeau(self, chapeau: Chapeau) -> Self {
        Self { chapeau: Some(chapeau), ..self }
    }
}

impl Plan {
    /// A plan without actions and indicators.
    pub const fn new(code: &'static str, name: &'static str, convention: Convention, period: (Day, Day)) -> Self {
        Self {
            code,
            name,
            title: name,
            convention,
            adopted: period.0,
            adopted_at: review_conference(1),
            first_day: period.0,
            last_day: Some(period.1),
            until: None,
            document: "",
            standing: "",
            predecessor: None,
            baseline: None,
            chapters: &[],
            indicators: &[],
            legal_standing: None,
            measurement: None,
            goals: &[],
            terms: &[],
            practices: &[],
        }
    }

    /// Adopted on that day, by that meeting.
    #[must_use]
    pub const fn adopted(self, adopted: Day, adopted_at: Session) -> Self {
        Self { adopted, adopted_at, ..self }
    }

    /// As read in that document, and whether it is the adopted text.
    #[must_use]
    pub const fn document(self, document: &'static str, standing: &'static str) -> Self {
        Self { document, standing, ..self }
    }

    /// With these actions and indicators.
    #[must_use]
    pub const fn with(self, chapters: &'static [Chapter], indicators: &'static [&'static Indicator]) -> Self {
        Self { chapters, indicators, ..self }
    }

    /// With that legal standing.
    #[must_use]
    pub const fn legal_standing(self, standing: LegalStanding) -> Self {
        Self { legal_standing: Some(standing), ..self }
    }

    /// Measured in that way, from a baseline in the reports due in that year, if it has one.
    #[must_use]
    pub const fn measured(self, measurement: Measurement, baseline: Option<i32>) -> Self {
        Self { measurement: Some(measurement), baseline, ..self }
    }

    /// With these goals, defined terms and best practices.
    #[must_use]
    pub const fn saying(
        self,
        goals: &'static [Goal],
        terms: &'static [DefinedTerm],
        practices: &'static [BestPractice],
    ) -> Self {
        Self { goals, terms, practices, ..self }
    }

    /// Its actions in order.
    pub fn actions(&self) -> impl Iterator<Item = &'static Action> + use<> {
        self.chapters.iter().flat_map(|chapter| chapter.actions.iter().copied())
    }

    /// The action of that number.
    pub fn action(&self, number: u16) -> Option<&'static Action> {
        self.actions().find(|action| action.number == number)
    }

    /// The indicator of that action and index.
    pub fn indicator(&self, action: u16, index: u8) -> Option<&'static Indicator> {
        self.indicators.iter().copied().find(|indicator| (indicator.action, indicator.index) == (action, index))
    }

    /// The theme of the action that an indicator measures.
    pub fn theme_of(&self, indicator: &Indicator) -> Option<Theme> {
        self.action(indicator.action).map(|action| action.theme)
    }

    /// Whether it is in force on one of these days: in its period, and not before it was adopted.
    ///
    /// ```
    /// use mine_action::law::oslo;
    /// assert!(!oslo::PLAN.is_in_force("2019-12-01".parse()?..="2019-12-31".parse()?)); // adopted, for 2020 to 2024
    /// assert!(oslo::PLAN.is_in_force("2019-12-01".parse()?..="2020-01-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_in_force(&self, days: RangeInclusive<Day>) -> bool {
        let begins = self.first_day.max(self.adopted);
        *days.end() >= begins && self.last_day.is_none_or(|last| *days.start() <= last)
    }

    /// The chapter with the action of that number.
    pub fn chapter_of(&self, action: u16) -> Option<&'static Chapter> {
        self.chapters.iter().find(|chapter| chapter.actions.iter().any(|one| one.number == action))
    }

    /// The goal of that code.
    pub fn goal(&self, code: &str) -> Option<&'static Goal> {
        self.goals.iter().find(|goal| goal.code == code)
    }

    /// The defined term of that code.
    pub fn term(&self, code: &str) -> Option<&'static DefinedTerm> {
        self.terms.iter().find(|term| term.code == code)
    }

    /// The best practice of that number.
    pub fn practice(&self, number: u16) -> Option<&'static BestPractice> {
        self.practices.iter().find(|practice| practice.number == number)
    }

    /// The best practices that the action of that number carries out.
    pub fn practices_of(&self, action: u16) -> impl Iterator<Item = &'static BestPractice> + use<> {
        self.practices.iter().filter(move |practice| practice.actions.contains(&action))
    }

    /// The calendar years of its period.
    pub fn years(&self) -> RangeInclusive<i32> {
        self.first_day.year()..=self.last_day.unwrap_or(self.first_day).year()
    }
}

/// The review conference of that number.
pub(super) const fn review_conference(number: u8) -> Session {
    Session::review_conference(ordinal(number))
}

/// Defines the actions of a plan as constants `A1`, `A2`…, each with its text as documentation, and the chapters.
macro_rules! actions {
    (
        $plan:literal;
        $(
            $chapter:literal $(, $chapeau:path)?;
            $(
                $id:ident = $number:literal [$theme:ident, $addressee:ident, $force:ident]
                    $title:literal: $summary:literal $(, $method:ident $arguments:tt)*;
            )+
        )+
    ) => {
        $($(
            #[doc = concat!("**", $title, ".** ", $summary)]
            pub const $id: Action = Action::new(
                $plan,
                $number,
                crate::law::theme::$theme,
                &crate::law::population::$addressee,
                Force::$force,
                $title,
                $summary,
            )$(.$method $arguments)*;
        )+)+

        /// The actions, chapter by chapter.
        pub const CHAPTERS: &[Chapter] = &[$(Chapter::new($chapter, &[$(&$id),+])$(.chapeau($chapeau))?),+];
    };
}
pub(super) use actions;
