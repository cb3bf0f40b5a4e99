//! Definitions as sentences.

use crate::law::{
    action::{Action, Clause, Force},
    due::{Due, Timing},
    expr::{Atom, Expr, Fold, Join},
    indicator::{Amount, Connector, Counting, Indicator, Measure},
    item::Universe,
    plan::{CountedBy, Direction, Goal, GoalTime, Plan},
    question::Quantity,
    reading::Readings,
};

/// A condition as what its subject does: "reports a mechanism, and has a plan". An "or" within an "and" is put in
/// brackets, and the other way round. Answers from records are marked, once at the end if all are.
///
/// ```
/// use mine_action::law::{catalogue::prose, oslo::I14_1, reading::Readings};
/// let text = prose::condition(&I14_1.criterion, &Readings::default());
/// assert_eq!(
///     text,
///     "reports that it has a time-bound plan for destroying its stockpiles, \
///      and reports progress in destroying its stockpiles"
/// );
/// ```
pub fn condition(condition: &Expr, readings: &Readings) -> String {
    if let Expr::WhereRelevant(list) = condition {
        return format!("{} (what is told not to apply drops out)", self::condition(list, readings));
    }
    let atoms = condition.atoms();
    let told = |atom: &Atom| matches!(atom, Atom::Derived(question) if question.is_recorded());
    let whole = !atoms.is_empty() && atoms.iter().all(told);
    let words = condition.fold(readings, &mut Sentences { marked: !whole }).words;
    match atoms.as_slice() {
        [_, _, ..] if whole => format!("{words} (all from records)"),
        [_] if whole => format!("{words} (from records)"),
        _ => words,
    }
}

/// A condition that a reading decides, for each value of the reading; any other condition under the default readings.
/// Values with the same condition are put together.
///
/// ```
/// use mine_action::law::{catalogue::prose, population::IMPROVISED_ACTION};
/// let text = "by the reading `chapeau`: under `letter`, no condition; \
///             under `addressed`, is affected by improvised anti-personnel mines";
/// assert_eq!(prose::rule(&IMPROVISED_ACTION.rule), text);
/// ```
pub fn rule(rule: &Expr) -> String {
    let readings = Readings::DEFAULT;
    let Expr::Choose(choice) = rule else { return condition(rule, &readings) };
    let mut rules: Vec<(String, String)> = Vec::new();
    for (value, rule) in choice.options {
        let words = condition(rule, &readings);
        match rules.iter_mut().find(|(_, same)| *same == words) {
            Some((values, _)) => values.push_str(&format!(" or `{value}`")),
            None => rules.push((format!("`{value}`"), words)),
        }
    }
    let by_value = rules.into_iter().map(|(values, words)| format!("under {values}, {words}"));
    format!("by the reading `{}`: {}", choice.reading.code, by_value.collect::<Vec<_>>().join("; "))
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

/// How many actions and indicators a plan has.
///
/// ```
/// use mine_action::law::{oslo, vientiane, catalogue::prose};
/// assert_eq!(prose::contents(&oslo::PLAN), "50 actions, 81 indicators");
/// assert_eq!(prose::contents(&vientiane::PLAN), "66 actions, no indicators");
/// ```
pub fn contents(plan: &Plan) -> String {
    let count = |number: usize, one: &str| match number {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    };
    format!("{}, {}", count(plan.actions().count(), "action"), count(plan.indicators.len(), "indicator"))
}

/// What is added up; `None` if subjects are counted.
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

/// What is to be done by when, and by whom if not by those whom the action addresses.
///
/// ```
/// use mine_action::law::{catalogue::prose, due};
/// assert_eq!(prose::due(&due::each_report("progress told")), "progress told: with each report under Article 7");
/// ```
pub fn due(due: &Due) -> String {
    let office = Some(due.office).filter(|office| !office.is_empty());
    let whose = office.into_iter().chain(due.whose.map(|population| population.title)).map(str::to_owned);
    let past = due.of_past_year.then(|| "as of the year before".to_owned());
    let apart: Vec<String> = whose.chain(past).chain(otherwise(due.together, due.condition)).collect();
    let apart = if apart.is_empty() { String::new() } else { format!(" ({})", apart.join(", ")) };
    format!("{}{apart}: {}", due.what, timing(due.timing))
}

/// Whether a task is one of those addressed together, and on what condition it is asked.
pub(super) fn otherwise(together: bool, condition: &str) -> impl Iterator<Item = String> {
    let together = together.then(|| "together".to_owned());
    together.into_iter().chain((!condition.is_empty()).then(|| format!("only {condition}")))
}

/// How an action asks: how strongly, whether of all together, on what condition.
///
/// ```
/// use mine_action::law::{catalogue::prose, vientiane};
/// assert_eq!(vientiane::PLAN.action(3).map(prose::asked).as_deref(), Some("will, together"));
/// ```
pub fn asked(action: &Action) -> String {
    let force = [force(action.force).to_owned()].into_iter();
    force.chain(otherwise(action.together, action.condition)).collect::<Vec<_>>().join(", ")
}

/// What a part of an action asks otherwise than the whole.
pub fn clause(clause: &Clause) -> String {
    let who = clause.to.map(|population| population.title.to_owned());
    let force = clause.force.map(|force| format!("“{}”", self::force(force)));
    let own: Vec<String> = who.into_iter().chain(force).chain(otherwise(clause.together, clause.condition)).collect();
    format!("{} ({})", clause.what, own.join(", "))
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
        Timing::EachReport => "with each report under Article 7".to_owned(),
        Timing::EachAnnualReport => "with each annual report under Article 7".to_owned(),
        Timing::EachThirtyApril => "each year by 30 April".to_owned(),
        Timing::ByDeadline(duty) => format!("by the deadline of the Convention for {}", words(duty.into())),
        Timing::AfterTwoSilentYears => "after two years without information".to_owned(),
        Timing::Pace(pace) => format!("{} (no date)", words(pace.into())),
        Timing::NoTime => "no date".to_owned(),
    }
}

