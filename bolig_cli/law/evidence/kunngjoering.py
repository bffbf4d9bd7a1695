"""En kunngjøring i planarbeidet: av hva, når, hvor, og hvem den er sendt til.

Kunngjøringene står under `kunngjoering` i prosess.yaml. Krever loven bestemte steder, må de stå under `kanaler`. Sier bare navnene
under `hvor` at det er en avis eller en nettside, er det en tekst som noen må vurdere. En kunngjøring av vedtaket kan ikke ligge
før vedtaket, og de andre kan ikke ligge etter det. Når planen er kommet til vedtak, kan de andre heller ikke ligge etter planens
utgavedato. En kunngjøring etter planperioden, eller så langt før planen at den gjelder en tidligere plan, teller ikke.

Nøkler: `hva` (hva som er kunngjort), `kanaler` (steder som alle må være med: avis, nettside, digitale_medier), `sendt_til`
(roller hos aktørene som alle må ha fått den: statsforvalter, fylkeskommune …).

Svarer: oppstarten er kunngjort på kommunens nettside og i lokalavisen.
Svarer ikke: oppstarten er ikke kunngjort. Er den bare kunngjort på nettsiden når loven også krever avis, er svaret delvis.
"""

from collections.abc import Iterator

from bolig_cli.law.basis import process_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.forloep import etter_utgaven, etter_vedtaket, utenfor_arbeidet, vedtakstid
from bolig_cli.law.evidence.support.ordsoek import har_ord
from bolig_cli.law.ordlister import AKTOERROLLER, KANALER, KUNNGJORT, require_known
from bolig_cli.message import Term, Text, joined, message
from bolig_cli.model.plan import Aktoer, Kunngjoering, Kunngjort
from bolig_cli.record import record

_ORD = {
    "avis": ("avis", "blad", "tidend", "tidning", "posten"),
    "nettside": ("nettsted", "nettstad", "nettside", "hjemmeside", "heimeside", "internett", "www"),
    "digitale_medier": ("facebook", "sosiale medi", "digitale medi", "instagram", "app", "nyhetsbrev", "nett"),
}
# The other way round: a web page is one of the digital media.
_ER_OGSAA = {"nettside": "digitale_medier"}


@record
class Parametre:
    hva: str
    kanaler: tuple[str, ...] = ()
    sendt_til: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_known("hva", [self.hva], KUNNGJORT)
        require_known("kanaler", self.kanaler, KANALER)
        require_known("sendt_til", self.sendt_til, AKTOERROLLER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    alle = plan.prosess.kunngjoering if plan.prosess else ()
    aktuelle = [k for k in alle if k.hva == parametre.hva]
    teller = [k for k in aktuelle if not _feil(context, k)]
    if not aktuelle:
        sted = plan.prosess.origin.at("kunngjoering") if plan.prosess else plan.origin.at()
        tekst = message(
            "Ingen kunngjøring av {hva} er ført opp. Skriv den under «kunngjoering» i prosess.yaml.", hva=parametre.hva
        )
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, sted),))
    if not teller:
        feil = _feil(context, aktuelle[0])
        tekst = message("Kunngjøringen av {hva} teller ikke: {feil}.", hva=parametre.hva, feil=feil)
        return Svar(Grad.IKKE, mangler=(Mangel(tekst, aktuelle[0].place),))
    kanaler = {kanal for k in teller for kanal in _kanaler(k)}
    i_ord = {
        kanal
        for kanal in parametre.kanaler
        if any(har_ord(context, sted, _ORD[kanal]) for k in teller for sted in k.hvor)
    }
    mottakere = {ref.id for k in teller for ref in k.sendt_til}
    roller = {rolle for a in plan.all(Aktoer) if a.id in mottakere for rolle in a.rolle}
    mangler = [
        *(kanal for kanal in parametre.kanaler if kanal not in kanaler | i_ord),
        *(rolle for rolle in parametre.sendt_til if rolle not in roller),
    ]
    slag = Slag.TEKST if i_ord - kanaler else Slag.FAKTA
    foerste = teller[0]
    assert foerste.dato is not None
    tekst = message(
        "Kunngjort: {hva}, {naar}, i {hvor}.",
        hva=parametre.hva,
        naar=foerste.dato.naar,
        hvor=joined((sted for k in teller for sted in k.hvor), ", "),
    )
    bevis = (Bevis(tekst, (process_id("kunngjoering"),), foerste.place, slag),)
    if not mangler:
        return Svar(Grad.OPPFYLT, bevis)
    mangel = message(
        "Kunngjøringen av {hva} mangler {savnet}. Skriv det under «kanaler» eller «sendt_til».",
        hva=parametre.hva,
        savnet=joined(map(Term, mangler), " og "),
    )
    return Svar(Grad.DELVIS, bevis, (Mangel(mangel, foerste.place),))


def _kanaler(k: Kunngjoering) -> Iterator[str]:
    for kanal in k.kanaler:
        yield kanal
        if kanal in _ER_OGSAA:
            yield _ER_OGSAA[kanal]


def _feil(context: Context, k: Kunngjoering) -> Text:
    """Why an announcement does not count; empty when it does."""
    if k.dato is None or k.dato.first is None:
        return message("det mangler dato")
    if feil := utenfor_arbeidet(context.plan, k.dato):
        return feil
    if k.hva != Kunngjort.VEDTAK:
        return etter_utgaven(context.plan, k.dato) or etter_vedtaket(context, k.dato)
    vedtak = vedtakstid(context)
    if vedtak and k.dato.ends_before(vedtak):
        return message("det ligger før planen vedtas ({vedtak})", vedtak=vedtak.naar)
    return ""


TYPE = Bevistype("kunngjoering", Parametre, ("prosess", "organisasjon"), find)
