//! The embedded records beside the files that they are made of, and the sheet of replies that goes with them.

mod replies;
mod seeds;
