//! The front door: one State, and the questions that can be asked about it.

use crate::assess::{answer::Presumption, duty::DutyStatus, standing::Standing};
use crate::base::{convention::Convention, duty::Duty, state::State};
use crate::law::reading::Readings;
use crate::record::{history::History, register::Register};
use std::{fmt, sync::Arc};

/// One State in a register, under chosen readings.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Day, Duty, Possible, State, Status, data};
/// let register = data::register()?;
/// let belarus = register.state(State::BLR);
/// let stockpiles = belarus.duty(Convention::Apmbc, Duty::StockpileDestruction).ok_or("no such duty")?;
/// let finding = stockpiles.at("2017-12-31".parse::<Day>()?);
/// assert_eq!(finding.status, Possible::Known(Status::Fulfilled));
/// assert_eq!(finding.original_deadline.unwrap().to_string(), "2008-03-01");
/// assert_eq!(finding.late_days, Some(3322)); // completed on 5 April 2017
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Dossier<'a> {
    register: &'a Register,
    state: State,
    readings: Readings,
    presumption: Option<Presumption>,
}

/// Of which State it is, and how texts are read; not the register that is asked.
impl fmt::Debug for Dossier<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = f.debug_struct("Dossier");
        text.field("state", &self.state).field("readings", &self.readings).finish_non_exhaustive()
    }
}

impl Register {
    /// One State, with all that can be asked of it, under the default [`Readings`]. Of any State, recorded or not.
    pub fn state(&self, state: State) -> Dossier<'_> {
        Dossier { register: self, state, readings: Readings::default(), presumption: None }
    }
}

impl<'a> Dossier<'a> {
    /// The same State under other readings.
    #[must_use]
    pub const fn under(self, readings: Readings) -> Self {
        Self { readings, ..self }
    }

    /// The same State, of which answers also tell what is presumed where nothing is known; nothing is unless it is asked.
    #[must_use]
    pub const fn presuming(self, presumption: Presumption) -> Self {
        Self { presumption: Some(presumption), ..self }
    }

    /// What is presumed where nothing is known.
    pub const fn presumption(&self) -> Option<Presumption> {
        self.presumption
    }

    /// The State.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The readings chosen.
    pub const fn readings(&self) -> Readings {
        self.readings
    }

    /// The register that is asked.
    pub const fn register(&self) -> &'a Register {
        self.register
    }

    /// What is recorded of the State.
    pub fn history(&self) -> &'a History {
        self.register.history(self.state)
    }

    /// Whether anything is recorded on the standing of the State under that Convention.
    pub fn has_standing(&self, convention: Convention) -> bool {
        self.history().memberships.iter().any(|row| row.convention == convention)
    }

    /// The standing of the State under a Convention: signature, entry into force, withdrawal.
    pub fn standing(&self, convention: Convention) -> Standing {
        Standing::new(self.history(), convention, self.readings, self.register.known())
    }

    /// A duty of the State, over time; `None` where the Convention has no such duty.
    pub fn duty(&self, convention: Convention, duty: Duty) -> Option<DutyStatus> {
        self.duty_of(convention, duty, &Arc::new(self.standing(convention)))
    }

    /// A duty of a State of that standing.
    pub(super) fn duty_of(&self, convention: Convention, duty: Duty, standing: &Arc<Standing>) -> Option<DutyStatus> {
        let status = DutyStatus::new(self.register, self.readings, (convention, self.state, duty), standing)?;
        Some(match self.presumption {
            Some(presumption) => status.presuming(presumption),
            None => status,
        })
    }

    /// Every duty of the State under a Convention, in the order of [`Duty`].
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use mine_action::{Convention, State, data};
    /// let dossier = data::register()?.state(State::AGO);
    /// let duties: Vec<String> = dossier.duties(Convention::Apmbc).iter().map(|duty| duty.provision().to_string()).collect();
    /// assert_eq!(duties, ["APMBC Art. 3", "APMBC Art. 4", "APMBC Art. 5", "APMBC Art. 7", "APMBC Art. 9"]);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn duties(&self, convention: Convention) -> Vec<DutyStatus> {
        let standing = Arc::new(self.standing(convention));
        Duty::of(convention).filter_map(|duty| self.duty_of(convention, duty, &standing)).collect()
    }
}
