//! A plan of your own: the same types, one file, no registration.
//!
//! `cargo run --example own_plan -- [--state ISO3] [--json] [--as-of DATE] [--known DATE] [--records DIR]`. A meeting agrees
//! on two actions and two indicators; one asks for an item of this crate and one of its own, the other counts a population of
//! its own. What the plan says besides is stated too: that it does not bind, what it is for, whom it addresses. It is linted,
//! listed, and put to the records.

#[path = "support/cli.rs"]
#[allow(dead_code)]
mod cli;

use cli::{Command, Options, Stop};
use mine_action::{
    Convention, Day, Duty, Provision, Register, Session, State,
    base::last_day_of,
    law::{
        action::{Action, Force},
        catalogue::{self, markdown},
        definitions::Definitions,
        due::by_day,
        expr::Expr::{All, Derived, Holds, Not, Part, Reports},
        indicator::{Connector, Indicator, Measure},
        item::{AskedIn, Item},
        lint::lint,
        plan::{
            Addressees, BestPractice, Chapeau, Chapter, CountedBy, Direction, Goal, GoalTime, LegalStanding, Place,
            Plan, ToldHow,
        },
        population::{self, Population},
        question::Question,
        reading::Readings,
        theme, vocabulary,
    },
};
use std::{fmt::Write, num::NonZeroU8, process::ExitCode};

/// What no other plan asks.
const SCHOOLS_MAPPED: Item = Item::yes_no("schools-mapped", AskedIn::Meetings, "maps the schools near mined areas");

/// Whom no other plan names.
const UNASSISTED: Population = Population::of_parties(
    "clearing-unassisted",
    "States Parties with mined areas that seek no assistance",
    "Workshop on safe schools, paragraph 2",
    All(&[Derived(Question::Open(Duty::Clearance)), Not(&Holds(&vocabulary::SEEKS_ASSISTANCE))]),
);

const A1: Action = Action::new(
    "safe-schools",
    1,
    theme::RISK_EDUCATION,
    &population::CLEARANCE_OPEN,
    Force::Will,
    "Schools first",
    "Map the schools near mined areas, and give risk education in each.",
)
.due(&[by_day("schools mapped", last_day_of(2027))])
.serves(&[Provision::article(Convention::Apmbc, 5)]);

const A2: Action = Action::new(
    "safe-schools",
    2,
    theme::COOPERATION,
    &UNASSISTED,
    Force::Should,
    "Plans that can be helped",
    "Keep a work plan for clearance from which others can see where help would count.",
);

const I1_1: Indicator = Indicator::new(
    "safe-schools",
    (1, 1),
    Measure::Percentage,
    &population::CLEARANCE_OPEN,
    All(&[
        Part("schools mapped", &Reports(&SCHOOLS_MAPPED)),
        Part("risk education", &Reports(&vocabulary::RISK_EDUCATION_PROGRAMMES)),
    ]),
    "report schools mapped, and risk education",
)
.joined_by(Connector::And);

const I2_1: Indicator = Indicator::new(
    "safe-schools",
    (2, 1),
    Measure::Number,
    &UNASSISTED,
    Holds(&vocabulary::CLEARANCE_PLAN),
    "have a work plan for survey and clearance",
);

const fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

/// What the conclusions say besides: before the actions, and of themselves.
const CHAPEAU: Chapeau = Chapeau::new(
    &[Place::Paragraph(3)],
    &[
        Addressees::new((1, 1), "States Parties with mined areas", &[&population::CLEARANCE_OPEN]),
        Addressees::new((2, 2), "those of them that seek no assistance", &[&UNASSISTED]).force(Force::Should),
    ],
)
.aim("Let every child reach school in safety.");

const STANDING: LegalStanding =
    LegalStanding::political(ToldHow::Expressly, "A promise among friends, no law.", &[Place::Paragraph(1)]);

const CLEARED: Goal =
    Goal::new("cleared", "No mined area is left near a school.", &[Place::Paragraph(2)], Direction::None)
        .by(GoalTime::InPeriod)
        .counted_by(&[CountedBy::Population(&population::CLEARANCE_OPEN), CountedBy::Indicator(1, 1)]);

