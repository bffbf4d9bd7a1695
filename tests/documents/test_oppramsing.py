"""Names and words after each other, as a card has them."""

from bolig_cli.documents import oppramsing
from bolig_cli.finding import Place
from bolig_cli.model.item import Ref
from tests.law.hel_plan import Endring, plan

GROUPS = """
maalgrupper:
  - {id: unge, navn: Unge i etableringsfasen}
  - {id: nav-unge, navn: Nav-brukere under 30 år}
  - {id: rop, navn: ROP-pasienter}
  - {id: rus, navn: Personer med rusproblemer og psykiske lidelser}
"""
PLAN = plan(Endring(filer={"maalgrupper.yaml": GROUPS}))


def refs(*ids: str) -> tuple[Ref, ...]:
    return tuple(Ref(id, Place("plan/tiltak/T1.yaml")) for id in ids)


def test_a_group_begins_small_unless_it_is_named_after_a_body_or_is_an_abbreviation() -> None:
    assert oppramsing.grupper(PLAN, refs("unge", "nav-unge", "rop")) == (
        "unge i etableringsfasen, Nav-brukere under 30 år og ROP-pasienter"
    )
    assert oppramsing.grupper(PLAN, refs("rus", "unge")) == (
        "personer med rusproblemer og psykiske lidelser; unge i etableringsfasen"
    )


def test_names_are_as_they_are_written() -> None:
    assert oppramsing.navn(PLAN, refs("nav", "eiendom")) == "Nav Prøve og Kommunal eiendom"
    assert oppramsing.navn(PLAN, refs("helse", "eiendom", "nav")) == "Helse og omsorg; Kommunal eiendom; Nav Prøve"


def test_tools_are_words_and_not_names() -> None:
    assert oppramsing.virkemidler(refs("startlaan", "bostoette")) == "startlån og bostøtte"
