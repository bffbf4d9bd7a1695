"""Every evidence kind on its examples: what answers, what does not, and the ways in which a plan might fool it."""

from dataclasses import fields
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, UgyldigKrav, read_parameters
from bolig_cli.law.evidence.support.virkemidler import STIKKORD
from bolig_cli.law.ordlister import VIRKEMIDLER
from scripts.make_evidence_page import PAGE, page
from tests.gathered import gathered
from tests.remembered import cases_in

from . import hel_plan

FOLDER = Path(__file__).parent / "eksempler"
NAVN = ("navn", lambda navn, case: navn)  # a test for each kind


def _les(navn: str) -> Any:
    return cases_in(FOLDER / f"{navn}.yaml")


CASES = [
    pytest.param(
        navn,
        {"krav": eksempler["krav"], "slag": eksempler["slag"], "uten": eksempler.get("uten", []), **case},
        id=case["navn"],
    )
    for navn in BEVISTYPER
    for eksempler in [_les(navn)]
    for case in eksempler["eksempler"]
]


@gathered("navn, case", CASES, per=NAVN)
def test_an_example_gets_its_grade(navn: str, case: dict[str, Any]) -> None:
    assert set(case) <= {
        "navn",
        "krav",
        "uten",
        "grad",
        "mangel",
        "bestemt",
        "antall",
        "sted",
        "bevis",
        "utdrag",
        "grunnlag",
        "slag",
        "endre",
        "filer",
        "slett",
    }
    krav = dict(case["krav"])
    assert krav.pop("type") == navn
    type = BEVISTYPER[navn]
    uten = hel_plan.Endring(slett=tuple(f for f in hel_plan.FILER if any(fnmatch(f, glob) for glob in case["uten"])))
    endret = (uten, hel_plan.endring(**case))
    plan = hel_plan.plan(*endret)
    svar = type.find(Context(plan), read_parameters(type.parametre, krav))
    texts = [hel_plan.i_ord(m.tekst) for m in svar.mangler]
    assert svar.grad == case["grad"], texts
    assert svar.bestemt == case.get("bestemt", svar.bestemt)
    if svar.grad is Grad.OPPFYLT:
        assert svar.bevis
        assert texts == []
    else:
        assert any(case["mangel"] in text for text in texts), texts
    if "sted" in case:
        first = (svar.mangler or svar.bevis)[0].place
        assert f"{first.path}:{first.line}" == f"plan/{case['sted']}"
    if "grunnlag" in case:
        assert list(svar.bevis[0].grunnlag) == case["grunnlag"]
        assert svar.bevis[0].id == case["grunnlag"][0]
    assert len(svar.mangler) == case.get("antall", len(svar.mangler))
    if svar.bevis:
        assert {b.slag.value for b in svar.bevis} == set(case["slag"])
    said = [hel_plan.i_ord(b.tekst) for b in svar.bevis]
    match case.get("bevis", ""):
        case list() as all_of_it:
            assert said == all_of_it
        case words:
            assert words in " ".join(said)
    if "utdrag" in case:
        assert svar.bevis[0].utdrag == case["utdrag"]
    paths = {f"plan/{navn}" for navn in hel_plan.tekster(*endret)}
    found: list[Bevis | Mangel] = [*svar.bevis, *svar.mangler]
    for at in found:
        assert at.place.path in paths
        assert hel_plan.i_ord(at.tekst).endswith(".")


def test_every_kind_has_an_example_that_answers_and_one_that_does_not() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(BEVISTYPER)
    for navn in BEVISTYPER:
        first, second, *_ = _les(navn)["eksempler"]
        assert (first["navn"], first["grad"]) == ("svarer", "oppfylt"), navn
        assert (second["navn"], second["grad"]) == ("svarer ikke", "ikke"), navn


@gathered("type", BEVISTYPER.values(), name=lambda type: type.navn)
def test_the_documentation_names_every_parameter_and_both_examples(type: Bevistype) -> None:
    doc = type.dokumentasjon
    assert type.find.__module__.endswith(f".{type.navn}")
    for parameter in fields(type.parametre):
        assert f"`{parameter.name}`" in doc
    assert "Svarer: " in doc
    assert "Svarer ikke: " in doc


@gathered(
    "navn, parametre, feil",
    [
        ("tiltak_av_slag", {"virkemidler": ["raad"]}, "«virkemidler» kan ikke være raad"),
        ("tiltak_av_slag", {"virkemidler": []}, "«virkemidler» er tom"),
        ("tiltak_av_slag", {"virkemidler": "startlaan"}, "skal være en liste"),
        ("tiltak_av_slag", {"virkemidler": ["startlaan"], "minst": 0}, "minst 1"),
        ("tiltak_av_slag", {"virkemidler": ["startlaan"], "minst": True}, "«minst» skal være et helt tall"),
        ("tiltak_av_slag", {"virkemidler": ["startlaan"], "antall": 1}, "ukjent nøkkel antall"),
        ("tiltak_av_slag", {}, "mangler nøkkelen virkemidler"),
        ("paa_tvers", {"minst": 1, "sektorer": 1}, "«sektorer» må være minst 2"),
        ("eksterne_aktoerer", {"slag": ["stat"], "minst": 1}, "«slag» kan ikke være stat"),
        ("behovsoversikt", {"boligtyper": ["vanlig"], "hoeyst_aar": 2}, "«boligtyper» kan ikke være vanlig"),
        ("behovsoversikt", {"boligtyper": ["ordinær"], "hoeyst_aar": "2"}, "«hoeyst_aar» skal være et helt tall"),
        ("foering", {"slag": ["planstrategi"], "innhold": "drøfting"}, "«innhold» kan ikke være drøfting"),
        ("overordnede_maal", {"slag": ["kommuneplan"]}, "«slag» kan ikke være kommuneplan"),
        ("tekstdel", {"emne": "klager", "ord": [["klage"]], "minst_ord": 9}, "«emne» kan ikke være klager"),
        ("tekstdel", {"emne": "klage", "ord": ["klage"], "minst_ord": 9}, "skal være en liste"),
        ("tekstdel", {"emne": "klage", "ord": [["klage"], []], "minst_ord": 9}, "«ord» er tom"),
        ("tekstdel", {"emne": "klage", "ord": [["klage", " "]], "minst_ord": 9}, "«ord» er tom"),
        ("tekstdel", {"emne": "klage", "ord": [["klage"]], "setning": ["brev| + nei"], "minst_ord": 9}, "setning mangler et ord"),
        ("utfordringer_moetes", {"minst": 1}, "ukjent nøkkel minst"),
        ("utfordringer_moetes", {"boligtyper": ["hytte"]}, "«boligtyper» kan ikke være hytte"),
    ],
)  # fmt: skip
def test_a_bad_parameter_is_refused(navn: str, parametre: dict[str, Any], feil: str) -> None:
    with pytest.raises(UgyldigKrav, match=feil):
        read_parameters(BEVISTYPER[navn].parametre, parametre)


def test_the_page_on_the_kinds_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "the page is stale: run «make regler»"
    for navn in BEVISTYPER:
        assert f"## {navn}\n" in page()


def test_every_means_has_its_words() -> None:
    assert set(STIKKORD) == set(VIRKEMIDLER)
    for virkemiddel, ord in STIKKORD.items():
        assert len(set(ord)) == len(ord), virkemiddel
