//! All pages, in a folder that needs no server.

use super::page::recorded_alone;
use crate::{answer::Made, cores::cores, progress::bar, records, shared::Shared, stop::Stop};
use clap::Args;
use mine_action::report::{self, SiteFile};
use std::{fs, io, path::PathBuf, sync::mpsc, thread};

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
        let all = report::site(&register, readings, day).len();
        let cores = cores();
        let (done, told) = mpsc::channel();
        thread::scope(|scope| {
            for share in 0..cores {
                let (done, register) = (done.clone(), &register);
                scope.spawn(move || {
                    for file in report::site_share(register, readings, day, share, cores) {
                        // Nobody listens any more after a file that could not be written.
                        if done.send(self.write(&file)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(done);
            let mut bar = bar("pages");
            told.into_iter().enumerate().try_for_each(|(before, written)| {
                bar(before + 1, all);
                written
            })
        })?;
        Ok(Made::Raw(format!("{all} files; open {}\n", self.folder.join("index.html").display())))
    }

    fn write(&self, file: &SiteFile) -> Result<(), Stop> {
        let path = self.folder.join(&file.path);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = made.and_then(|()| fs::write(&path, &file.text));
        written.map_err(|error: io::Error| Stop::Unwritten(format!("{}: {error}", path.display())))
    }
}
