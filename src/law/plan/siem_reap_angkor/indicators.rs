//! The 107 indicators of the Siem Reap-Angkor Action Plan, in the order of its text.
//!
//! The baseline is what the reports due by 30 April 2025 told.

use crate::base::duty::Duty::{Clearance, StockpileDestruction};
use crate::law::{
    expr::{
        Expr,
        Expr::{All, Any, Derived, Holds, Part, Reports},
    },
    indicator::{
        Amount,
        Connector::{And, AndOr, Mixed, Or},
        Indicator, Measure, indicators,
    },
    item::vocabulary as item,
    plan::conditions::CLEARANCE_DONE,
    question::{Declared, Quantity, Question, Since},
};

indicators! {
    "siem-reap-angkor";

    // II. Best practices in implementation
    I1_1 = 1, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report implementation put into wider national plans, strategies and budgets":
        Any(&[
            Part("national development", &Reports(&item::IN_DEVELOPMENT_PLANS)),
            Part("poverty reduction", &Reports(&item::IN_POVERTY_STRATEGIES)),
            Part("humanitarian response", &Reports(&item::IN_HUMANITARIAN_PLANS)),
            Part("health and mental health", &Reports(&item::IN_HEALTH_PLANS)),
            Part("gender equality", &Reports(&item::IN_GENDER_PLANS)),
            Part("disability inclusion", &Reports(&item::IN_DISABILITY_STRATEGIES)),
            Part("peacebuilding", &Reports(&item::IN_PEACEBUILDING_PLANS)),
            Part("human rights", &Reports(&item::IN_HUMAN_RIGHTS_PLANS)),
            Part("climate adaptation", &Reports(&item::IN_CLIMATE_PLANS)),
            Part("environment", &Reports(&item::IN_ENVIRONMENT_PLANS)),
            Part("disaster risk reduction", &Reports(&item::IN_DISASTER_PLANS)),
        ]),
        joined_by(AndOr);
    I1_2 = 1, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report stronger partnerships and coordination with the relevant sectors":
        All(&[
            Part("stronger partnerships", &Reports(&item::PARTNERSHIPS_WITH_SECTORS)),
            Part("coordinated activities", &Reports(&item::COORDINATION_WITH_SECTORS)),
        ]),
        joined_by(And),
        note("the text speaks of the relevant ones of eight sectors, taken together: humanitarian, peacebuilding, climate, environment, development, \
              health, disability, human rights");
    I2_1 = 2, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report lasting national capacity to run the programme, and for the work after completion":
        All(&[
            Part("run the programme", &Reports(&item::CAPACITY_FOR_PROGRAMME)),
            Part("post-completion activities", &Reports(&item::CAPACITY_AFTER_COMPLETION)),
        ]),
        joined_by(And);
    I3_1 = 3, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report evidence-based, costed, time-bound national strategies and work plans that fit the context":
        Reports(&item::STRATEGIES_FOR_CONTEXT);
    I3_2 = 3, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report national strategies and work plan reviewed and updated on new evidence":
        All(&[
            Part("reviewed", &Reports(&item::STRATEGIES_REVIEWED)),
            Part("updated", &Reports(&item::STRATEGIES_UPDATED)),
        ]),
        joined_by(And),
        note("the text says strategies and work plan, in the singular; 3.1 and the action have plans");
    I4_1 = 4, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report current national standards in line with IMAS":
        Reports(&item::STANDARDS_CURRENT);
    I5_1 = 5, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report national work plans and strategies that take in gender, age, disability and diverse needs, survivors' included":
        Reports(&item::PLANS_WITH_DIVERSITY);
    I5_2 = 5, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report national work plans and strategies made by inclusive consultation, survivors and communities included":
        Reports(&item::PLANS_BY_CONSULTATION);
    I5_3 = 5, 3 [Number, MEETINGS] "mine victims, and organisations of victims and survivors, at Convention meetings":
        Expr::ALWAYS,
        sum(&[Amount::Item(&item::VICTIM_PARTICIPANTS), Amount::Item(&item::SURVIVOR_ORGANISATIONS)]),
        note("adds persons and organisations; the words may also mean organisations alone, of victims and of survivors");
    I5_4 = 5, 4 [Percentage, MEETINGS] "women among those who take part in Convention meetings":
        Expr::ALWAYS,
        share(Amount::Item(&item::WOMEN_PARTICIPANTS), Amount::Item(&item::PARTICIPANTS)),
        note("all who take part; Oslo 3.2 counts delegations of States Parties");
    I6_1 = 6, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report climate and environment taken into their work, national strategies and work plans included":
        Reports(&item::CLIMATE_IN_PLANS);
    I7_1 = 7, 1 [Percentage, STATES_PARTIES] "report help to affected States Parties with their strategies and work plans, also over several years":
        Reports(&item::ASSISTS_WITH_PLANS),
        note("of all States Parties, though the action addresses those in a position to assist");
    I7_2 = 7, 2 [Percentage, STATES_PARTIES] "report contributions to local organisations, as appropriate":
        Reports(&item::LOCAL_ORGANISATIONS),
        note("of all States Parties, though the action addresses those in a position to assist");
    I8_1 = 8, 1 [Percentage, STATES_PARTIES] "filed their report by 30 April":
        Derived(Question::ReportedByApril),
        note("30 April of the year, also for a State whose first report is due on another day");
    I8_2 = 8, 2 [Percentage, STATES_PARTIES] "prepare their Article 7 report with the Guide to Reporting":
        Holds(&item::GUIDE_USED), note("of all States Parties, not of those that report");
    I9_1 = 9, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report a current national information management system under central management":
        Reports(&item::INFORMATION_SYSTEM_CENTRAL);
    I10_1 = 10, 1 [Percentage, STATES_PARTIES] "paid their assessed contribution at least three months before the meeting or the Review Conference":
        Derived(Question::PaidInTime),
        note("payments are in no record, so only replies tell");
    I10_2 = 10, 2 [Percentage, STATES_PARTIES] "contribute voluntarily, with money, to the Implementation Support Unit":
        Holds(&item::SUPPORT_UNIT_CONTRIBUTION);

    // III. Universalization
    I11_1 = 11, 1 [Number, STATES_PARTIES] "report what they do to bring in States not party":
        Reports(&item::PROMOTES_ADHERENCE);
    I11_2 = 11, 2 [Number, STATES] "ratified or acceded in the year":
        Derived(Question::Consented),
        note("instruments, so by the day of deposit; Oslo 11.1 counts States bound");
    I11_3 = 11, 3 [Number, STATES_NOT_PARTY] "filed a voluntary report":
        Derived(Question::Reported);
    I11_4 = 11, 4 [Number, STATES_NOT_PARTY] "take part in meetings":
        Holds(&item::PARTICIPATES), note("formal and informal meetings are taken together");
    I12_1 = 12, 1 [Number, STATES_NOT_PARTY] "report a moratorium on prohibited activities":
        Reports(&item::MORATORIUM);
    I12_2 = 12, 2 [Number, RESOLUTIONS] "votes in favour of the yearly resolution of the General Assembly":
        Expr::ALWAYS, sum(&[Amount::Derived(Quantity::VotesInFavour)]);

    // IV. Stockpile destruction and retention
    I13_1 = 13, 1 [Percentage, STOCKPILES_OPEN] "report a realistic, costed, time-bound plan with clear milestones":
        Reports(&item::STOCKPILE_COSTED_PLAN);
    I13_2 = 13, 2 [Percentage, STOCKPILES_OPEN] "report methods in line with health and environment standards":
        Reports(&item::STOCKPILE_METHODS);
    I13_3 = 13, 3 [Percentage, STOCKPILES_OPEN] "report the status of their stockpiles":
        Derived(Question::ReportedOn(StockpileDestruction)),
        note("13.1 and 13.2 say: implementing Article 4; 13.3: with stockpile destruction obligations. Taken as the same");
    I14_1 = 14, 1 [Percentage, STOCKPILES_LATE] "report a realistic, costed, time-bound plan with clear milestones":
        Reports(&item::STOCKPILE_COSTED_PLAN);
    I14_2 = 14, 2 [Percentage, STOCKPILES_LATE] "report progress and remaining challenges":
        All(&[
            Part("progress", &Reports(&item::STOCKPILE_PROGRESS)),
            Part("remaining challenges", &Reports(&item::STOCKPILE_CHALLENGES)),
        ]),
        joined_by(And);
    I14_3 = 14, 3 [Percentage, STOCKPILES_LATE] "report the status of their stockpiles":
        Derived(Question::ReportedOn(StockpileDestruction));
    I15_1 = 15, 1 [Number, STATES_PARTIES] "report the discovery of unknown stockpiles":
        Derived(Question::FindReported(StockpileDestruction, Since::EntryIntoForce)),
        note("a find on record is taken as reported on the day on which it became public");
    I15_2 = 15, 2 [Percentage, STATES_PARTIES] "destroyed what they found within six months":
        Derived(Question::DestroyedWithinSixMonths),
        of_these(&I15_1),
        note("a find less than six months old is not yet judged");
    I16_1 = 16, 1 [Percentage, RETAINING] "report yearly reviews of the number retained":
        Reports(&item::RETAINED_REVIEW);
    I16_2 = 16, 2 [Percentage, RETAINING] "report use, planned use and destruction of what they retain":
        All(&[
            Part("current use", &Reports(&item::RETAINED_CURRENT_USE)),
            Part("planned use", &Reports(&item::RETAINED_PLANNED_USE)),
            Part("destruction", &Reports(&item::RETAINED_DESTRUCTION)),
        ]),
        joined_by(And);
    I16_3 = 16, 3 [Percentage, RETAINING] "report that they explore alternatives to live mines":
        Reports(&item::ALTERNATIVES_EXPLORED);

    // V. Survey and clearance of mined areas
    I17_1 = 17, 1 [Percentage, AFFECTED_BY_AREAS] "report an accurate, evidence-based baseline, areas with improvised mines included":
        Reports(&item::BASELINE_WITH_IMPROVISED);
    I17_2 = 17, 2 [Percentage, AFFECTED_BY_AREAS] "report a baseline made by inclusive consultation":
        Reports(&item::BASELINE_INCLUSIVE);
    I18_1 = 18, 1 [Percentage, AFFECTED_BY_AREAS] "report an evidence-based, costed, time-bound national work plan for survey and clearance that fits the context":
        Reports(&item::CLEARANCE_PLAN);
    I18_2 = 18, 2 [Percentage, AFFECTED_BY_AREAS] "report an evidence-based, costed, time-bound national work plan for risk education that fits the context":
        Reports(&item::CLEARANCE_PLAN_RISK_EDUCATION);
    I18_3 = 18, 3 [Percentage, AFFECTED_BY_AREAS] "report updates of their national work plans: milestones adjusted on new evidence, budgets and needs":
        All(&[
            Part("work plan updates", &Reports(&item::CLEARANCE_PLAN_UPDATED)),
            Part("adjusted milestones", &Reports(&item::CLEARANCE_MILESTONES_ON_EVIDENCE)),
            Part("budgets", &Reports(&item::CLEARANCE_BUDGETS)),
            Part("assistance needs", &Reports(&item::CLEARANCE_NEEDS)),
        ]),
        joined_by(And);
    I19_1 = 19, 1 [Number, AFFECTED_BY_AREAS] "report humanitarian and sustainable development criteria in planning and setting priorities":
        Reports(&item::PRIORITY_CRITERIA),
        note("the text lists survey, clearance, planning and prioritisation; taken as planning and prioritisation of the first two");
    I19_2 = 19, 2 [Number, AFFECTED_BY_AREAS] "report gender, age, disability, diverse needs, climate and environment considered in planning and setting priorities":
        Reports(&item::PRIORITY_DIVERSITY),
        note("climate stands in the indicator and not in the action");
    I20_1 = 20, 1 [Number, AFFECTED_BY_AREAS] "apply the Convention to improvised mines in survey and clearance":
        All(&[
            Part("survey", &Holds(&item::IMPROVISED_SURVEY)),
            Part("clearance", &Holds(&item::IMPROVISED_CLEARANCE)),
        ]),
        joined_by(And),
        note("counts affected States, though the action addresses those with improvised mines; survey and clearance stand for \
              all provisions, which the text only includes them among");
    I20_2 = 20, 2 [Number, AFFECTED_BY_AREAS] "apply the Convention to improvised mines in reports":
        Reports(&item::IMPROVISED_REPORTING),
        note("counts affected States, though the action addresses those with improvised mines");
    I21_1 = 21, 1 [Percentage, AFFECTED_BY_AREAS] "report national capacity to implement the Convention, also for areas found after completion":
        All(&[
            Part("capacity to implement the Convention", &Reports(&item::CAPACITY_TO_IMPLEMENT)),
            Part("capacity for areas found after completion", &Reports(&item::CAPACITY_FOR_AREAS_AFTER_COMPLETION)),
        ]),
        joined_by(And);
    I21_2 = 21, 2 [Number, STATES_PARTIES] "report mined areas found after completion":
        Derived(Question::FindReported(Clearance, Since::Completion)),
        note("a find on record is taken as reported on the day on which it became public");
    I22_1 = 22, 1 [Percentage, AFFECTED_BY_AREAS] "report their remaining challenge by suspected and confirmed areas, with sizes":
        Reports(&item::REMAINING_BY_HAZARD);
    I22_2 = 22, 2 [Percentage, AFFECTED_BY_AREAS] "report their progress by areas cancelled, reduced and cleared":
        Reports(&item::PROGRESS_BY_METHOD);
    I22_3 = 22, 3 [Percentage, AFFECTED_BY_AREAS] "report by type of contamination":
        Reports(&item::CONTAMINATION_IN_REPORTS);
    I23_1 = 23, 1 [Percentage, REQUESTS] "have a detailed, evidence-based, costed plan over several years for survey and clearance that fits the context":
        Reports(&item::REQUEST_PLAN_FOR_CONTEXT),
        note("the contents that Article 5(4) lists do not tell whether a plan is detailed and costed");
    I23_2 = 23, 2 [Percentage, REQUESTS] "have a detailed, evidence-based, costed plan over several years for risk education that fits the context":
        Reports(&item::REQUEST_RISK_EDUCATION_FOR_CONTEXT),
        note("records do not list risk education among the contents of a request");
    I23_3 = 23, 3 [Percentage, REQUESTS] "consider gender, age, disability, diverse needs, survivors' included, climate and environment":
        Reports(&item::REQUEST_DIVERSITY),
        note("one question in the text, which 43.5 and 43.6 split; records do not tell it");
    I24_1 = 24, 1 [Number, AFFECTED_BY_AREAS] "declare clearance completed":
        CLEARANCE_DONE,
        note("completion on record is taken as declared");
    I24_2 = 24, 2 [Percentage, AFFECTED_BY_AREAS] "submitted a voluntary declaration of completion":
        Derived(Question::CompletionDeclared),
        of_these(&I24_1),
        note("other reports of completion do not tell of a declaration");
    I25_1 = 25, 1 [Percentage, AFFECTED_BY_AREAS] "report work for more effective and efficient survey and clearance":
        Reports(&item::EFFICIENCY_EFFORTS);
    I25_2 = 25, 2 [Percentage, AFFECTED_BY_AREAS] "report research into, analysis and adoption of innovative approaches":
        All(&[
            Part("research", &Reports(&item::INNOVATION_RESEARCHED)),
            Part("analysis", &Reports(&item::INNOVATION_ANALYSIS)),
            Part("adoption", &Reports(&item::INNOVATION_ADOPTION)),
        ]),
        joined_by(And);

    // VI. Mine risk education and reduction
    I26_1 = 26, 1 [Percentage, AFFECTED_BY_AREAS] "report risk education and reduction within wider plans and other activities":
        All(&[
            Part("wider plans of any listed kind", &Reports(&item::RISK_EDUCATION_IN_WIDER_PLANS)),
            Part("survey activities", &Reports(&item::RISK_EDUCATION_IN_SURVEY)),
            Part("clearance activities", &Reports(&item::RISK_EDUCATION_IN_CLEARANCE)),
            Part("victim assistance activities", &Reports(&item::RISK_EDUCATION_IN_ASSISTANCE)),
        ]),
        joined_by(And);
    I26_2 = 26, 2 [Percentage, AFFECTED_BY_AREAS] "report work against risk-taking and for knowledge of the risk":
        All(&[
            Part("less risk-taking", &Reports(&item::RISK_TAKING_REDUCED)),
            Part("more knowledge and awareness", &Reports(&item::KNOWLEDGE_RAISED)),
        ]),
        joined_by(And);
    I27_1 = 27, 1 [Percentage, AFFECTED_BY_AREAS] "report an evidence-based mechanism of priorities fitted to the threat, those most at risk first":
        Reports(&item::RISK_EDUCATION_PRIORITY_TAILORED);
    I28_1 = 28, 1 [Percentage, AFFECTED_BY_AREAS] "report lasting national capacity for risk education and reduction on discovery or in emergencies":
        Any(&[
            Part(
                "capacity on discovery of unknown or newly mined areas",
                &Reports(&item::RISK_EDUCATION_CAPACITY_DISCOVERY),
            ),
            Part("capacity in emergencies", &Reports(&item::RISK_EDUCATION_CAPACITY_EMERGENCY)),
        ]),
        joined_by(AndOr);
    I29_1 = 29, 1 [Percentage, AFFECTED_BY_AREAS] "report risk education and reduction: priorities, methods, challenges, results, broken down":
        All(&[
            Part("priority setting", &Reports(&item::RISK_EDUCATION_PRIORITIES)),
            Part("methods", &Reports(&item::RISK_EDUCATION_METHODS)),
            Part("challenges", &Reports(&item::RISK_EDUCATION_CHALLENGES)),
            Part("results", &Reports(&item::RISK_EDUCATION_RESULTS)),
            Part("disaggregated information", &Reports(&item::RISK_EDUCATION_DISAGGREGATED)),
        ]),
        joined_by(And);

    // VII. Victim assistance
    I30_1 = 30, 1 [Percentage, AFFECTED_BY_VICTIMS] "report a government entity that oversees the integration of victim assistance into wider policies, plans, budgets and laws":
        Reports(&item::ASSISTANCE_INTEGRATION);
    I30_2 = 30, 2 [Percentage, AFFECTED_BY_VICTIMS] "report an inclusive action plan with specific, measurable, achievable, realistic, time-bound objectives":
        Reports(&item::ASSISTANCE_PLAN_INCLUSIVE);
    I30_3 = 30, 3 [Percentage, AFFECTED_BY_VICTIMS]
        "report victims or their organisations included in planning and implementation, nationally and locally":
        All(&[
            Any(&[
                Part("victims in national planning", &Reports(&item::VICTIMS_IN_NATIONAL_PLANNING)),
                Part("organisations in national planning", &Reports(&item::ORGANISATIONS_IN_NATIONAL_PLANNING)),
            ]),
            Any(&[
                Part("victims in local planning", &Reports(&item::VICTIMS_IN_LOCAL_PLANNING)),
                Part("organisations in local planning", &Reports(&item::ORGANISATIONS_IN_LOCAL_PLANNING)),
            ]),
            Any(&[
                Part("victims in national implementation", &Reports(&item::VICTIMS_IN_NATIONAL_ASSISTANCE)),
                Part("organisations in national implementation", &Reports(&item::ORGANISATIONS_IN_NATIONAL_ASSISTANCE)),
            ]),
            Any(&[
                Part("victims in local implementation", &Reports(&item::VICTIMS_IN_LOCAL_ASSISTANCE)),
                Part("organisations in local implementation", &Reports(&item::ORGANISATIONS_IN_LOCAL_ASSISTANCE)),
            ]),
        ]),
        joined_by(Mixed);
    I30_4 = 30, 4 [Percentage, AFFECTED_BY_VICTIMS] "report progress and challenges of their action plan":
        All(&[
            Part("progress", &Reports(&item::ASSISTANCE_PLAN_PROGRESS)),
            Part("challenges", &Reports(&item::ASSISTANCE_PLAN_CHALLENGES)),
        ]),
        joined_by(And);
    I31_1 = 31, 1 [Percentage, AFFECTED_BY_VICTIMS] "report a mechanism in which ministries and sectors coordinate for victims' needs and rights":
        Reports(&item::ASSISTANCE_MECHANISM);
    I31_2 = 31, 2 [Percentage, AFFECTED_BY_VICTIMS] "report victims' needs and rights in relevant policies, laws and budgets":
        All(&[
            Part("policies", &Reports(&item::VICTIMS_IN_POLICIES)),
            Part("legal frameworks", &Reports(&item::VICTIMS_IN_LAWS)),
            Part("budgets", &Reports(&item::VICTIMS_IN_BUDGETS)),
        ]),
        joined_by(And);
    I32_1 = 32, 1 [Percentage, AFFECTED_BY_VICTIMS] "report victims identified and data on them broken down":
        All(&[
            Part("efforts to identify victims", &Reports(&item::VICTIMS_IDENTIFIED)),
            Part("disaggregated victim data", &Reports(&item::VICTIM_DATA_BY_MORE)),
        ]),
        joined_by(And);
    I32_2 = 32, 2 [Percentage, AFFECTED_BY_VICTIMS] "report victim data in a central database, open to those concerned under rules of data protection":
        All(&[
            Part("in a central database", &Reports(&item::VICTIM_DATA_CENTRAL)),
            Part("available to stakeholders", &Reports(&item::VICTIM_DATA_AVAILABLE)),
        ]),
        joined_by(And);
    I33_1 = 33, 1 [Percentage, AFFECTED_BY_VICTIMS] "report a mechanism that makes the emergency response to new casualties efficient and effective":
        Reports(&item::EMERGENCY_MECHANISM);
    I33_2 = 33, 2 [Percentage, AFFECTED_BY_VICTIMS] "report on health services and access to them, rural and remote areas included":
        All(&[
            Part("availability of health services", &Reports(&item::HEALTH_AVAILABLE)),
            Part("accessibility of health services", &Reports(&item::HEALTH_ACCESSIBLE)),
        ]),
        joined_by(And);
    I34_1 = 34, 1 [Percentage, AFFECTED_BY_VICTIMS] "report a national or sub-national referral mechanism that all victims can reach and use":
        Reports(&item::REFERRAL_INCLUSIVE), note("the indicator has lost its number in the text");
    I34_2 = 34, 2 [Percentage, AFFECTED_BY_VICTIMS] "report a comprehensive directory of services that all victims can reach and use":
        Reports(&item::DIRECTORY_INCLUSIVE);
    I35_1 = 35, 1 [Percentage, AFFECTED_BY_VICTIMS] "report work for more, and more accessible, rehabilitation":
        All(&[
            Part("availability of rehabilitation", &Reports(&item::REHABILITATION_AVAILABLE)),
            Part("accessibility of rehabilitation", &Reports(&item::REHABILITATION_ACCESSIBLE)),
        ]),
        joined_by(And);
    I35_2 = 35, 2 [Percentage, AFFECTED_BY_VICTIMS] "report on the provision of assistive technology":
        Reports(&item::ASSISTIVE_TECHNOLOGY);
    I35_3 = 35, 3 [Percentage, STATES_PARTIES] "report work for resources and capacity that make assistive technology affordable and accessible":
        All(&[
            Part("resources", &Reports(&item::ASSISTIVE_RESOURCES)),
            Part("national capacity", &Reports(&item::ASSISTIVE_CAPACITY)),
        ]),
        joined_by(And),
        note("the word affected is missing: by the letter of all States Parties");
    I36_1 = 36, 1 [Percentage, AFFECTED_BY_VICTIMS] "report, broken down, which survivors and families use mental health and psychological support":
        Reports(&item::PSYCHOSOCIAL_ACCESS);
    I36_2 = 36, 2 [Percentage, AFFECTED_BY_VICTIMS] "report peer support provided and integrated in public systems":
        All(&[
            Part("peer support provided", &Reports(&item::PEER_SUPPORT_PROVIDED)),
            Part("peer support integrated in public systems", &Reports(&item::PEER_SUPPORT_INTEGRATED)),
        ]),
        joined_by(And);
    I37_1 = 37, 1 [Percentage, AFFECTED_BY_VICTIMS] "report work against the barriers to social and economic inclusion of survivors and families":
        Reports(&item::INCLUSION_BARRIERS);
    I37_2 = 37, 2 [Percentage, AFFECTED_BY_VICTIMS] "report programmes for employment that includes everyone, for livelihoods, and for other social protection":
        All(&[
            Part("inclusive employment", &Reports(&item::EMPLOYMENT_PROGRAMMES)),
            Part("livelihoods", &Reports(&item::LIVELIHOOD_PROGRAMMES)),
            Part("other social protection", &Reports(&item::SOCIAL_PROTECTION_PROGRAMMES)),
        ]),
        joined_by(And);
    I37_3 = 37, 3 [Percentage, AFFECTED_BY_VICTIMS] "report, broken down, how many survivors and families use social and economic services":
        Reports(&item::SERVICES_ACCESS);
    I38_1 = 38, 1 [Percentage, AFFECTED_BY_VICTIMS]
        "report the safety and protection of survivors in emergency or humanitarian response and preparedness plans":
        Reports(&item::SURVIVOR_SAFETY_IN_RESPONSE_PLANS);
    I38_2 = 38, 2 [Percentage, AFFECTED_BY_VICTIMS] "report victims included in humanitarian, risk reduction and protection programmes, and access to these":
        All(&[
            Part("inclusion in programmes", &Reports(&item::VICTIMS_IN_PROGRAMMES)),
            Part("accessibility of programmes", &Reports(&item::PROGRAMMES_ACCESSIBLE)),
        ]),
        joined_by(And);
    I39_1 = 39, 1 [Percentage, AFFECTED_BY_VICTIMS] "report progress against barriers of every kind":
        Reports(&item::ATTITUDE_BARRIERS);
    I39_2 = 39, 2 [Percentage, AFFECTED_BY_VICTIMS] "report survivors or their organisations included in what affects them":
        Any(&[
            Part("survivors", &Reports(&item::SURVIVORS_INCLUDED)),
            Part("their organisations", &Reports(&item::SURVIVOR_ORGANISATIONS_INCLUDED)),
        ]),
        joined_by(AndOr);

    // VIII. International cooperation and assistance
    I40_1 = 40, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report national funds committed to survey and clearance":
        Reports(&item::COMMITMENT_TO_CLEARANCE);
    I40_2 = 40, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report national funds committed to victim assistance":
        Reports(&item::COMMITMENT_TO_VICTIMS);
    I40_3 = 40, 3 [Percentage, AFFECTED_IN_ANY_WAY] "report national funds committed to destroying stockpiles":
        Reports(&item::COMMITMENT_TO_STOCKPILES),
        note("asks affected States of stockpiles, which few of them have");
    I40_4 = 40, 4 [Percentage, STATES_PARTIES] "report all sources of funding explored, innovative ones included, or innovative projects":
        Any(&[
            Part("all funding sources explored", &Reports(&item::FUNDING_EXPLORED)),
            Part("innovative financial projects in place", &Reports(&item::INNOVATIVE_PROJECTS)),
        ]),
        joined_by(Or),
        note("the word affected is missing: by the letter of all States Parties");
    I41_1 = 41, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report progress, challenges and needs for assistance":
        All(&[
            Part("progress", &Reports(&item::PROGRESS_IN_REPORTS)),
            Part("challenges", &Reports(&item::CHALLENGES_IN_REPORTS)),
            Part("assistance needs", &Reports(&item::NEEDS_IN_REPORTS)),
        ]),
        joined_by(And);
    I41_2 = 41, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report a plan to mobilise resources":
        Reports(&item::RESOURCE_PLAN);
    I41_3 = 41, 3 [Percentage, AFFECTED_IN_ANY_WAY] "have used the individualised approach":
        Holds(&item::INDIVIDUALISED_APPROACH);
    I42_1 = 42, 1 [Percentage, AFFECTED_IN_ANY_WAY] "report work for better coordination with national and international stakeholders and with States able to assist":
        Reports(&item::COORDINATION_EFFORTS);
    I42_2 = 42, 2 [Percentage, AFFECTED_IN_ANY_WAY] "report a national mine action platform":
        Reports(&item::NATIONAL_PLATFORM);
    I43_1 = 43, 1 [Number, STATES_PARTIES] "report help with survey and clearance":
        Reports(&item::ASSISTS_WITH_CLEARANCE);
    I43_2 = 43, 2 [Number, STATES_PARTIES] "report help with victim assistance":
        Reports(&item::ASSISTS_WITH_VICTIMS);
    I43_3 = 43, 3 [Number, STATES_PARTIES] "report help with risk education":
        Reports(&item::ASSISTS_WITH_RISK_EDUCATION);
    I43_4 = 43, 4 [Number, STATES_PARTIES] "report help with destroying stockpiles":
        Reports(&item::ASSISTS_WITH_STOCKPILES);
    I43_5 = 43, 5 [Number, PROVIDING_ASSISTANCE] "report gender, age, disability and diverse needs considered in the help they give":
        Reports(&item::ASSISTANCE_DIVERSITY);
    I43_6 = 43, 6 [Number, PROVIDING_ASSISTANCE] "report climate and environment considered in the help they give":
        Reports(&item::ASSISTANCE_CLIMATE);
    I44_1 = 44, 1 [Number, ABLE_TO_ASSIST] "report that they coordinate their support with others able to assist":
        Reports(&item::COORDINATES_WITH_DONORS);
    I45_1 = 45, 1 [Number, STATES_PARTIES] "report sharing national experience, good practice and lessons learnt through cooperation":
        Reports(&item::SHARES_PRACTICES);
    I45_2 = 45, 2 [Number, STATES_PARTIES] "report sharing scientific, methodological and technological expertise":
        Reports(&item::SHARES_EXPERTISE);

    // IX. Measures to ensure compliance
    I46_1 = 46, 1 [Number, STATES_PARTIES] "alleged or known not to comply with Article 1":
        Derived(Question::InGroup(Declared::AllegedNonCompliance));
    I46_2 = 46, 2 [Percentage, STATES_PARTIES] "report to all States Parties what they do to have the matter resolved soon":
        Reports(&item::UPDATE_ON_RESOLVING),
        of_these(&I46_1);
    I47_1 = 47, 1 [Percentage, DUTIES_TO_REPORT] "filed a report with information on those duties":
        Derived(Question::ReportedOnDuties),
        note("the action also names those that transfer, the indicator does not");
    I48_1 = 48, 1 [Percentage, STATES_PARTIES] "reported that they fulfil Article 9":
        Derived(Question::MeasuresReported),
        note(
            "no text says when Article 9 is fulfilled; a law, or existing law declared sufficient, is taken for it, from \
             the day on which it became public. Of all States Parties, though the action addresses those that do not fulfil it",
        );
}
