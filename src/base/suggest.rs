//! What was perhaps meant: the one spelling that is near a text.
//!
//! Most spellings are far from most texts. Which letters two texts hold, as bits, tells that of nearly all of them, so that
//! letters are compared one by one only where it may matter.

/// A text longer than this is near no code and no name.
const LONGEST: usize = 400;

/// The letters of a text, each as one of 64 bits. An edit changes two of them at most.
pub(super) fn letters(text: &str) -> u64 {
    text.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

/// Whether texts of these letters may be within so many edits.
pub(super) const fn may_be_near(left: u64, right: u64, edits: usize) -> bool {
    (left ^ right).count_ones() as usize <= 2 * edits
}

/// The candidate nearest to `text`, if at most a third of the letters differ and no other candidate is as near. Case
/// makes no difference.
pub(crate) fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_lowercase();
    let (length, held) = (text.chars().count(), letters(&text));
    let allowed = length.clamp(3, 12) / 3;
    let near = candidates
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .filter(|candidate| may_be_near(letters(candidate), held, allowed))
        .map(|candidate| (edits(&text, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed);
    alone(near).map(str::to_owned)
}

/// The candidate that is nearer than every other.
pub(super) fn alone<T: PartialEq>(candidates: impl Iterator<Item = (usize, T)>) -> Option<T> {
    let mut best: Option<(usize, T)> = None;
    let mut tied = false;
    for (distance, candidate) in candidates {
        match &best {
            Some((least, _)) if distance > *least => {}
            Some((least, same)) if distance == *least => tied |= *same != candidate,
            _ => (best, tied) = (Some((distance, candidate)), false),
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

/// Whether two neighbouring letters changed places.
pub(super) fn is_swapped(text: &str, code: &str) -> bool {
    if letters(text) != letters(code) {
        return false;
    }
    let mut sorted = [text, code].map(|word| word.chars().collect::<Vec<_>>());
    sorted.iter_mut().for_each(|letters| letters.sort_unstable());
    let [left, right] = sorted;
    left == right && edits(text, code) == 1
}

/// How many letters are added, left out or changed, or changed places with their neighbour.
pub(super) fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut before: Option<(char, Vec<usize>)> = None;
    for (i, from) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (j, (to, pair)) in b.iter().zip(row.windows(2)).enumerate() {
            let [diagonal, above] = pair else { continue };
            left = (diagonal + usize::from(from != *to)).min(above + 1).min(left + 1);
            if let (Some((last, above_that)), Some(k)) = (&before, j.checked_sub(1))
                && last == to
                && b.get(k) == Some(&from)
            {
                left = left.min(above_that.get(k).map_or(left, |distance| distance + 1));
            }
            next.push(left);
        }
        before = Some((from, std::mem::replace(&mut row, next)));
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_suggested_only_where_it_alone_is_near() {
        let suggested = |text: &str, codes: &[&'static str]| nearest(text, codes.iter().copied());
        assert_eq!(suggested("clearence", &["clearance", "retention"]), Some("clearance".to_owned()));
        assert_eq!(suggested("xyz", &["clearance", "retention"]), None);
        assert_eq!(suggested("Clearance", &["clearance", "retention"]), Some("clearance".to_owned()));
        assert_eq!(suggested("yse", &["yes", "no"]), Some("yes".to_owned()));
        assert_eq!(suggested("ann", &["any", "all", "ant"]), None);
        assert_eq!(suggested("ann", &["any", "all", "any"]), Some("any".to_owned()));
    }

    #[test]
    fn swapped_neighbours_are_one_edit() {
        assert_eq!((edits("kitten", "sitting"), edits("", "abc"), edits("abc", "")), (3, 3, 3));
        assert_eq!((edits("AGF", "AFG"), edits("FGA", "AFG"), edits("abcd", "badc")), (1, 2, 2));
        assert!(is_swapped("AGF", "AFG") && !is_swapped("FGA", "AFG"));
    }
}
