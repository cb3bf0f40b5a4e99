//! The Request for Clarification: the 28 days in which a State answers, and when the matter may go to a meeting (APMBC
//! Art. 8(2) and 8(3), CCM Art. 8(2) and 8(3)). Both Conventions have the same rule.

use super::period::{Step, days_of};
use crate::base::{Day, convention::Convention, truth::Truth, when::When};

/// The answer of a State to a Request for Clarification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Reply {
    /// When the State that asked received it, through the Secretary-General.
    pub received: When,
    /// Whether that State deems it satisfactory.
    pub satisfactory: Truth,
}

impl Reply {
    /// An answer, and what the State that asked thinks of it.
    pub const fn new(received: When, satisfactory: Truth) -> Self {
        Self { received, satisfactory }
    }
}

/// The last day for answering a Request for Clarification that was received on that day. The day of receipt is not
/// counted.
///
/// ```
/// use mine_action::{Convention, law::procedure::clarification::reply_due};
/// assert_eq!(reply_due(Convention::Apmbc, "2026-02-01".parse()?).to_string(), "2026-03-01");
/// assert_eq!(reply_due(Convention::Ccm, "2024-02".parse()?).to_string(), "2024-02-29/2024-03-28");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
pub fn reply_due(convention: Convention, request_received: When) -> When {
    request_received.plus_days(days_of(convention, Step::ClarificationReply).into())
}

/// Whether the State that asked may, on that day, submit the matter to the next Meeting of the States Parties: no answer
/// came within the 28 days, or it deems the answer unsatisfactory. `reply` is the only answer there was; `None` if none
/// has come up to that day. An answer that came late does not take the right away: the text asks what came in time.
///
/// ```
/// use mine_action::{Convention, Truth, law::procedure::clarification::{Reply, may_go_to_meeting}};
/// let may = |reply, day: &str| {
///     Ok::<_, Box<dyn std::error::Error>>(may_go_to_meeting(Convention::Apmbc, "2026-02-01".parse()?, reply, day.parse()?))
/// };
/// assert_eq!(may(None, "2026-03-01")?, Truth::No); // the last day of the 28
/// assert_eq!(may(None, "2026-03-02")?, Truth::Yes);
/// let poor = Reply::new("2026-02-10".parse()?, Truth::No);
/// assert_eq!((may(Some(poor), "2026-02-09")?, may(Some(poor), "2026-02-10")?), (Truth::No, Truth::Yes));
/// let good = Reply::new("2026-02-10".parse()?, Truth::Yes);
/// assert_eq!(may(Some(good), "2026-06-01")?, Truth::No);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn may_go_to_meeting(convention: Convention, request_received: When, reply: Option<Reply>, day: Day) -> Truth {
    let due = reply_due(convention, request_received);
    let expired = due.is_before(When::on(day));
    let in_time = reply.map_or(Truth::No, |reply| !due.is_before(reply.received));
    let poor = reply.map_or(Truth::No, |reply| reply.received.happened_by(day) & !reply.satisfactory);
    (expired & !in_time) | poor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(request: &str, reply: Option<(&str, Truth)>, day: &str) -> Truth {
        let reply = reply.map(|(received, satisfactory)| Reply::new(received.parse().unwrap(), satisfactory));
        may_go_to_meeting(Convention::Ccm, request.parse().unwrap(), reply, day.parse().unwrap())
    }

    #[test]
    fn a_late_answer_leaves_the_right() {
        assert_eq!(may("2026-02-01", Some(("2026-03-01", Truth::Yes)), "2026-12-01"), Truth::No);
        assert_eq!(may("2026-02-01", Some(("2026-03-02", Truth::Yes)), "2026-12-01"), Truth::Yes);
        // On a day before the answer came, only the 28 days count.
        assert_eq!(may("2026-02-01", Some(("2026-06-01", Truth::No)), "2026-02-20"), Truth::No);
    }

    #[test]
    fn what_is_not_known_is_not_decided() {
        assert_eq!(may("2026-02", None, "2026-03-10"), Truth::Unknown);
        assert_eq!(may("2026-02", None, "2026-03-29"), Truth::Yes);
        assert_eq!(may("2026-02-01", Some(("2026-02-10", Truth::Unknown)), "2026-04-01"), Truth::Unknown);
        assert_eq!(may("2026-02-01", Some(("2026-03", Truth::Yes)), "2026-04-01"), Truth::Unknown);
    }
}
