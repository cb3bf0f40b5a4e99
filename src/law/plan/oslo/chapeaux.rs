//! The words before the actions of each chapter of the Oslo Action Plan.

use crate::law::{
    plan::text::{Addressees, Chapeau, Place},
    population::{CLEARANCE_OPEN, RETAINING, SIGNIFICANT_VICTIMS, STATES_PARTIES, STOCKPILES_OPEN},
};

pub(super) const II: Chapeau = Chapeau::new(
    &[Place::Paragraph(5), Place::Paragraph(6)],
    &[Addressees::new((1, 10), "the States Parties, by crosscutting actions", &[&STATES_PARTIES])],
)
.aim("Meet the obligations by what has proved its worth; what cuts across serves every part of the plan.")
.principles(&[
    "the obligations are met in the cooperative and transparent spirit that the Convention has always had",
    "the special partnerships with the United Nations, the International Committee of the Red Cross, the International \
     Campaign to Ban Landmines and the Geneva International Centre for Humanitarian Demining go on, and those with \
     civil society are fostered",
]);

pub(super) const III: Chapeau =
    Chapeau::new(&[Place::Paragraph(7)], &[Addressees::new((11, 12), "the States Parties", &[&STATES_PARTIES])])
        .aim("Bring in the States that are not party, and make the norms of the Convention stronger.")
        .principles(&[
            "the norm against mines is widely kept, by States not party too, and needs the effort all the same",
        ]);

pub(super) const IV: Chapeau = Chapeau::new(
    &[Place::Paragraph(8)],
    &[Addressees::new(
        (13, 17),
        "States Parties with duties under Article 4, those that retain mines under Article 3, and those with both",
        &[&STOCKPILES_OPEN, &RETAINING],
    )],
)
.aim(
    "Have every stockpiled mine destroyed speedily under Article 4, and retain under Article 3 no more than permitted \
     purposes absolutely need.",
)
.principles(&["each mine destroyed may be a life or a limb saved"]);

pub(super) const V: Chapeau = Chapeau::new(
    &[Place::Paragraph(9)],
    &[Addressees::new((18, 27), "States Parties with duties under Article 5", &[&CLEARANCE_OPEN])],
)
.aim(
    "Deal with all remaining contamination safely and swiftly: survey and clear at a higher pace, so that Article 5 is met \
     as soon as possible, and as far as can be by 2025.",
)
.principles(&[
    "faster survey and clearance does most to lessen suffering and to protect people",
    "new use, of improvised mines too, has added to the task of some",
]);

pub(super) const VI: Chapeau = Chapeau::new(
    &[Place::Paragraph(10)],
    &[Addressees::new((28, 32), "the States Parties", &[&STATES_PARTIES])],
)
.aim("Prevent new mine accidents.")
.principles(&[
    "risk education and reduction is, beside clearance, a primary means against injuries and deaths",
    "programmes are sensitive to gender, age and disability, and heed the diverse needs and experiences in affected \
     communities",
    "refugees and internally displaced persons are among the groups at risk",
]);

pub(super) const VII: Chapeau = Chapeau::new(
    &[Place::Paragraph(11)],
    &[Addressees::new(
        (33, 41),
        "States Parties under whose jurisdiction or control there is a significant number of victims",
        &[&SIGNIFICANT_VICTIMS],
    )],
)
.aim("Let mine victims take part in society: fully, equally and effectively.")
.principles(&[
    "human rights and gender equality are respected; nobody is left out or discriminated against",
    "to be effective and to last, assistance is built into wider policies, plans and laws: on the rights of persons with \
     disabilities, health, education, employment, development and poverty reduction",
    "those that have victims in areas under their jurisdiction or control endeavour to do their utmost to give services that \
     are appropriate, affordable and accessible, on an equal basis with others",
]);

pub(super) const VIII: Chapeau =
    Chapeau::new(&[Place::Paragraph(12)], &[Addressees::new((42, 47), "States Parties", &[&STATES_PARTIES])])
        .aim("Cooperate more, so that obligations and aspirations are met as soon as possible.")
        .principles(&[
            "each State Party is itself responsible for implementation in areas under its jurisdiction or control",
        ]);

pub(super) const IX: Chapeau =
    Chapeau::new(&[Place::Paragraph(13)], &[Addressees::new((48, 50), "the States Parties", &[&STATES_PARTIES])])
        .aim("Ensure compliance, so that the Convention reaches its objectives.")
        .principles(&["every provision of the Convention is to be complied with"]);
