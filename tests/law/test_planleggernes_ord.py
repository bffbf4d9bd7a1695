"""What planners write is found, in both forms of the language; what is about another provision is not taken for this one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence import tekstdel
from bolig_cli.law.evidence.evidence import Grad
from bolig_cli.law.evidence.support import emnesoek
from bolig_cli.law.katalog import load_katalog
from bolig_cli.model.plan import Plan
from tests.gathered import gathered
from tests.remembered import cases_in

from . import hel_plan
from .hel_plan import KAPITTEL, Endring
from .par import UTEN_DATA

ANDRE = tuple(name for name in hel_plan.FILER if name.startswith("kapitler/") and name != KAPITTEL)
ALMINNELIG = "Kommunen har ett kontor for bolig, og der kan alle ringe eller komme innom i åpningstiden."
MER = "Slik har det vært i mange år her hos oss, og det står mer om historien lenger ut i heftet, med bilder og kart."


def _status(id: str, emne: str, tekst: str) -> str:
    kapittel = f"---\ntittel: Slik gjør vi det\nemner: [{emne}]\n---\n\n{ALMINNELIG}\n\n## Mer\n\n{tekst} {MER}\n"
    return hel_plan.vurdering(id, UTEN_DATA, Endring(filer={KAPITTEL: kapittel}, slett=ANDRE)).status


FUNNET = [
    ("bsl-3-1", "ansvarlig_kommune", "Vi har ansvar for alle som er i kommunen, uansett hvor de er folkeregistrert."),
    ("bsl-3-2", "ansvarlig_kommune", "Er noen på sykehjem i en annen kommune, er det hjemkommunen som hjelper."),
    ("bsl-3-3-2", "ansvarlig_kommune", "Ved sekundærflytting må kommunene være enige, og da følger retten til hjelp med."),
    ("bsl-5-1-1", "samordning", "Boligteamet er tverrfaglig og møtes hver uke. Nav, helse og eiendom er med."),
    ("bsl-6-2-2", "individuell_bistand", "Hjelpen blir tilpassa den einskilde, i kva han får og kor mykje."),
    ("bsl-7-1-1", "saksbehandling", "Ved alle henvendelser vurderer vi om den som tar kontakt, har krav på hjelp etter loven."),
    ("bsl-7-1-2", "saksbehandling", "Både innvilgelse og avslag gis som skriftlig vedtak."),
    ("bsl-7-2", "saksbehandling", "Av vedtaket går det fram hvilken hjelp personen får, og omfanget av den."),
    ("bsl-7-3", "saksbehandling", "Brukermedvirkning er en del av alt vi gjør, også når boligen skal velges."),
    ("bsl-7-3", "saksbehandling", "Hjelpen blir til i samråd med den det gjelder, så langt det er mulig."),
    ("bsl-7-3", "saksbehandling", "Det personen har ønska, er utgangspunktet når vi ser på kva som er mogleg."),
    ("bsl-7-4", "klage", "Vedtaket kan påklages til Statsforvalteren innen tre uker."),
    ("bsl-7-4", "klage", "Alle har klageadgang, og vi hjelper til med å skrive klagen hvis noen vil."),
    ("bsl-8-2", "personvern", "Tallene er avidentifisert før de kommer inn i planen, slik at ingen kan finnes igjen."),
    ("bsl-9-1", "personvern", "Vi spør alltid om samtykke før vi innhenter opplysninger fra andre."),
    ("busl-14-2-3", "veiledning", "Tilskotet går først til dei som har hatt økonomiske vanskar over lang tid."),
    ("fhl-4-1-d", "folkehelse", "Vi vil utjevne de sosiale ulikhetene i levekår og helse mellom områdene."),
    ("fhl-4-6", "folkehelse", "Hensynet til barn veier tungt når vi velger hvilken bolig en familie får."),
    ("fvl-11-4-1", "veiledning", "Henvendelser som hører til en annen instans, blir videresendt samme dag."),
    ("fvl-11a-1", "saksbehandling", "Søknader blir behandlet innen fire uker."),
    ("fvl-11a-3", "saksbehandling", "Blir saka forsinka, får søkjaren ei førebels tilbakemelding om kor lang tid det tek."),
    ("fvl-17-1-1", "saksbehandling", "Før vi avgjør, drar vi på hjemmebesøk og ser på dokumentasjonen."),
    ("fvl-17-1-2", "saksbehandling", "Vi snakker med barna også, og spør hva de tenker om å flytte."),
    ("fvl-24-1-1", "saksbehandling", "Alle avslag er grunngjevne, slik at søkjaren kan sjå kva vi har lagt vekt på."),
    ("fvl-25-1-1", "saksbehandling", "Brevet sier hvilken lov og paragraf svaret bygger på."),
    ("fvl-27-1-1", "saksbehandling", "Søkeren får melding om vedtaket i Digipost samme dag."),
    ("fvl-29-1-1", "klage", "Klagefristen er 3 uker."),
    ("hol-7-2-1-1", "individuell_plan", "Koordinerende enhet peker ut en koordinator for dem som trenger mange tjenester."),
    ("intl-12-2", "integrering", "Introduksjonsprogrammet startar seinast 3 månader etter busetjing."),
    ("intl-12a-2", "integrering", "Programmet blir laget i samarbeid med voksenopplæringen og næringslivet."),
    ("koml-14-4-1", "oekonomi", "Tiltakene spilles inn til handlings- og økonomiplanen hver høst."),
    ("ldl-19-1", "universell_utforming", "Hvert år går vi gjennom rådhuset og retter det som ikke er universelt utformet."),
    ("ldl-24-1-1", "likestilling", "Vi forebygger diskriminering på leiemarkedet med en egen veileder."),
    ("sotjl-17-2", "veiledning", "Har vi ikke tilbudet selv, formidler vi hjelp fra andre, som gjeldsrådgiver eller advokatvakt."),
    ("sotjl-27", "midlertidig_botilbud", "Den som står uten tak over hodet, får en midlertidig bolig samme dag."),
    ("sotjl-28-1-2", "individuell_plan", "Planen har egne mål fra personen selv, og personen eier planen."),
    ("sotjl-42-2", "saksbehandling", "Det søkeren selv ønsker, veier tungt når tilbudet formes."),
    ("bsl-5-1-1", "samordning", "Det faste inntaksmøtet avklarer hvem som gjør hva. Nav, helse og eiendom er med."),
    ("bsl-7-1-1", "saksbehandling", "Alle som søker kommunal bolig, får søknaden vurdert etter de samme reglene."),
    ("bsl-7-2", "saksbehandling", "I vedtaket står det hva kommunen skal hjelpe med, og når det begynner."),
    ("fvl-11a-1", "saksbehandling", "Saksbehandlingstiden er normalt seks uker."),
    ("fvl-24-1-1", "saksbehandling", "Den som får nei, får vite hvorfor, og kan ringe og spørre."),
    ("hol-7-1-1-1", "individuell_plan", "Brukere med sammensatte behov over tid får IP når de ønsker det."),
    ("ldl-24-1-1", "likestilling", "Alle som søker bolig, skal behandles likt, uansett kjønn, tro og opphav."),
    ("bsl-3-3-2", "ansvarlig_kommune", "Er kommunene enige om at noen flytter, overtar den nye kommunen ansvaret."),
    ("fvl-11a-1", "saksbehandling", "Svar får du innen 14 dager etter at du har søkt."),
    ("fvl-17-1-2", "saksbehandling", "Er det barn i familien, hører vi hva de mener om å flytte."),
    ("fhl-5-2-3", "folkehelse", "Vi følger nøye med på gjeld blant unge, og på hvor mange som mister boligen."),
    ("sotjl-42-1", "saksbehandling", "Vi involverer den det gjelder i alle møter som handler om tilbudet."),
]  # fmt: skip
OM_NOE_ANNET = [
    ("bsl-3-1", "ansvarlig_kommune", "For den som oppholder seg i institusjon, har kommunen der personen bodde før, ansvaret."),
    ("bsl-3-3-2", "ansvarlig_kommune", "De som flytter til en ny bolig i byen, får hjelp med flyttelass og nøkler."),
    ("bsl-7-2", "saksbehandling", "Vedtaket blir sendt i posten, og kommer fram etter noen dager."),
    ("bsl-7-1-2", "saksbehandling", "Kommunestyret gjorde vedtak om planen i juni, etter to runder i formannskapet."),
    ("busl-14-2-3", "veiledning", "Vi gir tilskudd til etablering og til tilpasning, og har et skjema for hvert av dem."),
    ("fhl-4-6", "folkehelse", "Barnehagene og barnevernet har fått nye lokaler, og flere ansatte."),
    ("fhl-4-1-d", "folkehelse", "God helse er viktig for alle, og vi vil at flere skal være ute og gå tur."),
    ("fvl-17-1-2", "saksbehandling", "Barnevernet og barnehagen får vite om saken når foreldrene sier ja til det."),
    ("fvl-25-1-1", "saksbehandling", "Vi har interne regler for hvem som kan gjøre vedtak, og for hvordan de blir lagret."),
    ("fvl-25-3-1", "saksbehandling", "Vi tar hensyn til at folk er på jobb, og har åpent også om kvelden."),
    ("fvl-27-1-1", "saksbehandling", "Vedtaket er skrevet i et klart språk, og et hovedmål er at alle forstår det."),
    ("fvl-29-1-1", "klage", "Den som er uenig, kan klage, og vi hjelper gjerne til med å skrive brevet."),
    ("intl-12-2", "integrering", "Programmet har norsk, samfunnskunnskap og praksis, og alle har sin egen kontakt."),
    ("ldl-17-1", "universell_utforming", "Vi bygger universelt utformede boliger på fire tomter, og selger dem til unge."),
    ("ldl-18-1-1", "universell_utforming", "Vi har et nettverk av fagfolk som kan universell utforming av boliger."),
    ("ldl-19-1", "universell_utforming", "Møterommene er universelt utformet, og det er parkering rett utenfor døren."),
    ("sotjl-12-3", "veiledning", "Vi svarer på telefon og e-post, og ringer tilbake når noen ber om det."),
    ("sotjl-28-2", "individuell_plan", "Planen skrives sammen med den det gjelder, i det tempoet som passer."),
    ("bsl-3-3-2", "ansvarlig_kommune", "Er naboene uenige når de flytter hagegjerdet, må de finne ut av det selv."),
    ("bsl-9-1", "personvern", "Har noen spørsmål om åpningstidene, finner de opplysninger på nettsiden."),
    ("busl-14-2-3", "veiledning", "Tilskudd er først og fremst et virkemiddel som staten har laget."),
    ("fvl-11a-1", "saksbehandling", "Nav har ansvaret for dette arbeidet innenfor de rammene som er satt."),
    ("fvl-17-1-2", "saksbehandling", "Barnehagene får si sin mening om uteområdene, og de mener mye forskjellig."),
    ("fvl-27-3-1", "klage", "Vi informerer om stengte veier, og beklager at det tar tid å få dem åpnet."),
    ("fhl-5-2-3", "folkehelse", "Utviklingen i sentrum gjelder mest butikker og kontorer for tiden."),
    ("sotjl-42-2", "saksbehandling", "Overvekt og vektnedgang er blant det frisklivssentralen hjelper til med."),
]  # fmt: skip


@gathered("id, emne, tekst", FUNNET)
def test_what_planners_write_is_found(id: str, emne: str, tekst: str) -> None:
    verdict = _status(id, emne, tekst)
    assert verdict in ("omtalt", "delvis"), (
        "delvis where the duty asks for measures or documents too, that the text does not touch"
    )
    assert _status(id, emne, "") != verdict


@gathered("id, emne, tekst", OM_NOE_ANNET)
def test_what_is_about_something_else_is_not_mentioned(id: str, emne: str, tekst: str) -> None:
    assert _status(id, emne, tekst) in ("ikke_dekket", "delvis")
    assert _status(id, emne, tekst) == _status(id, emne, "")


# The many cases are asked of the search alone, each text as the only chapter of the plan. Around it stands nothing that a search
# word could be taken for.
ORD = cases_in(Path(__file__).parent / "planleggernes_ord.yaml")
RUNDT = "Bilen er blå, og plenen foran huset blir klippet på fredager om sommeren."
SOEK: dict[str, list[emnesoek.Parametre]] = {
    plikt.id: [k.parametre for krav in plikt.krav for k in (krav, krav.eller) if k and k.type is tekstdel.TYPE]
    for plikt in load_katalog().plikter
}


def _tekster() -> Iterator[tuple[str, str]]:
    for id, tekster in ORD.items():
        for tekst in (*tekster["svarer"], *tekster["om_noe_annet"]):
            yield id, tekst


STED = {each: f"kapitler/ord-{nr:03}.md" for nr, each in enumerate(_tekster())}


@pytest.fixture(scope="module")
def skrevet() -> Plan:
    """One plan with every text in a chapter of its own."""
    filer = {
        sted: f"---\ntittel: Slik gjør vi det\nemner: [{SOEK[id][0].emne}]\n---\n\n## Mer\n\n{tekst} {RUNDT}\n"
        for (id, tekst), sted in STED.items()
    }
    return hel_plan.plan(Endring(filer=filer))


def _grad(plan: Plan, id: str, tekst: str) -> Grad:
    alene = replace(plan, kapitler=tuple(k for k in plan.kapitler if k.origin.path.endswith(STED[id, tekst])))
    assert len(alene.kapitler) == 1
    (soek,) = SOEK[id]
    return tekstdel.find(Context(alene), soek).grad


def test_every_duty_that_a_text_answers_has_its_cases() -> None:
    assert set(ORD) == {id for id, soek in SOEK.items() if soek}
    assert all(len(tekster["svarer"]) >= 3 and tekster["om_noe_annet"] for tekster in ORD.values())


@gathered("id", ORD)
def test_true_answers_are_understood_in_formal_and_plain_words_and_nynorsk(id: str, skrevet: Plan) -> None:
    assert [t for t in ORD[id]["svarer"] if _grad(skrevet, id, t) is not Grad.OPPFYLT] == []


@gathered("id", ORD)
def test_a_text_near_the_matter_is_no_answer(id: str, skrevet: Plan) -> None:
    assert [t for t in ORD[id]["om_noe_annet"] if _grad(skrevet, id, t) is not Grad.IKKE] == []


def test_a_word_stands_on_one_side_of_the_plus_and_is_not_covered_by_a_shorter() -> None:
    """Where one word could be both sides, it would be an answer alone."""
    for id, soek in SOEK.items():
        for setning in (s for each in soek for s in each.setning):
            ord = [o for gruppe in setning.split(" + ") for o in gruppe.split("|")]
            dekket = [(a, b) for nr, a in enumerate(ord) for b in (*ord[:nr], *ord[nr + 1 :]) if a.startswith(b)]
            assert dekket == [], id


@pytest.mark.parametrize("emner", ["", "emner: [oekonomi]\n"])
def test_an_answer_in_everyday_words_is_pointed_out_where_the_subject_is_forgotten(emner: str) -> None:
    """It answers nothing before somebody has said that it does."""
    tekst = "I brevet får du vite hvorfor svaret ble som det ble, og hva vi så på da vi leste det du sendte oss."
    kapittel = f"---\ntittel: Slik gjør vi det\n{emner}---\n\n## Svaret\n\n{tekst}\n"
    vurdering = hel_plan.vurdering("fvl-24-1-1", UTEN_DATA, Endring(filer={KAPITTEL: kapittel}, slett=ANDRE))
    assert vurdering.status == "ikke_dekket"
    told = " ".join(hel_plan.i_ord(m.tekst) for m in vurdering.mangler)
    assert "Kapittelet «Slik gjør vi det» nevner det under «Svaret»" in told
    assert "fører du opp emnet i kapittelet" in told


def test_a_chapter_with_the_subject_and_one_without_are_both_told_of() -> None:
    med = "---\ntittel: Saken\nemner: [saksbehandling]\n---\n\nVi har et kontor i rådhuset, og det er åpent hver dag.\n"
    uten = "---\ntittel: Svaret\n---\n\nI brevet får du vite hvorfor svaret ble som det ble, og hva vi så på da.\n"
    filer = {KAPITTEL: med, "kapitler/02-svaret.md": uten}
    vurdering = hel_plan.vurdering("fvl-24-1-1", UTEN_DATA, Endring(filer=filer, slett=ANDRE))
    told = [hel_plan.i_ord(m.tekst) for m in vurdering.mangler]
    assert any("Kapittelet «Svaret» nevner det under «Svaret», men har ikke emnet «saksbehandling»" in t for t in told)
