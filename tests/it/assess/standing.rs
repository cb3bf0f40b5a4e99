//! Who is bound, and by which paragraph.

use crate::support::{day::day, rows::register};
use mine_action::{Convention, Possible, State, record::Table};

/// A notice may be taken back at any time before it takes effect (Vienna Convention on the Law of Treaties, Art. 68), which is
/// six months after its receipt (APMBC Art. 20(3)).
#[test]
fn a_withdrawal_taken_back_in_time_does_not_take_effect() {
    let party = |back: &str| {
        let back = format!("apmbc,AFG,withdrawal-retracted,{back},,s");
        let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,withdrawal-notified,2005-01-01,,s", &back];
        let register = register(&[(Table::Memberships, &rows)]);
        register.state(State::AFG).standing(Convention::Apmbc).party().at(day("2005-08-01")).clone()
    };
    assert_eq!(party("2005-03-01"), Possible::Known(true));
    assert_eq!(party("2005-06-30"), Possible::Known(true));
    assert_eq!(party("2005-07-01"), Possible::Known(false));
    assert_eq!(party("2005").options().len(), 2);
}

/// Art. 17(1): entry into force of the Convention, for those that had consented by then; Art. 17(2): for the others.
#[test]
fn entry_into_force_rests_on_the_paragraph_that_gives_it() {
    for (convention, deposit, rule) in [
        ("apmbc", "1998-09-01", "in force for the State from 1999-03-01 (APMBC Art. 17(1))"),
        ("apmbc", "1999-01-01", "in force for the State from 1999-07-01 (APMBC Art. 17(2))"),
        ("ccm", "2010-02-01", "in force for the State from 2010-08-01 (CCM Art. 17(1))"),
        ("ccm", "2010-03-01", "in force for the State from 2010-09-01 (CCM Art. 17(2))"),
    ] {
        let row = format!("{convention},AFG,ratification,{deposit},,s");
        let register = register(&[(Table::Memberships, &[&row])]);
        let standing = register.state(State::AFG).standing(convention.parse().unwrap());
        let reasons: Vec<String> = standing.reasons(day("2020-01-01")).iter().map(ToString::to_string).collect();
        assert!(reasons.contains(&rule.to_owned()), "{reasons:?}");
    }
}
