"""What the columns of an export mean: names from four systems and several languages, one schema.

>>> matched = match(["Record ID", "Deal Name", "Deal Stage", "Amount", "Colour"])
>>> matched.system
<System.HUBSPOT: 'HubSpot'>
>>> matched.places["stage"], matched.unused
((2,), (4,))

HubSpot's, Salesforce's and Pipedrive's headings are those seen in exports. Of RD Station CRM only the names
in its webhooks are public; they are accepted in the usual spellings (``deal_stage``, ``deal_stage.name``,
"Deal stage name"), but the heading row of its exports has not been verified. Nor have the headings in other
languages than English: they are the plain words of the trade.
Source: ``tools.crm``; the names of the columns are in each system's help and developer pages.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class System(StrEnum):
    """Where an export comes from."""

    HUBSPOT = "HubSpot"
    SALESFORCE = "Salesforce"
    PIPEDRIVE = "Pipedrive"
    RD_STATION = "RD Station CRM"
    UNKNOWN = "unknown"


#: Names in order of preference, without the word for "deal" in front, in small letters and without accents.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("record id", "id", "deal id", "number", "id do registro", "id del registro", "datensatz id"),
    "name": (
        *("name", "title", "deal name", "subject", "deal", "opportunity"),
        *(
            "nome",  # codespell:ignore
            "titulo",
            "nome do negocio",  # codespell:ignore
            "nombre",
            "nombre del negocio",
            "nombre del trato",
        ),
        *(
            "dealname",
            "bezeichnung",
            "titel",  # codespell:ignore
            "nom",
            "titre",
            "nazev",
            "negocio",
            "geschaft",
        ),
    ),
    "account": (
        *("associated company", "account name", "organization name", "organisation name", "account"),
        *("organization", "organisation", "company name", "company", "customer", "client"),
        *(
            "empresa",
            "cliente",  # codespell:ignore
            "organizacao nome",  # codespell:ignore
            "organizacion nombre",
            "organisation titel",  # codespell:ignore
        ),
        *(
            "nome da empresa",  # codespell:ignore
            "nombre de la empresa",
            "firma",
            "unternehmen",
            "kunde",
            "organizace nazev",
        ),
    ),
    "owner": (
        *("owner", "owner name", "user name", "user", "seller", "salesperson", "sales rep"),
        *("responsavel", "proprietario", "proprietario do negocio", "propietario", "propietario del negocio"),
        *("vendedor", "verkaufer", "besitzer", "verantwortlich", "zustandig", "proprietaire", "vlastnik"),
    ),
    "pipeline": ("pipeline", "pipeline name", "funil", "funil de vendas", "embudo", "pipelines", "trychtyr"),
    "stage": (
        *("stage", "stage name", "etapa", "etapa do negocio", "fase", "fase do negocio"),  # codespell:ignore
        *("etapa del negocio", "phase", "dealphase", "etape", "faze"),
    ),
    "status": ("status", "status name", "situacao", "estado", "estado del trato", "statut", "stav"),
    "amount": (
        *("amount", "value", "amount total", "total amount", "amount unique", "deal size"),
        *(
            "valor",
            "valor total",
            "valor do negocio",
            "importe",
            "monto",
            "betrag",
            "wert",
            "montant",
            "hodnota",
        ),
        *("amount converted", "amount in company currency"),
    ),
    "currency": (
        *("currency", "currency code", "amount currency", "currency of value", "value currency"),
        *("moeda", "moneda", "divisa", "wahrung", "devise", "mena"),
    ),
    "created": (
        *("create date", "created date", "created at", "created on", "created", "creation date", "add time"),
        *("date created", "deal created", "data de criacao", "criado em", "fecha de creacao"),
        *(
            "fecha de creacion",
            "erstellt am",
            "angelegt am",
            "erstelldatum",
            "erstellungsdatum",
            "date de creation",
            "vytvoreno",
        ),
    ),
    "close": (
        *("expected close date", "close date", "prediction date", "expected close", "closing date", "close"),
        *("data de fechamento", "data prevista de fechamento", "previsao de fechamento", "fecha de cierre"),
        *("fecha de cierre prevista", "abschlussdatum", "erwartetes abschlussdatum", "date de cloture"),
        *("ocekavane datum uzavreni",),
    ),
    # Pipedrive has a day for winning and another for losing: the one that is filled counts
    "closed": (
        *("closed at", "closed on", "closed date", "deal closed on", "won time", "lost time", "closed"),
        *(
            "won on",
            "lost on",
            "actual close date",
            "fechado em",
            "cerrado el",
            "geschlossen am",
            "cloture le",
        ),
    ),
    "source": (
        *(
            "lead source",
            "source",
            "source name",
            "original traffic source",
            "original source",
            "source channel",
        ),
        *("original source type", "fonte", "origem", "fuente", "origen", "quelle", "zdroj"),
    ),
    "lost_reason": (
        *("lost reason", "closed lost reason", "loss reason", "lost reason name", "reason lost"),
        *(
            "motivo de perda",
            "motivo da perda",
            "motivo de perdida",
            "verlustgrund",
            "raison de la perte",  # codespell:ignore
        ),
        *("duvod prohry",),
    ),
    "campaign": ("campaign", "primary campaign source", "campaign name", "campanha", "campana", "kampagne"),
    "next_step": ("next step", "next steps", "proximo passo", "proximo paso", "nachster schritt"),
    "next_activity": (
        *("next activity date", "next activity", "date of next activity", "data da proxima atividade"),
        *("proxima atividade", "proxima actividad", "nachste aktivitat"),
    ),
    "last_activity": (
        *("last activity date", "last activity", "date of last activity", "last contacted"),
        *("data da ultima atividade", "ultima atividade", "ultima actividad", "letzte aktivitat"),
    ),
}
# Pipedrive writes "Deal - Title", in any language; Salesforce "Opportunity Name"; RD Station "deal_stage".
_DEAL = {
    "deal",
    "opportunity",
    "negocio",
    "trato",
    "geschaft",
    "obchod",
    "affaire",  # codespell:ignore
    "oportunidade",
}
_DEAL |= {"oportunidad", "opportunite", "deals"}
# The same before the columns of other lists, whose names and owners are not the deal's.
_NOT_DEAL = {"person", "organization", "organisation", "contact", "lead", "product", "activity"}
_NOT_DEAL |= {"pessoa", "persona", "osoba", "kontakt", "organizacao", "organizacion", "organizace"}
_SIGNS = {
    System.HUBSPOT: {"record id", "deal name", "associated company", "create date"},
    System.SALESFORCE: {"opportunity id", "opportunity name", "opportunity owner", "account name"},
    System.RD_STATION: {"amount total", "amount unique", "amount monthly", "prediction date"},
}


@dataclass(frozen=True)
class Match:
    """What the columns of one file mean.

    Attributes
    ----------
    places : the file's columns, from 0, by column of the schema; of several the first filled one counts.
    unused : columns of the file that mean nothing here.
    twice : columns that mean the same as another one, with the column of the schema.
    currency : the code or sign in the heading of the amount, as in "Amount (EUR)", or empty.
    system : where the file comes from.
    """

    places: Mapping[str, tuple[int, ...]]
    unused: tuple[int, ...]
    twice: Mapping[int, str]
    currency: str
    system: System

    @property
    def is_enough(self) -> bool:
        """Whether deals can be read: they need a name, and a stage or a status."""
        return "name" in self.places and ("stage" in self.places or "status" in self.places)


def folded(text: str) -> str:
    """Return the words of a text in small letters, without accents and marks."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", plain))


