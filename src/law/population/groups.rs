//! The groups that the four plans name, one row each.

use super::definition::Population;
use crate::base::duty::Duty;
use crate::law::{
    expr::{Choice, Expr},
    item::{Universe, vocabulary as item},
    question::{Declared, Question, Since},
    reading,
};

use Duty::{Clearance, StockpileDestruction};

const STOCKPILE_IS_OPEN: Expr = Expr::Derived(Question::Open(StockpileDestruction));
const AREAS_ARE_OPEN: Expr = Expr::Derived(Question::Open(Clearance));
/// Clearance is reported done.
pub(in crate::law) const CLEARANCE_DONE: Expr = Expr::Choose(&Choice {
    reading: &reading::COUNTING,
    options: &[
        ("stock", Expr::Derived(Question::Completed(Clearance))),
        ("flow", Expr::Derived(Question::CompletedInYear(Clearance))),
    ],
});
const SIGNIFICANT: Expr = Expr::Holds(&item::SIGNIFICANT_VICTIMS);
/// Victims recorded, or many by its own word: of the mines convention no record tells of victims.
const HAS_VICTIMS: Expr = Expr::Any(&[Expr::Derived(Question::VictimsReported), SIGNIFICANT]);
const MANY_OR_AREAS: Expr = Expr::Any(&[AREAS_IN_PERIOD, SIGNIFICANT]);
const VICTIMS_OR_AREAS: Expr = Expr::Any(&[AREAS_IN_PERIOD, Expr::Derived(Question::VictimsReported), SIGNIFICANT]);
/// Open, or completed in the period: a State that finishes stays in the group until the plan ends.
const AREAS_IN_PERIOD: Expr = Expr::Any(&[AREAS_ARE_OPEN, Expr::Derived(Question::CompletedInPeriod(Clearance))]);

/// Every State Party.
pub const STATES_PARTIES: Population = Population::of_parties(
    "states-parties",
    "all States Parties",
    "no limit in the chapeau or the indicator",
    Expr::ALWAYS,
);

/// States not party, signatories among them.
pub const STATES_NOT_PARTY: Population = Population::of(
    Universe::StatesNotParty,
    "states-not-party",
    "States not party, signatories included",
    "Oslo indicators 11.2, 11.3, 12.1; Siem Reap-Angkor indicators 11.3, 11.4, 12.1",
    Expr::ALWAYS,
);

/// Every State able to join.
pub const STATES: Population = Population::of(
    Universe::States,
    "states",
    "all States able to join",
    "Siem Reap-Angkor indicator 11.2",
    Expr::ALWAYS,
)
.note("an instrument binds from entry into force: the State that deposits it is not yet a State Party");

/// With stockpiles still to be destroyed, in time or late.
pub const STOCKPILES_OPEN: Population = Population::of_parties(
    "stockpiles-open",
    "States Parties with stockpiles still to be destroyed",
    "APMBC Art. 4; CCM Art. 3(2); Cartagena Actions 10, 11; Oslo Action 13; Siem Reap-Angkor Action 13; Vientiane Actions 8, 9",
    STOCKPILE_IS_OPEN,
)
.note("in time and late alike: whether those that missed their deadline are meant too is not said");

/// With stockpiles still to be destroyed after the deadline.
pub const STOCKPILES_LATE: Population = Population::of_parties(
    "stockpiles-late",
    "States Parties that missed their deadline for destroying stockpiles",
    "Cartagena Actions 7 to 9; Oslo Action 14; Siem Reap-Angkor Action 14",
    Expr::Derived(Question::Late(StockpileDestruction)),
);

/// With stockpiles found after the deadline.
pub const STOCKPILES_FOUND_LATE: Population = Population::of_parties(
    "stockpiles-found-after-deadline",
    "States Parties that find previously unknown stockpiles after their deadline",
    "Cartagena Action 12; Oslo Action 15",
    Expr::Derived(Question::Found(StockpileDestruction, Since::Deadline)),
);

