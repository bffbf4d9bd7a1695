"""Whatever a plan has, its figures can be read: no text outside the picture, none on another, and the same bytes each time."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bolig_cli.design.look import Look
from bolig_cli.drawing import svg
from bolig_cli.drawing.bars import Groups, Parts
from bolig_cli.drawing.columns import Panel, Stacks
from bolig_cli.drawing.lines import Columns, Lines, Row, Small
from bolig_cli.drawing.marks import ON_PAPER, ON_PHONE, Canvas, Chart, Room, Text
from bolig_cli.drawing.tree import Tree

ROOMS = st.sampled_from([ON_PAPER, ON_PHONE])
WORDS = st.lists(st.text('abdefgikmnoprstuvyæøåÆØÅW&<"–', min_size=1, max_size=40), min_size=1, max_size=8)
LABELS = WORDS.map(" ".join)
COUNTS = st.one_of(st.just(0), st.integers(0, 30), st.integers(0, 10**12))
VALUES = st.one_of(
    st.just(0.0), st.integers(-50, 500).map(float), st.floats(-1e12, 1e12), st.floats(-0.01, 0.01), st.just(1e15)
)
YEARS = st.integers(1, 20).map(lambda count: [str(year) for year in range(2020, 2020 + count)])


def distinct(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(LABELS, min_size=least, max_size=most, unique=True)


@st.composite
def parts(draw: st.DrawFn) -> Chart:
    names, rows = draw(distinct(1, 6)), draw(distinct(1, 6))
    counts = st.tuples(*[COUNTS] * len(names))
    return Parts(draw(ROOMS), draw(LABELS), tuple(names), tuple((row, draw(counts)) for row in rows))


@st.composite
def groups(draw: st.DrawFn) -> Chart:
    columns, rows = draw(st.one_of(distinct(1, 5), YEARS)), draw(distinct(1, 5))
    values = st.tuples(*[st.none() | VALUES] * len(columns))
    return Groups(draw(ROOMS), draw(st.just("") | LABELS), tuple(columns), tuple((row, draw(values)) for row in rows))


def _lines(draw: st.DrawFn, room: Room) -> Lines:
    timed = draw(st.booleans())
    columns = Columns.of(draw(YEARS if timed else distinct(1, 20)), timed)
    names = draw(st.lists(LABELS, max_size=6))
    places = [at for at, _ in columns.named]
    some = st.lists(st.sampled_from(places), min_size=1, unique=True).map(sorted)
    rows = tuple(Row(name, tuple((at, draw(VALUES)) for at in draw(some))) for name in names)
    return Lines(room, draw(st.just("") | LABELS), columns, rows)


@st.composite
def lines(draw: st.DrawFn) -> Chart:
    return _lines(draw, draw(ROOMS))


@st.composite
def small(draw: st.DrawFn) -> Chart:
    room = draw(ROOMS)
    return Small(room, tuple((title, _lines(draw, room)) for title in draw(distinct(1, 3))))


@st.composite
def stacks(draw: st.DrawFn) -> Chart:
    years, payers = draw(YEARS), draw(distinct(1, 5))
    values = st.tuples(*[VALUES] * len(years))
    panels = tuple(Panel(title, tuple((payer, draw(values)) for payer in payers)) for title in draw(distinct(1, 2)))
    return Stacks(draw(ROOMS), draw(LABELS), tuple(years), tuple(payers), panels)


@st.composite
def trees(draw: st.DrawFn) -> Chart:
    branches = draw(st.lists(st.tuples(LABELS, st.lists(LABELS, max_size=5).map(tuple)), min_size=1, max_size=5))
    return Tree(draw(ROOMS), tuple(branches))


def unreadable(canvas: Canvas) -> list[str]:
    """The texts outside the picture, and those that stand on another; a hundredth of a pixel is none."""
    placed = [(mark.lines, *mark.box) for mark in canvas.marks if isinstance(mark, Text)]
    outside = [
        f"outside: {lines}"
        for lines, left, top, right, bottom in placed
        if left < -0.01 or top < -0.01 or right > canvas.width + 0.01 or bottom > canvas.height + 0.01
    ]
    return outside + [
        f"{lines} on {others}"
        for (lines, left, top, right, bottom), (others, left2, top2, right2, bottom2) in combinations(placed, 2)
        if min(right, right2) - max(left, left2) > 0.01 and min(bottom, bottom2) - max(top, top2) > 0.01
    ]


def holds(chart: Chart) -> None:
    canvas = chart.canvas(Look())
    assert unreadable(canvas) == []
    written = svg.written(canvas)
    assert written == svg.written(chart.canvas(Look()))
    root = etree.fromstring(written.encode())
    said = [str(line.text or "") for line in root.iter("{*}text")]
    assert said == [line for mark in canvas.marks if isinstance(mark, Text) for line in mark.lines]
    places = [float(node.get(name, 0)) for node in root.iter() for name in ("x", "y", "width", "height", "cx", "cy")]
    assert all(0 <= place <= canvas.height + canvas.width for place in places)


@given(parts())
def test_bars_of_parts(chart: Chart) -> None:
    holds(chart)


@given(groups())
def test_bars_beside_each_other(chart: Chart) -> None:
    holds(chart)


@given(lines())
def test_lines(chart: Chart) -> None:
    holds(chart)


@given(small())
def test_small_charts_of_lines(chart: Chart) -> None:
    holds(chart)


@given(stacks())
def test_columns_of_parts(chart: Chart) -> None:
    holds(chart)


@given(trees())
def test_trees(chart: Chart) -> None:
    holds(chart)
