//! From the 81 indicators of the Oslo plan to the 107 of the Siem Reap-Angkor plan.
//!
//! Rows follow the Oslo plan; new indicators come last, in the order of the later plan. An indicator that is continued
//! in two ways is in two rows. How the rows are judged:
//!
//! - The words of the indicators decide; an action only if its indicator refers to it.
//! - What is compared is who is counted. If a number became a percentage, or a percentage is of another group, the
//!   reason says so.
//! - "Affected" and "mine-affected" States Parties are a part of all States Parties. Outside the chapters on clearance and
//!   risk education they are those with mined areas or with victims: with many in the earlier plan, with any in the later
//!   one, as the chapter of each on victims says. Where a percentage is compared, the base is the wider one for that.
//! - A State that reports to have something is taken to have it, so asking for a report is
//!   [narrower](Relation::Narrower) than asking for the thing.
//! - The victims of other explosive ordnance, whom chapter VII of the later plan names beside mine victims, are an
//!   additional condition.
//! - Counted on the same day in the same group, a narrower indicator never exceeds the earlier one and a wider one
//!   never falls below it. Values published under the two plans may still not be comparable; such a row says "nothing".
//! - Codes in backticks are items, questions or quantities that both sides use. If the population changed, both are to
//!   be counted in the group that the row names.

mod practices;

use super::definition::{Crosswalk, Link, Relation};
use crate::law::plan::{oslo, siem_reap_angkor};

/// Oslo 2020-2024 to Siem Reap-Angkor 2025-2029.
pub const OSLO_TO_SIEM_REAP_ANGKOR: Crosswalk =
    Crosswalk::new(&oslo::PLAN, &siem_reap_angkor::PLAN, LINKS).practices(practices::PRACTICES);

macro_rules! links {
    ($($relation:ident [$($earlier:ident),*] -> [$($later:ident),*]: $reason:literal, $comparable:literal;)+) => {
        const LINKS: &[Link] = &[$(Link {
            earlier: &[$(&oslo::$earlier),*],
            later: &[$(&siem_reap_angkor::$later),*],
            relation: Relation::$relation,
            reason: $reason,
            comparable: $comparable,
        }),+];
    };
}

