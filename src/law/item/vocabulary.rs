//! The items: what plans ask beyond what records say, grouped by subject.
//!
//! An item is one fact. If two plans ask the same, both use the same item; if one asks for more, it uses another item,
//! and the
//! [crosswalk](crate::law::crosswalk) says how the two compare.
//!
//! ```
//! use mine_action::law::item::vocabulary::{BASELINE, ITEMS};
//! assert!(ITEMS.contains(&&BASELINE));
//! assert_eq!(BASELINE.title, "has an accurate, evidence-based baseline of contamination");
//! ```

use super::definition::{AskedIn, Item, Universe};
use AskedIn::{Form, Judgement, Meetings, OfReport, Report, Request, Secretariat};

macro_rules! items {
    ($(
        $(#[$heading:meta])*
        $id:ident = $kind:ident($code:literal, $asked_in:expr, $title:literal) $(, of $universe:ident)?;
    )+) => {
        $(
            #[doc = $title]
            pub const $id: Item = Item::$kind($code, $asked_in, $title)$(.of(Universe::$universe))?;
        )+

        /// Every item, in the order of this file.
        pub const ITEMS: &[&Item] = &[$(&$id),+];
    };
}

items! {
    // What a State says of itself, or another says of it.
    SIGNIFICANT_VICTIMS = yes_no("significant-victims", Judgement, "has a significant number of mine victims");
    IMPROVISED_MINES = yes_no("improvised-mines", Judgement, "is affected by improvised anti-personnel mines");
    NEEDS_EXTENSION = yes_no("needs-extension", Judgement, "needs more time for clearance");
    ABLE_TO_ASSIST = yes_no("able-to-assist", Judgement, "is in a position to assist others");
    VICTIM_OR_DISABILITY_PLAN = yes_no("victim-or-disability-plan", Judgement, "has a plan on victim assistance or disability");
    SEEKS_ASSISTANCE = yes_no("seeks-assistance", Judgement, "seeks assistance");

    // Integration into wider plans.
    IN_DEVELOPMENT_PLANS = yes_no("in-development-plans", Form('J'), "puts mine action into development plans");
    IN_POVERTY_STRATEGIES = yes_no("in-poverty-strategies", Form('J'), "puts mine action into poverty reduction strategies");
    IN_HUMANITARIAN_PLANS = yes_no("in-humanitarian-plans", Form('J'), "puts mine action into humanitarian response plans");
    IN_DISABILITY_STRATEGIES = yes_no("in-disability-strategies", Form('J'), "puts mine action into strategies for including persons with disabilities");
    IN_HEALTH_PLANS = yes_no("in-health-plans", Form('J'), "puts mine action into plans for health and mental health");
    IN_GENDER_PLANS = yes_no("in-gender-plans", Form('J'), "puts mine action into plans for gender equality");
    IN_PEACEBUILDING_PLANS = yes_no("in-peacebuilding-plans", Form('J'), "puts mine action into peacebuilding plans");
    IN_HUMAN_RIGHTS_PLANS = yes_no("in-human-rights-plans", Form('J'), "puts mine action into human rights plans");
    IN_CLIMATE_PLANS = yes_no("in-climate-plans", Form('J'), "puts mine action into plans for adapting to climate change");
    IN_ENVIRONMENT_PLANS = yes_no("in-environment-plans", Form('J'), "puts mine action into plans for the environment");
    IN_DISASTER_PLANS = yes_no("in-disaster-plans", Form('J'), "puts mine action into plans for disaster risk reduction");
    PARTNERSHIPS_WITH_SECTORS = yes_no("partnerships-with-sectors", Form('J'), "has stronger partnerships with the related sectors that matter to it");
    COORDINATION_WITH_SECTORS = yes_no("coordination-with-sectors", Form('J'), "coordinates its work with the related sectors that matter to it");

    // Capacity, strategies, standards, information.
    CAPACITY_FOR_PROGRAMME = yes_no("capacity-for-programme", Form('J'), "has lasting national capacity to coordinate, regulate and manage survey, clearance, risk education and victim assistance");
    CAPACITY_AFTER_COMPLETION = yes_no("capacity-after-completion", Form('J'), "has lasting national capacity for the work after completion, residual risk included");
    CAPACITY_TO_IMPLEMENT = yes_no("capacity-to-implement", Form('J'), "has national capacity to implement the Convention");
    CAPACITY_FOR_UNKNOWN_AREAS = yes_no("capacity-for-unknown-areas", Form('C'), "has lasting national capacity to address previously unknown mined areas");
    CAPACITY_FOR_AREAS_AFTER_COMPLETION = yes_no("capacity-for-areas-after-completion", Form('C'), "has national capacity for unknown or newly mined areas found after completion");
    UNKNOWN_AREAS_IN_PLANS = yes_no("unknown-areas-in-plans", Form('C'), "provides for previously unknown mined areas in its national strategies or completion plans");
    STRATEGIES = yes_no("strategies", Form('J'), "has evidence-based, costed, time-bound national strategies and work plans");
    STRATEGIES_FOR_CONTEXT = yes_no("strategies-for-context", Form('J'), "has evidence-based, costed, time-bound national strategies and work plans that fit the context");
    STRATEGIES_REVIEWED = yes_no("strategies-reviewed", Form('J'), "reviewed its national strategies and work plan on new evidence");
    STRATEGIES_UPDATED = yes_no("strategies-updated", Form('J'), "updated its national strategies and work plan on new evidence");
    PLANS_WITH_GENDER = yes_no("plans-with-gender", Form('J'), "has national work plans and strategies that take in gender and the diverse needs and experiences of those affected");
    PLANS_WITH_DIVERSITY = yes_no("plans-with-diversity", Form('J'), "has national work plans and strategies that take in gender, age, disability and diverse needs and experiences, survivors' included");
    PLANS_MADE_INCLUSIVELY = yes_no("plans-made-inclusively", Form('J'), "made its national strategies and work plans in an inclusive way");
    PLANS_BY_CONSULTATION = yes_no("plans-by-consultation", Form('J'), "made its national work plans and strategies by inclusive consultation, survivors and communities included");
    CLIMATE_IN_PLANS = yes_no("climate-in-plans", Form('J'), "takes climate and environment into its work, strategies and plans included");
    STANDARDS_UPDATED = yes_no("standards-updated", Form('J'), "updated its national standards for new challenges and best practice, in view of the latest IMAS");
    STANDARDS_CURRENT = yes_no("standards-current", Form('J'), "keeps its national standards current, in line with IMAS");
    INFORMATION_SYSTEM = yes_no("information-system", Form('J'), "has a lasting national information management system");
    INFORMATION_SYSTEM_CENTRAL = yes_no("information-system-central", Form('J'), "has a current national information management system under central management");

    // Reporting and meetings.
    GUIDE_USED = yes_no("guide-used", OfReport, "prepares its report with the Guide to Reporting");
    PROGRESS_AT_FORMAL_MEETINGS = yes_no("progress-at-formal-meetings", Meetings, "tells formal meetings of its progress");
    PROGRESS_AT_INFORMAL_MEETINGS = yes_no("progress-at-informal-meetings", Meetings, "tells informal meetings of its progress");
    CHALLENGES_AT_FORMAL_MEETINGS = yes_no("challenges-at-formal-meetings", Meetings, "tells formal meetings of its challenges");
    CHALLENGES_AT_INFORMAL_MEETINGS = yes_no("challenges-at-informal-meetings", Meetings, "tells informal meetings of its challenges");
    NEEDS_AT_MEETINGS = yes_no("needs-at-meetings", Meetings, "tells meetings of its needs for assistance");
    PROGRESS_IN_REPORTS = yes_no("progress-in-reports", Report, "reports its progress");
    CHALLENGES_IN_REPORTS = yes_no("challenges-in-reports", Report, "reports its challenges");
    NEEDS_IN_REPORTS = yes_no("needs-in-reports", Report, "reports its needs for assistance");
    UPDATE_IN_REPORTS = yes_no("update-in-reports", Report, "updates all States Parties in its reports");
    UPDATE_AT_MEETINGS = yes_no("update-at-meetings", Meetings, "updates all States Parties at their meetings");
    UPDATE_ON_ALLEGATION = yes_no("update-on-allegation", Meetings, "tells all States Parties how an allegation about Article 1 stands");
    UPDATE_ON_RESOLVING = yes_no("update-on-resolving", Meetings, "tells all States Parties what it does to resolve an allegation about Article 1 as soon as possible");
    DELEGATES = amount("delegates", Secretariat, "members of delegations of States Parties"), of Meetings;
    WOMEN_DELEGATES = amount("women-delegates", Secretariat, "women in delegations of States Parties"), of Meetings;
    VICTIM_DELEGATES = amount("victim-delegates", Secretariat, "mine victims in delegations"), of Meetings;
    PARTICIPANTS = amount("participants", Secretariat, "persons who take part"), of Meetings;
    WOMEN_PARTICIPANTS = amount("women-participants", Secretariat, "women who take part"), of Meetings;
    VICTIM_PARTICIPANTS = amount("victim-participants", Secretariat, "mine victims who take part"), of Meetings;
    SURVIVOR_ORGANISATIONS = amount("survivor-organisations", Secretariat, "survivor organisations that take part"), of Meetings;
    SUPPORT_UNIT_CONTRIBUTION = yes_no("support-unit-contribution", Secretariat, "makes a voluntary contribution to the Implementation Support Unit");

    // Universalisation.
    PROMOTES_ADHERENCE = yes_no("promotes-adherence", Form('J'), "reports what it does to bring in States not party");
    PARTICIPATES = yes_no("participates", Meetings, "takes part in meetings of the Convention"), of StatesNotParty;
    MORATORIUM = yes_no("moratorium", Report, "reports a moratorium on activities that the Convention prohibits"), of StatesNotParty;

    // Stockpiles and retention.
    STOCKPILE_PLAN = yes_no("stockpile-plan", Form('F'), "has a time-bound plan for destroying its stockpiles");
    STOCKPILE_COSTED_PLAN = yes_no("stockpile-costed-plan", Form('F'), "has a realistic, costed, time-bound plan with milestones for destroying its stockpiles");
    STOCKPILE_METHODS = yes_no("stockpile-methods", Form('F'), "destroys stockpiles by methods in line with international health and environment standards");
    STOCKPILE_PROGRESS = yes_no("stockpile-progress", Form('F'), "reports progress in destroying its stockpiles");
    STOCKPILE_CHALLENGES = yes_no("stockpile-challenges", Form('F'), "reports what still stands in the way of destroying its stockpiles");
    STOCKPILED_MINES_DESTROYED = amount("stockpiled-mines-destroyed", Form('G'), "stockpiled anti-personnel mines destroyed");
    RETAINED_REVIEW = yes_no("retained-review", Form('D'), "reports a yearly review of the number retained");
    RETAINED_CURRENT_USE = yes_no("retained-current-use", Form('D'), "reports the current use of what it retains");
    RETAINED_PLANNED_USE = yes_no("retained-planned-use", Form('D'), "reports the planned use of what it retains");
    RETAINED_DESTRUCTION = yes_no("retained-destruction", Form('D'), "reports the destruction of what it retained");
    ALTERNATIVES_USED = yes_no("alternatives-used", Form('D'), "has replaced live mines by alternatives in training and research");
    ALTERNATIVES_EXPLORED = yes_no("alternatives-explored", Form('D'), "explores alternatives to live mines");

    // Survey and clearance.
    BASELINE = yes_no("baseline", Form('C'), "has an accurate, evidence-based baseline of contamination");
    BASELINE_WITH_IMPROVISED = yes_no("baseline-with-improvised", Form('C'), "has an accurate, evidence-based baseline that covers areas with improvised mines, in line with IMAS");
    BASELINE_INCLUSIVE = yes_no("baseline-inclusive", Form('C'), "made its baseline by inclusive consultation");
    BASELINE_WITH_WOMEN_AND_MEN = yes_no("baseline-with-women-and-men", Form('C'), "made its baseline by inclusive consultation of women, girls, boys and men");
    CLEARANCE_PLAN_PRESENTED = yes_no("clearance-plan-presented", Meetings, "presented a work plan for implementing Article 5");
    CLEARANCE_PLAN = yes_no("clearance-plan", Form('C'), "has an evidence-based, costed, time-bound national work plan for survey and clearance that fits the context");
    CLEARANCE_PLAN_UPDATED = yes_no("clearance-plan-updated", Form('C'), "reports the yearly update of its national work plan");
    CLEARANCE_MILESTONES = yes_no("clearance-milestones", Form('C'), "reports adjusted milestones of its work plan");
    CLEARANCE_MILESTONES_ON_EVIDENCE = yes_no("clearance-milestones-on-evidence", Form('C'), "reports milestones of its work plan adjusted on new evidence");
    CLEARANCE_BUDGETS = yes_no("clearance-budgets", Form('C'), "reports the budgets of its work plan");
    CLEARANCE_NEEDS = yes_no("clearance-needs", Form('C'), "reports the assistance its work plan needs");
    PRIORITY_CRITERIA = yes_no("priority-criteria", Form('C'), "plans and prioritises survey and clearance by humanitarian and sustainable development criteria");
    PRIORITY_DIVERSITY = yes_no("priority-diversity", Form('C'), "plans and prioritises survey and clearance in view of gender, age, disability, diverse needs, climate and environment");
    IMPROVISED_SURVEY = yes_no("improvised-survey", Form('C'), "surveys for improvised mines as for all others");
    IMPROVISED_CLEARANCE = yes_no("improvised-clearance", Form('C'), "clears improvised mines as all others");
    IMPROVISED_REPORTING = yes_no("improvised-reporting", Form('C'), "reports on improvised mines as on all others");
    REMAINING_CHALLENGE = yes_no("remaining-challenge", Form('C'), "reports its remaining challenge in line with IMAS");
    REMAINING_BY_HAZARD = yes_no("remaining-by-hazard", Form('C'), "reports its remaining challenge by suspected and confirmed hazardous areas, with their sizes");
    CLEARANCE_PROGRESS = yes_no("clearance-progress", Form('C'), "reports its clearance progress in line with IMAS");
    PROGRESS_BY_METHOD = yes_no("progress-by-method", Form('C'), "reports its progress by areas cancelled, reduced and cleared");
    CONTAMINATION_IN_REPORTS = yes_no("contamination-in-reports", Form('C'), "reports by type of contamination");
    CONTAMINATION_IN_REQUESTS = yes_no("contamination-in-requests", Request, "tells survey and clearance by type of contamination in its extension requests");
    RATIONAL_RESPONSE_APPLIED = yes_no("rational-response-applied", Meetings, "applies the decision of the Twelfth Meeting to areas it finds");
    EFFICIENCY_EFFORTS = yes_no("efficiency-efforts", Form('C'), "works for more effective and efficient survey and clearance");
    INNOVATION_RESEARCH = yes_no("innovation-research", Form('J'), "promotes research on innovative technology");
    INNOVATION_APPLICATION = yes_no("innovation-application", Form('J'), "promotes the application of innovative technology");
    INNOVATION_SHARING = yes_no("innovation-sharing", Form('J'), "promotes the sharing of innovative technology");
    INNOVATION_RESEARCHED = yes_no("innovation-researched", Form('J'), "does research on innovative approaches, methods and technology");
    INNOVATION_ANALYSIS = yes_no("innovation-analysis", Form('J'), "analyses innovative approaches, methods and technology");
    INNOVATION_ADOPTION = yes_no("innovation-adoption", Form('J'), "adopts innovative approaches, methods and technology");
    REQUEST_PLAN = yes_no("request-plan", Request, "has a detailed, costed work plan over the years of the extension"), of Requests;
    REQUEST_PLAN_FOR_CONTEXT = yes_no("request-plan-for-context", Request, "has a detailed, evidence-based, costed plan over several years for survey and clearance that fits the context"), of Requests;
    REQUEST_RISK_EDUCATION = yes_no("request-risk-education", Request, "has suitable plans for risk education and reduction"), of Requests;
    REQUEST_RISK_EDUCATION_FOR_CONTEXT = yes_no("request-risk-education-for-context", Request, "has a detailed, evidence-based, costed plan over several years for risk education that fits the context"), of Requests;
    REQUEST_DIVERSITY = yes_no("request-diversity", Request, "considers gender, age, disability, diverse needs and experiences, survivors' included, climate and environment"), of Requests;

    // Risk education and reduction.
    RISK_EDUCATION_PROGRAMMES = yes_no("risk-education-programmes", Form('I'), "reports its risk education and reduction programmes");
    RISK_EDUCATION_RESULTS = yes_no("risk-education-results", Form('I'), "reports the results of its risk education and reduction");
    RISK_EDUCATION_PRIORITIES = yes_no("risk-education-priorities", Form('I'), "reports how priorities of its risk education and reduction are set");
    RISK_EDUCATION_METHODS = yes_no("risk-education-methods", Form('I'), "reports the methods of its risk education and reduction");
    RISK_EDUCATION_CHALLENGES = yes_no("risk-education-challenges", Form('I'), "reports the challenges of its risk education and reduction");
    RISK_EDUCATION_DISAGGREGATED = yes_no("risk-education-disaggregated", Form('I'), "reports on risk education and reduction by gender, age, disability and other factors");
    RISK_EDUCATION_DATA_COLLECTED = yes_no("risk-education-data-collected", Form('I'), "collects data on risk education and reduction by gender, age, disability and other diverse needs");
    RISK_EDUCATION_DATA_ANALYSED = yes_no("risk-education-data-analysed", Form('I'), "analyses data on risk education and reduction by gender, age, disability and other diverse needs");
    RISK_EDUCATION_IN_HUMANITARIAN_PLANS = yes_no("risk-education-in-humanitarian-plans", Form('I'), "includes risk education and reduction in humanitarian response and protection plans");
    RISK_EDUCATION_IN_DEVELOPMENT_PLANS = yes_no("risk-education-in-development-plans", Form('I'), "includes risk education and reduction in development plans");
    RISK_EDUCATION_IN_MINE_ACTION_PLANS = yes_no("risk-education-in-mine-action-plans", Form('I'), "includes risk education and reduction in mine action plans");
    RISK_EDUCATION_IN_WIDER_PLANS = yes_no("risk-education-in-wider-plans", Form('I'), "integrates risk education and reduction into wider plans of any kind");
    RISK_EDUCATION_IN_SURVEY = yes_no("risk-education-in-survey", Form('I'), "integrates risk education and reduction into survey");
    RISK_EDUCATION_IN_CLEARANCE = yes_no("risk-education-in-clearance", Form('I'), "integrates risk education and reduction into clearance");
    RISK_EDUCATION_IN_ASSISTANCE = yes_no("risk-education-in-assistance", Form('I'), "integrates risk education and reduction into victim assistance");
    RISK_TAKING_REDUCED = yes_no("risk-taking-reduced", Form('I'), "works to reduce risk-taking");
    KNOWLEDGE_RAISED = yes_no("knowledge-raised", Form('I'), "works to raise knowledge and awareness of the risk");
    RISK_EDUCATION_FOR_ALL = yes_no("risk-education-for-all", Form('I'), "has risk education and reduction for every affected population");
    RISK_EDUCATION_PRIORITY_MECHANISM = yes_no("risk-education-priority-mechanism", Form('I'), "sets priorities of risk education and reduction by an evidence-based mechanism");
    RISK_EDUCATION_PRIORITY_TAILORED = yes_no("risk-education-priority-tailored", Form('I'), "sets priorities of risk education and reduction by an evidence-based mechanism fitted to the threat, those most at risk first");
    RISK_EDUCATION_ON_DISCOVERY = yes_no("risk-education-on-discovery", Form('I'), "provides risk education and reduction where previously unknown mined areas are found");
    RISK_EDUCATION_CAPACITY_DISCOVERY = yes_no("risk-education-capacity-discovery", Form('I'), "has lasting national capacity for risk education and reduction when unknown or newly mined areas are found");
    RISK_EDUCATION_CAPACITY_EMERGENCY = yes_no("risk-education-capacity-emergency", Form('I'), "has lasting national capacity for risk education and reduction in emergencies");
    CLEARANCE_PLAN_RISK_EDUCATION = yes_no("clearance-plan-risk-education", Form('I'), "has an evidence-based, costed, time-bound national work plan for risk education that fits the context");

    // Victim assistance.
    ASSISTANCE_FOCAL_POINT = yes_no("assistance-focal-point", Form('J'), "has a government entity in charge of victim assistance");
    ASSISTANCE_INTEGRATION = yes_no("assistance-integration", Form('J'), "has a government entity that oversees the integration of victim assistance into wider policies, plans, budgets and laws, beyond completion too");
    ASSISTANCE_PLAN = yes_no("assistance-plan", Form('J'), "has a national action plan for victims with specific, measurable, achievable, realistic, time-bound objectives and indicators");
    ASSISTANCE_PLAN_INCLUSIVE = yes_no("assistance-plan-inclusive", Form('J'), "has an inclusive national action plan that considers victims, gender, age and disability, with specific, measurable, achievable, realistic, time-bound objectives");
    ASSISTANCE_PLAN_PROGRESS = yes_no("assistance-plan-progress", Form('J'), "reports progress in carrying out its plan for victims");
    ASSISTANCE_PLAN_CHALLENGES = yes_no("assistance-plan-challenges", Form('J'), "reports challenges in carrying out its plan for victims");
    REPRESENTATIVES_IN_NATIONAL_PLANNING = yes_no("representatives-in-national-planning", Form('J'), "includes representatives of victims in planning victim assistance at national level");
    ORGANISATIONS_IN_NATIONAL_PLANNING = yes_no("organisations-in-national-planning", Form('J'), "includes organisations of victims in planning victim assistance at national level");
    VICTIMS_IN_NATIONAL_PLANNING = yes_no("victims-in-national-planning", Form('J'), "includes victims in planning victim assistance at national level");
    ORGANISATIONS_IN_NATIONAL_ASSISTANCE = yes_no("organisations-in-national-assistance", Form('J'), "includes organisations of victims in carrying out victim assistance at national level");
    VICTIMS_IN_NATIONAL_ASSISTANCE = yes_no("victims-in-national-assistance", Form('J'), "includes victims in carrying out victim assistance at national level");
    REPRESENTATIVES_IN_LOCAL_PLANNING = yes_no("representatives-in-local-planning", Form('J'), "includes representatives of victims in planning victim assistance at local level");
    ORGANISATIONS_IN_LOCAL_PLANNING = yes_no("organisations-in-local-planning", Form('J'), "includes organisations of victims in planning victim assistance at local level");
    VICTIMS_IN_LOCAL_PLANNING = yes_no("victims-in-local-planning", Form('J'), "includes victims in planning victim assistance at local level");
    ORGANISATIONS_IN_LOCAL_ASSISTANCE = yes_no("organisations-in-local-assistance", Form('J'), "includes organisations of victims in carrying out victim assistance at local level");
    VICTIMS_IN_LOCAL_ASSISTANCE = yes_no("victims-in-local-assistance", Form('J'), "includes victims in carrying out victim assistance at local level");
    ASSISTANCE_MECHANISM = yes_no("assistance-mechanism", Form('J'), "has a mechanism in which ministries and sectors coordinate for the needs and rights of victims");
    VICTIMS_IN_FRAMEWORKS = yes_no("victims-in-frameworks", Form('J'), "includes victims in relevant national policies and support frameworks");
    VICTIMS_IN_POLICIES = yes_no("victims-in-policies", Form('J'), "includes victims' needs and rights in relevant national policies");
    VICTIMS_IN_LAWS = yes_no("victims-in-laws", Form('J'), "includes victims' needs and rights in relevant legal frameworks");
    VICTIMS_IN_BUDGETS = yes_no("victims-in-budgets", Form('J'), "includes victims' needs and rights in relevant budgets");
    VICTIMS_IDENTIFIED = yes_no("victims-identified", Form('J'), "works to identify victims");
    VICTIM_DATA_DISAGGREGATED = yes_no("victim-data-disaggregated", Form('J'), "breaks victim data down by gender, age and disability");
    VICTIM_DATA_BY_MORE = yes_no("victim-data-by-more", Form('J'), "breaks victim data down by gender, age, disability and other considerations");
    VICTIMS_IN_DISABILITY_DATA = yes_no("victims-in-disability-data", Form('J'), "includes mine victims in disability data systems");
    VICTIM_DATA_CENTRAL = yes_no("victim-data-central", Form('J'), "keeps victim data in a national central database");
    VICTIM_DATA_AVAILABLE = yes_no("victim-data-available", Form('J'), "makes victim data available to those concerned, under its rules on data protection");
    EMERGENCY_EFFORTS = yes_no("emergency-efforts", Form('J'), "works for an efficient and effective emergency response to mine accidents");
    EMERGENCY_MECHANISM = yes_no("emergency-mechanism", Form('J'), "has a mechanism for an efficient and effective emergency response to new casualties");
    HEALTH_AVAILABLE = yes_no("health-available", Form('J'), "reports on the availability of health services, rural and remote areas included");
    HEALTH_ACCESSIBLE = yes_no("health-accessible", Form('J'), "reports on access to health services, rural and remote areas included");
    REFERRAL = yes_no("referral", Form('J'), "has a national referral mechanism");
    REFERRAL_INCLUSIVE = yes_no("referral-inclusive", Form('J'), "has a national or sub-national referral mechanism that all mine victims can reach and use");
    DIRECTORY = yes_no("directory", Form('J'), "has a directory of services");
    DIRECTORY_INCLUSIVE = yes_no("directory-inclusive", Form('J'), "has a full directory of services that all mine victims can reach and use");
    COMPREHENSIVE_REHABILITATION_AVAILABLE = yes_no("comprehensive-rehabilitation-available", Form('J'), "works for more comprehensive rehabilitation services");
    COMPREHENSIVE_REHABILITATION_ACCESSIBLE = yes_no("comprehensive-rehabilitation-accessible", Form('J'), "works for better access to comprehensive rehabilitation services");
    REHABILITATION_AVAILABLE = yes_no("rehabilitation-available", Form('J'), "works for more rehabilitation services");
    REHABILITATION_ACCESSIBLE = yes_no("rehabilitation-accessible", Form('J'), "works for better access to rehabilitation services");
    ASSISTIVE_TECHNOLOGY = yes_no("assistive-technology", Form('J'), "reports on the provision of assistive technology");
    ASSISTIVE_RESOURCES = yes_no("assistive-resources", Form('J'), "works for more resources to make assistive technology affordable and accessible");
    ASSISTIVE_CAPACITY = yes_no("assistive-capacity", Form('J'), "works for more national capacity to make assistive technology affordable and accessible");
    PSYCHOSOCIAL_EFFORTS = yes_no("psychosocial-efforts", Form('J'), "works for more psychological and psychosocial support");
    PSYCHOSOCIAL_ACCESS = yes_no("psychosocial-access", Form('J'), "reports, broken down, which survivors and families use mental health and psychological support");
    PEER_SUPPORT_IN_HEALTHCARE = yes_no("peer-support-in-healthcare", Form('J'), "has peer support in its national healthcare system");
    PEER_SUPPORT_PROVIDED = yes_no("peer-support-provided", Form('J'), "provides peer support");
    PEER_SUPPORT_INTEGRATED = yes_no("peer-support-integrated", Form('J'), "integrates peer support into public healthcare and other systems");
    INCLUSION_BARRIERS = yes_no("inclusion-barriers", Form('J'), "works to remove barriers to social and economic inclusion");
    EMPLOYMENT_PROGRAMMES = yes_no("employment-programmes", Form('J'), "reports programmes for inclusive employment");
    LIVELIHOOD_PROGRAMMES = yes_no("livelihood-programmes", Form('J'), "reports programmes for livelihoods");
    SOCIAL_PROTECTION_PROGRAMMES = yes_no("social-protection-programmes", Form('J'), "reports programmes of other social protection");
    SERVICES_ACCESS = yes_no("services-access", Form('J'), "reports, broken down, how many survivors and families use social and economic services");
    SURVIVORS_IN_RESPONSE_PLANS = yes_no("survivors-in-response-plans", Form('J'), "integrates the protection of survivors into humanitarian response and preparedness plans");
    SURVIVOR_SAFETY_IN_RESPONSE_PLANS = yes_no("survivor-safety-in-response-plans", Form('J'), "integrates the safety and protection of survivors into emergency or humanitarian response and preparedness plans");
    VICTIMS_IN_PROGRAMMES = yes_no("victims-in-programmes", Form('J'), "includes victims in humanitarian, risk reduction, preparedness and protection programmes");
    PROGRAMMES_ACCESSIBLE = yes_no("programmes-accessible", Form('J'), "makes humanitarian, risk reduction, preparedness and protection programmes accessible to victims");
    ATTITUDE_BARRIERS = yes_no("attitude-barriers", Form('J'), "makes progress against physical, social, cultural, political, attitude and communication barriers");
    SURVIVORS_INCLUDED = yes_no("survivors-included", Form('J'), "includes survivors in matters that affect them");
    SURVIVOR_ORGANISATIONS_INCLUDED = yes_no("survivor-organisations-included", Form('J'), "includes organisations of survivors in matters that affect them");

    // Cooperation and assistance.
    FINANCIAL_COMMITMENT = yes_no("financial-commitment", Form('J'), "commits national funds to its duties");
    COMMITMENT_TO_CLEARANCE = yes_no("commitment-to-clearance", Form('J'), "commits national funds to survey and clearance");
    COMMITMENT_TO_VICTIMS = yes_no("commitment-to-victims", Form('J'), "commits national funds to victim assistance");
    COMMITMENT_TO_STOCKPILES = yes_no("commitment-to-stockpiles", Form('J'), "commits national funds to destroying stockpiles");
    INNOVATIVE_FINANCING = yes_no("innovative-financing", Form('J'), "explored alternative or innovative financing");
    FUNDING_EXPLORED = yes_no("funding-explored", Form('J'), "explores all sources of funding, innovative ones included");
    INNOVATIVE_PROJECTS = yes_no("innovative-projects", Form('J'), "has innovative financial projects");
    RESOURCE_PLAN = yes_no("resource-plan", Form('J'), "has a plan to mobilise resources");
    INDIVIDUALISED_APPROACH = yes_no("individualised-approach", Meetings, "has used the individualised approach");
    FOLLOW_UP = yes_no("follow-up", Form('J'), "received follow-up to the individualised approach");
    MORE_SUPPORT = yes_no("more-support", Form('J'), "received more support after the individualised approach");
    DIALOGUE_PLATFORM = yes_no("dialogue-platform", Form('J'), "has an in-country platform of all stakeholders that meets regularly");
    NATIONAL_PLATFORM = yes_no("national-platform", Form('J'), "has set up a national mine action platform");
    COORDINATION_EFFORTS = yes_no("coordination-efforts", Form('J'), "works for better coordination with national and international stakeholders and with States Parties able to assist");
    PARTY_PARTNERSHIPS = yes_no("party-partnerships", Form('J'), "works with other States Parties towards fulfilling its duties");
    PROVIDES_SUPPORT = yes_no("provides-support", Form('J'), "supports affected States Parties with money or otherwise");
    MULTI_YEAR_FUNDING = yes_no("multi-year-funding", Form('J'), "gives multi-year funding to affected States Parties");
    ASSISTS_WITH_PLANS = yes_no("assists-with-plans", Form('J'), "helps affected States Parties to carry out their strategies and work plans");
    LOCAL_ORGANISATIONS = yes_no("local-organisations", Form('J'), "contributes to local organisations");
    VICTIM_SUPPORT_IN_BUDGET = yes_no("victim-support-in-budget", Form('J'), "supports victim assistance through its mine action budget");
    VICTIM_SUPPORT_BROADER = yes_no("victim-support-broader", Form('J'), "makes support available to victims, on an equal basis with others, through broader development and humanitarian work");
    SUPPORTS_CLEARANCE = yes_no("supports-clearance", Form('J'), "supports mine clearance");
    ASSISTS_WITH_CLEARANCE = yes_no("assists-with-clearance", Form('J'), "helps affected States Parties with survey and clearance");
    ASSISTS_WITH_VICTIMS = yes_no("assists-with-victims", Form('J'), "helps affected States Parties with victim assistance");
    ASSISTS_WITH_RISK_EDUCATION = yes_no("assists-with-risk-education", Form('J'), "helps affected States Parties with risk education");
    ASSISTS_WITH_STOCKPILES = yes_no("assists-with-stockpiles", Form('J'), "helps States Parties to destroy stockpiles");
    ASSISTANCE_DIVERSITY = yes_no("assistance-diversity", Form('J'), "considers gender, age, disability, diverse needs and experiences, survivors' included, in the help it gives");
    ASSISTANCE_CLIMATE = yes_no("assistance-climate", Form('J'), "considers climate and environment in the help it gives");
    COORDINATES_SUPPORT = yes_no("coordinates-support", Form('J'), "coordinates the support it gives");
    COORDINATES_WITH_DONORS = yes_no("coordinates-with-donors", Form('J'), "coordinates its support with other States Parties able to assist");
    SHARES_PRACTICES = yes_no("shares-practices", Form('J'), "shares experience and good practice through cooperation");
    SHARES_EXPERTISE = yes_no("shares-expertise", Form('J'), "shares scientific, methodological and technological expertise");
}
