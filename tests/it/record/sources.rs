//! Documents that rows name by key and place.

use mine_action::{
    Citation, Convention, MeetingId, Register, Source, State, Status,
    base::SourceKind::{self, Monitor, Press, State as OfState, TreatyBody, Unknown},
    record::{Fact, Table, read::Reader},
};

const SOURCES: &str = "key,title,publisher,kind,date,address\n\
    msp,Final report,Meeting of the States Parties,treaty-body,2008-11,APLC/MSP.9/2008/4\n\
    lm,Landmine Monitor 2008,ICBL,monitor,2008,\n\
    news,A newspaper,,press,,example.org\n\
    art7,Article 7 report,,state,,\n";

fn read(tables: &[(Table, &str)]) -> (Register, Vec<String>) {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    reader.csv(Table::Sources, "sources.csv", SOURCES.as_bytes());
    for (table, text) in tables {
        reader.csv(*table, &format!("{table}.csv"), text.as_bytes());
    }
    let reading = reader.finish();
    (reading.value, reading.faults.0.iter().map(ToString::to_string).collect())
}

const MEMBERS: (Table, &str) = (
    Table::Memberships,
    "convention,state,event,date,known,source\napmbc,DNK,ratification,1998-06-08,,[msp] annex ; [news]\n",
);

#[test]
fn a_source_reads_in_full_and_is_written_by_its_keys() {
    let (register, faults) = read(&[
        MEMBERS,
        (
            Table::Areas,
            "convention,state,event,date,clock,area_m2,meeting,known,source\n\
             apmbc,DNK,seen-open,2008,,,,,[lm] p. 300 ; what a man said ; [msp]\n\
             apmbc,DNK,seen-open,2009,,,,,[a note] on the wall\n",
        ),
    ]);
    assert_eq!(faults, Vec::<String>::new());
    let [first, second] = register.history(State::DNK).areas.as_slice() else { panic!("two rows") };
    let full = "Landmine Monitor 2008 (ICBL), p. 300 ; what a man said ; \
                Final report (Meeting of the States Parties, 2008-11, APLC/MSP.9/2008/4)";
    assert_eq!(first.source.to_string(), full);
    assert_eq!(Citation::from(&first.source).to_string(), format!("source: {full}"));
    assert_eq!(first.source.cell(), "[lm] p. 300 ; what a man said ; [msp]");
    assert!(first.source.kinds().eq([Monitor, Unknown, TreatyBody]));
    assert!(second.source.kinds().eq([Unknown]), "no key has a space");
    let back: Source = serde_json::from_str(&serde_json::to_string(&first.source).unwrap()).unwrap();
    assert_eq!(back, first.source);
    assert!(back.kinds().eq([Unknown]));
    assert_eq!(register.rows(Table::Areas)[0][8], "[lm] p. 300 ; what a man said ; [msp]");
    assert_eq!(Register::new(register.release(), register.facts()).unwrap(), register);
    assert_eq!(register.merge(&Register::empty(register.release())).unwrap(), register);
}

#[test]
fn a_key_of_no_document_is_a_fault() {
    let wrong =
        "convention,state,event,date,known,source\napmbc,DNK,ratification,1998-06-08,,a page ; [lm-2009] p. 1\n";
    let (register, faults) = read(&[(Table::Memberships, wrong)]);
    assert_eq!(
        faults,
        ["memberships.csv, row 2, field `source`: `lm-2009` is not in the table `sources`: expected one of its rows"]
    );
    assert_eq!(register.states().count(), 0);
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    reader.csv(
        Table::Sources,
        "sources.csv",
        "key,title,publisher,kind,date,address\nlm-2009,A,,blog,,\nLM,A,,press,,\n".as_bytes(),
    );
    reader.csv(Table::Memberships, "memberships.csv", wrong.as_bytes());
    let faults: Vec<String> = reader.finish().faults.0.iter().map(|fault| fault.problem.code().to_string()).collect();
    assert_eq!(faults, ["unknown-code", "unknown-code"], "that a row which could not be read is missing is no fault");
}

/// Two sources tell of one request; a third, of another meeting.
fn requests() -> Register {
    let (register, faults) = read(&[
        MEMBERS,
        (
            Table::Meetings,
            "convention,meeting,starts,ends,place,president,decisions,decisions_source,source\n\
             apmbc,9MSP,2008-11-24,2008-11-28,Geneva,,complete,[lm],[msp]\n\
             apmbc,10MSP,2010-11-29,2010-12-03,Geneva,,complete,[msp],[news]\n",
        ),
        (
            Table::Requests,
            "convention,state,duty,request,clock,filed,revised,withdrawn,meeting,outcome,decided,months_asked,asked_until,\
             granted_until,votes_yes,votes_no,votes_abstain,contents,known,source\n\
             apmbc,DNK,clearance,1,,2008-03-20,,,9MSP,,,,,,,,,,,[art7]\n\
             apmbc,DNK,clearance,1,,,,,9MSP,granted,,,,2011-01-01,,,,,,[news]\n",
        ),
        (
            Table::Areas,
            "convention,state,event,date,clock,area_m2,meeting,known,source\napmbc,DNK,seen-open,2010-06-30,,,,,[art7]\n",
        ),
    ]);
    assert_eq!(faults, Vec::<String>::new());
    register
}

#[test]
fn a_request_is_merged_from_the_rows_that_are_left() {
    let register = requests();
    assert_eq!(register.facts().filter(|fact| matches!(fact, Fact::Requests(_))).count(), 2);
    let told = |kinds: &[SourceKind]| {
        let left = register.only_from(kinds);
        let [request] = left.history(State::DNK).requests.as_slice() else { return "nothing".to_owned() };
        format!("{} {}", request.filed.map_or("-".to_owned(), |day| day.to_string()), request.outcome.code())
    };
    assert_eq!(told(&[OfState, Press]), "2008-03-20 granted");
    assert_eq!(told(&[OfState]), "2008-03-20 unknown");
    assert_eq!(told(&[Press]), "- granted");
    assert_eq!(told(&[Monitor]), "nothing");
}

#[test]
fn decisions_are_complete_while_all_that_may_be_among_them_is_left() {
    let decisions = |kinds: &[SourceKind]| {
        let left = requests().only_from(kinds);
        let of = |name: &str| {
            let id = MeetingId { convention: Convention::Apmbc, session: name.parse().unwrap() };
            let meeting = left.meeting(id).unwrap();
            format!("{} {}", meeting.decisions, meeting.starts.is_some())
        };
        [of("9MSP"), of("10MSP")]
    };
    assert_eq!(decisions(SourceKind::ALL), ["complete true", "complete true"]);
    assert_eq!(decisions(&[TreatyBody, Press, OfState]), ["incomplete true", "complete true"], "who tells that it is");
    assert_eq!(decisions(&[TreatyBody, Monitor, Press]), ["incomplete true", "complete true"], "a row is missing");
    assert_eq!(decisions(&[OfState]), ["incomplete false", "incomplete false"]);
}

#[test]
fn nobody_is_late_because_a_grant_is_left_out() {
    let status = |kinds: &[SourceKind]| {
        let left = requests().only_from(kinds);
        let duty = left.state(State::DNK).duty(Convention::Apmbc, mine_action::Duty::Clearance).unwrap();
        duty.at("2010-06-30".parse().unwrap()).status.options().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(status(SourceKind::ALL), [Status::InTime]);
    let left = status(&[OfState, Monitor, TreatyBody]);
    assert!(left.contains(&Status::InTime) && left.contains(&Status::Overdue), "{left:?}");
}
