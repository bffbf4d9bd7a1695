"""Writing back: the meant value is another, and every other byte is as it was."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from bolig_cli.source import misread, node, write, yaml
from tests.gathered import gathered
from tests.source.documents import documents
from tests.source.test_spans import cut, paths

OKONOMI = """\
  status: innenfor ramme
  poster:
    - type: drift   # hvert år
      belop: {2025: 3, 2026: 3}
    # én gang
    - type: investering
"""
FILE = f"""\
# Et tiltak
id: T07  # står fast
tittel: "Åpen rådgivning"

strategier: [S1, 'S2']  # to
# Teksten
beskrivelse: |  # lang
  Vi gir råd.

  Hver uke.
okonomi:
{OKONOMI}maalgrupper:
- unge
- gamle
tomt:
"""


def edited(change: Callable[[bytes], bytes], text: str = FILE) -> str:
    return change(text.encode()).decode()


@gathered(
    "path, value, old, new",
    [
        (["id"], "T08", "id: T07  # står", "id: T08  # står"),
        (["tittel"], "Råd", '"Åpen rådgivning"', "Råd"),
        (["tittel"], "Råd: til alle", '"Åpen rådgivning"', '"Råd: til alle"'),
        (["tittel"], 'Si «ja»: "nå"', '"Åpen rådgivning"', "'Si «ja»: \"nå\"'"),
        (["tittel"], "2024", '"Åpen rådgivning"', '"2024"'),
        (["tittel"], "0301", '"Åpen rådgivning"', "0301"),
        (["tittel"], 2024, '"Åpen rådgivning"', "2024"),
        (["tittel"], "Én\nto\n", 'tittel: "Åpen rådgivning"\n', "tittel: |\n  Én\n  to\n"),
        (["id"], "Én\n\n  to", "id: T07  # står fast\n", "id: |-  # står fast\n  Én\n\n    to\n"),
        (["beskrivelse"], "Kort", "|  # lang\n  Vi gir råd.\n\n  Hver uke.\n", "Kort  # lang\n"),
        (["beskrivelse"], "En\nannen\n", "  Vi gir råd.\n\n  Hver uke.\n", "  En\n  annen\n"),
        (["strategier"], ["S1"], "[S1, 'S2']", "[S1]"),
        (["strategier", 1], "S3", "'S2'", "S3"),
        (["strategier"], "S1", "[S1, 'S2']", "S1"),
        (["strategier"], [{"id": "S1"}], ": [S1, 'S2']  # to\n", ":  # to\n  - id: S1\n"),
        (["okonomi", "poster", 0, "belop", "2026"], 4, "2026: 3", "2026: 4"),
        (["okonomi", "poster", 1], "ingen", "- type: investering", "- ingen"),
        (["maalgrupper"], {"a": 1}, ":\n- unge\n- gamle\n", ":\n  a: 1\n"),
        (["maalgrupper"], [{"a": 1, "b": [1]}, "x"], "- unge\n- gamle\n", "- a: 1\n  b: [1]\n- x\n"),
        (["maalgrupper"], [], ":\n- unge\n- gamle\n", ": []\n"),
        (["maalgrupper", 0], {"id": "u", "navn": "Unge"}, "- unge\n", "- id: u\n  navn: Unge\n"),
        (["okonomi"], None, ":\n" + OKONOMI, ": null\n"),
        (["tomt"], "nå", "tomt:\n", "tomt: nå\n"),
        (["tomt"], {"a": {"b": "c"}}, "tomt:\n", "tomt:\n  a:\n    b: c\n"),
    ],
)  # fmt: skip
def test_a_value_is_set(path: list[node.Key], value: node.Value, old: str, new: str) -> None:
    assert FILE.count(old) == 1
    assert edited(lambda data: write.set_value(data, path, value)) == FILE.replace(old, new)


@gathered(
    "path, key, value, index, old, new",
    [
        ([], "status", "ny", None, "tomt:\n", "tomt:\nstatus: ny\n"),
        ([], "status", "ny", 1, "fast\n", "fast\nstatus: ny\n"),
        ([], "status", "ny", 0, "id: T07", "status: ny\nid: T07"),
        ([], "frist", "2025", 4, "  Hver uke.\n", "  Hver uke.\nfrist: \"2025\"\n"),
        (["okonomi", "poster", 0], "sum", 6, None, "2026: 3}\n", "2026: 3}\n      sum: 6\n"),
        (["okonomi", "poster", 0], "sum", 6, 0, "- type: drift", "- sum: 6\n      type: drift"),
        (["okonomi", "poster", 0, "belop"], "2027", 1, None, "2026: 3}", '2026: 3, "2027": 1}'),
        (["okonomi"], "note", "a\nb\n", None, "- type: investering\n", "- type: investering\n  note: |\n    a\n    b\n"),
    ],
)  # fmt: skip
def test_a_key_is_inserted(
    path: list[node.Key], key: str, value: node.Value, index: int | None, old: str, new: str
) -> None:
    expected = FILE.replace(old, new.replace('"2027"', "2027"))
    assert edited(lambda data: write.insert_key(data, path, key, value, index)) == expected


@pytest.mark.parametrize(
    ("path", "value", "index", "old", "new"),
    [
        (["strategier"], "S3", None, "'S2']", "'S2', S3]"),
        (["strategier"], "S0", 0, "[S1", "[S0, S1"),
        (["maalgrupper"], "alle", None, "- gamle\n", "- gamle\n- alle\n"),
        (["maalgrupper"], "alle", 1, "- gamle\n", "- alle\n- gamle\n"),
        (["maalgrupper"], "alle", 0, "- unge\n", "- alle\n- unge\n"),
        (["okonomi", "poster"], {"a": "b", "c": {"d": 1}}, 1, "    # én", "    - a: b\n      c:\n        d: 1\n    # én"),
    ],
)  # fmt: skip
def test_an_item_is_inserted(path: list[node.Key], value: node.Value, index: int | None, old: str, new: str) -> None:
    assert edited(lambda data: write.insert_item(data, path, value, index)) == FILE.replace(old, new)


@gathered(
    "path, old, new",
    [
        (["id"], "id: T07  # står fast\n", ""),
        (["beskrivelse"], "beskrivelse: |  # lang\n  Vi gir råd.\n\n  Hver uke.\n", ""),
        (["tomt"], "tomt:\n", ""),
        (["okonomi", "poster", 0], "    - type: drift   # hvert år\n      belop: {2025: 3, 2026: 3}\n", ""),
        (["okonomi", "poster", 0, "type"], "type: drift   # hvert år\n      belop", "belop"),
        (["okonomi", "poster", 1, "type"], "- type: investering", "- {}"),
        (["okonomi", "poster", 0, "belop", "2025"], "2025: 3, ", ""),
        (["strategier", 1], ", 'S2'", ""),
        (["maalgrupper", 1], "- gamle\n", ""),
    ],
)
def test_a_value_is_removed(path: list[node.Key], old: str, new: str) -> None:
    assert edited(lambda data: write.remove(data, path)) == FILE.replace(old, new)


WITH_COMMENTS = """\
poster:
    # Første post: kjøp
    - type: investering
    # Andre post: egenandel
    # (vedtatt i juni)
    - type: drift
      # belop: {2026: 3}
    - type: annet
    # Etter listen
