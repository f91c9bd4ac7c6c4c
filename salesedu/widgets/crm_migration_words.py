"""Sentences about a sheet on its way into a CRM: doubts, the clean lists, and what has to be asked."""

from collections.abc import Sequence
from datetime import date

from salesedu.crm import Status
from salesedu.crm_migration import Contact, Customer, Portfolio, Sale, Trouble
from salesedu.crm_migration_cells import Money, Problem
from salesedu.crm_migration_doubts import Decision, Doubt, Kind
from salesedu.crm_migration_sheet import COLUMN_NAMES, Column, Sheet
from salesedu.i18n import _, format_money, ngettext
from salesedu.page import escape
from salesedu.widgets.tables import table_html

Row = Sequence[str]


def sheet_html(sheet: Sheet) -> str:
    """Return the sheet as a table in which every line has its number."""
    width = len(sheet.heads)
    rows = [[str(line), *cells[:width], *[""] * (width - len(cells))] for line, cells in sheet.lines]
    table = table_html([_("Line"), *sheet.heads], rows)
    return f'<div tabindex="0" style="overflow-x:auto">{table}</div>'


def doubt_sentence(doubt: Doubt) -> str:
    """Return which two rows a doubt is about, and what agrees and differs."""
    sentence = _("Line {line}, “{name}”: is it the customer of line {earlier}, “{other}”? {why} {facts}")
    return sentence.format(
        line=doubt.row.line,
        name=_name(doubt.row.text(Column.COMPANY) or doubt.row.text(Column.CONTACT)),
        earlier=doubt.earlier.line,
        other=_name(doubt.earlier.text(Column.COMPANY) or doubt.earlier.text(Column.CONTACT)),
        why=_why(doubt.kind),
        facts=_facts(doubt),
    )


def _why(kind: Kind) -> str:
    return {
        Kind.SAME_NAME: _("The name is the same."),
        Kind.NAMES_ALIKE: _("The names are spelled alike."),
        Kind.SAME_CONTACT_DATA: _("The names differ, the contact data do not."),
    }[kind]


def _facts(doubt: Doubt) -> str:
    same, other = _listed(doubt.agree), _listed(doubt.differ)
    if same and other:
        return _("Same: {same}. Different: {other}.").format(same=same, other=other)
    if same:
        return _("Same: {same}. Nothing differs.").format(same=same)
    return _("Different: {other}.").format(other=other) if other else _("Nothing else can be compared.")


def _listed(columns: Sequence[Column]) -> str:
    return ", ".join(_(COLUMN_NAMES[column]).casefold() for column in columns)


def decision_options() -> list[tuple[str, str]]:
    """Return the three decisions with what they mean."""
    return [
        (Decision.MERGE.value, _("Merge: one customer")),
        (Decision.APART.value, _("Keep apart: two customers")),
        (Decision.ASK.value, _("Ask a colleague first")),
    ]


def verdict(doubt: Doubt, decision: Decision) -> str:
    """Return what the facts of two rows say about a decision."""
    if decision is doubt.careful:
        return _("✓ That is what the facts support: {reason}").format(reason=_reason(doubt))
    return _("⚠ Look again: {reason}").format(reason=_reason(doubt))


def _reason(doubt: Doubt) -> str:
    if doubt.kind is Kind.SAME_CONTACT_DATA:
        return _("the firm may have a new name, or one person works for two firms. The sheet can’t tell.")
    return {
        Decision.MERGE: _("the name and at least one more fact agree, and none differs."),
        Decision.APART: _("only the spelling is alike; all that can be compared differs."),
        Decision.ASK: _(
            "too little agrees to merge, and too little differs to be sure. One call settles it."
        ),
    }[doubt.careful]


def problem_sentence(trouble: Trouble) -> str:
    """Return what is wrong with a cell and what to ask for."""
    return {
        Problem.NO_NAME: _("No company and no person: nobody can be called a customer."),
        Problem.UNREADABLE_AMOUNT: _("No amount. Ask what was offered."),
        Problem.ROUGH_AMOUNT: _("A rough amount. Ask for the one in the offer."),
        Problem.UNREADABLE_DAY: _("No day. Ask for a date."),
        Problem.TWO_DAYS: _("Two days are possible: day first or month first?"),
        Problem.NO_SUCH_DAY: _("This day does not exist. Ask which one was meant."),
        Problem.UNKNOWN_STATUS: _("Open, won or lost? Until that is clear, the sale stays out."),
        Problem.BROKEN_EMAIL: _("This can’t be an address. Ask for it."),
        Problem.TOO_MANY_CELLS: _("More cells than headings: what are they?"),
    }[trouble.problem]


