//! What binds every State Party, by when, and whether it is met.

use super::words;
use crate::{
    answer::{Made, lines_of},
    cores::each,
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Presuming, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{Convention, Day, Duty, Finding, Register, State, Status as DutyStatus};
use serde::{Serialize, Serializer};
use std::{cmp::Reverse, collections::BTreeMap};

/// `status`.
#[derive(Debug, Args)]
pub(crate) struct Status {
    /// A State, by name or code: then with the reasons
    state: Vec<String>,
    /// Only that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
    /// Only that duty
    #[arg(long)]
    duty: Option<Duty>,
    /// Only what is overdue, or was when last known
    #[arg(long)]
    overdue: bool,
    #[command(flatten)]
    presuming: Presuming,
}

impl Status {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let state = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let asked = self.asked(&register, state);
        let findings = |(convention, state): &(Convention, State)| {
            let dossier = self.presuming.state(&register, *state, readings);
            let duties = if dossier.has_standing(*convention) { dossier.duties(*convention) } else { Vec::new() };
            let asked = duties.iter().filter(|status| self.duty.is_none_or(|duty| duty == status.duty()));
            let told = asked.map(|status| status.at(day));
            told.filter(|finding| !self.overdue || was_overdue(finding)).collect::<Vec<_>>()
        };
        if let Format::Json = shared.format {
            return lines_of(&asked, |of| findings(of).into_iter().map(Line));
        }
        let findings: Vec<Finding> = each(&asked, findings).into_iter().flatten().collect();
        match shared.format {
            Format::Csv => Ok(Made::Tidy(tidy(&findings))),
            _ => Ok(Made::Sheet {
                title: state.map_or_else(|| format!("Status on {day}"), |state| format!("{} on {day}", state.name())),
                sheet: self.sheet(&findings, &register, state, day),
            }),
        }
    }

    /// The Conventions and States to tell of: that State, or every State of the records.
    fn asked(&self, register: &Register, state: Option<State>) -> Vec<(Convention, State)> {
        let conventions = Convention::ALL.iter().filter(|one| self.convention.is_none_or(|asked| asked == **one));
        let states: Vec<State> = register.states().filter(|one| state.is_none_or(|asked| asked == *one)).collect();
        conventions.flat_map(|convention| states.iter().map(|state| (*convention, *state))).collect()
    }

    fn sheet(&self, findings: &[Finding], register: &Register, state: Option<State>, day: Day) -> Sheet {
        let mut sheet: Sheet = records::after_the_end(register, day).map(Part::Words).into_iter().collect();
        if findings.is_empty() && self.overdue {
            sheet.push(Part::words("Nothing is overdue, or was when last known, as far as is recorded."));
            return sheet;
        }
        if findings.is_empty() {
            sheet.push(Part::words(
                "Nothing is recorded of such a State under such a Convention, or it has no such duty.",
            ));
            return sheet;
        }
        match state {
            Some(_) => {
                findings.iter().for_each(|finding| in_full(&mut sheet, finding));
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
            }
            None if self.overdue => {
                sheet.push(Part::heading(format!("Overdue on {day}, or when last known")));
                sheet.push(Part::Table(overdue(findings)));
                sheet.push(Part::words(OVERDUE));
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
            }
            None => {
                Convention::ALL.iter().for_each(|convention| overview(&mut sheet, findings, *convention, day));
                sheet.push(Part::words(words::SHORT_WORDS));
                if let Some(presumption) = self.presuming.presume {
                    sheet.push(Part::words(format!(
                        "(…): not known, and presumed by {presumption}: no source shows it."
                    )));
                }
                sheet.push(Part::words(words::NO_LEGAL_FINDING));
            }
        }
        sheet
    }
}

/// A finding as its line.
struct Line(Finding);

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.line().serialize(serializer)
    }
}

/// Whether the duty is overdue, or was when that was last known.
fn was_overdue(finding: &Finding) -> bool {
    let last = finding.last_known.map(|last| last.status);
    finding.status.known().copied().or(last) == Some(DutyStatus::Overdue)
}

/// What the columns say.
const OVERDUE: &str = "status: on the day asked about; what else it may be where that is not known. last known: until when it is \
    known to have been overdue. What became of it since may not be recorded.";

/// What is overdue, or was: one row each, the latest known first.
fn overdue(findings: &[Finding]) -> Table {
    let mut table = Table::of(["State", "duty", "deadline", "status", "last known"]);
    let mut all: Vec<&Finding> = findings.iter().collect();
    all.sort_by_key(|one| (Reverse(one.last_known.map(|last| last.day)), one.state.short_name()));
    for one in all {
        table.row([
            one.state.short_name().into(),
            format!("{} {}", one.convention, words::duty(one.duty)).into(),
            some(one.deadline),
            words::status(&one.status),
            some(one.last_known.map(|last| last.day)),
        ]);
    }
    table
}

