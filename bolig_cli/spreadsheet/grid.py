"""A plan's files as sheets of rows: one sheet for each kind of item, and one for each list of lines in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from bolig_cli.record import record
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.private_answer import WITHHELD, is_withheld
from bolig_cli.spreadsheet.cell import text_of
from bolig_cli.spreadsheet.column import Column, Form, columns_of, shown


@record
class Kind:
    """A kind of sheet: its title, the kind of file, and where in a file the list is whose items are its rows (() for the file
    itself, which is one row). `owner` is the heading of the column that says whose line it is, "" where there is one file.

    `always` is whether the sheet is there without rows, so that some can be written. `above` are fields of the file that are shown
    with each of its lines, `shown` those of a line that are only shown, and `left_out` those that the sheet does without.
    `fixed` is whether rows can neither come nor go by the sheet.
    """

    title: str
    kind: str
    path: tuple[str, ...] = ()
    owner: str = ""
    always: bool = False
    above: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    fixed: bool = False

    @property
    def is_items(self) -> bool:
        return not self.path


KINDS = (
    Kind("Tiltak", "tiltak", always=True),
    Kind("Økonomi", "tiltak", ("okonomi", "poster"), "Tiltak", always=True),
    Kind("Boliger", "tiltak", ("boliger",), "Tiltak", always=True),
    Kind("Målområder", "maalomraade"),
    Kind("Mål", "maal", always=True),
    Kind("Indikatorer", "maal", ("indikatorer",), "Mål", always=True),
    Kind("Strategier", "strategi"),
    Kind("Utfordringer", "utfordring", always=True),
    Kind("Tall", "utfordring", ("tall",), "Utfordring"),
    Kind("Behov", "behovsoversikt", ("behov",)),
    Kind("Målgrupper", "maalgrupper", ("maalgrupper",)),
    Kind("Føringer", "foeringer", ("foeringer",)),
    Kind("Enheter", "organisasjon", ("enheter",)),
    Kind("Eksterne", "organisasjon", ("eksterne",)),
    Kind(
        "Innspill",
        "innspill",
        ("punkter",),
        "Innspill",
        above=("avsender", "dato"),
        shown=("tekst", "sted", "sikkerhet"),
        left_out=("nummer", "plassering", "utgave"),
        fixed=True,
    ),
)
NUMBER = "Nr"  # the heading of a line's number in its list


@record
class Row:
    """One row: its key in the sheet, whose it is, the file that it stands in and where there, and the text of each column."""

    key: str
    owner: str
    file: str
    at: tuple[n.Key, ...]
    node: n.Mapping
    cells: tuple[str, ...]

    @property
    def title(self) -> str:
        for key in ("tittel", "navn"):
            found = self.node.get(key)
            if isinstance(found, n.Scalar):
                return found.raw
        return ""


@record
class Sheet:
    """The rows of one kind, by the columns. `has_number` is whether lines are told apart by their number, having no id."""

    kind: Kind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def has_number(self) -> bool:
        return not self.kind.is_items and not any(column.path == ("id",) for column in self.columns)

    @property
    def keys(self) -> tuple[str, ...]:
        """The headings of the columns that say which row it is; they are locked."""
        if self.has_number:
            return (self.kind.owner, NUMBER) if self.kind.owner else (NUMBER,)
        return ("Id",)

    @property
    def headings(self) -> tuple[str, ...]:
        return (*self.keys, *(column.heading for column in self.columns if column.path != ("id",)))


@record
class Grid:
    """All the sheets of a plan, with the ids that drop-downs are made of: lookup → (id, name)."""

    sheets: tuple[Sheet, ...]
    lookups: Mapping[str, tuple[tuple[str, str], ...]]
    years: tuple[str, ...]

    def sheet(self, title: str) -> Sheet | None:
        return next((sheet for sheet in self.sheets if sheet.kind.title == title), None)


def grid_of(files: Files) -> Grid:
    """The sheets of a plan, with the files that can be read. The same files give the same sheets."""
    roots = tuple(_roots(files))
    years = tuple(sorted(_years(roots), key=int))
    sheets = []
    for kind in KINDS:
        columns = _columns(kind, _used_years(kind, roots, years))
        rows = tuple(_rows(kind, columns, roots))
        if rows or kind.always or any(file.kind == kind.kind for file, _ in roots):
            sheets.append(Sheet(kind, columns, rows))
    return Grid(tuple(sheets), _lookups(roots), years)


def _columns(kind: Kind, years: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns of a sheet: those of the file that are shown first, then those of its rows."""
    whole = {column.path: column for column in columns_of(kind.kind, (), ())} if kind.above else {}
    above = [replace(shown(whole[(name,)]), is_above=True) for name in kind.above]
    own = [column for column in columns_of(kind.kind, kind.path, years) if column.path[-1] not in kind.left_out]
    return (*above, *(shown(column) if column.path[-1] in kind.shown else column for column in own))


