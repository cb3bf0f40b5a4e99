//! What a plan says besides its actions: it has words, it cites its places, and it names only what the plan has.

use super::{
    flaw::{DefinitionKind, Flaw},
    places::gaps,
};
use crate::base::provision::Provision;
use crate::law::{
    definitions::Definitions,
    plan::{BestPractice, Chapter, CountedBy, DefinedTerm, Goal, LegalStanding, Measurement, Place, Plan},
};

pub(super) fn check(definitions: &Definitions) -> Vec<Flaw> {
    definitions.plans.iter().flat_map(|plan| of_plan(plan)).collect()
}

fn of_plan(plan: &'static Plan) -> Vec<Flaw> {
    let mut texts = Texts { plan, flaws: Vec::new() };
    if let Some(standing) = &plan.legal_standing {
        texts.of_standing(standing);
    }
    if let Some(measurement) = &plan.measurement {
        texts.of_measurement(measurement);
    }
    plan.goals.iter().for_each(|goal| texts.of_goal(goal));
    plan.terms.iter().for_each(|term| texts.of_term(term));
    plan.practices.iter().for_each(|practice| texts.of_practice(practice));
    plan.chapters.iter().for_each(|chapter| texts.of_chapter(chapter));
    let numbers = plan.practices.iter().map(|practice| practice.number).collect();
    let code = |number| format!("{}/{number}", plan.code);
    texts.flaws.extend(gaps(DefinitionKind::Practice, &numbers, code));
    texts.flaws
}

/// The flaws of what one plan says.
struct Texts {
    plan: &'static Plan,
    flaws: Vec<Flaw>,
}

impl Texts {
    fn of_standing(&mut self, standing: &LegalStanding) {
        let (kind, code) = (DefinitionKind::Plan, self.plan.code);
        self.words(kind, code, &[("legal standing", standing.words)]);
        self.places(kind, code, standing.places);
        self.provisions(kind, code, standing.provisions);
    }

    fn of_measurement(&mut self, measurement: &Measurement) {
        let (kind, code) = (DefinitionKind::Plan, self.plan.code);
        self.words(kind, code, &[("source of data", measurement.source)]);
        self.list(kind, code, "list of those who measure", measurement.measured_by);
        self.places(kind, code, measurement.places);
        if measurement.baseline.is_empty() != self.plan.baseline.is_none() {
            self.flaws.push(Flaw::Baseline { plan: code });
        }
    }

    fn of_goal(&mut self, goal: &Goal) {
        let (kind, code) = (DefinitionKind::Goal, self.code(goal.code));
        self.words(kind, &code, &[("code", goal.code), ("text", goal.what)]);
        self.places(kind, &code, goal.places);
        for counter in goal.counted_by {
            if let CountedBy::Indicator(action, index) = counter {
                self.indicator(kind, &code, *action, *index);
            }
        }
    }

    fn of_term(&mut self, term: &DefinedTerm) {
        let (kind, code) = (DefinitionKind::Term, self.code(term.code));
        self.words(kind, &code, &[("code", term.code), ("term", term.term)]);
        self.list(kind, &code, "list of elements", term.elements);
        self.places(kind, &code, term.places);
        self.provisions(kind, &code, term.provisions);
        term.actions.iter().for_each(|action| self.action(kind, &code, *action));
    }

    fn of_practice(&mut self, practice: &BestPractice) {
        let (kind, code) = (DefinitionKind::Practice, self.code(&practice.number.to_string()));
        self.words(kind, &code, &[("text", practice.what)]);
        self.places(kind, &code, &[practice.place]);
        practice.actions.iter().for_each(|action| self.action(kind, &code, *action));
        if practice.actions.is_empty() && practice.note.trim().is_empty() {
            self.flaws.push(Flaw::NotCarriedOut { practice: code });
        }
    }

    fn of_chapter(&mut self, chapter: &Chapter) {
        let Some(chapeau) = &chapter.chapeau else { return };
        let (kind, code) = (DefinitionKind::Chapter, self.code(chapter.title));
        self.places(kind, &code, chapeau.places);
        self.list_if_any(kind, &code, "principle", chapeau.principles);
        if chapeau.addressees.is_empty() {
            self.flaws.push(Flaw::Empty { kind, code: code.clone(), text: "list of addressees" });
        }
        for addressees in chapeau.addressees {
            self.words(kind, &code, &[("addressee", addressees.who)]);
            if addressees.to.is_empty() {
                self.flaws.push(Flaw::Empty { kind, code: code.clone(), text: "group of addressees" });
            }
            for end in [addressees.first, addressees.last] {
                if !chapter.actions.iter().any(|action| action.number == end) {
                    self.flaws.push(Flaw::OtherChapter { chapter: code.clone(), action: end });
                }
            }
        }
        for action in chapter.actions {
            let found = chapeau.addressees.iter().filter(|addressees| addressees.contains(action.number)).count();
            if found != 1 && !chapeau.addressees.is_empty() {
                self.flaws.push(Flaw::Addressed { action: action.id(), found });
            }
        }
    }

