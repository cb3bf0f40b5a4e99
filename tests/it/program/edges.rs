//! What an operating system can hand to the program in place of a file.
#![cfg(unix)]

use super::{Folder, complaint};
use std::process::Command;

#[test]
fn nothing_but_regular_files_is_read() {
    let folder = Folder::new("edges");
    folder.file("release.csv", b"release\n2026-01-01\n");
    folder.file("memberships.csv", b"convention,state,event,date,known,source\n");
    let pipe = folder.0.join("areas.csv");
    if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        return;
    }
    let (path, pipe) = (folder.0.display().to_string(), pipe.display().to_string());
    for arguments in
        [&["check", &path][..], &["status", "--records", &path], &["check", &pipe], &["check", "/dev/zero"]]
    {
        let told = complaint(arguments);
        assert!(
            told.contains("unreadable, no regular file: expected a file of at most 64 MiB"),
            "{arguments:?}: {told}"
        );
    }
    assert!(complaint(&["check", "no/such.csv"]).contains("no/such.csv: unreadable, not found"));
}

#[test]
fn what_is_told_of_arguments_and_files_hides_nothing() {
    let folder = Folder::new("unseen");
    let sheet = folder.file(
        "a\n\u{1b}[31m\u{202e}.csv",
        b"subject,cycle,item,answer,missing,source\n\xe2\x80\x8bXYZ,2022,baseline,yes,,s\n",
    );
    for told in [complaint(&["check", &sheet]), complaint(&["status", "An\u{200b}gola\u{1b}[2J"])] {
        assert!(!told.contains(['\u{1b}', '\u{202e}', '\u{200b}']), "{told:?}");
        assert!(told.contains("\\u{200b}"), "{told:?}");
    }
}

#[test]
fn what_is_wrong_in_the_records_does_not_hide_what_is_wrong_in_the_replies() {
    let folder = Folder::new("both");
    folder.file("release.csv", b"release\n2026-01-01\n");
    folder.file("memberships.csv", b"convention,state,event,date,known,source\nccm,PHX,signature,,,s\n");
    let records = folder.0.display().to_string();
    let other = Folder::new("both-replies");
    let sheet = other.file("replies.csv", b"subject,cycle,item,answer,missing,source\nXYZ,2022,baseline,yes,,s\n");
    for arguments in [
        &["indicators", "oslo", "--records", &records, "--facts", &sheet][..],
        &["series", "oslo", "--records", &records, "--facts", &sheet],
        &["next-facts", "oslo", "--records", &records, "--facts", &sheet],
        &["check", &records, &sheet],
    ] {
        let told = complaint(arguments);
        assert!(told.contains("`PHX`") && told.contains("`XYZ`"), "{arguments:?}: {told}");
    }
}
