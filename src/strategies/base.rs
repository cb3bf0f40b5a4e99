//! Days, uncertain dates and names.

use crate::base::{
    Code, Day,
    citation::{Citation, Source},
    convention::Convention,
    duty::Duty,
    meeting::{MeetingId, Session},
    months::days_after,
    provision::Provision,
    state::State,
    truth::Truth,
    when::When,
};
use crate::law::reading::{READINGS, Readings};
use proptest::{prelude::*, sample::select};
use std::num::NonZeroU8;

/// Any value of a closed list of codes.
///
/// ```
/// use mine_action::{Status, strategies::base::code};
/// use proptest::prelude::*;
/// proptest!(|(status in code::<Status>())| {
///     prop_assert_eq!(status.code().parse::<Status>(), Ok(status));
/// });
/// ```
pub fn code<T: Code>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

/// Any State that can join.
pub fn state() -> impl Strategy<Value = State> {
    select(State::ALL)
}

/// Either Convention.
pub fn convention() -> impl Strategy<Value = Convention> {
    code()
}

/// A Convention and one of its duties.
pub fn duty() -> impl Strategy<Value = (Convention, Duty)> {
    let all = |convention: &Convention| Duty::of(*convention).map(|duty| (*convention, duty)).collect::<Vec<_>>();
    select(Convention::ALL.iter().flat_map(all).collect::<Vec<_>>())
}

/// Yes, no or unknown.
pub fn truth() -> impl Strategy<Value = Truth> {
    code()
}

/// Any reading of every open point.
pub fn readings() -> impl Strategy<Value = Readings> {
    let values: Vec<_> = READINGS.iter().map(|reading| select(reading.values)).collect();
    values.prop_map(|values| {
        let chosen = READINGS.iter().zip(values);
        chosen.fold(Readings::DEFAULT, |all, (reading, value)| all.with(reading.code, value).unwrap_or(all))
    })
}

/// A day from `first` to `last`, both included; `first` where `last` is before it. Shrinks towards `first`.
pub fn day_between(first: Day, last: Day) -> impl Strategy<Value = Day> {
    let length = u64::try_from((last - first).num_days()).unwrap_or(0);
    (0..=length).prop_map(move |days| days_after(first, days))
}

/// A day in the lifetime of the treaties: 1997 to 2035, often the first or the last of a month.
pub fn day() -> impl Strategy<Value = Day> {
    let plain = day_between(calendar(1997), calendar(2036)).boxed();
    let first = plain.clone().prop_map(|day| month_of(day).earliest());
    let last = plain.clone().prop_map(|day| month_of(day).latest());
    prop_oneof![4 => plain, 1 => first, 1 => last]
}

/// Any day of the years 1000 to 9999, the years that a date can be written with.
pub fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![3 => day(), 1 => day_between(calendar(1000), calendar(9999))]
}

fn calendar(year: i32) -> Day {
    Day::from_yo_opt(year, 1).unwrap_or(Day::MIN)
}

/// The days of that month.
pub(super) fn month_of(day: Day) -> When {
    day.format("%Y-%m").to_string().parse().unwrap_or(When::on(day))
}

/// The days of that year.
pub(super) fn year_of(day: Day) -> When {
    day.format("%Y").to_string().parse().unwrap_or(When::on(day))
}

/// An uncertain date that may be that day: the day itself, its month, its year, a range around it, an open end.
///
/// ```
/// use mine_action::{Truth, strategies::base::{day, when_around}};
/// use proptest::prelude::*;
/// proptest!(|((day, when) in day().prop_flat_map(|day| (Just(day), when_around(day))))| {
///     prop_assert!(when.may_be(day));
///     prop_assert_ne!(when.happened_by(day), Truth::No);
/// });
/// ```
pub fn when_around(day: Day) -> impl Strategy<Value = When> {
    let before = move |days| day.checked_sub_days(chrono::Days::new(days)).unwrap_or(day);
    let around =
        move |(back, on): (u64, u64)| When::between(before(back), days_after(day, on)).unwrap_or(When::on(day));
    prop_oneof![
        4 => Just(When::on(day)),
        2 => Just(month_of(day)),
        2 => Just(year_of(day)),
        2 => (0..500_u64, 0..500_u64).prop_map(around),
        1 => (0..300_u64).prop_map(move |days| When::not_after(days_after(day, days))),
        1 => (0..300_u64).prop_map(move |days| When::not_before(before(days))),
    ]
}

/// An uncertain date in the lifetime of the treaties; in rare cases not known at all.
pub fn when() -> impl Strategy<Value = When> {
    prop_oneof![20 => day().prop_flat_map(when_around), 1 => Just(When::UNKNOWN)]
}

/// Any uncertain date that can be written.
pub fn any_when() -> impl Strategy<Value = When> {
    prop_oneof![3 => when(), 1 => (any_day(), any_day()).prop_map(|(a, b)| When::on(a).hull(When::on(b)))]
}

/// The number of a meeting, mostly one of the first 25; in rare cases of a part of it.
pub fn session() -> impl Strategy<Value = Session> {
    let number = prop_oneof![4 => 1..=25_u8, 1 => 1..=255_u8].prop_map(|n| NonZeroU8::new(n).unwrap_or(NonZeroU8::MIN));
    let part = proptest::option::weighted(0.1, 1..=3_u8);
    (any::<bool>(), number, part).prop_map(|(review, number, part)| {
        let session = if review { Session::review_conference(number) } else { Session::msp(number) };
        part.and_then(NonZeroU8::new).map_or(session, |part| session.part(part))
    })
}

/// A meeting of either Convention.
pub fn meeting_id() -> impl Strategy<Value = MeetingId> {
    (convention(), session()).prop_map(|(convention, session)| MeetingId { convention, session })
}

/// Any provision of these treaties: their articles, with any paragraph and letter.
pub fn provision() -> impl Strategy<Value = Provision> {
    let letter = proptest::option::of(proptest::char::range('a', 'z'));
    let article = convention().prop_flat_map(|convention| (Just(convention), 1..=convention.articles()));
    (article, any::<Option<u8>>(), letter).prop_map(|((convention, article), paragraph, letter)| {
        let provision = Provision::article(convention, article);
        let provision = paragraph.map_or(provision, |paragraph| provision.paragraph(paragraph));
        letter.map_or(provision, |letter| provision.letter(letter))
    })
}

/// Free text: never empty, without spaces at its ends, with characters that CSV and JSON must quote.
pub fn text() -> impl Strategy<Value = String> {
    let words = ["depositary", "Côte d’Ivoire", "a, b", "\"quoted\"", "1;2", "=1+1", "https://example.org/?a=b#c", "–"];
    proptest::collection::vec(select(words.to_vec()), 1..3).prop_map(|words| words.join(" "))
}

/// The source of a row.
pub fn source() -> impl Strategy<Value = Source> {
    text().prop_filter_map("a source is not empty", |text| text.parse().ok())
}

/// Any citation.
pub fn citation() -> impl Strategy<Value = Citation> {
    prop_oneof![
        provision().prop_map(Citation::Provision),
        any::<u16>().prop_map(|number| Citation::action("Oslo", number)),
        any::<u16>().prop_map(|number| Citation::action("Siem Reap-Angkor", number)),
        (1..30_u8, 1990..2040_u16).prop_map(|(n, y)| Citation::Document(format!("APLC/MSP.{n}/{y}/7").into())),
        source().prop_map(Citation::Record),
    ]
}
