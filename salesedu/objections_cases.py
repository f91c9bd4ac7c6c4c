"""Buyers with an objection, what stands behind it, and good and weak answers: material for lessons.

Everybody here is invented for the course. A test proves that each good reply holds what a good reply holds,
and that each weak one shows its fault.

>>> CASES[0].words, CASES[0].obstacle.value
('That is too expensive for us.', 'competitor')

Source of causes and obstacles: ``process.objections``.
"""

from dataclasses import dataclass

from salesedu.i18n import N_
from salesedu.objections import Cause, Obstacle


@dataclass(frozen=True)
class Case:
    """One objection.

    Attributes
    ----------
    id : short name.
    name : the buyer's.
    known : what is known from the diagnosis: the buyer's problem and what is sold.
    words : the objection.
    behind : what the buyer says when asked.
    obstacle, cause : what stands behind it, and why it comes up.
    why : how ``behind`` shows the obstacle.
    acknowledge, explore : the two halves of a good first reply.
    early : a tempting answer that only guesses the obstacle.
    respond : a good answer once the obstacle is known; it speaks of the buyer's problem.
    close : a next step to ask for.
    """

    id: str
    name: str
    known: str
    words: str
    behind: str
    obstacle: Obstacle
    cause: Cause
    why: str
    acknowledge: str
    explore: str
    early: str
    respond: str
    close: str


_VALUE, _MOMENT = Cause.VALUE_NOT_SEEN, Cause.WRONG_MOMENT

#: The example that the lesson works through.
WORKED = Case(
    "pools",
    N_("Ms Okafor"),
    N_("You sell a booking system for swimming courses. Ms Okafor told you that twenty places stay empty."),
    N_("4,000 a year? That is too expensive."),
    N_("“I would pay for a whole year, and two of my three pools are closed until June.”"),
    Obstacle.TIMING,
    _MOMENT,
    N_("The price is only the word for it. Until June, two pools cannot use what she would pay for."),
    N_("I hear you, 4,000 is a lot of money."),
    N_("What makes it too expensive for you?"),
    N_("I could take ten percent off."),
    N_("Then the open pool starts now and fills its empty places. The other two start on the day they open."),
    N_("Shall we set up the open pool on Monday, and count the empty places until June?"),
)

