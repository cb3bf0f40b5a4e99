//! Mistakes that can be planted in the oracle, to show that the comparison would find them in the crate.

/// One mistake each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The deadline itself counts as late.
    DeadlineExclusive,
    /// APMBC Art. 4: four years.
    FiveYearsForStockpiles,
    /// Entry into force six months after the day of deposit.
    SixMonthsFromTheDay,
    /// Requests in the order of their numbers, not of the decisions.
    OrderOfNumbers,
    /// No row at all is read as an open duty, overdue in time.
    AbsentRowMeansOpen,
    /// What was once seen open is taken to be so until something else is said.
    OpenUntilDone,
    /// Completion announced is taken to say that it was open up to the day before.
    AnnouncedMeansOpenBefore,
    /// A withdrawal takes effect on the day of the notice.
    WithdrawalAtNotice,
    /// An armed conflict suspends nothing.
    ConflictIgnored,
    /// A notice taken back still counts.
    RetractionIgnored,
    /// More time granted counts from the beginning.
    GrantsFromTheBeginning,
    /// A grant closes the gap between the expired deadline and the decision.
    LapseForgotten,
    /// Every meeting is taken to be completely recorded.
    EveryMeetingComplete,
    /// Deadlines that sources show are not read.
    ShownDeadlinesIgnored,
    /// The answer to a find is due at the very next meeting.
    NoNineMonths,
    /// A find after the deadline falls under the old deadline.
    FindsUnderTheOldDeadline,
    /// The first annual report on the first 30 April after entry into force.
    FirstAnnualTooEarly,
    /// Reports known to be missing are not read.
    MissingReportsIgnored,
    /// What is reported absent in the end is taken to be open up to that day.
    AbsenceEndsOnItsDay,
    /// A find after the last deadline known is taken to come after the deadline, even where a meeting may have given more
    /// time that is not recorded. No fault, but the choice of the crate, which the oracle can make or not.
    DoubtfulFindsAreLate,
    /// A withdrawal can still be taken back on the day on which it takes effect.
    RetractedOnTheDay,
    /// Where a find is left to judgement, no meeting is taken to have set a deadline that is not recorded. No fault, but the
    /// choice of the crate.
    JudgementBeyondDoubt,
    /// The period of every consent counts, whether the State had left since or not yet come back.
    EveryConsentCounts,
    /// What was told of one membership answers for every other.
    EveryMembershipTells,
    /// Only the last report due counts, whatever is still owed.
    OnlyTheLastReport,
    /// More time granted to a day before the deadline counts as it stands.
    ShorterGrantsCount,
    /// A deadline that a source shows counts, whatever the decisions known give.
    EveryShownDeadlineCounts,
    /// A request whose clock is not told is taken to be about that from entry into force, or from a find.
    EveryRequestIsOfTheTreaty,
    /// What is found while other things are still to be done, as far as known, is more of the same.
    FindsAreMoreOfTheSame,
}

impl Fault {
    pub(crate) const ALL: [Self; 27] = [
        Self::DeadlineExclusive,
        Self::FiveYearsForStockpiles,
        Self::SixMonthsFromTheDay,
        Self::OrderOfNumbers,
        Self::AbsentRowMeansOpen,
        Self::OpenUntilDone,
        Self::AnnouncedMeansOpenBefore,
        Self::WithdrawalAtNotice,
        Self::ConflictIgnored,
        Self::RetractionIgnored,
        Self::GrantsFromTheBeginning,
        Self::LapseForgotten,
        Self::EveryMeetingComplete,
        Self::ShownDeadlinesIgnored,
        Self::NoNineMonths,
        Self::FindsUnderTheOldDeadline,
        Self::FirstAnnualTooEarly,
        Self::MissingReportsIgnored,
        Self::AbsenceEndsOnItsDay,
        Self::RetractedOnTheDay,
        Self::EveryConsentCounts,
        Self::EveryMembershipTells,
        Self::OnlyTheLastReport,
        Self::ShorterGrantsCount,
        Self::EveryShownDeadlineCounts,
        Self::EveryRequestIsOfTheTreaty,
        Self::FindsAreMoreOfTheSame,
    ];
}
