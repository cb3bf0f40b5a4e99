//! Bytes as files: arbitrary ones, and files that were well-formed once.

use super::chance::Chance;
use mine_action::{
    Register, Vocabulary,
    law::plan::PLANS,
    record::{Fact, Table, fault::Faults, read::Reader, reply::ReplyReader},
};
use std::fmt::Write;

/// A file that is nearly well-formed, of that table.
pub(super) fn file(chance: &mut Chance, columns: &[&str], rows: impl Fn(&mut Chance) -> Vec<String>) -> Vec<u8> {
    let number = chance.below(12);
    let rows: Vec<Vec<String>> = (0..number).map(|_| rows(chance)).collect();
    let mut text = String::new();
    if chance.once_in(2) {
        text += &columns.join(",");
        for row in rows {
            text.push('\n');
            let quoted =
                row.iter().map(|cell| if cell.contains([',', '"', '\n']) { format!("{cell:?}") } else { cell.clone() });
            text += &quoted.collect::<Vec<_>>().join(",");
        }
    } else {
        let object = |row: Vec<String>| {
            let fields =
                columns.iter().zip(row).map(|(name, cell)| format!("{name:?}:{}", serde_json::Value::from(cell)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        };
        let _ = write!(text, "[{}]", rows.into_iter().map(object).collect::<Vec<_>>().join(",\n"));
    }
    spoilt(chance, text.into_bytes())
}

/// The same with some bytes otherwise.
fn spoilt(chance: &mut Chance, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.splice(at..at, [chance.next() as u8])),
            2 => drop(bytes.splice(at..at, chance.odd().into_bytes())),
            3 => {
                let end = at + chance.below(bytes.len() - at + 1).min(40);
                drop(bytes.splice(at..end, []));
            }
            4 => {
                let part = bytes[at..].iter().copied().take(200).collect::<Vec<_>>();
                (0..chance.below(50)).for_each(|_| bytes.extend(&part));
            }
            _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = b",\"[]{}\n\\\xff0"[at % 10]),
        }
    }
    bytes
}

fn noise(chance: &mut Chance) -> Vec<u8> {
    let length = chance.below(3_000);
    let few = b",\"\n\r[]{}:\\a1\xef\xbf";
    let is_few = chance.once_in(2);
    (0..length).map(|_| if is_few { few[chance.below(few.len())] } else { chance.next() as u8 }).collect()
}

/// What every message keeps to.
fn faults(faults: &Faults, size: usize) -> Result<(), String> {
    for fault in &faults.0 {
        let line = fault.to_string();
        if line.chars().any(|letter| letter.is_control()) || line.len() > 8_000 {
            return Err(format!("a message of {} bytes: {line:?}", line.len()));
        }
    }
    let most = 2_100;
    if faults.0.len() > most { Err(format!("{} faults of {size} bytes", faults.0.len())) } else { Ok(()) }
}

pub(super) fn case(chance: &mut Chance) -> Result<(), String> {
    let table = Table::ALL[chance.below(Table::ALL.len())];
    let columns = Fact::columns(table);
    let bytes = match chance.below(4) {
        0 => noise(chance),
        _ => file(chance, columns, |chance| columns.iter().map(|_| chance.odd()).collect()),
    };
    let read = || {
        let mut reader = Reader::default();
        reader.csv(table, "a", bytes.as_slice()).json(table, "b", bytes.as_slice()).json_tables("c", bytes.as_slice());
        reader.finish()
    };
    let (first, again) = (read(), read());
    if (&first.value, &first.faults) != (&again.value, &again.faults) {
        return Err("read twice, it is not the same".to_owned());
    }
    faults(&first.faults, bytes.len())?;
    let columns = ["subject", "cycle", "item", "answer", "missing", "source"];
    let bytes = file(chance, &columns, |chance| {
        let item = ["baseline", "votes-in-favour", "assists-with-clearance", "women"][chance.below(4)];
        let good = ["AGO", "2022", item, "yes", "silent", "s"];
        good.iter().map(|cell| if chance.once_in(4) { chance.odd() } else { (*cell).to_owned() }).collect()
    });
    let vocabulary = Vocabulary::of(&PLANS);
    let release = first.value.release();
    let register = Register::empty(release);
    let mut reader = ReplyReader::new(&vocabulary).beside(&register);
    reader.any("a.csv", bytes.as_slice()).any("b.json", bytes.as_slice()).any("c", bytes.as_slice());
    faults(&reader.finish().faults, bytes.len())
}
