//! What `compare.py` compares with: invented facts for every indicator of a plan, the conditions as plain trees, a sheet of
//! replies, and what this library makes of them in what time.
//!
//! `cargo bench -p benches --bench compare -- FOLDER ROWS…` writes into a folder: `facts-ROWS.bin`, a
//! byte for each row of each column (0 no, 1 yes, 2 unknown), one column after another; `replies.csv`; and
//! `compare.json`, which describes both.

use facts::Truths;
use mine_action::{
    Truth,
    assess::{
        planes::{Counter, Plane, Planes, RowsError, Workspace},
        snapshot::Snapshot,
    },
    base::{Cycle, Tally},
    data,
    law::{
        expr::{Atom, Fold, Join},
        item::{ItemKind, Universe},
        reading::Readings,
        siem_reap_angkor::PLAN,
    },
    record::{
        Parsed,
        reply::{NoAnswer, Replies, ReplyReader, Term, Told, Vocabulary},
        subject::Subject,
    },
};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use std::{
    collections::{BTreeMap, HashMap},
    env,
    error::Error,
    fs,
    hint::black_box,
    io,
    io::Write,
    iter,
    path::Path,
};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let sizes: Result<Vec<usize>, _> = words.iter().skip(1).map(|word| word.parse()).collect();
    match (words.first().map(Path::new), sizes) {
        (Some(folder), Ok(sizes)) if folder.is_dir() => write_all(folder, &sizes)?,
        _ => println!("usage: cargo bench -p benches --bench compare -- FOLDER ROWS…; see benches/compare.py"),
    }
    Ok(())
}

/// The indicators of one universe, and who is or may be of it by the embedded records.
struct Asked {
    universe: Universe,
    counter: Counter,
    subjects: Vec<Subject>,
    member: Plane,
}

impl Asked {
    fn of(snapshot: &Snapshot<'_>, universe: Universe) -> Self {
        let counter = Counter::new(PLAN.indicators.iter().copied(), universe, &Readings::DEFAULT);
        let of = |subject: &Subject| snapshot.is_of(subject, universe);
        let mut subjects = snapshot.subjects(universe).into_owned();
        subjects.retain(|subject| of(subject) != Truth::No);
        Self { universe, counter, member: subjects.iter().map(of).collect(), subjects }
    }
}

fn write_all(folder: &Path, sizes: &[usize]) -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let cycle: Cycle = "2025".parse()?;
    let snapshot = register.measure(&PLAN).snapshot(cycle);
    let asked: Vec<Asked> = Universe::ALL.iter().map(|universe| Asked::of(&snapshot, *universe)).collect();
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    let mut sized = BTreeMap::new();
    for rows in sizes {
        let mut output = fs::File::create(folder.join(format!("facts-{rows}.bin")))?;
        sized.insert(rows.to_string(), counted(&asked, *rows, &mut output)?);
    }
    let sheet = sheet(&asked, cycle);
    fs::write(folder.join("replies.csv"), &sheet)?;
    let all = json!({
        "rules": rules(&asked),
        "sizes": sized,
        "snapshot": time(|| register.measure(&PLAN).snapshot(cycle).day()),
        "tallies": time(|| snapshot.tallies_into(&mut room, &mut tallies)),
        "form": form(&asked, &cycle.to_string()),
        "replies": replied(&asked, cycle, &sheet)?,
    });
    Ok(fs::write(folder.join("compare.json"), all.to_string())?)
}

/// A condition as a plain tree: the name of a column, true or false, or `[all|any|not, operand…]`.
struct Tree(Universe);

impl Fold for Tree {
    type Out = Value;

    fn atom(&mut self, atom: Atom) -> Value {
        name(self.0, atom).into()
    }

    fn not(&mut self, inner: Value) -> Value {
        json!(["not", inner])
    }

    fn empty(&mut self, join: Join) -> Value {
        (join == Join::All).into()
    }

    fn join(&mut self, join: Join, so_far: Value, next: Value) -> Value {
        json!([if join == Join::All { "all" } else { "any" }, so_far, next])
    }
}

/// What the column of an atom is called: the universe, how it is asked, the code.
fn name(universe: Universe, atom: Atom) -> String {
    format!("{universe} {} {}", if matches!(atom, Atom::Reports(_)) { "reports" } else { "is" }, atom.code())
}

/// What the column is called that tells who is of the universe.
fn member(universe: Universe) -> String {
    format!("{universe} has member")
}

