//! The words before the actions of each chapter of the Cartagena Action Plan.

use crate::law::{
    action::Force,
    plan::text::{Addressees, Chapeau, Place},
    population::{
        ABLE_TO_ASSIST, ANSWERABLE_FOR_VICTIMS, CLEARANCE_EXTENDED, CLEARANCE_NEEDING_TIME, CLEARANCE_OPEN,
        NO_INITIAL_REPORT, NO_MEASURES, RETAINING, SEVERAL_DUTIES, STATES_PARTIES, STOCKPILES_LATE, STOCKPILES_OPEN,
    },
};

const fn all(actions: (u16, u16)) -> Addressees {
    Addressees::new(actions, "all States Parties", &[&STATES_PARTIES])
}

const fn able(actions: (u16, u16)) -> Addressees {
    Addressees::new(actions, "States Parties in a position to do so", &[&ABLE_TO_ASSIST])
}

pub(super) const I: Chapeau = Chapeau::new(&[Place::Paragraph(9)], &[all((1, 6))])
    .aim("Have all States adhere to the Convention and its norms, for a world without anti-personnel mines.");

pub(super) const II: Chapeau = Chapeau::new(
    &[Place::Paragraph(10)],
    &[
        Addressees::new(
            (7, 9),
            "States Parties that missed their deadline under Article 4, and so still do not comply",
            &[&STOCKPILES_LATE],
        ),
        Addressees::new((10, 11), "all States Parties that have still to complete Article 4", &[&STOCKPILES_OPEN]),
        all((12, 12)),
    ],
)
.aim(
    "Have every stockpiled mine destroyed speedily and in time under Article 4, retain the absolute minimum under Article \
     3, and prevent further cases of non-compliance.",
)
.principles(&["reports follow Article 7 and the recommendations of the Ninth Meeting of the States Parties (9MSP)"]);

pub(super) const III: Chapeau = Chapeau::new(
    &[Place::Paragraph(11)],
    &[
        Addressees::new(
            (13, 13),
            "States Parties that have been granted more time for Article 5",
            &[&CLEARANCE_EXTENDED],
        ),
        Addressees::new((14, 20), "States Parties that have reported mined areas", &[&CLEARANCE_OPEN])
            .force(Force::Utmost),
        Addressees::new(
            (21, 21),
            "States Parties that have reported mined areas and, by exceptional circumstances, need to ask for more than ten \
             years",
            &[&CLEARANCE_NEEDING_TIME],
        ),
        all((22, 22)),
    ],
)
.aim(
    "Have all mined areas identified speedily, and cleared and released as soon as possible, even where more time has been \
     granted.",
)
.principles(&["how fast and in what manner mines are cleared is crucial to development and human security"]);

pub(super) const IV: Chapeau = Chapeau::new(
    &[
        Place::Paragraph(12),
        Place::Paragraph(13),
        Place::Paragraph(14),
        Place::Paragraph(15),
        Place::Paragraph(16),
    ],
    &[Addressees::new(
        (23, 33),
        "States Parties, particularly those answerable for significant numbers of mine victims, with stronger efforts",
        &[&ANSWERABLE_FOR_VICTIMS],
    )
    .force(Force::Utmost)],
)
.aim(
    "Give mine victims adequate assistance, so that they take a full and effective part in the life of their communities, \
     social, cultural, economic and political.",
)
.principles(&[
    "assistance fits age and gender, is seen as one whole, and keeps to international humanitarian and human rights law",
    "it is part of wider policies, plans and laws: on disability and health, education and employment, development and \
     poverty; victims reach special services when they need them, and general ones on an equal basis",
    "nobody is discriminated against: neither victims, nor one victim against another, nor survivors and other persons \
     with disabilities; treatment differs only by need",
    "assistance is available, affordable, accessible and sustainable",
    "what guides it: equality without discrimination; full inclusion and participation; that all is open, transparent and \
     accounted for",
]);

pub(super) const V: Chapeau = Chapeau::new(
    &[Place::Paragraph(17)],
    &[
        Addressees::new(
            (34, 36),
            "States Parties with stockpiles to destroy, mined areas to identify and clear, and mine victims to assist",
            &[&SEVERAL_DUTIES],
        ),
        able((37, 43)),
        all((44, 52)),
    ],
)
.aim("Have the substantial and lasting commitments that the obligations take: political, financial and material.")
.principles(&[
    "they come from the State itself and from cooperation, international, regional and bilateral, under Article 6",
]);

pub(super) const VI: Chapeau = Chapeau::new(
    &[Place::Part("chapter VI")],
    &[
        all((53, 53)),
        Addressees::new((54, 54), "States Parties without an initial report under Article 7", &[&NO_INITIAL_REPORT]),
        all((55, 55)),
        Addressees::new((56, 57), "States Parties that have retained mines under Article 3", &[&RETAINING]),
        all((58, 58)),
        Addressees::new((59, 59), "States Parties without national implementation measures", &[&NO_MEASURES]),
        all((60, 65)),
        able((66, 67)),
    ],
)
.aim("Do what else the aims of the Convention cannot do without: compliance, reports, accountability, partnerships.");
