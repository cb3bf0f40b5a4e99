//! What can be wrong with a set of definitions.

use crate::base::{codes::codes, provision::Provision};
use crate::law::{
    indicator::Connector,
    item::{ItemKind, Universe},
};

codes! {
    /// The kinds of definitions.
    #[non_exhaustive]
    pub enum DefinitionKind: "kind of definition" {
        /// A plan.
        Plan,
        /// A chapter of a plan.
        Chapter,
        /// An action.
        Action,
        /// An indicator.
        Indicator,
        /// An item.
        Item,
        /// A population.
        Population,
        /// A reading.
        Reading,
        /// A theme.
        Theme,
        /// A crosswalk.
        Crosswalk,
        /// A goal.
        Goal,
        /// A defined term.
        Term,
        /// A best practice.
        Practice,
    }
}

/// One thing that is wrong: where, what, and what was expected.
///
/// ```
/// use mine_action::law::lint::Flaw;
/// let flaw = Flaw::EmptyTheme { theme: "moats" };
/// assert_eq!(flaw.to_string(), "theme `moats` is empty: expected an action of it");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Flaw {
    /// A title, summary or other text is empty.
    #[error("{kind} `{code}`: its {text} is empty: expected some words")]
    Empty {
        /// What it is.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// Which text.
        text: &'static str,
    },
    /// A citation is empty.
    #[error("{kind} `{code}` cites nothing: expected the text or document it rests on")]
    NoCitation {
        /// What it is.
        kind: DefinitionKind,
        /// Its code.
        code: String,
    },
    /// Two definitions have the same code, or an item has that of a question to records.
    #[error("{kind} `{code}` is defined twice: expected another code for each")]
    Duplicate {
        /// What they are.
        kind: DefinitionKind,
        /// Their code.
        code: String,
    },
    /// A number is left out, of an action in its plan or of an indicator under its action.
    #[error("{kind} `{code}`: expected number {expected} at this place: they run 1, 2, 3, without a gap")]
    Gap {
        /// Action or indicator.
        kind: DefinitionKind,
        /// The first after the gap.
        code: String,
        /// The number that was expected.
        expected: u16,
    },
    /// A definition in one plan has the code of another.
    #[error("{kind} `{code}` stands in the plan `{plan}`: expected its code to begin with `{plan}/`")]
    OtherPlan {
        /// Action or indicator.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// The plan.
        plan: &'static str,
    },
    /// An action serves an article that the Convention does not have.
    #[error(
        "action `{action}` serves {provision}: expected one of the {count} articles of the {name}",
        count = provision.convention().articles(), name = provision.convention().abbreviation()
    )]
    NoArticle {
        /// The action.
        action: String,
        /// The provision.
        provision: Provision,
    },
    /// An indicator measures an action that its plan does not have.
    #[error("indicator `{indicator}` measures no action: expected action {action} in the plan")]
    NoAction {
        /// The indicator.
        indicator: String,
        /// The number of the action.
        action: u16,
    },
    /// An indicator counts "of these" after one that is not in the plan.
    #[error("indicator `{indicator}` is chained to `{parent}`: expected an indicator of the same plan")]
    DanglingChain {
        /// The indicator.
        indicator: String,
        /// What it is chained to.
        parent: String,
    },
    /// A chain of indicators leads back to itself.
    #[error("indicator `{indicator}`: its chain comes back to itself: expected an end with a population")]
    EndlessChain {
        /// The indicator.
        indicator: String,
    },
    /// An indicator counts subjects without a criterion.
    #[error(
        "indicator `{indicator}` counts subjects without a criterion: expected a condition, or an amount to add up"
    )]
    NoCriterion {
        /// The indicator.
        indicator: String,
    },
    /// Parts are joined without the word of the text.
    #[error("indicator `{indicator}` joins {parts} parts without a connector: expected the word of the text")]
    NoConnector {
        /// The indicator.
        indicator: String,
        /// How many parts.
        parts: usize,
    },
    /// A connector has fewer than two parts to join.
    #[error(
        "indicator `{indicator}` has the connector `{connector}` and fewer than two parts: expected both or neither"
    )]
    LoneConnector {
        /// The indicator.
        indicator: String,
        /// The connector.
        connector: Connector,
    },
    /// All parts of a joined condition ask the same.
    #[error("indicator `{indicator}` joins parts that all ask for one thing: expected at least two atoms")]
    OneAtom {
        /// The indicator.
        indicator: String,
    },
    /// A condition asks the same thing twice under one reading.
    #[error("`{by}` mentions `{atom}` twice: expected each atom once under each reading")]
    MentionedTwice {
        /// The indicator or population.
        by: String,
        /// The code of the item or question.
        atom: String,
    },
    /// A population and a criterion ask the same thing. The bounds of the value may then be wider than they need be.
    #[error(
        "`{indicator}` asks for `{atom}` in its population and in its criterion: its bounds are outer, expected each atom once"
    )]
    OuterBounds {
        /// The indicator.
        indicator: String,
        /// The code of the item or question.
        atom: String,
    },
    /// A choice does not have one option for each value of its reading.
    #[error("`{by}` chooses by `{reading}` between {found}: expected {expected}")]
    Options {
        /// The indicator or population.
        by: String,
        /// The reading.
        reading: &'static str,
        /// The options.
        found: String,
        /// The values.
        expected: String,
    },
    /// An item is asked of other subjects than it is meant for.
    #[error("`{by}` asks {found} for the item `{item}`: expected {expected}, of whom it is asked")]
    OtherUniverse {
        /// The indicator or population.
        by: String,
        /// The item.
        item: &'static str,
        /// Whom it is asked here.
        found: Universe,
        /// Whom the item is made for.
        expected: Universe,
    },
    /// A number is used as yes or no, or the other way round.
    #[error("`{by}` takes the item `{item}` for {found}: expected what its kind says")]
    OtherKind {
        /// The indicator or population.
        by: String,
        /// The item.
        item: &'static str,
        /// What it is taken for.
        found: ItemKind,
    },
    /// A definition is used that is not in the set.
    #[error("{kind} `{code}`, used by `{by}`, is not in the set: expected it there, the same in every field")]
    NotInSet {
        /// What it is.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// What uses it.
        by: String,
    },
    /// An item that nothing asks for.
    #[error("item `{item}` is unused: expected an indicator or a population that asks for it")]
    UnusedItem {
        /// The item.
        item: &'static str,
    },
    /// A theme that no action has.
    #[error("theme `{theme}` is empty: expected an action of it")]
    EmptyTheme {
        /// The theme.
        theme: &'static str,
    },
    /// A row of a crosswalk names an indicator that is not of the plan of that side.
    #[error("crosswalk `{crosswalk}` names `{indicator}` beside those of `{plan}`: expected an indicator of that plan")]
    ForeignLink {
        /// The crosswalk.
        crosswalk: String,
        /// The indicator.
        indicator: String,
        /// The plan of that side.
        plan: &'static str,
    },
    /// An indicator is in no row of the crosswalk of its plan.
    #[error("crosswalk `{crosswalk}` has no row for `{indicator}`: expected every indicator of both plans")]
    NotCrossed {
        /// The crosswalk.
        crosswalk: String,
        /// The indicator.
        indicator: String,
    },
    /// A row is called new or dropped and has indicators on both sides, or is not and has none on one.
    #[error(
        "crosswalk `{crosswalk}`, row {row}: expected `new` where no earlier indicator stands, `dropped` where no later"
    )]
    Relation {
        /// The crosswalk.
        crosswalk: String,
        /// The row, from 1.
        row: usize,
    },
    /// What a plan says names an action that the plan does not have.
    #[error("{kind} `{code}` names action {action}: expected one of its plan")]
    UnknownAction {
        /// What names it.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// The number of the action.
        action: u16,
    },
    /// What a plan says names an indicator that the plan does not have.
    #[error("{kind} `{code}` names indicator {action}.{index}: expected one of its plan")]
    UnknownIndicator {
        /// What names it.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// The number of its action.
        action: u16,
        /// Its index.
        index: u8,
    },
    /// What a plan says rests on an article that the Convention does not have.
    #[error(
        "{kind} `{code}` rests on {provision}: expected one of the {count} articles of the {name}",
        count = provision.convention().articles(), name = provision.convention().abbreviation()
    )]
    UnknownArticle {
        /// What rests on it.
        kind: DefinitionKind,
        /// Its code.
        code: String,
        /// The provision.
        provision: Provision,
    },
    /// A plan has a baseline and does not say which, or says which and has none.
    #[error("plan `{plan}`: expected a year and words for its baseline, or neither")]
    Baseline {
        /// The plan.
        plan: &'static str,
    },
    /// The words before the actions of a chapter speak of an action that the chapter does not have.
    #[error("chapter `{chapter}` addresses those of action {action}: expected an action of that chapter")]
    OtherChapter {
        /// The plan and the title of the chapter.
        chapter: String,
        /// The number of the action.
        action: u16,
    },
    /// An action is addressed by no words of its chapter, or by several.
    #[error("action `{action}` is addressed {found} times in the words before it: expected once")]
    Addressed {
        /// The action.
        action: String,
        /// How many times.
        found: usize,
    },
    /// No action carries out a best practice, and no note says so.
    #[error("practice `{practice}` is carried out by no action: expected one, or a note that there is none")]
    NotCarriedOut {
        /// The practice.
        practice: String,
    },
    /// A crosswalk names a best practice that the plan of that side does not list.
    #[error("crosswalk `{crosswalk}` names practice {number} of `{plan}`: expected one that it lists")]
    UnknownPractice {
        /// The crosswalk.
        crosswalk: String,
        /// The plan of that side.
        plan: &'static str,
        /// The number of the practice.
        number: u16,
    },
    /// A best practice is in no row of the crosswalk of its plan, which has rows for others.
    #[error(
        "crosswalk `{crosswalk}` has no row for practice {number} of `{plan}`: expected every practice of both plans"
    )]
    PracticeNotCrossed {
        /// The crosswalk.
        crosswalk: String,
        /// The plan of that side.
        plan: &'static str,
        /// The number of the practice.
        number: u16,
    },
}
