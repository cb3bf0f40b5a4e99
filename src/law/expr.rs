//! Conditions as data: a tree that is evaluated, printed and searched by folds.

use super::{
    item::Item,
    question::Question,
    reading::{Joined, Reading, Readings},
};
use crate::base::truth::Truth;

/// A condition on a subject.
///
/// This tree is the only form of a rule. Its truth, its text, the facts it needs and the programs that count many
/// subjects at once are all made from it by a [`Fold`].
///
/// ```
/// use mine_action::{Duty, Truth};
/// use mine_action::law::{expr::Expr, item::vocabulary::BASELINE, question::Question, reading::Readings};
/// const READY: Expr = Expr::All(&[Expr::Derived(Question::Open(Duty::Clearance)), Expr::Holds(&BASELINE)]);
/// let codes: Vec<String> = READY.atoms().iter().map(|atom| atom.code()).collect();
/// assert_eq!(codes, ["open-clearance", "baseline"]);
/// let known_open = READY.truth(&Readings::default(), |atom| {
///     if atom.item().is_some() { Truth::Unknown } else { Truth::Yes }
/// });
/// assert_eq!(known_open, Truth::Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expr {
    /// All of them are met; an empty list is always met.
    All(&'static [Expr]),
    /// At least one of them is met; an empty list is never met.
    Any(&'static [Expr]),
    /// It is not met.
    Not(&'static Expr),
    /// The subject reports it: a fact about a report. A report that is missing or silent on it does not.
    Reports(&'static Item),
    /// It is so: a fact about the world. A silent report leaves it unknown.
    Holds(&'static Item),
    /// Records answer the question with yes.
    Derived(Question),
    /// A named part of a joined condition.
    Part(&'static str, &'static Expr),
    /// The condition that a [reading](super::reading) chooses.
    Choose(&'static Choice),
    /// The list of which the text says "where relevant" or "where appropriate": what is told not to apply drops out of it.
    /// Where all is told not to apply, it is not met.
    WhereRelevant(&'static Expr),
}

/// A condition for each value of a reading.
///
/// ```
/// use mine_action::law::{expr::Expr, population::RETAINING_ACTION, reading::Readings};
/// let Expr::Choose(choice) = RETAINING_ACTION.rule else { return Err("no choice".into()) };
/// assert_eq!(choice.under(&Readings::default()), &Expr::ALWAYS);
/// let addressed = Readings::default().with("chapeau", "addressed")?;
/// assert_ne!(choice.under(&addressed), &Expr::ALWAYS);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Choice {
    /// The reading.
    pub reading: &'static Reading,
    /// The condition for each of its values. If one is missing the first condition is taken, and the lint says so.
    pub options: &'static [(&'static str, Expr)],
}

/// A leaf of a condition: one thing that is asked.
///
/// ```
/// use mine_action::law::{expr::Atom, item::vocabulary::BASELINE, question::Question};
/// let reported = Atom::Reports(&BASELINE);
/// assert_eq!((reported.code().as_str(), reported.item()), ("baseline", Some(&BASELINE)));
/// assert_eq!(Atom::Derived(Question::Retains).title(), "retains for permitted purposes");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Atom {
    /// An item as reported.
    Reports(&'static Item),
    /// An item as it is.
    Holds(&'static Item),
    /// A question that records answer.
    Derived(Question),
    /// That an item is told not to apply. It is always known: what nobody tells is not told.
    NotApplicable(&'static Item),
}

impl Atom {
    /// The item that is asked; `None` for a question to records.
    pub const fn item(self) -> Option<&'static Item> {
        match self {
            Self::Reports(item) | Self::Holds(item) | Self::NotApplicable(item) => Some(item),
            Self::Derived(_) => None,
        }
    }

    /// The code of the item or question.
    pub fn code(&self) -> String {
        match self {
            Self::Reports(item) | Self::Holds(item) | Self::NotApplicable(item) => item.code.to_owned(),
            Self::Derived(question) => question.code(),
        }
    }

    /// What it says, as the end of a sentence.
    pub fn title(&self) -> String {
        match self {
            Self::Reports(item) => format!("reports that it {}", item.title),
            Self::Holds(item) => item.title.to_owned(),
            Self::Derived(question) => question.title(),
            Self::NotApplicable(item) => format!("tells that this does not apply to it: {}", item.title),
        }
    }
}

/// How the conditions of a list are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Join {
    /// By "and".
    All,
    /// By "or".
    Any,
}

/// One way to work through a condition: what a leaf becomes, and how the results of parts combine.
///
/// The fold itself allocates nothing.
///
/// ```
/// use mine_action::law::{expr::{Atom, Fold, Join}, oslo::I14_1, reading::Readings};
/// struct Leaves;
/// impl Fold for Leaves {
///     type Out = usize;
///     fn atom(&mut self, _: Atom) -> usize { 1 }
///     fn not(&mut self, inner: usize) -> usize { inner }
///     fn empty(&mut self, _: Join) -> usize { 0 }
///     fn join(&mut self, _: Join, so_far: usize, next: usize) -> usize { so_far + next }
/// }
/// assert_eq!(I14_1.criterion.fold(&Readings::default(), &mut Leaves), 2);
/// ```
pub trait Fold {
    /// The result.
    type Out;

    /// The result for a leaf.
    fn atom(&mut self, atom: Atom) -> Self::Out;

    /// The result for a negation.
    fn not(&mut self, inner: Self::Out) -> Self::Out;

    /// The result for an empty list: always met for [`Join::All`], never for [`Join::Any`].
    fn empty(&mut self, join: Join) -> Self::Out;

    /// The result for a list so far and its next element.
    fn join(&mut self, join: Join, so_far: Self::Out, next: Self::Out) -> Self::Out;

    /// Called once for a list of two elements or more, after the last was joined.
    fn close(&mut self, _join: Join, whole: Self::Out) -> Self::Out {
        whole
    }

    /// The result for a named part.
    fn part(&mut self, _name: &'static str, inner: Self::Out) -> Self::Out {
        inner
    }
}

impl Expr {
    /// Always met.
    pub const ALWAYS: Self = Self::All(&[]);

    /// The result of a fold under a choice of readings.
    pub fn fold<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        match self {
            // Negation applies after the parts are joined under the reading.
            Self::Not(inner) => {
                let inner = inner.fold(readings, fold);
                return fold.not(inner);
            }
            // Only the parts of the chosen condition are joined.
            Self::Choose(choice) => return choice.under(readings).fold(readings, fold),
            Self::WhereRelevant(list) => return list.fold_relevant(readings, fold),
            _ => {}
        }
        if readings.joined != Joined::Connector && self.is_joined() {
            let join = if readings.joined == Joined::All { Join::All } else { Join::Any };
            return self.fold_parts(join, readings, fold);
        }
        self.fold_as_written(readings, fold)
    }

    /// Whether it is met, given the truth of each leaf: Kleene's logic.
    ///
    /// ```
    /// use mine_action::{Truth, law::{oslo::I7_2, reading::Readings}};
    /// let met = |told| I7_2.criterion.truth(&Readings::default(), |_| told);
    /// assert_eq!((met(Truth::Yes), met(Truth::Unknown)), (Truth::Yes, Truth::Unknown));
    /// ```
    pub fn truth(&self, readings: &Readings, atom: impl Fn(Atom) -> Truth) -> Truth {
        self.fold(readings, &mut Kleene(atom))
    }

    /// The result where joined conditions are joined as the text joins them.
    pub(super) fn fold_as_written<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        match self {
            Self::All(parts) => Self::fold_list(Join::All, parts, readings, fold),
            Self::Any(parts) => Self::fold_list(Join::Any, parts, readings, fold),
            Self::Not(inner) => {
                let inner = inner.fold_as_written(readings, fold);
                fold.not(inner)
            }
            Self::Reports(item) => fold.atom(Atom::Reports(item)),
            Self::Holds(item) => fold.atom(Atom::Holds(item)),
            Self::Derived(question) => fold.atom(Atom::Derived(*question)),
            Self::Part(name, inner) => {
                let inner = inner.fold_as_written(readings, fold);
                fold.part(name, inner)
            }
            Self::Choose(choice) => choice.under(readings).fold_as_written(readings, fold),
            Self::WhereRelevant(list) => list.fold_applying(readings, fold),
        }
    }

    fn fold_list<F: Fold>(join: Join, parts: &[Self], readings: &Readings, fold: &mut F) -> F::Out {
        let mut parts = parts.iter();
        let Some(first) = parts.next() else { return fold.empty(join) };
        let mut whole = first.fold_as_written(readings, fold);
        let mut several = false;
        for part in parts {
            let next = part.fold_as_written(readings, fold);
            whole = fold.join(join, whole, next);
            several = true;
        }
        if several { fold.close(join, whole) } else { whole }
    }

    /// The named parts joined in one way; what stands beside them in an outer list is required as before.
    fn fold_parts<F: Fold>(&self, join: Join, readings: &Readings, fold: &mut F) -> F::Out {
        let mut whole = None;
        self.each_part(&mut |name, inner| {
            let next = inner.fold_as_written(readings, fold);
            let next = fold.part(name, next);
            whole = Some(match whole.take() {
                None => next,
                Some(so_far) => fold.join(join, so_far, next),
            });
        });
        let whole = whole.unwrap_or_else(|| fold.empty(join));
        let mut whole = fold.close(join, whole);
        let Self::All(elements) = self else { return whole };
        let mut beside = false;
        for element in elements.iter().filter(|element| !element.has_part()) {
            let next = element.fold_as_written(readings, fold);
            whole = fold.join(Join::All, whole, next);
            beside = true;
        }
        if beside { fold.close(Join::All, whole) } else { whole }
    }

    fn has_part(&self) -> bool {
        let mut found = false;
        self.each_part(&mut |_, _| found = true);
        found
    }

    pub(super) fn each_part(&self, tell: &mut dyn FnMut(&'static str, &'static Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_part(tell)),
            Self::Not(inner) => inner.each_part(tell),
            Self::Part(name, inner) => tell(name, inner),
            Self::Choose(choice) => choice.options.iter().for_each(|(_, option)| option.each_part(tell)),
            Self::WhereRelevant(list) => list.each_part(tell),
            Self::Reports(_) | Self::Holds(_) | Self::Derived(_) => {}
        }
    }

    /// The named parts, in the order of the text.
    pub fn parts(&self) -> Vec<(&'static str, &'static Self)> {
        let mut parts = Vec::new();
        self.each_part(&mut |name, inner| parts.push((name, inner)));
        parts
    }

    /// Whether it joins parts that can be met one without the other.
    pub fn is_joined(&self) -> bool {
        let mut parts = 0;
        self.each_part(&mut |_, _| parts += 1);
        parts > 1
    }

    /// Every leaf over all readings, in the order of the text; one that is there twice is listed twice.
    pub fn atoms(&self) -> Vec<Atom> {
        let mut atoms = Vec::new();
        self.walk(&mut |inner| match inner {
            Self::Reports(item) => atoms.push(Atom::Reports(item)),
            Self::Holds(item) => atoms.push(Atom::Holds(item)),
            Self::Derived(question) => atoms.push(Atom::Derived(*question)),
            Self::WhereRelevant(list) => list.each_item(&mut |item| atoms.push(Atom::NotApplicable(item))),
            _ => {}
        });
        atoms
    }

    /// Every leaf under these readings, in the order of the text; whether it is told not to apply is no leaf of its own.
    pub fn atoms_under(&self, readings: &Readings) -> Vec<Atom> {
        let mut leaves = Leaves(Vec::new());
        self.fold(readings, &mut leaves);
        leaves.0
    }

    /// The choices it contains.
    pub fn choices(&self) -> Vec<&'static Choice> {
        let mut choices = Vec::new();
        self.walk(&mut |inner| {
            if let Self::Choose(choice) = inner {
                choices.push(*choice);
            }
        });
        choices
    }

    fn walk(&self, tell: &mut dyn FnMut(&Self)) {
        tell(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(tell)),
            Self::Not(inner) | Self::Part(_, inner) => inner.walk(tell),
            Self::Choose(choice) => choice.options.iter().for_each(|(_, option)| option.walk(tell)),
            Self::WhereRelevant(list) => list.walk(tell),
            Self::Reports(_) | Self::Holds(_) | Self::Derived(_) => {}
        }
    }
}

