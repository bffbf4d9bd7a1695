"""Author Markdown → AST: golden files, and properties that hold for any text."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bolig_cli.ast import Node
from bolig_cli.finding import Place
from bolig_cli.source import markdown, markdown_ast, markdown_parser
from bolig_cli.source.fragment import plain_text
from bolig_cli.source.markdown import Markdown
from tests.gathered import gathered

GOLDEN = sorted((Path(__file__).parent / "markdown").glob("*.md"))
EXPECTED = {path.stem for path in GOLDEN}


def parse(text: str, headings_from: int | None = None) -> Markdown:
    return markdown.parse(text, "f", 1, 1, headings_from)


def described(text: Markdown) -> dict[str, Any]:
    """A text as the golden files have it."""
    return {
        "blocks": json.loads(json.dumps(text.blocks)),
        "links": [f"{link.place.line}:{link.place.column} #{link.target}" for link in text.links],
        "headings": [
            f"{h.place.line}:{h.place.column} nivå {h.level}, blokk {h.index}, id {h.id}: {h.text}"
            for h in text.headings
        ],
        "words": text.words,
        "findings": [f"{f.place.line}:{f.place.column} {f.rule}: {f.message}" for f in text.findings],
    }


@gathered("path", GOLDEN, name=lambda path: path.stem)
def test_golden(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    found = parse(path.read_text("utf-8"), expected.pop("headings_from"))
    assert described(found) == expected
    assert all(finding.help for finding in found.findings)


def test_every_golden_result_has_its_text() -> None:
    assert {path.stem for path in (Path(__file__).parent / "markdown").glob("*.json")} == EXPECTED


# --- what a text keeps ----------------------------------------------------------------------------------------------------

KEPT = """\
Innledning med [lenken *ut*](https://a.no/).

# Første

- Et punkt[^a] med `kode`.

  > Sitert, med [indre lenke](#T1).

| En | To |
|---|---|
| a | [i celle](#T2) |

Tabell: Teksten

## Andre

Slutt – på det.

[^a]: Noten.
"""


def test_a_text_keeps_its_words_tables_links_and_parts() -> None:
    found = markdown.parse(KEPT, "plan/kapitler/1.md", 7, 3, 2)
    assert found.place == Place("plan/kapitler/1.md", 7, 3)
    assert found.link_texts == ("lenken ut", "indre lenke", "i celle")
    assert [table["t"] for table in found.tables] == ["Table"]
    assert found.paragraphs == (
        "Innledning med lenken ut.\n",
        "Et punkt\nNoten.\n med kode.\n",
        "Sitert, med indre lenke.\n",
        "Slutt – på det.\n",
    )
    assert [(s.heading and s.heading.text, " ".join(s.running.split())) for s in found.sections] == [
        (None, "Innledning med ."),
        ("Første", "Et punkt med . Teksten En To a"),
        ("Andre", "Slutt – på det."),
    ]
    # Innledning med lenken ut · Første · Et punkt Noten med kode · Sitert med indre lenke · Teksten · En To a i celle · Andre ·
    # Slutt på det, and no word for the dash or the points.
    assert found.words == 4 + 1 + 5 + 4 + 1 + 5 + 1 + 3


def test_what_a_text_keeps_is_worked_out_once_and_is_no_part_of_its_value() -> None:
    read, fresh = markdown.parse("**To** ord", "f", 1, 1), markdown.parse("**To** ord", "f", 9, 9)
    assert read.plain is read.plain
    assert read.words == 2
    assert read == fresh
    assert markdown.EMPTY.place is None
    assert (markdown.EMPTY.words, markdown.EMPTY.sections, markdown.EMPTY.plain) == (0, (), "")


# --- places --------------------------------------------------------------------------------------------------------------


def test_places_are_those_of_the_file() -> None:
    text = markdown.parse("En\n\n- to [](#T1)\n  og <b>\n", "plan/x.yaml", 10, 5)
    assert text.links == (markdown.TextLink("T1", Place("plan/x.yaml", 12, 10)),)
    assert [f.place for f in text.findings] == [Place("plan/x.yaml", 13, 10)]


def test_equal_links_in_a_table_row_have_their_own_places() -> None:
    text = parse("| a | b |\n|---|---|\n| [](#T1) | x [](#T1) |\n")
    assert [(link.place.line, link.place.column) for link in text.links] == [(3, 3), (3, 15)]


# --- too much ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ord " * 25_001, ["1:1 tekst-for-lang"]),
        ("a\n\nb " + "*" * 101 + " ord", ["3:3 markdown-for-dyp"]),
        ("[x](" * 6_000 + " ord", ["1:1 markdown-for-dyp"]),
        ("a\n\n" + "|a" * 13 + "|\n" + "|-" * 13 + "|\n\nord", ["4:1 markdown-tabell"]),
        ("|a|b|\n|-|-|\n" + "|x|y|\n" * 61 + "\nord", ["2:1 markdown-tabell"]),
        ("> |a|b|\n> |-|-|\n" + "> |x|y|\n" * 61 + "\nord", ["2:1 markdown-tabell"]),
        ("|a|b|\n|-|-|\n" + "|x|y|\n" * 60 + "\nTabell: Seksti rader\n\nord", []),
        ("|a" * 12 + "|\n" + "|-" * 12 + "|\n\nTabell: Tolv kolonner\n\nord", []),
        ("**a *b " * 1_000 + "ord", []),
        ("> " * 5_000 + "ord", ["1:1 markdown-for-dyp"]),
    ],
    ids=[
        "lang",
        "stjerner",
        "klammer",
        "kolonner",
        "rader",
        "rader i sitat",
        "60 rader",
        "12 kolonner",
        "uthevinger",
        "sitater",
    ],
)
def test_limits_keep_the_text(text: str, expected: list[str]) -> None:
    found = parse(text)
    assert [f"{f.place.line}:{f.place.column} {f.rule}" for f in found.findings] == expected
    assert markdown.plain_text(found.blocks).split()[-1] == "ord"


def test_an_empty_footnote_stays_as_text() -> None:
    found = parse("Tall[^a]\n\n[^a]:\n")
    assert [f"{f.place.line}:{f.place.column} {f.message}" for f in found.findings] == ["3:1 Fotnoten «a» er tom."]
    assert markdown.plain_text(found.blocks) == "Tall[^a]\n"


def test_a_footnote_used_very_often_stays_small() -> None:
    found = parse("[^a] " * 1_000 + "\n\n[^a]: " + "lang note " * 1_000)
    assert len(json.dumps(found.blocks)) < 3_000_000
    assert found.findings[0].message == "Fotnoten «a» er brukt mer enn 20 ganger."


def test_characters_written_as_codes_are_found() -> None:
    found = parse("Vi &#x202e; og &#x1F3E0; men &nbsp;")
    assert [(f.rule, f.place.line, f.place.column) for f in found.findings] == [("tekst-styretegn", 1, 4)]
    assert [f.rule for f in parse("Hus &#x1F3E0;").findings] == ["tekst-uten-skrifttegn"]


def _everything(nodes: Any) -> str:
    """Every author's text in the AST: words, addresses, captions, code."""
    if isinstance(nodes, dict):
        if nodes["t"] == "Space":
            return " "
        inner = _everything(nodes.get("c", ""))
        return inner if nodes["t"] in {"Str", "Emph", "Strong"} else f"{inner}\n"
    if isinstance(nodes, list | tuple):
        return "".join(map(_everything, nodes))
    return nodes if isinstance(nodes, str) else ""


@gathered("level", range(1, 40))
def test_nothing_is_lost_at_any_nesting_depth(level: int) -> None:
    for mark in ("> ", "- ", "1. ", "> - "):
        found = parse(mark * level + "ordet\n\nslutten")
        assert "ordet" in markdown.plain_text(found.blocks)
        assert "slutten" in markdown.plain_text(found.blocks)


def test_deep_emphasis_does_not_recurse_without_end() -> None:
    text = (
        "".join("**a " if i % 2 else "*b " for i in range(600))
        + "c"
        + "".join("*" if i % 2 else "**" for i in range(600))
    )
    assert "c" in markdown.plain_text(parse(text).blocks)


# --- properties ----------------------------------------------------------------------------------------------------------

_MARKS = [
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "[",
    "]",
    "(",
    ")",
    "[^a]",
    "[^a]: ",
    "[^b]: ",
    "^[",
    "](#T1)",
    "<",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "> ",
    "- ",
    "+ ",
    "1. ",
    "# ",
    "### ",
    "|",
    "|---|---|\n",
    "| a | b |\n",
    "--:",
    "\n",
    "\n\n",
    "  \n",
    "\t",
    "    ",
    "\\",
    "!",
    "![",
    "===\n",
    "---\n",
    "Tabell: ",
    '](https://x.no "t")',
    "]: https://x.no",
    " ",
]
_CODES = [
    "&amp;",
    "&#0;",
    "&#x202e;",
    "&nbsp;",
    "\0",
    "\x0b",
    "\x1f",
    "\r",
    "\u2028",
    "\u00a0",
    "\ufeff",
    "http://[",
    "](http://[x)",
]
_words = st.text("abcæø", min_size=1, max_size=4)
_marked = st.lists(st.sampled_from(_MARKS) | _words, max_size=40).map("".join)
_wild = st.one_of(st.text(), st.lists(st.sampled_from(_MARKS + _CODES) | _words, max_size=40).map("".join))


@given(_wild, st.sampled_from([None, 1, 2]))
def test_any_text_is_parsed(text: str, headings_from: int | None) -> None:
    found = markdown.parse(text, "f", 3, 5, headings_from)
    json.dumps(found.blocks)
    assert found.plain == markdown.plain_text(found.blocks)
    last = 3 + text.count("\n") + text.count("\r")
    for place in [f.place for f in found.findings] + [link.place for link in found.links]:
        assert 3 <= place.line <= last
        assert place.column >= 5
    for heading in found.headings:
        assert found.blocks[heading.index]["c"][:2] == [heading.level, (heading.id, [], [])]
    levels = [heading.level for heading in found.headings]
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    assert len({heading.id for heading in found.headings}) == len(found.headings)


@given(_marked, st.sampled_from([None, 2]))
def test_every_word_survives(text: str, headings_from: int | None) -> None:
    found = parse(text, headings_from)
    # A footnote's mark and an image's address are in the finding, or are not text at all.
    kept = _everything(found.blocks) + "".join(f.message for f in found.findings)
    without_marks = re.sub(r"\[\^[ab]\]:?", " ", text)
    for word in re.findall("[a-zæø]+", without_marks):
        assert word in kept


@given(_wild)
def test_no_author_text_becomes_a_raw_node(text: str) -> None:
    shown = json.dumps(parse(text, 2).blocks)
    for kind in ("RawBlock", "RawInline", "Image", "Math"):
        assert f'"t": "{kind}"' not in shown


_PLAIN = st.lists(
    st.sampled_from([*"abcæÅ12 .,;:?!()/%«»–—…§\"'+-", "\n", "\n\n", "²", "ª", "٣", "ŋ"]), max_size=60
).map("".join)


@given(_PLAIN)
def test_plain_text_needs_no_parser(text: str) -> None:
    """The short cut gives what the parser gives."""
    assume(text.strip() and markdown.is_plain(text))
    short, parsed = markdown.of_plain_text(text, Place("f")), markdown_ast.parse(text, "f", 1, 1, None)
    for name in ("blocks", "links", "headings", "findings", "block_texts", "plain", "words", "paragraphs", "sections"):
        assert getattr(short, name) == getattr(parsed, name), name
    assert not short.link_texts
    assert not short.tables


@given(st.lists(st.from_regex(r"[«(]?[abcæøå]{1,6}[,.;:!?»)–]?", fullmatch=True), min_size=1))
def test_ordinary_sentences_come_out_word_for_word(words: list[str]) -> None:
    text = " ".join(words) + "."
    assert markdown.plain_text(parse(text).blocks).split() == text.split()


@gathered(
    "text",
    [
        "- a",
        "1. a",
        "a\n+ b",
        "a  \nb",
        "a *b*",
        "a [](#x)",
        "# a",
        "a\n---",
        "12. mai",
        "<b>",
        "a\tb",
        " a",
        "a_b_",
        "&amp;",
    ],
)
def test_what_may_be_markup_goes_to_the_parser(text: str) -> None:
    assert not markdown.is_plain(text)


def test_plain_text_is_read_without_importing_the_parser() -> None:
    code = (
        "import sys; from bolig_cli.source import markdown; "
        "assert markdown.parse('Vanlig tekst.', 'f', 1, 1).words == 2; assert 'markdown_it' not in sys.modules; "
        "markdown.parse('*Utheving*', 'f', 1, 1); assert 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_most_texts_of_a_plan_are_plain() -> None:
    text = "Kommunen (ved Nav) skal, jf. § 6, følge opp 15 husstander – «prøve å bo» – i 2025/2026.\nFrist: 1.\n\nHvem? Alle!\n"
    assert markdown.is_plain(text)
    assert [node["t"] for node in parse(text).blocks] == ["Para", "Para"]


@given(_wild)
def test_footnote_definitions_are_read_as_the_parser_has_them(text: str) -> None:
    """Opening and closing tokens always match, which the reading of blocks relies on."""
    depth = 0
    for token in markdown_parser.tokens(text[:1000]):
        depth += token.nesting
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Leie og eie", "leie-og-eie"),
        ("Mål på Øya, æ!", "maal-paa-oeya-ae"),
        ("2024", "del-2024"),
        ("«…»", "del"),
        ("Crème", "creme"),
        ("Indi\u00adviduell\u00a0plan pa\u030a Øya", "individuell-plan-paa-oeya"),
    ],
)
def test_slug(text: str, id: str) -> None:
    assert markdown_ast.slug(text) == id


@gathered(
    "written, caption",
    [
        ("Tabell:\u00a0Hvem som gjør hva", "Hvem som gjør hva"),
        ("Ta\u00adbell: Hvem\u00a0som gjør hva", "Hvem\u00a0som gjør hva"),
        ("Tabell:\u200b Hvem", "Hvem"),
        ("Tabell 3: Hvem som gjør hva", "Hvem som gjør hva"),
        ("Tabell\u00a03: Hvem", "Hvem"),
        ("Tabell 2.1. Hvem", "Hvem"),
        ("Tabell A: Hvem", None),
        ("Tabell 3 viser hvem", None),
        ("Tabell. Hvem", None),
        ("Tabell:Hvem", None),
        ("Tabellen: Hvem", None),
    ],
)
def test_a_caption_is_known_by_how_it_is_read(written: str, caption: str | None) -> None:
    found = markdown.parse(f"| a | b |\n|---|---|\n| c | d |\n\n{written}\n", "f", 1, 1)
    (table,) = found.tables
    assert plain_text(table["c"][1][1]).strip("\n") == (caption or "")
    rules = [f.rule for f in found.findings if f.rule != "figurnummer-i-teksten"]
    assert rules == ([] if caption else ["markdown-tabelltekst"])


def test_empty_text() -> None:
    assert parse("") is parse(" \n\n") is markdown.EMPTY


def test_words_are_counted_as_a_person_counts_them() -> None:
    text = "**Fet**skrift er – ett ord.\n\n| a b | c |\n|---|---|\n| d | [](#x) |\n\nTabell: e f\n\nG[^1]\n\n[^1]: Note her\n"
    #   Fetskrift er ett ord (4) + a b c d (4) + e f (2) + G (1) + Note her (2)
    assert parse(text).words == 13


def test_blocks_are_plain_json() -> None:
    def check(node: object) -> None:
        if isinstance(node, dict):
            assert set(node) <= {"t", "c"}
            check(node.get("c"))
        elif isinstance(node, list | tuple):
            for part in node:
                check(part)
        else:
            assert node is None or isinstance(node, str | int | float)

    blocks: tuple[Node, ...] = parse("# A\n\n| a |\n|---|\n| b[^1] |\n\n[^1]: c\n\n```x\ny\n```\n", 2).blocks
    assert len(blocks) == 3
    check(blocks)


@pytest.mark.parametrize(
    ("text", "column", "help"),
    [
        ("Les [her](C:/Users/kari/a.pdf).", 5, "Adressen er til en fil på din egen maskin"),
        ("Les [her](file:///H:/a.pdf).", 5, "Adressen er til en fil på din egen maskin"),
        ("Les [her](../tiltak/T5.yaml).", 5, "Skriv #T5,"),
        ("Det **er slik. Og mer.", 5, "Skriv ** også der den skal slutte"),
        ("Det er** slik.", 5, "Skriv ** også der den skal begynne"),
        ("Det _er slik.", 5, "Skriv _ også der den skal slutte: «_er slik._»"),
        ("Det ~~er~~ slik.", 5, "Ta bort «~~er~~»"),
    ],
)
def test_half_of_a_markup_and_links_to_files(text: str, column: int, help: str) -> None:
    (finding,) = parse(text).findings
    assert finding.place.column == column
    assert finding.help.startswith(help)


@pytest.mark.parametrize("text", ["Feltet tilpasset_bolig, 5 ** 3 og *Merk", "**Hei** og _du_", "«__» er to streker"])
def test_signs_that_are_no_half_of_a_markup(text: str) -> None:
    assert not parse(text).findings


@pytest.mark.parametrize(
    "beside", ["Tabell 1 Søknader om bolig", "tabell 2.1 – Søknader om bolig", "Tab. 3: Søknader om bolig"]
)
def test_a_caption_without_its_colon_is_shown_with_it(beside: str) -> None:
    (finding,) = markdown.parse(f"| År | Tall |\n|---|---|\n| 2025 | 52 |\n\n{beside}\n", "f", 1, 1, 2).findings
    assert finding.rule == "markdown-tabelltekst"
    assert finding.help.startswith("Skriv «Tabell: ")
    assert "Søknader om bolig»." in finding.help
