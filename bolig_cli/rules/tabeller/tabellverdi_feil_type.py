import re
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tall import er_tegn, verdi
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.source import yaml_text
from bolig_cli.source.meant import LETTERS, is_few

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

    Står det samme galt i flere celler, for eksempel «kr» bak hvert tall, er det ett funn, ved den første.

    Slik retter du det: rett tallet, eller rett typen i YAML-filen. Tusener kan skilles med mellomrom, og desimaler med komma. Er
    det ikke noe tall, skriver du `..` (mangler), `...` (ikke klart), `:` (kan ikke vises) eller `.` (ikke aktuelt).
    """
    for table in context.plan.all(Tabell):
        wrong = [cell for cell in t.celler(table) if _is_wrong(table, cell)]
        groups: dict[object, list[t.Celle]] = {}
        for cell in wrong:
            groups.setdefault(_sort(table, cell), []).append(cell)
        for sort, cells in groups.items():
            yield _problem(table, cells, _help(table, sort, cells))


_KRONER = ("kroner", "kr", "kr.", ",-")
_PER_CENT = "prosent"
_QUOTES = "“”„«»\"'’‘"
_IN_GROUPS = "tusener"
_MISSING = frozenset((
    "mangler", "manglar", "ukjent", "vet ikke", "ingen tall", "ikke tall", "ikke oppgitt", "ikkje oppgitt", "ikke registrert",
    "n/a", "na", "n.a", "i.t", "null", "nan", "?", "tall kommer",
))  # what people and programs write where they have no number  # fmt: skip


def _is_wrong(table: Tabell, cell: t.Celle) -> bool:
    text = t.tekst(table, cell)
    is_whole = len(table.rader[cell[0]]) == len(
        table.kolonner
    )  # in a row of another length, nobody knows what a cell is
    return bool(text) and is_whole and not t.passer(table, cell)


def _sort(table: Tabell, cell: t.Celle) -> object:
    """What is wrong with a cell. Cells of one sort are mended alike, and told of once: of the whole table where a unit stands
    beside the numbers, else of a column."""
    text = t.tekst(table, cell)
    if _from_spreadsheet(text):
        return cell
    if unit := next((unit for unit in _KRONER if t.er_av_type(_without(text, unit), t.type_av(table, cell))), ""):
        return unit
    if re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", text):
        return _IN_GROUPS
    if text.strip(_QUOTES) != text and verdi(text.strip(_QUOTES)) is not None:
        return _QUOTES
    if (number := _number_in(text)) and verdi(number) is not None:
        return text.replace(number, "", 1).strip()
    is_share = text.endswith("%") and t.type_av(table, cell) != t.Celletype.PROSENT
    return _PER_CENT if is_share and verdi(text) is not None else cell[1]


def _without(text: str, unit: str) -> str:
    low = text.lower()
    if low.endswith(unit):
        return text[: -len(unit)].strip()
    return text[len(unit) :].strip() if low.startswith(unit) else ""


def _problem(table: Tabell, cells: Sequence[t.Celle], help: str) -> Problem:
    """What to say of cells of one sort, at the first of them."""
    i, j = cells[0]
    where = f"«{t.tekst(table, cells[0])}» i raden «{table.rader[i][0]}», kolonnen «{table.kolonner[j]}»,"
    if from_sheet := _from_spreadsheet(t.tekst(table, cells[0])):
        return Problem(table.cell_at(i, j), f"{where} {from_sheet[0]}", from_sheet[1])
    more = len(cells) - 1
    rest = f" Det samme gjelder {'én celle' if more == 1 else f'{more} celler'} til." if more else ""
    return Problem(
        table.cell_at(i, j),
        f"{where} er ikke {_WORDS[t.type_av(table, cells[0])]}, som {named(table)} skal ha der.{rest}",
        help,
    )


def _help(table: Tabell, sort: object, cells: Sequence[t.Celle]) -> str:
    file = table.origin.path.rpartition("/")[2]
    if sort in _KRONER:
        alone = _without(t.tekst(table, cells[0]), str(sort))
        return f"Ta bort «{sort}», og skriv bare tallet: {alone}. Skriv heller «enhet: kroner» i {file}."
    if sort == _PER_CENT and (names := _of_per_cent(table, cells)):
        line = "type: prosent" if len(names) == len(t.radnavn(table)) else f"typer: {{{', '.join(names)}}}"
        return f"Er det prosent, skriver du «{line}» i {file}. Ellers tar du bort prosenttegnet."
    text = t.tekst(table, cells[0])
    if sort == _QUOTES:
        return f"Skriv bare tallet, uten anførselstegn: {text.strip(_QUOTES)}."
    if is_few(text) and table.gjelder_personer:
        return f"Skriv : i cellen, for et lite tall kan ikke vises, heller ikke som «{text}»."
    if is_few(text):
        return "Skriv tallet. Kan det ikke vises, skriver du : i cellen."
    if not any(map(str.isalnum, text)):
        return "Kan tallet ikke vises, skriver du : i cellen. Mangler det, skriver du .., og er det null, skriver du 0."
    if text.lower().rstrip(".") in _MISSING:
        return "Skriv .. i cellen der et tall mangler."
    digits = text.translate(LETTERS)
    if digits != text and digits.isascii() and digits.isdigit():
        letter = next(char for char in text if char.isalpha())
        return f"Bokstaven {letter} skal være tallet {letter.translate(LETTERS)}: Skriv {digits}."
    if re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", text):
        whole, decimals = re.split("[.,]", text)
        no_decimals = (decimals.strip("0") or "0") == "0"
        few = (
            f"skriver du {whole}" if no_decimals else f"skriver du {whole},{decimals}, og «type: desimaltall» i {file}"
        )
        return f"«{text}» kan leses på to måter. Er det tusener, skriver du {whole} {decimals}, med mellomrom. Ellers {few}."
    groups = text.split(".")
    if len(groups) > 1 and all(len(g) == 3 and g.isdigit() for g in groups[1:]) and groups[0].isdigit():
        return f"Skal punktumet skille tusener, skriver du {' '.join(groups)}, med mellomrom. Ellers retter du tallet."
    if t.type_av(table, cells[0]) == t.Celletype.HELTALL and t.er_av_type(text, t.Celletype.DESIMALTALL):
        if text.replace(".", ",").rpartition(",")[2].strip("0") == "":  # 41,00
            return f"Skriv {text.replace('.', ',').partition(',')[0]}, uten desimaler."
        return f"Skal tallet ha desimaler, skriver du «type: desimaltall» i {file}. Ellers runder du av."
    if (alone := _without_mark(text)) and t.er_av_type(alone, t.type_av(table, cells[0])):
        return f"Skriv bare tallet: {alone}. Merknaden skriver du under «kommentar» i {file}."
    if (alone := _number_in(text)) and t.er_av_type(alone, t.type_av(table, cells[0])):
        return f"Skriv bare tallet: {alone}. Det andre kan stå under «enhet» eller «kommentar» i {file}."
    return f"Rett tallet, eller si hva cellen inneholder under «type» eller «typer» i {file}."


_MARK = r" ?(?:[*†‡]+|[¹²³⁴⁵]+|\(?[0-9a-zA-Z]\)|\[[0-9a-z*]\])"


def _without_mark(text: str) -> str:
    """The number without the mark of a note that may stand behind it: 58*, 58¹, 58 a); "" where there is no number."""
    number = re.sub(f"{_MARK}$", "", text).strip()
    return number if verdi(number) is not None else ""


def _number_in(text: str) -> str:
    """The only number among words: «ca. 58», «58 husstander»; "" where there is none, or several."""
    numbers = re.findall(r"(?<![\w.,-])[0-9]+(?:[.,][0-9]+)?(?!\w)(?![.,-]*[0-9])", text)
    letters = text.replace(numbers[0], "") if len(numbers) == 1 else ""
    is_words = any(map(str.isalpha, letters)) and not any(sign in letters for sign in "=<>+/(")
    return numbers[0] if is_words else ""


def _of_per_cent(table: Tabell, cells: Sequence[t.Celle]) -> list[str]:
    """The rows that are all in per cent, or else the columns, as `typer` has them; none where they are neither."""
    all_cells = [cell for cell in t.celler(table) if t.tekst(table, cell)]
    for side, names in ((0, t.radnavn(table)), (1, t.kolonnenavn(table))):
        lines = dict.fromkeys(cell[side] for cell in cells)
        if all(cell in cells or er_tegn(t.tekst(table, cell)) for cell in all_cells if cell[side] in lines):
            return [f"{yaml_text.single(names[line], True)}: prosent" for line in lines]
    return []


def _from_spreadsheet(cell: str) -> tuple[str, str] | None:
    """What to say of a cell that has no number because the spreadsheet had none to show."""
    if not cell.strip("#"):
        return (
            "er ikke tallet, for kolonnen var for smal i regnearket.",
            "Gjør kolonnen bredere i Excel, og lagre filen på nytt som CSV UTF-8.",
        )
    if cell.startswith("=") and len(cell) > 1:
        return (
            "er en formel, ikke et tall.",
            "Skriv tallet som formelen gir, eller lagre regnearket på nytt som CSV UTF-8.",
        )
    if cell.startswith("#") and cell.endswith(("!", "?", "/T", "/A")):
        return "er en feilmelding fra regnearket.", "Rett formelen i regnearket, og lagre filen på nytt som CSV UTF-8."
    return None
