//! How wide the columns of a text are, and where their cells are broken.

use textwrap::core::display_width;

/// Columns are that far apart.
pub(super) const GAP: usize = 2;

/// What a column is given at least, where there is no room for its longest word.
const LEAST: usize = 8;

/// A cell that is no longer stays in one piece where there is room.
const SHORT: usize = 14;

/// How wide each column is to be: none narrower than its longest word, as far as there is room; else first those are made
/// narrower whose words can be broken. What is left goes where it saves the most lines.
pub(super) fn widths(rows: &[Vec<&str>], width: usize) -> Vec<usize> {
    let places = rows.first().map_or(0, Vec::len);
    let words = |place: usize| {
        let cells = rows.iter().filter_map(move |row| row.get(place));
        cells.flat_map(|text| in_words(text))
    };
    let whole = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        cells.map(|text| display_width(text)).max().unwrap_or_default().min(SHORT)
    };
    let longest_word = |place| words(place).map(display_width).max().unwrap_or_default();
    let longest_piece = |place| words(place).flat_map(pieces).map(display_width).max().unwrap_or_default();
    let word: Vec<usize> = (0..places).map(longest_word).collect();
    let piece: Vec<usize> = (0..places).map(longest_piece).collect();
    let mut widths: Vec<usize> = (0..places).map(whole).zip(&word).map(|(whole, word)| whole.max(*word)).collect();
    let room = width.saturating_sub(places.saturating_sub(1) * GAP);
    for floor in [&word, &piece, &vec![0; places]] {
        while widths.iter().sum::<usize>() > room {
            let above = widths.iter_mut().zip(floor).zip(&word);
            let above = above.filter(|((width, floor), _)| **width > (**floor).max(LEAST));
            // Where a word is broken already, it may as well be broken further, before another column's is.
            match above.max_by_key(|((width, _), word)| (**width < **word, **width)) {
                Some(((widest, _), _)) => *widest -= 1,
                None => break,
            }
        }
    }
    let lengths: Vec<Vec<usize>> =
        rows.iter().map(|row| row.iter().map(|text| display_width(text)).collect()).collect();
    for _ in widths.iter().sum::<usize>()..room {
        let Some(place) = tallest(&lengths, &widths) else { break };
        if let Some(width) = widths.get_mut(place) {
            *width += 1;
        }
    }
    widths
}

/// The words of a text, each in one line where it may be: a number and its `%`, or its `<`, are one.
fn in_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        let ends = |(place, space): (usize, char)| {
            let (before, after) = (rest.get(..place)?, rest.get(place..)?.trim_start());
            let is_one = after.starts_with('%') || before == "<" || before == ">";
            (space.is_whitespace() && !is_one).then_some(place)
        };
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (word, after) = (rest.get(..end)?, rest.get(end..)?);
        rest = after.trim_start();
        (!word.is_empty()).then_some(word)
    })
}

/// A word in the pieces into which it may be broken.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends: Vec<usize> = breaks(word).chain([word.len()]).collect();
    ends.into_iter().filter_map(move |end| word.get(std::mem::replace(&mut start, end)..end))
}

/// Where a word may be broken: after a `/` or a `-`, but not within a date.
fn breaks(word: &str) -> impl Iterator<Item = usize> {
    let bytes = word.as_bytes();
    let is_digit = move |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    (1..bytes.len()).filter(move |end| match bytes.get(end - 1) {
        Some(b'/') => true,
        Some(b'-') => *end > 1 && !(is_digit(end - 2) && is_digit(*end)),
        _ => false,
    })
}

/// The column that makes the most lines of rows; `None` where every row takes one line.
fn tallest(lengths: &[Vec<usize>], widths: &[usize]) -> Option<usize> {
    let mut lines = vec![0; widths.len()];
    for row in lengths {
        let heights = row.iter().zip(widths).map(|(length, width)| length.div_ceil((*width).max(1)));
        if let Some((height, place)) = heights.zip(0..).max_by_key(|(height, place)| (*height, usize::MAX - place))
            && height > 1
            && let Some(own) = lines.get_mut(place)
        {
            *own += height - 1;
        }
    }
    let (most, place) = lines.into_iter().zip(0..).max_by_key(|(lines, place)| (*lines, usize::MAX - place))?;
    (most > 0).then_some(place)
}

/// The text in lines of that width. A word that is wider is broken where it may be, or else anywhere.
pub(super) fn filled(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in in_words(text) {
        if !line.is_empty() && display_width(&line) + 1 + display_width(word) > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        while display_width(&line) > width.max(1) {
            let rest = line.split_off(break_at(&line, width));
            if rest.is_empty() {
                break;
            }
            lines.push(std::mem::replace(&mut line, rest));
        }
    }
    lines.push(line);
    lines
}

/// Where a word that is too wide is broken: a byte after its first character.
fn break_at(word: &str, width: usize) -> usize {
    let fits = |end: &usize| word.get(..*end).is_some_and(|head| display_width(head) <= width);
    let anywhere = || word.char_indices().map(|(place, letter)| place + letter.len_utf8()).take_while(fits).last();
    let first = word.chars().next().map_or(0, char::len_utf8);
    breaks(word).filter(fits).last().or_else(anywhere).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_while_there_is_room() {
        let rows = [vec!["due", "what"], vec!["2026-12-31", "clear all mined areas of the State"]];
        assert_eq!(widths(&rows, 80), [10, 34]);
        let narrow = widths(&rows, 30);
        assert_eq!(narrow, [10, 18]);
        assert_eq!(filled("clear all mined areas of the State", 18), ["clear all mined", "areas of the State"]);
    }

    #[test]
    fn a_number_and_its_sign_stay_in_one_line() {
        assert_eq!(filled("49 % to 58 %", 10), ["49 % to", "58 %"]);
        assert_eq!(filled("0 % to < 1 %", 8), ["0 % to", "< 1 %"]);
    }

    #[test]
    fn what_is_too_wide_is_broken_where_it_may_be() {
        assert_eq!(filled("2026-01-01/2031-12-31", 12), ["2026-01-01/", "2031-12-31"]);
        assert_eq!(filled("granted-less 2026-01-01", 10), ["granted-", "less", "2026-01-01"]);
        assert_eq!(filled("unbreakable", 5), ["unbre", "akabl", "e"]);
        assert_eq!(filled("", 5), [""]);
        assert_eq!(filled("é-é", 0), ["é", "-", "é"]);
        let rows = [vec!["due", "request"], vec!["2026-01-01/2031-12-31", "AFG/apmbc-5/1"]];
        assert_eq!(widths(&rows, 26), [11, 13]);
    }
}
