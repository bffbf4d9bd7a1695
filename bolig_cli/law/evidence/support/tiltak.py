"""Which measures count as evidence at all, the same for every kind that looks at measures."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Mangel, Slag
from bolig_cli.law.evidence.support.enhetsnavn import tvil_ved_enhet
from bolig_cli.law.evidence.support.forbehold import forbehold_ved_tiltak
from bolig_cli.law.evidence.support.gjerning import noe_gjoeres
from bolig_cli.law.evidence.support.ikke_gjort import sier_det_ikke_gjoeres, uten_penger
from bolig_cli.law.evidence.support.kommunen import er_sektor, samme_sektor, som_ett
from bolig_cli.law.evidence.support.om_bolig import om_noe_annet
from bolig_cli.law.evidence.support.overlatt_andre import overlatt_andre
from bolig_cli.law.evidence.support.tatt_bort import det_som_er_borte
from bolig_cli.law.evidence.support.tekst import lest
from bolig_cli.law.evidence.support.utsagn import feil_ved_omtale
from bolig_cli.law.evidence.support.ved_siden import tar_forbehold, tvil_ved_tiltak
from bolig_cli.message import Text, message
from bolig_cli.model.beloep import INGEN, samlet
from bolig_cli.model.foert_videre import without_carried
from bolig_cli.model.fordeling import kan_regnes_med
from bolig_cli.model.plan import Enhet, Okonomistatus, Plan, Ref, Tiltak, Tiltakstatus
from bolig_cli.searchable import searchable, visible

# In a report or a title: what may say that a measure is no longer under way. «Utsatt for» is something else.
_STANSET = re.compile(
    r"\b(?:utsatt|utsett)\b(?! for\b)|\bstans(?:et|a)\b|\bstopp(?:et|a)\b|\bavlyst\b|\bskrinlag[td]\b|\b(?:i|på) bero\b"
    r"|\bpå (?:vent|is)\b|\blag[td] ned\b|\bavvikl(?:et|a)\b|\b(?:ikke|ikkje) (?:startet|starta|begynt|byrja|kommet|komme)\b"
)


# A title that says that something is to end: «Kutte stillingen som boligrådgiver».
_SLUTTER = re.compile(
    r"\W*(?:ikke|ikkje|avvikle|kutte|slutte|legge ned|leggje ned|selge|selje|stoppe|stanse|fjerne|redusere)\b"
)


@kept
def enhet_ider(context: Context) -> frozenset[str]:
    """The ids of the municipality's own units: the only ones that can be responsible."""
    return frozenset(enhet.id for enhet in context.plan.all(Enhet))


@kept
def sektorer(context: Context) -> Mapping[str, str]:
    """The sector of each unit that has one, by the unit's id: not what is left open («ukjent»), nor the municipality."""
    named = {enhet.id: " ".join(visible(enhet.sektor).split()) for enhet in context.plan.all(Enhet)}
    return {id: sektor for id, sektor in named.items() if er_sektor(context.plan, sektor)}


def sektorene(context: Context, tiltak: Tiltak) -> Mapping[str, str]:
    """The sectors whose units carry a measure, each as it is written: what may be one sector, counts as one."""
    sektor = sektorer(context)
    ulike: dict[str, str] = {}
    for ref in (*tiltak.ansvarlig, *tiltak.medvirkende):
        if navn := sektor.get(ref.id):
            ett = som_ett(navn)
            if not any(samme_sektor(ett, annen) for annen in ulike):
                ulike[ett] = navn
    return ulike


@kept
def virksomme(context: Context) -> tuple[Tiltak, ...]:
    """The measures that stand in the plan period, that say what is to be done, and that one of the municipality's own units is
    responsible for, or leads."""
    enheter = enhet_ider(context)
    return tuple(
        t
        for t, _ in staaende(context)
        if t.leder and t.leder.id in enheter and not feil_ved_omtale(t.beskrivelse.plain)
    )


@kept
def virksomme_for_maalgruppe(context: Context) -> Mapping[str, tuple[Tiltak, ...]]:
    """The measures that count, by the id of each target group they are for."""
    return _by(virksomme(context), lambda t: t.maalgrupper)


