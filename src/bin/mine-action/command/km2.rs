//! Areas as people read them, in square kilometres.

use mine_action::base::Amount;

/// An area in square kilometres.
pub(super) fn km2(square_metres: impl Into<u128>) -> String {
    Amount::exactly(square_metres.into()).in_km2()
}

/// The same of an area known only in part; nothing where it is not known.
pub(super) fn amount(area: Amount) -> String {
    if area == Amount::UNKNOWN { String::new() } else { area.in_km2() }
}
