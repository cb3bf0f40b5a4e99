//! Definitions as sentences.

use crate::law::{
    action::Force,
    due::Timing,
    expr::{Atom, Expr, Fold, Join},
    indicator::{Amount, Connector, Counting, Indicator, Measure},
    population::Population,
    question::Quantity,
    reading::Readings,
};

/// A condition, as what its subject does: "reports a mechanism, and has a plan". Lists in lists stand in brackets.
///
/// ```
/// use mine_action::law::{catalogue::prose, plan::oslo::indicators::I14_1, reading::Readings};
/// let text = prose::condition(&I14_1.criterion, &Readings::default());
/// assert_eq!(
///     text,
///     "reports that it has a time-bound plan for destroying its stockpiles, \
///      and reports progress in destroying its stockpiles"
/// );
/// ```
pub fn condition(condition: &Expr, readings: &Readings) -> String {
    condition.fold(readings, &mut Sentences).words
}

/// Who of its universe is in a population; where a reading decides, by each of its values.
pub fn rule(population: &Population) -> String {
    let readings = Readings::DEFAULT;
    let Expr::Choose(choice) = population.rule else { return condition(&population.rule, &readings) };
    let by_value = choice.options.iter().map(|(value, rule)| format!("{value}: {}", condition(rule, &readings)));
    format!("by the reading {}: {}", choice.reading.code, by_value.collect::<Vec<_>>().join("; "))
}

/// What an indicator counts, as a sentence without a full stop.
pub fn indicator(indicator: &Indicator) -> String {
    let measure = match indicator.measure {
        Measure::Number => "Number",
        Measure::Percentage => "Percentage",
        Measure::Unspecified => "Number or percentage (the text does not say)",
    };
    match indicator.counting {
        Counting::Subjects => format!("{measure} of {} that {}", indicator.unit(), indicator.statement),
        Counting::Sum(_) | Counting::Share { .. } => format!("{measure} of {}", indicator.statement),
    }
}

/// Whom an indicator counts.
pub fn counted(indicator: &Indicator) -> String {
    match indicator.chained_to() {
        Some(parent) => format!("of {}, those of {}.{}", indicator.population().title, parent.action, parent.index),
        None => indicator.population().title.to_owned(),
    }
}

/// What is added up, where subjects are not what is counted.
pub fn counting(indicator: &Indicator) -> Option<String> {
    match indicator.counting {
        Counting::Subjects => None,
        Counting::Sum(amounts) => Some(amounts.iter().map(amount).collect::<Vec<_>>().join(", and ")),
        Counting::Share { part, whole } => Some(format!("{}, as a share of {}", amount(&part), amount(&whole))),
    }
}

fn amount(amount: &Amount) -> String {
    match amount {
        Amount::Item(item) => item.title.to_owned(),
        Amount::Derived(votes) => quantity(*votes),
    }
}

/// A number that records give.
pub fn quantity(quantity: Quantity) -> String {
    match quantity {
        Quantity::VotesInFavour => "votes in favour".to_owned(),
    }
}

/// By when something is to be done.
pub fn timing(timing: Timing) -> String {
    let months = |months: u32| if months == 1 { "1 month".to_owned() } else { format!("{months} months") };
    match timing {
        Timing::By(day) => format!("by {day}"),
        Timing::InYear(year) => format!("in {year}"),
        Timing::ByMeeting(meeting) => format!("by the {meeting}"),
        Timing::AfterEntryIntoForce { months: number } => format!("within {} of entry into force", months(number)),
        Timing::AfterFind { months: number, duty } => {
            format!("within {} of a find ({})", months(number), words(duty.into()))
        }
        Timing::BeforeMeetings { months: number } => format!("{} before each yearly meeting", months(number)),
        Timing::EachMeeting => "at each yearly meeting".to_owned(),
        Timing::EachReport => "each year by 30 April".to_owned(),
        Timing::ByDeadline(duty) => format!("by the deadline of the Convention for {}", words(duty.into())),
        Timing::AfterTwoSilentYears => "after two years without information".to_owned(),
        Timing::Pace(pace) => format!("{} (no date)", words(pace.into())),
    }
}

/// The force of the language, in the words of the text.
pub fn force(force: Force) -> String {
    match force {
        Force::Utmost => "do their utmost".to_owned(),
        other => words(other.into()),
    }
}

/// The word that joins.
pub const fn connector(connector: Connector) -> &'static str {
    match connector {
        Connector::And => "and",
        Connector::Or => "or",
        Connector::AndOr => "and/or",
        Connector::Mixed => "several words",
    }
}

