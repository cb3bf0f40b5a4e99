//! Pages: every figure on them is one that the library gives, and nothing is asked of the network.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Finding, Plan, Possible, Readings, Register, State, When,
    assess::{answer::Presumption, pace::TrackRule},
    data,
    record::{
        area::{Area, AreaEvent},
        clearance::ClearanceYear,
    },
    report,
    strategies::register::{any_register, wild_register},
};
use proptest::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

fn register() -> &'static Register {
    data::register().expect("the embedded records are sound")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn page(state: State, on: Day) -> String {
    report::state(&register().state(state), on).html
}

/// The page of every State on the day of the records, made once for all tests.
fn pages() -> &'static BTreeMap<State, String> {
    static PAGES: OnceLock<BTreeMap<State, String>> = OnceLock::new();
    PAGES.get_or_init(|| register().states().map(|state| (state, page(state, register().known()))).collect())
}

/// What stands in each attribute of that name.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn findings(register: &Register, state: State, on: Day) -> Vec<Finding> {
    let dossier = register.state(state);
    let own = Convention::ALL.iter().filter(|convention| dossier.has_standing(**convention));
    own.flat_map(|convention| dossier.duties(*convention)).map(|duty| duty.at(on)).collect()
}

/// The part of a page with that id.
fn section<'h>(html: &'h str, id: &str) -> &'h str {
    let start = html.find(&format!("<section id=\"{id}\"")).unwrap_or_else(|| panic!("no section {id}"));
    let rest = &html[start..];
    &rest[..rest.find("</section>").expect("its end")]
}

#[test]
fn each_status_and_deadline_is_that_of_the_finding() {
    let on = register().known();
    for state in register().states() {
        let html = pages()[&state].as_str();
        let cards: BTreeMap<&str, &str> =
            attributes(html, "data-duty").into_iter().zip(attributes(html, "data-status")).collect();
        for finding in findings(register(), state, on) {
            let (id, status) = (format!("{}-{}", finding.convention, finding.duty), finding.status.to_string());
            let Some(card) = cards.get(id.as_str()) else {
                assert_eq!(status, "not-bound", "{state} {id}");
                continue;
            };
            assert_eq!(*card, status, "{state} {id}");
            if status == "not-bound" {
                continue;
            }
            let own = section(html, &id);
            let dates: BTreeSet<&str> = attributes(own, "datetime").into_iter().collect();
            let clocks = finding.clocks.iter().flat_map(|clock| [clock.original_deadline, clock.deadline]).flatten();
            let told = finding.last_known.filter(|_| finding.status.known().is_none()).map(|last| When::on(last.day));
            for date in clocks.chain(told).chain(finding.last_report.map(|report| report.filed)) {
                assert!(dates.contains(date.to_string().as_str()), "{state} {id}: {date} is not among {dates:?}");
            }
        }
    }
}

#[test]
fn paces_and_extensions_are_those_of_the_library() {
    let on = register().known();
    let (mut drawn, mut longer, mut stocks) = (0, 0, 0);
    for state in register().states() {
        let (dossier, html) = (register().state(state), pages()[&state].as_str());
        for convention in Convention::ALL {
            let Some(pace) = dossier.pace(*convention, on, &TrackRule::default()).filter(|pace| pace.measure.is_some())
            else {
                continue;
            };
            let own = section(html, &format!("{convention}-clearance"));
            assert_eq!(attributes(own, "data-track"), [pace.track.code()], "{state}");
            let last = pace.remaining().least.to_string();
            assert!(attributes(own, "data-least").contains(&last.as_str()), "{state}: {last}");
            let needed = pace.needed.map(|needed| format!(": {} km² a year", needed.whole().in_km2()));
            assert!(needed.is_none_or(|needed| own.contains(&needed)), "{state}");
            drawn += 1;
        }
        for convention in Convention::ALL {
            let pace = dossier.stock_pace(*convention, on, &TrackRule::default());
            if let Some(pace) = pace.filter(|pace| pace.measure.is_some()) {
                let own = section(html, &format!("{convention}-stockpile-destruction"));
                assert_eq!(attributes(own, "data-track"), [pace.track.code()], "{state}");
                assert!(own.contains(&format!("{} items remained", pace.remaining())), "{state}");
                stocks += 1;
            }
        }
        for one in dossier.extensions(on).iter().filter(|one| *one.asked.end() > 0) {
            let own = section(html, &format!("{}-{}", one.convention, one.duty));
            let words = |span: &std::ops::RangeInclusive<usize>| match (span.start(), span.end()) {
                (least, most) if least == most => least.to_string(),
                (least, most) => format!("{least} to {most}"),
            };
            let told: Vec<_> = attributes(own, "data-asked").into_iter().zip(attributes(own, "data-given")).collect();
            assert!(told.contains(&(words(&one.asked).as_str(), words(&one.grants).as_str())), "{state}: {told:?}");
            longer += 1;
        }
    }
    assert!(drawn > 20 && longer > 40 && stocks == 2, "{drawn} {longer} {stocks}");
}

