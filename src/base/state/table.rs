//! The 197 States, one row each, in the order of their codes.
//!
//! A row is the ISO 3166-1 alpha-3 and alpha-2 codes, the name the depositary prints and the UN M49 subregion; then, where there are any, the short name that differs from it and former or usual names.
//! Codes, names and subregions are those of the UN M49 list (copy of July 2026); the treaty records
//! print the same names for the 169 States they list, but for the kind of apostrophe.

use super::region::Subregion;

/// A State able to join the treaties, ordered by its ISO 3166-1 alpha-3 code.
///
/// The constants [`State::AFG`] to [`State::ZWE`] name all of them; [`State::ALL`] lists them.
/// Reading accepts the code of three letters or of two in any case, the name the depositary prints, the short name and
/// former or usual names, in the order and with the abbreviations that lists use (`Congo, Dem. Rep.`); writing, in text
/// and in serde, is always the code of three letters.
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
///     "unknown State `Afganistan`: expected an ISO 3166-1 code \
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
    pub(super) alpha2: &'static str,
    pub(super) name: &'static str,
    pub(super) short_name: &'static str,
    pub(super) subregion: Subregion,
    pub(super) aliases: &'static [&'static str],
}

/// Makes the private `Alpha3`, the constants of `State`, `ALL` and `row` of the rows of the table.
macro_rules! states {
    ($(
        $code:ident $alpha2:ident $name:literal, $subregion:ident
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
                        alpha2: stringify!($alpha2),
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
    AFG AF "Afghanistan", SouthernAsia;
    AGO AO "Angola", MiddleAfrica;
    ALB AL "Albania", SouthernEurope;
    AND AD "Andorra", SouthernEurope;
    ARE AE "United Arab Emirates", WesternAsia, also ["UAE"];
    ARG AR "Argentina", SouthAmerica;
    ARM AM "Armenia", WesternAsia;
    ATG AG "Antigua and Barbuda", Caribbean;
    AUS AU "Australia", AustraliaAndNewZealand;
    AUT AT "Austria", WesternEurope;
    AZE AZ "Azerbaijan", WesternAsia;
    BDI BI "Burundi", EasternAfrica;
    BEL BE "Belgium", WesternEurope;
    BEN BJ "Benin", WesternAfrica;
    BFA BF "Burkina Faso", WesternAfrica;
    BGD BD "Bangladesh", SouthernAsia;
    BGR BG "Bulgaria", EasternEurope;
    BHR BH "Bahrain", WesternAsia;
    BHS BS "Bahamas", Caribbean;
    BIH BA "Bosnia and Herzegovina", SouthernEurope, also ["Bosnia", "Bosnia-Herzegovina", "BiH"];
    BLR BY "Belarus", EasternEurope;
    BLZ BZ "Belize", CentralAmerica;
    BOL BO "Bolivia (Plurinational State of)", SouthAmerica, short "Bolivia", also ["Plurinational State of Bolivia"];
    BRA BR "Brazil", SouthAmerica;
    BRB BB "Barbados", Caribbean;
    BRN BN "Brunei Darussalam", SouthEasternAsia, short "Brunei";
    BTN BT "Bhutan", SouthernAsia;
    BWA BW "Botswana", SouthernAfrica;
    CAF CF "Central African Republic", MiddleAfrica, also ["CAR"];
    CAN CA "Canada", NorthernAmerica;
    CHE CH "Switzerland", WesternEurope;
    CHL CL "Chile", SouthAmerica;
    CHN CN "China", EasternAsia;
    CIV CI "Côte d'Ivoire", WesternAfrica, also ["Ivory Coast"];
    CMR CM "Cameroon", MiddleAfrica;
    COD CD "Democratic Republic of the Congo", MiddleAfrica, short "DR Congo", also ["Congo (Democratic Republic of the)", "Democratic Republic of Congo", "DRC", "Congo-Kinshasa", "Zaire"];
    COG CG "Congo", MiddleAfrica, also ["Republic of the Congo", "Republic of Congo", "Congo-Brazzaville"];
    COK CK "Cook Islands", Polynesia;
    COL CO "Colombia", SouthAmerica;
    COM KM "Comoros", EasternAfrica;
    CPV CV "Cabo Verde", WesternAfrica, also ["Cape Verde"];
    CRI CR "Costa Rica", CentralAmerica;
    CUB CU "Cuba", Caribbean;
    CYP CY "Cyprus", WesternAsia;
    CZE CZ "Czechia", EasternEurope, also ["Czech Republic"];
    DEU DE "Germany", WesternEurope;
    DJI DJ "Djibouti", EasternAfrica;
    DMA DM "Dominica", Caribbean;
    DNK DK "Denmark", NorthernEurope;
    DOM DO "Dominican Republic", Caribbean;
    DZA DZ "Algeria", NorthernAfrica;
    ECU EC "Ecuador", SouthAmerica;
    EGY EG "Egypt", NorthernAfrica, also ["Arab Republic of Egypt"];
    ERI ER "Eritrea", EasternAfrica;
    ESP ES "Spain", SouthernEurope;
    EST EE "Estonia", NorthernEurope;
    ETH ET "Ethiopia", EasternAfrica;
    FIN FI "Finland", NorthernEurope;
    FJI FJ "Fiji", Melanesia;
    FRA FR "France", WesternEurope;
    FSM FM "Micronesia (Federated States of)", Micronesia, short "Micronesia", also ["Federated States of Micronesia"];
    GAB GA "Gabon", MiddleAfrica;
    GBR GB "United Kingdom of Great Britain and Northern Ireland", NorthernEurope, short "United Kingdom", also ["Great Britain", "UK"];
    GEO GE "Georgia", WesternAsia;
    GHA GH "Ghana", WesternAfrica;
    GIN GN "Guinea", WesternAfrica;
    GMB GM "Gambia", WesternAfrica;
    GNB GW "Guinea-Bissau", WesternAfrica;
    GNQ GQ "Equatorial Guinea", MiddleAfrica;
    GRC GR "Greece", SouthernEurope;
    GRD GD "Grenada", Caribbean;
    GTM GT "Guatemala", CentralAmerica;
    GUY GY "Guyana", SouthAmerica;
    HND HN "Honduras", CentralAmerica;
    HRV HR "Croatia", SouthernEurope;
    HTI HT "Haiti", Caribbean;
    HUN HU "Hungary", EasternEurope;
    IDN ID "Indonesia", SouthEasternAsia;
    IND IN "India", SouthernAsia;
    IRL IE "Ireland", NorthernEurope;
    IRN IR "Iran (Islamic Republic of)", SouthernAsia, short "Iran", also ["Islamic Republic of Iran"];
    IRQ IQ "Iraq", WesternAsia;
    ISL IS "Iceland", NorthernEurope;
    ISR IL "Israel", WesternAsia;
    ITA IT "Italy", SouthernEurope;
    JAM JM "Jamaica", Caribbean;
    JOR JO "Jordan", WesternAsia;
    JPN JP "Japan", EasternAsia;
    KAZ KZ "Kazakhstan", CentralAsia;
    KEN KE "Kenya", EasternAfrica;
    KGZ KG "Kyrgyzstan", CentralAsia, also ["Kyrgyz Republic"];
    KHM KH "Cambodia", SouthEasternAsia;
    KIR KI "Kiribati", Micronesia;
    KNA KN "Saint Kitts and Nevis", Caribbean, also ["St Kitts and Nevis"];
    KOR KR "Republic of Korea", EasternAsia, short "South Korea", also ["Korea (Republic of)", "ROK"];
    KWT KW "Kuwait", WesternAsia;
    LAO LA "Lao People's Democratic Republic", SouthEasternAsia, short "Lao PDR", also ["Laos"];
    LBN LB "Lebanon", WesternAsia;
    LBR LR "Liberia", WesternAfrica;
    LBY LY "Libya", NorthernAfrica, also ["Libyan Arab Jamahiriya"];
    LCA LC "Saint Lucia", Caribbean, also ["St Lucia"];
    LIE LI "Liechtenstein", WesternEurope;
    LKA LK "Sri Lanka", SouthernAsia;
    LSO LS "Lesotho", SouthernAfrica;
    LTU LT "Lithuania", NorthernEurope;
    LUX LU "Luxembourg", WesternEurope;
    LVA LV "Latvia", NorthernEurope;
    MAR MA "Morocco", NorthernAfrica;
    MCO MC "Monaco", WesternEurope;
    MDA MD "Republic of Moldova", EasternEurope, short "Moldova", also ["Moldova (Republic of)"];
    MDG MG "Madagascar", EasternAfrica;
    MDV MV "Maldives", SouthernAsia;
    MEX MX "Mexico", CentralAmerica;
    MHL MH "Marshall Islands", Micronesia;
    MKD MK "North Macedonia", SouthernEurope, also ["The former Yugoslav Republic of Macedonia", "FYR Macedonia", "FYROM", "Macedonia"];
    MLI ML "Mali", WesternAfrica;
    MLT MT "Malta", SouthernEurope;
    MMR MM "Myanmar", SouthEasternAsia, also ["Burma"];
    MNE ME "Montenegro", SouthernEurope;
    MNG MN "Mongolia", EasternAsia;
    MOZ MZ "Mozambique", EasternAfrica;
    MRT MR "Mauritania", WesternAfrica;
    MUS MU "Mauritius", EasternAfrica;
    MWI MW "Malawi", EasternAfrica;
    MYS MY "Malaysia", SouthEasternAsia;
    NAM NA "Namibia", SouthernAfrica;
    NER NE "Niger", WesternAfrica;
    NGA NG "Nigeria", WesternAfrica;
    NIC NI "Nicaragua", CentralAmerica;
    NIU NU "Niue", Polynesia;
    NLD NL "Netherlands (Kingdom of the)", WesternEurope, short "Netherlands", also ["Kingdom of the Netherlands", "Holland"];
    NOR NO "Norway", NorthernEurope;
    NPL NP "Nepal", SouthernAsia;
    NRU NR "Nauru", Micronesia;
    NZL NZ "New Zealand", AustraliaAndNewZealand;
    OMN OM "Oman", WesternAsia;
    PAK PK "Pakistan", SouthernAsia;
    PAN PA "Panama", CentralAmerica;
    PER PE "Peru", SouthAmerica;
    PHL PH "Philippines", SouthEasternAsia;
    PLW PW "Palau", Micronesia;
    PNG PG "Papua New Guinea", Melanesia;
    POL PL "Poland", EasternEurope;
    PRK KP "Democratic People's Republic of Korea", EasternAsia, short "North Korea", also ["Korea (Democratic People's Republic of)", "DPRK"];
    PRT PT "Portugal", SouthernEurope;
    PRY PY "Paraguay", SouthAmerica;
    PSE PS "State of Palestine", WesternAsia, short "Palestine", also ["Palestine (State of)", "Palestinian Territory", "Occupied Palestinian Territory"];
    QAT QA "Qatar", WesternAsia;
    ROU RO "Romania", EasternEurope;
    RUS RU "Russian Federation", EasternEurope, short "Russia";
    RWA RW "Rwanda", EasternAfrica;
    SAU SA "Saudi Arabia", WesternAsia;
    SDN SD "Sudan", NorthernAfrica;
    SEN SN "Senegal", WesternAfrica;
    SGP SG "Singapore", SouthEasternAsia;
    SLB SB "Solomon Islands", Melanesia;
    SLE SL "Sierra Leone", WesternAfrica;
    SLV SV "El Salvador", CentralAmerica;
    SMR SM "San Marino", SouthernEurope;
    SOM SO "Somalia", EasternAfrica;
    // The State that joined as Serbia and Montenegro in 2003 is Serbia; Montenegro succeeded in 2006.
    SRB RS "Serbia", SouthernEurope, also ["Serbia and Montenegro"];
    SSD SS "South Sudan", EasternAfrica;
    STP ST "Sao Tome and Principe", MiddleAfrica, also ["Sao Tome"];
    SUR SR "Suriname", SouthAmerica;
    SVK SK "Slovakia", EasternEurope, also ["Slovak Republic"];
    SVN SI "Slovenia", SouthernEurope;
    SWE SE "Sweden", NorthernEurope;
    SWZ SZ "Eswatini", SouthernAfrica, also ["Swaziland"];
    SYC SC "Seychelles", EasternAfrica;
    SYR SY "Syrian Arab Republic", WesternAsia, short "Syria";
    TCD TD "Chad", MiddleAfrica;
    TGO TG "Togo", WesternAfrica;
    THA TH "Thailand", SouthEasternAsia;
    TJK TJ "Tajikistan", CentralAsia;
    TKM TM "Turkmenistan", CentralAsia;
    TLS TL "Timor-Leste", SouthEasternAsia, also ["East Timor"];
    TON TO "Tonga", Polynesia;
    TTO TT "Trinidad and Tobago", Caribbean;
    TUN TN "Tunisia", NorthernAfrica;
    TUR TR "Türkiye", WesternAsia, also ["Turkey"];
    TUV TV "Tuvalu", Polynesia;
    TZA TZ "United Republic of Tanzania", EasternAfrica, short "Tanzania", also ["Tanzania (United Republic of)"];
    UGA UG "Uganda", EasternAfrica;
    UKR UA "Ukraine", EasternEurope;
    URY UY "Uruguay", SouthAmerica;
    USA US "United States of America", NorthernAmerica, short "United States";
    UZB UZ "Uzbekistan", CentralAsia;
    VAT VA "Holy See", SouthernEurope, also ["Vatican", "Vatican City", "Vatican City State"];
    VCT VC "Saint Vincent and the Grenadines", Caribbean, short "St Vincent & Grenadines", also ["St Vincent and the Grenadines", "Saint Vincent", "St Vincent"];
    VEN VE "Venezuela (Bolivarian Republic of)", SouthAmerica, short "Venezuela", also ["Bolivarian Republic of Venezuela", "Venezuela (RB)"];
    VNM VN "Viet Nam", SouthEasternAsia, short "Vietnam";
    VUT VU "Vanuatu", Melanesia;
    WSM WS "Samoa", Polynesia;
    YEM YE "Yemen", WesternAsia, also ["Republic of Yemen"];
    ZAF ZA "South Africa", SouthernAfrica;
    ZMB ZM "Zambia", EasternAfrica;
    ZWE ZW "Zimbabwe", EasternAfrica;
}