/// The columns in their order, and for each indicator its population and criterion.
fn rules(asked: &[Asked]) -> Value {
    let columns = asked.iter().flat_map(|one| {
        let atoms = one.counter.atoms().iter().map(|atom| name(one.universe, *atom));
        iter::once(member(one.universe)).chain(atoms)
    });
    let columns: Vec<String> = columns.collect();
    let own = |universe| PLAN.indicators.iter().filter(move |indicator| indicator.universe() == universe);
    let indicators = asked.iter().flat_map(|one| own(one.universe)).map(|indicator| {
        let mut tree = Tree(indicator.universe());
        let rules = indicator.population_rules();
        let population = rules.into_iter().fold(member(tree.0).into(), |population, rule| {
            let rule = rule.fold(&Readings::DEFAULT, &mut tree);
            if rule == Value::Bool(true) { population } else { tree.join(Join::All, population, rule) }
        });
        let criterion = indicator.criterion.fold(&Readings::DEFAULT, &mut tree);
        json!({ "id": indicator.id(), "universe": tree.0, "population": population, "criterion": criterion })
    });
    let indicators: Vec<Value> = indicators.collect();
    json!({ "columns": columns, "indicators": indicators })
}

/// Writes invented facts; tells what is counted in them, in what time, beside a plain read of as many bytes.
fn counted(asked: &[Asked], rows: usize, output: &mut impl Write) -> Result<Value, Box<dyn Error>> {
    let mut truths = Truths(1997);
    let mut plane = || -> io::Result<Plane> {
        let column: Vec<Truth> = truths.by_ref().take(rows).collect();
        let byte = |truth: &Truth| truth.known().map_or(2, u8::from);
        output.write_all(&column.iter().map(byte).collect::<Vec<u8>>())?;
        Ok(column.into_iter().collect())
    };
    let mut all = Vec::new();
    for one in asked {
        let mut planes = Planes::new(plane()?);
        for atom in one.counter.atoms() {
            planes = planes.with(*atom, plane()?)?;
        }
        all.push(planes);
    }
    let mut room: Vec<(Workspace, Vec<Tally>)> = asked.iter().map(|_| Default::default()).collect();
    let library = time(|| {
        for ((one, planes), (room, tallies)) in asked.iter().zip(black_box(&all)).zip(&mut room) {
            one.counter.count_into(planes, room, tallies);
        }
    });
    let all_cores = time(|| {
        asked.iter().zip(black_box(&all)).for_each(|(one, planes)| drop(black_box(one.counter.par_count(planes))));
    });
    let bytes: usize = all.iter().map(Planes::bytes).sum();
    let words: Vec<u64> = vec![1; bytes / 8];
    let read = time(|| black_box(&words).iter().fold(0u64, |sum, word| sum.wrapping_add(*word)));
    let counts: Vec<Value> = room.iter().flat_map(|(_, tallies)| tallies).map(six).collect();
    Ok(json!({ "counts": counts, "bytes": bytes, "library": library, "all cores": all_cores, "read": read }))
}

fn six(tally: &Tally) -> Value {
    json!([tally.in_yes, tally.in_no, tally.in_unknown, tally.maybe_yes, tally.maybe_no, tally.maybe_unknown])
}

/// The best and the median time, in nanoseconds, of many runs; what is short is run many times in a sample.
fn time<T>(mut work: impl FnMut() -> T) -> Value {
    let mut sample = |runs: u32| {
        let start = Instant::now();
        (0..runs).for_each(|_| drop(black_box(work())));
        start.elapsed() / runs
    };
    let runs =
        (0..20).map(|power| 1 << power).find(|runs| sample(*runs) * *runs > Duration::from_millis(1)).unwrap_or(1);
    let start = Instant::now();
    let mut samples: Vec<u128> = iter::repeat_with(|| sample(runs).as_nanos())
        .take_while(|_| start.elapsed() < Duration::from_secs(3))
        .take(200)
        .collect();
    samples.sort_unstable();
    json!({ "best": samples.first(), "median": samples.get(samples.len() / 2) })
}

/// What may stand in a sheet, and who is of a universe.
fn form(asked: &[Asked], cycle: &str) -> Value {
    let fits = |subject: &Subject| Universe::ALL.iter().filter(|one| subject.is_of(**one)).collect::<Vec<_>>();
    let subjects = asked.iter().flat_map(|one| &one.subjects);
    let subjects: BTreeMap<String, _> = subjects.map(|subject| (subject.to_string(), fits(subject))).collect();
    let vocabulary = Vocabulary::of(&[&PLAN]);
    let terms: BTreeMap<_, _> = vocabulary.terms().map(|term| (term.code(), (term.kind(), term.universe()))).collect();
    let member = |one: &Asked, row: usize| Some((one.subjects.get(row)?.to_string(), one.member.at(row) == Truth::Yes));
    let members = |one: &Asked| (0..one.subjects.len()).filter_map(|row| member(one, row)).collect::<Vec<_>>();
    let members: BTreeMap<String, _> = asked.iter().map(|one| (one.universe.to_string(), members(one))).collect();
    json!({ "cycle": cycle, "subjects": subjects, "terms": terms, "missing": NoAnswer::ALL, "members": members })
}

