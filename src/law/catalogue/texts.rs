//! What the plans of a set say besides actions and indicators, entry by entry.

use crate::base::{citation::Citation, provision::Provision};
use crate::law::{
    action::Force,
    crosswalk::Relation,
    definitions::Definitions,
    expr::Join,
    plan::{Addressees, CountedBy, Direction, Goal, GoalTime, Place, Plan},
};
use serde::Serialize;

/// A chapter of a plan, with the words before its actions.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions, oslo};
/// let chapters = catalogue::chapters(&Definitions::ours().only(&oslo::PLAN));
/// let victims = chapters.iter().find(|entry| entry.title.starts_with("VII.")).ok_or("no such chapter")?;
/// assert_eq!(victims.cited[0].to_string(), "Oslo paragraph 11");
/// assert_eq!(victims.addressees[0].populations, ["significant-victims"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ChapterEntry {
    /// The code of its plan.
    pub plan: &'static str,
    /// Its number and title.
    pub title: &'static str,
    /// Where the words before its actions stand; empty where the plan has none.
    pub cited: Vec<Citation>,
    /// What it is for; empty where the text states no aim.
    pub aim: &'static str,
    /// On which principles and understandings.
    pub principles: &'static [&'static str],
    /// Who is to act.
    pub addressees: Vec<AddresseesEntry>,
    /// The ids of its actions.
    pub actions: Vec<String>,
}

/// Whom the words before some actions of a chapter address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct AddresseesEntry {
    /// The number of the first action.
    pub first: u16,
    /// The number of the last.
    pub last: u16,
    /// Who is named.
    pub who: &'static str,
    /// The codes of the groups.
    pub populations: Vec<&'static str>,
    /// How strongly they are asked.
    pub force: Force,
}

/// A goal of a plan.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions, siem_reap_angkor};
/// let goals = catalogue::goals(&Definitions::ours().only(&siem_reap_angkor::PLAN));
/// let fewer = goals.iter().find(|entry| entry.id == "siem-reap-angkor/fewer-affected").ok_or("no such goal")?;
/// assert_eq!((fewer.populations.as_slice(), fewer.direction.code()), (&["clearance-open"][..], "fewer"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct GoalEntry {
    /// The code of its plan.
    pub plan: &'static str,
    /// The code of the plan and its own.
    pub id: String,
    /// What is wanted.
    pub what: &'static str,
    /// In which direction.
    pub direction: Direction,
    /// By when.
    pub time: GoalTime,
    /// Where the plan says so.
    pub cited: Vec<Citation>,
    /// The codes of the groups whose size counts it.
    pub populations: Vec<&'static str>,
    /// The ids of the indicators that count it.
    pub indicators: Vec<String>,
    /// What a reader should know of it.
    pub note: &'static str,
}

/// A term that a plan defines.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct TermEntry {
    /// The code of its plan.
    pub plan: &'static str,
    /// The code of the plan and its own.
    pub id: String,
    /// The term.
    pub term: &'static str,
    /// `all` if all elements make it up, `any` if each is a case of it.
    pub join: &'static str,
    /// Its elements.
    pub elements: &'static [&'static str],
    /// Where it is defined.
    pub cited: Vec<Citation>,
    /// The treaty provisions that it rests on.
    pub provisions: &'static [Provision],
    /// The ids of the actions that use it.
    pub actions: Vec<String>,
    /// What a reader should know of it.
    pub note: &'static str,
}

/// A best practice that a plan lists, and how it continues that of an earlier plan.
///
/// ```
/// use mine_action::law::{catalogue, definitions::Definitions};
/// let practices = catalogue::practices(&Definitions::ours());
/// assert_eq!(practices.len(), 9 + 13);
/// let local = practices.iter().find(|one| one.plan == "siem-reap-angkor" && one.number == 9).ok_or("none")?;
/// assert_eq!((local.actions[0].as_str(), local.crossed.len()), ("siem-reap-angkor/7", 1));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct PracticeEntry {
    /// The code of its plan.
    pub plan: &'static str,
    /// Its number in the list.
    pub number: u16,
    /// What it is.
    pub what: &'static str,
    /// Where the list stands.
    pub cited: Citation,
    /// The ids of the actions that carry it out.
    pub actions: Vec<String>,
    /// What a reader should know of it.
    pub note: &'static str,
    /// The rows of crosswalks that name it.
    pub crossed: Vec<PracticeLinkEntry>,
}

/// A row between the best practices of two plans.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct PracticeLinkEntry {
    /// The code of the earlier plan.
    pub from: &'static str,
    /// The numbers of the earlier practices.
    pub earlier: &'static [u16],
    /// The code of the later plan.
    pub to: &'static str,
    /// The numbers of the later practices.
    pub later: &'static [u16],
    /// How they are related.
    pub relation: Relation,
    /// Why.
    pub reason: &'static str,
}

