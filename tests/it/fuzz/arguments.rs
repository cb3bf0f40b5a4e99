//! The program with what an operating system can hand to it: words of its own, spoilt ones, bytes that are no text.

use super::{chance::Chance, sheets};
use std::{
    env, fs,
    path::PathBuf,
    process::{Command, Stdio},
};

const WORDS: [&str; 46] = [
    "status",
    "membership",
    "portfolio",
    "requests",
    "deadlines",
    "extensions",
    "pace",
    "track",
    "figures",
    "areas",
    "reports",
    "group",
    "indicators",
    "misses",
    "series",
    "compare",
    "reconcile",
    "catalogue",
    "template",
    "check",
    "oslo",
    "Angola",
    "UKR",
    "2022",
    "--as-of",
    "--known",
    "--format",
    "json",
    "csv",
    "--due",
    "--cycle",
    "--facts",
    "--records",
    "--what-if",
    "UKR/apmbc-5/3=not-granted",
    "--reading",
    "joined=all",
    "--all",
    "--presume",
    "continuance=24",
    "--duty",
    "clearance",
    "--sources",
    "press",
    "--from",
    "--",
];

#[cfg(unix)]
fn word(bytes: Vec<u8>) -> std::ffi::OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn word(bytes: Vec<u8>) -> std::ffi::OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

pub(super) fn case(chance: &mut Chance) -> Result<(), String> {
    let file = env::temp_dir().join(format!("mine-action-fuzz-{}.csv", std::process::id()));
    let mut words = Vec::new();
    for place in 0..1 + chance.below(6) {
        let known = if place == 0 { WORDS[chance.below(20)] } else { WORDS[chance.below(WORDS.len())] };
        words.push(match chance.below(12) {
            0 => chance.odd().replace('\0', "0").into_bytes(),
            1 => (0..chance.below(40)).map(|_| 1 + (chance.next() % 255) as u8).collect(),
            2 if place > 0 => file.display().to_string().into_bytes(),
            _ => known.as_bytes().to_vec(),
        });
    }
    // Pages are written where nobody asked for them.
    words.retain(|word| !["page", "site"].iter().any(|one| word == one.as_bytes()));
    let bytes = sheets::file(chance, &["subject", "cycle", "item", "answer", "missing", "source"], |chance| {
        (0..6).map(|_| chance.odd()).collect()
    });
    fs::write(&file, bytes).map_err(|error| error.to_string())?;
    let result = run(&words);
    let _ = fs::remove_file(&file);
    result
}

fn run(words: &[Vec<u8>]) -> Result<(), String> {
    let shown = || words.iter().map(|word| String::from_utf8_lossy(word).into_owned()).collect::<Vec<_>>();
    let program = PathBuf::from(env!("CARGO_BIN_EXE_mine-action"));
    let mut command = Command::new(program);
    command.args(words.iter().cloned().map(word)).stdin(Stdio::null()).env_remove("PAGER");
    let output = command.output().map_err(|error| error.to_string())?;
    let (out, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if !matches!(output.status.code(), Some(0..=2)) {
        return Err(format!("{:?}: {:?}: {told}", shown(), output.status));
    }
    if output.status.code() == Some(0) && out.is_empty() {
        return Err(format!("{:?}: silence", shown()));
    }
    let end = ["262142", "262143", "+10000"]
        .into_iter()
        .find(|end| out.contains(*end) && !format!("{:?}", shown()).contains(*end));
    end.map_or(Ok(()), |end| Err(format!("{:?}: {end}", shown())))
}
