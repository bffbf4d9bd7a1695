"""The catalogue against the text of the statute, which lies beside the checkout and not in it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from bolig_cli.law.fingerprint import fingerprint
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Lov, Plikt, Styrke

TEKSTER = Path(__file__).parents[3] / "shared" / "law"
UTEN_VERB = {
    "bsl-6-4",
    "bsl-7-1-2",
    "bsl-7-4",
}  # no skal, bør or kan in the text; the entry's note says why it is read as skal
(BSL,) = (lov for lov in load_katalog().lover if lov.id == "bsl")


def _ledd(lov: Lov) -> dict[str, list[str]]:
    """The text of each ledd by paragraph."""
    path = TEKSTER / f"LOV-{lov.lovdata.removeprefix('lov/')}.md"
    if not path.is_file():
        pytest.skip(f"lovteksten {path.name} ligger ikke i shared/law ved siden av arbeidskopien")
    parts = re.split(r"(?m)^##### § (\S+)\. .*$", path.read_text(encoding="utf-8"))
    return {
        number: [" ".join(p.split()) for p in text.strip().split("\n\n") if p.strip()]
        for number, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def _punktum(ledd: str) -> list[str]:
    """The sentences of a ledd; «§ 10-1. Med» ends one, «jf. § 6» does not."""
    return re.split(r"(?<=[.])\s+(?=[A-ZÆØÅ])", ledd)


def _tekst(plikt: Plikt) -> str:
    ledd = _ledd(BSL)[plikt.hjemmel.paragraf]
    text = ledd[(plikt.hjemmel.ledd or 1) - 1]
    return _punktum(text)[plikt.hjemmel.punktum - 1] if plikt.hjemmel.punktum else text


@pytest.mark.parametrize("plikt", BSL.plikter, ids=lambda plikt: plikt.id)
def test_the_reference_exists_and_is_as_exact_as_the_text(plikt: Plikt) -> None:
    ledd = _ledd(BSL)[plikt.hjemmel.paragraf]
    assert (plikt.hjemmel.ledd is None) == (len(ledd) == 1), "a ledd is named where there is more than one"
    assert 1 <= (plikt.hjemmel.ledd or 1) <= len(ledd)
    sentences = _punktum(ledd[(plikt.hjemmel.ledd or 1) - 1])
    assert (plikt.hjemmel.punktum is None) == (len(sentences) == 1), "a punktum is named where there is more than one"
    assert 1 <= (plikt.hjemmel.punktum or 1) <= len(sentences)
    assert plikt.id == "-".join(str(p) for p in ("bsl", *_parts(plikt)))


def _parts(plikt: Plikt) -> tuple[object, ...]:
    h = plikt.hjemmel
    return tuple(part for part in (h.paragraf, h.ledd, h.punktum) if part is not None)


@pytest.mark.parametrize("plikt", BSL.plikter, ids=lambda plikt: plikt.id)
def test_the_fingerprint_is_that_of_the_ledd(plikt: Plikt) -> None:
    ledd = _ledd(BSL)[plikt.hjemmel.paragraf]
    assert plikt.fingeravtrykk == fingerprint(ledd[(plikt.hjemmel.ledd or 1) - 1])


@pytest.mark.parametrize("plikt", BSL.plikter, ids=lambda plikt: plikt.id)
def test_the_strength_is_the_verb_in_the_text(plikt: Plikt) -> None:
    verbs = set(re.findall(r"\b(?:skal|bør|kan)\b", _tekst(plikt)))
    if plikt.id in UTEN_VERB:
        assert not verbs & {"skal", "bør"}
        assert plikt.styrke is Styrke.SKAL
        assert "ikke ordet skal" in plikt.merknad
    elif plikt.styrke is Styrke.KAN:
        assert verbs == {"kan"}
    else:
        assert plikt.styrke.value in verbs
        assert not verbs & ({"skal", "bør"} - {plikt.styrke.value})


def test_the_recommendation_is_the_third_sentence() -> None:
    assert [p.id for p in BSL.plikter if p.styrke is Styrke.BOER] == ["bsl-5-2-3"]
    assert [p.id for p in BSL.plikter if p.styrke is Styrke.KAN] == ["bsl-6-3-1", "bsl-6-3-2"]


def test_every_sentence_of_5_6_7_and_10_has_an_entry_or_a_reason() -> None:
    known = {(h.paragraf, h.ledd or 1, h.punktum or 1) for h in (p.hjemmel for p in BSL.plikter)}
    reasons = {(h.paragraf, h.ledd or 1, h.punktum or 1) for h in (u.hjemmel for u in BSL.uten_plikt)}
    there = {
        (number, n, m)
        for number in ("5", "6", "7", "10")
        for n, ledd in enumerate(_ledd(BSL)[number], 1)
        for m, _ in enumerate(_punktum(ledd), 1)
    }
    assert known & reasons == set()
    assert {ref for ref in known | reasons if ref[0] in ("5", "6", "7", "10")} == there


@pytest.mark.parametrize("plikt", BSL.plikter, ids=lambda plikt: plikt.id)
def test_the_paraphrase_is_our_own_words(plikt: Plikt) -> None:
    """No eight words in a row from the statute. The law's own terms are shorter than that."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"[\w§-]+", text.lower())
        return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}

    law = {run for ledd in _ledd(BSL).values() for text in ledd for run in runs(text)}
    for text in (plikt.parafrase, plikt.veiledning, plikt.merknad):
        assert runs(text) & law == set()


def test_the_deadline_is_four_years_after_entry_into_force() -> None:
    assert BSL.i_kraft.isoformat() == "2023-07-01"
    assert {p.id: p.frist.isoformat() for p in BSL.plikter if p.frist} == dict.fromkeys(
        ("bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"), "2027-07-01"
    )


def test_the_entries_stand_in_the_order_of_the_statute() -> None:
    keys = [(int(h.paragraf), h.ledd or 0, h.punktum or 0) for h in (p.hjemmel for p in BSL.plikter)]
    assert all(one < next_ for one, next_ in pairwise(keys))


def test_no_entry_promises_a_dwelling() -> None:
    for plikt in BSL.plikter:
        assert not re.search(r"(?<!ingen )rett til (?:å få )?(?:en |egen |egnet )*bolig", plikt.parafrase), plikt.id


def test_layout_does_not_change_a_fingerprint_and_a_word_does() -> None:
    assert fingerprint("Kommunen  skal\u00a0gi\n bi\u00adstand.") == fingerprint("Kommunen skal gi bistand.")
    assert fingerprint("Kommunen bør gi bistand.") != fingerprint("Kommunen skal gi bistand.")
    assert re.fullmatch("[0-9a-f]{16}", fingerprint(""))
