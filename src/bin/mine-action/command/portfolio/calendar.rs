//! What is due as an iCalendar, for a calendar: a whole day for each thing that has a date.

use ics::{
    Event, ICalendar, escape_text, parameters,
    properties::{Categories, Description, DtStart, Summary},
};
use mine_action::{Day, State, assess::portfolio::Entry};

/// One event for each entry that has a last possible day. What has none is left out.
pub(super) fn calendar(entries: &[(State, Entry)], day: Day) -> String {
    let mut calendar = ICalendar::new("2.0", concat!("-//", env!("CARGO_PKG_NAME"), "//", env!("CARGO_PKG_VERSION")));
    for (state, entry) in entries {
        let is_same =
            |(other, one): &&(State, Entry)| (other, &one.citation, &one.what) == (state, &entry.citation, &entry.what);
        let recurs = entries.iter().filter(is_same).count() > 1;
        if let Some(last) = entry.due.map(|due| due.latest()).filter(|last| *last < Day::MAX) {
            let id = id(*state, entry, recurs.then_some(last));
            calendar.add_event(event(id, *state, entry, last, day));
        }
    }
    calendar.to_string()
}

/// A day known only in part stands on its last, and says so.
fn event(id: String, state: State, entry: &Entry, last: Day, day: Day) -> Event<'static> {
    let due = entry.due.filter(|due| due.exact().is_none());
    let by = due.map_or_else(String::new, |due| format!(", at the latest (due {})", due.in_words()));
    let mut words = vec![format!("{}, {}: {}{by}.", entry.citation, entry.kind, entry.status)];
    words.extend(entry.last_known.filter(|_| entry.status.known().is_none()).map(|last| format!("{last}.")));
    words.extend(entry.presumed.as_ref().map(|presumed| format!("{presumed}.")));
    words.push(format!("As it stands on {day}. An assessment from the facts recorded, not a legal finding."));
    // The stamp is the day of the answer: the same question gives the same file.
    let mut event = Event::new(id, format!("{}T000000Z", in_digits(day)));
    let mut start = DtStart::new(in_digits(last));
    start.append(parameters!("VALUE" => "DATE"));
    event.push(start);
    event.push(Summary::new(escape_text(format!("{}: {}{by}", state.short_name(), entry.what))));
    event.push(Description::new(escape_text(words.join("\n"))));
    event.push(Categories::new(entry.kind.to_string()));
    event
}

fn in_digits(day: Day) -> String {
    day.format("%Y%m%d").to_string()
}

/// The same thing due has the same id, whenever it is asked: a calendar then moves it in the place of adding another. What
/// recurs has one for each day.
fn id(state: State, entry: &Entry, recurring: Option<Day>) -> String {
    let day = recurring.map_or_else(String::new, |day| format!(" {day}"));
    let words = format!("{state} {} {}{day}", entry.citation, entry.what);
    let plain =
        words.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' });
    format!("{}@mine-action", plain.collect::<String>())
}
