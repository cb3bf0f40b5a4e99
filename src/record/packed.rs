//! Values in bytes, for records that are embedded: nothing is parsed, and what many rows share is there once.

use super::{
    cell::Cell,
    list::Whereof,
    request::{ContentClaim, RequestClock},
    retained::HowMany,
};
use crate::base::{
    Code, Day,
    citation::{Document, Source},
    meeting::Session,
    state::State,
    when::When,
};
use std::sync::Arc;

#[cfg(test)]
mod packer;
mod unpacker;

#[cfg(test)]
pub(super) use packer::Packer;
pub(super) use unpacker::Unpacker;

/// A value with a form in bytes.
pub(super) trait Packed: Sized {
    /// The next value; `None` where the bytes tell none.
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;

    /// Writes it. Records are packed by a test, since they change only with their files.
    #[cfg(test)]
    fn pack(&self, into: &mut Packer);
}

/// The register, or whatever else was packed: past what its values share, and nothing after it.
pub(super) fn unpack<T: Packed>(bytes: &[u8]) -> Option<T> {
    let mut from = Unpacker::new(bytes)?;
    from.documents = (0..from.length()?).map(|_| document(&mut from)).collect::<Option<_>>()?;
    from.sources = (0..from.length()?).map(|_| source(&mut from)).collect::<Option<_>>()?;
    T::unpack(&mut from).filter(|_| from.is_at_end())
}

/// A document as it stands where it is shared.
fn document(from: &mut Unpacker<'_>) -> Option<Arc<Document>> {
    let (key, title, kind) = (from.text()?.parse().ok()?, from.text()?, Packed::unpack(from)?);
    let mut document = Document::new(key, title, kind);
    document.publisher = Packed::unpack(from)?;
    document.date = Packed::unpack(from)?;
    document.address = Packed::unpack(from)?;
    Some(Arc::new(document))
}

/// The parts of a source, of which one in plain words has no document.
fn source(from: &mut Unpacker<'_>) -> Option<Source> {
    let parts = (0..from.length()?).map(|_| {
        let document = match from.place()?.checked_sub(1) {
            Some(place) => Some(Arc::clone(from.documents.get(place)?)),
            None => None,
        };
        Some((document, from.text()?))
    });
    parts.collect::<Option<Vec<_>>>().map(Source::of_parts)
}

/// The bytes of a value.
#[cfg(test)]
pub(super) fn pack<T: Packed>(value: &T) -> Vec<u8> {
    let mut into = Packer::default();
    value.pack(&mut into);
    let (values, sources) = into.take_values();
    into.place(sources.len());
    for source in sources {
        into.place(source.parts().count());
        for (document, place) in source.parts() {
            let document = document.map_or(0, |document| into.place_of_document(document) + 1);
            into.place(document);
            into.text(place);
        }
    }
    let (of_sources, _) = into.take_values();
    let documents = into.take_documents();
    into.place(documents.len());
    for document in documents {
        into.text(document.key.as_str());
        into.text(&document.title);
        document.kind.pack(&mut into);
        document.publisher.pack(&mut into);
        document.date.pack(&mut into);
        document.address.pack(&mut into);
    }
    let (of_documents, _) = into.take_values();
    let texts = into.take_texts();
    into.place(texts.len());
    texts.iter().for_each(|text| into.place(text.len()));
    let lengths = into.take_values().0;
    [lengths, texts.concat().into_bytes(), of_documents, of_sources, values].concat()
}

impl<T: Packed> Packed for Option<T> {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(None),
            1 => T::unpack(from).map(Some),
            _ => None,
        }
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.byte(self.is_some().into());
        self.iter().for_each(|one| one.pack(into));
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let length = from.length()?;
        let mut all = Self::with_capacity(length);
        for _ in 0..length {
            all.push(T::unpack(from)?);
        }
        Some(all)
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.place(self.len());
        self.iter().for_each(|one| one.pack(into));
    }
}

impl<T: Code> Packed for T {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.one_of(T::ALL)
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.one_of(T::ALL, self);
    }
}

impl Packed for State {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.one_of(Self::ALL)
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.one_of(Self::ALL, self);
    }
}

/// The days of a year, and some: a day is its place in as many years of this length.
const YEAR: u64 = 512;

fn day(number: u64) -> Option<Day> {
    Day::from_yo_opt((number / YEAR).try_into().ok()?, (number % YEAR).try_into().ok()?)
}

#[cfg(test)]
fn number(day: Day) -> u64 {
    use chrono::Datelike;
    u64::try_from(day.year()).unwrap() * YEAR + u64::from(day.ordinal())
}

impl Packed for Day {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        day(from.number()?)
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.number(number(*self));
    }
}

/// The first and the last day: an open end is 0, and 1 stands for the same day again.
impl Packed for When {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let earliest = from.number()?;
        let earliest = if earliest == 0 { Day::MIN } else { day(earliest)? };
        let latest = match from.number()? {
            0 => Day::MAX,
            1 => earliest,
            number => day(number)?,
        };
        Self::between(earliest, latest).ok()
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.number(if self.earliest() == Day::MIN { 0 } else { number(self.earliest()) });
        into.number(match self.latest() {
            Day::MAX => 0,
            latest if latest == self.earliest() => 1,
            latest => number(latest),
        });
    }
}

/// Documents and sources are there once.
impl Packed for Document {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let place = from.place()?;
        from.documents.get(place).map(|document| Self::clone(document))
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        let place = into.place_of_document(self);
        into.place(place);
    }
}

impl Packed for Source {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let place = from.place()?;
        from.sources.get(place).cloned()
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.source(self);
    }
}

impl Packed for String {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text().map(str::to_owned)
    }

    #[cfg(test)]
    fn pack(&self, into: &mut Packer) {
        into.text(self);
    }
}

/// Numbers.
macro_rules! numbers {
    ($($type:ty),+) => {$(
        impl Packed for $type {
            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                from.number()?.try_into().ok()
            }

            #[cfg(test)]
            fn pack(&self, into: &mut Packer) {
                into.number((*self).try_into().unwrap());
            }
        }
    )+};
}
numbers!(u64, u32, i32);

/// What is seldom, and packed as the text of its cell.
macro_rules! texts {
    ($($type:ty),+) => {$(
        impl Packed for $type {
            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                Cell::value(from.text()?)
            }

            #[cfg(test)]
            fn pack(&self, into: &mut Packer) {
                into.text(&Cell::write(self));
            }
        }
    )+};
}
texts!(Session, HowMany, RequestClock, ContentClaim, Whereof);

/// What is packed field by field.
macro_rules! fields {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::record::packed::Packed for $name {
            fn unpack(from: &mut $crate::record::packed::Unpacker<'_>) -> Option<Self> {
                $(let $field = $crate::record::packed::Packed::unpack(from)?;)+
                Some(Self { $($field),+ })
            }

            #[cfg(test)]
            fn pack(&self, into: &mut $crate::record::packed::Packer) {
                $($crate::record::packed::Packed::pack(&self.$field, into);)+
            }
        }
    };
}
pub(super) use fields;
