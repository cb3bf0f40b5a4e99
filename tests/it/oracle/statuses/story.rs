//! What the oracle reads from a register: one State, one Convention, one duty, as plain lists of dates.

use super::walk::enters_into_force;
use mine_action::{
    Convention, Day, Duty, MeetingId, Register, State, When,
    law::reading::Readings,
    record::{
        area::AreaEvent, exception::ExceptionKind, meeting::Decisions, membership::MembershipEvent, report::ReportKind,
        request::Outcome, stockpile::StockpileEvent,
    },
};

/// What a row says of a stockpile or of areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Open,
    Found,
    Nothing,
    Completed,
    Announced,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Statement {
    pub(crate) said: Said,
    /// `None` = as at entry into force.
    pub(crate) on: Option<When>,
}

/// Remnants of hostilities after entry into force (CCM Art. 4(1)(b)).
#[derive(Debug, Clone, Default)]
pub(crate) struct Remnants {
    pub(crate) name: String,
    pub(crate) ended: Option<When>,
    pub(crate) statements: Vec<Statement>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Consent {
    pub(crate) succession: bool,
    pub(crate) deposit: When,
}

/// A request for more time.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) number: u32,
    /// The clock that its row names, if any.
    pub(crate) clock: Option<String>,
    pub(crate) filed: Option<When>,
    /// The day of a decision that is recorded.
    pub(crate) decided: Option<When>,
    /// The opening day of its meeting, where the outcome there is known.
    pub(crate) at: Option<Day>,
    /// What was granted: `None` where no more time was given.
    pub(crate) until: Option<When>,
}

/// A source shows a deadline in force.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown {
    pub(crate) seen: When,
    pub(crate) deadline: When,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Sitting {
    pub(crate) starts: Day,
    pub(crate) ends: Day,
    pub(crate) complete: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Filing {
    pub(crate) kind: ReportKind,
    pub(crate) covers: Option<When>,
    pub(crate) submitted: Option<When>,
    pub(crate) seen: Option<When>,
}

#[derive(Debug, Clone)]
pub(crate) struct Story {
    pub(crate) convention: Convention,
    pub(crate) duty: Duty,
    pub(crate) readings: Readings,
    pub(crate) known: Day,
    pub(crate) consents: Vec<Consent>,
    pub(crate) in_force: Vec<When>,
    pub(crate) notices: Vec<When>,
    pub(crate) retractions: Vec<When>,
    pub(crate) exits: Vec<When>,
    pub(crate) conflicts: Vec<(When, Option<When>)>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) remnants: Vec<Remnants>,
    pub(crate) requests: Vec<Request>,
    pub(crate) shown: Vec<Shown>,
    pub(crate) meetings: Vec<Sitting>,
    pub(crate) filings: Vec<Filing>,
    /// Something that the oracle does not read: a deposit or a decision on no known day, a grant without its deadline.
    pub(crate) beyond: bool,
}

impl Story {
    pub(crate) fn read(
        register: &Register,
        state: State,
        convention: Convention,
        duty: Duty,
        readings: Readings,
    ) -> Self {
        let history = register.history(state);
        let mut story = Self {
            convention,
            duty,
            readings,
            known: register.known(),
            consents: Vec::new(),
            in_force: Vec::new(),
            notices: Vec::new(),
            retractions: Vec::new(),
            exits: Vec::new(),
            conflicts: history.armed_conflicts.iter().map(|row| (row.starts, row.ends)).collect(),
            statements: Vec::new(),
            remnants: Vec::new(),
            requests: Vec::new(),
            shown: Vec::new(),
            meetings: Vec::new(),
            filings: Vec::new(),
            beyond: false,
        };
        for row in history.memberships.iter().filter(|row| row.convention == convention) {
            let Some(date) = row.date else {
                story.beyond = true;
                continue;
            };
            match row.event {
                event if event.is_consent() => {
                    story.consents.push(Consent { succession: event == MembershipEvent::Succession, deposit: date })
                }
                MembershipEvent::WithdrawalNotified => story.notices.push(date),
                MembershipEvent::WithdrawalRetracted => story.retractions.push(date),
                _ => {}
            }
        }
        for row in history.exceptions.iter().filter(|row| row.convention == convention) {
            match row.exception {
                ExceptionKind::EntryIntoForce => story.in_force.push(row.date),
                ExceptionKind::WithdrawalEffective => story.exits.push(row.date),
                ExceptionKind::Deadline if row.duty == Some(duty) => match row.seen {
                    Some(seen) => story.shown.push(Shown { seen, deadline: row.date }),
                    None => story.beyond = true,
                },
                _ => {}
            }
        }
        for meeting in register.calendar(convention) {
            // A meeting whose days are not known can only leave more open.
            let day = |when: Option<When>| when.and_then(When::exact);
            if let (Some(starts), Some(ends)) = (day(meeting.starts), day(meeting.ends)) {
                let complete = meeting.decisions == Decisions::Complete;
                story.meetings.push(Sitting { starts, ends, complete });
            }
        }
        match duty {
            Duty::StockpileDestruction => story.read_stockpiles(register, state),
            Duty::Clearance => story.read_areas(register, state),
            _ => {}
        }
        story.read_requests(register, state);
        for row in history.reports.iter().filter(|row| row.convention == convention) {
            story.filings.push(Filing { kind: row.kind, covers: row.covers, submitted: row.submitted, seen: row.seen });
        }
        story
    }

