"""Numbers quoted in a text as references: `{{tabell:venteliste/Barnefamilier/2023}}` is the number in that cell.

    tabell:ID/rad/kolonne         the number as it stands in the table
    endring:ID/rad/fra/til        how much it has changed from one column to another (negative when it has gone down)
    prosentendring:ID/rad/fra/til the same in per cent of the first, as a whole number
    har:målgruppe/boligtype       households with a suitable dwelling today, from the overview of need
    behov:målgruppe/boligtype/år  households that need one
    mangler:målgruppe/boligtype/år  what the lines lack

`alle` stands for every target group or every kind of dwelling.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from bolig_cli import norsk
from bolig_cli.finding import Place
from bolig_cli.model.plan import BEHOVSOVERSIKT, BOLIGTYPER, Behovslinje, Maalgruppe, Plan, Tabell
from bolig_cli.model.tabell import Celletype, finn, kolonnenavn, radnavn, tekst, type_av
from bolig_cli.model.tall import er_tegn, skrevet, verdi
from bolig_cli.searchable import searchable, visible
from bolig_cli.source.certain import likely, nearly

ALLE = "alle"


class UkjentTall(ValueError):
    """The reference gives no number; `str()` says why, in Norwegian, and `hjelp` what to do, which is done at `place` where that is
    another than the reference."""

    def __init__(self, melding: str, hjelp: str, place: Place | None = None) -> None:
        super().__init__(melding)
        self.hjelp = hjelp
        self.place = place


class FeilICellen(UkjentTall):
    """The cell that is referred to holds something that the table can't have there: it has its own finding."""


def kilde(uttrykk: str) -> str:
    """The id of the source that a reference names, whether it is there or not."""
    slag, _, rest = uttrykk.partition(":")
    return BEHOVSOVERSIKT if slag.strip() in ("har", "behov", "mangler") else rest.partition("/")[0].strip()


def uten_tall(plan: Plan, id: str) -> bool:
    """Whether a source is described, but its numbers are missing or could not be read. That has its own finding, and what rests on
    them can't be judged. The overview rests on what it is projected by, and on the tables of that."""
    if id != BEHOVSOVERSIKT:
        table = plan.find(id, Tabell)
        return isinstance(table, Tabell) and not table.rader
    overview = plan.behovsoversikt
    assumptions = overview.forutsetninger if overview else ()
    known = {assumption.id for assumption in assumptions}
    if overview and any(line.framskriving and line.framskriving.id not in known for line in overview.linjer):
        return True
    return any(assumption.tabell and uten_tall(plan, assumption.tabell.id) for assumption in assumptions)


def maalgruppe(uttrykk: str) -> str:
    """The target group that a reference to the overview names (`alle` for all of them); "" for a reference to a table."""
    _, _, rest = uttrykk.partition(":")
    return rest.partition("/")[0].strip() if kilde(uttrykk) == BEHOVSOVERSIKT else ""


def regn_ut(plan: Plan, uttrykk: str) -> str:
    """The number that a reference stands for, as a reader sees it. Raises UkjentTall where there is none."""
    try:
        return _regn_ut(plan, uttrykk)
    except FeilICellen:
        raise
    except UkjentTall as error:
        if ment := _ment(plan, " ".join(visible(uttrykk).split())):
            rest = error.hjelp.partition(" Det finnes: ")
            finnes = f" Det finnes: {rest[2]}" if rest[1] else ""
            raise UkjentTall(str(error), f"Skriv {{{{{ment}}}}}.{finnes}") from None
        raise


_MELLOM = r"\s*[/\\,;|]\s*|\s+[–>-]+\s+"
_FRA_TABELL = {"tabell": 3, "endring": 4, "prosentendring": 4}  # how many parts stand after the colon


