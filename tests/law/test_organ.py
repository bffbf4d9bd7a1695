"""Which body a name is of, whether it is another municipality's, and which cases are the adoption of the plan."""

from bolig_cli.law.evidence.evidence import Grad
from bolig_cli.law.evidence.support.organ import er_et_annet_steds, er_organet, er_vedtak_av_planen
from tests.gathered import gathered

from . import hel_plan

STYRET = ("kommunestyre", "bystyre")


@gathered(
    "navn, grad",
    [
        ("Kommunestyret", Grad.OPPFYLT),
        ("Prøve kommunestyre", Grad.OPPFYLT),
        ("Bystyremøtet", Grad.OPPFYLT),
        ("Kommunestyret i møte for ungdom", Grad.OPPFYLT),  # only what stands before says whose it is
        ("Kommunestyremedlemmene", Grad.IKKE),
        ("Husbanken", Grad.IKKE),
        ("Kommunestyrets leder", Grad.IKKE),
        ("Ungdommens kommunestyre", Grad.IKKE),
        ("Formannskapet for kommunestyret", Grad.IKKE),
        ("Utvalget for kommunestyret, og bystyret", Grad.IKKE),
        ("Kommunestyret ved formannskapet", Grad.DELVIS),
        ("Kommunestyret, formannskapet og bystyret", Grad.DELVIS),
    ],
)
def test_the_body_is_named_itself(navn: str, grad: Grad) -> None:
    assert er_organet(navn, STYRET) is grad


def test_what_belongs_to_a_body_is_not_the_body() -> None:
    assert er_organet("Kommunestyrets møteleder", ("kommunestyret",)) is Grad.IKKE


@gathered(
    "navn, annet",
    [
        ("Kommunestyret", False),
        ("Kommunestyret i Prøve", False),
        ("Prøves kommunestyre", False),
        ("Kommunens kommunestyre", False),
        ("Det nye kommunestyret", False),
        ("Nytt kommunestyre", False),
        ("Kommunestyret i Tønsberg", True),
        ("Tønsberg bystyre", True),
        ("Tønsberg kommunes kommunestyre", True),
        ("Kommunestyret i Eigersund", True),  # begins as «eige» does
        ("Averøy kommunestyre", True),
    ],
)
def test_a_body_with_another_place_in_its_name(navn: str, annet: bool) -> None:
    assert er_et_annet_steds(navn, hel_plan.plan()) is annet


@gathered(
    "sak, er",
    [
        ("Vedtak av planen", True),
        ("Sak 34/24 Boligsosial handlingsplan 2024–2027 for Prøve", True),
        ("Boligsosial handlingsplan", True),
        ("Godkjenning i plenum, 2. gangs behandling", False),
        ("Endelig godkjenning, 2. gangs behandling", True),
        ("Vedtak av reguleringsplan", False),
        ("Vedtak av nye vedtekter", False),  # these three begin as words of an adoption do
        ("Godkjenning av sluttregnskap", False),
        ("Vedtak om gangveg", False),
        ("Vedtak av planen og budsjettet", False),
    ],
)
def test_only_the_plans_own_words_say_that_it_is_adopted(sak: str, er: bool) -> None:
    assert er_vedtak_av_planen(sak, hel_plan.plan()) is er
