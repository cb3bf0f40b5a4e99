//! A share from low to high: what is known drawn solid, what is open drawn light.

use super::scale::at;
use crate::base::ratio::Ratio;
use maud::{Markup, html};

const WIDTH: f64 = 200.0;

/// The place of a share between the edges.
fn place(share: Ratio) -> f64 {
    let (part, whole) = (share.part() as f64, share.whole() as f64);
    WIDTH * (part / whole.max(1.0)).clamp(0.0, 1.0)
}

/// The bar of a share, with that of the baseline as a mark below.
pub(in crate::report) fn bar(words: &str, (low, high): (Ratio, Ratio), baseline: Option<(Ratio, Ratio)>) -> Markup {
    let (left, right) = (place(low), place(high));
    html! {
        svg.bounds viewBox={ "0 0 " (WIDTH) " 16" } role="img" aria-label=(words) {
            title { (words) }
            rect.whole x="0" y="2" width=(WIDTH) height="8" {}
            @if left > 0.0 { rect.surely x="0" y="2" width=(at(left)) height="8" {} }
            @if right > left { rect.perhaps x=(at(left)) y="2" width=(at(right - left)) height="8" {} }
            line.tick x1=(at(left)) x2=(at(left)) y1="0" y2="12" {}
            line.tick x1=(at(right)) x2=(at(right)) y1="0" y2="12" {}
            @if let Some((low, high)) = baseline {
                @let (left, right) = (place(low), place(high));
                rect.baseline x=(at(left)) y="13" width=(at((right - left).max(2.0))) height="3" { title { "baseline" } }
            }
        }
    }
}