/// One row for each finding, every field in a column of its own.
fn tidy(findings: &[Finding]) -> Table {
    let heads = [
        "convention",
        "state",
        "name",
        "duty",
        "status",
        "since",
        "entry_into_force",
        "original_deadline",
        "deadline",
        "fulfilled",
        "late_days",
        "last_known",
        "last_known_status",
        "presumed",
        "presumed_from",
    ];
    let mut table = Table::of(heads);
    for one in findings {
        table.row([
            one.convention.into(),
            one.state.into(),
            one.state.short_name().into(),
            one.duty.into(),
            words::status(&one.status),
            some(one.since),
            some(one.entry_into_force),
            some(one.original_deadline),
            some(one.deadline),
            some(one.fulfilled),
            some(one.late_days),
            some(one.last_known.map(|last| last.day)),
            some(one.last_known.map(|last| last.status)),
            some(one.presumed.as_ref().map(|presumed| presumed.status)),
            some(one.presumed.as_ref().map(|presumed| &presumed.basis)),
        ]);
    }
    table
}

/// One finding with what was last known, what is presumed, its dates and its reasons.
fn in_full(sheet: &mut Sheet, finding: &Finding) {
    let (state, convention, duty) = (finding.state.short_name(), finding.convention.name(), words::duty(finding.duty));
    sheet.push(Part::heading(format!("{state}: {convention}, {duty}")));
    let since = finding.since.map_or_else(String::new, |day| format!(", since {day}"));
    let late =
        finding.late_days.filter(|days| *days > 0).map_or_else(String::new, |days| format!(", {days} days late"));
    let unknown = finding.status.known().is_none();
    let not_known = if unknown { "not known: " } else { "" };
    let mut told = vec![format!("{not_known}{}{since}{late} ({})", finding.status, finding.provision)];
    if unknown {
        told.extend(finding.last_known.map(|last| last.to_string()));
        told.extend(finding.presumed.as_ref().map(ToString::to_string));
        told.extend(finding.last_report.map(|report| format!("last report on record: {report}")));
    }
    sheet.push(Part::words(told.join("\n")));
    let dates = [
        ("in force", finding.entry_into_force),
        ("original deadline", finding.original_deadline),
        ("deadline", finding.deadline),
        ("fulfilled", finding.fulfilled),
    ];
    let dates = dates.into_iter().filter_map(|(name, when)| Some(format!("{name}: {}", when?)));
    // The dates above are of one clock; where there are several, the others stand below.
    let others = finding.clocks.iter().filter(|clock| Some(&clock.origin) != finding.clock.as_ref());
    let others = others.filter_map(|clock| Some(format!("deadline ({}): {}", clock.origin, clock.deadline?)));
    sheet.push(Part::Items(dates.chain(others).chain(finding.reasons.iter().map(ToString::to_string)).collect()));
}

/// Every State under one Convention: a column for each duty.
fn overview(sheet: &mut Sheet, findings: &[Finding], convention: Convention, day: Day) {
    let of: Vec<&Finding> = findings.iter().filter(|finding| finding.convention == convention).collect();
    let duties: Vec<Duty> = Duty::ALL.iter().copied().filter(|duty| of.iter().any(|one| one.duty == *duty)).collect();
    if of.is_empty() {
        return;
    }
    let mut rows: BTreeMap<(&str, State), Vec<&Finding>> = BTreeMap::new();
    for finding in of {
        rows.entry((finding.state.short_name(), finding.state)).or_default().push(finding);
    }
    let heads = ["State".to_owned(), "in force".to_owned()]
        .into_iter()
        .chain(duties.iter().map(|duty| words::head(*duty).to_owned()));
    let mut table = Table { heads: heads.collect(), rows: Vec::new() };
    let mut totals: BTreeMap<Duty, BTreeMap<String, usize>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.convention == convention) {
        *totals.entry(finding.duty).or_default().entry(words::short(finding).text).or_default() += 1;
    }
    for ((name, _), row) in rows {
        let entry = row.first().and_then(|finding| finding.entry_into_force);
        let cell =
            |duty: &Duty| row.iter().find(|one| one.duty == *duty).map_or_else(Cell::default, |one| words::short(one));
        table.row([name.into(), some(entry)].into_iter().chain(duties.iter().map(cell)));
    }
    sheet.push(Part::heading(format!("{} on {day}", convention.name())));
    sheet.push(Part::Table(table));
    let totals = totals.into_iter().map(|(duty, words)| {
        let words: Vec<String> = words.into_iter().map(|(word, number)| format!("{number} {word}")).collect();
        format!("{}: {}", words::head(duty), words.join(", "))
    });
    sheet.push(Part::Items(totals.collect()));
}
