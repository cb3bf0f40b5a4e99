//! Pictures: SVG in the text of a page, each with a title, and with a description that gives its figures in words.
//!
//! Floats are places on paper; every figure written is exact or rounded for reading.

pub(super) mod bounds;
pub(super) mod pace;
pub(super) mod scale;
pub(super) mod timeline;
pub(super) mod years;
