//! The 81 indicators of the Oslo Action Plan, in the order of its appendix.
//!
//! The appendix is a table of two columns that stands beside blocks of actions; where the place of an indicator is not
//! certain, its confidence and note say so. The baseline is what the reports due by 30 April 2020 told.

use crate::base::duty::Duty::Clearance;
use crate::law::{
    expr::{
        Choice, Expr,
        Expr::{All, Any, Derived, Holds, Part, Reports},
    },
    indicator::{
        Amount,
        Confidence::{Medium, MediumHigh},
        Connector::{And, AndOr, Mixed, Or},
        Indicator, Measure, indicators,
    },
    item::vocabulary as item,
    plan::conditions::{CLEARANCE_DONE, STOCKPILES_DONE},
    question::{Declared, Quantity, Question},
    reading,
};

indicators! {
    "oslo";

    // Best practices for implementing the Convention
    I1_1 = 1, 1 [Number, STATES_PARTIES] "report implementation included in wider national plans and strategies, where appropriate":
        Expr::WhereRelevant(&All(&[
            Part("development plans", &Reports(&item::IN_DEVELOPMENT_PLANS)),
            Part("poverty reduction strategies", &Reports(&item::IN_POVERTY_STRATEGIES)),
            Part("humanitarian response plans", &Reports(&item::IN_HUMANITARIAN_PLANS)),
            Part("disability inclusion strategies", &Reports(&item::IN_DISABILITY_STRATEGIES)),
        ])),
        joined_by(And),
        note("what is told not to apply to a State is not asked of it");
    I1_2 = 1, 2 [Percentage, AFFECTED] "report national funds committed to fulfilling their duties":
        Reports(&item::FINANCIAL_COMMITMENT),
        note("the text says mine-affected; the same words stand at 42.1");
    I2_1 = 2, 1 [Percentage, AFFECTED] "report national strategies and work plans that are evidence-based, costed and time-bound":
        Reports(&item::STRATEGIES), note("the text says mine-affected");
    I3_1 = 3, 1 [Percentage, AFFECTED] "have national work plans and strategies that take in gender and the diverse needs and experiences of those affected":
        Holds(&item::PLANS_WITH_GENDER);
    I3_2 = 3, 2 [Percentage, MEETINGS] "women in States Parties' delegations to Convention meetings":
        Expr::ALWAYS, share(Amount::Item(&item::WOMEN_DELEGATES), Amount::Item(&item::DELEGATES));
    I4_1 = 4, 1 [Percentage, AFFECTED] "report national strategies and work plans made in an inclusive way":
        Reports(&item::PLANS_MADE_INCLUSIVELY),
        doubtful(MediumHigh, "may belong to action 3");
    I4_2 = 4, 2 [Number, MEETINGS] "mine victims in delegations to Convention meetings":
        Expr::ALWAYS, sum(&[Amount::Item(&item::VICTIM_DELEGATES)]);
    I4_3 = 4, 3 [Percentage, SIGNIFICANT_VICTIMS]
        "report organisations of victims included in planning victim assistance, nationally and locally":
        All(&[
            Part("at national level", &Reports(&item::ORGANISATIONS_IN_NATIONAL_PLANNING)),
            Part("at local level", &Reports(&item::ORGANISATIONS_IN_LOCAL_PLANNING)),
        ]),
        joined_by(And),
        note("stands after a page break, beside action 5; compare 41.1");
    I5_1 = 5, 1 [Percentage, AFFECTED] "have updated national standards for new challenges and best practice, in view of the latest IMAS":
        Holds(&item::STANDARDS_UPDATED), note("new challenges and best practice are taken as one update");
    I6_1 = 6, 1 [Number, STATES_PARTIES] "report mine action activities included in wider plans, where relevant":
        Expr::WhereRelevant(&Any(&[
            Part("humanitarian response plans", &Reports(&item::IN_HUMANITARIAN_PLANS)),
            Part("peacebuilding plans", &Reports(&item::IN_PEACEBUILDING_PLANS)),
            Part("development plans", &Reports(&item::IN_DEVELOPMENT_PLANS)),
            Part("human rights plans", &Reports(&item::IN_HUMAN_RIGHTS_PLANS)),
        ])),
        joined_by(Or);
    I7_1 = 7, 1 [Number, STATES_PARTIES] "report partnerships with other States Parties for fulfilling duties under the Convention":
        Reports(&item::PARTY_PARTNERSHIPS),
        doubtful(Medium, "may belong to action 6; partnerships with States Parties are what action 7 speaks of");
    I7_2 = 7, 2 [Number, STATES_PARTIES] "report support, with money or otherwise, given to affected States Parties":
        Reports(&item::PROVIDES_SUPPORT), note("the same words stand at 45.1");
    I7_3 = 7, 3 [Number, STATES_PARTIES] "report multi-year funding given to affected States Parties":
        Reports(&item::MULTI_YEAR_FUNDING);
    I8_1 = 8, 1 [Number, STATES_PARTIES] "prepare their Article 7 report with the Guide to Reporting":
        Holds(&item::GUIDE_USED);
    I8_2 = 8, 2 [Number, STATES_PARTIES] "tell formal and informal meetings of progress and challenges":
        All(&[
            Part("progress", &All(&[
                Reports(&item::PROGRESS_AT_FORMAL_MEETINGS),
                Reports(&item::PROGRESS_AT_INFORMAL_MEETINGS),
            ])),
            Part("challenges", &All(&[
                Reports(&item::CHALLENGES_AT_FORMAL_MEETINGS),
                Reports(&item::CHALLENGES_AT_INFORMAL_MEETINGS),
            ])),
        ]),
        joined_by(And);
    I9_1 = 9, 1 [Percentage, AFFECTED] "report a lasting national information management system in place":
        Reports(&item::INFORMATION_SYSTEM);
    I10_1 = 10, 1 [Percentage, STATES_PARTIES] "paid their assessed contribution at least three months before the meeting":
        Derived(Question::PaidInTime),
        note("names only Meetings of the States Parties, so by the letter not the Review Conference of 2024; payments are in \
             no record, so only replies tell");
    I10_2 = 10, 2 [Number, STATES_PARTIES] "contribute voluntarily, with money, to the Implementation Support Unit":
        Holds(&item::SUPPORT_UNIT_CONTRIBUTION);

    // Universalisation
    I11_1 = 11, 1 [Number, STATES] "became bound in the year":
        Derived(Question::NewlyBound),
        note("States bound, so by entry into force, also after the day on which States Parties are counted; the year is our \
             inference. Siem Reap-Angkor 11.2 counts instruments");
    I11_2 = 11, 2 [Percentage, STATES_NOT_PARTY] "take part in meetings":
        Holds(&item::PARTICIPATES);
    I11_3 = 11, 3 [Percentage, STATES_NOT_PARTY] "filed a voluntary report":
        Derived(Question::Reported);
    I12_1 = 12, 1 [Percentage, STATES_NOT_PARTY] "report a moratorium on prohibited activities":
        Reports(&item::MORATORIUM);
    I12_2 = 12, 2 [Number, RESOLUTIONS] "votes in favour of the yearly resolution of the General Assembly":
        Expr::ALWAYS, sum(&[Amount::Derived(Quantity::VotesInFavour)]);

    // Stockpile destruction and retention
    I13_1 = 13, 1 [Number, STATES_PARTIES] "completed the destruction of their stockpiles":
        STOCKPILES_DONE;
    I13_2 = 13, 2 [Number, STOCKPILES_OPEN] "have a time-bound plan for destroying stockpiles":
        Holds(&item::STOCKPILE_PLAN);
    I13_3 = 13, 3 [Number, STATES_PARTIES] "stockpiled anti-personnel mines destroyed":
        Expr::ALWAYS, sum(&[Amount::Item(&item::STOCKPILED_MINES_DESTROYED)]);
    I14_1 = 14, 1 [Percentage, STOCKPILES_LATE] "present a time-bound plan to complete, and report progress":
        All(&[
            Part("time-bound completion plan presented", &Reports(&item::STOCKPILE_PLAN)),
            Part("progress reported", &Reports(&item::STOCKPILE_PROGRESS)),
        ]),
        joined_by(And);
    I15_1 = 15, 1 [Percentage, STOCKPILES_REPORTED_FOUND] "destroyed what they found within six months":
        Derived(Question::DestroyedWithinSixMonths),
        note("a find less than six months old is not yet judged; the sentence lacks its \"that\"");
    I16_1 = 16, 1 [Percentage, RETAINING] "report the current and planned uses of what they retain":
        All(&[
            Part("current uses", &Reports(&item::RETAINED_CURRENT_USE)),
            Part("planned uses", &Reports(&item::RETAINED_PLANNED_USE)),
        ]),
        joined_by(And);
    I17_1 = 17, 1 [Number, RETAINING_ACTION] "report live mines replaced in training and research":
        Reports(&item::ALTERNATIVES_USED);

    // Survey and clearance of mined areas
    I18_1 = 18, 1 [Percentage, AFFECTED_BY_AREAS] "have an accurate, evidence-based baseline of contamination":
        Holds(&item::BASELINE),
        note("by the 19MSP (2021), and in each later year until all have one");
    I18_2 = 18, 2 [Percentage, AFFECTED_BY_AREAS] "report a baseline made by inclusive consultation of women, girls, boys and men":
        Reports(&item::BASELINE_WITH_WOMEN_AND_MEN);
    I19_1 = 19, 1 [Percentage, AFFECTED_BY_AREAS] "presented a work plan for implementing Article 5":
        Holds(&item::CLEARANCE_PLAN_PRESENTED),
        note("by the 18MSP (2020), and at later meetings and in each later year until all have done so");
    I20_1 = 20, 1 [Percentage, AFFECTED_BY_AREAS]
        "report by 30 April the yearly updates of their national work plans, and adjusted milestones":
        All(&[
            Part("annual update of the work plan", &Reports(&item::CLEARANCE_PLAN_UPDATED)),
            Part("adjusted milestones", &Reports(&item::CLEARANCE_MILESTONES)),
            Derived(Question::ReportedByApril),
        ]),
        joined_by(And);
    I20_2 = 20, 2 [Number, STATES_PARTIES] "completed clearance":
        CLEARANCE_DONE,
        doubtful(Medium, "stands at action 20; the content fits action 25 or the chapter as a whole");
    I21_1 = 21, 1 [Number, IMPROVISED_ACTION] "apply the Convention to improvised mines":
        All(&[
            Part("survey", &Holds(&item::IMPROVISED_SURVEY)),
            Part("clearance", &Holds(&item::IMPROVISED_CLEARANCE)),
            Part("reporting", &Reports(&item::IMPROVISED_REPORTING)),
        ]),
        joined_by(And);
    I22_1 = 22, 1 [Percentage, AFFECTED_BY_AREAS] "report remaining challenge and progress in line with IMAS":
        All(&[
            Part("remaining challenge", &Reports(&item::REMAINING_CHALLENGE)),
            Part("progress made", &Reports(&item::CLEARANCE_PROGRESS)),
        ]),
        joined_by(And);
    I22_2 = 22, 2 [Percentage, AFFECTED_BY_AREAS]
        "give survey and clearance data by type of contamination in extension requests and Article 7 reports":
        Expr::WhereRelevant(&All(&[
            Any(&[
                Part("in extension requests", &Reports(&item::CONTAMINATION_IN_REQUESTS)),
                Expr::Not(&Derived(Question::RequestedInYear(Clearance))),
            ]),
            Part("in Article 7 reports", &Reports(&item::CONTAMINATION_IN_REPORTS)),
        ])),
        joined_by(And),
        note(
            "in each that it submits: a State that makes no request in the year need only report; by `joined`, `all`, both. Survey \
             data and clearance data are taken together; the sentence goes on after a line break",
        );
    I23_1 = 23, 1 [Percentage, REQUESTS] "have a detailed, costed work plan over the years of the extension":
        Reports(&item::REQUEST_PLAN),
        note("the contents that Article 5(4) lists do not tell whether a plan is detailed and costed");
    I23_2 = 23, 2 [Percentage, REQUESTS] "were submitted as the States Parties agreed":
        Derived(Question::RequestInTime),
        note("of the process only the date of filing can be told from records");
    I24_1 = 24, 1 [Percentage, REQUESTS] "have suitable plans for risk education and reduction":
        Reports(&item::REQUEST_RISK_EDUCATION),
        note("records do not list risk education among the contents of a request");
    I25_1 = 25, 1 [Percentage, COMPLETING] "completed clearance and submitted a voluntary declaration of completion":
        All(&[
            Expr::Choose(&Choice {
                reading: &reading::BASE,
                options: &[("letter", CLEARANCE_DONE), ("described", Expr::ALWAYS)],
            }),
            Derived(Question::CompletionDeclared),
        ]),
        doubtful(
            MediumHigh,
            "by the letter a percentage of all States Parties; action 25 and Siem Reap-Angkor 24.2 speak for one of those that \
             completed. Other reports of completion do not tell of a declaration",
        );
    I26_1 = 26, 1 [Percentage, AFFECTED_BY_AREAS] "provide for unknown mined areas in national strategies or completion plans":
        Holds(&item::UNKNOWN_AREAS_IN_PLANS);
    I26_2 = 26, 2 [Percentage, AFFECTED_BY_AREAS] "report lasting national capacity for unknown mined areas put in place":
        Reports(&item::CAPACITY_FOR_UNKNOWN_AREAS);
    I26_3 = 26, 3 [Percentage, AREAS_FOUND] "apply the decision of the Twelfth Meeting to what they find":
        Holds(&item::RATIONAL_RESPONSE_APPLIED);
    I27_1 = 27, 1 [Number, STATES_PARTIES] "report promoting innovative technology: its research, application and sharing":
        All(&[
            Part("research", &Reports(&item::INNOVATION_RESEARCH)),
            Part("application", &Reports(&item::INNOVATION_APPLICATION)),
            Part("sharing", &Reports(&item::INNOVATION_SHARING)),
        ]),
        joined_by(And);

    // Mine risk education and reduction
    I28_1 = 28, 1 [Percentage, AFFECTED_BY_AREAS]
        "report risk education and reduction within wider plans and within mine action plans, where relevant":
        Expr::WhereRelevant(&All(&[
            Any(&[
                Part(
                    "humanitarian response and protection plans",
                    &Reports(&item::RISK_EDUCATION_IN_HUMANITARIAN_PLANS),
                ),
                Part("development plans", &Reports(&item::RISK_EDUCATION_IN_DEVELOPMENT_PLANS)),
            ]),
            Part("mine action plans", &Reports(&item::RISK_EDUCATION_IN_MINE_ACTION_PLANS)),
        ])),
        joined_by(Mixed),
        note("\u{201c}where relevant\u{201d} is taken to speak of every plan in the list, not of the last alone");
    I29_1 = 29, 1 [Percentage, AFFECTED_BY_AREAS] "report risk education and reduction for every affected population":
        Reports(&item::RISK_EDUCATION_FOR_ALL);
    I29_2 = 29, 2 [Percentage, RISK_EDUCATORS]
        "report risk education and reduction that collects, analyses and reports data by gender, age, disability and other needs":
        All(&[
            Expr::Choose(&Choice {
                reading: &reading::BASE,
                options: &[("letter", Reports(&item::RISK_EDUCATION_PROGRAMMES)), ("described", Expr::ALWAYS)],
            }),
            Part("collection", &Holds(&item::RISK_EDUCATION_DATA_COLLECTED)),
            Part("analysis", &Holds(&item::RISK_EDUCATION_DATA_ANALYSED)),
            Part("reporting", &Reports(&item::RISK_EDUCATION_DISAGGREGATED)),
        ]),
        joined_by(And),
        doubtful(MediumHigh, "may belong to action 30; by the letter a percentage of all States Parties");
    I30_1 = 30, 1 [Number, STATES_PARTIES] "report an evidence-based mechanism that sets priorities of risk education and reduction":
        Reports(&item::RISK_EDUCATION_PRIORITY_MECHANISM);
    I31_1 = 31, 1 [Number, STATES_PARTIES] "provide risk education and reduction where unknown mined areas are found":
        Holds(&item::RISK_EDUCATION_ON_DISCOVERY);
    I32_1 = 32, 1 [Number, STATES_PARTIES] "report on risk education and reduction programmes and their results":
        All(&[
            Part("programmes", &Reports(&item::RISK_EDUCATION_PROGRAMMES)),
            Part("results", &Reports(&item::RISK_EDUCATION_RESULTS)),
        ]),
        joined_by(And);

    // Victim assistance
    I33_1 = 33, 1 [Number, VICTIM_CHAPTER] "have a government entity in charge of victim assistance":
        Holds(&item::ASSISTANCE_FOCAL_POINT), note("the action has lost its number in the appendix");
    I33_2 = 33, 2 [Number, VICTIM_CHAPTER] "have an action plan with specific, measurable, achievable, realistic, time-bound objectives and indicators":
        Holds(&item::ASSISTANCE_PLAN);
    I34_1 = 34, 1 [Number, VICTIM_CHAPTER] "report victims included in relevant national policies and support frameworks":
        Reports(&item::VICTIMS_IN_FRAMEWORKS);
    I35_1 = 35, 1 [Number, VICTIM_CHAPTER] "include victims in disability data systems":
        Holds(&item::VICTIMS_IN_DISABILITY_DATA);
    I35_2 = 35, 2 [Number, VICTIM_CHAPTER] "break victim data down by gender, age and disability":
        Holds(&item::VICTIM_DATA_DISAGGREGATED);
    I36_1 = 36, 1 [Number, VICTIM_CHAPTER] "report work for an efficient and effective emergency response":
        Reports(&item::EMERGENCY_EFFORTS);
    I37_1 = 37, 1 [Number, VICTIM_CHAPTER] "report a national referral mechanism":
        Reports(&item::REFERRAL);
    I37_2 = 37, 2 [Number, VICTIM_CHAPTER] "report a directory of services":
        Reports(&item::DIRECTORY), note("printed beside action 38");
    I38_1 = 38, 1 [Number, VICTIM_CHAPTER] "report work for more, and more accessible, comprehensive rehabilitation":
        All(&[
            Part("availability of rehabilitation", &Reports(&item::COMPREHENSIVE_REHABILITATION_AVAILABLE)),
            Part("accessibility of rehabilitation", &Reports(&item::COMPREHENSIVE_REHABILITATION_ACCESSIBLE)),
        ]),
        joined_by(And),
        note("the end of action 38 is joined to action 39 in the appendix");
    I38_2 = 38, 2 [Number, VICTIM_CHAPTER] "report work for more psychological and psychosocial support":
        Reports(&item::PSYCHOSOCIAL_EFFORTS);
    I38_3 = 38, 3 [Number, VICTIM_CHAPTER] "have peer support in the national healthcare system":
        Holds(&item::PEER_SUPPORT_IN_HEALTHCARE);
    I39_1 = 39, 1 [Number, VICTIM_CHAPTER] "report work to remove barriers to social and economic inclusion":
        Reports(&item::INCLUSION_BARRIERS), note("the action has lost its number in the appendix");
    I40_1 = 40, 1 [Number, VICTIM_CHAPTER] "report the protection of survivors in humanitarian response and preparedness plans":
        Reports(&item::SURVIVORS_IN_RESPONSE_PLANS), note("the action has lost its number in the appendix");
    I41_1 = 41, 1 [Number, VICTIM_CHAPTER]
        "report representatives or organisations of victims included in planning victim assistance, nationally and locally":
        All(&[
            Any(&[
                Part("representatives at national level", &Reports(&item::REPRESENTATIVES_IN_NATIONAL_PLANNING)),
                Part("organisations at national level", &Reports(&item::ORGANISATIONS_IN_NATIONAL_PLANNING)),
            ]),
            Any(&[
                Part("representatives at local level", &Reports(&item::REPRESENTATIVES_IN_LOCAL_PLANNING)),
                Part("organisations at local level", &Reports(&item::ORGANISATIONS_IN_LOCAL_PLANNING)),
            ]),
        ]),
        joined_by(Mixed);

    // International cooperation and assistance
    I42_1 = 42, 1 [Percentage, AFFECTED] "report national funds committed to fulfilling their duties":
        Reports(&item::FINANCIAL_COMMITMENT),
        note("the same words stand at 1.2; the text says mine-affected");
    I42_2 = 42, 2 [Number, STATES_PARTIES] "give support, with money or otherwise, to affected States Parties":
        Holds(&item::PROVIDES_SUPPORT), note("7.2 and 45.1 ask whether they report it");
    I42_3 = 42, 3 [Unspecified, STATES_PARTIES] "explored alternative or innovative financing":
        Holds(&item::INNOVATIVE_FINANCING),
        doubtful(
            Medium,
            "a fragment: the text says neither number nor percentage, nor of whom. Its place at action 42 is certain",
        );
    I43_1 = 43, 1 [Number, SEEKING_ASSISTANCE] "tell of progress, challenges and needs in reports and at meetings":
        All(&[
            Part("progress", &All(&[
                Reports(&item::PROGRESS_IN_REPORTS),
                Any(&[Reports(&item::PROGRESS_AT_FORMAL_MEETINGS), Reports(&item::PROGRESS_AT_INFORMAL_MEETINGS)]),
            ])),
            Part("challenges", &All(&[
                Reports(&item::CHALLENGES_IN_REPORTS),
                Any(&[Reports(&item::CHALLENGES_AT_FORMAL_MEETINGS), Reports(&item::CHALLENGES_AT_INFORMAL_MEETINGS)]),
            ])),
            Part("assistance needs", &All(&[Reports(&item::NEEDS_IN_REPORTS), Reports(&item::NEEDS_AT_MEETINGS)])),
        ]),
        joined_by(And);
    I43_2 = 43, 2 [Number, STATES_PARTIES] "used the individualised approach, and report follow-up or more support":
        All(&[
            Part("individualised approach used", &Holds(&item::INDIVIDUALISED_APPROACH)),
            Any(&[
                Part("follow-up received", &Reports(&item::FOLLOW_UP)),
                Part("more support received", &Reports(&item::MORE_SUPPORT)),
            ]),
        ]),
        joined_by(Mixed);
    I44_1 = 44, 1 [Number, STATES_PARTIES] "have an in-country platform for dialogue of all stakeholders that meets regularly":
        Holds(&item::DIALOGUE_PLATFORM);
    I45_1 = 45, 1 [Number, STATES_PARTIES] "report support, with money or otherwise, given to affected States Parties":
        Reports(&item::PROVIDES_SUPPORT), note("the same words stand at 7.2");
    I45_2 = 45, 2 [Number, STATES_PARTIES] "report support to victim assistance by budget, or to victims on an equal basis by wider efforts":
        Any(&[
            Part("through the mine action budget", &Reports(&item::VICTIM_SUPPORT_IN_BUDGET)),
            Part("through wider development and humanitarian efforts", &Reports(&item::VICTIM_SUPPORT_BROADER)),
        ]),
        joined_by(AndOr),
        note("the sentence is split by a page break");
    I45_3 = 45, 3 [Number, STATES_PARTIES] "report support to mine clearance":
        Reports(&item::SUPPORTS_CLEARANCE);
    I46_1 = 46, 1 [Number, STATES_PARTIES] "report that they coordinate their support":
        Reports(&item::COORDINATES_SUPPORT);
    I47_1 = 47, 1 [Number, STATES_PARTIES] "report sharing best practice and lessons learnt through cooperation":
        Reports(&item::SHARES_PRACTICES);

    // Measures to ensure compliance
    I48_1 = 48, 1 [Number, STATES_PARTIES] "alleged or known not to comply with Article 1":
        Derived(Question::InGroup(Declared::AllegedNonCompliance));
    I48_2 = 48, 2 [Percentage, ALLEGED] "update all States Parties on the matter":
        Reports(&item::UPDATE_ON_ALLEGATION);
    I49_1 = 49, 1 [Percentage, SILENT_TWO_YEARS] "update all States Parties in reports and at meetings":
        All(&[
            Part("in Article 7 reports", &Reports(&item::UPDATE_IN_REPORTS)),
            Part("at meetings of the States Parties", &Reports(&item::UPDATE_AT_MEETINGS)),
        ]),
        joined_by(And),
        note(
            "counts those without information for two years; the action also names those that transfer, the indicator does \
             not. The sentence is split by a page break",
        );
    I50_1 = 50, 1 [Percentage, STATES_PARTIES] "reported that they fulfil Article 9":
        Derived(Question::MeasuresReported),
        note("no text says when Article 9 is fulfilled; a law, or existing law declared sufficient, is taken for it, from the \
              day on which it became public. Of all States Parties, though the action addresses those that do not fulfil it");
}
