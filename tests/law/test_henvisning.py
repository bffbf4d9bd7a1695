"""References as people write them."""

import contextlib
from string import ascii_lowercase, ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.law.henvisning import UkjentHenvisning, find, find_lov, lov_i, misspelt_lov, parse
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import MAX_LEDD, Hjemmel
from tests.gathered import gathered

KATALOG = load_katalog()


def ider(tekst: str) -> list[str]:
    return [plikt.id for plikt in find(tekst, KATALOG).plikter]


@gathered("plikt", KATALOG.plikter, name=lambda plikt: plikt.id)
def test_every_reference_of_the_catalogue_reads_back_to_itself(plikt) -> None:  # type: ignore[no-untyped-def]
    assert parse(str(plikt.hjemmel)) == plikt.hjemmel
    assert plikt in find(str(plikt.hjemmel), KATALOG).plikter
    assert find(plikt.id.upper(), KATALOG).plikter == (plikt,)


_nummer = st.integers(1, 99)
_i_kapittel = st.builds(" {}-{}".format, st.sampled_from(ascii_uppercase), st.integers(1, 9)) | st.builds(
    "-{}".format, _nummer
)
_bokstav = st.builds(" {}".format, st.sampled_from(ascii_lowercase))
tall = st.none() | st.integers(1, MAX_LEDD)
hjemler = st.builds(
    Hjemmel,
    st.sampled_from(["", "båtloven", "plan- og bygningsloven"]),
    st.builds("{}{}{}".format, _nummer, st.just("") | _i_kapittel, st.just("") | _bokstav),
    tall, tall, tall, st.none() | st.sampled_from("abcdefghijklmnopqrstuvwxyzæøå"),
)  # fmt: skip


@given(hjemler)
def test_whatever_reference_is_written_out_reads_back_to_itself(hjemmel: Hjemmel) -> None:
    assert parse(str(hjemmel)) == hjemmel


@pytest.mark.parametrize("tekst", ["§ 4 A-1", "§4A-1", "§\u00a04 a-1", "§ 4a-1"])
def test_a_paragraph_of_a_lettered_chapter(tekst: str) -> None:
    assert parse(f"pbl {tekst} annet ledd") == Hjemmel("pbl", "4 A-1", ledd=2)


@gathered(
    "tekst",
    [
        "boligsosialloven § 5 annet ledd", "boligsosialloven §5 andre ledd", "BSL § 5 2. ledd", "bsl §\u00a05, andre  ledd",
        "Lov om kommunenes ansvar på det boligsosiale feltet § 5 annet ledd", "lov/2022-12-20-121 § 5 annet ledd",
        "lov om kommunenes ansvar på det boligsosiale feltet (boligsosialloven) § 5 annet ledd", "boligsosiallova § 5 andre ledd",
    ],
)  # fmt: skip
def test_the_same_ledd_may_be_written_in_many_ways(tekst: str) -> None:
    assert ider(tekst) == ["bsl-5-2-1", "bsl-5-2-2", "bsl-5-2-3", "bsl-5-2-4", "bsl-5-2-5"]


def test_a_paragraph_has_every_entry_in_it_and_its_provisions_without_a_duty() -> None:
    assert ider("bsl § 5")[:3] == ["bsl-5-1-1", "bsl-5-1-2", "bsl-5-2-1"]
    treff = find("boligsosialloven § 4", KATALOG)
    assert treff.plikter == ()
    assert [uten.hjemmel.paragraf for uten in treff.uten_plikt] == ["4"]


def test_a_sentence_and_a_letter_mean_one_entry() -> None:
    assert ider("pbl § 11-14 første ledd annet punktum") == ["pbl-11-14-1-2"]
    assert ider("pbl § 3-1 første ledd bokstav a)") == ["pbl-3-1-1-a"]


def test_a_part_without_an_entry_of_its_own_has_that_of_the_whole_that_it_is_in() -> None:
    assert [p.hjemmel.ledd for p in find("bsl § 3 første ledd annet punktum", KATALOG).plikter] == [1]
    assert [u.hjemmel.ledd for u in find("bsl § 4 annet ledd", KATALOG).uten_plikt] == [None]


def test_without_a_statutes_name_a_reference_is_taken_only_when_it_can_mean_one() -> None:
    assert find("§ 11-14", KATALOG).lov.id == "pbl"
    with pytest.raises(
        UkjentHenvisning, match=r"flere lover.*boligsosialloven.*«boligsosialloven §\u00a05 annet ledd»"
    ):
        find("§ 5 andre ledd", KATALOG)


