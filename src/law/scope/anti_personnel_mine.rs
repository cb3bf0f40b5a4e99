//! Whether a device is an anti-personnel mine (APMBC Art. 2(1) and 2(2)).

use super::limb::{Limb, ScopeFinding};
use crate::base::{convention::Convention, provision::Provision, truth::Truth};

/// What is known of a device. How it was made is not asked: one that was improvised is an anti-personnel mine if the
/// definition fits it (Oslo Action 21, Siem Reap-Angkor Action 20).
///
/// A mine that a vehicle sets off does not become one by its anti-handling device alone (second sentence of Art. 2(1)),
/// so that such a device is not asked for either.
///
/// ```
/// use mine_action::{Truth, law::scope::Device};
/// // An improvised device under a path, set off by a pressure plate that a person's step is meant to close.
/// let plate = Device { placed: Truth::Yes, by_a_person: Truth::Yes, harms: Truth::Yes };
/// assert_eq!(plate.assess().covered, Truth::Yes);
/// // Set off by command alone, or made for vehicles alone.
/// assert_eq!(Device { by_a_person: Truth::No, ..plate }.assess().covered, Truth::No);
/// assert_eq!(Device { by_a_person: Truth::Unknown, ..plate }.assess().covered, Truth::Unknown);
/// ```
// Closed: what Art. 2(1) and 2(2) ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Device {
    /// It is a munition designed to be placed under, on or near the ground or another surface.
    pub placed: Truth,
    /// It is designed to be exploded by the presence, proximity or contact of a person.
    pub by_a_person: Truth,
    /// It will incapacitate, injure or kill one or more persons.
    pub harms: Truth,
}

impl Device {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { placed: Truth::Unknown, by_a_person: Truth::Unknown, harms: Truth::Unknown };

    /// Whether it is an anti-personnel mine, limb by limb.
    pub fn assess(&self) -> ScopeFinding {
        let of = |paragraph| Provision::article(Convention::Apmbc, 2).paragraph(paragraph);
        let required = vec![
            Limb::new("designed to be placed under, on or near a surface", of(2), self.placed),
            Limb::new("designed to be exploded by a person", of(1), self.by_a_person),
            Limb::new("incapacitates, injures or kills", of(1), self.harms),
        ];
        ScopeFinding::new(required, Vec::new())
    }
}

impl Default for Device {
    fn default() -> Self {
        Self::UNKNOWN
    }
}
