//! A condition as a list of steps that are run over many rows at once.

use super::plane::Bits;
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    reading::Readings,
};
use std::collections::BTreeMap;

/// The atoms that programs ask, each with its index: in the order in which they are first named.
#[derive(Debug, Default)]
pub(super) struct Atoms(BTreeMap<Atom, usize>);

impl Atoms {
    /// The index of an atom; a new one for a new atom.
    fn index_of(&mut self, atom: Atom) -> usize {
        let next = self.0.len();
        *self.0.entry(atom).or_insert(next)
    }

    /// All of them, in the order of their indices.
    pub(super) fn in_order(self) -> Vec<Atom> {
        let mut atoms: Vec<(Atom, usize)> = self.0.into_iter().collect();
        atoms.sort_unstable_by_key(|(_, index)| *index);
        atoms.into_iter().map(|(atom, _)| atom).collect()
    }
}

/// An atom by its index, or its negation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Operand {
    atom: usize,
    is_not: bool,
}

/// One step of a program. Values are kept on a stack, and a step works on its top. Only atoms are negated, never
/// values: so `surely` can be worked out without `possibly`, and the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    /// Puts yes, or no, of every row on top.
    Put(bool),
    /// Puts an atom on top.
    Load(Operand),
    /// Joins the value on top with an atom.
    With(Join, Operand),
    /// Joins the two values on top.
    Join(Join),
}

/// A condition, put into steps.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Program {
    steps: Vec<Step>,
    /// How many values the stack must hold.
    height: usize,
}

/// Writes the steps of a condition.
struct Writer<'a> {
    atoms: &'a mut Atoms,
    program: Program,
    /// How many values are on the stack after the last step.
    height: usize,
}

impl Writer<'_> {
    /// Writes a step that puts something on top; gives the index of the step.
    fn put(&mut self, step: Step) -> usize {
        self.program.steps.push(step);
        self.height += 1;
        self.program.height = self.program.height.max(self.height);
        self.program.steps.len() - 1
    }
}

/// A part of the condition is identified by the index of its first step.
impl Fold for Writer<'_> {
    type Out = usize;

    fn atom(&mut self, atom: Atom) -> usize {
        let atom = self.atoms.index_of(atom);
        self.put(Step::Load(Operand { atom, is_not: false }))
    }

    fn not(&mut self, inner: usize) -> usize {
        self.program.steps.iter_mut().skip(inner).for_each(Step::negate);
        inner
    }

    fn empty(&mut self, join: Join) -> usize {
        self.put(Step::Put(join == Join::All))
    }

    fn join(&mut self, join: Join, so_far: usize, _next: usize) -> usize {
        self.height -= 1;
        match self.program.steps.last_mut() {
            // An atom that was put there by the last step is joined without being put there.
            Some(last @ Step::Load(_)) => {
                if let Step::Load(operand) = *last {
                    *last = Step::With(join, operand);
                }
            }
            _ => self.program.steps.push(Step::Join(join)),
        }
        so_far
    }
}

impl Step {
    /// Makes it the step of the negated condition (De Morgan).
    fn negate(&mut self) {
        let other = |join: &mut Join| *join = if *join == Join::All { Join::Any } else { Join::All };
        match self {
            Self::Put(all) => *all = !*all,
            Self::Load(operand) => operand.is_not = !operand.is_not,
            Self::With(join, operand) => {
                other(join);
                operand.is_not = !operand.is_not;
            }
            Self::Join(join) => other(join),
        }
    }

    const fn atom(self) -> Option<usize> {
        match self {
            Self::Load(operand) | Self::With(_, operand) => Some(operand.atom),
            Self::Put(_) | Self::Join(_) => None,
        }
    }
}

