"""Sentences about a loaded file of deals: why a row or cell was not taken, and what to do about it."""

from typing import TYPE_CHECKING

from salesedu.crm import COLUMNS
from salesedu.crm_findings import Reason
from salesedu.crm_trouble import LoadError, Trouble
from salesedu.i18n import N_, _

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMN_NAMES = {
    "id": N_("Number of the deal"),
    "name": N_("Name of the deal"),
    "account": N_("Customer"),
    "owner": N_("Owner"),
    "pipeline": N_("Pipeline"),
    "stage": N_("Stage"),
    "status": N_("Status"),
    "amount": N_("Amount"),
    "currency": N_("Currency"),
    "created": N_("Day of creation"),
    "close": N_("Expected day of closing"),
    "closed": N_("Day it closed"),
    "source": N_("Source"),
    "lost_reason": N_("Reason for losing"),
    "campaign": N_("Campaign"),
    "next_step": N_("Next step"),
    "next_activity": N_("Day of the next contact"),
    "last_activity": N_("Day of the last contact"),
}
REASONS = {
    Reason.BLANK: N_("The line is blank."),
    Reason.ABOVE_HEADINGS: N_("It stands above the headings."),
    Reason.HEADINGS_AGAIN: N_("It is the headings again."),
    Reason.TOTAL: N_("It is a total, not a deal."),
    Reason.FOOTER: N_("It is what the CRM prints at the end of a report."),
    Reason.DELETED: N_("Somebody has deleted this deal in the CRM."),
    Reason.TOO_FEW_CELLS: N_(
        "The row has fewer cells than there are headings. Look for a line break inside a cell."
    ),
    Reason.TOO_MANY_CELLS: N_(
        "The row has more cells than there are headings. Look for a separator inside a cell."
    ),
    Reason.QUOTE_NOT_CLOSED: N_("A quotation mark is opened here and never closed. Close or remove it."),
    Reason.NO_ID: N_("The deal has no number. Export the column with the numbers, or fill it in."),
    Reason.SHORTENED_ID: N_(
        "A spreadsheet has shortened this number. Export anew, and don’t open the file before."
    ),
    Reason.SAME_ID: N_(
        "An earlier row has the same number. The first one is kept: check which one is right."
    ),
    Reason.NO_NAME: N_("The deal has no name. Give it one in the CRM."),
    Reason.NO_STAGE: N_("The deal has neither a stage nor a status. Give it one in the CRM."),
    Reason.UNKNOWN_STATUS: N_("This status is not known. Say below what it means."),
    Reason.NOT_A_NUMBER: N_("This is no amount. Put a number there."),
    Reason.FORMULA_AMOUNT: N_(
        "This is a formula, and formulas are not computed here. Save the file with its values."
    ),
    Reason.NEGATIVE: N_("An amount can’t be below zero. A refund is no deal: keep it apart."),
    Reason.TWO_CURRENCIES: N_(
        "The sign beside the amount and the column “currency” say different currencies."
    ),
    Reason.UNKNOWN_CURRENCY: N_("This is no currency. Use its code of three letters, such as EUR."),
    Reason.SHORT_AMOUNT: N_("Read as thousands or millions. Write the whole number if that is wrong."),
    Reason.NOT_A_DAY: N_("This is no day. Put a date there, such as 2026-12-31."),
    Reason.ONLY_A_PERIOD: N_("This is a month, a quarter or a year. A forecast needs one day: choose one."),
    Reason.NO_SUCH_DAY: N_("There is no such day in the calendar."),
    Reason.OUT_OF_RANGE: N_("The year is before 1990 or after 2100. Look for a slip of the key."),
    Reason.CREATED_AFTER_CLOSED: N_("The deal closed before it was created: mostly it was typed in later."),
    Reason.CLOSE_BEFORE_CREATED: N_("It is expected to close before it was created. Give it a new day."),
    Reason.OPEN_BUT_CLOSED: N_("The deal is open, and yet it has a day on which it closed."),
    Reason.STAGE_AGAINST_STATUS: N_("Stage and status say different things. The status counts."),
    Reason.CLOSED_WITHOUT_DAY: N_("The deal is closed, but nobody says when. Cycle times leave it out."),
    Reason.WON_WITHOUT_AMOUNT: N_("The deal is won, but nobody says for how much. Revenue leaves it out."),
    Reason.LOST_WITHOUT_REASON: N_("The deal is lost, but nobody says why. Ask its owner."),
    Reason.FORMULA: N_(
        "A spreadsheet would compute this. It is kept as text and guarded in files saved here."
    ),
    Reason.ERROR_CELL: N_("This is a spreadsheet’s error. Put right the formula, and save its value."),
    Reason.BROKEN_LETTERS: N_("Letters were lost. Export anew as UTF-8, if your CRM offers it."),
}
TROUBLES = {
    Trouble.NO_FILE: N_("There is no such file on this machine. Check where it lies."),
    Trouble.EMPTY: N_("The file is empty. Export it anew."),
    Trouble.PICTURE: N_("This is a picture. Export the list of deals as CSV or Excel."),
    Trouble.PDF: N_("This is a PDF. Export the list of deals as CSV or Excel."),
    Trouble.WEB_PAGE: N_(
        "This is a web page, whatever its name says. Open it in a spreadsheet and save it as CSV."
    ),
    Trouble.OLD_EXCEL: N_("This is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV."),
    Trouble.PASSWORD: N_("The file has a password. Open it in Excel, remove the password, and save it."),
    Trouble.OTHER_ARCHIVE: N_("This is another kind of document. Save the list of deals as .xlsx or CSV."),
    Trouble.DAMAGED: N_("The Excel file is damaged. Open it in Excel and save it anew, or save it as CSV."),
    Trouble.TOO_BIG: N_(
        "The Excel file is far too big once it is unpacked. Save the list of deals alone, as CSV."
    ),
    Trouble.NOT_TEXT: N_("This is neither text nor Excel. Export the list of deals as CSV or Excel."),
    Trouble.NO_TABLE: N_("There is only one column. Export the deals with their headings as CSV or Excel."),
    Trouble.NO_HEADINGS: N_(
        "No line has headings for the name of a deal and its stage or status. Export these columns, too. "
        "Found were: {found}."
    ),
    Trouble.NO_DEALS: N_("There are headings, but no deals under them. Check the filter of your export."),
}
MOST_VALUE = 80  # letters of a cell in sight


def trouble_sentence(error: LoadError) -> str:
    """Return why a file could not be loaded, and what to do next."""
    return _(TROUBLES[error.trouble]).format(found=error.detail or "–")


def column_name(column: str) -> str:
    """Return what a column of the schema is called."""
    return _(COLUMN_NAMES[column]) if column in COLUMNS else _("Whole row")


def finding_rows(findings: "DataFrame", most: int) -> list[list[str]]:
    """Return rows of a table on findings: line, column, what stands there, why and what to do.

    Parameters
    ----------
    findings : line, column, value, reason.
    most : how many of them, from the first line.
    """
    told = findings.head(most)[["line", "column", "value", "reason"]].to_numpy().tolist()
    return [
        [str(line), column_name(column), _shown(value), _(REASONS[Reason(reason)])]
        for line, column, value, reason in told
    ]


def finding_heads() -> list[str]:
    """Return the headings of a table on findings."""
    return [_("Line"), _("Column"), _("What stands there"), _("Why, and what to do")]


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= MOST_VALUE else f"{text[:MOST_VALUE]}…"