    fn read_stockpiles(&mut self, register: &Register, state: State) {
        let rows = &register.history(state).stockpiles;
        for row in rows.iter().filter(|row| row.convention == self.convention) {
            let said = match row.event {
                StockpileEvent::Declared | StockpileEvent::SeenOpen => Said::Open,
                StockpileEvent::None => Said::Nothing,
                StockpileEvent::Completed => Said::Completed,
                StockpileEvent::AnnouncedComplete => Said::Announced,
                StockpileEvent::Found => Said::Found,
                _ => {
                    self.beyond = true;
                    continue;
                }
            };
            self.statements.push(Statement { said, on: row.date });
        }
    }

    fn read_areas(&mut self, register: &Register, state: State) {
        let (history, convention) = (register.history(state), self.convention);
        for row in history.areas.iter().filter(|row| row.convention == convention) {
            let said = match row.event {
                AreaEvent::Reported | AreaEvent::SeenOpen => Said::Open,
                AreaEvent::None => Said::Nothing,
                AreaEvent::Completed => Said::Completed,
                AreaEvent::AnnouncedComplete | AreaEvent::DeclaredCompliance => Said::Announced,
                AreaEvent::Found | AreaEvent::NewlyMined | AreaEvent::NewRemnants => Said::Found,
                AreaEvent::HostilitiesEnded => {
                    if let Some(name) = &row.clock {
                        self.remnant(name).ended = row.date;
                    }
                    continue;
                }
                _ => {
                    self.beyond = true;
                    continue;
                }
            };
            let statement = Statement { said, on: row.date };
            match &row.clock {
                Some(name) => self.remnant(name).statements.push(statement),
                None => self.statements.push(statement),
            }
        }
        for row in history.clearance.iter().filter(|row| row.convention == convention) {
            let figures = [row.suspected_m2, row.confirmed_m2, row.remaining_m2];
            if figures.into_iter().flatten().all(|area| area == 0) {
                continue;
            }
            // Surely open only on the first day on which it can have been measured.
            let new_year = Day::from_ymd_opt(row.year, 1, 1);
            let day = row.measured_on.map(When::earliest).or(new_year);
            self.statements.push(Statement { said: Said::Open, on: Some(When::on(day.expect("a year"))) });
        }
    }

    fn remnant(&mut self, name: &str) -> &mut Remnants {
        let index = self.remnants.iter().position(|remnants| remnants.name == name).unwrap_or(self.remnants.len());
        if index == self.remnants.len() {
            self.remnants.push(Remnants { name: name.to_owned(), ..Remnants::default() });
        }
        &mut self.remnants[index]
    }

    fn read_requests(&mut self, register: &Register, state: State) {
        let requests = &register.history(state).requests;
        for request in requests.iter().filter(|row| (row.id.convention, row.id.duty) == (self.convention, self.duty)) {
            let (decided, until) = match request.outcome {
                Outcome::Granted { decided, until: Some(until) } => (Some(decided), Some(until)),
                Outcome::Granted { .. } => {
                    self.beyond = true;
                    continue;
                }
                Outcome::NotGranted { decided } => (Some(decided), None),
                _ => (None, None),
            };
            let id = request.meeting.map(|session| MeetingId { convention: self.convention, session });
            let meeting = id.and_then(|id| register.meeting_days(id));
            let decided = match (decided, meeting) {
                (None, _) => None,
                (Some(Some(decided)), Some(meeting)) => Some(decided.intersect(meeting).unwrap_or(decided)),
                (Some(decided), meeting) => decided.or(meeting).or_else(|| {
                    self.beyond = true;
                    None
                }),
            };
            let at = meeting.filter(|_| request.outcome != Outcome::Unknown).map(When::earliest);
            let clock = request.clock.as_ref().map(ToString::to_string);
            self.requests.push(Request { number: request.id.number, clock, filed: request.filed, decided, at, until });
        }
    }

