//! The tables of a set of records: one list, from which all that goes over every table is made.
//!
//! # How to add a table
//! 1. Its row: a file with a `rows!` block, which gives the type, its columns and its constructor, and an `impl Check`
//!    that says which rows cannot be.
//! 2. Its entry in the list below. The [`Table`], the [`Fact`](super::Fact), the builder, the
//!    [`History`](super::history::History) or the [`Register`](super::register::Register), time travel and the embedded
//!    records follow from it.
//! 3. `seeds/<table>.csv`, with its header at least, and its columns in `seeds/README.md`.

use crate::base::codes::codes;

/// Hands the list of all tables but the release to a macro: all of them, those kept in the history of a State
/// (`of a state`), or those kept by themselves (`by itself`).
///
/// An entry is: the name of the table, the list that holds it, which is also the name of its file, the row; and in braces
/// how it is kept, and when a row became known.
/// - `by state`: in the history of the State in that field of the row; `as …`: rows are merged into that type first.
/// - `by itself`: in a list of the register.
/// - `known |row| date`: on the last possible day of that date, as is the rule; `None` = always.
/// - `in part |row, then| past`: what was known of it then.
macro_rules! for_each_table {
    ($callback:ident) => {
        $crate::record::table::for_each_table! { @list @all $callback [] }
    };
    (of a state: $callback:ident) => {
        $crate::record::table::for_each_table! { @list @of_a_state $callback [] }
    };
    (by itself: $callback:ident) => {
        $crate::record::table::for_each_table! { @list @by_itself $callback [] }
    };
    (@list $($with:tt)*) => {
        $crate::record::table::for_each_table! {
            $($with)*
            /// Signature, consent, withdrawal.
            Memberships memberships: membership::Membership { by state, known |row| row.known.or(row.date) }
            /// Days that no rule gives.
            Exceptions exceptions: exception::Exception {
                by state, known |row| row.known.or(row.seen).or(Some(row.date))
            }
            /// Armed conflicts, for the effect of withdrawals.
            ArmedConflicts armed_conflicts: armed_conflict::ArmedConflict {
                by state, in part |row, then| row.as_known(then)
            }
            /// The calendar of meetings.
            Meetings meetings: meeting::Meeting { by itself, known |_row| None }
            /// What became of stockpiles.
            Stockpiles stockpiles: stockpile::Stockpile { by state, known |row| row.known.or(row.date) }
            /// What became of mined or contaminated areas.
            Areas areas: area::Area { by state, known |row| row.known.or(row.date) }
            /// Extension requests, each merged from all its rows.
            Requests requests: request::RequestRow {
                as ExtensionRequest, by id.state, in part |request, then| request.as_known(then)
            }
            /// Numbers retained.
            Retained retained: retained::Retained { by state, known |row| row.known.or(row.year.map(end_of)) }
            /// Transparency reports, and their known absence.
            Reports reports: report::Report {
                by state, known |row| row.known.or(row.submitted).or(row.seen).or(row.covers)
            }
            /// National implementation measures.
            Measures measures: measure::Measure { by state, known |row| row.known.or(row.date) }
            /// Victims and first duties toward them.
            Victims victims: victim::Victims { by state, known |row| row.known.or(row.date) }
            /// Yearly clearance figures.
            Clearance clearance: clearance::ClearanceYear { by state, known |row| row.known.or(Some(end_of(row.year))) }
            /// General Assembly resolutions.
            Resolutions resolutions: vote::Resolution { by itself, known |row| row.date }
            /// How States voted on them.
            Votes votes: vote::Vote {
                by itself, in part |row, then| then.knew_resolution(&row.resolution).then(|| row.clone())
            }
            /// Declared groups.
            Groups groups: group::GroupMember { by itself, known |row| Some(row.as_of) }
            /// Values on which sources disagree.
            Conflicts conflicts: conflict::Conflict { by itself, known |_row| None }
        }
    };

    // The whole list.
    (@all $callback:ident [] $($list:tt)*) => {
        $callback! { $($list)* }
    };

    // Of a State: documentation, list, type kept, where its State stands, when it is known.
    (@of_a_state $callback:ident [$($done:tt)*]) => {
        $callback! { $($done)* }
    };
    (@of_a_state $callback:ident [$($done:tt)*] $(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident {
        by itself, $($known:tt)*
    } $($rest:tt)*) => {
        $crate::record::table::for_each_table! { @of_a_state $callback [$($done)*] $($rest)* }
    };
    (@of_a_state $callback:ident [$($done:tt)*] $(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident {
        by $state:ident, $($known:tt)*
    } $($rest:tt)*) => {
        $crate::record::table::for_each_table! { @of_a_state $callback [
            $($done)* $(#[$doc])* $list: $module::$row, by [$state], $table [$($known)*];
        ] $($rest)* }
    };
    (@of_a_state $callback:ident [$($done:tt)*] $(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident {
        as $kept:ident, by $($state:ident).+, $($known:tt)*
    } $($rest:tt)*) => {
        $crate::record::table::for_each_table! { @of_a_state $callback [
            $($done)* $(#[$doc])* $list: $module::$kept, by [$($state).+], $table [$($known)*];
        ] $($rest)* }
    };

    // By itself: documentation, list, row, when it is known.
    (@by_itself $callback:ident [$($done:tt)*]) => {
        $callback! { $($done)* }
    };
    (@by_itself $callback:ident [$($done:tt)*] $(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident {
        by itself, $($known:tt)*
    } $($rest:tt)*) => {
        $crate::record::table::for_each_table! { @by_itself $callback [
            $($done)* $(#[$doc])* $list: $module::$row, $table [$($known)*];
        ] $($rest)* }
    };
    (@by_itself $callback:ident [$($done:tt)*] $(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident {
        $($how:tt)*
    } $($rest:tt)*) => {
        $crate::record::table::for_each_table! { @by_itself $callback [$($done)*] $($rest)* }
    };
}
pub(crate) use for_each_table;

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident $list:ident: $module:ident::$row:ident { $($how:tt)* })+) => {
        codes! {
            /// The tables, named as their files.
            #[non_exhaustive]
            pub enum Table: "table", "snake_case" {
                /// The day at which the records stand.
                Release,
                $($(#[$doc])* $table,)+
            }
        }
    };
}
for_each_table!(tables);
