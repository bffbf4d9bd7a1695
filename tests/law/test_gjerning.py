"""Which descriptions of measures say that something is done, and which only that somebody talks of it, or would have liked to."""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.gjerning import noe_gjoeres
from bolig_cli.law.evidence.support.tiltak import staaende
from tests.gathered import gathered

from . import hel_plan


@gathered(
    "tekst",
    [
        "Folkehelse og beboerne lager møteplasser der folk bor, og kommunen betaler kaffen.",
        "Vi snakker med beboerne først, og så åpner vi en møteplass der de vil ha den.",
        "Ideen kom fra beboerne. Vi åpner to møteplasser i året.",
        "Det skal ikke bli med praten: Den første møteplassen åpner i august.",
        "Kommunen låner ut fellesrom i blokkene, og naboene styrer dem selv.",
        "Tegningene er ferdige, og møteplassene bygges i 2025.",
        "Beboere og frivillige rydder et lokale, maler det og åpner det for naboene.",
        "Nav har en avtale om rom som kan tas i bruk samme dag.",
        "Bygge fem små boliger nær butikk og buss.",
        "Kurs for leietakere om økonomi, to ganger i året.",
        "Kommunen skal bygge om tre boliger for dem som bruker rullestol.",
        "Du får hjelp til å søke om bostøtte på biblioteket hver onsdag.",
        "Vi har ansatt en boveileder som kommer hjem til folk.",
        "Me opnar ein møteplass i kvar grend, og frivillige steiker vaflar.",
        "Bustadkontoret ringjer alle som har fått varsel, og tek ein prat.",
    ],
)
def test_something_is_done(tekst: str) -> None:
    assert noe_gjoeres(tekst)


@gathered(
    "tekst",
    [
        "Møteplasser er noe vi snakker varmt om, men det blir med praten.",
        "Møteplasser har vi på tegnebrettet, og der blir de liggende.",
        "Møteplasser i nabolaget er en fin tanke som aldri kommer lenger enn tanken.",
        "Vi lover møteplasser hvert år, og hvert år blir det med løftet.",
        "Møteplassene står høyt på ønskelisten.",
        "Møteplasser i nabolaget er et luftslott.",
        "Vi nevner møteplasser i festtalene.",
        "Møteplasser i nabolaget kan vi bare drømme om.",
        "Nye møteplasser har stått i planen i ti år, og der står de fortsatt.",
        "Møteplassene får vente til andre har bygget dem.",
        "Vi heier på alle som vil lage møteplasser i nabolaget.",
        "Møteplasser i nabolaget er andres bord.",
        "Vi har store ord om møteplasser, og små bein å gå på.",
        "Møteplasser er fint på papiret, og der blir det.",
        "Bostøtte er et ord vi liker.",
        "Hjelp til å søke om bostøtte står øverst på ønskelisten.",
        "Vi skulle gjerne hjulpet flere med å søke bostøtte.",
        "Bostøtte kan folk lese om i avisen.",
        "Vi tenker på bostøtte og håper det beste.",
    ],
)
def test_nothing_is_done(tekst: str) -> None:
    assert not noe_gjoeres(tekst)


def test_every_measure_of_a_real_plan_says_that_something_is_done() -> None:
    plan = hel_plan.plan()
    assert [t.id for t, _ in staaende(Context(plan)) if not noe_gjoeres(t.beskrivelse.plain)] == []
