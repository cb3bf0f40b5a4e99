//! Writing replies in the forms that are read.

use super::{
    columns::{ASSESSOR, TIDY, WIDE, check_names},
    origin::Origin,
    replies::Replies,
    told::{Reply, Told},
};
use crate::base::cycle::Cycle;
use crate::record::{cell::Cell, sheet::write::SheetWriter, subject::Subject};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

/// The columns `answer` and `missing`.
fn answer_and_missing(told: Told) -> (String, String) {
    let text = told.to_string();
    if told.is_missing() { (String::new(), text) } else { (text, String::new()) }
}

impl Replies {
    /// Writes the tidy form: one reply in each row, in the order of [`iter`](Self::iter). There is a column `assessor`
    /// only if any reply names one.
    ///
    /// ```
    /// use mine_action::{State, law::vocabulary::IN_DEVELOPMENT_PLANS, record::reply::{Replies, Reply}};
    /// let mut replies = Replies::default();
    /// replies.add(Reply::yes(State::SEN, 2022, &IN_DEVELOPMENT_PLANS).from("desk research"))?;
    /// let mut sheet = Vec::new();
    /// replies.write_tidy(&mut sheet)?;
    /// assert_eq!(
    ///     String::from_utf8(sheet)?,
    ///     "subject,cycle,item,answer,missing,source\nSEN,2022,in-development-plans,yes,,desk research\n"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_tidy(&self, output: impl io::Write) -> io::Result<()> {
        let mut output = SheetWriter::new(output);
        let assessed = self.is_assessed();
        output.write_record(TIDY.iter().chain(assessed.then_some(&ASSESSOR)))?;
        for Reply { key, told, origin } in self {
            let (answer, missing) = answer_and_missing(*told);
            let row = [
                key.subject.to_string(),
                key.cycle.to_string(),
                key.item.clone(),
                answer,
                missing,
                origin.source.write().into_owned(),
            ];
            output.write_record(row.into_iter().chain(assessed.then(|| origin.assessor.write().into_owned())))?;
        }
        output.flush()
    }

    /// Writes the wide form: one subject, cycle and origin in each row, and a column for each item that has a reply.
    ///
    /// # Errors
    /// Any error of the writer; and where an item has the name of a column of the sheet, which only the tidy form can
    /// hold.
    pub fn write_wide(&self, output: impl io::Write) -> io::Result<()> {
        let mut items = BTreeSet::new();
        let mut rows: BTreeMap<(&Subject, Cycle, &Origin), BTreeMap<&str, Told>> = BTreeMap::new();
        for Reply { key, told, origin } in self {
            items.insert(key.item.as_str());
            rows.entry((&key.subject, key.cycle, origin)).or_default().insert(&key.item, *told);
        }
        check_names(items.iter().copied())?;
        let assessed = self.is_assessed();
        let mut output = SheetWriter::new(output);
        let [subject, cycle, source] = WIDE;
        let header = [subject, cycle].into_iter().chain(items.iter().copied()).chain([source]);
        output.write_record(header.chain(assessed.then_some(ASSESSOR)))?;
        for ((subject, cycle, origin), told) in &rows {
            let cells = items.iter().map(|item| told.get(*item).map_or_else(String::new, ToString::to_string));
            let row = [subject.to_string(), cycle.to_string()]
                .into_iter()
                .chain(cells)
                .chain([origin.source.write().into_owned()]);
            output.write_record(row.chain(assessed.then(|| origin.assessor.write().into_owned())))?;
        }
        output.flush()
    }

    /// Writes a JSON array of objects, one reply in each line; empty fields are left out.
    ///
    /// # Errors
    /// Any error of the writer.
    pub fn write_json(&self, mut output: impl io::Write) -> io::Result<()> {
        let mut between = "[\n";
        for reply in self {
            output.write_all(between.as_bytes())?;
            serde_json::to_writer(&mut output, &object(reply))?;
            between = ",\n";
        }
        output.write_all(if self.is_empty() { b"[]\n" } else { b"\n]\n" })
    }

    fn is_assessed(&self) -> bool {
        self.iter().any(|reply| reply.origin.assessor.is_some())
    }
}

fn object(Reply { key, told, origin }: &Reply) -> Map<String, Value> {
    let (name, told) = match told {
        Told::YesNo(answer) => ("answer", Value::from(*answer)),
        Told::Amount(amount) => ("answer", Value::from(*amount)),
        Told::Missing(why) => ("missing", Value::from(why.to_string())),
    };
    let named = [
        ("subject", Some(Value::from(key.subject.to_string()))),
        ("cycle", Some(Value::from(key.cycle.year()))),
        ("item", Some(Value::from(key.item.as_str()))),
        (name, Some(told)),
        ("source", origin.source.as_ref().map(|source| source.to_string().into())),
        (ASSESSOR, origin.assessor.as_ref().map(|assessor| assessor.to_string().into())),
    ];
    named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
