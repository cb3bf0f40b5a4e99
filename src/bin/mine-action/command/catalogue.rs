//! The definitions of the plans: what they ask of whom, what is counted, and how they compare.

mod lists;

use crate::{
    answer::{Made, lines},
    layout::{Part, Sheet, Table},
    shared::{Format, Shared},
    stop::Stop,
};
use clap::Args;
use lists::{List, table};
use mine_action::{
    Plan,
    law::{
        catalogue::{self, markdown},
        definitions::Definitions,
        plan::PLANS,
    },
};

/// `catalogue`.
#[derive(Debug, Args)]
pub(crate) struct Catalogue {
    /// Only what that plan uses: cartagena, oslo, siem-reap-angkor or vientiane
    #[arg(value_parser = plan)]
    plan: Option<&'static Plan>,
    #[command(flatten)]
    which: Which,
}

/// Which list; by default an overview of the plans.
#[derive(Debug, Args)]
#[group(multiple = false)]
struct Which {
    /// Who is asked to do what, by when
    #[arg(long)]
    actions: bool,
    /// What is counted, of whom
    #[arg(long)]
    indicators: bool,
    /// What is asked, and where the answer is found
    #[arg(long)]
    items: bool,
    /// The groups addressed and counted
    #[arg(long)]
    populations: bool,
    /// Where a text is open
    #[arg(long)]
    readings: bool,
    /// How the indicators of one plan continue those of another
    #[arg(long)]
    crosswalk: bool,
    /// What each chapter is for, and who is to act
    #[arg(long)]
    chapters: bool,
    /// Where a plan wants to get, by when, and what counts it
    #[arg(long)]
    goals: bool,
    /// The words that a plan defines
    #[arg(long)]
    terms: bool,
    /// The best practices that a plan lists
    #[arg(long)]
    practices: bool,
}

impl Which {
    fn list(&self) -> List {
        let lists = [
            (self.actions, List::Actions),
            (self.indicators, List::Indicators),
            (self.items, List::Items),
            (self.populations, List::Populations),
            (self.readings, List::Readings),
            (self.crosswalk, List::Crosswalk),
            (self.chapters, List::Chapters),
            (self.goals, List::Goals),
            (self.terms, List::Terms),
            (self.practices, List::Practices),
        ];
        lists.into_iter().find(|(is_asked, _)| *is_asked).map_or(List::Plans, |(_, list)| list)
    }
}

fn plan(text: &str) -> Result<&'static Plan, String> {
    let wanted = text.trim().to_lowercase();
    let found = PLANS.iter().copied().find(|plan| plan.code == wanted || plan.name.to_lowercase() == wanted);
    found.ok_or_else(|| {
        let codes: Vec<&str> = PLANS.iter().map(|plan| plan.code).collect();
        format!("`{text}`: expected one of {}", codes.join(", "))
    })
}

impl Catalogue {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let list = self.which.list();
        let ours = Definitions::ours();
        let set = self.plan.map_or_else(|| ours.clone(), |plan| ours.clone().only(plan));
        match shared.format {
            Format::Json => json(&set, list),
            Format::Markdown => Ok(Made::Raw(in_markdown(&set, list))),
            Format::Csv => Ok(Made::Tidy(table(&set, list))),
            Format::Text | Format::Html => Ok(Made::Sheet { title: list.title().to_owned(), sheet: sheet(&set, list) }),
        }
    }
}

fn json(set: &Definitions, list: List) -> Result<Made, Stop> {
    match list {
        List::Plans => lines(&set.plans),
        List::Actions => lines(set.actions()),
        List::Indicators => lines(set.indicators()),
        List::Items => lines(catalogue::items(set)),
        List::Populations => lines(catalogue::populations(set)),
        List::Readings => lines(catalogue::readings(set)),
        List::Crosswalk => lines(lists::links(set)),
        List::Chapters => lines(catalogue::chapters(set)),
        List::Goals => lines(catalogue::goals(set)),
        List::Terms => lines(catalogue::terms(set)),
        List::Practices => lines(catalogue::practices(set)),
    }
}

/// The list to print; by default all of it.
fn in_markdown(set: &Definitions, list: List) -> String {
    let plans = |write: fn(&Plan) -> String| set.plans.iter().map(|plan| write(plan)).collect::<Vec<_>>().join("\n");
    let crosswalks: Vec<String> = set.crosswalks.iter().map(|crosswalk| markdown::crosswalk(crosswalk)).collect();
    match list {
        List::Plans => {
            let tables = [markdown::populations(set), markdown::items(set), markdown::readings(set)];
            let all: Vec<String> = [plans(markdown::plan)].into_iter().chain(crosswalks).chain(tables).collect();
            all.join("\n")
        }
        List::Actions => plans(markdown::actions),
        List::Indicators => plans(markdown::indicators),
        List::Items => markdown::items(set),
        List::Populations => markdown::populations(set),
        List::Readings => markdown::readings(set),
        List::Crosswalk if crosswalks.is_empty() => format!("{}\n", list.nothing()),
        List::Crosswalk => crosswalks.join("\n"),
        List::Chapters => plans(markdown::chapters),
        List::Goals => plans(markdown::goals),
        List::Terms => plans(markdown::terms),
        List::Practices => plans(markdown::practices),
    }
}

/// Each entry under its code and its title, with the rest of what is told of it below.
fn sheet(set: &Definitions, list: List) -> Sheet {
    let Table { heads, rows } = table(set, list);
    if rows.is_empty() {
        return vec![Part::words(list.nothing())];
    }
    let mut sheet = Sheet::new();
    for row in rows {
        let (named, rest) = row.split_at_checked(2).unwrap_or((&row, &[]));
        let name: Vec<&str> = named.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        sheet.push(Part::heading(name.join("  ")));
        let told = heads.iter().skip(2).zip(rest).filter(|(_, cell)| !cell.text.is_empty());
        let told: Vec<String> = told.map(|(head, cell)| format!("{}: {}", head.replace('_', " "), cell.text)).collect();
        sheet.push(Part::Items(told));
    }
    sheet
}
