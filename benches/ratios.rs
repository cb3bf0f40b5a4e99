//! One table: what counting and sweeping cost, each beside a yardstick of the same run, with the name of the machine. What
//! is told are ratios; times differ between machines, and on one from hour to hour.
//!
//! `cargo bench -p benches --bench ratios` measures, compares with the ratios last recorded on a machine of that name in
//! `ratios.csv`, and fails where one is worse by more than a third; `-- --record` records instead.

use facts::{Memberships, counter, of_parties, planes};
use mine_action::{
    Convention, Day, MonthEnd, Register, Truth,
    assess::{
        duty::DutyStatus,
        planes::{Counter, Groups, Planes, Workspace},
    },
    base::Tally,
    data,
    law::{expr::Atom, indicator::Indicator, reading::Readings},
    months_before,
};
use rayon::prelude::*;
use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs,
    hint::black_box,
    path::Path,
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};

/// A ratio above the recorded one by more than this factor is worse.
const WORSE: f64 = 4.0 / 3.0;
/// How long a pair is measured, and how often at the most.
const PATIENCE: Duration = Duration::from_secs(3);
const SAMPLES: usize = 200;
/// What is shorter is run many times in a sample.
const SHORT: Duration = Duration::from_millis(2);

/// What takes how long beside what.
struct Measured {
    what: String,
    beside: &'static str,
    ratio: f64,
}

/// Makes sure that it is worked out.
fn used<T>(value: T) {
    drop(black_box(value));
}

/// The time of one run in seconds.
fn time(work: &mut impl FnMut(), runs: u32) -> f64 {
    let start = Instant::now();
    (0..runs).for_each(|_| work());
    start.elapsed().as_secs_f64() / f64::from(runs)
}

/// How often something is run in a sample.
fn runs(work: &mut impl FnMut()) -> u32 {
    work();
    let once = time(work, 1).max(1e-9);
    (SHORT.as_secs_f64() / once).clamp(1.0, 100_000.0) as u32
}

/// How many times as long one takes as the other: the median of many pairs, each measured at once.
fn ratio(mut one: impl FnMut(), mut other: impl FnMut()) -> f64 {
    let (own, others) = (runs(&mut one), runs(&mut other));
    let start = Instant::now();
    let mut ratios = Vec::new();
    while ratios.is_empty() || (start.elapsed() < PATIENCE && ratios.len() < SAMPLES) {
        ratios.push(time(&mut one, own) / time(&mut other, others));
    }
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The yardstick: as many bytes, read once.
fn plain_read(words: &[u64]) -> u64 {
    black_box(words).iter().fold(0, |sum, word| sum.wrapping_add(*word))
}

fn plain_read_on_all_cores(words: &[u64]) -> u64 {
    let share = words.len().div_ceil(rayon::current_num_threads()).max(1);
    black_box(words).par_chunks(share).map(plain_read).reduce(|| 0, u64::wrapping_add)
}

fn words_of(planes: &Planes) -> Vec<u64> {
    vec![1; planes.bytes() / 8]
}

/// Counting in room that is kept.
fn count<'c>(counter: &'c Counter, planes: &'c Planes) -> impl FnMut() + 'c {
    let (mut room, mut tallies) = (Workspace::default(), Vec::new());
    move || {
        counter.count_into(black_box(planes), &mut room, &mut tallies);
        black_box(&tallies);
    }
}

/// The obvious way: what is known of one State, in a struct of its own.
struct Row {
    member: Truth,
    /// In the order of the atoms of a counter.
    truths: Vec<Truth>,
}

fn rows(counter: &Counter, planes: &Planes) -> Vec<Row> {
    let truth = |atom: &Atom, row| planes.plane(*atom).map_or(Truth::Unknown, |plane| plane.at(row));
    let row = |row: usize| Row {
        member: planes.member().at(row),
        truths: counter.atoms().iter().map(|atom| truth(atom, row)).collect(),
    };
    (0..planes.rows()).map(row).collect()
}

fn row_by_row(rows: &[Row], places: &BTreeMap<Atom, usize>, readings: &Readings) -> Vec<Tally> {
    let count = |indicator: &Indicator| {
        let rules = indicator.population_rules();
        rows.iter().fold(Tally::EMPTY, |tally, row| {
            let truth =
                |atom| places.get(&atom).and_then(|place| row.truths.get(*place)).copied().unwrap_or(Truth::Unknown);
            let member = rules.iter().fold(row.member, |member, rule| member & rule.truth(readings, truth));
            tally.with(member, indicator.criterion.truth(readings, truth))
        })
    };
    of_parties().map(count).collect()
}

fn counting(measured: &mut Vec<Measured>) -> Result<(), Box<dyn Error>> {
    let readings = Readings::default();
    let counter = counter(&readings);
    let mut tell = |what: String, beside, ratio| measured.push(Measured { what, beside, ratio });
    let million = planes(&counter, 1_000_000, Memberships::Open)?;
    let words = words_of(&million);
    let read = || used(plain_read(&words));
    let what = format!("{} indicators over a million rows", counter.len());
    tell(what.clone(), "a plain read of the same bytes", ratio(count(&counter, &million), read));
    let on_all = || used(counter.par_count(black_box(&million)));
    tell(format!("{what} on all cores"), "on one", ratio(on_all, count(&counter, &million)));
    let read_on_all = || used(plain_read_on_all_cores(&words));
    tell("a plain read of the same bytes on all cores".into(), "on one", ratio(read_on_all, read));
    let certain = planes(&counter, 1_000_000, Memberships::Certain)?;
    let words = words_of(&certain);
    let read = || used(plain_read(&words));
    let what = format!("{what} with certain memberships");
    tell(what, "a plain read of the same bytes", ratio(count(&counter, &certain), read));
    drop((million, certain));
    for (what, size) in [("five cycles", 5), ("6100 members of an ensemble", 6100)] {
        let planes = planes(&counter, size * 164, Memberships::Open)?;
        let groups: Groups<usize> = (0..planes.rows()).map(|row| row / 164).collect();
        let (mut room, mut tallies) = (Workspace::default(), Vec::new());
        let grouped = || {
            counter.count_by_into(black_box(&planes), &groups, &mut room, &mut tallies);
            black_box(&tallies);
        };
        let what = format!("{what} of 164 States each in groups");
        tell(what, "the same rows ungrouped", ratio(grouped, count(&counter, &planes)));
    }
    let few = planes(&counter, 164, Memberships::Open)?;
    let structs = rows(&counter, &few);
    let places = counter.atoms().iter().enumerate().map(|(place, atom)| (*atom, place)).collect();
    if counter.count(&few) != row_by_row(&structs, &places, &readings) {
        return Err("planes and structs are not counted the same".into());
    }
    let slow = || used(row_by_row(black_box(&structs), &places, &readings));
    tell("the same indicators over 164 rows".into(), "a struct for each row", ratio(count(&counter, &few), slow));
    Ok(())
}

/// The duties of all States under the Conventions that they signed or joined.
fn duties(register: &Register) -> Vec<DutyStatus> {
    let of_state = |state| {
        let dossier = register.state(state);
        let own = Convention::ALL.iter().filter(|one| dossier.has_standing(**one));
        own.flat_map(|convention| dossier.duties(*convention)).collect::<Vec<_>>()
    };
    register.states().flat_map(of_state).collect()
}

/// On how many days how many statuses are known.
fn known_day_by_day(duties: &[DutyStatus], days: &[Day]) -> usize {
    let findings = days.iter().flat_map(|day| duties.iter().map(|duty| duty.at(*day)));
    findings.filter(|finding| finding.status.known().is_some()).count()
}

fn sweeping(measured: &mut Vec<Measured>) -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let last = register.release();
    let days = months_before(last, 27 * 12, MonthEnd::default()).iter_days().take_while(|day| *day <= last).count();
    // Day by day all of them take very long: the last ten, and the time of all is reckoned from it.
    let some: Vec<Day> = last.iter_days().rev().take(10).collect();
    let duties = duties(register);
    let swept = || used(register.sweep(Readings::default()));
    let slow = || used(known_day_by_day(black_box(&duties), &some));
    let ratio = ratio(swept, slow) * some.len() as f64 / days as f64;
    let what = "every duty of every State on each day of 27 years in one sweep".into();
    measured.push(Measured { what, beside: "the findings of each day", ratio });
    Ok(())
}