const MAPS: BestPractice = BestPractice::new(1, Place::Paragraph(2), "maps that schools can read", &[1]);

const PLAN: Plan = Plan::new("safe-schools", "Safe Schools", Convention::Apmbc, (day(2027, 1, 1), day(2028, 12, 31)))
    .adopted(day(2026, 12, 1), Session::msp(NonZeroU8::new(23).unwrap()))
    .document("Workshop on safe schools, conclusions", "invented for this example")
    .legal_standing(STANDING)
    .saying(&[CLEARED], &[], &[MAPS])
    .with(&[Chapter::new("Schools", &[&A1, &A2]).chapeau(CHAPEAU)], &[&I1_1, &I2_1]);

const COMMAND: Command = Command {
    usage: "usage: own_plan [options]
A small plan of a user's own: linted, printed, and put to the records.

  --state ISO3     of whom to tell what the plan asks; by default AGO
  --json           its actions and indicators, one JSON object a line",
    options: &["--state"],
    many: &[],
    flags: &["--json"],
    word: None,
    on_records: true,
};

fn main() -> ExitCode {
    cli::finish(run())
}

fn run() -> Result<String, Stop> {
    let options = Options::read(&COMMAND)?;
    let register = options.register()?;
    let day = options.day(&register);

    // The set is a value: our definitions and theirs, side by side.
    let mut set = Definitions::ours();
    set.plans.push(&PLAN);
    set.items.push(&SCHOOLS_MAPPED);
    set.populations.push(&UNASSISTED);
    let flaws: Vec<String> = lint(&set).iter().map(ToString::to_string).collect();
    if !flaws.is_empty() {
        return Err(Stop::Errors(flaws.join("\n")));
    }
    if options.json {
        let actions = cli::lines(PLAN.actions())?;
        return Ok(actions + &cli::lines(PLAN.indicators)?);
    }
    let own = set.clone().only(&PLAN);
    let mut out = [markdown::plan(&PLAN), markdown::items(&own), markdown::populations(&own)].join("\n");
    write_state(&mut out, &register, options.state.unwrap_or(State::AGO), day);
    write_members(&mut out, &register, day);
    out.push_str("\n# No registration\n\n");
    let known = Plan::of(PLAN.code).is_some();
    let _ = writeln!(out, "- Does the crate know a plan `{}`? {}.", PLAN.code, if known { "Yes" } else { "No" });
    let _ = writeln!(out, "- Plans in this set: {}; flaws in it: {}.", set.plans.len(), flaws.len());
    let asked = vocabulary::CLEARANCE_PLAN.code;
    let shared = catalogue::items(&set).into_iter().filter(|entry| entry.code == asked).flat_map(|entry| entry.used_by);
    let _ = writeln!(out, "- The item `{asked}` is asked by {}.", shared.collect::<Vec<_>>().join(", "));
    Ok(out)
}

/// What the plan asks of one State, and when.
fn write_state(out: &mut String, register: &Register, state: State, day: Day) {
    let _ = writeln!(out, "\n# What it asks of {}, as on {day}\n", state.name());
    let commitments = register.state(state).commitments(&PLAN, day);
    if commitments.is_empty() {
        out.push_str("- Nothing.\n");
    }
    for commitment in commitments {
        let due = commitment.due.map_or_else(|| "no date".to_owned(), |due| due.to_string());
        let _ = writeln!(out, "- {due}: {} ({}): {}", commitment.what, commitment.citation, commitment.status(day));
    }
}

/// How many States Parties its populations have: its own like one of ours.
fn write_members(out: &mut String, register: &Register, day: Day) {
    let _ = writeln!(out, "\n# Whom it counts, as on {day}\n");
    let inquiry = register.ask(PLAN.convention, Readings::default()).for_plan(&PLAN);
    for population in [&population::STATES_PARTIES, &population::CLEARANCE_OPEN, &UNASSISTED] {
        let _ = writeln!(out, "- {}: {}.", population.title, inquiry.size_of(population, day));
    }
}
