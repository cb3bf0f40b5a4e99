//! Whether a munition is a cluster munition (CCM Art. 2(2)), and the three exclusions from that.

use super::limb::{Limb, ScopeFinding};
use crate::base::{convention::Convention, provision::Provision, truth::Truth};

/// Submunitions of this weight in grams, or more, are outside the definition (CCM Art. 2(2)).
const TOO_HEAVY_GRAMS: u32 = 20_000;
/// In the exclusion of letter (c), each submunition weighs more than this, in grams (CCM Art. 2(2)(c)(ii)).
const LIGHT_GRAMS: u32 = 4_000;
/// In the exclusion of letter (c), there are fewer than this (CCM Art. 2(2)(c)(i)).
const MANY: u32 = 10;

/// What the explosive submunitions of a munition weigh, in grams: the lightest and the heaviest of them.
///
/// ```
/// use mine_action::law::scope::Weights;
/// assert_eq!(Weights::between(3_000, 5_000)?.heaviest(), 5_000);
/// let error = Weights::between(5_000, 3_000).unwrap_err();
/// assert_eq!(error.to_string(), "the lightest weighs 5000 g, the heaviest 3000 g: expected no less");
/// # Ok::<(), mine_action::law::scope::WeightsError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weights {
    lightest: u32,
    // INVARIANT: not less than the lightest.
    heaviest: u32,
}

/// The lightest is heavier than the heaviest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the lightest weighs {lightest} g, the heaviest {heaviest} g: expected no less")]
#[non_exhaustive]
pub struct WeightsError {
    /// The weight given for the lightest.
    pub lightest: u32,
    /// The weight given for the heaviest.
    pub heaviest: u32,
}

impl Weights {
    /// All weigh the same.
    pub const fn each(grams: u32) -> Self {
        Self { lightest: grams, heaviest: grams }
    }

    /// The lightest and the heaviest.
    ///
    /// # Errors
    /// [`WeightsError`] if the heaviest weighs less than the lightest.
    pub const fn between(lightest: u32, heaviest: u32) -> Result<Self, WeightsError> {
        if lightest <= heaviest { Ok(Self { lightest, heaviest }) } else { Err(WeightsError { lightest, heaviest }) }
    }

    /// The weight of the lightest.
    pub const fn lightest(self) -> u32 {
        self.lightest
    }

    /// The weight of the heaviest.
    pub const fn heaviest(self) -> u32 {
        self.heaviest
    }
}

/// What is known of a munition. What is not known stays unknown.
///
/// Explosive bomblets that are made to be released from dispensers on aircraft are no part of this test: Art. 1(2)
/// applies the prohibitions to them too. Letter (c) begins with its aim, to avoid area effects and the risks of
/// unexploded submunitions: it is taken as the reason for the five characteristics, not as a sixth.
///
/// ```
/// use mine_action::{Truth, law::scope::{Munition, Weights}};
/// // Two submunitions of 6.5 kg with sensor, self-destruction and self-deactivation.
/// let sensor_fuzed = Munition {
///     submunitions: Some(2),
///     weights: Some(Weights::each(6_500)),
///     single_target: Truth::Yes,
///     self_destruction: Truth::Yes,
///     self_deactivation: Truth::Yes,
///     ..Munition::dispersing_submunitions()
/// };
/// assert_eq!(sensor_fuzed.assess().covered, Truth::No);
/// // All five are needed: without the last it is a cluster munition, and if that is not known, nobody can tell.
/// let without = Munition { self_deactivation: Truth::No, ..sensor_fuzed };
/// let untold = Munition { self_deactivation: Truth::Unknown, ..sensor_fuzed };
/// assert_eq!((without.assess().covered, untold.assess().covered), (Truth::Yes, Truth::Unknown));
/// ```
// Closed: what Art. 1(3) and 2(2) ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Munition {
    /// It is a conventional munition.
    pub conventional: Truth,
    /// It is designed to disperse or release explosive submunitions.
    pub disperses: Truth,
    /// It is a mine, to which the Convention does not apply (CCM Art. 1(3)).
    pub mine: Truth,
    /// How many explosive submunitions it contains.
    pub submunitions: Option<u32>,
    /// What they weigh.
    pub weights: Option<Weights>,
    /// It is designed to dispense flares, smoke, pyrotechnics or chaff.
    pub flares: Truth,
    /// It is designed exclusively for air defence.
    pub air_defence: Truth,
    /// It is designed to produce electrical or electronic effects.
    pub electronic: Truth,
    /// Each submunition is designed to detect and engage a single target object.
    pub single_target: Truth,
    /// Each submunition has an electronic self-destruction mechanism.
    pub self_destruction: Truth,
    /// Each submunition has an electronic self-deactivating feature.
    pub self_deactivation: Truth,
}

