//! Notes below an entry.

use super::table::plain;

/// The notes below an action or an indicator; those without text are left out.
pub(super) struct Notes {
    indent: &'static str,
    pub(super) text: String,
}

impl Notes {
    pub(super) fn new(indent: &'static str) -> Self {
        Self { indent, text: String::new() }
    }

    pub(super) fn line(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.text.push_str(&format!("{}- {name}: {}\n", self.indent, plain(text)));
        }
    }

    /// Several notes of a kind, each on its own line; a single one on the line of the name.
    pub(super) fn list(&mut self, name: &str, texts: Vec<String>) {
        if let [only] = texts.as_slice() {
            return self.line(name, only);
        }
        if !texts.is_empty() {
            self.text.push_str(&format!("{}- {name}:\n", self.indent));
        }
        for text in texts {
            self.text.push_str(&format!("{}    - {}\n", self.indent, plain(&text)));
        }
    }
}
