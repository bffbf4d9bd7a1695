"""The catalogue against the texts of the statutes, which lie beside the checkout and not in it."""

import re

from bolig_cli.law.fingerprint import fingerprint
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Hjemmel, Lov, Plikt, Styrke
from tests.gathered import gathered

from .lovtekst import avtrykk, paragrafer, tekst

LOVER = load_katalog().lover
(BSL,) = (lov for lov in LOVER if lov.id == "bsl")
PLIKTER = [(lov, plikt) for lov in LOVER for plikt in lov.plikter]
UTEN = [(lov, uten) for lov in LOVER for uten in lov.uten_plikt]

SKAL = r"\b(?:skal|plikter|plikt(?:en)? til|pliktene|(?:er )?forpliktet|har rett|rett til)\b"


@gathered("lov, plikt", PLIKTER, name=lambda lov, plikt: plikt.id)
def test_the_reference_exists_and_is_as_exact_as_the_text(lov: Lov, plikt: Plikt) -> None:
    h = plikt.hjemmel
    ledd = paragrafer(lov.lovdata)[h.paragraf]
    assert (h.ledd is None) == (len(ledd) == 1), "a ledd is named where there is more than one"
    part = ledd[(h.ledd or 1) - 1]
    if h.bokstav or h.nummer:
        assert part.punkter, "there is a list"
        assert h.punktum is None or len(part.punktum) > 1
    else:
        assert (h.punktum is None) == (len(part.punktum) == 1), "a punktum is named where there is more than one"
        assert 1 <= (h.punktum or 1) <= len(part.punktum)
    assert tekst(lov, h).strip()


@gathered("lov, plikt", PLIKTER, name=lambda lov, plikt: plikt.id)
def test_the_id_is_the_reference(lov: Lov, plikt: Plikt) -> None:
    h = plikt.hjemmel
    parts = (h.paragraf.replace(" ", ""), h.ledd, h.punktum, h.nummer, h.bokstav)
    assert plikt.id == "-".join([lov.id, *(str(part) for part in parts if part is not None)])


@gathered("lov, plikt", PLIKTER, name=lambda lov, plikt: plikt.id)
def test_the_fingerprint_is_that_of_the_provision(lov: Lov, plikt: Plikt) -> None:
    assert plikt.fingeravtrykk == avtrykk(paragrafer(lov.lovdata)[plikt.hjemmel.paragraf], plikt.hjemmel)


@gathered("lov, uten", UTEN, name=lambda lov, uten: f"{lov.id} {uten.hjemmel.bestemmelse}")
def test_a_provision_without_entry_exists_and_has_its_fingerprint(lov: Lov, uten: object) -> None:
    hjemmel: Hjemmel = uten.hjemmel  # type: ignore[attr-defined]
    assert uten.fingeravtrykk == avtrykk(paragrafer(lov.lovdata)[hjemmel.paragraf], hjemmel)  # type: ignore[attr-defined]
    assert tekst(lov, hjemmel)


@gathered("lov, plikt", PLIKTER, name=lambda lov, plikt: plikt.id)
def test_the_strength_is_the_verb_in_the_text(lov: Lov, plikt: Plikt) -> None:
    """Where the text has none of the words that mean shall, the entry's note says why it is read so."""
    words = tekst(lov, plikt.hjemmel).lower()
    has = {Styrke.SKAL: bool(re.search(SKAL, words)), Styrke.BOER: "bør" in words, Styrke.KAN: "kan" in words}
    if plikt.styrke is Styrke.SKAL:
        assert has[Styrke.SKAL] or "ikke ordet skal" in plikt.merknad
        assert not has[Styrke.BOER]
    else:
        assert has[plikt.styrke]
        assert not has[Styrke.SKAL] or f"ordet er {plikt.styrke}" in plikt.merknad.lower()


def test_the_words_of_boligsosialloven_that_are_no_shall() -> None:
    assert [p.id for p in BSL.plikter if p.styrke is Styrke.BOER] == ["bsl-5-2-3"]
    kan = [p.id for p in BSL.plikter if p.styrke is Styrke.KAN]
    assert [id for id in kan if id.startswith(("bsl-5", "bsl-6", "bsl-7"))] == ["bsl-6-3-1", "bsl-6-3-2"]


