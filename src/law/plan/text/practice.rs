//! A best practice that a plan lists.

use super::place::Place;

/// One of the best practices that a plan lists, in its order.
///
/// The text lists them and says that its crosscutting actions follow from them; which action carries out which is our
/// reading of their words.
///
/// ```
/// use mine_action::law::{oslo, siem_reap_angkor};
/// assert_eq!((oslo::PLAN.practices.len(), siem_reap_angkor::PLAN.practices.len()), (9, 13));
/// let ownership = oslo::PLAN.practice(1).ok_or("no such practice")?;
/// assert_eq!((ownership.actions, oslo::PLAN.practices_of(1).next()), (&[1][..], Some(ownership)));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BestPractice {
    /// Its number in the list, from 1; the lists themselves are not numbered.
    pub number: u16,
    /// What it is, in our words.
    pub what: &'static str,
    /// Where the list stands.
    pub place: Place,
    /// The actions of the plan that carry it out.
    pub actions: &'static [u16],
    /// What a reader should know of it; empty if there is nothing. A practice that no action carries out says so here.
    pub note: &'static str,
}

impl BestPractice {
    /// A practice of the list at that place.
    pub const fn new(number: u16, place: Place, what: &'static str, actions: &'static [u16]) -> Self {
        Self { number, what, place, actions, note: "" }
    }

    /// With a note.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}
