//! Who has joined which Convention, and is bound.

use super::words;
use crate::{
    answer::{Made, lines},
    layout::{Part, Table, some},
    records,
    shared::{Format, Shared, one_state},
    stop::Stop,
};
use clap::Args;
use mine_action::{Convention, Possible, State, When};
use serde::Serialize;

/// `membership`.
#[derive(Debug, Args)]
pub(crate) struct Membership {
    /// A State, by name or code
    state: Vec<String>,
    /// Only that Convention: apmbc or ccm
    #[arg(long)]
    convention: Option<Convention>,
}

/// One State under one Convention.
#[derive(Serialize)]
struct Line {
    convention: Convention,
    state: State,
    name: &'static str,
    signature: Option<When>,
    consent: Option<String>,
    deposit: Option<When>,
    entry_into_force: Option<When>,
    withdrawal_effective: Option<When>,
    party: Option<bool>,
    #[serde(skip)]
    is_party: Possible<bool>,
}

impl Membership {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        let asked = one_state(&self.state).map_err(Stop::Wrong)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let mut all = Vec::new();
        for convention in Convention::ALL.iter().filter(|one| self.convention.is_none_or(|asked| asked == **one)) {
            for state in register.states().filter(|one| asked.is_none_or(|asked| asked == *one)) {
                let dossier = register.state(state).under(readings);
                if !dossier.has_standing(*convention) {
                    continue;
                }
                let standing = dossier.standing(*convention);
                let spell = standing.spell(day);
                let is_party = standing.party().at(day).clone();
                all.push(Line {
                    convention: *convention,
                    state,
                    name: state.name(),
                    signature: standing.signature(),
                    consent: spell.map(|spell| spell.consent.to_string()),
                    deposit: spell.and_then(|spell| spell.deposit),
                    entry_into_force: spell.map(|spell| spell.entry_into_force),
                    withdrawal_effective: spell.and_then(|spell| spell.exit.as_ref()?.date()),
                    party: is_party.known().copied(),
                    is_party,
                });
            }
        }
        match shared.format {
            Format::Json => lines(&all),
            Format::Csv => Ok(Made::Tidy(tidy(&all))),
            _ => {
                let mut sheet: Vec<Part> =
                    records::after_the_end(&register, day).map(Part::Words).into_iter().collect();
                for convention in Convention::ALL {
                    let of = || all.iter().filter(|line| line.convention == *convention);
                    let parties = of().filter(|line| line.party == Some(true)).count();
                    let unclear = of().filter(|line| line.party.is_none()).count();
                    if of().next().is_some() {
                        let name = convention.name();
                        sheet.push(Part::heading(format!(
                            "{name} on {day}: {parties} States Parties, {unclear} unclear"
                        )));
                        sheet.push(Part::Table(table(of())));
                    }
                }
                Ok(Made::Sheet { title: format!("Membership on {day}"), sheet })
            }
        }
    }
}

fn table<'l>(lines: impl Iterator<Item = &'l Line>) -> Table {
    let mut table = Table::of(["State", "signed", "consent", "in force", "withdrawal", "party"]);
    for line in lines {
        let deposit = line.deposit.map(|day| day.to_string());
        let consent: Vec<&str> = line.consent.as_deref().into_iter().chain(deposit.as_deref()).collect();
        table.row([
            line.state.short_name().into(),
            some(line.signature),
            consent.join(" ").into(),
            some(line.entry_into_force),
            some(line.withdrawal_effective),
            words::yes(&line.is_party).into(),
        ]);
    }
    table
}

fn tidy(lines: &[Line]) -> Table {
    let mut table =
        Table::of(["convention", "code", "state", "signed", "consent", "deposit", "in_force", "withdrawal", "party"]);
    for line in lines {
        table.row([
            line.convention.into(),
            line.state.into(),
            line.state.short_name().into(),
            some(line.signature),
            some(line.consent.as_deref()),
            some(line.deposit),
            some(line.entry_into_force),
            some(line.withdrawal_effective),
            words::yes(&line.is_party).into(),
        ]);
    }
    table
}