merknad: ingen
"""


@gathered(
    "index, gone",
    [
        (0, "    # Første post: kjøp\n    - type: investering\n"),
        (1, "    # Andre post: egenandel\n    # (vedtatt i juni)\n    - type: drift\n      # belop: {2026: 3}\n"),
        (2, "    - type: annet\n"),
    ],
)
def test_an_item_goes_with_what_is_said_of_it(index: int, gone: str) -> None:
    """Left behind, «# Andre post» would be said of the third."""
    assert WITH_COMMENTS.count(gone) == 1
    assert edited(lambda data: write.remove(data, ["poster", index]), WITH_COMMENTS) == WITH_COMMENTS.replace(gone, "")


def test_nothing_of_a_list_is_left_where_it_was() -> None:
    """A comment further in would stand below another key."""
    assert edited(lambda data: write.remove(data, ["poster"]), WITH_COMMENTS) == "merknad: ingen\n"


def test_what_is_said_of_the_whole_list_stays() -> None:
    text = "enheter:\n  # Alle enhetene våre\n  - id: nav\n  - id: eiendom\n"
    assert edited(lambda data: write.remove(data, ["enheter", 0]), text) == text.replace("  - id: nav\n", "")


def test_a_key_is_renamed() -> None:
    change = edited(lambda data: write.rename(data, ["okonomi", "poster", 0, "belop"], "beløp: alt"))
    assert change == FILE.replace("belop:", '"beløp: alt":')


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["", "\n"])
def test_the_files_own_line_endings_and_beginning_are_kept(newline: str, bom: str, ending: str) -> None:
    before, after = "a: 1  # æ\nb: x" + ending, "a: 1  # æ\nb: |-\n  to\n  linjer" + ending
    data = (bom + before.replace("\n", newline)).encode()
    assert write.set_value(data, ["b"], "to\nlinjer") == (bom + after.replace("\n", newline)).encode()


