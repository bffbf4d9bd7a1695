"""A plan in nynorsk, or in plainer words than the law's, answers the law as well as one in the law's own."""

from . import hel_plan
from .hel_plan import KAPITTEL, Endring
from .par import UTEN_DATA

NYNORSK = """\
---
tittel: Slik arbeider vi
emner: [samordning, individuell_bistand, saksbehandling, klage]
---

## Tenestene

Bustadteamet samordnar tenestene til dei som treng hjelp frå fleire sektorar.
Teamet møtest annakvar veke, fordeler ledige bustader og avklarar kven som har ansvaret for neste steg.

## Bistand

Kvar person får bistand ut frå det han eller ho treng.
Vi kartlegg situasjonen saman med den einskilde og vurderer kva hjelp det er bruk for.
Endrar situasjonen seg, tilpassar vi bistanden.

## Førespurnader

Når nokon ber om hjelp, avgjer vi om personen er vanskelegstilt på bustadmarknaden.
Det gjer vi òg når det ikkje kjem nokon søknad.

## Svaret

Eit enkeltvedtak seier kva vi har bestemt, anten det er ja eller avslag.
Brevet forklarer grunnen, kva reglar vi har brukt, og kven som kan hjelpe vidare.

## Innhaldet

I vedtaket står hovudinnhaldet i bistanden, slik at alle partar veit kva som skal skje, når det tek til, og kven som har ansvaret.

## Ønske

Vi planlegg saman med den det gjeld.
Kva personen sjølv ønskjer, har noko å seie for kvar og korleis han eller ho skal bu.

## Usemje

Den som er usamd, kan klaga.
Kommunen vurderer saka på nytt og sender henne til Statsforvaltaren dersom han held fast ved svaret.
"""