@kept
def virksomme_med_deltaker(context: Context) -> Mapping[str, tuple[Tiltak, ...]]:
    """The measures that count, by the id of each who takes part without being responsible."""
    return _by(virksomme(context), lambda t: t.medvirkende)


@kept
def staaende(context: Context) -> tuple[tuple[Tiltak, tuple[Text, ...]], ...]:
    """The measures that stand in the plan period, each with what keeps it from being a full answer."""
    ute = {id(t) for t, _ in utenfor(context)}
    return tuple((t, tuple(_mangler_ved(t, context))) for t in context.plan.all(Tiltak) if id(t) not in ute)


@kept
def utenfor(context: Context) -> tuple[tuple[Tiltak, Text], ...]:
    """The measures that are no part of what the municipality does in the plan period, each with why."""
    grunner = ((t, _utenfor(t, context.plan)) for t in context.plan.all(Tiltak))
    return tuple((t, grunn) for t, grunn in grunner if grunn)


def teller_ikke(context: Context, gjelder: Callable[[Tiltak], bool]) -> tuple[Mangel, ...]:
    """A lack for each of the measures in question that is not done in the plan period: it looks as if it answers, and does not."""
    return tuple(
        Mangel(
            message("Tiltaket {id} «{tittel}» teller ikke: {grunn}.", id=t.id, tittel=t.tittel, grunn=grunn),
            t.origin.at("id"),
        )
        for t, grunn in utenfor(context)
        if gjelder(t)
    )


def slag_av(context: Context, tiltak: Tiltak) -> Slag:
    """What a measure is as evidence: a fact, but a text where its own words may say that nothing comes of it, or that it is about
    something else."""
    return Slag.TEKST if id(tiltak) in _usikre(context) else Slag.FAKTA


def sikreste(context: Context, tiltak: Iterable[Tiltak]) -> Slag:
    """What several measures are together: a fact where one of them is."""
    return Slag.FAKTA if any(slag_av(context, t) is Slag.FAKTA for t in tiltak) else Slag.TEKST


def tvilen_ved(context: Context, tiltak: Tiltak) -> Text:
    """Why a measure has to be read, as it is said of evidence; empty where nothing but its title or its report says so."""
    return _usikre(context).get(id(tiltak), "")


@kept
def _usikre(context: Context) -> Mapping[int, Text]:
    """The measures that somebody has to read, by identity (an id may stand twice), each with why; "" where the title or the report
    says it."""
    usikre: dict[int, Text] = {}
    for t in context.plan.all(Tiltak):
        if setning := sier_det_ikke_gjoeres(t, context.plan) or det_som_er_borte(t.beskrivelse.plain):
            usikre[id(t)] = message(" «{setning}» kan bety at det ikke blir gjort.", setning=setning)
        elif annet := om_noe_annet(t) or tvil_ved_tiltak(context, f"{t.tittel}.\n{t.beskrivelse.plain}"):
            usikre[id(t)] = annet
        elif (tvil := tar_forbehold(forbehold_ved_tiltak(t.beskrivelse.plain))) or (
            tvil := tvil_ved_enhet(context, t.leder)
        ):
            usikre[id(t)] = tvil
        elif not noe_gjoeres(t.beskrivelse.plain):
            usikre[id(t)] = message(" Beskrivelsen sier ikke klart at noe blir gjort.")
        elif setning := overlatt_andre(t.beskrivelse.plain):
            usikre[id(t)] = message(" «{setning}» kan bety at andre gjør det, og ikke kommunen.", setning=setning)
        elif _kan_vaere_stanset(t):
            usikre[id(t)] = ""
    return usikre


def _kan_vaere_stanset(tiltak: Tiltak) -> bool:
    sagt = "\n".join((tiltak.tittel, without_carried(tiltak.rapport.plain)))
    return bool(_SLUTTER.match(searchable(tiltak.tittel)) or _STANSET.search(searchable(lest(sagt))))


def de_sikre(bevis: Sequence[Bevis], minst: int) -> tuple[Bevis, ...]:
    """The facts where they are enough, and otherwise the texts as well: what nobody has to read is taken first."""
    sikre = tuple(b for b in bevis if b.slag is Slag.FAKTA)
    return sikre if len(sikre) >= minst else tuple(bevis)


