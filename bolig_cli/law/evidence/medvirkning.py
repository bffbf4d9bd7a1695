"""Møter og annen medvirkning, med hva som kom inn, og hva det førte til.

Et møte teller når det er datert, og ikke ligger etter planens utgavedato eller vedtaket. `innspill` må også være skrevet, og
`oppfoelging` eller `foerte_til` må si hva de førte til. Å invitere er ikke nok: Planen må vise hva deltakerne sa, og hva det
førte til. «Kommer senere», «Ingen møtte» og et tiltak som ikke finnes, viser ingenting. Kan oppfølgingen si at innspillene ikke
ble fulgt opp, eller innspillene at deltakerne bare ble orientert, må noen lese dem. Det gjelder også innspill som kan være om
noe annet enn planen («ventingen er det verste» kan handle om mye), og når de eneste som var med, er kommunens ledelse, eller når
kommunen bare takker for innspillene og legger dem bort. Loven kan peke ut noen som skal få være med; da må de være blant
deltakerne i et møte som teller.

Innspill som bare er om noe helt annet (badevann, et juletre), er ingen innspill til planen. Et møte etter planperioden, eller
så langt før planen at det gjaldt en tidligere plan, teller ikke. Om et møte før planarbeidet
begynte, gjaldt denne planen, må noen vurdere.

Er gruppene som var med, ført opp under `grupper`, er det opplysninger. Er de bare kjent på ordene under `deltakere`, er det en
tekst som noen må lese: «barnevernet og barnehagene» er ikke barn som medvirker. Verktøyet ser hvem som er ført opp, og ikke om
medvirkningen var reell.

Nøkler: `minst` (antall møter; 1 når det ikke står), `grupper` (grupper som loven peker ut; én av dem må ha vært med i et møte
som teller), `deltakere` (grupper av ordstammer; minst én stamme fra hver gruppe må finnes blant deltakerne i et møte som teller,
når ingen av dem i `grupper` er ført opp).

Svarer: et datert verksted med gruppen unge, med innspill og oppfølging.
Svarer ikke: det samme verkstedet uten innspill.
"""

import re
from collections.abc import Iterable

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import etter_vedtaket, foer_arbeidet, utenfor_arbeidet
from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.law.evidence.support.nektelse import benekter
from bolig_cli.law.evidence.support.om_bolig import bare_om_annet, innspill_om_noe
from bolig_cli.law.evidence.support.ordsoek import har_stamme
from bolig_cli.law.evidence.support.tekst import ordene, setninger
from bolig_cli.law.evidence.support.tiltak import de_sikre
from bolig_cli.law.evidence.support.utsagn import innspill_sier_noe, oppfoelging_sier_noe
from bolig_cli.law.evidence.support.ved_siden import helt_uvedkommende
from bolig_cli.law.hele_ord import hele
from bolig_cli.law.ordlister import GRUPPER, require_known
from bolig_cli.message import Antall, Text, any_of, message
from bolig_cli.model.plan import Medvirkning
from bolig_cli.record import record
from bolig_cli.searchable import searchable

# Those who work for children are no children.
_ARBEIDER_FOR = re.compile(
    r"\b(?:barnevern|barnehag|barneskole|barneskule|barneomb|barnelege|eldretjenest|eldretenest)\w*"
)


# Looked for in what came in, where it has one of the words, and made no sooner.
_KAN_VAERE_INGEN = (
    "ingen ", "inga ", "ikke noen", "ikkje nokon", "ikke holdt", "ikkje hald", "ikke gjennom", "ikkje gjennom", "ikke avholdt",
    "ikkje avhald", "avlyst", "utsatt", "utsett",
)  # fmt: skip
_INGEN = (
    r"\b(?:ingen|inga) (?:innspill|innspel|møtte|kom|deltok|deltakere|deltakarar|fremmøtte|frammøtte|meldte seg|hadde innspill)\b"
    r"|\b(?:ingen|inga) (?:av \w+ )?(?:sa|hadde) (?:noe|noko|innspill|innspel|merknad\w*|kommentar\w*|spørsmål)\b(?! om)"
    r"|\b(?:ingen|inga) (?:av \w+ )?(?:ville si|ønsket å si|ønskte å seie|tok ordet)\b"
    r"|\b(?:kom|møtte|deltok|meldte seg) (?:det )?(?:ingen|inga|ikke noen|ikkje nokon)\b"
    r"|\b(?:ble|blei|vart|er) (?:avlyst|utsatt|utsett)\b(?! for)"
    r"|\b(?:møtet|verkstedet|verkstaden) (?:ble|blei|vart|er) (?:ikke|ikkje) (?:holdt|halde|gjennomført|avholdt)\b"
)

