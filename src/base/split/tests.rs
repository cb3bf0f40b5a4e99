//! Every completion of small tallies, one by one.

use super::*;

const TRUTHS: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

/// A subject: whether it is among those counted, what it adds if not, and if so.
type Subject = (Truth, Adds, Adds);

/// What all completions with that count can be: the numbers of those in the population and of those that meet it.
fn completions(subjects: &[Subject], counted: u64) -> Vec<(u64, u64)> {
    let mut all = vec![(0, 0, 0)];
    for (among, otherwise, so) in subjects {
        let mut next = Vec::new();
        let is_so = [(false, *otherwise), (true, *so)];
        for (is_so, adds) in is_so.into_iter().filter(|(is_so, _)| among.known().is_none_or(|known| known == *is_so)) {
            for (meeting, member) in ends(adds) {
                let add = |(number, members, meets): &(u64, u64, u64)| {
                    (number + u64::from(is_so), members + member as u64, meets + meeting as u64)
                };
                next.extend(all.iter().map(add));
            }
        }
        next.sort_unstable();
        next.dedup();
        all = next;
    }
    all.into_iter().filter(|(number, ..)| *number == counted).map(|(_, members, meets)| (members, meets)).collect()
}

/// The bounds over a list of completions.
fn hull(found: &[(u64, u64)]) -> Option<Narrowed> {
    let range = |numbers: Vec<u64>| Some((*numbers.iter().min()?, *numbers.iter().max()?));
    let mut shares: Vec<Ratio> = found.iter().filter_map(|(members, meets)| Ratio::of(*meets, *members)).collect();
    shares.sort_by(|left, right| left.compare(*right));
    Some(Narrowed {
        members: range(found.iter().map(|(members, _)| *members).collect())?,
        meeting: range(found.iter().map(|(_, meets)| *meets).collect())?,
        share: shares.first().copied().zip(shares.last().copied()),
    })
}

/// The same numbers, and shares of the same size.
fn same(left: Option<Narrowed>, right: Option<Narrowed>) -> bool {
    let equal = |left: Ratio, right: Ratio| left.compare(right) == Ordering::Equal;
    match (left, right) {
        (Some(left), Some(right)) => {
            let shares = match (left.share, right.share) {
                (Some(left), Some(right)) => equal(left.0, right.0) && equal(left.1, right.1),
                (left, right) => left.is_none() && right.is_none(),
            };
            left.members == right.members && left.meeting == right.meeting && shares
        }
        (left, right) => left.is_none() && right.is_none(),
    }
}

/// Every verdict, of those that are out only one.
fn verdicts() -> Vec<Adds> {
    let all = TRUTHS.into_iter().flat_map(|is_in| TRUTHS.map(|meets| (is_in, meets)));
    all.filter(|(is_in, meets)| *is_in != Truth::No || *meets == Truth::No).collect()
}

#[test]
fn a_split_has_the_bounds_of_its_completions() {
    // Numbers that look like chance, and are the same each time.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let verdicts = verdicts();
    for _ in 0..6000 {
        let subjects: Vec<Subject> = (0..draw(7))
            .map(|_| {
                let among = if draw(3) == 0 { TRUTHS[draw(3)] } else { Truth::Unknown };
                (among, verdicts[draw(verdicts.len())], verdicts[draw(verdicts.len())])
            })
            .collect();
        let split =
            subjects.iter().fold(Split::EMPTY, |split, (among, otherwise, so)| split.with(*among, *otherwise, *so));
        for counted in 0..=subjects.len() as u64 + 1 {
            let (found, narrowed) = (hull(&completions(&subjects, counted)), split.narrowed(counted));
            assert!(same(narrowed, found), "{counted} of {subjects:?}: {narrowed:?}, and not {found:?}");
        }
        let emptied =
            subjects.iter().fold(split, |split, (among, otherwise, so)| split.without(*among, *otherwise, *so));
        assert_eq!(emptied, Split::EMPTY);
    }
}

/// Every tally with at most two of each kind.
fn tallies() -> impl Iterator<Item = Tally> {
    (0..729_u64).map(|code| {
        let digit = |place: u32| code / 3_u64.pow(place) % 3;
        Tally {
            in_yes: digit(0),
            in_no: digit(1),
            in_unknown: digit(2),
            maybe_yes: digit(3),
            maybe_no: digit(4),
            maybe_unknown: digit(5),
        }
    })
}

/// Every completion of a tally.
fn of_tally(tally: &Tally) -> Vec<(u64, u64)> {
    let mut all = vec![(0, 0)];
    for (adds, number) in cells(tally) {
        for _ in 0..number {
            let more = all.iter().flat_map(|(members, meets)| {
                ends(adds).map(move |(meeting, member)| (members + member as u64, meets + meeting as u64))
            });
            all = more.collect();
            all.sort_unstable();
            all.dedup();
        }
    }
    all
}

#[test]
fn a_tally_has_the_bounds_of_its_completions_with_that_count() {
    for tally in tallies() {
        let all = of_tally(&tally);
        let most = tally.members() + tally.maybe_members();
        let numbers = || std::iter::once(None).chain((0..=most + 1).map(Some));
        for members in numbers() {
            for meeting in numbers() {
                let fits = |one: &&(u64, u64)| {
                    members.is_none_or(|number| number == one.0) && meeting.is_none_or(|number| number == one.1)
                };
                let fitting: Vec<_> = all.iter().filter(fits).copied().collect();
                let (found, narrowed) = (hull(&fitting), tally.counted(members, meeting));
                assert!(same(narrowed, found), "{tally:?} {members:?} {meeting:?}: {narrowed:?}, and not {found:?}");
            }
        }
    }
}

/// What nobody counts is what a count leaves where it decides nothing; a count never widens, and at the ends it decides.
#[test]
fn a_count_only_narrows() {
    for tally in tallies() {
        let free = Narrowed::of(tally);
        assert_eq!(tally.counted(None, None), Some(free));
        for number in free.members.0..=free.members.1 {
            let narrowed = tally.counted(Some(number), None).unwrap();
            assert_eq!(narrowed.members, (number, number));
            assert_eq!(narrowed.and(free), Some(narrowed), "{tally:?} {number}");
            if number < free.members.1 {
                let next = tally.counted(Some(number + 1), None).unwrap();
                assert!(narrowed.meeting.0 <= next.meeting.0 && narrowed.meeting.1 <= next.meeting.1);
            }
        }
        let nobody_else = Tally { maybe_yes: 0, maybe_no: 0, maybe_unknown: 0, ..tally };
        assert!(same(tally.counted(Some(free.members.0), None), Some(Narrowed::of(nobody_else))), "{tally:?}");
        let everybody = Tally {
            in_yes: tally.in_yes + tally.maybe_yes,
            in_no: tally.in_no + tally.maybe_no,
            in_unknown: tally.in_unknown + tally.maybe_unknown,
            ..Tally::EMPTY
        };
        assert!(same(tally.counted(Some(free.members.1), None), Some(Narrowed::of(everybody))), "{tally:?}");
    }
}

#[test]
fn huge_numbers_do_no_harm() {
    let huge = Tally {
        in_yes: u64::MAX,
        in_no: u64::MAX,
        in_unknown: u64::MAX,
        maybe_yes: u64::MAX,
        maybe_no: u64::MAX,
        maybe_unknown: u64::MAX,
    };
    assert!(huge.counted(Some(u64::MAX), Some(u64::MAX)).is_some());
}
