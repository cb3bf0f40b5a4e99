//! The Oslo Action Plan 2020-2024 of the Anti-Personnel Mine Ban Convention, with its indicators.
//!
//! Titles and summaries are ours; the number leads to the original.

mod chapeaux;
mod indicators;
mod text;

pub use indicators::*;

use super::definition::{Chapter, Plan, actions, review_conference};
use crate::base::{calendar_day, convention::Convention, duty::Duty, provision::Provision};
use crate::law::{
    action::{Action, Clause, Force},
    due::{
        DESTRUCTION_AFTER_FIND_MONTHS, Due, Pace, Timing, after_find, by_deadline, by_msp, each_annual_report,
        each_report, each_thirty_april, pace,
    },
    population::{ABLE_TO_ASSIST, STATES_PARTIES},
};

/// The plan.
pub const PLAN: Plan = Plan {
    title: "Oslo Action Plan 2020-2024",
    adopted: calendar_day(2019, 11, 29),
    adopted_at: review_conference(4),
    document: "APLC/CONF/2019/5/Add.1",
    standing: "the adopted text; where its appendix words an action differently, the body prevails",
    // Its predecessor, the Maputo plan 2014-2019, is not among ours.
    predecessor: None,
    baseline: Some(2020),
    chapters: CHAPTERS,
    indicators: indicators::INDICATORS,
    legal_standing: Some(text::STANDING),
    measurement: Some(text::MEASUREMENT),
    goals: text::GOALS,
    terms: text::TERMS,
    practices: text::PRACTICES,
    ..Plan::new("oslo", "Oslo", Convention::Apmbc, (calendar_day(2020, 1, 1), calendar_day(2024, 12, 31)))
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Apmbc, number)
}