/// The chapters of a set, plan by plan.
pub fn chapters(definitions: &Definitions) -> Vec<ChapterEntry> {
    let entries = definitions.plans.iter().flat_map(|plan| {
        plan.chapters.iter().map(|chapter| {
            let chapeau = chapter.chapeau.as_ref();
            ChapterEntry {
                plan: plan.code,
                title: chapter.title,
                cited: chapeau.map_or_else(Vec::new, |chapeau| cited(plan, chapeau.places)),
                aim: chapeau.map_or("", |chapeau| chapeau.aim),
                principles: chapeau.map_or(&[], |chapeau| chapeau.principles),
                addressees: chapeau.map_or(&[][..], |chapeau| chapeau.addressees).iter().map(addressees).collect(),
                actions: chapter.actions.iter().map(|action| action.id()).collect(),
            }
        })
    });
    entries.collect()
}

/// The goals of a set, plan by plan.
pub fn goals(definitions: &Definitions) -> Vec<GoalEntry> {
    let entries = definitions.plans.iter().flat_map(|plan| {
        plan.goals.iter().map(|goal| GoalEntry {
            plan: plan.code,
            id: goal_id(plan, goal),
            what: goal.what,
            direction: goal.direction,
            time: goal.time,
            cited: cited(plan, goal.places),
            populations: goal.populations().map(|population| population.code).collect(),
            indicators: indicators(plan, goal),
            note: goal.note,
        })
    });
    entries.collect()
}

/// The terms that the plans of a set define, plan by plan.
pub fn terms(definitions: &Definitions) -> Vec<TermEntry> {
    let entries = definitions.plans.iter().flat_map(|plan| {
        plan.terms.iter().map(|term| TermEntry {
            plan: plan.code,
            id: format!("{}/{}", plan.code, term.code),
            term: term.term,
            join: match term.join {
                Join::All => "all",
                Join::Any => "any",
            },
            elements: term.elements,
            cited: cited(plan, term.places),
            provisions: term.provisions,
            actions: actions(plan, term.actions),
            note: term.note,
        })
    });
    entries.collect()
}

/// The best practices that the plans of a set list, plan by plan.
pub fn practices(definitions: &Definitions) -> Vec<PracticeEntry> {
    let rows: Vec<PracticeLinkEntry> = links(definitions).collect();
    let of = |code: &str, number: u16| {
        let names = |row: &&PracticeLinkEntry| {
            (row.from == code && row.earlier.contains(&number)) || (row.to == code && row.later.contains(&number))
        };
        rows.iter().filter(names).cloned().collect()
    };
    let entries = definitions.plans.iter().flat_map(|plan| {
        plan.practices.iter().map(|practice| PracticeEntry {
            plan: plan.code,
            number: practice.number,
            what: practice.what,
            cited: practice.place.in_plan(plan.name),
            actions: actions(plan, practice.actions),
            note: practice.note,
            crossed: of(plan.code, practice.number),
        })
    });
    entries.collect()
}

/// The rows between best practices of all crosswalks of a set.
fn links(definitions: &Definitions) -> impl Iterator<Item = PracticeLinkEntry> {
    definitions.crosswalks.iter().flat_map(|crosswalk| {
        crosswalk.practices.iter().map(|row| PracticeLinkEntry {
            from: crosswalk.earlier.code,
            earlier: row.earlier,
            to: crosswalk.later.code,
            later: row.later,
            relation: row.relation,
            reason: row.reason,
        })
    })
}

/// The id of a goal.
pub(super) fn goal_id(plan: &Plan, goal: &Goal) -> String {
    format!("{}/{}", plan.code, goal.code)
}

fn addressees(addressees: &Addressees) -> AddresseesEntry {
    AddresseesEntry {
        first: addressees.first,
        last: addressees.last,
        who: addressees.who,
        populations: addressees.to.iter().map(|population| population.code).collect(),
        force: addressees.force,
    }
}

fn indicators(plan: &Plan, goal: &Goal) -> Vec<String> {
    let of = |counter: &CountedBy| match counter {
        CountedBy::Indicator(action, index) => Some(format!("{}/{action}.{index}", plan.code)),
        CountedBy::Population(_) => None,
    };
    goal.counted_by.iter().filter_map(of).collect()
}

fn actions(plan: &Plan, numbers: &[u16]) -> Vec<String> {
    numbers.iter().map(|number| format!("{}/{number}", plan.code)).collect()
}

/// The citations of places of a plan.
pub(super) fn cited(plan: &Plan, places: &[Place]) -> Vec<Citation> {
    places.iter().map(|place| place.in_plan(plan.name)).collect()
}