/// With stockpiles found at any time.
pub const STOCKPILES_FOUND: Population = Population::of_parties(
    "stockpiles-found",
    "States Parties that find previously unknown stockpiles",
    "Siem Reap-Angkor Action 15",
    Expr::Derived(Question::Found(StockpileDestruction, Since::EntryIntoForce)),
);

/// Retaining for permitted purposes.
pub const RETAINING: Population = Population::of_parties(
    "retaining",
    "States Parties that retain for permitted purposes",
    "APMBC Art. 3(1); Cartagena Actions 56, 57; Oslo Actions 16, 17; Siem Reap-Angkor Action 16",
    Expr::Derived(Question::Retains),
);

/// With areas known or suspected to be mined or contaminated and not yet cleared.
pub const CLEARANCE_OPEN: Population = Population::of_parties(
    "clearance-open",
    "States Parties with mined or contaminated areas still to be cleared",
    "APMBC Art. 5; CCM Art. 4; Cartagena Actions 14 to 20; Oslo Actions 19, 20, 22, 26, 27; Vientiane Actions 10 to 17",
    AREAS_ARE_OPEN,
)
.note("Cartagena and Vientiane say: that have reported such areas");

/// Granted more time for clearance.
pub const CLEARANCE_EXTENDED: Population = Population::of_parties(
    "clearance-extended",
    "States Parties granted more time for clearance",
    "APMBC Art. 5(3) to 5(6); Cartagena Action 13",
    Expr::Derived(Question::Extended(Clearance)),
)
.note("stays true after a later renewal");

/// In need of more time for clearance.
pub const CLEARANCE_NEEDING_TIME: Population = Population::of_parties(
    "clearance-needing-time",
    "States Parties with mined areas that need more time",
    "Cartagena Action 21",
    Expr::All(&[
        AREAS_ARE_OPEN,
        Expr::Any(&[Expr::Derived(Question::Requesting(Clearance)), Expr::Holds(&item::NEEDS_EXTENSION)]),
    ]),
)
.note("before a request is filed only the State can say that it needs one");

/// Asking for more time for clearance.
pub const REQUESTING: Population = Population::of_parties(
    "requesting",
    "States Parties that submit a request for more time",
    "Oslo Actions 23, 24; Siem Reap-Angkor Action 23",
    Expr::Derived(Question::Requesting(Clearance)),
);

/// With clearance completed.
pub const CLEARANCE_COMPLETED: Population = Population::of_parties(
    "clearance-completed",
    "States Parties that completed clearance",
    "Oslo Action 25; Siem Reap-Angkor Action 24",
    Expr::Derived(Question::Completed(Clearance)),
);

/// As in the indicator on declarations of completion.
pub const COMPLETING: Population = Population::of_parties(
    "completing",
    "States Parties, or those that completed clearance",
    "Oslo indicator 25.1",
    Expr::Choose(&Choice {
        reading: &reading::BASE,
        options: &[("letter", Expr::ALWAYS), ("described", CLEARANCE_DONE)],
    }),
)
.note("the sentence joins completion and declaration by \u{201c}and\u{201d}; Siem Reap-Angkor 24.2 is of those that completed");

/// With areas found that were not known before.
pub const AREAS_FOUND: Population = Population::of_parties(
    "areas-found",
    "States Parties that find previously unknown mined areas, newly mined areas included",
    "Oslo indicator 26.3; APLC/MSP.12/2012/7",
    Expr::Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[
            ("letter", Expr::Derived(Question::Found(Clearance, Since::EntryIntoForce))),
            ("addressed", Expr::Derived(Question::Found(Clearance, Since::Completion))),
        ],
    }),
)
.note("the indicator names no limit, the action speaks of finds after completion, the paper it applies of finds after the \
       deadline");

