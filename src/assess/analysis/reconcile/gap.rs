//! What stands between a figure and the records: how many, and which subjects could be meant.

use super::{
    figure::{Figure, Printed, Rounding},
    way::{Asked, Judged, Parties, Way},
};
use crate::assess::{answer::Reason, snapshot::Verdict};
use crate::base::{
    Day, citation::Citation, codes::codes, read, split::Narrowed, tally::Tally, timeline::Timeline, truth::Truth,
};
use crate::record::subject::Subject;
use serde::Serialize;
use std::fmt;

codes! {
    /// Which way a figure differs from the records.
    #[non_exhaustive]
    pub enum GapKind: "difference" {
        /// The records count more: some of those that surely count were not counted.
        CountedHere,
        /// The records count fewer: some of those that surely do not count were counted.
        CountedThere,
        /// The records have a greater whole: some of its members were not counted in it.
        MemberHere,
        /// The records have a smaller whole: some that are not in it were counted in it.
        MemberThere,
    }
}

/// What stands between a figure and the records.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Gap {
    /// Which way it differs.
    pub kind: GapKind,
    /// How many subjects at least must be otherwise for it to fit.
    pub by: u64,
    /// Those that can be meant, those whose answer changes nearest to the day first: so many of them, otherwise, close
    /// the gap.
    pub named: Vec<Named>,
}

/// A subject that can explain a difference.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Named {
    /// The subject.
    pub subject: Subject,
    /// What the records say of it.
    pub verdict: Verdict,
    /// The day nearest to the one asked from which the records say otherwise, or have said so.
    pub changes: Option<Day>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// `AFG (from 2007-10-01): reason; reason`.
impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.subject.fmt(f)?;
        if let Some(day) = self.changes {
            write!(f, " (changes on {day})")?;
        }
        for (place, reason) in self.reasons.iter().enumerate() {
            write!(f, "{} {reason}", if place == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

impl GapKind {
    /// The tally, if so many that can be meant were otherwise; `None` if there are not so many.
    pub fn moved(self, mut tally: Tally, number: u64) -> Option<Tally> {
        match self {
            Self::CountedHere => {
                tally.in_yes = tally.in_yes.checked_sub(number)?;
                tally.in_no = tally.in_no.saturating_add(number);
            }
            Self::CountedThere => {
                tally.in_no = tally.in_no.checked_sub(number)?;
                tally.in_yes = tally.in_yes.saturating_add(number);
            }
            Self::MemberHere => {
                let other = number.saturating_sub(tally.in_no);
                tally.in_no = tally.in_no.saturating_sub(number);
                tally.in_yes = tally.in_yes.checked_sub(other)?;
            }
            Self::MemberThere => tally.in_unknown = tally.in_unknown.saturating_add(number),
        }
        Some(tally)
    }

    /// Whether a subject with that verdict can be meant.
    const fn may_mean(self, verdict: Verdict) -> bool {
        match self {
            Self::CountedHere => matches!(verdict, Verdict { is_in: Truth::Yes, meets: Truth::Yes }),
            Self::CountedThere => matches!(verdict, Verdict { is_in: Truth::Yes, meets: Truth::No }),
            Self::MemberHere => matches!(verdict.is_in, Truth::Yes),
            Self::MemberThere => matches!(verdict.is_in, Truth::No),
        }
    }
}

/// Which way a figure differs from a tally, and by how many; `None` where no number of subjects explains it, with so many
/// outside the whole who may be meant.
fn measure(printed: Printed, tally: Tally, outside: u64) -> Option<(GapKind, u64)> {
    let (least, most) = Narrowed::of(tally).members;
    if let Printed::Share { whole, .. } = printed {
        if whole < least {
            return Some((GapKind::MemberHere, least.saturating_sub(whole)));
        }
        if whole > most {
            return Some((GapKind::MemberThere, whole.saturating_sub(most))).filter(|(_, by)| *by <= outside);
        }
    }
    let fits = |kind: GapKind, number| {
        kind.moved(tally, number).is_some_and(|tally| printed.fits(tally, Rounding::Nearest) != Truth::No)
    };
    let nearest = |kinds: &[GapKind], limit: u64| {
        let kind = |number| kinds.iter().find(|kind| fits(**kind, number)).map(|kind| (*kind, number));
        (1..=limit).find_map(kind)
    };
    // Only where nobody in the whole can be meant are those outside.
    nearest(&[GapKind::CountedHere, GapKind::CountedThere], most).or_else(|| nearest(&[GapKind::MemberThere], outside))
}

impl Asked<'_> {
    /// What stands between a figure and what the records give that way.
    pub(super) fn gap(&self, figure: &Figure, judged: &[Judged], way: &Way) -> Option<Gap> {
        let outside = judged.iter().filter(|one| GapKind::MemberThere.may_mean(one.verdict(way.parties)));
        let (kind, by) = measure(figure.printed, way.tally, outside.count() as u64)?;
        let meant = judged.iter().map(|one| (one, one.verdict(way.parties)));
        let meant = meant.filter(|(_, verdict)| kind.may_mean(*verdict));
        let mut named: Vec<Named> = meant.map(|(one, verdict)| self.named(&one.subject, kind, verdict)).collect();
        let distance = |one: &Named| one.changes.map_or(i64::MAX, |day| (day - self.day).num_days().abs());
        named.sort_by_key(|one| (distance(one), one.subject.clone()));
        Some(Gap { kind, by, named })
    }

    fn named(&self, subject: &Subject, kind: GapKind, verdict: Verdict) -> Named {
        let universe = self.topic.universe();
        let of_members = matches!(kind, GapKind::MemberHere | GapKind::MemberThere);
        let about = self.inquiry.about(subject);
        let standing = about.is_of(universe).map(|is| is.truth());
        let line = if of_members {
            standing
        } else {
            standing.zip(&self.met_over_time(subject), |standing, met| *standing & *met)
        };
        let asked = self.inquiry.on(self.day).about(subject);
        let mut reasons = if of_members { asked.standing_reasons(universe, self.day) } else { Vec::new() };
        let citation = Citation::Document(self.topic.to_string().into());
        let readings = self.inquiry.readings();
        let criteria = if of_members { Vec::new() } else { self.topic.criteria() };
        for atom in criteria.iter().flat_map(|(criterion, _)| criterion.atoms_under(&readings)) {
            reasons.extend(asked.atom_reasons(atom, self.day, &citation));
        }
        let changes = nearest(&line, self.day, self.inquiry.register().known());
        Named { subject: subject.clone(), verdict, changes, reasons }
    }

    /// Those of whom it is not known whether they count.
    pub(super) fn undecided(judged: &[Judged], parties: Parties) -> Vec<Subject> {
        let open = judged.iter().filter(|one| {
            let Verdict { is_in, meets } = one.verdict(parties);
            (is_in & meets) == Truth::Unknown
        });
        open.map(|one| one.subject.clone()).collect()
    }
}

/// The change of a timeline that is nearest to a day, up to the last day known.
fn nearest(line: &Timeline<Truth>, day: Day, known: Day) -> Option<Day> {
    line.change_days().filter(|change| *change <= known).min_by_key(|change| (*change - day).num_days().abs())
}
