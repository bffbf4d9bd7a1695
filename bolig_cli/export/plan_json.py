"""The plan as data: the open format that other programs build on. It is told in docs/eksport.md."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bolig_cli import __version__
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.export.values import Values, amount, values_of
from bolig_cli.law.egne_ord import malsteder
from bolig_cli.law.vurdering import Dekning
from bolig_cli.model.okonomi import bruk
from bolig_cli.model.plan import (
    Aktoer,
    Behovsoversikt,
    Enhet,
    Foering,
    Item,
    Maal,
    Maalgruppe,
    Maalomraade,
    Plan,
    Strategi,
    Tabell,
    Tiltak,
    Tjeneste,
    Utfordring,
)
from bolig_cli.model.startlaan import aarssummer, i_alt
from bolig_cli.model.tabell import celleenhet, enhet, er_total, kolonnenavn, radnavn, skrevne, tekst
from bolig_cli.model.tall import verdi
from bolig_cli.report import dekning_json

FORMAT = "1.3"  # of the format itself: the second number grows with a new field, the first when one goes or means another thing

# The plan's own fields that stand under «plan», as they are; the others have places of their own, or are told below.
_ABOUT = (
    "tittel", "undertittel", "plantype", "fase", "maalform", "utgave", "utgavedato", "periode", "handlingsperioder", "betegnelser",
    "formaal", "eksempelmerknad", "minste_gruppe",
)  # fmt: skip
LEFT_OUT: Mapping[str, str] = {
    "gjennomgang": "which figures the texts were last read against: the tool's own record",
    "kravfiler": "the municipality's own requirements are duties in the coverage",
    "innspill": "answers to the hearing may hold what private persons wrote: what is published of them is merknadsbehandling",
    "bygg": "what was sent out on hearing: the tool's own record of it",
    "signeringer": "they stand in the coverage, with whether they still hold",
}


def report(plan: Plan, dekning: Dekning) -> str:
    """`data`, written: the same plan gives the same text."""
    return json.dumps(data(plan, dekning), ensure_ascii=False, indent=2) + "\n"


def data(plan: Plan, dekning: Dekning) -> dict[str, Any]:
    """The whole plan and its coverage. Files and places are told from the project folder."""
    numbers = number_items(plan)
    values = values_of(plan, numbers)

    def all_of(kind: type[Item]) -> list[dict[str, Any]]:
        return [_item(item, values, numbers) for item in plan.all(kind)]

    return {
        "format": {"navn": "bolig-eksport", "versjon": FORMAT},
        "bolig": __version__,
        "kommune": values.of(plan.kommune),
        "kommuner": values.of(plan.kommuner),
        "plan": {name: values.of(getattr(plan, name)) for name in _ABOUT},
        "organisasjon": {
            "enheter": all_of(Enhet), "eksterne": all_of(Aktoer), "ansvar": values.of(plan.ansvar),
        },
        "maalgrupper": all_of(Maalgruppe),
        "foeringer": all_of(Foering),
        "utfordringer": all_of(Utfordring),
        "maalomraader": all_of(Maalomraade),
        "maal": all_of(Maal),
        "strategier": all_of(Strategi),
        "tiltak": all_of(Tiltak),
        "okonomi": _economy(plan, values),
        "behovsoversikt": _need(plan.behovsoversikt, values) if plan.behovsoversikt else None,
        "tabeller": all_of(Tabell),
        "tjenester": all_of(Tjeneste),
        "saksgang": values.of(plan.saksgang),
        "prosess": values.of(plan.prosess),
        "saksfremlegg": values.of(plan.saksfremlegg),
        "kapitler": values.of(plan.kapitler),
        "bilder": [{"navn": name, "fil": picture.sti} for name, picture in sorted(plan.bilder.items())],
        "profil": {**values.fields(plan.profil), "filer": sorted(plan.profil.filer)} if plan.profil else None,
        "fra_malen": [{"fil": file, "linje": line} for file, line in _from_template(plan)],
        "dekning": dekning_json.coverage(dekning, dekning, str),
    }  # fmt: skip


def _from_template(plan: Plan) -> list[tuple[str, int]]:
    """The places where the plan stands as `bolig init` wrote it."""
    return sorted({(place.place.path, place.place.line) for place in malsteder(plan)})


def _item(item: Item, values: Values, numbers: Numbers) -> dict[str, Any]:
    """An item with the file that it stands in, and what follows from it."""
    made = {"fil": item.origin.at().path, **values.fields(item)}
    match item:
        case Maal() | Strategi() | Tiltak():
            made |= {"nummer": numbers.number.get(item.id), "benevnelse": numbers.name.get(item.id)}
        case Tabell():
            made |= _table(item)
    if isinstance(item, Maal):
        made["delmaal"] = [goal.id for goal in values.plan.delmaal_under(item)]
    if isinstance(item, Tiltak):
        made["okonomi"] |= _years(values.plan, [item])
    return made


def _years(plan: Plan, measures: Iterable[Tiltak]) -> dict[str, Any]:
    """What measures come to in each of the plan's years, and in all of them; and what of it is lent on."""
    by_year = aarssummer(measures, plan.aar)
    whole = i_alt(by_year.values())
    return {
        "per_aar": {str(year): amount(of_it.alt) for year, of_it in by_year.items()},
        "sum": amount(whole.alt),
        "herav_startlaan": amount(whole.startlaan),
    }


def _economy(plan: Plan, values: Values) -> dict[str, Any]:
    """The money of the whole plan by year, and what the measures draw on each frame, at the most."""
    measures = plan.all(Tiltak)
    frames = [
        {**values.fields(frame), "brukt": {str(year): bruk(frame, measures, year) for year in plan.aar}}
        for frame in plan.rammer
    ]
    return {
        "enhet": "tusen kroner",
        "prisnivaa": plan.prisnivaa,
        "tallstatus": plan.okonomi_tallstatus,
        "merknad": values.of(plan.okonomi_merknad),
        "rammer": frames,
        **_years(plan, measures),
    }


def _need(need: Behovsoversikt, values: Values) -> dict[str, Any]:
    """The overview of need with its sums: households of today, and in need by year."""
    years = sorted({year for line in need.linjer for year in line.behov})
    return {
        **values.fields(need),
        "sum_i_dag": sum(line.i_dag for line in need.linjer),
        "sum_behov": {str(year): sum(line.behov.get(year, 0) for line in need.linjer) for year in years},
    }


def _table(table: Tabell) -> dict[str, Any]:
    """A table's rows by name, each cell as it is read and as a number; a sign for one that is not there is none."""
    columns, shown = kolonnenavn(table), skrevne(table)
    rows = [
        {
            "navn": name,
            "er_sum": er_total(table, name),
            "celler": [
                {
                    "skrevet": shown[row][column],
                    "tall": _number(tekst(table, (row, column))),
                    "enhet": celleenhet(table, name, columns[column]),
                }
                for column in range(1, min(len(columns), len(table.rader[row])))
            ],
        }
        for row, name in enumerate(radnavn(table))
    ]
    return {"enheter": enhet(table), "kolonner": list(columns), "rader": rows}


def _number(cell: str) -> int | float | None:
    number = verdi(cell)
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