    /// Every date that is known only in part, and that the oracle completes.
    pub(crate) fn partial(&self) -> Vec<When> {
        let mut copy = self.clone();
        let mut dates = Vec::new();
        copy.each_date(|date| {
            if date.exact().is_none() {
                dates.push(*date);
            }
        });
        dates
    }

    /// The same story with its partial dates, in order, replaced by these days.
    pub(crate) fn completed(&self, days: &[Day]) -> Self {
        let mut story = self.clone();
        let mut days = days.iter();
        story.each_date(|date| {
            if date.exact().is_none() {
                *date = When::on(*days.next().expect("one day for each partial date"));
            }
        });
        story
    }

    fn each_date(&mut self, mut see: impl FnMut(&mut When)) {
        self.consents.iter_mut().for_each(|consent| see(&mut consent.deposit));
        for list in [&mut self.in_force, &mut self.notices, &mut self.retractions, &mut self.exits] {
            list.iter_mut().for_each(&mut see);
        }
        for (starts, ends) in &mut self.conflicts {
            see(starts);
            ends.iter_mut().for_each(&mut see);
        }
        let remnants = self.remnants.iter_mut();
        for remnant in remnants {
            remnant.ended.iter_mut().for_each(&mut see);
            remnant.statements.iter_mut().filter_map(|row| row.on.as_mut()).for_each(&mut see);
        }
        self.statements.iter_mut().filter_map(|row| row.on.as_mut()).for_each(&mut see);
        for request in &mut self.requests {
            request.filed.iter_mut().for_each(&mut see);
            request.decided.iter_mut().for_each(&mut see);
            request.until.iter_mut().for_each(&mut see);
        }
        for shown in &mut self.shown {
            see(&mut shown.seen);
            see(&mut shown.deadline);
        }
        if self.duty == Duty::Reporting {
            self.filings.iter_mut().filter_map(|filing| filing.submitted.as_mut()).for_each(&mut see);
        }
    }
}

impl Story {
    /// The days that a completion gave to the partial dates of the story.
    pub(crate) fn days_of(&self, story: &Self) -> Vec<Day> {
        let mut given = Vec::new();
        self.clone().each_date(|date| given.push(*date));
        let mut days = given.into_iter();
        let mut picked = Vec::new();
        story.clone().each_date(|date| {
            let day = days.next().expect("as many dates").earliest();
            if date.exact().is_none() {
                picked.push(day);
            }
        });
        picked
    }

    /// Whether something is reported completed, or announced so, that was reported absent before: it is not known when it
    /// came to be there, if the first report was true. Or whether an initial report is told of that was not the first.
    pub(crate) fn contradictory(&self) -> bool {
        let of_requests = self.requests.iter().flat_map(|request| [request.filed, request.decided]).flatten();
        let mut rows: Vec<(Day, Said)> =
            self.statements.iter().map(|row| (row.on.map_or(Day::MIN, When::earliest), row.said)).collect();
        rows.extend(of_requests.map(|date| (date.earliest(), Said::Open)));
        rows.sort_by_key(|row| row.0);
        let first = |group: usize| {
            let days = self.filings.iter().filter_map(|row| row.submitted).map(When::earliest);
            days.filter(|day| self.membership(*day) == group).min()
        };
        let initial = |row: &Filing| {
            let filed = row.submitted.map(When::earliest);
            row.kind == ReportKind::Initial && filed.is_some_and(|day| first(self.membership(day)) != Some(day))
        };
        let missing = |row: &Filing| {
            let seen = row
                .seen
                .is_some_and(|seen| first(self.membership(seen.latest())).is_some_and(|first| first <= seen.latest()));
            row.kind == ReportKind::Missing && row.covers.is_none() && seen
        };
        if self.filings.iter().any(|row| initial(row) || missing(row)) {
            return true;
        }
        // What is told without a day was there at entry into force.
        let entry = self.entry();
        let baseline = self.statements.iter().any(|row| row.said == Said::Open && row.on.is_none());
        let done_before = |row: &&Statement| {
            matches!(row.said, Said::Completed | Said::Announced)
                && row.on.is_some_and(|on| Some(on.earliest()) < entry)
        };
        let too_early = self.notices.iter().any(|notice| Some(notice.earliest()) < entry);
        if too_early || baseline && self.statements.iter().any(|row| done_before(&row)) {
            return true;
        }
        if self.shrinking() {
            return true;
        }
        let mut absent = false;
        let mut done = false;
        for (_, said) in rows {
            match said {
                Said::Nothing => absent = !done,
                Said::Open | Said::Found => (absent, done) = (false, false),
                Said::Completed | Said::Announced if absent => return true,
                Said::Completed | Said::Announced => done = true,
            }
        }
        false
    }