def _utenfor(tiltak: Tiltak, plan: Plan) -> Text:
    """Why a measure is not done in the plan period; empty when it is, as far as the plan says."""
    if tiltak.status == Tiltakstatus.UTGAAR:
        return message("det utgår")
    if tiltak.status == Tiltakstatus.UTSATT:
        til = tiltak.utsatt.til if tiltak.utsatt else None
        return message("det er utsatt til {naar}", naar=til.sagt) if til else message("det er utsatt")
    if tiltak.utsatt and tiltak.utsatt.til and tiltak.utsatt.til.begins_after_year(plan.til):
        return message("det er utsatt til {naar}", naar=tiltak.utsatt.til.sagt)
    start, slutt = tiltak.oppstart, tiltak.frist
    periode = message("{fra}–{til}", fra=plan.fra, til=plan.til)
    if start and start.begins_after_year(plan.til):
        return message("det begynner {naar}, etter planperioden {periode}", naar=start.naar, periode=periode)
    if slutt and slutt.ends_before_year(plan.fra):
        return message("fristen er {naar}, før planperioden {periode}", naar=slutt.naar, periode=periode)
    if slutt and slutt.begins_after_year(plan.til) and not start and not _er_i_gang(tiltak, plan):
        return message(
            "fristen er {naar}, etter planperioden {periode}, og det står ikke når det begynner (skriv «oppstart»)",
            naar=slutt.naar,
            periode=periode,
        )
    utgave = plan.utgavedato
    if tiltak.status == Tiltakstatus.FERDIG and utgave and utgave.ends_before_year(plan.fra):
        return message("det er ferdig før planperioden {periode}", periode=periode)
    return ""


def _er_i_gang(tiltak: Tiltak, plan: Plan) -> bool:
    """Whether something else than a time says that a measure is done in the plan period."""
    if tiltak.status in (Tiltakstatus.PAAGAAR, Tiltakstatus.VIDEREFOERES, Tiltakstatus.DELVIS):
        return True
    return any(belop.fra > 0 and aar in plan.aar for post in tiltak.okonomi.poster for aar, belop in post.belop.items())


def _by(tiltak: Iterable[Tiltak], refs: Callable[[Tiltak], Iterable[Ref]]) -> Mapping[str, tuple[Tiltak, ...]]:
    found: dict[str, list[Tiltak]] = {}
    for t in tiltak:
        for id in dict.fromkeys(ref.id for ref in refs(t)):
            found.setdefault(id, []).append(t)
    return {id: tuple(those) for id, those in found.items()}


def _mangler_ved(tiltak: Tiltak, context: Context) -> list[Text]:
    """What a measure lacks: someone responsible, a text, a time and money."""
    plan = context.plan
    mangler: list[Text] = []
    if not tiltak.ansvarlig:
        mangler.append(message("ansvarlig"))
    elif ukjent := next((ref.id for ref in tiltak.ansvarlig if ref.id not in enhet_ider(context)), ""):
        mangler.append(message("en ansvarlig som finnes blant enhetene («{id}» gjør ikke det)", id=ukjent))
    if feil := feil_ved_omtale(tiltak.beskrivelse.plain):
        mangler.append(feil)
    if tiltak.frist is None:
        mangler.append(message("frist"))
    if not har_penger(tiltak, plan.aar):
        mangler.append(message("penger i planperioden (beløp eller «innenfor ramme»)"))
    return mangler


def har_penger(tiltak: Tiltak, aar: range) -> bool:
    """Whether a measure has money in the years, or is paid for within what is there. A cost that may come to nothing is
    no money, and neither is what the note says that nobody has given, or a line that cannot be as it is written."""
    if tiltak.okonomi.status == Okonomistatus.INNENFOR_RAMME:
        return not uten_penger(tiltak.okonomi)
    poster = [post.belop for post in tiltak.okonomi.poster if kan_regnes_med(post)]
    beregnet = tiltak.okonomi.status == Okonomistatus.KOSTNADSBEREGNET
    return beregnet and any(samlet(belop.get(ett, INGEN) for belop in poster).fra > 0 for ett in aar)
