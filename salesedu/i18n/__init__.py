"""Words, numbers and reading direction of the learner's language.

Text is looked up when it is shown, never when a module is imported, so that a language can change
within one session:

>>> from salesedu.i18n import _, activate
>>> _("Visitors")
'Visitors'

How people type numbers is read in ``numbers``; ``extract`` finds the words of notebooks for translators.
English is the source language and needs no catalogue. Other languages are gettext catalogues in
``locale/<language>/LC_MESSAGES/salesedu.mo``.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

LOCALE_FOLDER = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"


class _Active:
    """The language in use, and its catalogue."""

    language: str = SOURCE_LANGUAGE
    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def activate(language: str) -> None:
    """Use a language from now on.

    Parameters
    ----------
    language : language code such as ``"en"`` or ``"ar"``.

    Raises
    ------
    ValueError
        If there is no catalogue for the language.
    """
    catalogue = gettext.NullTranslations() if language == SOURCE_LANGUAGE else _catalogue(language)
    _Active.language, _Active.catalogue = language, catalogue


def _catalogue(language: str) -> gettext.NullTranslations:
    try:
        return gettext.translation("salesedu", LOCALE_FOLDER, [language])
    except FileNotFoundError:
        raise ValueError(
            f"There is no course in the language {language!r} yet. Languages: {', '.join(languages())}."
        ) from None


def languages() -> list[str]:
    """Return the codes of the languages the course can be shown in."""
    found = {path.parent.parent.name for path in LOCALE_FOLDER.glob("*/LC_MESSAGES/salesedu.mo")}
    return sorted(found | {SOURCE_LANGUAGE})


@contextmanager
def use(language: str) -> Iterator[None]:
    """Use a language inside a ``with`` block, then go back to the one before."""
    before = _Active.language
    activate(language)
    try:
        yield
    finally:
        activate(before)


def language() -> str:
    """Return the code of the language in use, such as ``"en"``."""
    return _Active.language


def direction() -> str:
    """Return the reading direction of the language in use: ``"ltr"`` or ``"rtl"``."""
    from babel import Locale

    return Locale.parse(language()).text_direction


def _(message: str) -> str:
    """Return a sentence in the language in use."""
    # gettext answers the empty string with the catalogue's own header
    return _Active.catalogue.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of a sentence that fits a count; the sentence still holds its ``{fields}``."""
    return _Active.catalogue.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a constant as text to translate; look it up with ``_()`` when it is shown."""
    return message


def format_number(value: float, digits: int = 0) -> str:
    """Return a number as the language writes it.

    Parameters
    ----------
    value : the number.
    digits : most digits after the decimal mark, 0 or more.
    """
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0" + _fraction("#", digits), locale=language())


def format_percent(share: float, digits: int = 1) -> str:
    """Return a share as a percentage, such as 20.4% for 0.2035.

    Parameters
    ----------
    share : 1 means 100 %.
    digits : most digits after the decimal mark, 0 or more.
    """
    from babel.numbers import format_percent as babel_percent

    return babel_percent(share, format="#,##0" + _fraction("#", digits) + "%", locale=language())


def format_money(amount: float, currency: str = "", digits: int = 0) -> str:
    """Return an amount of money; without a currency code it is a plain number.

    Parameters
    ----------
    amount : currency units.
    currency : ISO 4217 code such as ``"USD"``, or empty.
    digits : digits after the decimal mark, 0 or more.
    """
    from babel.numbers import format_currency

    if not currency:
        return format_number(amount, digits)
    pattern = "¤#,##0" + _fraction("0", digits)
    return format_currency(amount, currency, format=pattern, locale=language(), currency_digits=False)


def format_clock(moment: datetime) -> str:
    """Return the hour and minute of a moment, such as 14:02, in the moment's own time zone."""
    from babel.dates import format_time

    return format_time(moment, "HH:mm", locale=language(), tzinfo=moment.tzinfo)


def format_moment(moment: datetime) -> str:
    """Return the day and time of a moment in this computer's time zone, such as 2026-03-02 14:02.

    Parameters
    ----------
    moment : with its time zone.
    """
    local = moment.astimezone()
    return f"{local.date().isoformat()} {format_clock(local)}"


def format_date(day: date, parts: str = "yMMMEd") -> str:
    """Return a day as the language writes it, such as Fri, Mar 5, 2027.

    Parameters
    ----------
    day : the date.
    parts : what of it, as a CLDR skeleton: ``"Ed"`` is weekday and number, ``"yMMMM"`` month and year.
    """
    from babel.dates import format_skeleton

    return format_skeleton(parts, day, locale=language())


def _fraction(mark: str, digits: int) -> str:
    return "." + mark * digits if digits else ""
