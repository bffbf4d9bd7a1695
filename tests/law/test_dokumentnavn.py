"""What a document's title and description say of whose it is, and whether it was adopted."""

import pytest

from bolig_cli.law.evidence.support.dokumentnavn import ikke_kommunens_vedtatte, kan_vaere_andres
from bolig_cli.model.plan import Foering
from tests.gathered import gathered

from . import hel_plan

VEDTATT = "vedtatt: 2023-12-12"


def foering(tittel: str, slag: str, mer: list[str]) -> Foering:
    written = "\n".join(f"    {line}" for line in (f"tittel: {tittel}", f"slag: {slag}", *mer))
    plan = hel_plan.plan(hel_plan.Endring(filer={hel_plan.FOERINGER: f"foeringer:\n  - id: den\n{written}\n"}))
    (found,) = plan.all(Foering)
    return found


@pytest.mark.parametrize(
    ("tittel", "slag", "mer", "hvorfor"),
    [
        ("Planstrategi", "planstrategi", [VEDTATT], ""),
        ("Regional planstrategi", "planstrategi", [], "fylkets eller flere kommuners"),
        ("Regional planstrategi", "regional", [], ""),  # that it is so is what it says itself
        ("Utkast til planstrategi", "planstrategi", [], ""),  # it does not say that it was adopted
        ("Utkast til planstrategi", "planstrategi", [VEDTATT], "det er et utkast"),
        (
            "Planstrategi",
            "planstrategi",
            [VEDTATT, "beskrivelse: Den ble ikke vedtatt."],
            "kan si at det ikke er vedtatt",
        ),
        ("Planstrategi", "planstrategi", [VEDTATT, "beskrivelse: Kommunestyret ba om den i fjor."], ""),
    ],
)
def test_what_is_not_an_adopted_document_of_the_municipality(
    tittel: str, slag: str, mer: list[str], hvorfor: str
) -> None:
    said = hel_plan.i_ord(ikke_kommunens_vedtatte(foering(tittel, slag, mer)))
    assert hvorfor in said
    assert bool(said) is bool(hvorfor)


@gathered(
    "tittel, slag, mer, andres",
    [
        ("Planstrategi", "planstrategi", [], False),
        ("Planstrategi for Prøve kommune", "planstrategi", [], False),
        ("Prøves planstrategi, for Prøves innbyggere", "planstrategi", [], False),
        ("Planstrategi for en trygg kommune", "planstrategi", [], False),
        ("Planstrategi 2028 kommune", "planstrategi", [], False),
        ("Tønsberg kommunes planstrategi", "planstrategi", [], True),
        ("Planstrategi for Tønsberg", "planstrategi", [], True),
        ("Prøve kommune og Tønsberg kommune: planstrategi", "planstrategi", [], True),
        ("Bolig i Tønsberg", "temaplan", [], False),  # such a plan may be about a part of the municipality
    ],
)
def test_a_title_with_another_place(tittel: str, slag: str, mer: list[str], andres: bool) -> None:
    assert kan_vaere_andres(foering(tittel, slag, mer), hel_plan.plan()) is andres
