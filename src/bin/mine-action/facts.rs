//! Sheets of replies, and the plan that they are about.

use crate::stop::Stop;
use chrono::Datelike;
use mine_action::{
    Cycle, Day, Indicator, Plan, Register, Replies, Vocabulary, law::plan::PLANS, record::reply::ReplyReader,
};
use std::path::PathBuf;

/// The plan of that code or name, of those that have indicators.
pub(crate) fn plan(text: &str) -> Result<&'static Plan, String> {
    let wanted = text.trim().to_lowercase();
    let measured: Vec<&'static Plan> = PLANS.iter().copied().filter(|plan| !plan.indicators.is_empty()).collect();
    let is_named = |plan: &&&Plan| plan.code == wanted || plan.name.to_lowercase() == wanted;
    measured.iter().find(is_named).copied().ok_or_else(|| {
        let codes: Vec<&str> = measured.iter().map(|plan| plan.code).collect();
        format!("`{text}`: expected one of {} (the plans with indicators)", codes.join(", "))
    })
}

/// The indicator of that number or id, `50.1` or `oslo/50.1`.
pub(crate) fn indicator(plan: &Plan, text: &str) -> Result<&'static Indicator, Stop> {
    let id = if text.contains('/') { text.to_owned() } else { format!("{}/{text}", plan.code) };
    let found = plan.indicators.iter().copied().find(|indicator| indicator.id() == id);
    found.ok_or_else(|| {
        let example = plan.indicators.first().map(|indicator| indicator.id()).unwrap_or_default();
        Stop::Wrong(format!("`{text}` is no indicator of {}: expected an id such as `{example}`", plan.name))
    })
}

/// The cycle asked for; by default that of the day asked about.
pub(crate) fn cycle(asked: Option<Cycle>, day: Day) -> Result<Cycle, Stop> {
    asked.map_or_else(|| Cycle::new(day.year()), Ok).map_err(Stop::wrong)
}

/// All replies of these files, or every fault in them.
pub(crate) fn replies(files: &[PathBuf], register: &Register) -> Result<Replies, Stop> {
    read(files, |reader| reader.beside(register))
}

/// The records; where they cannot be read, why, and what is wrong with these files of replies too.
pub(crate) fn beside<R>(files: &[PathBuf], records: Result<R, Stop>) -> Result<R, Stop> {
    records.map_err(|stop| match read(files, |reader| reader) {
        Ok(_) => stop,
        Err(more) => stop.and(&more),
    })
}

fn read(files: &[PathBuf], how: impl FnOnce(ReplyReader<'_>) -> ReplyReader<'_>) -> Result<Replies, Stop> {
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = how(ReplyReader::new(&vocabulary));
    for file in files {
        reader.file(file);
    }
    reader.finish().complete().map_err(Stop::wrong)
}
