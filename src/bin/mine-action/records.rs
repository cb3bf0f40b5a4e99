//! The records asked for.

use crate::{shared::Shared, stop::Stop};
use mine_action::{
    Day, Readings, Register,
    assess::scenario::{Scenario, Supposition},
    data,
};
use std::borrow::Cow;

/// The records asked for: as the sources asked for tell them, with what is supposed, as known on the day asked for.
pub(crate) fn register(shared: &Shared) -> Result<Cow<'static, Register>, Stop> {
    let mut register = match &shared.records {
        Some(folder) => Cow::Owned(Register::read_folder(folder).map_err(Stop::wrong)?),
        None => Cow::Borrowed(data::register().map_err(Stop::wrong)?),
    };
    if !shared.sources.is_empty() {
        register = Cow::Owned(register.only_from(&shared.sources));
    }
    if !shared.what_if.is_empty() {
        let supposed = scenario(&shared.what_if).map_err(|error| Stop::Wrong(format!("--what-if: {error}")))?;
        register = Cow::Owned(supposed.apply(&register, Readings::default()).map_err(Stop::wrong)?.register().clone());
    }
    Ok(match shared.known {
        Some(day) => Cow::Owned(register.known_by(day)),
        None => register,
    })
}

/// All that is supposed, together.
pub(crate) fn scenario(all: &[Supposition]) -> Result<Scenario, String> {
    all.iter().cloned().try_fold(Scenario::new(), Scenario::and).map_err(|error| error.to_string())
}

/// The day asked about; by default the last day that the records know.
pub(crate) fn day(shared: &Shared, register: &Register) -> Day {
    shared.as_of.unwrap_or_else(|| register.known())
}

/// What stands over answers for a day after the last that the records know.
pub(crate) fn after_the_end(register: &Register, day: Day) -> Option<String> {
    let known = register.known();
    (day > known).then(|| format!("The records tell nothing of what happened after {known}."))
}
