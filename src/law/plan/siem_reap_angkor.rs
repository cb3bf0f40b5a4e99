//! The action plan of Siem Reap-Angkor, 2025-2029, under the Anti-Personnel Mine Ban Convention, with its indicators.
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
    title: "Siem Reap-Angkor Action Plan 2025-2029",
    adopted: calendar_day(2024, 11, 29),
    adopted_at: review_conference(5),
    until: Some(review_conference(6)),
    document: "President's draft of 28 November 2024",
    standing: "adopted the next day; the wording of the adopted text was not seen",
    predecessor: Some("oslo"),
    baseline: Some(2025),
    chapters: CHAPTERS,
    indicators: indicators::INDICATORS,
    legal_standing: Some(text::STANDING),
    measurement: Some(text::MEASUREMENT),
    goals: text::GOALS,
    terms: text::TERMS,
    practices: text::PRACTICES,
    ..Plan::new(
        "siem-reap-angkor",
        "Siem Reap-Angkor",
        Convention::Apmbc,
        (calendar_day(2025, 1, 1), calendar_day(2029, 12, 31)),
    )
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Apmbc, number)
}

/// Assistance to victims, and mine awareness.
const ART_6_3: Provision = art(6).paragraph(3);
const IMAS: &str = "International Mine Action Standards";
const CRPD: &str = "CRPD";

