"""Hvordan planen følges opp og rulleres.

Opplysningene står under `revisjon` i prosess.yaml: hva som revideres, hvor ofte, og hvilket organ som behandler saken. Er det det
loven spør etter, og ofte nok, er det en opplysning. Er organet ført opp, må det være et organ i kommunen eller en enhet i
organisasjon.yaml.

Ellers leter verktøyet i teksten under `rullering`. Den er en tekst som noen må lese. Minst ett av søkeordene i `om` må finnes, i
en setning som ikke er en plassholder; uten `om` leter det etter ord om revisjon og rullering. En årlig rapport er ikke en
revisjon. Ord som mangler i setningene som har et av søkeordene, står etter «nevner ikke».

Nøkler: `ord` (grupper av søkeord), `minst_ord` (så lang teksten må være), `om` (søkeord som teksten må ha minst ett av), `hva`
(hva som må revideres: handlingsdel eller hele planen; begge deler teller når det ikke står), `aar_mellom` (så mange år det kan gå
mellom hver gang; uten den er bare teksten et svar).

Svarer: revisjon av handlingsdelen hvert år. Teksten «Handlingsprogrammet rulleres hvert år» er noe som må leses.
Svarer ikke: «Handlingsdelen rapporteres årlig.»
"""

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.kommunen import kan_revidere
from bolig_cli.law.evidence.support.nektelse import nektende
from bolig_cli.law.evidence.support.ordsoek import har_ord
from bolig_cli.law.evidence.support.setningsform import feil_ved
from bolig_cli.law.evidence.support.tekst import setninger_i
from bolig_cli.law.hele_ord import hele
from bolig_cli.law.ordlister import REVISJON, require_known
from bolig_cli.message import any_of, joined, message
from bolig_cli.model.plan import Revisjon
from bolig_cli.model.varighet import LONGEST_YEAR, longest
from bolig_cli.record import record

_OM_REVISJON = (
    "ruller", "rullert", "revider", "revisjon", "revision", "oppdater", "fornye", "ajour", "på nytt", "ny behandling",
    "ny handsaming", "årlig behandling", "årleg handsaming", "justere", "gjennomgå", "vurderes hvert", "vurderast kvart",
)  # fmt: skip


@record
class Parametre:
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int
    om: tuple[str, ...] = ()
    hva: tuple[str, ...] = ()
    aar_mellom: int = 0

    def __post_init__(self) -> None:
        require_known("hva", self.hva, REVISJON)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    tekst = plan.prosess.rullering.plain if plan.prosess else ""
    sted = plan.prosess.origin.at("rullering") if plan.prosess else plan.origin.at()
    om = parametre.om or _OM_REVISJON
    if plan.prosess and plan.prosess.revisjon and _svarer(context, plan.prosess.revisjon, parametre):
        revisjon = plan.prosess.revisjon
        fakta = Bevis(
            message("Planen sier hva som blir revidert: {hva}.", hva=revisjon.hva),
            (process_id("revisjon"),),
            revisjon.place,
            Slag.FAKTA,
        )
        imot = (
            Bevis(
                message("Teksten om rullering kan si noe annet: «{setning}».", setning=setning),
                (process_id("rullering"),),
                sted,
                Slag.TEKST,
                setning,
            )
            for setning in nektende(context, tekst, om)
        )
        return Svar(Grad.OPPFYLT, (fakta, *imot))
    if not tekst.strip():
        mangel = message("Planen sier ikke hvordan den rulleres. Skriv det under «rullering» i prosess.yaml.")
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, sted), *_for_sjelden(context, parametre)))
    funnet = [setning for setning in setninger_i(tekst) if har_ord(context, setning, om)]
    if not funnet:
        mangel = message(
            "Teksten om rullering sier ikke det loven spør etter. Det er lett etter ord som {ord}.",
            ord=any_of(hele(om, plan.maalform)),
        )
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, sted), *_for_sjelden(context, parametre)))
    if feil := feil_ved(tekst, parametre.minst_ord):
        mangel = message("Teksten om rullering svarer ikke: {feil}.", feil=feil)
        return Svar(Grad.DELVIS, mangler=(Mangel(mangel, sted),))
    savnet = [g for g in parametre.ord if not any(har_ord(context, setning, g) for setning in funnet)]
    nevner = (
        message(
            " Nevner ikke {ord}, men kan si det med andre ord.",
            ord=joined((any_of(hele(g, plan.maalform)) for g in savnet), " og "),
        )
        if savnet
        else ""
    )
    sagt = message("Planen skriver om hvordan den rulleres.{nevner}", nevner=nevner)
    return Svar(Grad.OPPFYLT, (Bevis(sagt, (process_id("rullering"),), sted, Slag.TEKST, tekst),))


def _svarer(context: Context, revisjon: Revisjon, parametre: Parametre) -> bool:
    """Whether the revision is what is asked for, and by a body of the municipality where one is named."""
    return _ofte_nok(revisjon, parametre) and (not revisjon.organ or kan_revidere(context, revisjon.organ))


def _ofte_nok(revisjon: Revisjon, parametre: Parametre) -> bool:
    """Whether the revision is of what is asked for, and as often. Where nobody asks how often, no interval is short enough."""
    return (
        revisjon.hver is not None
        and (not parametre.hva or revisjon.hva in parametre.hva)
        and longest(revisjon.hver) <= parametre.aar_mellom * LONGEST_YEAR
    )


def _for_sjelden(context: Context, parametre: Parametre) -> tuple[Mangel, ...]:
    prosess = context.plan.prosess
    if prosess is None or prosess.revisjon is None or not parametre.aar_mellom:
        return ()
    if _ofte_nok(prosess.revisjon, parametre):
        mangel = message(
            "«{organ}» under «revisjon» i prosess.yaml er verken et organ i kommunen eller en enhet i organisasjon.yaml. "
            "Skriv organet i kommunen som behandler den reviderte planen.",
            organ=prosess.revisjon.organ,
        )
        return (Mangel(mangel, prosess.revisjon.place),)
    hva = any_of(parametre.hva or REVISJON)
    mangel = message(
        "«revisjon» i prosess.yaml er ikke det loven spør etter: {hva}, minst hvert {aar}. år.",
        hva=hva,
        aar=parametre.aar_mellom,
    )
    return (Mangel(mangel, prosess.revisjon.place),)


TYPE = Bevistype("rullering", Parametre, ("prosess",), find)
