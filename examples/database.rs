//! How do I count the same indicators in a database of mine?
//!
//! `cargo run --example database -- FOLDER`: three tidy tables, and a query for each indicator.

use mine_action::{Readings, assess::output::Tables, data, law::oslo::PLAN, law::sql::TABLES};
use std::{
    env,
    error::Error,
    fs::{self, File},
    path::PathBuf,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).map_or_else(|| env::temp_dir().join("oslo"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let register = data::register()?;
    let snapshots = ["2021", "2022"].map(|cycle| Ok(register.measure(&PLAN).snapshot(cycle.parse()?)));
    let snapshots: Vec<_> = snapshots.into_iter().collect::<Result<_, Box<dyn Error>>>()?;

    let tables = Tables::of(&snapshots);
    tables.write_cycles(File::create(folder.join("cycles.csv"))?)?;
    tables.write_members(File::create(folder.join("members.csv"))?)?;
    tables.write_facts(File::create(folder.join("facts.csv"))?)?;
    fs::write(folder.join("tables.sql"), TABLES)?;
    let queries: Vec<String> =
        PLAN.indicators.iter().map(|one| format!("-- {}\n{};\n", one.id(), one.to_sql(&Readings::default()))).collect();
    fs::write(folder.join("queries.sql"), queries.join("\n"))?;
    println!("three tables and {} queries in {}", queries.len(), folder.display());
    Ok(())
}