def _ment(plan: Plan, uttrykk: str) -> str:
    """The whole reference to a table that was most likely meant by one that gives no number; "" where that is not known."""
    first, colon, rest = uttrykk.partition(":")
    slag = nearly(first.strip(), _SLAG) if colon else ""
    if not colon:  # {{tabell venteliste/…}}, {{venteliste/…}}
        word, _, rest = uttrykk.partition(" ")
        slag, rest = (word.lower(), rest) if word.lower() in _SLAG else ("tabell", uttrykk)
    parts = [part.strip() for part in re.split(_MELLOM, rest) if part.strip()]
    if slag not in _FRA_TABELL:
        return _ment_av_behov(plan, slag, parts)
    tables = {table.id: table for table in plan.all(Tabell)}
    stem, dot, _ = parts[0].rpartition(".") if parts else ("", "", "")
    table = tables.get(likely(stem if dot else parts[0], tables)) if parts else None
    if table is None:
        return ""
    rows, columns = radnavn(table), kolonnenavn(table)[1:]
    names = parts[1:]
    if len(names) == 1 and slag == "tabell" and columns:
        names = [*names, columns[-1]]
    if len(names) == _FRA_TABELL[slag] - 1 and names[0] in columns and names[1] in rows:
        names[:2] = names[1::-1]
    if len(names) != _FRA_TABELL[slag] - 1:
        return ""
    known = [_navn(names[0], rows), *(_navn(name, columns) for name in names[1:])]
    meant = f"{slag}:{'/'.join([table.id, *known])}"
    try:
        return meant if all(known) and _regn_ut(plan, meant) else ""
    except UkjentTall:
        return ""


def _navn(name: str, known: Sequence[str]) -> str:
    """The name that can be meant by one that may be spelt otherwise, or lack some words; "" where another may be as well."""
    found = likely(name, known)
    words = set(searchable(found).split())
    lacks_words = set(searchable(name).split()) < words | set(re.findall(r"[0-9]{4}", found))
    return found if found and (nearly(name, known) == found or lacks_words or name == found) else ""


def _ment_av_behov(plan: Plan, slag: str, parts: Sequence[str]) -> str:
    """As `_ment`, of a reference to the overview of need."""
    own = [kind.id for kind in plan.behovsoversikt.boligtyper] if plan.behovsoversikt else []
    groups = [*(group.id for group in plan.all(Maalgruppe)), ALLE]
    if not slag or len(parts) != (2 if slag == "har" else 3):
        return ""
    known = [likely(parts[0], groups), likely(parts[1], [*BOLIGTYPER, *own, ALLE]), *parts[2:]]
    meant = f"{slag}:{'/'.join(known)}"
    try:
        return meant if all(known) and _regn_ut(plan, meant) else ""
    except UkjentTall:
        return ""


def _regn_ut(plan: Plan, uttrykk: str) -> str:
    uttrykk = " ".join(visible(uttrykk).split())
    slag, colon, rest = uttrykk.partition(":")
    make = _SLAG.get(slag.strip())
    if make is None and colon and (meant := nearly(slag.strip(), _SLAG)):
        raise UkjentTall(f"«{{{{{uttrykk}}}}}» er ikke en tallhenvisning.", f"Skriv {{{{{meant}:{rest}}}}}.")
    if make is None or not colon:
        raise UkjentTall(
            f"«{{{{{uttrykk}}}}}» er ikke en tallhenvisning.",
            "Skriv for eksempel {{tabell:venteliste/Barnefamilier/2023}}. Slagene er "
            + norsk.listing(list(_SLAG))
            + ".",
        )
    if "\\" in rest:  # as between folders in Windows
        written = rest.strip().replace("\\", "/")
        raise UkjentTall(
            "Det skal stå skråstrek (/) mellom delene i en tallhenvisning, ikke omvendt skråstrek (\\).",
            f"Skriv {{{{{slag.strip()}:{written}}}}}.",
        )
    return make(plan, rest.strip())


def _celle(plan: Plan, rest: str) -> str:
    table, row, column = _sted(plan, rest)
    text = tekst(table, _finn(table, row, column))
    tall_i(table, row, column)
    return "0" if skrevet(text) == "–" else skrevet(text)


