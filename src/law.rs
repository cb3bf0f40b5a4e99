//! What is required: the time limits of the treaties, the contents of extension requests, and the open readings.

pub mod contents;
pub mod entry;
pub mod limit;
pub mod reading;
