//! All pages, in a folder that needs no server.

use super::page::recorded_alone;
use crate::{answer::Made, records, shared::Shared, stop::Stop};
use clap::Args;
use mine_action::report;
use std::{fs, io, path::PathBuf};

/// `site`.
#[derive(Debug, Args)]
pub(crate) struct Site {
    /// The folder to write them in; files of the same names are replaced
    folder: PathBuf,
}

impl Site {
    pub(super) fn run(&self, shared: &Shared) -> Result<Made, Stop> {
        recorded_alone(shared)?;
        let register = records::register(shared)?;
        let day = records::day(shared, &register);
        let readings = shared.readings().map_err(Stop::Wrong)?;
        let mut count = 0usize;
        for file in report::site(&register, readings, day) {
            let path = self.folder.join(&file.path);
            let made = path.parent().map_or(Ok(()), fs::create_dir_all);
            let written = made.and_then(|()| fs::write(&path, &file.text));
            written.map_err(|error: io::Error| Stop::Unwritten(format!("{}: {error}", path.display())))?;
            count += 1;
        }
        Ok(Made::Raw(format!("{count} files; open {}\n", self.folder.join("index.html").display())))
    }
}
