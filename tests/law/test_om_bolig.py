"""Which measures and goals say something of where and how people live, and which are about something else."""

from collections.abc import Mapping

import pytest
import yaml

from bolig_cli.law.evidence.support.om_bolig import bare_om_annet, maalet_er_om_bolig, om_noe_annet
from bolig_cli.model.plan import Tiltak
from tests.gathered import gathered

from . import hel_plan
from .hel_plan import FILER, Endring

SAMARBEID = {"bsl-5-1-1", "bsl-5-1-2", "bsl-5-2-5", "sotjl-15-2"}
TILTAK = [navn for navn in FILER if navn.startswith("tiltak/")]


def _tiltak(tittel: str, beskrivelse: str) -> Tiltak:
    """The first measure of the plan with other words."""
    plan = hel_plan.plan(_med_ordene({"tiltak/T1.yaml": (tittel, beskrivelse)}))
    return next(t for t in plan.all(Tiltak) if t.id == "T1")


def _med_ordene(ordene: Mapping[str, tuple[str, str]]) -> Endring:
    def written(navn: str, tittel: str, beskrivelse: str) -> str:
        data = {k: v for k, v in yaml.safe_load(FILER[navn]).items() if k not in ("indikator", "rapport")}
        return str(yaml.safe_dump(data | {"tittel": tittel, "beskrivelse": beskrivelse}, allow_unicode=True))

    return Endring(filer={navn: written(navn, *sagt) for navn, sagt in ordene.items()})


@pytest.mark.parametrize(
    ("tittel", "beskrivelse"),
    [
        ("Asfaltere veien", "Vi asfalterer veien og klipper gresset ved rundkjøringen."),
        ("Nye gatelys", "Kommunen setter opp gatelys i boligområdene og i sentrum."),
        ("Flere parkeringsplasser", "Avdelingene møtes og lager en felles rutine for parkering."),
        ("Rydde turstier", "Lag og foreninger rydder turstiene sammen hver vår."),
        ("Male rådhuset", "Huset får ny farge i god tid før hundreårsdagen."),
        ("Betre brøyting", "Dei som brøyter, får nye bilar og ein ny vaktplan."),
    ],
)
def test_a_measure_about_something_else(tittel: str, beskrivelse: str) -> None:
    assert om_noe_annet(_tiltak(tittel, beskrivelse))


@pytest.mark.parametrize(
    ("tittel", "beskrivelse"),
    [
        ("Gå opp regningene sammen", "Den som har kommet på etterskudd, får hjelp til å ordne opp."),
        ("Lekeplass ved blokkene", "Borettslaget og kommunen bygger en lekeplass som naboene kan møtes på."),
        ("Parkering for rullestol", "Leietakerne i Storgata får parkering ved inngangen."),
        ("Et sted å sove", "Ingen skal stå ute i natt. Vakten finner en seng."),
        ("Fast torsdagsmøte", "Nav, helse og eiendom går gjennom sakene i lag."),
        ("Eldrevenlege hus", "Vi byggjer om inngang og bad hos dei som vil bli buande."),
        ("Ein nøkkel i handa", "Dei som kjem frå fengsel, får ein leigekontrakt den dagen dei slepp ut."),
        ("Trygg på gata", "Oppsøkende team snakker med dem som ikke har noe fast."),
    ],
)
def test_a_measure_of_this_plan_in_odd_words(tittel: str, beskrivelse: str) -> None:
    assert om_noe_annet(_tiltak(tittel, beskrivelse)) == ""


@pytest.mark.parametrize(
    ("tittel", "om_bolig"),
    [
        ("Alle skal bo trygt", True),
        ("Flere skal eie sitt eget hjem", True),
        ("Unge skal kunne leie der de vil bo", True),
        ("Bustadene ligg nær skule og buss, og folk bur godt", True),
        ("Turstiene skal gå forbi boligfeltet", False),
        ("Laget skal spille hjemmekampene sine i byen", False),
        ("Vegene i bustadområda skal ha fast dekke og gatelys", False),
    ],
)
def test_a_goal_of_the_kommuneplan(tittel: str, om_bolig: bool) -> None:
    assert maalet_er_om_bolig(tittel) is om_bolig


