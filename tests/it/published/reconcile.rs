//! Every count and share of States that was found published, held to the records: each is reproduced, or its difference is
//! explained. The figures, their sources and the reasons of the differences stand in `figures.csv`.

use crate::support::ask::register;
use mine_action::{
    Truth,
    assess::analysis::{Figure, Reconciliation, Rounding},
    base::Tally,
};

/// A figure, and why no way reproduces it; empty where one does.
fn figures() -> Vec<(Figure, String)> {
    let mut reader = csv::Reader::from_reader(include_bytes!("figures.csv").as_slice());
    let figure = |row: csv::StringRecord| {
        let figure = Figure {
            convention: row[0].parse().unwrap(),
            topic: row[1].parse().unwrap(),
            when: row[2].parse().unwrap(),
            printed: row[3].parse().unwrap(),
            source: row[5].into(),
        };
        (figure, row[4].to_owned())
    };
    reader.records().map(|row| figure(row.unwrap())).collect()
}

/// The gap closes when so many of those named are otherwise, and with none less; and all of them can be meant.
fn explains(found: &Reconciliation) {
    let (gap, first) = (found.gap.as_ref().unwrap_or_else(|| panic!("{found}")), &found.ways[0]);
    assert!(gap.by > 0 && gap.named.len() as u64 >= gap.by, "{found}");
    let closed = |number| {
        let tally: Tally = gap.kind.moved(first.tally, number).unwrap();
        found.figure.printed.fits(tally, Rounding::Nearest) != Truth::No
    };
    assert!(closed(gap.by), "{found}");
    assert!((0..gap.by).all(|number| !closed(number)), "{found}");
    for one in &gap.named {
        assert!(!one.reasons.is_empty(), "{} {found}", one.subject);
    }
}

#[test]
fn each_figure_is_reproduced_or_explained() {
    let mut wrong = Vec::new();
    for (figure, why) in figures() {
        let found = register().reconcile(&figure, &[]);
        if found.fits() == Truth::No {
            explains(&found);
        }
        if found.is_reproduced() != why.is_empty() {
            wrong.push(format!("{}{found}", if why.is_empty() { "" } else { "(now reproduced) " }));
        }
    }
    assert!(wrong.is_empty(), "{} figures:\n{}", wrong.len(), wrong.join("\n"));
}
