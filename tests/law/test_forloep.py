"""When a plan is adopted, and what a meeting does with it, by what its process says."""

import pytest

from bolig_cli.finding import Place
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.forloep import (
    arbeidsstart,
    bare_orientert,
    etter_utgaven,
    etter_vedtaket,
    foer_arbeidet,
    gjelder_noe_annet,
    kan_ikke_ha_hatt_saken,
    utenfor_arbeidet,
    uttalelse_er_orientering,
    vedtaket_er_uklart,
    vedtakstid,
)
from bolig_cli.model.plan import Behandling, Raad
from bolig_cli.model.tid import Tidspunkt, parse
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import Endring

TOM = "organisering: {prosjekteier: Kommunedirektøren}\n"
JUNI = "{organ: Kommunestyret, tidspunkt: 2024-06-18, sak: Vedtak av planen}"


def _prosess(tekst: str) -> Context:
    return Context(hel_plan.plan(Endring(filer={"prosess.yaml": TOM + tekst})))


def _behandling(*saker: str) -> Context:
    return _prosess("behandling:\n" + "".join(f"  - {sak}\n" for sak in saker))


def _sak(tekst: str) -> Behandling:
    prosess = _behandling("{organ: Kommunestyret, tidspunkt: 2024-06-18, " + tekst + "}").plan.prosess
    assert prosess is not None
    (sak,) = prosess.behandling
    return sak


@pytest.mark.parametrize(
    "foerst",
    [
        "{organ: Formannskapet, tidspunkt: 2024-05-14, sak: Drøfting av tiltakene}",
        "{organ: Kommunestyret, tidspunkt: 2024-01-16, sak: Vedtak om å legge planen ut på høring}",
        "{organ: Kommunestyret, tidspunkt: 2024-04-16, sak: Vedtak av planen, vedtak: Kommunestyret vedtar ikke planen.}",
        "{organ: Kommunestyret, tidspunkt: 2024-04-16, sak: Vedtak av planen, vedtak: Saken tas til orientering.}",
        "{organ: Kommunestyret, sak: Vedtak av planen}",
        "{organ: Kommunestyret, tidspunkt: løpende, sak: Vedtak av planen}",
    ],
)
def test_a_meeting_that_does_not_adopt_the_plan_is_not_its_adoption(foerst: str) -> None:
    vedtatt = vedtakstid(_behandling(foerst, JUNI))
    assert vedtatt is not None
    assert vedtatt.raw == "2024-06-18"


def test_a_meeting_adopts_the_plan_when_the_plan_says_so_whatever_the_case_is_called() -> None:
    sak = "{organ: Kommunestyret, tidspunkt: 2024-05-14, sak: Boligsosial plan etter høring, vedtar_planen: true}"
    vedtatt = vedtakstid(_behandling(sak, JUNI))
    assert vedtatt is not None
    assert vedtatt.raw == "2024-05-14"


def test_the_timetable_says_when_the_plan_is_adopted_where_no_meeting_does() -> None:
    steg = "tidsplan:\n  - {hva: Høring, slag: høring, fra: 2024-02}\n  - {hva: Vedtak, slag: vedtak, fra: 2024-06}\n"
    vedtatt = vedtakstid(_prosess(steg))
    assert vedtatt is not None
    assert vedtatt.raw == "2024-06"
    assert vedtakstid(_prosess("tidsplan:\n  - {hva: Høring, slag: høring, fra: 2024-02}\n")) is None


def test_a_plan_without_a_process_says_neither_when_it_began_nor_when_it_is_adopted() -> None:
    uten = Context(hel_plan.plan(Endring(slett=("prosess.yaml",))))
    assert vedtakstid(uten) is None
    assert arbeidsstart(uten) is None


def _tid(raw: str) -> Tidspunkt:
    return parse(raw, Place("plan/prosess.yaml"))


def test_what_the_plan_does_not_date_lies_neither_before_nor_after() -> None:
    uten = _prosess("medvirkning: []\n")
    assert etter_vedtaket(uten, _tid("2024-08-01")) == ""
    assert foer_arbeidet(uten, _tid("2009-08-01")) == ""


