//! A lawful extension request: filed nine months before a meeting, decided at it before the deadline, within the most
//! that one extension can give.

use super::{
    choices::Choices,
    fact::Whose,
    world::{Sitting, World},
};
use crate::base::{
    Day,
    months::{MonthEnd, days_after, months_after, months_before},
    when::When,
};
use crate::law::contents::{ContentItem, required};
use crate::record::{
    Fact,
    request::{ContentClaim, OutcomeCode, RequestRow},
};

/// A request with its days, whether or not the row tells them.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) row: RequestRow,
    pub(super) filed: Day,
    pub(super) decided: Day,
    /// The new deadline, where one was granted.
    pub(super) until: Option<Day>,
}

/// Everything that a request must contain.
pub(super) fn contents(whose: Whose, number: u32) -> Vec<ContentClaim> {
    let given = |item| ContentClaim { item, given: true };
    let exceptional = (number > 1).then_some(given(ContentItem::BExceptional));
    required(whose.convention, whose.duty).iter().map(|one| given(one.item)).chain(exceptional).collect()
}

/// A request to extend `deadline`, filed after `from` and granted at that meeting for so many months.
pub(super) fn granted(
    choices: &mut Choices,
    whose: Whose,
    number: u32,
    from: Day,
    sitting: Sitting,
    deadline: Day,
    months: u32,
) -> Option<Asked> {
    let earliest = months_before(sitting.notice(), 12, MonthEnd::LastDay).max(days_after(from, 1));
    let filed = choices.day(earliest, sitting.notice());
    let decided = choices.day(sitting.starts, sitting.ends);
    let until = months_after(deadline, months, MonthEnd::LastDay);
    let row = RequestRow {
        filed: Some(When::on(filed)),
        meeting: Some(sitting.session),
        outcome: Some(OutcomeCode::Granted),
        decided: Some(When::on(decided)),
        granted_until: Some(When::on(until)),
        ..whose.request(number)
    };
    Some(Asked { row, filed, decided, until: Some(until) })
}

/// A lawful request of any outcome for `most` months at most, recorded more or less completely; `None` where no meeting
/// comes in time.
pub(super) fn lawful(
    choices: &mut Choices,
    world: &World,
    whose: Whose,
    number: u32,
    most: u32,
    from: Day,
    deadline: Day,
) -> Option<Asked> {
    let sitting = world.last_before(whose.convention, from, deadline)?;
    let months = 1 + choices.below(most);
    let mut asked = granted(choices, whose, number, from, sitting, deadline, months)?;
    let row = &mut asked.row;
    outcome(choices, row, most, (asked.filed, sitting, deadline));
    if row.outcome == Some(OutcomeCode::Granted) && row.asked_until.is_none() && choices.once_in(2) {
        row.months_asked = Some(months);
    }
    if choices.once_in(3) {
        row.contents = contents(whose, number);
    }
    if choices.once_in(5) {
        row.revised = vec![When::on(choices.day(asked.filed, sitting.starts))];
    }
    omit(choices, row);
    votes(choices, row);
    if row.outcome != Some(OutcomeCode::Granted) {
        asked.until = None;
    }
    forget_after(&mut asked, world.release);
    Some(asked)
}

/// What becomes of it: most often it is granted, else granted less than was asked, refused, withdrawn or not yet
/// decided.
fn outcome(choices: &mut Choices, row: &mut RequestRow, most: u32, (filed, sitting, deadline): (Day, Sitting, Day)) {
    match choices.below(12) {
        0..=6 => {}
        7 | 8 => row.asked_until = Some(When::on(months_after(deadline, most, MonthEnd::LastDay))),
        9 => row.outcome = Some(OutcomeCode::NotGranted),
        10 => {
            row.outcome = None;
            row.withdrawn = Some(When::on(choices.day(filed, sitting.starts)));
        }
        _ => row.outcome = None,
    }
}

/// In one of six decisions, votes that agree with it.
fn votes(choices: &mut Choices, row: &mut RequestRow) {
    if row.outcome.is_some() && choices.once_in(6) {
        let (more, less) = (20 + choices.below(80), choices.below(20));
        let (yes, no) = if row.outcome == Some(OutcomeCode::Granted) { (more, less) } else { (less, more) };
        (row.votes_yes, row.votes_no, row.votes_abstain) = (Some(yes), Some(no), Some(choices.below(20)));
    }
}

/// Leaves out what sources often leave out.
fn omit(choices: &mut Choices, row: &mut RequestRow) {
    if row.outcome != Some(OutcomeCode::Granted) {
        row.granted_until = None;
    }
    if row.outcome.is_none() {
        row.decided = None;
    }
    match choices.below(10) {
        0..=3 => {}
        4 | 5 => row.decided = None,
        6 => row.granted_until = None,
        7 if row.decided.is_some() => row.meeting = None,
        7 if row.withdrawn.is_some() => row.meeting = None,
        8 if row.outcome.is_some() => row.filed = None,
        _ => {}
    }
}

/// Takes out what happened after the release.
pub(super) fn forget_after(asked: &mut Asked, release: Day) {
    let row = &mut asked.row;
    if asked.decided > release {
        row.outcome = None;
        row.decided = None;
        row.granted_until = None;
        (row.votes_yes, row.votes_no, row.votes_abstain) = (None, None, None);
        asked.until = None;
    }
    row.withdrawn = row.withdrawn.filter(|when| when.latest() <= release);
    row.revised.retain(|when| when.latest() <= release);
}

/// The request as rows: of one source, or of two that each tell a part.
pub(super) fn told(choices: &mut Choices, asked: &Asked) -> Vec<Fact> {
    let row = asked.row.clone();
    if !choices.once_in(5) {
        return vec![row.into()];
    }
    let second = RequestRow::new(row.convention, row.state, row.duty, row.request, "another source");
    let second = RequestRow { granted_until: row.granted_until, ..second };
    let first = RequestRow { granted_until: None, ..row };
    vec![first.into(), second.into()]
}
