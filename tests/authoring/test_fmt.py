"""One layout: whatever a file looked like, it says the same afterwards, with its comments, and a second time changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli.authoring import fmt as module
from bolig_cli.authoring.fmt import fmt
from bolig_cli.errors import BoligError
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import read_folder
from tests.conftest import ROOT

Lines = list[str]

WORDS = st.sampled_from(("bolig", "nav: nå", "# nei", "50", "ja", "a  b", "«x»", "'", '"', "æøå", "- nei", "true"))
TEXT = st.lists(
    st.sampled_from(("Første linje.", "  innrykket", "", "# ikke en kommentar", "- punkt", "slutt  ")),
    min_size=1,
    max_size=4,
)
KEYS = (
    "frist",
    "tittel",
    "id",
    "okonomi",
    "ansvarlig",
    "status",
    "merknad",
    "poster",
    "type",
    "belop",
    "2027",
    "2026",
    "navn",
    "ukjent",
)


@st.composite
def mappings(draw: st.DrawFn, depth: int = 0) -> Lines:
    """The lines of a mapping, in whatever layout people use, beginning at column 1."""
    lines: Lines = []
    for key in draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True)):
        lines += draw(st.lists(st.sampled_from(("# en kommentar", "#uten mellomrom", "", "# status: ny")), max_size=2))
        colon = draw(st.sampled_from((": ", ":   ")))
        what = draw(st.sampled_from(("word", "text", "short", "mapping", "list", "empty") if depth < 3 else ("word",)))
        if what == "word":
            word = draw(WORDS).replace("'", "''")
            lines.append(f"{key}{colon}'{word}'" + draw(st.sampled_from(("", "  # bak", " "))))
        elif what == "text":
            pad = " " * draw(st.integers(1, 4))
            lines.append(f"{key}{colon}{draw(st.sampled_from(('|', '|-', '>', '|+')))}")
            lines += ["".join((pad, line)) if line.strip() else line for line in draw(TEXT)]
        elif what == "short":
            lines.append(f"{key}{colon}[a,  b]")
        elif what == "empty":
            lines.append(f"{key}:")
        elif what == "mapping":
            pad = " " * draw(st.integers(1, 4))
            lines.append(f"{key}:" + draw(st.sampled_from(("", " # bak"))))
            lines += [pad + line if line else line for line in draw(mappings(depth + 1))]
        else:
            pad, gap = " " * draw(st.integers(0, 4)), " " * draw(st.integers(1, 3))
            lines.append(f"{key}:")
            for first, *rest in draw(st.lists(mappings(depth + 1), min_size=1, max_size=2)):
                if first.startswith("#") or not first:
                    lines.append(pad + first if first else first)
                    first, *rest = [line for line in rest if line and not line.startswith("#")][:1] or ["id: x"]
                    rest = []
                lines.append(f"{pad}-{gap}{first}")
                lines += [f"{pad} {gap}{line}" if line else line for line in rest]
    return lines


def _value(data: bytes) -> n.Value:
    root, _ = yaml.parse(data, "")
    return n.to_value(root) if root else None


def _comments(data: bytes) -> list[str]:
    return sorted(line.strip() for line in data.decode("utf-8-sig").splitlines() if line.lstrip().startswith("#"))


@settings(deadline=None)
@given(
    lines=mappings(),
    kind=st.sampled_from(("tiltak", "organisasjon", "plan", "tabell")),
    ends=st.sampled_from(("\n", "\r\n")),
)
def test_any_layout_says_the_same_afterwards(lines: Lines, kind: str, ends: str) -> None:
    data = ("\ufeff" * (ends == "\r\n") + ends.join(lines) + ends).encode()
    try:
        made = fmt("x.yaml", kind, data)
    except BoligError:  # what can't be read is told, and left alone
        return
    assert _value(made) == _value(data)
    assert _comments(made) == _comments(data)
    assert fmt("x.yaml", kind, made) == made
    assert made.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\r\n") == (made.count(b"\n") if ends == "\r\n" else 0)


def test_the_order_of_the_schema_with_comments_above_their_keys() -> None:
    data = b"""\
# Et tiltak.
status: ny   # helt ny
# Hvem?
ansvarlig:   nav
okonomi:
      # Hvor mye?
      poster:
      -   finansiering: egne midler
          type: drift   # bare drift
          belop: {2027: 1}
      # Sikkert?
      status: kostnadsberegnet
      # merknad: av


tittel: Noe
id: T1
beskrivelse: |
      To ord.
        Og mer.

      # ikke en kommentar
"""
    assert (
        fmt("T1.yaml", "tiltak", data).decode()
        == """\
# Et tiltak.
id: T1
tittel: Noe
beskrivelse: |
  To ord.
    Og mer.

  # ikke en kommentar
# Hvem?
ansvarlig: nav
status: ny   # helt ny
okonomi:
  # Sikkert?
  status: kostnadsberegnet
  # merknad: av
  # Hvor mye?
  poster:
    - type: drift   # bare drift
      finansiering: egne midler
      belop: {2027: 1}
"""
    )


@pytest.mark.parametrize(
    "spoilt",
    [
        "id: T2\n# Hvem?\nstatus: ny\n",
        "id: T1\nstatus: ny\n",
        "id: T1\n# Hvem?\n",
        "[",
        "# Hvem?\nid: T1\nstatus: Ny\n",
    ],
)
def test_a_step_that_would_change_more_than_the_layout_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    data = b"status: ny\n# Hvem?\nid: T1\n"
    for step in ("_sorted", "_shifted", "_spaced", "_tidy"):
        monkeypatch.setattr(module, step, lambda read: iter([spoilt.split("\n")]))
    assert fmt("T1.yaml", "tiltak", data) == data


def test_of_a_chapter_only_the_head_is_touched() -> None:
    data = b"---\n# Hode\nemner: [klage]\ntittel:  En\n---\n\nTekst.  \n\n\n\n- a\n"
    wanted = b"---\n# Hode\ntittel: En\nemner: [klage]\n---\n\nTekst.  \n\n\n\n- a\n"
    assert fmt("kapitler/01-a.md", "kapittel", data) == wanted


def test_what_the_program_writes_and_what_is_no_text_is_left_alone() -> None:
    for kind in ("hentet", "gjennomgang", "signering", "bygg", "tabelldata", "bilde"):
        assert fmt("x", kind, b"b:  1\na: 2\n\n\n") == b"b:  1\na: 2\n\n\n"


def test_a_file_that_can_not_be_read_is_told_by_line() -> None:
    with pytest.raises(BoligError, match=r"T1\.yaml, linje 2"):
        fmt("tiltak/T1.yaml", "tiltak", b"id: T1\n\ttittel: x\n")


def test_the_example_has_the_one_layout() -> None:
    assert [f.path for f in read_folder(ROOT).files if fmt(f.path, f.kind, f.data) != f.data] == []


@pytest.mark.parametrize("plan", ["plan", "tests/planer/hel", "tests/planer/to_kommuner"])
def test_real_plans_are_the_same_plans_afterwards(plan: str) -> None:
    for file in read_folder(ROOT / plan).files:
        made = fmt(file.path, file.kind, file.data)
        assert fmt(file.path, file.kind, made) == made
        if file.kind not in ("tabelldata", "kapittel", "bilde"):
            assert _value(made) == _value(file.data)
            assert _comments(made) == _comments(file.data)