def test_no_provision_of_boligsosialloven_is_without_an_entry_or_a_reason() -> None:
    """Sentence by sentence; an entry or reason for a ledd or a whole paragraph covers its sentences."""
    alle = paragrafer(BSL.lovdata)
    there = {
        (p, n, m) for p, ledd in alle.items() for n, part in enumerate(ledd, 1) for m, _ in enumerate(part.punktum, 1)
    }

    def covered(h: Hjemmel) -> set[tuple[str, int, int]]:
        return {
            ref for ref in there if ref[0] == h.paragraf and h.ledd in (None, ref[1]) and h.punktum in (None, ref[2])
        }

    entries = [covered(p.hjemmel) for p in BSL.plikter]
    reasons = [covered(u.hjemmel) for u in BSL.uten_plikt]
    assert set().union(*entries, *reasons) == there
    assert sum(map(len, [*entries, *reasons])) == len(there), "no sentence is told twice"


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w§-]+", text.lower())
    return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}


@gathered("lov", LOVER, name=lambda lov: lov.id)
def test_the_entries_are_in_our_own_words(lov: Lov) -> None:
    """No eight words in a row from the statute. The law's own terms are shorter than that."""
    law = {run for ledd in paragrafer(lov.lovdata).values() for part in ledd for run in _runs(part.tekst)}
    for plikt in lov.plikter:
        for text in (plikt.parafrase, plikt.veiledning, plikt.merknad):
            assert _runs(text) & law == set(), plikt.id
    for uten in lov.uten_plikt:
        assert _runs(uten.grunn) & law == set(), uten.hjemmel.bestemmelse


def test_the_deadline_is_four_years_after_entry_into_force() -> None:
    assert BSL.i_kraft is not None
    assert BSL.i_kraft.isoformat() == "2023-07-01"
    assert {p.id: p.frist.isoformat() for p in BSL.plikter if p.frist} == dict.fromkeys(
        ("bsl-5-2-2", "bsl-5-2-4", "bsl-5-2-5", "bsl-10"), "2027-07-01"
    )


@gathered("lov", LOVER, name=lambda lov: lov.id)
def test_the_entries_stand_in_the_order_of_the_statute(lov: Lov) -> None:
    def key(plikt: Plikt) -> tuple[object, ...]:
        h = plikt.hjemmel
        chapter, _, letter = h.paragraf.partition(" ")
        return (*map(int, chapter.split("-")), letter, h.ledd or 0, h.punktum or 0, h.nummer or 0, h.bokstav or "")

    keys = [key(plikt) for plikt in lov.plikter]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_no_entry_promises_a_dwelling() -> None:
    for lov in LOVER:
        for plikt in lov.plikter:
            promise = re.search(r"(?<!ingen )(?<!ikke )rett til (?:å få )?(?:en |egen |egnet )*bolig", plikt.parafrase)
            assert not promise, plikt.id


def test_a_repealed_provision_is_never_cited() -> None:
    """§ 3-7 of helse- og omsorgstjenesteloven was about dwellings, and is repealed."""
    for lov in LOVER:
        for plikt in lov.plikter:
            assert "(Opphevet)" not in tekst(lov, plikt.hjemmel)
            for text in (plikt.parafrase, plikt.veiledning, plikt.merknad):
                assert "§ 3-7" not in text


def test_layout_does_not_change_a_fingerprint_and_a_word_does() -> None:
    one = fingerprint(["Kommunen  skal\u00a0gi\n bi\u00adstand."])
    assert one == fingerprint(["Kommunen skal gi bistand."])
    assert one != fingerprint(["Kommunen bør gi bistand."])
    assert fingerprint(["a", "b"]) not in (fingerprint(["ab"]), fingerprint(["b", "a"]))
    assert re.fullmatch("[0-9a-f]{16}", fingerprint([""]))
