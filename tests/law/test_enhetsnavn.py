"""When the name of a unit says that it may be of another municipality, or no unit at all."""

from bolig_cli.finding import Place
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.enhetsnavn import tvil_ved_enhet
from bolig_cli.model.plan import Ref
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import Endring

INGEN, EN_ANNENS, INGEN_ENHET = "", "hører til Tønsberg", "sier ikke at det er en enhet i kommunen"


@gathered(
    "navn, kapittel, tvil",
    [
        ("Kommunal eiendom", "", INGEN),
        ("Sjakklubben", "", INGEN_ENHET),
        ("Nav Tønsberg", "", EN_ANNENS),
        ("Nav Tønsberg", "Tønsberg er vertskommune for Nav i begge kommunene.", INGEN),
        ("Nav Tønsberg", "Horten er vertskommune for legevakta.", EN_ANNENS),
        ("Nav Tønsberg\n    kommune: [Prøve kommune, Tønsberg kommune]", "", INGEN),
    ],
)
def test_the_name_of_a_unit(navn: str, kapittel: str, tvil: str) -> None:
    filer = {"kapitler/90-samarbeid.md": f"---\ntittel: Samarbeid\n---\n\n{kapittel}\n"} if kapittel else {}
    endring = Endring({"organisasjon.yaml": {"navn: Kommunal eiendom": f"navn: {navn}"}}, filer)
    funnet = hel_plan.i_ord(tvil_ved_enhet(Context(hel_plan.plan(endring)), Ref("eiendom", Place("", 1, 1))))
    assert tvil in funnet
    assert bool(tvil) == bool(funnet)