/// The truth of a condition.
struct Kleene<T>(T);

impl<T: Fn(Atom) -> Truth> Fold for Kleene<T> {
    type Out = Truth;

    fn atom(&mut self, atom: Atom) -> Truth {
        (self.0)(atom)
    }

    fn not(&mut self, inner: Truth) -> Truth {
        !inner
    }

    fn empty(&mut self, join: Join) -> Truth {
        (join == Join::All).into()
    }

    fn join(&mut self, join: Join, so_far: Truth, next: Truth) -> Truth {
        if join == Join::All { so_far & next } else { so_far | next }
    }
}

/// The leaves of a condition.
struct Leaves(Vec<Atom>);

impl Fold for Leaves {
    type Out = ();

    fn atom(&mut self, atom: Atom) {
        if !matches!(atom, Atom::NotApplicable(_)) {
            self.0.push(atom);
        }
    }

    fn not(&mut self, (): ()) {}

    fn empty(&mut self, _join: Join) {}

    fn join(&mut self, _join: Join, (): (), (): ()) {}
}

impl Choice {
    /// The condition that these readings choose.
    pub fn under(&self, readings: &Readings) -> &'static Expr {
        let value = readings.value(self.reading);
        let chosen = self.options.iter().find(|(option, _)| *option == value);
        chosen.or(self.options.first()).map_or(&Expr::ALWAYS, |(_, expr)| expr)
    }
}
