//! What binds every State Party, by when, and whether it is met, on any date.
//!
//! `cargo run --example status -- [--convention apmbc|ccm] [--state ISO3] [--duty CODE] [--json] [--presume P]
//! [--as-of DATE] [--known DATE] [--records DIR]`. With `--state`, the reasons are printed too.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{
    Convention, Duty, Finding, Possible, Register, Status, When, assess::duty::ClockOrigin, base::State,
};
use std::{collections::BTreeMap, fmt::Write, process::ExitCode};

const COMMAND: Command = Command {
    usage: "usage: status [options]
What binds every State Party, by when, and whether it is met, on any date.

  --convention C   only that Convention: apmbc or ccm
  --state ISO3     only that State, with the reasons
  --duty CODE      only that duty
  --json           one JSON object a line",
    options: &["--convention", "--state", "--duty", "--presume"],
    many: &[],
    flags: &["--json"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let options = Options::read(&COMMAND)?;
    let register = options.register()?;
    let findings = findings(&register, &options);
    if options.json {
        return cli::lines(findings.iter().map(Finding::line));
    }
    if findings.is_empty() {
        return Ok("Nothing is recorded of such a State under such a Convention, or it has no such duty.\n".to_owned());
    }
    Ok(match options.state {
        Some(_) => in_full(&findings),
        None => table(&findings, &register, &options),
    })
}

/// One finding per Convention, State and duty, for every State with a membership row.
fn findings(register: &Register, options: &Options) -> Vec<Finding> {
    let day = options.day(register);
    let mut findings = Vec::new();
    for convention in Convention::ALL.iter().filter(|one| options.convention.is_none_or(|asked| asked == **one)) {
        for state in register.states().filter(|one| options.state.is_none_or(|asked| asked == *one)) {
            let dossier = options.state(register, state);
            if dossier.has_standing(*convention) {
                let duties = dossier.duties(*convention);
                let asked = duties.iter().filter(|status| options.duty.is_none_or(|duty| duty == status.duty()));
                findings.extend(asked.map(|status| status.at(day)));
            }
        }
    }
    findings
}

const HEADS: [(Duty, &str); 6] = [
    (Duty::Retention, "Retain"),
    (Duty::StockpileDestruction, "Stocks"),
    (Duty::Clearance, "Areas"),
    (Duty::VictimAssistance, "Victims"),
    (Duty::Reporting, "Reports"),
    (Duty::NationalMeasures, "Laws"),
];

/// A short word for a status; two where it is one of two.
fn word(status: &Possible<Status>) -> String {
    let short = |status: &Status| match status {
        Status::NotBound => "out",
        Status::NotApplicable => "none",
        Status::Fulfilled => "done",
        Status::InTime => "timely",
        Status::Judgement => "judged",
        Status::Overdue => "OVERDUE",
    };
    match status {
        Possible::Known(status) => short(status).to_owned(),
        Possible::Unknown { one_of, .. } => {
            let possible: Vec<&str> = one_of.iter().filter(|status| **status != Status::NotBound).map(short).collect();
            if one_of.contains(&Status::Overdue) {
                "?".to_owned()
            } else {
                format!("{}?", possible.last().unwrap_or(&""))
            }
        }
    }
}

/// The same of a finding: what is presumed stands in brackets, in the place of nothing known.
fn cell(finding: &Finding) -> String {
    match &finding.presumed {
        Some(presumed) => format!("({})", word(&Possible::Known(presumed.status))),
        None => word(&finding.status),
    }
}

/// The tables are this wide, at most.
const WIDTH: usize = 80;

fn table(findings: &[Finding], register: &Register, options: &Options) -> String {
    let mut out = String::new();
    let day = options.day(register);
    for convention in Convention::ALL {
        let of: Vec<&Finding> = findings.iter().filter(|finding| finding.convention == *convention).collect();
        if of.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{} on {day}\n", convention.name());
        let heads: Vec<_> = HEADS.iter().filter(|(duty, _)| of.iter().any(|finding| finding.duty == *duty)).collect();
        let mut rows: BTreeMap<(&str, State), Vec<&Finding>> = BTreeMap::new();
        for finding in &of {
            rows.entry((finding.state.short_name(), finding.state)).or_default().push(finding);
        }
        let width = |(duty, head): &(Duty, &str)| {
            let words = of.iter().filter(|finding| finding.duty == *duty).map(|finding| cell(finding).len());
            words.chain([head.len()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
        let others: usize = widths.iter().map(|width| width + 1).sum();
        let longest = rows.keys().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let name_width = longest.max("State".len()).min(WIDTH - "2026-11-21".len() - 1 - others);
        let mut line = |name: &str, entry: &str, cells: Vec<String>| {
            let cells: String = cells.iter().zip(&widths).map(|(cell, width)| format!(" {cell:<width$}")).collect();
            let _ =
                writeln!(out, "{}", format!("{:<name_width$} {entry:<10}{cells}", cut(name, name_width)).trim_end());
        };
        line("State", "in force", heads.iter().map(|(_, head)| (*head).to_owned()).collect());
        for ((name, _), row) in rows {
            let entry = row.first().and_then(|finding| finding.entry_into_force).map_or_else(String::new, |when| {
                when.exact().map_or_else(|| format!("~{}", when.earliest().format("%Y")), |day| day.to_string())
            });
            let of =
                |duty: Duty| row.iter().find(|finding| finding.duty == duty).map(|one| cell(one)).unwrap_or_default();
            line(name, &entry, heads.iter().map(|(duty, _)| of(*duty)).collect());
        }
        out.push('\n');
        heads.iter().for_each(|(duty, head)| write_total(&mut out, head, of.iter().filter(|one| one.duty == *duty)));
        out.push('\n');
    }
    if day > register.known() {
        let _ = writeln!(out, "The records tell nothing of days after {}.\n", register.known());
    }
    out.push_str("done fulfilled, timely still in time, none nothing to be done, out not bound,\n");
    out.push_str("judged left to judgement, timely? in time or done by now,\n");
    out.push_str("judged? judged or none, ? cannot be told from these records,\n");
    if let Some(presumption) = options.presumption {
        let _ = writeln!(out, "(…) not known, and presumed by {presumption}: no source shows it,");
    }
    out.push_str("~ not before that year. Retain: mines or munitions kept for training.\n");
    out.push_str("An assessment from the facts recorded, not a legal finding.\nReasons: --state ISO3.\n");
    out
}

/// A name that fits, with a sign where something is cut.
fn cut(name: &str, width: usize) -> String {
    if name.chars().count() <= width {
        return name.to_owned();
    }
    name.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

/// How many States there are of each status.
fn write_total<'f>(out: &mut String, head: &str, findings: impl Iterator<Item = &'f &'f Finding>) {
    let mut totals: BTreeMap<String, usize> = BTreeMap::new();
    for finding in findings {
        *totals.entry(cell(finding)).or_default() += 1;
    }
    let totals: Vec<String> = totals.iter().map(|(word, count)| format!("{count} {word}")).collect();
    cli::wrap(out, &format!("{head}: "), "  ", &totals.join(", "));
}

/// Each finding with its dates and reasons, wrapped to 80 columns.
fn in_full(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let status = &finding.status;
        let unknown = if status.known().is_none() { "unknown: " } else { "" };
        let _ = writeln!(out, "{}, {} ({})", finding.state.short_name(), finding.duty, finding.provision);
        let since = finding.since.map_or_else(String::new, |since| format!(", since {since}"));
        let last = finding.last_known.filter(|_| status.known().is_none());
        let last = last.map_or_else(String::new, |last| format!("; {last}"));
        cli::wrap(&mut out, "  ", "    ", &format!("on {}: {unknown}{status}{since}{last}", finding.day));
        if let Some(presumed) = &finding.presumed {
            cli::wrap(&mut out, "  ", "    ", &presumed.to_string());
        }
        if let Some(report) = finding.last_report.filter(|_| status.known().is_none()) {
            let _ = writeln!(out, "  last report on record: {report}");
        }
        // Each line is of one clock, named where there are several.
        let several = finding.clocks.len() > 1;
        let head = finding.clock.as_ref().filter(|_| several);
        // The reports of a year have no deadline before: theirs is no extension of that of the initial report.
        let before = if finding.duty == Duty::Reporting { "initial report" } else { "originally" };
        out.extend(dates(head, before, (finding.deadline, finding.original_deadline)));
        for clock in finding.clocks.iter().filter(|clock| Some(&clock.origin) != finding.clock.as_ref()) {
            out.extend(dates(Some(&clock.origin), before, (clock.deadline, clock.original_deadline)));
        }
        for reason in &finding.reasons {
            cli::wrap(&mut out, "  ", "    ", &format!("- {reason}"));
        }
        out.push('\n');
    }
    out
}

/// The deadline of a clock, with its name where one is given, and what it was `before`.
fn dates(
    clock: Option<&ClockOrigin>,
    before: &str,
    (deadline, original): (Option<When>, Option<When>),
) -> Option<String> {
    let deadline = deadline?;
    let original = original.filter(|original| *original != deadline);
    let original = original.map_or_else(String::new, |original| format!(" ({before} {original})"));
    let clock = clock.map_or_else(String::new, |clock| format!(", {clock}"));
    Some(format!("  deadline {deadline}{original}{clock}\n"))
}
