//! What is required: the time limits of the treaties, the contents of extension requests, the action plans with their
//! actions and indicators, and the open readings; procedures of the treaties, and what they cover.

pub mod action;
pub(crate) mod by_code;
pub mod catalogue;
pub mod census;
pub mod contents;
pub mod crosswalk;
pub mod definitions;
pub mod due;
pub mod entry;
pub mod expr;
pub mod indicator;
pub mod item;
pub mod limit;
pub mod lint;
pub mod list;
pub mod plan;
pub mod population;
pub mod procedure;
pub mod question;
pub mod reading;
mod relevant;
pub mod scope;
pub mod sql;
pub mod theme;

#[doc(inline)]
pub use item::vocabulary;
#[doc(inline)]
pub use plan::{cartagena, oslo, siem_reap_angkor, vientiane};
