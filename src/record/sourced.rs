//! The records as sources of some kinds alone tell them.

use super::{meeting::Decisions, meeting_bounds::undated, register::Register};
use crate::base::citation::SourceKind;
use std::collections::BTreeSet;

impl Register {
    /// The register of the facts that rest on a source of one of these kinds. A fact with several sources stays if one of
    /// them is of these kinds; a request is merged from those of its rows that stay.
    ///
    /// What is left tells less, and nothing more. Where a row that is missing would be read as a no, one stays that says
    /// no more than that there is something: of an act in the standing of a State, of a day of entry into force or of
    /// withdrawal, and of an armed conflict, without its day; of a meeting, its name in the calendar. Decisions of a
    /// meeting are completely recorded only while all that may be among them stay. A vote rests on what the row of its
    /// resolution does.
    ///
    /// What other sources excuse is not excused: where they alone tell of a find, that there was nothing at first, or that
    /// all was done before a find, what is left may read as late.
    ///
    /// ```
    /// use mine_action::{Convention, Register, State, base::SourceKind, record::{Area, AreaEvent, Document}};
    /// let report = Document::new("report".parse()?, "Article 7 report for 2018", SourceKind::State);
    /// let seen = Area::new(Convention::Apmbc, State::MDG, AreaEvent::SeenOpen, "[report] Form C").on("2019-05".parse()?);
    /// let register = Register::new("2026-11-21".parse()?, [report.into(), seen.into()])?;
    /// let areas = |kinds: &[SourceKind]| register.only_from(kinds).history(State::MDG).areas.len();
    /// assert_eq!((areas(&[SourceKind::State, SourceKind::Un]), areas(&[SourceKind::Press])), (1, 0));
    /// let source = register.history(State::MDG).areas[0].source.to_string();
    /// assert_eq!(source, "Article 7 report for 2018, Form C");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn only_from(&self, kinds: &[SourceKind]) -> Self {
        let histories = self.histories.iter().map(|(state, history)| (*state, history.only_from(kinds)));
        let mut left = self.left(kinds, histories.filter(|(_, history)| !history.is_empty()).collect());
        let resolutions: BTreeSet<&str> = left.resolutions.iter().map(|row| row.resolution.as_str()).collect();
        left.votes.retain(|vote| resolutions.contains(vote.resolution.as_str()));
        for meeting in &mut left.meetings {
            if !self.whole.is_all_from(meeting.id(), kinds) {
                (meeting.decisions, meeting.decisions_source) = (Decisions::Incomplete, None);
            }
        }
        left.undated = undated(&left.meetings);
        left
    }
}
