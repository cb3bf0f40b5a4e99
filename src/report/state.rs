//! The page of one State.

mod article;
mod asked;
mod cards;
mod due;
mod figures;
mod head;
pub(super) mod pace;
mod reports;
mod requests;

use super::{
    frame::{Frame, caveat},
    notes::Notes,
    page::Page,
};
use crate::assess::dossier::Dossier;
use crate::base::{Day, convention::Convention};
use asked::Asked;
use maud::html;

/// The page.
pub(super) fn page(dossier: &Dossier<'_>, day: Day, frame: Frame) -> Page {
    let asked = Asked::new(dossier, day);
    let mut notes = Notes::default();
    let state = dossier.state();
    let head = asked.head(&mut notes);
    let articles: Vec<_> = asked.duties.iter().map(|duty| asked.article(duty, &mut notes)).collect();
    let irregular = dossier.irregularities();
    let body = html! {
        h1 { (state.short_name()) }
        (head)
        (caveat(day, asked.known()))
        @for convention in Convention::ALL { (asked.cards(*convention)) }
        @for article in &articles { (article) }
        (asked.due())
        @if !irregular.is_empty() {
            h2 { "Records to check"
                small { "dates that do not fit each other, or a rule" } }
            ul { @for one in &irregular { li { (one.text) " " span.rule { "(" (one.citation) ")" } } } }
        }
        (notes.list())
    };
    frame.page(state.short_name(), false, &body)
}
