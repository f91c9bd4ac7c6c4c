"""Does the goal checker say of each letter what the guide says, and quote what it relied on?"""

from datetime import date
from decimal import Decimal

import pytest

from salesedu.goals import Direction, Finding, Gap, Goal, Letter, Verdict, Version, assess
from salesedu.goals_chance import History
from salesedu.goals_plan import Plan, example

TODAY = date(2026, 11, 25)
LETTERS = (Letter.SPECIFIC, Letter.MEASURABLE, Letter.TIME_BOUND)


def verdicts(goal: str | Goal) -> str:
    """Return S, M and T as three letters: m(et), w(eak), x (missing)."""
    seen = assess(goal, today=TODAY)
    signs = {Verdict.MET: "m", Verdict.WEAK: "w", Verdict.MISSING: "x"}
    return "".join(signs[seen.of(letter).verdict] for letter in LETTERS)


def finding(sentence: str, letter: Letter, version: Version = Version.DORAN) -> tuple[Finding, ...]:
    return assess(sentence, today=TODAY, version=version).of(letter).findings


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Ana signs 12 new customers in Spain by 31 March 2027.", "mmm"),
        ("Increase sales by 20 %.", "wwx"),
        ("Do better, as soon as possible", "xxx"),
        ("Raise the win rate from 20 % to 25 % by 31 February.", "mmw"),
        ("Increase revenue by 15 % over last year, by December 2027", "mmm"),
        ("20 cold calls every day", "mmw"),
        ("20 cold calls every day until 18 December", "mmm"),
        ("Win 5 hotels and raise the win rate to 25 % by June", "wmm"),
        ("Lose none of our 40 contracts this year", "mmm"),
        ("Get several new distributers untill end of april", "mwm"),
        ("Sales of 80,000 euros in Milan by June", "mmm"),
        ("Reach 20 % by June", "xwm"),
        ("Answer every lead within 24 hours", "mmx"),
        ("Around 20 hotels by summer", "mww"),
        ("Reach quota by Q2", "mxm"),
        ("Touch more hearts", "xxx"),
        ("Become the preferred wholesaler in the region", "xxx"),
        ("Learn more about mattresses so customers trust me", "xxx"),
        ("Align marketing and sales", "xxx"),
        ("I hope to win more customers", "mxx"),
        ("Better access to hospital pharmacists", "wxx"),
        ("Raise 45,000 euros for the well by 1 December", "mmm"),
        ("See every A-class physician twice by 22 January", "mmm"),
        ("More leads, more deals, more fun", "wxx"),
        ("Forecast accuracy of plus or minus 5 % by June", "mmm"),
        ("Win our first customer in Poland by May", "mmm"),
    ],
)
def test_the_guide(sentence: str, right: str) -> None:
    """Are the sentences of the guide judged as it says?"""
    assert verdicts(sentence) == right


@pytest.mark.parametrize(
    ("sentence", "letter", "expected"),
    [
        ("Reach 20 %", Letter.MEASURABLE, Finding.OF_WHAT),
        ("More calls", Letter.MEASURABLE, Finding.ONLY_MORE),
        ("Raise the win rate by 20 %", Letter.MEASURABLE, Finding.NO_BASE),
        ("30ish calls", Letter.MEASURABLE, Finding.VAGUE_NUMBER),
        ("Win 5 hotels soon", Letter.TIME_RELATED, Finding.SOON),
        ("Visit key accounts", Letter.TIME_RELATED, Finding.ACTIVITY_WITHOUT_DEADLINE),
        ("Higher win rate", Letter.TIME_RELATED, Finding.NO_DEADLINE),
        ("20 calls by 31 February", Letter.TIME_RELATED, Finding.IMPOSSIBLE_DATE),
        ("20 calls by 1 October 2026", Letter.TIME_RELATED, Finding.PAST_DATE),
        ("20 calls every day", Letter.TIME_RELATED, Finding.RHYTHM_WITHOUT_END),
        ("20 calls from January on", Letter.TIME_RELATED, Finding.START_WITHOUT_END),
        ("20 calls in the next few weeks", Letter.TIME_RELATED, Finding.VAGUE_TIME),
        ("20 calls by 03/04/2027", Letter.TIME_RELATED, Finding.AMBIGUOUS_DATE),
        ("We make 20 calls", Letter.ASSIGNABLE, Finding.VAGUE_OWNER),
        ("Make 20 calls", Letter.ASSIGNABLE, Finding.NO_OWNER),
        ("20 workshops must be held", Letter.ASSIGNABLE, Finding.PASSIVE),
        ("Increase sales", Letter.SPECIFIC, Finding.BROAD_RESULT),
        ("Do better", Letter.SPECIFIC, Finding.NO_RESULT),
        ("Win 5 hotels, 20 leads", Letter.SPECIFIC, Finding.TWO_GOALS),
    ],
)
def test_findings(sentence: str, letter: Letter, expected: Finding) -> None:
    """Does each weakness have its own name?"""
    assert finding(sentence, letter) == (expected,)


