//! The frame of every page: head, navigation, foot.

use super::{page::Page, words};
use crate::base::Day;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How a page is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// By itself, with all that it needs.
    Alone,
    /// In a site, so many folders below its root.
    Site {
        /// The number of folders.
        depth: usize,
    },
}

pub(super) const STYLE: &str = include_str!("style.css");
pub(super) const SCRIPT: &str = include_str!("table.js");

impl Frame {
    /// The way to a file of the site; `None` where there is none.
    pub(super) fn link(self, path: &str) -> Option<String> {
        match self {
            Self::Alone => None,
            Self::Site { depth } => Some(format!("{}{path}", "../".repeat(depth))),
        }
    }

    /// A whole document. Tables that sort and can be searched ask for the script.
    pub(super) fn page(self, title: &str, has_tables: bool, body: &Markup) -> Page {
        let document = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    title { (title) " · mine action obligations" }
                    @match self.link("style.css") {
                        Some(path) => link rel="stylesheet" href=(path);,
                        None => style { (PreEscaped(STYLE)) },
                    }
                    @if has_tables {
                        @if let Some(path) = self.link("table.js") { script src=(path) defer {} }
                    }
                }
                body.broad[has_tables] {
                    @if self != Self::Alone { (self.navigation()) }
                    main { (body) }
                }
            }
        };
        Page { title: title.to_owned(), html: document.into_string() }
    }

    fn navigation(self) -> Markup {
        let places = [
            ("index.html", "All States"),
            ("plans.html", "Action plans"),
            ("calendar.html", "Calendar"),
            ("sources.html", "Sources"),
        ];
        html! {
            nav aria-label="Pages" {
                @for (path, title) in places {
                    @if let Some(link) = self.link(path) { a href=(link) { (title) } }
                }
            }
        }
    }
}

/// What stands near the top of every page.
pub(super) fn caveat(day: Day, known: Day) -> Markup {
    html! {
        p.caveat {
            "As of " b { (words::day(day)) }
            @if day != known { ", from records up to " (words::day(known)) }
            @else { ", the day of the records" }
            ". An assessment from the facts given, not a legal finding. What no source shows is called unknown."
        }
    }
}
