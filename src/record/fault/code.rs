//! The codes of faults, and what those say that make a row impossible though each of its cells can be read.

use crate::base::codes::codes;

codes! {
    /// What is wrong, as a stable code. The page on [checks](crate::guide::checks) has them all, with tables and fields.
    #[non_exhaustive]
    pub enum FaultCode: "fault" {
        /// A cell that must not be empty.
        Missing,
        /// A code or name of no State.
        UnknownState,
        /// A text that is no date, or a day that does not exist.
        ImpossibleDate,
        /// A date earlier than the Convention allows.
        BeforeConvention,
        /// A withdrawal by a State for which the Convention was not yet in force.
        WithdrawalBeforeEntryIntoForce,
        /// An end before the start.
        EndBeforeStart,
        /// A text that is none of the codes of its column.
        UnknownCode,
        /// A text that is no whole number, or a number that is too large.
        NotANumber,
        /// A JSON list or object where a single value belongs.
        NotOneValue,
        /// A duty for which the Convention has no rows of that table.
        NoSuchDuty,
        /// A cell that means nothing without another one.
        Alone,
        /// Two cells of which only one may be filled.
        Both,
        /// A subject that the question does not fit.
        UnfitSubject,
        /// The same fact twice.
        Duplicate,
        /// Two rows of one request that say different things.
        Contradiction,
        /// A reference to something that is not in the records.
        Dangling,
        /// A column that the table does not have.
        UnknownColumn,
        /// A column that the table needs.
        MissingColumn,
        /// A column, a field or a table that is given twice.
        Repeated,
        /// A row with too few or too many cells.
        CellCount,
        /// A quoted cell that does not end, or goes on after its closing quote.
        BrokenQuotes,
        /// A quoted cell that holds whole rows.
        SwallowedRows,
        /// Bytes that are not UTF-8.
        NotUtf8,
        /// A file without a header.
        EmptyFile,
        /// A file with the name of no table.
        UnknownTable,
        /// A table that must be there.
        MissingTable,
        /// A table that must have a row and has none.
        NoRow,
        /// A file or folder that cannot be opened or read.
        Unavailable,
        /// A file that is not well-formed.
        Unreadable,
        /// A cell with more text than any fact needs.
        TooLong,
        /// More columns, or fields of a JSON object, than any table has.
        TooManyColumns,
        /// Faults of an input that are not told one by one.
        MoreFaults,
        /// An observation of a day after that of the records.
        AfterRelease,
        /// A fact that became known before its own day.
        KnownBeforeFact,
        /// A signature after the Convention entered into force: it is open for signature until then (Art. 15).
        SignedTooLate,
        /// A signature after the consent of the same State.
        SignedAfterConsent,
        /// A second consent, though nothing ended the first.
        ConsentTwice,
        /// An entry into force that is given beside a consent from which it follows (Art. 17).
        EntryBesideConsent,
        /// An entry into force for a State before that of the Convention.
        EntryBeforeConvention,
        /// A meeting of States Parties before the Convention was in force.
        MeetingBeforeConvention,
        /// A meeting that sits longer than any has.
        MeetingTooLong,
        /// A meeting before another of its kind with a lower number.
        MeetingOutOfOrder,
        /// Something told at a meeting before it happened.
        ToldBefore,
        /// An amount of what there is none of.
        AmountOfNone,
        /// Something that is there, in the amount of nothing.
        NoAmount,
        /// An event that the Convention does not know.
        NoSuchEvent,
        /// That there is none, and that there is some, on one day.
        NoneBesideSome,
        /// Completion before entry into force, beside what was open at entry into force.
        CompletedBeforeBaseline,
        /// A report filed before the year that it covers was over.
        FiledBeforeYearOver,
        /// A report missing, though the year that it covers was not over.
        MissingBeforeYearOver,
        /// A report missing on a day after it was filed.
        MissingThoughFiled,
        /// Use of what is retained, though none is said to have been reported.
        UseUnreported,
        /// A part that is greater than the whole.
        PartAboveWhole,
        /// A total that is not that of the complete list beside it.
        TotalBesideList,
        /// A resolution of a day outside its session.
        OutsideSession,
        /// A measurement outside the time in which it tells of its year.
        MeasuredOutsideYear,
        /// A number from 1 on that is 0.
        Zero,
        /// A decision of a meeting that is still to come.
        DecidedByMeetingToCome,
        /// A list that the Convention does not have, or about another thing than lists of its kind are.
        UnfitList,
        /// A State that a list names twice.
        NamedTwice,
        /// A cycle in which the plan counts nothing.
        CycleOutOfReach,
    }
}

impl FaultCode {
    /// What a message says of the value seen.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::AfterRelease => "is after the day of the records",
            Self::KnownBeforeFact => "is before the fact that became known",
            Self::SignedTooLate => "is after the last day on which it could be signed",
            Self::SignedAfterConsent => "is a signature after consent",
            Self::ConsentTwice => "is a second consent without a withdrawal between",
            Self::EntryBesideConsent => "stands beside a consent from which the day follows",
            Self::EntryBeforeConvention => "is before the Convention itself entered into force",
            Self::MeetingBeforeConvention => "is before there were States Parties to meet",
            Self::MeetingTooLong => "ends a meeting longer than any",
            Self::MeetingOutOfOrder => "is not in the order of the numbers of meetings",
            Self::ToldBefore => "is after the meeting at which it was told",
            Self::AmountOfNone => "is an amount of what there is none of",
            Self::NoAmount => "is no amount of something that is there",
            Self::NoSuchEvent => "is not known to the Convention",
            Self::NoneBesideSome => "stands beside the contrary of the same day",
            Self::CompletedBeforeBaseline => "is before entry into force, when it was still open",
            Self::FiledBeforeYearOver => "is before the end of the year that the report covers",
            Self::MissingBeforeYearOver => "is before the end of the year of which a report is missed",
            Self::MissingThoughFiled => "is after the same report was filed",
            Self::UseUnreported => "is a use that was reported",
            Self::PartAboveWhole => "is a part above the whole",
            Self::TotalBesideList => "is not the number in the complete list",
            Self::OutsideSession => "is outside the session of the resolution",
            Self::MeasuredOutsideYear => "is too far from the year of the figures",
            Self::Zero => "is no number of something",
            Self::DecidedByMeetingToCome => "is a decision of a meeting that is still to come",
            Self::UnfitList => "does not fit the list",
            Self::NamedTwice => "is named twice",
            Self::CycleOutOfReach => "is a cycle in which the plans count nothing",
            _ => "cannot be",
        }
    }
}