@pytest.mark.parametrize(
    "sentence",
    [
        "I sign 5 hotels",
        "Ana and Tom sign 5 hotels",
        "Lena: 5 hotels",
        "The account manager signs 5 hotels",
        "Ines wins 5 hotels",
        "From March on, Ana signs 5 hotels",
    ],
)
def test_somebody_answers_for_it(sentence: str) -> None:
    """Is a person or a role an owner?"""
    judged = assess(sentence, today=TODAY, version=Version.DORAN).of(Letter.ASSIGNABLE)
    assert judged.verdict is Verdict.MET
    assert judged.words[0] in sentence


def test_what_for() -> None:
    """Is a goal relevant only if it says what it serves?"""
    version = Version.ACHIEVABLE_RELEVANT
    plain, useful, hardly = (
        assess(f"Ana signs 5 hotels by June{more}", today=TODAY, version=version).of(Letter.RELEVANT)
        for more in ("", " so that the branch in Lyon pays for itself", " so that we grow")
    )
    assert (plain.verdict, useful.verdict, hardly.verdict) == (Verdict.MISSING, Verdict.MET, Verdict.WEAK)


def test_quotes_stand_in_the_sentence() -> None:
    """Is every quoted word in the sentence as it was typed, slips and signs too?"""
    sentence = "  We’ll win 12 new custmers – in Peru – untill 31 Febuary, raise the win rate by 5 %"
    for judged in assess(sentence, today=TODAY, version=Version.DORAN).letters:
        assert all(words in sentence for words in judged.words)
    assert "custmers" in str(assess(sentence, today=TODAY).of(Letter.SPECIFIC).words)


def test_parts_of_a_sentence() -> None:
    """Are owner, metric, amount, baseline, deadline, rhythm, scope and purpose found?"""
    text = (
        "Ana raises the win rate in Spain from 20 % to 25 % by 31 March so that the branch pays for itself."
    )
    seen = assess(text, today=TODAY)
    assert seen.goal == Goal(
        owner="Ana",
        metric="win rate",
        amount=Decimal(25),
        unit="%",
        baseline="20 %",
        deadline="31 March",
        scope="in Spain",
        purpose="so that the branch pays for itself",
    )
    assert seen.day == date(2027, 3, 31)
    assert assess("10 calls a day until Friday", today=TODAY).goal.rhythm == "a day"


def test_nothing_is_invented() -> None:
    """Does the goal put anew keep what was said, and leave a gap for each thing that was not?"""
    seen = assess("We want to increase sales by 20 % soon", today=TODAY, version=Version.ACHIEVABLE_RELEVANT)
    rewritten = seen.rewritten
    assert rewritten.gaps == (Gap.OWNER, Gap.METRIC, Gap.BASELINE, Gap.DEADLINE, Gap.PURPOSE)
    assert (rewritten.goal.amount, rewritten.goal.direction) == (Decimal(20), Direction.UP)
    assert rewritten.goal.deadline == ""
    assert assess("Ana signs 12 hotels by June", today=TODAY).rewritten.gaps == ()


def test_fields_are_judged_like_a_sentence() -> None:
    """Do the parts of a goal get the verdicts of the sentence that says the same?"""
    whole = Goal(owner="Ana", metric="new customers", amount=Decimal(12), deadline="31 March 2027")
    assert verdicts(whole) == verdicts("Ana signs 12 new customers by 31 March 2027") == "mmm"
    change = Goal(metric="sales", amount=Decimal(20), unit="%", direction=Direction.UP, deadline="every week")
    assert verdicts(change) == verdicts("Increase sales by 20 % every week") == "www"
    based = Goal(metric="sales", amount=Decimal(20), unit="%", direction=Direction.UP, baseline="100,000")
    assert verdicts(based) == "wmx"
    assert verdicts(Goal()) == "xxx"
    assert verdicts(Goal(metric="blue tractors")) == "mxx"


@pytest.mark.parametrize(
    "typed", ["", " ", "?", "ثلاثة عملاء جدد", "12 " * 900, "\x00", "1" * 700, "within 99999999999 years"]
)
def test_anything_can_be_typed(typed: str) -> None:
    """Does the checker stand any text, and find no day in nonsense?"""
    seen = assess(typed, today=TODAY)
    assert len(seen.letters) == 5
    assert seen.of(Letter.SPECIFIC).verdict is Verdict.MISSING