/// With areas found after completion.
pub const AREAS_FOUND_AFTER_COMPLETION: Population = Population::of_parties(
    "areas-found-after-completion",
    "States Parties that find previously unknown mined areas after they reported completion",
    "Cartagena Action 22",
    Expr::Derived(Question::Found(Clearance, Since::Completion)),
);

/// Without a baseline of contamination.
pub const WITHOUT_BASELINE: Population = Population::of_parties(
    "without-baseline",
    "States Parties with mined areas that have no accurate baseline of contamination",
    "Oslo Action 18",
    Expr::All(&[AREAS_ARE_OPEN, Expr::Not(&Expr::Holds(&item::BASELINE))]),
)
.note("the action means those without precise perimeters too; only the baseline is asked");

/// Affected by improvised mines.
pub const IMPROVISED: Population = Population::of_parties(
    "improvised",
    "States Parties affected by improvised mines",
    "Oslo Action 21; Siem Reap-Angkor Action 20",
    Expr::Holds(&item::IMPROVISED_MINES),
)
.note("only the State can say so");

/// Affected, in chapters on survey, clearance and risk education.
pub const AFFECTED_BY_AREAS: Population = Population::of_parties(
    "affected-by-areas",
    "affected States Parties: survey, clearance, risk education",
    "Oslo indicators of chapters V and VI; Siem Reap-Angkor chapters V and VI",
    Expr::Choose(&Choice {
        reading: &reading::AFFECTED,
        options: &[
            ("by-section", AREAS_IN_PERIOD),
            ("mined-areas", AREAS_IN_PERIOD),
            ("either", MANY_OR_AREAS),
            ("with-victims", AREAS_IN_PERIOD),
            ("significant-victims", AREAS_IN_PERIOD),
        ],
    }),
)
.note("no plan defines the words; a State that completes in the period of the plan stays in");

/// Affected, in chapters on victim assistance.
pub const AFFECTED_BY_VICTIMS: Population = Population::of_parties(
    "affected-by-victims",
    "affected States Parties: victim assistance",
    "Siem Reap-Angkor chapter VII",
    Expr::Choose(&Choice {
        reading: &reading::AFFECTED,
        options: &[
            ("by-section", HAS_VICTIMS),
            ("mined-areas", AREAS_IN_PERIOD),
            ("either", VICTIMS_OR_AREAS),
            ("with-victims", HAS_VICTIMS),
            ("significant-victims", SIGNIFICANT),
        ],
    }),
)
.note(
    "the chapter speaks of those that have victims in areas under their jurisdiction or control (paragraph 13); the \
       significant number is Oslo's",
);

/// Affected, in every other chapter of the Oslo plan.
pub const AFFECTED: Population = Population::of_parties(
    "affected",
    "affected States Parties",
    "Oslo indicators outside chapters V to VII",
    Expr::Choose(&Choice {
        reading: &reading::AFFECTED,
        options: &[
            ("by-section", MANY_OR_AREAS),
            ("mined-areas", AREAS_IN_PERIOD),
            ("either", MANY_OR_AREAS),
            ("with-victims", VICTIMS_OR_AREAS),
            ("significant-victims", MANY_OR_AREAS),
        ],
    }),
)
.note("no plan defines the words; chapter VII of this plan is for those with a significant number of victims");

/// Affected, in every other chapter of the Siem Reap-Angkor plan.
pub const AFFECTED_IN_ANY_WAY: Population = Population::of_parties(
    "affected-in-any-way",
    "affected States Parties: mined areas or victims",
    "Siem Reap-Angkor indicators outside chapters V to VII",
    Expr::Choose(&Choice {
        reading: &reading::AFFECTED,
        options: &[
            ("by-section", VICTIMS_OR_AREAS),
            ("mined-areas", AREAS_IN_PERIOD),
            ("either", VICTIMS_OR_AREAS),
            ("with-victims", VICTIMS_OR_AREAS),
            ("significant-victims", MANY_OR_AREAS),
        ],
    }),
)
.note("no plan defines the words; chapter VII of this plan is on States Parties with victims (paragraph 13)");

