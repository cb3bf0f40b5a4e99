//! Tables, and text that Markdown leaves as it is.

use std::fmt;

/// A table of cells that are Markdown already.
pub(super) struct MarkdownTable {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl MarkdownTable {
    pub(super) fn new(heads: &[&str]) -> Self {
        Self { heads: heads.iter().map(|head| plain(head)).collect(), rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: &[String]) {
        self.rows.push(cells.to_vec());
    }
}

impl fmt::Display for MarkdownTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| {} |", self.heads.join(" | "))?;
        writeln!(f, "|{}", "---|".repeat(self.heads.len()))?;
        for row in &self.rows {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

/// Text on one line, its signs taken as signs. Codes between backticks stay codes.
pub(super) fn plain(text: &str) -> String {
    let with_code = text.matches('`').count().is_multiple_of(2);
    let mut in_code = false;
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for sign in word.chars() {
            let escaped = match sign {
                '|' => true,
                '`' => !with_code,
                '\\' | '*' | '_' | '<' | '[' => !in_code,
                _ => false,
            };
            if escaped {
                out.push('\\');
            }
            in_code ^= with_code && sign == '`';
            out.push(sign);
        }
    }
    out
}

/// A code as code. None of ours has a sign that would end it; in others such signs are dropped.
pub(super) fn code(text: &str) -> String {
    let kept: String = text.chars().filter(|sign| !matches!(sign, '`' | '|') && !sign.is_control()).collect();
    format!("`{kept}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_a_table() {
        assert_eq!(plain("a | b\n*c* "), "a \\| b \\*c\\*");
        assert_eq!(code("a`|b"), "`ab`");
        assert_eq!(plain("`a_b|c` d_e"), "`a_b\\|c` d\\_e");
        assert_eq!(plain("a ` b_"), "a \\` b\\_");
        let mut table = MarkdownTable::new(&["a", "b|c"]);
        table.row(&[plain("1\n2"), code("x")]);
        assert_eq!(table.to_string(), "| a | b\\|c |\n|---|---|\n| 1 2 | `x` |\n");
    }
}