impl Program {
    /// That all these conditions hold; without conditions, yes.
    pub(super) fn all<'e>(
        conditions: impl IntoIterator<Item = &'e Expr>,
        readings: &Readings,
        atoms: &mut Atoms,
    ) -> Self {
        let mut writer = Writer { atoms, program: Self::default(), height: 0 };
        let mut whole = None;
        for condition in conditions {
            let next = condition.fold(readings, &mut writer);
            whole = Some(whole.map_or(next, |whole| writer.join(Join::All, whole, next)));
        }
        if whole.is_none() {
            writer.empty(Join::All);
        }
        writer.program
    }

    /// How many values the stack must hold.
    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// The truths of a block of rows, where `column` gives those of an atom by its index: `None` if nothing is known of
    /// it.
    #[inline(always)]
    pub(super) fn run<'s, 'p: 's>(
        &self,
        stacks: &'s mut Stacks,
        column: impl Fn(usize) -> Option<Bits<'p>>,
    ) -> Bits<'s> {
        // A condition that is one atom needs no copy.
        if let [Step::Load(Operand { atom, is_not: false })] = self.steps.as_slice()
            && let Some(bits) = column(*atom)
        {
            return bits;
        }
        let is_certain = |atom| column(atom).is_some_and(|bits| bits.possibly.is_none());
        let certain = self.steps.iter().filter_map(|step| step.atom()).all(is_certain);
        self.run_on(&mut stacks.surely, |operand| match column(operand.atom) {
            None => Input::Put(false),
            Some(bits) if operand.is_not => Input::Not(bits.at_most()),
            Some(bits) => Input::As(bits.surely),
        });
        if !certain {
            self.run_on(&mut stacks.possibly, |operand| match column(operand.atom) {
                None => Input::Put(true),
                Some(bits) if operand.is_not => Input::Not(bits.surely),
                Some(bits) => Input::As(bits.at_most()),
            });
        }
        Bits { surely: stacks.surely.value(), possibly: (!certain).then(|| stacks.possibly.value()) }
    }

    /// Works out one of the two bits of each row, from that bit of every operand.
    #[inline(always)]
    fn run_on<'p>(&self, stack: &mut Stack, input: impl Fn(Operand) -> Input<'p>) {
        stack.top = 0;
        for step in &self.steps {
            match *step {
                Step::Put(all) => stack.put(Input::Put(all)),
                Step::Load(operand) => stack.put(input(operand)),
                Step::With(join, operand) => stack.with(join, input(operand)),
                Step::Join(join) => stack.join(join),
            }
        }
    }
}

/// One bit of each row of a block.
#[derive(Debug, Clone, Copy)]
enum Input<'p> {
    /// The same of every row.
    Put(bool),
    /// As these words say.
    As(&'p [u64]),
    /// The contrary of what these words say.
    Not(&'p [u64]),
}

/// A stack for each of the two bits of a truth.
#[derive(Debug, Clone, Default)]
pub(super) struct Stacks {
    surely: Stack,
    possibly: Stack,
}

impl Stacks {
    /// Makes room for `height` values of `size` words.
    #[inline(always)]
    pub(super) fn fit(&mut self, height: usize, size: usize) {
        self.surely.fit(height, size);
        self.possibly.fit(height, size);
    }
}

/// Values for a block of rows, one after another.
#[derive(Debug, Clone, Default)]
struct Stack {
    words: Vec<u64>,
    /// How many words each value fills.
    size: usize,
    /// How many values there are.
    top: usize,
}

impl Stack {
    #[inline(always)]
    fn fit(&mut self, height: usize, size: usize) {
        self.words.resize(height * size, 0);
        self.size = size;
    }

    #[inline(always)]
    fn place(&mut self, place: usize) -> &mut [u64] {
        let start = place * self.size;
        self.words.get_mut(start..start + self.size).unwrap_or_default()
    }

    /// The lowest value: at the end of a program, its result.
    #[inline(always)]
    fn value(&self) -> &[u64] {
        self.words.get(..self.size).unwrap_or_default()
    }

    #[inline(always)]
    fn put(&mut self, input: Input<'_>) {
        let mine = self.place(self.top);
        match input {
            Input::Put(all) => mine.fill(if all { u64::MAX } else { 0 }),
            Input::As(words) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine = *other),
            Input::Not(words) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine = !*other),
        }
        self.top += 1;
    }

    #[inline(always)]
    fn with(&mut self, join: Join, input: Input<'_>) {
        let mine = self.place(self.top.saturating_sub(1));
        match (join, input) {
            (Join::All, Input::Put(true)) | (Join::Any, Input::Put(false)) => {}
            (Join::All, Input::Put(false)) => mine.fill(0),
            (Join::Any, Input::Put(true)) => mine.fill(u64::MAX),
            (_, Input::As(words)) => combine(join, mine, words),
            (Join::All, Input::Not(words)) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine &= !*other),
            (Join::Any, Input::Not(words)) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine |= !*other),
        }
    }

    #[inline(always)]
    fn join(&mut self, join: Join) {
        self.top = self.top.saturating_sub(1);
        let below = self.top.saturating_sub(1) * self.size;
        if let Some((lower, upper)) =
            self.words.get_mut(below..).and_then(|words| words.split_at_mut_checked(self.size))
        {
            combine(join, lower, upper.get(..self.size).unwrap_or_default());
        }
    }
}

#[inline(always)]
fn combine(join: Join, mine: &mut [u64], other: &[u64]) {
    let pairs = mine.iter_mut().zip(other);
    match join {
        Join::All => pairs.for_each(|(mine, other)| *mine &= other),
        Join::Any => pairs.for_each(|(mine, other)| *mine |= other),
    }
}
