//! The oracle: what the status of a duty can be on a day, told from exact dates by looking at every fact anew each day.
//!
//! Nothing is folded and nothing is kept between two days, so that each rule stands here once, with its article.

use super::{
    faults::Fault,
    story::{self, Filing, Remnants, Request, Said, Shown, Sitting, Story},
};
use chrono::{Datelike, Days};
use mine_action::{
    Convention, Day, Duty, MonthEnd, Status, When,
    law::reading::{DayCount, Extendable, Rediscovery},
    months_after, months_before,
    record::report::ReportKind,
};
use std::collections::BTreeSet;

/// From the first day on which the State is bound to the day before the first on which it no longer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spell {
    /// The day on which the State consented.
    pub(crate) consent: Day,
    pub(crate) from: Day,
    pub(crate) until: Option<Day>,
}

/// Whether there is anything to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matter {
    Nothing,
    Open,
    Done,
}

/// What a clock starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Entry into force: the period of the article.
    Treaty,
    /// A find after the deadline, with the day set for the answer to it: `None` where the calendar has no such meeting.
    Response,
    /// A find after the deadline for which no decision sets a day.
    Judgement,
    /// A find after the deadline by the letter of the article.
    Letter,
    /// Remnants of hostilities after entry into force (CCM Art. 4(1)(b)).
    Hostilities,
}

#[derive(Debug, Clone)]
struct Clock {
    kind: Kind,
    start: Day,
    original: Option<Day>,
    statements: Vec<(Day, Said)>,
    /// Of hostilities, while they last: no deadline can be moved.
    fixed: bool,
    /// When requests were filed of which it is not known how they ended.
    pending: Vec<Option<Day>>,
    /// The opening days of meetings whose decision on it is known.
    settled: Vec<Day>,
    /// Requests and shown deadlines from the start on.
    fixes: Vec<Fix>,
    /// A day on which a deadline that is not recorded had not passed.
    open_until: Option<Day>,
}

/// What moves or confirms a deadline.
#[derive(Debug, Clone, Copy)]
struct Fix {
    on: Day,
    filed: Option<Day>,
    number: u32,
    /// The deadline from that day on; `None` = the same as before.
    deadline: Option<Day>,
    shown: bool,
    /// A source shows only that the deadline before the find was the last.
    old: bool,
    /// Whether it is of this clock cannot be told.
    perhaps: bool,
}

/// The deadlines of a clock that the facts leave open on a day.
struct Left {
    /// By what is surely so.
    sure: Option<Day>,
    /// By what may be so.
    perhaps: Vec<Option<Day>>,
    /// The last day on which it was surely fixed.
    at: Day,
    /// Whether it was surely moved.
    moved: bool,
    /// Whether the last decision was a refusal.
    refused: bool,
}

/// Which clocks something may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// Whatever runs by reason of the treaty on that day.
    Treaty,
    /// That from entry into force.
    Entry,
    /// That of hostilities.
    War(String),
    /// One of these.
    Several(Vec<About>),
    /// None that is recorded.
    None,
}

impl About {
    /// Whether it may be, and whether it surely is, about a clock: of hostilities by their name.
    fn of(&self, kind: Kind, war: Option<&str>) -> (bool, bool) {
        let one = |about: &Self| match about {
            Self::Treaty => war.is_none(),
            Self::Entry => kind == Kind::Treaty,
            Self::War(name) => war == Some(name.as_str()),
            Self::Several(_) | Self::None => false,
        };
        match self {
            Self::Several(several) => (several.iter().any(one), false),
            _ => (one(self), one(self)),
        }
    }
}

pub(crate) struct Oracle<'a> {
    story: &'a Story,
    faults: &'a [Fault],
    spells: Vec<Spell>,
    /// For each spell, every way in which finds can fall under clocks.
    worlds: Vec<Vec<Vec<Clock>>>,
}

fn day(date: When) -> Day {
    date.exact().expect("the oracle reads exact dates")
}

fn years(from: Day, years: u32) -> Day {
    months_after(from, 12 * years, MonthEnd::LastDay)
}

/// APMBC Art. 4: four years. APMBC Art. 5(1): ten. CCM Art. 3(2): eight. CCM Art. 4(1)(a): ten.
fn period(convention: Convention, duty: Duty, faults: &[Fault]) -> u32 {
    match (convention, duty) {
        (Convention::Apmbc, Duty::StockpileDestruction) if faults.contains(&Fault::FiveYearsForStockpiles) => 5,
        (Convention::Apmbc, Duty::StockpileDestruction) => 4,
        (Convention::Ccm, Duty::StockpileDestruction) => 8,
        _ => 10,
    }
}