actions! {
    "siem-reap-angkor";

    "II. Best Practices in Implementation", chapeaux::II;
    A1 = 1 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National ownership, partnership and coordination":
        "Show strong national ownership, partnership and coordination: build implementation of the Convention into \
         national development plans, strategies and budgets. As appropriate, these include those on reducing poverty, \
         humanitarian response, health including mental health, gender equality, disability inclusion, peacebuilding, \
         human rights, climate adaptation, protecting and improving the environment, and reducing disaster risk.";
    A2 = 2 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Sustainable national capacities":
        "Build lasting national capacities to coordinate, regulate and manage the mine action programme (survey, \
         clearance, risk education and victim assistance among it) and to do what remains after completion, also when \
         mined areas unknown until then, newly mined ones included, are found.",
        serves(&[art(5), ART_6_3]);
    A3 = 3 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National strategies and work plans":
        "Draw up national strategies and work plans to carry out Convention obligations, as soon as possible and at \
         the latest by the 22nd Meeting of the States Parties: evidence-based, costed, suited to the context and with \
         dates. Review them periodically and update them on new evidence.",
        due(&[
            pace("strategies and work plans developed", Pace::AsSoonAsPossible),
            by_msp("strategies and work plans developed", 22),
            pace("strategies and work plans reviewed and updated", Pace::Periodically),
        ]);
    A4 = 4 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National standards up to date":
        "Keep the National Mine Action Standards current and in accordance with the international ones, so that \
         operations are efficient, effective and safe.",
        serves(&[art(5)]),
        cites(&[IMAS]);
    A5 = 5 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Inclusive implementation":
        "Let gender, age, disability, and diverse needs and experiences in mine-affected communities, survivors \
         included, inform all areas of implementation, and report on what is done for inclusion. Strive in particular \
         to remove barriers to full, equal, meaningful and gender-balanced participation, also at Convention \
         meetings.",
        clauses(&[Clause::with_force(
            "remove barriers to full, equal, meaningful and gender-balanced participation, also at Convention meetings",
            Force::Strive,
        )]);
    A6 = 6 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Climate and environment":
        "Let climate and the environment inform every relevant area of implementation, so that climate and \
         environmental risks are properly addressed.";
    A7 = 7 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Help with national strategies and plans":
        "Assist all States Parties that need support in carrying out national strategies and work plans, so that they \
         meet their obligations, victim assistance included, as soon as possible. The means include partnerships and \
         funding over several years and, as appropriate, contributions to local organisations.",
        serves(&[art(6)]),
        due(&[pace("obligations met with this help", Pace::AsSoonAsPossible)]),
        note("whether the help or the meeting of obligations is to come as soon as possible is not clear");
    A8 = 8 [REPORTING, STATES_PARTIES, Will]
        "Quality reports by 30 April":
        "Report each year by 30 April, in line with Article 7 and with the Guide to Reporting, giving quality \
         information on how the Convention and this plan are implemented.",
        serves(&[art(7)]),
        cites(&["Guide to Reporting"]),
        due(&[each_thirty_april("quality information provided")]),
        note("names 30 April itself: by the letter also for a State whose own first report is due later");
    A9 = 9 [CROSS_CUTTING, STATES_PARTIES, Will]
        "National information management":
        "Set up and keep a national, centrally managed information management system with accurate, up-to-date data \
         on how far implementation has come.";
    A10 = 10 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Contributions paid on time":
        "Pay contributions assessed under Article 14 as early in the year as possible, at the latest three months \
         before each Review Conference or Meeting of the States Parties, and settle arrears swiftly. Those in a \
         position to do so consider voluntary contributions, if feasible for several years, to the working of the \
         Implementation Support Unit under its five-year work plan.",
        serves(&[art(14)]),
        cites(&["five-year work plan of the Implementation Support Unit"]),
        clauses(&[Clause::new(
            "contribute voluntarily to the Implementation Support Unit, if feasible with multi-year commitments",
            &ABLE_TO_ASSIST,
            Force::Consider,
        )]),
        due(&[
            pace("assessed contributions paid", Pace::EarlyInTheYear),
            Due::new("assessed contributions paid", Timing::BeforeMeetings { months: 3 }),
            pace("arrears settled", Pace::Promptly),
        ]);

    "III. Universalization", chapeaux::III;
    A11 = 11 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Promotion of ratification and accession":
        "Promote ratification and accession by States not party through every avenue there is, worldwide, regional \
         and subregional, high-level engagement and cooperation and assistance included, among other ways by \
         encouraging these States to take part in the work of the Convention.",
        serves(&[art(16)]);
    A12 = 12 [UNIVERSALISATION, STATES_PARTIES, Will]
        "The norm observed by all":
        "Step up concerted and sustained efforts for universal observance of the norms and aims of the Convention, \
         also in dialogue with States not party, political and between armed forces. Condemn violations, and take \
         appropriate steps to end use, stockpiling, production and transfer under any circumstances by any actor, \
         armed non-state actors included.",
        serves(&[art(1)]);

    "IV. Stockpile Destruction and Retention", chapeaux::IV;
    A13 = 13 [STOCKPILES, STOCKPILES_OPEN, Will]
        "Plan for destroying stockpiles":
        "After entry into force, draw up a costed, realistic plan, with dates and clear milestones, to fulfil Article \
         4 within the deadline and as soon as possible. Inform States Parties regularly of progress and remaining \
         challenges, report on the mines under Article 7, and destroy them by methods that meet international \
         standards on public health and the environment.",
        serves(&[art(4), art(7)]),
        due(&[
            pace("Article 4 fulfilled under the plan", Pace::AsSoonAsPossible),
            by_deadline("Article 4 fulfilled under the plan", Duty::StockpileDestruction),
            pace("States Parties informed of progress and challenges", Pace::Regularly),
            each_report("status of the mines reported"),
        ]),
        note("those with stockpiles are not named, only implied; not said whether the late States of Action 14 are meant too, nor whether the plan itself is to come as \
              soon as possible");
    A14 = 14 [STOCKPILES, STOCKPILES_LATE, Will]
        "Late with stockpiles":
        "Those that missed their deadline, and so do not comply with Article 4, present to the 22nd Meeting of the \
         States Parties at the latest a costed, realistic plan, with dates and clear milestones, to fulfil it as soon \
         as possible. They report on the mines under Article 7, proceed urgently, transparently and with care for the \
         environment, and regularly tell States Parties of progress and remaining challenges.",
        serves(&[art(4), art(7)]),
        due(&[
            by_msp("plan presented", 22),
            pace("Article 4 fulfilled", Pace::AsSoonAsPossible),
            each_report("status of the mines reported"),
            pace("destruction carried on", Pace::Urgently),
            pace("States Parties informed of progress and challenges", Pace::Regularly),
        ]);
    A15 = 15 [STOCKPILES, STOCKPILES_FOUND, Will]
        "Unknown stockpiles found":
        "Those that find stockpiles unknown until then, improvised anti-personnel mines included, tell the President \
         as soon as possible of the find and of their plans to destroy them. They destroy them as an urgent priority, \
         at the latest six months after the find, with care for the environment, in keeping with the Convention and \
         the International Mine Action Standards.",
        serves(&[art(4)]),
        cites(&[IMAS]),
        due(&[
            pace("President informed of the find and the plans", Pace::AsSoonAsPossible),
            pace("stockpiles found destroyed", Pace::Urgently),
            after_find("stockpiles found destroyed", DESTRUCTION_AFTER_FIND_MONTHS, Duty::StockpileDestruction),
        ]),
        note("unlike Oslo Action 15 not limited to finds after the deadline");
    A16 = 16 [STOCKPILES, RETAINING, Will]
        "Review of retained mines":
        "Review each year the number of mines retained under Article 3, so that it stays within the minimum \
         absolutely necessary for permitted purposes, and destroy any beyond it as soon as possible. Explore \
         alternatives to live mines. Report each year on present and planned use, on destruction and on all these \
         efforts.",
        serves(&[art(3).paragraph(1), art(7).paragraph(1).letter('d')]),
        clauses(&[Clause::with_force("find alternatives to using live mines", Force::Explore)]),
        due(&[
            pace("retained mines reviewed", Pace::Yearly),
            pace("mines beyond the minimum destroyed", Pace::AsSoonAsPossible),
            pace("use, planned use and destruction reported", Pace::Yearly),
            pace("all these efforts reported", Pace::Yearly),
        ]),
        note("those that retain are not named, only implied; for the yearly reports no day is given");

    "V. Survey and Clearance of Mined Areas", chapeaux::V;
    A17 = 17 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Accurate baseline of contamination":
        "Identify suspected and confirmed hazardous areas as far as possible, and establish accurate baselines of \
         contamination as soon as possible from data and evidence gathered inclusively, following the International \
         Mine Action Standards. Areas with improvised anti-personnel mines are included.",
        serves(&[art(5).paragraph(2)]),
        cites(&[IMAS]),
        due(&[pace("baselines established", Pace::AsSoonAsPossible)]);
    A18 = 18 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Work plans for survey and clearance":
        "Draw up, inclusively and as soon as possible, national work plans for survey, clearance and risk education: \
         evidence-based, costed, suited to the context and with dates. They should, so as to complete as soon as possible, project year by year the \
         number, size and amount of mined areas to be addressed, and consider gender, age, disability, diverse needs and \
         experiences in mine-affected communities, survivors included, climate and environment. They are to be \
         updated each year on new evidence.",
        serves(&[art(5), ART_6_3]),
        clauses(&[
            Clause::with_force(
                "include yearly projections and those considerations, to complete as soon as possible",
                Force::Should,
            ),
            Clause::with_force("update the work plans each year on new evidence", Force::AreTo),
        ]),
        due(&[
            pace("work plans developed", Pace::AsSoonAsPossible),
            pace("completion achieved", Pace::AsSoonAsPossible),
            pace("work plans updated", Pace::Yearly),
        ]);
    A19 = 19 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Priorities of survey and clearance":
        "Set the priorities of survey and clearance by clear, nationally driven criteria of humanitarian need and \
         sustainable development, considering gender, age, disability, diverse needs and experiences in affected \
         communities, survivors included, and the environment.",
        serves(&[art(5)]);
    A20 = 20 [CLEARANCE, IMPROVISED, Will]
        "Improvised mines under the Convention":
        "Those affected by improvised explosive devices that fit the definition of an anti-personnel mine apply every \
         provision and obligation of the Convention to them, also in survey and clearance under Article 5 and in \
         reports under Article 7.",
        serves(&[art(2).paragraph(1), art(5), art(7)]),
        due(&[each_report("improvised mines covered in the report")]);
    A21 = 21 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Capacity for finds after completion":
        "Have a lasting national capacity that implements the Convention and addresses mined areas found after \
         completion, unknown until then or newly mined. Consider the commitments of the 12th Meeting of the States \
         Parties on such finds after the deadline.",
        serves(&[art(5)]),
        cites(&["APLC/MSP.12/2012/7"]),
        clauses(&[Clause::with_force("the commitments of the 12th Meeting on finds after the deadline", Force::Consider)]),
        note("after completion in the action, after the deadline in the paper it cites");
    A22 = 22 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Disaggregated reports on mined areas":
        "Report consistently with the International Mine Action Standards. Break down what remains by suspected and \
         confirmed hazardous areas, their relative size and the type of contamination, and progress by land release \
         method: cancelled by non-technical survey, reduced by technical survey, or cleared.",
        serves(&[art(5), art(7)]),
        cites(&[IMAS]);
    A23 = 23 [CLEARANCE, REQUESTING, Will]
        "Content of extension requests":
        "Put into each request to extend an Article 5 deadline detailed, evidence-based, costed and context-specific \
         plans over several years for survey, clearance and risk education in the period asked for, in line with what \
         States Parties decided on the request process. Consider gender, age, disability, diverse needs and \
         experiences in affected communities, survivors included, climate and environment.",
        serves(&[art(5).paragraph(3), art(5).paragraph(4)]),
        note("those that submit requests are not named, only implied; the decisions on the process are not cited by \
              symbol");
    A24 = 24 [CLEARANCE, CLEARANCE_COMPLETED, AreTo]
        "Voluntary declarations of completion":
        "Those that complete clearance are to declare completion, voluntarily, considering what the 17th Meeting of \
         the States Parties recommended.",
        serves(&[art(5).paragraph(1)]),
        cites(&["APLC/MSP.17/2018/10"]),
        clauses(&[
            Clause::with_force("declare completion", Force::Voluntary),
            Clause::with_force("the recommendations of the 17th Meeting on completion", Force::Consider),
        ]),
        note(
            "both \u{201c}are to\u{201d} and \u{201c}voluntary\u{201d}; whether the States or their declarations are to be \
             \u{201c}considering\u{201d} the recommendations is not clear",
        );
    A25 = 25 [CLEARANCE, AFFECTED_BY_AREAS, Will]
        "Better methods of survey and clearance":
        "Make survey and clearance more effective and efficient, also by applying National Mine Action Standards that \
         are up to date and in line with the international ones. Promote research and analysis of innovative \
         approaches, methods and technology to that end, and their adoption.",
        serves(&[art(5)]),
        cites(&[IMAS]);

    "VI. Mine Risk Education and Reduction", chapeaux::VI;
    A26 = 26 [RISK_EDUCATION, AFFECTED_BY_AREAS, Will]
        "Risk education within wider plans":
        "Make risk education and reduction part of wider plans (humanitarian response and protection, development, \
         education, health, mental health, climate, environment, disaster risk reduction or others relevant) and part \
         of survey, clearance and victim assistance. Join it to other efforts that raise awareness, lower the risk \
         and work towards conditions in which people behave more safely, until the threat has been dealt with.",
        serves(&[ART_6_3]);
    A27 = 27 [RISK_EDUCATION, AFFECTED_BY_AREAS, Will]
        "Programmes tailored to the threat":
        "Provide risk education and reduction suited to the context and the threat, first to those most at risk: base \
         it on the available data on casualties and contamination, climate and environmental risk, how people behave, \
         take risks and cope, and, wherever possible, expected movements of population. Be sensitive to gender, age \
         and disability, and take account of diverse needs and experiences in affected communities.",
        serves(&[ART_6_3]);
    A28 = 28 [RISK_EDUCATION, AFFECTED_BY_AREAS, Will]
        "National capacity for risk education":
        "Build lasting national capacities for risk education and reduction that can adapt to changing needs and \
         contexts, also in emergencies and when mined areas unknown until then or newly mined are found.",
        serves(&[ART_6_3]);
    A29 = 29 [RISK_EDUCATION, AFFECTED_BY_AREAS, Will]
        "Reports on risk education":
        "Report on risk education programmes: how priorities were set, the methods, the challenges and the results, \
         with information broken down by age, gender, disability and other diverse needs and experiences in affected \
         communities.",
        serves(&[ART_6_3, art(7)]);

    "VII. Victim Assistance", chapeaux::VII;
    A30 = 30 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Focal point and disability action plan":
        "Assign a relevant government entity as focal point that coordinates victim assistance and oversees and \
         furthers its place in broader national policies, plans, budgets and laws, so that it lasts, also beyond \
         completion of Article 5. With national entities, survivors, their organisations and others relevant, the \
         focal point develops a specific, measurable, realistic and time-bound national disability action plan. That \
         plan should take in what mine victims need and have a right to, and consider gender, age, disability and \
         more; the focal point is to monitor its inclusive implementation and report.",
        serves(&[ART_6_3]),
        clauses(&[
            Clause::with_force(
                "include in the plan the needs and rights of victims, and consider gender, age and disability",
                Force::Should,
            ),
            Clause::with_force("as focal point, monitor the plan's inclusive implementation and report", Force::AreTo),
        ]),
        note("speaks of affected States Parties, the chapter of those with victims; the focal point has duties of its \
              own");
    A31 = 31 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Victims in national policy and law":
        "Work across ministries and sectors so that national policies, laws and budgets effectively meet the needs \
         and rights of victims of mines and other explosive ordnance: those on disability, mental health, health, \
         education, employment, climate change, environment, poverty reduction and development, consistently with \
         what the disability convention of the United Nations (CRPD) says on them.",
        serves(&[ART_6_3]),
        cites(&[CRPD]);
    A32 = 32 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Victims identified and data shared":
        "Work to identify all victims of mines and other explosive ordnance, and collect accurate, comprehensive \
         information on their needs, challenges and whereabouts, broken down by gender, age, disability and other \
         considerations. Make the data available to those concerned, also through a central national database such as \
         a disability data system, for a comprehensive and lasting response, in line with national data protection.",
        serves(&[ART_6_3]);
    A33 = 33 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Emergency care and health services":
        "Give new casualties effective, efficient emergency medical care suited to the context, and raise national \
         capacity by training: psychosocial first care, special courses for health professionals, first response by \
         lay people in affected communities. Ensure that survivors of mines and other explosive ordnance can reach \
         health services, in rural and remote areas too.",
        serves(&[ART_6_3]);
    A34 = 34 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Referral and directory of services":
        "Have a national or subnational referral mechanism that eases access to services for victims of mines and \
         other explosive ordnance, among other ways by creating and spreading a comprehensive directory of services \
         that are available, accessible and inclusive for all of them.",
        serves(&[ART_6_3]),
        note("\u{201c}national/sub-administrative area\u{201d} is read as national or subnational");
    A35 = 35 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Rehabilitation and assistive technology":
        "Take steps, considering local, national and regional circumstances, to give all victims of mines and other \
         explosive ordnance access to comprehensive rehabilitation and assistive technology, in rural and remote \
         areas too. Where necessary, use outreach and innovative services, with special attention to the most \
         vulnerable.",
        serves(&[ART_6_3]);
    A36 = 36 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Psychological and psychosocial support":
        "Give mine victims access to psychological and psychosocial support: mental health services, peer-to-peer and \
         community support and others available. Raise national capacity in mental health, psychological and \
         peer-to-peer support to meet all needs, emergencies included.",
        serves(&[ART_6_3]);
    A37 = 37 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Social and economic inclusion":
        "Do more to include mine victims in society and the economy, rural and remote areas included: access to \
         education, capacity-building, job referral, finance, business development, rural development, vocational \
         training and social protection.",
        serves(&[ART_6_3]);
    A38 = 38 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Protection in emergencies and conflict":
        "See that relevant national plans for emergency and humanitarian response and preparedness keep mine \
         survivors and affected communities at risk safe and protected, in armed conflict, humanitarian emergencies \
         and natural disasters. Be guided by the disability convention of the United Nations (CRPD), other relevant \
         human rights and humanitarian law, and international guidelines.",
        serves(&[ART_6_3]),
        cites(&[CRPD]);
    A39 = 39 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Barriers to inclusion removed":
        "Improve accessibility, and strive to remove barriers, be they physical, social, cultural or political, of \
         attitude or of communication, so that mine victims and their representative organisations are fully included \
         and take part effectively in everything that affects them, in rural and remote areas too.",
        serves(&[ART_6_3]),
        clauses(&[Clause::with_force("remove barriers to full inclusion and effective participation", Force::Strive)]);

    "VIII. International Cooperation and Assistance", chapeaux::VIII;
    A40 = 40 [COOPERATION, STATES_PARTIES, Utmost]
        "Own resources and all funding sources":
        "Do their utmost to commit what it takes to fulfil Convention obligations as soon as possible. Explore every \
         possible source of funding, conventional, alternative or innovative, with mechanisms such as front loading.",
        serves(&[art(6)]),
        clauses(&[Clause::with_force("all possible sources of funding, conventional or innovative", Force::Explore)]),
        due(&[pace("obligations met", Pace::AsSoonAsPossible)]);
    A41 = 41 [COOPERATION, STATES_PARTIES, Will]
        "Resource mobilisation and needs made known":
        "Develop plans to mobilise resources, and spread word of challenges and of assistance needed by every \
         mechanism, among them annual Article 7 reports, Article 5 extension requests, updated work plans where \
         applicable, and the Individualised Approach.",
        serves(&[art(5).paragraph(3), art(6).paragraph(1), art(7)]),
        due(&[
            each_annual_report("challenges and needs made known").only("as far as there are challenges or needs for assistance"),
        ]);
    A42 = 42 [COOPERATION, STATES_PARTIES, Will]
        "National coordination and platform":
        "Strengthen national coordination, among others by regular dialogue with stakeholders at home and abroad on \
         progress, challenges and needs for assistance, and, wherever possible, by a suitable National Mine Action \
         Platform.",
        serves(&[art(6)]),
        due(&[pace("dialogue held with stakeholders", Pace::Regularly)]);
    A43 = 43 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Assistance to affected States Parties":
        "Assist affected States Parties in their obligations, and support national strategies and work plans that are \
         evidence-based, costed, context-specific, time-bound and built on what affected communities need and put \
         first, with gender, age, disability and other considerations, climate and environment included. Support \
         victim assistance by money earmarked in the mine action budget, by making it part of broader development and \
         humanitarian efforts that fit the needs and interests of victims, survivors and persons with disabilities \
         among them, or by both.",
        serves(&[art(6)]);
    A44 = 44 [COOPERATION, ABLE_TO_ASSIST, Will]
        "Donor coordination; a trust fund explored together":
        "Work harder to coordinate effectively their support to affected States Parties, in stockpile destruction, \
         victim assistance, clearance, and risk education and reduction among others. Within this, States Parties \
         explore whether a voluntary trust fund is feasible for those that struggle to find international assistance \
         for their legal, time-bound commitments under Article 5, to report to the 22nd Meeting of the States Parties \
         and decide by the 23rd.",
        serves(&[art(5), art(6)]),
        clauses(&[Clause::new(
            "the feasibility of a voluntary trust fund for those that struggle to find assistance under Article 5",
            &STATES_PARTIES,
            Force::Explore,
        )
        .together()]),
        due(&[
            by_msp("progress on a trust fund reported", 22).of(&STATES_PARTIES).together(),
            by_msp("decision on a trust fund taken", 23).of(&STATES_PARTIES).together(),
        ]),
        note("the second sentence names States Parties without a limit, yet as part of the effort of those able to \
              assist; both dates are aims");
    A45 = 45 [COOPERATION, STATES_PARTIES, Explore]
        "Exchange of experience":
        "Explore international, regional and bilateral cooperation, also between affected States Parties or \
         triangular, to share national experience and good practice voluntarily. This may mean helping each other \
         with clearance in border areas, or sharing how gender, diverse needs and experiences, climate, environment \
         and scientific, methodological and technological expertise are brought into programmes.",
        serves(&[art(6)]),
        clauses(&[Clause::with_force("share national experience and good practice", Force::Voluntary)]);

    "IX. Measures to Ensure Compliance", chapeaux::IX;
    A46 = 46 [COMPLIANCE, ALLEGED, Will]
        "Alleged or known breaches of Article 1":
        "Where a breach of Article 1 is alleged or known, the State concerned takes all measures needed to \
         investigate and address it and, where relevant, to prevent others, and informs all States Parties as \
         quickly, fully and openly as possible. It works with them in a spirit of cooperation to settle the matter \
         swiftly and effectively under Article 8(1).",
        serves(&[art(1), art(8).paragraph(1)]),
        due(&[
            pace("all States Parties informed", Pace::AsSoonAsPossible),
            pace("the matter resolved with other States Parties", Pace::Promptly),
        ]),
        note("by the letter the State is to \u{201c}undertake\u{201d} measures already \u{201c}taken\u{201d} against \
              further breaches: we read measures to prevent them");
    A47 = 47 [COMPLIANCE, SILENT, Will]
        "Silence on Articles 3, 4 and 5":
        "Those with duties under Article 4 or 5, or that retain or transfer mines under Article 3, and that have not \
         reported progress under Article 7, submit as soon as possible reports with up-to-date information on it. \
         After two consecutive years without any, the President, with the relevant Committee, assists and engages the \
         State concerned.",
        serves(&[art(3), art(4), art(5), art(7)]),
        due(&[
            pace("reports with up-to-date information submitted", Pace::AsSoonAsPossible),
            Due::new("the State concerned assisted and engaged", Timing::AfterTwoSilentYears).by("the President"),
        ]),
        note("the second sentence is a task of the President; indicator 47.1 leaves out those that transfer");
    A48 = 48 [NATIONAL_MEASURES, NO_MEASURES, Will]
        "Laws and measures under Article 9":
        "Those that have not fulfilled Article 9 urgently take all appropriate measures, legal, administrative and \
         other, to carry it out, and report on them as soon as possible, at the latest to the 22nd Meeting of the \
         States Parties in 2025.",
        serves(&[art(9), art(7).paragraph(1).letter('a')]),
        due(&[
            pace("measures taken", Pace::Urgently),
            pace("measures reported", Pace::AsSoonAsPossible),
            by_msp("measures reported", 22),
        ]);
}
