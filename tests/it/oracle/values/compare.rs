//! A value of the crate beside the slow one: counts, parts, sums; and bounds by trying every completion of the unknowns.

use super::slow::{Row, Six, Slow, Sum, Truth};
use mine_action::{
    assess::snapshot::{Undefined, Value, Verdict},
    base::{Ratio, Tally},
    law::{
        indicator::{Counting, Measure},
        item::Universe,
    },
    record::subject::Subject,
};

/// How many unknowns are tried: two to that power.
const MOST: usize = 9;

fn six(tally: Tally) -> Six {
    [tally.in_yes, tally.in_no, tally.in_unknown, tally.maybe_yes, tally.maybe_no, tally.maybe_unknown]
}

/// A verdict in yes, no and nothing.
pub(crate) fn plain((subject, verdict): (Subject, Verdict)) -> (Subject, Truth, Truth) {
    (subject, verdict.is_in.known(), verdict.meets.known())
}

/// What differs, if anything does.
pub(crate) fn differs(value: &Value, slow: &Slow) -> Option<String> {
    let counts = value.tally().map(six);
    if counts != slow.six {
        return Some(format!("counts: the crate {counts:?}, the slow way {:?}", slow.six));
    }
    let parts: Vec<(&str, Six)> = value.parts().iter().map(|(name, tally)| (*name, six(*tally))).collect();
    if parts != slow.parts {
        return Some(format!("parts: the crate {parts:?}, the slow way {:?}", slow.parts));
    }
    let sums: Vec<Sum> =
        value.sums().iter().map(|sum| (sum.known, sum.unknown, sum.maybe, sum.maybe_unknown)).collect();
    if sums != slow.sums {
        return Some(format!("sums: the crate {sums:?}, the slow way {:?}", slow.sums));
    }
    let completions = completions(value, &slow.rows)?;
    let bounds = value.bounds_by_facts().map(|bounds| (bounds.low, bounds.high));
    let same = |left: Ratio, right: Ratio| left.compare(right).is_eq();
    let agree = match (bounds, completions.bounds) {
        (None, None) => true,
        (Some((low, high)), Some((least, most))) => {
            same(low, least) && high.is_some() == most.is_some() && high.zip(most).is_none_or(|(a, b)| same(a, b))
        }
        _ => false,
    };
    if !agree {
        return Some(format!("bounds: the crate {bounds:?}, the slow way {:?}", completions.bounds));
    }
    let undefined = (value.undefined(), value.may_be_undefined());
    let expected = (completions.never, completions.may_be_undefined);
    (undefined != expected).then(|| format!("undefined: the crate {undefined:?}, the slow way {expected:?}"))
}

/// What the completions of the unknowns give.
struct Completions {
    bounds: Option<(Ratio, Option<Ratio>)>,
    never: Option<Undefined>,
    may_be_undefined: bool,
}

/// `None` where there are too many to try.
fn completions(value: &Value, rows: &[Row]) -> Option<Completions> {
    let indicator = value.indicator();
    if indicator.measure == Measure::Unspecified {
        let never = Some(Undefined::NoQuantifier);
        return Some(Completions { bounds: None, never, may_be_undefined: true });
    }
    let is_share = matches!(indicator.counting, Counting::Share { .. });
    let is_sum = matches!(indicator.counting, Counting::Sum(_));
    // Where a part is told that is greater than its whole, nothing is right.
    if is_share && rows.iter().any(|row| row.amounts[0].zip(row.amounts[1]).is_some_and(|(part, whole)| part > whole)) {
        return None;
    }
    // Each unknown as a bit: in, met, and of a share a part that lies between nothing and its whole.
    let mut unknown = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        unknown.extend(row.is_in.is_none().then_some((place, 'i')));
        unknown.extend(row.meets.is_none().then_some((place, 'm')));
        unknown.extend((is_share && row.amounts[0].is_none()).then_some((place, 'p')));
    }
    if unknown.len() > MOST {
        return None;
    }
    let mut found: Vec<Ratio> = Vec::new();
    let (mut may_be_undefined, mut no_limit, mut no_whole, mut always_one) = (false, false, false, true);
    for answers in 0..1_u32 << unknown.len() {
        let answer = |place: usize, what: char| {
            let bit = unknown.iter().position(|one| *one == (place, what));
            bit.is_some_and(|bit| answers >> bit & 1 == 1)
        };
        let (mut part, mut whole, mut counted) = (0_u128, 0_u128, 0);
        for (place, row) in rows.iter().enumerate() {
            let is_in = row.is_in.unwrap_or_else(|| answer(place, 'i'));
            let meets = row.meets.unwrap_or_else(|| answer(place, 'm'));
            if !is_in {
                continue;
            }
            counted += u32::from(meets);
            match indicator.counting {
                Counting::Share { .. } if meets => {
                    let of = u128::from(row.amounts[1].unwrap_or(0));
                    no_whole |= row.amounts[1].is_none();
                    whole += of;
                    part += row.amounts[0].map_or(if answer(place, 'p') { of } else { 0 }, u128::from);
                }
                Counting::Sum(_) if meets => {
                    no_limit |= row.amounts.iter().any(Option::is_none);
                    part += row.amounts.iter().flatten().map(|amount| u128::from(*amount)).sum::<u128>();
                }
                Counting::Subjects => {
                    part += u128::from(meets);
                    whole += 1;
                }
                _ => {}
            }
        }
        always_one &= counted > 0;
        if is_sum || (indicator.measure == Measure::Number && !is_share) {
            found.push(Ratio::number(part));
        } else {
            may_be_undefined |= whole == 0;
            found.extend(Ratio::new(part, whole));
        }
    }
    let is_listed =
        matches!(indicator.universe(), Universe::StatesParties | Universe::StatesNotParty | Universe::States);
    // Of things that exist only where they are recorded nothing is known where none surely counts.
    let nothing_known = (is_share || is_sum) && !is_listed && !always_one;
    if nothing_known || no_whole {
        return Some(Completions { bounds: None, never: None, may_be_undefined });
    }
    found.sort_by(|left, right| left.compare(*right));
    let bounds = found.first().copied().zip(found.last().copied());
    let reason = if is_share { Undefined::ZeroWhole } else { Undefined::EmptyPopulation };
    Some(Completions {
        bounds: bounds.map(|(low, high)| (low, (!no_limit).then_some(high))),
        never: found.is_empty().then_some(reason),
        may_be_undefined,
    })
}
