//! What the Oslo Action Plan says besides its actions and indicators.

use crate::base::{convention::Convention, provision::Provision};
use crate::law::{
    due::Pace,
    plan::text::{
        BestPractice, CountedBy, DefinedTerm, Direction, Goal, GoalTime, LegalStanding, Measurement, Place, ToldHow,
    },
    population::{CLEARANCE_OPEN, STATES_PARTIES, STOCKPILES_OPEN},
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Apmbc, number)
}

pub(super) const STANDING: LegalStanding = LegalStanding::political(
    ToldHow::Implied,
    "What binds and guides is the Convention; the plan details what the States Parties will do in its years to support \
     implementation.",
    &[Place::Paragraph(4)],
)
.by(&[art(12).paragraph(2).letter('d'), art(13)]);

pub(super) const MEASUREMENT: Measurement = Measurement::new(
    &[Place::Part("Appendix")],
    "the information in the yearly reports of States Parties under Article 7",
    &["the President", "the members of the Coordinating Committee, each within their mandate"],
)
.supported_by("the Implementation Support Unit")
.baseline("a value of every indicator from the reports due by 30 April 2020; later years are compared with it")
.asks("to give information detailed enough for an accurate assessment");

pub(super) const GOALS: &[Goal] = &[
    Goal::new(
        "suffering-ended",
        "The suffering and the casualties that mines cause have an end, for everyone and for good.",
        &[Place::Paragraph(2)],
        Direction::None,
    ),
    Goal::new(
        "obligations-completed",
        "Time-bound obligations are completed: as soon as possible, and by 2025 as far as can be.",
        &[Place::Paragraph(2), Place::Paragraph(9)],
        Direction::None,
    )
    .by(GoalTime::ByYear(2025))
    .counted_by(&[CountedBy::Population(&STOCKPILES_OPEN), CountedBy::Population(&CLEARANCE_OPEN)])
    .note(
        "Counted by those that have still to complete; indicators 13.1 and 20.2 count those that have. Paragraph 9 calls it \
         an ambition.",
    ),
    Goal::new(
        "universal",
        "The Convention is universal.",
        &[Place::Paragraph(1), Place::Paragraph(7)],
        Direction::All,
    )
    .counted_by(&[CountedBy::Population(&STATES_PARTIES), CountedBy::Indicator(11, 1)]),
    Goal::new(
        "stockpiles-destroyed",
        "All stockpiled mines are destroyed, and speedily.",
        &[Place::Paragraph(8)],
        Direction::None,
    )
    .by(GoalTime::Pace(Pace::Promptly))
    .counted_by(&[CountedBy::Population(&STOCKPILES_OPEN)]),
    Goal::new("clearance-faster", "Survey and clearance gain pace.", &[Place::Paragraph(9)], Direction::More)
        .note("No indicator adds up areas released."),
    Goal::new(
        "victims-take-part",
        "Mine victims take a full, equal and effective part in society.",
        &[Place::Paragraph(11)],
        Direction::All,
    ),
];

pub(super) const TERMS: &[DefinedTerm] = &[
    DefinedTerm::all_of(
        "national-ownership",
        "national ownership",
        &[Place::Footnote(1)],
        &[
            "interest in fulfilling the obligations stays high",
            "the State bodies concerned are empowered, and have the people, the money and the means for their duties",
            "the State sets out what its bodies will do, as inclusively, efficiently and speedily as can be, and how it will \
             overcome challenges",
            "the State regularly commits significant funds of its own to its programmes",
        ],
    )
    .used_by(&[1])
    .note("The footnote says that the States Parties have defined it so; it does not say where."),
    DefinedTerm::all_of(
        "applied-to-improvised-mines",
        "to apply the Convention to improvised mines",
        &[Place::Indicator(21, 1)],
        &["to survey", "to clear", "to report"],
    )
    .rests_on(&[art(5), art(7)])
    .used_by(&[21])
    .note("For the purpose of that indicator alone; the action says every provision and obligation."),
    DefinedTerm::any_of(
        "land-release",
        "release of land, by its methodology",
        &[Place::Action(22)],
        &["cancelled by non-technical survey", "reduced by technical survey", "cleared by clearance"],
    )
    .used_by(&[22]),
];

/// The nine of the list.
pub(super) const PRACTICES: &[BestPractice] = &[
    listed(1, "strong national ownership", &[1]),
    listed(2, "national strategies and work plans that rest on evidence", &[2]),
    listed(
        3,
        "gender made a part of all programming, and the diverse needs and experiences in affected communities heeded in it",
        &[3, 4],
    ),
    listed(4, "resources used efficiently, with the newest methods that keep to the international standards", &[5, 27]),
    listed(5, "partnership, coordination and regular dialogue among all concerned", &[6, 44, 46]),
    listed(6, "resources committed at home and from abroad, for several years where possible", &[1, 7, 42]),
    listed(7, "transparency, and an exchange of good and accurate information as the Convention asks", &[8]),
    listed(8, "national information systems that are accurate and last", &[9]),
    listed(
        9,
        "a working machinery of the Convention: its Committees, the Implementation Support Unit, its meetings",
        &[10],
    ),
];

const fn listed(number: u16, what: &'static str, actions: &'static [u16]) -> BestPractice {
    BestPractice::new(number, Place::Paragraph(5), what, actions)
}
