//! The portfolio of a State: what is listed, when it is due, by which rule, and in which order.
#![cfg(feature = "io")]

#[path = "support/small.rs"]
mod small;

use mine_action::{
    Register, State,
    assess::portfolio::{Entry, EntryKind},
    record::row::Table,
};
use small::{Rows, day, read};

/// Bound by the APMBC from 1 July 1999.
const MINES: Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s"]);

/// Bound by the CCM from 1 August 2010.
const CLUSTER: Rows<'_> = (Table::Memberships, &["ccm,AFG,accession,2009-01-01,,s"]);

fn register(tables: &[Rows<'_>]) -> Register {
    read("2026-01-01", tables).unwrap()
}

fn entries(register: &Register, on: &str, from: &str, to: &str) -> Vec<Entry> {
    register.state(State::AFG).portfolio(day(on), &(day(from)..=day(to)))
}

/// `due | what | citation | status`, a status known only in part with all that it could be.
fn line(entry: &Entry) -> String {
    let due = entry.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
    let status: Vec<String> = entry.status.options().iter().map(ToString::to_string).collect();
    format!("{due} | {} | {} | {}", entry.what, entry.citation, status.join(" or "))
}

/// Those whose text begins so.
fn lines(entries: &[Entry], what: &str) -> Vec<String> {
    entries.iter().filter(|entry| entry.what.starts_with(what)).map(line).collect()
}

#[test]
fn x() {
    for e in entries(&register(&[MINES]), "2003-01-01", "2003-01-01", "2003-12-31") { println!("{}", line(&e)); }
    println!();
    for e in entries(&register(&[MINES]), "2010-01-01", "2010-01-01", "2010-12-31") { println!("{}", line(&e)); }
    println!();
    let areas: Rows<'_> = (Table::Areas, &["ccm,AFG,reported,,,,,,s", "ccm,AFG,completed,2015-05-01,,,,,s"]);
    for e in entries(&register(&[CLUSTER, areas]), "2016-01-01", "2016-01-01", "2016-12-31") { println!("{}", line(&e)); }
    let meetings: Rows<'_> = (Table::Meetings, &["apmbc,18MSP,2020-11-16,2020-11-20,,,complete,,s"]);
    println!();
    for e in entries(&register(&[MINES, meetings]), "2020-01-01", "2020-01-01", "2020-12-31") { println!("{:?} {}",e.kind, line(&e)); }
    let areas: Rows<'_> = (Table::Areas, &["ccm,AFG,reported,,,,,,s", "ccm,AFG,completed,2015-05-01,,,,,s"]);
    println!();
    for e in entries(&register(&[CLUSTER, areas]), "2015-01-01", "2015-01-01", "2100-12-31") { println!("{}", line(&e)); }
}
#[test]
fn y() {
    use mine_action::{Convention, Duty};
    let areas: Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2008-05-01,,,,,s","apmbc,AFG,found,2025-06-01,,,,,s"]);
    let r = register(&[MINES, areas]);
    let s = r.state(State::AFG).status(Convention::Apmbc, Duty::Clearance).unwrap();
    println!("{:?}", s.at(day("2025-12-01")).deadline.map(|d|d.to_string()));
    println!("{:?}", s.at(day("2025-12-01")).status);
    println!("{:?}", s.at(day("2025-12-01")).reasons.iter().map(|r|r.to_string()).collect::<Vec<_>>());
    for e in entries(&r, "2025-12-01", "2025-06-01", "2035-12-31") { println!("{}", line(&e)); }
    println!("CCM hostilities");
    let m: Rows<'_> = (Table::Meetings, &["ccm,13MSP,2024-09-16,2024-09-19,,,complete,,s"]);
    let areas: Rows<'_> = (Table::Areas, &["ccm,AFG,reported,,,,,,s", "ccm,AFG,completed,2015-05-01,,,,,s", "ccm,AFG,new-remnants,2014,war,,,,s", "ccm,AFG,hostilities-ended,2015-01-01,war,,,,s"]);
    let r = register(&[CLUSTER, areas,m]);
    for e in entries(&r, "2017-12-01", "2017-06-01", "2027-12-31") { println!("{}", line(&e)); }
}
