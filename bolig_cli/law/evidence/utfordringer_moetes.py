"""Mål og strategier som er egnet til å møte utfordringene.

Sammenhengen må gå hele veien: fra behovsoversikten til utfordringene, fra utfordringene til mål og strategier, og derfra til
tiltak.

- Hver utfordring må møtes av et mål eller en strategi som det hører tiltak til. Et mål uten tiltak er ikke et svar. Et
  tiltak uten en ansvarlig enhet i kommunen teller ikke, og heller ikke et tiltak som utgår, er utsatt, eller ikke gjøres i
  planperioden.
  Noen må lese tiltakene når ordene i hvert av dem kan bety at det ikke blir gjort, eller at det handler om noe annet enn bolig, og
  en utfordring som handler om et annet felt (ladestasjoner), eller bare møtes av mål og strategier som gjør det, eller som ikke
  sier noe om bolig eller hjelp («Flere bruker sykkel»). En utfordring som verken sier noe om bolig eller hjelp, og som er om noe
  helt annet (båtplasser), teller ikke. Noen må også lese en utfordring som sier at det ikke er noe å løse («alle er fornøyde»),
  eller at den er over («den siste familien flyttet ut i fjor»).
- Hver utfordring må ha en egen beskrivelse på minst fem ord, som sier hva som er vanskelig, og for hvem. En tittel alene gjør ikke
  det, og heller ikke «Dette er et problem som vi har», eller den samme beskrivelsen som en annen utfordring har.
- Hvert mål må bygge på minst én utfordring, selv eller gjennom en strategi eller et delmål. Hver strategi og hvert delmål må
  gjøre det selv eller gjennom målet de hører under.
- Minst én utfordring må bygge på behovsoversikten. Den må finnes, og den må vise behovet for boligtypene som katalogen nevner.

Henvisninger til noe som ikke finnes, teller ikke. En plan uten strategier kan svare; da står målene alene.

Nøkler: `boligtyper` (oversikten må ha alle; ingen når det ikke står).

Svarer: utfordringen bygger på behovsoversikten, målet viser til utfordringen, og en strategi under målet har et tiltak.
Svarer ikke: det samme når tiltaket utgår.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.behovsoversikt import boligtypene
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.fagord import fremmede_ord
from bolig_cli.law.evidence.support.ingen_utfordring import sier_det_er_loest
from bolig_cli.law.evidence.support.om_bolig import om_et_annet_felt, sier_hva_som_trengs, sier_noe_om_hjelp
from bolig_cli.law.evidence.support.tekst import lest
from bolig_cli.law.evidence.support.tiltak import sikreste, virksomme
from bolig_cli.law.evidence.support.utsagn import feil_ved_omtale
from bolig_cli.law.evidence.support.ved_siden import uvedkommende
from bolig_cli.law.ordlister import require_known
from bolig_cli.message import Message, Text, joined, message
from bolig_cli.model.plan import BEHOVSOVERSIKT, BOLIGTYPER, Maal, Plan, Strategi, Tiltak, Utfordring
from bolig_cli.record import record
from bolig_cli.searchable import as_name


@record
class Parametre:
    boligtyper: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_known("boligtyper", self.boligtyper, BOLIGTYPER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    utfordringer = plan.all(Utfordring)
    if not utfordringer:
        mangel = Mangel(message("Planen har ingen utfordringer. Beskriv dem i mappen utfordringer."), plan.origin.at())
        return Svar(Grad.IKKE, mangler=(mangel,))
    svar_til, tiltak_under = svar_til_hver(context), _tiltak_under(context)
    funnet: list[Bevis] = []
    mangler: list[Mangel] = []
    for utfordring in utfordringer:
        svar = svar_til.get(utfordring.id, ())
        tiltak = [t for item_id in svar for t in tiltak_under[item_id]]
        place = utfordring.origin.at("id")
        if svar:
            annet = _annet(context, utfordring, svar)
            slag = Slag.TEKST if annet else sikreste(context, tiltak)
            tekst = message(
                "Utfordringen «{tittel}» møtes av {verdi}.{tvil}",
                tittel=utfordring.tittel,
                verdi=joined(svar, ", "),
                tvil=annet or ("" if slag is Slag.FAKTA else message(" Noen må lese tiltakene der.")),
            )
            ider = dict.fromkeys((utfordring.id, *svar, *(t.id for t in tiltak)))
            funnet.append(Bevis(tekst, tuple(ider), place, slag))
        else:
            mangler.append(
                Mangel(
                    message(
                        "Utfordringen {id} «{tittel}» møtes ikke av noe mål eller noen strategi som har "
                        "tiltak. Skriv id-en under «utfordringer» i målet eller strategien.",
                        id=utfordring.id,
                        tittel=utfordring.tittel,
                    ),
                    place,
                )
            )
    moett = bool(funnet)
    mangler += _uten_beskrivelse(context, utfordringer)
    mangler += _uten_utfordring(plan, {u.id for u in utfordringer})
    if plan.behovsoversikt is None or not any(ref.id == BEHOVSOVERSIKT for u in utfordringer for ref in u.bygger_paa):
        mangler.append(
            Mangel(
                message("Ingen utfordring bygger på behovsoversikten. Skriv «behovsoversikt» under «bygger_paa»."),
                utfordringer[0].origin.at("id"),
            )
        )
    else:
        for om_typen in boligtypene(context, plan.behovsoversikt, parametre.boligtyper):
            if isinstance(om_typen, Mangel):
                mangler.append(om_typen)
            else:
                funnet.append(om_typen)
    grad = Grad.IKKE if not moett else Grad.DELVIS if mangler else Grad.OPPFYLT
    return Svar(grad, tuple(funnet), tuple(mangler))


def _annet(context: Context, utfordring: Utfordring, svar: Sequence[str]) -> Text:
    """Why a challenge, or each of the goals and strategies that answer it and what stands under them, may be about something else;
    empty where nothing says so."""
    if fremmed := om_et_annet_felt(_sagt(utfordring)):
        return _om_noe_annet(fremmed)
    if not sier_hva_som_trengs(_sagt(utfordring)):
        return message(" Den sier ikke noe om bolig eller hjelp.")
    if setning := sier_det_er_loest(utfordring.beskrivelse.plain):
        return message(" «{setning}» kan si at det ikke er noe å løse, og må leses.", setning=setning)
    if ukjente := fremmede_ord(_sagt(utfordring)):
        return _om_noe_annet(ukjente[0])
    under = _sagt_under(context)
    if any(sier_noe_om_hjelp(s) and not om_et_annet_felt(s) for id in svar for s in under[id]):
        return ""
    if fremmed := next((ord for id in svar for s in under[id] if (ord := om_et_annet_felt(s))), ""):
        return _om_noe_annet(fremmed)
    return message(" Det som møter den, sier ikke noe om bolig eller hjelp.")


@kept
def _sagt_under(context: Context) -> Mapping[str, Sequence[str]]:
    """What each goal and strategy says, with what stands under it."""
    sagt: dict[str, list[str]] = {}
    alle: tuple[Maal | Strategi, ...] = (*context.plan.all(Maal), *context.plan.all(Strategi))
    for item in alle:
        for id in dict.fromkeys((item.id, *context.plan.maal_over(item))):
            sagt.setdefault(id, []).append(_sagt(item))
    return sagt


def _sagt(item: Utfordring | Maal | Strategi) -> str:
    return f"{item.tittel}\n{lest(item.beskrivelse.plain)}"


def _om_noe_annet(ord: str) -> Text:
    return message(" Det kan handle om noe annet enn bolig («{ord}»).", ord=ord)


@kept
def med_tiltak(context: Context) -> tuple[Maal | Strategi, ...]:
    """The goals and strategies that a measure which counts belongs to, directly or through a strategy or a delmål."""
    tiltak = virksomme(context)
    i_strategi = {ref.id for t in tiltak for ref in t.strategier}
    strategier = [s for s in context.plan.all(Strategi) if s.id in i_strategi]
    i_maal = {id for t in tiltak for id in context.plan.maal_over(t)}
    return (*(m for m in context.plan.all(Maal) if m.id in i_maal), *strategier)


@kept
def svar_til_hver(context: Context) -> Mapping[str, Sequence[str]]:
    """The goals and strategies with measures that answer each challenge, by its id."""
    svar: dict[str, list[str]] = {}
    for item in med_tiltak(context):
        for id in dict.fromkeys(ref.id for ref in item.utfordringer):
            svar.setdefault(id, []).append(item.id)
    return svar


@kept
def _tiltak_under(context: Context) -> Mapping[str, Sequence[Tiltak]]:
    """The measures that count and belong to each goal (directly or through a strategy) and each strategy that has any."""
    til_strategi: dict[str, list[Tiltak]] = {}
    til_maal: dict[str, list[Tiltak]] = {}
    for t in virksomme(context):
        for id in dict.fromkeys(ref.id for ref in t.strategier):
            til_strategi.setdefault(id, []).append(t)
        for id in context.plan.maal_over(t):
            til_maal.setdefault(id, []).append(t)
    return {i.id: (til_maal if isinstance(i, Maal) else til_strategi)[i.id] for i in med_tiltak(context)}


def _uten_beskrivelse(context: Context, utfordringer: Sequence[Utfordring]) -> list[Mangel]:
    """A lack for each challenge that nothing is said of besides its title, or nothing of its own."""
    like = Counter(as_name(u.beskrivelse.plain) for u in utfordringer)

    def feil(u: Utfordring) -> Text:
        delt = _delt(like[as_name(u.beskrivelse.plain)])
        return feil_ved_omtale(u.beskrivelse.plain) or delt or _annet_enn_bolig(context, u)

    return [
        Mangel(
            message(
                "Utfordringen {id} «{tittel}» teller ikke før den er beskrevet. Det mangler {feil}.",
                id=u.id,
                tittel=u.tittel,
                feil=mangler,
            ),
            u.origin.at("id"),
        )
        for u in utfordringer
        if (mangler := feil(u))
    ]


def _annet_enn_bolig(context: Context, utfordring: Utfordring) -> Text:
    setning = uvedkommende(context, _sagt(utfordring))
    return message("noe om hvem som mangler bolig eller hjelp («{setning}»)", setning=setning) if setning else ""


def _delt(antall: int) -> Text:
    return (
        message("en egen beskrivelse (den er den samme for {antall} utfordringer)", antall=antall) if antall > 1 else ""
    )


def _uten_utfordring(plan: Plan, kjente: Set[str]) -> list[Mangel]:
    """A lack for each goal and strategy that rests on no challenge of the plan."""

    def egne(item: Maal | Strategi) -> bool:
        return any(ref.id in kjente for ref in item.utfordringer)

    maal = {m.id: egne(m) for m in plan.all(Maal)}
    strategier = plan.all(Strategi)
    alle: tuple[Maal | Strategi, ...] = (*strategier, *plan.all(Maal))
    nedenfra = {id for item in alle if egne(item) for id in plan.maal_over(item)}

    def ovenfra(item: Maal | Strategi) -> bool:
        return any(maal.get(id) for id in plan.maal_over(item))

    return [
        *(
            _mangel(message("Målet {navn} bygger ikke på noen utfordring. Skriv under «utfordringer» hvilke det svarer på.",
                            navn=_navn(m)), m)
            for m in plan.all(Maal) if not maal[m.id] and m.id not in nedenfra and not ovenfra(m)
        ),
        *(
            _mangel(message("Strategien {navn} bygger ikke på noen utfordring. Skriv under «utfordringer» hvilke den svarer på.",
                            navn=_navn(s)), s)
            for s in strategier if not egne(s) and not ovenfra(s)
        ),
    ]  # fmt: skip


def _mangel(tekst: Message, item: Maal | Strategi) -> Mangel:
    return Mangel(tekst, item.origin.at("id"))


def _navn(item: Maal | Strategi) -> str:
    return f"{item.id} «{item.tittel}»"


TYPE = Bevistype(
    "utfordringer_moetes",
    Parametre,
    ("utfordring", "maal", "strategi", "tiltak", "organisasjon", "behovsoversikt", "maalgrupper", "tabell"),
    find,
)
