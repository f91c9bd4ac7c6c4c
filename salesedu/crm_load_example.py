"""A small invented export with the usual dirt, to show what loading says about it.

>>> from salesedu.crm_load import load
>>> len(load(EXAMPLE, "example.csv").deals)
5

Firms, people and numbers are invented.
"""

_LINES = (
    "Record ID;Deal Name;Associated Company;Deal owner;Deal Stage;Amount;Currency;Create Date;Close Date",
    "5101;Ovens for two shops;Bakery Alma;Rosa Lind;Proposal;1.250,50;EUR;12/01/2026;14/04/2026",
    "5102;Ice machines;Hotel Mira;Omar Haddad;Closed won;900;EUR;13/01/2026;05/02/2026",
    "5103;Bread slicer;Padaria Luz;Rosa Lind;Closed lost;soon;EUR;14/01/2026;20/02/2026",
    "5104;Cold room;Hotel Mira;Omar Haddad;Proposal;12.400,00;EUR;15/01/2026;Q3 2026",
    "5102;Ice machines;Hotel Mira;Omar Haddad;Closed won;900;EUR;13/01/2026;05/02/2026",
    "5105;;Café Norte;Rosa Lind;Qualified;300;EUR;16/01/2026;30/04/2026",
    '5106;"=HYPERLINK(""http://example.com"";""Dough mixer"")";Bakery Alma;Rosa Lind;Qualified;7.300,25;EUR;'
    "17/01/2026;30/04/2026",
    "5107;Spare parts;Bakery Alma;Omar Haddad;Closed won;310,75;EUR;20/03/2026;02/02/2026",
    "5108;Shelves;Café Norte;Rosa Lind;Qualified;2k;EUR;18/01/2026;31/05/2026",
    "Total;;;;;22.161,50;;;",
)
EXAMPLE = ("\r\n".join(_LINES) + "\r\n").encode()
