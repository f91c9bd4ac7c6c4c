"""The goal planner, used as a person uses it."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import goals_planner
from salesedu.widgets.goals_chance_words import LISTED, STRONGLY, YES
from salesedu.widgets.goals_months_words import EVEN, SOLD
from salesedu.widgets.goals_planner import Planner


class Memory:
    """A store without a disk."""

    def __init__(self, answers=None):
        self.saved = SimpleNamespace(answers=answers or {}, problem="")

    def load(self):
        return self.saved

    def put_all(self, answers):
        self.saved.answers |= answers
        return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def one_planner():
    return Planner()


@pytest.fixture
def tool(one_planner):
    """Return the planner as it is at first: the button brings everything back."""
    one_planner.example.press()
    return one_planner


def hidden(part):
    return part.layout.display == "none"


def test_starts_with_the_example(tool):
    """Do verdict, calculation, chance, months and days of the worked example stand there at once?"""
    assert "The team is big enough. Contacts needed: 192; possible: 360; load: 53.3%." in tool.verdict.html
    assert "contacts take 3 of 8 hours" in tool.verdict.html
    assert "120,000 ÷ 2,500 = 48<" in tool.steps.value
    assert "= 1.6, rounded up to 2<" in tool.steps.value
    assert "= 19,200, which is 16% of the revenue" in tool.steps.value
    assert "With 192 opportunities the target is reached in 49%" in tool.chance.result.value
    assert "the share would probably be 47.5% to 49.5%" in tool.chance.result.value
    assert "1,440,000" in tool.months.table.value
    assert "you are 8,000 behind it" in tool.days.result.html


def test_typing_numbers(tool):
    """Does everything follow numbers typed in any form, and say what was rounded up?"""
    tool.fields["revenue"].value = "150 000"
    tool.fields["average_deal_size"].value = "2.600"
    assert "150,000 ÷ 2,600 = 57.69, rounded up to 58" in tool.steps.value
    assert tool.plan.sales == 58
    assert "target 150,000" not in tool.chance.picture.value
    assert "beside a target of 150,000" in tool.chance.picture.value


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("revenue", "", "This is still empty. Type for example 120,000."),
        ("revenue", "much", "“much” is not a number. Type one such as 120,000."),
        ("average_deal_size", "0", "Type a number above 0, such as 2,500."),
        ("opportunities_per_sale", "0.5", "0.5 is below 1."),
        ("acquisition_cost", "-5", "-5 is below 0."),
        ("hours_per_day", "25", "at most 24 hours"),
        ("new_customer_share", "140", "140 is not a percentage"),
        ("revenue", "1e30", "“1e30” is not a number"),
        ("revenue", "9000000 bn", "9000000 bn is too large"),
    ],
)
def test_a_wrong_field_gets_its_sentence(tool, field, text, sentence):
    """Does the sentence stand at the field concerned only, and does everything come back once it is right?"""
    good = tool.fields[field].value
    tool.fields[field].value = text
    assert sentence in tool.fields[field].problem
    assert [name for name, one in tool.fields.items() if one.problem] == [field]
    assert "Put right the marked fields" in tool.verdict.html
    assert tool.steps.value == ""
    tool.fields[field].value = good
    assert not tool.fields[field].problem
    assert "The team is big enough" in tool.verdict.html


def test_a_small_team_and_a_short_day(tool):
    """Is it said how many reps the work takes, and how many contacts fit the day?"""
    tool.fields["reps"].value = "1"
    tool.fields["minutes_per_contact"].value = "90"
    assert "The team is too small." in tool.verdict.html
    assert "The work takes 2 reps" in tool.verdict.html
    assert "6 × 90 minutes are 9 hours of contacts" in tool.verdict.html
    assert "At most 5 fit" in tool.verdict.html
    assert "Of 192 opportunities the team can only work through 100" in tool.chance.result.value


def test_a_team_that_is_big_enough_only_on_paper(tool):
    """Does a plan whose contacts do not fit the day get no tick anywhere?"""
    tool.fields["hours_per_day"].value = "2"
    tool.fields["minutes_per_contact"].value = "45"
    assert "The team is big enough only on paper" in tool.verdict.html
    assert "It can really work through 120 of 192 opportunities." in tool.verdict.html
    assert "✓" not in tool.verdict.html
    assert "⚠ days too short" in tool.months.table.value
    assert "The team can only have 6 a day." in tool.days.result.html


def test_an_unknown_cost(tool):
    """Is a cost that nobody knows said to be unknown instead of 0?"""
    tool.fields["acquisition_cost"].value = ""
    assert "not known" in tool.steps.value
    assert "The team is big enough" in tool.verdict.html


def test_sliders_follow_at_once_and_go_back(tool):
    """Do sliders change picture, calculation and chance, leave the fields alone, and go back?"""
    sliders, before = tool.chance.sliders, tool.chance.picture.value
    texts = {name: field.value for name, field in tool.fields.items()}
    sliders["win_rate"].value = 30
    assert sliders["win_rate"].shown == "30%"
    assert "Chance of reaching the target: 90% instead of 49%." in tool.chance.trial.html
    assert "48 × 3.3333 per sale = 160<" in tool.steps.value
    assert "sliders’ numbers" in tool.steps.value
    assert tool.chance.picture.value != before
    assert texts == {name: field.value for name, field in tool.fields.items()}
    tool.chance.back.press()
    assert (sliders["win_rate"].value, tool.chance.trial.html) == (25, "")
    assert tool.chance.picture.value == before
    assert "48 × 4 per sale = 192<" in tool.steps.value


@pytest.mark.parametrize(
    ("slider", "value", "words"),
    [
        ("average_deal_size", 3_000, "120,000 ÷ 3,000 = 40<"),
        ("reps", 1, "The team is too small"),
        ("opportunities_per_rep_per_day", 20, "The day is too short"),
    ],
)
def test_every_slider(tool, slider, value, words):
    """Does each slider change what it is about?"""
    tool.chance.sliders[slider].value = value
    assert words in tool.steps.value + tool.verdict.html
    assert "instead of 49%" in tool.chance.trial.html


def test_two_sliders_together(tool):
    """Do sliders add to each other, deals differing as much as before in percent?"""
    tool.chance.sliders["average_deal_size"].value = 5_000
    tool.chance.sliders["win_rate"].value = 12.5
    # half as many deals of twice the size: as likely as before, a little more by luck alone
    share = int(tool.chance.trial.html.split("target: ")[1].split("%")[0])
    assert 40 < share < 58


def test_levers(tool):
    """Is it said what each lever does, and why one more rep may do nothing?"""
    assert "One more rep: 49%, no change" in tool.chance.levers.value
    assert "One more rep changes nothing here" in tool.chance.table.value
    assert "a win rate of 27.5% instead of 25%" in tool.chance.table.value
    tool.chance.bring.value = YES
    assert "One more rep: 49% to " in tool.chance.levers.value
    assert "changes nothing" not in tool.chance.table.value


def test_few_deals_make_it_less_sure(tool):
    """Does the number of deals behind the win rate widen the picture, and is that said?"""
    sure = tool.chance.picture.value
    tool.chance.deals.value = "10"
    assert "only so many deals stand behind it: 10." in tool.chance.result.value
    assert "here its mean is 27.3%" in tool.chance.result.value
    assert tool.chance.picture.value != sure
    tool.chance.deals.value = "2.5"
    assert "not a whole number" in tool.chance.deals.problem


def test_opportunities_there_are(tool):
    """Can one type how many opportunities there will really be?"""
    tool.chance.available.value = "218"
    assert "With 218 opportunities the target is reached in 81%" in tool.chance.result.value
    assert "asks for, and no more" not in tool.chance.result.value


def test_nothing_to_win(tool):
    """Is a share that no luck of the simulation can move told without a range from 0 to 0?"""
    tool.chance.available.value = "0"
    assert "reached in under 1% of 10,000" in tool.chance.result.value
    assert "would probably be" not in tool.chance.result.value


def test_own_deal_sizes(tool):
    """Does a list of one's own deals give the spread, and is a short or wrong list explained?"""
    assert hidden(tool.chance.sizes)
    tool.chance.spread.value = LISTED
    assert not hidden(tool.chance.sizes)
    assert "at least two lines" in tool.chance.sizes.problem
    tool.chance.sizes.value = "2,000\nsoon"
    assert "“soon”" in tool.chance.sizes.problem
    tool.chance.sizes.value = "Deal\n2,000\n3.000\n2500"
    assert not tool.chance.sizes.problem
    assert "The deals in your list (3) bring 2,500 on average" in tool.chance.result.value
    assert "standard deviation of 20%" in tool.chance.result.value


