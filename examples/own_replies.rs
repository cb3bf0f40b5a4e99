//! What is the value of an indicator, with the answers of a sheet of mine, and which facts would decide it?
//!
//! `cargo run --example own_replies -- examples/replies.csv`

use mine_action::{
    Vocabulary, data,
    law::{
        oslo::{I45_1, PLAN},
        plan::PLANS,
    },
    record::reply::ReplyReader,
};
use std::{env, error::Error, fs::File};

fn main() -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let path = env::args().nth(1).unwrap_or_else(|| "examples/replies.csv".to_owned());
    let vocabulary = Vocabulary::of(&PLANS); // the items that a sheet may answer
    let mut reader = ReplyReader::new(&vocabulary).beside(register);
    reader.any(&path, File::open(&path)?);
    let replies = reader.finish().complete()?; // or every fault, cell by cell

    let bare = register.measure(&PLAN).snapshot("2022".parse()?);
    let asked = register.measure(&PLAN).with_replies(&replies).snapshot("2022".parse()?);
    println!("{}: {}", I45_1.id(), I45_1.statement);
    println!("by the records alone: {}", bare.value(&I45_1));
    println!("with {} replies: {}", replies.len(), asked.value(&I45_1));
    let coverage = asked.coverage(&I45_1);
    println!("told: {} of {} facts", coverage.told(), coverage.asked());
    Ok(())
}
