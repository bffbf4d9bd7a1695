"""What each kind of chart shows: lengths and places that are true, names that are its own, and parts that are told apart."""

from itertools import pairwise

import pytest

from bolig_cli.design.colour import luminance
from bolig_cli.design.look import Look
from bolig_cli.drawing import svg
from bolig_cli.drawing.bars import Groups, Parts
from bolig_cli.drawing.columns import Panel, Stacks
from bolig_cli.drawing.fills import SWATCH, fills
from bolig_cli.drawing.lines import Columns, Lines, Row
from bolig_cli.drawing.marks import ON_PAPER, ON_PHONE, Box, Canvas, Chart, Curve, Room, Spot, Text
from bolig_cli.drawing.tree import Tree

ROOMS = pytest.mark.parametrize("room", [ON_PAPER, ON_PHONE])


def drawn(chart: Chart) -> Canvas:
    return chart.canvas(Look())


def bars(canvas: Canvas) -> list[Box]:
    """The boxes that are no sample in a legend, and no ground for a number."""
    boxes = [mark for mark in canvas.marks if isinstance(mark, Box) and mark.stroke != "#ffffff"]
    return [box for box in boxes if (box.width, box.height) != (SWATCH, SWATCH)]


def words(canvas: Canvas) -> dict[str, Text]:
    return {" ".join(mark.lines): mark for mark in canvas.marks if isinstance(mark, Text)}


@ROOMS
def test_a_bar_is_as_long_as_its_number(room: Room) -> None:
    canvas = drawn(Parts(room, "husstander", ("Har", "Mangler"), (("Unge", (40, 20)), ("Eldre", (80, 0)))))
    has, lacks, old = bars(canvas)
    assert has.width == pytest.approx(2 * lacks.width)
    assert old.width == pytest.approx(2 * has.width)
    assert lacks.x == pytest.approx(has.x + has.width)
    assert has.x == old.x == words(canvas)["0"].x
    assert {"Unge", "Eldre", "40", "20", "80", "husstander", "Har", "Mangler"} <= {*words(canvas)}


@ROOMS
def test_a_bar_below_nil_goes_the_other_way(room: Room) -> None:
    canvas = drawn(Groups(room, "", ("2024",), (("Opp", (30.0,)), ("Ned", (-15.0,)), ("Mangler", (None,)))))
    up, down = bars(canvas)
    assert up.width == pytest.approx(2 * down.width)
    assert down.x + down.width == pytest.approx(up.x)
    assert words(canvas)["30"].box[0] > up.x + up.width
    assert min(text.box[2] for text in words(canvas).values() if text.lines == ("\u221215",)) < down.x


@ROOMS
def test_years_stand_where_they_are_and_a_line_has_its_name_and_last_value(room: Room) -> None:
    rows = (Row("Bosatte", ((2020, 10), (2024, 50))), Row("Søkere", ((2020, 30), (2021, 40))))
    canvas = drawn(Lines(room, "personer", Columns.of(["2020", "2021", "2024"], timed=True), rows))
    spots = [mark for mark in canvas.marks if isinstance(mark, Spot)]
    first, second, third = sorted({spot.x for spot in spots})
    assert third - second == pytest.approx(3 * (second - first))
    lowest, thirty = spots[0].y, spots[2].y
    assert lowest - spots[1].y == pytest.approx(2 * (lowest - thirty)), "10 to 50 is twice 10 to 30"
    told = " ".join(words(canvas)).replace("\u00a0", " ")
    assert "Bosatte: 50" in told
    assert "Søkere: 40" in told
    assert {spots[0].shape} != {spots[2].shape}


def test_years_that_the_table_has_backwards_go_forwards() -> None:
    assert Columns.of(["2024", "2020"], timed=True).named == ((2020, "2020"), (2024, "2024"))
    assert Columns.of(["Nes", "Fjord"], timed=False).named == ((0, "Nes"), (1, "Fjord"))


@ROOMS
def test_the_list_beside_a_stack_has_its_order_and_its_fills(room: Room) -> None:
    panel = Panel("Drift", (("Egne midler", (10.0, 20.0)), ("Statlig tilskudd", (5.0, 5.0)), ("Annet", (1.0, 0.0))))
    unseen = Panel("Investering", (("Egne midler", (0.0, 0.0)), ("Lån", (7.0, 9.0))))
    parts = ("Egne midler", "Statlig tilskudd", "Annet", "Lån")
    canvas = drawn(Stacks(room, "tusen kroner", ("2025", "2026"), parts, (panel, unseen)))
    samples = [m for m in canvas.marks if isinstance(m, Box) and (m.width, m.height) == (SWATCH, SWATCH)]
    first = bars(canvas)[:3]
    assert [box.fill for box in sorted(first, key=lambda box: box.y)] == [sample.fill for sample in samples[:3]]
    assert len(samples) == 4, "a part that a panel has nothing of is not listed there"
    sums = words(canvas)
    assert {"16", "25", "7", "9"} <= {*sums}
    assert sums["25"].box[3] <= min(box.y for box in bars(canvas)[3:5])


def test_years_that_the_state_takes_back_go_below_nil() -> None:
    panel = Panel("Drift", (("Egne midler", (10.0,)), ("Tilskudd", (-4.0,))))
    canvas = drawn(Stacks(ON_PAPER, "tusen kroner", ("2025",), ("Egne midler", "Tilskudd"), (panel,)))
    own, grant = bars(canvas)
    assert own.y + own.height == pytest.approx(grant.y)
    assert own.height == pytest.approx(2.5 * grant.height)


@pytest.mark.parametrize("accent", ["#0d4a57", "#5b2333", "#7a1f1f", "#000000"])
@pytest.mark.parametrize("count", range(2, 9))
def test_neighbours_are_told_apart_in_grey(accent: str, count: int) -> None:
    filled = fills(Look(accent), count)
    assert all(
        one.hatched != next.hatched or luminance(next.colour) - luminance(one.colour) > 0.25
        for one, next in pairwise(filled)
    )


def test_a_hatched_box_has_lines_within_it() -> None:
    plain, hatched = (svg.written(Canvas(40, 40, (Box(5, 5, 20, 10, "#123456", hatched=h),))) for h in (False, True))
    assert "<path" not in plain
    (path,) = [part for part in hatched.split("<") if part.startswith("path")]
    numbers = [float(n) for n in path.split('"')[1].replace("M", " ").replace("L", " ").split()]
    assert all(5 <= x <= 25 for x in numbers[::2])
    assert all(5 <= y <= 15 for y in numbers[1::2])


@ROOMS
def test_a_tree_has_each_below_its_own(room: Room) -> None:
    tree = Tree(room, (("1 Bolig til alle", ("1.1 Kjøpe", "1.2 Leie")), ("2 Trygghet", ())))
    canvas = drawn(tree)
    assert tree.height == canvas.height
    links = [mark for mark in canvas.marks if isinstance(mark, Curve)]
    assert len(links) == 2
    boxes = [mark for mark in canvas.marks if isinstance(mark, Box)]
    goal, buy, rent, alone = boxes
    for link, leaf in zip(links, (buy, rent), strict=True):
        assert (*link.start, *link.end) == pytest.approx(
            (goal.x + goal.width, goal.y + goal.height / 2, leaf.x, leaf.y + leaf.height / 2)
        )
    assert alone.y > max(box.y + box.height for box in (goal, buy, rent))


def test_a_number_that_is_none_never_reaches_a_document() -> None:
    with pytest.raises(AssertionError):
        svg.number(float("nan"))
    assert [svg.number(value) for value in (1.0, 2.345678, -0.0001)] == ["1", "2.35", "0"]
