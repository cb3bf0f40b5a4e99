//! Records in a folder: which files are read, and that all that is wrong in them is told at once.

use mine_action::{
    Day, Register, State, data,
    record::{Table, read::Reader},
};
use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process,
};

/// A folder that is removed with all its files.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mine-action-folder-{name}-{}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with(self, file: &str, text: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.join(file), text).unwrap();
        self
    }

    fn two_tables(name: &str) -> Self {
        Self::new(name).with("release.csv", "release\n2026-11-21\n").with("memberships.csv", MEMBERSHIPS)
    }

    fn messages(&self) -> Vec<String> {
        let Err(faults) = Register::read_folder(&self.0) else { return Vec::new() };
        faults.0.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MEMBERSHIPS: &str = "convention,state,event,date,known,source
ccm,PHL,ratification,2019-01-03,,depositary
";

#[test]
fn ten_errors_in_several_files_are_ten_faults() {
    let folder = Folder::new("ten")
        .with("release.csv", "release\n2026-11-21\n")
        .with(
            "memberships.csv",
            "convention,state,event,date,known,source
ccm,PHL,ratification,2019-01-03,,depositary
ccm,PHX,signature,2008-12-03,,depositary
ccm,AUT,signature,2008-12-33,,depositary
ccm,ALB,signature,2008-12-02,,depositary
ccm,PHL,withdrawal-notified,2019-06-01,,depositary
ccm,PHL,ratification,2019-01-03,,the depositary again
ccm,FRA,ratified,2009-09-25,,depositary
ccm,DEU,ratification,2009-07-08,,depositary
",
        )
        .with("retained.csv", "convention,state,yaer,number,used,use_reported,known,source\nccm,DEU,,0,,,,report\n")
        .with("stockpiles.csv", b"convention,state,event,date,quantity,meeting,known,source\nccm,DEU,none,,,,,K\xf6ln\nccm,PHL,none,,,,,report\n")
        .with("areas.json", "")
        .with("measure.csv", "convention,state,measure,title,date,known,source\n");
    let mut reader = Reader::default();
    reader.folder(&folder.0);
    let reading = reader.finish();
    let places: Vec<String> = reading.faults.0.iter().map(|fault| fault.place.to_string()).collect();
    assert_eq!(
        places,
        [
            "areas.json",
            "measure.csv",
            "memberships.csv, row 3, field `state`",
            "memberships.csv, row 4, field `date`",
            "memberships.csv, row 5, field `date`",
            "memberships.csv, row 6, field `date`",
            "memberships.csv, row 7",
            "memberships.csv, row 8, field `event`",
            "retained.csv, row 1",
            "stockpiles.csv, row 2, field `source`",
        ]
    );
    let kinds: Vec<String> = folder.messages().iter().map(|message| words_after_place(message)).collect();
    assert_eq!(
        kinds,
        [
            "empty file",
            "unknown table `measure`",
            "unknown State `PHX`",
            "impossible date `2008-12-33`",
            "`2008-12-02` is before the CCM was opened for signature",
            "withdrawal on `2019-06-01` before entry into force",
            "duplicate of row 2, `ccm, PHL, ratification, 2019-01-03`",
            "unknown code `ratified`",
            "unknown column `yaer`",
            "broken UTF-8 after `K`",
        ]
    );
    // The rows beside them stand.
    let register = reading.value;
    let rows = |table| register.rows(table).len();
    assert_eq!(Table::ALL.iter().map(|table| rows(*table)).sum::<usize>(), 1 + 2 + 1 + 1);
    assert_eq!(register.states().collect::<Vec<_>>(), [State::DEU, State::PHL]);
    assert_eq!((rows(Table::Memberships), rows(Table::Retained), rows(Table::Stockpiles)), (2, 1, 1));
}

fn words_after_place(message: &str) -> String {
    message.split(": ").nth(1).unwrap_or_default().to_owned()
}

#[test]
fn an_error_does_not_make_others_of_the_rows_that_refer_to_it() {
    let request = "convention,state,duty,request,clock,filed,revised,withdrawn,meeting,outcome,decided,months_asked,asked_until,\
                   granted_until,votes_yes,votes_no,votes_abstain,contents,known,source\n\
                   apmbc,BIH,clearance,1,,,,,9MSP,granted,,,,,,,,,,report\n";
    let header = "convention,meeting,starts,ends,place,president,decisions,decisions_source,source\n";
    for (row, place) in [
        ("apmbc,9MSP,2008-11-44,2008-11-28,,,complete,,calendar", "meetings.csv, row 2, field `starts`"),
        ("apmbc,9MSP,2008-11-28,2008-11-24,,,complete,,calendar", "meetings.csv, row 2, field `ends`"),
        ("apmbc,9msp,2008-11-24,2008-11-28,,,complete,,calendar", "meetings.csv, row 2, field `meeting`"),
        ("apmbc,9MSP,2008-11-24,2008-11-28,complete,,calendar", "meetings.csv, row 2"),
    ] {
        let folder = Folder::two_tables("reference").with("requests.csv", request);
        let folder = folder.with("meetings.csv", format!("{header}{row}\n"));
        let mut reader = Reader::default();
        reader.folder(&folder.0);
        let reading = reader.finish();
        let places: Vec<String> = reading.faults.0.iter().map(|fault| fault.place.to_string()).collect();
        assert_eq!(places, [place]);
        assert_eq!(reading.value.history(State::BIH).requests.len(), 1);
    }
    // A consent that cannot be read may be the one that a withdrawal is from.
    for consent in ["2004-05-1,,depositary", "2004-05-12,depositary", "2004-05-12,,\"depositary"] {
        let memberships = format!(
            "convention,state,event,date,known,source\napmbc,EST,accession,{consent}\n\
             apmbc,EST,withdrawal-notified,2025-06-27,,depositary\napmbc,EST,accession,2026-03,,depositary\n"
        );
        let folder = Folder::two_tables("consent").with("memberships.csv", memberships);
        assert_eq!(folder.messages().len(), 1, "{consent}");
    }
    // A table that cannot be found is told once.
    let folder =
        Folder::new("misnamed").with("release.csv", "release\n2026-11-21\n").with("membership.csv", MEMBERSHIPS);
    let messages = folder.messages();
    assert_eq!(messages.len(), 1);
    assert!(messages[0].ends_with("; did you mean `memberships`?"));
    // A column that is missing is told once, and not once a row.
    let text =
        "convention,state,event,date,known\nccm,PHL,ratification,2019-01-03,\nccm,DEU,ratification,2009-07-08,\n";
    let folder = Folder::two_tables("column").with("memberships.csv", text);
    assert_eq!(folder.messages().len(), 1);
}

#[test]
fn two_tables_are_enough() {
    let folder = Folder::two_tables("two");
    let register = Register::read_folder(&folder.0).unwrap();
    assert_eq!(register.release(), Day::from_ymd_opt(2026, 11, 21).unwrap());
    assert_eq!(register.states().collect::<Vec<_>>(), [State::PHL]);
    for table in ["release", "memberships"] {
        let folder = Folder::two_tables(table);
        fs::remove_file(folder.0.join(format!("{table}.csv"))).unwrap();
        let place = format!("records: missing table `{table}`: ");
        assert_eq!(folder.messages().iter().filter(|message| message.starts_with(&place)).count(), 1);
        assert_eq!(folder.messages().len(), 1);
    }
}

#[test]
fn other_files_are_ignored_and_unknown_tables_are_not() {
    let folder = Folder::two_tables("others")
        .with("README.md", "# Not a table")
        .with("notes.txt", "convention,state\n")
        .with("memberships.csv.bak", "\u{0}")
        .with("csv", "")
        .with(".memberships.csv", "");
    assert_eq!(folder.messages(), Vec::<String>::new());
    let folder = folder.with("stockpile.csv", "").with("Areas.CSV", "");
    let messages = folder.messages();
    assert_eq!(messages.len(), 2);
    assert!(messages[0].starts_with("Areas.CSV: unknown table `Areas`: expected one of `release`, `memberships`, "));
    assert!(messages[0].ends_with("; did you mean `areas`?"));
    assert!(messages[1].ends_with("; did you mean `stockpiles`?"));
}

#[test]
fn json_stands_beside_csv_also_for_one_table() {
    let json =
        r#"[{"convention": "ccm", "state": "DEU", "event": "ratification", "date": "2009-07-08", "source": "UN"}]"#;
    let folder = Folder::two_tables("json").with("memberships.json", json);
    let register = Register::read_folder(&folder.0).unwrap();
    assert_eq!(register.states().collect::<Vec<_>>(), [State::DEU, State::PHL]);
    let folder = folder.with("memberships.json", json.replace("DEU", "PHL").replace("2009-07-08", "2019-01-03"));
    let folder = folder.with("release.JSON", r#"[{"release": "2026-11-20"}]"#);
    assert_eq!(
        folder.messages(),
        [
            "memberships.json, row 1: duplicate of row 2 of memberships.csv, `ccm, PHL, ratification, 2019-01-03`: \
             expected one row for each convention, state, event and date",
            "release.csv, row 2: duplicate of row 1 of release.JSON, `2026-11-21`: \
             expected one row for each set of records",
        ]
    );
}

#[test]
fn a_folder_that_is_not_there_is_one_fault() {
    let folder = Folder::new("absent");
    let absent = folder.0.join("absent");
    let faults = Register::read_folder(&absent).unwrap_err();
    let expected = format!(
        "{}: unreadable, not found: expected a folder with a CSV or JSON file for each table, `release.csv` and \
         `memberships.csv` at least",
        absent.display()
    );
    assert_eq!(faults.to_string(), expected);
    // As `main` prints it; and the error of the system stays at hand.
    assert_eq!(format!("{faults:?}"), expected);
    let system = faults.source().and_then(|error| error.downcast_ref::<io::Error>()).unwrap();
    assert_eq!(system.kind(), io::ErrorKind::NotFound);
    fs::create_dir(folder.0.join("areas.csv")).unwrap();
    let folder = folder.with("release.csv", "release\n2026-11-21\n").with("memberships.csv", MEMBERSHIPS);
    let messages = folder.messages();
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("areas.csv: unreadable, "), "{messages:?}");
}

#[test]
fn the_folder_of_the_seeds_is_the_embedded_register() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    assert_eq!(&Register::read_folder(&seeds).unwrap(), data::register().unwrap());
}
