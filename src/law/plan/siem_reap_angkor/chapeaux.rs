//! The words before the actions of each chapter of the Siem Reap-Angkor Action Plan.

use crate::law::{
    plan::text::{Addressees, Chapeau, Place},
    population::{AFFECTED_BY_AREAS, STATES_PARTIES, WITH_VICTIMS},
};

pub(super) const II: Chapeau = Chapeau::new(
    &[Place::Paragraph(6), Place::Paragraph(7), Place::Paragraph(8)],
    &[Addressees::new((1, 10), "the States Parties, by crosscutting actions", &[&STATES_PARTIES])],
)
.aim("Meet the obligations by what has proved its worth.")
.principles(&[
    "the obligations are met in the cooperative and transparent spirit that the Convention has always had",
    "the special partnerships with the United Nations, the International Committee of the Red Cross, the International \
     Campaign to Ban Landmines and the Geneva International Centre for Humanitarian Demining are recognised, and those \
     with civil society fostered",
]);

pub(super) const III: Chapeau = Chapeau::new(
    &[Place::Paragraph(9)],
    &[Addressees::new((11, 12), "the States Parties", &[&STATES_PARTIES])],
)
.aim("Make the Convention universal and its norms stronger, together and in a coordinated way.")
.principles(&[
    "every provision is to be complied with, in keeping with the principles of the Convention and as soon as possible",
    "even most States not party keep the norms, yet mines go on being used, and more than before: a grave concern",
    "use by any actor is condemned",
    "cooperation and assistance help to bring States in",
]);

pub(super) const IV: Chapeau = Chapeau::new(
    &[Place::Paragraph(10)],
    &[Addressees::new((13, 16), "States Parties; who has stockpiles or retains mines is not said", &[&STATES_PARTIES])],
)
.aim("Have every stockpiled mine destroyed as soon as possible under Article 4.")
.principles(&[
    "on mines retained under Article 3 there is transparency and accountability, more than before",
    "they are never more than permitted purposes absolutely need",
]);

pub(super) const V: Chapeau = Chapeau::new(
    &[Place::Paragraph(11)],
    &[Addressees::new((17, 25), "affected States Parties", &[&AFFECTED_BY_AREAS])],
)
.aim("Deal with all remaining contamination, that by improvised mines included.")
.principles(&[
    "a faster implementation of Article 5 does most to lessen suffering and to protect people: land release on evidence, \
     better planning, better priorities, more resources",
    "baselines and plans for survey, clearance and risk education are essential, and reported also where areas can perhaps \
     not be surveyed and cleared in full, as in armed conflict",
    "cooperation for the humanitarian aims extends to disputed areas",
]);

pub(super) const VI: Chapeau = Chapeau::new(
    &[Place::Paragraph(12)],
    &[Addressees::new((26, 29), "affected States Parties", &[&AFFECTED_BY_AREAS])],
)
.aim("Prevent injuries and deaths among those who are at risk, or are expected to be.")
.principles(&[
    "in emergencies, armed conflict and wherever access is restricted, risk education may be one of the few things that \
     can be done",
    "programmes fit their context, consider gender, age and disability, and heed the diverse needs and experiences in \
     affected communities, survivors included",
    "they take account of what adds to the risk: conflict, climate change, environmental degradation, people on the move",
]);

pub(super) const VII: Chapeau = Chapeau::new(
    &[Place::Paragraph(13)],
    &[Addressees::new(
        (30, 39),
        "States Parties; the sentence before names those that have victims in areas under their jurisdiction or control",
        &[&WITH_VICTIMS],
    )],
)
.aim("Let mine victims take part in society: fully, equally and effectively.")
.principles(&[
    "human rights, gender equality, equity, diverse needs, inclusion and non-discrimination are respected",
    "to be effective and to last, assistance is built into wider policies, plans, budgets and laws: on the rights of \
     persons with disabilities and rehabilitation, health and mental health, education and employment, development and \
     poverty",
    "those with victims endeavour to do their utmost to give them and their families services that are appropriate, \
     affordable, inclusive and accessible, on an equal basis with others",
    "victims and their organisations are consulted on these services, when they are developed and when they are run",
]);

pub(super) const VIII: Chapeau = Chapeau::new(
    &[Place::Paragraph(14)],
    &[Addressees::new((40, 45), "States Parties", &[&STATES_PARTIES])],
)
.aim("Cooperate more, with donors coordinated and partnerships that lead to completion, and leave no State Party behind.")
.principles(&[
    "each State Party is itself responsible for implementation in areas under its jurisdiction or control",
    "cooperation and assistance support all obligations, and what remains to be done after completion",
    "cooperation responds to gender, age, disability, climate and the environment",
]);

pub(super) const IX: Chapeau =
    Chapeau::new(&[Place::Paragraph(15)], &[Addressees::new((46, 48), "the States Parties", &[&STATES_PARTIES])])
        .aim("Promote compliance, and meet what the Convention is for as soon as possible.")
        .principles(&["every provision of the Convention is to be complied with"]);
