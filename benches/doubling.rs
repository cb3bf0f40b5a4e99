//! Whether cost grows as the input does: each case again and again with twice as much, and by what factor it took longer.
//!
//! `cargo bench -p benches --bench doubling [NAME]`: those cases whose name holds that word. A case ends at the largest
//! number, or where it takes too long to go on. It fails where the last doublings cost more than 2.3 times each on the
//! average: one alone may cost more, where what is allocated no longer fits into a cache or is asked of the system anew.

use mine_action::{
    Convention, Cycle, Day, Plan, Readings, Register, Replies, State, Vocabulary,
    assess::pace::TrackRule,
    law::plan::PLANS,
    record::{Table, fault::Faults, read::Reader, reply::ReplyReader},
};
use std::{
    fmt::Write,
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

/// From how many rows to how many.
const FIRST: usize = 1_000;
const LAST: usize = 256_000;
/// A case that takes longer goes no further.
const PATIENCE: Duration = Duration::from_secs(3);
/// Below this the clock and the caches tell more than the case.
const TOO_SHORT: Duration = Duration::from_micros(300);
/// How long a case is tried.
const TRY: Duration = Duration::from_millis(100);
/// What doubling may cost, on the average of the last so many.
const MOST: f64 = 2.3;
const LAST_DOUBLINGS: usize = 5;
/// Of these there are few, and what is told of each grows with their number.
const FEW: [&str; 3] = ["ask memberships of one State", "ask meetings", "ask meetings with days"];

type Run = Box<dyn FnMut()>;

/// What costs, made ready for so many rows; `None` where there cannot be so many.
type Case = (&'static str, Box<dyn Fn(usize) -> Option<Run>>);

/// One header and rows made one by one.
fn sheet(header: &str, rows: usize, row: impl Fn(usize, &mut String)) -> String {
    let mut text = format!("{header}\n");
    (0..rows).for_each(|place| {
        row(place, &mut text);
        text.push('\n');
    });
    text
}

/// The tables as given, with a release, one membership, and whatever else they name.
fn read(tables: &[(Table, String)]) -> (Register, Faults) {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release.csv", "release\n2026-11-21\n".as_bytes());
    if tables.iter().all(|(table, _)| *table != Table::Memberships) {
        reader.csv(Table::Memberships, "memberships.csv", MEMBERSHIPS.as_bytes());
    }
    for (table, text) in tables {
        reader.csv(*table, table.code(), text.as_bytes());
    }
    let parsed = reader.finish();
    (parsed.value, parsed.faults)
}

const MEMBERSHIPS: &str = "convention,state,event,date,known,source\n\
    apmbc,AGO,ratification,2002-07-05,,s\n\
    ccm,AGO,ratification,2010-01-02,,s\n";

/// Everything that is asked of a register on a day.
fn ask(register: &Register) -> usize {
    let (day, readings, state) = (register.known(), Readings::default(), register.state(State::AGO));
    let window = day..=Day::from_ymd_opt(2040, 1, 1).unwrap_or(day);
    let mut sum = 0;
    for convention in Convention::ALL {
        for duty in state.duties(*convention) {
            sum += duty.timeline().stretches().count() + usize::from(duty.at(day).late_days.is_some());
        }
        sum += register.report_grid(*convention, readings).rows().len();
    }
    sum += state.portfolio(day, &window).len() + state.requests().len() + register.misses(readings, day).len();
    sum += state.extensions(day).len() + register.irregularities(readings).len();
    sum + register.pace(readings, day, &TrackRule::default()).len() + register.known_by(day).facts().count()
}

/// Some interval of days, another for each number.
fn interval(number: usize) -> String {
    let day =
        |number: usize| format!("{}-{:02}-{:02}", 2003 + number / 336 % 20, 1 + number / 28 % 12, 1 + number % 28);
    let first = number % 6_000;
    format!("{}/{}", day(first), day(first + 1 + number / 6_000))
}

/// Rows of one table: read, and asked.
fn of_table(name: &'static str, table: Table, text: impl Fn(usize) -> String + Clone + 'static) -> [Case; 2] {
    of_few(name, table, LAST, text)
}

/// The same of a table that has no more rows than that.
fn of_few(
    name: &'static str,
    table: Table,
    most: usize,
    text: impl Fn(usize) -> String + Clone + 'static,
) -> [Case; 2] {
    let (label_read, label_ask): (&'static str, &'static str) =
        (Box::leak(format!("read {name}").into_boxed_str()), Box::leak(format!("ask {name}").into_boxed_str()));
    let text = move |rows: usize| (rows <= most).then(|| text(rows));
    let other = text.clone();
    [
        (
            label_read,
            Box::new(move |rows| {
                let text = text(rows)?;
                Some(Box::new(move || drop(black_box(read(&[(table, text.clone())])))))
            }),
        ),
        (
            label_ask,
            Box::new(move |rows| {
                let (register, faults) = read(&[(table, other(rows)?)]);
                if let Some(fault) = faults.0.first() {
                    eprintln!("{label_ask}: {} faults, such as {fault}", faults.0.len());
                }
                Some(Box::new(move || {
                    black_box(ask(&register));
                }))
            }),
        ),
    ]
}

fn tables() -> Vec<Case> {
    let all: Vec<[Case; 2]> = vec![
        of_table("area events of one State", Table::Areas, |rows| {
            sheet("convention,state,event,date,clock,area_m2,meeting,known,source", rows, |row, text| {
                let _ = write!(text, "apmbc,AGO,seen-open,{},,{},,,s", interval(row), row + 1);
            })
        }),
        of_table("stockpile events of one State", Table::Stockpiles, |rows| {
            sheet("convention,state,event,date,quantity,meeting,known,source", rows, |row, text| {
                let event = ["declared", "seen-open", "found"][row % 3];
                let _ = write!(text, "apmbc,AGO,{event},{},{},,,s", interval(row), row + 1);
            })
        }),
        of_table("exceptions of one State", Table::Exceptions, |rows| {
            sheet("convention,state,duty,exception,date,seen,known,source", rows, |row, text| {
                let (year, seen) = (2013 + row % 20, interval(row / 20));
                let _ = write!(text, "apmbc,AGO,clearance,deadline,{year}-01-01,{seen},,s");
            })
        }),
        of_table("requests of one State", Table::Requests, |rows| {
            sheet(REQUESTS, rows, |row, text| {
                let year = 2012 + row % 12;
                let _ = write!(
                    text,
                    "apmbc,AGO,clearance,{},,{year}-03-01,,,,granted,{year}-12-01,,,{}-01-01,,,,,,s",
                    row + 1,
                    year + 2
                );
            })
        }),
        of_table("requests of one State, undecided", Table::Requests, |rows| {
            sheet(REQUESTS, rows, |row, text| {
                let _ = write!(text, "apmbc,AGO,clearance,{},,,,,,,,,,,,,,,,s", row + 1);
            })
        }),
        of_table("rows of one request", Table::Requests, |rows| {
            sheet(REQUESTS, rows, |row, text| {
                let _ =
                    write!(text, "apmbc,AGO,clearance,1,,2012-03-01,,,,granted,2012-12-01,,,2018-01-01,,,,,,s{row}");
            })
        }),
        of_table("reports of one State", Table::Reports, |rows| {
            sheet("convention,state,kind,covers,submitted,seen,silent_on,known,source", rows, |row, text| {
                let _ = write!(text, "apmbc,AGO,annual,2002,{},,,,s", interval(row));
            })
        }),
        of_table("memberships of one State", Table::Memberships, |rows| {
            sheet("convention,state,event,date,known,source", rows, |row, text| {
                let (event, first) = [("accession", 2003), ("withdrawal-notified", 2004)][row % 2];
                let last = Day::from_ymd_opt(2005, 1, 1).unwrap_or_default() + chrono_days(row / 2);
                let _ = write!(text, "apmbc,AGO,{event},{first}-01-01/{last},,s");
            })
        }),
        of_table("armed conflicts of one State", Table::ArmedConflicts, |rows| {
            sheet("state,starts,ends,known,source", rows, |row, text| {
                let _ = write!(text, "AGO,{},,,s", interval(row));
            })
        }),
        of_table("measures of one State", Table::Measures, |rows| {
            sheet("convention,state,measure,title,date,known,source", rows, |row, text| {
                let _ = write!(text, "apmbc,AGO,law,t{row},{},,s", interval(row));
            })
        }),
        of_table("victims of one State", Table::Victims, |rows| {
            sheet("convention,state,event,date,known,source", rows, |row, text| {
                let _ = write!(text, "ccm,AGO,reported,{},,s", interval(row));
            })
        }),
        of_few("retained", Table::Retained, 1_000 * State::ALL.len(), |rows| {
            sheet("convention,state,year,number,used,use_reported,known,source", rows, |row, text| {
                let _ = write!(text, "apmbc,{},{},{},,,,s", state(row / 1_000), 1000 + row % 1_000, row % 7);
            })
        }),
        of_few("meetings", Table::Meetings, MEETINGS_WITH_PARTS, |rows| {
            sheet(MEETINGS, rows, |row, text| {
                let _ = write!(text, "apmbc,{},,,,,incomplete,,s", meeting(row));
            })
        }),
        of_few("meetings with days", Table::Meetings, MEETINGS_WITH_PARTS, |rows| {
            sheet(MEETINGS, rows, |row, text| {
                let day = Day::from_ymd_opt(1999, 5, 3).unwrap_or_default() + chrono_days(row);
                let _ = write!(text, "apmbc,{},{day},{day},,,incomplete,,s", meeting(row));
            })
        }),
        of_table("sources", Table::Sources, |rows| {
            sheet("key,title,publisher,kind,date,address", rows, |row, text| {
                let _ = write!(text, "key-{row},t,p,un,,a");
            })
        }),
        of_table("groups", Table::Groups, |rows| {
            sheet("convention,group,as_of,state,count,source", rows, |row, text| {
                let _ = write!(text, "apmbc,states-parties-no-initial-article7-report,{},AGO,,s", interval(row));
            })
        }),
        of_table("lists", Table::Lists, |rows| {
            sheet("list,convention,about,as_of,extent,count,states,unclear,known,source", rows, |row, text| {
                let _ = write!(
                    text,
                    "annual-report-missing,apmbc,{},{},complete,,AGO,,,s",
                    2003 + row % 20,
                    interval(row / 20)
                );
            })
        }),
        of_table("conflicts", Table::Conflicts, |rows| {
            sheet("table,convention,state,key,field,kept,other,source", rows, |row, text| {
                let _ = write!(text, "memberships,apmbc,AGO,k{row},date,,,s");
            })
        }),
        of_few("clearance figures", Table::Clearance, 1_000 * State::ALL.len(), |rows| {
            let header = "convention,state,year,measured_on,suspected_m2,confirmed_m2,remaining_m2,cancelled_m2,reduced_m2,\
                          cleared_m2,cancelled_or_reduced_m2,reduced_or_cleared_m2,released_m2,mines_destroyed,known,source";
            sheet(header, rows, |row, text| {
                let _ = write!(text, "apmbc,{},{},,,,{row},,,,,,,,,s", state(row / 1_000), 1000 + row % 1_000);
            })
        }),
    ];
    all.into_iter().flatten().collect()
}

const REQUESTS: &str = "convention,state,duty,request,clock,filed,revised,withdrawn,meeting,outcome,decided,months_asked,\
    asked_until,granted_until,votes_yes,votes_no,votes_abstain,contents,known,source";
const MEETINGS: &str = "convention,meeting,starts,ends,place,president,decisions,decisions_source,source";

/// Some State, another for each number.
fn state(number: usize) -> &'static str {
    State::ALL[number % State::ALL.len()].code()
}

const MEETINGS_WITH_PARTS: usize = 255 * 255;

/// Some session, another for each number, in their order.
fn meeting(number: usize) -> String {
    format!("{}MSP-part{}", 1 + number / 255, 1 + number % 255)
}

fn chrono_days(days: usize) -> mine_action::chrono::Days {
    mine_action::chrono::Days::new(days as u64)
}

/// Resolutions, each with a vote.
fn resolutions() -> Vec<Case> {
    let text = |rows: usize| {
        let resolutions = sheet("resolution,convention,date,yes,no,abstain,list,source", rows, |row, text| {
            let _ = write!(text, "A/RES/{}/{},apmbc,,,,,incomplete,s", 1 + row / 400, 1 + row % 400);
        });
        let votes = sheet("resolution,state,vote", rows, |row, text| {
            let _ = write!(text, "A/RES/{}/{},AGO,yes", 1 + row / 400, 1 + row % 400);
        });
        [(Table::Resolutions, resolutions), (Table::Votes, votes)]
    };
    vec![
        (
            "read resolutions with votes",
            Box::new(move |rows| {
                let text = text(rows);
                Some(Box::new(move || drop(black_box(read(&text)))))
            }),
        ),
        (
            "ask resolutions with votes",
            Box::new(move |rows| {
                let (register, faults) = read(&text(rows));
                if let Some(fault) = faults.0.first() {
                    eprintln!("resolutions: {} faults, such as {fault}", faults.0.len());
                }
                Some(Box::new(move || {
                    black_box(ask(&register));
                }))
            }),
        ),
    ]
}

/// Rows with a fault each.
fn faulty() -> Vec<Case> {
    let areas = "convention,state,event,date,clock,area_m2,meeting,known,source";
    let of = |row: fn(usize, &mut String)| {
        move |rows: usize| -> Option<Run> {
            let text = sheet(areas, rows, row);
            Some(Box::new(move || drop(black_box(read(&[(Table::Areas, text.clone())]).1.to_string()))))
        }
    };
    let json = |text: fn(usize) -> String| {
        move |rows: usize| -> Option<Run> {
            let text = text(rows);
            Some(Box::new(move || {
                let mut reader = Reader::default();
                reader.json(Table::Areas, "areas.json", text.as_bytes());
                black_box(reader.finish().faults.to_string());
            }))
        }
    };
    vec![
        (
            "faults: States misspelt",
            Box::new(of(|row, text| {
                let _ = write!(text, "apmbc,Angloa{row},none,,,,,,s");
            })),
        ),
        (
            "faults: States misspelt in three letters",
            Box::new(of(|row, text| {
                let letter = |row: usize| char::from(b'A' + (row % 26) as u8);
                let _ = write!(text, "apmbc,X{}{},none,,,,,,s", letter(row), letter(row / 26));
            })),
        ),
        ("faults: codes misspelt", Box::new(of(|_, text| text.push_str("apmbc,AGO,seen-opne,,,,,,s")))),
        ("faults: duplicates", Box::new(of(|_, text| text.push_str("apmbc,AGO,seen-open,2005,,,,,s")))),
        ("faults: quotes", Box::new(of(|_, text| text.push_str("apmbc,AGO,\"seen-open,2005,,,,,s")))),
        ("faults: cells missing", Box::new(of(|_, text| text.push_str("apmbc,AGO")))),
        ("faults: nulls", Box::new(json(|rows| format!("[{}null]", "null,".repeat(rows))))),
        ("faults: bad tokens", Box::new(json(|rows| format!("[{}null]", "1e999,".repeat(rows))))),
        ("faults: open brackets", Box::new(json(|rows| "[".repeat(rows)))),
        ("faults: empty objects", Box::new(json(|rows| format!("[{}{{}}]", "{},".repeat(rows))))),
        (
            "faults: columns",
            Box::new(|rows| {
                let text = format!("{}\n", (0..rows).map(|row| format!("c{row},")).collect::<String>());
                Some(Box::new(move || drop(black_box(read(&[(Table::Areas, text.clone())]).1.to_string()))))
            }),
        ),
        (
            "faults: fields of one object",
            Box::new(json(|rows| {
                let fields: Vec<String> = (0..rows).map(|row| format!("\"c{row}\":1")).collect();
                format!("[{{{}}}]", fields.join(","))
            })),
        ),
    ]
}

fn told(text: &str, name: &str) -> Replies {
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = ReplyReader::new(&vocabulary);
    reader.any(name, text.as_bytes());
    let parsed = reader.finish();
    if let Some(fault) = parsed.faults.0.first() {
        eprintln!("{name}: {} faults, such as {fault}", parsed.faults.0.len());
    }
    parsed.value
}

/// Replies to one question, and to many.
fn replies() -> Vec<Case> {
    const TIDY: &str = "subject,cycle,item,answer,missing,source";
    fn one(rows: usize) -> String {
        sheet(TIDY, rows, |row, text| {
            let _ = write!(text, "AGO,2022,baseline,{},,s{row}", ["yes", "no"][row % 2]);
        })
    }
    fn cycles(rows: usize) -> String {
        sheet(TIDY, rows, |row, text| {
            let _ = write!(text, "AGO,{},baseline,yes,,s{}", 1999 + row % 28, row / 28);
        })
    }
    let reading = |text: fn(usize) -> String, name: &'static str| {
        move |rows: usize| -> Option<Run> {
            let text = text(rows);
            Some(Box::new(move || drop(black_box(told(&text, name)))))
        }
    };
    let asking = |text: fn(usize) -> String| {
        move |rows: usize| -> Option<Run> {
            let (replies, register) = (told(&text(rows), "replies.csv"), read(&[]).0);
            let (plan, cycle) = (Plan::of("oslo")?, "2022".parse::<Cycle>().ok()?);
            Some(Box::new(move || {
                let inquiry = register.measure(plan).with_replies(&replies);
                let snapshot = inquiry.snapshot(cycle);
                for indicator in plan.indicators {
                    black_box(snapshot.value(indicator).to_string());
                }
                black_box(inquiry.disagreements().len());
            }))
        }
    };
    vec![
        ("read replies to one question", Box::new(reading(one, "replies.csv"))),
        ("ask replies to one question", Box::new(asking(one))),
        ("read replies of all cycles", Box::new(reading(cycles, "replies.csv"))),
        ("ask replies of all cycles", Box::new(asking(cycles))),
        (
            "read replies with one key",
            Box::new(|rows| {
                let text = sheet(TIDY, rows, |_, text| text.push_str("AGO,2022,baseline,yes,,s"));
                let vocabulary = Vocabulary::of(&PLANS);
                Some(Box::new(move || {
                    let mut reader = ReplyReader::new(&vocabulary);
                    reader.any("replies.csv", text.as_bytes());
                    black_box(reader.finish().faults.to_string());
                }))
            }),
        ),
        (
            "read replies a line each",
            Box::new(reading(
                |rows| {
                    let line = |row: usize| {
                        format!(
                            "{{\"subject\":\"AGO\",\"cycle\":2022,\"item\":\"baseline\",\"answer\":true,\"source\":\"s{row}\"}}\n"
                        )
                    };
                    (0..rows).map(line).collect()
                },
                "replies.jsonl",
            )),
        ),
    ]
}

