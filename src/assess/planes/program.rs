//! A condition as a list of steps over blocks of rows: one more meaning of the same tree.

use super::plane::Bits;
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    reading::Readings,
};

/// A column by its place, as it is or negated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Column {
    slot: usize,
    is_not: bool,
}

/// One step. Values stand on a stack; a step works on its top. Only columns are negated, so that each of the two bits of a
/// truth is found by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    /// Everything, or nothing, put on top.
    Put(bool),
    /// A column put on top.
    Load(Column),
    /// The top joined with a column.
    With(Join, Column),
    /// The two on top joined.
    Join(Join),
}

/// A condition, ready for columns in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Program {
    steps: Vec<Step>,
    /// How high the stack grows.
    height: usize,
}

/// The columns that programs name by their place.
pub(super) trait Slots {
    /// The place of the column of an atom; a new one where it has none.
    fn slot(&mut self, atom: Atom) -> usize;
}

/// Writes the steps of a condition.
struct Writer<'s, S> {
    slots: &'s mut S,
    program: Program,
    height: usize,
}

impl<S> Writer<'_, S> {
    /// Writes a step that puts something on top; gives its place.
    fn put(&mut self, step: Step) -> usize {
        self.program.steps.push(step);
        self.height += 1;
        self.program.height = self.program.height.max(self.height);
        self.program.steps.len() - 1
    }
}

/// A value is known by the place of its first step.
impl<S: Slots> Fold for Writer<'_, S> {
    type Out = usize;

    fn atom(&mut self, atom: Atom) -> usize {
        let slot = self.slots.slot(atom);
        self.put(Step::Load(Column { slot, is_not: false }))
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
            // A column that was only just put there is joined from where it lies.
            Some(last @ Step::Load(_)) => {
                if let Step::Load(column) = *last {
                    *last = Step::With(join, column);
                }
            }
            _ => self.program.steps.push(Step::Join(join)),
        }
        so_far
    }
}

impl Step {
    /// The step of the negated condition (De Morgan).
    fn negate(&mut self) {
        let other = |join: &mut Join| *join = if *join == Join::All { Join::Any } else { Join::All };
        match self {
            Self::Put(all) => *all = !*all,
            Self::Load(column) => column.is_not = !column.is_not,
            Self::With(join, column) => {
                other(join);
                column.is_not = !column.is_not;
            }
            Self::Join(join) => other(join),
        }
    }

    const fn slot(self) -> Option<usize> {
        match self {
            Self::Load(column) | Self::With(_, column) => Some(column.slot),
            Self::Put(_) | Self::Join(_) => None,
        }
    }
}

impl Program {
    /// The steps of all these conditions together; of none, always.
    pub(super) fn all<'e>(
        conditions: impl IntoIterator<Item = &'e Expr>,
        readings: &Readings,
        slots: &mut impl Slots,
    ) -> Self {
        let mut writer = Writer { slots, program: Self::default(), height: 0 };
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

    /// How high the stacks must be.
    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// The truths of some rows. A column alone is told from where it lies; where all columns are certain, so is the whole.
    pub(super) fn run<'x, 'p: 'x>(&self, room: &'x mut Room, column: impl Fn(usize) -> Option<Bits<'p>>) -> Bits<'x> {
        if let [Step::Load(Column { slot, is_not: false })] = self.steps.as_slice()
            && let Some(bits) = column(*slot)
        {
            return bits;
        }
        let is_certain = |slot| column(slot).is_some_and(|bits| bits.possibly.is_none());
        let certain = self.steps.iter().filter_map(|step| step.slot()).all(is_certain);
        self.find(&mut room.surely, |one| match column(one.slot) {
            None => Words::Put(false),
            Some(bits) if one.is_not => Words::Not(bits.at_most()),
            Some(bits) => Words::As(bits.surely),
        });
        if !certain {
            self.find(&mut room.possibly, |one| match column(one.slot) {
                None => Words::Put(true),
                Some(bits) if one.is_not => Words::Not(bits.surely),
                Some(bits) => Words::As(bits.at_most()),
            });
        }
        Bits { surely: room.surely.value(), possibly: (!certain).then(|| room.possibly.value()) }
    }

    /// Finds one bit of all rows, from that bit of every column.
    fn find<'p>(&self, stack: &mut Stack, column: impl Fn(Column) -> Words<'p>) {
        stack.top = 0;
        for step in &self.steps {
            match *step {
                Step::Put(all) => stack.put(Words::Put(all)),
                Step::Load(one) => stack.put(column(one)),
                Step::With(join, one) => stack.with(join, column(one)),
                Step::Join(join) => stack.join(join),
            }
        }
    }
}

/// A bit of some rows.
#[derive(Debug, Clone, Copy)]
enum Words<'p> {
    /// The same of all.
    Put(bool),
    /// As these words have it.
    As(&'p [u64]),
    /// As they do not.
    Not(&'p [u64]),
}

/// Room for both bits.
#[derive(Debug, Clone, Default)]
pub(super) struct Room {
    surely: Stack,
    possibly: Stack,
}

impl Room {
    /// Room for programs of that height, over that many words.
    pub(super) fn fit(&mut self, height: usize, size: usize) {
        self.surely.fit(height, size);
        self.possibly.fit(height, size);
    }
}

/// Values of conditions for some rows, one on another.
#[derive(Debug, Clone, Default)]
struct Stack {
    words: Vec<u64>,
    /// How many words each value fills.
    size: usize,
    top: usize,
}

impl Stack {
    fn fit(&mut self, height: usize, size: usize) {
        self.words.resize(height * size, 0);
        self.size = size;
    }

    fn place(&mut self, place: usize) -> &mut [u64] {
        let start = place * self.size;
        self.words.get_mut(start..start + self.size).unwrap_or_default()
    }

    /// What lies on the lowest place.
    fn value(&self) -> &[u64] {
        self.words.get(..self.size).unwrap_or_default()
    }

    fn put(&mut self, words: Words<'_>) {
        let mine = self.place(self.top);
        match words {
            Words::Put(all) => mine.fill(if all { u64::MAX } else { 0 }),
            Words::As(words) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine = *other),
            Words::Not(words) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine = !*other),
        }
        self.top += 1;
    }

    fn with(&mut self, join: Join, words: Words<'_>) {
        let mine = self.place(self.top.saturating_sub(1));
        match (join, words) {
            (Join::All, Words::Put(true)) | (Join::Any, Words::Put(false)) => {}
            (Join::All, Words::Put(false)) => mine.fill(0),
            (Join::Any, Words::Put(true)) => mine.fill(u64::MAX),
            (_, Words::As(words)) => combine(join, mine, words),
            (Join::All, Words::Not(words)) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine &= !*other),
            (Join::Any, Words::Not(words)) => mine.iter_mut().zip(words).for_each(|(mine, other)| *mine |= !*other),
        }
    }

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

fn combine(join: Join, mine: &mut [u64], other: &[u64]) {
    let pairs = mine.iter_mut().zip(other);
    match join {
        Join::All => pairs.for_each(|(mine, other)| *mine &= other),
        Join::Any => pairs.for_each(|(mine, other)| *mine |= other),
    }
}
