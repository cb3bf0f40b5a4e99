//! The values that each reading can take.

use crate::base::codes::codes;

/// Defines the values of a reading, each with its code; the first is the default. Closed: a further value would be
/// another answer to a point that is open now.
macro_rules! values {
    (
        $(#[$doc:meta])*
        $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_code:literal,
            $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)*
        }
    ) => {
        codes! {
            $(#[$doc])*
            #[derive(Default)]
            pub enum $name: "value" {
                $(#[$first_doc])* #[default] $first = $first_code,
                $($(#[$variant_doc])* $variant = $code),*
            }
        }

        impl $name {
            /// The codes of the values, the default first.
            pub const CODES: &'static [&'static str] = &[$first_code $(, $code)*];
        }
    };
}

values! {
    /// How mined areas or stockpiles found after the deadline are judged.
    ///
    /// ```
    /// use mine_action::law::reading::Rediscovery;
    /// assert_eq!("letter".parse(), Ok(Rediscovery::Letter));
    /// assert_eq!((Rediscovery::default().code(), Rediscovery::CODES), ("12msp", &["12msp", "letter"][..]));
    /// ```
    Rediscovery {
        /// As the Twelfth Meeting of the States Parties decided for mined areas (APLC/MSP.12/2012/7): in time until the
        /// close of the meeting by which an answer is due ([`ResponseMeeting`]), then overdue. No decision sets a second
        /// deadline for stockpiles, so they are left to judgement while they remain.
        TwelfthMeeting = "12msp",
        /// By the letter of the article: overdue from the day on which the discovery is known.
        Letter = "letter",
    }
}

values! {
    /// Which day of a meeting "by the nth meeting" and "until the next meeting" mean.
    MeetingDay {
        /// Its last day.
        Closing = "closing",
        /// Its first day.
        Opening = "opening",
    }
}

values! {
    /// How the 180 days of the initial report are counted (APMBC Art. 7(1), CCM Art. 7(1)). For entry into force on
    /// 1 March 1999 sources give 28 August 1999 (day 0) and also 27 August 1999 (day 1).
    DayCount {
        /// The day of entry into force is day 0.
        DayZero = "day-0",
        /// The day of entry into force is day 1.
        DayOne = "day-1",
    }
}

values! {
    /// When a request under APMBC Art. 5 is filed in time. In the CCM the nine months are treaty law in either case.
    FilingNotice {
        /// Nine calendar months before the meeting opens (decision of the Seventh Meeting, APLC/MSP.7/2006/L.3).
        NineMonths = "nine-months",
        /// By 31 March of the year of the meeting: later practice, of which no text was found.
        EndOfMarch = "31-march",
    }
}

values! {
    /// By which meeting an answer is due to mined areas found after the deadline (APLC/MSP.12/2012/7, point 3).
    ResponseMeeting {
        /// By the next meeting, where a request to it is still possible by the process; otherwise by the one that follows.
        Following = "following",
        /// By the first meeting to which a request is still possible by the process.
        NineMonths = "nine-months",
    }
}

values! {
    /// Which periods of CCM Art. 4(1) can be extended.
    Extendable {
        /// Each of them: Art. 4(5) speaks of all remnants, the deadline and the obligations of paragraph 1, and Art. 4(6)
        /// of the period of paragraph 1.
        AnyPeriod = "any-period",
        /// The ten years from entry into force alone, which Art. 4(5) names. The ten years from the end of hostilities
        /// (Art. 4(1)(b)) stand.
        FromEntry = "from-entry",
    }
}

values! {
    /// What the "next Meeting of States Parties" of CCM Art. 4(1)(c) is.
    NextMeeting {
        /// A Meeting of States Parties. Art. 3(5) and 4(5) to (7) add "or a Review Conference" where they mean it.
        StatesParties = "msp",
        /// A Meeting of States Parties or a Review Conference, whichever is earlier.
        Either = "msp-or-rc",
    }
}

values! {
    /// Who the "affected States Parties" are. No plan defines them.
    Affected {
        /// By the section that names them. Survey, clearance and risk education: those with mined areas at the start of
        /// the plan's period or since; victim assistance: those with victims, as the plan's own chapter limits them
        /// (Oslo: a significant number; Siem Reap-Angkor: any); elsewhere: either.
        BySection = "by-section",
        /// Everywhere those with mined areas.
        MinedAreas = "mined-areas",
        /// Everywhere those with mined areas or with victims, as the plan's own chapter limits these.
        Either = "either",
        /// By the section, but in both plans those with any victims in areas under their jurisdiction or control.
        WithVictims = "with-victims",
        /// By the section, but in both plans only those with a significant number of victims.
        SignificantVictims = "significant-victims",
    }
}

values! {
    /// How a condition that joins several things is met.
    Joined {
        /// As the text says: "and" needs all, "or" and "and/or" need any.
        Connector = "connector",
        /// Always by all of them.
        All = "all",
        /// By any of them.
        Any = "any",
    }
}

values! {
    /// What a report that does not mention something says about it.
    Silence {
        /// Nothing: a fact about the world stays unknown.
        Unknown = "unknown",
        /// No: what is not reported is taken not to exist.
        No = "no",
    }
}

values! {
    /// The day of a year's cycle on which membership of a group is decided.
    PopulationDate {
        /// The day on which the reports are due, 30 April.
        ReportsDue = "reports-due",
        /// The first day of the calendar year.
        YearStart = "year-start",
        /// The last day of the calendar year.
        YearEnd = "year-end",
    }
}

values! {
    /// Whether what a plan counts as done is counted as it stands, or as it was done in the year.
    StockOrFlow {
        /// As it stands: everything done so far.
        Stock = "stock",
        /// What was done in the year.
        Flow = "flow",
    }
}

values! {
    /// Of whom a percentage is taken where a sentence describes States Parties twice: "that have completed and that
    /// submit".
    Base {
        /// By its letter: of all States Parties; both descriptions say who counts.
        Letter = "letter",
        /// Of those whom the first description names; the second says who of them counts.
        Described = "described",
    }
}

values! {
    /// Which meetings "Convention meetings" are.
    ConventionMeetings {
        /// Those that the Convention itself provides for: Meetings of the States Parties and Review Conferences
        /// (Articles 11 and 12).
        Formal = "formal",
        /// The informal meetings of the year too, between the sessions.
        All = "formal-and-informal",
    }
}

values! {
    /// Whom a chapter means that names duties on stockpiles, clearance and victims together.
    SeveralDuties {
        /// Those with any of the duties.
        Any = "any",
        /// Those with all of them.
        All = "all",
    }
}

values! {
    /// Whom an indicator counts that says "States Parties" in a chapter addressed to some of them.
    Chapeau {
        /// By its letter: all States Parties.
        Letter = "letter",
        /// Those whom the chapter or the action addresses.
        Addressed = "addressed",
    }
}
