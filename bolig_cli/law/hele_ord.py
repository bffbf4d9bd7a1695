"""The words that are looked for, as a reader is shown them: whole, and in the plan's own written language.

What is looked for are often beginnings of words, in both written languages («medvirk», «medverk»). What is told is
«medvirkning», or «medverknad». A word that is not listed here is whole, and the same in both.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from bolig_cli.maalform import NYNORSK

_FLEST = 4  # enough to see what is looked for
# bokmål / nynorsk: the beginnings that stand for it, where they are others than the words themselves.
_ORD = """
    ajourføre: ajourfør
    andre tjenester/andre tenester: andre tjenest, andre tenest
    annonse: annons
    arbeids- og velferdsetaten: arbeids- og velferd
    arbeidsgiver/arbeidsgivar: arbeidsgiv
    avgjørelse/avgjerd: avgj, avgjer, avgjør, avgjersle
    avidentifisert: avidentifis
    avslag: avslå
    avtale: avtal, avtalt
    bare den som søker/berre den som søkjer
    bare søknader/berre søknader
    barn: barn i, barn og, born i, born og, born, barna, borna
    barnets beste/beste for barnet: barnas beste, beste for barn
    begrunnelse/grunngiving: begrunn, grunngi, grunngje
    bemannet/bemanna: bemann
    ber om/bed om
    bodde/budde
    bolig/bustad
    boliglån/bustadlån
    bosatt/busett
    bostøtte/bustøtte
    botilbud/butilbod
    boveiledning/burettleiing: boveiled, burettlei
    bruker- og pårørendeorganisasjon/brukar- og pårørandeorganisasjon: bruker- og, brukar- og
    bruker/brukar
    brukerorganisasjon/brukarorganisasjon
    brukerrepresentant/brukarrepresentant
    brukerråd/brukarråd
    brukerutvalg/brukarutval
    bygge om/byggje om: bygger om, byggjer om
    diskriminering: diskriminer
    en gang i året/ein gong i året: én gang i året
    endelig avgjørelse/endeleg avgjerd: endelig avgj, endeleg avgj
    enig/einig
    enkelte/einskilde
    evaluering: evaluer
    feil enhet/feil eining
    finansiering: finansier
    finner ut/finn ut
    finner vi/finn vi
    flere tjenester/fleire tenester: flere tjenest, fleire tenest
    flytter/flyttar: flytt
    folkehelse: folkehels
    foreløpig svar/førebels svar
    foreløpig/førebels
    forskjeller i helse/forskjellar i helse
    fylkeskommune: fylkeskommun
    følger opp/følgjer opp: følge opp, følgje opp
    følger/følgjer: følg, følge, følgje
    gjennomgang: gjennomg, gjennomgå, gå gjennom, går gjennom
    gjør vi rede/gjer vi greie
    handlings- og økonomiplan: handlings- og økonomi
    heldøgn/heildøgn
    hele/heile
    helhet/heilskap
    helse- og omsorgstjenester/helse- og omsorgstenester: helse- og omsorg
    helse: hels
    helseforskjeller/helseforskjellar: helseforskjell
    hensyn/omsyn
    henter/hentar: hent
    henvendelse/førespurnad: henvend, førespurn
    henvisning/tilvising: henvis
    hindre: hindrar
    hjem/heim
    hjemkommune/heimkommune
    hjemme/heime
    hjemmetjeneste/heimeteneste: hjemmetjenest, heimetenest
    hovedinnhold/hovudinnhald
    husleie/husleige
    hver høst/kvar haust
    hver vår/kvar vår
    hvert år/kvart år
    hørt/høyrt: høyrd
    høst/haust
    ikke enig/ikkje einig
    ikke fornøyd/ikkje nøgd
    ikke svaret/ikkje svaret
    individuell: individuel
    informasjon: informer
    innhenter/innhentar: innhent
    innvandrer/innvandrar: innvandr
    integreringstilskudd/integreringstilskot: integreringstilsk
    justering: juster
    kartlegging: kartlegg
    klage: klaga
    klageutvalg/klageutval
    kommer/kjem
    kommunal bolig/kommunal bustad: kommunale bolig, kommunale bustad
    kommunal utleie/kommunal utleige: kommunale utleie, kommunale utleige
    koordinerende enhet/koordinerande eining
    koordinering: koordiner
    korrigering: korriger
    krever søknad/krev søknad
    krisesenter: krisesent
    kunngjøring/kunngjering: kunngj
    leie inn/leige inn: leier inn, leiger inn
    leie/leige
    likestilling: likestill
    likeverdig: likeverd
    lurer på/lurar på
    medvirkning/medverknad: medvirk, medverk
    melding: meld
    mener/meiner
    mestring/meistring: mestr, meistr
    midlertidig/mellombels
    mobbing: mobb
    muntlig/munnleg
    må søke for/må søkje for
    mål: måla
    måned/månad
    møteplass/møtestad
    nabo/granne: grannelag
    nettside: nettsid
    nettsted/nettstad
    nybosatt/nybusett: nybosatte, nybusette
    ombygging: ombygg
    omsorgstjeneste/omsorgsteneste: omsorgstjenest, omsorgstenest
    oppdatering: oppdater
    oppfølging: oppfølg
    opphold/opphald
    oppholder seg/oppheld seg
    oppholdt seg/oppheldt seg
    opplysning: opplys
    opplæring: opplær
    overgangsbolig/overgangsbustad
    overprøving: overprøv
    oversender: oversend
    oversikt/oversyn
    partnervold/partnarvald
    penger/pengar
    prioritering: prioriter
    på vegne av/på vegner av
    påklage: påklag
    pårørende/pårørande
    regler/reglar: reglene, reglane
    regulering: reguler
    restanse: restans
    rettigheter/rettar: rettighet
    revidere: revider
    revisjon: revision
    rullering: ruller, rullert
    rustjeneste/rusteneste: rustjenest, rustenest
    råd: rådet
    rådgivning/rådgjeving: rådgiv, rådgjev, rådgev
    saksbehandling/sakshandsaming: saksbehand, sakshandsam
    samarbeid med personen: samarbeid med person
    samarbeid med søkeren/samarbeid med søkjaren: samarbeid med søk
    samarbeid: samarb
    samhandling: samhandl
    samlokalisert: samlokalis
    sammen med brukeren/saman med brukaren: sammen med bruk, saman med bruk
    sammen med personen/saman med personen: sammen med person, saman med person
    sammen med/saman med
    samordning: samord, samordn
    samtykke: samtykk
    sender: send
    skjermlesere/skjermlesarar: skjermles
    skole/skule
    skriftlig svar/skriftleg svar
    skriftlig/skriftleg
    som søker/som søkjer
    sosialtjeneste/sosialteneste: sosialtjenest, sosialtenest
    statsforvalter/statsforvaltar: statsforvalt
    stereotypier/stereotypiar: stereotyp
    særlig/særleg
    søke/søkje: søk
    søker/søkjer
    søkeren/søkjaren
    tar kontakt/tek kontakt
    tilbud/tilbod
    tilbyr: tilby
    tilgjengelig/tilgjengeleg: tilgjengel
    tilpasning/tilpassing: tilpas, tilpass
    tilrettelegging: tilrettel
    tilskudd/tilskot
    tjeneste/teneste: tjenest, tenest
    trakassering: trakasser
    trenger/treng
    uenig/usamd: ikkje samd
    uformell: uformel
    universell: universel, universal
    utbedring/utbetring: utbedr, utbetr
    uten begrunnelse/utan grunngiving
    uten unødig opphold/utan unødig opphald: uten unødig
    utfordring: utfordr
    utkastelse/utkasting: utkastels
    utleiebolig/utleigebustad
    utredning/utgreiing: utred, utgrei
    vanskeligstilt/vanskelegstilt
    vedtaket er endelig/vedtaket er endeleg
    vedtar/vedtek: vedta, vedtas
    vedtatt/vedteke
    veiledning/rettleiing: veiled, vegled, rettlei
    verge/verje
    viser til regler/viser til reglar: vise til regl, viser til regl
    viser videre/viser vidare: vise videre, vise vidare
    vold i nære relasjoner/vald i nære relasjonar: vold i nær, vald i nær
    vold/vald
    vurdering: vurder
    årlig/årleg
    ønske: ønska, ønskj
"""


def hele(ord: Sequence[str], maalform: str, flest: int = _FLEST) -> tuple[str, ...]:
    """The first of a group of search words, whole, each once, in a written language: at most `flest` of them."""
    par = _par()
    som = int(maalform == NYNORSK)
    rene = (each.strip(" ,") for each in ord)
    return tuple(dict.fromkeys(par[each][som] if each in par else each for each in rene))[:flest]


@cache
def _par() -> Mapping[str, tuple[str, str]]:
    """Each search word to its whole word in bokmål and nynorsk."""
    found: dict[str, tuple[str, str]] = {}
    for line in _ORD.strip().splitlines():
        begge, _, former = line.strip().partition(":")
        bokmaal, _, nynorsk = begge.partition("/")
        par = (bokmaal, nynorsk or bokmaal)
        found |= dict.fromkeys((*par, *(form.strip() for form in former.split(", ") if form.strip())), par)
    return found
