"""What is read line by line is what the parser's events give, and most files are."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from bolig_cli.source import yaml, yaml_lines
from bolig_cli.source.text import first_not_text
from tests.gathered import gathered

ROOT = Path(__file__).parents[2]
FOLDERS = ("plan", "tests/planer", "bolig_cli/scaffold/template", "bolig_cli/scaffold/shapes")
_WORDS = (
    "nav", "Bygge boliger", "råd og vei", "2024", "2024-01", "01", "1.5", "-1", "+1", "1e3", "1.500", "null", "Null", "~", "true",
    "no",
    "a:b", "http://x.no/a#b", "a #b", "a: b", "a:", "- a", "-a", "a - b", "[]", "{}", "[a, b c, 2024]", "[a , b]", "[a,b]",
    '["a, b", c]', "{2024: 100, fra: 1.5}", '{navn: Ås, nummer: "0301"}', "{a: 1, a: 2}", "{a: b: c}", "{a, b}", '"a: b"', 
    '"a\\nb"',
    '"a" b', "'a'", "|", "|-", ">", "&a b", "*a", "!a", "? a", "%a", "@a", "`a", "(a)", "«a»", "a ", " a", "a  b", "", "# a",
)  # fmt: skip
_LINE = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(("", "", "", "  ", "  ", "    ", " ", "      ")),
    st.sampled_from(("", "", "", "", "- ", "-")),
    st.sampled_from(("a: ", "b: ", "id: ", "tittel: ", "a:", "b:", "null: ", "2024: ", "å: ", "", "")),
    st.sampled_from(_WORDS) | st.text("abå 1:#-[]{},\"'|\u00a0\u00ad", max_size=6),
)
# What a file is made of, each with lines of its own.
_PARTS = (
    "id: T1", "tittel: Bygge boliger:nå", "beskrivelse: |\n  Teksten om det.\n\n    Og mer #her.\n\n",
    "okonomi:\n  status: ny\n  poster:\n    - type: drift\n      belop: {2024: 1, 2025: 2}\n    - type: drift\n      sum: 3",
    "maal: [M1, M2]", "enheter:\n  - nav\n  - a b\n  - {a: 1}", "# merknad", "frist: 2024-01", 'kilde: "a: b"',
    "personvern:\n  grense:\n    minste: 5", "rader:\n  - tekst: |\n      En.\n      To.\n    tall: 1.5\n  - tekst: tre",
)  # fmt: skip


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """A sound file, with up to three lines that may be anything put in or in place of others."""
    lines = "\n".join(draw(st.lists(st.sampled_from(_PARTS), min_size=1, unique=True))).split("\n")
    for line in draw(st.lists(_LINE, max_size=3)):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at : at + draw(st.integers(0, 1))] = [line]
    return "\n".join(lines) + draw(st.sampled_from(("\n", "\n", "\n", "")))


@example("id: T1\ntittel: Bygge\nid: T2\n", 1)
@example("belop: {2024: 1, 2024: 2}\n", 1)
@example("a:\n  b:\nc: 1\n", 1)
@example("a: b\n  c: d\n", 1)
@example("a: |\n  b\n c\n", 1)
@given(_texts(), st.sampled_from((1, 7)))
def test_any_lines_are_read_as_by_the_parser(text: str, first_line: int) -> None:
    if first_not_text(text) is None and (read := yaml_lines.read(text, first_line)) is not None:
        assert repr((read, [])) == repr(yaml.by_events(text, "p.yaml", first_line))  # 1 is not 1.0, nor true


@gathered("file", [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml"))])
def test_a_file_is_read_as_by_the_parser(file: Path) -> None:
    text = file.read_text("utf-8")
    if (read := yaml_lines.read(text, 1)) is not None:
        assert repr((read, [])) == repr(yaml.by_events(text, "p.yaml"))


def test_most_files_of_the_example_are_read_so() -> None:
    files = sorted((ROOT / "plan").rglob("*.yaml"))
    read = [file for file in files if yaml_lines.read(file.read_text("utf-8"), 1) is not None]
    assert len(read) > 0.9 * len(files)
