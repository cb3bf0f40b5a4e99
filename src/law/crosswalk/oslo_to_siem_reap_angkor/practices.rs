//! From the nine best practices of the Oslo plan to the thirteen of the Siem Reap-Angkor plan.

use crate::law::crosswalk::definition::{
    PracticeLink,
    Relation::{self, Changed, Dropped, Narrower, New, Same},
};

const fn row(earlier: &'static [u16], later: &'static [u16], relation: Relation, reason: &'static str) -> PracticeLink {
    PracticeLink::new(earlier, later, relation, reason)
}

pub(super) const PRACTICES: &[PracticeLink] = &[
    row(&[1], &[1], Same, "the same words; the footnote adds the addressing of challenges"),
    row(&[2], &[4], Narrower, "costed, fit for the context and with dates are added"),
    row(&[3], &[6], Narrower, "age and disability are added, and survivors named among the affected"),
    row(&[4], &[5], Changed, "the newest methods give way to national standards that are up to date"),
    row(&[5], &[8], Narrower, "cooperation is added, and the removal of barriers to implementation"),
    row(
        &[6],
        &[],
        Dropped,
        "resources of one's own stay an element of national ownership; those of others stand in Actions 7, 40 and 43 alone",
    ),
    row(&[7], &[10], Changed, "yearly reports are named as the means; accuracy is no longer"),
    row(&[8], &[11], Changed, "systems are to be up to date and nationally managed, where they were to last"),
    row(&[9], &[12], Narrower, "the work of the President is added"),
    row(&[], &[2], New, "survivors had Oslo Action 4, and no place in the list"),
    row(&[], &[3], New, "national capacities stood in Oslo Actions 26 and 31 alone"),
    row(&[], &[7], New, "the Oslo plan does not speak of climate and the environment"),
    row(&[], &[9], New, "the Oslo plan does not speak of local organisations as means to last"),
    row(&[], &[13], New, "innovative technology stood in Oslo Action 27 alone"),
];