/// What a goal wants of what counts it, by when, and what that is.
///
/// ```
/// use mine_action::law::{catalogue::prose, oslo};
/// let goal = oslo::PLAN.goal("universal").ok_or("no such goal")?;
/// assert_eq!(prose::goal(goal), "all; no time named; counted by all States Parties, and indicator 11.1");
/// # Ok::<(), &str>(())
/// ```
pub fn goal(goal: &Goal) -> String {
    let direction = match goal.direction {
        Direction::Fewer => "fewer than before",
        Direction::More => "more than before",
        Direction::None => "none any more",
        Direction::All => "all",
    };
    let time = match goal.time {
        GoalTime::ByYear(year) => format!("by {year}"),
        GoalTime::InPeriod => "within the period of the plan".to_owned(),
        GoalTime::Pace(pace) => timing(Timing::Pace(pace)),
        GoalTime::Unset => "no time named".to_owned(),
    };
    let counters = goal.counted_by.iter().map(|counter| match counter {
        CountedBy::Population(population) => population.title.to_owned(),
        CountedBy::Indicator(action, index) => format!("indicator {action}.{index}"),
    });
    match counters.collect::<Vec<_>>().join(", and ") {
        nothing if nothing.is_empty() => format!("{direction}; {time}"),
        counters => format!("{direction}; {time}; counted by {counters}"),
    }
}

/// The force of the language, in the words of the text.
pub fn force(force: Force) -> String {
    match force {
        Force::Utmost => "do their utmost".to_owned(),
        other => words(other.into()),
    }
}

/// The word with which a text joins.
pub const fn connector(connector: Connector) -> &'static str {
    match connector {
        Connector::And => "and",
        Connector::Or => "or",
        Connector::AndOr => "and/or",
        Connector::Mixed => "several words",
    }
}

/// Ids and codes as a short list: those of one plan together, consecutive actions as a range.
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

/// Consecutive whole numbers as ranges; everything else as it is.
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

