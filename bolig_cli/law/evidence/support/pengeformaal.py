"""Whether a measure that gives money says that it is money to live for: whom it goes to, or what they buy.

«Tilskudd til etablering» is what the law calls it, and new shops get one too. What all else is called that money may be given for
cannot be listed; what this money is for can, and a text that says none of it has to be read.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from bolig_cli.law.evidence.support.fagord import ukjente_ord
from bolig_cli.law.evidence.support.tekst import har_et_av
from bolig_cli.searchable import searchable

_BOLIG = (
    "bolig", "bustad", "hjem ", "hjemmet", "heim ", "heimen", " hus ", " huset ", " husa", " husene", "leilighet", "leilegheit",
    "husleie", "husleige", "boutgift", "buutgift", " bo ", " bu ", " bor ", " bur ", "bad ", "badet", "rampe", "heis", "terskel",
    "kjøkken", "inngang", " rom ", "soverom",
    "trapp", "depositum", "utbedr", "utbetr", "ombygg", "bygge om", "byggje om", "tilpas", " eie ", " eige ", "etterisol", "strøm",
    "straum",
)  # fmt: skip
_FOLK = (
    "husstand", "hushald", "famili", "inntekt", "vanskeligstil", "vanskelegstil", "egenkapital", "eigenkapital", "trangbod",
    "sosialhjelp", "lite penger", "lite pengar", "dårlig råd", "dårleg råd", "lav lønn", "låg løn", "uføre", "bostøtte", "bustøtte",
    "gjeld ",
    "betalingsevne",
)  # fmt: skip
_OM_NESTEN_ALT = ("tilpas", "utbedr", "utbetr", "ombygg", "bygge om", "byggje om")  # a stable is rebuilt too
_LAAN = (
    "lån ",
    "lånet",
    "startlån",
    "gjeldsgrad",
)
# For each means that is money: what says what it is for, besides its own name.
_FOR: Mapping[str, tuple[str, ...]] = {
    "tilskudd": (*_BOLIG, *_FOLK, *_LAAN),
    "boligtilpasning": (
        *(o for o in _BOLIG if o not in _OM_NESTEN_ALT),
        *_FOLK,
        "ergoterap",
        "hjelpemid",
        "rullestol",
        "dør",
    ),
    "startlaan": (*_BOLIG, *_FOLK, "startlån"),
}
PENGER = (*_FOR, "bostoette")
_LOVENS_ORD = ("tilskudd til etablering", "tilskot til etablering", "etableringstilsk")
_TIL_HVA = (
    " etablering av ",
    " tilpasning av ",
    " tilpassing av ",
    " ombygging av ",
    " utbedring av ",
    " utbetring av ",
)
_SYN = 8  # words after these that say of what
_TIL = (" av ", " går til ", " gjekk til ", " gikk til ", " til nye ", " går ", " dekker ", " dekkjer ")


def sier_hva_pengene_er_til(tekst: str, virkemiddel: str, enheter: Collection[str]) -> bool:
    """Whether a description says so; so does one with a means that is no money. `enheter` are the names of the municipality's
    units: «Boligkontoret» gives money for homes, and may give it to others."""
    ord = _FOR.get(virkemiddel)
    return ord is None or _sier(tekst, ord, tuple(sorted(enheter)))


@lru_cache(maxsize=1024)  # what has not changed says the same in the next check
def _sier(tekst: str, ord: tuple[str, ...], enheter: tuple[str, ...]) -> bool:
    sagt = f" {searchable(tekst)} "
    for enhet in enheter:
        sagt = sagt.replace(enhet.strip(), " ")
    av = [" ".join(e.split()[:_SYN]) for o in _TIL_HVA for e in sagt.split(o)[1:]]
    if any(not har_et_av(f" {hva} ", _BOLIG) for hva in av):
        return False
    if har_et_av(sagt, ord):
        return True
    etter = [sagt.partition(o)[2] for o in _LOVENS_ORD if o in sagt]
    return bool(etter) and not any(o in f"{e} " for e in etter for o in _TIL) and len(ukjente_ord(tekst)) <= 1