def test_only_a_plan_that_comes_to_adoption_has_an_edition_that_things_lie_after() -> None:
    utkast = hel_plan.plan()
    ferdig = hel_plan.plan(Endring({"plan.yaml": {"fase: høring": "fase: vedtak"}}))
    uten = {"fase: høring": "fase: vedtak", "utgave:\n  dato: 2024-01-15\n": ""}
    assert "etter planens utgavedato" in hel_plan.i_ord(etter_utgaven(ferdig, _tid("2024-01-16")))
    assert etter_utgaven(ferdig, _tid("2024-01-15")) == ""
    assert etter_utgaven(ferdig, _tid("løpende")) == ""
    assert etter_utgaven(utkast, _tid("2024-01-16")) == ""
    assert etter_utgaven(hel_plan.plan(Endring({"plan.yaml": uten})), _tid("2024-01-16")) == ""


@pytest.mark.parametrize(
    ("til", "eldst"),
    [(2025, 2020), (2027, 2020), (2035, 2012)],
    ids=["two years, and a term of the council", "four years", "twelve years"],
)
def test_what_is_older_than_a_period_belongs_to_the_plan_before(til: int, eldst: int) -> None:
    plan = hel_plan.plan(Endring({"plan.yaml": {"til: 2027": f"til: {til}"}}))
    assert utenfor_arbeidet(plan, _tid(str(eldst))) == ""
    assert "før planen" in hel_plan.i_ord(utenfor_arbeidet(plan, _tid(str(eldst - 1))))


@pytest.mark.parametrize(
    ("tidsplan", "kunngjoering", "start"),
    [
        (["{hva: Høring, slag: høring, fra: 2023-01}", "{hva: Oppstart, slag: oppstart, fra: 2023-03}"], [], "2023-03"),
        (["{hva: Oppstart, slag: oppstart, fra: 2023-05}"], ["{hva: oppstart, dato: 2023-03-01}"], "2023-03-01"),
        (["{hva: Oppstart, slag: oppstart, fra: 2023-02}"], ["{hva: oppstart, dato: 2023-03-01}"], "2023-02"),
        ([], ["{hva: høring, dato: 2023-01-10}", "{hva: planprogram, dato: 2023-03-01}"], "2023-03-01"),
        (["{hva: Oppstart, slag: oppstart}"], ["{hva: oppstart, dato: 2023-03-01}"], "2023-03-01"),
        (["{hva: Oppstart, slag: oppstart, fra: løpende}"], ["{hva: oppstart, dato: 2023-03-01}"], "2023-03-01"),
        (["{hva: Oppstart av den forrige, slag: oppstart, fra: 2009}"], ["{hva: oppstart, dato: 2023-03-01}"], "2023-03-01"),
    ],
)  # fmt: skip
def test_the_work_begins_with_its_first_step_or_what_was_announced_first(
    tidsplan: list[str], kunngjoering: list[str], start: str
) -> None:
    deler = {"tidsplan": tidsplan, "kunngjoering": kunngjoering}
    tekst = "".join(f"{navn}: [{', '.join(linjer)}]\n" for navn, linjer in deler.items())
    begynte = arbeidsstart(_prosess(tekst))
    assert begynte is not None
    assert begynte.raw == start


def test_work_that_goes_on_has_no_beginning() -> None:
    assert arbeidsstart(_prosess("tidsplan: [{hva: Oppstart, slag: oppstart, fra: løpende}]\n")) is None


@pytest.mark.parametrize(
    ("tekst", "ord", "annet"),
    [
        ("sak: Utlegging på høring", ("vedta",), True),
        ("sak: Utlegging på høring", ("legges ut", "høring"), False),
        ("sak: Vedtak av planen", ("vedta",), False),
        ("sak: Vedtak av planen etter høring", ("vedta",), True),
        ("sak: Vedtak av planen etter høring, vedtar_planen: true", ("vedta",), False),
    ],
)
def test_a_step_before_the_adoption_is_another_case_unless_it_is_asked_for(
    tekst: str, ord: tuple[str, ...], annet: bool
) -> None:
    assert gjelder_noe_annet(_sak(tekst), ord) is annet