links! {
    // Best practices for implementing the Convention
    Merged [I1_1, I6_1] -> [I1_1]:
        "one list of plans for two; five kinds of plan are new, as are budgets; any kind is enough, where 1.1 joined \
         its four by \"and\"; a percentage of affected States Parties, not a number of all",
        "of affected States Parties, the plans named before, budgets left aside: `in-development-plans`, \
         `in-poverty-strategies`, `in-humanitarian-plans`, `in-disability-strategies`, `in-peacebuilding-plans`, \
         `in-human-rights-plans`";
    Split [I1_2, I42_1] -> [I40_1, I40_2, I40_3]:
        "national funds for the duties as a whole are asked for by field; risk education and other fields are left \
         out; 1.2 and 42.1 are the same words",
        "nothing exact: who meets one of the three met the earlier one";
    Narrower [I2_1] -> [I3_1]:
        "the strategies and plans must also fit the context; the base is wider by States Parties with few victims", "nothing";
    Narrower [I3_1] -> [I5_1]:
        "age, disability and survivors are added to gender and diverse needs, and it must be reported", "nothing";
    Changed [I3_2] -> [I5_4]:
        "women among all who take part, not among delegations of States Parties: part and whole both grew", "nothing";
    Narrower [I4_1] -> [I5_2]:
        "says what inclusive means: consultation, with survivors and communities represented",
        "nothing exact: who meets the later one met the earlier one";
    Wider [I4_2] -> [I5_3]:
        "victims need not belong to a delegation, and survivor organisations are added to persons",
        "nothing exact: the victims alone, if 4.2 was counted over delegations of every kind";
    Merged [I4_3, I41_1] -> [I30_3]:
        "victims or their organisations, in carrying out assistance as well as planning it; organisations are no \
         longer asked for alone; the base is affected States Parties, where 4.3 had those with many victims and 41.1 \
         gave a number of all",
        "planning, of States Parties with many victims, organisations alone: `organisations-in-national-planning`, \
         `organisations-in-local-planning`";
    Changed [I5_1] -> [I4_1]:
        "standards that are current and in line with IMAS, not an update that meets new challenges in view of IMAS; \
         and it must be reported",
        "nothing";
    Merged [I7_1, I7_2, I7_3, I45_1] -> [I7_1]:
        "partnerships, support and multi-year funding become help with strategies and work plans, several years being \
         one of its forms; a percentage of States Parties, not a number",
        "nothing exact: who meets the later one met 7.2 and 45.1";
    Split [I7_2, I45_1] -> [I43_1, I43_2, I43_3, I43_4]:
        "support as a whole is asked for by field; stockpiles: help to any State Party; 7.2 and 45.1 are the same \
         words",
        "nothing exact: who meets one of 43.1 to 43.3 met the earlier one";
    Same [I8_1] -> [I8_2]:
        "a percentage of all States Parties, not a number; the same States are counted", "the count: `guide-used`";
    Dropped [I8_2] -> []:
        "no indicator asks what all States Parties tell meetings; 41.1 asks affected ones to report, meetings not \
         named",
        "nothing";
    Changed [I9_1] -> [I9_1]:
        "a system that is managed centrally and holds current information, not one that lasts", "nothing";
    Same [I10_1] -> [I10_1]:
        "the Review Conference is added; in years with a Meeting of the States Parties nothing differs",
        "`paid-in-time`, in years with a Meeting of the States Parties";
    Same [I10_2] -> [I10_2]:
        "a percentage of all States Parties, not a number; the same States are counted",
        "the count: `support-unit-contribution`";

    // Universalisation
    Changed [I11_1] -> [I11_2]:
        "instruments by the day of deposit, not States bound by entry into force, about half a year later", "nothing";
    Same [I11_2] -> [I11_4]:
        "a number, not a percentage; formal and informal meetings, taken together, are the meetings of any kind as \
         before",
        "the count: `participates`";
    Same [I11_3] -> [I11_3]:
        "a number, not a percentage of States not party; the same States are counted", "the count: `reported`";
    Same [I12_1] -> [I12_1]:
        "a number, not a percentage of States not party; the same States are counted", "the count: `moratorium`";
    Same [I12_2] -> [I12_2]:
        "the same votes on the same yearly resolution, now named by its title", "`votes-in-favour`";

    // Stockpile destruction and retention
    Dropped [I13_1] -> []:
        "no indicator counts those that finished with their stockpiles", "nothing";
    Narrower [I13_2] -> [I13_1]:
        "the plan must also be realistic, costed and have milestones, and must be reported; a percentage of the same \
         States, not a number",
        "nothing";
    Dropped [I13_3] -> []:
        "no indicator adds up mines; 13.3 and 14.3 ask whether the status of stocks is reported", "nothing";
    Split [I14_1] -> [I14_1, I14_2]:
        "plan and progress are asked apart; the plan must also be realistic, costed and have milestones, and \
         challenges are reported with progress",
        "the progress part: `stockpile-progress`";
    Same [I15_1] -> [I15_2]:
        "the same States by the letter, their number now standing at 15.1; Oslo Action 15 is on finds after the \
         deadline only",
        "`destroyed-within-six-months`, of those that report a find";
    Narrower [I16_1] -> [I16_2]:
        "destruction is to be reported as well as use",
        "the parts on use: `retained-current-use`, `retained-planned-use`";
    Changed [I17_1] -> [I16_3]:
        "exploring is enough, where live mines had to be replaced; but only those that still retain count, and a State \
         that replaced all does not; a percentage of these, not a number",
        "nothing";

    // Survey and clearance of mined areas
    Narrower [I18_1] -> [I17_1]:
        "the baseline must cover areas with improvised mines in line with IMAS, and be reported; no meeting is set",
        "nothing";
    Wider [I18_2] -> [I17_2]:
        "the consultations are inclusive without saying of whom; women, girls, boys and men were named",
        "nothing exact: who met the earlier one meets the later one";
    Changed [I19_1] -> [I18_1]:
        "a plan in place as reported, with four qualities, not a plan presented to a meeting; survey and clearance, \
         not Article 5 as a whole",
        "nothing";
    Changed [I20_1] -> [I18_3]:
        "new evidence, budgets and needs are added; 30 April and the yearly pace are gone",
        "one part, whatever the day of filing: `clearance-plan-updated`";
    Narrower [I20_2] -> [I24_1]:
        "affected States Parties that declare completion, not all that fulfilled the duty",
        "completions of the year, not totals: `completed-in-year-clearance`";
    Split [I21_1] -> [I20_1, I20_2]:
        "survey and clearance are counted apart from reporting; of affected States Parties, where all \
         could count",
        "of affected States Parties, part by part: `improvised-survey`, `improvised-clearance`, `improvised-reporting`";
    Split [I22_1] -> [I22_1, I22_2]:
        "what remains and what was done are asked apart; suspected and confirmed areas, and methods of release, stand \
         for IMAS",
        "nothing exact: part by part, if IMAS is read as Oslo Action 22 explains it";
    Wider [I22_2] -> [I22_3]:
        "extension requests no longer need to tell it too, where one is made",
        "the part on Article 7 reports: `contamination-in-reports`";
    Narrower [I23_1] -> [I23_1]:
        "the plan must also rest on evidence, fit the context, and be for survey and clearance", "nothing";
    Dropped [I23_2] -> []:
        "no indicator asks whether requests follow the agreed process", "nothing";
    Changed [I24_1] -> [I23_2]:
        "appropriate becomes detailed, costed and more, over several years; risk reduction is left out", "nothing";
    Narrower [I25_1] -> [I24_2]:
        "of those counted at 24.1, so affected ones that declare completion; before, by the letter, of all States Parties",
        "`completion-declaration`, of those that completed in the year";
    Dropped [I26_1] -> []:
        "no indicator asks whether plans provide for unknown areas; 21.1 asks for capacity", "nothing";
    Changed [I26_2] -> [I21_1]:
        "capacity to implement the Convention is added, and the finds are those after completion; that it lasts is \
         said by Action 21 only",
        "nothing";
    Dropped [I26_3] -> []:
        "no indicator asks whether the decision of the Twelfth Meeting is applied; 21.2 counts those that find areas",
        "nothing";
    Changed [I27_1] -> [I25_2]:
        "analysis and adoption stand for application and sharing; methods and approaches count beside technology; of \
         affected States Parties, as a percentage",
        "nothing exact: the part on research, if to promote it is to do it";

    // Mine risk education and reduction
    Changed [I28_1] -> [I26_1]:
        "many more kinds of plan; survey, clearance and victim assistance activities stand for mine action plans",
        "nothing";
    Dropped [I29_1] -> []:
        "no indicator asks whether every affected population is reached", "nothing";
    Merged [I29_2, I32_1] -> [I29_1]:
        "one full report on programmes: priorities, methods, challenges, results, data broken down; collecting and \
         analysing data are no longer asked; a percentage of affected States Parties, where 32.1 gave a number of \
         all",
        "of affected States Parties, two parts: `risk-education-disaggregated`, `risk-education-results`";
    Narrower [I30_1] -> [I27_1]:
        "the mechanism must fit the threat and put those most at risk first; a percentage of affected States Parties, \
         not a number of all",
        "nothing";
    Changed [I31_1] -> [I28_1]:
        "lasting capacity to educate as reported, not education given; emergencies are an alternative to finds; a \
         percentage of affected States Parties, not a number of all",
        "nothing";

    // Victim assistance
    Narrower [I33_1] -> [I30_1]:
        "the entity, which coordinates by Action 30, must also oversee integration into wider policies, and be \
         reported; a percentage of affected States Parties, not a number of all",
        "nothing exact: who meets the later one met the earlier one";
    Changed [I33_2] -> [I30_2]:
        "the plan must be inclusive and reported, but indicators of its own are no longer asked; a percentage of \
         affected States Parties, not a number of all",
        "nothing";
    Changed [I34_1] -> [I31_2]:
        "needs and rights in policies, laws and budgets, not victims in policies and support frameworks; a percentage \
         of affected States Parties, not a number of all",
        "nothing";
    Changed [I35_1] -> [I32_2]:
        "any national central database will do, disability data being one example; but the data must also be open to \
         those concerned; a percentage of affected States Parties, not a number of all",
        "nothing";
    Narrower [I35_2] -> [I32_1]:
        "work to identify victims is added, as are further factors; read as data broken down, not as mere efforts to \
         do so; a percentage of affected States Parties, not a number of all",
        "nothing exact: data broken down by more is broken down by these three";
    Narrower [I36_1] -> [I33_1]:
        "a mechanism in place, where efforts were enough; a percentage of affected States Parties, not a number of all",
        "nothing";
    Changed [I37_1] -> [I34_1]:
        "a sub-national mechanism will do too, but all mine victims must be able to reach and use it; a percentage of \
         affected States Parties, not a number of all",
        "nothing";
    Narrower [I37_2] -> [I34_2]:
        "the directory must be comprehensive, and all mine victims able to reach and use it; a percentage of affected \
         States Parties, not a number of all",
        "nothing";
    Changed [I38_1] -> [I35_1]:
        "the services need not be comprehensive, but only affected States Parties count; a percentage of these, not a \
         number of all",
        "nothing exact: who works for comprehensive services works for services";
    Changed [I38_2] -> [I36_1]:
        "who uses the support, broken down, not efforts for more of it; a percentage of affected States Parties, not a \
         number of all",
        "nothing";
    Changed [I38_3] -> [I36_2]:
        "a report on giving peer support and on integrating it, not services established; other public systems are \
         named beside healthcare; a percentage of affected States Parties, not a number of all",
        "nothing";
    Narrower [I39_1] -> [I37_1]:
        "survivors and families, where victims of every kind could be meant; a percentage of affected States Parties, \
         not a number of all",
        "of States Parties with many victims: `inclusion-barriers`";
    Changed [I40_1] -> [I38_1]:
        "safety is added to protection, and emergency plans are an alternative to humanitarian ones; a percentage of \
         affected States Parties, not a number of all",
        "nothing";
    Changed [I41_1] -> [I39_2]:
        "survivors in all that affects them, carrying out included, not victims in planning assistance; a percentage \
         of affected States Parties, not a number of all",
        "nothing";

    // International cooperation and assistance
    Split [I42_2] -> [I43_1, I43_2, I43_3, I43_4]:
        "support as a whole is asked for by field, and as reported; 7.2 and 45.1 asked for the report already",
        "nothing exact: who meets one of 43.1 to 43.3 met the earlier one";
    Changed [I42_3] -> [I40_4]:
        "the earlier text names neither measure nor State; the later one asks for a report on all sources, usual ones \
         included, or for innovative projects",
        "nothing";
    Changed [I43_1] -> [I41_1]:
        "affected States Parties, not those that seek assistance; meetings are no longer named; a percentage, not a \
         number",
        "of affected States Parties that seek assistance, what reports tell: `progress-in-reports`, \
         `challenges-in-reports`, `needs-in-reports`";
    Changed [I43_2] -> [I41_3]:
        "use alone, without follow-up or more support; but of affected States Parties only, as a percentage",
        "the part on use, of affected States Parties: `individualised-approach`";
    Changed [I44_1] -> [I42_2]:
        "a national mine action platform as reported, not a platform of all stakeholders that meets regularly; a \
         percentage of affected States Parties, not a number of all",
        "nothing";
    Changed [I45_2] -> [I43_2]:
        "the receivers are affected States Parties; budget lines and wider efforts are no longer named", "nothing";
    Changed [I45_3] -> [I43_1]:
        "survey is added, and the receivers are affected States Parties", "nothing";
    Narrower [I46_1] -> [I44_1]:
        "the partners must be others able to assist, and the counted States able themselves",
        "nothing exact: who meets the later one met the earlier one";
    Narrower [I47_1] -> [I45_1]:
        "national experience is added, and the channels are joined by \"and\", not \"and/or\"; South-to-South is no \
         longer named",
        "`shares-practices`, if both lists are read alike";

    // Measures to ensure compliance
    Same [I48_1] -> [I46_1]:
        "the same States; \"or\" became \"and/or\"", "`alleged-non-compliance`";
    Narrower [I48_2] -> [I46_2]:
        "the updates must tell of efforts to resolve the matter, and be reported",
        "nothing exact: who meets the later one met the earlier one";
    Changed [I49_1] -> [I47_1]:
        "reports by all that have the duties, not updates by those alone that were silent for two years", "nothing";
    Same [I50_1] -> [I48_1]:
        "a percentage of all States Parties in both", "`measures-reported`";

    // New: best practices in implementation
    New [] -> [I1_2]:
        "Oslo Action 6 asked for partnerships with other sectors, its indicator for plans only", "nothing";
    New [] -> [I2_1]:
        "capacity for the programme and afterwards; Oslo 26.2 asked for capacity for unknown areas only", "nothing";
    New [] -> [I3_2]:
        "review of strategies; Oslo 20.1 asked about work plans for clearance only", "nothing";
    New [] -> [I6_1]:
        "climate and environment were not asked", "nothing";
    New [] -> [I7_2]:
        "local organisations were not asked", "nothing";
    New [] -> [I8_1]:
        "reports by 30 April were not counted; Oslo 20.1 asked it only of reports on work plans", "nothing";

    // New: universalisation
    New [] -> [I11_1]:
        "only the outcome was counted, not the efforts", "nothing";

    // New: stockpile destruction and retention
    New [] -> [I13_2]:
        "methods of destruction were not asked", "nothing";
    New [] -> [I13_3]:
        "the status of stocks was not asked; Oslo 13.3 counted mines destroyed", "nothing";
    New [] -> [I14_3]:
        "the status of stocks was not asked; Oslo 14.1 asked for progress", "nothing";
    New [] -> [I15_1]:
        "those that report a find were the base of Oslo 15.1, not counted", "the base of Oslo 15.1";
    New [] -> [I16_1]:
        "the yearly review stood in Oslo Action 16, not in its indicator", "nothing";

    // New: survey and clearance of mined areas
    New [] -> [I18_2]:
        "plans for risk education were asked of requests only, at Oslo 24.1", "nothing";
    New [] -> [I19_1]:
        "how priorities are set stood in Oslo Action 20, not in its indicators", "nothing";
    New [] -> [I19_2]:
        "diversity, climate and environment in priorities were not asked", "nothing";
    New [] -> [I21_2]:
        "those that find areas were the base of Oslo 26.3, not counted, and not confined to finds after completion",
        "the base of Oslo 26.3, finds after completion only, by the year of the report";
    New [] -> [I23_3]:
        "diversity, climate and environment in requests were not asked", "nothing";
    New [] -> [I25_1]:
        "Oslo 27.1 asked for technology only, not for other efforts", "nothing";

    // New: mine risk education and reduction
    New [] -> [I26_2]:
        "efforts on behaviour and knowledge were not asked", "nothing";

    // New: victim assistance
    New [] -> [I30_4]:
        "how the plan is carried out stood in Oslo Action 33, not in its indicators", "nothing";
    New [] -> [I31_1]:
        "a mechanism of ministries and sectors was not asked", "nothing";
    New [] -> [I33_2]:
        "health services were not asked, only emergency response", "nothing";
    New [] -> [I35_2]:
        "assistive devices stood in Oslo Action 38, not in its indicators", "nothing";
    New [] -> [I35_3]:
        "means for assistive technology were not asked", "nothing";
    New [] -> [I37_2]:
        "programmes of inclusion were not asked, only work against barriers", "nothing";
    New [] -> [I37_3]:
        "users of social and economic services were not asked", "nothing";
    New [] -> [I38_2]:
        "programmes beside response plans were not asked", "nothing";
    New [] -> [I39_1]:
        "progress against barriers of every kind; Oslo 39.1 asked for efforts, and on social and economic inclusion \
         only",
        "nothing";

    // New: international cooperation and assistance
    New [] -> [I41_2]:
        "plans to mobilise resources stood in Oslo Action 43, not in its indicators", "nothing";
    New [] -> [I42_1]:
        "coordination at home stood in Oslo Action 44, its indicator asked for a platform", "nothing";
    New [] -> [I43_5]:
        "diversity in the help given was not asked", "nothing";
    New [] -> [I43_6]:
        "climate and environment in the help given were not asked", "nothing";
    New [] -> [I45_2]:
        "sharing expertise; Oslo 27.1 had the sharing of technology as one of three things", "nothing";
}
