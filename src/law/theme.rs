//! Themes: what an action is about. All plans share them, so that actions of several plans can be compared.

/// What an action is about.
///
/// ```
/// use mine_action::law::{plan::{cartagena, oslo}, theme};
/// let on_victims = |plan: &mine_action::law::plan::Plan| {
///     plan.actions().filter(|action| action.theme == theme::VICTIM_ASSISTANCE).count()
/// };
/// assert!(on_victims(&oslo::PLAN) > 5 && on_victims(&cartagena::PLAN) > 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Theme {
    /// The stable code.
    pub code: &'static str,
    /// A short title.
    pub title: &'static str,
}

impl Theme {
    /// A theme; your own plan may have its own.
    pub const fn new(code: &'static str, title: &'static str) -> Self {
        Self { code, title }
    }
}

/// More States Parties, and respect for the norm by other States.
pub const UNIVERSALISATION: Theme = Theme::new("universalisation", "Universalisation");
/// Destruction of stockpiles; mines retained for permitted purposes.
pub const STOCKPILES: Theme = Theme::new("stockpiles", "Stockpile destruction and retention");
/// Survey and clearance of mined or contaminated areas.
pub const CLEARANCE: Theme = Theme::new("clearance", "Survey and clearance");
/// Mine risk education and reduction.
pub const RISK_EDUCATION: Theme = Theme::new("risk-education", "Risk education and reduction");
/// Assistance to victims.
pub const VICTIM_ASSISTANCE: Theme = Theme::new("victim-assistance", "Victim assistance");
/// International cooperation and assistance, and national resources.
pub const COOPERATION: Theme = Theme::new("cooperation", "Cooperation and assistance");
/// Doubts about compliance, and how they are resolved.
pub const COMPLIANCE: Theme = Theme::new("compliance", "Compliance");
/// Transparency and the exchange of information.
pub const REPORTING: Theme = Theme::new("reporting", "Transparency and reporting");
/// Laws and other national measures.
pub const NATIONAL_MEASURES: Theme = Theme::new("national-measures", "National implementation measures");
/// Meetings, committees, the support unit, contributions.
pub const IMPLEMENTATION_SUPPORT: Theme = Theme::new("implementation-support", "Implementation support and machinery");
/// Partnerships with international and non-governmental organisations.
pub const PARTNERSHIPS: Theme = Theme::new("partnerships", "Partnerships");
/// Ownership, strategies, standards, inclusion: what every other theme needs.
pub const CROSS_CUTTING: Theme = Theme::new("cross-cutting", "Cross-cutting");

/// Every theme of the four plans.
pub const THEMES: [Theme; 12] = [
    UNIVERSALISATION,
    STOCKPILES,
    CLEARANCE,
    RISK_EDUCATION,
    VICTIM_ASSISTANCE,
    COOPERATION,
    COMPLIANCE,
    REPORTING,
    NATIONAL_MEASURES,
    IMPLEMENTATION_SUPPORT,
    PARTNERSHIPS,
    CROSS_CUTTING,
];
