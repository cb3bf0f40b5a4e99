//! Indicators made ready once, then counted over any planes.

use super::{
    groups::{Groups, Mask},
    plane::{BLOCK, Bits},
    population::Population,
    program::{Program, Room, Slots},
    rows::Planes,
};
use crate::base::tally::Tally;
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    item::Universe,
    reading::Readings,
};
use std::{collections::BTreeMap, ops::Range};

/// One thing to count: the rows in a population that meet a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Measured {
    /// The place of the population.
    population: usize,
    criterion: Program,
}

/// Indicators ready to be counted, under chosen readings: those of one universe.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::planes::Counter, law::{oslo, item::Universe, reading::Readings}};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let planes = snapshot.planes(Universe::StatesParties, oslo::PLAN.indicators);
/// let counter = Counter::new([&oslo::I50_1], Universe::StatesParties, &Readings::default());
/// assert_eq!(counter.count(&planes)[0].to_string(), "107 to 155 of 164 (65 % to 95 %)");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    atoms: Vec<Atom>,
    populations: Vec<Program>,
    measured: Vec<Measured>,
    height: usize,
}

/// Room for counting, to be used again.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, assess::planes::Workspace, law::oslo};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let (mut room, mut tallies) = (Workspace::default(), Vec::new());
/// snapshot.tallies_into(&mut room, &mut tallies); // and again, without allocating
/// assert_eq!(tallies.len(), oslo::PLAN.indicators.len());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    scratch: Scratch,
    columns: Columns,
}

/// Room for what is found of one block.
#[derive(Debug, Clone, Default)]
pub(in crate::assess) struct Scratch {
    room: Room,
    populations: Vec<Population>,
}

/// Where the plane of each atom of a counter stands, or would stand.
pub(in crate::assess) type Columns = Vec<Result<usize, usize>>;

impl Workspace {
    /// Room for counting columns that are known.
    pub(in crate::assess) const fn scratch(&mut self) -> &mut Scratch {
        &mut self.scratch
    }
}

/// The atoms of a counter, each with its place in the order in which they are first named.
#[derive(Default)]
struct Atoms(BTreeMap<Atom, usize>);

impl Slots for Atoms {
    fn slot(&mut self, atom: Atom) -> usize {
        let next = self.0.len();
        *self.0.entry(atom).or_insert(next)
    }
}

impl Atoms {
    fn in_order(self) -> Vec<Atom> {
        let mut atoms: Vec<(Atom, usize)> = self.0.into_iter().collect();
        atoms.sort_unstable_by_key(|(_, place)| *place);
        atoms.into_iter().map(|(atom, _)| atom).collect()
    }
}