# What was said to those who came, and not by them. Looked for in each sentence of what came in, and made no sooner.
_ENVEIS = (
    r"\b(?:fikk|fekk|får) (?:\w+ ){0,2}?(?:høre|høyre|vite|se|sjå|informasjon|orientering|presentert|forklart)\b"
    r"|\b(?:ble|blei|vart|blir|vert) (?:\w+ )?(?:orientert|informert|presentert|forklart|fortalt)\b"
    r"|\b(?:orienterte|informerte|fortalte|presenterte|la fram|la frem|forklarte|viste)\b"
)
# What is done with what came in, where nothing is done with it.
_LAGT_BORT = (
    "i arkivet", "arkivert", "takker for", "takkar for", "takket for", "takka for", "holdt fast", "heldt fast", "uenig", "ueinig",
    "til orientering", "til etterretning", "i skuff", "lagt bort", "lagd bort",
    "fikk ligge", "får ligge", "fekk liggje", "forsvant", "forsvunnet", "rotet bort", "rota bort", "kom bort", "ristet på hodet",
    "rista på hovudet", "gikk videre", "lo av", "i hylla", "på hylla", "og blei der", "og ble der",
    "skuff", "bunken", "bunka", "nederst i", "nedst i", "blir liggende", "ble liggende", "blir de liggende", "ble de liggende",
    "blir verande", "blei liggande", "vart liggande", "ligger fortsatt", "ligger der", "papirkurv", "makuler", "kastet", "kasta",
    "søpla", "søppel", "glemt", "gløymt", "gjemt", "støv", "på loftet", "i kjelleren", "i en perm", "i ein perm", "under teppet",
    "sett bort fra", "sett bort frå", "la vi bort", "til side", "neste rullering", "nikket", "nikka", "hørte høflig", "er notert",
    "ble notert", "blei notert", "vart notert",
)  # fmt: skip
# What is done, in the same sentence: «ble liggende til høsten, og da laget vi en oversikt».
_GJORT = (
    " laget", " laga", " lager", "tatt inn", "teke inn", "innført", "innførte", "opprettet", "oppretta", "endret", "endra",
    "rettet",
    "retta", "skrevet om", "skrive om", "tatt med i", "teke med i", "ansatt", "tilsett", "satt i gang", "sett i gang",
)  # fmt: skip
# Those who make the plan are not those who take part in it.
_LEDELSEN = (
    "ordfører", "varaordfører", "kommunedirektør", "rådmann", "formannskap", "kommunestyre", "bystyre", "administrasjon",
    "ledergrupp", "leiargrupp", "politiker", "politikar", "sektorsjef", "kommunalsjef", "og ", "med ", "samt ", "i ",
)  # fmt: skip


