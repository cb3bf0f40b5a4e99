//! The records asked for.

use crate::{shared::Shared, stop::Stop};
use mine_action::{Day, Register, data};

/// The records asked for, as known on the day asked for and as the sources asked for tell them.
pub(crate) fn register(shared: &Shared) -> Result<Register, Stop> {
    let register = match &shared.records {
        Some(folder) => Register::read_folder(folder).map_err(Stop::wrong)?,
        None => data::register().map_err(Stop::wrong)?.clone(),
    };
    let register = shared.known.map_or_else(|| register.clone(), |day| register.known_by(day));
    Ok(if shared.sources.is_empty() { register } else { register.only_from(&shared.sources) })
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
