//! Tables before their values are read: rows of cells, from CSV or JSON, and all that is wrong with their form.

pub(crate) mod columns;
pub(crate) mod csv;
pub(crate) mod formula;
pub(crate) mod json;
pub(crate) mod scan;
pub(crate) mod text;
pub(crate) mod write;
