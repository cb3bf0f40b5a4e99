//! The embedded records beside the files that they are made of.

mod seeds;
