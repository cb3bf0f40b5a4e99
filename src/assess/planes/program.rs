//! A condition as a list of steps over blocks of rows: one more meaning of the same tree.

use super::plane::Bits;
use crate::law::{
    expr::{Atom, Expr, Fold, Join},
    reading::Readings,
};

/// One step. Values stand on a pile; a step works on its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    /// Everything, or nothing, put on top.
    Put(bool),
    /// A column put on top.
    Load(u16),
    /// The top joined with a column.
    With(Join, u16),
    /// The two on top joined.
    Join(Join),
    /// The top negated.
    Not,
}

/// A condition, ready for columns in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Program {
    steps: Vec<Step>,
    /// How high the pile grows.
    height: usize,
}

/// The columns that programs name by their place.
pub(super) trait Slots {
    /// The place of the column of an atom; a new one where it has none.
    fn slot(&mut self, atom: Atom) -> u16;
}

/// Writes the steps of a condition.
struct Writer<'s, S> {
    slots: &'s mut S,
    program: Program,
    height: usize,
}

impl<S> Writer<'_, S> {
    fn put(&mut self, step: Step) {
        self.program.steps.push(step);
        self.height += 1;
        self.program.height = self.program.height.max(self.height);
    }
}

impl<S: Slots> Fold for Writer<'_, S> {
    type Out = ();

    fn atom(&mut self, atom: Atom) {
        let slot = self.slots.slot(atom);
        self.put(Step::Load(slot));
    }

    fn not(&mut self, (): ()) {
        self.program.steps.push(Step::Not);
    }

    fn empty(&mut self, join: Join) {
        self.put(Step::Put(join == Join::All));
    }

    fn join(&mut self, join: Join, (): (), (): ()) {
        self.height -= 1;
        match self.program.steps.last_mut() {
            // A column that was only just put there is joined from where it lies.
            Some(last @ Step::Load(_)) => {
                if let Step::Load(slot) = *last {
                    *last = Step::With(join, slot);
                }
            }
            _ => self.program.steps.push(Step::Join(join)),
        }
    }
}

impl Program {
    /// The steps of all these conditions together.
    pub(super) fn all<'e>(
        conditions: impl IntoIterator<Item = &'e Expr>,
        readings: &Readings,
        slots: &mut impl Slots,
    ) -> Self {
        let mut writer = Writer { slots, program: Self::default(), height: 0 };
        for (place, condition) in conditions.into_iter().enumerate() {
            condition.fold(readings, &mut writer);
            if place > 0 {
                writer.join(Join::All, (), ());
            }
        }
        writer.program
    }

    /// How high the pile must be.
    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// The truths of some rows. A column alone is told from where it lies.
    pub(super) fn run<'x, 'p: 'x>(&self, pile: &'x mut Pile, column: impl Fn(u16) -> Option<Bits<'p>>) -> Bits<'x> {
        if let [Step::Load(slot)] = self.steps.as_slice()
            && let Some(bits) = column(*slot)
        {
            return bits;
        }
        pile.top = 0;
        for step in &self.steps {
            match *step {
                Step::Put(all) => pile.put(if all { (u64::MAX, u64::MAX) } else { (0, 0) }),
                Step::Load(slot) => match column(slot) {
                    Some(bits) => pile.load(bits),
                    None => pile.put((0, u64::MAX)),
                },
                Step::With(join, slot) => {
                    if let Some(bits) = column(slot) {
                        pile.with(join, bits);
                    } else {
                        pile.put((0, u64::MAX));
                        pile.join(join);
                    }
                }
                Step::Join(join) => pile.join(join),
                Step::Not => pile.negate(),
            }
        }
        pile.value()
    }
}

/// Values of conditions for some rows, one on another: for each, the words of one bit and then those of the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Pile {
    words: Vec<u64>,
    /// How many words each bit fills.
    size: usize,
    top: usize,
}

fn combine(join: Join, mine: &mut [u64], other: &[u64]) {
    let pairs = mine.iter_mut().zip(other);
    match join {
        Join::All => pairs.for_each(|(mine, other)| *mine &= other),
        Join::Any => pairs.for_each(|(mine, other)| *mine |= other),
    }
}

impl Pile {
    /// Room for programs of that height, over that many words.
    pub(super) fn fit(&mut self, height: usize, size: usize) {
        // One place more for a column that nobody gives.
        self.words.resize((height + 1) * 2 * size, 0);
        self.size = size;
        self.top = 0;
    }

    fn place(&mut self, place: usize) -> (&mut [u64], &mut [u64]) {
        let start = place * 2 * self.size;
        let words = self.words.get_mut(start..start + 2 * self.size).unwrap_or_default();
        words.split_at_mut_checked(self.size).unwrap_or_default()
    }

    /// What lies on the lowest place.
    fn value(&self) -> Bits<'_> {
        let words = self.words.get(..2 * self.size).unwrap_or_default();
        let (surely, possibly) = words.split_at_checked(self.size).unwrap_or_default();
        Bits { surely, possibly }
    }

    fn put(&mut self, (surely, possibly): (u64, u64)) {
        let (yes, maybe) = self.place(self.top);
        yes.fill(surely);
        maybe.fill(possibly);
        self.top += 1;
    }

    fn load(&mut self, bits: Bits<'_>) {
        let (yes, maybe) = self.place(self.top);
        yes.iter_mut().zip(bits.surely).for_each(|(mine, other)| *mine = *other);
        maybe.iter_mut().zip(bits.possibly).for_each(|(mine, other)| *mine = *other);
        self.top += 1;
    }

    fn with(&mut self, join: Join, bits: Bits<'_>) {
        let (yes, maybe) = self.place(self.top.saturating_sub(1));
        combine(join, yes, bits.surely);
        combine(join, maybe, bits.possibly);
    }

    fn join(&mut self, join: Join) {
        self.top = self.top.saturating_sub(1);
        let size = 2 * self.size;
        let below = self.top.saturating_sub(1) * size;
        if let Some((lower, upper)) = self.words.get_mut(below..).and_then(|words| words.split_at_mut_checked(size)) {
            combine(join, lower, upper.get(..size).unwrap_or_default());
        }
    }

    fn negate(&mut self) {
        let (yes, maybe) = self.place(self.top.saturating_sub(1));
        yes.iter_mut().zip(maybe).for_each(|(yes, maybe)| (*yes, *maybe) = (!*maybe, !*yes));
    }
}
