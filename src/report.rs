//! Pages to read, print and hand on: one State, one plan, or all of them with an overview.
//!
//! Pure functions from records and a day to HTML. A page needs no script and asks nothing of the network; its pictures are
//! SVG in the text, each with a title and a description that gives its figures in words. What is not known is drawn and
//! told as such. Nothing is worked out here but sums of parts: every figure is one that [`assess`](crate::assess) or a row gives, and dates stand in
//! `<time>` in the form that the records use.
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use mine_action::{State, data, report};
//! let register = data::register()?;
//! let page = report::state(&register.state(State::AGO), register.known());
//! assert_eq!(page.title, "Angola");
//! assert!(page.html.starts_with("<!DOCTYPE html>") && page.html.contains("not a legal finding"));
//! # }
//! # Ok::<(), mine_action::Faults>(())
//! ```

mod chart;
mod frame;
mod notes;
mod page;
mod plan;
mod site;
mod state;
mod words;

pub use page::Page;
pub use site::{SiteFile, site, site_share};

use crate::assess::{dossier::Dossier, snapshot::Snapshot};
use crate::base::Day;
use crate::law::plan::Plan;
use frame::Frame;

/// The page of a State: who it is bound to, how each duty stands, its deadlines and requests over time, areas, reports,
/// what is retained, what is due next, and the documents that all of it rests on.
///
/// The dossier brings the readings, and what the caller presumes; what is dated after `day`, and the figures of years not
/// over by then, are left out of lists and pictures. What was not yet known then is left out by
/// [`Register::known_by`](crate::Register::known_by).
pub fn state(dossier: &Dossier<'_>, day: Day) -> Page {
    state::page(dossier, day, Frame::Alone)
}

/// The page of a plan in a cycle: every indicator with its bounds, how much is told, and what moved since the baseline.
pub fn plan(plan: &Plan, snapshot: &Snapshot<'_>) -> Page {
    plan::page(plan, snapshot, Frame::Alone)
}
