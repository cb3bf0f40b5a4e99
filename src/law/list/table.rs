//! The kinds of list, one by one.

use super::definition::{About, ListKind, ListRule, Meaning, Word};
use crate::base::{
    convention::Convention::{Apmbc, Ccm},
    duty::Duty,
    provision::Provision,
};

const DESTRUCTION: &[Provision] = &[Provision::article(Apmbc, 4), Provision::article(Ccm, 3).paragraph(2)];
const CLEARANCE: &[Provision] = &[Provision::article(Apmbc, 5), Provision::article(Ccm, 4)];
const EXTENSION: &[Provision] = &[Provision::article(Apmbc, 5).paragraph(5), Provision::article(Ccm, 4).paragraph(5)];
const DECLARATION: &[Provision] =
    &[Provision::article(Apmbc, 5).paragraph(1), Provision::article(Ccm, 4).paragraph(1).letter('c')];
const RETENTION: &[Provision] = &[Provision::article(Apmbc, 3).paragraph(1), Provision::article(Ccm, 3).paragraph(6)];
const INITIAL: &[Provision] = &[Provision::article(Apmbc, 7).paragraph(1), Provision::article(Ccm, 7).paragraph(1)];
const ANNUAL: &[Provision] = &[Provision::article(Apmbc, 7).paragraph(2), Provision::article(Ccm, 7).paragraph(2)];
const MEASURES: &[Provision] = &[Provision::article(Apmbc, 9), Provision::article(Ccm, 9)];

const VICTIMS: &[Provision] = &[Provision::article(Apmbc, 6).paragraph(3), Provision::article(Ccm, 5).paragraph(1)];

const fn list(
    kind: ListKind,
    title: &'static str,
    provisions: &'static [Provision],
    duty: Duty,
    named: Option<Meaning>,
    unnamed: Option<Meaning>,
) -> ListRule {
    let (about, word, duty) = (About::Nothing, Word::Declared, Some(duty));
    ListRule { kind, title, provisions, duty, about, word, named, unnamed }
}

const fn of_year(rule: ListRule) -> ListRule {
    ListRule { about: About::Year, ..rule }
}

const fn of_meeting(rule: ListRule) -> ListRule {
    ListRule { about: About::Meeting, ..rule }
}

const fn found(rule: ListRule) -> ListRule {
    ListRule { word: Word::Found, ..rule }
}

const fn of_stock(kind: ListKind, title: &'static str, named: Option<Meaning>, unnamed: Option<Meaning>) -> ListRule {
    list(kind, title, DESTRUCTION, Duty::StockpileDestruction, named, unnamed)
}

const fn of_areas(kind: ListKind, title: &'static str, named: Option<Meaning>, unnamed: Option<Meaning>) -> ListRule {
    list(kind, title, CLEARANCE, Duty::Clearance, named, unnamed)
}

const fn of_request(kind: ListKind, title: &'static str) -> ListRule {
    // Who asks for more time still has something to clear; who does not ask may have nothing, or time enough.
    list(kind, title, EXTENSION, Duty::Clearance, Some(Meaning::Open), None)
}

const fn of_report(
    kind: ListKind,
    title: &'static str,
    provisions: &'static [Provision],
    named: Meaning,
    unnamed: Meaning,
) -> ListRule {
    list(kind, title, provisions, Duty::Reporting, Some(named), Some(unnamed))
}

