//! What several tests need: days and rows in few words, short questions, and how property tests are run.

#[cfg(feature = "data")]
pub(crate) mod ask;
pub(crate) mod day;
#[cfg(feature = "proptest")]
pub(crate) mod plan;
pub(crate) mod property;
#[cfg(feature = "io")]
pub(crate) mod replies;
#[cfg(feature = "io")]
pub(crate) mod rows;
#[cfg(feature = "proptest")]
pub(crate) mod sample;
