//! Every code of every list, as it was published: a code never changes. A new one is added here.

use mine_action::base::Code;
use std::{fs, path::Path};

/// The codes of a list, in order. Each is what is printed, read and kept in JSON.
fn codes<T: Code>() -> String {
    for one in T::ALL {
        assert_eq!((one.to_string().as_str(), one.code().parse()), (one.code(), Ok(*one)));
        assert_eq!(serde_json::to_value(one).unwrap(), one.code());
        assert_eq!(serde_json::from_str::<T>(&format!("\"{one}\"")).unwrap(), *one);
    }
    let codes: Vec<&str> = T::ALL.iter().map(|one| one.code()).collect();
    codes.join(" ")
}

/// The lists, each with its codes.
macro_rules! published {
    ($($list:path: $codes:literal;)+) => {
        #[test]
        fn codes_never_change() {
            $(assert_eq!(codes::<$list>(), $codes, stringify!($list));)+
        }

        /// The names of the lists.
        const LISTS: &[&str] = &[$(stringify!($list)),+, "::Unlawful"];
    };
}

published! {
    mine_action::base::Convention: "apmbc ccm";
    mine_action::base::Duty:
        "retention stockpile-destruction clearance victim-assistance reporting national-measures";
    mine_action::base::MeetingKind: "meeting-of-states-parties review-conference";
    mine_action::base::MonthEnd: "last-day next-month";
    mine_action::base::Region: "africa americas asia europe oceania";
    mine_action::base::Subregion:
        "northern-africa eastern-africa middle-africa southern-africa western-africa caribbean central-america \
         south-america northern-america central-asia eastern-asia south-eastern-asia southern-asia western-asia \
         eastern-europe northern-europe southern-europe western-europe australia-and-new-zealand melanesia \
         micronesia polynesia";
    mine_action::base::Truth: "no unknown yes";
    mine_action::law::action::Force: "will are-to should endeavour utmost strive seek-to explore consider voluntary";
    mine_action::law::census::FoundFrom: "records records-and-replies replies";
    mine_action::law::contents::ContentItem:
        "a b b-i b-ii b-iii b-exceptional c c-humanitarian c-social c-economic c-environmental d e f g \
         h-humanitarian h-social h-economic h-environmental i";
    mine_action::law::crosswalk::Relation: "same wider narrower split merged changed dropped new";
    mine_action::law::due::Pace:
        "immediately without-delay as-soon-as-possible urgently promptly timely early-in-the-year yearly regularly \
         periodically continuously";
    mine_action::law::indicator::Confidence: "medium medium-high high";
    mine_action::law::indicator::Connector: "and or and-or mixed";
    mine_action::law::indicator::Measure: "number percentage unspecified";
    mine_action::law::item::ItemKind: "yes-no amount";
    mine_action::law::item::Universe: "states-parties states-not-party states requests meetings resolutions";
    mine_action::law::lint::DefinitionKind: "plan chapter action indicator item population reading theme crosswalk";
    mine_action::law::population::Basis: "derived declared open";
    mine_action::law::question::Quantity: "votes-in-favour";
    mine_action::law::reading::Affected: "by-section mined-areas either";
    mine_action::law::reading::Chapeau: "letter addressed";
    mine_action::law::reading::StockOrFlow: "stock flow";
    mine_action::law::reading::DayCount: "day-0 day-1";
    mine_action::law::reading::FilingNotice: "nine-months 31-march";
    mine_action::law::reading::Joined: "connector all any";
    mine_action::law::reading::MeetingDay: "closing opening";
    mine_action::law::reading::PopulationDate: "reports-due year-start year-end";
    mine_action::law::reading::Rediscovery: "12msp letter";
    mine_action::law::reading::SeveralDuties: "any all";
    mine_action::law::reading::Silence: "unknown no";
    mine_action::record::area::AreaEvent:
        "reported none seen-open completed announced-complete declared-compliance found newly-mined new-remnants \
         hostilities-ended";
    mine_action::record::exception::ExceptionKind: "entry-into-force withdrawal-effective deadline";
    mine_action::record::measure::MeasureKind: "law existing-law-sufficient in-progress none-reported";
    mine_action::record::meeting::Decisions: "complete incomplete";
    mine_action::record::membership::MembershipEvent:
        "signature ratification acceptance approval accession succession provisional-application \
         withdrawal-notified withdrawal-retracted withdrawal-announced suspension-declared";
    mine_action::record::reply::NoAnswer: "not-yet-due not-submitted silent not-applicable not-recorded";
    mine_action::record::report::ReportKind: "initial annual unspecified missing";
    mine_action::record::request::OutcomeCode: "granted not-granted moot";
    mine_action::record::retained::UseReported: "yes no";
    mine_action::record::Table:
        "release memberships exceptions armed_conflicts meetings stockpiles areas requests retained reports \
         measures victims clearance resolutions votes groups conflicts";
    mine_action::record::stockpile::StockpileEvent: "declared none seen-open completed announced-complete found";
    mine_action::record::victim::VictimEvent: "reported none focal-point plan";
    mine_action::record::vote::Ballot: "yes no abstain";
    mine_action::assess::analysis::Cause: "definition members corrections new-reports";
    mine_action::assess::check::IrregularityCode:
        "request suspension-declared withdrawal-during-conflict open-without-find completed-late";
    mine_action::assess::portfolio::EntryKind: "treaty plan";
    mine_action::assess::check::RequestFindingCode:
        "no-extension-exists contents-missing asked-over-cap granted-over-cap filed-late filed-after-lapse \
         decided-after-lapse not-exceptional grant-earlier granted-less vote-mismatch outcome-unknown \
         meeting-unknown";
    mine_action::assess::duty::Status: "not-bound not-applicable fulfilled in-time judgement overdue";
    mine_action::assess::snapshot::Undefined: "no-quantifier empty-population zero-whole";
}

/// The names of the lists that a text defines.
fn defined(text: &str) -> Vec<String> {
    let after = text.split("pub enum ").skip(1).filter_map(|rest| rest.split_once(": \""));
    after.map(|(name, _)| name.to_owned()).filter(|name| name.chars().all(char::is_alphanumeric)).collect()
}

fn visit(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, found);
        } else {
            found.extend(defined(&fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_list_is_published() {
    let mut found = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 35);
    for name in found {
        assert!(
            LISTS.iter().any(|list| list.rsplit(' ').next() == Some(&name) || list.ends_with(&format!("::{name}"))),
            "{name}"
        );
    }
}

#[cfg(feature = "proptest")]
#[test]
fn codes_of_generators_never_change() {
    assert_eq!(
        codes::<mine_action::strategies::unlawful::Unlawful>(),
        "no-extension-exists contents-missing asked-over-cap granted-over-cap filed-late filed-after-lapse \
         decided-after-lapse not-exceptional grant-earlier vote-mismatch suspension-declared \
         withdrawal-during-conflict open-without-find completed-late"
    );
}