/// The first day of the sixth month after the month of deposit, and not before the Convention itself, 1 March 1999 and
/// 1 August 2010 (Art. 17 of both).
pub(crate) fn enters_into_force(convention: Convention, deposit: Day, faults: &[Fault]) -> Day {
    let itself = match convention {
        Convention::Apmbc => Day::from_ymd_opt(1999, 3, 1),
        Convention::Ccm => Day::from_ymd_opt(2010, 8, 1),
    };
    let day = if faults.contains(&Fault::SixMonthsFromTheDay) {
        months_after(deposit, 6, MonthEnd::LastDay)
    } else {
        let (year, month) = (deposit.year(), deposit.month() + 6);
        let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
        Day::from_ymd_opt(year, month, 1).expect("the first of a month")
    };
    day.max(itself.expect("a day"))
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(story: &'a Story, faults: &'a [Fault]) -> Self {
        let mut oracle = Self { story, faults, spells: Vec::new(), worlds: Vec::new() };
        oracle.spells = oracle.find_spells();
        let spells = oracle.spells.clone();
        for (index, spell) in spells.iter().enumerate() {
            let next = spells.get(index + 1).map(|spell| spell.from);
            oracle.worlds.push(oracle.clocks(index, spell.from, next));
        }
        oracle
    }

    fn is(&self, fault: Fault) -> bool {
        self.faults.contains(&fault)
    }

    // ---- Articles 17 and 20: who is bound ----

    pub(crate) fn spells(&self) -> &[Spell] {
        &self.spells
    }

    fn find_spells(&self) -> Vec<Spell> {
        let story = self.story;
        let mut given: Vec<(Day, Day)> = story.in_force.iter().map(|date| (day(*date), day(*date))).collect();
        for consent in &story.consents {
            if !consent.succession {
                let deposit = day(consent.deposit);
                given.push((enters_into_force(story.convention, deposit, self.faults), deposit));
            }
        }
        given.sort();
        let mut spells: Vec<Spell> = Vec::new();
        for (from, consent) in given {
            let still_in = spells.last().is_some_and(|spell| spell.until.is_none_or(|until| from <= until));
            if !still_in {
                spells.push(Spell { consent, from, until: self.leaves(from) });
            }
        }
        spells
    }

    /// Whether what was told of that day is told of that membership: not of an earlier or a later one, nor of the years
    /// between, in which nobody had to tell anything.
    fn tells_of(&self, index: usize, on: Day) -> bool {
        if self.is(Fault::EveryMembershipTells) {
            return true;
        }
        let left = index.checked_sub(1).and_then(|before| self.spells[before].until);
        let spell = self.spells[index];
        let begun = index == 0 || spell.consent <= on && left.is_none_or(|left| left <= on);
        begun && spell.until.is_none_or(|until| on < until)
    }

    /// The first day on which a State bound since `from` is no longer bound: six months after the notice is received
    /// (Art. 20(3)), unless taken back before.
    fn leaves(&self, from: Day) -> Option<Day> {
        let story = self.story;
        let facts = story.exits.iter().map(|date| day(*date)).filter(|exit| *exit > from);
        let notices = story.notices.iter().map(|date| day(*date)).filter(|notice| *notice >= from);
        let effects = notices.filter_map(|notice| {
            let effect = self.takes_effect(notice);
            let mut retractions = story.retractions.iter().map(|date| day(*date));
            let retracted = retractions.any(|back| {
                notice <= back
                    && effect.is_none_or(|effect| back < effect || back == effect && self.is(Fault::RetractedOnTheDay))
            });
            effect.filter(|_| !retracted || self.is(Fault::RetractionIgnored))
        });
        // A recorded day of effect counts before one that is computed from a notice.
        facts.min().or_else(|| effects.min())
    }

    /// `None` while an armed conflict in which the State is engaged on the day of expiry has not ended.
    fn takes_effect(&self, notice: Day) -> Option<Day> {
        if self.is(Fault::WithdrawalAtNotice) {
            return Some(notice);
        }
        let expiry = months_after(notice, 6, MonthEnd::LastDay);
        let mut effect = expiry;
        for (starts, ends) in &self.story.conflicts {
            let engaged = day(*starts) <= expiry && ends.is_none_or(|ends| expiry <= day(ends));
            if engaged && !self.is(Fault::ConflictIgnored) {
                effect = effect.max(day((*ends)?));
            }
        }
        Some(effect)
    }

    fn spell_on(&self, day: Day) -> Option<usize> {
        self.spells.iter().position(|spell| spell.from <= day && spell.until.is_none_or(|until| day < until))
    }

    // ---- What there is to be done ----

    /// What is said of the matter, by day; what is said without a day comes first.
    fn statements(&self, from: Day) -> Vec<(Day, Said)> {
        let story = self.story;
        let own = |request: &&Request| self.about(request, from).of(Kind::Treaty, None).1;
        let of_requests = story.requests.iter().filter(own);
        let of_requests = of_requests.flat_map(|request| [request.filed, request.decided]).flatten();
        let rows = story.statements.iter().map(|row| (row.on.map_or(Day::MIN, day), row.said));
        let mut rows: Vec<(Day, Said)> = rows.chain(of_requests.map(|on| (day(on), Said::Open))).collect();
        if self.is(Fault::AbsentRowMeansOpen) && rows.is_empty() {
            rows.push((Day::MIN, Said::Open));
        }
        rows.sort_by_key(|(day, _)| *day);
        rows
    }

    /// The clocks of the base duty of one spell: one from entry into force, one more for each find after the deadline.
    fn clocks(&self, index: usize, from: Day, next: Option<Day>) -> Vec<Vec<Clock>> {
        let story = self.story;
        if !matches!(story.duty, Duty::StockpileDestruction | Duty::Clearance) {
            return Vec::new();
        }
        let original = years(from, period(story.convention, story.duty, self.faults));
        let mut worlds = vec![vec![self.clock(Kind::Treaty, None, from, Some(original), from)]];
        let mut done = true;
        let mut first = true;
        let mut rows = self.statements(from);
        rows.retain(|(on, _)| self.tells_of(index, *on));
        for (place, (on, said)) in rows.iter().copied().enumerate() {
            let opens = match said {
                Said::Found => done,
                Said::Open => done && !first,
                Said::Nothing | Said::Completed | Said::Announced => false,
            };
            let seen_before = place.checked_sub(1).is_some_and(|before| rows[before].0 < on);
            let is_open = |row: &&(Day, Said)| matches!(row.1, Said::Open | Said::Found);
            let nothing = rows[place..].iter().find(|row| !is_open(row)).is_some_and(|row| row.1 == Said::Nothing);
            if opens {
                worlds = worlds.into_iter().flat_map(|clocks| self.reopen(clocks, on, from)).collect();
            } else if said == Said::Found && !done && seen_before && !nothing && !self.is(Fault::FindsAreMoreOfTheSame)
            {
                worlds = worlds.into_iter().flat_map(|clocks| self.perhaps_reopen(clocks, on, from)).collect();
            }
            for clocks in &mut worlds {
                clocks.last_mut().expect("a clock").statements.push((on, said));
            }
            done = !matches!(said, Said::Open | Said::Found);
            first = false;
        }
        for clocks in &mut worlds {
            clocks.extend(self.hostilities(index, from));
        }
        // What is decided after the next entry into force is decided of the next period, and of who has left nothing is.
        let until = self.spells[index].until;
        for clock in worlds.iter_mut().flatten() {
            clock.fixes.retain(|fix| next.is_none_or(|next| fix.on < next) && until.is_none_or(|until| fix.on < until));
        }
        worlds
    }

    /// The remnants of hostilities after entry into force; those of hostilities that had ended, or that were told of, by then
    /// were there at entry into force.
    fn wars(&self, from: Day) -> Vec<Remnants> {
        let index = self.spells.iter().position(|spell| spell.from == from).expect("a spell");
        let told = |war: &Remnants| war.statements.iter().filter_map(|row| row.on).map(day).min();
        let of_then = self.story.remnants.iter().map(|war| {
            let mut war = war.clone();
            war.ended = war.ended.filter(|ended| self.tells_of(index, day(*ended)));
            war.statements.retain(|row| self.tells_of(index, row.on.map_or(Day::MIN, day)));
            war
        });
        let later = |war: &Remnants| {
            told(war).is_none_or(|told| told >= from) && war.ended.is_none_or(|ended| day(ended) >= from)
        };
        of_then.filter(later).collect()
    }

    /// Which clocks may have something to be done on that day, whatever was asked: all that run, where none has.
    fn running(&self, on: Day, from: Day) -> Vec<About> {
        let may_be_open = |kind: Kind, start: Day, mut statements: Vec<(Day, Said)>| {
            statements.sort_by_key(|row| row.0);
            let clock = Clock {
                kind,
                start,
                original: None,
                statements,
                fixed: true,
                pending: Vec::new(),
                settled: Vec::new(),
                fixes: Vec::new(),
                open_until: None,
            };
            self.matter(&clock, false, on).contains(&Matter::Open)
        };
        let rows = |rows: &[story::Statement], undated: Day| -> Vec<(Day, Said)> {
            rows.iter().map(|row| (row.on.map_or(undated, day), row.said)).collect()
        };
        let mut begun = vec![About::Treaty];
        let mut open = Vec::new();
        let index = self.spells.iter().position(|spell| spell.from == from).expect("a spell");
        let mut of_treaty = rows(&self.story.statements, Day::MIN);
        of_treaty.retain(|(on, _)| self.tells_of(index, *on));
        if may_be_open(Kind::Treaty, from, of_treaty) {
            open.push(About::Treaty);
        }
        for war in self.wars(from) {
            let told = rows(&war.statements, from);
            let Some(start) = told.iter().map(|row| row.0).min().filter(|start| *start <= on) else { continue };
            begun.push(About::War(war.name.clone()));
            if may_be_open(Kind::Hostilities, start, told) {
                open.push(About::War(war.name.clone()));
            }
        }
        if open.is_empty() { begun } else { open }
    }

    /// What a request is about: what its row says, or else the only clock under which something may have been open on the day of
    /// filing, or of decision. By the other reading of CCM Art. 4(5) only that of the treaty, where it may be.
    fn about(&self, request: &Request, from: Day) -> About {
        let named = |name: &str| self.wars(from).iter().any(|war| war.name == name);
        match request.clock.as_deref() {
            Some("entry-into-force") => return About::Entry,
            Some("found") => return About::Treaty,
            Some(told) => {
                let name = told.strip_prefix("hostilities:").expect("a clock");
                let older = self.story.remnants.iter().any(|war| war.name == name);
                return if named(name) {
                    About::War(name.to_owned())
                } else if older {
                    About::Treaty
                } else {
                    About::None
                };
            }
            None => {}
        }
        if self.wars(from).is_empty() {
            return About::Treaty;
        }
        let Some(on) = request.filed.or(request.decided).map(day) else { return About::Treaty };
        self.one_of(self.running(on, from))
    }

    fn one_of(&self, several: Vec<About>) -> About {
        let strict = self.story.readings.extendable == Extendable::FromEntry;
        if self.is(Fault::EveryRequestIsOfTheTreaty) || strict && several.contains(&About::Treaty) {
            return About::Treaty;
        }
        match several.as_slice() {
            [only] => only.clone(),
            _ => About::Several(several),
        }
    }

    /// What a deadline is of that a source shows.
    fn of_shown(&self, shown: &Shown, from: Day) -> About {
        if self.wars(from).is_empty() {
            return About::Treaty;
        }
        let mut several = self.running(day(shown.seen), from);
        // While hostilities last there is no deadline that could be shown.
        let lasts = |name: &str| self.wars(from).iter().any(|war| war.name == name && war.ended.is_none());
        several.retain(|about| !matches!(about, About::War(name) if lasts(name)));
        if several.is_empty() {
            return About::Treaty;
        }
        let due = |war: &Remnants| war.ended.map(|ended| years(day(ended), 10)) == Some(day(shown.deadline));
        let mut own = self.wars(from).into_iter().filter(due).map(|war| About::War(war.name.clone()));
        let own = own.find(|war| several.contains(war));
        own.unwrap_or_else(|| self.one_of(several))
    }

    fn clock(&self, kind: Kind, war: Option<&str>, start: Day, original: Option<Day>, from: Day) -> Clock {
        let story = self.story;
        let mut fixes: Vec<Fix> = Vec::new();
        // APMBC Art. 4 knows no extension: a grant moves nothing. Nor does the period from the end of hostilities, by the other
        // reading of CCM Art. 4(5), or while they last.
        let strict = story.readings.extendable == Extendable::FromEntry || original.is_none();
        let fixed = (story.convention, story.duty) == (Convention::Apmbc, Duty::StockpileDestruction)
            || kind == Kind::Hostilities && strict;
        for request in story.requests.iter().filter(|_| !fixed) {
            let (may_be, perhaps) = self.about(request, from).of(kind, war);
            if let Some(on) = request.decided.filter(|_| may_be) {
                let (filed, deadline) = (request.filed.map(day), request.until.map(day));
                let (on, number, perhaps) = (day(on), request.number, !perhaps);
                fixes.push(Fix { on, filed, number, deadline, shown: false, old: false, perhaps });
            }
        }
        for shown in &story.shown {
            let (may_be, surely) = self.of_shown(shown, from).of(kind, war);
            if may_be && !self.is(Fault::ShownDeadlinesIgnored) {
                let (on, deadline) = (day(shown.seen), Some(day(shown.deadline)));
                fixes.push(Fix { on, filed: None, number: 0, deadline, shown: true, old: false, perhaps: !surely });
            }
        }
        fixes.retain(|fix| start <= fix.on);
        if !matches!(kind, Kind::Treaty | Kind::Hostilities) {
            // A deadline that had passed when the find was made is not one of the find.
            fixes.iter_mut().filter(|fix| fix.shown && fix.deadline < Some(start)).for_each(|fix| fix.old = true);
        }
        if self.is(Fault::OrderOfNumbers) {
            fixes.sort_by_key(|fix| (fix.number, fix.on));
        } else {
            fixes.sort_by_key(|fix| (fix.on, fix.shown, fix.filed));
        }
        let open = |request: &&Request| {
            request.decided.is_none() && request.at.is_none() && self.about(request, from).of(kind, war).0
        };
        let pending = story.requests.iter().filter(open).map(|request| request.filed.map(day)).collect();
        let own = |request: &&Request| self.about(request, from).of(kind, war).1;
        let settled = story.requests.iter().filter(own).filter_map(|request| request.at).collect();
        Clock { kind, start, original, statements: Vec::new(), fixed, pending, settled, fixes, open_until: None }
    }

    /// A find on or before the deadline in force reopens under the same deadline; one after it begins a clock. Where that
    /// cannot be told there are two worlds; in the one, a deadline that is not recorded had not passed on that day.
    fn reopen(&self, clocks: Vec<Clock>, found: Day, from: Day) -> Vec<Vec<Clock>> {
        // What is decided on that day is decided of the find.
        let mut clock = clocks.last().expect("a clock").clone();
        clock.fixes.retain(|fix| fix.on < found || fix.shown);
        let clock = &clock;
        let mut worlds = Vec::new();
        let mut passed = self.passed(clock, found, true);
        if self.is(Fault::DoubtfulFindsAreLate) && passed.len() > 1 {
            passed.remove(&false);
        }
        for passed in passed {
            let mut same = clocks.clone();
            let last = same.last_mut().expect("a clock");
            if !passed || self.is(Fault::FindsUnderTheOldDeadline) {
                let known = self.deadlines(last, found).iter().all(|day| day.is_some_and(|day| day < found));
                last.open_until = known.then_some(found);
                worlds.push(same);
                continue;
            }
            let story = self.story;
            let new = match (story.readings.rediscovery, story.convention, story.duty) {
                (Rediscovery::Letter, ..) => {
                    let old = self.deadlines(clock, found).into_iter().flatten().filter(|day| *day < found).max();
                    self.clock(Kind::Letter, None, found, old, from)
                }
                (_, Convention::Apmbc, Duty::Clearance) => {
                    self.clock(Kind::Response, None, found, self.response_due(found), from)
                }
                _ => self.clock(Kind::Judgement, None, found, None, from),
            };
            last.fixes.retain(|fix| fix.on < found);
            same.push(new);
            worlds.push(same);
        }
        worlds
    }

    /// A find while other things were, as far as known, still to be done: more of the same, or, after the deadline, of a clock
    /// of its own, where those had been done by then.
    fn perhaps_reopen(&self, clocks: Vec<Clock>, found: Day, from: Day) -> Vec<Vec<Clock>> {
        let mut done = clocks.clone();
        done.last_mut().expect("a clock").statements.push((found, Said::Announced));
        let mut worlds = self.reopen(done, found, from);
        worlds.retain(|world| world.len() > clocks.len());
        worlds.push(clocks);
        worlds
    }

    /// The close of the next meeting after the find where a request was possible, nine months before it opened, otherwise of
    /// the one that follows (APLC/MSP.12/2012/7, APLC/MSP.7/2006/L.3). What was decided on 7 December 2012, when the
    /// Twelfth Meeting closed, asks for nothing at a meeting before.
    fn response_due(&self, found: Day) -> Option<Day> {
        let decided = Day::from_ymd_opt(2012, 12, 7).expect("a day");
        let mut later: Vec<&Sitting> = self.story.meetings.iter().collect();
        later.retain(|meeting| found < meeting.starts && decided < meeting.starts);
        later.sort_by_key(|meeting| meeting.starts);
        let notice = if self.is(Fault::NoNineMonths) { 0 } else { 9 };
        let in_time = found <= months_before(later.first()?.starts, notice, MonthEnd::LastDay);
        later.get(usize::from(!in_time)).map(|meeting| meeting.ends)
    }

    /// CCM Art. 4(1)(b): ten years from the end of the active hostilities; while they last there is no date.
    fn hostilities(&self, index: usize, from: Day) -> Vec<Clock> {
        let mut clocks = Vec::new();
        // Of some nothing is told but that more time was asked.
        let mut wars = self.wars(from);
        for request in self.story.requests.iter().filter(|request| self.about(request, from) == About::None) {
            let name = request.clock.as_deref().and_then(|told| told.strip_prefix("hostilities:")).expect("a name");
            if wars.iter().all(|war| war.name != name) {
                wars.push(Remnants { name: name.to_owned(), ..Remnants::default() });
            }
        }
        for remnants in wars {
            let ended = remnants.ended.map(day);
            let rows = remnants.statements.iter().map(|row| (row.on.map_or(from, day), row.said));
            let told = format!("hostilities:{}", remnants.name);
            let own = |request: &&Request| match self.about(request, from) {
                About::None => request.clock.as_ref() == Some(&told),
                about => about.of(Kind::Hostilities, Some(&remnants.name)).1,
            };
            let of_requests = self.story.requests.iter().filter(own);
            let of_requests = of_requests.flat_map(|request| [request.filed, request.decided]).flatten().map(day);
            let of_requests = of_requests.filter(|on| self.tells_of(index, *on)).map(|on| (on, Said::Open));
            let mut statements: Vec<(Day, Said)> = rows.chain(of_requests).collect();
            statements.sort_by_key(|(day, _)| *day);
            let Some((start, _)) = statements.first().copied() else { continue };
            let deadline = ended.map(|ended| years(ended, 10));
            let mut clock = self.clock(Kind::Hostilities, Some(&remnants.name), start, deadline, from);
            clock.statements = statements;
            clocks.push(clock);
        }
        clocks
    }

    /// Whether there is anything to be done under the clock on that day, told by the statements on either side of it.
    fn matter(&self, clock: &Clock, base_of_others: bool, on: Day) -> Vec<Matter> {
        use Matter::{Done, Nothing, Open};
        use Said::{Announced, Completed, Found};
        let rows = &clock.statements;
        let before = rows.iter().rev().find(|(day, _)| *day <= on);
        let after = rows.iter().find(|(day, _)| *day > on);
        // Done stays done until something is seen again, whatever is reported absent.
        let done = || rows.iter().any(|(day, said)| *day <= on && matches!(said, Completed | Announced));
        // Of what was there before the first find nothing is told: it may have been done with.
        let lone_find = clock.kind == Kind::Treaty && rows.first().is_some_and(|(_, said)| *said == Found);
        let only_open = rows.iter().filter(|(day, _)| *day <= on).all(|(_, said)| matches!(said, Said::Open | Found));
        let baseline = on == clock.start && rows.contains(&(Day::MIN, Said::Open)) && only_open;
        let seen_today = baseline || before.is_some_and(|(day, _)| *day == on);
        match (before.map(|row| row.1), after.map(|row| row.1)) {
            // A find says that nothing else was open, but not that nothing had been done.
            (None, None) if base_of_others => vec![Nothing, Done],
            (None, None) => vec![Nothing, Open, Done],
            // That there is nothing on that day does not say that there was nothing before.
            (None, Some(Said::Nothing)) => vec![Nothing, Open, Done],
            (None, Some(Found)) => vec![Nothing, Open, Done],
            (None, Some(Said::Open | Completed)) => vec![Open],
            (None, Some(Announced)) if self.is(Fault::AnnouncedMeansOpenBefore) => vec![Open],
            (None, Some(Announced)) => vec![Open, Done],
            (Some(Completed | Announced), _) => vec![Done],
            (Some(Said::Nothing), _) if done() => vec![Done],
            (Some(Said::Nothing), _) if lone_find => vec![Nothing, Done],
            (Some(Said::Nothing), _) => vec![Nothing],
            (Some(Said::Open | Found), Some(Said::Open | Found | Completed)) => vec![Open],
            (Some(Said::Open | Found), Some(Announced)) if self.is(Fault::AnnouncedMeansOpenBefore) => vec![Open],
            (Some(Said::Open | Found), _) if seen_today => vec![Open],
            (Some(Said::Open | Found), Some(Said::Nothing)) if self.is(Fault::AbsenceEndsOnItsDay) => vec![Open],
            (Some(Said::Open | Found), Some(Said::Nothing)) if done() => vec![Open, Done],
            (Some(Said::Open | Found), Some(Said::Nothing)) if lone_find => vec![Open, Nothing, Done],
            (Some(Said::Open | Found), Some(Said::Nothing)) => vec![Open, Nothing],
            (Some(Said::Open | Found), None) if self.is(Fault::OpenUntilDone) => vec![Open],
            (Some(Said::Open | Found), _) => vec![Open, Done],
        }
    }

    // ---- Until when ----

    /// The deadlines that may be in force: that of the last decision or sighting, and, where the next thing known is a
    /// sighting of another one, that one too, since the day on which it came to be in force is not known.
    fn deadlines(&self, clock: &Clock, on: Day) -> Vec<Option<Day>> {
        let mut left = self.left(clock, on);
        let mut all: Vec<Option<Day>> = [left.sure].into_iter().chain(left.perhaps.clone()).collect();
        let judged = left.sure.is_none() && self.is(Fault::JudgementBeyondDoubt);
        for fix in clock.fixes.iter().filter(|fix| fix.on > on && !judged) {
            if fix.deadline.is_none() && !fix.old {
                left.refused |= !fix.perhaps;
                continue;
            }
            if fix.shown && !fix.old && fix.deadline != left.sure {
                all.push(fix.deadline);
            }
            if !fix.perhaps && (fix.old || !self.cannot_be(clock, fix, &left)) {
                break;
            }
        }
        all
    }

    /// What decisions and sightings up to that day leave. What cannot be so, or may be of another clock, is not sure.
    fn left(&self, clock: &Clock, on: Day) -> Left {
        let mut left =
            Left { sure: clock.original, perhaps: Vec::new(), at: clock.start, moved: false, refused: false };
        for fix in clock.fixes.iter().filter(|fix| fix.on <= on || self.is(Fault::GrantsFromTheBeginning)) {
            self.fix(clock, fix, &mut left);
        }
        left
    }

    /// Adds one more; whether it is sure.
    fn fix(&self, clock: &Clock, fix: &Fix, left: &mut Left) -> bool {
        let sure = fix.old || !fix.perhaps && (fix.deadline.is_none() || !self.cannot_be(clock, fix, left));
        if sure && fix.deadline.is_none() && !fix.old {
            left.refused = true;
        } else if sure {
            left.at = left.at.max(fix.on);
            if !fix.old && (!fix.shown || fix.deadline != left.sure) {
                left.perhaps.clear();
                (left.sure, left.moved, left.refused) = (fix.deadline, true, false);
            }
        } else if fix.deadline.is_some() {
            left.perhaps.push(fix.deadline);
        }
        sure
    }

    /// What surely fixed a deadline.
    fn sure_fixes<'b>(&self, clock: &'b Clock) -> Vec<&'b Fix> {
        let mut left = self.left(clock, Day::MIN);
        let sure = clock.fixes.iter().filter(|fix| self.fix(clock, fix, &mut left));
        sure.filter(|fix| fix.deadline.is_some()).collect()
    }

    /// Whether a deadline is earlier than the one that it replaces, or is shown though no decision known gives it, and no meeting
    /// can have whose decisions are not all recorded. The answer to a find is no deadline that is replaced.
    fn cannot_be(&self, clock: &Clock, fix: &Fix, left: &Left) -> bool {
        let Left { sure, at, moved, refused, .. } = *left;
        let answer = !moved && !matches!(clock.kind, Kind::Treaty | Kind::Hostilities);
        let less = !answer && fix.deadline < sure;
        if !fix.shown {
            return less && !self.is(Fault::ShorterGrantsCount);
        }
        let granted = |other: &Fix| !other.shown && other.on <= fix.on && other.deadline == fix.deadline;
        if fix.deadline == sure || clock.fixes.iter().any(granted) || self.is(Fault::EveryShownDeadlineCounts) {
            return false;
        }
        let decided_here = |opening: Day| clock.settled.contains(&opening);
        let may_have = self.story.meetings.iter().any(|meeting| {
            let between = clock.start <= meeting.ends && at <= meeting.ends && meeting.starts <= fix.on;
            !meeting.complete && between && !decided_here(meeting.starts)
        });
        let pending = clock.pending.iter().any(|filed| filed.is_none_or(|filed| filed <= fix.on));
        // What was refused is not granted without another request.
        less || clock.fixed || !may_have || refused && !pending
    }

    fn next_fix<'b>(&self, clock: &'b Clock, on: Day) -> Option<&'b Fix> {
        let later = self.sure_fixes(clock).into_iter().filter(|fix| fix.on > on);
        later.min_by_key(|fix| (fix.on, fix.shown))
    }

    /// The last day is in time. Where a meeting whose decisions are not all recorded may have given more time, it cannot
    /// be told whether the deadline has passed.
    fn passed(&self, clock: &Clock, on: Day, reopening: bool) -> BTreeSet<bool> {
        let mut passed = BTreeSet::new();
        for deadline in self.deadlines(clock, on) {
            let Some(deadline) = deadline else {
                passed.insert(false);
                // Hostilities of which no end is told may have ended at entry into force.
                let from = self.spell_on(on).map(|index| self.spells[index].from);
                if clock.kind == Kind::Hostilities && from.is_some_and(|from| years(from, 10) < on) {
                    passed.insert(true);
                }
                continue;
            };
            let in_time = if self.is(Fault::DeadlineExclusive) { on < deadline } else { on <= deadline };
            let bridged = self.is(Fault::LapseForgotten)
                && clock.fixes.iter().any(|fix| fix.on > on && !fix.shown && fix.deadline.is_some());
            let unrecorded = clock.open_until.is_some_and(|until| on <= until);
            passed.insert(!in_time && !bridged && !unrecorded);
            // An extension that is not recorded ends with the next deadline that is.
            let known_since = |until: Day| {
                clock.fixes.iter().any(|fix| until <= fix.on && fix.on <= on && fix.deadline.is_some() && !fix.old)
            };
            let unknown = clock.open_until.is_some_and(|until| !known_since(until));
            if !in_time && (self.in_doubt(clock, on, reopening) || unknown) {
                passed.insert(false);
            }
        }
        passed
    }

    fn in_doubt(&self, clock: &Clock, on: Day, reopening: bool) -> bool {
        let story = self.story;
        if clock.fixed || self.is(Fault::EveryMeetingComplete) {
            return false;
        }
        // A refusal does not tell which deadline it left in force.
        let fixed = self.sure_fixes(clock).into_iter().filter(|fix| fix.on <= on);
        let fixed = fixed.map(|fix| fix.on).max();
        let since = |meeting: &Sitting| match fixed {
            Some(fixed) => fixed < meeting.ends,
            None => clock.start <= meeting.starts,
        };
        let decided_here = |opening: Day| clock.settled.contains(&opening);
        story.meetings.iter().any(|meeting| {
            let between = since(meeting) && meeting.starts <= on;
            // Nobody asks for more time for what is done.
            let asked = !reopening || self.matter(clock, false, meeting.starts).contains(&Matter::Open);
            !meeting.complete
                && between
                && asked
                && !decided_here(meeting.starts)
                && !self.confirmed(clock, meeting.ends, on)
        })
    }

    /// Whether a source later shows the deadline of that day unchanged, so that the meeting gave nothing.
    fn confirmed(&self, clock: &Clock, over: Day, on: Day) -> bool {
        let next = self.next_fix(clock, on);
        let sure = self.left(clock, on).sure;
        let judged = sure.is_none() && self.is(Fault::JudgementBeyondDoubt);
        let unchanged = judged || next.is_none_or(|fix| fix.old || fix.deadline == sure);
        next.is_some_and(|fix| fix.shown && over <= fix.on && unchanged)
    }

    // ---- Status ----

    /// Every status that the facts leave open on that day; `None` after the last day of which they tell, but for a State
    /// that surely is not bound.
    pub(crate) fn statuses(&self, on: Day) -> Option<BTreeSet<Status>> {
        if on > self.story.known {
            return self.stays_out(on).then(|| BTreeSet::from([Status::NotBound]));
        }
        let Some(index) = self.spell_on(on) else { return Some(BTreeSet::from([Status::NotBound])) };
        if self.story.duty == Duty::Reporting {
            let mut index = index;
            if self.is(Fault::EveryConsentCounts) {
                let due = |index: &usize| Some(self.last_due(*index, on)).filter(|due| *due <= on);
                index = (0..self.spells.len()).max_by_key(due).unwrap_or(0);
                index = if due(&index).is_none() { 0 } else { index };
            }
            return Some(self.report_statuses(index, on));
        }
        let mut all = BTreeSet::new();
        let every: Vec<Clock> = self.worlds.iter().flat_map(|worlds| worlds.first().cloned()).flatten().collect();
        let every = [every];
        let worlds = if self.is(Fault::EveryConsentCounts) { every.as_slice() } else { self.worlds[index].as_slice() };
        for clocks in worlds {
            let mut gravest = BTreeSet::from([Status::NotBound]);
            for (clock, begun) in self.begun(clocks, on) {
                let own = self.under(clock, begun, on);
                gravest = gravest.iter().flat_map(|a| own.iter().map(move |b| *a.max(b))).collect();
            }
            all.extend(gravest);
        }
        Some(all)
    }

    /// Whether a State is surely not bound on a day after the last of which the facts tell: a consent of the day after that
    /// binds later (Art. 17(2)), and no withdrawal is to come that may still be given up.
    fn stays_out(&self, on: Day) -> bool {
        let known = self.story.known;
        let consent = known.succ_opt().expect("a day");
        let gives_up = self.spells.iter().any(|spell| spell.until.is_some_and(|until| known < until && until <= on));
        self.spell_on(on).is_none() && !gives_up && on < enters_into_force(self.story.convention, consent, &[])
    }

    /// The clocks that have begun on that day; with each, whether it is the first of several.
    fn begun<'b>(&self, clocks: &'b [Clock], on: Day) -> Vec<(&'b Clock, bool)> {
        let of_finds = |clock: &Clock| matches!(clock.kind, Kind::Response | Kind::Judgement | Kind::Letter);
        let found = clocks.iter().any(|clock| of_finds(clock) && clock.start <= on);
        let begun = clocks.iter().filter(|clock| clock.kind == Kind::Treaty || clock.start <= on);
        begun.map(|clock| (clock, clock.kind == Kind::Treaty && found)).collect()
    }

    fn under(&self, clock: &Clock, base_of_others: bool, on: Day) -> BTreeSet<Status> {
        let mut statuses = BTreeSet::new();
        for matter in self.matter(clock, base_of_others, on) {
            match matter {
                Matter::Nothing => {
                    statuses.insert(Status::NotApplicable);
                }
                Matter::Done => {
                    statuses.insert(Status::Fulfilled);
                }
                Matter::Open => {
                    let deadlines = self.deadlines(clock, on);
                    if clock.kind == Kind::Judgement && deadlines.contains(&None) {
                        statuses.insert(Status::Judgement);
                        if self.in_doubt(clock, on, false) && !self.is(Fault::JudgementBeyondDoubt) {
                            statuses.extend([Status::InTime, Status::Overdue]);
                        }
                    }
                    if clock.kind == Kind::Judgement && deadlines == [None] {
                        continue;
                    }
                    let passed = self.passed(clock, on, false).into_iter();
                    statuses.extend(passed.map(|passed| if passed { Status::Overdue } else { Status::InTime }));
                }
            }
        }
        statuses
    }

    /// The deadline in force on that day: of several clocks, of the gravest, and of equals the latest. `None` where it
    /// depends on what is not known.
    pub(crate) fn deadline_on(&self, on: Day) -> Option<Vec<Option<Day>>> {
        let index = self.spell_on(on)?;
        if self.is(Fault::EveryConsentCounts) && self.spells.len() > 1 {
            return None;
        }
        if self.story.duty == Duty::Reporting {
            let late = |(covers, due)| self.report_status(index, covers, due, on) == BTreeSet::from([Status::Overdue]);
            let mut owed = self.instalments(index, on).into_iter().filter(|report| late(*report)).map(|(_, due)| due);
            let oldest = owed.next().filter(|_| !self.is(Fault::OnlyTheLastReport));
            return Some(vec![Some(oldest.unwrap_or_else(|| self.last_due(index, on)))]);
        }
        let [clocks] = self.worlds[index].as_slice() else { return None };
        let begun = self.begun(clocks, on);
        if begun.len() > 1 && begun.iter().any(|(clock, _)| clock.kind == Kind::Hostilities) {
            return None;
        }
        let mut best: Option<(Status, Day, &Clock)> = None;
        for (clock, several) in &begun {
            let own = self.under(clock, *several, on);
            let status = own.first().copied()?;
            if own.len() > 1 && begun.len() > 1 {
                return None;
            }
            if best.is_none_or(|(other, start, _)| (other, start) <= (status, clock.start)) {
                best = Some((status, clock.start, clock));
            }
        }
        let (_, _, clock) = best?;
        // By the letter the old deadline stands; which it was may have come to be known after the find.
        let unsure = clock.kind == Kind::Letter && clock.fixes.iter().any(|fix| fix.shown);
        (!unsure).then(|| self.deadlines(clock, on))
    }

    // ---- Article 7: reports ----

    /// The initial report: 180 days after entry into force, that day being day 0 or day 1 (Art. 7(1)).
    fn initial_due(&self, from: Day) -> Day {
        let days = if self.story.readings.day_count == DayCount::DayOne { 179 } else { 180 };
        from + Days::new(days)
    }

    /// The reports due by that day, the initial one in any case: the year covered and the due date. Annual reports are
    /// due on 30 April (Art. 7(2)), first on the first 30 April after the initial report is due.
    fn instalments(&self, index: usize, on: Day) -> Vec<(Option<i32>, Day)> {
        let from = self.spells[index].from;
        let initial = self.initial_due(from);
        let mut all = vec![(None, initial)];
        for year in initial.year()..=on.year() {
            let due = Day::from_ymd_opt(year, 4, 30).expect("30 April");
            let counts = if self.is(Fault::FirstAnnualTooEarly) { due > from } else { due > initial };
            if counts && due <= on {
                all.push((Some(year - 1), due));
            }
        }
        all
    }

    fn last_due(&self, index: usize, on: Day) -> Day {
        self.instalments(index, on).into_iter().next_back().expect("the initial report").1
    }

    /// What one State owes on a day is the gravest of all that is due: who files a later report still owes an earlier.
    fn report_statuses(&self, index: usize, on: Day) -> BTreeSet<Status> {
        let mut all = self.instalments(index, on);
        if self.is(Fault::OnlyTheLastReport) {
            all.drain(..all.len() - 1);
        }
        let mut gravest = BTreeSet::from([Status::NotBound]);
        for (covers, due) in all {
            let own = self.report_status(index, covers, due, on);
            gravest = gravest.iter().flat_map(|a| own.iter().map(move |b| *a.max(b))).collect();
        }
        gravest
    }

    /// Whether a row without a year tells of the initial report of that membership: by when it was filed, or by when a
    /// source missed it.
    fn is_of_initial(&self, index: usize, row: &Filing) -> bool {
        if self.is(Fault::EveryMembershipTells) {
            return true;
        }
        let next = self.spells.get(index + 1).map(|next| next.consent);
        match (row.submitted.map(day), row.seen.map(day)) {
            (Some(filed), _) => {
                self.tells_of(index, filed) && (row.kind == ReportKind::Initial || self.spells[index].from <= filed)
            }
            // Who has left and does not come back is missed for what it owed.
            (None, Some(seen)) => {
                let begun = index == 0 || self.tells_of(index, seen);
                begun && next.is_none_or(|next| seen < next)
            }
            (None, None) => false,
        }
    }

    /// What one report can be on a day, told by the rows on it, and by those on the initial report.
    fn report_status(&self, index: usize, covers: Option<i32>, due: Day, on: Day) -> BTreeSet<Status> {
        let year = |when: When| (when.earliest().year() == when.latest().year()).then_some(when.earliest().year());
        let of_initial = || self.story.filings.iter().filter(|row| self.is_of_initial(index, row));
        let rows: Vec<&Filing> = match covers {
            None => {
                let meant = |row: &&Filing| row.submitted.is_some() || row.covers.is_none();
                of_initial().filter(meant).collect()
            }
            Some(covers) => {
                let meant = |row: &&Filing| {
                    let hit = row.covers.is_some_and(|years| {
                        year(years) == Some(covers)
                            || row.kind == ReportKind::Missing
                                && years.earliest().year() <= covers
                                && covers <= years.latest().year()
                    });
                    hit && row.kind != ReportKind::Initial
                };
                self.story.filings.iter().filter(meant).collect()
            }
        };
        let filed = rows.iter().filter_map(|row| row.submitted).map(day).min();
        let missing =
            rows.iter().filter(|row| row.kind == ReportKind::Missing).filter_map(|row| row.seen).map(day).max();
        let known_missing = missing.is_some_and(|seen| on <= seen) && !self.is(Fault::MissingReportsIgnored);
        // What is filed first is the initial report: before it came, and while it was missing, there was no other.
        let first = |row: &Filing| match row.kind {
            ReportKind::Initial => row.submitted.map(day).is_some_and(|filed| on < filed),
            ReportKind::Missing => row.covers.is_none() && row.seen.map(day).is_some_and(|seen| on <= seen),
            _ => false,
        };
        let known_missing = known_missing || of_initial().any(first) && !self.is(Fault::MissingReportsIgnored);
        let late = if on <= due { Status::InTime } else { Status::Overdue };
        // What is filed first is the initial report, or comes after one that is not recorded.
        let named = rows.iter().any(|row| row.kind == ReportKind::Initial);
        match filed {
            Some(filed) if on < filed && covers.is_none() && !named && !known_missing => {
                BTreeSet::from([late, Status::Fulfilled])
            }
            Some(filed) if filed <= on => BTreeSet::from([Status::Fulfilled]),
            Some(_) => BTreeSet::from([late]),
            None if known_missing => BTreeSet::from([late]),
            None => BTreeSet::from([late, Status::Fulfilled]),
        }
    }

    /// Whether a find after the deadline stands beside a deadline that a source shows and no decision explains: whether that
    /// was the deadline of the find, or one that had been in force before it, is a guess.
    pub(crate) fn guesses(&self) -> bool {
        let clocks: Vec<&Clock> = self.worlds.iter().flatten().flatten().collect();
        let finds = clocks.iter().any(|clock| !matches!(clock.kind, Kind::Treaty | Kind::Hostilities));
        let of_treaty = clocks.iter().filter(|clock| clock.kind == Kind::Treaty);
        let mut known: Vec<Day> = of_treaty.filter_map(|clock| clock.original).collect();
        known.extend(self.story.requests.iter().filter_map(|request| request.until).map(day));
        finds && self.story.shown.iter().any(|shown| !known.contains(&day(shown.deadline)))
    }

    /// Every day on which something can change.
    pub(crate) fn days(&self) -> BTreeSet<Day> {
        let story = self.story;
        let mut days = BTreeSet::new();
        for (spell, worlds) in self.spells.iter().zip(self.worlds.iter().cloned().chain(std::iter::repeat(Vec::new())))
        {
            days.insert(spell.from);
            days.insert(spell.consent);
            days.extend(spell.until);
            for clock in worlds.into_iter().flatten() {
                days.insert(clock.start);
                days.extend(clock.original);
                days.extend(clock.statements.iter().map(|row| row.0));
                days.extend(clock.fixes.iter().flat_map(|fix| [Some(fix.on), fix.deadline]).flatten());
            }
            if story.duty == Duty::Reporting {
                let initial = self.initial_due(spell.from);
                days.insert(initial);
                days.extend((initial.year()..=story.known.year()).filter_map(|year| Day::from_ymd_opt(year, 4, 30)));
            }
        }
        days.extend(story.filings.iter().flat_map(|row| [row.submitted, row.seen]).flatten().map(When::latest));
        days.extend(story.meetings.iter().flat_map(|meeting| [meeting.starts, meeting.ends]));
        days.insert(story.known);
        days
    }

    pub(crate) fn around(days: impl IntoIterator<Item = Day>) -> BTreeSet<Day> {
        days.into_iter().flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten().collect()
    }
}
