//! Areas as people read them, in square kilometres.

use mine_action::base::Amount;

/// An area in square kilometres, with two decimals, or more where it is small.
pub(super) fn km2(square_metres: impl Into<u128>) -> String {
    let metres = square_metres.into();
    match metres {
        0 => "0".to_owned(),
        1..10_000 => format!("0.{metres:06}"),
        _ => {
            let hundredths = metres.saturating_add(5_000) / 10_000;
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        }
    }
}

/// The same of an area known only in part.
pub(super) fn amount(area: Amount) -> String {
    match (area.least, area.most) {
        (least, Some(most)) if km2(least) == km2(most) => km2(least),
        (least, Some(most)) => format!("{} to {}", km2(least), km2(most)),
        (0, None) => String::new(),
        (least, None) => format!("at least {}", km2(least)),
    }
}