/// The processor, and how many of its cores there are.
fn machine() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = thread::available_parallelism().map_or(0, usize::from);
    format!("{} with {cores} cores", model.unwrap_or(env::consts::ARCH).replace(',', " "))
}

/// As it is said: 2.3 times, or a part; two digits.
fn said(ratio: f64) -> String {
    if ratio >= 1.0 {
        return format!("{ratio:.1} times");
    }
    let part = 1.0 / ratio;
    let digits = usize::from(part < 10.0);
    let unit = 10f64.powi((part.log10() as i32 - 1).max(-1));
    format!("1/{:.digits$}", (part / unit).round() * unit)
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ratios.csv");
    let text = fs::read_to_string(&path)?;
    let (machine, mut measured) = (machine(), Vec::new());
    counting(&mut measured)?;
    sweeping(&mut measured)?;
    let own = format!("{machine},");
    let of_own = text.lines().filter_map(|line| line.strip_prefix(&own)?.rsplit_once(','));
    let recorded: BTreeMap<&str, f64> = of_own.filter_map(|(what, ratio)| Some((what, ratio.parse().ok()?))).collect();
    let mut is_worse = false;
    println!("{machine}\n\n| what | takes | beside | recorded |\n|---|---|---|---|");
    for Measured { what, beside, ratio } in &measured {
        let before = recorded.get(what.as_str());
        let worse = before.is_some_and(|before| *ratio > before * WORSE);
        is_worse |= worse;
        let before = before.map_or("–".to_owned(), |before| said(*before));
        println!("| {what} | {} | {beside} | {before}{} |", said(*ratio), if worse { ", better" } else { "" });
    }
    if env::args().any(|word| word == "--record") {
        let others = text.lines().filter(|line| !line.starts_with(&own)).map(str::to_owned);
        let lines = measured.iter().map(|one| format!("{machine},{},{:.6}", one.what, one.ratio));
        fs::write(&path, others.chain(lines).map(|line| line + "\n").collect::<String>())?;
        return Ok(ExitCode::SUCCESS);
    }
    if is_worse {
        println!("\nwhere it says `better`, it was better when it was recorded, by more than a third");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}
