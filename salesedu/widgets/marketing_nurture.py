"""Rules “when … then …” tried on a lead, as a widget (F53).

>>> tool = NurtureTool()
>>> tool.today.value = 1
>>> "Send the mail" in tool.result.html
True
"""

from collections.abc import Sequence
from datetime import date, timedelta

import ipywidgets

from salesedu.i18n import N_, _, ngettext
from salesedu.marketing_nurture import ENDS, REST, RULES, Event, Happened, Lead, Rule, due
from salesedu.page import escape
from salesedu.page.controls import Choice, Live, Press, Slider, card
from salesedu.widgets.tables import heading, note_html, table_html

START = date(2027, 3, 1)
LAST_DAY = 28
#: Invented people: what happened to them, by the day of the story.
PEOPLE: dict[str, tuple[str, tuple[tuple[int, Event], ...]]] = {
    "ana": (N_("Ana: only reads"), ((0, Event.GUIDE),)),
    "ben": (N_("Ben: reads, then looks at prices"), ((0, Event.GUIDE), (5, Event.PRICES))),
    "chen": (N_("Chen: in a hurry"), ((0, Event.PRICES), (1, Event.DEMO))),
    "diana": (N_("Diana: leaves the list"), ((0, Event.WEBINAR), (1, Event.UNSUBSCRIBED))),
    "emma": (N_("Emma: buys"), ((0, Event.GUIDE), (3, Event.DEMO), (9, Event.BOUGHT))),
}


class NurtureTool:
    """A lead, a day, and what the rules say; ``box`` is what is shown."""

    def __init__(self) -> None:
        options = [(name, _(words)) for name, (words, _history) in PEOPLE.items()]
        self.person = Choice(_("Whose story?"), options, "ana")
        self.today = Slider(_("Day of the story"), low=0, high=LAST_DAY)
        self.wait = Slider(_("Days to wait after the guide"), low=0, high=7, value=1)
        self.back = Press(_("First day again"))
        self.result = Live()
        trial = ipywidgets.VBox([self.person, self.today, self.wait, self.back]).add_class("se-trial")
        self.box = card(heading(title(), intro()), trial, self.result)
        for control in (self.person, self.today, self.wait):
            control.observe(lambda change: self._show(), "value")
        self.back.on_press(self._first_day)
        self._show()

    @property
    def rules(self) -> list[Rule]:
        """The rules, with the waiting time that is set."""
        wait = int(self.wait.value)
        return [Rule(one.when, one.then, wait) if one == RULES[3] else one for one in RULES]

    def _first_day(self) -> None:
        self.today.value = 0

    def _show(self) -> None:
        day = int(self.today.value)
        self.today.shown = _("day {number}").format(number=day)
        waited = int(self.wait.value)
        self.wait.shown = ngettext("{count} day", "{count} days", waited).format(count=waited)
        story = played(self.person.value, self.rules, day)
        self.result.html = _story_html(story, self.rules, START + timedelta(day)) + rules_html(self.rules)


def played(person: str, rules: Sequence[Rule], until: int) -> Lead:
    """Return a lead with what the company has done, day by day, before a day of the story.

    Parameters
    ----------
    person : one of `PEOPLE`.
    rules : the most important first.
    until : the day of the story, 0 or more; what is due on it is not done yet.
    """
    history = tuple(Happened(START + timedelta(day), event) for day, event in PEOPLE[person][1])
    lead = Lead(person, history)
    for day in range(until):
        found = due(lead, rules, START + timedelta(day))
        if found:
            lead = Lead(person, history, (*lead.done, (START + timedelta(day), found.rule.then)))
    return lead


def _story_html(lead: Lead, rules: Sequence[Rule], today: date) -> str:
    past = [(one.day, _("The lead {did}.").format(did=_(one.event.value))) for one in lead.history]
    past += [(day, _("You: {did}.").format(did=_(action.value))) for day, action in lead.done]
    rows = [[str((day - START).days), words] for day, words in sorted(past) if day <= today]
    found = due(lead, rules, today)
    ended = any(one.event in ENDS and one.day <= today for one in lead.history)
    if found:
        sentence = _("Due today: {action}.").format(action=_(found.rule.then.value))
    elif ended:
        sentence = _("Nothing more: the rules stop when somebody buys or leaves the list.")
    else:
        sentence = _("Nothing is due today. Wait.")
    html = f'<p class="se-figure">{escape(sentence)}</p>'
    return html + table_html([_("Day"), _("What happened so far")], rows)


def rules_html(rules: Sequence[Rule]) -> str:
    """Return the rules, the most important first, and what holds for all of them."""
    rows = [[_("When a lead {did}").format(did=_(rule.when.value)), _then(rule)] for rule in rules]
    note = ngettext(
        "The first rule that applies counts. Between two mails there is at least {count} day; a call never "
        "waits. Nobody who bought or left the list hears from a rule again.",
        "The first rule that applies counts. Between two mails there are at least {count} days; a call "
        "never waits. Nobody who bought or left the list hears from a rule again.",
        REST,
    ).format(count=REST)
    head = f"<h4>{escape(_('The rules'))}</h4>"
    return head + table_html([_("When …"), _("Then …")], rows) + note_html(note)


def _then(rule: Rule) -> str:
    if not rule.after:
        return _("{action}, at once").format(action=_(rule.then.value))
    return ngettext("{action}, after {count} day", "{action}, after {count} days", rule.after).format(
        action=_(rule.then.value), count=rule.after
    )


def title() -> str:
    return _("When … then …")


def intro() -> str:
    return _(
        "Automation sends the right thing at the right time, without anybody remembering. Choose a lead, "
        "move through the days, and see which rule speaks. People and rules are invented."
    )
