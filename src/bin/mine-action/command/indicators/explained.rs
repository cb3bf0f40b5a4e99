//! Why an indicator has its value: in short by counts, names and what would decide it; or the whole.

use crate::{
    answer::{Made, lines},
    command::words,
    layout::{Part, Sheet, Table, some},
    shared::Format,
    stop::Stop,
};
use mine_action::{
    Indicator, Snapshot, Subject, Truth, Value,
    assess::{
        analysis::{AskedBy, Explanation, SubjectFinding},
        answer::Presumption,
        snapshot::Verdict,
    },
    law::catalogue::prose,
};
use std::collections::BTreeMap;

/// The explanation in the form asked for.
pub(super) fn made(
    snapshot: &Snapshot<'_>,
    indicator: &Indicator,
    presumed: Option<(Presumption, Value)>,
    all: bool,
    format: Format,
) -> Result<Made, Stop> {
    let explanation = snapshot.explain(indicator);
    match format {
        Format::Json => lines([explanation.trace()]),
        Format::Csv => Ok(Made::Tidy(tidy(&explanation))),
        _ if all => {
            let sheet = vec![Part::words(explanation.to_string())];
            Ok(Made::Sheet { title: indicator.id(), sheet })
        }
        _ => Ok(Made::Sheet { title: indicator.id(), sheet: short(&explanation, indicator, presumed) }),
    }
}

/// The verdicts in the order in which they are told, each with its words.
const VERDICTS: [(Truth, Truth, &str); 6] = [
    (Truth::Yes, Truth::Yes, "counted, and meets it"),
    (Truth::Yes, Truth::No, "counted, and does not meet it"),
    (Truth::Yes, Truth::Unknown, "counted; whether it meets it cannot be told"),
    (Truth::Unknown, Truth::Yes, "meets it; whether it is counted cannot be told"),
    (Truth::Unknown, Truth::No, "does not meet it; whether it is counted cannot be told"),
    (Truth::Unknown, Truth::Unknown, "neither can be told"),
];

fn short(explanation: &Explanation<'_>, indicator: &Indicator, presumed: Option<(Presumption, Value)>) -> Sheet {
    let snapshot = explanation.snapshot();
    let mut sheet: Sheet = vec![Part::heading(format!("{} {}", indicator.id(), prose::indicator(indicator)))];
    let mut told = vec![format!("{}: {}", words::snapshot(snapshot), explanation.value())];
    let presumed = presumed.map(|(presumption, value)| format!("presumed by {presumption}: {value}"));
    told.extend(presumed);
    told.extend(explanation.value().parts().iter().map(|(name, tally)| format!("{name}: {tally}")));
    let known = explanation.value().of_those_known().filter(|_| !explanation.value().is_exact());
    told.extend(
        known.map(|known| format!("of those known alone, which tells nothing of the others: {}", known.in_words())),
    );
    told.extend(explanation.value().counts().iter().map(|count| format!("counted: {count}")));
    sheet.push(Part::words(told.join("\n")));
    let subjects: Vec<SubjectFinding> = explanation.subjects().collect();
    let mut found = Vec::new();
    for (is_in, meets, words) in VERDICTS {
        let verdict = Verdict { is_in, meets };
        found.extend(told_of(words, subjects.iter().filter(|one| one.verdict == verdict).map(|one| &one.subject)));
    }
    let out = subjects.iter().filter(|one| one.verdict.is_in == Truth::No);
    found.extend(told_of("not counted", out.map(|one| &one.subject)));
    sheet.push(Part::Items(found));
    let missing = decisive(&subjects);
    if !missing.is_empty() {
        sheet.extend([Part::heading("What is missing, and would move it"), Part::Items(missing)]);
    }
    sheet.extend(open(snapshot, indicator));
    sheet.push(Part::words("The whole, with each fact and what it rests on: --all."));
    sheet
}

/// How many, what of them, and who they are; nothing where there is nobody.
fn told_of<'s>(words: &str, who: impl Iterator<Item = &'s Subject>) -> Option<String> {
    let who: Vec<&Subject> = who.collect();
    (!who.is_empty()).then(|| format!("{} {words}: {}", who.len(), words::names(who)))
}

/// Each missing fact that would move the value, and of whom it is missing.
fn decisive(subjects: &[SubjectFinding]) -> Vec<String> {
    let mut missing: BTreeMap<String, Vec<&Subject>> = BTreeMap::new();
    for one in subjects {
        for fact in one.facts.iter().filter(|fact| fact.effect.is_some()) {
            missing.entry(fact.atom.title()).or_default().push(&one.subject);
        }
    }
    let told = missing.into_iter().filter_map(|(title, who)| told_of(&format!("whether it {title}"), who.into_iter()));
    told.collect()
}

/// Where the text is open: each reading that moves the value, with the value under each choice.
fn open(snapshot: &Snapshot<'_>, indicator: &Indicator) -> Sheet {
    let chosen = snapshot.inquiry().readings();
    let mut table = Table::of(["reading", "choice", "value"]);
    for effect in snapshot.sensitivity(indicator).by_reading.iter().filter(|one| one.moves()) {
        for (value, outcome) in &effect.values {
            let mark = if chosen.value(&effect.reading) == value.as_ref() { " (chosen)" } else { "" };
            table.row([effect.reading.code.into(), format!("{value}{mark}").into(), outcome.into()]);
        }
    }
    if table.rows.is_empty() {
        return Sheet::new();
    }
    vec![Part::heading("Where the text is open, all else as chosen"), Part::Table(table)]
}

/// One row for each subject and each fact that is asked of it.
fn tidy(explanation: &Explanation<'_>) -> Table {
    let mut table = Table::of(["subject", "name", "counted", "meets", "asked_by", "fact", "answer", "rests_on"]);
    for one in explanation.subjects() {
        for fact in &one.facts {
            let reasons: Vec<String> = fact.reasons.iter().map(ToString::to_string).collect();
            let asked_by = match fact.asked_by {
                AskedBy::Population => "population",
                AskedBy::Criterion => "criterion",
            };
            table.row([
                (&one.subject).into(),
                words::name(&one.subject).into(),
                one.verdict.is_in.into(),
                one.verdict.meets.into(),
                asked_by.into(),
                fact.atom.title().into(),
                fact.truth.into(),
                some((!reasons.is_empty()).then(|| reasons.join("; "))),
            ]);
        }
    }
    table
}
