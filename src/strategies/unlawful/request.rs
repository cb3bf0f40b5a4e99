//! Requests that break the law.

use super::{kind::Unlawful, scene::Scene};
use crate::base::{Day, months::days_after, when::When};
use crate::law::contents::ContentItem;
use crate::record::request::{ContentClaim, OutcomeCode, RequestRow};
use crate::strategies::{
    request::{contents, granted},
    world::Sitting,
};

impl Scene<'_> {
    /// The request that breaks the law. Where that is a second request, adds the first to the facts.
    pub(super) fn break_request(&mut self, kind: Unlawful) -> Option<RequestRow> {
        match kind {
            Unlawful::NoExtensionExists => return self.request_without_rule(),
            Unlawful::FiledAfterLapse => return self.filed_after_lapse(),
            Unlawful::DecidedAfterLapse => return self.decided_after_lapse(),
            _ => {}
        }
        let mut row = self.request()?.row;
        match kind {
            Unlawful::ContentsMissing => row.contents = self.contents_but_one(),
            Unlawful::AskedOverCap => row.months_asked = Some(self.cap()? + 1 + self.choices.below(60)),
            Unlawful::GrantedOverCap => {
                let over = days_after(self.until(self.cap()?), 1 + u64::from(self.choices.below(700)));
                row.granted_until = Some(When::on(over));
            }
            Unlawful::FiledLate => row.filed = Some(When::on(self.day_after_notice()?)),
            Unlawful::GrantEarlier => {
                let before = self.choices.day(self.entry, self.deadline.pred_opt()?);
                row.granted_until = Some(When::on(before));
            }
            Unlawful::VoteMismatch => self.decide_against_votes(&mut row),
            Unlawful::NotExceptional => return self.renewal(&row),
            Unlawful::DatesReversed | Unlawful::DecidedThoughWithdrawn | Unlawful::DecidedElsewhere => {
                self.date_impossibly(kind, &mut row)?;
            }
            _ => {}
        }
        Some(row)
    }

    /// More time asked under a duty that cannot be extended.
    fn request_without_rule(&mut self) -> Option<RequestRow> {
        let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
        let outcome = self.choices.one_of(Some(OutcomeCode::NotGranted), &[None]);
        let asked = granted(self.choices, self.whose, 1, self.entry, sitting, self.deadline, 1)?;
        Some(RequestRow { outcome, decided: None, granted_until: None, ..asked.row })
    }

    /// A request filed after the deadline, nine months before the first meeting possible.
    fn filed_after_lapse(&mut self) -> Option<RequestRow> {
        let first = days_after(self.deadline, 1);
        let mut sittings = self.world.sittings(self.whose.convention);
        let sitting = sittings.find(|sitting| sitting.starts > self.deadline && sitting.notice() >= first)?;
        self.granted_at(sitting, first, sitting.notice())
    }

    /// A request filed before the deadline, for the first meeting after it.
    fn decided_after_lapse(&mut self) -> Option<RequestRow> {
        let mut sittings = self.world.sittings(self.whose.convention);
        let sitting = sittings.find(|sitting| sitting.starts > self.deadline)?;
        self.granted_at(sitting, days_after(self.entry, 1), sitting.notice().min(self.deadline))
    }

    /// A request filed from `first` to `last` and granted at that meeting, for a year or more after the deadline.
    fn granted_at(&mut self, sitting: Sitting, first: Day, last: Day) -> Option<RequestRow> {
        let filed = self.choices.day(first, last);
        let months = 12 + self.choices.below(self.cap()?.saturating_sub(12));
        let decided = self.choices.day(sitting.starts, sitting.ends);
        Some(RequestRow {
            filed: Some(When::on(filed)),
            meeting: Some(sitting.session),
            outcome: Some(OutcomeCode::Granted),
            decided: Some(When::on(decided)),
            granted_until: Some(When::on(self.until(months))),
            ..self.whose.request(1)
        })
    }

    /// Everything that a request must contain, with one item known to be missing.
    fn contents_but_one(&mut self) -> Vec<ContentClaim> {
        let mut claims = contents(self.whose, 1);
        let lacking = self.choices.below(u32::try_from(claims.len()).unwrap_or(1)) as usize;
        claims.iter_mut().skip(lacking).take(1).for_each(|claim| claim.given = false);
        claims
    }

    /// A day on which it is too late to file for the last meeting before the deadline.
    fn day_after_notice(&mut self) -> Option<Day> {
        let sitting = self.world.last_before(self.whose.convention, self.entry, self.deadline)?;
        Some(self.choices.day(days_after(sitting.notice(), 1), sitting.starts.pred_opt()?))
    }

    /// Granted by a minority, or refused by one.
    fn decide_against_votes(&mut self, row: &mut RequestRow) {
        let (more, less) = (1 + self.choices.below(90), self.choices.below(1));
        let granted = self.choices.once_in(2);
        let (yes, no) = if granted { (less, more) } else { (more, less) };
        if !granted {
            (row.outcome, row.granted_until) = (Some(OutcomeCode::NotGranted), None);
        }
        (row.votes_yes, row.votes_no, row.votes_abstain) = (Some(yes), Some(no), Some(0));
    }

    /// Dates of a request that was granted, of which one must be false.
    fn date_impossibly(&mut self, kind: Unlawful, row: &mut RequestRow) -> Option<()> {
        let (filed, decided) = (row.filed?.latest(), row.decided?.latest());
        match kind {
            Unlawful::DatesReversed => {
                let later = self.choices.day(days_after(decided, 1), self.world.release);
                row.filed = Some(When::on(later));
            }
            Unlawful::DecidedThoughWithdrawn => row.withdrawn = Some(When::on(self.choices.day(filed, decided))),
            // No meeting takes longer than four days.
            _ => row.decided = Some(When::on(days_after(decided, 4 + u64::from(self.choices.below(90))))),
        }
        Some(())
    }

    /// A second request, without the exceptional circumstances that it would need.
    fn renewal(&mut self, first: &RequestRow) -> Option<RequestRow> {
        self.facts.push(first.clone().into());
        let (decided, until) = (first.decided?.latest(), first.granted_until?.latest());
        let sitting = self.world.last_before(self.whose.convention, decided, until);
        let next = sitting.and_then(|sitting| granted(self.choices, self.whose, 2, decided, sitting, until, 12));
        // Where no meeting comes in time, nothing is recorded of it but that it was made.
        let row = next.map_or(self.whose.request(2), |asked| asked.row);
        let contents = vec![ContentClaim { item: ContentItem::BExceptional, given: false }];
        Some(RequestRow { contents, ..row })
    }
}
