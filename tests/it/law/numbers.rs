//! The numbers of the law, from a second reading of the treaties and plans. Every number stands here once more, with its
//! place in the text, and none is taken from the tables under test.

mod answers;
mod periods;
mod plans;
mod scene;
