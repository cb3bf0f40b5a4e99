//! The definitions of the four plans against a checked reading of their texts.

use mine_action::law::plan::PLANS;

#[test]
fn counts() {
    for plan in PLANS {
        println!("{} {} {}", plan.code, plan.actions().count(), plan.indicators.len());
    }
}
