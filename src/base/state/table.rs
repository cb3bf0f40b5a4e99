//! The 197 States, one row each, in the order of their codes.
//!
//! A row is the ISO 3166-1 alpha-3 code, the name the depositary prints and the UN M49 subregion;
//! then, where there are any, the short name that differs from it and former or usual names.
//! Codes, names and subregions are those of the UN M49 list (copy of July 2026); the treaty records
//! print the same names for the 169 States they list, but for the kind of apostrophe.

use super::region::Subregion;

/// A State able to join the treaties, ordered by its ISO 3166-1 alpha-3 code.
///
/// The constants [`State::AFG`] to [`State::ZWE`] name all of them; [`State::ALL`] lists them.
/// Reading accepts the code in any case, the name the depositary prints, the short name and
/// former or usual names; writing, in text and in serde, is always the code.
///
/// ```
/// use mine_action::{State, base::Region};
///
/// let state: State = "Turkey".parse()?;
/// assert_eq!(state, State::TUR);
/// assert_eq!(state.to_string(), "TUR");
/// assert_eq!(state.name(), "Türkiye");
/// assert_eq!(state.region(), Region::Asia);
/// assert_eq!("cote d’ivoire".parse(), Ok(State::CIV));
///
/// let error = "Afganistan".parse::<State>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown State `Afganistan`: expected an ISO 3166-1 alpha-3 code \
///      or a name of one of the 197 States able to join; did you mean `AFG (Afghanistan)`?",
/// );
/// # Ok::<(), mine_action::base::ParseError>(())
/// ```
///
/// Source: codes, [ISO 3166-1](https://www.iso.org/iso-3166-country-codes.html); names, the
/// [United Nations Treaty Collection](https://treaties.un.org/), chapter XXVI, and for States not
/// in its lists UN M49; regions, [UN M49](https://unstats.un.org/unsd/methodology/m49/).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(Alpha3);

/// Everything the table says of one State.
pub(super) struct StateRow {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) short_name: &'static str,
    pub(super) subregion: Subregion,
    pub(super) aliases: &'static [&'static str],
}

/// Makes the private `Alpha3`, the constants of `State`, `ALL` and `row` of the rows of the table.
macro_rules! states {
    ($(
        $code:ident $name:literal, $subregion:ident
        $(, short $short:literal)?
        $(, also [$($alias:literal),+])?;
    )+) => {
        // The derived order is the order of the rows; a test holds it to the order of the codes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(clippy::upper_case_acronyms, reason = "the standard writes its codes in capitals")]
        enum Alpha3 { $($code),+ }

        impl State {
            /// All 197 States, in the order of their codes.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            $(#[doc = concat!($name, ".")] pub const $code: Self = Self(Alpha3::$code);)+

            /// The State whose code is that number.
            const fn of_number(number: Option<u32>) -> Option<Self> {
                $(const $code: Option<u32> = code_number(stringify!($code));)+
                match number {
                    $($code => Some(Self::$code),)+
                    _ => None,
                }
            }

            pub(super) const fn row(self) -> &'static StateRow {
                match self.0 {
                    $(Alpha3::$code => &StateRow {
                        code: stringify!($code),
                        name: $name,
                        short_name: first!($($short,)? $name),
                        subregion: Subregion::$subregion,
                        aliases: &[$($($alias),+)?],
                    },)+
                }
            }
        }
    };
}

macro_rules! first {
    ($first:literal $(, $rest:literal)?) => {
        $first
    };
}

impl State {
    /// The State with this ISO 3166-1 alpha-3 code, in upper or lower case; names are not read.
    ///
    /// ```
    /// use mine_action::State;
    ///
    /// const NIUE: Option<State> = State::from_code("NIU");
    /// assert_eq!(NIUE, Some(State::NIU));
    /// assert_eq!(State::from_code("Niue"), None);
    /// ```
    #[must_use]
    pub const fn from_code(code: &str) -> Option<Self> {
        Self::of_number(code_number(code))
    }
}

