//! Where the values of a JSON text begin and end, told by quotes and brackets alone: so that one that is not well-formed
//! does not hide those after it.

/// A text of JSON, read from its beginning.
#[derive(Debug)]
pub(crate) struct Scan<'a> {
    rest: &'a str,
    at: Position,
}

/// A place in a text, by which readers find it: its line from 1, and how many bytes of that line are before it.
#[derive(Debug, Clone, Copy)]
struct Position {
    line: u64,
    before: usize,
}

impl Position {
    fn pass(&mut self, text: &str) {
        self.line += text.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.before = match text.rfind('\n') {
            Some(end) => text.len() - end - 1,
            None => self.before + text.len(),
        };
    }

    fn words(self) -> String {
        format!(" at line {} column {}", self.line, self.before + 1)
    }
}

/// A part of the text, with its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece<'a> {
    pub(crate) text: &'a str,
    at: Position,
}

impl Piece<'_> {
    /// What is wrong with it, with the place in the whole text.
    pub(crate) fn reason(&self, error: &serde_json::Error) -> String {
        let (whole, line, column) = (error.to_string(), error.line(), error.column());
        let Some(what) = whole.strip_suffix(&format!(" at line {line} column {column}")) else { return whole };
        let before = if line < 2 { self.at.before } else { 0 } + column.saturating_sub(1);
        format!("{what}{}", Position { line: self.at.line + line.saturating_sub(1) as u64, before }.words())
    }
}

impl<'a> Scan<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self::of_line(text, 1)
    }

    /// A text that begins with that line of another.
    pub(crate) const fn of_line(text: &'a str, line: u64) -> Self {
        Self { rest: text, at: Position { line, before: 0 } }
    }

    fn pass(&mut self, length: usize) -> Piece<'a> {
        let (text, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        let piece = Piece { text, at: self.at };
        self.at.pass(text);
        self.rest = rest;
        piece
    }

    fn pass_blanks(&mut self) {
        let blanks = self.rest.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        self.pass(blanks.count());
    }

    /// What comes next is this; then it is passed.
    pub(crate) fn take(&mut self, wanted: u8) -> bool {
        self.pass_blanks();
        let is_next = self.rest.bytes().next() == Some(wanted);
        if is_next {
            self.pass(1);
        }
        is_next
    }

    /// Whether what comes next is this.
    pub(crate) fn is_at(&mut self, wanted: u8) -> bool {
        self.pass_blanks();
        self.rest.bytes().next() == Some(wanted)
    }

    /// Whether nothing comes next.
    pub(crate) fn is_at_end(&mut self) -> bool {
        self.pass_blanks();
        self.rest.is_empty()
    }

    /// Where it stands, in words.
    pub(crate) fn place(&self) -> String {
        self.at.words()
    }

    /// What comes next, up to one of these bytes outside all quotes and brackets. No quotes go beyond a line, as none may
    /// in JSON: a quote that is missing spoils one line.
    pub(crate) fn value(&mut self, ends: &[u8]) -> Piece<'a> {
        self.pass_blanks();
        let (mut open, mut braces) = (Vec::new(), 0_usize);
        let (mut quoted, mut escaped) = (false, false);
        let mut length = self.rest.len();
        for (place, byte) in self.rest.bytes().enumerate() {
            match byte {
                b'\n' => (quoted, escaped) = (false, false),
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                _ if open.is_empty() && ends.contains(&byte) => {
                    length = place;
                    break;
                }
                b'[' | b'{' => {
                    braces += usize::from(byte == b'{');
                    open.push(byte == b'{');
                }
                // One that closes nothing is left to the reader of the value.
                b']' | b'}' if (if byte == b'}' { braces } else { open.len() - braces }) > 0 => {
                    while let Some(is_brace) = open.pop() {
                        braces -= usize::from(is_brace);
                        if is_brace == (byte == b'}') {
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
        let piece = self.pass(length);
        Piece { text: piece.text.trim_end_matches([' ', '\t', '\n', '\r']), ..piece }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        let mut scan = Scan::of(text);
        let mut found = Vec::new();
        while !scan.is_at_end() {
            let piece = scan.value(b",]");
            found.push(format!("{}{}", piece.text, piece.at.words()));
            if !scan.take(b',') && !scan.take(b']') {
                break;
            }
        }
        found
    }

    #[test]
    fn values_end_at_a_comma_outside_quotes_and_brackets() {
        assert_eq!(pieces("1 ,\n \"a,]\\\"\","), ["1 at line 1 column 1", "\"a,]\\\"\" at line 2 column 2"]);
        assert_eq!(
            pieces("{\"a\":[1,2]},[[,],{,}]"),
            ["{\"a\":[1,2]} at line 1 column 1", "[[,],{,}] at line 1 column 13"]
        );
    }

    #[test]
    fn what_does_not_close_spoils_no_more_than_it_must() {
        assert_eq!(pieces("{\"a},\n2"), ["{\"a},\n2 at line 1 column 1"]);
        assert_eq!(pieces("{\"a},\n},2"), ["{\"a},\n} at line 1 column 1", "2 at line 2 column 3"]);
        assert_eq!(pieces("{[1},2"), ["{[1} at line 1 column 1", "2 at line 1 column 6"]);
        assert_eq!(pieces("1},2"), ["1} at line 1 column 1", "2 at line 1 column 4"]);
        assert_eq!(pieces(&"[".repeat(100_000)).len(), 1);
    }
}
