//! The reports that may be asked of a State, each with all that decides what became of it.

use super::reporting::Reporting;
use crate::assess::{answer::Possible, standing::Standing};
use crate::base::{Day, timeline::Timeline, truth::Truth, when::When};

/// One report that may be asked of a State.
pub(in crate::assess) struct AskedReport {
    /// The calendar year covered; `None` for the initial report.
    pub(in crate::assess) covers: Option<i32>,
    /// The last day in time.
    pub(in crate::assess) due: When,
    /// Whether it is asked: the State was bound early enough, and had not left by then.
    pub(in crate::assess) asked: Truth,
    /// Whether it hangs on a day of entry into force that is known only in part.
    pub(in crate::assess) perhaps_entered: bool,
    /// Whether it hangs on a day of withdrawal that is known only in part.
    pub(in crate::assess) perhaps_left: bool,
    /// Whether it had been filed, over time: never before the initial report.
    pub(in crate::assess) filed: Timeline<Possible<bool>>,
    /// When it was filed, for the first time; `None` where no filing is recorded.
    pub(in crate::assess) filed_on: Option<When>,
}

impl Reporting {
    /// The reports that may be asked of a State of that standing, in order: the initial ones, and those due by that day.
    pub(in crate::assess) fn asked(&self, standing: &Standing, until: Day) -> Vec<AskedReport> {
        let mut reports = Vec::new();
        let mut first: Vec<Option<Timeline<Possible<bool>>>> = vec![None; standing.spells().len()];
        for one in self.instalments().iter().filter(|one| one.covers.is_none()) {
            if let Some(first) = first.get_mut(one.spell) {
                *first = Some(one.has_been_filed());
            }
        }
        for one in self.instalments().iter().filter(|one| one.covers.is_none() || one.due.earliest() <= until) {
            let initial = first.get(one.spell).and_then(Option::as_ref).filter(|_| one.covers.is_some());
            let own = one.has_been_filed();
            let filed = initial.map_or_else(|| own.clone(), |initial| own.zip(initial, Possible::and));
            let exit = standing.spells().get(one.spell).and_then(|spell| spell.exit.as_ref());
            let stays = exit.map_or(Truth::Yes, |exit| one.due.is_before(exit.effective));
            let entered = if one.perhaps { Truth::Unknown } else { Truth::Yes };
            reports.push(AskedReport {
                covers: one.covers,
                due: one.due,
                asked: stays & entered,
                perhaps_entered: one.perhaps,
                perhaps_left: stays == Truth::Unknown,
                filed,
                filed_on: one.filed(),
            });
        }
        reports
    }
}
