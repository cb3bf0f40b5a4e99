//! Figures as sources tell them: areas remaining by class, areas released by method, mines and munitions retained.

use super::km2::{amount, km2};
use crate::{
    answer::{Made, lines},
    layout::{Cell, Part, Sheet, Table, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::{Args, ValueEnum};
use mine_action::{
    Convention, Readings, Register, State,
    assess::series::RetainedYear,
    base::Amount,
    chrono::Datelike,
    record::{clearance::ClearanceYear, remaining::AreaMeasure, retained::Retained},
};
use serde_json::{Value, json};

/// `figures`.
#[derive(Debug, Args)]
pub(crate) struct Figures {
    /// Of what
    #[arg(value_enum)]
    of: Of,
    /// A State, by name or code
    state: Vec<String>,
    /// Only of that year
    #[arg(long)]
    year: Option<i32>,
    /// Only under that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
}

/// Of what there are figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// Areas that remain to be cleared, by class: the last of each State, or all of a State or a year
    Areas,
    /// Areas released in a year, by method
    Clearance,
    /// Mines and munitions retained: of all States by year, or one by one of a State or a year
    Retained,
}

impl Figures {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        // A day asked about leaves out what became known after it.
        let register = register.known_by(day);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let all_states = self.of == Of::Retained && asked.is_none() && self.year.is_none();
        let sums = self.of == Of::Retained && asked.is_none();
        let sums = if sums { self.sums(&register, readings) } else { Vec::new() };
        let asked = Asked { figures: self, state: asked, register: &register };
        let (title, rows, words) = match self.of {
            Of::Areas => ("Areas that remain to be cleared, in km²", Rows::areas(&asked.areas()), AREAS),
            Of::Clearance => ("Areas released, in km²", Rows::clearance(&asked.clearance()), CLEARANCE),
            Of::Retained if all_states => ("Retained by all States together", Rows::totals(&sums), TOTALS),
            Of::Retained => ("Mines and munitions retained", Rows::retained(&asked.retained()), RETAINED),
        };
        let title = format!("{title}, as known on {day}");
        match shared.format {
            Format::Json => lines(&rows.json),
            Format::Csv => Ok(Made::Tidy(rows.tidy)),
            _ => {
                let mut sheet: Sheet = records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                sheet.push(Part::heading(&title));
                sheet.push(if rows.json.is_empty() {
                    Part::words("None is recorded.")
                } else {
                    Part::Table(rows.table)
                });
                if !all_states && !sums.is_empty() {
                    let sums = sums.iter().map(|sum| format!("all States together, {sum}"));
                    sheet.push(Part::Items(sums.collect()));
                }
                sheet.push(Part::words(words));
                Ok(Made::Sheet { title, sheet })
            }
        }
    }

    /// What all States together retained, year by year, or in the year asked about.
    fn sums(&self, register: &Register, readings: Readings) -> Vec<RetainedYear> {
        let both = Convention::ALL.iter().filter(|one| self.is_of(**one));
        let years = both.flat_map(|convention| register.retained_by_year(*convention, readings));
        years.filter(|sum| self.year.is_none_or(|year| year == sum.year)).collect()
    }

    fn is_of(&self, convention: Convention) -> bool {
        self.convention.is_none_or(|asked| asked == convention)
    }
}

/// What is asked of which records.
struct Asked<'a> {
    figures: &'a Figures,
    state: Option<State>,
    register: &'a Register,
}

