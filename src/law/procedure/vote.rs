//! The majorities of the treaties: which share of whom decides what. Whole numbers only, no rounding.

use crate::base::{codes::codes, convention::Convention, provision::Provision};
use serde::Serialize;

codes! {
    /// What is decided by a share of the States Parties.
    ///
    /// ```
    /// use mine_action::law::procedure::Motion;
    /// assert_eq!(Motion::ExtensionGranted.code(), "extension-granted");
    /// ```
    #[non_exhaustive]
    pub enum Motion: "motion" {
        /// A request for more time is granted.
        ExtensionGranted,
        /// A Special Meeting is favoured.
        SpecialMeetingFavoured,
        /// A Special Meeting has its quorum.
        SpecialMeetingQuorum,
        /// A meeting considers a matter of compliance further, where consensus fails.
        ConsideredFurther,
        /// A fact-finding mission is authorised.
        MissionAuthorised,
        /// Measures are asked for or recommended, where consensus fails.
        MeasuresDecided,
        /// A proposal of amendment is to be considered further.
        AmendmentSupported,
        /// An Amendment Conference is held earlier than after the next meeting.
        ConferenceEarlier,
        /// An amendment is adopted.
        AmendmentAdopted,
        /// An amendment enters into force.
        AmendmentInForce,
    }
}

codes! {
    /// The share that is needed.
    ///
    /// ```
    /// use mine_action::law::procedure::Share;
    /// assert!(Share::Majority.reached(83, 164) && !Share::Majority.reached(82, 164));
    /// assert!(Share::OneThird.reached(55, 164) && !Share::OneThird.reached(54, 164));
    /// assert!(Share::TwoThirds.reached(2, 3) && !Share::TwoThirds.reached(0, 0));
    /// ```
    // Closed: the treaties know these three.
    pub enum Share: "share" {
        /// At least one third.
        OneThird,
        /// More than half.
        Majority,
        /// At least two thirds.
        TwoThirds,
    }
}

codes! {
    /// Whose share it is.
    // Closed: the treaties know these three.
    pub enum Electorate: "electorate" {
        /// Of all States Parties.
        StatesParties,
        /// Of those present and voting.
        PresentAndVoting,
        /// Of those that were Parties when the amendment was adopted.
        PartiesAtAdoption,
    }
}

impl Share {
    /// Whether that many are enough of so many. Of none at all, none are enough.
    pub fn reached(self, votes: u32, of: u32) -> bool {
        let (votes, of) = (u64::from(votes), u64::from(of));
        let enough = match self {
            Self::OneThird => votes * 3 >= of,
            Self::Majority => votes * 2 > of,
            Self::TwoThirds => votes * 3 >= of * 2,
        };
        of > 0 && enough
    }
}

/// One majority: what it decides, which share of whom it takes, and where that is set.
///
/// ```
/// use mine_action::{Convention, law::procedure::{Motion, Electorate, Vote}};
/// let adopted = Vote::of(Convention::Ccm, Motion::AmendmentAdopted).ok_or("no such vote")?;
/// assert_eq!((adopted.electorate, adopted.provision.to_string().as_str()), (Electorate::PresentAndVoting, "CCM Art. 13(4)"));
/// assert!(adopted.carries(60, 90) && !adopted.carries(59, 90));
/// // Only the APMBC has fact-finding missions.
/// assert!(Vote::of(Convention::Ccm, Motion::MissionAuthorised).is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Vote {
    /// The Convention.
    pub convention: Convention,
    /// What is decided.
    pub motion: Motion,
    /// The share that is needed.
    pub share: Share,
    /// Whose share.
    pub electorate: Electorate,
    /// Whether a decision by consensus comes first.
    pub consensus_first: bool,
    /// The provision that sets it.
    pub provision: Provision,
}

impl Vote {
    /// The first rule for that decision; `None` where the Convention has none.
    pub fn of(convention: Convention, motion: Motion) -> Option<&'static Self> {
        VOTES.iter().find(|vote| vote.convention == convention && vote.motion == motion)
    }

    /// Whether that many of so many of its electorate carry the decision.
    pub fn carries(&self, votes: u32, of: u32) -> bool {
        self.share.reached(votes, of)
    }

    const fn new(provision: Provision, motion: Motion, share: Share, electorate: Electorate) -> Self {
        Self { convention: provision.convention(), motion, share, electorate, consensus_first: false, provision }
    }

    const fn where_consensus_fails(self) -> Self {
        Self { consensus_first: true, ..self }
    }
}

const fn apmbc(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Apmbc, article).paragraph(paragraph)
}

const fn ccm(article: u8, paragraph: u8) -> Provision {
    Provision::article(Convention::Ccm, article).paragraph(paragraph)
}

use Electorate::{PartiesAtAdoption, PresentAndVoting, StatesParties};
use Share::{Majority, OneThird, TwoThirds};

/// Every majority, in the order of the treaties.
pub static VOTES: [Vote; 16] = [
    Vote::new(apmbc(5, 5), Motion::ExtensionGranted, Majority, PresentAndVoting),
    Vote::new(apmbc(8, 5), Motion::SpecialMeetingFavoured, OneThird, StatesParties),
    Vote::new(apmbc(8, 5), Motion::SpecialMeetingQuorum, Majority, StatesParties),
    Vote::new(apmbc(8, 6), Motion::ConsideredFurther, Majority, PresentAndVoting).where_consensus_fails(),
    Vote::new(apmbc(8, 8), Motion::MissionAuthorised, Majority, PresentAndVoting),
    Vote::new(apmbc(8, 20), Motion::MeasuresDecided, TwoThirds, PresentAndVoting).where_consensus_fails(),
    Vote::new(apmbc(13, 1), Motion::AmendmentSupported, Majority, StatesParties),
    Vote::new(apmbc(13, 3), Motion::ConferenceEarlier, Majority, StatesParties),
    Vote::new(apmbc(13, 4), Motion::AmendmentAdopted, TwoThirds, PresentAndVoting),
    Vote::new(apmbc(13, 5), Motion::AmendmentInForce, Majority, StatesParties),
    Vote::new(ccm(3, 5), Motion::ExtensionGranted, Majority, PresentAndVoting),
    Vote::new(ccm(4, 7), Motion::ExtensionGranted, Majority, PresentAndVoting),
    Vote::new(ccm(13, 1), Motion::AmendmentSupported, Majority, StatesParties),
    Vote::new(ccm(13, 3), Motion::ConferenceEarlier, Majority, StatesParties),
    Vote::new(ccm(13, 4), Motion::AmendmentAdopted, TwoThirds, PresentAndVoting),
    Vote::new(ccm(13, 5), Motion::AmendmentInForce, Majority, PartiesAtAdoption),
];
