//! The kinds of list: each has its meaning once, and what it says fits its duty.

use mine_action::{
    Duty,
    law::list::{LISTS, ListKind, Meaning},
};
use std::collections::BTreeSet;

#[test]
fn every_kind_of_list_has_its_rule() {
    let kinds: Vec<ListKind> = LISTS.iter().map(|rule| rule.kind).collect();
    assert_eq!(kinds, ListKind::ALL);
    let titles: BTreeSet<&str> = LISTS.iter().map(|rule| rule.title).collect();
    assert_eq!(titles.len(), LISTS.len());
    for rule in LISTS {
        assert!(rule.provisions.iter().all(|provision| provision.exists()), "{}", rule.kind);
        let conventions: BTreeSet<_> = rule.provisions.iter().map(|provision| provision.convention()).collect();
        assert_eq!(conventions.len(), rule.provisions.len(), "{}", rule.kind);
    }
}

/// A meaning has its contrary: a complete list of those with it is one of those without it, told by exception.
#[test]
fn what_absence_means_is_the_contrary_of_what_a_name_means() {
    let contrary = |meaning| {
        Some(match meaning {
            Meaning::Open => Meaning::NothingOpen,
            Meaning::NothingOpen => Meaning::Open,
            Meaning::Done => Meaning::NotDone,
            Meaning::Had => Meaning::NeverHad,
            Meaning::NeverHad => Meaning::Had,
            Meaning::Retains => Meaning::RetainsNone,
            Meaning::RetainsNone => Meaning::Retains,
            Meaning::Sent => Meaning::Missing,
            Meaning::Missing => Meaning::Sent,
            Meaning::Victims => Meaning::NoVictims,
            _ => return None,
        })
    };
    for rule in LISTS {
        let both = rule.named.zip(rule.unnamed);
        assert!(both.is_none_or(|(named, unnamed)| contrary(named) == Some(unnamed)), "{}", rule.kind);
    }
}

#[test]
fn what_a_list_means_fits_its_duty() {
    for rule in LISTS {
        for meaning in rule.named.into_iter().chain(rule.unnamed) {
            let fits: &[Duty] = match meaning {
                Meaning::Retains | Meaning::RetainsNone => &[Duty::Retention],
                Meaning::Sent | Meaning::Missing => &[Duty::Reporting],
                Meaning::Law | Meaning::NoMeasure => &[Duty::NationalMeasures],
                Meaning::Victims | Meaning::NoVictims => &[Duty::VictimAssistance],
                _ => &[Duty::StockpileDestruction, Duty::Clearance],
            };
            assert!(rule.duty.is_some_and(|duty| fits.contains(&duty)), "{}: {meaning}", rule.kind);
        }
    }
}
