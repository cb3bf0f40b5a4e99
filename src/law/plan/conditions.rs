//! Conditions that indicators of several plans share.

use crate::base::duty::Duty;
use crate::law::{
    expr::{Choice, Expr},
    question::Question,
    reading,
};

pub(super) use crate::law::population::CLEARANCE_DONE;

/// The destruction of stockpiles is reported done.
pub(super) const STOCKPILES_DONE: Expr = Expr::Choose(&Choice {
    reading: &reading::COUNTING,
    options: &[
        ("stock", Expr::Derived(Question::Completed(Duty::StockpileDestruction))),
        ("flow", Expr::Derived(Question::CompletedInYear(Duty::StockpileDestruction))),
    ],
});