impl Munition {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self {
        conventional: Truth::Unknown,
        disperses: Truth::Unknown,
        mine: Truth::Unknown,
        submunitions: None,
        weights: None,
        flares: Truth::Unknown,
        air_defence: Truth::Unknown,
        electronic: Truth::Unknown,
        single_target: Truth::Unknown,
        self_destruction: Truth::Unknown,
        self_deactivation: Truth::Unknown,
    };

    /// A conventional munition, no mine, that is designed to disperse explosive submunitions and for none of the
    /// purposes of letters (a) and (b). How many there are, what they weigh and what they have is not known.
    pub const fn dispersing_submunitions() -> Self {
        Self {
            conventional: Truth::Yes,
            disperses: Truth::Yes,
            mine: Truth::No,
            flares: Truth::No,
            air_defence: Truth::No,
            electronic: Truth::No,
            ..Self::UNKNOWN
        }
    }

    /// Whether it is a cluster munition, limb by limb.
    pub fn assess(&self) -> ScopeFinding {
        let (a, b, c) = (art_2_2().letter('a'), art_2_2().letter('b'), art_2_2().letter('c'));
        let required = vec![
            Limb::new("no mine", Provision::article(Convention::Ccm, 1).paragraph(3), !self.mine),
            Limb::new("a conventional munition", art_2_2(), self.conventional),
            Limb::new("designed to disperse or release explosive submunitions", art_2_2(), self.disperses),
            Limb::new("each submunition under 20 kg", art_2_2(), self.each_under_twenty_kilograms()),
        ];
        let exclusions = vec![
            vec![Limb::new("designed to dispense flares, smoke, pyrotechnics or chaff", a, self.flares)],
            vec![Limb::new("designed for air defence alone", a, self.air_defence)],
            vec![Limb::new("designed for electrical or electronic effects", b, self.electronic)],
            vec![
                Limb::new("fewer than ten submunitions", c, self.submunitions.map_or(Truth::Unknown, few)),
                Limb::new("each submunition over 4 kg", c, self.weights.map_or(Truth::Unknown, over_four_kilograms)),
                Limb::new("each submunition made for a single target object", c, self.single_target),
                Limb::new("each submunition destroys itself electronically", c, self.self_destruction),
                Limb::new("each submunition deactivates itself electronically", c, self.self_deactivation),
            ],
        ];
        ScopeFinding::new(required, exclusions)
    }

    /// Where some weigh less and some do not, the text does not say which it is.
    fn each_under_twenty_kilograms(&self) -> Truth {
        match self.weights {
            Some(weights) if weights.heaviest < TOO_HEAVY_GRAMS => Truth::Yes,
            Some(weights) if weights.lightest >= TOO_HEAVY_GRAMS => Truth::No,
            Some(_) | None => Truth::Unknown,
        }
    }
}

