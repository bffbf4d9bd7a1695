"""Plans of twelve and twenty years, with one action part, with two after each other, and with none: every amount can be read."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from bolig_cli import ast, pipeline
from bolig_cli.documents.document import Document
from bolig_cli.drawing.columns import Stacks
from bolig_cli.source.files import Files, read_folder
from tests import remembered
from tests.documents.sections import sections
from tests.documents.tables import rows, table
from tests.documents.test_okonomi import SUMS, amount

FOLDER = Path(__file__).parents[1] / "planer" / "tolv_aar"
DAY = dt.date(2027, 2, 1)

PERIODS: Mapping[str, str] = {
    "handlingsdel": "handlingsperiode: {fra: 2027, til: 2030}",
    "to handlingsdeler": "handlingsperiode: [{fra: 2027, til: 2030}, {fra: 2031, til: 2034}]",
    "uten": "",
}
HEADS: Mapping[str, list[list[str]]] = {
    "handlingsdel": [["2027", "2028", "2029", "2030", "2031–2038", "Sum"]],
    "to handlingsdeler": [
        ["2027", "2028", "2029", "2030", "2031–2038", "Sum"],
        ["2027–2030", "2031", "2032", "2033", "2034", "2035–2038", "Sum"],
    ],
    "uten": [
        ["2027", "2028", "2029", "2030", "2031–2038", "Sum"],
        ["2027–2030", "2031", "2032", "2033", "2034", "2035–2038", "Sum"],
        ["2027–2034", "2035", "2036", "2037", "2038", "Sum"],
    ],
}


@cache
def files(period: str, last: int = 2038) -> Files:
    """The plan with another action part, and measures of many years that go on to its last year."""
    read = read_folder(FOLDER)
    texts = {file.path: file.data.decode() for file in read.files if file.path.endswith(".yaml")}
    head = texts["plan/plan.yaml"]
    stated = "handlingsperiode: {fra: 2027, til: 2030}\n"
    assert head.count(stated) == 1
    head = head.replace(stated, f"{PERIODS[period]}\n" if PERIODS[period] else "").replace("2038", str(last))
    new = {"plan/plan.yaml": head}
    for path, text in texts.items():
        if path.startswith("plan/tiltak/"):
            new[path] = re.sub(r"2038: (\d+)", lambda m: _each(int(m[1]), last), text)
    return read.with_texts({path: text.encode() for path, text in new.items()})


def _each(value: int, last: int) -> str:
    return ", ".join(f"{year}: {value}" for year in range(2038, last + 1))


@cache
def made(name: str, period: str, last: int = 2038) -> Document:
    return remembered.document(files(period, last), name, DAY)


def parts(document: Document, id: str) -> list[str]:
    """The ids of the tables that one is shared out among."""
    ids = [id, *(f"{id}-{n}" for n in range(2, 9))]
    return [each for each in ids if table(document.blocks, each)]


def heads(document: Document, id: str) -> list[str]:
    found = table(document.blocks, id)
    assert found is not None
    return ["".join(ast.plain_text(b["c"]) for b in cell[4]) for cell in found["c"][3][1][0][1]]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("id", SUMS)
def test_each_year_has_its_column_and_the_others_are_added_up(period: str, id: str) -> None:
    document = made("handlingsdel", period)
    assert [[h for h in heads(document, part) if h[:2] == "20" or h == "Sum"] for part in parts(document, id)] == HEADS[
        period
    ]


@pytest.mark.parametrize("last", [2038, 2046])
@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("id", SUMS)
def test_every_table_adds_up_to_the_same(period: str, id: str, last: int) -> None:
    document = made("handlingsdel", period, last)
    tiltak = sum(amount(text) for text in rows(document, "sum-per-sektor")[1][0][-1:])
    own = {2038: 1_956_120, 2046: 1_956_120 + 8 * 156_000}
    assert tiltak == own[last]
    for part in parts(document, id):
        count = sum(head[:2] == "20" for head in heads(document, part))
        for line in (*rows(document, part)[0], *rows(document, part)[1]):
            assert sum(map(amount, line[-count - 1 : -1])) == amount(line[-1]), line
        assert amount(rows(document, part)[1][0][-1]) == own[last]


def test_every_year_of_twenty_has_one_column() -> None:
    document = made("handlingsdel", "uten", 2046)
    years = [h for part in parts(document, "sum-per-maal") for h in heads(document, part) if re.fullmatch(r"20\d\d", h)]
    assert years == [str(year) for year in range(2027, 2047)]


def caption(document: Document, id: str) -> str:
    found = table(document.blocks, id)
    assert found is not None
    return ast.plain_text(found["c"][1][1][0]["c"]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("handlingsdel", ["2027–2038 (2031–2038 samlet)"]),
        ("to handlingsdeler", ["2027–2038 (2031–2038 samlet)", "2027–2038 (2027–2030 og 2035–2038 samlet)"]),
        (
            "uten",
            [
                "2027–2038 (2031–2038 samlet)",
                "2027–2038 (2027–2030 og 2035–2038 samlet)",
                "2027–2038 (2027–2034 samlet)",
            ],
        ),
    ],
)
@pytest.mark.parametrize(
    ("id", "words"), [("sum-per-maal", "Sum per mål"), ("tabell-handlingsdel-1", "Tiltak og økonomi")]
)
def test_captions_say_which_years_a_table_has(period: str, years: list[str], id: str, words: str) -> None:
    document = made("handlingsdel", period)
    captions = [caption(document, part) for part in parts(document, id)]
    assert [re.search(rf"{words} (.*?), i tusen kroner", c)[1] for c in captions] == years  # type: ignore[index]


def test_the_document_is_called_by_the_years_of_the_action_part() -> None:
    assert made("handlingsdel", "handlingsdel").title == "Handlingsdel 2027–2030"
    assert made("handlingsdel", "to handlingsdeler").title == "Handlingsdel 2027–2034"
    assert made("handlingsdel", "uten").title == "Handlingsdel 2027–2038"


def test_a_frame_that_is_known_for_the_action_part_alone_is_unknown_later() -> None:
    document = made("handlingsdel", "handlingsdel")
    body, _ = rows(document, "rammer")
    assert "To prikker (..) betyr at rammen ikke er oppgitt" in " ".join(sections(document).values())
    assert [row[-1].replace("\u00a0", " ") for row in body] == ["..", "948 000", ".."]
    assert amount(body[2][2]) == 24_000


def test_need_is_shown_for_the_action_part_and_the_last_year() -> None:
    document = made("hoeringsutkast", "handlingsdel")
    assert heads(document, "behov-1") == [
        "Målgruppe", "Har i dag", "Behov 2027", "Behov 2028", "Behov 2029", "Behov 2030", "Behov 2038", "Mangler 2038"
    ]  # fmt: skip
    said = sections(document)
    assert any("år som er talt opp, og 2038." in text for text in said.values())


def test_need_of_every_year_is_shared_out_where_there_is_no_action_part() -> None:
    document = made("hoeringsutkast", "uten")
    shown = [h for part in parts(document, "behov-1") for h in heads(document, part) if h.startswith("Behov")]
    assert shown == [f"Behov {year}" for year in range(2027, 2039)]
    assert [heads(document, part)[-1] for part in parts(document, "behov-1")] == [
        "Behov 2030",
        "Behov 2034",
        "Mangler 2038",
    ]


def test_the_figure_of_money_has_the_years_of_the_action_part() -> None:
    def years(period: str) -> list[str]:
        chart = made("handlingsdel", period).figures["okonomi-per-aar"]
        assert isinstance(chart, Stacks)
        return [*chart.columns]

    assert years("handlingsdel") == ["2027", "2028", "2029", "2030"]
    assert years("uten") == [str(year) for year in range(2027, 2039)]


@pytest.mark.parametrize("last", [2038, 2046])
@pytest.mark.parametrize("period", ["handlingsdel", "uten"])
def test_nothing_is_printed_on_something_else(period: str, last: int) -> None:
    """The boxes of the digits in the PDF: none lies on another, so that each amount can be read."""
    checked = remembered.check_files(files(period, last), DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    output = pipeline.build(checked.plan, checked.dekning, ["handlingsdel"], ["pdf"])["handlingsdel"][1]
    pdf = pypdfium2.PdfDocument(output["handlingsdel.pdf"])
    texts = []
    for page in pdf:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        lines: dict[int, list[tuple[float, float, str]]] = {}
        for n in range(text.count_chars()):
            letter = text.get_text_range(n, 1)
            left, bottom, right, _ = text.get_charbox(n)
            if letter.strip() and right > left:
                lines.setdefault(round(bottom), []).append((left, right, letter))
        for line in lines.values():
            line.sort()
            on = [
                (a, b)
                for a, b in pairwise(line)
                if (a[2] + b[2]).isdecimal() and a[1] - b[0] > 0.4 * min(a[1] - a[0], b[1] - b[0])
            ]
            assert on == []
    assert "".join(texts).count("60\u00a0000") + "".join(texts).count("60 000") > 20


WIDE = (
    "Utgift;"
    + ";".join(map(str, range(2015, 2027)))
    + "\n"
    + "".join(f"{name};" + ";".join(["60000"] * 12) + "\n" for name in ("Drift av boliger", "Vedlikehold av boliger"))
)
HEAD = (
    "id: leie\ntittel: Utgifter\nkilde: Regnskapet\ndato: 2026-11-01\ntallstatus: egen telling\nenhet: tusen kroner\n"
)


def test_an_author_s_table_of_twelve_years_is_shared_out_where_its_numbers_would_meet() -> None:
    def table_of(csv: str) -> Document:
        new = {"leie.csv": csv, "leie.yaml": HEAD}
        added = files("handlingsdel").with_texts(
            {f"plan/kunnskapsgrunnlag/tabeller/{name}": text.encode() for name, text in new.items()}
        )
        return remembered.document(added, "hoeringsutkast", DAY)

    wide = table_of(WIDE)
    assert [heads(wide, part)[1:] for part in parts(wide, "leie")] == [
        [str(year) for year in range(2015, 2021)],
        [str(year) for year in range(2021, 2027)],
    ]
    assert [row[0] for row in rows(wide, "leie-2")[0]] == ["Drift av boliger", "Vedlikehold av boliger"]
    narrow = table_of("Utgift;2025;2026\nDrift av boliger;60000;60000\n")
    assert parts(narrow, "leie") == ["leie"]


def test_the_case_says_which_years_are_the_action_part_s() -> None:
    content = sections(made("saksfremlegg", "handlingsdel"))["Planens innhold"]
    assert "Planen gjelder for 2027–2038. Handlingsdelen gjelder for 2027–2030." in content
    assert "Handlingsdelen" not in sections(made("saksfremlegg", "uten"))["Planens innhold"]
