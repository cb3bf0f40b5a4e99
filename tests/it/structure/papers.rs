//! The papers name only files that are there, and every room of the house.

use std::{fs, path::Path};

const PAPERS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

/// Paths are told from the root, from `src`, or, of rooms, from `src/assess`.
const FROM: [&str; 3] = ["", "src", "src/assess"];

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// What stands in backticks and is the path of a file or a folder. Paths that begin with a dot are no part of the package.
fn paths(text: &str) -> Vec<&str> {
    let is_file = |word: &str| [".rs", ".md", ".csv", ".toml", "/"].iter().any(|end| word.ends_with(end));
    let is_path = |word: &&str| word.contains('/') && is_file(word) && !word.contains([' ', '\n']);
    let spans = text.split('`').skip(1).step_by(2);
    spans.filter(is_path).filter(|word| !word.starts_with('.')).collect()
}

fn is_there(path: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    FROM.iter().any(|from| root.join(from).join(path).exists())
}

#[test]
fn papers_name_only_files_that_are_there() {
    let mut named = 0;
    for paper in PAPERS {
        let text = read(paper);
        let paths = paths(&text);
        let lost: Vec<_> = paths.iter().filter(|path| !is_there(path)).collect();
        assert!(lost.is_empty(), "{paper} names {lost:?}");
        named += paths.len();
    }
    assert!(named > 60, "only {named} paths seen");
}

#[test]
fn every_room_is_told_of() {
    let told = read("ARCHITECTURE.md");
    let house = read("src/assess.rs");
    let rooms = house.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let rooms: Vec<_> = rooms.collect();
    assert!(rooms.len() >= 12);
    for room in rooms {
        assert!(told.contains(&format!("\n| `{room}` |")), "`{room}` is in no row of the table of rooms");
    }
}

#[test]
fn a_lost_file_is_seen() {
    let text = "`src/lib.rs` and `src/house.rs`, `oslo/20.1`, `a/b c.rs`, `.ci/run.rs`";
    assert_eq!(paths(text), ["src/lib.rs", "src/house.rs"]);
    assert!(is_there("src/lib.rs") && is_there("duty/clock.rs") && !is_there("src/house.rs"));
}
