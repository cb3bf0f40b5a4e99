//! A small plan as a user would write it, with what the plans of the crate have seldom or never.

use mine_action::{
    Convention, Day, Duty,
    law::{
        expr::{
            Choice,
            Expr::{self, All, Any, Choose, Derived, Holds, Not, Part, Reports},
        },
        indicator::{Amount, Connector, Indicator, Measure},
        item::{AskedIn, Item},
        plan::Plan,
        population::{self, Population},
        question::Question,
        reading, vocabulary,
    },
};

const MAPPED: Item = Item::yes_no("schools-mapped", AskedIn::Meetings, "maps the schools near mined areas");
const TAUGHT: Item = Item::yes_no("schools-taught", AskedIn::Form('I'), "gives risk education in each");
const FENCED: Item = Item::yes_no("schools-fenced", AskedIn::Report, "fences the schools near mined areas");
const DRAWN: Item = Item::yes_no("schools-drawn", AskedIn::OfReport, "draws its report on the map of the schools");
const CHILDREN: Item = Item::amount("children", AskedIn::Report, "children in schools near mined areas");
const TRAINED: Item = Item::amount("children-taught", AskedIn::Report, "children taught");

const UNASSISTED: Population = Population::of_parties(
    "clearing-unassisted",
    "States Parties with mined areas that seek no assistance",
    "Workshop on safe schools, paragraph 2",
    All(&[Derived(Question::Open(Duty::Clearance)), Not(&Holds(&vocabulary::SEEKS_ASSISTANCE))]),
);

const fn indicator(place: (u16, u8), measure: Measure, population: &'static Population, criterion: Expr) -> Indicator {
    Indicator::new("safe-schools", place, measure, population, criterion, "do what the workshop agreed")
}

const I1_1: Indicator = indicator(
    (1, 1),
    Measure::Percentage,
    &population::STATES_PARTIES,
    All(&[Part("mapped", &Reports(&MAPPED)), Part("taught", &Reports(&TAUGHT)), Holds(&FENCED)]),
)
.joined_by(Connector::And);

/// A chain.
const I1_2: Indicator =
    indicator((1, 2), Measure::Percentage, &population::STATES_PARTIES, Any(&[Holds(&TAUGHT), Reports(&FENCED)]))
        .of_these(&I1_1);

/// What does not apply drops out.
const I1_4: Indicator = indicator(
    (1, 4),
    Measure::Percentage,
    &population::STATES_PARTIES,
    Expr::WhereRelevant(&All(&[Part("mapped", &Reports(&MAPPED)), Part("taught", &Reports(&TAUGHT))])),
)
.joined_by(Connector::And);

/// The only thing asked may not apply.
const I1_5: Indicator =
    indicator((1, 5), Measure::Number, &population::CLEARANCE_OPEN, Expr::WhereRelevant(&All(&[Reports(&TAUGHT)])));

/// A part and what stands beside it, and a choice.
const I1_3: Indicator = indicator(
    (1, 3),
    Measure::Number,
    &population::STATES_PARTIES,
    Any(&[
        Part("mapped", &Reports(&MAPPED)),
        Part(
            "fenced",
            &Choose(&Choice {
                reading: &reading::COUNTING,
                options: &[("stock", Holds(&FENCED)), ("flow", All(&[Holds(&FENCED), Reports(&TAUGHT)]))],
            }),
        ),
    ]),
);

const I2_1: Indicator = indicator((2, 1), Measure::Number, &UNASSISTED, Holds(&vocabulary::CLEARANCE_PLAN));

/// A fact asked twice.
const I2_2: Indicator = indicator(
    (2, 2),
    Measure::Percentage,
    &population::STATES_PARTIES,
    Any(&[All(&[Holds(&MAPPED), Holds(&FENCED)]), All(&[Not(&Holds(&MAPPED)), Holds(&TAUGHT)])]),
);

/// A negation of something joined.
const I2_3: Indicator = indicator(
    (2, 3),
    Measure::Percentage,
    &population::STATES_PARTIES,
    Not(&All(&[Part("mapped", &Holds(&MAPPED)), Part("fenced", &Holds(&FENCED))])),
);

/// A choice between two joined conditions.
const I2_4: Indicator = indicator(
    (2, 4),
    Measure::Number,
    &population::STATES_PARTIES,
    Choose(&Choice {
        reading: &reading::CHAPEAU,
        options: &[
            ("letter", Any(&[Part("mapped", &Holds(&MAPPED)), Part("fenced", &Reports(&FENCED))])),
            ("addressed", Any(&[Part("taught", &Holds(&TAUGHT)), Part("all fenced", &Holds(&FENCED))])),
        ],
    }),
);

/// A fact of the report itself.
const I2_5: Indicator = indicator((2, 5), Measure::Percentage, &population::CLEARANCE_OPEN, Holds(&DRAWN));

const I3_1: Indicator = indicator((3, 1), Measure::Number, &population::STATES_PARTIES, Reports(&TAUGHT))
    .sum(&[Amount::Item(&CHILDREN), Amount::Item(&TRAINED)]);

const I3_2: Indicator = indicator((3, 2), Measure::Percentage, &population::STATES_PARTIES, Reports(&TAUGHT))
    .share(Amount::Item(&TRAINED), Amount::Item(&CHILDREN));

const I3_3: Indicator = indicator((3, 3), Measure::Unspecified, &population::STATES_PARTIES, Reports(&TAUGHT));

const fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

/// The plan of an invented workshop.
pub(crate) const PLAN: Plan = {
    let period = (day(2016, 1, 1), day(2024, 12, 31));
    let mut plan = Plan::new("safe-schools", "Safe Schools", Convention::Apmbc, period)
        .with(&[], &[&I1_1, &I1_2, &I1_3, &I1_4, &I1_5, &I2_1, &I2_2, &I2_3, &I2_4, &I2_5, &I3_1, &I3_2, &I3_3]);
    plan.baseline = Some(2017);
    plan
};
