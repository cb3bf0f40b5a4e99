//! What is recorded of one duty of one State, and of the meetings that decide on it.

use crate::base::{convention::Convention, duty::Duty, state::State};
use crate::law::limit::{ExtensionRule, TimeLimit};
use crate::record::{history::History, register::Register, request::ExtensionRequest};

/// The facts on one duty of one State.
#[derive(Clone, Copy)]
pub(super) struct DutyRecords<'a> {
    pub(super) register: &'a Register,
    pub(super) history: &'a History,
    pub(super) convention: Convention,
    pub(super) duty: Duty,
}

impl<'a> DutyRecords<'a> {
    pub(super) fn new(register: &'a Register, state: State, convention: Convention, duty: Duty) -> Self {
        Self { register, history: register.history(state), convention, duty }
    }

    /// The requests for more time.
    pub(super) fn requests(self) -> impl Iterator<Item = &'a ExtensionRequest> {
        self.history.requests_for(self.convention, self.duty)
    }

    /// The rule on extensions; `None` where the treaty knows none.
    pub(super) fn extension(self) -> Option<&'static ExtensionRule> {
        TimeLimit::of(self.convention, self.duty)?.extension.as_ref()
    }
}
