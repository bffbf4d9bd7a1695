"""What a requirement with an alternative makes of the two answers."""

from bolig_cli.finding import Place
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Krav, Mangel, Slag, Svar, read_parameters
from bolig_cli.record import record

from . import hel_plan

HER = Place("plan/plan.yaml")
DATA = Bevis("Dataene sier det.", ("data",), HER, Slag.FAKTA)
TEKST = Bevis("Teksten sier det.", ("tekst",), HER, Slag.TEKST)
IMOT = Bevis("Teksten sier noe annet.", ("tekst",), HER, Slag.TEKST)
UTEN_DATA, UTEN_TEKST = Mangel("Før det opp.", HER), Mangel("Skriv det.", HER)
INGEN_DATA, INGEN_TEKST = Svar(Grad.IKKE, (), (UTEN_DATA,)), Svar(Grad.IKKE, (), (UTEN_TEKST,))


def _svar(data: Svar, tekst: Svar, imot: tuple[Bevis, ...] = ()) -> Svar:
    eller = Krav(
        Bevistype("tekst", object, (), lambda context, parametre: tekst, lambda context, parametre: imot), None
    )
    krav = Krav(Bevistype("data", object, (), lambda context, parametre: data), None, eller=eller)
    return krav.find(Context(hel_plan.plan()))


def test_data_that_answer_are_the_answer_with_what_the_text_has_against_them() -> None:
    data = Svar(Grad.OPPFYLT, (DATA,))
    assert _svar(data, INGEN_TEKST) == data
    assert _svar(data, Svar(Grad.OPPFYLT, (TEKST,)), (IMOT,)) == Svar(Grad.OPPFYLT, (DATA, IMOT))


def test_a_text_answers_where_the_data_do_not() -> None:
    tekst = Svar(Grad.OPPFYLT, (TEKST,))
    assert _svar(INGEN_DATA, tekst) == tekst
    assert _svar(Svar(Grad.DELVIS, (DATA,), (UTEN_DATA,)), tekst) == tekst


def test_no_text_answers_where_the_data_say_something_else() -> None:
    annet = Svar(Grad.IKKE, (), (UTEN_DATA,), bestemt=True)
    assert _svar(annet, Svar(Grad.OPPFYLT, (TEKST,))) == annet


def test_what_comes_nearest_to_an_answer_is_told_first() -> None:
    halve_data, halv_tekst = Svar(Grad.DELVIS, (DATA,), (UTEN_DATA,)), Svar(Grad.DELVIS, (TEKST,), (UTEN_TEKST,))
    assert _svar(INGEN_DATA, INGEN_TEKST) == Svar(Grad.IKKE, (), (UTEN_DATA, UTEN_TEKST))
    assert _svar(halve_data, INGEN_TEKST) == Svar(Grad.DELVIS, (DATA,), (UTEN_DATA, UTEN_TEKST))
    assert _svar(INGEN_DATA, halv_tekst) == Svar(Grad.DELVIS, (TEKST,), (UTEN_TEKST, UTEN_DATA))
    assert _svar(halve_data, halv_tekst) == Svar(Grad.DELVIS, (DATA, TEKST), (UTEN_DATA, UTEN_TEKST))


def test_a_kind_without_texts_against_it_has_none() -> None:
    """Nothing stands against the facts where the alternative is no text."""
    krav = Krav(
        Bevistype("data", object, (), lambda context, parametre: Svar(Grad.OPPFYLT, (DATA,))),
        None,
        eller=Krav(Bevistype("andre", object, (), lambda context, parametre: INGEN_TEKST), None),
    )
    assert krav.find(Context(hel_plan.plan())) == Svar(Grad.OPPFYLT, (DATA,))


@record
class Egne:
    ord: tuple[tuple[str, ...], ...]
    minst: int = 1


def test_a_kinds_parameters_are_made_of_what_the_catalogue_has() -> None:
    assert read_parameters(Egne, {"ord": [["klage", "anke"]], "minst": 2}) == Egne((("klage", "anke"),), 2)
    assert read_parameters(Egne, {"ord": [["klage"]]}) == Egne((("klage",),))


def test_a_requirement_reads_what_its_alternative_reads_too() -> None:
    tekst = Krav(Bevistype("tekst", object, ("kapittel",), lambda context, parametre: INGEN_TEKST), None)
    data = Bevistype("data", object, ("tiltak",), lambda context, parametre: INGEN_DATA)
    assert Krav(data, None).leser == {"tiltak"}
    assert Krav(data, None, eller=tekst).leser == {"tiltak", "kapittel"}