def _endring(plan: Plan, rest: str) -> str:
    table, row, first, last = _fra_til(plan, rest)
    return norsk.decimal(float(tall_i(table, row, last) - tall_i(table, row, first)))


def _prosentendring(plan: Plan, rest: str) -> str:
    table, row, first, last = _fra_til(plan, rest)
    start, end = tall_i(table, row, first), tall_i(table, row, last)
    if not start:
        raise UkjentTall(
            f"Tallet i raden «{row}» er null i kolonnen «{first}», så endringen kan ikke regnes i prosent.",
            "Bruk {{endring:…}}, eller regn fra en annen kolonne.",
        )
    return norsk.number(int(((end - start) / start * 100).quantize(Decimal(1), ROUND_HALF_UP)))


def _har(plan: Plan, rest: str) -> str:
    lines, _ = _linjer(plan, rest, with_year=False)
    return norsk.number(sum(line.i_dag for line in lines))


def _behov(plan: Plan, rest: str) -> str:
    lines, year = _linjer(plan, rest, with_year=True)
    return norsk.number(sum(line.behov[year] for line in lines))


def _mangler(plan: Plan, rest: str) -> str:
    lines, year = _linjer(plan, rest, with_year=True)
    return norsk.number(sum(line.mangler(year) for line in lines))


_SLAG: Mapping[str, Callable[[Plan, str], str]] = {
    "tabell": _celle,
    "endring": _endring,
    "prosentendring": _prosentendring,
    "har": _har,
    "behov": _behov,
    "mangler": _mangler,
}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a text at a slash: a row's name may have slashes of its own."""
    for index, char in enumerate(text):
        if char == "/":
            yield text[:index].strip(), text[index + 1 :].strip()


def _tabell(plan: Plan, rest: str) -> tuple[Tabell, str]:
    id, _, path = rest.partition("/")
    found = plan.find(id.strip(), Tabell)
    if isinstance(found, Tabell):
        return found, path.strip()
    for table in plan.all(Tabell):
        other = id.strip().removeprefix(table.id)
        if other != id.strip() and other[:1] in ("-", ".", ":", " ", "|", ",", "_") and not path:
            written = "/".join([table.id, *other[1:].split(other[0])])
            raise UkjentTall(
                f"Det skal stå skråstrek mellom tabell, rad og kolonne, ikke «{other[0]}».", f"Skriv {written}."
            )
    raise _unknown("tabell som heter", id.strip(), [t.id for t in plan.all(Tabell)])


def _sted(plan: Plan, rest: str) -> tuple[Tabell, str, str]:
    table, path = _tabell(plan, rest)
    rows = radnavn(table)
    found = next(((a, b) for a, b in _parts(path) if a in rows), None) or next(
        ((a, b) for a, b in _parts(path) if b in rows and a in kolonnenavn(table)), None
    )
    row, column = found or (path.partition("/")[0].strip(), "")
    return table, row, column


def _fra_til(plan: Plan, rest: str) -> tuple[Tabell, str, str, str]:
    table, row, columns = _sted(plan, rest)
    first, last = next(((a, b) for a, b in _parts(columns) if a in kolonnenavn(table)), (columns, ""))
    return table, row, first, last


def _finn(table: Tabell, row: str, column: str) -> tuple[int, int]:
    if cell := finn(table, row, column):
        return cell
    if not row:
        raise UkjentTall(
            f"Henvisningen til tabellen {table.id} mangler rad og kolonne.",
            f"Skriv dem med skråstrek foran, for eksempel {{{{tabell:{table.id}/{radnavn(table)[0]}/{kolonnenavn(table)[-1]}}}}}.",
        )
    if finn(table, column, row):
        raise UkjentTall(
            f"I tabellen {table.id} er «{row}» en kolonne og «{column}» en rad.",
            f"Bytt dem om: raden er «{column}» og kolonnen «{row}».",
        )
    if row not in radnavn(table):
        raise _unknown(f"rad i tabellen {table.id} som heter", row, radnavn(table))
    if not column:
        columns = kolonnenavn(table)[1:]
        raise UkjentTall(
            f"Henvisningen til raden «{row}» i tabellen {table.id} mangler en kolonne.",
            f"Skriv en skråstrek og kolonnen til slutt: «…/{columns[-1]}».",
        )
    raise _unknown(f"kolonne i tabellen {table.id} som heter", column, kolonnenavn(table)[1:])