CASES = (
    Case(
        "bikes",
        N_("Mona"),
        N_("You sell a repair service for rental bikes. Mona told you that ten bikes a day stand broken."),
        N_("That is too expensive for us."),
        N_("“A student repairs bikes for half your price. He comes once a week.”"),
        Obstacle.COMPETITOR,
        _VALUE,
        N_("She compares you with somebody who does what looks the same for less."),
        N_("I hear you, it is a lot of money for bikes."),
        N_("What do you compare it with?"),
        N_("You could pay it in twelve small parts instead of one."),
        N_("Between two of his visits, ten broken bikes a day earn nothing. We come every morning."),
        N_("Shall we repair the bikes of one station for two weeks from Monday, and count?"),
    ),
    Case(
        "hotel",
        N_("Samir"),
        N_("You sell an online booking page. Samir told you that guests who cannot book at night are lost."),
        N_("We have no budget for this."),
        N_("“The owners gave all the money of this year to the new roof. The next plan is made in October.”"),
        Obstacle.BUDGET,
        _MOMENT,
        N_("The money of this year is spent. It has nothing to do with what he thinks of your page."),
        N_("I understand, a budget is a budget."),
        N_("When is the money for such things planned, and by whom?"),
        N_("With our small package it would cost only half."),
        N_("Then let us write one page for October: guests lost at night, and what they would have paid."),
        N_("Can we count the lost guests of June together, on the first of July?"),
    ),
    Case(
        "clinic",
        N_("Petra"),
        N_("You sell a reminder service. Petra told you that nine patients a week forget their appointment."),
        N_("Please call me next quarter."),
        N_("“Honestly? Nine patients. I have bigger worries than that. I don’t see what it costs us.”"),
        Obstacle.PRIORITY,
        _VALUE,
        N_("Other worries are bigger for her, because nobody has worked out what nine patients cost."),
        N_("Of course, there is no hurry on my side."),
        N_("What makes the next quarter better than this one?"),
        N_("Then we start in the next quarter, and you pay nothing until then."),
        N_(
            "Nine forgotten appointments a week are nine empty chairs. Let us see what one empty chair costs."
        ),
        N_("Can we take one week of your calendar on Thursday and work it out together?"),
    ),
    Case(
        "bakery",
        N_("Emil"),
        N_("You sell a machine that portions dough. Emil told you that his team starts at two at night."),
        N_("We already have a machine."),
        N_("“It is old and slow. But every hand is needed for the Easter orders until the twentieth.”"),
        Obstacle.TIMING,
        _MOMENT,
        N_("He wants it, but not in these weeks: after the twentieth the road is free."),
        N_("Good to know, so you have one in the bakery."),
        N_("How well does it do what your team needs at two at night?"),
        N_("Our new machine is twice as fast as any other on the market."),
        N_("Then nothing changes before Easter. After it, your team could start at four instead of two."),
        N_("Shall we set up a trial on the twenty-second, with your own dough?"),
    ),
    Case(
        "school",
        N_("Aylin"),
        N_("You sell language courses. Aylin told you that staff abroad often misunderstand each other."),
        N_("Send me some information, then we will see."),
        N_("“I like it. But it is the director who signs, and he thinks that courses bring nothing.”"),
        Obstacle.OTHER,
        _VALUE,
        N_("It is not money or time: a person who decides has not seen the value."),
        N_("Thank you for telling me how you would like to go on."),
        N_("What would you look for in it, and who else will read it?"),
        N_("I will send you our catalogue with all forty courses right away."),
        N_("Then the director needs one example: an order that failed when staff misunderstood each other."),
        N_("Can the three of us look at that one order next week, for twenty minutes?"),
    ),
    Case(
        "farm",
        N_("Jakob"),
        N_("You sell sensors for milk tanks. Jakob told you that two tanks went bad last summer."),
        N_("I don’t have time for that now."),
        N_("“My son takes over the farm in spring. Until the papers are signed, I change nothing.”"),
        Obstacle.TIMING,
        _MOMENT,
        N_("He waits for one date. Until the farm has changed hands, he starts nothing new."),
        N_("I understand that you have a lot on your hands."),
        N_("What is taking your time, and until when?"),
        N_("It takes only ten minutes, so you really can do it now."),
        N_("Then nothing changes before the papers. Your tanks need watching only when the hot days come."),
        N_("Shall the three of us sit down in the first week of May, with your son?"),
    ),
    Case(
        "printer",
        N_("Renate"),
        N_("You sell paper with a fixed delivery day. Renate told you that late paper stops her machines."),
        N_("Another firm is cheaper."),
        N_("“Eight percent. Where should I see the difference? Paper is paper.”"),
        Obstacle.COMPETITOR,
        _VALUE,
        N_("Somebody offers what looks the same for less, and the difference has not been shown."),
        N_("You are right to compare prices."),
        N_("What does the other offer say about the delivery day?"),
        N_("Then I can go down by eight percent, too."),
        N_("The paper is the same, the day is not: each time it comes late, your machines stop."),
        N_("Can we look at the deliveries of March on Friday and count the hours?"),
    ),
    Case(
        "museum",
        N_("Oskar"),
        N_("You sell audio guides. Oskar told you that families leave the museum after twenty minutes."),
        N_("It is a nice idea, but not a priority for us."),
        N_(
            "“In June the ministry visits. Until then everybody works on the report, and only on the report.”"
        ),
        Obstacle.PRIORITY,
        _MOMENT,
        N_("The report is more important until June. He says nothing against the guide."),
        N_("I see, other things come first."),
        N_("What is at the top of the list, and what is it there for?"),
        N_("Our guides won two prizes last year, and they speak twelve languages."),
        N_("Then your people stay with the report. After June we look at where families leave the rooms."),
        N_("Can we set a morning in the last week of June to walk through three rooms?"),
    ),
    Case(
        "taxi",
        N_("Lucia"),
        N_(
            "You sell a planning app for taxis. Lucia told you that drivers wait an hour a day for customers."
        ),
        N_("That will never work with my drivers."),
        N_("“The last app lost their data. They shouted at me for a month. I don’t want that again.”"),
        Obstacle.OTHER,
        _VALUE,
        N_("A bad experience stands behind it. Neither money nor time was mentioned."),
        N_("I can imagine that you don’t want trouble with your drivers."),
        N_("What happened when something new was tried?"),
        N_("Our app is so simple that every driver learns it in ten minutes."),
        N_("Then two drivers try it beside the old way, so no data is lost, and count how long they wait."),
        N_("Which two drivers could try it for two weeks from Monday?"),
    ),
    Case(
        "gym",
        N_("Kenji"),
        N_("You sell air cleaners. Kenji told you that members of his gym complain about the air every day."),
        N_("Five thousand? That is a lot of money."),
        N_(
            "“The money is there. But what do I get for it? Nobody has left because of the air yet, I think.”"
        ),
        Obstacle.PRIORITY,
        _VALUE,
        N_(
            "The money is there. Something else would get it, as long as the complaints seem to cost nothing."
        ),
        N_("It is a lot of money, and you want to be sure about it."),
        N_("What would it have to change in the gym to be worth it?"),
        N_("You could rent the cleaners instead and pay by the month."),
        N_("Members complain about the air every day. Let us ask the ones who cancel, before you decide."),
        N_("Can we ask the next thirty who cancel, and look at the answers on the first?"),
    ),
    Case(
        "port",
        N_("Ingrid"),
        N_("You sell work gloves. Ingrid told you that three people a month hurt their hands in her port."),
        N_("I have to think about it."),
        N_("“My safety money is used up by March. I cannot take gloves out of the machine budget.”"),
        Obstacle.BUDGET,
        _MOMENT,
        N_("The money for safety is used up. When the next budget comes, the road is free."),
        N_("Of course, it is an important decision."),
        N_("What exactly would you like to think about?"),
        N_("If you order this week, delivery is free."),
        N_("Then we prepare it for the next budget: three hurt hands a month, and what they cost the port."),
        N_("Can we write that page together before the budget round, on the ninth?"),
    ),
    Case(
        "office",
        N_("Tarek"),
        N_("You sell cleaning for offices. Tarek told you that visitors notice the dirty entrance hall."),
        N_("I have to ask my boss first."),
        N_("“She will ask why you cost more than the firm we have. I have no answer to that.”"),
        Obstacle.COMPETITOR,
        _VALUE,
        N_("A cheaper firm is the measure, and he has no words for the difference yet."),
        N_("That makes sense, it is her decision as well."),
        N_("What will she want to know first?"),
        N_("I can call your boss myself this afternoon and explain it."),
        N_("Then she needs two pictures: what visitors see in the hall today, and after a week with us."),
        N_("Shall we clean the hall for one week from Monday, and you show her both pictures?"),
    ),
)


def by_id(case_id: str) -> Case:
    """Return one case; raises KeyError if there is none of that name."""
    return {case.id: case for case in (WORKED, *CASES)}[case_id]
