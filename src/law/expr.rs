//! Conditions as data: one tree, one fold, many uses.

use super::{item::Item, question::Question, reading::Reading};
use crate::base::truth::Truth;
use crate::law::reading::{Joined, Readings};

/// A condition on a subject.
///
/// There is no other copy of a rule: truth, text, the list of facts needed and every bulk engine are folds of this tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expr {
    /// All of them; of none, always.
    All(&'static [Expr]),
    /// Any of them; of none, never.
    Any(&'static [Expr]),
    /// Not that.
    Not(&'static Expr),
    /// The subject reports it: a fact about a report. A report known to be missing or silent does not report it.
    Reports(&'static Item),
    /// It is so: a fact about the world. Silence leaves it unknown.
    Holds(&'static Item),
    /// Records answer it.
    Derived(Question),
    /// A named part of a joined condition.
    Part(&'static str, &'static Expr),
    /// As a [reading](super::reading) says.
    Choose(&'static Choice),
}

/// A condition that differs by reading: the expression of each value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Choice {
    /// The reading.
    pub reading: &'static Reading,
    /// For each of its values, the condition. The first is taken where a value is missing; the lint tells.
    pub options: &'static [(&'static str, Expr)],
}

/// What stands at the leaves of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Atom {
    /// An item as reported.
    Reports(&'static Item),
    /// An item as it is.
    Holds(&'static Item),
    /// A question that records answer.
    Derived(Question),
}

impl Atom {
    /// The code of the item or question.
    pub fn code(&self) -> String {
        match self {
            Self::Reports(item) | Self::Holds(item) => item.code.to_owned(),
            Self::Derived(question) => question.code(),
        }
    }

    /// What it says, in words.
    pub fn title(&self) -> String {
        match self {
            Self::Reports(item) => format!("reports that it {}", item.title),
            Self::Holds(item) => item.title.to_owned(),
            Self::Derived(question) => question.title(),
        }
    }
}

/// How conditions are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Join {
    /// All.
    All,
    /// Any.
    Any,
}

/// One meaning of a condition: what an atom means, and how meanings combine.
///
/// Nothing is allocated by the fold itself: `Out` decides.
pub trait Fold {
    /// The meaning.
    type Out;

    /// Of a leaf.
    fn atom(&mut self, atom: Atom) -> Self::Out;

    /// Of a negation.
    fn not(&mut self, inner: Self::Out) -> Self::Out;

    /// Of a list without elements: always for [`Join::All`], never for [`Join::Any`].
    fn empty(&mut self, join: Join) -> Self::Out;

    /// Of a list so far, and one more.
    fn join(&mut self, join: Join, so_far: Self::Out, next: Self::Out) -> Self::Out;

    /// Of a whole list with more than one element, when all were joined.
    fn close(&mut self, _join: Join, whole: Self::Out) -> Self::Out {
        whole
    }

    /// Of a named part.
    fn part(&mut self, _name: &'static str, inner: Self::Out) -> Self::Out {
        inner
    }
}

impl Expr {
    /// True of everything.
    pub const ALWAYS: Self = Self::All(&[]);

    /// The meaning under a fold and a choice of readings.
    pub fn fold<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        match self {
            // Who does not meet it is who does not meet the joined condition as it is read.
            Self::Not(inner) => {
                let inner = inner.fold(readings, fold);
                return fold.not(inner);
            }
            // The parts of what is not chosen are no parts of what is.
            Self::Choose(choice) => return choice.under(readings).fold(readings, fold),
            _ => {}
        }
        if readings.joined != Joined::Connector && self.is_joined() {
            let join = if readings.joined == Joined::All { Join::All } else { Join::Any };
            return self.fold_parts(join, readings, fold);
        }
        self.fold_as_written(readings, fold)
    }

    /// Whether it is met where atoms are this: Kleene's truth.
    ///
    /// ```
    /// use mine_action::{Truth, law::{oslo::I7_2, reading::Readings}};
    /// let met = |told| I7_2.criterion.truth(&Readings::default(), |_| told);
    /// assert_eq!((met(Truth::Yes), met(Truth::Unknown)), (Truth::Yes, Truth::Unknown));
    /// ```
    pub fn truth(&self, readings: &Readings, atom: impl Fn(Atom) -> Truth) -> Truth {
        self.fold(readings, &mut Kleene(atom))
    }

    fn fold_as_written<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
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

    /// The parts joined in one way; what stands beside them is needed as before.
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

    fn each_part(&self, tell: &mut dyn FnMut(&'static str, &'static Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.each_part(tell)),
            Self::Not(inner) => inner.each_part(tell),
            Self::Part(name, inner) => tell(name, inner),
            Self::Choose(choice) => choice.options.iter().for_each(|(_, option)| option.each_part(tell)),
            Self::Reports(_) | Self::Holds(_) | Self::Derived(_) => {}
        }
    }

    /// The named parts, in the order of the text.
    pub fn parts(&self) -> Vec<(&'static str, &'static Self)> {
        let mut parts = Vec::new();
        self.each_part(&mut |name, inner| parts.push((name, inner)));
        parts
    }

    /// Whether it joins things that can be reported one without the other.
    pub fn is_joined(&self) -> bool {
        let mut parts = 0;
        self.each_part(&mut |_, _| parts += 1);
        parts > 1
    }

    /// Every leaf, under every reading, in the order of the text; one that stands there twice is told twice.
    pub fn atoms(&self) -> Vec<Atom> {
        let mut atoms = Vec::new();
        self.walk(&mut |inner| match inner {
            Self::Reports(item) => atoms.push(Atom::Reports(item)),
            Self::Holds(item) => atoms.push(Atom::Holds(item)),
            Self::Derived(question) => atoms.push(Atom::Derived(*question)),
            _ => {}
        });
        atoms
    }

    /// Every leaf under these readings, in the order of the text.
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
            Self::Reports(_) | Self::Holds(_) | Self::Derived(_) => {}
        }
    }
}

/// Truth, as a meaning.
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

/// The leaves, as a meaning.
struct Leaves(Vec<Atom>);

impl Fold for Leaves {
    type Out = ();

    fn atom(&mut self, atom: Atom) {
        self.0.push(atom);
    }

    fn not(&mut self, (): ()) {}

    fn empty(&mut self, _join: Join) {}

    fn join(&mut self, _join: Join, (): (), (): ()) {}
}

impl Choice {
    /// The condition under these readings.
    pub fn under(&self, readings: &Readings) -> &'static Expr {
        let value = readings.value(self.reading);
        let chosen = self.options.iter().find(|(option, _)| *option == value);
        chosen.or(self.options.first()).map_or(&Expr::ALWAYS, |(_, expr)| expr)
    }
}