/// With a significant number of victims.
pub const SIGNIFICANT_VICTIMS: Population = Population::of_parties(
    "significant-victims",
    "States Parties with many victims, by their own word",
    "Oslo Actions 33 to 41",
    SIGNIFICANT,
)
.note("States say so of themselves; no text sets a number");

/// All States Parties, in particular those with many victims.
pub const ANSWERABLE_FOR_VICTIMS: Population = Population::of_parties(
    "answerable-for-victims",
    "all States Parties, particularly those answerable for significant numbers of mine victims",
    "Cartagena Actions 23 to 33",
    Expr::ALWAYS,
)
.note("the chapeau stresses some and limits nobody");

/// With victims and without a plan for them.
pub const WITHOUT_VICTIM_PLAN: Population = Population::of_parties(
    "without-victim-plan",
    "States Parties with victims that have no plan on victim assistance or disability",
    "Vientiane Action 24",
    Expr::All(&[HAS_VICTIMS, Expr::Not(&Expr::Holds(&item::VICTIM_OR_DISABILITY_PLAN))]),
);

/// With victims under their jurisdiction or control.
pub const WITH_VICTIMS: Population = Population::of_parties(
    "with-victims",
    "States Parties with victims in areas they have jurisdiction over or control",
    "CCM Art. 5(1); Vientiane Actions 20 to 29; Siem Reap-Angkor Actions 30 to 39",
    HAS_VICTIMS,
)
.note("Siem Reap-Angkor chapter VII addresses States Parties; those with victims stand in the sentence before");

/// With duties on stockpiles, clearance and victims.
pub const SEVERAL_DUTIES: Population = Population::of_parties(
    "several-duties",
    "States Parties with duties on stockpiles, clearance and victims",
    "Cartagena Actions 34 to 36; Vientiane Actions 33 to 36",
    Expr::Choose(&Choice {
        reading: &reading::SEVERAL_DUTIES,
        options: &[
            ("any", Expr::Any(&[STOCKPILE_IS_OPEN, AREAS_ARE_OPEN, HAS_VICTIMS])),
            ("all", Expr::All(&[STOCKPILE_IS_OPEN, AREAS_ARE_OPEN, HAS_VICTIMS])),
        ],
    }),
)
.note("the chapeau names all three duties together; a State with one of them needs the same");

/// In a position to assist others.
pub const ABLE_TO_ASSIST: Population = Population::of_parties(
    "able-to-assist",
    "States Parties in a position to assist",
    "APMBC Art. 6; CCM Art. 6; Cartagena Actions 37 to 43, 66, 67; Oslo Actions 7, 10, 45, 46; Siem Reap-Angkor Actions 7, 10, 43, 44; Vientiane Actions 37 to 42, 57",
    Expr::Holds(&item::ABLE_TO_ASSIST),
)
.note("each State judges for itself");

/// Seeking assistance.
pub const SEEKING_ASSISTANCE: Population = Population::of_parties(
    "seeking-assistance",
    "States Parties that seek assistance",
    "Oslo Action 43; Oslo indicator 43.1; Vientiane Action 64",
    Expr::Holds(&item::SEEKS_ASSISTANCE),
);

/// Providing assistance.
pub const PROVIDING_ASSISTANCE: Population = Population::of_parties(
    "providing-assistance",
    "States Parties that provide assistance",
    "Siem Reap-Angkor indicators 43.5, 43.6",
    Expr::Holds(&item::PROVIDES_SUPPORT),
);

/// Carrying out risk education.
pub const RISK_EDUCATORS: Population = Population::of_parties(
    "risk-educators",
    "States Parties, or those that report risk education and reduction",
    "Oslo indicator 29.2",
    Expr::Choose(&Choice {
        reading: &reading::BASE,
        options: &[("letter", Expr::ALWAYS), ("described", Expr::Reports(&item::RISK_EDUCATION_PROGRAMMES))],
    }),
)
.note("it is the activities, not the States Parties, that the sentence says collect, analyse and report data");

