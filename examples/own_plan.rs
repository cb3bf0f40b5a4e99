//! How do I measure a plan of my own, that no other knows?
//!
//! `cargo run --example own_plan`. The same types, no registration: an item of its own, a population of this crate. What else a plan can say (goals, chapters, terms, best practices) is told at `law::plan::Plan`.

use mine_action::{
    Convention, Day, Plan, data,
    law::{
        action::{Action, Force},
        catalogue::markdown,
        definitions::Definitions,
        expr::Expr::Reports,
        indicator::{Indicator, Measure},
        item::{AskedIn, Item},
        lint::lint,
        plan::Chapter,
        population, theme,
    },
};
use std::error::Error;

const SCHOOLS_MAPPED: Item = Item::yes_no("schools-mapped", AskedIn::Meetings, "maps the schools near mined areas");

const MAP: Action = Action::new(
    "schools",
    1,
    theme::CLEARANCE,
    &population::CLEARANCE_OPEN,
    Force::Will,
    "Schools first",
    "Map the schools near mined areas.",
);

const MAPPED: Indicator = Indicator::new(
    "schools",
    (1, 1),
    Measure::Percentage,
    &population::CLEARANCE_OPEN,
    Reports(&SCHOOLS_MAPPED),
    "report schools mapped",
);

const fn day(year: i32) -> Day {
    Day::from_ymd_opt(year, 1, 1).unwrap()
}

const PLAN: Plan = Plan::new("schools", "Safe Schools", Convention::Apmbc, (day(2026), day(2029)))
    .document("Workshop on safe schools, conclusions", "invented for this example")
    .with(&[Chapter::new("Schools", &[&MAP])], &[&MAPPED]);

fn main() -> Result<(), Box<dyn Error>> {
    let mut all = Definitions::ours(); // a value: our definitions, and yours beside them
    all.plans.push(&PLAN);
    all.items.push(&SCHOOLS_MAPPED);
    lint(&all).iter().for_each(|flaw| println!("flaw: {flaw}"));
    println!("{}", markdown::plan(&PLAN));

    let snapshot = data::register()?.measure(&PLAN).snapshot("2026".parse()?);
    println!("{}: {}", MAPPED.id(), snapshot.value(&MAPPED));
    Ok(())
}
