//! Questions on requests, meetings and resolutions.

use super::ask::{AnswerRef, Inquiry, untold};
use crate::assess::answer::Possible;
use crate::base::{duty::Duty, timeline::Timeline, when::When};
use crate::law::{
    limit::TimeLimit,
    question::{Quantity, Question},
};
use crate::record::{
    request::{ExtensionRequest, RequestId},
    subject::Subject,
};

impl<'a> Inquiry<'a> {
    /// The answer to a question about a request, meeting or resolution; `None` where it does not fit the subject.
    pub(super) fn of_other(&self, subject: &Subject, question: Question) -> Option<AnswerRef<'a>> {
        match (subject, question) {
            (Subject::Request(id), Question::RequestFiled) if id.duty != Duty::Clearance => Some(self.always(false)),
            (Subject::Request(id), Question::RequestFiled) => Some(self.request_filed(self.request(*id)?)),
            (Subject::Request(id), Question::RequestInTime) => Some(self.request_in_time(self.request(*id)?)),
            (Subject::Meeting(id), Question::HeldInYear) => {
                let days = self.register.meeting_days(*id).unwrap_or(When::UNKNOWN);
                Some(self.dated(days, question).resting_on(self.register.meeting(*id).map(|meeting| &meeting.source)))
            }
            (Subject::Meeting(_), Question::IsFormal) => Some(self.always(true)),
            (Subject::InformalMeetings(..), Question::IsFormal) => Some(self.always(false)),
            (Subject::InformalMeetings(_, held), Question::HeldInYear) => {
                Some(self.unsourced(self.yearly(|year| Possible::Known(year == held.year()))))
            }
            (Subject::Resolution(symbol), Question::AdoptedInYear) => {
                let row = self.register.resolutions().iter().find(|row| row.resolution == *symbol)?;
                Some(self.dated(row.date.unwrap_or(When::UNKNOWN), question).resting_on([&row.source]))
            }
            _ => None,
        }
    }

    /// A number that records give of a subject; `None` where they do not.
    pub fn quantity(&self, subject: &Subject, quantity: Quantity) -> Option<u64> {
        match (subject, quantity) {
            (Subject::Resolution(symbol), Quantity::VotesInFavour) => {
                self.register.resolutions().iter().find(|row| row.resolution == *symbol)?.yes
            }
            _ => None,
        }
    }

    /// The same answer at all times.
    fn always(&self, answer: bool) -> AnswerRef<'a> {
        self.unsourced(Timeline::constant(Possible::Known(answer)))
    }

    /// Whether an event of that date lies in the year.
    fn dated(&self, when: When, question: Question) -> AnswerRef<'a> {
        self.unsourced(self.in_year(&[when], || untold(question), |_| Possible::Known(false)))
    }

    fn request(&self, id: RequestId) -> Option<&'a ExtensionRequest> {
        self.register.history(id.state).requests.iter().find(|request| request.id == id)
    }

    /// When a request was filed: if that is not recorded, no later than anything that was done with it.
    pub(super) fn filed(&self, request: &ExtensionRequest) -> When {
        let told = request.filed.unwrap_or(When::UNKNOWN);
        let considered = request.meeting_id().and_then(|meeting| self.register.meeting_days(meeting));
        let done = request.revised.iter().copied().chain(request.withdrawn).chain(request.decided()).chain(considered);
        let last = done.map(When::latest).min();
        last.and_then(|last| told.intersect(When::not_after(last))).unwrap_or(told)
    }

    fn request_filed(&self, request: &'a ExtensionRequest) -> AnswerRef<'a> {
        self.dated(self.filed(request), Question::RequestFiled).resting_on([&request.source])
    }

    /// Whether it was filed by the day that the process sets for the meeting that considered it.
    fn request_in_time(&self, request: &'a ExtensionRequest) -> AnswerRef<'a> {
        let question = Question::RequestInTime;
        let told = || {
            let rule = TimeLimit::of(request.id.convention, request.id.duty)?.extension.as_ref()?;
            let opens = self.register.sitting(request.meeting_id()?)?.opens;
            let last = opens.map(|opens| rule.last_day_to_file(opens, self.readings));
            (!last.is_before(request.filed?)).known()
        };
        let value = told().map_or_else(|| untold(question), Possible::Known);
        self.unsourced(Timeline::constant(value)).resting_on([&request.source])
    }
}
