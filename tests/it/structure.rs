//! How the source stands: which file may import from which, and whether the papers tell of it as it is.

mod layers;
mod papers;
