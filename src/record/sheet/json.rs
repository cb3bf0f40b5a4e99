//! From JSON to rows of cells.

use super::{
    columns::{Columns, first_of_each},
    text::{Text, shortened},
};
use crate::record::{
    cells::{Header, Held, Line},
    fault::{Fault, Place, Problem},
};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;
use std::{borrow::Cow, fmt, marker::PhantomData, rc::Rc};

/// What a table in JSON is.
pub(crate) const ROWS: &str = "a JSON array of objects";

/// The parsed JSON; `None` after noting faults.
pub(crate) fn parse<T: for<'de> Deserialize<'de>>(
    name: &str,
    text: &Text,
    expected: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let error = match serde_json::from_str(&text.text) {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    let mut unreadable = Some(error);
    if let (Some(mark), Some(before)) = (text.mark, text.broken(&text.text)) {
        faults.push(Place::file(name).fault(Problem::NotUtf8 { before }));
        // Is anything else wrong with it?
        unreadable = serde_json::from_str::<T>(&text.text.replace(mark, " ")).err();
    }
    if let Some(error) = unreadable {
        let problem = Problem::Unreadable { reason: error.to_string(), expected: expected.to_owned() };
        faults.push(Place::file(name).fault(problem));
    }
    None
}

/// The rows of a table; `None` after noting a fault.
pub(crate) fn rows(place: &Place, rows: JsonTable, text: &Text, faults: &mut Vec<Fault>) -> Option<Vec<JsonRow>> {
    match rows {
        JsonTable::Rows(items) => Some(items),
        JsonTable::Other(value) => {
            faults.push(place.clone().fault(odd_json(&value, text, ROWS)));
            None
        }
    }
}

/// The rows of a table as lines; each comes with its number.
pub(crate) fn lines<'a>(
    items: impl IntoIterator<Item = (u64, JsonRow)> + 'a,
    text: &'a Text,
    columns: &'a Columns<'a>,
) -> impl Iterator<Item = Line<'static>> + 'a {
    items.into_iter().map(move |(row, item)| match item {
        JsonRow::Object(Pairs(fields)) => {
            let (names, values): (Vec<String>, Vec<Value>) = fields.into_iter().unzip();
            let (wrong, absent) = columns.check_names(&names, text);
            let header = Rc::new(Header { names: first_of_each(names), absent });
            let cells = values.iter().map(|value| json_cell(value, text)).collect();
            Line { row, header, cells, wrong, lost: false }
        }
        JsonRow::Other(value) => {
            let header = Rc::new(Header { names: Vec::new(), absent: Vec::new() });
            let wrong = vec![odd_json(&value, text, "an object with the columns as field names")];
            Line { row, header, cells: Vec::new(), wrong, lost: true }
        }
    })
}

/// The fields of a JSON object in their order, repeated names included.
#[derive(Debug)]
pub(crate) struct Pairs<T>(pub(crate) Vec<(String, T)>);

/// An array of rows, or something else.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum JsonTable {
    Rows(Vec<JsonRow>),
    Other(Value),
}

/// A row, or something else.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum JsonRow {
    Object(Pairs<Value>),
    Other(Value),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

/// The problem of a value that is no table, or no row.
pub(crate) fn odd_json(value: &Value, text: &Text, expected: &str) -> Problem {
    Problem::Unreadable {
        reason: format!("`{}`", shortened(&text.shown(&value.to_string()), 40)),
        expected: expected.to_owned(),
    }
}

/// The value as the cell of a CSV file would hold it.
fn json_cell(value: &Value, text: &Text) -> Held<'static> {
    let single = |value: &Value| match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    };
    if let Some(cell) = single(value) {
        return text.hold(Cow::Owned(cell), Held::Text);
    }
    let seen = shortened(&value.to_string(), 40);
    let entries = value.as_array().and_then(|entries| entries.iter().map(single).collect::<Option<Vec<_>>>());
    match entries {
        Some(entries) => {
            text.hold(entries.join(";").into(), |joined| Held::List(Box::new((joined.into_owned(), seen))))
        }
        None => text.hold(value.to_string().into(), |_| Held::Odd(seen.into())),
    }
}
