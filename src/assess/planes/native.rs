//! The machine's own instructions, chosen when the program runs.

/// Does some work with the widest registers that this machine has, and tells it whether an instruction counts the bits
/// of a word. Only what is inlined into the work is made for them: it, and all that it calls, is marked
/// `#[inline(always)]`, and no loop over words stands in another closure.
#[cfg(feature = "simd")]
pub(super) fn natively<R>(work: impl FnOnce(bool) -> R) -> R {
    use fearless_simd::{Level, Simd, dispatch};
    use std::sync::LazyLock;
    static LEVEL: LazyLock<Level> = LazyLock::new(Level::new);
    dispatch!(*LEVEL, simd => work(!simd.level().is_fallback()))
}

/// Does some work with the instructions that the program was compiled for.
#[cfg(not(feature = "simd"))]
pub(super) fn natively<R>(work: impl FnOnce(bool) -> R) -> R {
    work(cfg!(target_feature = "popcnt"))
}