def portfolio_html(portfolio: Portfolio) -> str:
    """Return the clean lists, what is to ask, and what was rejected."""
    customers = [_customer(customer) for customer in portfolio.customers]
    contacts = [_contact(contact) for contact in portfolio.contacts]
    troubles = [_trouble(trouble) for trouble in portfolio.troubles]
    sales = [_("What"), _("Customer"), _("Amount"), _("Status"), _("Next contact"), _("Owner")]
    parts = [
        _list_html(_("Customers"), [_("Customer"), _("Town"), _("Lines")], customers),
        _list_html(_("Contacts"), [_("Person"), _("E-mail"), _("Phone"), _("Customer")], contacts),
        _list_html(_("Opportunities: no amount yet"), sales, list(map(_sale, portfolio.opportunities))),
        _list_html(_("Deals: an amount on the table, or decided"), sales, list(map(_sale, portfolio.deals))),
        _list_html(
            _("Not taken over, and who to ask"),
            [_("Line"), _("Column"), _("It says"), _("Why, and what to do"), _("Ask")],
            troubles,
        ),
    ]
    return counted_html(portfolio) + "".join(parts)


def counted_html(portfolio: Portfolio) -> str:
    """Return in one message where the lines of the sheet are now."""
    placed = sum(len(customer.lines) for customer in portfolio.customers)
    sentences = [
        ngettext("{count} line is in the new list.", "{count} lines are in the new list.", placed).format(
            count=placed
        ),
        _lines_sentence(
            ngettext(
                "1 line waits for an answer: {lines}.",
                "{count} lines wait for an answer: {lines}.",
                len(portfolio.waiting_lines),
            ),
            portfolio.waiting_lines,
        ),
        _lines_sentence(
            ngettext(
                "1 line was rejected: {lines}.",
                "{count} lines were rejected: {lines}.",
                len(portfolio.rejected_lines),
            ),
            portfolio.rejected_lines,
        ),
    ]
    look = "se-not-yet" if portfolio.waiting_lines else "se-right"
    return f'<div class="se-message {look}">{escape(" ".join(filter(None, sentences)))}</div>'


def _lines_sentence(sentence: str, lines: Sequence[int]) -> str:
    return sentence.format(count=len(lines), lines=", ".join(map(str, lines))) if lines else ""


def _customer(customer: Customer) -> Row:
    return [_name(customer.name), customer.town or _nothing(), ", ".join(map(str, customer.lines))]


def _contact(contact: Contact) -> Row:
    facts = [contact.name, contact.email, contact.phone]
    return [*(fact or _nothing() for fact in facts), contact.customer]


def _sale(sale: Sale) -> Row:
    # what nobody knows is no data, never 0
    return [
        sale.title or _nothing(),
        sale.customer,
        _amount(sale.amount),
        _status(sale.status),
        _day(sale.next_day),
        sale.owner or _nothing(),
    ]


def _trouble(trouble: Trouble) -> Row:
    column = _("(whole line)") if trouble.column is None else _(COLUMN_NAMES[trouble.column])
    return [str(trouble.line), column, trouble.value, problem_sentence(trouble), trouble.ask or _("the team")]


def _name(text: str) -> str:
    return text or _("(no name)")


def _nothing() -> str:
    return _("no data")


def _amount(amount: Money | None) -> str:
    if amount is None:
        return _nothing()
    number = format_money(amount.value, digits=0 if amount.value % 1 == 0 else 2)
    if not amount.currency:
        return number
    return _("{currency} {amount}").format(currency=amount.currency, amount=number)


def _status(status: Status) -> str:
    return {Status.OPEN: _("open"), Status.WON: _("won"), Status.LOST: _("lost")}[status]


def _day(day: date | None) -> str:
    return _nothing() if day is None else day.isoformat()


def _list_html(title: str, heads: Row, rows: Sequence[Row]) -> str:
    body = table_html(heads, rows) if rows else f"<p>{escape(_('None.'))}</p>"
    return f"<h4>{escape(title)}</h4>{body}"
