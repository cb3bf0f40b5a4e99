//! Lists of codes: one macro makes the enum, its codes, and all that reads and writes them.

use super::parse::ParseError;
use serde::de::{Deserializer, Error, Visitor};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fmt::{self, Debug, Display},
    hash::Hash,
    marker::PhantomData,
    str::FromStr,
};

/// An enum of codes. A code never changes; Display, [`FromStr`] and serde all use it.
///
/// Each such enum has its own `ALL` and `code`. The trait is for functions that work with any of them.
///
/// ```
/// use mine_action::{Duty, Truth, base::Code};
/// fn codes<T: Code>() -> String {
///     T::ALL.iter().map(|one| one.code()).collect::<Vec<_>>().join(" | ")
/// }
/// assert_eq!(codes::<Truth>(), "no | unknown | yes");
/// assert_eq!(Duty::ALL.len(), 6);
/// ```
pub trait Code:
    Debug + Display + Copy + Ord + Hash + FromStr<Err = ParseError> + Serialize + DeserializeOwned + 'static
{
    /// What one of them is called in messages: `duty`.
    const NOUN: &'static str;

    /// All of them, in their order.
    const ALL: &'static [Self];

    /// The stable code: `stockpile-destruction`.
    fn code(self) -> &'static str;
}

/// The one of that code.
pub(crate) fn find<T: Code>(text: &str) -> Option<T> {
    T::ALL.iter().copied().find(|one| one.code() == text)
}

/// Reads a code.
pub(crate) fn read<T: Code>(text: &str) -> Result<T, ParseError> {
    find(text).ok_or_else(|| ParseError::of_codes(T::NOUN, text, &all::<T>()))
}

/// The codes of a list, in order.
pub(crate) fn all<T: Code>() -> Vec<&'static str> {
    T::ALL.iter().map(|one| one.code()).collect()
}

/// Reads a code for serde.
pub(crate) fn deserialize<'de, T: Code, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(CodeVisitor(PhantomData))
}

struct CodeVisitor<T>(PhantomData<T>);

impl<T: Code> Visitor<'_> for CodeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the code of a {}", T::NOUN)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        read(text).map_err(E::custom)
    }
}

/// Defines an enum of codes: `codes! { pub enum Duty: "duty" { Retention, … } }`.
///
/// The word after the colon is what messages call one of them. A code is the name in kebab-case, in the case named
/// after that word, or the text after `=`. A list that may grow is `#[non_exhaustive]`; one that is not says why it is
/// closed.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $noun:literal { $($variants:tt)+ }
    ) => {
        $crate::base::codes::codes! { $(#[$meta])* pub enum $name: $noun, "kebab-case" { $($variants)+ } }
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $noun:literal, $case:literal {
            $($(#[$variant_meta:meta])* $variant:ident $(= $code:literal)?),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
        #[strum(serialize_all = $case)]
        pub enum $name {
            $($(#[$variant_meta])* $(#[strum(serialize = $code)])? $variant),+
        }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                self.into()
            }
        }

        impl $crate::base::codes::Code for $name {
            const NOUN: &'static str = $noun;
            const ALL: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                self.into()
            }
        }

        /// The code.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::base::parse::ParseError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::base::codes::read(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::base::codes::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use codes;