def test_spread_matters(tool):
    """Do deals that differ strongly change the picture?"""
    before = tool.chance.picture.value
    tool.chance.spread.value = STRONGLY
    assert tool.chance.picture.value != before


def test_hopeless(tool):
    """Is a win rate that cannot be helped said to be so, instead of an endless search?"""
    tool.fields["opportunities_per_sale"].value = "10000000000000"
    assert "no number of opportunities" in tool.chance.result.value


def test_months_follow_the_season(tool):
    """Do months follow typed indices, and are they equal where the season is switched off?"""
    assert '<td style="text-align:start">August</td>' in tool.months.table.value
    assert "72,000" in tool.months.table.value
    tool.months.indices["month_8"].value = "100"
    assert "72,000" not in tool.months.table.value
    tool.months.season.value = EVEN
    assert tool.months.table.value.count("120,000") == 12
    assert hidden(tool.months.history)


def test_a_busy_month(tool):
    """Is a month marked for which the team is too small?"""
    tool.fields["reps"].value = "2"
    assert "⚠ needs 3" in tool.months.table.value


def test_season_from_sales(tool):
    """Do pasted sales give the months, with what is worth knowing about them?"""
    tool.months.season.value = SOLD
    assert "Type for example 2025-01; 12,000" in tool.months.history.problem
    tool.months.history.value = "\n".join(f"2025-{month:02}; {month * 100}" for month in range(1, 12))
    assert not tool.months.history.problem
    assert "nobody can tell season from trend" in tool.months.result.html
    assert "not as 0: December" in tool.months.result.html
    tool.months.history.value += "\n2024-13; 5"
    assert "“2024-13; 5”" in tool.months.history.problem
    assert hidden(tool.months._shown)


