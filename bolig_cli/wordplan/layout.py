"""Tables that only lay out a page: what stands in their cells is read as if it stood in the text, each thing by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bolig_cli.wordplan import words
from bolig_cli.wordplan.blocks import Block, Cell, Par, Table
from bolig_cli.wordplan.columns import columns_of

_FIELDS_OF_A_CARD = 3


def unfolded(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those of such tables in their place."""
    return tuple(each for block in blocks for each in _unfolded(block))


def _unfolded(block: Block) -> Iterator[Block]:
    if not isinstance(block, Table) or not _is_layout(block):
        yield block
        return
    for row in block.rows:
        for at, cell in enumerate(row):
            is_name = at < len(row) - 1 and bool(
                words.BARE.fullmatch(cell.plain)
            )  # «Delmål 2.1», with the title beside it
            for each in unfolded(cell.blocks):
                yield replace(each, bold=True) if is_name and isinstance(each, Par) else each


def _is_layout(table: Table) -> bool:
    """Whether a table has a table of measures in a cell and is none itself, or is a frame around goals or measures."""
    grid = table.grid()
    columns = columns_of(grid)
    if columns and not any(_has_items(cell) for cell in grid[columns.at] if cell):
        return False
    if any(_has_items(cell) for cell in table.cells):
        return True
    is_frame = all(len(row) == 1 for row in table.rows)
    return is_frame and any(_is_item(par) for cell in table.cells for par in cell.pars)


def _has_items(cell: Cell) -> bool:
    return any(
        isinstance(block, Table) and (_is_layout(block) or columns_of(block.grid()) is not None or _is_card(block))
        for block in cell.blocks
    )


def _is_card(table: Table) -> bool:
    left = words.fields_of([row[0].plain for row in table.rows if row])
    return "tittel" in left and sum(map(bool, left)) >= _FIELDS_OF_A_CARD


def _is_item(par: Par) -> bool:
    hit = words.ITEM.fullmatch(par.plain)
    return bool(hit and hit["number"] and hit["sign"])
