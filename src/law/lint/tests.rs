//! Each flaw alone, in a small set.

use super::*;
use crate::base::{calendar_day, convention::Convention, provision::Provision};
use crate::law::{
    action::{Action, Force},
    crosswalk::{Crosswalk, Link, Relation},
    definitions::Definitions,
    expr::{
        Choice, Expr,
        Expr::{All, Any, Choose, Derived, Holds, Not, Part, Reports},
    },
    indicator::{Amount, Connector, Indicator, Measure},
    item::{AskedIn, Item, ItemKind, Universe},
    plan::{Chapter, Plan},
    population::Population,
    question::Question,
    reading::Reading,
    theme::Theme,
};

const GUARDS: Item = Item::yes_no("guards", AskedIn::Report, "guards its stores");
const FENCES: Item = Item::yes_no("fences", AskedIn::Report, "fences its stores");
const LOCKS: Item = Item::amount("locks", AskedIn::Report, "locks");
const DOORS: Item = Item::yes_no("doors", AskedIn::Report, "closes its doors");
const STRICT: Reading = Reading::new("strict", &["no", "yes"], "How strict", "the handbook", "it is usual");
const STORES: Theme = Theme::new("stores", "Stores");
const RULE: Expr = Choose(&Choice { reading: &STRICT, options: &[("no", Expr::ALWAYS), ("yes", Holds(&DOORS))] });
const KEEPERS: Population = Population::of_parties("keepers", "States Parties with stores", "the handbook", RULE);

const A1: Action = Action::new("small", 1, STORES, &KEEPERS, Force::Will, "Guards", "Guard the stores.");
const A2: Action = Action { number: 2, ..A1 };
const I1: Indicator = Indicator::new(
    "small",
    (1, 1),
    Measure::Number,
    &KEEPERS,
    All(&[Part("guards", &Reports(&GUARDS)), Part("fences", &Reports(&FENCES))]),
    "guard and fence their stores",
)
.joined_by(Connector::And);
const I2: Indicator = Indicator { index: 2, ..I1 };
/// The second indicator, which asks for one thing only.
const PLAIN: Indicator = Indicator { criterion: Reports(&GUARDS), connector: None, ..I2 };
const I3: Indicator =
    Indicator::new("small", (2, 1), Measure::Number, &KEEPERS, Expr::ALWAYS, "locks").sum(&[Amount::Item(&LOCKS)]);
const PLAN: Plan = Plan {
    document: "the handbook",
    ..Plan::new("small", "Small", Convention::Apmbc, (calendar_day(2020, 1, 1), calendar_day(2024, 12, 31)))
};

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn plan_of(actions: &[Action], indicators: &[Indicator]) -> &'static Plan {
    let actions = Vec::leak(actions.iter().map(|action| leak(*action)).collect::<Vec<_>>());
    let indicators = Vec::leak(indicators.iter().map(|indicator| leak(*indicator)).collect::<Vec<_>>());
    leak(Plan { chapters: Vec::leak(vec![Chapter::new("I. Stores", actions)]), indicators, ..PLAN })
}

fn set_of(plan: &'static Plan) -> Definitions {
    Definitions {
        plans: vec![plan],
        items: vec![&GUARDS, &FENCES, &LOCKS, &DOORS],
        populations: vec![&KEEPERS],
        readings: vec![&STRICT],
        themes: vec![STORES],
        crosswalks: Vec::new(),
    }
}

fn good() -> Definitions {
    set_of(plan_of(&[A1, A2], &[I1, I2, I3]))
}

/// The small set with another second indicator.
fn with(second: Indicator) -> Definitions {
    set_of(plan_of(&[A1, A2], &[I1, second, I3]))
}

/// The small set with another second indicator, of this criterion.
fn asking(criterion: Expr) -> Definitions {
    with(Indicator { criterion, connector: None, ..I2 })
}

