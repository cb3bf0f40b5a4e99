//! What is known of the subjects of one universe, each a row: who is of it, and a plane for each atom.

use super::plane::Plane;
use crate::law::expr::Atom;

/// The subjects of one universe: who is of it, and a plane for each atom.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{data, law::{oslo, item::Universe}};
/// let snapshot = data::register()?.measure(&oslo::PLAN).snapshot("2022".parse()?);
/// let planes = snapshot.planes(Universe::StatesParties, oslo::PLAN.indicators);
/// assert_eq!(planes.rows(), snapshot.subjects(Universe::StatesParties).len());
/// let counted = oslo::I50_1.criterion.atoms()[0];
/// assert!(planes.plane(counted).is_some());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planes {
    pub(super) member: Plane,
    /// In the order of the atoms.
    pub(super) columns: Vec<(Atom, Plane)>,
}

/// A plane of other rows than the others.
///
/// ```
/// use mine_action::{Truth, assess::planes::Planes, law::oslo::I50_1};
/// let planes = Planes::new([Truth::Yes, Truth::Yes].into_iter().collect());
/// let error = planes.with(I50_1.criterion.atoms()[0], [Truth::Yes].into_iter().collect()).unwrap_err();
/// assert_eq!((error.found, error.expected), (1, 2));
/// ```
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

    pub(in crate::assess) fn set(&mut self, atom: Atom, plane: Plane) -> Result<(), RowsError> {
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
    pub(super) fn position(&self, atom: Atom) -> Result<usize, usize> {
        self.columns.binary_search_by(|(one, _)| one.cmp(&atom))
    }

    /// The atoms that have a plane, in order.
    pub fn atoms(&self) -> impl Iterator<Item = Atom> {
        self.columns.iter().map(|(atom, _)| *atom)
    }

    /// How many rows there are.
    pub const fn rows(&self) -> usize {
        self.member.rows()
    }

    /// With the rows of others below: those of the next cycle, say. Of an atom that only some have, the others know nothing.
    pub fn append(&mut self, others: &Self) {
        let rows = self.rows();
        for (atom, _) in &others.columns {
            if let Err(place) = self.position(*atom) {
                self.columns.insert(place, (*atom, Plane::unknown(rows)));
            }
        }
        self.member.append(&others.member);
        for (atom, plane) in &mut self.columns {
            match others.plane(*atom) {
                Some(other) => plane.append(other),
                None => plane.append(&Plane::unknown(others.rows())),
            }
        }
    }

    /// How many words each bit of all rows fills.
    pub(in crate::assess) const fn words(&self) -> usize {
        self.member.words()
    }

    /// How many bytes the rows of all planes take. What is appended to may hold some more in reserve.
    pub fn bytes(&self) -> usize {
        self.member.bytes() + self.columns.iter().map(|(_, plane)| plane.bytes()).sum::<usize>()
    }
}
