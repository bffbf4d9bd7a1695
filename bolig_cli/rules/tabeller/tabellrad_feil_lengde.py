from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Tabell
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("tabellrad-feil-lengde", Severity.FEIL)
def tabellrad_feil_lengde(context: Context) -> Iterator[Problem]:
    """En rad i en tabell har flere eller færre verdier enn det er kolonner.

    Da vet ingen hvilket tall som hører til hvilken kolonne.

    Slik retter du det: skriv én verdi for hver kolonne, med semikolon mellom. Mangler et tall, skriver du `..`; kan det ikke vises,
    skriver du `:`. Står skilletegnet i selve cellen, som desimalkommaet i en fil med komma, setter du cellen i anførselstegn.
    """
    for table in context.plan.all(Tabell):
        width = len(table.kolonner)
        lengths = {len(row) for row in table.rader}
        if len(table.rader) > 1 and len(lengths) == 1 and width not in lengths:
            yield _heading_row(table, lengths.pop())
            continue
        for number, row in enumerate(table.rader):
            if parted := _parted_number(row, width):
                cell, number_in_two = parted
                yield Problem(
                    table.cell_at(number, cell),
                    f"«{number_in_two}» i raden «{row[0]}» blir delt i to av kommaet, som skiller cellene i filen.",
                    f'Skriv «"{number_in_two}"», i anførselstegn. Lagre heller regnearket på nytt som CSV UTF-8.'
                    if number_in_two.partition(",")[2].strip("0")
                    else f"Skriv «{number_in_two.partition(',')[0]}», uten desimaler.",
                )
                continue
            if len(row) == width + 1 and row[1] and not row[1][:1].isdigit() and _are_numbers(table, number):
                yield Problem(
                    table.cell_at(number, 1),
                    f"Navnet på raden er delt i to, «{row[0]}» og «{row[1]}», av tegnet som skiller cellene i filen.",
                    "Sett hele navnet i anførselstegn, eller skriv det uten det tegnet.",
                )
                continue
            if len(row) > width and (alone := [cell for cell in row if cell]) and len(alone) == width:
                yield Problem(
                    table.row_at(number),
                    f"Raden «{row[0]}» har et skilletegn for mye: To står etter hverandre, og mellom dem er det en tom celle.",
                    f"Ta bort det ene, så verdiene i raden er {listing([f'«{cell}»' for cell in alone])}.",
                )
                continue
            if len(row) < width:
                help = "Bruk .. der et tall mangler."
            elif len(row) > width:
                help = (
                    "Står skilletegnet inne i en celle, som desimalkommaet i en fil med komma, setter du cellen i "
                    "anførselstegn."
                )
            else:
                continue
            yield Problem(
                table.row_at(number),
                f"{capital(named(table))} har {width} kolonner, men raden «{row[0]}» har {len(row)} "
                f"{'verdi' if len(row) == 1 else 'verdier'}.",
                f"Skriv én verdi for hver kolonne. {help}",
            )


def _parted_number(row: Sequence[str], width: int) -> tuple[int, str] | None:
    """The cell where the only number stands that can have been parted by its own comma, in a row with one value too many, and the
    number; None where there are several, or none."""
    if len(row) != width + 1:
        return None
    two = [i for i in range(1, len(row) - 1) if _is_number(row[i]) and _is_decimals(row[i + 1])]
    return (two[0], f"{row[two[0]]},{row[two[0] + 1]}") if len(two) == 1 else None


def _are_numbers(table: Tabell, row: int) -> bool:
    """Whether the other rows have numbers where a row has words beside its name."""
    return all(cells[1][:1].isdigit() for i, cells in enumerate(table.rader) if i != row and len(cells) > 1)


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit()


def _is_decimals(cell: str) -> bool:
    """Whether a cell is what a spreadsheet writes behind a comma, and not the number of a count: 00, 05."""
    return _is_number(cell) and len(cell) == 2 and cell[0] == "0"


def _heading_row(table: Tabell, length: int) -> Problem:
    """Every row is as long as the others: then it is the headings that are too few, or too many."""
    width = len(table.kolonner)
    return Problem(
        table.heading_at(0),
        f"{capital(named(table))} har {width} {'overskrift' if width == 1 else 'overskrifter'}, men hver rad har {length} verdier.",
        "Skriv én overskrift for hver kolonne i den første linjen, også over radenes navn.",
    )
