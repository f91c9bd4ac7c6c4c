"""The twenty questions of the maturity diagnosis, and a tip for each answer: this course's own (caution C30).

>>> len(QUESTIONS), {sum(question.area is area for question in QUESTIONS) for area in Area}
(20, {4})

The areas and what each is about: ``tools.maturity-diagnosis``.
"""

from salesedu.i18n import N_
from salesedu.maturity import Area, Question

#: What the answers from 0 to 4 mean, for every question.
SCALE = (
    N_("No"),
    N_("Now and then"),
    N_("Mostly, but by habit"),
    N_("Always, in a written way"),
    N_("Always, measured and improved"),
)

_ATTRACTION = (
    Question(
        "buyers_questions",
        Area.ATTRACTION,
        N_("We publish answers to the questions that our buyers really ask."),
        (
            N_(
                "Ask two sellers for the three questions they hear most, and answer one of them on your site."
            ),
            N_("Choose one day a month on which a new answer goes online, and put it in the calendar."),
            N_("Write down who collects the questions, who answers them and who checks the text."),
            N_("Note for each text how many readers became leads, and write more of what works."),
            N_("Ask the sellers again every quarter: questions change before numbers do."),
        ),
    ),
    Question(
        "found_in_search",
        Area.ATTRACTION,
        N_("People who search for our subject find our site."),
        (
            N_("Search for your subject as a buyer would, and write down who comes first and with what."),
            N_("Choose five search phrases that buyers use, and give each a page of its own."),
            N_("Write a short checklist for new pages: title, first sentence, one subject, links."),
            N_("Look every month at which phrases bring visitors who become leads, not only visitors."),
            N_("Renew the pages that bring most leads before others overtake them."),
        ),
    ),
    Question(
        "known_sources",
        Area.ATTRACTION,
        N_("We know which source each visitor comes from."),
        (
            N_("Give every link you publish this week a mark that names its source."),
            N_("Agree on one list of source names, so that “ad” and “ads” are not two sources."),
            N_("Write the list of names down where everybody who publishes a link can see it."),
            N_("Compare sources by leads and by sales, and say how many have no known source."),
            N_("Check twice a year which names are not used any more."),
        ),
    ),
    Question(
        "right_visitors",
        Area.ATTRACTION,
        N_("Most visitors are people whom we want as customers."),
        (
            N_("Describe your ideal customer in five lines, and ask sales whether they agree."),
            N_("Look at the last twenty leads: how many fit the description? Start from there."),
            N_("Put the description beside every plan for an ad or a text."),
            N_("Follow the share of leads that fit, source by source, and move effort to the better ones."),
            N_("Describe your best new customers anew each year; the ideal one may have changed."),
        ),
    ),
)
_CONVERSION = (
    Question(
        "offer_of_value",
        Area.CONVERSION,
        N_("We offer something useful in exchange for contact data."),
        (
            N_("Turn something you already have, such as a checklist or a price guide, into a first offer."),
            N_("Make one offer for people who only learn and one for people who compare."),
            N_("Write down for each offer whom it is for and what its reader does next."),
            N_("Compare the offers: which one brings leads that later become opportunities?"),
            N_("Take old offers away; one that is out of date costs trust."),
        ),
    ),
    Question(
        "one_page_one_request",
        Area.CONVERSION,
        N_("Every offer has a page of its own with one clear request."),
        (
            N_("Choose your best offer, and build one page with nothing to do on it but to ask for it."),
            N_("Give each offer that you advertise its own page instead of the home page."),
            N_("Write down what every such page must have: promise, picture, proof, one form."),
            N_("Change one thing at a time on the page with most visitors, and compare the rates."),
            N_("Go on comparing, and stop a test only when the numbers are large enough."),
        ),
    ),
    Question(
        "short_forms",
        Area.CONVERSION,
        N_("Our forms ask only for what the next step needs."),
        (
            N_("Cross out every field that nobody has used in the last month."),
            N_("Ask the person who calls the leads which three facts they need, and ask for those."),
            N_("Write beside each field who uses it and for what; no answer, no field."),
            N_("Count how many people begin a form and how many send it, and look where they stop."),
            N_("Check every new field against the list before it goes online."),
        ),
    ),
    Question(
        "clear_consent",
        Area.CONVERSION,
        N_("People know what they sign up for, and can leave with one click."),
        (
            N_("Write one sentence under each form: what you will send, and how often."),
            N_("Try it yourself: sign up, wait for the mail, leave again. Mend what annoys you."),
            N_("Write down who answers when somebody wants to know or delete their data."),
            N_("Follow how many people leave after which mail, and ask why."),
            N_("Have the rules of every country you write to checked once a year."),
        ),
    ),
)
_RELATIONSHIP = (
    Question(
        "first_answer",
        Area.RELATIONSHIP,
        N_("A new lead gets a first answer within the time that we agreed on."),
        (
            N_("Note for one week when leads arrive and when somebody answers; that is where you stand."),
            N_("Agree on a time that you can keep, with a person for each day, holidays included."),
            N_("Write the time down as a promise between marketing and sales."),
            N_("Look every week at the share of promises kept, and at the longest wait."),
            N_("Ask leads who bought whether you were fast enough; only they know."),
        ),
    ),
    Question(
        "helpful_content",
        Area.RELATIONSHIP,
        N_("Leads who are not ready yet get content that fits their interest."),
        (
            N_("Write three mails for one frequent interest, each with one helpful idea."),
            N_("Send them by a rule: when somebody asks for the guide, then mail one, two and three."),
            N_("Write down each rule: when, then, and what makes it stop."),
            N_("Compare those who got the mails with those who did not: who becomes an opportunity?"),
            N_("Stop rules that nobody answers to; fewer mails that fit are better than many."),
        ),
    ),
    Question(
        "one_history",
        Area.RELATIONSHIP,
        N_("Everything we talked about with a contact stands in one place."),
        (
            N_("Choose the one place, and write today’s talks into it, one line each."),
            N_("Let everybody write a note before the next call begins; a line is enough."),
            N_("Write down what a good note holds: what was said, what was promised, what comes next."),
            N_("Check ten contacts a month: could a colleague go on from the notes alone?"),
            N_("Delete what you no longer need; old notes about people are a duty, not a treasure."),
        ),
    ),
    Question(
        "agreed_handover",
        Area.RELATIONSHIP,
        N_("Marketing and sales agree in writing when a lead goes to sales."),
        (
            N_("Bring both teams to one table, with ten real leads, and sort them together."),
            N_("Write the three facts that decided most often on one page."),
            N_("Let both teams sign the page, and send back leads that do not meet it, with a reason."),
            N_("Count how many leads are sent back and how many should have come earlier."),
            N_("Sort ten leads together again each quarter; the rule grows old."),
        ),
    ),
)
_SALES = (
    Question(
        "stage_rules",
        Area.SALES,
        N_("Every stage of our pipeline has a rule for entering it."),
        (
            N_("Ask two colleagues when a deal enters your second stage, and compare the answers."),
            N_("Write one rule per stage that can be answered with yes or no."),
            N_("Put the rules where deals are moved, and move back what does not meet them."),
            N_("Work out the rate from stage to stage, and look at the one that changes most."),
            N_("Change a rule only between two periods, or you compare apples with pears."),
        ),
    ),
    Question(
        "next_step",
        Area.SALES,
        N_("Every open deal has a next step with a date."),
        (
            N_("Go through your ten largest open deals, and give each a next step today."),
            N_("End no talk without a date for the next one."),
            N_("Agree that a deal without a next step is shown first in the weekly meeting."),
            N_("Follow the share of open deals with a date in the future, person by person."),
            N_("Close what has waited longer than any deal you have ever won."),
        ),
    ),
    Question(
        "problem_first",
        Area.SALES,
        N_("Sellers ask about the buyer’s problem before they present."),
        (
            N_("Write three questions about problems, and ask them in your next call."),
            N_("Practise in pairs once a week: ten minutes of questions, no product."),
            N_("Write a plan for first calls: what to find out, and which questions help."),
            N_("Listen to one call per person a month, and count the questions of each kind."),
            N_("Let the best ones show how they do it, and change who shows it."),
        ),
    ),
    Question(
        "reasons_noted",
        Area.SALES,
        N_("We note why each deal was won or lost."),
        (
            N_("Ask the buyer of the last lost deal what decided; write down their words."),
            N_("Agree on a list of at most eight reasons, and “not known” as one of them."),
            N_("Make the reason part of closing a deal: no reason, not closed."),
            N_("Look at the reasons each quarter together with how many deals they rest on."),
            N_("Ask buyers themselves now and then; sellers and buyers rarely name the same reason."),
        ),
    ),
)
_ANALYSIS = (
    Question(
        "known_targets",
        Area.ANALYSIS,
        N_("Everybody knows this month’s target and how it was worked out."),
        (
            N_("Work one target back to talks per day, and show it to the team."),
            N_("Do it every month, with the rates of the last months."),
            N_("Write down which numbers go in, who brings them, and by when."),
            N_("Compare plan and result each month, and say which number was wrong."),
            N_("Ask the team for the chance they see; when everybody is sure, the target is low."),
        ),
    ),
    Question(
        "rates_between_stages",
        Area.ANALYSIS,
        N_("We look at the rates between the stages, not only at totals."),
        (
            N_("Count for one month how many people reached each stage, and divide."),
            N_("Do it for the same kind of people every month: all who began in that month."),
            N_("Write down what each stage means and when it is counted."),
            N_("Ask which rate would bring most if it got better, and work on that one."),
            N_("Show beside each rate on how many people it rests."),
        ),
    ),
    Question(
        "return_of_campaigns",
        Area.ANALYSIS,
        N_("We compare what each campaign cost with what it brought."),
        (
            N_("Write down the cost of the last campaign, with the hours, and the deals that came of it."),
            N_("Do it for every campaign in the same way, also for those that failed."),
            N_("Agree on how a deal with two sources is counted, and write it down."),
            N_("Wait for one sales cycle before you judge; early numbers only show the fast deals."),
            N_("Turn something off for a while and see what happens; no report knows that."),
        ),
    ),
    Question(
        "actions_with_owners",
        Area.ANALYSIS,
        N_("After each review, actions have an owner and a deadline."),
        (
            N_("End the next meeting with three lines: what, who, by when."),
            N_("Begin the meeting after that with the same three lines."),
            N_("Keep all actions in one list that everybody can see."),
            N_("Count how many are done in time; when it is few, agree on fewer."),
            N_("Ask what each action has changed, and stop what changes nothing."),
        ),
    ),
)

QUESTIONS = (*_ATTRACTION, *_CONVERSION, *_RELATIONSHIP, *_SALES, *_ANALYSIS)
