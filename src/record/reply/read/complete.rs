//! Reading declarations that replies are complete: a small sheet with the columns `items,cycles,subjects,as_of,source`,
//! and optionally `assessor`.
//!
//! `items` is `items` (all that only replies tell), `all` (questions too that records leave open), or codes joined by `;`;
//! `cycles` are years joined by `;`; `subjects` is `all`, or subjects joined by `;`.

use super::rows::SheetRows;
use crate::base::{Day, citation::Source, cycle::Cycle};
use crate::record::{
    cell::Cell,
    cells::{Cells, Line},
    check::{impossible, or_earlier},
    fault::FaultCode,
    reply::{
        complete::{Asked, Complete, Scope},
        origin::{Assessor, Origin},
        vocabulary::CODE,
    },
    subject::Subject,
};
use std::collections::BTreeSet;

impl SheetRows<'_> {
    /// A declaration in that row.
    pub(super) fn complete(&mut self, line: &Line<'_>) {
        let mut cells = Cells::of(&self.place, line, self.faults);
        let items = cells.text("items", true, || CODE.to_owned());
        let items =
            items.and_then(|text| if text.is_empty() { cells.missing("items", CODE.to_owned()) } else { Some(text) });
        let cycles = match cells.cell::<Vec<Cycle>>("cycles") {
            Some(cycles) if cycles.is_empty() => cells.missing("cycles", Cycle::expected()),
            cycles => cycles,
        };
        let subjects = match cells.text("subjects", true, Subject::expected) {
            Some("all") => Some(None),
            Some(_) => match cells.cell::<Vec<Subject>>("subjects") {
                Some(some) if some.is_empty() => {
                    cells.missing("subjects", format!("`all`, or {}", Subject::expected()))
                }
                some => some.map(|some| Some(some.into_iter().collect::<BTreeSet<Subject>>())),
            },
            None => None,
        };
        let (as_of, source) = (cells.cell::<Day>("as_of"), cells.cell::<Source>("source"));
        let assessor = cells.cell::<Option<Assessor>>("assessor");
        let asked = items.and_then(|items| self.asked(items));
        let reach = self.reach(cycles.as_deref().unwrap_or_default(), as_of);
        let held = self.hold(subjects.iter().flatten().flatten());
        let (Some(asked), Some(subjects), true) = (asked, subjects, held) else { return };
        let (Some(as_of), Some(source), Some(assessor)) = (as_of, source, assessor) else { return };
        let origin = Origin { source: Some(source), assessor };
        if !reach.is_empty() {
            self.declared.push(Complete { scope: Scope { asked, cycles: reach, subjects }, as_of, origin });
        }
    }

    /// What is asked; `None` after noting a code that stands for nothing.
    fn asked(&mut self, text: &str) -> Option<Asked> {
        match text {
            "all" => Some(Asked::All),
            "items" => Some(Asked::Items),
            codes => {
                let codes = codes.split(';').map(str::trim);
                let known: Vec<Option<String>> =
                    codes.map(|code| self.term_in("items", code).map(|term| term.code())).collect();
                known.into_iter().collect::<Option<BTreeSet<String>>>().map(Asked::Only)
            }
        }
    }

    /// The cycles that had begun on that day and that the records reach: of others nothing can be complete, which is noted.
    fn reach(&mut self, cycles: &[Cycle], as_of: Option<Day>) -> BTreeSet<Cycle> {
        let last = as_of.and_then(Cycle::of);
        let mut reach = BTreeSet::new();
        for cycle in cycles {
            let begun = last.filter(|last| last < cycle);
            let beyond = begun.map(|last| impossible(FaultCode::CycleOutOfReach, cycle, or_earlier(last)));
            match beyond.or_else(|| self.records?.later(*cycle)) {
                Some(problem) => self.note("cycles", problem),
                None => drop(reach.insert(*cycle)),
            }
        }
        reach
    }

    /// Whether the records hold these subjects; those that they do not are noted.
    fn hold<'s>(&mut self, subjects: impl Iterator<Item = &'s Subject>) -> bool {
        let unknown: Vec<_> = subjects.filter_map(|subject| self.records?.missing(subject)).collect();
        let held = unknown.is_empty();
        unknown.into_iter().for_each(|problem| self.note("subjects", problem));
        held
    }
}