actions! {
    "oslo";

    "II. Best practices for implementing the Convention", chapeaux::II;
    A1 = 1 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National ownership":
        "Show strong national ownership, among other ways by making implementation of the Convention part of plans for \
         national development, poverty reduction and humanitarian response and of strategies for including persons \
         with disabilities, as appropriate, and by committing money and other means to it.",
        note(
            "A footnote defines national ownership: see the terms of the plan. The appendix has a stray \"4.\" within it, and \
             no footnote.",
        );
    A2 = 2 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National strategies and work plans":
        "Develop national strategies and work plans, evidence-based, costed and time-bound, to fulfil and implement \
         the Convention's obligations as soon as possible.",
        due(&[pace("obligations fulfilled", Pace::AsSoonAsPossible)]),
        note("By the order of words it is the fulfilment that is wanted as soon as possible; it may be the plans.");
    A3 = 3 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Gender and inclusion":
        "Consider the different needs and perspectives of women, men, girls and boys, and let them inform all \
         implementation of the Convention and all mine action programmes, for an inclusive approach. Strive to remove \
         what bars participation on a full, equal and gender-balanced footing in mine action and at meetings of the \
         Convention.",
        clauses(&[Clause::with_force("remove what bars full, equal and gender-balanced participation", Force::Strive)]);
    A4 = 4 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Participation of survivors and communities":
        "Take account of what mine survivors and affected communities need, and ensure that they take a meaningful \
         part in all matters of the Convention, and an equal and active one in its meetings.";
    A5 = 5 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Up-to-date national standards":
        "Keep national mine action standards abreast of the newest International Mine Action Standards (IMAS), fit \
         them to new challenges and use best practices, so that implementation is efficient and effective.",
        serves(&[art(5)]),
        cites(&["International Mine Action Standards"]);
    A6 = 6 [PARTNERSHIPS, STATES_PARTIES, Will]
        "Partnerships beyond mine action":
        "Strengthen partnerships, and integrate responses, of the mine action community and the humanitarian, \
         peacebuilding, development and human rights communities concerned, with the 2030 Agenda for Sustainable \
         Development in mind.",
        cites(&["2030 Agenda for Sustainable Development"]),
        note("The appendix has \"integrated responses\", to be strengthened like the partnerships.");
    A7 = 7 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Assistance with national plans":
        "Those in a position to do so help other States Parties, where feasible, to develop, update or implement \
         national strategies and work plans for fulfilling their obligations. Where possible, partnerships and funding \
         are for several years.",
        serves(&[art(6)]);
    A8 = 8 [REPORTING, STATES_PARTIES, Will]
        "Quality information every year":
        "Give quality information on progress and challenges in implementation, on cooperation and assistance too: \
         each year by 30 April under Article 7, with the Guide to Reporting, and at formal and informal meetings.",
        serves(&[art(7)]),
        cites(&["APLC/MSP.14/2015/WP.2"]),
        due(&[each_thirty_april("information on progress and challenges")]),
        note("The text names 30 April itself: by the letter also for a State whose own first report is due later.");
    A9 = 9 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National information management system":
        "Set up and maintain a national information management system with accurate, up-to-date national data on the \
         status of implementation. Design and run it so that it is nationally owned and sustainable, and with a view \
         to data that can still be accessed, managed and analysed after completion.";
    A10 = 10 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Assessed contributions; support unit":
        "Pay assessed contributions under Article 14 as early as possible in the year and settle arrears swiftly, so \
         that meetings can be held as planned. Those in a position to do so consider voluntary resources for the \
         effective work of the Implementation Support Unit (ISU), committed for several years where feasible, in \
         accordance with its five-year work plan.",
        serves(&[art(14)]),
        cites(&["five-year work plan of the Implementation Support Unit"]),
        due(&[
            pace("assessed contributions paid", Pace::EarlyInTheYear),
            pace("arrears settled", Pace::Promptly),
        ]),
        clauses(&[Clause::new(
            "voluntary resources for the ISU, for several years where feasible",
            &ABLE_TO_ASSIST,
            Force::Consider,
        )]),
        note(
            "The three months before the meeting stand in indicator 10.1 only. For the effective functioning of the unit the \
             appendix has its effective operation.",
        );

    "III. Universalisation", chapeaux::III;
    A11 = 11 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Ratification and accession":
        "Use every avenue open to promote ratification and accession by States not party, among other ways by \
         encouraging them to take part in the work of the Convention.",
        serves(&[art(16)]);
    A12 = 12 [UNIVERSALISATION, STATES_PARTIES, Will]
        "The norm upheld everywhere":
        "Go on promoting observance of the norms and objectives of the Convention by all, condemn violations of its \
         norms, and take suitable steps to end any production, transfer, stockpiling and use of anti-personnel mines, \
         whoever the actor, armed non-State actors included.",
        serves(&[art(1)]);

    "IV. Stockpile destruction and retention", chapeaux::IV;
    A13 = 13 [STOCKPILES, STOCKPILES_OPEN, Will]
        "Plan for destroying stockpiles":
        "Develop a plan, time-bound and with clear milestones, to fulfil Article 4 within the deadline, as soon as \
         possible after entry into force, and inform States Parties regularly of progress and remaining challenges.",
        serves(&[art(4)]),
        due(&[
            pace("plan developed after entry into force", Pace::AsSoonAsPossible),
            by_deadline("Article 4 fulfilled", Duty::StockpileDestruction),
            pace("States Parties informed", Pace::Regularly),
        ]),
        note("The text says entry into force of the Convention; we read: for the State.");
    A14 = 14 [STOCKPILES, STOCKPILES_LATE, Will]
        "Stockpile deadline missed":
        "States that missed their deadline for destroying stockpiles, and so do not comply with Article 4, present a \
         time-bound plan to complete destruction and urgently carry it out, as soon as possible and transparently. \
         They inform States Parties regularly of progress and remaining challenges.",
        serves(&[art(4)]),
        due(&[
            pace("implementation taken in hand", Pace::Urgently),
            pace("implementation taken in hand", Pace::AsSoonAsPossible),
            pace("States Parties informed", Pace::Regularly),
        ]);
    A15 = 15 [STOCKPILES, STOCKPILES_FOUND_LATE, Will]
        "Stockpiles found after the deadline":
        "States that find previously unknown stockpiles once the deadline for destruction has passed tell States \
         Parties as soon as possible; they destroy these mines as an urgent priority, at most six months after the \
         find.",
        serves(&[art(4)]),
        due(&[
            pace("States Parties informed", Pace::AsSoonAsPossible),
            pace("mines found destroyed", Pace::Urgently),
            after_find("mines found destroyed", DESTRUCTION_AFTER_FIND_MONTHS, Duty::StockpileDestruction),
        ]);
    A16 = 16 [STOCKPILES, RETAINING, Will]
        "Yearly review of retained mines":
        "States that retain anti-personnel mines as Article 3 permits review their number each year, so that it does \
         not exceed the minimum absolutely necessary for permitted purposes, and destroy all beyond it. Each year by \
         30 April, they report how retained mines were used and destroyed.",
        serves(&[art(3).paragraph(1), art(7).paragraph(1).letter('d')]),
        due(&[
            pace("number reviewed", Pace::Yearly),
            each_thirty_april("use and destruction of retained mines reported").of_past_year(),
        ]),
        note(
            "The second sentence says \"The States Parties\"; we read: those that retain. The appendix lacks a comma before \
             \"and will destroy\"; the meaning is the same.",
        );
    A17 = 17 [STOCKPILES, RETAINING, Explore]
        "Alternatives to live mines":
        "Explore, where possible, what is available for training and research in place of live anti-personnel mines.",
        serves(&[art(3).paragraph(1)]),
        note("The chapeau addresses holders of stockpiles too; the content fits only those that retain.");

    "V. Survey and clearance of mined areas", chapeaux::V;
    A18 = 18 [CLEARANCE, WITHOUT_BASELINE, Will]
        "Perimeters and baseline of contamination":
        "States that have not yet done so identify the precise perimeter of their mined areas, as far as possible, and \
         establish accurate, evidence-based baselines of contamination from information of all relevant sources, no \
         later than the Nineteenth Meeting (19MSP), in 2021.",
        serves(&[art(5).paragraph(2)]),
        due(&[by_msp("perimeters identified, baselines established", 19)]),
        note("We read the date as that of perimeters and baselines; it may be that of the baselines alone.");
    A19 = 19 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Work plans towards completion":
        "Develop evidence-based, costed national work plans that project how many areas and how much mined area will \
         be addressed each year, so that clearance is complete as soon as possible and at the latest by the Article 5 \
         deadline. Present them at the Eighteenth Meeting (18MSP), in 2020.",
        serves(&[art(5).paragraph(1)]),
        due(&[
            by_msp("work plans presented", 18),
            pace("clearance completed", Pace::AsSoonAsPossible),
            by_deadline("clearance completed", Duty::Clearance),
        ]);
    A20 = 20 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Work plans updated each year":
        "Update the national work plans each year on new evidence, and report adjusted milestones in the Article 7 \
         report by 30 April, saying how many areas and how much mined area will be addressed each year and how \
         priorities were set.",
        serves(&[art(5).paragraph(1), art(7)]),
        due(&[pace("work plans updated", Pace::Yearly), each_annual_report("adjusted milestones reported")]),
        note("They stand in the Article 7 report: 30 April is read as the day of that report.");
    A21 = 21 [CLEARANCE, IMPROVISED, Will]
        "Improvised anti-personnel mines":
        "States affected by improvised anti-personnel mines apply every provision and obligation of the Convention to \
         them as to all other types, also in survey and clearance under Article 5, and report under Article 7 by type \
         of mine.",
        serves(&[art(5), art(7)]),
        due(&[each_report("data by type of mine")]);
    A22 = 22 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Reporting by IMAS categories":
        "Report remaining challenges consistently with the International Mine Action Standards (IMAS): suspected and \
         confirmed hazardous areas apart, their relative size, and the type of contamination. Report progress by \
         method of land release: cancelled by non-technical survey, reduced by technical survey, or cleared.",
        serves(&[art(5), art(7)]),
        cites(&["International Mine Action Standards"]);
    A23 = 23 [CLEARANCE, REQUESTING, Will]
        "Requests for extensions":
        "States requesting an extension include a detailed, costed, multi-year work plan for the period asked for, and \
         develop the request inclusively, in line with what the Seventh Meeting (7MSP) decided and with the \
         recommendations in the paper on the extensions process that the Twelfth (12MSP) endorsed.",
        serves(&[art(5).paragraph(3), art(5).paragraph(4)]),
        cites(&["APLC/MSP.7/2006/L.3", "APLC/MSP.12/2012/4"]),
        note("By when to submit is a matter of the process cited, not of the action.");
    A24 = 24 [RISK_EDUCATION, REQUESTING, Will]
        "Risk education in extension requests":
        "States requesting an extension also include detailed, costed, multi-year plans for mine risk education and \
         reduction, specific to the context of the communities affected.",
        serves(&[art(5).paragraph(4)]),
        note("The appendix has requests for extension, where the body has extensions.");
    A25 = 25 [CLEARANCE, CLEARANCE_COMPLETED, Will]
        "Declarations of completion":
        "States that complete clearance continue the best practice of a voluntary declaration of completion, and duly \
         consider the paper on implementing and completing Article 5.",
        serves(&[art(5).paragraph(1)]),
        cites(&["APLC/MSP.17/2018/10"]),
        clauses(&[
            Clause::with_force("declare completion", Force::Voluntary),
            Clause::with_force("the paper on implementing and completing Article 5", Force::Consider),
        ]),
        note("They will go on; what they go on with, the declaration, is voluntary.");
    A26 = 26 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Capacity for areas found later":
        "Provide, in national strategies and work plans for completion, for a sustainable national capacity to deal \
         with previously unknown mined areas, newly mined areas found after completion included. In dealing with them, \
         consider the commitments of the Twelfth Meeting (12MSP) in the paper on a rational response to such finds.",
        serves(&[art(5)]),
        cites(&["APLC/MSP.12/2012/7"]),
        clauses(&[Clause::with_force("the commitments made at the Twelfth Meeting on such areas", Force::Consider)
            .only("where such areas are found")]);
    A27 = 27 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Better methods and technology":
        "Take appropriate steps to make survey and clearance more effective and efficient, among other ways by \
         promoting research on innovative technology, its application and its sharing.",
        serves(&[art(5)]);

    "VI. Mine risk education and reduction", chapeaux::VI;
    A28 = 28 [RISK_EDUCATION, STATES_PARTIES, Will]
        "Risk education within wider efforts":
        "Integrate mine risk education with wider efforts in humanitarian work, development, protection and education \
         and with ongoing survey, clearance and victim assistance, so that affected people are at less risk and have \
         less need to take risks.",
        serves(&[art(6).paragraph(3)]);
    A29 = 29 [RISK_EDUCATION, STATES_PARTIES, Will]
        "Programmes for all at risk":
        "Give all affected populations and groups at risk mine risk education and reduction programmes specific to \
         their context: based on a needs assessment, tailored to the threat they meet, sensitive to gender, age and \
         disability, and mindful of the diverse needs and experiences in affected communities.",
        serves(&[art(6).paragraph(3)]),
        note("The appendix has a need's assessment for a needs assessment.");
    A30 = 30 [RISK_EDUCATION, STATES_PARTIES, Will]
        "People most at risk first":
        "Put the people most at risk first, by tying the programmes and messages of mine risk education and reduction \
         directly to an analysis of the casualty and contamination data available, to an understanding of how affected \
         people behave, run risks and cope, and, wherever possible, to expected movements of population.",
        serves(&[art(6).paragraph(3)]);
    A31 = 31 [RISK_EDUCATION, STATES_PARTIES, Will]
        "Adaptable national capacity":
        "Build national capacity for mine risk education and reduction programmes that can adapt to changing needs and \
         contexts, and that reach affected communities when previously unknown mined areas are found.",
        serves(&[art(6).paragraph(3)]);
    A32 = 32 [RISK_EDUCATION, STATES_PARTIES, Will]
        "Reporting on risk education":
        "In Article 7 reports, cover mine risk education and other programmes that reduce risk: methodologies, \
         challenges and results, with information by gender and age.",
        serves(&[art(6).paragraph(3), art(7)]),
        due(&[each_report("risk education and reduction reported").only("where there are such programmes")]);

    "VII. Victim assistance", chapeaux::VII;
    A33 = 33 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Government entity and action plan":
        "Assign a relevant government entity to oversee how victim assistance is integrated into broader policies, \
         plans and legal frameworks at national level. That entity develops an action plan, monitors it and reports on \
         it, by specific, measurable, realistic and time-bound objectives in support of mine victims. Barriers to \
         services, be they physical, social, cultural, political, of attitude or of communication, are removed, and \
         all programmes are planned, carried out, monitored and evaluated inclusively of gender, age and disability \
         and with diverse needs in mind.",
        serves(&[art(6).paragraph(3)]),
        note("The second sentence addresses the entity. \"Such services\" are those of paragraph 11. The \
              appendix has lost its number.");
    A34 = 34 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Victims in national policies and laws":
        "Work across sectors so that national policies and legal frameworks on health, education, employment, \
         disability, development and poverty reduction meet the needs and rights of mine victims effectively, in line \
         with what the disability rights convention (CRPD) provides on it.",
        serves(&[art(6).paragraph(3)]),
        cites(&["CRPD"]);
    A35 = 35 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Central database of casualties":
        "Establish or strengthen a centralised database of persons killed and persons injured by mines, with the needs \
         and challenges of the injured, by gender, age and disability. Make it available to relevant stakeholders, so \
         that victims' needs are met comprehensively.",
        serves(&[art(6).paragraph(3)]);
    A36 = 36 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "First aid and medical care":
        "Give casualties in mine-affected communities effective and efficient first aid, other emergency medical \
         services, and ongoing medical care.",
        serves(&[art(6).paragraph(3)]);
    A37 = 37 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Referral mechanism and directory":
        "Where appropriate and possible, ensure a national referral mechanism that eases mine victims' access to \
         services, among other ways by drawing up and spreading a comprehensive directory of them.",
        serves(&[art(6).paragraph(3)]);
    A38 = 38 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Rehabilitation and psychosocial support":
        "Take steps, with regard to local, national and regional circumstances, so that all mine victims have access \
         to comprehensive rehabilitation and to psychological and psychosocial support, also in rural and remote \
         areas, by outreach rehabilitation where necessary, and with particular attention to the most vulnerable. That \
         includes physiotherapy, occupational therapy, assistive devices and peer-to-peer support.",
        serves(&[art(6).paragraph(3)]),
        note("The appendix has services, in the plural, for the service of outreach.");
    A39 = 39 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Social and economic inclusion":
        "Work for mine victims to be included socially and economically, also in rural and remote areas: for example \
         by access to education, capacity-building, employment referral, rural development, microfinance, business \
         development services and social protection programmes.",
        serves(&[art(6).paragraph(3)]),
        note("The appendix has lost its number.");
    A40 = 40 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Protection of survivors in emergencies":
        "Ensure that the relevant national plans for humanitarian response and preparedness keep mine survivors safe \
         and protected at times of risk, armed conflict, humanitarian emergencies and natural disasters included, in \
         line with the relevant humanitarian law, human rights law and international guidelines.",
        serves(&[art(6).paragraph(3)]),
        note("The appendix has lost its number.");
    A41 = 41 [VICTIM_ASSISTANCE, SIGNIFICANT_VICTIMS, Will]
        "Victims included in what affects them":
        "Ensure that mine victims and the organisations representing them are fully included and effectively \
         participate in everything that affects them, also in rural and remote areas.",
        serves(&[art(6).paragraph(3)]);

    "VIII. International cooperation and assistance", chapeaux::VIII;
    A42 = 42 [COOPERATION, STATES_PARTIES, Utmost]
        "Resources and sources of funding":
        "Do the utmost to commit the resources needed for meeting the Convention's obligations as soon as possible, \
         and explore every possible alternative or innovative source of funding.",
        serves(&[art(6)]),
        due(&[pace("obligations met", Pace::AsSoonAsPossible)]),
        clauses(&[Clause::with_force("alternative and innovative sources of funding", Force::Explore)]),
        note("By the order of words it is the obligations that are to be met soon; it may be the commitment.");
    A43 = 43 [COOPERATION, SEEKING_ASSISTANCE, Will]
        "Needs for assistance made known":
        "States seeking assistance develop plans to mobilise resources and use all mechanisms of the Convention to \
         make known their challenges and what assistance they require, among them the annual Article 7 report and the \
         individualised approach. The outcomes of that approach are shared with the wider mine action community, for \
         the greatest impact.",
        serves(&[art(6).paragraph(1), art(7)]),
        due(&[each_annual_report("challenges and requirements made known")]),
        clauses(&[Clause::with_addressee("share the outcomes of the individualised approach", &STATES_PARTIES)
            .only("where it was used")]),
        note("The second sentence says \"States Parties\": all by the letter, perhaps only those seeking assistance.");
    A44 = 44 [COOPERATION, STATES_PARTIES, Will]
        "National coordination and dialogue":
        "Strengthen national coordination, among other ways by regular dialogue with stakeholders, national and \
         international, on progress, on challenges and on support for meeting the Convention's obligations. Consider, \
         where relevant, an appropriate national platform for regular dialogue of all stakeholders.",
        serves(&[art(6)]),
        due(&[pace("dialogue with stakeholders", Pace::Regularly)]),
        clauses(&[Clause::with_force("a national platform for regular dialogue, where relevant", Force::Consider)]);
    A45 = 45 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Assistance with implementation":
        "Those in a position to do so help other States Parties implement their obligations, in line with their own \
         development policies, and support national strategies and work plans that are clear and evidence-based, \
         answer the diverse needs and experiences in affected communities and rest on sound analysis of gender, age \
         and disability. Support for victim assistance can come from the mine action budget, be part of broader \
         development and humanitarian efforts, or both.",
        serves(&[art(6)]);
    A46 = 46 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Coordinated support":
        "Those in a position to provide assistance coordinate their support, by existing mechanisms where possible, so \
         that affected States Parties implement their obligations effectively.",
        serves(&[art(6)]);
    A47 = 47 [COOPERATION, STATES_PARTIES, Explore]
        "Cooperation among States":
        "Continuously explore cooperation, be it international, regional, bilateral, South-to-South or between \
         affected States Parties, with best practices and lessons learned to be shared voluntarily. It may include \
         clearance commitments in border areas that support each other, experience with gender and the diverse needs \
         and experiences in affected communities in programming, and, under Article 6, exchange of equipment, material \
         and information on science and technology, or their donation when a State has completed, to promote \
         implementation.",
        serves(&[art(6)]),
        clauses(&[Clause::with_force("share best practices and lessons learned", Force::Voluntary)]),
        due(&[pace("opportunities explored", Pace::Continuously)]);

    "IX. Measures to ensure compliance", chapeaux::IX;
    A48 = 48 [COMPLIANCE, ALLEGED, Will]
        "Non-compliance with Article 1":
        "Where non-compliance with the general obligations of Article 1 is alleged or known, the State concerned \
         informs all States Parties of the situation as speedily, fully and openly as possible, and cooperates with \
         others to resolve the matter quickly and effectively under Article 8(1).",
        serves(&[art(1), art(8).paragraph(1)]),
        due(&[pace("all States Parties informed", Pace::AsSoonAsPossible), pace("matter resolved", Pace::Promptly)]);
    A49 = 49 [COMPLIANCE, SILENT, Will]
        "Annual update where reports are missing":
        "States with obligations, in particular those of Article 4 or 5, or that retain or transfer mines under \
         Article 3, and have not reported their progress under Article 7 each year, tell every year, as Article 7 \
         asks and in close cooperation with the Implementation Support Unit (ISU), where implementation stands, and inform all States Parties as speedily, fully and openly as possible. After two consecutive years without information, the President, in close cooperation with \
         the relevant Committee, assists and engages with them.",
        serves(&[art(3), art(4), art(5), art(7)]),
        due(&[
            each_annual_report("update on the status of implementation"),
            pace("all States Parties informed", Pace::AsSoonAsPossible),
            Due::new("the States concerned assisted and engaged, with the Committee", Timing::AfterTwoSilentYears)
                .by("the President"),
        ]),
        note("The last sentence addresses the President. \"Each year\" may go with the report or the progress.");
    A50 = 50 [NATIONAL_MEASURES, NO_MEASURES, Will]
        "National implementation measures":
        "States that have not yet fulfilled Article 9 urgently take all appropriate measures, legal, administrative \
         and other, to implement it, and report on them no later than the Twentieth Meeting (20MSP).",
        serves(&[art(9), art(7).paragraph(1).letter('a')]),
        due(&[pace("measures taken", Pace::Urgently), by_msp("measures reported", 20)]);
}
