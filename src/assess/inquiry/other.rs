//! Questions on requests, meetings and resolutions.

use super::{
    ask::{Found, Inquiry, untold},
    yearly::any_in,
};
use crate::assess::answer::Possible;
use crate::base::{timeline::Timeline, when::When};
use crate::law::{
    limit::TimeLimit,
    question::{Quantity, Question},
};
use crate::record::{
    request::{ExtensionRequest, RequestId},
    subject::Subject,
};

impl<'a> Inquiry<'a> {
    pub(super) fn of_other(&self, subject: &Subject, question: Question) -> Option<Found<'a>> {
        match (subject, question) {
            (Subject::Request(id), Question::RequestFiled) => Some(self.request_filed(self.request(*id)?)),
            (Subject::Request(id), Question::RequestInTime) => Some(self.request_in_time(self.request(*id)?)),
            (Subject::Meeting(id), Question::HeldInYear) => {
                let days = self.register.meeting_days(*id).unwrap_or(When::UNKNOWN);
                Some(self.in_year(days, question).resting_on(self.register.meeting(*id).map(|meeting| &meeting.source)))
            }
            (Subject::Resolution(symbol), Question::AdoptedInYear) => {
                let row = self.register.resolutions().iter().find(|row| row.resolution == *symbol)?;
                Some(self.in_year(row.date.unwrap_or(When::UNKNOWN), question).resting_on([&row.source]))
            }
            _ => None,
        }
    }

    /// A number of a subject; `None` where records do not give it.
    pub fn quantity(&self, subject: &Subject, quantity: Quantity) -> Option<u64> {
        match (subject, quantity) {
            (Subject::Resolution(symbol), Quantity::VotesInFavour) => {
                self.register.resolutions().iter().find(|row| row.resolution == *symbol)?.yes
            }
            _ => None,
        }
    }

    fn in_year(&self, when: When, question: Question) -> Found<'a> {
        let line = self.yearly(|year| any_in(year, &[when], || untold(question), || Possible::Known(false)));
        self.found(line)
    }

    fn request(&self, id: RequestId) -> Option<&'a ExtensionRequest> {
        self.register.history(id.state).requests.iter().find(|request| request.id == id)
    }

    /// When a request was filed: where that is not told, no later than anything that was done with it.
    fn filed(&self, request: &ExtensionRequest) -> When {
        let told = request.filed.unwrap_or(When::UNKNOWN);
        let considered = request.meeting_id().and_then(|meeting| self.register.meeting_days(meeting));
        let done = request.revised.iter().copied().chain(request.withdrawn).chain(request.decided()).chain(considered);
        let last = done.map(When::latest).min();
        last.and_then(|last| told.intersect(When::not_after(last))).unwrap_or(told)
    }

    fn request_filed(&self, request: &'a ExtensionRequest) -> Found<'a> {
        self.in_year(self.filed(request), Question::RequestFiled).resting_on([&request.source])
    }

    /// By the day that the process sets for the meeting that considered it.
    fn request_in_time(&self, request: &'a ExtensionRequest) -> Found<'a> {
        let question = Question::RequestInTime;
        let told = || {
            let rule = TimeLimit::of(request.id.convention, request.id.duty)?.extension.as_ref()?;
            let meeting = self.register.meeting(request.meeting_id()?)?;
            let last = rule.last_day_to_file(meeting.starts?, self.readings);
            request.filed?.happened_by(last).known()
        };
        let value = told().map_or_else(|| untold(question), Possible::Known);
        self.found(Timeline::constant(value)).resting_on([&request.source])
    }
}
