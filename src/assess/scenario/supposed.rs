//! Records and readings as they would be.

use super::{contradiction::Contradiction, supposition::Supposition};
use crate::law::reading::Readings;
use crate::record::{Fact, register::Register};

/// Records and readings as they would be, to be asked like any others. [`Scenario::apply`](super::Scenario::apply) makes it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, assess::scenario::Scenario, data};
/// let supposed = Scenario::new().and("UKR/apmbc-5/3=not-granted".parse()?)?.apply(data::register()?, Readings::default())?;
/// // A source that shows the deadline given in force is set aside with the decision that gave it.
/// let facts = Scenario::new().apply(data::register()?, Readings::default())?;
/// let said: Vec<String> = supposed.contradictions(&facts).iter().map(ToString::to_string).collect();
/// assert!(said.iter().any(|one| one.starts_with("set aside: exceptions: apmbc, UKR, clearance, deadline, 2033-12-01")), "{said:?}");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supposed {
    pub(super) register: Register,
    pub(super) readings: Readings,
    /// Facts left out with what is supposed away, each with what it was left out for.
    pub(super) set_aside: Vec<(Supposition, Fact)>,
}

impl Supposed {
    /// The records.
    pub const fn register(&self) -> &Register {
        &self.register
    }

    /// The readings.
    pub const fn readings(&self) -> Readings {
        self.readings
    }

    /// What other facts say against what is supposed: those that had to be set aside, and what would break the law or could
    /// not be beside the rest, and does not, or can, in `beside`.
    pub fn contradictions(&self, beside: &Self) -> Vec<Contradiction> {
        let aside = self.set_aside.iter().filter(|one| !beside.set_aside.contains(one));
        let aside =
            aside.map(|(supposed, fact)| Contradiction::SetAside { supposed: supposed.clone(), fact: fact.clone() });
        let found = beside.register.irregularities(beside.readings);
        let own = self.register.irregularities(self.readings);
        let new = own.into_iter().filter(|one| !found.contains(one)).map(Contradiction::Irregularity);
        aside.chain(new).collect()
    }
}
