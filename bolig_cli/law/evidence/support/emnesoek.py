"""What the chapters write of a subject: the parts that have its words, and whether they may be an answer."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.support.annetsteds import KOMMUNEN, annetsteds, kan_vaere_annetsteds
from bolig_cli.law.evidence.support.fagfelt import (
    eget_felt,
    kan_vaere_annet,
    kan_vaere_dyr_og_spill,
    om_annet,
    om_dyr_og_spill,
)
from bolig_cli.law.evidence.support.kapitteldel import Del, deler_i
from bolig_cli.law.evidence.support.noen import nevner_noen
from bolig_cli.law.evidence.support.ordsoek import har_ord, har_stamme, naboer_med, omtalen, setningene_i
from bolig_cli.law.evidence.support.setningsform import feil_ved
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.law.evidence.support.tidligere_plan import fra_en_tidligere, kan_vaere_fra_en_tidligere
from bolig_cli.law.evidence.support.uferdig import kan_vaere_uferdig, uferdige
from bolig_cli.law.ordlister import EMNER, require_known
from bolig_cli.message import Text
from bolig_cli.model.plan import Kapittel
from bolig_cli.record import record
from bolig_cli.searchable import searchable

# What these are about is found in every field of the municipality: the health of the people, universal design, money.
_ALLE_FELT = frozenset({
    "organisering", "medvirkning", "planprosess", "gjennomfoering", "oekonomi", "folkehelse", "likestilling",
    "universell_utforming",
})  # fmt: skip


@record
class Parametre:
    emne: str
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int
    om: tuple[str, ...] = ()
    og: tuple[tuple[str, ...], ...] = ()
    mot: tuple[str, ...] = ()
    setning: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_known("emne", [self.emne], EMNER)
        if any(
            not ord.strip() for setning in (*self.setning, *self.mot) for gruppe in grupper_i(setning) for ord in gruppe
        ):
            raise ValueError("setning mangler et ord, eller «mot» gjør det, ved siden av «|» eller «+»")

    @property
    def kjerne(self) -> tuple[str, ...]:
        """The words of which the text must have one."""
        return self.om or self.alle

    @property
    def alle(self) -> tuple[str, ...]:
        """Every search word."""
        return tuple(dict.fromkeys((*self.om, *(o for gruppe in (*self.og, *self.ord) for o in gruppe))))


def om_emnet_i(context: Context, parametre: Parametre) -> list[Kapittel]:
    return [k for k in context.plan.kapitler if any(ref.id == parametre.emne for ref in k.emner)]


def deler_med_ordene(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> list[Del]:
    """The parts that have one of the search words, where one of them at least is about the matter itself."""
    alle = parametre.alle
    deler = [d for k in kapitler for d in deler_i(context)[k.origin.path] if har_ord(context, d.tekst, alle)]
    if not any(handler_om(context, d, parametre) for d in deler):
        return []
    return [d for d in deler if har_ord(context, lest_for(context, d, parametre), alle)]


def deler_med_andre_ord(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> list[Del]:
    """The parts that say it in everyday words: each of them stands in many texts, so they must stand close together."""
    deler = (d for k in kapitler for d in deler_i(context)[k.origin.path])
    return [d for d in deler if sagt_i(context, d, parametre)]


def kapitler_om_det(
    context: Context, kapitler: Sequence[Kapittel], parametre: Parametre
) -> Iterator[tuple[Kapittel, list[Del]]]:
    """The chapters that are about the matter in some parts, with enough words to be an answer."""
    for kapittel in kapitler:
        treff = [d for d in deler_med_ordene(context, [kapittel], parametre) if handler_om(context, d, parametre)]
        if treff and not feil_ved_deler(context, treff, parametre):
            yield kapittel, treff


def feil_ved_deler(context: Context, deler: Sequence[Del], parametre: Parametre) -> Text:
    """Why the parts together are no answer; empty when they may be one."""
    if plassholder := next((d.plassholder for d in deler if d.plassholder), ""):
        return feil_ved(plassholder, parametre.minst_ord)
    med_ordene = any(handler_om(context, d, parametre) for d in deler)
    sagt = [] if med_ordene else [s for d in deler for s in sagt_i(context, d, parametre)]
    setninger = (
        s for d in deler for s in omtalen(context, her_i(context)[_ferdig(context)[d.tekst]], parametre.alle, sagt)
    )
    return feil_ved("\n".join(setninger), parametre.minst_ord)


def i_forbifarten(context: Context, deler: Sequence[Del], parametre: Parametre) -> bool:
    """Whether the parts only mention the matter, and are about something else."""
    return not any(d.plassholder for d in deler) and any(
        not any(har_ord(context, lest_for(context, d, parametre), gruppe) for d in deler) for gruppe in parametre.ord
    )


def utelatte(context: Context, kapittel: Kapittel, parametre: Parametre) -> Iterator[str]:
    """The sentences that have a search word themselves, and are left out of the search."""
    for d in deler_i(context)[kapittel.origin.path]:
        lest_ = lest_for(context, d, parametre)
        if lest_ != d.tekst and har_ord(context, d.tekst, parametre.alle):
            igjen = setningene_i(context, lest_)
            yield from (
                s for s in setningene_i(context, d.tekst) if s not in igjen and har_ord(context, s, parametre.alle)
            )


def deler_som_nevner(context: Context, kapittel: Kapittel, parametre: Parametre) -> list[Del]:
    """The parts where one sentence alone has what the search asks for: in a chapter on something else, less than that is chance."""
    ordene = (parametre.kjerne, *parametre.og)
    om_det = [d for _, deler in kapitler_om_det(context, [kapittel], parametre) for d in deler]
    if med_ordene := [d for d in om_det if _i_en_setning(context, d, parametre, har_ord, (ordene,))]:
        return med_ordene
    setning = tuple(grupper_i(setning) for setning in parametre.setning)
    sagt = [d for d in deler_med_andre_ord(context, [kapittel], parametre) if not d.plassholder]
    return [d for d in sagt if _i_en_setning(context, d, parametre, har_stamme, setning)]


def _i_en_setning(
    context: Context,
    d: Del,
    parametre: Parametre,
    har: Callable[[Context, str, Iterable[str]], bool],
    soek: Sequence[Sequence[Sequence[str]]],
) -> bool:
    """Whether one sentence of the part has something of each group of one of the searches."""
    setninger = setningene_i(context, lest_for(context, d, parametre))
    return any(all(har(context, s, gruppe) for gruppe in grupper) for s in setninger for grupper in soek)


def de_som_baerer(context: Context, deler: Sequence[Del], parametre: Parametre) -> list[Del]:
    """The parts that are about the matter, and those that say something of it which they do not: a stray word is no answer."""
    om_det = [d for d in deler if handler_om(context, d, parametre)]
    if not om_det:
        return list(deler)
    savnet = [g for g in parametre.ord if not any(har_ord(context, d.tekst, g) for d in om_det)]
    return [d for d in deler if d in om_det or any(har_ord(context, d.tekst, g) for g in savnet)]


def handler_om(context: Context, d: Del, parametre: Parametre) -> bool:
    grupper = (parametre.kjerne, *parametre.og)
    if not all(har_ord(context, d.tekst, gruppe) for gruppe in grupper):
        return False
    lest_ = lest_for(context, d, parametre)
    return all(har_ord(context, lest_, gruppe) for gruppe in grupper) and (
        parametre.emne in _ALLE_FELT or _om_noen(context)[lest_]
    )


def sagt_i(context: Context, d: Del, parametre: Parametre) -> list[str]:
    if not any(naboer_med(context, d.tekst, grupper_i(setning)) for setning in parametre.setning):
        return []
    lest_ = lest_for(context, d, parametre)
    funnet = (naboer_med(context, lest_, grupper_i(setning)) for setning in parametre.setning)
    return [s for sammen in funnet if any(nevner_noen(s) or eget_felt(s) for s in sammen) for s in sammen]


@cache
def grupper_i(setning: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(gruppe.split("|")) for gruppe in setning.split(" + "))


def lest_for(context: Context, d: Del, parametre: Parametre) -> str:
    """The part without the sentences that are about another of the municipality's fields, another place, or the text to be
    written."""
    her = her_i(context)[_ferdig(context)[d.tekst]]
    return (_om_folk if parametre.emne in _ALLE_FELT else _saklig)(context)[her]


class _Uten(dict[str, str]):
    """A text → the same without some of its sentences; most texts have none of them."""

    def __init__(
        self, context: Context, kanskje: Callable[[str], bool], hvilke: Callable[[Sequence[str]], Collection[str]]
    ) -> None:
        self.context, self.kanskje, self.hvilke = context, kanskje, hvilke

    def __missing__(self, tekst: str) -> str:
        made = tekst
        if self.kanskje(searchable(tekst)):
            alle = setningene_i(self.context, tekst)
            if ute := self.hvilke(alle):
                made = "\n".join(setning for setning in alle if setning not in ute)
        self[tekst] = made
        return made


@kept
def _saklig(context: Context) -> _Uten:
    return _Uten(context, kan_vaere_annet, om_annet)


@kept
def _om_folk(context: Context) -> _Uten:
    return _Uten(context, kan_vaere_dyr_og_spill, om_dyr_og_spill)


@kept
def _ferdig(context: Context) -> _Uten:
    return _Uten(context, kan_vaere_uferdig, uferdige)


@kept
def egne_navn(context: Context) -> frozenset[str]:
    """The words of the municipality's own names."""
    navn = (kommune.navn for kommune in (context.plan.kommune, *context.plan.kommuner))
    return frozenset(ord for ett in navn for ord in ordene(ett)) - KOMMUNEN


@kept
def her_i(context: Context) -> Mapping[str, str]:
    """A text → the same without the sentences about another place, or an earlier plan."""
    egne, fra = egne_navn(context), context.plan.fra

    def kanskje(tekst: str) -> bool:
        return kan_vaere_annetsteds(tekst) or kan_vaere_fra_en_tidligere(tekst)

    return _Uten(context, kanskje, lambda alle: annetsteds(alle, egne) | fra_en_tidligere(alle, fra))


class _OmNoen(dict[str, bool]):
    """A text → whether somebody is in it, or it is of this field: words of a duty that stand with neither have met by chance."""

    def __missing__(self, tekst: str) -> bool:
        made = self[tekst] = nevner_noen(tekst) or eget_felt(tekst)
        return made


@kept
def _om_noen(context: Context) -> _OmNoen:
    return _OmNoen()