/// What the lint says, one flaw a line.
fn told(definitions: &Definitions) -> String {
    lint(definitions).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn our_definitions_have_no_flaw() {
    assert_eq!(lint(&Definitions::ours()), []);
    for plan in Definitions::ours().plans {
        let only = Definitions { crosswalks: Vec::new(), ..Definitions::ours().only(plan) };
        assert_eq!(lint(&only), [], "{}", plan.code);
        assert_eq!(only.indicators().count(), plan.indicators.len());
    }
}

#[test]
fn a_sound_set_has_no_flaw() {
    assert_eq!(lint(&good()), []);
    assert_eq!(lint(&good().only(good().plans[0])), []);
    let chained = Indicator { criterion: Holds(&FENCES), ..PLAIN }.of_these(leak(I1));
    assert_eq!(lint(&with(chained)), []);
}

#[test]
fn articles_that_do_not_exist() {
    const SERVED: &[Provision] =
        &[Provision::article(Convention::Apmbc, 22), Provision::article(Convention::Apmbc, 23)];
    let serving = A1.serves(SERVED);
    assert_eq!(
        told(&set_of(plan_of(&[serving, A2], &[I1, I2, I3]))),
        "action `small/1` serves APMBC Art. 23: expected one of the 22 articles of the APMBC"
    );
}

#[test]
fn unused_items_and_empty_themes() {
    let mut set = good();
    set.items.push(leak(Item::yes_no("moats", AskedIn::Report, "digs moats")));
    set.themes.push(Theme::new("moats", "Moats"));
    assert_eq!(
        told(&set),
        "item `moats` is unused: expected an indicator or a population that asks for it\n\
         theme `moats` is empty: expected an action of it"
    );
}

#[test]
fn criteria() {
    assert_eq!(
        told(&asking(Expr::ALWAYS)),
        "indicator `small/1.2` counts subjects without a criterion: expected a condition, or an amount to add up"
    );
    assert_eq!(
        told(&with(Indicator { connector: None, ..I2 })),
        "indicator `small/1.2` joins 2 parts without a connector: expected the word of the text"
    );
    assert_eq!(
        told(&with(Indicator { criterion: Reports(&GUARDS), ..I2 })),
        "indicator `small/1.2` has the connector `and` and fewer than two parts: expected both or neither"
    );
    let same = Any(&[Part("guards", &Reports(&GUARDS)), Part("watch", &Not(&Reports(&GUARDS)))]);
    assert_eq!(
        told(&with(Indicator { criterion: same, ..I2 })),
        "indicator `small/1.2` joins parts that all ask for one thing: expected at least two atoms\n\
         `small/1.2` mentions `guards` twice: expected each atom once under each reading"
    );
}

#[test]
fn an_atom_twice_under_one_reading() {
    const TWICE: Expr = All(&[Derived(Question::Retains), Not(&Derived(Question::Retains))]);
    let expected = "`small/1.2` mentions `retains` twice: expected each atom once under each reading";
    assert_eq!(told(&asking(TWICE)), expected);
    // Reported and so are two atoms; the options of a choice exclude each other, in one place and in two.
    const EITHER: Expr = Choose(&Choice {
        reading: &STRICT,
        options: &[("no", Reports(&GUARDS)), ("yes", All(&[Reports(&GUARDS), Holds(&GUARDS)]))],
    });
    assert_eq!(told(&asking(EITHER)), "");
    const GUARDED: Expr =
        Choose(&Choice { reading: &STRICT, options: &[("no", Reports(&GUARDS)), ("yes", Reports(&FENCES))] });
    const FENCED: Expr =
        Choose(&Choice { reading: &STRICT, options: &[("no", Reports(&FENCES)), ("yes", Reports(&GUARDS))] });
    assert_eq!(told(&asking(All(&[GUARDED, FENCED]))), "");
    let both = told(&asking(All(&[GUARDED, Reports(&GUARDS)])));
    assert_eq!(both, "`small/1.2` mentions `guards` twice: expected each atom once under each reading");
    // The population asks for the doors too.
    let outer = "`small/1.2` asks for `doors` in its population and in its criterion: its bounds are outer, expected each \
                 atom once";
    assert_eq!(told(&asking(Holds(&DOORS))), outer);
}

#[test]
fn places() {
    let foreign = Indicator { statement: "are not of this plan", ..I2 };
    let chained = Indicator { criterion: Holds(&FENCES), ..PLAIN }.of_these(leak(foreign));
    assert_eq!(
        told(&with(chained)),
        "indicator `small/1.2` is chained to `small/1.2`: expected an indicator of the same plan"
    );
    static ENDLESS: Indicator = PLAIN.of_these(&ENDLESS);
    assert_eq!(
        told(&with(ENDLESS)),
        "indicator `small/1.2`: its chain comes back to itself: expected an end with a population"
    );
    assert_eq!(
        told(&set_of(plan_of(&[A1], &[I1, I2, I3]))),
        "indicator `small/2.1` measures no action: expected action 2 in the plan"
    );
    assert_eq!(
        told(&with(Indicator { plan: "tiny", ..I2 })),
        "indicator `tiny/1.2` stands in the plan `small`: expected its code to begin with `small/`"
    );
    let stranger = plan_of(&[A1, Action { plan: "tiny", ..A2 }], &[I1, I2, I3]);
    assert_eq!(
        told(&set_of(stranger)),
        "action `tiny/2` stands in the plan `small`: expected its code to begin with `small/`"
    );
}

#[test]
fn gaps() {
    let gap = |kind: &str, code: &str, expected: u16| {
        format!("{kind} `small/{code}`: expected number {expected} at this place: they run 1, 2, 3, without a gap")
    };
    let plan = plan_of(&[A1, A2, Action { number: 4, ..A1 }], &[I1, I2, I3]);
    assert_eq!(told(&set_of(plan)), gap("action", "4", 3));
    assert_eq!(told(&with(Indicator { index: 3, ..I2 })), gap("indicator", "1.3", 2));
    assert_eq!(told(&with(Indicator { index: 0, ..I2 })), gap("indicator", "1.0", 1));
}

#[test]
fn duplicates() {
    let twice = |kind: &str, code: &str| format!("{kind} `{code}` is defined twice: expected another code for each");
    let mut set = good();
    set.items.push(leak(Item { title: "guards other things", ..GUARDS }));
    set.populations.push(&KEEPERS);
    set.readings.push(&STRICT);
    set.themes.push(STORES);
    let found = told(&set);
    for (kind, code) in [("item", "guards"), ("population", "keepers"), ("reading", "strict"), ("theme", "stores")] {
        assert!(found.lines().any(|line| line == twice(kind, code)), "{kind}");
    }
    // The other item of that code is a flaw of its own: nothing asks for it.
    assert_eq!(found.lines().count(), 5);
    assert_eq!(told(&set_of(plan_of(&[A1, A2, A2], &[I1, I2, I3]))), twice("action", "small/2"));
    assert_eq!(told(&with(I1)), twice("indicator", "small/1.1"));
    let mut set = good();
    set.plans.push(set.plans[0]);
    assert_eq!(told(&set), twice("plan", "small"));
    let named_as_question = leak(Item { code: "retains", ..GUARDS });
    let mut set = asking(leak(Reports(named_as_question)).to_owned());
    set.items.push(named_as_question);
    assert_eq!(told(&set), twice("item", "retains"));
}

#[test]
fn empty_texts_and_citations() {
    let action = Action { title: " ", summary: "", documents: &[""], ..A2 };
    assert_eq!(
        told(&set_of(plan_of(&[A1, action], &[I1, I2, I3]))),
        "action `small/2`: its title is empty: expected some words\n\
         action `small/2`: its summary is empty: expected some words\n\
         action `small/2` cites nothing: expected the text or document it rests on"
    );
    let mut set = with(Indicator { statement: "", ..I2 });
    set.readings.push(leak(Reading { code: "why", title: "", citation: "", ..STRICT }));
    set.populations.push(leak(Population { code: "all", title: "", citation: "", rule: Expr::ALWAYS, ..KEEPERS }));
    assert_eq!(
        told(&set),
        "indicator `small/1.2`: its statement is empty: expected some words\n\
         population `all`: its title is empty: expected some words\n\
         population `all` cites nothing: expected the text or document it rests on\n\
         reading `why`: its title is empty: expected some words\n\
         reading `why` cites nothing: expected the text or document it rests on"
    );
}

#[test]
fn what_is_used_and_not_in_the_set() {
    let empty = Definitions { plans: good().plans, ..Definitions::default() };
    let outside = |kind: &str, code: &str, by: &str| {
        format!("{kind} `{code}`, used by `{by}`, is not in the set: expected it there, the same in every field")
    };
    let found = told(&empty);
    let expected = [
        ("population", "keepers", "small/1"),
        ("theme", "stores", "small/1"),
        ("population", "keepers", "small/2"),
        ("theme", "stores", "small/2"),
        ("population", "keepers", "small/1.1"),
        ("population", "keepers", "small/1.2"),
        ("population", "keepers", "small/2.1"),
        ("item", "guards", "small/1.1"),
        ("item", "fences", "small/1.1"),
        ("item", "guards", "small/1.2"),
        ("item", "fences", "small/1.2"),
        ("item", "locks", "small/2.1"),
    ];
    let expected = expected.map(|(kind, code, by)| outside(kind, code, by));
    assert_eq!(found.lines().collect::<Vec<_>>(), expected);
    let mut set = good();
    set.readings.clear();
    assert_eq!(told(&set), outside("reading", "strict", "keepers"));
}

#[test]
fn options_of_a_choice() {
    let choice = |options| asking(Choose(leak(Choice { reading: &STRICT, options })));
    for (options, found) in [
        (&[("no", Reports(&GUARDS))] as &[_], "no"),
        (&[("no", Reports(&GUARDS)), ("perhaps", Reports(&FENCES))], "no, perhaps"),
        (&[("no", Reports(&GUARDS)), ("yes", Reports(&FENCES)), ("yes", Reports(&DOORS))], "no, yes, yes"),
    ] {
        let expected = format!("`small/1.2` chooses by `strict` between {found}: expected no, yes");
        assert_eq!(told(&choice(options)), expected);
    }
}

#[test]
fn items_asked_of_others_or_of_another_kind() {
    let requests = leak(Item { code: "drawn", universe: Universe::Requests, ..GUARDS });
    let mut set = asking(leak(Reports(requests)).to_owned());
    set.items.push(requests);
    assert_eq!(
        told(&set),
        "`small/1.2` asks states-parties for the item `drawn`: expected requests, of whom it is asked"
    );
    assert_eq!(
        told(&asking(Reports(&LOCKS))),
        "`small/1.2` takes the item `locks` for yes-no: expected what its kind says"
    );
    assert_eq!(
        lint(&with(Indicator { criterion: Expr::ALWAYS, ..PLAIN }.sum(&[Amount::Item(&GUARDS)]))),
        [Flaw::OtherKind { by: "small/1.2".to_owned(), item: "guards", found: ItemKind::Amount }]
    );
}

#[test]
fn crosswalks() {
    let row = |earlier: &'static [&'static Indicator], later: &'static [&'static Indicator], relation| Link {
        earlier,
        later,
        relation,
        reason: "the same words",
        comparable: "all",
    };
    const LATER: Indicator = Indicator { plan: "next", ..I1 };
    let next = leak(Plan { code: "next", indicators: &[&LATER], ..*plan_of(&[Action { plan: "next", ..A1 }], &[]) });
    let set = |links: Vec<Link>| {
        let mut set = good();
        set.plans.push(next);
        set.crosswalks.push(leak(Crosswalk::new(set.plans[0], next, links.leak())));
        set
    };
    let dropped = row(&[&I2, &I3], &[], Relation::Dropped);
    assert_eq!(told(&set(vec![row(&[&I1], &[&LATER], Relation::Same), dropped])), "");
    assert_eq!(
        told(&set(vec![row(&[&LATER], &[&I1], Relation::Same), dropped])),
        "crosswalk `small to next` names `next/1.1` beside those of `small`: expected an indicator of that plan\n\
         crosswalk `small to next` has no row for `small/1.1`: expected every indicator of both plans\n\
         crosswalk `small to next` names `small/1.1` beside those of `next`: expected an indicator of that plan\n\
         crosswalk `small to next` has no row for `next/1.1`: expected every indicator of both plans"
    );
    let wrong = "expected `new` where no earlier indicator stands, `dropped` where no later";
    assert_eq!(
        told(&set(vec![Link { reason: "", ..row(&[&I1], &[&LATER], Relation::New) }, dropped])),
        format!(
            "crosswalk `small to next`, row 1: {wrong}\n\
             crosswalk `small to next`: its reason is empty: expected some words"
        )
    );
    let mut alone = set(vec![row(&[&I1], &[&LATER], Relation::Same), dropped]);
    alone.plans.pop();
    assert!(told(&alone).starts_with("plan `next`, used by `small to next`, is not in the set"));
}
