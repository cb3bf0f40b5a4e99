//! What the Vientiane Action Plan says besides its actions. It calls itself a means to watch progress (paragraph 3), and
//! does not say who measures, or from what. It defines no words and lists no best practices.

use crate::base::{convention::Convention, provision::Provision};
use crate::law::{
    due::Pace,
    plan::text::{CountedBy, Direction, Goal, GoalTime, LegalStanding, Place, ToldHow},
    population::REQUESTING,
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Ccm, number)
}

pub(super) const STANDING: LegalStanding = LegalStanding::political(
    ToldHow::Expressly,
    "The actions are no requirements of law: they are made to help States Parties and others with implementation, and so \
     with meeting the obligations.",
    &[Place::Paragraph(2), Place::Paragraph(4)],
)
.by(&[art(11).paragraph(1), art(13)])
.revisable(
    "later meetings of States Parties may revise or replace single actions where necessary, as when obligations have been \
     met, or when States that join bring new circumstances",
);

pub(super) const GOALS: &[Goal] = &[
    Goal::new(
        "suffering-ended",
        "The suffering and the casualties that cluster munitions cause have an end for good.",
        &[Place::Paragraph(5)],
        Direction::None,
    ),
    Goal::new(
        "implemented-in-time",
        "The Convention is implemented effectively and in time after the First Meeting of States Parties.",
        &[Place::Paragraph(2)],
        Direction::All,
    )
    .by(GoalTime::Pace(Pace::Timely))
    .note("Some actions are for the year up to the Second Meeting, others for the time up to the First Review Conference."),
    Goal::new(
        "few-extensions",
        "As few States Parties as possible have to ask for more time under Article 4.",
        &[Place::Action(18)],
        Direction::Fewer,
    )
    .counted_by(&[CountedBy::Population(&REQUESTING)]),
];