/// Ids and codes as a short list: those of one plan together, actions in a row as a range.
///
/// ```
/// use mine_action::law::catalogue::prose;
/// let ids = ["oslo/1", "oslo/2", "oslo/3", "oslo/9", "oslo/1.1", "vientiane/4", "affected"].map(str::to_owned);
/// assert_eq!(prose::ids(&ids), "oslo/1-3, 9; oslo/1.1; vientiane/4; affected");
/// ```
pub fn ids(ids: &[String]) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for id in ids {
        let (plan, place) = id.split_once('/').unwrap_or(("", id));
        let is_action = |place: &str| place.parse::<u16>().is_ok();
        match groups.last_mut() {
            Some((same, places)) if *same == plan && places.iter().all(|one| is_action(one) == is_action(place)) => {
                places.push(place);
            }
            _ => groups.push((plan, vec![place])),
        }
    }
    let lists = groups.into_iter().map(|(plan, places)| match plan {
        "" => places.join(", "),
        _ => format!("{plan}/{}", ranges(&places).join(", ")),
    });
    lists.collect::<Vec<_>>().join("; ")
}

/// Whole numbers in a row as ranges; all else as it is.
fn ranges(places: &[&str]) -> Vec<String> {
    let mut rows: Vec<(&str, &str)> = Vec::new();
    for place in places {
        let number = place.parse::<u16>().ok();
        match rows.last_mut() {
            Some((_, last))
                if number.is_some() && last.parse::<u16>().ok().and_then(|n| n.checked_add(1)) == number =>
            {
                *last = place;
            }
            _ => rows.push((place, place)),
        }
    }
    let text = |(first, last): (&str, &str)| if first == last { first.to_owned() } else { format!("{first}-{last}") };
    rows.into_iter().map(text).collect()
}

/// A code as words.
fn words(code: &'static str) -> String {
    code.replace('-', " ")
}

/// The meaning of a condition as a sentence.
struct Sentences;

/// A sentence, and what it is.
struct Phrase {
    words: String,
    form: Form,
}

#[derive(PartialEq)]
enum Form {
    /// One statement.
    One,
    /// A list that still grows.
    Open,
    /// A whole list: in brackets inside another.
    List,
}

impl Phrase {
    fn bracketed(self) -> String {
        if self.form == Form::List { format!("({})", self.words) } else { self.words }
    }
}

fn one(words: String) -> Phrase {
    Phrase { words, form: Form::One }
}

impl Fold for Sentences {
    type Out = Phrase;

    fn atom(&mut self, atom: Atom) -> Phrase {
        one(match atom {
            Atom::Reports(item) if item.title.starts_with("reports ") => item.title.to_owned(),
            Atom::Reports(item) => format!("reports that it {}", item.title),
            Atom::Holds(item) => item.title.to_owned(),
            Atom::Derived(question) => format!("{} (from records)", question.title()),
        })
    }

    fn not(&mut self, inner: Phrase) -> Phrase {
        one(format!("not ({})", inner.words))
    }

    fn empty(&mut self, join: Join) -> Phrase {
        let words = match join {
            Join::All => "no condition",
            Join::Any => "never",
        };
        one(words.to_owned())
    }

    fn join(&mut self, join: Join, so_far: Phrase, next: Phrase) -> Phrase {
        let word = match join {
            Join::All => "and",
            Join::Any => "or",
        };
        Phrase { words: format!("{}, {word} {}", so_far.bracketed(), next.bracketed()), form: Form::Open }
    }

    fn close(&mut self, _join: Join, list: Phrase) -> Phrase {
        Phrase { form: Form::List, ..list }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{
        expr::Expr::{All, Any, Derived, Holds, Not, Reports},
        item::vocabulary::{ABLE_TO_ASSIST, BASELINE, STOCKPILE_PROGRESS},
        question::Question,
    };

    #[test]
    fn lists_in_lists_stand_in_brackets() {
        let able = Holds(&ABLE_TO_ASSIST);
        let text = |expr: Expr| condition(&expr, &Readings::DEFAULT);
        assert_eq!(text(able), "is in a position to assist others");
        assert_eq!(text(Reports(&STOCKPILE_PROGRESS)), STOCKPILE_PROGRESS.title);
        assert_eq!(text(Not(&Derived(Question::Retains))), "not (retains for permitted purposes (from records))");
        assert_eq!(text(Expr::ALWAYS), "no condition");
        const EITHER: Expr = Any(&[Holds(&BASELINE), Reports(&BASELINE)]);
        let either = "has an accurate, evidence-based baseline of contamination, \
                      or reports that it has an accurate, evidence-based baseline of contamination";
        assert_eq!(text(EITHER), either);
        let able = "is in a position to assist others";
        assert_eq!(
            text(All(&[EITHER, Holds(&ABLE_TO_ASSIST), EITHER])),
            format!("({either}), and {able}, and ({either})")
        );
    }
}
