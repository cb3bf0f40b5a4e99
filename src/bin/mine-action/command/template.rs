//! An empty sheet of replies for a plan and a cycle.

use crate::{
    answer::{Made, written},
    facts, records,
    shared::{Shared, state},
    stop::Stop,
};
use clap::Args;
use mine_action::{Cycle, Plan, Subject, Vocabulary, law::item::Universe, record::reply::Template as Sheet};

/// `template`.
#[derive(Debug, Args)]
pub(crate) struct Template {
    /// A State, by name or code; by default all States Parties on the day asked about
    state: Vec<String>,
    /// The plan: oslo or siem-reap-angkor
    #[arg(long, default_value = "siem-reap-angkor", value_parser = facts::plan)]
    plan: &'static Plan,
    /// The cycle: the year in which the reports are due
    #[arg(long)]
    cycle: Cycle,
    /// One subject in each row, and a column for each item
    #[arg(long)]
    wide: bool,
}

impl Template {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let subjects: Vec<Subject> = if self.state.is_empty() {
            let all = Subject::all(&register, Universe::StatesParties, self.plan.convention);
            let party = |subject: &Subject| match subject {
                Subject::State(state) => {
                    register.state(*state).standing(self.plan.convention).party().at(day).may_be(&true)
                }
                _ => false,
            };
            all.iter().filter(|subject| party(subject)).cloned().collect()
        } else {
            vec![Subject::State(state(&self.state).map_err(Stop::Wrong)?)]
        };
        let vocabulary = Vocabulary::of(&[self.plan]);
        let sheet = Sheet { vocabulary: &vocabulary, subjects: &subjects, cycles: &[self.cycle] };
        written(|out| if self.wide { sheet.write_wide(out) } else { sheet.write_tidy(out) })
    }
}
