//! The Vientiane Action Plan 2010 of the Convention on Cluster Munitions.
//!
//! Its actions are no legal requirements (paragraph 2), and later meetings may revise or replace them (paragraph 4).
//! Its periods run from entry into force: for the first States Parties, bound since 1 August 2010, they had begun
//! before the plan was adopted.
//!
//! Titles and summaries are ours; the number leads to the original.

mod chapeaux;
mod text;

use super::definition::{Chapter, Plan, actions, review_conference};
use crate::base::{
    calendar_day,
    convention::Convention,
    meeting::{Session, ordinal},
    provision::Provision,
};
use crate::law::{
    action::{Action, Clause, Force},
    due::{
        Pace, after_entry, by_msp, by_review_conference, each_annual_report, each_report, each_thirty_april, in_year,
        pace,
    },
    population::{CLEARANCE_OPEN, RETAINING, SEEKING_ASSISTANCE, WITHOUT_VICTIM_PLAN},
};

/// The plan.
pub const PLAN: Plan = Plan {
    title: "Vientiane Action Plan",
    adopted: calendar_day(2010, 11, 12),
    adopted_at: Session::msp(ordinal(1)),
    first_day: calendar_day(2010, 11, 12),
    // The text names the meeting alone; this is the day it closed.
    last_day: Some(calendar_day(2015, 9, 11)),
    until: Some(review_conference(1)),
    document: "Vientiane Action Plan, text of 12 November 2010",
    standing: "the adopted text by its own heading; the copy bears no symbol",
    predecessor: None,
    baseline: None,
    chapters: CHAPTERS,
    legal_standing: Some(text::STANDING),
    goals: text::GOALS,
    ..Plan::new("vientiane", "Vientiane", Convention::Ccm, (calendar_day(2010, 11, 12), calendar_day(2015, 9, 11)))
};

const fn art(number: u8) -> Provision {
    Provision::article(Convention::Ccm, number)
}