impl Counter {
    /// Of these indicators, in their order, those of that universe; others are left out, and so are not among the counts.
    pub fn new<'i>(
        indicators: impl IntoIterator<Item = &'i Indicator>,
        universe: Universe,
        readings: &Readings,
    ) -> Self {
        let own = indicators.into_iter().filter(|indicator| indicator.universe() == universe);
        Self::of(own.map(|indicator| (indicator.population_rules(), &indicator.criterion)), readings)
    }

    /// Of these populations, each told by the [rules](Indicator::population_rules) that all hold for its members, and
    /// criteria: the [parts](Expr::parts) of a joined indicator, say.
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

    /// The atoms that are asked.
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// How many indicators there are.
    pub fn len(&self) -> usize {
        self.measured.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.measured.is_empty()
    }

    /// The six counts of every indicator, in their order.
    pub fn count(&self, planes: &Planes) -> Vec<Tally> {
        let mut tallies = Vec::new();
        self.count_into(planes, &mut Workspace::default(), &mut tallies);
        tallies
    }

    /// The same into a list that is kept, in room that is kept: nothing is allocated from the second time on.
    pub fn count_into(&self, planes: &Planes, room: &mut Workspace, tallies: &mut Vec<Tally>) {
        tallies.clear();
        tallies.resize(self.len(), Tally::EMPTY);
        let Workspace { scratch, columns } = room;
        self.find(planes, columns);
        self.add(planes, columns, 0..planes.words(), None, scratch, tallies);
    }

    /// The six counts of every indicator, in their order, for each group of rows. Rows beyond those that have a group are
    /// in none.
    ///
    /// ```
    /// use mine_action::{Truth, assess::planes::{Counter, Groups, Planes}, law::{item::Universe, siem_reap_angkor::I48_1, reading::Readings}};
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

    /// The same into a list that is kept, in room that is kept: all counts of the first group, then of the next.
    pub fn count_by_into<K: Ord>(
        &self,
        planes: &Planes,
        groups: &Groups<K>,
        room: &mut Workspace,
        tallies: &mut Vec<Tally>,
    ) {
        tallies.clear();
        tallies.resize(self.len() * groups.len(), Tally::EMPTY);
        if self.is_empty() {
            return;
        }
        let Workspace { scratch, columns } = room;
        self.find(planes, columns);
        for (mask, own) in groups.masks().zip(tallies.chunks_mut(self.len())) {
            let words = mask.from..mask.until().min(planes.words());
            self.add(planes, columns, words, Some(mask), scratch, own);
        }
    }

    /// Adds the counts of some words.
    pub(super) fn add(
        &self,
        planes: &Planes,
        columns: &Columns,
        words: Range<usize>,
        group: Option<&Mask>,
        scratch: &mut Scratch,
        tallies: &mut [Tally],
    ) {
        self.each_block(planes, columns, words, group, scratch, |place, _, population, meets| {
            if let Some(tally) = tallies.get_mut(place) {
                population.count(meets, tally);
            }
        });
    }

    /// Tells of each measure, some words at a time: its place, the first of the words, who is counted, and who meets the
    /// criterion.
    pub(in crate::assess) fn each_block(
        &self,
        planes: &Planes,
        columns: &Columns,
        words: Range<usize>,
        group: Option<&Mask>,
        Scratch { room, populations }: &mut Scratch,
        mut tell: impl FnMut(usize, usize, &Population, Bits<'_>),
    ) {
        // Never fewer: what another counter needed is not thrown away.
        populations.resize_with(populations.len().max(self.populations.len()), Population::default);
        for from in words.clone().step_by(BLOCK) {
            let to = words.end.min(from + BLOCK);
            room.fit(self.height, to - from);
            let column = |slot: usize| {
                let place = columns.get(slot)?.ok()?;
                planes.columns.get(place).map(|(_, plane)| plane.bits(from, to))
            };
            let member = planes.member.bits(from, to);
            let group = group.map(|mask| mask.words.get(from - mask.from..).unwrap_or_default());
            for (program, population) in self.populations.iter().zip(&mut *populations) {
                population.set(member, group, program.run(room, column));
            }
            for (place, measured) in self.measured.iter().enumerate() {
                let meets = measured.criterion.run(room, column);
                if let Some(population) = populations.get(measured.population) {
                    tell(place, from, population, meets);
                }
            }
        }
    }

    /// The columns of all atoms.
    pub(in crate::assess) fn columns(&self, planes: &Planes) -> Columns {
        self.atoms.iter().map(|atom| planes.position(*atom)).collect()
    }

    /// Finds the columns again; where they still stand at their places, nothing is searched.
    fn find(&self, planes: &Planes, columns: &mut Columns) {
        let at = |place: usize| planes.columns.get(place).map(|(atom, _)| *atom);
        let stands = |(atom, place): (&Atom, &Result<usize, usize>)| match *place {
            Ok(place) => at(place).is_some_and(|one| is_same(one, *atom)),
            Err(place) => {
                let is_after = place.checked_sub(1).is_none_or(|before| at(before).is_some_and(|one| one < *atom));
                is_after && at(place).is_none_or(|one| *atom < one)
            }
        };
        if columns.len() != self.atoms.len() || !self.atoms.iter().zip(&*columns).all(stands) {
            columns.clear();
            columns.extend(self.atoms.iter().map(|atom| planes.position(*atom)));
        }
    }
}

/// Whether two atoms are the same, told at once where they name the same place in memory.
fn is_same(left: Atom, right: Atom) -> bool {
    match (left, right) {
        (Atom::Reports(one), Atom::Reports(other)) | (Atom::Holds(one), Atom::Holds(other)) => {
            std::ptr::eq(one, other) || one == other
        }
        _ => left == right,
    }
}
