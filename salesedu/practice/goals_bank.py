"""Goals of many trades, each with exactly one letter of SMART missing: material for practice and exercise.

The letters are Doran's: Specific, Measurable, Assignable, Realistic, Time-related (caution C24). All people
and firms are invented. What is known beside a goal says whether it is realistic.

>>> sorted({goal.missing.name for goal in BANK})
['ASSIGNABLE', 'MEASURABLE', 'REALISTIC', 'SPECIFIC', 'TIME_RELATED']
"""

from typing import NamedTuple

from salesedu.goals_smart import Letter
from salesedu.i18n import N_


class Flawed(NamedTuple):
    """A goal, what is known beside it, the one letter it misses, and why."""

    id: str
    text: str
    known: str
    missing: Letter
    why: str


_S, _M, _A = Letter.SPECIFIC, Letter.MEASURABLE, Letter.ASSIGNABLE
_R, _T = Letter.REALISTIC, Letter.TIME_RELATED

BANK = (
    Flawed(
        "garden",
        N_("Lea brings the garden business to 10 by the end of June."),
        N_("Last June it was 9 without any special effort."),
        _S,
        N_("Ten what: customers, orders, hedges? Nobody knows what is counted."),
    ),
    Flawed(
        "bikes",
        N_("By 30 September, Omar brings the results in the north to 40."),
        N_("The north has had about 35 in a good autumn."),
        _S,
        N_("“Results” can be visits, offers or sales. Two colleagues would count different things."),
    ),
    Flawed(
        "bakery",
        N_("Mina raises the quality of the bakery round to 95 by 1 May."),
        N_("It stood at 93 in March."),
        _S,
        N_("Quality of what, and 95 of what? The result is not named."),
    ),
    Flawed(
        "cleaning",
        N_("By Christmas, Jan brings the office round up to 6."),
        N_("In most quarters it was 5 or 6."),
        _S,
        N_("Six contracts, rooms or calls? What is to be reached is not said."),
    ),
    Flawed(
        "print",
        N_("Sara brings the printing forward by 15% this year, from last year’s level."),
        N_("Last year it moved by 14%."),
        _S,
        N_("The level of what: orders, revenue, new customers? “Forward” cannot be counted."),
    ),
    Flawed(
        "solar",
        N_("By 31 March, Ali books clearly more first meetings with farms."),
        N_("In a usual quarter he books about 20."),
        _M,
        N_("“Clearly more” is no number: on 31 March nobody could say whether it was reached."),
    ),
    Flawed(
        "school",
        N_("Ines wins as many new language courses in hotels as possible by 15 June."),
        N_("Last year the hotels bought nine courses."),
        _M,
        N_("“As many as possible” is reached by any number, even by none."),
    ),
    Flawed(
        "cheese",
        N_("Until the end of May, Piet gets several new restaurants for the cheese van."),
        N_("In spring he usually wins four."),
        _M,
        N_("“Several” may be three or nine. A goal needs one number."),
    ),
    Flawed(
        "locks",
        N_("Ruth answers new requests for locks much faster from now to 30 April."),
        N_("Today an answer takes six hours; the shop next door needs two."),
        _M,
        N_("“Much faster” has no number. “Within two hours” would have one."),
    ),
    Flawed(
        "tyres",
        N_("Kofi sells a good number of winter tyres to taxi firms by 10 November."),
        N_("Last autumn it was 120 sets."),
        _M,
        N_("What is a good number? Everybody has another one in mind."),
    ),
    Flawed(
        "dentists",
        N_("30 demonstrations of the booking software with dentists are held by 30 June."),
        N_("The team held 28 in the last half-year."),
        _A,
        N_("Nobody is named. What is everybody’s task is soon nobody’s."),
    ),
    Flawed(
        "chairs",
        N_("We should sell 200 office chairs to schools by the end of August."),
        N_("Last summer it was 190."),
        _A,
        N_("Who is “we”? One person has to answer for it, even if others help."),
    ),
    Flawed(
        "wine",
        N_("By 1 December, 12 wine shops outside the town are supplied for the first time."),
        N_("In the year before it was 11."),
        _A,
        N_("The sentence names no person: who drives to the shops?"),
    ),
    Flawed(
        "alarm",
        N_("Somebody in the team signs 8 alarm contracts with jewellers by 31 May."),
        N_("In a usual spring the team signs eight or nine."),
        _A,
        N_("“Somebody” is no name. It needs one person who answers for it."),
    ),
    Flawed(
        "vans",
        N_("The share of van customers who renew rises from 70% to 75% by 31 December."),
        N_("It rose by five points last year, too."),
        _A,
        N_("It rises by itself? No person is named who takes care of it."),
    ),
    Flawed(
        "lifts",
        N_("Eva signs 40 lift contracts with hotels by 30 June."),
        N_("The whole team has never signed more than 12 in a half-year, and nothing has changed."),
        _R,
        N_("More than three times the best half-year, with nothing new that could bring it."),
    ),
    Flawed(
        "coffee",
        N_("Tom holds 60 first meetings about coffee machines in the week up to Friday, 12 March."),
        N_("A meeting takes an hour and a half, and he works 40 hours a week."),
        _R,
        N_("60 meetings would take 90 hours. The week has 40."),
    ),
    Flawed(
        "paint",
        N_("By 30 April, Rosa wins 25 painters as new customers for the paint shop."),
        N_("There are 14 painters in her area, and nine buy from her already."),
        _R,
        N_("Only five are left to be won, so 25 cannot be reached there."),
    ),
    Flawed(
        "nurses",
        N_("Aaron brings the win rate for nursing courses from 20% to 90% by 31 May."),
        N_("In four years it was always between 18% and 22%."),
        _R,
        N_("In four years it never left its place. Nothing tells how it could jump to 90%."),
    ),
    Flawed(
        "boats",
        N_("Nora sells 9 boats to clubs by 20 December."),
        N_("The yard can build three until then, and there are none in stock."),
        _R,
        N_("Six of the nine would not exist. The means are missing."),
    ),
    Flawed(
        "honey",
        N_("Pavel wins 10 village shops as new customers for the honey."),
        N_("He won nine in each of the last two seasons."),
        _T,
        N_("There is no last day. “10 shops” may take until any year."),
    ),
    Flawed(
        "signs",
        N_("As soon as possible, Mei sells 15 shop signs in the old town."),
        N_("In a quarter she sells 14 to 16."),
        _T,
        N_("“As soon as possible” is no day: the goal can be put off for ever."),
    ),
    Flawed(
        "tents",
        N_("Hugo calls 20 former tent customers every week."),
        N_("He has time for 25 such calls a week."),
        _T,
        N_("A rhythm has no end: until when, and when will he look at what it brought?"),
    ),
    Flawed(
        "pumps",
        N_("From March on, Ana raises the average order for heat pumps from 9,000 to 9,500."),
        N_("With the longer guarantee that starts in March, six of ten buyers take the larger pump."),
        _T,
        N_("It says when it starts, and not when it ends."),
    ),
    Flawed(
        "plants",
        N_("Leo brings 18 offices to sign for plant care in the near future."),
        N_("Last spring 17 offices signed."),
        _T,
        N_("“In the near future” is a feeling. Give it a date."),
    ),
)