/// What is wrong in some rows of the sheet: another text in a cell. Another cycle is no fault, it is only not counted.
const SPOILT: [(usize, &str); 7] =
    [(0, "XXX"), (0, "apmbc/5RC"), (1, "25"), (1, "2024"), (2, "basline"), (3, "perhaps"), (4, "silent")];

/// A sheet that answers all that can be answered of every member, but for amounts that records give; here and there a row
/// is wrong, or stands there twice.
fn sheet(asked: &[Asked], cycle: Cycle) -> String {
    let vocabulary = Vocabulary::of(&[&PLAN]);
    let terms: Vec<Term> = vocabulary.terms().filter(|term| !matches!(term, Term::Quantity(..))).collect();
    let of = |universe| terms.iter().filter(move |term| term.universe() == universe);
    let rows = asked
        .iter()
        .flat_map(|one| one.subjects.iter().flat_map(move |subject| of(one.universe).map(move |term| (subject, term))));
    let mut out = "subject,cycle,item,answer,missing,source\n".to_owned();
    for (number, ((subject, term), truth)) in rows.zip(Truths(2025)).enumerate() {
        let why = NoAnswer::ALL.get(number % NoAnswer::ALL.len()).map_or("", |why| why.code());
        let (answer, missing) = match (truth, term.kind()) {
            (Truth::Unknown, _) => ("", why),
            (Truth::Yes, ItemKind::YesNo) => ("yes", ""),
            (Truth::No, ItemKind::YesNo) => ("no", ""),
            (_, ItemKind::Amount) => ("12", ""),
        };
        let source = format!("\"report of {subject}, form A\"");
        let mut cells = [subject.to_string(), cycle.to_string(), term.code(), answer.into(), missing.into(), source];
        if let (0, Some((place, text))) = (number % 499, SPOILT.get(number / 499 % SPOILT.len())) {
            cells[*place] = (*text).to_owned();
        }
        let times = if number % 1999 == 1 { 2 } else { 1 };
        out += &format!("{}\n", cells.join(",")).repeat(times);
    }
    out
}

/// The six counts of every indicator, with the universes given, by replies alone.
fn values(asked: &[Asked], cycle: Cycle, replies: &Replies) -> Result<Vec<Tally>, RowsError> {
    let mut tallies = Vec::new();
    for one in asked {
        let codes: Vec<(String, bool)> =
            one.counter.atoms().iter().map(|atom| (atom.code(), matches!(atom, Atom::Reports(_)))).collect();
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        codes.iter().enumerate().for_each(|(place, (code, _))| places.entry(code).or_default().push(place));
        let mut columns = vec![vec![Truth::Unknown; one.subjects.len()]; codes.len()];
        for (row, subject) in one.subjects.iter().enumerate() {
            for (item, told) in replies.decided_on(subject, cycle) {
                for place in places.get(item).into_iter().flatten() {
                    columns[*place][row] = match told {
                        Told::YesNo(answer) => answer.into(),
                        Told::Missing(NoAnswer::Silent | NoAnswer::NotSubmitted) if codes[*place].1 => Truth::No,
                        _ => Truth::Unknown,
                    };
                }
            }
        }
        let mut planes = Planes::new(one.member.clone());
        for (atom, column) in one.counter.atoms().iter().zip(columns) {
            planes = planes.with(*atom, column.into_iter().collect())?;
        }
        tallies.extend(one.counter.count(&planes));
    }
    Ok(tallies)
}

/// What this library makes of the sheet: with the universes given, as the script does, and with the records.
fn replied(asked: &[Asked], cycle: Cycle, sheet: &str) -> Result<Value, Box<dyn Error>> {
    let register = data::register()?;
    let vocabulary = Vocabulary::of(&[&PLAN]);
    let read = || {
        let mut reader = ReplyReader::new(&vocabulary);
        reader.csv("replies.csv", black_box(sheet).as_bytes());
        reader.finish()
    };
    let told = |replies: &Replies| values(asked, cycle, replies);
    let with_records = |replies: &Replies| {
        let snapshot = register.measure(&PLAN).with_replies(replies).snapshot(cycle);
        PLAN.indicators.iter().map(|indicator| snapshot.value(indicator)).collect::<Vec<_>>()
    };
    let Parsed { value: replies, faults } = read();
    let faults: Vec<_> = faults.0.into_iter().map(|fault| (fault.place.row, fault.place.field)).collect();
    Ok(json!({
        "counts": told(&replies)?.iter().map(six).collect::<Vec<_>>(),
        "faults": faults,
        "times": {
            "read": time(read),
            "values": time(|| told(&replies)),
            "both": time(|| told(&read().value)),
            "values with records": time(|| with_records(&replies)),
            "both with records": time(|| with_records(&read().value)),
        },
    }))
}
