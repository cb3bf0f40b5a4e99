//! No table that is written holds a cell that a spreadsheet would turn into something else: a formula, or a day that is
//! none.

use crate::support::{ask::register, day::day};
use mine_action::{
    Convention, Cycle, Register, Replies, State, When,
    assess::output::Tables,
    law::{oslo, siem_reap_angkor, vocabulary::IN_DEVELOPMENT_PLANS},
    record::{
        Fact, Table,
        area::{Area, AreaEvent},
        read::Reader,
        reply::{Reply, ReplyReader, Template, Vocabulary},
        subject::Subject,
    },
};

/// The cells of a sheet, each with its column.
fn cells(sheet: &[u8]) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_reader(sheet);
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| row.unwrap());
    let cells = rows.flat_map(|row| {
        let named = header.iter().zip(row.iter());
        named.map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect::<Vec<_>>()
    });
    cells.collect()
}

/// Two or three short numbers between the same signs, as `9/9`, `0-4` or `1.2.2020`.
fn looks_like_a_day(cell: &str) -> bool {
    let parts = ['/', '-', '.'].map(|sign| cell.split(sign).collect::<Vec<_>>());
    let short = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    // With one point it is a number.
    let days = |parts: &Vec<&str>| (2..=3).contains(&parts.len()) && parts.iter().all(short);
    days(&parts[0]) || days(&parts[1]) || (days(&parts[2]) && parts[2].len() == 3)
}

/// The columns that hold days, or what sources write.
const OF_DAYS: [&str; 17] = [
    "release",
    "date",
    "seen",
    "known",
    "starts",
    "ends",
    "filed",
    "revised",
    "withdrawn",
    "decided",
    "asked_until",
    "granted_until",
    "covers",
    "submitted",
    "measured_on",
    "as_of",
    "due",
];

fn check(what: &str, sheet: &[u8]) -> usize {
    let cells = cells(sheet);
    for (column, cell) in &cells {
        let is_number = cell.strip_prefix('-').is_some_and(|rest| rest.parse::<f64>().is_ok());
        let is_computed = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
        assert!(!is_computed, "{what}, {column}: `{cell}` is computed");
        if OF_DAYS.contains(&column.as_str()) {
            let dates = cell.split(';').all(|one| one.is_empty() || one.trim().parse::<When>().is_ok());
            assert!(dates, "{what}, {column}: `{cell}` is no day");
        } else {
            assert!(!looks_like_a_day(cell), "{what}, {column}: `{cell}` would become a day");
        }
    }
    cells.len()
}

fn sheet(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut sheet = Vec::new();
    write(&mut sheet).unwrap();
    sheet
}

#[test]
fn values_and_their_tables_are_kept() {
    let plans = [(&oslo::PLAN, 2022, "apmbc/20MSP"), (&siem_reap_angkor::PLAN, 2025, "apmbc/22MSP")];
    for (plan, cycle, meeting) in plans {
        let snapshot = register().measure(plan).snapshot(Cycle::new(cycle).unwrap());
        let values = sheet(|out| snapshot.write_values(out));
        assert_eq!(check("values", &values) % plan.indicators.len(), 0);
        for column in ["low_numerator", "low_denominator", "high_numerator", "high_denominator"] {
            let of = cells(&values).into_iter().filter(|(name, _)| name == column);
            assert!(of.clone().any(|(_, cell)| cell != "1"), "{column}");
            assert!(of.clone().all(|(_, cell)| cell.bytes().all(|byte| byte.is_ascii_digit())), "{column}");
        }
        let tables = Tables::of([&snapshot]);
        let cycles = sheet(|out| tables.write_cycles(out));
        assert!(check("cycles", &cycles) > 0);
        assert!(cells(&cycles).iter().any(|(name, cell)| name == "meeting" && cell == meeting), "{meeting}");
        assert!(check("members", &sheet(|out| tables.write_members(out))) > 0);
        assert!(check("facts", &sheet(|out| tables.write_facts(out))) > 0);
    }
}

/// The JSON form holds the same numbers.
#[test]
fn the_sheet_of_values_says_what_the_lines_say() {
    let snapshot = register().measure(&oslo::PLAN).snapshot(Cycle::new(2022).unwrap());
    let sheet = sheet(|out| snapshot.write_values(out));
    let mut reader = csv::Reader::from_reader(&sheet[..]);
    let header = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), oslo::PLAN.indicators.len());
    for (row, indicator) in rows.iter().zip(oslo::PLAN.indicators) {
        let line = serde_json::to_value(snapshot.line(indicator)).unwrap();
        for (name, cell) in header.iter().zip(row) {
            let told = match name.rsplit_once('_') {
                Some((end @ ("low" | "high" | "of_those_known"), "numerator")) => &line[end][0],
                Some((end @ ("low" | "high" | "of_those_known"), "denominator")) => &line[end][1],
                _ => &line[name],
            };
            let told = told.as_str().map_or_else(|| told.to_string(), str::to_owned).replace("null", "");
            assert_eq!(cell, told, "{} {name}", indicator.id());
        }
    }
}

#[test]
fn records_are_kept() {
    for table in Table::ALL {
        if *table != Table::Conflicts {
            check(&table.to_string(), &sheet(|out| register().write_csv(*table, out)));
        }
    }
}

#[test]
fn empty_sheets_are_kept() {
    let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
    let subjects: Vec<Subject> =
        ["AFG", "apmbc/22MSP", "A/RES/80/35", "AFG/apmbc-5/1"].map(|one| one.parse().unwrap()).to_vec();
    let cycles = [Cycle::new(2025).unwrap()];
    let template = Template { vocabulary: &vocabulary, subjects: &subjects, cycles: &cycles };
    assert!(check("tidy", &sheet(|out| template.write_tidy(out))) > 0);
    assert!(check("wide", &sheet(|out| template.write_wide(out))) > 0);
}

/// What begins as a formula has a `'` before it in the sheet, and is read as it was.
#[test]
fn a_source_that_begins_as_a_formula_is_kept() {
    for source in ["=1+1", "+41 22 555", "-", "-5", "-5-3", "@office", "'=1", "'-5", "'quoted'"] {
        let row = Area::new(Convention::Apmbc, State::AFG, AreaEvent::SeenOpen, source).on(day("2019-05-01").into());
        let register = Register::empty(day("2020-01-01")).with(row).unwrap();
        let areas = sheet(|out| register.write_csv(Table::Areas, out));
        check("areas", &areas);
        let mut reader = Reader::default();
        reader.csv(Table::Release, "release", &b"release\n2020-01-01\n"[..]);
        reader.csv(Table::Memberships, "memberships", Fact::columns(Table::Memberships).join(",").as_bytes());
        reader.csv(Table::Areas, "areas", &areas[..]);
        assert_eq!(reader.finish().complete().unwrap(), register, "{source}");

        let mut replies = Replies::default();
        replies.add(Reply::yes(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from(source)).unwrap();
        let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
        for written in [sheet(|out| replies.write_tidy(out)), sheet(|out| replies.write_wide(out))] {
            check("replies", &written);
            let mut reader = ReplyReader::new(&vocabulary);
            reader.any("replies", &written[..]);
            assert_eq!(reader.finish().complete().unwrap(), replies, "{source}");
        }
    }
}
