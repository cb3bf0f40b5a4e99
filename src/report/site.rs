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
use crate::base::{Day, cycle::Cycle, state::State};
use crate::law::{plan::Plan, reading::Readings};
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
pub fn site(register: &Register, readings: Readings, day: Day) -> impl ExactSizeIterator<Item = SiteFile> + '_ {
    site_share(register, readings, day, 0, 1)
}

/// A share of the site: every `of`-th of its files, from that one on. Shares 0 to `of - 1` are together the site, so that
/// each can be made on a core of its own.
pub fn site_share(
    register: &Register,
    readings: Readings,
    day: Day,
    share: usize,
    of: usize,
) -> impl ExactSizeIterator<Item = SiteFile> + '_ {
    let asked = Asked { register, readings, day };
    let own = [Kind::Own("style.css", STYLE), Kind::Own("table.js", SCRIPT)];
    let lists = [
        Kind::List("index.html", overview::page),
        Kind::List("plans.html", plans::page),
        Kind::List("calendar.html", calendar::page),
        Kind::List("sources.html", sources::page),
    ];
    let states = asked.states().into_iter().map(Kind::State);
    let cycles = asked.cycles().into_iter().map(|(of, cycle)| Kind::Plan(of, cycle));
    let all: Vec<Kind> = own.into_iter().chain(lists).chain(states).chain(cycles).collect();
    all.into_iter().skip(share).step_by(of.max(1)).map(move |kind| kind.file(asked))
}

/// What a file holds.
enum Kind {
    Own(&'static str, &'static str),
    List(&'static str, fn(Asked<'_>, Frame) -> Page),
    State(State),
    Plan(&'static Plan, Cycle),
}

impl Kind {
    fn file(self, asked: Asked<'_>) -> SiteFile {
        let Asked { register, readings, day } = asked;
        let (root, below) = (Frame::Site { depth: 0 }, Frame::Site { depth: 1 });
        let (path, text) = match self {
            Self::Own(path, text) => (path.to_owned(), text.to_owned()),
            Self::List(path, make) => (path.to_owned(), make(asked, root).html),
            Self::State(one) => (state_path(one), state::page(&register.state(one).under(readings), day, below).html),
            Self::Plan(of, cycle) => {
                let snapshot = register.measure(of).under(readings).snapshot(cycle);
                (plan_path(of, cycle), plan::page(of, &snapshot, below).html)
            }
        };
        SiteFile { path, text }
    }
}
