//! What examples on indicators share: a plan, one of its indicators, and sheets of replies.

use super::cli::Stop;
use mine_action::{
    Register,
    law::{
        indicator::Indicator,
        plan::{PLANS, Plan},
    },
    record::reply::{Replies, ReplyReader, Vocabulary},
};
use std::fs;

/// The plan of that code, of those that have indicators.
pub(crate) fn plan(text: &str) -> Result<&'static Plan, String> {
    let measured = PLANS.iter().filter(|plan| !plan.indicators.is_empty());
    let codes: Vec<&str> = measured.clone().map(|plan| plan.code).collect();
    let found = measured.into_iter().find(|plan| plan.code == text);
    found.copied().ok_or_else(|| format!("`{text}`: expected one of {} (the plans with indicators)", codes.join(", ")))
}

/// The indicator of that id; the plan may be left out.
pub(crate) fn indicator(plan: &Plan, text: &str) -> Result<&'static Indicator, String> {
    let id = if text.contains('/') { text.to_owned() } else { format!("{}/{text}", plan.code) };
    let found = plan.indicators.iter().copied().find(|indicator| indicator.id() == id);
    found
        .ok_or_else(|| format!("`{text}` is no indicator of {}: expected an id such as `{}`", plan.name, example(plan)))
}

/// The id of one of them.
pub(crate) fn example(plan: &Plan) -> String {
    plan.indicators.first().map(|indicator| indicator.id()).unwrap_or_default()
}

/// All replies of these files, or every fault in them.
pub(crate) fn replies(files: &[String], register: &Register) -> Result<Replies, Stop> {
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = ReplyReader::new(&vocabulary).beside(register);
    let mut errors = Vec::new();
    for file in files {
        match fs::File::open(file) {
            Ok(open) => {
                reader.any(file, open);
            }
            Err(error) => errors.push(format!("--facts: {file}: {error}")),
        }
    }
    match reader.finish().complete() {
        Ok(replies) if errors.is_empty() => Ok(replies),
        Ok(_) => Err(Stop::Errors(errors.join("\n"))),
        Err(faults) => Err(Stop::Errors([errors, vec![faults.to_string()]].concat().join("\n"))),
    }
}
