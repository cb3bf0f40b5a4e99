//! The words before the actions of each chapter of the Vientiane Action Plan. They only say who is to act: what the
//! actions are for stands in the introduction.

use crate::law::{
    action::Force,
    plan::text::{Addressees, Chapeau, Place},
    population::{
        ABLE_TO_ASSIST, CLEARANCE_OPEN, NO_MEASURES, SEVERAL_DUTIES, STATES_PARTIES, STOCKPILES_OPEN, WITH_VICTIMS,
    },
};

const fn all(actions: (u16, u16)) -> Addressees {
    Addressees::new(actions, "all States Parties", &[&STATES_PARTIES])
}

const fn able(actions: (u16, u16)) -> Addressees {
    Addressees::new(actions, "States Parties in a position to do so", &[&ABLE_TO_ASSIST])
}

pub(super) const II: Chapeau = Chapeau::new(&[Place::Part("chapter II")], &[all((1, 1))]);

pub(super) const III: Chapeau = Chapeau::new(&[Place::Part("chapter III")], &[all((2, 7))]);

pub(super) const IV: Chapeau = Chapeau::new(
    &[Place::Part("chapter IV")],
    &[Addressees::new((8, 9), "States Parties with stockpiles of cluster munitions", &[&STOCKPILES_OPEN])],
);

pub(super) const V: Chapeau = Chapeau::new(
    &[Place::Part("chapter V")],
    &[
        Addressees::new((10, 17), "States Parties that have reported contaminated areas", &[&CLEARANCE_OPEN]),
        all((18, 19)),
    ],
);

pub(super) const VI: Chapeau = Chapeau::new(
    &[Place::Part("chapter VI")],
    &[
        Addressees::new(
            (20, 29),
            "States Parties with victims of cluster munitions in areas under their jurisdiction or control",
            &[&WITH_VICTIMS],
        ),
        Addressees::new((30, 32), "all States Parties, in support of Article 5", &[&STATES_PARTIES])
            .force(Force::SeekTo),
    ],
);

pub(super) const VII: Chapeau = Chapeau::new(
    &[Place::Part("chapter VII")],
    &[
        Addressees::new(
            (33, 36),
            "States Parties with stockpiles to destroy, areas to clear and victims to assist",
            &[&SEVERAL_DUTIES],
        )
        .force(Force::Should),
        able((37, 42)).force(Force::Should),
        all((43, 50)),
    ],
);

pub(super) const VIII: Chapeau = Chapeau::new(
    &[Place::Part("chapter VIII")],
    &[
        all((51, 56)),
        able((57, 57)),
        all((58, 62)),
        Addressees::new((63, 63), "States Parties without national implementation measures", &[&NO_MEASURES]),
        all((64, 66)),
    ],
);
