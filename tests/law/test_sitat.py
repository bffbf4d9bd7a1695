"""Which provisions a running text cites, and what the table of the acts' structure knows of them."""

import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.lovstruktur import TABELL, opphevet, opphevet_id, struktur
from bolig_cli.law.sitat import sitater, siterte
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.gathered import gathered
from tests.law.lovtekst import TEKSTER, paragrafer

ROOT = Path(__file__).parents[2]
LOVER = load_katalog().lover
HOL = "lov/2011-06-24-30"


@gathered(
    "tekst, sitert",
    [
        ("Etter boligsosialloven § 5 tredje ledd skal kommunen", ["bsl 5 3"]),
        ("boligsosiallovens §\u00a05, 3. ledd", ["bsl 5 3"]),
        ("bustadsosiallova § 5 andre ledd og § 6 fjerde ledd", ["bsl 5 2", "bsl 6 4"]),
        ("Boligsosialloven §§ 5, 6 og 7 fjerde ledd", ["bsl 5", "bsl 6", "bsl 7 4"]),
        ("boligsosialloven §§ 5–7", ["bsl 5", "bsl 7"]),
        ("boligsosialloven § 5 første og annet ledd", ["bsl 5 1 2"]),
        ("boligsosialloven § 5 annet ledd første punktum, jf. § 10", ["bsl 5 2", "bsl 10"]),
        ("boligsosialloven § 5 (2)", ["bsl 5 2"]),
        ("kommuneloven § 5-12 (fjerde) ledd", ["koml 5-12"]),
        ("lov om kommunenes ansvar på det boligsosiale feltet (boligsosialloven) § 4", ["bsl 4"]),
        ("lov 20. desember 2022 nr. 121 (boligsosialloven) § 4", ["bsl 4"]),
        ("§ 5 tredje ledd i boligsosialloven", ["bsl 5 3"]),
        ("§ 5 i boligsosialloven og § 3-1 i hol", ["bsl 5", "hol 3-1"]),
        ("boligsosialloven § 6 og § 3-2 i helse- og omsorgstenestelova", ["bsl 6", "hol 3-2"]),
        ("Pbl. § 11-14, og forvaltningsloven § 11a", ["pbl 11-14", "fvl 11 a"]),
        ("plan- og bygningsloven § 12 A-9 og §12A-10", ["pbl 12 A-9", "pbl 12 A-10"]),
        ("pbl § 11–14", ["pbl 11-14"]),
        ("boligsosialloven § 5 a", ["bsl 5"]),
        ("boligsosialloven § 5 i planen", ["bsl 5"]),
        ("sosial\u00adtjeneste\u00adloven §\u202f15 annet\u00a0ledd", ["sotjl 15 2"]),
        ("boligsosialloven (§ 5 tredje ledd)", ["bsl 5 3"]),
        ("boligsosialloven § 6, jf. § 4-2 i helsepersonelloven", ["bsl 6"]),
        ("boligsosialloven § 6 og § 99 etter lov om noe annet", ["bsl 6"]),
        ("plan- og bygningsloven §§ 5-1, 11-8 og 12-6, TEK17 §§ 5-1–5-7", ["pbl 5-1", "pbl 11-8", "pbl 12-6"]),
        ("Avtalen signeres etter skatteforvaltningsloven § 8-15 tredje ledd", []),
        ("etter sosialtjenesteloven 13. desember 1991 nr. 81 § 4-5", []),
        ("helse- og omsorgstjenesteloven § 12-3a og spesialisthelsetjenesteloven § 3-3 a", ["hol 12-3 a"]),
        ("forsvarlig (helse- og omsorgstjenesteloven § 4-1), pårørendestøtte (§ 3-6)", ["hol 4-1"]),
        ("folketrygdloven § 21-1, jf. forvaltningsloven § 33 andre ledd", ["fvl 33 2"]),
        ("pasient- og brukerrettighetsloven § 2-1", []),
        ("kommunehelsetjenesteloven § 1-3", []),
        ("den tidligere sosialtjenesteloven § 4-2", []),
        ("sosialtjenesteloven (1991) § 4-2", []),
        ("§ 4-2 i sosialtjenesteloven av 1991", []),
        ("den nye forvaltningsloven § 98", []),
        ("forskrift til sosialtjenesteloven § 40", []),
        ("boligsosialloven og § 40", []),
        ("boligsosialloven paragraf 5 tredje ledd", ["bsl 5 3"]),
        ("paragrafene 5 og 6 i boligsosialloven", ["bsl 5", "bsl 6"]),
        ("Paragrafen i boligsosialloven om 5 boliger", []),
        ("boligsosialloven § 4 er verken opphevet eller avløst", ["bsl 4"]),
        ("bustadsosiallova § 4 er ikkje oppheva", ["bsl 4"]),
        ("hol § 3-7 gjelder ikke etter at den ble opphevet", []),
        ("etter § 40", []),
        ("Loven ble avløst. Boligsosialloven § 5 gjelder.", ["bsl 5"]),
    ],
)
def test_what_a_text_cites(tekst: str, sitert: list[str]) -> None:
    found = [" ".join([s.lov.id, s.paragraf, *map(str, s.ledd)]) for s in sitater(tekst)]
    assert found == sitert


