//! What counts where several sources tell of the same, what may be answered, and who says so.

use crate::support::replies::{all, read, tidy, vocabulary};
use mine_action::{
    Convention, Day, State,
    law::{
        expr::Expr,
        indicator::{Indicator, Measure},
        item::{AskedIn, Item, ItemKind, Universe},
        oslo,
        plan::{PLANS, Plan},
        population,
        question::Question,
    },
    record::reply::{NoAnswer, Replies, Reply, ReplyKey, ReplyReader, Term, Told, Vocabulary},
};
use std::collections::BTreeSet;

fn key() -> ReplyKey {
    ReplyKey { subject: "AFG".parse().unwrap(), cycle: "2026".parse().unwrap(), item: "baseline".to_owned() }
}

#[test]
fn an_answer_counts_on_which_all_sources_that_give_one_agree() {
    use NoAnswer::{NotApplicable, NotRecorded, NotSubmitted, Silent};
    let (yes, no) = (Told::YesNo(true), Told::YesNo(false));
    let missing = Told::Missing;
    let cases: &[(&[Told], Option<Told>, bool)] = &[
        (&[], None, false),
        (&[yes], Some(yes), false),
        (&[yes, yes], Some(yes), false),
        (&[yes, no], Some(missing(NotRecorded)), true),
        (&[yes, missing(Silent)], Some(yes), false),
        (&[missing(Silent), yes, no], Some(missing(NotRecorded)), true),
        (&[missing(Silent), missing(Silent)], Some(missing(Silent)), false),
        (&[missing(NotRecorded), missing(Silent)], Some(missing(Silent)), false),
        (&[missing(NotSubmitted), missing(NotApplicable)], Some(missing(NotRecorded)), false),
        (&[missing(NotRecorded)], Some(missing(NotRecorded)), false),
    ];
    for (told, decided, differ) in cases {
        let replies = |told: &mut dyn Iterator<Item = &Told>| {
            let item = vocabulary().term("baseline").unwrap();
            let reply = |(source, told): (usize, &Told)| {
                Reply::telling(key().subject, key().cycle, item, *told)
                    .from(format!("source {source}"))
                    .check()
                    .unwrap()
            };
            told.enumerate().map(reply).collect::<Replies>()
        };
        for replies in [replies(&mut told.iter()), replies(&mut told.iter().rev())] {
            assert_eq!(replies.decided(&key()), *decided, "{told:?}");
            let all: Vec<_> = replies.decided_on(&key().subject, key().cycle).map(|(_, told)| told).collect();
            assert_eq!(all.first(), decided.as_ref(), "{told:?}");
            assert_eq!(replies.conflicts().count() == 1, *differ, "{told:?}");
            assert_eq!(replies.told(&key()).count(), told.len());
        }
    }
}

#[test]
fn a_source_tells_one_thing_and_may_change_its_mind() {
    let mut replies = read("a.csv", tidy(&["AFG,2026,baseline,yes,,report"])).complete().unwrap();
    let no = || Reply::no(State::AFG, 2026, vocabulary().term("baseline").unwrap());
    assert_eq!(replies.add(no().from("report")), Ok(Some(Told::YesNo(true))));
    assert_eq!(all(&replies), ["AFG 2026 baseline no (source: report)"]);
    assert_eq!(replies.add(no().from("visit")), Ok(None));
    assert_eq!((replies.len(), replies.is_empty()), (2, false));
}

#[test]
fn the_vocabulary_of_the_plans_is_one() {
    let all = vocabulary();
    let codes: Vec<String> = all.terms().map(Term::code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    assert!(all.codes().eq(codes.iter().collect::<BTreeSet<_>>()));
    for plan in PLANS {
        for term in Vocabulary::of(&[plan]).terms() {
            // A code means the same in every plan; a question about a State may be asked of this or that group of them.
            let found = all.get(&term.code()).unwrap();
            assert_eq!(found.kind(), term.kind());
            let states = [Universe::StatesParties, Universe::StatesNotParty, Universe::States];
            let both_states = states.contains(&found.universe()) && states.contains(&term.universe());
            assert!(found.universe() == term.universe() || both_states, "{term:?} {found:?}");
        }
        // Every item is asked of what its indicator counts.
        for indicator in plan.indicators {
            for atom in indicator.atoms() {
                let (mine_action::law::expr::Atom::Reports(item)
                | mine_action::law::expr::Atom::Holds(item)
                | mine_action::law::expr::Atom::NotApplicable(item)) = atom
                else {
                    continue;
                };
                assert_eq!(item.universe, indicator.universe(), "{} {}", indicator.id(), item.code);
            }
        }
    }
    // An item of an indicator, one of the group that an action addresses, a question, a quantity.
    assert!(all.items().any(|item| item.code == "baseline"));
    assert!(all.items().any(|item| item.code == "able-to-assist"));
    assert!(matches!(all.get("reported-by-april"), Some(Term::Question(Question::ReportedByApril, _))));
    assert!(matches!(all.get("votes-in-favour"), Some(Term::Quantity(_, Universe::Resolutions))));
    assert_eq!((all.get("zzz"), all.nearest("zzz")), (None, None));
    assert!(Vocabulary::of(&[]).terms().next().is_none());
}

#[test]
fn a_plan_of_ones_own_has_its_own_items() {
    static SPOKE: Item = Item::amount("minutes-spoken", AskedIn::Meetings, "minutes spoken").of(Universe::States);
    static ACTIVE: Indicator =
        Indicator::new("own", (1, 1), Measure::Number, &population::STATES, Expr::ALWAYS, "minutes spoken by States")
            .sum(&[mine_action::law::indicator::Amount::Item(&SPOKE)]);
    let day = |year| Day::from_ymd_opt(year, 1, 1).unwrap();
    let mut plan = Plan::new("own", "Own", Convention::Apmbc, (day(2026), day(2030)));
    static INDICATORS: &[&Indicator] = &[&ACTIVE];
    plan.indicators = INDICATORS;
    let vocabulary = Vocabulary::of(&[&plan]);
    assert_eq!(vocabulary.terms().collect::<Vec<_>>(), [Term::Item(&SPOKE)]);
    assert_eq!(vocabulary.terms().next().unwrap().kind(), ItemKind::Amount);
    let mut reader = ReplyReader::new(&vocabulary);
    reader.any("own.csv", tidy(&["AFG,2026,minutes-spoken,7,,", "AFG,2026,minute-spoken,7,,"]).as_bytes());
    let reading = reader.finish();
    assert_eq!(all(&reading.value), ["AFG 2026 minutes-spoken 7 (no source given)"]);
    assert!(reading.faults.to_string().ends_with("did you mean `minutes-spoken`?"));
    // What another plan asks is not in it.
    assert!(Vocabulary::of(&[&oslo::PLAN]).get("minutes-spoken").is_none());
}

#[test]
fn an_item_called_as_a_column_is_told_in_the_tidy_form_alone() {
    static ODD: Item = Item::yes_no("source", AskedIn::Judgement, "is a source");
    let vocabulary = Vocabulary::from_iter([Term::Item(&ODD)]);
    let mut reader = ReplyReader::new(&vocabulary);
    reader.any("own.csv", tidy(&["AFG,2026,source,yes,,report"]).as_bytes());
    let replies = reader.finish().complete().unwrap();
    assert_eq!(
        replies.write_wide(Vec::new()).unwrap_err().to_string(),
        "item `source`: expected another name than that of a column, or the tidy form"
    );
    assert!(replies.write_tidy(Vec::new()).is_ok());
}
