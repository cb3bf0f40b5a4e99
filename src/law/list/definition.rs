//! The types that kinds of list are told with.

use crate::base::{codes::codes, convention::Convention, duty::Duty, provision::Provision};
use serde::Serialize;

codes! {
    /// The kinds of list.
    #[non_exhaustive]
    pub enum ListKind: "list" {
        /// Those that were States Parties.
        StatesParties,
        /// Those that ever had a stockpile, or said so.
        StockpileEverHeld,
        /// Those that never had one.
        StockpileNeverHeld,
        /// Those with a stockpile still to be destroyed.
        StockpileRemaining,
        /// Those without a stockpile, destroyed or never there.
        StockpileNone,
        /// Those that have destroyed theirs.
        StockpileDestroyed,
        /// Those that completed destruction in a year.
        StockpileDestroyedInYear,
        /// Those that have ever reported mined or contaminated areas.
        AreasReported,
        /// Those with clearance still to be done, as counted by the States Parties or their support unit.
        ClearanceOutstanding,
        /// Those with contamination, as found by a monitor.
        Contaminated,
        /// Those of which a monitor suspects contamination, or knows of remains.
        ContaminationSuspected,
        /// Those that have completed clearance.
        ClearanceCompleted,
        /// Those that completed clearance, or declared so, in a year.
        ClearanceCompletedInYear,
        /// Those that declared completion of clearance at a meeting.
        CompletionDeclaredAt,
        /// Those that asked in a year for more time to clear.
        ExtensionRequestedInYear,
        /// Those whose request for more time to clear was before a meeting.
        ExtensionConsideredAt,
        /// Those that a meeting granted more time to clear.
        ExtensionGrantedAt,
        /// Those that a meeting did not grant more time to clear.
        ExtensionNotGrantedAt,
        /// Those that retain mines or submunitions for permitted purposes.
        Retain,
        /// Those that retain none.
        RetainNone,
        /// Those that have sent their initial report.
        InitialReportSent,
        /// Those whose initial report is due and was not sent.
        InitialReportMissing,
        /// Those that have sent the annual report for a year.
        AnnualReportSent,
        /// Those that have not sent the annual report for a year.
        AnnualReportMissing,
        /// Those with a law of their own on the Convention.
        NationalLaw,
        /// Those with such a law, or that hold existing law to be sufficient.
        MeasuresTaken,
        /// Those responsible for victims, as found by a monitor.
        Victims,
        /// Those that have reported that they are responsible for victims.
        VictimsReported,
    }
}

codes! {
    /// What a kind of list is about, beside its day.
    pub enum About: "what a list is about" {
        /// Nothing else.
        Nothing,
        /// A calendar year.
        Year,
        /// A meeting.
        Meeting,
    }
}

codes! {
    /// Whose word a list is.
    pub enum Word: "whose word a list is" {
        /// What States declared, as counted by the States Parties, their support unit or the Depositary.
        Declared,
        /// What a monitor found.
        Found,
    }
}

codes! {
    /// What follows of a State for the duty that the list concerns.
    #[non_exhaustive]
    pub enum Meaning: "meaning" {
        /// Something was still to be done on that day.
        Open,
        /// Something was perhaps to be done on that day.
        PerhapsOpen,
        /// Nothing was to be done on that day: never, or no longer.
        NothingOpen,
        /// It was done by that day.
        Done,
        /// It was not done by that day: still open, or never there.
        NotDone,
        /// It was done in the year that the list is about.
        DoneInYear,
        /// There was something to be done at some time up to that day.
        Had,
        /// There was nothing to be done at any time up to that day.
        NeverHad,
        /// Some are retained; how many is not told.
        Retains,
        /// None is retained.
        RetainsNone,
        /// The report had come by that day.
        Sent,
        /// The report had not come by that day.
        Missing,
        /// A law was in place by that day.
        Law,
        /// Neither a law nor a word that existing law is sufficient was known by that day.
        NoMeasure,
        /// There are victims.
        Victims,
        /// There are none.
        NoVictims,
    }
}

/// A kind of list: what it says, and what follows.
///
/// ```
/// use mine_action::law::list::{ListKind, Meaning};
/// let rule = ListKind::InitialReportMissing.rule().ok_or("no rule")?;
/// assert_eq!((rule.named, rule.unnamed), (Some(Meaning::Missing), Some(Meaning::Sent)));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ListRule {
    /// The kind.
    pub kind: ListKind,
    /// In words: `States Parties with a stockpile still to be destroyed`.
    pub title: &'static str,
    /// The provision of each Convention that has such lists.
    pub provisions: &'static [Provision],
    /// The duty that it concerns.
    pub duty: Option<Duty>,
    /// What it is about, beside its day.
    pub about: About,
    /// Whose word it is.
    pub word: Word,
    /// What follows of a State on it; `None` = nothing.
    pub named: Option<Meaning>,
    /// What follows of a State Party that is not on it, where the list is complete; `None` = nothing.
    pub unnamed: Option<Meaning>,
}

impl ListRule {
    /// The provision that such lists of that Convention are about; `None` where it has none.
    pub fn provision(&self, convention: Convention) -> Option<Provision> {
        self.provisions.iter().copied().find(|provision| provision.convention() == convention)
    }
}