actions! {
    "vientiane";

    "II. Partnerships", chapeaux::II;
    A1 = 1 [PARTNERSHIPS, STATES_PARTIES, Will]
        "Develop the Convention's partnerships":
        "Recognise the partnerships on which the Convention rests and keep building them: between affected and other \
        States, the United Nations, the Cluster Munition Coalition, the ICRC, the national Red Cross and Red Crescent \
        societies with their Federation, the GICHD, international and regional organisations, survivors and victims \
        and those who represent them, and the rest of civil society.";

    "III. Universalisation", chapeaux::III;
    A2 = 2 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Promote adherence in relevant forums":
        "Use the chances that relevant forums offer to promote adherence to the Convention as early as possible.",
        serves(&[art(21).paragraph(1)]),
        due(&[pace("adherence to the Convention promoted", Pace::AsSoonAsPossible)]);
    A3 = 3 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Help others join before the Second Meeting":
        "Encourage and support States not party, so that they have become States Parties by the Second Meeting of the \
        States Parties.",
        together(),
        serves(&[art(21).paragraph(1)]),
        due(&[by_msp("States not party encouraged and supported to become States Parties", 2)]),
        note("by the rules on entry into force, only an instrument deposited by 31 March 2011 bound in time");
    A4 = 4 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Universalise together with partners":
        "Promote the universalisation of the Convention and its norms together with other States Parties and with \
        relevant partners such as international organisations and civil society.",
        serves(&[art(21)]);
    A5 = 5 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Help remove obstacles to joining":
        "Recognise the obstacles that States not party face and help to find solutions that ease their joining. \
        Assistance to those whose limited resources could make implementation difficult is to be considered.",
        serves(&[art(21).paragraph(1), art(6)]),
        clauses(&[Clause::with_force(
            "assistance to States whose limited resources could make implementation difficult",
            Force::Consider,
        )]);
    A6 = 6 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Discourage every use and transfer":
        "Discourage by every possible means any use, development, production, stockpiling or transfer of cluster \
        munitions.",
        serves(&[art(21).paragraph(2)]);
    A7 = 7 [UNIVERSALISATION, STATES_PARTIES, Will]
        "Support non-parties in attending meetings":
        "Where appropriate, support States not party that share the humanitarian concern over cluster munitions in \
        taking part in the formal and informal meetings, as an encouragement to join.",
        serves(&[art(21).paragraph(1), art(11).paragraph(3)]);

    "IV. Stockpile destruction", chapeaux::IV;
    A8 = 8 [STOCKPILES, STOCKPILES_OPEN, Endeavour]
        "Plan destruction, and begin it soon":
        "Endeavour to have a destruction plan with a timeline and a budget in place within a year of entry into force \
        for the State, and to begin physical destruction as soon as possible.",
        serves(&[art(3).paragraph(2)]),
        due(&[
            after_entry("destruction plan with timeline and budget in place", 12),
            pace("physical destruction begun", Pace::AsSoonAsPossible),
        ]);
    A9 = 9 [STOCKPILES, STOCKPILES_OPEN, Will]
        "Disclose obstacles to destruction in time":
        "Where assistance is required to fulfil the duty to destroy, make sure that States Parties and relevant \
        organisations learn in good time of problems that may hinder the planned destruction.",
        only("where assistance is required to destroy stockpiles"),
        serves(&[art(3).paragraph(2), art(6).paragraph(1)]),
        due(&[pace("problems that may hinder destruction disclosed", Pace::Timely)]);

    "V. Clearance of remnants and risk reduction", chapeaux::V;
    A10 = 10 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Raise clearance capacity in 2011":
        "In 2011 increase the capacity for clearance and risk reduction, following the plans and proposals presented \
        at and after the First Meeting of the States Parties, as resources at home and from abroad become available.",
        serves(&[art(4).paragraph(2)]),
        due(&[in_year("capacity for clearance and risk reduction increased", 2011).only("as resources become available")]);
    A11 = 11 [RISK_EDUCATION, CLEARANCE_OPEN, Will]
        "Keep civilians out of contaminated areas":
        "As soon as contamination of areas under jurisdiction or control is known, take every feasible measure against \
        further civilian casualties by effectively keeping civilians from entering them unintentionally.",
        serves(&[art(4).paragraph(2).letter('c')]),
        due(&[pace("civilians kept out, once areas are known to be contaminated", Pace::Immediately)]);
    A12 = 12 [CLEARANCE, CLEARANCE_OPEN, Endeavour]
        "Locate, prioritise and report contaminated areas":
        "Endeavour, within a year of entry into force for the State, to identify as precisely as possible where and \
        how large all contaminated areas under jurisdiction or control are, to prioritise clearance and risk reduction \
        education by assessed impact, and to report this under Article 7 and to the Meeting of the States Parties.",
        serves(&[
            art(4).paragraph(2).letter('a'),
            art(4).paragraph(2).letter('b'),
            art(7).paragraph(1).letter('h'),
        ]),
        due(&[
            after_entry("location and size of all contaminated areas identified", 12),
            after_entry("clearance and risk reduction education prioritised", 12),
            after_entry("areas and priorities reported", 12),
        ]),
        note("whether the year also governs the report, which Article 7 dates itself, is not clear");
    A13 = 13 [CLEARANCE, CLEARANCE_OPEN, Endeavour]
        "Develop and begin a national clearance plan":
        "Endeavour, within a year of entry into force for the State, to turn the information on contamination and \
        priorities systematically into a national clearance plan and to begin carrying it out. The plan has \
        transparent, consistent criteria for priorities, promotes risk reduction education and, where appropriate, \
        builds on existing structures, experience, plans and methods; it should encourage national ownership and \
        commitment and, where appropriate, be linked to wider development plans and related mine action plans.",
        serves(&[art(4).paragraph(2).letter('b')]),
        clauses(&[Clause::with_force(
            "plan encouraging national ownership and commitment and, where appropriate, linked to wider development \
            plans and related mine action plans",
            Force::Should,
        )]),
        due(&[
            after_entry("national clearance plan developed", 12),
            after_entry("implementation of the plan begun", 12),
        ]);
    A14 = 14 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Include affected communities in clearance planning":
        "Ensure that affected communities know of, and share in, the making of national clearance plans, the planning \
        and ranking of clearance, and land release, through community liaison or similar means that let them take part \
        in a meaningful and gender-sensitive way.",
        serves(&[art(4).paragraph(2)]);
    A15 = 15 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Apply all methods of survey and clearance":
        "Apply every available and relevant method of survey, technical and non-technical, and of clearance, so that \
        Article 4 is implemented fully and swiftly; these methods should be part of national standards, policies and \
        procedures. Share best practices and lessons with other States Parties.",
        serves(&[art(4), art(6).paragraph(3)]),
        clauses(&[Clause::with_force(
            "methods made part of national standards, policies and procedures",
            Force::Should,
        )]);
    A16 = 16 [CLEARANCE, CLEARANCE_OPEN, Will]
        "Report released areas every year":
        "Give precise and comprehensive information every year on the size and location of the contaminated areas \
        released, which should be broken down by method of release.",
        serves(&[art(7).paragraph(1).letter('i')]),
        clauses(&[Clause::with_force("information broken down by method of release", Force::Should)]),
        due(&[pace("information on the areas released", Pace::Yearly)]),
        note("annual, but neither the report nor a day is named");
    A17 = 17 [RISK_EDUCATION, CLEARANCE_OPEN, Will]
        "Provide targeted risk reduction education":
        "Develop and provide risk reduction education that prevents risk-taking, offers alternatives to it and targets \
        the populations most at risk. It should suit the needs of the communities, gender and age, agree with \
        standards, national and international, and be part of victim assistance, survey and clearance and, as \
        appropriate, of schools, community programmes and public information; large awareness campaigns should be kept \
        mainly for the time right after a conflict.",
        serves(&[art(4).paragraph(2).letter('e')]),
        clauses(&[
            Clause::with_force(
                "programmes suited to the communities, gender and age, agreeing with standards, national and \
                international, and part of victim assistance, survey and clearance",
                Force::Should,
            ),
            Clause::with_force(
                "activities also part, as appropriate, of schools, community programmes and public information",
                Force::Should,
            ),
            Clause::with_force("large awareness campaigns mainly right after a conflict", Force::Should),
        ]),
        note("the text has \"proving alternatives\"; read as providing");
    A18 = 18 [CLEARANCE, STATES_PARTIES, Strive]
        "Speed clearance, keep extensions few":
        "Strive to ensure that affected States Parties fulfil Article 4(1) as fast as possible, and that as few of \
        them as possible are compelled to request an extension under Article 4(5) to (8).",
        serves(&[art(4).paragraph(1), art(4).paragraph(5)]),
        due(&[pace("Article 4(1) fulfilled", Pace::AsSoonAsPossible).of(&CLEARANCE_OPEN)]);
    A19 = 19 [CLEARANCE, STATES_PARTIES, Will]
        "Monitor clearance goals and needs":
        "Monitor, and actively promote, that clearance goals are achieved and needs for assistance identified. Make \
        full use of Article 7, the Meetings of the States Parties, intersessional work and regional meetings, where \
        affected States Parties can present challenges, plans, progress and priorities for assistance.",
        serves(&[art(4), art(7)]);

    "VI. Victim assistance", chapeaux::VI;
    A20 = 20 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Raise victim assistance capacity in 2011":
        "In 2011 increase the capacity to assist victims, following the plans and proposals presented at and after the \
        First Meeting of the States Parties, as resources at home and from abroad become available.",
        serves(&[art(5).paragraph(1)]),
        due(&[in_year("capacity to assist victims increased", 2011).only("as resources become available")]);
    A21 = 21 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Designate a government focal point":
        "Within six months of entry into force for the State, designate a focal point in the government that \
        coordinates the development, implementation and monitoring of policies and plans for victims under Article \
        5(2), and make sure that it has the authority, expertise and adequate resources for its task.",
        serves(&[art(5).paragraph(2).letter('g')]),
        due(&[after_entry("focal point designated", 6)]);
    A22 = 22 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Collect data and assess needs":
        "Within a year of entry into force for the State, collect all necessary data, broken down by sex and age, and \
        assess victims' needs and priorities. The data should be open to all relevant stakeholders and feed national \
        injury surveillance and other relevant systems, for use in planning programmes.",
        serves(&[art(5).paragraph(1), art(5).paragraph(2).letter('a')]),
        clauses(&[Clause::with_force(
            "data open to all relevant stakeholders and feeding injury surveillance and other data systems",
            Force::Should,
        )]),
        due(&[
            after_entry("all necessary data collected, broken down by sex and age", 12),
            after_entry("needs and priorities of victims assessed", 12),
        ]);
    A23 = 23 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Coordinate victim assistance":
        "Bring victim assistance under the Convention into existing coordination mechanisms, such as those created \
        under the CRPD or other relevant conventions. Where there is none, establish one within a year of entry into \
        force for the State, with the active involvement of victims, of those who represent them and of experts on \
        health and rehabilitation, education and employment, social services, gender and disability rights.",
        serves(&[art(5).paragraph(2).letter('c'), art(5).paragraph(2).letter('f')]),
        cites(&["CRPD"]),
        due(&[after_entry("coordination mechanism established", 12).only("where none exists")]);
    A24 = 24 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Fit plans to victims' needs":
        "Ensure that existing plans on victim assistance or disability can fulfil the obligations to victims, or adapt \
        them. States Parties that have no such plan yet should develop one, and see that the needs and human rights of \
        victims of cluster munitions and other ERW are met by a comprehensive national action plan and budget.",
        serves(&[art(5).paragraph(2).letter('c')]),
        clauses(&[Clause::new(
            "one developed, and the needs and human rights of victims of cluster munitions and other ERW met by a \
            comprehensive national action plan and budget",
            &WITHOUT_VICTIM_PLAN,
            Force::Should,
        )]);
    A25 = 25 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Review services and remove barriers":
        "Review how available, accessible and good the services for victims are in medical care, rehabilitation, \
        psychological support and inclusion in society and the economy, and which barriers prevent access. Act at once \
        to make services more available and accessible, in remote and rural areas too, so as to remove the barriers \
        and guarantee quality.",
        serves(&[art(5).paragraph(1)]),
        due(&[pace("action for more available and accessible services", Pace::Immediately)]);
    A26 = 26 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Review and implement laws and policies":
        "Within a year of entry into force for the State, review national laws and policies so that they meet the \
        needs and protect the human rights of victims and do not discriminate against or among victims and persons \
        injured or disabled by other causes. By the First Review Conference implement those newly made or changed as \
        needed.",
        serves(&[art(5).paragraph(2).letter('b'), art(5).paragraph(2).letter('e')]),
        due(&[
            after_entry("national laws and policies reviewed", 12),
            by_review_conference("new or changed laws and policies implemented", 1)
                .only("where any were made or changed"),
        ]);
    A27 = 27 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Raise awareness of victims' rights":
        "Make victims aware of their rights and of the services open to them, and raise awareness among government \
        authorities, service providers and the public, so that persons with disabilities, victims included, are \
        respected in their rights and dignity.",
        serves(&[art(5)]);
    A28 = 28 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Implement international standards":
        "Put existing international standards, guidelines and recommendations on medical care, rehabilitation, \
        psychological support and inclusion in society and the economy into effect: among other means by education, \
        training and job incentives for persons with disabilities in the public and the private sector, microcredit \
        and best practices. Recognise in particular how vulnerable women with disabilities are.",
        serves(&[art(5).paragraph(2).letter('h')]);
    A29 = 29 [VICTIM_ASSISTANCE, WITH_VICTIMS, Will]
        "Mobilise resources for victims":
        "Mobilise adequate resources at home and abroad from existing and innovative sources of finance, with the \
        immediate and the long-term needs of victims in mind.",
        serves(&[art(5).paragraph(2).letter('d')]);
    A30 = 30 [VICTIM_ASSISTANCE, STATES_PARTIES, SeekTo]
        "Include victims in the Convention's work":
        "Seek to encourage and enable States Parties to include victims and the organisations that represent them in \
        the Convention's work in a way that is sensitive to gender and age, sustainable, meaningful and free of \
        discrimination.",
        serves(&[art(5).paragraph(2).letter('f')]);
    A31 = 31 [VICTIM_ASSISTANCE, STATES_PARTIES, SeekTo]
        "Include experts and survivors in delegations":
        "Seek to have relevant experts, among them survivors and representatives of disabled persons' organisations, \
        in the delegations to all activities of the Convention.",
        serves(&[art(5).paragraph(2).letter('f')]);
    A32 = 32 [VICTIM_ASSISTANCE, STATES_PARTIES, SeekTo]
        "Build capacity of survivors and services":
        "Seek to promote and strengthen the capacity of women, men, survivors' organisations and other national bodies \
        that deliver services to victims, including by financial and technical means, training in effective leadership \
        and management, and exchanges, in support of national ownership and sustainability.",
        serves(&[art(5)]);

    "VII. International cooperation and assistance", chapeaux::VII;
    A33 = 33 [COOPERATION, SEVERAL_DUTIES, Endeavour]
        "Plan nationally, identify resources and needs":
        "Endeavour, within a year of entry into force for the State, to develop or update comprehensive national plans \
        for all obligations on stockpiles, clearance and victims, to identify the resources now available for them, \
        and to identify the need for international cooperation and assistance.",
        serves(&[art(3), art(4), art(5), art(6)]),
        due(&[
            after_entry("comprehensive national plans developed or updated", 12),
            after_entry("available resources identified", 12),
            after_entry("needs for cooperation and assistance identified", 12),
        ]),
        note("two words of force: should in the chapeau, endeavour in the action");
    A34 = 34 [COOPERATION, SEVERAL_DUTIES, Should]
        "Engage those able to fill gaps":
        "Identify and engage those who may be in a position to help fill the gaps: other States Parties, international \
        organisations, corporations and relevant groups of civil society.",
        serves(&[art(6).paragraph(1)]),
        note("\"these gaps\" refers to nothing named before; read as the needs of Action 33");
    A35 = 35 [COOPERATION, SEVERAL_DUTIES, Should]
        "Exchange experience with other affected States":
        "Find out as soon as possible which other States Parties are affected, and use the Convention's meetings and \
        other bilateral and regional occasions to exchange information and technical expertise, so that each gains \
        from the experience of the others.",
        serves(&[art(6).paragraph(3)]),
        due(&[pace("other affected States Parties identified", Pace::AsSoonAsPossible)]);
    A36 = 36 [COOPERATION, SEVERAL_DUTIES, Should]
        "Promote mutual assistance among affected States":
        "Promote technical cooperation, the exchange of good practices and other mutual help with other affected \
        States Parties, so as to profit from what was learned in fulfilling obligations.",
        serves(&[art(6).paragraph(3)]);
    A37 = 37 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Respond to requests, raise the pace":
        "Respond to the requests for help with more clearance, victim assistance and stockpile destruction that States \
        Parties made at and after their First Meeting, so that this work becomes faster and more effective in 2011 and \
        beyond.",
        serves(&[art(6).paragraph(4), art(6).paragraph(5), art(6).paragraph(7)]),
        due(&[
            in_year("work faster and more effective", 2011),
            pace("pace and effectiveness raised further, beyond 2011", Pace::Continuously),
        ]);
    A38 = 38 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Assist promptly and predictably":
        "Promptly assist States Parties that asked for support with their obligations on stockpile destruction, \
        clearance, risk reduction education and victim assistance, respond to their national priorities, and strive \
        for continuous, predictable and sustainable commitments of resources.",
        serves(&[art(6).paragraph(4), art(6).paragraph(5), art(6).paragraph(7)]),
        clauses(&[Clause::with_force(
            "continuous, predictable and sustainable commitments of resources",
            Force::Strive,
        )]),
        due(&[pace("assistance to States Parties that asked for it", Pace::Promptly)]);
    A39 = 39 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Support programmes of organisations":
        "Support the programmes on cluster munitions that civil society, the United Nations and international \
        organisations run.",
        serves(&[art(6).paragraph(2)]);
    A40 = 40 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Fund programmes for the long term":
        "Fund cluster munition programmes so that they can plan for the long term, under national management and \
        ownership and with particular attention to the least developed States Parties, their specific needs and \
        circumstances. Ensure that action on the consequences of cluster munitions stays a high priority, also in \
        wider humanitarian, development, disarmament and security programmes.",
        serves(&[art(6).paragraph(2)]);
    A41 = 41 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Support work in areas of non-state actors":
        "Support, as appropriate, work on contamination and for victims where non-state actors operate, including by \
        easing access for humanitarian organisations.",
        serves(&[art(6).paragraph(4), art(6).paragraph(7)]);
    A42 = 42 [COOPERATION, ABLE_TO_ASSIST, Should]
        "Tell what support is available":
        "Inform affected States Parties which resources, capacities and programmes can support stockpile destruction, \
        clearance and victim assistance.",
        serves(&[art(6).paragraph(4), art(6).paragraph(5), art(6).paragraph(7)]);
    A43 = 43 [COOPERATION, STATES_PARTIES, Will]
        "Provide a framework to discuss assistance":
        "Ensure that the Convention and its formal and informal mechanisms give a specific and effective framework for \
        discussing cooperation and assistance, in order to identify needs, mobilise resources and let other States \
        present lessons and good practices.",
        together(),
        serves(&[art(6)]),
        note("the text names other States twice: as presenting, and as source of what is presented");
    A44 = 44 [COOPERATION, STATES_PARTIES, Strive]
        "Fit partners' work into national plans":
        "Strive to ensure that the work on cluster munitions of the United Nations, of national and international NGOs \
        and of other actors is, where relevant, part of national planning frameworks and accords with national \
        priorities and international obligations.",
        serves(&[art(6)]);
    A45 = 45 [COOPERATION, STATES_PARTIES, Will]
        "Promote cooperation among all States Parties":
        "Promote cooperation among all States Parties to find where they can support each other and cooperate, such as \
        by exchanging information and technical expertise, so that the Convention is fully implemented.",
        serves(&[art(6).paragraph(3)]);
    A46 = 46 [COOPERATION, STATES_PARTIES, Will]
        "Cooperate bilaterally and regionally":
        "Start and promote bilateral and regional cooperation, South-South and triangular included, that shares \
        experience, good practices, resources, technology and expertise, so that the Convention is fully implemented.",
        serves(&[art(6).paragraph(3)]);
    A47 = 47 [COOPERATION, STATES_PARTIES, Will]
        "Share good practices at meetings":
        "Share at the Convention's meetings good practices from experience in destroying stockpiles, clearing remnants \
        or assisting victims, especially when other States Parties call specifically for assistance.",
        serves(&[art(6)]);
    A48 = 48 [COOPERATION, STATES_PARTIES, Will]
        "Exchange experience on cooperation provisions":
        "Exchange views and experience, cooperatively and informally, on how the provisions on international \
        cooperation and assistance are implemented in practice.",
        serves(&[art(6)]);
    A49 = 49 [COOPERATION, STATES_PARTIES, Will]
        "Find new sources of support in partnership":
        "Strengthen the partnerships among affected States Parties, and between them and those not affected, to find \
        and mobilise new sources of technical, material and financial support for implementing the Convention.",
        serves(&[art(6)]);
    A50 = 50 [COOPERATION, STATES_PARTIES, Will]
        "Base assistance on surveys and needs":
        "Ensure that assistance with the consequences of cluster munitions rests on appropriate surveys, an analysis \
        of needs and cost-effective approaches.",
        serves(&[art(6)]);

    "VIII. Actions in support of implementation", chapeaux::VIII;
    A51 = 51 [PARTNERSHIPS, STATES_PARTIES, Strive]
        "Involve organisations and civil society":
        "Strive to involve civil society and relevant international and regional organisations actively when efforts \
        to fulfil the Convention's obligations are developed, implemented, monitored and reported.";
    A52 = 52 [PARTNERSHIPS, STATES_PARTIES, Will]
        "Open meetings to partners' input":
        "Hold formal and informal meetings so that many actors of civil society and international organisations can \
        contribute systematically, and new partnerships can arise, for example with the private sector.",
        together(),
        serves(&[art(11)]);
    A53 = 53 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Help prepare work programme and coordination":
        "Help the President to develop, for consideration by the Second Meeting of the States Parties, a regular \
        programme of work and schedule of meetings, thematic leadership shared among States Parties, and a \
        coordinating mechanism.",
        together(),
        serves(&[art(11)]),
        due(&[by_msp("work programme, meeting schedule, thematic leadership and coordination for consideration", 2)]);
    A54 = 54 [IMPLEMENTATION_SUPPORT, STATES_PARTIES, Will]
        "Help prepare implementation support":
        "Help the President to develop the most appropriate means to ease implementation, which the Second Meeting of \
        the States Parties is to consider. To be considered among them is a support unit that would prepare meetings, \
        formal and informal, support the President and future coordination, advise States Parties and run a \
        sponsorship programme.",
        together(),
        serves(&[art(11)]),
        clauses(&[Clause::with_force("an implementation support unit", Force::Consider)]),
        due(&[by_msp("means to ease implementation for consideration", 2)]);
    A55 = 55 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Use synergies with other instruments":
        "Enhance and use synergies of the Convention with other relevant instruments of disarmament, of international \
        humanitarian law and of human rights law.";
    A56 = 56 [CROSS_CUTTING, STATES_PARTIES, Will]
        "Build on work in other frameworks":
        "Make full use of what is already done within other frameworks on victim assistance, risk reduction education, \
        clearance and the like. Explore ways to cooperate more closely and meet overlapping obligations with the most \
        efficiency and impact, in areas such as plans, budgets, coordination, services, monitoring and reporting.",
        serves(&[art(4), art(5)]),
        clauses(&[Clause::with_force(
            "closer cooperation, and overlapping obligations met with the most efficiency and impact",
            Force::Explore,
        )]);
    A57 = 57 [IMPLEMENTATION_SUPPORT, ABLE_TO_ASSIST, Will]
        "Support wide representation at meetings":
        "Facilitate and support wide representation at the Convention's meetings, particularly of affected developing \
        States Parties.",
        serves(&[art(11)]);
    A58 = 58 [REPORTING, STATES_PARTIES, Will]
        "Submit initial reports without delay":
        "Submit the initial report that Article 7 requires without delay, where relevant with the information of \
        Article 3(8).",
        serves(&[art(7).paragraph(1), art(3).paragraph(8)]),
        due(&[
            pace("initial report submitted", Pace::WithoutDelay),
            pace("information of Article 3(8) included in it", Pace::WithoutDelay).of(&RETAINING),
        ]);
    A59 = 59 [REPORTING, STATES_PARTIES, Will]
        "Update reports annually, use them fully":
        "Update every year, as required, the reports under Article 7 and, where relevant, Article 3(8). Make the most \
        of reporting as a tool for assistance and cooperation, particularly where States Parties must destroy \
        stockpiles, clear remnants, assist victims or take the measures of Article 9.",
        serves(&[art(7).paragraph(2), art(3).paragraph(8)]),
        due(&[
            each_annual_report("Article 7 report updated"),
            each_thirty_april("Article 3(8) report updated").of(&RETAINING).of_past_year(),
        ]),
        note("\"where relevant\" is read by Article 3(8): for each year in which munitions were retained, by 30 April of \
             the next; of those acquired or transferred nothing is recorded");
    A60 = 60 [REPORTING, STATES_PARTIES, Will]
        "Report beyond what is required":
        "As far as possible, take full advantage of how flexible the reporting process is: give information that is \
        not specifically required but may help implementation and the mobilisation of resources.",
        serves(&[art(7)]);
    A61 = 61 [REPORTING, STATES_PARTIES, Will]
        "Exchange experience on implementation":
        "Exchange views and experience, cooperatively and informally, on how the various provisions of the Convention \
        are implemented in practice.",
        serves(&[art(8).paragraph(1)]);
    A62 = 62 [REPORTING, STATES_PARTIES, Will]
        "Help develop the reporting format":
        "Contribute to developing the reporting format and, when relevant, synergies with the existing reports under \
        other disarmament or humanitarian conventions.",
        serves(&[art(7)]);
    A63 = 63 [NATIONAL_MEASURES, NO_MEASURES, Will]
        "Adopt implementing measures urgently":
        "Urgently develop and adopt comprehensive measures under Article 9, legislative, administrative or other as \
        appropriate, that implement every obligation of the Convention.",
        serves(&[art(9)]),
        due(&[pace("implementing measures developed and adopted", Pace::Urgently)]);
    A64 = 64 [NATIONAL_MEASURES, STATES_PARTIES, Will]
        "Share information on implementing measures":
        "Share in Article 7 reports and at formal and informal meetings what implementing measures contain and how \
        they are applied. States that require assistance to develop them tell the ICRC, States Parties or other \
        relevant actors.",
        serves(&[art(9), art(7).paragraph(1).letter('a')]),
        clauses(&[Clause::with_addressee(
            "need of assistance to develop implementing measures made known",
            &SEEKING_ASSISTANCE,
        )]),
        due(&[each_report("content and application of implementing measures")]),
        note("the second sentence says States; read as States Parties");
    A65 = 65 [NATIONAL_MEASURES, STATES_PARTIES, Will]
        "Direct state agencies clearly":
        "Give all relevant state agencies clear directives on what the Convention prohibits and requires.",
        serves(&[art(9)]);
    A66 = 66 [COMPLIANCE, STATES_PARTIES, Will]
        "Respond robustly to alleged non-compliance":
        "Respond robustly to any allegation of non-compliance, including by bilateral discussion, the President's good \
        offices, and any further means in keeping with Article 8(1).",
        only("where non-compliance is alleged"),
        serves(&[art(8).paragraph(1)]);
}