    fn code(&self, within: &str) -> String {
        format!("{}/{within}", self.plan.code)
    }

    fn words(&mut self, kind: DefinitionKind, code: &str, texts: &[(&'static str, &str)]) {
        let empty = texts.iter().filter(|(_, text)| text.trim().is_empty());
        self.flaws.extend(empty.map(|(text, _)| Flaw::Empty { kind, code: code.to_owned(), text }));
    }

    /// A list that may not be empty, and its elements.
    fn list(&mut self, kind: DefinitionKind, code: &str, name: &'static str, elements: &[&str]) {
        if elements.is_empty() {
            self.flaws.push(Flaw::Empty { kind, code: code.to_owned(), text: name });
        }
        self.list_if_any(kind, code, name, elements);
    }

    fn list_if_any(&mut self, kind: DefinitionKind, code: &str, name: &'static str, elements: &[&str]) {
        elements.iter().for_each(|element| self.words(kind, code, &[(name, element)]));
    }

    /// At least one place, each of which the plan has as far as that is known here.
    fn places(&mut self, kind: DefinitionKind, code: &str, places: &[Place]) {
        if places.is_empty() || places.iter().any(|place| place.is_nowhere()) {
            self.flaws.push(Flaw::NoCitation { kind, code: code.to_owned() });
        }
        for place in places.iter().filter(|place| !place.is_nowhere()) {
            match place {
                Place::Action(action) => self.action(kind, code, *action),
                Place::Indicator(action, index) => self.indicator(kind, code, *action, *index),
                Place::Paragraph(_) | Place::Footnote(_) | Place::Part(_) => {}
            }
        }
    }

    fn provisions(&mut self, kind: DefinitionKind, code: &str, provisions: &[Provision]) {
        let unknown = provisions.iter().filter(|provision| !provision.exists());
        let flaw = |provision: &Provision| Flaw::UnknownArticle { kind, code: code.to_owned(), provision: *provision };
        self.flaws.extend(unknown.map(flaw));
    }

    fn action(&mut self, kind: DefinitionKind, code: &str, action: u16) {
        if self.plan.action(action).is_none() {
            self.flaws.push(Flaw::UnknownAction { kind, code: code.to_owned(), action });
        }
    }

    fn indicator(&mut self, kind: DefinitionKind, code: &str, action: u16, index: u8) {
        if self.plan.indicator(action, index).is_none() {
            self.flaws.push(Flaw::UnknownIndicator { kind, code: code.to_owned(), action, index });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{calendar_day, convention::Convention};
    use crate::law::{
        action::{Action, Force},
        plan::{Addressees, Chapeau, Direction, ToldHow},
        population::STATES_PARTIES,
        theme::CLEARANCE,
    };

    const A1: Action = Action::new("small", 1, CLEARANCE, &STATES_PARTIES, Force::Will, "Guards", "Guard the stores.");
    const A2: Action = Action { number: 2, ..A1 };
    const STANDING: LegalStanding =
        LegalStanding::political(ToldHow::Silent, "nothing binds", &[Place::Part("preface")]);
    const MEASUREMENT: Measurement = Measurement::new(&[Place::Paragraph(3)], "reports", &["the keepers"]);
    const GOAL: Goal = Goal::new("guarded", "All is guarded.", &[Place::Paragraph(1)], Direction::All);
    const TERM: DefinedTerm = DefinedTerm::all_of("guard", "guard", &[Place::Footnote(1)], &["a man", "a dog"]);
    const PRACTICE: BestPractice = BestPractice::new(1, Place::Paragraph(2), "dogs", &[1]);
    const WHO: Addressees = Addressees::new((1, 2), "the keepers", &[&STATES_PARTIES]);
    const CHAPEAU: Chapeau = Chapeau::new(&[Place::Paragraph(4)], &[WHO]);
    const PLAN: Plan =
        Plan::new("small", "Small", Convention::Apmbc, (calendar_day(2020, 1, 1), calendar_day(2024, 12, 31)))
            .legal_standing(STANDING)
            .measured(MEASUREMENT, None)
            .saying(&[GOAL], &[TERM], &[PRACTICE])
            .with(&[Chapter::new("I. Stores", &[&A1, &A2]).chapeau(CHAPEAU)], &[]);

    fn leak<T>(value: T) -> &'static T {
        Box::leak(Box::new(value))
    }

    fn told(plan: Plan) -> Vec<String> {
        of_plan(leak(plan)).iter().map(ToString::to_string).collect()
    }

    fn with_chapeau(addressees: &[Addressees]) -> Vec<String> {
        let chapeau = Chapeau { addressees: Vec::leak(addressees.to_vec()), ..CHAPEAU };
        told(PLAN.with(leak([Chapter::new("I. Stores", &[&A1, &A2]).chapeau(chapeau)]), &[]))
    }

    #[test]
    fn what_a_sound_plan_says_has_no_flaw() {
        assert_eq!(told(PLAN), [""; 0]);
        let bare = Plan { legal_standing: None, measurement: None, ..PLAN.saying(&[], &[], &[]) };
        assert_eq!(told(bare), [""; 0]);
    }

    #[test]
    fn words_and_places_are_there() {
        let silent = LegalStanding { words: " ", places: &[Place::Part("")], ..STANDING };
        assert_eq!(
            told(PLAN.legal_standing(silent)),
            [
                "plan `small`: its legal standing is empty: expected some words",
                "plan `small` cites nothing: expected the text or document it rests on",
            ]
        );
        let nowhere = Goal { what: "", places: &[], ..GOAL };
        assert_eq!(
            told(PLAN.saying(leak([nowhere]), &[], &[])),
            [
                "goal `small/guarded`: its text is empty: expected some words",
                "goal `small/guarded` cites nothing: expected the text or document it rests on",
            ]
        );
        let empty = DefinedTerm { elements: &[], ..TERM };
        assert_eq!(
            told(PLAN.saying(&[], leak([empty]), &[])),
            ["term `small/guard`: its list of elements is empty: expected some words"]
        );
        let nobody = Measurement { measured_by: &[], ..MEASUREMENT };
        assert_eq!(
            told(PLAN.measured(nobody, Some(2020))),
            [
                "plan `small`: its list of those who measure is empty: expected some words",
                "plan `small`: expected a year and words for its baseline, or neither",
            ]
        );
        assert_eq!(told(PLAN.measured(MEASUREMENT.baseline("the first reports"), Some(2020))), [""; 0]);
    }

    #[test]
    fn only_what_the_plan_has_is_named() {
        let counted = GOAL.counted_by(&[CountedBy::Indicator(1, 1)]);
        assert_eq!(
            told(PLAN.saying(leak([counted]), &[], &[])),
            ["goal `small/guarded` names indicator 1.1: expected one of its plan"]
        );
        const NONE: &[Provision] = &[Provision::article(Convention::Apmbc, 40)];
        let term = TERM.used_by(&[2, 3]).rests_on(NONE);
        assert_eq!(
            told(PLAN.saying(&[], leak([term]), &[])),
            [
                "term `small/guard` rests on APMBC Art. 40: expected one of the 22 articles of the APMBC",
                "term `small/guard` names action 3: expected one of its plan",
            ]
        );
        let placed = Goal { places: &[Place::Action(9)], ..GOAL };
        assert_eq!(
            told(PLAN.saying(leak([placed]), &[], &[])),
            ["goal `small/guarded` names action 9: expected one of its plan"]
        );
    }

    #[test]
    fn a_practice_without_an_action_says_so() {
        let alone = BestPractice { actions: &[], ..PRACTICE };
        assert_eq!(
            told(PLAN.saying(&[], &[], leak([alone]))),
            ["practice `small/1` is carried out by no action: expected one, or a note that there is none"]
        );
        assert_eq!(told(PLAN.saying(&[], &[], leak([alone.note("no action takes it up")]))), [""; 0]);
        let third = BestPractice { number: 3, ..PRACTICE };
        assert_eq!(
            told(PLAN.saying(&[], &[], leak([PRACTICE, third]))),
            ["practice `small/3`: expected number 2 at this place: they run 1, 2, 3, without a gap"]
        );
    }

    #[test]
    fn each_action_is_addressed_once() {
        let of = |first, last| Addressees { first, last, ..WHO };
        assert_eq!(with_chapeau(&[of(1, 1), of(2, 2)]), [""; 0]);
        let nobody = "chapter `small/I. Stores`: its list of addressees is empty: expected some words";
        assert_eq!(with_chapeau(&[]), [nobody]);
        assert_eq!(
            with_chapeau(&[of(1, 1)]),
            ["action `small/2` is addressed 0 times in the words before it: expected once"]
        );
        assert_eq!(
            with_chapeau(&[of(1, 2), of(2, 3)]),
            [
                "chapter `small/I. Stores` addresses those of action 3: expected an action of that chapter",
                "action `small/2` is addressed 2 times in the words before it: expected once",
            ]
        );
        let unnamed = Addressees { who: "", to: &[], ..WHO };
        assert_eq!(
            with_chapeau(&[unnamed]),
            [
                "chapter `small/I. Stores`: its addressee is empty: expected some words",
                "chapter `small/I. Stores`: its group of addressees is empty: expected some words",
            ]
        );
    }
}
