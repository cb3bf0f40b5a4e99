//! Counting many subjects at once. What is known of them is kept as bits, one plane of bits for each question, and all
//! indicators are counted in one pass over the planes.
//!
//! A row is a subject, or a subject in one of many cycles or completions; the code here does not need to know which.
//! The conditions are those of the [definitions](crate::law), and they are read by the same fold as everywhere else.
//! Planes come from a [snapshot](crate::Snapshot::planes), or from columns of truths:
//!
//! ```
//! use mine_action::{Readings, Truth::{No, Unknown, Yes}, assess::planes::{Counter, Groups, Planes}};
//! use mine_action::law::{item::Universe, siem_reap_angkor::I48_1};
//! let counter = Counter::new([&I48_1], Universe::StatesParties, &Readings::default());
//! let laws = counter.atoms()[0];
//! let member = || [Yes, Yes, Unknown].into_iter().collect();
//! // Three States in one cycle, and below them the same in the next.
//! let mut planes = Planes::new(member()).with(laws, [Yes, No, No].into_iter().collect())?;
//! planes.append(&Planes::new(member()).with(laws, [Yes, Yes, No].into_iter().collect())?);
//! let cycles: Groups<u16> = [2025, 2025, 2025, 2026, 2026, 2026].into_iter().collect();
//! let counts = counter.count_by(&planes, &cycles);
//! assert_eq!(counts[&2025][0].to_string(), "1 of 2 to 3 (33 % to 50 %)");
//! assert_eq!(counts[&2026][0].to_string(), "2 of 2 to 3 (67 % to 100 %)");
//! # Ok::<(), mine_action::assess::planes::RowsError>(())
//! ```

mod count;
mod counter;
mod groups;
mod members;
mod native;
#[cfg(feature = "rayon")]
mod parallel;
mod plane;
mod program;
mod rows;

pub use counter::{Counter, Workspace};
pub(in crate::assess) use counter::{Over, Scratch};
pub use groups::Groups;
pub use plane::Plane;
pub(in crate::assess) use plane::WIDTH;
pub(in crate::assess) use rows::Slot;
pub use rows::{Planes, RowsError};
