//! What is laid out: headings, words and tables, before it is known whether they become text, CSV, Markdown or HTML.

/// A sheet for people: its parts, from top to bottom.
pub(crate) type Sheet = Vec<Part>;

/// One part of a sheet.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// A heading.
    Heading(String),
    /// Words.
    Words(String),
    /// A list.
    Items(Vec<String>),
    /// A table.
    Table(Table),
}

impl Part {
    /// A heading.
    pub(crate) fn heading(text: impl Into<String>) -> Self {
        Self::Heading(text.into())
    }

    /// Words.
    pub(crate) fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }
}

/// A table: the heads of its columns, and its rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table with these heads.
    pub(crate) fn of<const N: usize>(heads: [&str; N]) -> Self {
        Self { heads: heads.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    /// The same without the columns in which nothing stands: nobody reads those.
    pub(crate) fn without_empty(&self) -> Self {
        let is_empty =
            |place: usize| self.rows.iter().all(|row| row.get(place).is_none_or(|cell| cell.text.is_empty()));
        let kept: Vec<usize> = (0..self.heads.len()).filter(|place| !is_empty(*place)).collect();
        let heads = kept.iter().filter_map(|place| self.heads.get(*place)).cloned().collect();
        let row = |row: &Vec<Cell>| kept.iter().filter_map(|place| row.get(*place)).cloned().collect();
        Self { heads, rows: self.rows.iter().map(row).collect() }
    }

    /// One more row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }
}

/// A cell: what it says, and in which tone. The tone adds nothing that the words do not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) tone: Tone,
}

/// How a cell is to catch the eye.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// Well.
    Good,
    /// Badly.
    Bad,
    /// As not known.
    Open,
}

impl Cell {
    pub(crate) fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl<T: ToString> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), tone: Tone::Plain }
    }
}

/// The cell of what may be missing: empty then.
pub(crate) fn some<T: ToString>(value: Option<T>) -> Cell {
    value.map(|value| value.to_string()).unwrap_or_default().into()
}
