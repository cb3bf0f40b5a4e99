//! Replies: sheets are read whatever their form, written and read back, and everything wrong with them is told.

#[cfg(feature = "proptest")]
mod broken_sheets;
#[cfg(feature = "proptest")]
mod built_in_code;
mod complete;
mod fault_messages;
mod policy;
#[cfg(feature = "proptest")]
mod sheet_forms;
mod template;