/// A code as one number, whatever its case; `None` for a text of another length.
const fn code_number(code: &str) -> Option<u32> {
    match code.as_bytes() {
        [c1, c2, c3] => {
            Some(u32::from_be_bytes([0, c1.to_ascii_uppercase(), c2.to_ascii_uppercase(), c3.to_ascii_uppercase()]))
        }
        _ => None,
    }
}

states! {
    AFG "Afghanistan", SouthernAsia;
    AGO "Angola", MiddleAfrica;
    ALB "Albania", SouthernEurope;
    AND "Andorra", SouthernEurope;
    ARE "United Arab Emirates", WesternAsia, also ["UAE"];
    ARG "Argentina", SouthAmerica;
    ARM "Armenia", WesternAsia;
    ATG "Antigua and Barbuda", Caribbean;
    AUS "Australia", AustraliaAndNewZealand;
    AUT "Austria", WesternEurope;
    AZE "Azerbaijan", WesternAsia;
    BDI "Burundi", EasternAfrica;
    BEL "Belgium", WesternEurope;
    BEN "Benin", WesternAfrica;
    BFA "Burkina Faso", WesternAfrica;
    BGD "Bangladesh", SouthernAsia;
    BGR "Bulgaria", EasternEurope;
    BHR "Bahrain", WesternAsia;
    BHS "Bahamas", Caribbean;
    BIH "Bosnia and Herzegovina", SouthernEurope, also ["Bosnia", "Bosnia-Herzegovina", "BiH"];
    BLR "Belarus", EasternEurope;
    BLZ "Belize", CentralAmerica;
    BOL "Bolivia (Plurinational State of)", SouthAmerica, short "Bolivia", also ["Plurinational State of Bolivia"];
    BRA "Brazil", SouthAmerica;
    BRB "Barbados", Caribbean;
    BRN "Brunei Darussalam", SouthEasternAsia, short "Brunei";
    BTN "Bhutan", SouthernAsia;
    BWA "Botswana", SouthernAfrica;
    CAF "Central African Republic", MiddleAfrica, also ["CAR"];
    CAN "Canada", NorthernAmerica;
    CHE "Switzerland", WesternEurope;
    CHL "Chile", SouthAmerica;
    CHN "China", EasternAsia;
    CIV "Côte d'Ivoire", WesternAfrica, also ["Ivory Coast"];
    CMR "Cameroon", MiddleAfrica;
    COD "Democratic Republic of the Congo", MiddleAfrica, short "DR Congo", also ["Congo (Democratic Republic of the)", "Democratic Republic of Congo", "DRC", "Congo-Kinshasa", "Zaire"];
    COG "Congo", MiddleAfrica, also ["Republic of the Congo", "Republic of Congo", "Congo-Brazzaville"];
    COK "Cook Islands", Polynesia;
    COL "Colombia", SouthAmerica;
    COM "Comoros", EasternAfrica;
    CPV "Cabo Verde", WesternAfrica, also ["Cape Verde"];
    CRI "Costa Rica", CentralAmerica;
    CUB "Cuba", Caribbean;
    CYP "Cyprus", WesternAsia;
    CZE "Czechia", EasternEurope, also ["Czech Republic"];
    DEU "Germany", WesternEurope;
    DJI "Djibouti", EasternAfrica;
    DMA "Dominica", Caribbean;
    DNK "Denmark", NorthernEurope;
    DOM "Dominican Republic", Caribbean;
    DZA "Algeria", NorthernAfrica;
    ECU "Ecuador", SouthAmerica;
    EGY "Egypt", NorthernAfrica;
    ERI "Eritrea", EasternAfrica;
    ESP "Spain", SouthernEurope;
    EST "Estonia", NorthernEurope;
    ETH "Ethiopia", EasternAfrica;
    FIN "Finland", NorthernEurope;
    FJI "Fiji", Melanesia;
    FRA "France", WesternEurope;
    FSM "Micronesia (Federated States of)", Micronesia, short "Micronesia", also ["Federated States of Micronesia"];
    GAB "Gabon", MiddleAfrica;
    GBR "United Kingdom of Great Britain and Northern Ireland", NorthernEurope, short "United Kingdom", also ["Great Britain", "UK"];
    GEO "Georgia", WesternAsia;
    GHA "Ghana", WesternAfrica;
    GIN "Guinea", WesternAfrica;
    GMB "Gambia", WesternAfrica;
    GNB "Guinea-Bissau", WesternAfrica;
    GNQ "Equatorial Guinea", MiddleAfrica;
    GRC "Greece", SouthernEurope;
    GRD "Grenada", Caribbean;
    GTM "Guatemala", CentralAmerica;
    GUY "Guyana", SouthAmerica;
    HND "Honduras", CentralAmerica;
    HRV "Croatia", SouthernEurope;
    HTI "Haiti", Caribbean;
    HUN "Hungary", EasternEurope;
    IDN "Indonesia", SouthEasternAsia;
    IND "India", SouthernAsia;
    IRL "Ireland", NorthernEurope;
    IRN "Iran (Islamic Republic of)", SouthernAsia, short "Iran", also ["Islamic Republic of Iran"];
    IRQ "Iraq", WesternAsia;
    ISL "Iceland", NorthernEurope;
    ISR "Israel", WesternAsia;
    ITA "Italy", SouthernEurope;
    JAM "Jamaica", Caribbean;
    JOR "Jordan", WesternAsia;
    JPN "Japan", EasternAsia;
    KAZ "Kazakhstan", CentralAsia;
    KEN "Kenya", EasternAfrica;
    KGZ "Kyrgyzstan", CentralAsia, also ["Kyrgyz Republic"];
    KHM "Cambodia", SouthEasternAsia;
    KIR "Kiribati", Micronesia;
    KNA "Saint Kitts and Nevis", Caribbean, also ["St Kitts and Nevis"];
    KOR "Republic of Korea", EasternAsia, short "South Korea", also ["Korea (Republic of)", "ROK"];
    KWT "Kuwait", WesternAsia;
    LAO "Lao People's Democratic Republic", SouthEasternAsia, short "Lao PDR", also ["Laos"];
    LBN "Lebanon", WesternAsia;
    LBR "Liberia", WesternAfrica;
    LBY "Libya", NorthernAfrica, also ["Libyan Arab Jamahiriya"];
    LCA "Saint Lucia", Caribbean, also ["St Lucia"];
    LIE "Liechtenstein", WesternEurope;
    LKA "Sri Lanka", SouthernAsia;
    LSO "Lesotho", SouthernAfrica;
    LTU "Lithuania", NorthernEurope;
    LUX "Luxembourg", WesternEurope;
    LVA "Latvia", NorthernEurope;
    MAR "Morocco", NorthernAfrica;
    MCO "Monaco", WesternEurope;
    MDA "Republic of Moldova", EasternEurope, short "Moldova", also ["Moldova (Republic of)"];
    MDG "Madagascar", EasternAfrica;
    MDV "Maldives", SouthernAsia;
    MEX "Mexico", CentralAmerica;
    MHL "Marshall Islands", Micronesia;
    MKD "North Macedonia", SouthernEurope, also ["The former Yugoslav Republic of Macedonia", "FYR Macedonia", "FYROM", "Macedonia"];
    MLI "Mali", WesternAfrica;
    MLT "Malta", SouthernEurope;
    MMR "Myanmar", SouthEasternAsia, also ["Burma"];
    MNE "Montenegro", SouthernEurope;
    MNG "Mongolia", EasternAsia;
    MOZ "Mozambique", EasternAfrica;
    MRT "Mauritania", WesternAfrica;
    MUS "Mauritius", EasternAfrica;
    MWI "Malawi", EasternAfrica;
    MYS "Malaysia", SouthEasternAsia;
    NAM "Namibia", SouthernAfrica;
    NER "Niger", WesternAfrica;
    NGA "Nigeria", WesternAfrica;
    NIC "Nicaragua", CentralAmerica;
    NIU "Niue", Polynesia;
    NLD "Netherlands (Kingdom of the)", WesternEurope, short "Netherlands", also ["Kingdom of the Netherlands", "Holland"];
    NOR "Norway", NorthernEurope;
    NPL "Nepal", SouthernAsia;
    NRU "Nauru", Micronesia;
    NZL "New Zealand", AustraliaAndNewZealand;
    OMN "Oman", WesternAsia;
    PAK "Pakistan", SouthernAsia;
    PAN "Panama", CentralAmerica;
    PER "Peru", SouthAmerica;
    PHL "Philippines", SouthEasternAsia;
    PLW "Palau", Micronesia;
    PNG "Papua New Guinea", Melanesia;
    POL "Poland", EasternEurope;
    PRK "Democratic People's Republic of Korea", EasternAsia, short "North Korea", also ["Korea (Democratic People's Republic of)", "DPRK"];
    PRT "Portugal", SouthernEurope;
    PRY "Paraguay", SouthAmerica;
    PSE "State of Palestine", WesternAsia, short "Palestine", also ["Palestine (State of)"];
    QAT "Qatar", WesternAsia;
    ROU "Romania", EasternEurope;
    RUS "Russian Federation", EasternEurope, short "Russia";
    RWA "Rwanda", EasternAfrica;
    SAU "Saudi Arabia", WesternAsia;
    SDN "Sudan", NorthernAfrica;
    SEN "Senegal", WesternAfrica;
    SGP "Singapore", SouthEasternAsia;
    SLB "Solomon Islands", Melanesia;
    SLE "Sierra Leone", WesternAfrica;
    SLV "El Salvador", CentralAmerica;
    SMR "San Marino", SouthernEurope;
    SOM "Somalia", EasternAfrica;
    // The State that joined as Serbia and Montenegro in 2003 is Serbia; Montenegro succeeded in 2006.
    SRB "Serbia", SouthernEurope, also ["Serbia and Montenegro"];
    SSD "South Sudan", EasternAfrica;
    STP "Sao Tome and Principe", MiddleAfrica;
    SUR "Suriname", SouthAmerica;
    SVK "Slovakia", EasternEurope, also ["Slovak Republic"];
    SVN "Slovenia", SouthernEurope;
    SWE "Sweden", NorthernEurope;
    SWZ "Eswatini", SouthernAfrica, also ["Swaziland"];
    SYC "Seychelles", EasternAfrica;
    SYR "Syrian Arab Republic", WesternAsia, short "Syria";
    TCD "Chad", MiddleAfrica;
    TGO "Togo", WesternAfrica;
    THA "Thailand", SouthEasternAsia;
    TJK "Tajikistan", CentralAsia;
    TKM "Turkmenistan", CentralAsia;
    TLS "Timor-Leste", SouthEasternAsia, also ["East Timor"];
    TON "Tonga", Polynesia;
    TTO "Trinidad and Tobago", Caribbean;
    TUN "Tunisia", NorthernAfrica;
    TUR "Türkiye", WesternAsia, also ["Turkey"];
    TUV "Tuvalu", Polynesia;
    TZA "United Republic of Tanzania", EasternAfrica, short "Tanzania", also ["Tanzania (United Republic of)"];
    UGA "Uganda", EasternAfrica;
    UKR "Ukraine", EasternEurope;
    URY "Uruguay", SouthAmerica;
    USA "United States of America", NorthernAmerica, short "United States";
    UZB "Uzbekistan", CentralAsia;
    VAT "Holy See", SouthernEurope, also ["Vatican", "Vatican City", "Vatican City State"];
    VCT "Saint Vincent and the Grenadines", Caribbean, short "St Vincent & Grenadines", also ["St Vincent and the Grenadines"];
    VEN "Venezuela (Bolivarian Republic of)", SouthAmerica, short "Venezuela", also ["Bolivarian Republic of Venezuela"];
    VNM "Viet Nam", SouthEasternAsia, short "Vietnam";
    VUT "Vanuatu", Melanesia;
    WSM "Samoa", Polynesia;
    YEM "Yemen", WesternAsia;
    ZAF "South Africa", SouthernAfrica;
    ZMB "Zambia", EasternAfrica;
    ZWE "Zimbabwe", EasternAfrica;
}
