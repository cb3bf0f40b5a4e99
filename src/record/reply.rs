//! Replies to items: what a subject reported or what is so, in a cycle; or why there is no answer.
//!
//! A reply is built in code ([`Reply::yes`] and its like) or read from a sheet. With the feature `io`, a
//! [`ReplyReader`] reads sheets from CSV, in two forms, and from JSON; [`Replies::write_tidy`] and its like write them;
//! and a [`Template`] makes empty ones. [`Complete`] declares that nothing is missing from them. A [`Vocabulary`] holds what may be answered.

mod answer;
#[cfg(feature = "io")]
mod columns;
mod complete;
mod draft;
mod origin;
#[cfg(feature = "io")]
mod read;
mod replies;
#[cfg(feature = "io")]
mod template;
mod told;
mod vocabulary;
#[cfg(feature = "io")]
mod write;

pub use complete::{Complete, Scope};
pub use draft::ReplyDraft;
pub use origin::{Assessor, AssessorError, Origin};
#[cfg(feature = "io")]
pub use read::ReplyReader;
pub use replies::Replies;
#[cfg(feature = "io")]
pub use template::Template;
pub use told::{NoAnswer, Reply, ReplyKey, Told};
pub use vocabulary::{Term, Vocabulary};