@gathered("plikt", load_katalog().plikter, name=lambda plikt: plikt.id)
def test_every_reference_of_the_catalogue_is_found_and_exists(plikt) -> None:  # type: ignore[no-untyped-def]
    (sitat,) = sitater(f"Kommunen viser til {plikt.hjemmel} i planen.")
    assert (sitat.lov.korttittel, sitat.paragraf) == (plikt.hjemmel.lov, plikt.hjemmel.paragraf)
    act = struktur(sitat.lov.lovdata)
    assert act is not None
    assert act.har(sitat.paragraf)
    antall = act.antall_ledd(sitat.paragraf)
    assert antall != 0
    assert sitat.ledd == ((plikt.hjemmel.ledd,) if plikt.hjemmel.ledd else ())
    assert antall is None or all(ledd <= antall for ledd in sitat.ledd)


biter = st.sampled_from(
    [
        "boligsosialloven",
        "pbl.",
        " ",
        "§",
        "§§ ",
        "5",
        "11-14",
        "a",
        "og",
        ",",
        "annet",
        "ledd",
        "(2)",
        "i",
        "til",
        "–",
        "ny",
        "\n",
        "99.",
    ]
)


@given(st.text(max_size=80) | st.lists(biter, max_size=14).map(" ".join) | st.lists(biter, max_size=14).map("".join))
def test_no_text_stops_the_search(tekst: str) -> None:
    for sitat in sitater(tekst):
        assert sitat.paragraf


def test_the_table_is_made_of_the_texts() -> None:
    if not TEKSTER.is_dir():
        pytest.skip("lovtekstene ligger ikke i shared/law ved siden av arbeidskopien")
    script = runpy.run_path(str(ROOT / "scripts" / "make_law_structure.py"))
    assert TABELL.read_text(encoding="utf-8") == script["table"](TEKSTER)


@gathered("lov", LOVER, name=lambda lov: lov.id)
def test_the_table_counts_as_another_reading_of_the_texts_does(lov) -> None:  # type: ignore[no-untyped-def]
    script = runpy.run_path(str(ROOT / "scripts" / "make_law_structure.py"))
    since = script["SINCE"].get(lov.lovdata, {})
    act = struktur(lov.lovdata)
    assert act is not None
    for paragraf, ledd in paragrafer(lov.lovdata).items():
        if paragraf.replace(" ", "") not in since and act.antall_ledd(paragraf) != 0:
            assert act.antall_ledd(paragraf) == len(ledd), paragraf


def test_how_many_ledd_some_paragraphs_have() -> None:
    """Counted by hand in the texts."""
    bsl, fvl, pbl = (struktur(address) for address in ("lov/2022-12-20-121", "lov/1967-02-10", "lov/2008-06-27-71"))
    assert bsl is not None
    assert fvl is not None
    assert pbl is not None
    assert [bsl.antall_ledd(each) for each in ("2", "3", "5", "6", "7")] == [1, 3, 2, 4, 4]
    assert [fvl.antall_ledd(each) for each in ("11", "11 a", "11 e", "13")] == [5, 3, 0, 3]
    assert pbl.har("12 A-9")
    assert not pbl.har("12 A-99")
    assert pbl.antall_ledd("12-7") is None


def test_what_is_known_of_a_repeal() -> None:
    gone = opphevet(HOL, "3-7")
    assert gone is not None
    assert (str(gone.fra), gone.ved) == ("2023-07-01", "boligsosialloven § 12")
    other = opphevet(HOL, "3-11")
    assert other is not None
    assert (other.fra, other.ved) == (None, "")
    assert opphevet(HOL, "3-1") is None
    assert opphevet(HOL, "99-9") is None
    found = opphevet_id("hol-3-7-1-2", "hol", HOL)
    assert found is not None
    assert found.paragraf == "3-7"
    assert opphevet_id("hol-3-71", "hol", HOL) is None
    assert opphevet_id("hol-3-1-1", "hol", HOL) is None


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "planer" / "hel"], ids=lambda folder: folder.name)
def test_what_the_plans_at_hand_cite_exists(folder: Path) -> None:
    plan = remembered.plan(read_folder(folder))
    cited = [found.sitat for found in siterte(plan)]
    assert cited or folder != ROOT
    for sitat in cited:
        act = struktur(sitat.lov.lovdata)
        assert act is not None
        assert act.har(sitat.paragraf), sitat
        antall = act.antall_ledd(sitat.paragraf)
        assert antall != 0, sitat
        assert antall is None or all(ledd <= antall for ledd in sitat.ledd), sitat
