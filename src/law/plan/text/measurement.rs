//! How the progress of a plan is measured.

use super::place::Place;

/// How a plan says that its progress is measured.
///
/// ```
/// use mine_action::law::siem_reap_angkor::PLAN;
/// let measurement = PLAN.measurement.ok_or("not told")?;
/// assert_eq!(measurement.measured_by.len(), 2);
/// assert!(measurement.baseline.contains("30 April 2025") && PLAN.baseline == Some(2025));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Measurement {
    /// Where the plan says so.
    pub places: &'static [Place],
    /// The main source of data.
    pub source: &'static str,
    /// Who measures.
    pub measured_by: &'static [&'static str],
    /// Who supports them; empty if nobody is named.
    pub supported_by: &'static str,
    /// What later values are compared with; empty if there is no baseline.
    pub baseline: &'static str,
    /// What States Parties are asked to do for it; empty if nothing.
    pub asks: &'static str,
}

impl Measurement {
    /// From that source, by these, as told at these places.
    pub const fn new(places: &'static [Place], source: &'static str, measured_by: &'static [&'static str]) -> Self {
        Self { places, source, measured_by, supported_by: "", baseline: "", asks: "" }
    }

    /// With that support.
    #[must_use]
    pub const fn supported_by(self, supported_by: &'static str) -> Self {
        Self { supported_by, ..self }
    }

    /// Compared with that baseline.
    #[must_use]
    pub const fn baseline(self, baseline: &'static str) -> Self {
        Self { baseline, ..self }
    }

    /// With that request to States Parties.
    #[must_use]
    pub const fn asks(self, asks: &'static str) -> Self {
        Self { asks, ..self }
    }
}
