"""The law in time: a paragraph of a lettered chapter, when a provision applies, what is repealed and what is coming."""

import dataclasses
import datetime as dt
import re

import pytest

from bolig_cli import norsk
from bolig_cli.law import egne_krav, vilkaar
from bolig_cli.law.innslag import Felt, Innslagsfeil, les_egne_krav
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Lov, Plikt
from tests.law import hel_plan
from tests.law.hel_plan import Endring
from tests.law.lovtekst import paragrafer

LOVER = load_katalog().lover

EGEN_LOV = """\
id: pasl
tittel: Lov om pasient- og brukerrettigheter
korttittel: pasient- og brukerrettighetsloven
lovdata: lov/1999-07-02-63
plikter:
  - id: pasl-4a-1
    hjemmel: {paragraf: "4 A-1", ledd: 1}
    styrke: skal
    adressat: kommunen
    tittel: En plikt for prøven
    parafrase: Kommunen må ha et tiltak på tvers av sektorene.
    bevis:
      - {type: paa_tvers, minst: 1}
    veiledning: Vis et tiltak på tvers.
"""


def test_a_paragraph_of_a_lettered_chapter_is_a_paragraph() -> None:
    checked = hel_plan.sjekket(Endring(filer={"krav/pasl.yaml": EGEN_LOV}))
    assert [f for f in checked.findings if "krav" in f.place.path] == []
    assert checked.plan is not None
    katalog, faults = egne_krav.katalog_for(checked.plan)
    assert faults == ()
    plikt = katalog.plikt("pasl-4a-1")
    assert plikt is not None
    assert str(plikt.hjemmel) == "pasient- og brukerrettighetsloven §\u00a04 A-1 første ledd"
    assert plikt.lovdata == "lov/1999-07-02-63/§4A-1"


# ---- From when and until when


def _lov_med(id: str) -> tuple[Lov, Plikt]:
    return next((lov, plikt) for lov in LOVER for plikt in lov.plikter if plikt.id == id)


def test_a_provision_that_refers_to_an_act_does_not_apply_before_the_act() -> None:
    """The statute itself is from 2010, but § 15 speaks of boligsosialloven."""
    before = hel_plan.sjekket(dato=dt.date(2023, 6, 30)).dekning
    assert before is not None
    verdicts = {v.plikt.id: v for v in before.vurderinger}
    for id in ("sotjl-15-1", "sotjl-15-2"):
        assert verdicts[id].status.value == "gjelder_ikke"
        assert hel_plan.i_ord(verdicts[id].vilkaar) == "Bestemmelsen gjelder fra 1. juli 2023 slik den er nå."
    assert verdicts["sotjl-17-1"].status.value != "gjelder_ikke", "the rest of the act applies"
    for id in ("sotjl-15-1", "sotjl-15-2"):
        assert vilkaar.ikke_i_kraft(*_lov_med(id), dt.date(2023, 7, 1)) == ""


def test_the_day_of_repeal_is_the_first_without_the_provision() -> None:
    lov, plikt = _lov_med("sotjl-15-1")
    gone = dataclasses.replace(plikt, opphevet=dt.date(2030, 1, 1))
    assert vilkaar.ikke_i_kraft(lov, gone, dt.date(2029, 12, 31)) == ""
    said = hel_plan.i_ord(vilkaar.ikke_i_kraft(lov, gone, dt.date(2030, 1, 1)))
    assert said == "Bestemmelsen er opphevet fra 1. januar 2030."
    act = dataclasses.replace(lov, opphevet=dt.date(2030, 1, 1))
    said = hel_plan.i_ord(vilkaar.ikke_i_kraft(act, plikt, dt.date(2030, 1, 1)))
    assert said == "Loven er opphevet fra 1. januar 2030."
    assert vilkaar.ikke_i_kraft(act, plikt, dt.date(2029, 12, 31)) == ""


def test_an_end_before_the_beginning_is_an_error() -> None:
    entry: dict[str, Felt] = {
        "id": "m-1", "hjemmel": {"sted": "mål 1"}, "styrke": "skal", "adressat": "kommunen", "tittel": "t", "parafrase": "p",
        "bevis": [{"type": "paa_tvers", "minst": 1}], "veiledning": "v", "i_kraft": "2024-01-01", "opphevet": "2024-01-01",
    }  # fmt: skip
    fil: dict[str, Felt] = {"id": "m", "tittel": "t", "korttittel": "k", "plikter": [entry]}
    with pytest.raises(Innslagsfeil, match="opphevet er ikke etter i_kraft"):
        les_egne_krav(fil)
    entry["opphevet"] = "2024-01-02"
    (plikt,) = les_egne_krav(fil).plikter
    assert (plikt.i_kraft, plikt.opphevet) == (dt.date(2024, 1, 1), dt.date(2024, 1, 2))


def test_no_entry_is_older_than_an_act_that_its_text_names() -> None:
    """The texts tell no more of when a provision came than which acts it names."""
    names = {
        lov.korttittel.removesuffix("en").removesuffix("a"): lov
        for lov in LOVER
        if lov.korttittel != "boligsosialloven"
    }
    told = []
    for lov in LOVER:
        for plikt in lov.plikter:
            ledd = paragrafer(lov.lovdata)[plikt.hjemmel.paragraf]
            tekst = ledd[(plikt.hjemmel.ledd or 1) - 1].tekst
            named = [
                other for stem, other in names.items() if re.search(rf"(?<![\w-]){re.escape(stem)}(?:en|a)s? §", tekst)
            ]
            named += [other for other in LOVER if _dated(other.lovdata) in tekst]
            told += [
                plikt.id
                for other in named
                if other is not lov
                and other.i_kraft
                and other.i_kraft > max(filter(None, (lov.i_kraft, plikt.i_kraft)))
            ]
    # Names § 7-2 a of an act from 2012 in its third sentence; when the ledd came is not said in the texts.
    assert told == ["sotjl-13-3-1"]


def _dated(lovdata: str) -> str:
    """ "lov/2022-12-20-121" → "lov 20. desember 2022 nr. 121", as an act names another."""
    found = re.fullmatch(r"lov/([0-9]{4})-([0-9]{2})-([0-9]{2})(?:-([0-9]+))?", lovdata)
    assert found
    maaneder = norsk.MONTHS
    return f"lov {int(found[3])}. {maaneder[int(found[2]) - 1]} {found[1]}" + (f" nr. {found[4]}" if found[4] else "")


def test_what_the_entries_were_held_against() -> None:
    """Seven acts were compared word by word with the texts of that day; the others had no change in force since."""
    sammenlignet = {"bsl", "pbl", "fhl", "sotjl", "hol", "intl", "busl"}
    for lov in LOVER:
        said = (
            "slik den var 28. juli 2026"
            if lov.id in sammenlignet
            else "slik den var våren 2026, uten endringer i kraft siden"
        )
        assert (lov.id, str(lov.verifisert), lov.lovtekst) == (lov.id, "2026-07-28", said)
