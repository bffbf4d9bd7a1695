"""A measure in nynorsk says what it is about in words of its own, which are looked for as those in bokmål are."""

from dataclasses import replace

import pytest

from bolig_cli.law.evidence.support.virkemidler import sier_noe_om
from bolig_cli.model.plan import Tiltak
from bolig_cli.pipeline import read_plan
from bolig_cli.source.files import read_folder
from bolig_cli.source.fragment import Markdown
from tests.conftest import ROOT
from tests.gathered import gathered

SAID = {
    "forebygge_utkastelse": "Vi kontaktar alle som har fått oppseiing.",
    "midlertidig_bolig": "Vi skaffar to naudbustader.",
    "hjelp_til_aa_soeke": "Kontoret tek imot førespurnader.",
    "boligforsyning": "Kommunen stansar sal av husvære.",
    "boligtilpasning": "Tilgjenge er eit krav når vi pussar opp.",
    "kompetanse": "Kontora deler røynsler kvar månad.",
    "saksbehandling": "Leiaren avgjer saka innan tre veker.",
    "naermiljoe": "Grannar møtest til trivnadskveldar.",
    "kommunal_bolig": "Bustadene til kommunen får ny standard.",
    "kjoeps_og_leiebistand": "Vi finn bustad saman med den som treng det.",
    "bomestring": "Vertane fylgjer opp den nye grannen.",
    "kunnskapsgrunnlag": "Vi granskar kvifor folk flyttar.",
}


@pytest.fixture(scope="module")
def measure() -> Tiltak:
    plan = read_plan(read_folder(ROOT / "tests" / "planer" / "minste")).plan
    assert plan
    return plan.all(Tiltak)[0]


@gathered("means, said", SAID.items(), name=lambda means, said: means)
def test_it_is_understood(measure: Tiltak, means: str, said: str) -> None:
    alone = replace(measure, tittel=said, beskrivelse=Markdown(), indikator="")
    assert sier_noe_om(alone, means), said