@record
class Parametre:
    minst: int = 1
    deltakere: tuple[tuple[str, ...], ...] = ()
    grupper: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_known("grupper", self.grupper, GRUPPER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    alle = plan.prosess.medvirkning if plan.prosess else ()
    teller = [moete for moete in alle if not _feil(context, moete)]
    bevis = tuple(_bevis(context, moete, parametre) for moete in teller)
    mangler = [
        Mangel(
            message("«{tittel}» teller ikke: det mangler {verdi}.", tittel=moete.tittel, verdi=_feil(context, moete)),
            moete.place,
        )
        for moete in alle
        if _feil(context, moete)
    ]
    sted = plan.prosess.origin.at("medvirkning") if plan.prosess else plan.origin.at()
    if len(teller) < parametre.minst:
        antall = message("ingen møter") if not teller else message("bare {antall} møter", antall=Antall(len(teller)))
        tekst = message(
            "Planen viser {antall} med innspill og oppfølging (det trengs {minst}). Før dem opp "
            "under «medvirkning» i prosess.yaml.",
            antall=antall,
            minst=Antall(parametre.minst),
        )
        return Svar(Grad.DELVIS if bevis else Grad.IKKE, bevis, (*mangler, Mangel(tekst, sted)))
    if med := [
        b for b, moete in zip(bevis, teller, strict=True) if not set(parametre.grupper).isdisjoint(moete.grupper)
    ]:
        return Svar(Grad.OPPFYLT, de_sikre((*med, *(b for b in bevis if b not in med)), parametre.minst))
    savnet = [
        gruppe for gruppe in parametre.deltakere if not any(_har_med(context, m.deltakere, gruppe) for m in teller)
    ]
    if parametre.grupper and not parametre.deltakere:
        savnet = [parametre.grupper]
    if savnet:
        tekster = (
            message(
                "Ingen av møtene har hatt med {verdi} blant deltakerne. Er de hørt på en annen måte, "
                "fører du det opp under «medvirkning» i prosess.yaml.",
                verdi=any_of(hele(gruppe, context.plan.maalform, len(gruppe))),
            )
            for gruppe in savnet
        )
        grad = Grad.DELVIS if len(savnet) < len(parametre.deltakere) else Grad.IKKE
        return Svar(grad, bevis, (*mangler, *(Mangel(tekst, sted) for tekst in tekster)))
    return Svar(Grad.OPPFYLT, de_sikre(bevis, parametre.minst))


def _bevis(context: Context, moete: Medvirkning, parametre: Parametre) -> Bevis:
    """A meeting that counts: a fact where those who took part are data, and are those who are asked for, and where it is not from
    before the work on the plan."""
    assert moete.dato is not None
    bedt_om = parametre.grupper if parametre.grupper or parametre.deltakere else moete.grupper
    tidlig = foer_arbeidet(context, moete.dato)
    ikke_fulgt_opp = benekter(moete.oppfoelging.plain) or _lagt_bort(moete)
    deltakere = ordene(moete.deltakere)
    ledelsen = bool(deltakere) and all(f"{o} ".startswith(_LEDELSEN) for o in deltakere)
    enveis = _bare_fortalt(moete.innspill.plain)
    annet = bare_om_annet(moete.innspill.plain) or not innspill_om_noe(moete.innspill.plain)
    slag = (
        Slag.TEKST
        if tidlig or enveis or annet or ledelsen or ikke_fulgt_opp or set(bedt_om).isdisjoint(moete.grupper)
        else Slag.FAKTA
    )
    sagt = "\n".join((moete.deltakere, moete.innspill.plain, moete.oppfoelging.plain if ikke_fulgt_opp else ""))
    utdrag = "" if slag is Slag.FAKTA else sagt.strip()
    tekst = message(
        "«{tittel}» ga innspill fra {deltakere}.{tidlig}{enveis}{annet}{ledelsen}{ikke_fulgt_opp}",
        tittel=moete.tittel,
        deltakere=moete.deltakere,
        tidlig=message(" Vurder om møtet gjaldt denne planen: {tidlig}.", tidlig=tidlig) if tidlig else "",
        enveis=message(" Teksten kan bety at deltakerne bare ble orientert.") if enveis else "",
        annet=message(" Innspillene ser ut til å gjelde noe annet enn planen.") if annet else "",
        ledelsen=message(" De som er ført opp, er kommunens egen ledelse.") if ledelsen else "",
        ikke_fulgt_opp=message(" Oppfølgingen kan si at innspillene ikke ble fulgt opp.") if ikke_fulgt_opp else "",
    )
    return Bevis(tekst, (process_id("medvirkning"),), moete.place, slag, utdrag)


def _kom_ingen(innspill: str) -> bool:
    sagt = searchable(innspill)
    return har(sagt, _KAN_VAERE_INGEN) and re.search(_INGEN, sagt) is not None


def _bare_fortalt(innspill: str) -> bool:
    """Whether every sentence is on what the participants were told: «fikk høre hva kommunen hadde bestemt»."""
    return all(re.search(_ENVEIS, setning) for setning in setninger(innspill))


def _lagt_bort(moete: Medvirkning) -> bool:
    """Whether every sentence of the follow-up is of what is done where nothing comes of it, and it led to nothing in the plan."""
    alle = setninger(moete.oppfoelging.plain)
    return bool(alle) and not moete.foerte_til and all(har(s, _LAGT_BORT) and not har(s, _GJORT) for s in alle)


def _har_med(context: Context, deltakere: str, ord: Iterable[str]) -> bool:
    """Whether the words are among those who took part, and not in the name of those who work for them."""
    return har_stamme(context, _ARBEIDER_FOR.sub(" ", searchable(deltakere)), ord)


def _feil(context: Context, moete: Medvirkning) -> Text:
    """What an event lacks; empty when it counts."""
    if moete.dato is None or moete.dato.first is None:
        return message("dato")
    utgave = context.plan.utgavedato
    if utgave and utgave.ends_before(moete.dato):
        return message("en dato som ikke er etter planens utgavedato")
    if etter_vedtaket(context, moete.dato):
        return message("en dato før planen vedtas")
    if feil := utenfor_arbeidet(context.plan, moete.dato):
        return message("en dato fra arbeidet med denne planen ({feil})", feil=feil)
    if not innspill_sier_noe(moete.innspill.plain) or _kom_ingen(moete.innspill.plain):
        return message("innspill")
    if not innspill_om_noe(moete.innspill.plain) and (setning := helt_uvedkommende(context, moete.innspill.plain)):
        return message("innspill til planen («{setning}» er om noe annet)", setning=setning)
    foerte_til = any(context.plan.find(ref.id) for ref in moete.foerte_til)
    return "" if foerte_til or oppfoelging_sier_noe(moete.oppfoelging.plain) else message("oppfølging")


TYPE = Bevistype("medvirkning", Parametre, ("prosess", "maalgrupper"), find)
