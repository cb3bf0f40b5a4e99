//! Who is bound to what, since when.

use super::asked::Asked;
use crate::assess::answer::Possible;
use crate::base::convention::Convention;
use crate::record::membership::{Membership, MembershipEvent};
use crate::report::{notes::Notes, words};
use maud::{Markup, html};

impl Asked<'_, '_> {
    /// The region, and a sentence for each Convention.
    pub(super) fn head(&self, notes: &mut Notes) -> Markup {
        let state = self.dossier.state();
        let region = words::capitals(state.region().code());
        let subregion = words::capitals(state.subregion().code());
        html! {
            p.sub { (subregion) @if !subregion.contains(&region) { ", " (region) } }
            ul.membership { @for convention in Convention::ALL { li { (self.membership(*convention, notes)) } } }
        }
    }

    fn membership(&self, convention: Convention, notes: &mut Notes) -> Markup {
        let standing = self.dossier.standing(convention);
        let name = convention.name();
        let party = standing.party();
        let spell = standing.spell(self.day).filter(|spell| spell.deposit.is_none_or(|on| on.earliest() <= self.day));
        let Some(spell) = spell else {
            let signed = standing.signature().filter(|signed| signed.earliest() <= self.day);
            return html! {
                b { (name) } ": no consent to be bound is recorded"
                @if let Some(signed) = signed { "; signed " (words::when(signed)) }
            };
        };
        html! {
            b { (name) } ": "
            @match party.at(self.day) {
                Possible::Known(true) => { "State Party since " (words::when(spell.entry_into_force)) },
                Possible::Known(false) if spell.entry_into_force.earliest() > self.day => {
                    "will be in force from " (words::when(spell.entry_into_force))
                },
                Possible::Known(false) => "not bound any more",
                Possible::Unknown { .. } => { "perhaps bound; in force from " (words::when(spell.entry_into_force)) },
            }
            " (" (spell.consent)
            @if let Some(deposit) = spell.deposit { " deposited " (words::when(deposit)) }
            (notes.mark(&spell.source)) ")"
            @if let Some(exit) = spell.exit.as_ref().filter(|exit| exit.notified.is_none_or(|on| on.earliest() <= self.day)) {
                "; withdrawal"
                @if let Some(notified) = exit.notified { " notified " (words::when(notified)) }
                @match exit.date() {
                    Some(date) => { ", effective " (words::when(date)) },
                    None => ", not effective while a conflict lasts",
                }
            }
            @for act in self.without_effect(convention) {
                "; " (act.event.code().replace('-', " "))
                @if let Some(date) = act.date { " " (words::when(date)) }
                ", for which the Convention has no rule" (notes.mark(&act.source))
            }
        }
    }
    /// What was declared up to the day and has no effect in law.
    fn without_effect(&self, convention: Convention) -> impl Iterator<Item = &Membership> {
        let own = self.dossier.history().memberships.iter().filter(move |row| row.convention == convention);
        let acts = [MembershipEvent::SuspensionDeclared, MembershipEvent::WithdrawalAnnounced];
        let day = self.day;
        own.filter(move |row| acts.contains(&row.event) && row.date.is_none_or(|date| date.earliest() <= day))
    }
}
