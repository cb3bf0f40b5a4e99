//! What is known of many subjects, each a row: who is of a universe, and a plane for each atom.

use super::plane::Plane;
use crate::law::expr::Atom;

/// What is known of many subjects: who is of a universe, and a plane for each atom.
///
/// ```
/// use mine_action::{
///     Truth::{No, Unknown, Yes},
///     assess::planes::{Plane, Planes},
///     law::siem_reap_angkor::I48_1,
/// };
/// let laws = I48_1.atoms()[0];
/// let mut planes = Planes::new([Yes, Yes].into_iter().collect()).with(laws, [Yes, No].into_iter().collect())?;
/// // Two more States, of which only the membership is known.
/// planes.append(&Planes::new([Yes, Unknown].into_iter().collect()));
/// let expected: Plane = [Yes, No, Unknown, Unknown].into_iter().collect();
/// assert_eq!(planes.plane(laws), Some(&expected));
/// assert!(planes.with(laws, [Yes].into_iter().collect()).is_err());
/// # Ok::<(), mine_action::assess::planes::RowsError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planes {
    // INVARIANT: all planes have the same number of rows.
    member: Plane,
    /// In the order of the atoms.
    columns: Vec<(Atom, Plane)>,
}

/// In which column the plane of an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assess) enum Slot {
    /// It is this column.
    At(usize),
    /// There is none; it would stand before this column.
    Before(usize),
}

/// A plane that has not as many rows as there are members.
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
    /// Rows of which nothing is known but whether each is of the universe.
    pub const fn new(member: Plane) -> Self {
        Self { member, columns: Vec::new() }
    }

    /// With the plane of an atom; it replaces an earlier one.
    ///
    /// # Errors
    /// [`RowsError`] where it has not as many rows as there are members.
    pub fn with(mut self, atom: Atom, plane: Plane) -> Result<Self, RowsError> {
        if plane.rows() != self.member.rows() {
            return Err(RowsError { atom: atom.code(), found: plane.rows(), expected: self.member.rows() });
        }
        self.put(atom, plane);
        Ok(self)
    }

    /// Puts in the plane of an atom, which has a row for each member; it replaces an earlier one.
    pub(in crate::assess) fn put(&mut self, atom: Atom, plane: Plane) {
        match self.slot(atom) {
            Slot::At(column) => self.columns.splice(column..=column, [(atom, plane)]).for_each(drop),
            Slot::Before(column) => self.columns.insert(column, (atom, plane)),
        }
    }

    /// Which rows are of the universe.
    pub const fn member(&self) -> &Plane {
        &self.member
    }

    /// The plane of an atom; without one, nothing is known of it in any row.
    pub fn plane(&self, atom: Atom) -> Option<&Plane> {
        self.at(self.slot(atom))
    }

    /// The plane in a slot.
    #[inline]
    pub(super) fn at(&self, slot: Slot) -> Option<&Plane> {
        match slot {
            Slot::At(column) => self.columns.get(column).map(|(_, plane)| plane),
            Slot::Before(_) => None,
        }
    }

    /// The slot of an atom.
    pub(super) fn slot(&self, atom: Atom) -> Slot {
        self.columns.binary_search_by(|(one, _)| one.cmp(&atom)).map_or_else(Slot::Before, Slot::At)
    }

    /// Whether a slot is that of an atom; found without a search.
    #[inline]
    pub(super) fn is_slot_of(&self, slot: Slot, atom: Atom) -> bool {
        let atom_of = |column: usize| self.columns.get(column).map(|(atom, _)| *atom);
        match slot {
            Slot::At(column) => atom_of(column).is_some_and(|one| is_same(one, atom)),
            Slot::Before(column) => {
                let is_after = column.checked_sub(1).is_none_or(|before| atom_of(before).is_some_and(|one| one < atom));
                is_after && atom_of(column).is_none_or(|one| atom < one)
            }
        }
    }

    /// The atoms that have a plane, in order.
    pub fn atoms(&self) -> impl Iterator<Item = Atom> {
        self.columns.iter().map(|(atom, _)| *atom)
    }

    /// How many rows there are.
    pub const fn rows(&self) -> usize {
        self.member.rows()
    }

    /// Adds the rows of others below: those of the next cycle, for example. An atom that has a plane in only one of the
    /// two is unknown in the rows of the other.
    pub fn append(&mut self, others: &Self) {
        let rows = self.rows();
        for (atom, _) in &others.columns {
            if let Slot::Before(column) = self.slot(*atom) {
                self.columns.insert(column, (*atom, Plane::unknown(rows)));
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

    /// How many words hold one bit of each row.
    pub(in crate::assess) const fn words(&self) -> usize {
        self.member.words()
    }

    /// How many bytes the rows of all planes take. After [`append`](Self::append) some more may be reserved.
    pub fn bytes(&self) -> usize {
        self.member.bytes() + self.columns.iter().map(|(_, plane)| plane.bytes()).sum::<usize>()
    }
}

/// Whether two atoms are the same; most are told by their place in memory, before they are compared.
#[inline]
fn is_same(left: Atom, right: Atom) -> bool {
    match (left, right) {
        (Atom::Reports(one), Atom::Reports(other))
        | (Atom::Holds(one), Atom::Holds(other))
        | (Atom::NotApplicable(one), Atom::NotApplicable(other)) => std::ptr::eq(one, other) || one == other,
        _ => left == right,
    }
}