#[test]
fn the_figures_are_those_of_the_records() {
    let on = register().known();
    for state in register().states() {
        let html = pages()[&state].as_str();
        let shown: BTreeSet<&str> = attributes(html, "value").into_iter().collect();
        let history = register().history(state);
        let mut figures: Vec<u64> = Vec::new();
        for convention in Convention::ALL {
            let bound = findings(register(), state, on)
                .iter()
                .any(|one| one.convention == *convention && one.status.to_string() != "not-bound");
            let rows = history.clearance.iter().filter(|row| bound && row.convention == *convention);
            let told = |row: &ClearanceYear| {
                let not_told_apart = row.released().and_then(|released| released.not_told_apart());
                [row.cleared_m2, row.reduced_m2, row.cancelled_m2, row.confirmed_m2, not_told_apart]
            };
            figures.extend(rows.flat_map(told).flatten());
            let retained = history.retained.iter().filter(|row| bound && row.convention == *convention);
            figures.extend(retained.filter(|row| row.year.is_some()).filter_map(|row| row.number.number()));
        }
        for figure in figures {
            assert!(shown.contains(figure.to_string().as_str()), "{state}: {figure}");
        }
        for date in attributes(html, "datetime") {
            assert!(date.parse::<When>().is_ok(), "{state}: {date}");
        }
    }
}

#[test]
fn each_request_stands_on_its_page_and_each_note_is_called() {
    for state in register().states() {
        let html = pages()[&state].as_str();
        let rows = attributes(html, "data-request");
        let bound = findings(register(), state, register().known());
        for check in register().state(state).requests() {
            let id = check.request.id;
            let is_bound = bound.iter().any(|one| {
                (one.convention, one.duty) == (id.convention, id.duty) && one.status.to_string() != "not-bound"
            });
            assert_eq!(rows.contains(&id.to_string().as_str()), is_bound, "{state}: {id}");
        }
        let called: BTreeSet<&str> =
            attributes(html, "href").into_iter().filter(|link| link.starts_with("#note-")).collect();
        let notes: BTreeSet<String> = attributes(html, "id")
            .into_iter()
            .filter(|id| id.starts_with("note-"))
            .map(|id| format!("#{id}"))
            .collect();
        assert_eq!(called, notes.iter().map(String::as_str).collect(), "{state}");
    }
}

/// Nothing of what came later stands on the page of an earlier day.
#[test]
fn a_page_of_an_earlier_day_tells_what_was_so_then() {
    let congo = page(State::COG, day("2011-11-15"));
    let clearance = section(&congo, "apmbc-clearance");
    assert!(clearance.contains("overdue") && clearance.contains("14 days late"), "{clearance}");
    assert!(!clearance.contains("2013"), "{clearance}");
    let later = page(State::COG, day("2012-06-01"));
    assert!(section(&later, "apmbc-clearance").contains("1 Jan 2013"));
}

#[test]
fn what_is_presumed_is_told_apart_and_only_where_it_is_asked() {
    let on = day("2012-03-15");
    let jordan = register().state(State::JOR);
    assert!(!report::state(&jordan, on).html.contains("presumed in time"));
    let presuming = jordan.presuming(Presumption::Continuance { months: None });
    let html = report::state(&presuming, on).html;
    let clearance = section(&html, "apmbc-clearance");
    assert!(clearance.contains("unknown") && clearance.contains("presumed in time"), "{clearance}");
}

#[test]
fn a_page_stands_alone() {
    for html in [page(State::AGO, register().known()), oslo("2022")] {
        assert!(!html.contains("<script") && !html.contains("<link") && !html.contains("url(http"));
        for name in ["src", "href", "action"] {
            assert!(attributes(&html, name).iter().all(|link| link.starts_with('#')), "{name}");
        }
    }
}

fn oslo(cycle: &str) -> String {
    let plan = Plan::of("oslo").expect("a plan");
    report::plan(plan, &register().measure(plan).snapshot(cycle.parse().expect("a cycle"))).html
}

