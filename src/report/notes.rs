//! Footnotes: the documents that a page rests on.

use crate::assess::answer::Reason;
use crate::base::citation::{Citation, Source};
use maud::{Markup, html};
use std::collections::HashMap;

/// The footnotes of a page, numbered in the order in which they are first called.
#[derive(Debug, Default)]
pub(super) struct Notes {
    numbers: HashMap<String, usize>,
    texts: Vec<String>,
}

impl Notes {
    /// The mark of a source: the number of each of its documents, with the place in it.
    pub(super) fn mark(&mut self, source: &Source) -> Markup {
        let mut marks: Vec<(usize, &str)> = Vec::new();
        for (document, place) in source.parts() {
            let (text, place) = match document {
                Some(document) => (document.to_string(), place),
                None => (place.to_owned(), ""),
            };
            let number = self.number(text);
            if !marks.iter().any(|(known, _)| *known == number) {
                marks.push((number, place));
            }
        }
        html! {
            sup.mark {
                @for (index, (number, place)) in marks.iter().enumerate() {
                    @if index > 0 { "," }
                    a href={ "#note-" (number) } title=[(!place.is_empty()).then_some(*place)] { (number) }
                }
            }
        }
    }

    fn number(&mut self, text: String) -> usize {
        let Self { numbers, texts } = self;
        *numbers.entry(text).or_insert_with_key(|text| {
            texts.push(text.clone());
            texts.len()
        })
    }

    /// A reason, with the rule in brackets or the mark of its source.
    pub(super) fn reason(&mut self, reason: &Reason) -> Markup {
        let because = reason.because.to_string();
        match &reason.citation {
            Citation::Record(source) => html! { (because) (self.mark(source)) },
            rule => html! { (because) " " span.rule { "(" (rule) ")" } },
        }
    }

    /// All notes.
    pub(super) fn list(&self) -> Markup {
        html! {
            h2 { "Sources" }
            ol.notes {
                @for (index, text) in self.texts.iter().enumerate() { li id={ "note-" (index + 1) } { (text) } }
            }
        }
    }
}
