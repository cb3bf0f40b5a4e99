//! How often words on a pace came true, beside a plain guess.

use super::row::Hindcast;
use crate::assess::pace::Track;
use crate::base::{convention::Convention, ratio::Ratio, read};
use chrono::Datelike;
use serde::Serialize;
use std::fmt;

/// How often words came true, of a group of deadlines. What is counted is a deadline seen from one, two or three years before.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct HitRate {
    /// The Convention; `None` = both.
    pub convention: Option<Convention>,
    /// The first year of the decade of the deadlines; `None` = all.
    pub decade: Option<i32>,
    /// How many years before; `None` = one, two and three.
    pub years: Option<u32>,
    /// How often a deadline was seen from then.
    pub seen: u32,
    /// Of those, how often it is known what came.
    pub came: u32,
    /// Of those, how often it was not done by the deadline: how often the guess that every State asks again was right.
    pub not_done: u32,
    /// Of those of which it is known what came, how often the rule had a word.
    pub told: u32,
    /// Of those, how often it came so.
    pub hits: u32,
    /// Of the same, how often the guess was right.
    pub guess_hits: u32,
    /// Of the words, how many were that all will be done in time.
    pub on_track: u32,
    /// Of those, how often it came so. The other words say what the guess says.
    pub on_track_hits: u32,
}

impl HitRate {
    /// The rate of words that came true; `None` where there was no word.
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::new(self.hits.into(), self.told.into())
    }

    /// The rate at which the guess was right where the rule had a word; `None` where it had none.
    pub fn guess_rate(&self) -> Option<Ratio> {
        Ratio::new(self.guess_hits.into(), self.told.into())
    }

    /// Of these rows.
    fn of<'r>(
        (convention, decade, years): (Option<Convention>, Option<i32>, Option<u32>),
        rows: impl Iterator<Item = &'r Hindcast>,
    ) -> Self {
        let none = Self {
            convention,
            decade,
            years,
            seen: 0,
            came: 0,
            not_done: 0,
            told: 0,
            hits: 0,
            guess_hits: 0,
            on_track: 0,
            on_track_hits: 0,
        };
        let is_of = |row: &&Hindcast| {
            convention.is_none_or(|one| one == row.convention)
                && decade.is_none_or(|one| one == decade_of(row))
                && years.is_none_or(|one| one == row.years)
        };
        rows.filter(is_of).fold(none, |rate, row| {
            let is_so = |is: Option<bool>| u32::from(is == Some(true));
            let not_done = row.came.is_done().map(|done| !done);
            let told = row.is_hit().is_some();
            let on_track = told && row.track == Track::OnTrack;
            Self {
                seen: rate.seen + 1,
                came: rate.came + u32::from(not_done.is_some()),
                not_done: rate.not_done + is_so(not_done),
                told: rate.told + u32::from(told),
                hits: rate.hits + is_so(row.is_hit()),
                guess_hits: rate.guess_hits + if told { is_so(not_done) } else { 0 },
                on_track: rate.on_track + u32::from(on_track),
                on_track_hits: rate.on_track_hits + if on_track { is_so(row.is_hit()) } else { 0 },
                ..rate
            }
        })
    }

    /// All together; by years before; then by Convention and decade, those of which anything was seen.
    pub(super) fn all(rows: &[Hindcast]) -> Vec<Self> {
        let mut decades: Vec<i32> = rows.iter().map(decade_of).collect();
        decades.sort_unstable();
        decades.dedup();
        let whole = [None, Some(1), Some(2), Some(3)].map(|years| (None, None, years));
        let of_both = Convention::ALL.iter().flat_map(|one| {
            [None].into_iter().chain(decades.iter().copied().map(Some)).map(|decade| (Some(*one), decade, None))
        });
        let groups = whole.into_iter().chain(of_both);
        groups.map(|group| Self::of(group, rows.iter())).filter(|rate| rate.seen > 0).collect()
    }
}

fn decade_of(row: &Hindcast) -> i32 {
    row.deadline.year().div_euclid(10) * 10
}

/// `APMBC, 2010s, one to three years before: 5 of 7 words came true, the guess 6 of 7; 80 seen, what came of 60 is known`.
impl fmt::Display for HitRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seen, came, told, hits, guess_hits, .. } = self;
        write!(
            f,
            "{}: {hits} of {told} words came true, the guess {guess_hits} of {told}; {seen} seen, ",
            self.group()
        )?;
        write!(f, "what came of {came} is known")
    }
}

impl HitRate {
    /// The group in words: `APMBC, 2010s`, or `all, two years before`.
    pub fn group(&self) -> String {
        let convention = self.convention.map_or("all", Convention::abbreviation);
        let decade = self.decade.map_or_else(String::new, |decade| format!(", {decade}s"));
        let years = self
            .years
            .map_or_else(String::new, |years| format!(", {} year{} before", years, if years == 1 { "" } else { "s" }));
        format!("{convention}{decade}{years}")
    }
}
