//! What follows from law and facts: the answers, each with its reasons.
//!
//! Sixteen modules; the [architecture](crate::guide::architecture) says which of them uses which. What can be asked, and
//! where:
//!
//! | question about a State | ask |
//! |---|---|
//! | who is bound, since when, until when | [`Dossier::standing`] |
//! | a duty, on a day or over all time | [`Dossier::duty`], then [`DutyStatus::at`], [`DutyStatus::timeline`] |
//! | when that was last known, and what is presumed to go on | [`Finding::last_known`]; [`Dossier::presuming`] |
//! | everything due from it | [`Dossier::portfolio`] |
//! | its extension requests, checked | [`Dossier::requests`] |
//! | what a plan asks of it, and when | [`Dossier::commitments`] |
//!
//! | question about all States | ask |
//! |---|---|
//! | which deadlines fall in a period | [`Register::deadlines`] |
//! | a published figure: what reproduces it, or which States explain the difference | [`Register::reconcile`] |
//! | every duty of every State over time | [`Register::sweep`] |
//! | which reports came, and how many of those due; every period in which a duty was overdue | [`Register::report_grid`]; [`Register::misses`] |
//! | how much more time was asked and given, and what came of it | [`Register::extensions`] |
//! | what remains to be cleared, or to be destroyed, and the pace needed and seen | [`Register::pace`]; [`Register::stock_pace`] |
//! | how often the word for a pace came true | [`Register::back_test`] |
//! | recorded facts that break the law | [`Register::irregularities`] |
//! | what if something were otherwise: what moves, and why | [`Scenario::apply`], [`difference`] |
//! | what was known then; what some sources tell; what if | [`Register::known_by`]; [`Register::only_from`]; [`Register::with`] |
//!
//! | question about subjects of a plan | ask |
//! |---|---|
//! | what records answer, and why | [`Inquiry::answer`], [`Inquiry::reasons`] |
//! | who is in a population; how many are, as a goal of a plan counts them | [`Inquiry::in_population`]; [`Inquiry::size_of`] |
//! | where replies and records disagree | [`Inquiry::disagreements`] |
//!
//! | question about an indicator | ask |
//! |---|---|
//! | its value, its parts, its sums | [`Snapshot::value`] |
//! | the same over many cycles | [`Inquiry::series`] |
//! | the six counts of all indicators at once, in microseconds | [`Snapshot::tallies`] |
//! | if what was last known goes on; when it was last exact | [`Snapshot::presuming`]; [`Snapshot::last_exact`] |
//! | in groups, by region for example; they add up to the whole | [`Snapshot::tally_by`] |
//! | why: population, criterion, each fact with its source, and what each missing fact would change | [`Snapshot::explain`] |
//! | the fewest facts that decide whether a threshold is reached | [`Explanation::decision`] |
//! | which replies would decide most of what is open in a cycle; which whole values | [`Snapshot::next_facts`]; [`Snapshot::next_values`] |
//! | how much is told, and why the rest is not | [`Snapshot::coverage`] |
//! | under every reading of the open points, and which of them moves it | [`Snapshot::sensitivity`] |
//! | since the baseline of its plan, or between any two evaluations, and what moved it | [`Snapshot::progress`], [`Snapshot::change_since`] |
//! | how it may turn out, if the unknowns fall as you think likely | [`Snapshot::ensemble`] |
//! | what is known as bits, to count many cycles at once | [`Snapshot::planes`], [`Counter::count`] |
//! | the same in SQL, over three tidy tables | [`Indicator::to_sql`], [`Tables::of`] |
//!
//! [`Dossier::standing`]: dossier::Dossier::standing
//! [`Dossier::duty`]: dossier::Dossier::duty
//! [`Dossier::portfolio`]: dossier::Dossier::portfolio
//! [`Dossier::requests`]: dossier::Dossier::requests
//! [`Dossier::commitments`]: dossier::Dossier::commitments
//! [`Finding::last_known`]: duty::Finding::last_known
//! [`Dossier::presuming`]: dossier::Dossier::presuming
//! [`DutyStatus::at`]: duty::DutyStatus::at
//! [`DutyStatus::timeline`]: duty::DutyStatus::timeline
//! [`Register::deadlines`]: crate::Register::deadlines
//! [`Register::reconcile`]: crate::Register::reconcile
//! [`Register::sweep`]: crate::Register::sweep
//! [`Register::report_grid`]: crate::Register::report_grid
//! [`Register::misses`]: crate::Register::misses
//! [`Register::extensions`]: crate::Register::extensions
//! [`Register::pace`]: crate::Register::pace
//! [`Register::stock_pace`]: crate::Register::stock_pace
//! [`Register::back_test`]: crate::Register::back_test
//! [`Register::irregularities`]: crate::Register::irregularities
//! [`Register::known_by`]: crate::Register::known_by
//! [`Register::only_from`]: crate::Register::only_from
//! [`Register::with`]: crate::Register::with
//! [`Scenario::apply`]: scenario::Scenario::apply
//! [`difference`]: scenario::difference
//! [`Inquiry::answer`]: inquiry::Inquiry::answer
//! [`Inquiry::reasons`]: inquiry::Inquiry::reasons
//! [`Inquiry::in_population`]: inquiry::Inquiry::in_population
//! [`Inquiry::size_of`]: inquiry::Inquiry::size_of
//! [`Inquiry::series`]: inquiry::Inquiry::series
//! [`Inquiry::disagreements`]: inquiry::Inquiry::disagreements
//! [`Snapshot::value`]: snapshot::Snapshot::value
//! [`Snapshot::tallies`]: snapshot::Snapshot::tallies
//! [`Snapshot::tally_by`]: snapshot::Snapshot::tally_by
//! [`Snapshot::explain`]: snapshot::Snapshot::explain
//! [`Snapshot::next_facts`]: snapshot::Snapshot::next_facts
//! [`Snapshot::next_values`]: snapshot::Snapshot::next_values
//! [`Snapshot::coverage`]: snapshot::Snapshot::coverage
//! [`Snapshot::sensitivity`]: snapshot::Snapshot::sensitivity
//! [`Snapshot::progress`]: snapshot::Snapshot::progress
//! [`Snapshot::change_since`]: snapshot::Snapshot::change_since
//! [`Snapshot::ensemble`]: snapshot::Snapshot::ensemble
//! [`Snapshot::presuming`]: snapshot::Snapshot::presuming
//! [`Snapshot::last_exact`]: snapshot::Snapshot::last_exact
//! [`Snapshot::planes`]: snapshot::Snapshot::planes
//! [`Explanation::decision`]: analysis::Explanation::decision
//! [`Counter::count`]: planes::Counter::count
//! [`Indicator::to_sql`]: crate::law::indicator::Indicator::to_sql
//! [`Tables::of`]: output::Tables::of

pub mod analysis;
pub mod answer;
pub mod back_test;
pub mod check;
pub mod dossier;
pub mod duty;
pub mod inquiry;
pub mod output;
pub mod pace;
pub mod planes;
pub mod portfolio;
pub mod scenario;
pub mod series;
pub mod snapshot;
pub mod standing;
pub mod sweep;
