from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tall import desimaler, er_tegn, verdi
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named

_WORDS = {
    t.Celletype.HELTALL.value: "et helt tall",
    t.Celletype.DESIMALTALL.value: "et tall",
    t.Celletype.PROSENT.value: "en prosent fra 0 til 100",
}


@rule("tabellverdi-feil-type", Severity.FEIL)
def tabellverdi_feil_type(context: Context) -> Iterator[Problem]:
    """En celle i en tabell er ikke et tall av den typen tabellen skal ha.

    Tabellens `type` er heltall når ingenting annet er sagt. Rader og kolonner som skiller seg ut, føres i `typer`, for eksempel
    `typer: {Andel som eier: prosent}`. En prosent er fra 0 til 100; skal den kunne være mindre eller større, er typen desimaltall.

    Slik retter du det: rett tallet, eller rett typen i YAML-filen. Tusener kan skilles med mellomrom, og desimaler med komma. Er
    det ikke noe tall, skriver du `..` (mangler), `...` (ikke klart), `:` (kan ikke vises) eller `.` (ikke aktuelt).
    """
    for table in context.plan.all(Tabell):
        for i, j in t.celler(table):
            cell, kind = t.tekst(table, (i, j)), t.type_av(table, (i, j))
            if cell and not _fits(cell, kind):
                where = f"«{cell}» i raden «{table.rader[i][0]}», kolonnen «{table.kolonner[j]}»,"
                if from_sheet := _from_spreadsheet(cell):
                    yield Problem(table.cell_at(i, j), f"{where} {from_sheet[0]}", from_sheet[1])
                    continue
                yield Problem(
                    table.cell_at(i, j),
                    f"{where} er ikke {_WORDS[kind]}, som {named(table)} skal ha der.",
                    "Rett tallet, eller si hva cellen inneholder under «type» eller «typer» i YAML-filen.",
                )


def _from_spreadsheet(cell: str) -> tuple[str, str] | None:
    """What to say of a cell that has no number because the spreadsheet had none to show."""
    if not cell.strip("#"):
        return (
            "er ikke tallet, for kolonnen var for smal i regnearket.",
            "Gjør kolonnen bredere i Excel, og lagre filen på nytt som CSV UTF-8.",
        )
    if cell.startswith("#") and cell.endswith(("!", "?", "/T", "/A")):
        return "er en feilmelding fra regnearket.", "Rett formelen i regnearket, og lagre filen på nytt som CSV UTF-8."
    return None


def _fits(cell: str, kind: str) -> bool:
    number = verdi(cell)
    match kind:
        case t.Celletype.HELTALL:
            return er_tegn(cell) or (number is not None and not desimaler(cell) and "%" not in cell)
        case t.Celletype.PROSENT:
            return er_tegn(cell) or (number is not None and 0 <= number <= 100)
        case t.Celletype.DESIMALTALL:
            return er_tegn(cell) or (number is not None and "%" not in cell)
    return True  # text; an unknown type has its finding from the schema
