//! The program as it is built: what it answers, in each form, and how it fails.

mod answers;
mod choices;
mod edges;
mod figures;
mod pace;

use mine_action::{Convention, Finding, Plan, Readings, Register, State, data, report};
use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Command, Output, Stdio},
};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mine-action"));
    command.args(arguments).stdin(Stdio::null()).env_remove("PAGER");
    command
}

fn run(arguments: &[&str]) -> Output {
    program(arguments).output().expect("it starts")
}

/// What it answers, where nothing is wrong.
fn answer(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{arguments:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// What it complains of, with exit code 2 and nothing else.
fn complaint(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("text")
}

fn register() -> &'static Register {
    data::register().expect("the embedded records are sound")
}

const COMMANDS: [&[&str]; 37] = [
    &["status"],
    &["membership"],
    &["portfolio", "Ukraine"],
    &["requests"],
    &["deadlines"],
    &["extensions"],
    &["requests", "--late"],
    &["pace", "Angola"],
    &["track"],
    &["track", "--as-of", "2018", "--over", "last-three"],
    &["figures", "areas"],
    &["figures", "clearance", "Angola"],
    &["figures", "retained"],
    &["figures", "retained", "--year", "2010"],
    &["reports", "--late"],
    &["extensions", "Zimbabwe", "--all"],
    &["group", "clearance-open"],
    &["indicators", "oslo", "--cycle", "2022"],
    &["indicators", "oslo", "--cycle", "2022", "--presume", "continuance"],
    &["misses"],
    &["misses", "Belarus", "--perhaps"],
    &["reports"],
    &["reports", "--initial", "--missing"],
    &["series", "oslo", "--from", "2021", "--to", "2022"],
    &["series", "--duty", "stockpile-destruction"],
    &["compare", "oslo", "2020", "2022"],
    &["reconcile", "--of", "open-clearance", "--figure", "32", "--on", "2010-11-20"],
    &["outlook", "oslo", "--cycle", "2022", "--completions", "100"],
    &["outlook", "--indicator", "48.1", "--completions", "100"],
    &["catalogue"],
    &["catalogue", "oslo", "--actions"],
    &["catalogue", "--crosswalk"],
    &["template", "Angola", "--cycle", "2026"],
    &["check"],
    &["back-test", "--known", "2012-01-01"],
    &["next-facts", "oslo", "--cycle", "2022", "--top", "3"],
    &["what-if", "GBR/apmbc-5/1=not-granted", "--as-of", "2010-06-15"],
];

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mine-action-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str, text: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).expect("a file");
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn every_command_answers_in_every_form() {
    std::thread::scope(|scope| {
        let all: Vec<(usize, &[&str])> = COMMANDS.iter().copied().enumerate().collect();
        for commands in all.chunks(COMMANDS.len().div_ceil(4)) {
            let commands = commands.to_vec();
            scope.spawn(move || commands.iter().for_each(|(place, command)| answers_in_every_form(*place, command)));
        }
    });
}

/// These make a file, or a list in words.
const WITHOUT_A_TABLE: [&str; 3] = ["template", "compare", "catalogue"];

/// Markdown and HTML are made of the same sheet, and so are both widths: each command is tried in one of each, in turn.
fn answers_in_every_form(place: usize, command: &[&str]) {
    for format in ["csv", "json", ["markdown", "html"][place % 2]] {
        let arguments = [command, &["--format", format]].concat();
        let out = answer(&arguments);
        assert!(out.lines().count() > 1 || format == "json", "{arguments:?}");
        assert!(out.ends_with('\n'), "{arguments:?}");
        let has_a_table = !WITHOUT_A_TABLE.contains(&command[0]);
        match format {
            "html" if has_a_table => assert!(out.contains("<table>"), "{arguments:?}"),
            "markdown" if has_a_table => assert!(out.contains("|---|"), "{arguments:?}"),
            "json" if command[0] != "template" => out.lines().for_each(|line| {
                let object = serde_json::from_str::<serde_json::Value>(line).expect("JSON");
                assert!(object.is_object(), "{line}");
            }),
            "csv" => {
                let mut sheet = csv::Reader::from_reader(out.as_bytes());
                let rows = sheet.records().collect::<Result<Vec<_>, _>>().expect("as many cells in each row");
                assert!(!rows.is_empty(), "{arguments:?}");
            }
            _ => {}
        }
    }
    // Nothing but a word in one piece, such as an address, is wider than asked.
    let columns = ["80", "120"][place / 2 % 2];
    let output = program(command).env("COLUMNS", columns).output().expect("it starts");
    assert!(output.status.success() && output.stderr.is_empty(), "{command:?}");
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.lines().count() > 1 && text.ends_with('\n'), "{command:?}");
    let most = columns.parse::<usize>().expect("a number");
    let is_wide = |line: &&str| line.chars().count() > most && line.trim().contains(' ');
    assert_eq!(text.lines().find(is_wide).filter(|_| command[0] != "template"), None, "{command:?}");
}

