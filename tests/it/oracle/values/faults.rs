//! Mistakes that can be planted in the slow values, to show that the comparison would find them in the crate.

/// One mistake each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A report that is silent leaves open what it reports.
    SilenceIsOpen,
    /// A report that is silent says of the world that it is not so, under every reading.
    SilenceIsNo,
    /// A report not submitted leaves open what it reports.
    NotSubmittedIsOpen,
    /// Records that no report was filed are not read.
    MissingReportsIgnored,
    /// What no report asks is not so where no report was filed.
    EverythingIsAskedInReports,
    /// Replies go before records.
    RepliesBeforeRecords,
    /// A reply to a question that records leave open is not read.
    QuestionsAreNotReplied,
    /// Where a cycle is not told, the one before it is taken.
    LastYearsReplies,
    /// Of several sources the first counts.
    FirstSourceCounts,
    /// Who is counted is decided on 30 April, under every reading.
    AlwaysOnTheDueDay,
    /// A chain counts the population of the first indicator.
    ChainsForgotten,
    /// Joined conditions are read as written, under every reading.
    JoinedAsWritten,
    /// What stands beside joined parts is dropped.
    BesidePartsForgotten,
    /// The first option of every choice is taken.
    FirstOption,
    /// What is unknown and not so is unknown.
    UnknownBeforeNo,
    /// What is told not to apply stays in a list that asks what is relevant.
    WhatDoesNotApplyStays,
    /// A list of which nothing applies is met.
    NothingLeftIsMet,
    /// How a report was made is open where none was filed.
    NoReportLeavesItOpen,
    /// Who may be counted is counted.
    MaybeIsIn,
    /// Who may be counted is not.
    MaybeIsOut,
    /// Subjects that only replies name are counted.
    RepliesMakeSubjects,
    /// What may count is surely added.
    MaybeIsAdded,
    /// An amount that is not told is nothing.
    UntoldIsNothing,
    /// States not party are counted among the States Parties.
    EveryStateIsParty,
}

impl Fault {
    pub(crate) const ALL: [Self; 24] = [
        Self::SilenceIsOpen,
        Self::SilenceIsNo,
        Self::NotSubmittedIsOpen,
        Self::MissingReportsIgnored,
        Self::EverythingIsAskedInReports,
        Self::RepliesBeforeRecords,
        Self::QuestionsAreNotReplied,
        Self::LastYearsReplies,
        Self::FirstSourceCounts,
        Self::AlwaysOnTheDueDay,
        Self::ChainsForgotten,
        Self::JoinedAsWritten,
        Self::BesidePartsForgotten,
        Self::FirstOption,
        Self::UnknownBeforeNo,
        Self::WhatDoesNotApplyStays,
        Self::NothingLeftIsMet,
        Self::NoReportLeavesItOpen,
        Self::MaybeIsIn,
        Self::MaybeIsOut,
        Self::RepliesMakeSubjects,
        Self::MaybeIsAdded,
        Self::UntoldIsNothing,
        Self::EveryStateIsParty,
    ];
}
