//! Many rows at once: what is known of each, as dense planes of bits, and all indicators counted in one pass over them.
//!
//! A row is a subject, or a subject in one of many cycles or completions: nothing here knows which. The conditions are those
//! of the [definitions](crate::law), put into steps once by the same fold that every other engine uses.

mod count;
pub(super) mod plane;
mod program;

pub use plane::Plane;

use crate::base::tally::Tally;
use crate::law::{
    expr::{Atom, Expr},
    indicator::Indicator,
    item::Universe,
    reading::Readings,
};
use plane::{BLOCK, Bits};
use program::{Pile, Program, Slots};

/// The subjects of one universe: who is of it, and a plane for each atom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planes {
    member: Plane,
    /// In the order of the atoms.
    columns: Vec<(Atom, Plane)>,
}

/// A plane of other rows than the others.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the plane of `{atom}` has {found} rows: expected {expected}, as there are members")]
pub struct RowsError {
    /// The code of the atom.
    pub atom: String,
    /// The rows it has.
    pub found: usize,
    /// The rows of the members.
    pub expected: usize,
}

impl Planes {
    /// The rows of which `member` tells whether they are of the universe, with nothing else known.
    pub const fn new(member: Plane) -> Self {
        Self { member, columns: Vec::new() }
    }

    /// With the plane of an atom, in place of one that it has.
    ///
    /// # Errors
    /// [`RowsError`] where it has not as many rows as there are members.
    pub fn with(mut self, atom: Atom, plane: Plane) -> Result<Self, RowsError> {
        self.set(atom, plane)?;
        Ok(self)
    }

    pub(super) fn set(&mut self, atom: Atom, plane: Plane) -> Result<(), RowsError> {
        if plane.rows() != self.member.rows() {
            return Err(RowsError { atom: atom.code(), found: plane.rows(), expected: self.member.rows() });
        }
        match self.position(atom) {
            Ok(place) => self.columns.splice(place..=place, [(atom, plane)]).for_each(drop),
            Err(place) => self.columns.insert(place, (atom, plane)),
        }
        Ok(())
    }

    /// Who is of the universe.
    pub const fn member(&self) -> &Plane {
        &self.member
    }

    /// The plane of an atom; what has none is unknown of every row.
    pub fn plane(&self, atom: Atom) -> Option<&Plane> {
        self.columns.get(self.position(atom).ok()?).map(|(_, plane)| plane)
    }

    /// Where the plane of an atom stands, or would stand.
    fn position(&self, atom: Atom) -> Result<usize, usize> {
        self.columns.binary_search_by(|(one, _)| one.cmp(&atom))
    }

    /// How many bytes all planes keep.
    pub fn bytes(&self) -> usize {
        self.member.bytes() + self.columns.iter().map(|(_, plane)| plane.bytes()).sum::<usize>()
    }
}

/// One thing to count: the rows in a population that meet a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Measured {
    /// The place of the population.
    population: usize,
    criterion: Program,
}

/// Indicators ready to be counted, under chosen readings: those of one universe, each with its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    atoms: Vec<Atom>,
    populations: Vec<Program>,
    measured: Vec<Measured>,
    height: usize,
}

/// The atoms of a counter, in the order in which they are first named.
struct Atoms(Vec<Atom>);

impl Slots for Atoms {
    fn slot(&mut self, atom: Atom) -> u16 {
        let found = self.0.iter().position(|one| *one == atom);
        let place = found.unwrap_or_else(|| {
            self.0.push(atom);
            self.0.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }
}

impl Counter {
    /// Of these indicators, in their order, those of that universe.
    pub fn new<'i>(
        indicators: impl IntoIterator<Item = &'i Indicator>,
        universe: Universe,
        readings: &Readings,
    ) -> Self {
        let own = indicators.into_iter().filter(|indicator| indicator.universe() == universe);
        Self::of(own.map(|indicator| (indicator.population_rules(), &indicator.criterion)), readings)
    }

    /// Of these populations, each told by its rules, and criteria.
    pub(super) fn of<'i>(
        measures: impl IntoIterator<Item = (Vec<&'static Expr>, &'i Expr)>,
        readings: &Readings,
    ) -> Self {
        let mut atoms = Atoms(Vec::new());
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
        Self { atoms: atoms.0, populations, measured, height }
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
        tallies.resize(self.measured.len(), Tally::EMPTY);
        self.each_block(planes, room, |place, _, population, meets| {
            if let Some(tally) = tallies.get_mut(place) {
                population.count(meets, tally);
            }
        });
    }

