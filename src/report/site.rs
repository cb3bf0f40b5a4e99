//! All pages together: a folder of files that needs no server.

mod asked;
mod calendar;
mod overview;
mod plans;
mod sources;

use super::{
    frame::{Frame, SCRIPT, STYLE},
    page::Page,
    plan, state,
};
use crate::base::Day;
use crate::law::reading::Readings;
use crate::record::register::Register;
use asked::{Asked, plan_path, state_path};

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiteFile {
    /// Its path below the folder of the site, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The site: an overview of every State and duty, a page for each State and for each cycle of each plan that can be
/// measured, the calendar of what is due, and the documents that the records rest on.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Readings, data, report};
/// let register = data::register()?;
/// let mut files = report::site(register, Readings::default(), register.known()); // each is made when it is asked for
/// assert!(files.any(|file| file.path == "index.html") && files.any(|file| file.path == "states/AGO.html"));
/// # }
/// # Ok::<(), mine_action::Faults>(())
/// ```
pub fn site(register: &Register, readings: Readings, day: Day) -> impl Iterator<Item = SiteFile> + '_ {
    let asked = Asked { register, readings, day };
    let root = Frame::Site { depth: 0 };
    let own = [("style.css", STYLE), ("table.js", SCRIPT)].map(|(path, text)| (path.to_owned(), text.to_owned()));
    let lists = [
        ("index.html", overview::page as fn(Asked<'_>, Frame) -> Page),
        ("plans.html", plans::page),
        ("calendar.html", calendar::page),
        ("sources.html", sources::page),
    ];
    let lists = lists.into_iter().map(move |(path, make)| (path.to_owned(), make(asked, root).html));
    let states = asked.states().into_iter().map(move |one| {
        (state_path(one), state::page(&register.state(one).under(readings), day, Frame::Site { depth: 1 }).html)
    });
    let plans = asked.cycles().into_iter().map(move |(of, cycle)| {
        let snapshot = register.measure(of).under(readings).snapshot(cycle);
        (plan_path(of, cycle), plan::page(of, &snapshot, Frame::Site { depth: 1 }).html)
    });
    own.into_iter().chain(lists).chain(states).chain(plans).map(|(path, text)| SiteFile { path, text })
}