    /// Whether the days given to finds and their endings come in the order in which the story can only mean them: what is
    /// told of one interval, was found before it was done with.
    pub(crate) fn in_order(&self, completion: &Self) -> bool {
        let key = |row: &Statement| (row.on.map_or(Day::MIN, When::latest), row.said != Said::Found);
        let mut rows: Vec<_> = self.statements.iter().zip(&completion.statements).collect();
        rows.retain(|(row, _)| row.said != Said::Open);
        rows.sort_by_key(|(row, _)| key(row));
        let days: Vec<Day> = rows.iter().map(|(_, row)| row.on.map_or(Day::MIN, When::earliest)).collect();
        days.is_sorted_by(|a, b| a < b)
    }

    /// Whether a deadline is followed by an earlier one, or a State that came back has the deadlines of before.
    fn shrinking(&self) -> bool {
        let decided = self.requests.iter().filter_map(|request| Some((request.decided?, request.until?)));
        let mut fixes: Vec<_> = decided.chain(self.shown.iter().map(|shown| (shown.seen, shown.deadline))).collect();
        fixes.sort_by_key(|(on, _)| on.earliest());
        let days: Vec<Day> = fixes.iter().map(|(_, deadline)| deadline.earliest()).collect();
        !days.is_sorted() || self.consents.len() > 1 && !self.shown.is_empty()
    }

    /// How many consents came before that day, beside the first.
    fn membership(&self, day: Day) -> usize {
        self.consents.iter().filter(|consent| consent.deposit.earliest() <= day).count().max(1)
    }

    /// The first entry into force.
    fn entry(&self) -> Option<Day> {
        let consents = self.consents.iter().filter(|consent| !consent.succession);
        let entries = consents.map(|consent| enters_into_force(self.convention, consent.deposit.earliest(), &[]));
        entries.chain(self.in_force.iter().map(|date| date.earliest())).min()
    }

    /// Whether the order of two statements that mean different things is not known.
    pub(crate) fn disordered(&self) -> bool {
        let of_requests = self.requests.iter().flat_map(|request| [request.filed, request.decided]).flatten();
        let rows: Vec<(Said, When)> = self
            .statements
            .iter()
            .filter_map(|row| Some((row.said, row.on?)))
            .chain(of_requests.map(|date| (Said::Open, date)))
            .collect();
        let ends = |said: Said| matches!(said, Said::Completed | Said::Announced);
        rows.iter().enumerate().any(|(index, (said, on))| {
            let others = rows.iter().enumerate().filter(|(other, _)| *other != index);
            others.into_iter().any(|(_, (other, day))| (said != other || ends(*said)) && on.intersect(*day).is_some())
        })
    }

    /// Whether statements of one day contradict each other, so that their order would be a guess.
    pub(crate) fn tied(&self) -> bool {
        let opens = |said: Said| matches!(said, Said::Open | Said::Found);
        let of_requests = self.requests.iter().flat_map(|request| [request.filed, request.decided]).flatten();
        let rows: Vec<(Said, When)> = self
            .statements
            .iter()
            .filter_map(|row| Some((row.said, row.on?)))
            .chain(of_requests.map(|date| (Said::Open, date)))
            .collect();
        rows.iter().any(|(said, on)| rows.iter().any(|(other, day)| on == day && (opens(*said) != opens(*other))))
    }
}