fn text(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn each_indicator_has_the_value_of_the_snapshot() {
    let plan = Plan::of("oslo").expect("a plan");
    let snapshot = register().measure(plan).snapshot("2022".parse().expect("a cycle"));
    let html = oslo("2022");
    let shown: Vec<&str> = html.split("<div class=\"indicator\"").skip(1).collect();
    assert_eq!(shown.len(), plan.indicators.len());
    for (own, indicator) in shown.into_iter().zip(plan.indicators) {
        assert_eq!(attributes(own, "data-indicator").first().copied(), Some(indicator.id().as_str()));
        let value = snapshot.value(indicator);
        assert!(text(own).contains(&format!("<b>{value}</b>")), "{}: {value}", indicator.id());
        let coverage = snapshot.coverage(indicator);
        assert!(own.contains(&format!("{} of {} facts told", coverage.told(), coverage.asked())), "{}", indicator.id());
    }
}

/// A folder that needs no server: each link leads to a file of it.
#[test]
fn the_site_is_whole() {
    let files: BTreeMap<String, String> =
        report::site(register(), Readings::default(), register().known()).map(|file| (file.path, file.text)).collect();
    let joined = register()
        .states()
        .filter(|state| Convention::ALL.iter().any(|convention| register().state(*state).has_standing(*convention)));
    for state in joined {
        assert!(files.contains_key(&format!("states/{state}.html")), "{state}");
    }
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in attributes(html, "href").into_iter().chain(attributes(html, "src")) {
            let target = match link.strip_prefix("../") {
                _ if link.starts_with('#') => continue,
                Some(above) => above.to_owned(),
                None if folder.is_empty() => link.to_owned(),
                None => format!("{folder}/{link}"),
            };
            assert!(files.contains_key(&target), "{path}: {link}");
        }
    }
    let overview = &files["index.html"];
    let statuses = attributes(overview, "data-status");
    let expected = Convention::ALL.iter().flat_map(|convention| {
        let mut states: Vec<State> =
            register().states().filter(|state| register().state(*state).has_standing(*convention)).collect();
        states.sort_by_key(|state| state.short_name());
        states.into_iter().flat_map(|state| {
            let duties = register().state(state).duties(*convention);
            assert!(duties.is_sorted_by_key(|duty| duty.provision().article_number()), "in the order of the articles");
            duties.into_iter().map(|duty| duty.at(register().known()).status.to_string())
        })
    });
    assert!(expected.eq(statuses.iter().map(ToString::to_string)));
}

/// What a source does not tell apart is not told, and never zero; and no year is told of before it is over.
#[test]
fn figures_that_are_not_told_are_no_zeros() {
    let row = ClearanceYear::new(Convention::Apmbc, State::ECU, 2040, "s").remaining_m2(57_000_000);
    let register = Register::empty(day("2042-01-01")).with_all(register().facts()).expect("sound rows");
    let register = register.with(row).expect("a sound row");
    let html = |on: &str| report::state(&register.state(State::ECU), day(on)).html;
    let clearance = |html: &str| section(html, "apmbc-clearance").to_owned();
    let (before, after) = (html("2040-12-30"), html("2040-12-31"));
    assert!(!attributes(&clearance(&before), "value").contains(&"57000000"));
    let own = clearance(&after);
    let year =
        own.split("<th scope=\"row\">2040</th>").nth(1).and_then(|rest| rest.split("</tr>").next()).expect("its row");
    assert_eq!(attributes(year, "value"), ["57000000"]);
    assert_eq!(year.matches("not told").count(), 2, "{year}");
}

#[test]
fn what_records_say_is_never_markup() {
    let row = Area::new(Convention::Apmbc, State::AGO, AreaEvent::SeenOpen, "<script>alert(1)</script> & \"more\"");
    let register = register().with(row.on("2026-01-02".parse().expect("a day"))).expect("a sound row");
    let html = report::state(&register.state(State::AGO), register.known()).html;
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ") && !html.contains("<script>alert"));
}

proptest! {
    #![proptest_config(cases(12))]

    /// Whatever is recorded, on any day, there is a page, and its cards are the findings.
    #[test]
    fn there_is_a_page_for_any_records(register in prop_oneof![any_register().boxed(), wild_register().boxed()], days in 0u64..60_000) {
        let on = day("1950-01-01") + mine_action::chrono::Days::new(days);
        for state in register.states() {
            for on in [on, register.known(), Day::MIN, Day::MAX] {
                let html = report::state(&register.state(state), on).html;
                prop_assert!(!html.contains("NaN") && !html.contains("inf\""));
                let shown = attributes(&html, "data-status").len();
                let all = findings(&register, state, on);
                let hidden = Convention::ALL.iter().filter(|convention| {
                    all.iter().filter(|one| one.convention == **convention).all(|one| one.status == Possible::Known(mine_action::Status::NotBound))
                });
                let hidden: usize = hidden.map(|convention| all.iter().filter(|one| one.convention == *convention).count()).sum();
                prop_assert_eq!(shown, all.len() - hidden);
            }
        }
    }
}
