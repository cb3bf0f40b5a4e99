//! How the text of an answer is read, and whether a question fits a subject.

use super::{told::Told, vocabulary::Term};
use crate::base::suggest::nearest;
use crate::law::item::{ItemKind, Universe};
use crate::record::{cell::read_number, fault::Problem, subject::Subject};

/// Reads an answer of the kind that is asked for.
pub(super) fn answer_of(term: Term, text: &str) -> Result<Told, Problem> {
    match (term.kind(), text) {
        (ItemKind::YesNo, "yes") => Ok(Told::YesNo(true)),
        (ItemKind::YesNo, "no") => Ok(Told::YesNo(false)),
        (ItemKind::YesNo, _) => Err(Problem::UnknownCode {
            seen: text.to_owned(),
            expected: "`yes` or `no`".to_owned(),
            nearest: nearest(text, ["yes", "no"].into_iter()),
        }),
        (ItemKind::Amount, _) => read_number(text, Told::MOST).map(Told::Amount),
    }
}

/// The problem of a subject that the question does not fit.
pub(super) fn unfit(subject: &Subject, term: Term) -> Option<Problem> {
    let expected = one_of(term.universe()).to_owned();
    let problem = Problem::UnfitSubject { seen: subject.to_string(), item: term.code(), expected };
    (!subject.is_of(term.universe())).then_some(problem)
}

/// What a subject of that universe is, for messages.
const fn one_of(universe: Universe) -> &'static str {
    match universe {
        Universe::StatesParties | Universe::StatesNotParty | Universe::States => "a State",
        Universe::Requests => "a request such as `AFG/apmbc-5/3`",
        Universe::Meetings => "a meeting such as `apmbc/22MSP`",
        Universe::Resolutions => "a resolution such as `A/RES/80/35`",
    }
}