/// A condition as a sentence.
struct Sentences {
    /// Whether each answer from records is marked.
    marked: bool,
}

/// A sentence, and whether it is a list.
struct Phrase {
    words: String,
    form: Form,
}

#[derive(PartialEq)]
enum Form {
    /// One statement.
    One,
    /// A list whose next element is joined without brackets.
    Open,
    /// A complete list, joined in this way: in brackets inside a list that is joined in the other.
    List(Join),
}

impl Phrase {
    fn within(self, join: Join) -> String {
        match self.form {
            Form::List(own) if own != join => format!("({})", self.words),
            _ => self.words,
        }
    }
}

fn one(words: String) -> Phrase {
    Phrase { words, form: Form::One }
}

impl Fold for Sentences {
    type Out = Phrase;

    fn atom(&mut self, atom: Atom) -> Phrase {
        one(match atom {
            // A request does not report that it has something: it has what is in it.
            Atom::Reports(item) if item.title.starts_with("reports ") || item.universe == Universe::Requests => {
                item.title.to_owned()
            }
            Atom::Reports(item) => format!("reports that it {}", item.title),
            Atom::Holds(item) => item.title.to_owned(),
            Atom::Derived(question) if self.marked && question.is_recorded() => {
                format!("{} (from records)", question.title())
            }
            Atom::Derived(question) => question.title(),
            Atom::NotApplicable(_) => "tells that this does not apply".to_owned(),
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
        Phrase { words: format!("{}, {word} {}", so_far.within(join), next.within(join)), form: Form::Open }
    }

    fn close(&mut self, join: Join, list: Phrase) -> Phrase {
        Phrase { form: Form::List(join), ..list }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{
        due,
        expr::Expr::{All, Any, Derived, Holds, Not, Reports},
        item::vocabulary::{ABLE_TO_ASSIST, BASELINE, REQUEST_PLAN, STOCKPILE_PROGRESS},
        population,
        question::Question,
    };

    #[test]
    fn lists_in_lists_stand_in_brackets() {
        let able = Holds(&ABLE_TO_ASSIST);
        let text = |expr: Expr| condition(&expr, &Readings::DEFAULT);
        assert_eq!(text(able), "is in a position to assist others");
        assert_eq!(text(Reports(&STOCKPILE_PROGRESS)), STOCKPILE_PROGRESS.title);
        assert_eq!(text(Not(&Derived(Question::Retains))), "not (retains for permitted purposes) (from records)");
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
        const WIDE: Expr = Any(&[EITHER, Reports(&REQUEST_PLAN), EITHER]);
        assert_eq!(text(WIDE), format!("{either}, or {}, or {either}", REQUEST_PLAN.title));
    }

    #[test]
    fn what_records_answer_is_marked() {
        let text = |expr: Expr| condition(&expr, &Readings::DEFAULT);
        const RETAINS: Expr = Derived(Question::Retains);
        assert_eq!(text(RETAINS), "retains for permitted purposes (from records)");
        let two = All(&[RETAINS, Derived(Question::MeasuresTaken)]);
        assert_eq!(text(two), "retains for permitted purposes, and has national measures (all from records)");
        let mixed = All(&[RETAINS, Holds(&ABLE_TO_ASSIST)]);
        let expected = "retains for permitted purposes (from records), and is in a position to assist others";
        assert_eq!(text(mixed), expected);
    }

    #[test]
    fn a_dated_duty_names_those_who_owe_it() {
        let plain = due::each_report("progress told");
        assert_eq!(super::due(&plain), "progress told: with each report under Article 7");
        let of_others = plain.of(&population::RETAINING);
        assert_eq!(
            super::due(&of_others),
            format!("progress told ({}): with each report under Article 7", population::RETAINING.title)
        );
        let told = super::due(&plain.by("the President"));
        assert_eq!(told, "progress told (the President): with each report under Article 7");
        let task = due::each_thirty_april("progress told").together().only("where there is any");
        assert_eq!(super::due(&task), "progress told (together, only where there is any): each year by 30 April");
    }
}
