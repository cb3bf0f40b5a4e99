//! What an extension request must contain: APMBC Art. 5(4), CCM Art. 3(4) and 4(6).

use crate::base::{codes::codes, convention::Convention, duty::Duty};
use serde::Serialize;

codes! {
    /// An item of the contents: its letter, followed by what is asked if the letter asks for several things.
    ///
    /// ```
    /// use mine_action::law::contents::ContentItem;
    /// assert_eq!("b-ii".parse(), Ok(ContentItem::BMeans));
    /// assert_eq!(ContentItem::HSocial.code(), "h-social");
    /// ```
    // Closed: the lists are part of the treaties.
    pub enum ContentItem: "item of a request" {
        /// Length of the extension: (a) of all three lists.
        A,
        /// Explanation or reasons: CCM Art. 3(4)(b), 4(6)(b).
        B,
        /// Preparation and status of national programmes: APMBC Art. 5(4)(b)(i).
        BPreparation = "b-i",
        /// Financial and technical means available: APMBC Art. 5(4)(b)(ii).
        BMeans = "b-ii",
        /// Circumstances that impede: APMBC Art. 5(4)(b)(iii).
        BCircumstances = "b-iii",
        /// Exceptional circumstances, where applicable: CCM Art. 3(4)(b).
        BExceptional,
        /// Plan, or preparation and status of work: CCM Art. 3(4)(c), 4(6)(c).
        C,
        /// Humanitarian implications: APMBC Art. 5(4)(c).
        CHumanitarian,
        /// Social implications: APMBC Art. 5(4)(c).
        CSocial,
        /// Economic implications: APMBC Art. 5(4)(c).
        CEconomic,
        /// Environmental implications: APMBC Art. 5(4)(c).
        CEnvironmental,
        /// Other information (APMBC Art. 5(4)(d)); stock or area at entry into force and found since (CCM Art. 3(4)(d),
        /// 4(6)(d)).
        D,
        /// Destroyed or cleared so far: CCM Art. 3(4)(e), 4(6)(e).
        E,
        /// Remaining: CCM Art. 3(4)(f), 4(6)(f).
        F,
        /// Circumstances that impeded and may impede: CCM Art. 4(6)(g).
        G,
        /// Humanitarian implications: CCM Art. 4(6)(h).
        HHumanitarian,
        /// Social implications: CCM Art. 4(6)(h).
        HSocial,
        /// Economic implications: CCM Art. 4(6)(h).
        HEconomic,
        /// Environmental implications: CCM Art. 4(6)(h).
        HEnvironmental,
        /// Other information: CCM Art. 4(6)(i).
        I,
    }
}

/// One required item: its code, its letter in the provision, and what it asks, in our words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Required {
    /// The item.
    pub item: ContentItem,
    /// Its letter in the list of the provision.
    pub letter: char,
    /// What is asked.
    pub asks: &'static str,
}

const fn asks(item: ContentItem, letter: char, asks: &'static str) -> Required {
    Required { item, letter, asks }
}

use ContentItem as Item;

/// APMBC Art. 5(4). Letter (d), other relevant information, cannot be missing.
const APMBC_CLEARANCE: [Required; 8] = [
    asks(Item::A, 'a', "length of the extension"),
    asks(Item::BPreparation, 'b', "preparation and status of national demining work"),
    asks(Item::BMeans, 'b', "financial and technical means available"),
    asks(Item::BCircumstances, 'b', "circumstances that impede completion"),
    asks(Item::CHumanitarian, 'c', "humanitarian implications"),
    asks(Item::CSocial, 'c', "social implications"),
    asks(Item::CEconomic, 'c', "economic implications"),
    asks(Item::CEnvironmental, 'c', "environmental implications"),
];

/// CCM Art. 3(4). Exceptional circumstances are asked "where applicable", so they are checked with renewals.
const CCM_STOCKPILES: [Required; 6] = [
    asks(Item::A, 'a', "length of the extension"),
    asks(Item::B, 'b', "explanation, with means available or required"),
    asks(Item::C, 'c', "plan how and when destruction will be completed"),
    asks(Item::D, 'd', "stock at entry into force and found since"),
    asks(Item::E, 'e', "stock destroyed so far"),
    asks(Item::F, 'f', "stock remaining and the yearly rate expected"),
];

/// CCM Art. 4(6). Letter (i), other information, cannot be missing.
const CCM_CLEARANCE: [Required; 11] = [
    asks(Item::A, 'a', "length of the extension"),
    asks(Item::B, 'b', "reasons, with means available and required"),
    asks(Item::C, 'c', "preparation of future work and status of past work"),
    asks(Item::D, 'd', "area at entry into force and found since"),
    asks(Item::E, 'e', "area cleared since entry into force"),
    asks(Item::F, 'f', "area remaining"),
    asks(Item::G, 'g', "circumstances that impeded and may impede"),
    asks(Item::HHumanitarian, 'h', "humanitarian implications"),
    asks(Item::HSocial, 'h', "social implications"),
    asks(Item::HEconomic, 'h', "economic implications"),
    asks(Item::HEnvironmental, 'h', "environmental implications"),
];

/// The items that a request for more time for this duty must contain; none if it cannot be extended.
///
/// ```
/// use mine_action::{Convention, Duty, law::contents::required};
/// let clearance = required(Convention::Apmbc, Duty::Clearance);
/// assert_eq!((clearance.len(), clearance[0].asks), (8, "length of the extension"));
/// assert!(required(Convention::Apmbc, Duty::StockpileDestruction).is_empty());
/// ```
pub const fn required(convention: Convention, duty: Duty) -> &'static [Required] {
    match (convention, duty) {
        (Convention::Apmbc, Duty::Clearance) => &APMBC_CLEARANCE,
        (Convention::Ccm, Duty::StockpileDestruction) => &CCM_STOCKPILES,
        (Convention::Ccm, Duty::Clearance) => &CCM_CLEARANCE,
        _ => &[],
    }
}
