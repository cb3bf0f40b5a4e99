//! The reporting grid: every report that may be asked of every State, and what became of it.

use super::{
    counted::{ReportCount, counts},
    row::ReportRow,
};
use crate::assess::snapshot::{Counted, without_contradictions};
use crate::base::{Day, convention::Convention};
use crate::law::reading::Readings;
use crate::record::register::Register;
use serde::{Deserialize, Serialize};

/// The reporting grid of a Convention: every report that may be asked of every State, over time.
///
/// It tells what can be told on the last day that the register knows. What could be told earlier is the grid of the
/// register [as it was known then](Register::known_by); what had become of a report by an earlier day, as we know it
/// today, the same grid [on that day](ReportRow::at).
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Possible, Readings, State, assess::series::{Filing, ReportYear}, data};
/// let grid = data::register()?.report_grid(Convention::Apmbc, Readings::default());
/// let belarus = grid.rows().iter().find(|row| row.state == State::BLR && row.covers.is_none()).ok_or("no row")?;
/// assert_eq!(belarus.due.to_string(), "2004-08-28");
/// assert_eq!(*belarus.at("2004-06-30".parse()?), Possible::Known(Filing::Pending));
/// assert_eq!(*belarus.at("2004-12-31".parse()?), Possible::Known(Filing::Sent));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportGrid {
    convention: Convention,
    known: Day,
    rows: Vec<ReportRow>,
    #[serde(default)]
    counts: Vec<ReportCount>,
}

impl Register {
    /// The reporting grid of a Convention: for each State, in the order of their codes, the initial report and each
    /// annual one due by the end of the last year known.
    pub fn report_grid(&self, convention: Convention, readings: Readings) -> ReportGrid {
        let dossiers = self.states().map(|state| self.state(state).under(readings));
        let own = dossiers.filter(|dossier| dossier.has_standing(convention));
        let rows: Vec<ReportRow> = own.flat_map(|dossier| dossier.report_rows(convention)).collect();
        let counts = counts(self, convention, &rows);
        ReportGrid { convention, known: self.known(), rows, counts }
    }
}

impl ReportGrid {
    /// The Convention.
    pub const fn convention(&self) -> Convention {
        self.convention
    }

    /// The last day of which it can tell.
    pub const fn known(&self) -> Day {
        self.known
    }

    /// The counts of the annual reports for that year, each with what it leaves of their rate by that day.
    pub(super) fn counts_of(&self, year: i32, day: Day) -> Vec<Counted> {
        let rows = || self.rows.iter().filter(|row| row.covers == Some(year));
        without_contradictions(self.counts.iter().filter_map(|count| count.of(rows(), year, day)).collect())
    }

    /// Every report, in the order of the States, then of the days on which they are due.
    pub fn rows(&self) -> &[ReportRow] {
        &self.rows
    }
}