def tall_i(table: Tabell, row: str, column: str) -> Decimal:
    """The number in the cell of a row and a column by name.

    Raises UkjentTall where there is none, also for a sign: a text can't quote a number that isn't there.
    """
    at = _finn(table, row, column)
    cell = tekst(table, at)
    number = verdi(cell)
    if number is None:
        is_fault = cell and not er_tegn(cell) and type_av(table, at) != Celletype.TEKST
        raise (FeilICellen if is_fault else UkjentTall)(
            f"Raden «{row}», kolonnen «{column}», i tabellen {table.id} har ikke noe tall; der står det «{cell}».",
            "Vis til et annet tall, eller skriv setningen om.",
        )
    return number


def _linjer(plan: Plan, rest: str, with_year: bool) -> tuple[list[Behovslinje], int]:
    """The overview's lines for a group and a kind of dwelling, and the year."""
    parts = [part.strip() for part in rest.split("/")]
    if len(parts) != 2 + with_year:
        shape = "målgruppe/boligtype/år" if with_year else "målgruppe/boligtype"
        raise UkjentTall(
            f"«{rest}» skal ha formen {shape}.", "Skriv for eksempel unge/ordinær" + "/2027" * with_year + "."
        )
    group, kind = parts[0], parts[1]
    groups = [g.id for g in plan.all(Maalgruppe)]
    if group not in (ALLE, *groups):
        raise _unknown("målgruppe med id", group, [*groups, ALLE])
    kjent_boligtype(plan, kind)
    found = linjer(plan, group, kind)
    if not found:
        raise UkjentTall(
            f"Behovsoversikten har ingen linje for {group} og {kind}.", "Før opp linjen, eller vis til et annet tall."
        )
    year = int(parts[2]) if with_year and parts[2].isascii() and parts[2].isdecimal() else 0
    if with_year and any(year not in line.behov for line in found):
        raise UkjentTall(
            f"Behovsoversikten har ikke behovet til {group} ({kind}) i {parts[2]}.",
            "Skriv et år oversikten har, eller gi linjen en framskriving.",
        )
    return found, year


def kjent_boligtype(plan: Plan, boligtype: str) -> None:
    """Raises UkjentTall for a kind of dwelling that is neither the law's nor the municipality's own, and not `alle`."""
    own = [kind.id for kind in plan.behovsoversikt.boligtyper] if plan.behovsoversikt else []
    if boligtype not in (ALLE, *BOLIGTYPER, *own):
        raise _unknown("boligtype som heter", boligtype, [*BOLIGTYPER, *own, ALLE])


def linjer(plan: Plan, gruppe: str, boligtype: str) -> list[Behovslinje]:
    """The overview's lines for a target group's id and a kind of dwelling; `alle` for either takes every one."""
    return [
        line
        for line in (plan.behovsoversikt.linjer if plan.behovsoversikt else ())
        if line.maalgruppe
        and gruppe in (ALLE, line.maalgruppe.id)
        and boligtype in (ALLE, line.boligtype, line.regnes_som)
    ]


def _unknown(what: str, name: str, candidates: "list[str] | tuple[str, ...]") -> UkjentTall:
    close = likely(name, candidates)
    guess = f" Mente du «{close}»?" if close else ""
    few = f" Det finnes: {', '.join(candidates)}." if 0 < len(candidates) <= 12 else ""
    return UkjentTall(f"Det finnes ingen {what} «{name}».{guess}", f"Skriv navnet slik det står i dataene.{few}")