def test_a_statutes_name_means_all_of_it() -> None:
    lov = find_lov("Boligsosialloven", KATALOG)
    assert find("boligsosialloven", KATALOG).plikter == lov.plikter
    assert find("bsl", KATALOG).uten_plikt == lov.uten_plikt
    assert find_lov("plan og bygningslova", KATALOG).id == "pbl"
    with pytest.raises(UkjentHenvisning, match=r"ingen lov i lovkatalogen som heter «bsl-5-2-1»\. Lovene er"):
        find_lov("bsl-5-2-1", KATALOG)


@gathered(
    "tekst, svar",
    [
        ("bsl-5-2-9", "Mente du bsl-5-2-"),
        ("boligsosialoven § 5", "Mente du boligsosialloven"),
        ("bsl § 99", "gjelder §§\u00a01, 2, 3"),
        ("bsl § 5 niende ledd", "Innslagene der gjelder §\u00a05 første ledd første punktum, "),
        ("bsl-5-2-9", " eller bsl-5-2-"),
        ("hol § 3-7", "§\u00a03-7 er opphevet fra 1.\u00a0juli\u00a02023 ved boligsosialloven § 12. Reglene om hjelp"),
        ("hol-3-7-1", "§\u00a03-7 er opphevet"),
        ("fvl § 22", "Forvaltningsloven §\u00a022 er opphevet"),
        ("§ 99", "Ingen lov"),
        ("bsl § 5 siste ledd", "«siste ledd»"),
        ("bsl § 5 første ledd annet ledd", "to ganger"),
        ("bsl § 5 99. ledd", "fra 1 til 15"),
        ("bsl §§ 5 og 6", "ikke en henvisning"),
        ("bsl § fem", "ikke en henvisning"),
        ("tull", "Lovene er boligsosialloven"),
    ],
)
def test_what_is_not_understood_is_answered_with_something_to_do(tekst: str, svar: str) -> None:
    with pytest.raises(UkjentHenvisning) as caught:
        find(tekst, KATALOG)
    assert svar in str(caught.value)


def test_what_was_typed_is_shown_short_and_without_control_characters() -> None:
    with pytest.raises(UkjentHenvisning) as caught:
        find("\x1b[31m" + "x" * 500, KATALOG)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 400


ord = st.sampled_from(
    ["bsl", "§", "5", "11-14", " ", "a", "annet", "ledd", "punktum", "2.", "nr.", "bokstav", ")", "0", "§§", ","]
)


@given(st.text(max_size=80) | st.lists(ord, max_size=12).map(" ".join) | st.lists(ord, max_size=12).map("".join))
def test_no_text_raises_anything_but_its_own_error(tekst: str) -> None:
    with contextlib.suppress(UkjentHenvisning):
        find(tekst, KATALOG)
    with contextlib.suppress(UkjentHenvisning):
        parse(tekst)


@gathered(
    "tekst, lov",
    [
        ("boligsosialloven § 6", "bsl"),
        ("bustadsosiallova § 6", "bsl"),
        ("sosialtenestelova § 27 fyrste ledd", "sotjl"),
        ("helse- og omsorgstenestelova § 3-1", "hol"),
        ("sotjl § 99", "sotjl"),
        ("husleieloven § 9-2", None),
        ("§ 6", None),
        ("boligsosialloven", None),
        ("boligsosialloven § 6 tredje led", None),
    ],
)
def test_the_statute_that_a_reference_names(tekst: str, lov: str | None) -> None:
    found = lov_i(tekst, KATALOG)
    assert (found and found.id) == lov


@gathered(
    "navn, ment",
    [
        ("boligsosialoven", "boligsosialloven"),
        ("sosialtjenestelovn", "sosialtjenesteloven"),
        ("bostøtteloven", "bustøttelova"),
        ("helse og omsorgstjenstloven", "helse- og omsorgstjenesteloven"),
        ("boligsosialloven", None),
        ("sosialtenestelova", None),
        ("bsl", None),
        ("husleieloven", None),
        ("husleigelova", None),
        ("barnevernsloven", None),
        ("pasient- og brukerrettighetsloven", None),
        ("opplæringslova", None),
        ("", None),
    ],
)
def test_a_misspelt_statute_is_told_from_another(navn: str, ment: str | None) -> None:
    found = misspelt_lov(navn, KATALOG)
    assert (found and found.korttittel) == ment
