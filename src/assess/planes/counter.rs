//! Indicators, put into steps once and then counted over any planes.

use super::{
    groups::{Groups, Masks},
    members::{Grouped, Members},
    native::natively,
    plane::{Bits, Plane},
    program::{Atoms, Program, Stacks},
    rows::{Planes, Slot},
};
use crate::base::tally::Tally;
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    item::Universe,
    reading::Readings,
};
use std::{collections::BTreeMap, ops::Range};

/// How many words make a block: enough that the processor prefetches each plane, few enough that what is found of a
/// block stays in its cache.
const BLOCK: usize = 8192;
/// Of rows in groups, the counts of all groups of a block have to stay there too.
const BLOCK_OF_GROUPS: usize = 256;

/// One thing to count: the rows in a population that meet a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Measured {
    /// The index of the population.
    population: usize,
    criterion: Program,
}

/// Indicators of one universe, ready to be counted under chosen readings.
///
/// ```
/// use mine_action::{
///     Truth::{No, Unknown, Yes},
///     assess::planes::{Counter, Planes},
///     law::{item::Universe, reading::Readings, siem_reap_angkor::I48_1},
/// };
/// let counter = Counter::new([&I48_1], Universe::StatesParties, &Readings::default());
/// // Has the State national laws? Of the third it is unknown whether it is a State Party.
/// let laws = [Yes, No, No].into_iter().collect();
/// let planes = Planes::new([Yes, Yes, Unknown].into_iter().collect()).with(counter.atoms()[0], laws)?;
/// assert_eq!(counter.count(&planes)[0].to_string(), "1 of 2 to 3 (33 % to 50 %)");
/// # Ok::<(), mine_action::assess::planes::RowsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    atoms: Vec<Atom>,
    populations: Vec<Program>,
    measured: Vec<Measured>,
    height: usize,
}

/// Memory for counting. Who counts often keeps it, so that it is allocated once.
///
/// ```
/// use mine_action::{
///     assess::planes::{Counter, Planes, Workspace},
///     law::{item::Universe, reading::Readings, siem_reap_angkor::I48_1},
/// };
/// let counter = Counter::new([&I48_1], Universe::StatesParties, &Readings::default());
/// let (mut workspace, mut tallies) = (Workspace::default(), Vec::new());
/// for members in [164, 165] {
///     let planes = Planes::new(std::iter::repeat_n(true, members).collect());
///     counter.count_into(&planes, &mut workspace, &mut tallies);
///     assert_eq!(tallies[0].members(), members as u64);
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    scratch: Scratch,
    slots: Vec<Slot>,
}

/// What is counted over.
#[derive(Debug, Clone)]
pub(in crate::assess) struct Over<'p> {
    planes: &'p Planes,
    /// In which planes the atoms are.
    slots: &'p [Slot],
    words: Range<usize>,
    groups: Option<&'p Masks>,
}

impl<'p> Over<'p> {
    /// All rows together.
    pub(in crate::assess) const fn all(planes: &'p Planes, slots: &'p [Slot]) -> Self {
        Self { planes, slots, words: 0..planes.words(), groups: None }
    }

    /// Only those of some words.
    #[cfg(feature = "rayon")]
    pub(super) fn part(self, words: Range<usize>) -> Self {
        Self { words, ..self }
    }
}

/// Memory for what is found of one block of rows.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Scratch {
    stacks: Stacks,
    populations: Vec<Members>,
    /// The groups that have rows in the block.
    groups: Vec<usize>,
}

impl Workspace {
    /// The memory for one block, where it is known already in which planes the atoms are.
    pub(in crate::assess) const fn scratch(&mut self) -> &mut Scratch {
        &mut self.scratch
    }
}