class Whole(NamedTuple):
    """A goal with all letters, cut into the words that answer each of them."""

    id: str
    parts: dict[Letter, str]


WHOLE = (
    Whole(
        "laundry",
        {
            _S: N_("new contracts for hotel laundry"),
            _M: N_("12"),
            _A: N_("Lea"),
            _R: N_("because she won 11 last year"),
            _T: N_("by 30 June"),
        },
    ),
    Whole(
        "courses",
        {
            _S: N_("first-aid courses sold to building firms"),
            _M: N_("25"),
            _A: N_("Omar’s task"),
            _R: N_("half of the 50 firms asked us for dates"),
            _T: N_("until the end of April"),
        },
    ),
    Whole(
        "forklifts",
        {
            _S: N_("forklift owners who renew their service"),
            _M: N_("from 70% to 75%"),
            _A: N_("Mina answers for it"),
            _R: N_("it rose as much last year, with less time"),
            _T: N_("before 31 December"),
        },
    ),
    Whole(
        "ovens",
        {
            _S: N_("demonstrations of the oven in canteens"),
            _M: N_("40"),
            _A: N_("by Piet"),
            _R: N_("he has time for 45"),
            _T: N_("in the first quarter of 2027"),
        },
    ),
    Whole(
        "fences",
        {
            _S: N_("revenue from fences for schools"),
            _M: N_("90,000"),
            _A: N_("Ruth leads it"),
            _R: N_("offers for 300,000 are out, and one in three is taken"),
            _T: N_("by the start of the holidays on 20 July"),
        },
    ),
    Whole(
        "trees",
        {
            _S: N_("answers to requests for old trees"),
            _M: N_("within two hours"),
            _A: N_("Kofi takes care of it"),
            _R: N_("the app shows him each request at once"),
            _T: N_("reached by 1 May"),
        },
    ),
)
