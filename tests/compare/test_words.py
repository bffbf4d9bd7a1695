"""Two texts word by word."""

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.compare.words import Segment, Tegn, words

TEXT = st.text(st.sampled_from("ab æ.,\n"), max_size=40)


def texts(segments: tuple[Segment, ...]) -> tuple[str, str]:
    return (
        "".join(s.tekst for s in segments if s.tegn is not Tegn.NY),
        "".join(s.tekst for s in segments if s.tegn is not Tegn.FJERNET),
    )


@given(TEXT, TEXT)
def test_without_the_new_it_is_the_old_and_without_the_gone_the_new(before: str, after: str) -> None:
    assert texts(words(before, after)) == (before, after)


@given(TEXT)
def test_the_same_text_has_no_change(text: str) -> None:
    assert all(segment.tegn is Tegn.LIK for segment in words(text, text))


def test_a_change_is_read_in_one_piece() -> None:
    found = words("Nav holder åpent én ettermiddag i uken.", "Nav holder åpent to morgener i uken.")
    assert [(s.tegn.value, s.tekst) for s in found] == [
        ("lik", "Nav holder åpent "),
        ("fjernet", "én ettermiddag"),
        ("ny", "to morgener"),
        ("lik", " i uken."),
    ]


def test_a_very_long_text_is_compared_by_its_lines() -> None:
    lines = [f"linje nummer {n} av mange" for n in range(900)]
    other = [*lines[:450], "en ny linje", *lines[450:]]
    before, after = "\n".join(lines), "\n".join(other)
    found = words(before, after)
    assert texts(found) == (before, after)
    assert [s.tekst for s in found if s.tegn is not Tegn.LIK] == ["en ny linje\n"]
