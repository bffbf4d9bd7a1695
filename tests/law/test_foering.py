"""For which years a document is, and whether it can carry the plan."""

import pytest

from bolig_cli.law.evidence.foering import handler_om_planen, ikke_gjeldende, perioden
from bolig_cli.model.plan import Foering
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import FOERINGER, Endring


@gathered(
    "tittel, aar",
    [
        ("Økonomiplan 2016–2019", (2016, 2019)),
        ("Økonomiplan 2016-19", (2016, 2019)),
        ("Økonomiplan 2016 til 2019 for kommunen", (2016, 2019)),
        ("Økonomiplan 2016/19", (2016, 2019)),
        ("Handlingsprogram 2024–2024", (2024, 2024)),
        ("Sak 12016-19", None),
        ("Økonomiplan 2019–2016", None),
        ("Økonomiplan 2016", None),
        ("Økonomiplan", None),
    ],
)
def test_the_years_of_a_title(tittel: str, aar: tuple[int, int] | None) -> None:
    assert perioden(tittel) == aar


def _hvorfor_ikke(foering: str) -> str:
    tekst = f"foeringer:\n  - {{id: d, {foering}}}\n"
    plan = hel_plan.plan(Endring(filer={FOERINGER: tekst}))
    (funnet,) = plan.all(Foering)
    return hel_plan.i_ord(ikke_gjeldende(funnet, plan))


@gathered(
    "foering, hvorfor",
    [
        ("tittel: Økonomiplan, vedtatt: 2020-12-10", ""),
        ("tittel: Økonomiplan, vedtatt: 2019-12-10", "gjaldt bare til 2023"),
        ("tittel: Økonomiplan 2024–2027", ""),
        ("tittel: Økonomiplan 2020–2023", "gjaldt bare til 2023"),
        ("tittel: Økonomiplan 2020–2023, gjelder_til: 2025", "gjaldt bare til 2023"),
        ("tittel: Økonomiplan 2024–2027, vedtatt: 2019-12-10", "gjaldt bare til 2023"),
        ("tittel: Økonomiplan, gjelder_til: 2025", ""),
        ("tittel: Økonomiplan, gjelder_til: 2023", "gjaldt bare til 31. desember 2023"),
        ("tittel: Økonomiplan 2024–2027, vedtatt: løpende, gjelder_til: løpende", ""),
        ("tittel: Økonomiplan 2027–2030", ""),
        ("tittel: Økonomiplan 2028–2031", "gjelder først fra 2028"),
        ("tittel: Økonomiplan", "det står ikke hvilke år den gjelder"),
    ],
)
def test_an_economic_plan_is_for_its_own_years_and_cannot_be_prolonged(foering: str, hvorfor: str) -> None:
    funnet = _hvorfor_ikke(f"slag: økonomiplan, {foering}")
    assert hvorfor in funnet
    assert bool(hvorfor) == bool(funnet)


@pytest.mark.parametrize(
    ("foering", "hvorfor"),
    [
        ("tittel: Samfunnsdelen 2012–2023, vedtatt: 2012-06-01", "gjaldt bare til 2023"),
        ("tittel: Samfunnsdelen 2012–2023, vedtatt: 2012-06-01, gjelder_til: 2026", ""),
        ("tittel: Samfunnsdelen 2012–2024, vedtatt: 2012-06-01", ""),
        ("tittel: Samfunnsdelen, vedtatt: 2012-06-01", ""),
        ("tittel: Samfunnsdelen", "det står ikke når dokumentet er vedtatt"),
        ("tittel: Samfunnsdelen, vedtatt: 2024-01-16", "etter planens utgavedato"),
        ("tittel: Boligsosial handlingsplan, vedtatt: 2012-06-01", "det er planen selv"),
    ],
)
def test_another_document_is_for_the_years_that_the_plan_or_its_title_says(foering: str, hvorfor: str) -> None:
    funnet = _hvorfor_ikke(f"slag: kommuneplanens samfunnsdel, {foering}")
    assert hvorfor in funnet
    assert bool(hvorfor) == bool(funnet)


@pytest.mark.parametrize("slag", ["temaplan", "kommunedelplan"])
def test_the_plan_before_this_one_may_have_its_name(slag: str) -> None:
    assert _hvorfor_ikke(f"tittel: Boligsosial handlingsplan, slag: {slag}") == ""


@gathered(
    "planen, dokumentet, slag, selv",
    [
        ("Boligsosial handlingsplan", "Den boligsosiale handlingsplanen 2020–2023", "kommuneplanens samfunnsdel", True),
        ("Boligsosial handlingsplan", "Boligsosial handlingsplan", "nasjonal", True),
        ("Boligsosial handlingsplan", "Vedlegg til boligsosial handlingsplan", "nasjonal", True),
        ("Boligsosial handlingsplan", "Handlingsplan mot vold", "nasjonal", False),
        ("Boligplan", "Boligplan for Prøve kommune", "nasjonal", True),
        ("Boligplan", "Regional boligplan", "nasjonal", False),
        ("Gode hjem", "Boligsosial handlingsplan", "kommuneplanens samfunnsdel", True),
        ("Gode hjem", "Boligsosial handlingsplan", "nasjonal", False),
        ("Gode hjem", "Boligsosialt arbeid", "kommuneplanens samfunnsdel", False),
        ("Gode hjem", "Plan mot støy", "kommuneplanens samfunnsdel", False),
        ("Plan for parken", "Plan for park", "nasjonal", False),
        ("Utkast", "Forslag", "kommuneplanens samfunnsdel", False),  # neither has a name
    ],
)
def test_a_document_is_the_plan_itself_by_its_name(planen: str, dokumentet: str, slag: str, selv: bool) -> None:
    tekst = f"foeringer:\n  - {{id: d, tittel: {dokumentet}, slag: {slag}}}\n"
    plan = hel_plan.plan(
        Endring({"plan.yaml": {"tittel: Boligsosial handlingsplan": f"tittel: {planen}"}}, {FOERINGER: tekst})
    )
    (funnet,) = plan.all(Foering)
    assert ("det er planen selv" in hel_plan.i_ord(ikke_gjeldende(funnet, plan))) is selv


@pytest.mark.parametrize(
    ("beskrivelse", "hvorfor"),
    [
        ("Planstrategien ble opphevet av Statsforvalteren i januar.", "kan si at det ikke er vedtatt"),
        ("Saken vart send attende til administrasjonen.", "kan si at det ikke er vedtatt"),
        ("Kommunestyret vedtok planstrategien enstemmig.", ""),
    ],
)
def test_what_a_document_says_of_its_own_adoption_is_read(beskrivelse: str, hvorfor: str) -> None:
    funnet = _hvorfor_ikke(
        f"slag: planstrategi, tittel: Planstrategi, vedtatt: 2023-12-15, gjelder_til: 2027, beskrivelse: {beskrivelse}"
    )
    assert hvorfor in funnet
    assert bool(hvorfor) == bool(funnet)


@pytest.mark.parametrize(
    ("ord", "handler"),
    [
        ([], True),
        (["boligsosial", "handlingsplanen", "2024"], True),
        (["2024"], True),
        (["prøve", "kommune"], True),
        (["handlingsplan", "parkering"], False),
    ],
)
def test_words_that_are_all_of_the_plan(ord: list[str], handler: bool) -> None:
    assert handler_om_planen(ord, hel_plan.plan()) is handler
