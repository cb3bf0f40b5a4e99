//! What the Cartagena Action Plan says besides its actions. How its progress is measured it does not say.

use crate::base::{convention::Convention, provision::Provision};
use crate::law::{
    due::Pace,
    plan::text::{CountedBy, DefinedTerm, Direction, Goal, GoalTime, LegalStanding, Place, ToldHow},
    population::{CLEARANCE_OPEN, STATES_PARTIES, STOCKPILES_LATE, STOCKPILES_OPEN},
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Apmbc, number)
}

pub(super) const STANDING: LegalStanding = LegalStanding::political(
    ToldHow::Silent,
    "The States Parties agree to undertake the actions in support of implementation and promotion; whether that binds is \
     not said. A Review Conference adopts conclusions, and only an amendment changes obligations.",
    &[Place::Part("introduction, last sentence")],
)
.by(&[art(12).paragraph(2).letter('d'), art(13)]);

pub(super) const GOALS: &[Goal] = &[
    Goal::new("casualties-prevented", "Mines cause no more casualties.", &[Place::Paragraph(1)], Direction::None)
        .note("The title of the plan is to end the suffering caused by mines."),
    Goal::new(
        "universal",
        "All States adhere to the Convention and its norms.",
        &[Place::Paragraph(9)],
        Direction::All,
    )
    .counted_by(&[CountedBy::Population(&STATES_PARTIES)]),
    Goal::new(
        "stockpiles-destroyed",
        "All stockpiled mines are destroyed, speedily and in time.",
        &[Place::Paragraph(10)],
        Direction::None,
    )
    .by(GoalTime::Pace(Pace::Promptly))
    .counted_by(&[CountedBy::Population(&STOCKPILES_OPEN)]),
    Goal::new(
        "no-further-non-compliance",
        "No further State Party fails to comply with Article 4.",
        &[Place::Paragraph(10)],
        Direction::None,
    )
    .counted_by(&[CountedBy::Population(&STOCKPILES_LATE)])
    .note("Further cases: the group also has those that were late before."),
    Goal::new(
        "areas-cleared",
        "All mined areas are identified speedily, and cleared and released as soon as possible.",
        &[Place::Paragraph(11)],
        Direction::None,
    )
    .by(GoalTime::Pace(Pace::AsSoonAsPossible))
    .counted_by(&[CountedBy::Population(&CLEARANCE_OPEN)])
    .note("Even where more time has been granted."),
    Goal::new(
        "victims-take-part",
        "Mine victims take a full and effective part in the life of their communities.",
        &[Place::Paragraph(12)],
        Direction::All,
    ),
];

pub(super) const TERMS: &[DefinedTerm] = &[
    DefinedTerm::any_of(
        "mine-victims",
        "mine victims",
        &[Place::Paragraph(1)],
        &["mine survivors", "their affected families", "their affected communities"],
    )
    .used_by(&[23, 25, 26, 27, 28, 31, 33, 39, 46])
    .note("Named as included, so that there may be others."),
    DefinedTerm::all_of(
        "human-security",
        "human security",
        &[Place::Paragraph(11)],
        &["the safety and well-being of the persons affected", "the safety and well-being of their communities"],
    )
    .note("No action uses the word."),
    DefinedTerm::all_of(
        "victim-assistance",
        "assistance to mine victims, as one whole",
        &[Place::Paragraph(12)],
        &[
            "medical care, in emergencies and continuing",
            "physical rehabilitation",
            "psychological support",
            "social and economic inclusion",
        ],
    )
    .rests_on(&[art(6).paragraph(3)])
    .used_by(&[19, 23, 28, 32, 37, 39, 55])
    .note("Named as included, so that there may be more."),
];