def match(headings: Sequence[str]) -> Match:
    """Return what the columns of a file mean, by their headings; upper and lower case are the same."""
    ranked: dict[str, list[tuple[int, int]]] = {}
    unused = []
    for place, heading in enumerate(headings):
        meaning = _meaning(heading)
        if meaning is None:
            unused.append(place)
        else:
            column, rank = meaning
            ranked.setdefault(column, []).append((rank, place))
    places = {column: _used(column, sorted(found)) for column, found in ranked.items()}
    twice = {
        place: column
        for column, found in ranked.items()
        for _r, place in found
        if place not in places[column]
    }
    currency = _in_brackets(headings[places["amount"][0]]) if "amount" in places else ""
    ordered = {column: places[column] for column in NAMES if column in places}
    return Match(ordered, tuple(unused), twice, currency, _system(headings))


def _meaning(heading: str) -> tuple[str, int] | None:
    """Return the column of the schema that a heading names, and how good a name it is (0 is best)."""
    whole = folded(re.sub(r"\((?!converted).*?\)|\[.*?\]", "", heading, flags=re.IGNORECASE))
    first, _space, rest = whole.partition(" ")
    tries = [rest, whole] if first in _DEAL and rest else [whole]
    if " - " in heading and first not in _DEAL | _NOT_DEAL:
        tries.append(folded(heading.partition(" - ")[2]))
    for said in tries:
        for column, names in NAMES.items():
            if said in names:
                # a name behind a word that nobody knows may be the name of something else
                return column, names.index(said) + (len(names) if said not in (whole, rest) else 0)
    return None


def _used(column: str, found: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(place for _rank, place in (found if column == "closed" else found[:1]))


def _in_brackets(heading: str) -> str:
    found = re.search(r"[(\[]\s*([^)\]]{1,4}?)\s*[)\]]", heading)
    return found[1] if found else ""


def _system(headings: Sequence[str]) -> System:
    names = {folded(heading) for heading in headings}
    counts = {system: len(signs & names) for system, signs in _SIGNS.items()}
    counts[System.PIPEDRIVE] = sum(" - " in heading for heading in headings)
    counts[System.RD_STATION] += sum(heading.strip().casefold().startswith("deal_") for heading in headings)
    best = max(counts, key=lambda system: counts[system])
    return best if counts[best] >= 2 else System.UNKNOWN
