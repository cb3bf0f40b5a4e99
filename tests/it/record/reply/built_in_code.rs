//! Replies built in code are checked as those of a sheet are: the same are taken, and the same is said of the others.

use crate::support::{
    property::cases,
    replies::{read, tidy, vocabulary},
};
use mine_action::{
    Cycle, State, Subject,
    law::item::Universe,
    record::{
        fault::Fault,
        reply::{Replies, Reply, Term, Told},
    },
    strategies::reply::{amount, cycle, missing, subject},
};
use proptest::{prelude::*, sample::select};

fn told() -> impl Strategy<Value = Told> {
    let amount = prop_oneof![amount(), any::<u64>()].prop_map(Told::Amount);
    prop_oneof![any::<bool>().prop_map(Told::YesNo), amount, missing()]
}

fn subjects() -> impl Strategy<Value = Subject> {
    let universes = [Universe::States, Universe::Requests, Universe::Meetings, Universe::Resolutions];
    let odd = ["A/RES/ 1", "AFG", "", "nobody"].map(|symbol| Subject::Resolution(symbol.to_owned()));
    prop_oneof![4 => select(universes.to_vec()).prop_flat_map(subject), 1 => select(odd.to_vec())]
}

fn seen(faults: &[Fault]) -> Vec<(Option<String>, String)> {
    let mut seen: Vec<_> = faults.iter().map(|fault| (fault.place.field.clone(), fault.problem.to_string())).collect();
    seen.sort();
    seen
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_reply_is_taken_where_a_sheet_is(
        subject in subjects(),
        year in prop_oneof![4 => cycle().prop_map(Cycle::year), 1 => any::<i32>(), 1 => -9..12_000],
        term in select(vocabulary().terms().collect::<Vec<Term>>()),
        told in told(),
        source in prop_oneof![Just(""), Just("report"), Just(" a\nnote ")],
    ) {
        let (answer, missing) = if told.is_missing() {
            (String::new(), told.to_string())
        } else {
            (told.to_string(), String::new())
        };
        let row = format!("\"{subject}\",{year},{},{answer},{missing},\"{source}\"", term.code());
        let read = read("sheet.csv", tidy(&[&row]));
        let checked = Reply::telling(subject, year, term, told).from(source).check();
        match checked {
            Ok(reply) => prop_assert_eq!((read.faults.0, read.value), (vec![], Replies::from_iter([reply]))),
            Err(faults) => prop_assert_eq!(seen(&faults.0), seen(&read.faults.0)),
        }
    }
}

#[test]
fn everything_wrong_with_a_reply_is_told() {
    let item = vocabulary().term("women-delegates").unwrap();
    let faults = Replies::default().add(Reply::yes(State::SEN, 1900, item)).unwrap_err();
    let place = "reply of SEN in 1900 to `women-delegates`";
    let fields: Vec<String> = faults.0.iter().map(|fault| fault.place.to_string()).collect();
    assert_eq!(fields, ["answer", "cycle", "subject"].map(|field| format!("{place}, field `{field}`")));
}
