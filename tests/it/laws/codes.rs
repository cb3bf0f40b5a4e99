//! Every code reads back as it is written, as text and in serde.

use crate::support::property::cases;
use mine_action::{
    Citation, Convention, Duty, MeetingId, MonthEnd, Provision, Session, State, Status, Truth, When,
    assess::{
        check::{IrregularityCode, RequestFindingCode},
        portfolio::EntryKind,
    },
    base::{Code, Region, Subregion},
    law::{
        contents::ContentItem,
        reading::{DayCount, FilingNotice, MeetingDay, Readings, Rediscovery},
    },
    record::{
        Fact, Table,
        area::AreaEvent,
        exception::ExceptionKind,
        history::History,
        measure::MeasureKind,
        meeting::Decisions,
        membership::MembershipEvent,
        report::ReportKind,
        request::{ExtensionRequest, OutcomeCode},
        retained::UseReported,
        stockpile::StockpileEvent,
        victim::VictimEvent,
        vote::Ballot,
    },
    strategies::{base, lawful::lawful_history, row, unlawful::Unlawful},
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fmt::{Debug, Display},
    str::FromStr,
};

/// Text and back, serde and back, and both are the same.
fn round_trip<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Display + FromStr + Serialize + DeserializeOwned + PartialEq + Debug,
    T::Err: Debug,
{
    let text = value.to_string();
    prop_assert_eq!(&text.parse::<T>().unwrap(), value);
    serde_round_trip(value)
}

fn serde_round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(value).unwrap();
    prop_assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{}", json);
    Ok(())
}

/// A code is its own text in serde, in kebab-case, and nothing else is read as it.
fn code<T>(value: T) -> Result<(), TestCaseError>
where
    T: Display + FromStr + Serialize + DeserializeOwned + PartialEq + Debug,
    T::Err: Debug,
{
    round_trip(&value)?;
    let text = value.to_string();
    prop_assert_eq!(serde_json::to_value(&value).unwrap(), serde_json::Value::String(text.clone()));
    prop_assert!(
        format!("{text} ").trim_end().chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)),
        "{text}"
    );
    let longer = format!("{text}x");
    prop_assert!(longer.parse::<T>().is_err());
    Ok(())
}

fn codes<T: Code>() -> Result<(), TestCaseError> {
    T::ALL.iter().try_for_each(|value| code(*value))
}

#[test]
fn closed_lists() -> Result<(), TestCaseError> {
    codes::<Convention>()?;
    codes::<Duty>()?;
    codes::<Truth>()?;
    codes::<MonthEnd>()?;
    codes::<Status>()?;
    codes::<RequestFindingCode>()?;
    codes::<IrregularityCode>()?;
    codes::<EntryKind>()?;
    codes::<ContentItem>()?;
    codes::<OutcomeCode>()?;
    codes::<MembershipEvent>()?;
    codes::<ExceptionKind>()?;
    codes::<StockpileEvent>()?;
    codes::<AreaEvent>()?;
    codes::<UseReported>()?;
    codes::<MeasureKind>()?;
    codes::<ReportKind>()?;
    codes::<Decisions>()?;
    codes::<VictimEvent>()?;
    codes::<Ballot>()?;
    codes::<Table>()?;
    codes::<Rediscovery>()?;
    codes::<MeetingDay>()?;
    codes::<DayCount>()?;
    codes::<FilingNotice>()?;
    codes::<Region>()?;
    codes::<Subregion>()?;
    codes::<Unlawful>()?;
    State::ALL.iter().try_for_each(|state| code(*state))
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn words(
        when in base::any_when(),
        meeting in base::meeting_id(),
        provision in base::provision(),
        citation in base::citation(),
        source in base::source(),
        readings in base::readings(),
    ) {
        round_trip::<When>(&when)?;
        round_trip::<MeetingId>(&meeting)?;
        round_trip::<Session>(&meeting.session)?;
        round_trip::<Provision>(&provision)?;
        prop_assert_eq!(provision.code().parse::<Provision>().unwrap(), provision);
        round_trip::<Citation>(&citation)?;
        round_trip(&source)?;
        serde_round_trip::<Readings>(&readings)?;
    }

    #[test]
    fn records(fact in row::fact(), request in row::extension_request(), history in lawful_history()) {
        serde_round_trip::<Fact>(&fact)?;
        serde_round_trip::<ExtensionRequest>(&request)?;
        serde_round_trip::<History>(&history)?;
    }
}