@pytest.mark.parametrize(
    ("tekst", "bare"),
    [
        ("sak: Orientering om planen", True),
        ("sak: Orientering om planen og vedtak av den", False),
        ("sak: Melding om planen, vedtak: Kommunestyret vedtar planen.", False),
        ("sak: Melding om planen, vedtak: Kommunestyret takker for arbeidet.", True),
        ("sak: Vedtak av planen, vedtak: Saken tas til orientering.", True),
        ("sak: Vedtak av planen, vedtak: Kommunestyret vedtar planen. Rapporten tas til orientering.", False),
        ("sak: Vedtak av planen", False),
    ],
)
def test_a_body_is_only_told_when_it_decides_nothing(tekst: str, bare: bool) -> None:
    assert bare_orientert(_sak(tekst)) is bare


@pytest.mark.parametrize(
    ("uttalelse", "bare"), [("Rådet støtter planen.", False), ("Rådet tok saken til orientering.", True)]
)
def test_a_council_may_only_have_been_told(uttalelse: str, bare: bool) -> None:
    prosess = _prosess(f"raad:\n  - {{organ: eldreråd, dato: 2024-02-20, uttalelse: {uttalelse}}}\n").plan.prosess
    assert prosess is not None
    raad: Raad
    (raad,) = prosess.raad
    assert uttalelse_er_orientering(raad) is bare


@gathered(
    "vedtak, uklart",
    [
        ("", False),
        ("Enstemmig som innstillingen.", False),
        ("Saken ble sendt tilbake.", True),
        ("Kommunestyret vedtar planen, men ikke tillegget.", False),
        ("Kommunestyret vedtar å bygge svømmehall.", True),
        ("Kommunestyret vedtar planen for svømmehallen.", True),
        ("Kommunestyret vedtar økonomiplan 2024–2027.", True),
        ("Kommunestyret vedtar at planen legges bort.", True),
        ("Kommunestyret vedtar oppstart av planen.", True),
        ("Kommunestyret vedtar oppheving av planen.", True),
        ("Planen legges ut til ny høring.", True),
        ("Planen legges ut til ny høring og vedtas senere.", True),
        ("Planen vedtas i neste møte.", True),
        ("Planen ble ikke vedtatt.", True),
        ("Kommunestyret takker for arbeidet.", True),
        ("Kommunestyret vedtok å se på saken igjen.", True),
        ("Forslaget om svømmehall ble vedtatt.", True),
        ("Kommunestyret vedtar boligsosial handlingsplan 2024–2027 med de endringene som kom fram i møtet.", False),
        ("Boligsosial handlingsplan 2024–2027 vedtas.", False),
        ("Planen godkjennes slik den ligger ved saken.", False),
        ("Det framlagte planforslaget vedtas.", False),
        ("Kommunestyret vedtar det framlagte forslaget til temaplan.", False),
        ("Heradsstyret vedtek planen.", False),
        ("Planen vart samrøystes vedteken.", False),
        ("Innstillingen ble enstemmig vedtatt.", False),
        ("Kommunedirektørens forslag til vedtak, som innstillingen.", False),
        ("Enstemmig vedtatt.", False),
        ("Vedtatt mot 3 stemmer.", False),
        ("Bystyret slutter seg til planen. Det bevilges penger til svømmehallen i en egen sak.", False),
    ],
)
def test_a_decision_may_say_that_the_plan_was_not_adopted(vedtak: str, uklart: bool) -> None:
    assert vedtaket_er_uklart(_sak(f'sak: Vedtak av planen, vedtak: "{vedtak}"')) is uklart


@pytest.mark.parametrize(
    ("uttalelse", "kan_ikke"),
    [
        ("Rådet behandlet saken i møtet i januar.", False),
        ("Rådet ønsker ingen flere blokker.", False),
        ("Ingen i rådet var innkalt.", True),
        ("Rådet er nedlagt.", True),
        ("Leder uttalte seg i avisen.", True),
        ("Rådet vil at kommunen skal skrive om planen i avisen.", False),
    ],
)
def test_a_council_may_not_have_had_the_case(uttalelse: str, kan_ikke: bool) -> None:
    prosess = _prosess(f"raad:\n  - {{organ: eldreråd, uttalelse: {uttalelse}}}\n").plan.prosess
    assert prosess is not None
    assert kan_ikke_ha_hatt_saken(prosess.raad[0]) is kan_ikke
