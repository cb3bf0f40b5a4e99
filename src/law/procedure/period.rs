//! Every period of the procedures, one row each, with the provision that sets it.

use crate::base::{codes::codes, convention::Convention, provision::Provision};
use serde::Serialize;

codes! {
    /// A step of a procedure that has a period.
    ///
    /// ```
    /// use mine_action::law::procedure::Step;
    /// assert_eq!("mission-notice".parse(), Ok(Step::MissionNotice));
    /// ```
    #[non_exhaustive]
    pub enum Step: "step of a procedure" {
        /// A State answers a Request for Clarification.
        ClarificationReply,
        /// States Parties say whether they favour a Special Meeting.
        SpecialMeetingSupport,
        /// A Special Meeting that enough of them favour is convened.
        SpecialMeetingConvened,
        /// A fact-finding mission is announced before it arrives.
        MissionNotice,
        /// A fact-finding mission is in the country.
        MissionStay,
        /// A fact-finding mission is at one site.
        MissionSite,
        /// The first Meeting of the States Parties is convened.
        FirstMeeting,
        /// The first Review Conference is convened.
        FirstReviewConference,
        /// The time between two Review Conferences.
        ReviewConferenceInterval,
        /// States Parties say whether they support that a proposal of amendment be considered further.
        AmendmentSupport,
    }
}

codes! {
    /// What a period says of the time that passes.
    // Closed: no more than that, no less than that, or that.
    pub enum Bound: "bound" {
        /// No more than the period.
        AtMost,
        /// No less than the period.
        AtLeast,
        /// When the period has passed.
        After,
    }
}

/// The length of a period, in the unit of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Span {
    /// Hours.
    Hours(u32),
    /// Days.
    Days(u32),
    /// Years.
    Years(u32),
}

impl Span {
    /// The whole days that it lasts; 72 hours are three. `None` for years, whose days the calendar decides.
    ///
    /// ```
    /// use mine_action::law::procedure::Span;
    /// assert_eq!((Span::Hours(72).days(), Span::Days(14).days(), Span::Years(5).days()), (Some(3), Some(14), None));
    /// ```
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::Hours(hours) => Some(hours.div_ceil(24)),
            Self::Days(days) => Some(days),
            Self::Years(_) => None,
        }
    }

    /// The months that it lasts; `None` where the text does not count in years.
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::Years(years) => Some(years.saturating_mul(12)),
            Self::Hours(_) | Self::Days(_) => None,
        }
    }
}

/// One period: how long, counted from what, and where it is set.
///
/// ```
/// use mine_action::{Convention, law::procedure::{Period, Span, Step}};
/// let reply = Period::of(Convention::Apmbc, Step::ClarificationReply).ok_or("no such period")?;
/// assert_eq!((reply.span, reply.provision.to_string().as_str()), (Span::Days(28), "APMBC Art. 8(2)"));
/// assert!(Period::of(Convention::Ccm, Step::MissionNotice).is_none()); // the CCM knows no mission
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Period {
    /// The Convention.
    pub convention: Convention,
    /// The step.
    pub step: Step,
    /// Whether that much at most, at least, or just that.
    pub bound: Bound,
    /// How long.
    pub span: Span,
    /// What it is counted from, in our words.
    pub counted_from: &'static str,
    /// The provision that sets it.
    pub provision: Provision,
}

impl Period {
    /// The period of a step; `None` where the Convention sets none.
    pub fn of(convention: Convention, step: Step) -> Option<&'static Self> {
        PERIODS.iter().find(|period| period.convention == convention && period.step == step)
    }

    const fn new(provision: Provision, step: Step, (bound, span): (Bound, Span), counted_from: &'static str) -> Self {
        Self { convention: provision.convention(), step, bound, span, counted_from, provision }
    }
}

const fn apmbc(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Apmbc, article).paragraph(paragraph)
}

const fn ccm(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Ccm, article).paragraph(paragraph)
}

use Bound::{After, AtLeast, AtMost};
use Span::{Days, Hours, Years};

const REQUEST: &str = "receipt of the Request for Clarification";
const IN_FORCE: &str = "entry into force of the Convention";
const LAST_CONFERENCE: &str = "the Review Conference before";
const CIRCULATED: &str = "circulation of the proposal";

/// Every period of the procedures, in the order of the treaties.
pub static PERIODS: [Period; 15] = [
    Period::new(apmbc(8, 2), Step::ClarificationReply, (AtMost, Days(28)), REQUEST),
    Period::new(apmbc(8, 5), Step::SpecialMeetingSupport, (AtMost, Days(14)), "the Secretary-General's communication"),
    Period::new(apmbc(8, 5), Step::SpecialMeetingConvened, (AtMost, Days(14)), "the days for saying who favours it"),
    Period::new(apmbc(8, 11), Step::MissionNotice, (AtLeast, Hours(72)), "notice to the State"),
    Period::new(apmbc(8, 15), Step::MissionStay, (AtMost, Days(14)), "arrival in the territory"),
    Period::new(apmbc(8, 15), Step::MissionSite, (AtMost, Days(7)), "arrival at the site"),
    Period::new(apmbc(11, 2), Step::FirstMeeting, (AtMost, Years(1)), IN_FORCE),
    Period::new(apmbc(12, 1), Step::FirstReviewConference, (After, Years(5)), IN_FORCE),
    Period::new(apmbc(12, 1), Step::ReviewConferenceInterval, (AtLeast, Years(5)), LAST_CONFERENCE),
    Period::new(apmbc(13, 1), Step::AmendmentSupport, (AtMost, Days(30)), CIRCULATED),
    Period::new(ccm(8, 2), Step::ClarificationReply, (AtMost, Days(28)), REQUEST),
    Period::new(ccm(11, 2), Step::FirstMeeting, (AtMost, Years(1)), IN_FORCE),
    Period::new(ccm(12, 1), Step::FirstReviewConference, (After, Years(5)), IN_FORCE),
    Period::new(ccm(12, 1), Step::ReviewConferenceInterval, (AtLeast, Years(5)), LAST_CONFERENCE),
    Period::new(ccm(13, 1), Step::AmendmentSupport, (AtMost, Days(90)), CIRCULATED),
];

/// The days of a step that has days or hours; 0 where the Convention does not have it.
pub(super) fn days_of(convention: Convention, step: Step) -> u32 {
    Period::of(convention, step).and_then(|period| period.span.days()).unwrap_or(0)
}

/// The months of a step that has years; 0 where the Convention does not have it.
pub(super) fn months_of(convention: Convention, step: Step) -> u32 {
    Period::of(convention, step).and_then(|period| period.span.months()).unwrap_or(0)
}
