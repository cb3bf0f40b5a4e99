//! How the source stands: which file may import from which.

mod layers;
