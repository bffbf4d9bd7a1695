"""What counts as certain, and what does not."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bolig_cli.source import certain, edit, node, schema, text, yaml
from bolig_cli.source.node import Document
from tests.gathered import gathered
from tests.source.test_schema import TILTAK


@gathered(
    "word, known, meant",
    [
        ("Pågår", ["ny", "pågår"], "pågår"),
        ("paagaar", ["ny", "pågår"], "pågår"),
        ("økonomi", ["okonomi", "tittel"], "okonomi"),
        ("målgrupper", ["maalgrupper"], "maalgrupper"),
        ("Ikke_vedtatt", ["ikke vedtatt", "vedtatt"], "ikke vedtatt"),
        ("videreføre", ["videreføres", "ny"], "videreføres"),
        ("viedreføres", ["videreføres", "ny"], "videreføres"),
        ("videreførres", ["videreføres", "ny"], "videreføres"),
        ("viderefxres", ["videreføres", "ny"], "videreføres"),
        ("videføres", ["videreføres"], ""),  # two letters
        ("ufullstendig", ["fullstendig"], ""),  # its opposite
        ("fase 2", ["fase 1"], ""),  # another number
        ("nye", ["ny"], ""),  # too short to know
        ("typen", ["typer", "type"], ""),  # as near to a short word
        ("typen", ["typer"], "typer"),
        ("drifts", ["drift", "drifta"], ""),  # two that it may be
        ("T_07", ["T07", "T-07"], ""),
        ("5-21", ["5-2-1"], ""),
        ("", ["ny"], ""),
    ],
)
def test_nearly(word: str, known: list[str], meant: str) -> None:
    assert certain.nearly(word, known) == meant


def fixed(source: str, kind: str = "tiltak") -> list[str | None]:
    """What each finding of a file's schema would have it be; None where that is not certain."""
    root, _ = yaml.parse(source.encode(), "f")
    assert root is not None
    _, found = schema.validate(Document("f", kind, root))
    return [edit.apply(source.encode(), f.fix.edits).decode() if f.fix else None for f in found]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ansvarlg: nav", "ansvarlig: nav"),
        ("'Ansvarlig': nav  # hvem", "'ansvarlig': nav  # hvem"),
        ("ansvarleg: nav", "ansvarlig: nav"),
        ("hvem: nav", None),
        ("ansvarlig: nav\nAnsvarlig: nav", None),  # it is there already
    ],
)
def test_a_misspelt_key(wrong: str, right: str | None) -> None:
    source = TILTAK.replace("ansvarlig: nav", wrong)
    expected = source.replace(wrong, right) if right else None
    assert fixed(source)[0] == expected


def test_two_keys_that_may_be_the_same_one_have_no_fix() -> None:
    source = TILTAK.replace("ansvarlig: nav", "ansvarlg: nav\nansvarleg: nav")
    assert fixed(source) == [None, None]


@gathered(
    "wrong, right",
    [
        ("status: Ny", "status: ny"),
        ('status: " ny"  # først', 'status: "ny"  # først'),
        ("status: |  # først\n  Ny", None),  # a comment would go
        ("status: paagaar", "status: pågår"),
        ("status: pa\u030aga\u030ar", "status: pågår"),
        ("status: videreførs", None),  # between values, one letter can be the whole difference
        ("status: nytt", None),
        ("status: 1", None),
    ],
)
def test_a_misspelt_value(wrong: str, right: str | None) -> None:
    source = TILTAK.replace("status: ny", wrong)
    assert fixed(source)[0] == (source.replace(wrong, right) if right else None)


