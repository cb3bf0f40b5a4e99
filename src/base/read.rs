//! `Deserialize` for plain structs and enums in less code than serde's own derive writes, which was three lines of ten that the
//! compiler saw of this crate, and now is one and a half. What it reads is the same: structs by name, missing options as none,
//! enums tagged by their kebab-case name. Any other attribute of serde is refused; such types derive serde's.
//!
//! It is written `#[read::macro_rules_derive(read::Read)]` above the other derives.

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor},
    forward_to_deserialize_any,
};
use std::{fmt, marker::PhantomData};

/// One of some names, as Rust writes them. A name that is none of them reads as `None`.
struct Names {
    names: &'static [&'static str],
    /// Whether the text is in kebab-case.
    kebab: bool,
}

impl Names {
    fn find(&self, text: &str) -> Option<&'static str> {
        self.names.iter().copied().find(|name| if self.kebab { is_kebab(text, name) } else { text == *name })
    }
}

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Names {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.find(text))
    }

    fn visit_bytes<E: Error>(self, text: &[u8]) -> Result<Self::Value, E> {
        Ok(std::str::from_utf8(text).ok().and_then(|text| self.find(text)))
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<Self::Value, E> {
        Ok(usize::try_from(place).ok().and_then(|place| self.names.get(place).copied()))
    }
}

/// The same, where the name must be one of them.
pub(crate) struct Variants(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Variants {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let found = Names { names: self.0, kebab: true }.deserialize(deserializer)?;
        found.ok_or_else(|| {
            let all: Vec<_> = self.0.iter().map(|name| kebab(name).collect::<String>()).collect();
            D::Error::custom(format_args!("unknown variant, expected one of `{}`", all.join("`, `")))
        })
    }
}

/// A Rust name in kebab-case, as serde writes it.
fn kebab(name: &str) -> impl Iterator<Item = char> {
    name.char_indices().flat_map(|(at, letter)| {
        let dash = (at > 0 && letter.is_ascii_uppercase()).then_some('-');
        dash.into_iter().chain([letter.to_ascii_lowercase()])
    })
}

fn is_kebab(text: &str, name: &str) -> bool {
    kebab(name).eq(text.chars())
}

/// The next of the fields, past all that are none of them.
pub(crate) fn name<'de, A: MapAccess<'de>>(
    map: &mut A,
    names: &'static [&'static str],
) -> Result<Option<&'static str>, A::Error> {
    while let Some(name) = map.next_key_seed(Names { names, kebab: false })? {
        if name.is_some() {
            return Ok(name);
        }
        map.next_value::<IgnoredAny>()?;
    }
    Ok(None)
}

/// Reads the value of a field, which may stand there once.
pub(crate) fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *slot = Some(map.next_value()?);
    Ok(())
}

/// The value read, or what a missing one means: none, if it may be.
pub(crate) fn filled<'de, T: Deserialize<'de>, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.map_or_else(|| T::deserialize(Absent(name, PhantomData)), Ok)
}

/// A field that is not there.
struct Absent<E>(&'static str, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// `Deserialize` of a struct with named fields, or of an enum in kebab-case.
macro_rules! Read {
    (
        $(#[doc = $doc:expr])* #[derive($($derive:path),*)] $(#[non_exhaustive])?
        $vis:vis struct $name:ident {
            $($(#[doc = $field_doc:expr])* $field_vis:vis $field:ident: $type:ty),* $(,)?
        }
    ) => {
        $crate::base::read::fields! { $name { $($field),* } }
    };
    (
        $(#[doc = $doc:expr])* #[derive($($derive:path),*)] #[serde(rename_all = "kebab-case")] $(#[non_exhaustive])?
        $vis:vis enum $name:ident {
            $(
                $(#[doc = $variant_doc:expr])* $(#[error($($error:tt)*)])?
                $variant:ident $(($inner:ty))? $({
                    $($(#[doc = $field_doc:expr])* $field:ident: $type:ty),* $(,)?
                })?
            ),* $(,)?
        }
    ) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const VARIANTS: &[&str] = &[$(stringify!($variant)),*];
                struct Variant;
                impl<'de> serde::de::Visitor<'de> for Variant {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("enum ", stringify!($name)))
                    }

                    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, of: A) -> Result<$name, A::Error> {
                        let (name, variant) = of.variant_seed($crate::base::read::Variants(VARIANTS))?;
                        $(if name == stringify!($variant) {
                            return $crate::base::read::variant!(
                                variant, $name, $variant $(($inner))? $({ $($field),* })?
                            );
                        })*
                        Err(serde::de::Error::custom("no variants"))
                    }
                }
                deserializer.deserialize_enum(stringify!($name), VARIANTS, Variant)
            }
        }
    };
}
pub(crate) use {Read, macro_rules_attribute::macro_rules_derive};

/// A variant, by its kind.
macro_rules! variant {
    ($from:ident, $name:ident, $variant:ident) => {
        serde::de::VariantAccess::unit_variant($from).map(|()| $name::$variant)
    };
    ($from:ident, $name:ident, $variant:ident($inner:ty)) => {
        serde::de::VariantAccess::newtype_variant($from).map($name::$variant)
    };
    ($from:ident, $name:ident, $variant:ident { $($field:ident),* }) => {{
        $crate::base::read::visitor! { $name, $name::$variant { $($field),* } }
        serde::de::VariantAccess::struct_variant($from, FIELDS, Fields)
    }};
}
pub(crate) use variant;

/// `Deserialize` of a struct with these fields.
macro_rules! fields {
    ($name:ident { $($field:ident),* }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::base::read::visitor! { $name, $name { $($field),* } }
                deserializer.deserialize_struct(stringify!($name), FIELDS, Fields)
            }
        }
    };
}
pub(crate) use fields;

/// The visitor `Fields` that reads the named `FIELDS`.
macro_rules! visitor {
    ($name:ident, $($made:ident)::+ { $($field:ident),* }) => {
        const FIELDS: &[&str] = &[$(stringify!($field)),*];
        struct Fields;
        impl<'de> serde::de::Visitor<'de> for Fields {
            type Value = $name;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!("struct ", stringify!($name)))
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                $(let mut $field = None;)*
                while let Some(name) = $crate::base::read::name(&mut map, FIELDS)? {
                    // Not `?`, which takes the compiler several times as long.
                    $(if name == stringify!($field)
                        && let Err(error) = $crate::base::read::once(&mut $field, name, &mut map)
                    {
                        return Err(error);
                    })*
                }
                Ok($($made)::+ {
                    $($field: match $crate::base::read::filled($field, stringify!($field)) {
                        Ok(value) => value,
                        Err(error) => return Err(error),
                    }),*
                })
            }
        }
    };
}
pub(crate) use visitor;