/// The words of a line as a shell reads them.
fn shell_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in line.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned())
        } else {
            words.extend(part.split_whitespace().map(str::to_owned))
        }
    }
    words
}

#[test]
fn every_help_gives_examples_that_work() {
    let help = answer(&["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names: Vec<&str> =
        names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect();
    assert!(names.len() > 15, "{names:?}");
    let mut number = 0;
    for name in names {
        let help = answer(&[name, "--help"]);
        let (_, examples) = help.split_once("Examples:\n").unwrap_or_else(|| panic!("{name} has no examples"));
        for example in examples.lines().filter_map(|line| line.trim().strip_prefix("mine-action ")) {
            assert!(example.starts_with(name), "{example}");
            let words = shell_words(example);
            // Pages are written into the folder in which the program is.
            if !["page", "site"].contains(&name) {
                let output = run(&words.iter().map(String::as_str).collect::<Vec<_>>());
                assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
            }
            number += 1;
        }
    }
    assert!(number > 40, "{number}");
}

#[test]
fn the_json_is_that_of_the_library() {
    let register = register();
    let day = register.known();
    let mut expected = String::new();
    for convention in Convention::ALL {
        for state in register.states().filter(|state| register.state(*state).has_standing(*convention)) {
            for duty in register.state(state).duties(*convention) {
                let finding: Finding = duty.at(day);
                expected += &serde_json::to_string(&finding.line()).expect("JSON");
                expected.push('\n');
            }
        }
    }
    assert_eq!(answer(&["status", "--format", "json"]), expected);
}

#[test]
fn a_state_is_named_as_people_write_it() {
    let angola = answer(&["status", "AGO"]);
    for words in [&["Angola"][..], &["angola"], &["AO"], &["ao"]] {
        assert_eq!(answer(&[&["status"], words].concat()), angola, "{words:?}");
    }
    let bosnia = answer(&["portfolio", "BIH", "--to", "2030"]);
    for words in [&["Bosnia", "and", "Herzegovina"][..], &["bosnia & herzegovina"], &["Bosnia"]] {
        assert_eq!(answer(&[&["portfolio"], words, &["--to", "2030"]].concat()), bosnia, "{words:?}");
    }
    assert!(complaint(&["status", "Turky"]).contains("did you mean `TUR (Türkiye)`?"));
    assert!(!complaint(&["status", "Chine"]).contains("did you mean"));
}

#[test]
fn sources_of_some_kinds_are_asked_alone() {
    let of = |kinds: &str| answer(&["status", "Belarus", "--sources", kinds, "--format", "json"]);
    let all = answer(&["status", "Belarus", "--format", "json"]);
    assert_eq!(of("treaty-body,depositary,state,un,monitor,ngo,academic,press,copy,unknown"), all);
    assert_ne!(of("press"), all);
    assert!(complaint(&["status", "--sources", "press,blog"]).contains("unknown kind of source `blog`"));
}

#[test]
fn a_year_or_a_month_stands_for_its_last_day() {
    let of = |text: &str| answer(&["status", "Belarus", "--as-of", text]);
    assert_eq!(of("2010"), of("2010-12-31"));
    assert_eq!(of("2010-02"), of("2010-02-28"));
    assert_ne!(of("2010"), of("2018"));
    assert!(answer(&["status", "Belarus", "--as-of", "today"]).contains("Mine Ban"));
    assert!(complaint(&["status", "--as-of", "3.2.2010"]).contains("expected a form such as"));
    let due = answer(&["deadlines", "--due", "2027..2028", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(due.as_bytes());
    for row in rows.records().map(|row| row.expect("a row")) {
        assert!((&row[6] <= "2028-12-31") && (&row[7] >= "2027-01-01"), "{row:?}");
    }
}

#[test]
fn wrong_arguments_and_data_are_told() {
    for (arguments, expected) in [
        (&["portfolio"][..], "required"),
        (&["portfolio", "Angola", "--from", "2030", "--to", "2029"], "is after"),
        (&["status", "--reading", "joined"], "NAME=VALUE"),
        (&["status", "--reading", "joined=all", "--reading", "joined=any"], "given twice"),
        (&["group", "nobody"], "no group"),
        (&["indicators", "maputo"], "the plans with indicators"),
        (&["indicators", "oslo", "--explain", "99.9"], "no indicator"),
        (&["status", "--records", "nowhere"], "nowhere"),
        (&["portfolio", "Angola", "--all"], "cannot be used with"),
        (&["portfolio", "Angola", "--ics", "--format", "csv"], "cannot be used with"),
        (&["status", "--presume", "anything"], "unknown presumption"),
        (&["status", "--presume", "continuance=many"], "unknown presumption"),
        (&["status", "--what-if", "UKR/apmbc-5/3"], "a request and an outcome"),
        (&["status", "--what-if", "UKR/apmbc-5/3=refused"], "a request and an outcome"),
        (&["status", "--what-if", "UKR/apmbc-5/3=granted:soon"], "soon"),
        (&["status", "--what-if", "UKR/apmbc-7/3=moot"], "unknown request"),
        (&["status", "--what-if", "UKR/apmbc-5/9=moot"], "is not in the table `requests`"),
        (&["next-facts"], "required"),
        (&["what-if"], "required"),
        (&["what-if", "FRA/apmbc=no-withdrawal"], "is not in the table `memberships`"),
        (&["what-if", "joined=both"], "connector, all, any"),
        (&["what-if", "POL/apmbc=withdrawal:2025", "POL/apmbc=no-withdrawal"], "given twice"),
        (&["status", "--what-if", "UKR/apmbc-5/3=moot", "--what-if", "UKR/apmbc-5/3=moot"], "given twice"),
        (&["misses", "Nowhere"], "unknown State"),
        (&["reports", "--rates", "--missing"], "cannot be used with"),
        (&["reports", "--late", "--missing"], "cannot be used with"),
        (&["track", "--over", "decade"], "last-year"),
        (&["figures"], "required"),
        (&["figures", "mines"], "areas, clearance, retained"),
        (&["figures", "areas", "Nowhere"], "unknown State"),
        (&["series", "maputo"], "the plans with indicators"),
        (&["series", "oslo", "--duty", "clearance"], "unknown State"),
        (&["series", "oslo", "--from", "2022", "--to", "2021"], "is after 2021"),
        (&["series", "oslo", "--convention", "ccm"], "--duty"),
        (&["compare", "oslo", "2022"], "required"),
        (&["compare", "oslo", "2022", "2022"], "is not before"),
        (&["compare", "oslo", "2022", "2023", "--facts", "none.csv"], "none.csv"),
        (&["reconcile", "--of", "everything", "--figure", "3", "--on", "2020"], "everything"),
        (&["reconcile", "--of", "open-clearance", "--figure", "many", "--on", "2020"], "many"),
        (&["reconcile", "--of", "open-clearance", "--figure", "3"], "--on"),
        (&["outlook", "--chance", "3"], "a share from 0/1 to 1/1"),
        (&["outlook", "--chance-of", "none=1/2"], "is the code of no question"),
        (&["outlook", "--completions", "0"], "a whole number from 1"),
        (&["outlook", "oslo", "--indicator", "42.3"], "does not count subjects"),
        (&["indicators", "oslo", "--all"], "--explain"),
        (&["catalogue", "maputo"], "expected one of"),
        (&["catalogue", "--items", "--actions"], "cannot be used with"),
        (&["frobnicate"], "unrecognized subcommand"),
    ] {
        let text = complaint(arguments);
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
}

#[test]
fn all_faults_of_a_folder_and_of_a_sheet_are_told() {
    let folder = Folder::new("faults");
    folder.file("release.csv", b"release\n2026-01-01\n");
    folder
        .file("areas.csv", b"convention,state,event,date,clock,area_m2,meeting,known,source\napmbc,XYZ,none,,,,,,s\n");
    let path = folder.0.display().to_string();
    let text = complaint(&["check", &path]);
    assert!(text.contains("areas") && text.contains("XYZ"), "{text}");
    let sheet = folder.file("replies.csv", b"subject,cycle,item,answer,missing,source\nAGO,2022,nothing-such,yes,,s\n");
    let text = complaint(&["check", &sheet]);
    assert!(text.contains("nothing-such"), "{text}");
    let odd = folder.file("odd.csv", &[0xff, 0xfe, 0x00, 0x80]);
    complaint(&["check", &odd]);
}

/// Whatever is typed or closed, it does not panic (exit code 101).
#[cfg(unix)]
#[test]
fn nothing_makes_it_panic() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let odd =
        Command::new(env!("CARGO_BIN_EXE_mine-action")).arg("status").arg(OsStr::from_bytes(b"\xff\xfe")).output();
    assert_eq!(odd.expect("it starts").status.code(), Some(2));
    for arguments in [&[""][..], &["status", ""], &["status", "\u{202e}\0x"], &["--"], &["status", "--as-of", ""]] {
        if let Ok(output) = program(arguments).output() {
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        }
    }
    // Nobody reads on: no error. No room to write: told, with exit code 1; and where that cannot be told either, too.
    if let Ok(full) = File::options().write(true).open("/dev/full") {
        let output = program(&["status"]).stdout(full).output().expect("it starts");
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("could not be written"));
    }
    if let Ok(full) = File::options().write(true).open("/dev/full") {
        let output = program(&["status", "Nowhere"]).stderr(full).output().expect("it starts");
        assert_eq!(output.status.code(), Some(2));
    }
    for command in COMMANDS {
        let mut closed = program(command).stdout(Stdio::piped()).spawn().expect("it starts");
        drop(closed.stdout.take());
        assert_eq!(closed.wait().expect("it ends").code(), Some(0), "{command:?}");
    }
}

#[test]
fn pages_are_those_of_the_library() {
    let register = register();
    let angola = report::state(&register.state(State::AGO), register.known()).html;
    assert_eq!(answer(&["page", "Angola"]), angola);
    assert_eq!(answer(&["page", "ao", "--format", "html"]), angola);
    let plan = Plan::of("oslo").expect("a plan");
    let snapshot = register.measure(plan).snapshot("2022".parse().expect("a cycle"));
    assert_eq!(answer(&["page", "oslo", "--cycle", "2022"]), report::plan(plan, &snapshot).html);
    let folder = Folder::new("pages");
    let file = folder.0.join("angola.html");
    answer(&["page", "Angola", "--output", &file.display().to_string()]);
    assert_eq!(fs::read_to_string(&file).expect("a file"), angola);
    for (arguments, expected) in [
        (&["page", "Nowhere"][..], "or a plan with indicators"),
        (&["page", "Angola", "--cycle", "2022"], "only of a plan"),
        (&["page", "Angola", "--format", "csv"], "a page is HTML"),
        (&["page", "Ukraine", "--what-if", "UKR/apmbc-5/3=not-granted"], "tells what is recorded"),
    ] {
        let text = complaint(arguments);
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
    // No room to write.
    let output = run(&["page", "Angola", "--output", &folder.0.join("none").join("angola.html").display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(run(&["site", &file.display().to_string()]).status.code(), Some(1));
}

#[test]
fn a_site_is_written_as_the_library_makes_it() {
    let folder = Folder::new("site");
    let told = answer(&["site", &folder.0.display().to_string()]);
    assert!(told.contains("index.html"), "{told}");
    for file in report::site(register(), Readings::default(), register().known()).take(20) {
        assert_eq!(fs::read_to_string(folder.0.join(&file.path)).expect("a file"), file.text, "{}", file.path);
    }
}
