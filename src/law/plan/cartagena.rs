//! The Cartagena Action Plan 2010-2014 of the Anti-Personnel Mine Ban Convention.
//!
//! Titles and summaries are ours; the number leads to the original.

mod chapeaux;
mod text;

use super::definition::{Chapter, Plan, actions, review_conference};
use crate::base::{calendar_day, convention::Convention, duty::Duty, provision::Provision};
use crate::law::{
    action::{Action, Clause, Force},
    due::{Due, Pace, Timing, after_entry, by_deadline, by_msp, each_annual_report, each_report, pace},
};

/// The plan.
pub const PLAN: Plan = Plan {
    title: "Cartagena Action Plan 2010-2014",
    adopted: calendar_day(2009, 12, 4),
    adopted_at: review_conference(2),
    document: "Cartagena Action Plan, unofficial version of 11 December 2009",
    standing: "unofficial version, dated a week after adoption; the official document was not read",
    chapters: CHAPTERS,
    legal_standing: Some(text::STANDING),
    goals: text::GOALS,
    terms: text::TERMS,
    ..Plan::new("cartagena", "Cartagena", Convention::Apmbc, (calendar_day(2010, 1, 1), calendar_day(2014, 12, 31)))
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Apmbc, number)
}

actions! {
    "cartagena";

    "I. Universalizing the Convention", chapeaux::I;
    A1 = 1 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Promoting ratification and accession":
        "Use every chance to promote ratification of the Convention and accession to it, in particular in regions \
         where few States have joined.",
        serves(&[art(16)]);
    A2 = 2 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Supporting partners' work for universalisation":
        "Encourage and support the universalisation work of all relevant partners, among them international and \
         regional organisations, international and national non-governmental organisations, and the Convention's \
         formal and informal mechanisms.",
        serves(&[art(16)]);
    A3 = 3 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Promoting adherence to the norms":
        "Use every chance to promote adherence to the norms of the Convention, and to encourage it.",
        serves(&[art(1)]);
    A4 = 4 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Armed non-state actors and the norms":
        "Go on promoting universal observance of the norms: condemn any use, stockpiling, production or transfer of \
         anti-personnel mines on the part of armed non-state actors, and take appropriate steps to end it.",
        serves(&[art(1)]);
    A5 = 5 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Condemning production, transfer and use":
        "Condemn any production, transfer or use of anti-personnel mines, whoever the actor, and go on discouraging \
         it in every possible way.",
        serves(&[art(1)]);
    A6 = 6 [UNIVERSALISATION, STATES_PARTIES, Will]
        "States not party in the Convention's work":
        "Encourage States not party to take part in the work of the Convention, particularly those that have \
         declared support for its humanitarian objectives.",
        serves(&[art(11).paragraph(4), art(12).paragraph(3)]);

    "II. Destroying Stockpiled Anti-Personnel Mines", chapeaux::II;
    A7 = 7 [STOCKPILES, STOCKPILES_LATE, Will]
        "Destroying overdue stockpiles":
        "Comply with Article 4 without delay: destroy all stockpiles of anti-personnel mines.",
        serves(&[art(4)]),
        due(&[pace("all stockpiles destroyed", Pace::WithoutDelay)]);
    A8 = 8 [STOCKPILES, STOCKPILES_LATE, Will]
        "Explaining a missed Article 4 deadline":
        "Immediately tell all States Parties why Article 4 was not complied with in time; the reasons should be \
         cases of force majeure.",
        serves(&[art(4)]),
        due(&[pace("reasons communicated to all States Parties", Pace::Immediately)]),
        clauses(&[Clause::with_force("the reasons are cases of force majeure", Force::Should)]);
    A9 = 9 [STOCKPILES, STOCKPILES_LATE, Will]
        "Plan to comply with Article 4":
        "Provide a plan to comply as soon as possible, in strict keeping with the relevant safety and environmental \
         standards. It covers the legislative measures taken, the structures set up, national resources committed, \
         assistance needed and committed, and the completion date expected.",
        serves(&[art(4)]),
        due(&[pace("compliance with Article 4 under the plan", Pace::AsSoonAsPossible)]),
        note("By the order of words it is compliance that is wanted as soon as possible; it may be the plan.");
    A10 = 10 [STOCKPILES, STOCKPILES_OPEN, Will]
        "Preparing and beginning stockpile destruction":
        "Take all steps needed for compliance with Article 4 as soon as possible, and develop the national \
         policies, plans, legal frameworks and capacity to destroy that it takes. Within the first year as a State \
         Party, prepare plans to implement Article 4 by the deadline; within two years of joining, begin to \
         destroy.",
        serves(&[art(4)]),
        due(&[
            pace("steps to comply with Article 4 taken", Pace::AsSoonAsPossible),
            after_entry("plans prepared to implement Article 4 by the deadline", 12),
            by_deadline("Article 4 implemented", Duty::StockpileDestruction),
            after_entry("destruction of stockpiles begun", 24),
        ]),
        note("\"Becoming a State Party\" and \"joining\" stand side by side; here both periods run from entry into \
              force for the State. The last part of the sentence is ungrammatical.");
    A11 = 11 [STOCKPILES, STOCKPILES_OPEN, Will]
        "Reporting progress in stockpile destruction":
        "Report to the other States Parties on progress under Article 4, including national steps taken, particular \
         technical and operational challenges expected, resources allocated and the number of anti-personnel mines \
         destroyed. Do so in the annual transparency reports and whenever the Standing Committee on Stockpile \
         Destruction, the Meeting of the States Parties or the Review Conference meets.",
        serves(&[art(4), art(7)]),
        due(&[
            each_annual_report("progress under Article 4 in the annual report"),
            pace("progress at every meeting of the Standing Committee", Pace::Regularly),
            Due::new("progress at every Meeting or Review Conference", Timing::EachMeeting),
        ]);
    A12 = 12 [STOCKPILES, STOCKPILES_FOUND_LATE, Will]
        "Stockpiles discovered after the deadline":
        "When previously unknown stockpiles come to light after the deadline for destruction, report them as \
         Article 7 requires, share the information by other, informal means too, as soon as possible, and destroy \
         the mines as an urgent priority.",
        serves(&[art(4), art(7)]),
        due(&[
            each_report("stockpiles discovered reported under Article 7").of_past_year(),
            pace("discoveries made known informally", Pace::AsSoonAsPossible),
            pace("mines discovered destroyed", Pace::Urgently),
        ]),
        note("The chapeau says all States Parties; the action itself limits it to finds after the deadline.");

    "III. Clearing Mined Areas", chapeaux::III;
    A13 = 13 [CLEARANCE, CLEARANCE_EXTENDED, Will]
        "Completing clearance within the extension":
        "Complete Article 5 as soon as possible, at the latest by the extended deadline. Ensure that progress keeps \
         to the commitments in the extension request and to the decision on it, and report regularly on that \
         progress to the Standing Committee on mine clearance, to Meetings of the States Parties and to Review \
         Conferences.",
        serves(&[art(5)]),
        due(&[
            pace("Article 5 completed", Pace::AsSoonAsPossible),
            by_deadline("Article 5 completed", Duty::Clearance),
            pace("progress reported to the Standing Committee and the meetings", Pace::Regularly),
        ]);
    A14 = 14 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "Identifying mined areas precisely":
        "Identify, where not yet done and as far as possible, the precise perimeter and location of every area \
         under their jurisdiction or control with known or suspected anti-personnel mines. Report them by the Tenth \
         Meeting of the States Parties, as Article 7 requires, and make the information part of national action \
         plans and of relevant broader plans for development and reconstruction.",
        serves(&[art(5).paragraph(2), art(7).paragraph(1).letter('c')]),
        due(&[by_msp("perimeters and locations identified and reported", 10)]);
    A15 = 15 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "All methods of land release":
        "Ensure that all available methods to implement Article 5(1) fully and expediently, as the Ninth Meeting \
         recommended, are applied where and as relevant. To this end develop and implement the applicable national \
         standards, policies and procedures to release land by technical and non-technical means. These are \
         accountable and acceptable to local communities, among other things by involving women and men in \
         acceptance.",
        serves(&[art(5).paragraph(1)]),
        cites(&["recommendations of the Ninth Meeting"]);
    A16 = 16 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "National ownership of Article 5":
        "Take Article 5 obligations into full national ownership: develop, implement and regularly review national \
         mine action strategies, with the legal frameworks, policies, plans and budget policies that belong to \
         them, and keep the Standing Committee on mine clearance informed of their implementation.",
        serves(&[art(5)]),
        due(&[pace("strategies, policies, plans and frameworks reviewed", Pace::Regularly)]);
    A17 = 17 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "Annual information on mined areas":
        "Each year, in accordance with Article 7, give precise information on how many mined areas there are, where \
         and of what size, on particular technical or operational challenges expected, on plans for clearing or \
         otherwise releasing these areas, and on areas already released, broken down by clearance, technical survey \
         and non-technical survey.",
        serves(&[art(5), art(7).paragraph(1).letter('c')]),
        due(&[each_report("information on mined areas, plans and areas released, by method")]);
    A18 = 18 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "Access to mined border areas":
        "Where access to mined border areas may be difficult or contested, grant it to all of them, without \
         prejudice to a possible delineation of the border, so that clearance can go ahead as soon as possible. As \
         appropriate, use the good offices of a President of a Meeting or Review Conference, or of other third \
         parties.",
        only("where there are mined border areas to which access may be difficult or contested"),
        serves(&[art(5)]),
        due(&[pace("clearance of border areas able to proceed", Pace::AsSoonAsPossible)]);
    A19 = 19 [RISK_EDUCATION, CLEARANCE_OPEN, Utmost]
        "Risk reduction and education programmes":
        "Provide programmes of mine risk reduction and education, within broader efforts to assess and reduce risk \
         that are aimed at those most at risk. The programmes suit age and gender, agree with applicable national \
         and international standards, meet the needs of mine-affected communities, and are built, as appropriate, \
         into ongoing mine action, above all data gathering, clearance and victim assistance.",
        serves(&[art(5), art(6).paragraph(3)]);
    A20 = 20 [CLEARANCE, CLEARANCE_OPEN, Utmost]
        "Involving affected communities and survivors":
        "See to it that all relevant mine action actors inform affected local communities and survivors and involve \
         them actively when needs are assessed, activities planned and ranked and cleared land handed over, using \
         community liaison or similar means so that all stakeholders take part meaningfully.",
        serves(&[art(5)]);
    A21 = 21 [CLEARANCE, CLEARANCE_NEEDING_TIME, Will]
        "Requesting more time for clearance":
        "Inform the States Parties in due time of the exceptional circumstances that make an extension of the \
         ten-year deadline necessary, develop the request as the Seventh Meeting recommended, and use the chance of \
         informal dialogue with the group that analyses it.",
        serves(&[art(5).paragraph(3), art(5).paragraph(4)]),
        cites(&["recommendations of the Seventh Meeting"]),
        due(&[pace("exceptional circumstances made known", Pace::Timely)]),
        note("\"Exceptional circumstances\" is no condition of Article 5. When to submit follows from the \
              recommendations cited, not from the text of the action.");
    A22 = 22 [CLEARANCE, AREAS_FOUND_AFTER_COMPLETION, Will]
        "Mined areas discovered after completion":
        "When previously unknown mined areas come to light after compliance with Article 5(1) was reported, report \
         them as Article 7 requires, share the information by other, informal means too, and destroy the mines \
         there as an urgent priority.",
        serves(&[art(5).paragraph(1), art(7)]),
        due(&[
            each_report("mined areas discovered reported under Article 7").of_past_year(),
            pace("mines discovered destroyed", Pace::Urgently),
        ]),
        note("The chapeau says all States Parties; the action itself limits it to such finds. Applies from the report of compliance, not from completion itself.");

    "IV. Assisting the Victims", chapeaux::IV;
    A23 = 23 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Participation of mine victims":
        "Ensure that mine victims, the organisations that represent them and other relevant stakeholders are \
         included, and take part fully and actively, in what is done for victim assistance: in particular in the \
         national action plan, policies, legal frameworks, implementation mechanisms, monitoring and evaluation.",
        serves(&[art(6).paragraph(3)]),
        note("The chapeau of Actions 23 to 33 addresses all States Parties, \"particularly\" those answerable for \
              significant numbers of mine victims.");
    A24 = 24 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Coordination between ministries and sectors":
        "Where there is none yet, set up a coordination mechanism between ministries or sectors to develop, \
         implement, monitor and evaluate relevant national policies, legal frameworks and plans. Ensure that it has \
         the authority and the resources for its task.",
        serves(&[art(6).paragraph(3)]);
    A25 = 25 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Data on victims and services":
        "Collect all data, by sex and age, needed for adequate national policies, plans and legal frameworks and \
         their implementation, monitoring and evaluation, including by assessing what mine victims need and give \
         priority to, and which relevant services exist and how good they are. Make the data available to all \
         relevant stakeholders, and see that the work feeds national injury surveillance and other relevant systems \
         of data collection for programme planning.",
        serves(&[art(6).paragraph(3)]);
    A26 = 26 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Policies for victims' needs and rights":
        "Develop national policies, plans and legal frameworks that aim to meet mine victims' needs and human \
         rights, or review those in place and change them if necessary; implement, monitor and evaluate them.",
        serves(&[art(6).paragraph(3)]);
    A27 = 27 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Action plan and budget for victims":
        "Where not yet done, develop and implement a comprehensive plan of action and budget for mine victims' \
         rights and needs, with specific, measurable, achievable, relevant and time-bound objectives. Ensure that \
         it is part of relevant broader national policies, plans and legal frameworks.",
        serves(&[art(6).paragraph(3)]);
    A28 = 28 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Monitoring victim assistance":
        "Monitor and evaluate continuously how victim assistance advances within broader national policies, legal \
         frameworks and plans. Encourage relevant States Parties to report on progress, including resources \
         allocated to implementation and the challenges in reaching their objectives, and those in a position to do \
         so to report also how they respond to efforts for victims' rights and needs.",
        serves(&[art(6).paragraph(3)]),
        due(&[pace("progress in victim assistance monitored and evaluated", Pace::Continuously)]);
    A29 = 29 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Experts in the Convention's work":
        "Ensure that experts in health, education, employment, rehabilitation, social services, gender and \
         disability rights, mine survivors among them, stay involved in all relevant activities of the Convention \
         and contribute effectively, for instance by supporting their inclusion in delegations.",
        serves(&[art(6).paragraph(3)]);
    A30 = 30 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Capacity for services and policies":
        "Strengthen national ownership, and develop and implement plans for capacity building and training. They \
         raise the capacity of the women, men, victims' associations, other organisations and national institutions \
         that have to deliver services and implement the relevant national policies, plans and legal frameworks.",
        serves(&[art(6).paragraph(3)]);
    A31 = 31 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Removing barriers to services":
        "Make appropriate services more available and more accessible to female and male mine victims: remove \
         social, cultural, economic, physical, political and other barriers, among other things by extending \
         quality services in rural and remote areas, with particular attention to vulnerable groups.",
        serves(&[art(6).paragraph(3)]);
    A32 = 32 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Standards that make services accessible":
        "Ensure that appropriate services are accessible: develop, disseminate and apply relevant existing \
         standards, accessibility guidelines and good practices, so as to improve victim assistance.",
        serves(&[art(6).paragraph(3)]);
    A33 = 33 [VICTIM_ASSISTANCE, ANSWERABLE_FOR_VICTIMS, Utmost]
        "Awareness of rights and services":
        "Raise awareness among mine victims of their rights and of the services available, and also among \
         government authorities, service providers and the public, so that persons with disabilities, mine \
         survivors included, are respected in their rights and dignity.",
        serves(&[art(6).paragraph(3)]);

    "V. International Cooperation and Assistance", chapeaux::V;
    A34 = 34 [COOPERATION, SEVERAL_DUTIES, Will]
        "National plans and map of resources":
        "Without delay, and at the latest by the Tenth Meeting of the States Parties, draw up national plans or \
         bring them up to date, and map what national resources there are for these obligations and what \
         international cooperation and assistance is needed.",
        serves(&[art(4), art(5), art(6)]),
        due(&[
            pace("plans developed or updated, resources and needs mapped", Pace::WithoutDelay),
            by_msp("plans developed or updated, resources and needs mapped", 10),
        ]),
        note("The chapeau of Actions 34 to 36 joins duties on stockpiles, mined areas and victims with \"and\"; a \
              State with any of them seems meant.");
    A35 = 35 [COOPERATION, SEVERAL_DUTIES, Will]
        "Making needs known":
        "If financial, technical or other international cooperation and assistance is required to meet obligations \
         under the Convention, make the needs known to relevant organisations and to other States Parties, and list \
         these activities among the priorities of relevant development goals and strategies.",
        only("where international cooperation and assistance is required"),
        serves(&[art(6)]);
    A36 = 36 [COOPERATION, SEVERAL_DUTIES, Will]
        "Mutual assistance among affected States":
        "Promote technical cooperation, exchange of information on good practices and other mutual assistance with \
         other affected States Parties, so as to benefit from knowledge and expertise gained in fulfilling \
         obligations.",
        serves(&[art(6)]);
    A37 = 37 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Prompt answers to stated needs":
        "Promptly assist States Parties that have made known needs for support in stockpile destruction, mine \
         clearance, risk education and victim assistance. Respond to the priorities that mine-affected States \
         Parties themselves set in their national plans, and keep resource commitments continuous and sustainable.",
        serves(&[art(6).paragraph(3), art(6).paragraph(4), art(6).paragraph(5)]),
        due(&[pace("assistance given where needs were communicated", Pace::Promptly)]);
    A38 = 38 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Support for mine action programmes":
        "Support specialised mine action programmes that are nationally managed and owned, where possible with \
         funding over several years so that they can plan for the long term. Pay particular attention to the least \
         developed States Parties, their specific needs and circumstances, and keep mine action a high priority, in \
         broader humanitarian, development, disarmament and security programmes too.",
        serves(&[art(6)]);
    A39 = 39 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Support for victim assistance capacity":
        "Support the national efforts of States Parties with clearly demonstrated needs to build capacity for \
         assisting mine victims and other persons with disabilities: where possible with financial, material or \
         technical assistance over several years, in line with the affected State's priorities, so that work for \
         victims can be planned, implemented and monitored for the long term.",
        serves(&[art(6).paragraph(3)]);
    A40 = 40 [COOPERATION, ABLE_TO_ASSIST, Endeavour]
        "Support after clearance is complete":
        "Endeavour, in the spirit of what the Convention aims at, to go on supporting States Parties that have \
         completed Article 5 in dealing with the humanitarian consequences of contamination by mines and explosive \
         remnants of war.",
        serves(&[art(6)]);
    A41 = 41 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Assistance that includes everyone":
        "Ensure that international cooperation and assistance, development cooperation included, suits age and \
         gender and includes, and is accessible to, persons with disabilities, mine survivors among them.",
        serves(&[art(6)]);
    A42 = 42 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Technical solutions for PFM mines":
        "Support further research into, and development of, technical solutions to the particular challenges of \
         destroying PFM mines.",
        serves(&[art(4), art(6).paragraph(5)]);
    A43 = 43 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Areas of armed non-state actors":
        "Go on supporting, as appropriate, mine action for people where armed non-state actors are at work, \
         including by easing access for humanitarian organisations.",
        serves(&[art(6)]);
    A44 = 44 [COOPERATION, STATES_PARTIES, Will]
        "Mine action within national plans":
        "Ensure that the mine action of the United Nations, of national and international non-governmental \
         organisations and of other actors, where relevant, is part of national mine action planning and agrees \
         with national priorities and international obligations.",
        serves(&[art(6)]);
    A45 = 45 [COOPERATION, STATES_PARTIES, Will]
        "Regional cooperation on stockpiles and clearance":
        "Develop and promote regional cooperation to share and effectively use national experience and good \
         practices, technology, resources and expertise on stockpile destruction and mine clearance, so as to \
         implement the Convention and engage regional organisations.",
        serves(&[art(4), art(5), art(6)]);
    A46 = 46 [COOPERATION, STATES_PARTIES, Will]
        "Regional and bilateral cooperation for victims":
        "Develop and promote regional and bilateral cooperation to share and effectively use national experience \
         and good practices, technology, resources and expertise on mine victims' rights and needs and those of \
         other persons with disabilities, so as to implement the Convention and engage regional organisations.",
        serves(&[art(6).paragraph(3)]);
    A47 = 47 [COOPERATION, STATES_PARTIES, Will]
        "Partnerships for new resources":
        "Strengthen partnerships between States Parties that are affected and those that are not, and among the \
         affected, to find and mobilise new technical, material and financial support for implementing the \
         Convention.",
        serves(&[art(6)]);
    A48 = 48 [COOPERATION, STATES_PARTIES, Will]
        "A framework for needs and resources":
        "See to it that the Convention and its informal mechanisms contain and offer a specific and effective \
         framework to identify needs and to mobilise national and international resources for them.",
        together(),
        serves(&[art(6)]);
    A49 = 49 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Developing mine action standards":
        "Help to develop the International Mine Action Standards further, as a frame of reference for national \
         standards and operational procedures on every aspect of contamination by mines and other explosive \
         ordnance.",
        serves(&[art(5)]),
        cites(&["International Mine Action Standards"]);
    A50 = 50 [COOPERATION, STATES_PARTIES, Will]
        "Mine action in development":
        "As mine action is pivotal to the UN Millennium Development Goals, go on promoting its inclusion in ongoing \
         development programmes, mindful of the international aid effectiveness agenda. In cooperation with \
         regional and international organisations and the international financial institutions, promote its \
         recognition as a priority of development work, local, national and international.",
        serves(&[art(6)]),
        cites(&["UN Millennium Development Goals"]);
    A51 = 51 [COOPERATION, STATES_PARTIES, Will]
        "Cooperation among all actors":
        "Ensure that all relevant actors cooperate to improve policies and development strategies, national and \
         international, to make mine action more effective and to depend less on international personnel.",
        serves(&[art(6)]);
    A52 = 52 [COOPERATION, STATES_PARTIES, Will]
        "Sound foundations of assistance":
        "Ensure that assistance in mine action rests on appropriate surveys, needs analysis, strategies suited to \
         age and gender, and cost-effective approaches.",
        serves(&[art(6)]);

    "VI. Additional Actions", chapeaux::VI;
    A53 = 53 [COMPLIANCE, STATES_PARTIES, Will]
        "Resolving doubts about compliance":
        "Where non-compliance with the Convention is alleged or known, work with the States Parties concerned to \
         resolve it expeditiously and consistently with Article 8(1).",
        only("where non-compliance of a State Party is alleged or known"),
        serves(&[art(8).paragraph(1)]),
        due(&[pace("matter resolved", Pace::Promptly)]);
    A54 = 54 [REPORTING, NO_INITIAL_REPORT, Will]
        "Missing initial reports":
        "Immediately fulfil the duty to submit the initial Article 7 report and to update it every year.",
        serves(&[art(7).paragraph(1), art(7).paragraph(2)]),
        due(&[pace("initial report submitted", Pace::Immediately), each_annual_report("report updated")]);
    A55 = 55 [REPORTING, STATES_PARTIES, Will]
        "Reporting as a tool":
        "Make full use of the flexibility of Article 7 reporting as an aid to implementation. Use it, Form J \
         included, to inform on matters that may help implementation and the mobilisation of resources, such as \
         international cooperation and assistance, efforts and needs in victim assistance, and measures towards \
         gender sensitisation in all aspects of mine action.",
        serves(&[art(7)]),
        cites(&["Form J"]);
    A56 = 56 [STOCKPILES, RETAINING, Will]
        "Reviewing retained mines":
        "Review regularly how many anti-personnel mines are retained, so that they are the minimum absolutely \
         necessary for permitted purposes, and destroy those in excess. Where appropriate, explore available \
         alternatives to live mines for training and research.",
        serves(&[art(3).paragraph(1)]),
        due(&[pace("number of retained mines reviewed", Pace::Regularly)]),
        clauses(&[
            Clause::with_force("explore available alternatives to live mines, where appropriate", Force::Explore),
        ]);
    A57 = 57 [STOCKPILES, RETAINING, Voluntary]
        "Annual report on retained mines":
        "Report every year, on a voluntary basis, on how retained anti-personnel mines are planned to be used and \
         are in fact used, and explain any rise or fall in their number.",
        serves(&[art(3).paragraph(1), art(7).paragraph(1).letter('d')]),
        due(&[pace("plans and actual use of retained mines reported", Pace::Yearly)]),
        clauses(&[Clause::with_force("explain any rise or fall in the number retained", Force::Will)]),
        note("Whether the explanation is voluntary as well is not clear: the sentence lacks a conjunction.");
    A58 = 58 [STOCKPILES, STATES_PARTIES, Will]
        "Retained numbers that never change":
        "Encourage States Parties that have kept the same number of anti-personnel mines under Article 3 over \
         periods of years, and have reported neither their use for permitted purposes nor concrete plans for it, to \
         report such use and plans. Encourage them to review whether these mines are needed and are the minimum \
         that these purposes absolutely require, and to destroy any excess.",
        serves(&[art(3).paragraph(1), art(7).paragraph(1).letter('d')]),
        note("How many years \"periods of years\" are is not said.");
    A59 = 59 [NATIONAL_MEASURES, NO_MEASURES, Will]
        "Adopting national implementation measures":
        "Urgently develop and adopt administrative, legislative and other measures as Article 9 requires, so as to \
         fulfil obligations under it and contribute to full compliance with the Convention.",
        serves(&[art(9)]),
        due(&[pace("measures developed and adopted", Pace::Urgently)]);
    A60 = 60 [NATIONAL_MEASURES, STATES_PARTIES, Will]
        "Sharing information on legislation":
        "Share information on implementing legislation and on how it is applied, in Article 7 reports and in the \
         Intersessional Work Programme.",
        serves(&[art(9), art(7).paragraph(1).letter('a')]),
        due(&[each_report("information on implementing legislation and how it is applied")]);
    A61 = 61 [NATIONAL_MEASURES, STATES_PARTIES, Will]
        "Responsibility of armed non-state actors":
        "Recognise that armed non-state actors operating under the jurisdiction or control of a State Party will be \
         held responsible, in line with its measures under Article 9, for acts that the Convention prohibits to \
         States Parties.",
        serves(&[art(1), art(9)]);
    A62 = 62 [PARTNERSHIPS, STATES_PARTIES, Will]
        "Partners in implementation":
        "Recognise, and encourage further, that these take full part in implementation and contribute to it: the \
         United Nations, the International Campaign to Ban Landmines, the Geneva International Centre for \
         Humanitarian Demining, the International Committee of the Red Cross, Red Cross and Red Crescent national \
         societies and their International Federation, international and regional organisations, mine survivors and \
         their organisations, and others of civil society.";
    A63 = 63 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Preparing the Convention's meetings":
        "Support the President and the Coordinating Committee in their efforts to have the meetings of the \
         Convention prepared and conducted effectively and transparently.",
        together(),
        serves(&[art(11), art(12)]);
    A64 = 64 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Role of the Implementation Support Unit":
        "Recognise that the Implementation Support Unit, whose host is the Geneva International Centre for \
         Humanitarian Demining, is essential to implementing the Convention. Among other things it prepares the \
         meetings of the Standing Committees and of the States Parties and the Review Conferences, supports the \
         President and the Coordinating Committee, advises the States Parties and administers the Sponsorship \
         Programme.",
        serves(&[art(11), art(12)]);
    A65 = 65 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Synergies with other instruments":
        "Draw on synergies with other relevant international instruments, of humanitarian and of human rights law.";
    A66 = 66 [IMPLEMENTATION_SUPPORT, ABLE_TO_ASSIST, Will]
        "Funding the Implementation Support Unit":
        "Provide the financial resources that the Implementation Support Unit needs to operate effectively.";
    A67 = 67 [IMPLEMENTATION_SUPPORT, ABLE_TO_ASSIST, Will]
        "Contributing to the Sponsorship Programme":
        "Contribute to the Sponsorship Programme, so that many States are represented at the meetings of the \
         Convention, particularly mine-affected developing States Parties.",
        serves(&[art(11), art(12)]);
}
