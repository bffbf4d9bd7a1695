"""What is missing is told where the author is to write it."""

import re

from bolig_cli.law.evidence.support import skrivested
from bolig_cli.model.plan import Tiltak
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import Endring
from .par import PAR, uten_data

FOERSTE = ("plan/plan.yaml", 1)  # the plan's title: nothing that a duty asks for is written there


@gathered("plikt", sorted(PAR))
def test_a_lack_stands_in_a_file_where_it_can_be_mended(plikt: str) -> None:
    endringer = (PAR[plikt].grunnlag, *uten_data(plikt), PAR[plikt].endring)
    filene = {file.path.rpartition("/")[2] for file in hel_plan.filer(*endringer).files}
    for lack in hel_plan.vurdering(plikt, *endringer).mangler:
        if (lack.place.path, lack.place.line) == FOERSTE:
            text = hel_plan.i_ord(lack.tekst)
            named = set(re.findall(r"\b[a-z]+\.yaml\b", text))
            assert named, text
            assert not named & filene, text


def test_a_measure_that_is_to_be_made_is_told_of_in_the_first() -> None:
    endring = Endring(endre={"tiltak/T4.yaml": {"[naermiljoe]": "[samordning]"}})
    plan = hel_plan.plan(endring)
    (lack,) = hel_plan.bedoemt(plan, "sotjl-12-2").mangler
    assert (lack.place.path, lack.place) == ("plan/tiltak/T1.yaml", plan.all(Tiltak)[0].origin.at("virkemidler"))
    assert skrivested.er_tiltakenes(plan, lack.place)
    assert not skrivested.er_tiltakenes(plan, plan.all(Tiltak)[0].origin.at("id")), (
        "what is wrong with a measure is its own"
    )