/// Without an initial report.
pub const NO_INITIAL_REPORT: Population = Population::of_parties(
    "no-initial-report",
    "States Parties whose initial report is overdue",
    "APMBC Art. 7(1); Cartagena Action 54",
    Expr::Derived(Question::InitialReportMissing),
)
.note("the text says: that have not submitted; that the report is overdue is our inference");

/// With duties on retention, stockpiles or clearance.
pub const DUTIES_TO_REPORT: Population = Population::of_parties(
    "duties-to-report",
    "States Parties with duties on stockpiles or clearance, or that retain",
    "Oslo Action 49; Siem Reap-Angkor Action 47 and indicator 47.1",
    Expr::Any(&[STOCKPILE_IS_OPEN, AREAS_ARE_OPEN, Expr::Derived(Question::Retains)]),
)
.note("the actions also name those that transfer, the indicators do not; of transfers nothing is recorded");

/// With such duties, and without a report on each of them.
pub const SILENT: Population = Population::of_parties(
    "silent",
    "States Parties with duties on stockpiles or clearance, or that retain, that do not report on each of these",
    "Oslo Action 49; Siem Reap-Angkor Action 47",
    Expr::All(&[
        Expr::Any(&[STOCKPILE_IS_OPEN, AREAS_ARE_OPEN, Expr::Derived(Question::Retains)]),
        Expr::Not(&Expr::Derived(Question::ReportedOnDuties)),
    ]),
)
.note("a report on some of the duties only is not enough: the texts ask for progress on \u{201c}these obligations\u{201d}");

/// With such duties, and two years without a report on them.
pub const SILENT_TWO_YEARS: Population = Population::of_parties(
    "silent-two-years",
    "States Parties with duties on stockpiles or clearance, or that retain, without information for two years",
    "Oslo Action 49 and indicator 49.1; Siem Reap-Angkor Action 47",
    Expr::Derived(Question::TwoSilentYears),
);

/// Without national measures.
pub const NO_MEASURES: Population = Population::of_parties(
    "no-measures",
    "States Parties without national implementation measures",
    "APMBC Art. 9; CCM Art. 9; Cartagena Action 59; Oslo Action 50; Siem Reap-Angkor Action 48; Vientiane Action 63",
    Expr::Not(&Expr::Derived(Question::MeasuresTaken)),
)
.note("no plan says when Article 9 is fulfilled; we take a law, or existing law declared sufficient");

/// Alleged or known not to comply with Art. 1.
pub const ALLEGED: Population = Population::of_parties(
    "alleged-non-compliance",
    "States Parties alleged or known not to comply with Article 1",
    "Oslo Action 48; Siem Reap-Angkor Action 46",
    Expr::Derived(Question::InGroup(Declared::AllegedNonCompliance)),
)
.note("an allegation is a statement of its source, not a finding of this crate");

/// With stockpiles found, as the indicator or the action limits them.
pub const STOCKPILES_REPORTED_FOUND: Population = Population::of_parties(
    "stockpiles-reported-found",
    "States Parties that report unknown stockpiles found",
    "Oslo indicator 15.1",
    Expr::Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[
            ("letter", Expr::Derived(Question::FindReported(StockpileDestruction, Since::EntryIntoForce))),
            ("addressed", Expr::Derived(Question::FindReported(StockpileDestruction, Since::Deadline))),
        ],
    }),
)
.note("the action speaks of finds after the deadline, the indicator of any");

/// As in the chapter on victim assistance.
pub const VICTIM_CHAPTER: Population = Population::of_parties(
    "victim-chapter",
    "States Parties, in a chapter for those with a significant number of victims",
    "Oslo indicators 33.1 to 41.1",
    Expr::Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[("letter", Expr::ALWAYS), ("addressed", SIGNIFICANT)],
    }),
);