@gathered(
    "source, right",
    [
        ("a: Bo\u200blig\n", "a: Bolig\n"),
        ("a: Bolig\u200b\n", "a: Bolig\n"),
        ("a: 20\u200b000\n", None),  # a space may have stood there
        ("a: Nav\u200bHolmestrand\n", None),
        ("a: to \u2060ord\n", "a: to ord\n"),
        ("\ufeff\u200ba: b\n", "\ufeffa: b\n"),
        ("a: b # c\u200bd\n", "a: b # cd\n"),
        ("a: \u200b[x\n", None),  # would be a list that is never closed
        ("a: x \u200b#y\n", None),  # would be a comment
        ("a: x:\u200b y\n", None),  # would be a key
        ("a: b\u202ec\n", None),  # turns what is around it: what was meant?
        ('a: "b\\u200bc"\n', None),  # stands there as a code
    ],
)
def test_an_invisible_character(source: str, right: str | None) -> None:
    _, found = yaml.parse(source.encode(), "f")
    assert [f.rule for f in found] == ["tekst-styretegn"]
    assert (edit.apply(source.encode(), found[0].fix.edits).decode() if found[0].fix else None) == right


HIDDEN = st.sampled_from("\u200b\u200c\u200d\u2060\ufe0f\u200e")


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.text("aæ1 .:#-[]'\"\n", min_size=1, max_size=20), HIDDEN, st.data())
def test_a_removed_character_changes_no_other(written: str, hidden: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(written)))
    source = written[:at] + hidden + written[at:]
    (found,) = text.check_characters(source, "f")
    assume(found.fix is not None)
    assert found.fix is not None
    assert edit.apply(source.encode(), found.fix.edits).decode() == written


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.text("aæ1 .:#-[]'\"", min_size=1, max_size=20), HIDDEN, st.data())
def test_a_removed_character_leaves_the_value_as_it_was(written: str, hidden: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(written)))
    source = f"a: {written[:at]}{hidden}{written[at:]}\nb: c\n"
    root, found = yaml.parse(source.encode(), "f")
    assume(root is not None and len(found) == 1 and found[0].fix)
    assert root is not None
    assert found[0].fix is not None
    again, _ = yaml.parse(edit.apply(source.encode(), found[0].fix.edits), "f")
    assert again is not None
    assert written_out(again) == [raw.replace(hidden, "") for raw in written_out(root)]


def written_out(value: node.Node) -> list[str]:
    """The texts of a value as they are written, and the brackets around them."""
    match value:
        case node.Scalar():
            return [value.raw]
        case node.Sequence():
            return ["[", *(text for item in value.items for text in written_out(item)), "]"]
    return ["{", *(text for name, inside in value.pairs for text in (name.raw, *written_out(inside))), "}"]


WORDS = ["ansvarlig", "beskrivelse", "strategier", "oppstart", "medvirkende", "maalgrupper"]


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.sampled_from(WORDS), st.integers(0, 3), st.data())
def test_a_fix_of_any_slip_mends_it_and_nothing_outside_it(word: str, kind: int, data: st.DataObject) -> None:
    source = TILTAK.replace(
        "ansvarlig: nav", "ansvarlig: nav\noppstart: 2024-01\nmedvirkende: [nav]\nmaalgrupper: [unge]"
    )
    at = data.draw(st.integers(1, len(word) - 2))
    letter = data.draw(st.sampled_from("aeinx"))
    wrong = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ][kind]
    assume(wrong != word)
    broken = source.replace(f"{word}:", f"{wrong}:  ", 1)
    mended = fixed(broken)
    assert mended[0] == source.replace(f"{word}:", f"{word}:  ", 1)
    assert fixed(mended[0]) == []


def test_a_misspelt_key_beside_the_right_one_is_not_to_be_made_a_second_of_it() -> None:
    root, _ = yaml.parse(TILTAK.replace("ansvarlig: nav", "ansvarlig: nav\nansvarleg: nav").encode(), "f")
    assert root is not None
    _, (found,) = schema.validate(Document("f", "tiltak", root))
    assert found.help == "«ansvarlig» står her fra før. Behold den ene."


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("2026", ["2024", "2025", "2026 (per 1. oktober)"], "2026 (per 1. oktober)"),
        ("2028", ["2025", "2026"], ""),
        ("Barnefamilie", ["Enslige", "Barnefamilier"], "Barnefamilier"),
        ("kart1.png", ["kart2.png"], ""),
        ("Unge 18-24", ["Unge 18–24 år", "Unge 25–29 år"], "Unge 18–24 år"),
    ],
)
def test_another_number_is_not_what_was_likely_meant(name: str, known: list[str], expected: str) -> None:
    assert certain.likely(name, known) == expected
