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
    mine_action::base::SourceKind: "treaty-body depositary state un monitor ngo academic press copy unknown";
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
    mine_action::law::lint::DefinitionKind:
        "plan chapter action indicator item population reading theme crosswalk goal term practice";
    mine_action::law::list::About: "nothing year meeting";
    mine_action::law::list::ListKind:
        "states-parties stockpile-ever-held stockpile-never-held stockpile-remaining stockpile-none \
         stockpile-destroyed stockpile-destroyed-in-year areas-reported clearance-outstanding contaminated \
         contamination-suspected clearance-completed clearance-completed-in-year completion-declared-at \
         extension-requested-in-year extension-considered-at extension-granted-at extension-not-granted-at retain \
         retain-none initial-report-sent initial-report-missing annual-report-sent annual-report-missing national-law \
         measures-taken victims victims-reported";
    mine_action::law::list::Meaning:
        "open perhaps-open nothing-open done not-done done-in-year had never-had retains retains-none sent missing law no-measure \
         victims no-victims";
    mine_action::law::list::Word: "declared found";
    mine_action::law::plan::Direction: "fewer more none all";
    mine_action::law::plan::ToldHow: "expressly implied silent";
    mine_action::law::population::Basis: "derived declared open";
    mine_action::law::procedure::Motion:
        "extension-granted special-meeting-favoured special-meeting-quorum considered-further mission-authorised \
         measures-decided amendment-supported conference-earlier amendment-adopted amendment-in-force";
    mine_action::law::procedure::Bound: "at-most at-least after";
    mine_action::law::procedure::Electorate: "states-parties present-and-voting parties-at-adoption";
    mine_action::law::procedure::Share: "one-third majority two-thirds";
    mine_action::law::procedure::Step:
        "clarification-reply special-meeting-support special-meeting-convened mission-notice mission-stay \
         mission-site first-meeting first-review-conference review-conference-interval amendment-support";
    mine_action::law::procedure::amendment::MajorityOf: "at-deposit at-adoption";
    mine_action::law::question::Quantity: "votes-in-favour";
    mine_action::law::reading::Affected: "by-section mined-areas either with-victims significant-victims";
    mine_action::law::reading::Base: "letter described";
    mine_action::law::reading::Chapeau: "letter addressed";
    mine_action::law::reading::StockOrFlow: "stock flow";
    mine_action::law::reading::ConventionMeetings: "formal formal-and-informal";
    mine_action::law::reading::DayCount: "day-0 day-1";
    mine_action::law::reading::FilingNotice: "nine-months 31-march";
    mine_action::law::reading::Joined: "connector all any";
    mine_action::law::reading::MeetingDay: "closing opening";
    mine_action::law::reading::PopulationDate: "reports-due year-start year-end";
    mine_action::law::reading::Rediscovery: "12msp letter";
    mine_action::law::reading::ResponseMeeting: "following nine-months";
    mine_action::law::reading::Extendable: "any-period from-entry";
    mine_action::law::reading::NextMeeting: "msp msp-or-rc";
    mine_action::law::reading::SeveralDuties: "any all";
    mine_action::law::reading::Silence: "unknown no";
    mine_action::record::area::AreaEvent:
        "reported none seen-open completed announced-complete declared-compliance found newly-mined new-remnants \
         hostilities-ended";
    mine_action::record::exception::ExceptionKind: "entry-into-force withdrawal-effective deadline";
    mine_action::record::fault::FaultCode:
        "missing unknown-state impossible-date before-convention withdrawal-before-entry-into-force \
         end-before-start unknown-code not-a-number not-one-value no-such-duty alone both unfit-subject \
         duplicate contradiction dangling unknown-column missing-column repeated cell-count broken-quotes \
         swallowed-rows not-utf8 empty-file unknown-table missing-table no-row unavailable unreadable too-long too-many-columns more-faults \
         after-release known-before-fact signed-too-late signed-after-consent consent-twice \
         entry-beside-consent entry-before-convention meeting-before-convention meeting-too-long \
         meeting-out-of-order told-before amount-of-none no-amount no-such-event none-beside-some \
         completed-before-baseline filed-before-year-over missing-before-year-over missing-though-filed \
         use-unreported part-above-whole total-beside-list outside-session measured-outside-year zero \
         decided-by-meeting-to-come unfit-list named-twice cycle-out-of-reach";
    mine_action::record::list::Extent: "complete partial all-but count as-recorded";
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
         measures victims clearance resolutions votes groups lists conflicts sources";
    mine_action::record::stockpile::StockpileEvent: "declared none seen-open completed announced-complete found";
    mine_action::record::victim::VictimEvent: "reported none focal-point plan";
    mine_action::record::vote::Ballot: "yes no abstain";
    mine_action::assess::analysis::Cause: "definition members corrections new-reports";
    mine_action::assess::analysis::GapKind: "counted-here counted-there member-here member-there";
    mine_action::assess::analysis::Parties: "bound consented";
    mine_action::assess::analysis::Rounding: "nearest down up";
    mine_action::assess::analysis::Shift:
        "counted not-counted perhaps-still-counted perhaps-counted known-to-be-counted known-not-to-be-counted told \
         untold";
    mine_action::assess::back_test::Came: "done asked not-done not-known";
    mine_action::assess::check::IrregularityCode:
        "request suspension-declared provisional-apart withdrawal-during-conflict open-without-find completed-late \
         deadline-contradicted list-contradicted count-contradicted";
    mine_action::assess::pace::DrawModel: "own-years";
    mine_action::assess::pace::Track: "on-track behind far-behind cannot-tell";
    mine_action::assess::pace::TrackGap:
        "no-measure old-measure deadline-passed no-release old-release open-deadline several-clocks not-enough";
    mine_action::assess::pace::Window: "last-year last-three last-five all-years";
    mine_action::assess::portfolio::EntryKind: "treaty plan";
    mine_action::assess::portfolio::Undated: "not-set not-known";
    mine_action::assess::check::RequestFindingCode:
        "no-extension-exists contents-missing asked-over-cap granted-over-cap filed-late filed-after-lapse \
         decided-after-lapse not-exceptional grant-earlier granted-less vote-mismatch outcome-unknown \
         meeting-unknown clock-unknown dates-reversed decided-though-withdrawn decided-elsewhere";
    mine_action::assess::duty::Status: "not-bound not-applicable fulfilled in-time judgement overdue";
    mine_action::assess::series::Filing: "not-due pending sent late missing";
    mine_action::assess::series::LapseEnd: "more-time done not-bound going-on not-known";
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
         decided-after-lapse not-exceptional grant-earlier vote-mismatch dates-reversed \
         decided-though-withdrawn decided-elsewhere suspension-declared provisional-apart \
         withdrawal-during-conflict open-without-find completed-late \
         deadline-contradicted list-contradicted count-contradicted"
    );
}