def test_mixed_line_endings_stay_mixed() -> None:
    assert write.set_value(b"a: 1\r\nb: 2\nc: 3\r\n", ["b"], 9) == b"a: 1\r\nb: 9\nc: 3\r\n"


@gathered(
    "change",
    [
        lambda data: write.set_value(data, ["b"], 1),
        lambda data: write.set_value(data, ["a", "b"], 1),
        lambda data: write.insert_key(data, [], "a", 1),
        lambda data: write.insert_key(data, ["a"], "b", 1),
        lambda data: write.insert_item(data, [], "b"),
        lambda data: write.remove(data, ["b"]),
        lambda data: write.rename(data, ["b"], "c"),
        lambda data: write.set_value(data, ["a"], float("inf")),
        lambda data: write.set_value(data, ["a"], "\u2028"),
        lambda data: write.set_value(data, ["a"], "\ud800"),
        lambda data: write.set_value(data, ["a"], 10**20),
        lambda data: write.set_value(b"a: [\n", ["a"], 1),
        lambda data: write.set_value(b"a: \xff\n", ["a"], 1),
    ],
)
def test_what_cannot_be_written_is_an_error(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(write.WriteError):
        change(b"a: 1\n")


# --- any document, any edit ------------------------------------------------------------------------------------------

TEXTS = st.one_of(
    st.text("abæ1 .:-#'\"[]{}|>&*!,?%@`~\n", max_size=12),
    st.sampled_from(["null", "true", "12", "1.5", "0301", "~", "<<", "---", "...", "- a", "? a", "a: b", "a #b", "="]),
    st.sampled_from(["to\nlinjer\n", "to\nlinjer", "\n\n", " a", "Ja", "  inn\nut\n", "a\n\n\n"]),
)
SINGLES = st.one_of(TEXTS, st.integers(-1000, 10**14), st.booleans(), st.none(), st.sampled_from([1.5, -0.25, 1e16]))
VALUES = st.recursive(
    SINGLES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["x", "y z", "Å"]), inner, max_size=3)
    ),
    max_leaves=5,
)
NEW = "ny nøkkel"


@dataclass(frozen=True)
class Case:
    """A document, a change of a value in it, and the value that must come out."""

    kind: str
    text: str
    path: tuple[node.Key, ...]
    change: Callable[[bytes], bytes]
    wanted: Any


def at(value: Any, path: Iterable[node.Key]) -> Any:
    for key in path:
        value = value[key]
    return value


def read(text: str) -> node.Mapping:
    root, findings = yaml.parse(text.encode(), "f")
    assert root is not None
    assert [f for f in findings if f.rule != misread.CODE] == []  # «a?b» may be a letter that is lost
    return root


@st.composite
def cases(draw: st.DrawFn) -> Case:
    text = draw(documents())
    root = read(text)
    whole: Any = node.to_value(root)
    path, _ = draw(st.sampled_from(list(paths(root))))
    *above, last = path
    inside = at(whole, above)
    kind = draw(st.sampled_from(["set", "remove", "insert", "rename"]))

    def become(pairs: list[tuple[str, node.Value]]) -> None:
        inside.clear()
        inside.update(pairs)

    if kind == "rename" and isinstance(inside, dict):
        name = draw(TEXTS.filter(lambda name: name.strip() and name not in inside))
        become([(name if key == last else key, value) for key, value in inside.items()])
        return Case(kind, text, path, lambda data: write.rename(data, path, name), whole)
    if kind == "remove":
        del inside[last]
        return Case(kind, text, path, lambda data: write.remove(data, path), whole)
    value = draw(VALUES)
    if kind == "insert":
        index = draw(st.integers(0, len(inside)))
        if isinstance(inside, list):
            inside.insert(index, value)
            return Case(kind, text, path, lambda data: write.insert_item(data, above, value, index), whole)
        pairs = list(inside.items())
        become([*pairs[:index], (NEW, value), *pairs[index:]])
        return Case(kind, text, path, lambda data: write.insert_key(data, above, NEW, value, index), whole)
    inside[last] = value
    return Case("set", text, path, lambda data: write.set_value(data, path, value), whole)


