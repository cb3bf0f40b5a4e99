//! The tables of a set of records: one list, and everything that concerns each of them is made from it.
//!
//! # How to add a table
//! 1. Write its row in a file of its own, with a `rows!` block (type, columns, constructor) and an `impl Check` (which
//!    rows are impossible), and add the module to `record.rs`.
//! 2. Add its entry to the list below. From it follow [`Table`], [`Fact`](super::Fact), the builder, the list in
//!    [`History`](super::history::History) or [`Register`](super::register::Register), time travel, and the embedded
//!    records.
//! 3. Add `seeds/<table>.csv`, with at least a header, describe its columns in `seeds/README.md`, and pack the records as
//!    that file tells.

use crate::base::codes::codes;

/// Hands the list of tables to a macro: all but the release, only those kept in the history of a State (`of a state`),
/// or only those that the register keeps beside the histories (`by itself`).
///
/// An entry gives the name of the table, the name of its list and file, and the type of its row; then in braces where
/// the rows are kept and when a row became known:
/// - `by state`: in the history of the State that this field of the row names. `as …`: merged into that type first.
/// - `by itself`: in a list of the register.
/// - `known |row| date`: it counts from the last possible day of that date; `None` = it always counts.
/// - `in part |row, then| past`: the part of it that was known then, if any.
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
            /// What sources say of all States Parties at once.
            Lists lists: list::List { by itself, known |row| row.known.or(Some(row.as_of)) }
            /// Values on which sources disagree.
            Conflicts conflicts: conflict::Conflict { by itself, known |_row| None }
            /// The documents that facts rest on.
            Sources sources: source::Document { by itself, known |_row| None }
        }
    };

    // The whole list.
    (@all $callback:ident [] $($list:tt)*) => {
        $callback! { $($list)* }
    };

    // Of a State: documentation, list, type kept, field of the State, when it became known.
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

    // By itself: documentation, list, row, when it became known.
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
