"""Widgets about where a person stands: the stage mapper and who-is-this."""

from IPython.display import display

from salesedu.i18n import _
from salesedu.journey import (
    EXAMPLES,
    FUNNEL_OF_JOURNEY,
    About,
    Answer,
    Fact,
    FunnelStage,
    Place,
    Relationship,
    place,
)
from salesedu.journey import (
    who_is_this as find_who,
)
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, Ticks, card
from salesedu.widgets.tables import heading, show_table


def stage_mapper() -> None:
    """Show the stage mapper (F16): from what something is about to its place in journey and funnel."""
    if is_static():
        _show_map()
    else:
        display(StageMapper().box)  # type: ignore[no-untyped-call]


def who_is_this() -> None:
    """Show who-is-this (F17): from facts about a person to visitor, lead, opportunity or customer."""
    if is_static():
        _show_relationships()
    else:
        display(WhoIsThis().box)  # type: ignore[no-untyped-call]


class StageMapper:
    """The stage mapper as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        texts = [(str(number), _(example.text)) for number, example in enumerate(EXAMPLES)]
        self.example = Choice(_("Take an example …"), [("", _("(choose one)")), *texts])
        self.text = Field(_("… or type your own: a page, a post, a call, something a person did"))
        self.about = Ticks(_("What is it about?"), [(about.name, _(about.value)) for about in About])
        self.result = Live()
        self.box = card(heading(_("Where does it belong?")), self.example, self.text, self.about, self.result)
        self.example.observe(lambda change: self._take_example(), "value")
        self.about.observe(lambda change: self._answer(), "value")
        self.text.observe(lambda change: self._answer(), "value")
        self._answer()

    def _take_example(self) -> None:
        if self.example.value:
            self.about.value = []  # the learner answers before being told
            self.text.value = _(EXAMPLES[int(self.example.value)].text)

    def _answer(self) -> None:
        where = place([About[name] for name in self.about.value])
        self.result.html = _place_html(self.text.value.strip(), where, self._note(where))

    def _note(self, where: Place | None) -> str:
        """Return how the answer compares with the example's own, if one was taken unchanged."""
        example = EXAMPLES[int(self.example.value)] if self.example.value else None
        if where is None or example is None or self.text.value != _(example.text):
            return ""
        if where == place([example.about]):
            return _("We see it the same way.")
        return _("We would say it is about this instead: {about}.").format(about=_(example.about.value))


def _place_html(text: str, where: Place | None, note: str) -> str:
    if where is None:
        return f'<div class="se-message">{escape(_("Tick what it is about to see its place."))}</div>'
    sentence = _("{what} belongs to “{journey}”: {funnel}.").format(
        what=f"“{text.strip('“”')}”" if text else _("This"),
        journey=_(where.journey.value),
        funnel=_(where.funnel.value),
    )
    more = f" {escape(note)}" if note else ""
    message = f'<div class="se-message se-right"><strong>{escape(sentence)}</strong>{more}</div>'
    return message + _funnel_html(where)


def _funnel_html(where: Place) -> str:
    """Return the funnel with its parts of the journey; the place is marked by colour, arrow and words."""
    bands = "".join(_band(stage, where) for stage in FunnelStage)
    return f'<ol class="se-funnel">{bands}</ol>'


def _band(stage: FunnelStage, where: Place) -> str:
    journeys = [journey for journey, funnel in FUNNEL_OF_JOURNEY.items() if funnel is stage]
    parts = [
        f"<b>{escape(_(journey.value))} – {escape(_('here'))}</b>"
        if where.journey is journey
        else escape(_(journey.value))
        for journey in journeys
    ]
    here = ' class="se-here"' if where.funnel is stage else ""
    return f"<li{here}><span>{escape(_(stage.value))}</span><small>{' · '.join(parts)}</small></li>"


def _show_map() -> None:
    rows = [
        [_(example.text), _(where.journey.value), _(where.funnel.value)]
        for example in EXAMPLES
        if (where := place([example.about]))
    ]
    heads = [_("Page, action or behaviour"), _("Stage of the buyer’s journey"), _("Part of the funnel")]
    live = _("In the live lesson you describe something of your own and see its place.")
    show_table(_("Where does it belong?"), heads, rows, live)


class WhoIsThis:
    """Who-is-this as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        facts = [(fact.name, _(fact.value)) for fact in Fact]
        self.facts = Ticks(_("What do you know for certain about this person?"), facts)
        self.result = Live()
        self.box = card(heading(_("Who is this?")), self.facts, self.result)
        self.facts.observe(lambda change: self._answer(), "value")
        self._answer()

    def _answer(self) -> None:
        self.result.html = _who_html(find_who([Fact[name] for name in self.facts.value]))


def _who_html(answer: Answer) -> str:
    chain = "".join(_link(who, answer.who) for who in Relationship)
    sentence = (
        _("None of the four yet: not even a visit is known.")
        if answer.who is None
        else _("This person is: {who}.").format(who=_(answer.who.value))
    )
    step = _("Next step: {step}").format(step=_(answer.next_step.value))
    missing = "".join(
        f'<div class="se-message se-not-yet">⚠ {escape(_missing_sentence(fact))}</div>'
        for fact in answer.missing
    )
    return (
        f'<ol class="se-chain">{chain}</ol><div class="se-message se-right">'
        f"<strong>{escape(sentence)}</strong><br>{escape(step)}</div>{missing}"
    )


def _link(who: Relationship, current: Relationship | None) -> str:
    here = ' class="se-here" aria-current="step"' if who is current else ""
    return f"<li{here}>{escape(_(who.value))}</li>"


def _missing_sentence(fact: Fact) -> str:
    return _("Not known, although it usually comes first: “{fact}”. Find out; do not assume it.").format(
        fact=_(fact.value)
    )


def _show_relationships() -> None:
    rows = []
    for number in range(len(Fact) + 1):
        facts = list(Fact)[:number]
        answer = find_who(facts)
        known = _(facts[-1].value) if facts else _("Nothing")
        rows.append(
            [known, _(answer.who.value) if answer.who else _("None of the four"), _(answer.next_step.value)]
        )
    heads = [_("The furthest fact you know"), _("This person is"), _("Next step")]
    live = _("In the live lesson you tick what you know about a person and see who it is.")
    show_table(_("Who is this?"), heads, rows, live)
