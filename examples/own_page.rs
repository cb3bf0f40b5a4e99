//! How do I make a page to hand on from data of my own?
//!
//! `cargo run --example own_page --features report > page.html`

use mine_action::{
    Convention, Register, State,
    record::{Area, AreaEvent, Membership, MembershipEvent, clearance::ClearanceYear},
    report,
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let (convention, state, source) = (Convention::Apmbc, State::AGO, "invented for this example");
    let register = Register::empty("2026-06-30".parse()?)
        .with(Membership::new(convention, state, MembershipEvent::Ratification, source).on("2002-07-05".parse()?))?
        .with(Area::new(convention, state, AreaEvent::Reported, source).on("2004-09-14".parse()?))?
        .with(ClearanceYear::new(convention, state, 2024, source).remaining_m2(57_000_000).cleared_m2(3_030_000))?
        .with(ClearanceYear::new(convention, state, 2025, source).remaining_m2(52_000_000).cleared_m2(4_100_000))?;
    let page = report::state(&register.state(state), register.known());
    println!("{}", page.html);
    Ok(())
}