/// As in the action on improvised mines.
pub const IMPROVISED_ACTION: Population = Population::of_parties(
    "improvised-action",
    "States Parties, under an action for those affected by improvised mines",
    "Oslo indicator 21.1",
    Expr::Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[("letter", Expr::ALWAYS), ("addressed", Expr::Holds(&item::IMPROVISED_MINES))],
    }),
);

/// As in the action on alternatives to live mines.
pub const RETAINING_ACTION: Population = Population::of_parties(
    "retaining-action",
    "States Parties, under an action for those that retain",
    "Oslo indicator 17.1",
    Expr::Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[("letter", Expr::ALWAYS), ("addressed", Expr::Derived(Question::Retains))],
    }),
);

/// Requests for more time for clearance, filed in the year.
pub const REQUESTS: Population = Population::of(
    Universe::Requests,
    "requests",
    "requests for more time for clearance, filed in the year",
    "Oslo indicators 23.1 to 24.1; Siem Reap-Angkor indicators 23.1 to 23.3",
    Expr::Derived(Question::RequestFiled),
);

/// Meetings of the year.
pub const MEETINGS: Population = Population::of(
    Universe::Meetings,
    "meetings",
    "meetings of the Convention in the year",
    "Oslo indicators 3.2, 4.2; Siem Reap-Angkor indicators 5.3, 5.4",
    Expr::Choose(&Choice {
        reading: &reading::CONVENTION_MEETINGS,
        options: &[
            ("formal", Expr::All(&[Expr::Derived(Question::HeldInYear), Expr::Derived(Question::IsFormal)])),
            ("formal-and-informal", Expr::Derived(Question::HeldInYear)),
        ],
    }),
)
.note("the texts say Convention meetings; informal ones are in no record, so only replies tell of them");

/// Resolutions of the year.
pub const RESOLUTIONS: Population = Population::of(
    Universe::Resolutions,
    "resolutions",
    "resolutions of the General Assembly on the Convention, of the year",
    "Oslo indicator 12.2; Siem Reap-Angkor indicator 12.2",
    Expr::Derived(Question::AdoptedInYear),
);

/// Every population, in the order of this file.
pub const POPULATIONS: [&Population; 44] = [
    &STATES_PARTIES,
    &STATES_NOT_PARTY,
    &STATES,
    &STOCKPILES_OPEN,
    &STOCKPILES_LATE,
    &STOCKPILES_FOUND_LATE,
    &STOCKPILES_FOUND,
    &RETAINING,
    &CLEARANCE_OPEN,
    &CLEARANCE_EXTENDED,
    &CLEARANCE_NEEDING_TIME,
    &REQUESTING,
    &CLEARANCE_COMPLETED,
    &COMPLETING,
    &AREAS_FOUND,
    &AREAS_FOUND_AFTER_COMPLETION,
    &WITHOUT_BASELINE,
    &IMPROVISED,
    &AFFECTED_BY_AREAS,
    &AFFECTED_BY_VICTIMS,
    &AFFECTED,
    &AFFECTED_IN_ANY_WAY,
    &SIGNIFICANT_VICTIMS,
    &ANSWERABLE_FOR_VICTIMS,
    &WITHOUT_VICTIM_PLAN,
    &WITH_VICTIMS,
    &SEVERAL_DUTIES,
    &ABLE_TO_ASSIST,
    &SEEKING_ASSISTANCE,
    &PROVIDING_ASSISTANCE,
    &RISK_EDUCATORS,
    &NO_INITIAL_REPORT,
    &DUTIES_TO_REPORT,
    &SILENT,
    &SILENT_TWO_YEARS,
    &NO_MEASURES,
    &ALLEGED,
    &STOCKPILES_REPORTED_FOUND,
    &VICTIM_CHAPTER,
    &IMPROVISED_ACTION,
    &RETAINING_ACTION,
    &REQUESTS,
    &MEETINGS,
    &RESOLUTIONS,
];
