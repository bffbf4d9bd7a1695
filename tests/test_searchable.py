"""Text as people read it: what looks the same is the same in a search, and nothing else is."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bolig_cli.searchable import as_name, searchable, visible

SPACES = "\u00a0\u1680\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t"
UNSEEN = "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufe00\ufe0f\ufeff"
LETTERS = st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F)
WORD = st.text(LETTERS, min_size=1, max_size=12)
MARKS = st.sampled_from([" ", ", ", ". ", "\n", "-", "–", " «", "» ", "/", "…", ": ", "1", " 5 "])
ANY = st.text(st.one_of(st.characters(), st.sampled_from(SPACES + UNSEEN + " \n-" + "\u0300\u030a\u0345ﬁ")))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words with what stands between words."""
    words = draw(st.lists(WORD, min_size=1, max_size=8))
    return "".join(word + draw(MARKS) for word in words)


@given(ANY)
@example("a\u200d\u030a")  # what is taken away stood between a letter and its ring
@example("J\u030c")  # a composed character has the small letter alone
@example("İß")
def test_what_is_prepared_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert searchable(searchable(text)) == searchable(text)
    assert as_name(as_name(text)) == as_name(text)


@given(texts(), st.sampled_from(SPACES))
def test_every_space_is_a_space(text: str, space: str) -> None:
    assert visible(text.replace(" ", space)) == visible(text)
    assert searchable(text.replace(" ", f" {space} ")) == searchable(text)


@given(texts(), st.data())
def test_what_nobody_sees_is_nothing(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    char = data.draw(st.sampled_from(UNSEEN))
    assert visible(text[:at] + char + text[at:]) == visible(text)


@given(WORD, st.sampled_from("\u00ad\u200b"))
def test_a_word_with_hyphens_that_are_not_seen_is_the_word(word: str, char: str) -> None:
    assert searchable(char.join(word)) == searchable(word)


@given(texts())
def test_letters_in_parts_are_the_same_letters(text: str) -> None:
    assert visible(unicodedata.normalize("NFD", text)) == visible(text)


@given(texts().filter(lambda text: not {"ı", "İ"} & set(text)))  # Turkish has a capital of its own for each
def test_capitals_count_only_where_the_text_is_quoted(text: str) -> None:
    assert searchable(text.upper()) == searchable(text.lower()) == searchable(text)
    assert visible(text) == re.sub(" +", " ", unicodedata.normalize("NFC", text))


@given(texts(), st.sampled_from("\u2010\u2011\u2012"))
def test_every_hyphen_is_a_hyphen_and_a_dash_is_not(text: str, hyphen: str) -> None:
    assert visible(text.replace("-", hyphen)) == visible(text)
    assert visible(text).count("–") == text.count("–")


@given(
    WORD, WORD, st.sampled_from([*SPACES, "\n", " ", "-", "\u2011", "–", "/", ",", "."]), st.sampled_from(["", *UNSEEN])
)
def test_words_that_are_seen_apart_stay_apart(first: str, second: str, between: str, unseen: str) -> None:
    read = searchable(first + unseen + between + unseen + second)
    assert len(read) == len(searchable(first)) + 1 + len(searchable(second))
    assert read.startswith(searchable(first))
    assert read.endswith(searchable(second))


@given(ANY)
def test_line_breaks_stay(text: str) -> None:
    assert visible(text).count("\n") == text.count("\n")
    assert searchable(text).count("\n") == text.count("\n")


@given(st.text(st.sampled_from("abcæøåÆØÅéÉXYZ 019.,;:-–«»…()\n")), st.sampled_from(UNSEEN))
def test_an_ordinary_text_needs_nothing_done(text: str, unseen: str) -> None:
    """The short way gives what the long one does, which a character that nobody sees leads to."""
    assert visible(text) == visible(text + unseen)
    assert searchable(text) == searchable(text + unseen)
    assert visible(text) == re.sub(" +", " ", text)


@pytest.mark.parametrize("joined", ["ﬂyktning", "oﬀentlig", "ﬁre", "oﬃsiell", "aﬄuens"])
def test_letters_joined_by_a_typesetter_are_the_letters(joined: str) -> None:
    assert visible(joined) == unicodedata.normalize("NFKC", joined)


def test_a_name_is_the_same_with_a_point_after_it() -> None:
    assert as_name(" Helse\u00a0og  mest\u00adring.\n") == as_name("helse og mestring") == "helse og mestring"
    assert as_name("Nav Nord") != as_name("NavNord")
