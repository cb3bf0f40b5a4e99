//! A place in the text of a plan.

use crate::base::citation::Citation;
use std::fmt;

/// A place in the text of a plan. Display leaves out the plan.
///
/// ```
/// use mine_action::law::plan::Place;
/// assert_eq!(Place::Paragraph(5).in_plan("Oslo").to_string(), "Oslo paragraph 5");
/// assert_eq!(Place::Action(20).in_plan("Siem Reap-Angkor").to_string(), "Siem Reap-Angkor Action 20");
/// assert_eq!(Place::Indicator(21, 1).to_string(), "indicator 21.1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A numbered paragraph.
    Paragraph(u16),
    /// A footnote.
    Footnote(u16),
    /// An action.
    Action(u16),
    /// An indicator: its action and its index.
    Indicator(u16, u8),
    /// A part that has no number of its own, by its name: `chapter IV`, `Appendix`.
    Part(&'static str),
}

impl Place {
    /// The citation, given the short name of the plan.
    pub fn in_plan(self, plan_name: &'static str) -> Citation {
        match self {
            Self::Action(number) => Citation::action(plan_name, number),
            other => Citation::Document(format!("{plan_name} {other}").into()),
        }
    }

    /// Whether it names nothing: an empty name, or the number 0.
    pub(in crate::law) fn is_nowhere(self) -> bool {
        match self {
            Self::Paragraph(number) | Self::Footnote(number) | Self::Action(number) | Self::Indicator(number, _) => {
                number == 0
            }
            Self::Part(name) => name.trim().is_empty(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph(number) => write!(f, "paragraph {number}"),
            Self::Footnote(number) => write!(f, "footnote {number}"),
            Self::Action(number) => write!(f, "Action {number}"),
            Self::Indicator(action, index) => write!(f, "indicator {action}.{index}"),
            Self::Part(name) => f.write_str(name),
        }
    }
}