impl Default for Munition {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

const fn art_2_2() -> Provision {
    Provision::article(Convention::Ccm, 2).paragraph(2)
}

fn few(number: u32) -> Truth {
    Truth::from(number < MANY)
}

fn over_four_kilograms(weights: Weights) -> Truth {
    Truth::from(weights.lightest > LIGHT_GRAMS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Truth::{No, Unknown, Yes};

    /// Excluded by all five limbs of letter (c).
    const EXCLUDED: Munition = Munition {
        submunitions: Some(9),
        weights: Some(Weights::each(4_001)),
        single_target: Yes,
        self_destruction: Yes,
        self_deactivation: Yes,
        ..Munition::dispersing_submunitions()
    };

    #[test]
    fn the_limits_are_strict() {
        let of = |submunitions, grams| {
            let weights = Some(Weights::each(grams));
            Munition { submunitions: Some(submunitions), weights, ..EXCLUDED }.assess().covered
        };
        assert_eq!((of(9, 4_001), of(10, 4_001), of(9, 4_000)), (No, Yes, Yes));
        assert_eq!((of(88, 19_999), of(88, 20_000)), (Yes, No));
    }

    #[test]
    fn every_limb_of_letter_c_is_needed() {
        let without = [
            Munition { submunitions: Some(10), ..EXCLUDED },
            Munition { weights: Some(Weights::each(4_000)), ..EXCLUDED },
            Munition { single_target: No, ..EXCLUDED },
            Munition { self_destruction: No, ..EXCLUDED },
            Munition { self_deactivation: No, ..EXCLUDED },
        ];
        assert!(without.iter().all(|munition| munition.assess().covered == Yes));
        let untold = [
            Munition { submunitions: None, ..EXCLUDED },
            Munition { single_target: Unknown, ..EXCLUDED },
            Munition { self_destruction: Unknown, ..EXCLUDED },
            Munition { self_deactivation: Unknown, ..EXCLUDED },
        ];
        assert!(untold.iter().all(|munition| munition.assess().covered == Unknown));
        // One limb that surely fails decides, whatever is not known of the others.
        let decided = Munition { self_destruction: No, single_target: Unknown, submunitions: None, ..EXCLUDED };
        assert_eq!(decided.assess().covered, Yes);
    }

    #[test]
    fn weights_that_differ() {
        let of = |lightest, heaviest| {
            let weights = Some(Weights::between(lightest, heaviest).unwrap());
            Munition { weights, ..EXCLUDED }.assess().covered
        };
        // One of 4 kg is enough to fail letter (c); some above 20 kg leave the definition itself open.
        assert_eq!((of(4_000, 6_000), of(4_001, 6_000)), (Yes, No));
        assert_eq!((of(1_000, 25_000), of(20_000, 25_000)), (Unknown, No));
    }

    #[test]
    fn letters_a_and_b_and_mines() {
        let plain = Munition {
            submunitions: Some(88),
            weights: Some(Weights::each(300)),
            ..Munition::dispersing_submunitions()
        };
        assert_eq!(plain.assess().covered, Yes);
        for other in [
            Munition { flares: Yes, ..plain },
            Munition { air_defence: Yes, ..plain },
            Munition { electronic: Yes, ..plain },
            Munition { mine: Yes, ..plain },
            Munition { conventional: No, ..plain },
            Munition { disperses: No, ..plain },
        ] {
            assert_eq!(other.assess().covered, No);
        }
        assert_eq!(Munition { air_defence: Unknown, ..plain }.assess().covered, Unknown);
        assert_eq!(Munition::UNKNOWN.assess().covered, Unknown);
        assert_eq!(Munition { mine: Yes, ..Munition::UNKNOWN }.assess().covered, No);
    }

    #[test]
    fn the_finding_tells_each_limb() {
        let told = Munition { submunitions: Some(10), ..EXCLUDED }.assess().to_string();
        assert!(told.starts_with("covered: yes\n- no mine: yes (CCM Art. 1(3))\n- a conventional munition: yes"));
        assert!(told.contains("\n  - fewer than ten submunitions: no (CCM Art. 2(2)(c))\n"));
        assert_eq!(told.lines().count(), 1 + 4 + 4 + 3 + 5);
    }
}