impl Counter {
    /// Counts those of the indicators that are of this universe, in their order; the others get no count.
    pub fn new<'i>(
        indicators: impl IntoIterator<Item = &'i Indicator>,
        universe: Universe,
        readings: &Readings,
    ) -> Self {
        let own = indicators.into_iter().filter(|indicator| indicator.universe() == universe);
        Self::of(own.map(|indicator| (indicator.population_rules(), &indicator.criterion)), readings)
    }

    /// Counts pairs of a population and a criterion: the [parts](Expr::parts) of a joined indicator, for example. A
    /// population is given as [rules](Indicator::population_rules) that all hold for its members.
    pub fn of<'i>(measures: impl IntoIterator<Item = (Vec<&'static Expr>, &'i Expr)>, readings: &Readings) -> Self {
        let mut atoms = Atoms::default();
        let mut populations: Vec<Program> = Vec::new();
        let mut measured = Vec::new();
        for (rules, criterion) in measures {
            let rules = Program::all(rules, readings, &mut atoms);
            let population = populations.iter().position(|one| *one == rules).unwrap_or_else(|| {
                populations.push(rules);
                populations.len() - 1
            });
            measured.push(Measured { population, criterion: Program::all([criterion], readings, &mut atoms) });
        }
        let programs = populations.iter().chain(measured.iter().map(|one| &one.criterion));
        let height = programs.map(Program::height).max().unwrap_or(0);
        Self { atoms: atoms.in_order(), populations, measured, height }
    }

    /// The atoms that the conditions ask for.
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// How many indicators are counted.
    pub fn len(&self) -> usize {
        self.measured.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.measured.is_empty()
    }

    /// The six counts of every indicator, in their order.
    pub fn count(&self, planes: &Planes) -> Vec<Tally> {
        let mut tallies = Vec::new();
        self.count_into(planes, &mut Workspace::default(), &mut tallies);
        tallies
    }

    /// Like [`count`](Self::count), with memory from the caller: from the second time on, nothing is allocated.
    pub fn count_into(&self, planes: &Planes, workspace: &mut Workspace, tallies: &mut Vec<Tally>) {
        tallies.clear();
        tallies.resize(self.len(), Tally::EMPTY);
        let Workspace { scratch, slots } = workspace;
        self.find(planes, slots);
        self.add(Over::all(planes, slots), scratch, tallies, |_, index| index);
    }

    /// The six counts of every indicator, in their order, for each group of rows. Rows without a group are not counted.
    ///
    /// ```
    /// use mine_action::{Readings, Truth, assess::planes::{Counter, Groups, Planes}};
    /// use mine_action::law::{item::Universe, siem_reap_angkor::I48_1};
    /// let counter = Counter::new([&I48_1], Universe::StatesParties, &Readings::default());
    /// let planes = Planes::new([Truth::Yes, Truth::Yes, Truth::Yes].into_iter().collect())
    ///     .with(counter.atoms()[0], [Truth::Yes, Truth::No, Truth::Yes].into_iter().collect())?;
    /// let regions: Groups<&str> = ["Africa", "Africa", "Asia"].into_iter().collect();
    /// let counts = counter.count_by(&planes, &regions);
    /// let (africa, asia) = (counts[&"Africa"][0], counts[&"Asia"][0]);
    /// assert_eq!((africa.in_yes, africa.in_no, asia.in_yes), (1, 1, 1));
    /// # Ok::<(), mine_action::assess::planes::RowsError>(())
    /// ```
    pub fn count_by<'g, K: Ord>(&self, planes: &Planes, groups: &'g Groups<K>) -> BTreeMap<&'g K, Vec<Tally>> {
        let mut tallies = Vec::new();
        self.count_by_into(planes, groups, &mut Workspace::default(), &mut tallies);
        let mut tallies = tallies.into_iter();
        groups.keys().map(|key| (key, tallies.by_ref().take(self.len()).collect())).collect()
    }

    /// Like [`count_by`](Self::count_by), with memory from the caller: all counts of the first group, then those of the
    /// next.
    pub fn count_by_into<K: Ord>(
        &self,
        planes: &Planes,
        groups: &Groups<K>,
        workspace: &mut Workspace,
        tallies: &mut Vec<Tally>,
    ) {
        let count = self.len();
        tallies.resize(count * groups.len(), Tally::EMPTY);
        // Those of the other groups are begun together with their rows.
        for group in groups.masks().not_before(planes.words()) {
            tallies.get_mut(group * count..(group + 1) * count).unwrap_or_default().fill(Tally::EMPTY);
        }
        let Workspace { scratch, slots } = workspace;
        self.find(planes, slots);
        let over = Over { groups: Some(groups.masks()), ..Over::all(planes, slots) };
        self.add(over, scratch, tallies, move |group, index| group * count + index);
    }

    /// Who is in the population of the first that is counted, and who meets its criterion, row by row.
    pub(in crate::assess) fn judged(&self, planes: &Planes) -> (Plane, Plane) {
        let (mut is_in, mut meets) = ((Vec::new(), Vec::new()), (Vec::new(), Vec::new()));
        let slots = self.slots(planes);
        self.each_block(Over::all(planes, &slots), &mut Scratch::default(), |index, _, members, criterion| {
            if index == 0 {
                is_in.0.extend_from_slice(&members.surely);
                is_in.1.extend_from_slice(members.at_most());
                meets.0.extend_from_slice(criterion.surely);
                meets.1.extend_from_slice(criterion.at_most());
            }
        });
        let plane = |(surely, possibly)| Plane::of_bits(planes.rows(), surely, possibly);
        (plane(is_in), plane(meets))
    }

    /// Adds the six counts; `place(group, index of the indicator)` is where among the tallies.
    pub(in crate::assess) fn add(
        &self,
        over: Over<'_>,
        scratch: &mut Scratch,
        tallies: &mut [Tally],
        place: impl Fn(usize, usize) -> usize + Copy,
    ) {
        natively(
            #[inline(always)]
            |has_instruction| {
                self.blocks(
                    over,
                    scratch,
                    has_instruction,
                    #[inline(always)]
                    |index, _, members, meets| {
                        members.count(meets, tallies, move |group| place(group, index), has_instruction);
                    },
                );
            },
        );
    }

    /// Calls `tell(index of the indicator, first word of the block, members of the population, who meets the
    /// criterion)` for every indicator and every block of words.
    pub(in crate::assess) fn each_block(
        &self,
        over: Over<'_>,
        scratch: &mut Scratch,
        tell: impl FnMut(usize, usize, &Members, Bits<'_>),
    ) {
        natively(
            #[inline(always)]
            |has_instruction| self.blocks(over, scratch, has_instruction, tell),
        );
    }

    #[inline(always)]
    fn blocks(
        &self,
        Over { planes, slots, words, groups }: Over<'_>,
        Scratch { stacks, populations, groups: here }: &mut Scratch,
        has_instruction: bool,
        mut tell: impl FnMut(usize, usize, &Members, Bits<'_>),
    ) {
        // Never made shorter: another counter may need it again.
        populations.resize_with(populations.len().max(self.populations.len()), Members::default);
        here.clear();
        let mut begun = 0;
        let size = if groups.is_some() { BLOCK_OF_GROUPS } else { BLOCK };
        for start in words.clone().step_by(size) {
            let end = words.end.min(start + size);
            stacks.fit(self.height, end - start);
            let column = |atom: usize| Some(planes.at(*slots.get(atom)?)?.bits(start, end));
            let universe = planes.member().bits(start, end);
            if let Some(masks) = groups {
                masks.advance(&(start..end), here, &mut begun);
            }
            let groups = groups.map(|masks| Grouped { masks, here, start });
            for (rules, members) in self.populations.iter().zip(&mut *populations) {
                members.set(groups, universe, rules.run(stacks, column), has_instruction);
            }
            for (index, measured) in self.measured.iter().enumerate() {
                let meets = measured.criterion.run(stacks, column);
                if let Some(members) = populations.get(measured.population) {
                    tell(index, start, members, meets);
                }
            }
        }
    }

    /// In which planes the atoms are.
    pub(in crate::assess) fn slots(&self, planes: &Planes) -> Vec<Slot> {
        self.atoms.iter().map(|atom| planes.slot(*atom)).collect()
    }

    /// The same into a list that may be right already: then nothing is searched.
    fn find(&self, planes: &Planes, slots: &mut Vec<Slot>) {
        let is_right = |(atom, slot): (&Atom, &Slot)| planes.is_slot_of(*slot, *atom);
        if slots.len() != self.atoms.len() || !self.atoms.iter().zip(&*slots).all(is_right) {
            slots.clear();
            slots.extend(self.atoms.iter().map(|atom| planes.slot(*atom)));
        }
    }
}
