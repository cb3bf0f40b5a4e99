//! From what is to be said to how it looks: text, CSV, Markdown or HTML.

mod columns;
pub(crate) mod csv;
pub(crate) mod html;
pub(crate) mod markdown;
mod sheet;
pub(crate) mod text;

pub(crate) use sheet::{Cell, Part, Sheet, Table, Tone, some};