    /// Tells of each measure, some words at a time: its place, the first of the words, who is counted, and who meets the
    /// criterion.
    pub(super) fn each_block(
        &self,
        planes: &Planes,
        room: &mut Workspace,
        mut tell: impl FnMut(usize, usize, &Population, Bits<'_>),
    ) {
        room.populations.resize_with(self.populations.len(), Population::default);
        self.find(planes, &mut room.places);
        let words = planes.member.words();
        for from in (0..words).step_by(BLOCK) {
            let to = words.min(from + BLOCK);
            room.pile.fit(self.height, to - from);
            let column = |slot: u16| {
                let place = (*room.places.get(usize::from(slot))?)?;
                planes.columns.get(place).map(|(_, plane)| plane.bits(from, to))
            };
            let member = planes.member.bits(from, to);
            for (program, population) in self.populations.iter().zip(&mut room.populations) {
                population.set(member, program.run(&mut room.pile, column));
            }
            for (place, measured) in self.measured.iter().enumerate() {
                let meets = measured.criterion.run(&mut room.pile, column);
                if let Some(population) = room.populations.get(measured.population) {
                    tell(place, from, population, meets);
                }
            }
        }
    }

    /// The atoms that are asked.
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// How many measures there are.
    pub(super) fn len(&self) -> usize {
        self.measured.len()
    }
}

impl Counter {
    /// Finds the column of every atom; where those found before still stand at their places, nothing is searched.
    fn find(&self, planes: &Planes, places: &mut Vec<Option<usize>>) {
        let stands = |(atom, place): (&Atom, &Option<usize>)| {
            let found = place.and_then(|place| planes.columns.get(place));
            found.is_some_and(|(one, _)| is_same(*one, *atom))
        };
        if places.len() != self.atoms.len() || !self.atoms.iter().zip(&*places).all(stands) {
            places.clear();
            places.extend(self.atoms.iter().map(|atom| planes.position(*atom).ok()));
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

/// Room for counting, to be used again.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    pile: Pile,
    populations: Vec<Population>,
    /// Where the column of each atom was found.
    places: Vec<Option<usize>>,
}

/// Who of some rows is in a population.
#[derive(Debug, Clone, Default)]
pub(super) struct Population {
    pub(super) surely: Vec<u64>,
    possibly: Vec<u64>,
    members: u64,
    maybe_members: u64,
}

impl Population {
    fn set(&mut self, member: Bits<'_>, rules: Bits<'_>) {
        let join = |out: &mut Vec<u64>, left: &[u64], right: &[u64]| {
            out.clear();
            out.extend(left.iter().zip(right).map(|(left, right)| left & right));
        };
        join(&mut self.surely, member.surely, rules.surely);
        join(&mut self.possibly, member.possibly, rules.possibly);
        self.members = count::in_one(&self.surely);
        self.maybe_members = count::in_one(&self.possibly) - self.members;
    }

    /// Adds the six counts.
    fn count(&self, meets: Bits<'_>, tally: &mut Tally) {
        let in_yes = count::in_both(&self.surely, meets.surely);
        let in_possibly = count::in_both(&self.surely, meets.possibly);
        tally.in_yes += in_yes;
        tally.in_unknown += in_possibly - in_yes;
        tally.in_no += self.members - in_possibly;
        if self.maybe_members > 0 {
            let yes = count::in_both(&self.possibly, meets.surely) - in_yes;
            let possibly = count::in_both(&self.possibly, meets.possibly) - in_possibly;
            tally.maybe_yes += yes;
            tally.maybe_unknown += possibly - yes;
            tally.maybe_no += self.maybe_members - possibly;
        }
    }
}