def common(old: str, new: str) -> int:
    """How many characters at the beginning and at the end are the same."""

    def same(pairs: Iterable[tuple[str, str]]) -> int:
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    before = same(zip(old, new, strict=False))
    return before + same(zip(old[before:][::-1], new[before:][::-1], strict=False))


@settings(max_examples=settings().max_examples * 3, suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_any_edit_changes_the_meant_value_and_no_other_byte(case: Case) -> None:
    text = case.text
    try:
        result = case.change(text.encode()).decode()
    except write.WriteError:
        # A line break that must come, or what stands below and moves up, would become a part of the text in the block above.
        assert not text.endswith("\n") or (case.kind == "remove" and ("  # innrykket" in text or "|+" in text))
        event("refused")
        return
    event(case.kind)
    assert node.to_value(read(result)) == case.wanted

    root = read(text)
    found, parent = node.child_at(root, case.path), node.child_at(root, case.path[:-1])
    assert found is not None
    assert parent is not None
    alone = len(node.to_value(parent)) == 1  # type: ignore[arg-type]
    match case.kind:
        case "insert":
            assert common(text, result) >= len(text)
        case "remove" if not alone:
            assert common(text, result) >= len(result)
        case "rename":
            name = parent.key(str(case.path[-1]))  # type: ignore[union-attr]
            assert name is not None
            assert common(text, result) >= len(text) - len(cut(text, name))
        case "set":
            lines = text.split("\n")
            first = min(
                parent.line if isinstance(parent, node.Sequence) else found.line, *above_lines(parent, case.path[-1])
            )
            assert result.startswith("".join(f"{line}\n" for line in lines[: first - 1]))
            assert result.endswith("".join(f"\n{line}" for line in lines[max(found.end_line, first) :]))
            if isinstance(found, node.Scalar):
                inside = cut(text, found)
                gone = inside.count("# merknad") - in_head(inside)
                assert result.count("# merknad") >= text.count("# merknad") - gone


def above_lines(parent: node.Node, key: node.Key) -> list[int]:
    """The line of a value's key."""
    name = parent.key(str(key)) if isinstance(parent, node.Mapping) else None
    return [name.line] if name else [parent.line]


def in_head(text: str) -> int:
    """The number of comments beside a block scalar's indicator, which stay."""
    return text.partition("\n")[0].count("# merknad") if text[:1] in "|>" and text else 0


# --- new files -------------------------------------------------------------------------------------------------------------


def test_a_new_file_is_written_as_authors_write() -> None:
    values: dict[str, node.Value] = {
        "id": "T07",
        "frist": "2027-01",
        "nummer": "3903",
        "kode": "0301",
        "strategier": ["S1", "S2"],
        "krav": ["Alle: uten unntak", "x"],
        "beskrivelse": "Første linje.\n\nAndre linje.\n",
        "poster": [{"type": "drift", "belop": {"2025": 1}, "merknad": "a\nb"}, {"type": "annet"}],
        "tom": [],
        "ingen": {},
        "avtrykk": write.Quoted("abc"),
        "liste": [write.Quoted("x")],
    }
    expected = """\
# Øverst.
# Så dette.
id: T07
frist: 2027-01
nummer: "3903"
kode: 0301
strategier: [S1, S2]
krav:
  - "Alle: uten unntak"
  - x
beskrivelse: |
  Første linje.

  Andre linje.
poster:
  - type: drift
    belop:
      2025: 1
    merknad: |-
      a
      b
  - type: annet
tom: []
ingen: {}
avtrykk: "abc"
liste:
  - "x"
"""
    assert write.dump(values, "Øverst.\nSå dette.").decode() == expected


@given(st.dictionaries(st.sampled_from(["a", "b c", "Å"]), VALUES, max_size=3))
def test_what_is_dumped_reads_as_itself(values: dict[str, Any]) -> None:
    assert node.to_value(read(write.dump(values).decode())) == values
