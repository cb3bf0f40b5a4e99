//! What the Siem Reap-Angkor Action Plan says besides its actions and indicators, in the draft that was read.

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
    "The Convention is the comprehensive framework; the plan is a road map for carrying it out, up to the Sixth Review \
     Conference in 2029.",
    &[Place::Paragraph(1), Place::Paragraph(4)],
)
.by(&[art(12).paragraph(2).letter('d'), art(13)]);

pub(super) const MEASUREMENT: Measurement = Measurement::new(
    &[Place::Paragraph(5)],
    "the information in the yearly reports of States Parties under Article 7",
    &["the President", "the members of the Coordinating Committee, within their mandate"],
)
.supported_by("the Implementation Support Unit")
.baseline("a value of every indicator from the reports due by 30 April 2025; later years are compared with it")
.asks("to give information detailed enough for an accurate assessment");

pub(super) const GOALS: &[Goal] = &[
    Goal::new(
        "suffering-ended",
        "The suffering and the casualties that mines cause have an end, for everyone and for good.",
        &[Place::Paragraph(2)],
        Direction::None,
    ),
    Goal::new(
        "fewer-affected",
        "Over the life of the plan the number of mine-affected States Parties falls substantively.",
        &[Place::Paragraph(2)],
        Direction::Fewer,
    )
    .by(GoalTime::InPeriod)
    .counted_by(&[CountedBy::Population(&CLEARANCE_OPEN)])
    .note(
        "How much is substantive is not said. Counted by those that have still areas to clear: a State that completes in \
         these years stays among the affected of the indicators.",
    ),
    Goal::new(
        "universal",
        "More States join the Convention, and sooner.",
        &[Place::Paragraph(1), Place::Paragraph(9)],
        Direction::More,
    )
    .counted_by(&[CountedBy::Population(&STATES_PARTIES), CountedBy::Indicator(11, 2)]),
    Goal::new(
        "stockpiles-destroyed",
        "All stockpiled mines are destroyed as soon as possible.",
        &[Place::Paragraph(10)],
        Direction::None,
    )
    .by(GoalTime::Pace(Pace::AsSoonAsPossible))
    .counted_by(&[CountedBy::Population(&STOCKPILES_OPEN)]),
    Goal::new("clearance-faster", "Article 5 is implemented faster.", &[Place::Paragraph(11)], Direction::More)
        .note("No indicator adds up areas released."),
    Goal::new(
        "victims-take-part",
        "Mine victims take a full, equal and effective part in society.",
        &[Place::Paragraph(13)],
        Direction::All,
    ),
];

pub(super) const TERMS: &[DefinedTerm] = &[
    DefinedTerm::all_of(
        "national-ownership",
        "national ownership",
        &[Place::Footnote(1)],
        &[
            "interest in fulfilling the obligations, and in addressing challenges, stays high",
            "the State bodies concerned are empowered, and have the people, the money and the means for their duties",
            "the State sets out what its bodies do, as inclusively, efficiently and speedily as can be, and how it will \
             overcome challenges",
            "the State regularly commits significant funds of its own to its programmes",
        ],
    )
    .used_by(&[1])
    .note(
        "Oslo's four elements; the first has grown by the addressing of challenges, which may be read as a fifth. The \
         footnote does not say where it was defined.",
    ),
    DefinedTerm::all_of(
        "improvised-mines",
        "anti-personnel mines of an improvised nature",
        &[Place::Action(20)],
        &["an improvised explosive device", "the definition of an anti-personnel mine fits it"],
    )
    .rests_on(&[art(2).paragraph(1)])
    .used_by(&[15, 17, 20])
    .note("How a device was made does not matter to the definition in the Convention."),
    DefinedTerm::any_of(
        "land-release",
        "release of land, by its methodology",
        &[Place::Action(22), Place::Indicator(22, 2)],
        &["cancelled by non-technical survey", "reduced by technical survey", "cleared by clearance"],
    )
    .used_by(&[22]),
];

/// The thirteen of the list.
pub(super) const PRACTICES: &[BestPractice] = &[
    listed(1, "strong national ownership", &[1]),
    listed(2, "mine survivors included, with a meaningful part in all implementation", &[5, 30, 39]),
    listed(3, "national capacities that last", &[2, 21, 28]),
    listed(4, "national strategies and work plans: on evidence, costed, fit for the context, with dates", &[3, 18]),
    listed(5, "resources used efficiently, with national standards kept in line with the international ones", &[4, 25]),
    listed(
        6,
        "gender, age and disability considered everywhere, and with them the diverse needs and experiences in affected \
         communities, survivors included",
        &[5, 19],
    ),
    listed(7, "climate and the environment taken into account", &[6]),
    listed(
        8,
        "effective partnership, coordination, cooperation and regular dialogue, for conditions in which work gets on: \
         barriers of logistics and administration removed, cooperation and assistance strengthened",
        &[1, 42, 44, 45],
    )
    .note("No action speaks of barriers of logistics and administration."),
    listed(9, "more done locally, so that results last", &[7])
        .note("Action 7 has it as contributions to local organisations."),
    listed(10, "yearly reports, for transparency and an exchange of good information", &[8]),
    listed(11, "national information systems that are accurate, up to date and nationally managed", &[9]),
    listed(
        12,
        "a working machinery of the Convention: the President, the Committees, the Implementation Support Unit, the \
         meetings",
        &[10],
    ),
    listed(13, "advances in technology used for efficiency, safety and speed", &[25, 45])
        .note("None of the crosscutting Actions 1 to 10 takes it up."),
];

const fn listed(number: u16, what: &'static str, actions: &'static [u16]) -> BestPractice {
    BestPractice::new(number, Place::Paragraph(7), what, actions)
}
