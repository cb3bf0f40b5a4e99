//! Themes: what an action is about, the same words in every plan, so that actions of several plans can be compared.

/// What an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Theme {
    /// The stable code.
    pub code: &'static str,
    /// A short title.
    pub title: &'static str,
}

impl Theme {
    /// A theme; a plan of your own may bring its own.
    pub const fn new(code: &'static str, title: &'static str) -> Self {
        Self { code, title }
    }
}

/// More States bound, and the norm kept by the others.
pub const UNIVERSALISATION: Theme = Theme::new("universalisation", "Universalisation");
/// Stocks destroyed; mines kept for permitted purposes.
pub const STOCKPILES: Theme = Theme::new("stockpiles", "Stockpile destruction and retention");
/// Survey and clearance of mined or contaminated areas.
pub const CLEARANCE: Theme = Theme::new("clearance", "Survey and clearance");
/// Mine risk education and reduction.
pub const RISK_EDUCATION: Theme = Theme::new("risk-education", "Risk education and reduction");
/// Assistance to victims.
pub const VICTIM_ASSISTANCE: Theme = Theme::new("victim-assistance", "Victim assistance");
/// International cooperation and assistance, and the means a State finds at home.
pub const COOPERATION: Theme = Theme::new("cooperation", "Cooperation and assistance");
/// Doubts about compliance, and how they are settled.
pub const COMPLIANCE: Theme = Theme::new("compliance", "Compliance");
/// Transparency and the exchange of information.
pub const REPORTING: Theme = Theme::new("reporting", "Transparency and reporting");
/// Laws and other national measures.
pub const NATIONAL_MEASURES: Theme = Theme::new("national-measures", "National implementation measures");
/// The machinery: meetings, committees, support unit, contributions.
pub const IMPLEMENTATION_SUPPORT: Theme = Theme::new("implementation-support", "Implementation support and machinery");
/// Partnerships with international and non-governmental organisations.
pub const PARTNERSHIPS: Theme = Theme::new("partnerships", "Partnerships");
/// Ownership, strategies, standards, inclusion: what serves every other theme.
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
