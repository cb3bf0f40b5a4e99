//! The register in bytes: what readers make of the files of the records, with what lists say of each State.

use super::{
    builder::whole,
    fault::{Faults, Place, Problem},
    history::History,
    listed::{Dispute, Listed},
    meeting_bounds::undated,
    noted::Noted,
    packed::{self, Packed, Unpacker},
    register::Register,
    request::{ExtensionRequest, RequestRow},
    table::for_each_table,
};
use crate::base::state::State;
use std::collections::BTreeMap;

#[cfg(test)]
use super::packed::Packer;

/// A request as its merged row, beside the rows that it was merged from, where it keeps them.
impl Packed for ExtensionRequest {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let merged = Self::from(RequestRow::unpack(from)?);
        Some(Self { rows: Packed::unpack(from)?, ..merged })
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        RequestRow::from(self).pack(into);
        self.rows.pack(into);
    }
}

macro_rules! histories {
    ($($(#[$doc:meta])* $list:ident: $module:ident::$kept:ident, by [$($state:tt)+], $table:ident $known:tt;)+) => {
        impl History {
            /// A history of which many lists are those of another one.
            fn unpack_beside(other: &Self, from: &mut Unpacker<'_>) -> Option<Self> {
                $(let $list = match from.byte()? {
                    0 => other.$list.clone(),
                    _ => Packed::unpack(from)?,
                };)+
                Some(Self { $($list),+ })
            }

            #[cfg(test)]
            fn pack_beside(&self, other: &Self, into: &mut Packer) {
                $(if self.$list == other.$list {
                    into.byte(0);
                } else {
                    into.byte(1);
                    self.$list.pack(into);
                })+
            }
        }
    };
}
for_each_table!(of a state: histories);

macro_rules! register {
    ($($(#[$doc:meta])* $list:ident: $module:ident::$row:ident, $table:ident $known:tt;)+) => {
        impl Packed for Register {
            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                let mut register = Self::empty(Packed::unpack(from)?);
                $(register.$list = Packed::unpack(from)?;)+
                register.histories = unpack_histories(from, |_, from| History::unpack_beside(&History::EMPTY, from))?;
                let histories =
                    unpack_histories(from, |state, from| History::unpack_beside(register.recorded(state), from))?;
                register.listed = Listed { histories, disputes: Vec::<Dispute>::unpack(from)? };
                register.undated = undated(&register.meetings);
                register.whole = whole(&register).into();
                Some(register)
            }

            #[cfg(test)]
            fn pack(&self, into: &mut Packer) {
                self.release.pack(into);
                $(self.$list.pack(into);)+
                let nothing = History::EMPTY;
                pack_histories(&self.histories, into, |_| &nothing);
                pack_histories(&self.listed.histories, into, |state| self.recorded(state));
                self.listed.disputes.pack(into);
            }
        }
    };
}
for_each_table!(by itself: register);

/// The histories of States in their order.
fn unpack_histories(
    from: &mut Unpacker<'_>,
    mut history: impl FnMut(State, &mut Unpacker<'_>) -> Option<History>,
) -> Option<BTreeMap<State, History>> {
    let states = Vec::<State>::unpack(from)?;
    states.into_iter().map(|state| Some((state, history(state, from)?))).collect()
}

#[cfg(test)]
fn pack_histories<'a>(histories: &BTreeMap<State, History>, into: &mut Packer, other: impl Fn(State) -> &'a History) {
    histories.keys().copied().collect::<Vec<State>>().pack(into);
    histories.iter().for_each(|(state, history)| history.pack_beside(other(*state), into));
}

impl Register {
    /// The register that was packed in that file.
    ///
    /// # Errors
    /// That the bytes are none.
    pub(crate) fn unpack(file: &str, bytes: &[u8]) -> Result<Self, Faults> {
        packed::unpack(bytes).ok_or_else(|| {
            let expected = "records that were packed by this version".to_owned();
            let mut faults = Noted::default();
            faults.push(Place::file(file).fault(Problem::Unreadable { reason: "no such bytes".to_owned(), expected }));
            faults.told()
        })
    }

    /// The bytes from which [`unpack`](Self::unpack) gives the same register.
    #[cfg(test)]
    pub(crate) fn pack(&self) -> Vec<u8> {
        packed::pack(self)
    }
}

#[cfg(all(test, feature = "proptest"))]
mod tests {
    use super::*;
    use crate::strategies::register::{register_and_day, wild_register};
    use proptest::prelude::*;

    /// The same register by way of its bytes.
    fn unpacked(register: &Register) -> Register {
        Register::unpack("packed.bin", &register.pack()).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_packed_is_unpacked((register, _) in register_and_day(), wild in wild_register()) {
            for register in [register, wild] {
                let again = unpacked(&register);
                prop_assert!(again == register);
                prop_assert_eq!(again.pack(), register.pack());
            }
        }

        #[test]
        fn other_bytes_are_refused_or_are_some_register(
            (register, _) in register_and_day(),
            at in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            let mut bytes = register.pack();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(other) = Register::unpack("packed.bin", &bytes) {
                prop_assert!(unpacked(&other) == other);
            }
        }
    }
}
