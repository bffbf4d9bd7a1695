"""What the PDF's template is told of how long things are, and how little it takes to set a large plan."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.render.extent import letters, lines, longest_word
from bolig_cli.render.pdf.extent import reckoned
from tests.render.sample import FIGURE, FOOTNOTE, NEEDS

ROOT = Path(__file__).parent.parent.parent

TEXT = ast.para([*ast.text("Bolig er"), {"t": "Space"}, ast.strong(ast.text("for alle"))])
NOTE = ast.para([*ast.text("Se"), {"t": "Note", "c": [ast.para(ast.text("fotnoten"))]}])


def test_letters_are_counted_in_words_alone() -> None:
    assert letters(TEXT) == len("Bolig er for alle")
    assert letters(ast.para([ast.link(ast.text("her"), "https://www.prove.kommune.no/en/lang/adresse")])) == 3
    assert letters({"t": "Code", "c": [ast.attr(), "a + b"]}) == 5


def test_a_paragraph_takes_a_line_at_least_and_a_table_the_lines_of_its_tallest_cells() -> None:
    assert lines([ast.para([]), TEXT], 90) == 2
    assert lines([TEXT], 6) == 3
    cells = [[ast.plain(ast.text("x" * length))] for length in (40, 90)]
    row = [ast.attr(), [[ast.attr(), {"t": "AlignDefault"}, 1, 1, cell] for cell in cells]]
    half = [{"t": "AlignDefault"}, {"t": "ColWidth", "c": 0.5}]
    table = {"t": "Table", "c": [ast.attr(), [None, []], [half, half], [ast.attr(), [row]], [], [ast.attr(), []]]}
    assert lines(table, 60) == 3
    (told,) = reckoned([table])
    assert told["lines"] == 2  # 90 letters in half of 90
    ((_, told_cells, tallest),) = told["c"][3][1]
    assert tallest == 2
    assert [cell[5] for cell in told_cells] == [40, 90]


def test_the_longest_word_ends_where_a_line_may() -> None:
    assert longest_word(ast.text("plan- og bygningsloven")) == len("bygningsloven")
    assert longest_word(ast.text("behandlingsansvarlig/databehandler")) == len("behandlingsansvarlig")
    assert longest_word([]) == 0


def test_what_the_template_asks_for_is_there_also_in_footnotes_cards_and_lists() -> None:
    facts = ast.definitions([(ast.text("Frist"), [NOTE])])
    blocks: list[Node] = [
        ast.header(2, ast.text("Mål 2024–2027"), "m"),
        ast.div([NOTE, {"t": "BulletList", "c": [[TEXT]]}, facts], classes=["kort"]),
        FOOTNOTE,
    ]
    before = json.dumps(blocks)
    _, card, *_ = reckoned(blocks)
    assert json.dumps(blocks) == before, "the other formats are made of the same blocks"
    noted, listed, told = card["c"][1]
    assert noted["notes"]
    assert noted["c"][-1]["c"][0]["length"] == len("fotnoten")
    assert listed["c"][0][0]["length"] == letters(TEXT)
    assert not listed["c"][0][0]["notes"]
    assert (told["lengths"], told["terms"], told["longest"]) == ([len("FristSefotnoten")], [5], [5])
    assert card["lines"] == 3


def test_what_has_no_measure_is_as_it_was() -> None:
    rule: Node = {"t": "HorizontalRule"}
    assert reckoned([rule])[0] is rule
    for node in (NEEDS, FIGURE):
        (told,) = reckoned([node])
        assert ast.plain_text(told["c"][1][1][0]["c"]) == ast.plain_text(node["c"][1][1][0]["c"])


_LARGE = """
import resource, sys
from dataclasses import replace
from bolig_cli import ast
from bolig_cli.render.pdf import render
from tests.render.sample import DOC, heading

def card(n):
    facts = [("Ansvarlig", "Boligkontoret"), ("Tid", "fra august 2024, løpende"), ("Prioritet", "høy"),
             ("Medvirkende", "Psykisk helse og rus; Flyktningtjenesten; Nav, statlige tjenester; Barneverntjenesten"),
             ("Virkemidler", "råd og veiledning om økonomi, bomestring eller tjenester; økonomisk rådgivning"),
             ("Måles ved", "Antall husstander som har fått hjelp til å beholde boligen i løpet av året")]
    lines = ast.definitions([(ast.text(f"{term}:"), [ast.plain(ast.text(said))]) for term, said in facts])
    to = ast.definitions([(ast.text("Følger opp:"), [ast.plain([ast.link(ast.text("Tiltak"), f"#t{max(0, n - 1)}")])])])
    text = ast.para(ast.text("Vi holder kurs hver høst sammen med videregående skole, og de unge er med på opplegget. " * 2))
    return ast.div([heading(2, str(n), "Tiltak", f"t{n}"), text, ast.div([lines], classes=["linje"]),
                    ast.div([to], classes=["linje", "liten"])], classes=["kort"])

render(replace(DOC, blocks=[heading(1, "1", "Tiltak", "k"), *(card(n) for n in range(int(sys.argv[1])))], contents=["k"]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1024**2))
"""


@pytest.mark.whole
@pytest.mark.skipif(sys.platform == "win32", reason="the system tells no peak")
def test_a_card_more_takes_little_memory() -> None:
    """A plan of 1,000 items has some 800 cards, and its PDF shall take less than 700 MB in all."""

    def megabytes(cards: int) -> int:
        done = subprocess.run(
            [sys.executable, "-c", _LARGE, str(cards)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return int(done.stdout)

    few, many = megabytes(20), megabytes(320)
    assert (many - few) / 300 < 0.45