ANDRE = {
    "kapitler/10-ansvar.md": """\
---
tittel: Kven vi har ansvar for
emner: [ansvarlig_kommune, personvern]
---

## Alle som er her

Kommunen har ansvar for å gi bistand til alle som oppheld seg her, òg når dei ikkje er registrerte som busette i kommunen.

## Når nokon bur i institusjon

For den som bur i institusjon eller i bustad med heildøgns omsorgstenester, ligg ansvaret hos kommunen personen kom frå.

## Busette flyktningar

Dei som kommunen får integreringstilskot for, har rett til bistand her frå den dagen dei blir busette.

## Flytting mellom kommunar

Vil ein busett flytte, kan dei to kommunane gjere ein avtale, og då tek den nye kommunen over ansvaret for hjelpa.

## Opplysningar om den einskilde

Vi hentar inn opplysningar saman med den det gjeld, eller slik at personen veit om det på førehand.

## Tal i planen

I statistikk og planar bruker vi anonyme tal, og små grupper blir slegne saman slik at ingen kan kjennast att.
""",
    "kapitler/20-veiledning.md": """\
---
tittel: Råd og rettleiing
emner: [veiledning]
---

## Det vi har

Vi gjer tenestene kjende for innbyggjarane og fortel om levekår og sosiale tilhøve, på nettstaden, i brev og på møte.

## Hjelp frå fleire

Kan ikkje kommunen gi hjelp sjølv, viser vi vidare til nokon som kan, og vi følgjer opp at personen kjem fram dit.

## Rettar

Vi rettleier dei som spør, om rettar og plikter og om korleis ein søkjer, uansett kven dei møter først.

## Førespurnader

Kjem ein førespurnad til feil stad, sender vi han til dei som har ansvaret, og seier frå til avsendaren.

## Tilskot

Når vi gir tilskot til etablering, prioriterer vi dei som har hatt økonomiske problem i lang tid.
""",
    "kapitler/21-rettigheter.md": """\
---
tittel: Tenester og rettar
emner: [midlertidig_botilbud, individuell_plan, omsorgstjenester, integrering]
---

## Tak over hovudet

Står nokon utan ein stad å vere, finn vi eit mellombels butilbod same dag, og ser til at det er trygt.

## Kven som får den

Den som treng langvarige og koordinerte tenester, har rett til ein individuell plan, òg når berre éi teneste er inne.

## Slik blir han laga

Planen blir skriven saman med den det gjeld, i det tempoet og på den måten som passar for personen.

## Fleire om arbeidet

Tenestene samarbeider om planen, òg når nokre av dei høyrer til staten, sjukehuset eller ein annan kommune.

## Ein fast kontakt

Vi gir tilbod om ein koordinator, som held kontakten mellom alle tenestene som er inne hos personen.

## Tenester heime

Kommunen sørgjer for helse- og omsorgstenester til dei som oppheld seg her, både heime og i bustader med personale.

## Program for nybusette

Kommunen har ansvar for introduksjonsprogram og opplæring i norsk og samfunnskunnskap for dei som blir busette her hos oss.

## Når det tek til

Programmet tek til så snart som råd, og seinast tre månader etter at personen er busett i kommunen.

## Dagane heng saman

Flyktningkonsulenten samordnar det som inngår i programmet, slik at dagane heng saman for deltakaren.

## Fleire er med

Vi samarbeider med skular, arbeidsgivarar og frivillige om programmet, og møtest fast fire gonger i året.

## Familien har éin kontakt

Bustadkontoret samordnar tenestene til familien når fleire er inne, og familien får vite kven han kan ringje.
""",
    "kapitler/22-hensyn.md": """\
---
tittel: Helse, likestilling og universell utforming
emner: [folkehelse, likestilling, universell_utforming]
---

## Bustad og helse

Ein trygg bustad gir betre helse og livskvalitet, og derfor ser vi bustad og helse i samanheng i denne planen.

## Dei som har minst

Planen skal jamne ut sosiale forskjellar i helse, ved at dei som har minst frå før, får hjelp først.

## Barn

Kva som er det beste for barn, er eit grunnleggjande omsyn når eit vedtak rører ved eit barn.

## Språk og kultur

Samiske innbyggjarar får vite om hjelpa på sitt eige språk, og vi spør dei kva som er viktig for dei.
Vi følgjer særskilt med på helse og levekår blant dei.

## Det vi følgjer med på

Vi følgjer særleg med på utviklingstrekk som kan skape sosiale problem, som høg husleige og tronge bustader.

## Lik handsaming

Vi arbeider aktivt for likestilling og mot diskriminering når bustader blir tildelte, lån gitt og hjelp fordelt.

## Tryggleik

Vi førebyggjer trakassering og kjønnsbasert vald, òg når det skjer i heimen eller mellom naboar.

## Rapport

I årsrapporten gjer vi greie for korleis vi tek omsyn til likestilling, og kva vi vil gjere det neste året.

## Stader

Kontora og møtestadene våre er universelt utforma, slik at dei som vil snakke med oss, kjem inn.

## Planen

Planen ligg på nett som ei side og ein PDF med overskrifter, tabellhovud og tekst som skjermlesarar kan bruke.

## Kvart år

Kvart år arbeider vi målretta med universell utforming, og vi spør dei som møter hindringar, kva som må endrast.
""",
    "kapitler/23-saken.md": """\
---
tittel: Slik handsamar vi ei sak
emner: [saksbehandling, klage]
---

## Tid

Vi svarer så snart saka er klar, og lèt ikkje nokon vente utan grunn i kø.

## Når det tek tid

Tek det meir enn ein månad, sender vi eit førebels svar som forklarer kvifor og seier når saka blir ferdig.

## Barna

Barn som er part i saka, blir høyrde, og det dei meiner, tel etter alder og mognad.

## Det personen meiner

Vi legg stor vekt på det personen meiner, og skriv i saka kva det førte til for resultatet.

## Forma

Vedtaket er skriftleg og skrive slik at den som får det, kan forstå det utan hjelp.

## Forklaringa

Vi grunngir alle vedtak, òg når svaret er ja, slik at personen kan sjå kva som var avgjerande.

## Lova

Vedtaket viser til reglane det byggjer på, med lenkje til lova for dei som vil lese meir.

## Skjønn

Når vi bruker skjønn, nemner vedtaket omsyna som avgjorde saka, og korleis dei er vegne mot kvarandre.

## Beskjeden

Personen får vedtaket straks det er gjort, i digital postkasse eller på papir, alt etter kva som passar.

## Det som står om klage

I vedtaket står frist for å klage, at Statsforvaltaren avgjer, korleis det blir gjort, og at personen kan sjå dokumenta.

## Fristen

Fristen for å klage er tre veker frå vedtaket kom fram, og vi kan forlengje han når noko særleg har hindra personen.

## Det vi byggjer på

I vedtaket står det kva faktiske tilhøve vi har lagt til grunn, slik at personen kan rette det som er feil.
""",
    "kapitler/24-prosessen.md": """\
---
tittel: Prosess og pengar
emner: [planprosess, oekonomi]
---

## Programmet

Planprogrammet gjorde greie for føremålet, for prosessen med fristar og deltakarar, og for medverknad frå dei planen rører
mest ved.

## Oppstarten

Oppstarten vart kunngjord i avisa og på internett, og vi skreiv brev til dei som vart rørte ved.

## Etter vedtaket

Når planen er vedteken, kunngjer vi han og legg han på nettsidene våre.
Så sender vi han til departementet, Statsforvaltaren, fylkeskommunen og dei statlege styresmaktene han gjeld.

## Pengar

Tiltaka får pengar når kommunestyret vedtek økonomiplanen og årsbudsjettet, og einingane melder dei inn kvar vår.
""",
}
RULLERING = (
    "Handlingsdelen blir rullert kvart år før økonomiplanen blir handsama, og kommunestyret får ein rapport om tiltaka."
)


def test_a_plan_in_nynorsk_can_answer_every_duty() -> None:
    nynorsk = Endring(
        {
            "plan.yaml": {"bokmål": "nynorsk", "plantype: temaplan": "plantype: kommunedelplan", "fase: høring": "fase: oppfølging",
                          "dato: 2024-01-15": "dato: 2024-09-01",
                          "har_samisk_befolkning: false": "har_samisk_befolkning: true"},
            "maalgrupper.yaml": {"Unge i etableringsfasen": "Unge flyktningar"},
            "tiltak/T6.yaml": {"[boligtilpasning]": "[boligtilpasning, tilskudd]"},
            "prosess.yaml": {
                hel_plan.FILER["prosess.yaml"].split("rullering: |\n  ")[1].strip(): RULLERING,
                "Ungdomsrådet, bruker- og pårørendeorganisasjoner, frivillige og ansatte": "Ungdomsrådet, brukarar og pårørande",
            },
        },
        {KAPITTEL: NYNORSK, **ANDRE},
    )  # fmt: skip
    verdicts = hel_plan.status(nynorsk)
    assert {id: v for id, v in verdicts.items() if v not in ("dekket", "omtalt")} == {}


def test_the_content_of_a_decision_said_in_plain_words_answers() -> None:
    plain = {"står hovedinnholdet i bistanden, slik": "står det hva bistanden i hovedsak går ut på, slik"}
    assert hel_plan.vurdering("bsl-7-2", UTEN_DATA, Endring({KAPITTEL: plain})).status == "omtalt"
