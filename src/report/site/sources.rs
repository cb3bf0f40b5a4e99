//! The documents that the records rest on.

use super::asked::Asked;
use crate::report::{
    frame::{Frame, caveat},
    page::Page,
    words,
};
use maud::html;

pub(super) fn page(asked: Asked<'_>, frame: Frame) -> Page {
    let documents = asked.register.sources();
    let body = html! {
        h1 { "Sources" }
        p.sub { (words::number(u64::try_from(documents.len()).unwrap_or(u64::MAX))) " documents" }
        (caveat(asked.day, asked.register.known()))
        div.wide { table.sortable data-search="Find a document" {
            thead { tr { @for head in ["Document", "Publisher", "Who speaks", "Day", "Symbol or address"] { th scope="col" { (head) } } } }
            tbody {
                @for document in documents {
                    tr {
                        td { (document.title) }
                        td { (document.publisher.as_deref().unwrap_or_default()) }
                        td { (document.kind.to_string().replace('-', " ")) }
                        td data-sort=[document.date.map(|date| date.to_string())] { @if let Some(date) = document.date { (words::cell(Some(date))) } }
                        td.address { (document.address.as_deref().unwrap_or_default()) }
                    }
                }
            }
        } }
    };
    frame.page("Sources", true, &body)
}
