//! Records and replies: read, written, and told what is wrong with them.

#[cfg(feature = "data")]
mod arbitrary_input;
#[cfg(feature = "proptest")]
mod built_in_code;
#[cfg(feature = "data")]
mod fault_messages;
#[cfg(feature = "data")]
mod folder;
mod hostile;
#[cfg(feature = "data")]
mod impossible;
mod known_by;
mod reply;
#[cfg(feature = "data")]
mod round_trip;
#[cfg(feature = "data")]
mod sources;
mod spreadsheets;
#[cfg(feature = "data")]
mod table_forms;
mod what_if;
