"""Letters read in the wrong encoding: told once, read as they were, and put right in the file only where nothing is lost."""

import pytest

from bolig_cli.source import edit, text, yaml
from bolig_cli.source.misread import corrected

WRITTEN = "tittel: Ønsker på nær bolig – «løpende» og Ålesund …\nfrist: løpende\n"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_file_read_in_another_encoding_is_read_as_it_was(encoding: str, times: int) -> None:
    wrong = WRITTEN
    for _ in range(times):
        wrong = wrong.encode().decode(encoding)
    read, (finding,) = corrected(wrong, "T1.yaml")
    assert read == WRITTEN
    assert (finding.rule, finding.place.line) == ("fil-feil-tegnsett", 1)
    assert finding.fix
    assert text.decode(edit.apply(wrong.encode(), finding.fix.edits), "T1.yaml") == WRITTEN


def test_what_is_meant_is_said() -> None:
    _, (finding,) = corrected("frist: lÃ¸pende\nstatus: pÃ¥gÃ¥r\n", "T1.yaml")
    assert "Her står «lÃ¸pende» for «løpende». Det samme gjelder 2 tegn til." in finding.message
    assert (finding.place.line, finding.place.column) == (1, 9)


def test_what_is_lost_is_left_for_the_author() -> None:
    wrong = "tittel: lÃ¸pende og â€œheiâ€\ufffd\n"
    _, (finding,) = corrected(wrong, "T1.yaml")
    assert finding.fix
    after = edit.apply(wrong.encode(), finding.fix.edits).decode()
    assert after == "tittel: løpende og “heiâ€\ufffd\n"
    _, (left,) = corrected(after, "T1.yaml")
    assert left.fix is None


@pytest.mark.parametrize("word", ["bost?tte", "l\ufffdpende", "l¿pende"])
def test_a_letter_that_is_lost(word: str) -> None:
    read, (finding,) = corrected(f"tittel: Mer {word}.\n", "T1.yaml")
    assert word in read
    assert f"En bokstav er borte i «{word}»" in finding.message
    assert finding.fix is None


@pytest.mark.parametrize(
    "right",
    [
        "Château â la Ångström, «Å» og √2",
        "Hva nå? Hvem?",
        "https://www.kommune.no/side?id=3",
        "Âge et Ã",
        "kommune.no?id",
    ],
)
def test_what_is_right_is_left_alone(right: str) -> None:
    assert corrected(right, "T1.yaml") == (right, [])


def test_the_whole_file_has_one_finding() -> None:
    root, findings = yaml.parse(WRITTEN.encode().decode("latin-1").encode(), "T1.yaml")
    assert root is not None
    assert [finding.rule for finding in findings] == ["fil-feil-tegnsett"]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("på: Ett s?verom", True),
        ("pa: omr?det", True),
        ("på: hva?hvordan", False),  # a space is lacking, and no letter
        ("på: milj\ufffdet", True),
    ],
)
def test_a_question_mark_is_a_lost_letter_where_it_can_be_nothing_else(text: str, lost: bool) -> None:
    assert bool(corrected(text, "f")[1]) is lost
