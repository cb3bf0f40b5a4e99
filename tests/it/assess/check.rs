//! What breaks the law, in facts and in requests.

use crate::support::rows::{MINES, register};
use mine_action::{Register, State, Truth, assess::check::RequestCheck, law::reading::Readings, record::Table};

/// The code and the citation of each irregularity.
fn irregularities(register: &Register) -> Vec<String> {
    let all = register.irregularities(Readings::default()).into_iter();
    all.map(|one| format!("{}: {}", one.code, one.citation)).collect()
}

/// Neither Convention knows a suspension, only withdrawal (APMBC Art. 20, CCM Art. 20).
#[test]
fn a_declared_suspension_is_irregular() {
    assert_eq!(irregularities(&register(&[MINES])), Vec::<String>::new());
    let rows = ["apmbc,AFG,accession,1999-01-01,,s", "apmbc,AFG,suspension-declared,2005-01-01,,s"];
    assert_eq!(irregularities(&register(&[(Table::Memberships, &rows)])), ["suspension-declared: APMBC Art. 20"]);
}

/// The request 1 for clearance under the APMBC.
fn request(decided: &str, until: &str, contents: &str) -> RequestCheck {
    let row = format!("apmbc,AFG,clearance,1,2008-10-01,,,,granted,{decided},,,{until},,,,{contents},,s");
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2015-01-01,,,,,s"];
    let register = register(&[MINES, (Table::Areas, &areas), (Table::Requests, &[&row])]);
    register.state(State::AFG).requests().remove(0)
}

fn findings(check: &RequestCheck, code: &str) -> Vec<String> {
    let of = check.findings.iter().filter(|finding| finding.code.to_string() == code);
    of.map(|finding| format!("{} ({})", finding.text, finding.citation)).collect()
}

/// APMBC Art. 5(4) lists the contents of a request.
#[test]
fn a_request_must_hold_what_the_article_lists() {
    let all = "a;b-i;b-ii;b-iii;c-humanitarian;c-social;c-economic;c-environmental";
    for (contents, lacks, complete) in [
        (all, None, Truth::Yes),
        (
            &all.replace("b-ii;", "!b-ii;"),
            Some("contents lack: financial and technical means available (APMBC Art. 5(4)(b))"),
            Truth::No,
        ),
        ("!a", Some("contents lack: length of the extension (APMBC Art. 5(4)(a))"), Truth::No),
        ("a", None, Truth::Unknown),
        ("", None, Truth::Unknown),
    ] {
        let check = request("2008-11-25", "2015-01-01", contents);
        assert_eq!(findings(&check, "contents-missing"), Vec::from_iter(lacks), "{contents}");
        assert_eq!(check.request.has_all_contents(), complete, "{contents}");
    }
}

/// APMBC Art. 5(3): an extension "of the deadline" of up to ten years, so counted from the deadline, however late the decision.
#[test]
fn ten_years_are_counted_from_the_deadline_that_is_extended() {
    let over = "granted to 2019-07-02: at most 120 months beyond 2009-07-01 (APMBC Art. 5(3))";
    for decided in ["2008-11-25", "2010-11-29"] {
        assert_eq!(
            findings(&request(decided, "2019-07-01", ""), "granted-over-cap"),
            Vec::<String>::new(),
            "{decided}"
        );
        assert_eq!(findings(&request(decided, "2019-07-02", ""), "granted-over-cap"), [over], "{decided}");
    }
}