def item_id(file: SourceFile, root: n.Mapping) -> str:
    """The id of a file that is an item: as it says, or else its name."""
    found = root.get("id")
    if isinstance(found, n.Scalar) and found.raw:
        return found.raw
    return PurePosixPath(file.path).stem


def _roots(files: Files) -> Iterator[tuple[SourceFile, n.Mapping]]:
    for file in files.files:
        if file.path.endswith(".yaml"):
            root, _ = yaml.parse(file.data, file.path)
            if root is not None:
                yield file, root


def _rows(kind: Kind, columns: Sequence[Column], roots: Sequence[tuple[SourceFile, n.Mapping]]) -> Iterator[Row]:
    for file, root in roots:
        if file.kind != kind.kind:
            continue
        owner = item_id(file, root)
        if kind.is_items:
            yield Row(owner, owner, file.path, (), root, _cells(root, root, columns))
            continue
        found = n.child_at(root, kind.path)
        for index, node in enumerate(found.items if isinstance(found, n.Sequence) else ()):
            if isinstance(node, n.Mapping):
                id = node.get("id")
                has_id = any(column.path == ("id",) for column in columns)
                key = id.raw if has_id and isinstance(id, n.Scalar) else str(index + 1)
                key = f"{owner}/{key}" if kind.owner else key
                cells = _cells(node, root, columns)
                if kind.kind == "innspill" and is_withheld(root):
                    cells = _withheld(cells, columns, file.path)
                yield Row(key, owner, file.path, (*kind.path, index), node, cells)


def _cells(node: n.Mapping, root: n.Mapping, columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(text_of(_value(root if column.is_above else node, column), column) for column in columns)


def _withheld(cells: tuple[str, ...], columns: Sequence[Column], file: str) -> tuple[str, ...]:
    """The cells without the words of a private person: a workbook is sent to many."""
    return tuple(
        WITHHELD.format(file=file) if column.path in (("tekst",), ("sted",)) and text else text
        for column, text in zip(columns, cells, strict=True)
    )


def _value(node: n.Mapping, column: Column) -> n.Node | None:
    """What stands at a column's place. Of an amount, years and words stand at one place: each column has its own."""
    found = n.child_at(node, column.path)
    if column.form is Form.WORD and isinstance(found, n.Mapping):
        return None
    return found


def _years(roots: Sequence[tuple[SourceFile, n.Mapping]]) -> set[str]:
    """The years that columns are made for: those of the plan's period, and those that have an amount or a need."""
    found: set[str] = set()
    for file, root in roots:
        if file.kind == "plan":
            ends = [n.child_at(root, ("periode", end)) for end in ("fra", "til")]
            values = [end.value for end in ends if isinstance(end, n.Scalar) and isinstance(end.value, int)]
            if len(values) == 2 and 1900 <= values[0] <= values[1] <= min(2200, values[0] + 20):
                found |= {str(year) for year in range(values[0], values[1] + 1)}
    return found


def _used_years(kind: Kind, roots: Sequence[tuple[SourceFile, n.Mapping]], period: Sequence[str]) -> tuple[str, ...]:
    key = "belop" if kind.title == "Økonomi" else "behov"
    found = set(period)
    for file, root in roots:
        rows = n.child_at(root, kind.path) if file.kind == kind.kind and kind.path else None
        for row in rows.items if isinstance(rows, n.Sequence) else ():
            values = n.child(row, key)
            found |= {year for year, _ in values} if isinstance(values, n.Mapping) else set()
    return tuple(sorted((year for year in found if year.isascii() and year.isdecimal()), key=int))


_LISTS = (
    ("maalgrupper", ("maalgrupper",), ("maalgruppe",), "navn"),
    ("organisasjon", ("enheter",), ("enhet", "aktoer"), "navn"),
    ("organisasjon", ("eksterne",), ("aktoer",), "navn"),
    ("foeringer", ("foeringer",), ("foering",), "tittel"),
    ("behovsoversikt", ("forutsetninger",), ("forutsetning",), "tittel"),
)
_ITEMS = ("tiltak", "maal", "strategi", "utfordring", "maalomraade", "tabell")


def _lookups(roots: Sequence[tuple[SourceFile, n.Mapping]]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for file, root in roots:
        if file.kind in _ITEMS:
            found.setdefault(file.kind, []).append((item_id(file, root), _named(root, "tittel")))
        for kind, path, lookups, name in _LISTS:
            if file.kind != kind:
                continue
            rows = n.child_at(root, path)
            for row in rows.items if isinstance(rows, n.Sequence) else ():
                id = n.child(row, "id")
                for lookup in lookups if isinstance(id, n.Scalar) and isinstance(row, n.Mapping) else ():
                    assert isinstance(id, n.Scalar)
                    found.setdefault(lookup, []).append((id.raw, _named(row, name)))
    return {lookup: tuple(items) for lookup, items in sorted(found.items())}


def _named(node: n.Node, key: str) -> str:
    found = n.child(node, key)
    return found.raw if isinstance(found, n.Scalar) else ""
