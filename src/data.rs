//! The embedded real records: those of `seeds/*.csv`, in a form that needs no parsing.
//!
//! `seeds/packed.bin` is what the readers make of the files. It is never written by hand: whoever changes a row packs the
//! records again, `cargo test --lib pack_the_records -- --ignored`, and a test tells where that was forgotten.

use crate::record::{fault::Faults, register::Register};
use std::sync::OnceLock;

/// The embedded records. They are unpacked at the first call and shared afterwards.
///
/// # Errors
/// [`Faults`] of the embedded bytes; the tests of this crate show that there are none.
///
/// ```
/// let register = mine_action::data::register()?;
/// assert_eq!(register.release().to_string(), "2026-11-21");
/// # Ok::<(), mine_action::record::fault::Faults>(())
/// ```
pub fn register() -> Result<&'static Register, Faults> {
    static REGISTER: OnceLock<Result<Register, Faults>> = OnceLock::new();
    let register = REGISTER.get_or_init(|| Register::unpack("packed.bin", include_bytes!("../seeds/packed.bin")));
    register.as_ref().map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use crate::record::{read::Reader, register::Register};
    use std::{fs, path::PathBuf};

    fn seeds() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds")
    }

    /// The records as their files tell them.
    fn written() -> Register {
        let mut reader = Reader::default();
        reader.folder(seeds());
        reader.finish().complete().unwrap()
    }

    #[test]
    #[ignore = "writes seeds/packed.bin"]
    fn pack_the_records() {
        fs::write(seeds().join("packed.bin"), written().pack()).unwrap();
    }

    #[test]
    fn the_embedded_records_are_those_of_the_files() {
        let (written, packed) = (written(), fs::read(seeds().join("packed.bin")).unwrap());
        let again = "rows changed: run `cargo test --lib pack_the_records -- --ignored`";
        assert!(written.pack() == packed, "{again}");
        let register = super::register().unwrap();
        assert!(*register == written, "{again}");
        // Sources are equal where their words are: bytes also tell their documents.
        assert!(register.pack() == packed);
    }

    #[test]
    fn bytes_that_are_no_records_are_a_fault() {
        let packed = fs::read(seeds().join("packed.bin")).unwrap();
        for length in (0..packed.len()).step_by(packed.len() / 50) {
            let faults = Register::unpack("packed.bin", &packed[..length]).unwrap_err();
            assert!(faults.to_string().starts_with("packed.bin: unreadable"), "{faults}");
        }
        assert!(Register::unpack("packed.bin", &[packed, vec![0]].concat()).is_err());
    }
}