impl<'a> Asked<'a> {
    /// Each State asked about under each Convention asked about.
    fn each(&self) -> impl Iterator<Item = (State, Convention)> + '_ {
        let states = self.register.states().filter(|state| self.state.is_none_or(|asked| asked == *state));
        let both = |state| Convention::ALL.iter().map(move |convention| (state, *convention));
        states.flat_map(both).filter(|(_, convention)| self.figures.is_of(*convention))
    }

    /// The last measure of each, or all of a State or of a year.
    fn areas(&self) -> Vec<AreaMeasure> {
        let last = self.state.is_none() && self.figures.year.is_none();
        let of = |(state, convention)| {
            let all = self.register.history(state).areas_remaining(convention);
            all.into_iter().rev().take(if last { 1 } else { usize::MAX }).rev().collect::<Vec<_>>()
        };
        let is_of = |one: &AreaMeasure| {
            self.figures
                .year
                .is_none_or(|year| one.measured.earliest().year() <= year && year <= one.measured.latest().year())
        };
        self.each().flat_map(of).filter(is_of).collect()
    }

    fn clearance(&self) -> Vec<&'a ClearanceYear> {
        let rows = self.each().flat_map(|(state, convention)| {
            let rows = self.register.history(state).clearance.iter();
            let mut rows: Vec<&ClearanceYear> = rows.filter(|row| row.convention == convention).collect();
            rows.sort_by_key(|row| row.year);
            rows
        });
        let told = |row: &&ClearanceYear| row.released().is_some() || row.mines_destroyed.is_some();
        rows.filter(told).filter(|row| self.figures.year.is_none_or(|year| year == row.year)).collect()
    }

    fn retained(&self) -> Vec<&'a Retained> {
        let rows = self.each().flat_map(|(state, convention)| self.register.history(state).retained_under(convention));
        rows.filter(|row| self.figures.year.is_none_or(|year| row.year == Some(year))).collect()
    }
}

/// The same rows in each form.
struct Rows {
    json: Vec<Value>,
    tidy: Table,
    table: Table,
}

/// What the columns of areas say.
const AREAS: &str = "not told apart: not told whether confirmed or suspected. in all: as far as it follows; a class that is not told of \
    may be any area. What is empty is not told.";

/// What the columns of areas released say.
const CLEARANCE: &str = "not told apart: released by methods that the source tells together. in all: as far as it follows; a method \
    that is not told of may have released any area. What is empty is not told, which is no zero.";

/// What the columns of numbers retained say.
const RETAINED: &str = "Without a year: as at entry into force.";

/// What the columns of sums say.
const TOTALS: &str = "told: of how many States a number is told for that year; some: of how many that they retained some, and not how many; \
    none: how many more that were, or may have been, bound at its end are known to have retained none then; not told: the rest of them, \
    which may have retained any number.";

fn head(state: State, convention: Convention) -> String {
    format!("{} {convention}", state.short_name())
}

impl Rows {
    fn of<T>(heads: &[&str], short: &[&str], rows: &[T], each: impl Fn(&T, &mut Self)) -> Self {
        let table =
            |heads: &[&str]| Table { heads: heads.iter().map(|head| (*head).to_owned()).collect(), rows: Vec::new() };
        let mut all = Self { json: Vec::new(), tidy: table(heads), table: table(short) };
        rows.iter().for_each(|row| each(row, &mut all));
        all
    }

    /// One more line, the fields of which are the cells of the tidy table.
    fn line(&mut self, line: &Value) {
        let cell = |head: &String| match line.get(head) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        let cells: Vec<String> = self.tidy.heads.iter().map(cell).collect();
        self.tidy.row(cells.into_iter().map(Into::into));
        self.json.push(line.clone());
    }

    fn areas(rows: &[AreaMeasure]) -> Self {
        let heads = [
            "convention",
            "state",
            "name",
            "measured",
            "confirmed_m2",
            "suspected_m2",
            "not_told_apart_m2",
            "least_m2",
            "most_m2",
            "source",
        ];
        let short = ["State", "measured", "confirmed", "suspected", "not told apart", "in all", "source"];
        Self::of(&heads, &short, rows, |row, all| {
            let (area, sum) = (row.area, row.area.in_all());
            all.line(&json!({
                "convention": row.convention, "state": row.state, "name": row.state.short_name(), "measured": row.measured,
                "confirmed_m2": area.confirmed, "suspected_m2": area.suspected, "not_told_apart_m2": area.not_told_apart,
                "least_m2": least(sum), "most_m2": most(sum), "source": row.source,
            }));
            all.table.row([
                head(row.state, row.convention).into(),
                row.measured.into(),
                some(area.confirmed.map(km2)),
                some(area.suspected.map(km2)),
                some(
                    area.not_told_apart
                        .filter(|rest| *rest > 0 || area.confirmed.or(area.suspected).is_none())
                        .map(km2),
                ),
                amount(sum).into(),
                row.source.to_string().into(),
            ]);
        })
    }