/// The time that this thread was given, where the system tells: that of others does not count.
fn spent(begun: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    spent.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// The time of one run, the shortest of three tries: what else the machine does only makes them longer. A try runs it
/// again and again, for some clocks tell no less than four milliseconds.
fn shortest(run: &mut Run) -> Duration {
    let mut least = Duration::MAX;
    let begun = Instant::now();
    for _ in 0..3 {
        let (from, mut runs) = (spent(begun), 0);
        while runs == 0 || spent(begun) - from < TRY {
            run();
            runs += 1;
        }
        least = least.min((spent(begun) - from) / runs);
        if begun.elapsed() > PATIENCE / 4 {
            break;
        }
    }
    least
}

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let cases = tables().into_iter().chain(resolutions()).chain(faulty()).chain(replies());
    let cases: Vec<Case> = cases.filter(|(name, _)| wanted.iter().all(|word| name.contains(word.as_str()))).collect();
    println!(
        "{:44} {:>9} {:>9}  factors of each doubling from {FIRST} | average of the last {LAST_DOUBLINGS}",
        "case", "rows", "ms"
    );
    let mut above = 0;
    for (name, case) in cases {
        let (mut factors, mut before, mut rows, mut last) = (Vec::new(), None::<Duration>, FIRST, Duration::ZERO);
        let mut largest = 0;
        while rows <= LAST && last <= PATIENCE {
            let Some(mut run) = case(rows) else { break };
            last = shortest(&mut run);
            if let Some(before) = before {
                factors.push(if before > TOO_SHORT { last.as_secs_f64() / before.as_secs_f64() } else { 1.0 });
            }
            (before, largest, rows) = (Some(last), rows, rows * 2);
        }
        let end: Vec<f64> = factors.iter().rev().take(LAST_DOUBLINGS).copied().collect();
        let average = end.iter().product::<f64>().powf(1.0 / end.len().max(1) as f64);
        let is_above = average > MOST;
        above += usize::from(is_above && !FEW.contains(&name));
        let told = factors.iter().fold(String::new(), |told, factor| format!("{told} {factor:.1}"));
        let mark = match (is_above, FEW.contains(&name)) {
            (true, true) => ", more than linear; there are few",
            (true, false) => ", too much",
            (false, _) => "",
        };
        println!("{name:44} {largest:>9} {:>9.1} {told} | {average:.2}{mark}", last.as_secs_f64() * 1e3);
    }
    println!("{above} above {MOST} on the average");
    ExitCode::from(u8::from(above > 0))
}