def test_sectors_that_pave_roads_together_have_to_be_read_for() -> None:
    before, after = hel_plan.status(), hel_plan.status(_med_ordene({
        navn: (f"Asfaltere veg {nr}", f"Vi asfalterer veg nummer {nr} og klipper gresset i grøftene.")
        for nr, navn in enumerate(TILTAK)
    }))  # fmt: skip
    assert {before[id] for id in SAMARBEID} == {"dekket"}
    assert {id: after[id] for id in SAMARBEID} == dict.fromkeys(SAMARBEID, "omtalt")


def test_one_measure_of_this_plan_is_enough() -> None:
    after = hel_plan.status(_med_ordene({
        navn: (f"Asfaltere veg {nr}", f"Vi asfalterer veg nummer {nr} og klipper gresset i grøftene.")
        for nr, navn in enumerate(TILTAK) if navn != "tiltak/T1.yaml"
    }))  # fmt: skip
    assert after["bsl-5-1-2"] == after["bsl-5-2-5"] == "dekket"


@gathered(
    "sagt, annet",
    [
        ("Rådet ønsker lengre åpningstid i svømmehallen.", True),
        ("Badeplassen må ha reint vatn. Ho vil at fleire skal kome dit.", False),  # the second may be about anything
        ("Rådet er uroa for badeplassen. Brøytinga må bli betre.", True),
        ("Rådet støtter planen, og minner om gatelys.", False),
        ("Rådet ber om fortau ved de nye boligene.", False),
        ("Rådet vil ha flere leiligheter med heis. Det trengs også bedre brøyting.", False),
        ("Eldre må kunne bli boende, og da må det brøytes.", False),
        ("Ungdommane saknar ein stad å bu når dei flyttar ut. Dei vil òg ha kino.", False),
        ("Ingen merknader.", False),
        ("", False),
    ],
)
def test_what_was_said_of_something_else_only(sagt: str, annet: bool) -> None:
    assert bare_om_annet(sagt) is annet


@gathered(
    "tittel, beskrivelse, om_annet",
    [
        ("Bygge boliger for svaler", "Grunneierlaget henger opp fuglekasser langs elva hver vår.", True),
        ("Ferieboliger", "Campingplassen får ferieboliger som er tilpasset turister med hund.", True),
        ("Film om bostøtten", "Museet lager en film om bostøtten fra 1972.", True),
        ("Råd til lærlinger", "Personalkontoret gir lærlingene råd og veiledning om HMS.", True),
        ("Bytte rør", "Kommunalteknikk bytter stikkrenner og kummer i nabolaget.", True),
        ("Råd om bolig", "Nav gir råd og veiledning til dem som leter etter bolig.", False),
        ("Møteplass", "Beboerne får et rom i nabolaget der de kan møtes.", False),
        ("Bygge om", "Vi bygger om fire boliger for dem som bruker rullestol.", False),
    ],
)
def test_a_word_of_the_field_does_not_make_it_about_homes(tittel: str, beskrivelse: str, om_annet: bool) -> None:
    assert bool(om_noe_annet(_tiltak(tittel, beskrivelse))) is om_annet


@pytest.mark.parametrize(
    ("tittel", "om_bolig"),
    [
        ("Flere skal leie kajakk på ferien", False),
        ("Boligmappene i byggesaksarkivet skal digitaliseres", False),
        ("Innbyggerne skal bo i en digital kommune", False),
        ("Bobiler skal kunne bo trygt på plassen", False),
        ("Innbyggerne skal bo trygt", True),
        ("Flere skal leie lenge", True),
    ],
)
def test_a_goal_with_a_word_of_the_field_may_be_about_something_else(tittel: str, om_bolig: bool) -> None:
    assert maalet_er_om_bolig(tittel) is om_bolig
