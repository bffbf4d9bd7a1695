"""Tables: widths, header rows, rows that stay whole, alignment and borders, each by our own styles."""

from collections.abc import Collection, Sequence

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.odt.variants import Variants, style
from bolig_cli.render.odt.xml import LIST, STYLE, TABLE, Element, P, element, q
from bolig_cli.render.office.content import TALL, is_small

UPRIGHT, LYING = 16.2, 24.9  # centimetres between the margins
_ALIGNED = {"AlignRight": "end", "AlignCenter": "center"}


def lay_out(
    made: Sequence[Element], tables: Sequence[Node], wide: Collection[Element], automatic: Element, variants: Variants
) -> None:
    """Dresses what pandoc has made of each of the document's tables; `wide` are those that stand on pages that lie."""
    names: set[str] = set()
    for number, (table, node) in enumerate(zip(made, tables, strict=True), start=1):
        _table(table, node, number, LYING if table in wide else UPRIGHT, automatic, variants)
        name = _name(node)
        table.set(q("table:name"), name if name and name not in names else f"Tabell uten nummer {number}")
        names.add(name)


def _name(node: Node) -> str:
    """What a program's list of tables calls it: its number, or its name."""
    (_, _, values), (_, caption), *_ = node["c"]
    if name := dict(values).get(ast.TABLE_NAME):
        return str(name)
    first = caption[0]["c"][0] if caption and caption[0].get("c") else None
    return ast.plain_text([first]) if first and first["t"] == "Span" and "nummer" in first["c"][0][1] else ""


def _table(table: Element, node: Node, number: int, room: float, automatic: Element, variants: Variants) -> None:
    (_, classes, _), _, columns, (_, head), _, (_, foot) = node["c"]
    shares = [spec[1]["c"] if spec[1]["t"] == "ColWidth" else 1 / len(columns) for spec in columns]
    name = f"Tabell{number}"
    width = {"style:width": f"{room * sum(shares):.2f}cm", "table:align": "left", "fo:margin-bottom": "6pt"}
    automatic.append(style("table", name, width))
    table.set(q("table:style-name"), name)
    for old in table.findall(q("table:table-column")):
        table.remove(old)
    made = []
    for index, share in enumerate(shares):
        column = f"{name}.{index + 1}"
        automatic.append(style("table-column", column, {"style:column-width": f"{room * share:.2f}cm"}))
        made.append(element("table:table-column", {"table:style-name": column}))
    table[:0] = [element("table:table-header-columns", None, *made[:1]), *made[1:]]  # the first column is row headers
    rows = [*table.iter(q("table:table-row"))]
    aligned = [_ALIGNED.get(spec[0]["t"], "") for spec in columns]
    tight = "_20_tett" if "tett" in classes else ""
    for index, row in enumerate(rows):
        if index < len(head):
            kind, text = "Hode", "Tabelloverskrift"
        elif index >= len(rows) - len(foot):
            kind, text = "Sum", "Tabellsum"
        else:
            kind, text = ("Celle_20_sist" if index == len(rows) - 1 else "Celle"), "Tabelltekst"
        if all(sum(1 for _ in cell.iter(P)) <= TALL for cell in row):
            row.set(q("table:style-name"), "Rad")
        _row(row, kind, text + tight, aligned, variants)
    if is_small(node):
        keep(table, automatic, with_next=False)
    kept = dict.fromkeys(
        [*rows[len(head) : len(head) + 1], *rows[-max(len(foot), 1) - 1 : -1]]
    )  # in order: styles are numbered as they come
    for row in [row for row in kept if row is not rows[-1]]:
        for paragraph in row.iter(P):  # neither the first row, nor the last one and the sums stand alone on a page
            variants.give(paragraph, {"fo:keep-with-next": "always"})


def _row(row: Element, kind: str, text: str, aligned: Sequence[str], variants: Variants) -> None:
    column = 0
    for cell in row.findall(q("table:table-cell")):
        cell.set(q("table:style-name"), kind)
        if not len(cell):
            cell.append(element("text:p"))
        align = aligned[column] if column < len(aligned) else ""
        for paragraph in cell.iter(P):
            if not _in_note(paragraph, cell):
                paragraph.set(STYLE, text)
                if align:
                    variants.give(paragraph, {"fo:text-align": align})
        for points in cell.iter(LIST):
            if points.get(STYLE) == "Punkter":
                points.set(STYLE, "Punkter_20_i_20_tabell")
        column += int(cell.get(q("table:number-columns-spanned")) or 1)


def _in_note(paragraph: Element, cell: Element) -> bool:
    above = next(paragraph.iterancestors(q("text:note"), TABLE), None)
    return above is not None and above.tag == q("text:note")


def keep(table: Element, automatic: Element, *, with_next: bool) -> None:
    """Keeps a table whole, and on the page of what follows it."""
    name = table.get(q("table:style-name"))
    own = next(made for made in automatic if made.get(q("style:name")) == name)
    own[0].set(q("style:may-break-between-rows"), "false")
    if with_next:
        own[0].set(q("fo:keep-with-next"), "always")


def begin(table: Element, master: str, automatic: Element) -> None:
    """Lets a table begin a page of a kind."""
    name = table.get(q("table:style-name"))
    own = next(made for made in automatic if made.get(q("style:name")) == name)
    own.set(q("style:master-page-name"), master)
