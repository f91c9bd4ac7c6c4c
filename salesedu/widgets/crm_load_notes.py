"""Sentences about what was recognised in a file of deals as a whole."""

from collections.abc import Sequence

from salesedu.crm_day import DateOrder
from salesedu.crm_findings import Note, Recognised
from salesedu.crm_load import Loaded, System
from salesedu.i18n import N_, _, format_number, ngettext
from salesedu.widgets.crm_load_words import column_name

_MARKS = {".": N_("point"), ",": N_("comma"), ";": N_("semicolon"), "\t": N_("tab"), "|": N_("bar")}
_LETTERS = {
    **dict.fromkeys(("utf-8", "utf-8-sig"), "UTF-8"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "UTF-16"),
    "cp1252": "Windows-1252",
}
_ORDERS = {
    DateOrder.DAY_FIRST.value: N_("the day stands first"),
    DateOrder.MONTH_FIRST.value: N_("the month stands first"),
}
SENTENCES = {
    Recognised.ENCODING: N_("The letters are {text}."),
    Recognised.ENCODING_GUESSED: N_(
        "The letters are probably {text}. If names look wrong, export the file as UTF-8."
    ),
    Recognised.SEPARATOR: N_("Cells are parted by: {text}."),
    Recognised.SHEET: N_("The deals are on the sheet “{text}”."),
    Recognised.OTHER_SHEETS: N_("Other sheets were not read: {text}."),
    Recognised.COLUMN_TWICE: N_("“{text}” is not used: another column is already “{column}”."),
    Recognised.NO_IDS: N_("No column has numbers of deals. The line of the file is used instead."),
    Recognised.CLOSED_FROM_CLOSE: N_(
        "The file has one day of closing. For won and lost deals it is taken as the day they closed."
    ),
    Recognised.DECIMAL_MARK: N_("In amounts the {text} parts whole numbers from decimals."),
    Recognised.DECIMAL_UNSURE: N_(
        "“{text}” could be thousands or a decimal number. It is read as {reading}, because prices have two "
        "decimals."
    ),
    Recognised.DECIMAL_MIXED: N_(
        "Amounts are written with both decimal marks. “{text}” is read as {reading}."
    ),
    Recognised.DATE_ORDER: N_("In “{column}” {reading}."),
    Recognised.DATE_ORDER_UNSURE: N_(
        "In “{column}” a date such as {text} can be read in two ways. Here {reading}."
    ),
    Recognised.DATE_ORDER_MIXED: N_(
        "In “{column}” some dates have the day first and others the month. Where both would do, {reading}."
    ),
    Recognised.SERIAL_DAYS: N_(
        "In “{column}” dates are numbers, as spreadsheets count days: {text} is {reading}."
    ),
    Recognised.SHORT_YEARS: N_("In “{column}” years have two digits: {text} is {reading}."),
    Recognised.TIMES_CUT: N_("In “{column}” times of day are left out; the day counts as it is written."),
    Recognised.CURRENCY: N_("The currency is {text}."),
    Recognised.CURRENCIES_MIXED: N_("There are several currencies: {text}. They are never added together."),
    Recognised.SHARED_SIGN: N_("“{text}” is the sign of several currencies. It is read as {reading}."),
    Recognised.STAGES_OPEN: N_("These stages are taken as open: {text}."),
    Recognised.STAGES_UNSURE: N_(
        "No stage says that a deal is won, or none that it is lost. Taken as open are: {text}. Say below "
        "which of them mean won or lost."
    ),
    Recognised.EMPTY_WORDS: N_("In “{column}” words such as “{text}” are taken as empty."),
    Recognised.LINE_BREAKS: N_("In “{column}” some cells go over several lines. The breaks became spaces."),
    Recognised.NUL_REMOVED: N_("Characters that no text has were taken out."),
    Recognised.LONG_TEXTS: N_("In “{column}” some texts are very long. Look at the end of them."),
}


def note_sentences(loaded: Loaded) -> list[str]:
    """Return what was recognised, one sentence each; what a person should decide comes first."""
    notes = sorted(loaded.notes, key=lambda note: not note.is_unsure)
    told = [
        _sentence(note)
        for note in notes
        if note.kind in SENTENCES or note.kind is Recognised.CURRENCY_UNKNOWN
    ]
    unused = [note.text for note in loaded.notes if note.kind is Recognised.COLUMN_UNUSED]
    if unused:
        sentence = _(
            "These columns are not used: {names}. "
            "Do you need one? Give it a heading such as Owner in the file."
        )
        told.append(sentence.format(names=", ".join(unused)))
    missing = [column_name(one) for note in loaded.notes for one in missing_columns(note)]
    if missing:
        told.append(_("These columns are not in the file: {names}.").format(names=", ".join(missing)))
    return told


def missing_columns(note: Note) -> Sequence[str]:
    """Return the columns of the schema that a note says are missing."""
    return note.text.split(", ") if note.kind is Recognised.COLUMNS_MISSING else ()


def column_rows(loaded: Loaded) -> list[list[str]]:
    """Return rows of a table: what each column of the file was taken for."""
    return [
        [note.text.strip(), column_name(note.column)]
        for note in loaded.notes
        if note.kind is Recognised.COLUMN
    ]


def system_sentence(system: System) -> str:
    """Return where a file comes from."""
    if system is System.UNKNOWN:
        return _("The headings are not those of a known system; their plain words were understood.")
    if system is System.RD_STATION:
        return _(
            "The headings are those of RD Station CRM as its developer pages name them. We have not seen a "
            "real export: compare a few deals."
        )
    return _("This is an export of {system}.").format(system=system.value)


def _sentence(note: Note) -> str:
    if note.kind is Recognised.CURRENCY_UNKNOWN:
        sentence = ngettext(
            "{count} amount has no currency.", "{count} amounts have no currency.", note.count
        )
        return sentence.format(count=format_number(note.count))
    text = _LETTERS.get(note.text, note.text)
    if note.kind in (Recognised.SEPARATOR, Recognised.DECIMAL_MARK):
        text = _(_MARKS.get(note.text, note.text))
    reading = _(_ORDERS[note.reading]) if note.reading in _ORDERS else note.reading
    column = column_name(note.column) if note.column else ""
    return _(SENTENCES[note.kind]).format(text=text, reading=reading, column=column)