def test_year_target(tool):
    """Is the year's target twelve periods, unless another one is typed, and a wrong one marked?"""
    tool.months.year.value = "1 000 000"
    assert "1,000,000" in tool.months.table.value
    tool.months.year.value = "0"
    assert "above 0" in tool.months.year.problem


def test_days(tool):
    """Does the line for today follow, and does it say when it is reached or over?"""
    tool.days.sold.value = "130000"
    assert "The target is reached" in tool.days.result.html
    tool.days.sold.value, tool.days.gone.value = "90,000", "20"
    assert "No working day is left; 30,000 of the target is missing" in tool.days.result.html
    tool.days.gone.value = "18"
    assert "The team can only have 18 a day" in tool.days.result.html
    tool.days.gone.value = "21"
    assert "fewer working days" in tool.days.gone.problem


def test_kept():
    """Is everything typed kept, filled in again, and put back by the button?"""
    store = Memory()
    first = Planner(store)
    first.fields["reps"].value = "5"
    first.chance.deals.value = "40"
    first.months.indices["month_1"].value = "120"
    again = Planner(store)
    assert (again.fields["reps"].value, again.chance.deals.value) == ("5", "40")
    assert again.months.indices["month_1"].value == "120"
    assert "Saved" in first.kept.keeper.line.html
    again.example.press()
    assert store.saved.answers["reps"] == "3"
    first.kept.back.returns += 1
    assert first.plan.reps == 3


def test_a_real_store(tmp_path):
    """Does the course's own store keep it?"""
    Planner(Store("goals_plan", tmp_path)).fields["reps"].value = "4"
    assert Planner(Store("goals_plan", tmp_path)).plan.reps == 4


def test_static(monkeypatch):
    """Where nothing can be clicked, is the finished example shown with alternatives for its pictures?"""
    shown = []
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    monkeypatch.setattr(
        "salesedu.widgets.goals_planner_static.show_html", lambda html, text: shown.append((html, text))
    )
    goals_planner.planner()
    ((html, text),) = shown
    assert html.count("<img") == html.count('alt="') == 3
    assert "The team is big enough" in html
    assert "Sales: 120,000 ÷ 2,500 = 48" in text
    assert "The target is reached in 49%" in html
    assert "{" not in text


def test_live(monkeypatch):
    """Is the planner itself shown where people can click?"""
    shown = []
    monkeypatch.delenv(STATIC_VARIABLE, raising=False)
    monkeypatch.setattr(goals_planner, "display", shown.append)
    goals_planner.planner()
    assert len(shown) == 1


def test_sliders_stay_while_something_else_is_typed(tool):
    """Do sliders keep their place while a number is typed that has nothing to do with them?"""
    tool.chance.sliders["win_rate"].value = 30
    tool.days.sold.value = "50,000"
    assert tool.chance.sliders["win_rate"].value == 30
    assert "instead of 49%" in tool.chance.trial.html
    assert "sliders’ numbers" in tool.steps.value


def test_a_wrong_number_of_deals_hides_the_chance_only(tool):
    """Does the calculation stay where only the chance cannot be told, without the sliders' numbers?"""
    tool.chance.sliders["win_rate"].value = 30
    tool.chance.deals.value = "many"
    assert "“many” is not a number" in tool.chance.deals.problem
    assert hidden(tool.chance._shown)
    assert "48 × 4 per sale = 192<" in tool.steps.value
