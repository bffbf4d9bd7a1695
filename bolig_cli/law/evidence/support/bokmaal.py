"""A sentence of nynorsk as it would be in bokmål, word by word: what is looked for in it is written once."""

from collections.abc import Mapping
from functools import lru_cache


def _par(tekst: str) -> Mapping[str, str]:
    return dict(par.split("=") for par in tekst.split())


_ORD = _par(
    """
    ikkje=ikke inga=ingen inkje=intet korkje=verken berre=bare einaste=eneste utelukkande=utelukkende
    forbehalde=forbeholdt utan=uten frå=fra kven=hvem kva=hva kvar=hver kvart=hvert kor=hvor korleis=hvordan
    kvifor=hvorfor me=vi ho=hun dei=de ein=en ei=en eit=et eitt=ett éin=en éi=en éitt=ett én=en éit=ett nokon=noen
    noko=noe nokre=noen sjølv=selv aleine=alene åleine=alene same=samme annan=annen anna=annet vert=blir vart=ble
    vere=være gjev=gir gje=gi gjeve=gitt gjevne=gitt tek=tar teke=tatt teken=tatt kjem=kommer kome=komme
    komen=kommet seier=sier seie=si gjer=gjør gjere=gjøre held=holder veit=vet bur=bor bu=bo budd=bodd budde=bodde
    ligg=ligger finn=finner finst=finnes treng=trenger tel=teller vel=velger velje=velge rekk=rekker skriv=skriver
    tilbyd=tilbyr meir=mer mykje=mye lita=liten no=nå fyrst=først fyrste=første seinast=senest seinare=senere
    framleis=fortsatt viss=hvis enno=ennå saka=saken klaga=klagen medhald=medhold laga=laget lagast=lages
    skrivast=skrives born=barn borna=barna vaksne=voksne vedtek=vedtar vedteke=vedtatt vedteken=vedtatt
    vidare=videre leiaren=lederen leiar=leder leiinga=ledelsen flytta=flyttet avgjord=avgjort høyrde=hørt høyrd=hørt
    oppheld=oppholder saman=sammen tilsette=ansatte tilsett=ansatt måndag=mandag namn=navn innspel=innspill
    verta=bli bestem=bestemmer lèt=lar liggje=ligge liggjande=liggende stad=sted staden=stedet gong=gang
    høve=anledning slepp=slipper natta=natten helga=helgen handsama=behandlet kravd=krevd krev=krever fleire=flere
    stengd=stengt heim=hjem då=da ringje=ringe
    """
)
_BEGYNNELSE = _par(
    """
    bustad=bolig butilbod=botilbud tilbod=tilbud tenest=tjenest søkj=søk handsam=behandl sakshandsam=saksbehandl
    avgjer=avgjør mellombels=midlertidig førebels=foreløpig heime=hjemme heimk=hjemk sjuke=syke sjukeheim=sykehjem
    mein=men ynskj=ønsk ønskj=ønsk veke=uke kvardag=hverdag høyr=hør munnleg=muntlig skriftleg=skriftlig
    omsyn=hensyn grunngj=begrunn grunngiv=begrunn førespurn=henvendels heradsstyr=kommunestyr opning=åpning
    butid=botid tilskot=tilskudd eining=enhet endeleg=endelig medverk=medvirk påverk=påvirk betyding=betydning
    utval=utvalg statsforvaltar=statsforvalter rettlei=veiled månad=måned brukar=bruker bebuar=beboer
    innbyggj=innbygg busett=bosatt buset=bosett hovud=hoved reglar=regler innhald=innhold opphøyr=opphør
    overtek=overtar einsidig=ensidig einsleg=enslig samansett=sammensatt svarar=svarer betalar=betaler følgj=følg
    utanfor=utenfor utanom=utenom elles=ellers leilegheit=leilighet skaffar=skaffer ordnar=ordner klagar=klager
    opphald=opphold heilag=hellig byrj=begynn leiing=ledelse einskil=enkel forbehald=forbehold
    """
)
_KORTEST = min(map(len, _BEGYNNELSE))
_BEGYNNER = frozenset(nynorsk[:_KORTEST] for nynorsk in _BEGYNNELSE)
_LENGDER = sorted({len(nynorsk) for nynorsk in _BEGYNNELSE}, reverse=True)


def paa_bokmaal(sagt: str) -> str:
    """The words of a sentence, each as bokmål has it."""
    return " ".join(map(_ordet, sagt.split(" ")))


@lru_cache(maxsize=8192)  # each word of a text is looked up once
def _ordet(ord: str) -> str:
    if hele := _ORD.get(ord):
        return hele
    if ord[:_KORTEST] not in _BEGYNNER:
        return ord
    for lengde in _LENGDER:
        if begynnelse := _BEGYNNELSE.get(ord[:lengde]):
            return begynnelse + ord[lengde:]
    return ord
