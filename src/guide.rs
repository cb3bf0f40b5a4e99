//! The papers of the crate, as pages (without the feature `data` their titles alone): their code is run as tests, and
//! their links are checked.
//!
//! | page | for whom |
//! |---|---|
//! | [`architecture`] | who looks for the place of a rule, a fact or a wording, or wants to add one |
//! | [`contributing`] | who has found a wrong fact or a misread law, or brings data or code |
//! | [`records`] | who reads or writes the tables of facts |
//! | [`checks`] | who wants to know what is refused, and under which code |
//! | [`lists`] | who has a source that speaks of all States at once, or a table that holds all there is |
//! | [`replies`] | who fills in or reads a sheet of replies |
//! | [`back_test`] | who wants to know what the word for a pace is worth |
//! | [`json`] | who reads the JSON of the program |
//! | [`speed`] | who wants to know what things cost |
//! | [`changelog`] | who comes from an earlier version |
//!
//! How to put the same values into a database: [`law::sql`](crate::law::sql).

/// A page for each paper. Their examples ask the embedded records.
macro_rules! pages {
    ($($(#[doc = $title:literal])+ $page:ident = $paper:literal;)+) => {$(
        $(#[doc = $title])+
        ///
        /// [ARCHITECTURE.md]: crate::guide::architecture
        /// [CHANGELOG.md]: crate::guide::changelog
        ///
        #[cfg_attr(feature = "data", doc = include_str!(concat!("../", $paper)))]
        pub mod $page {}
    )+};
}

pages! {
    /// Where everything stands, and how to add to it.
    architecture = "ARCHITECTURE.md";
    /// Rules of data and of code, and how to report what is wrong.
    contributing = "CONTRIBUTING.md";
    /// The tables of facts: their files, columns and rules.
    records = "seeds/README.md";
    /// What records and replies are held to: every check, with its code.
    checks = "src/guide/checks.md";
    /// Lists, counts and silence: what a source says of all States at once.
    lists = "src/guide/lists.md";
    /// Sheets of replies: what is told of what no record holds.
    replies = "src/guide/replies.md";
    /// What the word for a pace was worth: the rule tried on deadlines that have passed.
    back_test = "src/guide/back_test.md";
    /// The JSON that the program prints.
    json = "src/guide/json.md";
    /// What things cost, beside what.
    speed = "src/guide/speed.md";
    /// What has changed.
    changelog = "CHANGELOG.md";
}
