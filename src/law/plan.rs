//! The action plans: political commitments under the Conventions, for a few years each.
//!
//! A plan is a file: its actions chapter by chapter, as its contents page has them, and its indicators. A plan of your own
//! is made of the same types and works wherever these do.

pub mod cartagena;
mod conditions;
pub mod oslo;
pub mod siem_reap_angkor;
pub mod vientiane;

use super::{action::Action, due::Timing, indicator::Indicator, theme::Theme};
use crate::base::{
    Day,
    citation::Citation,
    convention::Convention,
    duty::Duty,
    meeting::{Session, ordinal},
};
use std::ops::RangeInclusive;

/// One plan, in the edition that was read.
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
    /// The last day of its period, where it is a day; where it is a meeting, see `until`.
    pub last_day: Option<Day>,
    /// The meeting that ends its period.
    pub until: Option<Session>,
    /// The document that was read.
    pub document: &'static str,
    /// How far that document is the adopted text.
    pub standing: &'static str,
    /// The code of the plan before it under the same Convention.
    pub predecessor: Option<&'static str>,
    /// The year in which the reports of its baseline were due, where it has one.
    pub baseline: Option<i32>,
    /// Its actions, chapter by chapter.
    pub chapters: &'static [Chapter],
    /// Its indicators, in the order of the text.
    pub indicators: &'static [&'static Indicator],
}

/// A chapter of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Chapter {
    /// Its number and title.
    pub title: &'static str,
    /// Its actions.
    pub actions: &'static [&'static Action],
}

impl Chapter {
    /// A chapter.
    pub const fn new(title: &'static str, actions: &'static [&'static Action]) -> Self {
        Self { title, actions }
    }
}

/// Every plan of this crate, in the order of adoption. A fifth needs one file, its line among
/// the modules, and one line here.
pub static PLANS: [&Plan; 4] = [&cartagena::PLAN, &vientiane::PLAN, &oslo::PLAN, &siem_reap_angkor::PLAN];

/// What a plan of a Convention says of that kind of thing, with the day from which it says so, in the order of adoption.
fn said(convention: Convention, what: impl Fn(Timing) -> Option<u32> + Copy) -> impl Iterator<Item = PlanPeriod> {
    let plans = PLANS.iter().filter(move |plan| plan.convention == convention);
    plans.flat_map(move |plan| {
        plan.actions().flat_map(move |action| {
            let told = action.due.iter().filter_map(move |due| what(due.timing));
            told.map(move |months| PlanPeriod { since: plan.adopted, months, citation: action.citation(plan.name) })
        })
    })
}

/// A period that a plan sets: a commitment, not treaty law.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlanPeriod {
    /// The day on which the plan was adopted.
    pub since: Day,
    /// Months.
    pub months: u32,
    /// The action.
    pub citation: Citation,
}

/// The months that plans give for what is found under a duty (Oslo Action 15, Siem Reap-Angkor Action 15); earlier plans
/// give no number.
pub fn periods_after_find(convention: Convention, duty: Duty) -> impl Iterator<Item = PlanPeriod> {
    said(convention, move |timing| match timing {
        Timing::AfterFind { months, duty: of } if of == duty => Some(months),
        _ => None,
    })
}

/// The plans' answer to two consecutive years without information (Oslo Action 49, Siem Reap-Angkor Action 47).
pub fn answers_to_silence(convention: Convention) -> impl Iterator<Item = PlanPeriod> {
    said(convention, |timing| (timing == Timing::AfterTwoSilentYears).then_some(24))
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
        }
    }

    /// Adopted on that day, by that meeting.
    #[must_use]
    pub const fn adopted(self, adopted: Day, adopted_at: Session) -> Self {
        Self { adopted, adopted_at, ..self }
    }

    /// Resting on that document, with its standing.
    #[must_use]
    pub const fn document(self, document: &'static str, standing: &'static str) -> Self {
        Self { document, standing, ..self }
    }

    /// With these actions and indicators.
    #[must_use]
    pub const fn with(self, chapters: &'static [Chapter], indicators: &'static [&'static Indicator]) -> Self {
        Self { chapters, indicators, ..self }
    }

    /// The plan of that code among [`PLANS`].
    pub fn of(code: &str) -> Option<&'static Self> {
        PLANS.iter().copied().find(|plan| plan.code == code)
    }

    /// Its actions in order.
    pub fn actions(&self) -> impl Iterator<Item = &'static Action> + use<> {
        self.chapters.iter().flat_map(|chapter| chapter.actions.iter().copied())
    }

    /// The action of that number.
    pub fn action(&self, number: u16) -> Option<&'static Action> {
        self.actions().find(|action| action.number == number)
    }

    /// The indicator of that place: action and index.
    pub fn indicator(&self, action: u16, index: u8) -> Option<&'static Indicator> {
        self.indicators.iter().copied().find(|indicator| (indicator.action, indicator.index) == (action, index))
    }

    /// The theme of the action that an indicator measures.
    pub fn theme_of(&self, indicator: &Indicator) -> Option<Theme> {
        self.action(indicator.action).map(|action| action.theme)
    }

    /// The calendar years of its period.
    pub fn years(&self) -> RangeInclusive<i32> {
        use chrono::Datelike;
        self.first_day.year()..=self.last_day.unwrap_or(self.first_day).year()
    }
}

const fn review_conference(number: u8) -> Session {
    Session::review_conference(ordinal(number))
}

/// The actions of a plan as constants `A1`, `A2`…, each with its text as documentation, and their chapters.
macro_rules! actions {
    (
        $plan:literal;
        $(
            $chapter:literal;
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
        pub const CHAPTERS: &[Chapter] = &[$(Chapter::new($chapter, &[$(&$id),+])),+];
    };
}
pub(crate) use actions;