/// What each kind of list means, in the order of [`ListKind`].
pub const LISTS: &[ListRule] = &[
    ListRule {
        kind: ListKind::StatesParties,
        title: "States Parties",
        provisions: &[Provision::article(Apmbc, 17), Provision::article(Ccm, 17)],
        duty: None,
        about: About::Nothing,
        word: Word::Declared,
        named: None,
        unnamed: None,
    },
    of_stock(
        ListKind::StockpileEverHeld,
        "States Parties that ever had a stockpile",
        Some(Meaning::Had),
        Some(Meaning::NeverHad),
    ),
    of_stock(
        ListKind::StockpileNeverHeld,
        "States Parties that never had a stockpile",
        Some(Meaning::NeverHad),
        Some(Meaning::Had),
    ),
    of_stock(
        ListKind::StockpileRemaining,
        "States Parties with a stockpile still to be destroyed",
        Some(Meaning::Open),
        Some(Meaning::NothingOpen),
    ),
    of_stock(
        ListKind::StockpileNone,
        "States Parties without a stockpile",
        Some(Meaning::NothingOpen),
        Some(Meaning::Open),
    ),
    of_stock(
        ListKind::StockpileDestroyed,
        "States Parties that have destroyed their stockpiles",
        Some(Meaning::Done),
        Some(Meaning::NotDone),
    ),
    // Not in that year: earlier, later, or nothing to destroy.
    of_year(of_stock(
        ListKind::StockpileDestroyedInYear,
        "States Parties that completed the destruction of their stockpiles in a year",
        Some(Meaning::DoneInYear),
        None,
    )),
    // Who has not reported any may have some.
    of_areas(
        ListKind::AreasReported,
        "States Parties that have reported mined or contaminated areas",
        Some(Meaning::Had),
        None,
    ),
    of_areas(
        ListKind::ClearanceOutstanding,
        "States Parties with clearance still to be done",
        Some(Meaning::Open),
        Some(Meaning::NothingOpen),
    ),
    found(of_areas(
        ListKind::Contaminated,
        "States Parties found to be contaminated",
        Some(Meaning::Open),
        Some(Meaning::NothingOpen),
    )),
    // A suspicion tells neither that there is something, nor of the others that there is nothing; but it keeps silence
    // elsewhere from telling that there is nothing (APMBC Art. 5(2); CCM Art. 4(2)).
    found(of_areas(
        ListKind::ContaminationSuspected,
        "States Parties suspected to be contaminated, or with remains of it",
        Some(Meaning::PerhapsOpen),
        None,
    )),
    of_areas(
        ListKind::ClearanceCompleted,
        "States Parties that have completed clearance",
        Some(Meaning::Done),
        Some(Meaning::NotDone),
    ),
    of_year(of_areas(
        ListKind::ClearanceCompletedInYear,
        "States Parties that completed clearance, or declared so, in a year",
        Some(Meaning::Done),
        None,
    )),
    of_meeting(list(
        ListKind::CompletionDeclaredAt,
        "States Parties that declared completion of clearance at a meeting",
        DECLARATION,
        Duty::Clearance,
        Some(Meaning::Done),
        None,
    )),
    of_year(of_request(
        ListKind::ExtensionRequestedInYear,
        "States Parties that asked in a year for more time to clear",
    )),
    of_meeting(of_request(
        ListKind::ExtensionConsideredAt,
        "States Parties whose request for more time to clear was before a meeting",
    )),
    of_meeting(of_request(ListKind::ExtensionGrantedAt, "States Parties that a meeting granted more time to clear")),
    of_meeting(of_request(
        ListKind::ExtensionNotGrantedAt,
        "States Parties that a meeting did not grant more time to clear",
    )),
    list(
        ListKind::Retain,
        "States Parties that retain some for permitted purposes",
        RETENTION,
        Duty::Retention,
        Some(Meaning::Retains),
        Some(Meaning::RetainsNone),
    ),
    list(
        ListKind::RetainNone,
        "States Parties that retain none",
        RETENTION,
        Duty::Retention,
        Some(Meaning::RetainsNone),
        Some(Meaning::Retains),
    ),
    of_report(
        ListKind::InitialReportSent,
        "States Parties that have sent their initial report",
        INITIAL,
        Meaning::Sent,
        Meaning::Missing,
    ),
    of_report(
        ListKind::InitialReportMissing,
        "States Parties whose initial report is due and was not sent",
        INITIAL,
        Meaning::Missing,
        Meaning::Sent,
    ),
    of_year(of_report(
        ListKind::AnnualReportSent,
        "States Parties that have sent the annual report for a year",
        ANNUAL,
        Meaning::Sent,
        Meaning::Missing,
    )),
    of_year(of_report(
        ListKind::AnnualReportMissing,
        "States Parties that have not sent the annual report for a year",
        ANNUAL,
        Meaning::Missing,
        Meaning::Sent,
    )),
    // Who has no law of its own may hold existing law to be sufficient.
    list(
        ListKind::NationalLaw,
        "States Parties with a law on the Convention",
        MEASURES,
        Duty::NationalMeasures,
        Some(Meaning::Law),
        None,
    ),
    // Which of the two it is, is not told.
    list(
        ListKind::MeasuresTaken,
        "States Parties with a law on the Convention, or that hold existing law to be sufficient",
        MEASURES,
        Duty::NationalMeasures,
        None,
        Some(Meaning::NoMeasure),
    ),
    found(list(
        ListKind::Victims,
        "States Parties found responsible for victims",
        VICTIMS,
        Duty::VictimAssistance,
        Some(Meaning::Victims),
        Some(Meaning::NoVictims),
    )),
    // Who has not reported any may have some.
    list(
        ListKind::VictimsReported,
        "States Parties that have reported responsibility for victims",
        VICTIMS,
        Duty::VictimAssistance,
        Some(Meaning::Victims),
        None,
    ),
];
