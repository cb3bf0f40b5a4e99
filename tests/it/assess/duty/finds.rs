//! What stands beside a find that is left to judgement.

use crate::support::{
    day::day,
    rows::{MINES, duty, register},
};
use mine_action::{Duty, assess::duty::ClockOrigin, record::Table};

/// Stocks found after the deadline are left to judgement; the six months of Oslo Action 15 stand beside it, with a day of their own.
#[test]
fn the_six_months_of_a_plan_stand_beside_judgement() {
    let stocks = [
        "apmbc,AFG,declared,,,,,s",
        "apmbc,AFG,completed,2003-01-01,,,,s",
        "apmbc,AFG,found,2021-11-01,,,,s",
        "apmbc,AFG,seen-open,2022-06-01,,,,s",
    ];
    let status = duty(&register(&[MINES, (Table::Stockpiles, &stocks)]), Duty::StockpileDestruction);
    for (on, beside) in [("2022-05-01", "in-time"), ("2022-05-02", "overdue")] {
        let finding = status.at(day(on));
        assert_eq!((finding.status.to_string().as_str(), finding.deadline), ("judgement", None), "{on}");
        let plan = finding.clocks.iter().find(|clock| clock.origin == ClockOrigin::SixMonths).unwrap();
        assert_eq!(plan.status.to_string(), beside, "{on}");
        let days = [plan.original_deadline, plan.deadline].map(|day| day.map(|day| day.to_string()));
        assert_eq!(days, [Some("2022-05-01".to_owned()), Some("2022-05-01".to_owned())], "{on}");
    }
}