    fn clearance(rows: &[&ClearanceYear]) -> Self {
        let heads = [
            "convention",
            "state",
            "name",
            "year",
            "cancelled_m2",
            "reduced_m2",
            "cleared_m2",
            "cancelled_or_reduced_m2",
            "reduced_or_cleared_m2",
            "released_m2",
            "least_m2",
            "most_m2",
            "mines_destroyed",
            "source",
        ];
        let short = ["State", "year", "cancelled", "reduced", "cleared", "not told apart", "in all", "mines", "source"];
        Self::of(&heads, &short, rows, |row, all| {
            let released = row.released();
            let sum = released.map_or(Amount::UNKNOWN, |released| released.in_all());
            let not_told_apart = released.and_then(|released| released.not_told_apart());
            all.line(&json!({
                "convention": row.convention, "state": row.state, "name": row.state.short_name(), "year": row.year,
                "cancelled_m2": row.cancelled_m2, "reduced_m2": row.reduced_m2, "cleared_m2": row.cleared_m2,
                "cancelled_or_reduced_m2": row.cancelled_or_reduced_m2,
                "reduced_or_cleared_m2": row.reduced_or_cleared_m2, "released_m2": row.released_m2,
                "least_m2": least(sum), "most_m2": most(sum), "mines_destroyed": row.mines_destroyed, "source": row.source,
            }));
            all.table.row([
                head(row.state, row.convention).into(),
                row.year.into(),
                some(row.cancelled_m2.map(km2)),
                some(row.reduced_m2.map(km2)),
                some(row.cleared_m2.map(km2)),
                some(not_told_apart.filter(|rest| *rest > 0).map(km2)),
                amount(sum).into(),
                some(row.mines_destroyed),
                row.source.to_string().into(),
            ]);
        })
    }

    fn retained(rows: &[&Retained]) -> Self {
        let heads = ["convention", "state", "name", "year", "number", "used", "use_reported", "source"];
        let short = ["State", "year", "retained", "used", "source"];
        Self::of(&heads, &short, rows, |row, all| {
            all.line(&json!({
                "convention": row.convention, "state": row.state, "name": row.state.short_name(), "year": row.year,
                "number": row.number, "used": row.used, "use_reported": row.use_reported, "source": row.source,
            }));
            all.table.row([
                head(row.state, row.convention).into(),
                some(row.year),
                row.number.to_string().into(),
                some(row.used),
                row.source.to_string().into(),
            ]);
        })
    }

    fn totals(years: &[RetainedYear]) -> Self {
        let heads = ["convention", "year", "least", "most", "told", "some", "none", "not_told"];
        let short = ["Convention", "year", "retained", "told", "some", "none", "not told"];
        Self::of(&heads, &short, years, |one, all| {
            let sum = one.in_all();
            let (some, none) = (one.some.len(), one.none.len());
            let (told, not_told) = (one.told.len(), one.not_told.len());
            all.line(&json!({
                "convention": one.convention, "year": one.year, "least": least(sum), "most": most(sum), "told": told,
                "some": some, "none": none, "not_told": not_told,
            }));
            let counts = [told, some, none, not_told];
            let head = [one.convention.into(), one.year.into(), one.in_words().into()];
            all.table.row(head.into_iter().chain(counts.map(Cell::from)));
        })
    }
}

/// The least, as a number that any reader of JSON keeps.
fn least(sum: Amount) -> u64 {
    u64::try_from(sum.least).unwrap_or(u64::MAX)
}

fn most(sum: Amount) -> Option<u64> {
    sum.most.and_then(|most| u64::try_from(most).ok())
}
