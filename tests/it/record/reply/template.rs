//! Empty sheets: what is asked of whom, and that they read as they are, empty or filled in part.

use crate::support::replies::{all, read};
use mine_action::{
    base::Cycle,
    law::{oslo, plan::PLANS},
    record::{
        reply::{Replies, Template, Vocabulary},
        subject::Subject,
    },
};

fn text(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut text = Vec::new();
    write(&mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn subjects(codes: &[&str]) -> Vec<Subject> {
    codes.iter().map(|code| code.parse().unwrap()).collect()
}

fn cycles(years: &[i32]) -> Vec<Cycle> {
    years.iter().map(|year| Cycle::new(*year).unwrap()).collect()
}

#[test]
fn an_empty_sheet_tells_nothing_and_nothing_is_wrong_with_it() {
    let subjects = subjects(&["AFG", "AFG/apmbc-5/3", "apmbc/22MSP", "A/RES/80/35"]);
    let cycles = cycles(&[2025, 2026]);
    for plan in PLANS {
        let vocabulary = Vocabulary::of(&[plan]);
        let template = Template { vocabulary: &vocabulary, subjects: &subjects, cycles: &cycles };
        for sheet in [text(|out| template.write_tidy(out)), text(|out| template.write_wide(out))] {
            assert_eq!(read("facts.csv", &sheet).complete().unwrap(), Replies::default());
        }
        let asked: usize = subjects.iter().map(|subject| template.items_of(subject).count()).sum();
        assert_eq!(text(|out| template.write_tidy(out)).lines().count(), 1 + 2 * asked, "{}", plan.code);
    }
}

#[test]
fn a_sheet_asks_what_the_plan_asks_of_each_subject_and_nothing_that_records_answer() {
    let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
    let subjects = subjects(&["AFG", "A/RES/80/35", "AFG/apmbc-5/3"]);
    let template = Template { vocabulary: &vocabulary, subjects: &subjects, cycles: &cycles(&[2025]) };
    let sheet = text(|out| template.write_tidy(out));
    assert!(sheet.contains("AFG,2025,baseline,,,\n"));
    assert!(sheet.contains("AFG,2025,significant-victims,,,\n"), "in a population of an action");
    assert!(sheet.contains("AFG/apmbc-5/3,2025,request-plan,,,\n"));
    assert!(!sheet.contains("reported-by-april") && !sheet.contains("A/RES/80/35") && !sheet.contains("delegates"));
    let wide = text(|out| template.write_wide(out));
    let header = wide.lines().next().unwrap();
    assert!(header.starts_with("subject,cycle,") && header.ends_with(",source"));
    assert!(header.contains(",baseline,") && header.contains(",request-plan,") && !header.contains("delegates"));
    assert_eq!(wide.lines().count(), 3);
}

#[test]
fn a_sheet_filled_in_part_tells_what_is_filled() {
    let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
    let subjects = subjects(&["AFG", "ALB"]);
    let template = Template { vocabulary: &vocabulary, subjects: &subjects, cycles: &cycles(&[2025]) };
    let tidy = text(|out| template.write_tidy(out))
        .replace("AFG,2025,baseline,,,", "AFG,2025,baseline,yes,,report")
        .replace("ALB,2025,baseline,,,", "ALB,2025,baseline,,not-submitted,");
    let told = ["AFG 2025 baseline yes (source: report)", "ALB 2025 baseline not-submitted (no source given)"];
    assert_eq!(all(&read("facts.csv", tidy).complete().unwrap()), told);
    let wide = text(|out| template.write_wide(out));
    let at = wide.lines().next().unwrap().split(',').position(|column| column == "baseline").unwrap();
    let fill = |line: &str| {
        let mut cells: Vec<&str> = line.split(',').collect();
        match cells[0] {
            "AFG" => (cells[at], *cells.last_mut().unwrap()) = ("yes", "report"),
            "ALB" => cells[at] = "not-submitted",
            _ => {}
        }
        cells.join(",") + "\n"
    };
    let filled: String = wide.lines().map(fill).collect();
    assert_eq!(all(&read("facts.csv", filled).complete().unwrap()), told);
}