PLAN = example()  # 3 reps, 6 opportunities per rep and day, 4 opportunities per sale
HISTORY = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        # until 31 December 25 working days: 450 opportunities, or 112 sales
        ("100 new customers by 31 December 2026", Verdict.MET, Finding.FITS_CAPACITY),
        ("120 new customers by 31 December 2026", Verdict.WEAK, Finding.TIGHT_CAPACITY),
        ("200 new customers by 31 December 2026", Verdict.MISSING, Finding.OVER_CAPACITY),
        ("EUR 250,000 revenue by 31 December 2026", Verdict.MET, Finding.FITS_CAPACITY),
        ("250,000 revenue by 31 December 2026", Verdict.MET, Finding.FITS_CAPACITY),
        ("Sales of 250,000 by 31 December 2026", Verdict.MET, Finding.FITS_CAPACITY),
        ("400 opportunities by 31 December 2026", Verdict.MET, Finding.FITS_CAPACITY),
        ("30 posts by 31 December 2026", Verdict.UNJUDGED, Finding.NOT_IN_PLAN),
        ("Lift the win rate to 30 % by 31 December 2026", Verdict.UNJUDGED, Finding.NOT_IN_PLAN),
        ("100 new customers", Verdict.UNJUDGED, Finding.NEEDS_AMOUNT),
        ("10 % more revenue by 31 December 2026", Verdict.UNJUDGED, Finding.NEEDS_AMOUNT),
    ],
)
def test_achievable_is_judged_by_the_plan(sentence: str, verdict: Verdict, reason: Finding) -> None:
    """Is the goal's need compared with what the team can do until its last day?"""
    judged = assess(sentence, today=TODAY, plan=PLAN).of(Letter.ACHIEVABLE)
    assert (judged.verdict, judged.findings) == (verdict, (reason,))


def test_without_plan_and_history_nothing_is_judged() -> None:
    """Do words alone never decide what is achievable or realistic?"""
    seen = assess("100 new customers by 31 December 2026", today=TODAY)
    assert seen.of(Letter.ACHIEVABLE).findings == (Finding.NEEDS_PLAN,)
    assert seen.of(Letter.REALISTIC).findings == (Finding.NEEDS_HISTORY,)
    assert seen.of(Letter.REALISTIC).verdict is Verdict.UNJUDGED


@pytest.mark.parametrize(
    ("customers", "verdict"), [(60, Verdict.MET), (118, Verdict.WEAK), (200, Verdict.MISSING)]
)
def test_realistic_is_judged_by_the_history(customers: int, verdict: Verdict) -> None:
    """Does the chance from win rate and deal sizes decide?"""
    sentence = f"{customers} new customers by 31 December 2026"
    judged = assess(sentence, today=TODAY, plan=PLAN, history=HISTORY).of(Letter.REALISTIC)
    assert judged.verdict is verdict


@pytest.mark.parametrize(
    ("best", "verdict"), [("30", Verdict.MET), ("24", Verdict.WEAK), ("10", Verdict.MISSING)]
)
def test_realistic_is_judged_by_the_best_so_far(best: str, verdict: Verdict) -> None:
    """Without a history, does the best result so far decide, whatever is counted?"""
    judged = assess("30 posts by June", today=TODAY, best=Decimal(best)).of(Letter.REALISTIC)
    assert judged.verdict is verdict


def test_a_day_that_leaves_no_time() -> None:
    """Is a goal for today out of reach, and not a division by zero?"""
    judged = assess("1 new customer today", today=TODAY, plan=PLAN).of(Letter.ACHIEVABLE)
    assert judged.findings == (Finding.OVER_CAPACITY,)


def test_both_versions() -> None:
    """Does each version have its five letters in order?"""
    for version in Version:
        letters = [judged.letter for judged in assess("x", today=TODAY, version=version).letters]
        assert letters == list(version.letters)
        assert "".join(letter.value[0] for letter in letters) == "SMART"
    with pytest.raises(KeyError):
        assess("x", today=TODAY).of(Letter.ASSIGNABLE)


def test_a_small_team() -> None:
    """Does the plan's own team decide, not the example's?"""
    small = Plan(20_000, 2_500, 4, 30, 1, 1, 20, None)
    judged = assess("30 new customers by 31 December 2026", today=TODAY, plan=small).of(Letter.ACHIEVABLE)
    assert judged.verdict is Verdict.MISSING
