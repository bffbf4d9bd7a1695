"""A sentence of the plan's own texts against its data: what the chapters, and the short texts beside the data, say otherwise.

Everything is read in one place, and once: each chapter's parts give, for each thing that the data tell, the sentences that say the
opposite. What such sentences are like stands in `motsigelser/`. A sentence about another of the municipality's fields, another act,
another time or place, or what somebody believes, says nothing of the data.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from bolig_cli.finding import Place
from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.emnesoek import her_i
from bolig_cli.law.evidence.support.fagfelt import annet_felt
from bolig_cli.law.evidence.support.fagord import ukjente_ord
from bolig_cli.law.evidence.support.forbehold import kapittelet_tar_forbehold
from bolig_cli.law.evidence.support.kapitteldel import Del, deler_i, staar_i_fasen
from bolig_cli.law.evidence.support.ledd import har, i_ord
from bolig_cli.law.evidence.support.lengder import Lengde
from bolig_cli.law.evidence.support.motsigelser import MOTSIGELSER
from bolig_cli.law.evidence.support.motsigelser.begreper import begrepene, begreper_i
from bolig_cli.law.evidence.support.motsigelser.rad import Spor
from bolig_cli.law.evidence.support.motsigelser.setning import Setning
from bolig_cli.law.evidence.support.ordsoek import setningene_i
from bolig_cli.law.evidence.support.uferdig import uferdig
from bolig_cli.message import Text, message
from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.sentence import place_of

MED_TEKSTER = ("kapittel", "organisasjon", "tjenester")  # the kinds of file that such a sentence may stand in

# What others say or thought, what was so before, and what is told of as a problem.
_ANDRES_ORD = (
    " tror ", " trur ", " misforst", " mistyd", " i fjor ", " nabokommun", " grannekommun", " andre kommuner har ",
    " andre kommunar har ", " tilsyn", " revisjon", " innspill", " innspel", " opplever ", " opplevde ", " klaget på at",
    " meldte ", " fortalte ", " mener at ", " meiner at ", " påstand", " myte", " hevder ", " hevdar ", " etterlyste ",
    " ønsker seg en ", " ønsker seg et ", " ønsker seg flere ", " ønsker seg mer ",
    " var det slik", " ble det ofte ", " tidligere var ", " tidligere fikk ", " tidlegare fekk ",
    " skal ikke lenger ", " mange ", " noen får ", " nokre får ", " ofte ", " av og til ", " utfordring", " problemet ",
    " ikke alle ", " ikkje alle ", " ikke alltid ", " ikkje alltid ", " for lite ",
)  # fmt: skip
_TIDLIGERE = (
    " tidligere ", " tidlegare ", " før i tida ", " før i tiden ", " før 20", " fram til ", " frem til ", " inntil 20", " i 20",
    " i 19",
)  # fmt: skip
_EGNE_LOVER = (
    "boligsosial", "bustadsosial", "forvaltning", "sosialtj", "sosialten", "helse", "integrering", "bustøtte", "loven", "lova",
    "kommunelov", "plan", "barnelov", "personopplysning", "vedtak",
)  # fmt: skip


@record
class Datum:
    """What a sentence is held against: its keys, its file, and what it says, where that is a length of time."""

    sti: str
    fil: str
    verdi: Text = ""


@record
class Motsagt:
    """A sentence that says otherwise, as it is written, and in which part; with the length that it names, if any, and its words."""

    setning: str
    d: Del
    lengde: Lengde | None = None
    ord: str = ""


def sier_imot(context: Context, hva: str, datum: Datum, minst: int = 0, mest: int = 0) -> Iterator[Mangel]:
    """What the chapters say against the datum on `hva`. Where that is a length, only what is under `minst` or over `mest` days, in
    a sentence that does not name the right one as well: then the other is of something else."""
    funnet = _i_kapitlene(context).get(hva, ())
    rette = {motsagt.setning for motsagt in funnet if not _strider(motsagt.lengde, minst, mest)}
    for motsagt in funnet:
        if motsagt.setning not in rette and _strider(motsagt.lengde, minst, mest):
            yield _mangel(motsagt, datum)


def i_mappen(place: Place) -> str:
    """A file as it is named to the author: below the plan's folder."""
    return place.path.partition("/")[2]


def holdt_mot_tekstene(context: Context, svar: Svar, hva: str, datum: Datum) -> Svar:
    """The answer that the data give, which is only half of one where the chapters speak against them, and has to be read with the
    chapters where they take a reservation."""
    imot = tuple(sier_imot(context, hva, datum))
    if imot:
        return Svar(Grad.DELVIS, svar.bevis, imot, bestemt=True)
    return replace(svar, bevis=(*svar.bevis, *forbeholdene(context, hva)))


def forbeholdene(context: Context, hva: str) -> Iterator[Bevis]:
    """The sentences of the chapters on what the data tell that take a reservation, or may be of something else: somebody has to
    read them with the data. No more than the first of each part."""
    for d, setning in _tvilen_i_kapitlene(context).get(hva, ()):
        tekst = message(
            "Teksten under «{tittel}» tar et forbehold: «{setning}» Noen må lese om plikten er oppfylt.",
            tittel=d.tittel,
            setning=setning,
        )
        sted = place_of(d.kapittel.tekst, setning, d.overskrift, d.place)
        yield Bevis(tekst, (chapter_id(d.kapittel),), sted, Slag.TEKST, setning)


def _mangel(motsagt: Motsagt, datum: Datum) -> Mangel:
    d, setning = motsagt.d, motsagt.setning
    if motsagt.ord and datum.verdi:
        tekst = message(
            "Teksten under «{tittel}» sier {sagt}, men «{sti}» i {fil} sier {verdi}. Rett den som er feil: «{setning}»",
            tittel=d.tittel,
            sagt=motsagt.ord,
            sti=datum.sti,
            fil=datum.fil,
            verdi=datum.verdi,
            setning=setning,
        )
    else:
        tekst = message(
            "Teksten under «{tittel}» sier noe annet enn «{sti}» i {fil}. Rett den som er feil: «{setning}»",
            tittel=d.tittel,
            sti=datum.sti,
            fil=datum.fil,
            setning=setning,
        )
    place = place_of(d.kapittel.tekst, setning, d.overskrift, d.place)
    return Mangel(tekst, place, motsagt=message("«{sti}» i {fil}", sti=datum.sti, fil=datum.fil))


def sier_selv_imot(context: Context, tekst: str, hva: str, mest: int = 0) -> str:
    """The first sentence of a short text beside the data that says the opposite of them; "" for none. Where it names a length, only
    one of over `mest` days."""
    if hva not in MOTSIGELSER:
        return ""
    funnet = _lest(setningene_i(context, tekst), "").get(hva, ())
    rette = {setning for setning, lengde, _ in funnet if not _strider(lengde, 0, mest)}
    return next((setning for setning, lengde, _ in funnet if setning not in rette and _strider(lengde, 0, mest)), "")


def _strider(lengde: Lengde | None, minst: int, mest: int) -> bool:
    return lengde is None or lengde.mest < minst or (0 < mest < lengde.minst)


@kept
def _i_kapitlene(context: Context) -> Mapping[str, Sequence[Motsagt]]:
    """The sentences of the chapters that say otherwise, by what they are about."""
    funnet: dict[str, list[Motsagt]] = {}
    for kapittel in context.plan.kapitler:
        if not staar_i_fasen(kapittel, context.plan):
            continue
        for d in deler_i(context)[kapittel.origin.path]:
            for hva, setninger in _lest(setningene_i(context, her_i(context)[d.tekst]), d.tittel).items():
                funnet.setdefault(hva, []).extend(Motsagt(s, d, lengde, ord) for s, lengde, ord in setninger)
    return funnet


@kept
def _tvilen_i_kapitlene(context: Context) -> Mapping[str, Sequence[tuple[Del, str]]]:
    """The sentences of the chapters that leave a doubt, by what they are about."""
    funnet: dict[str, list[tuple[Del, str]]] = {}
    for kapittel in context.plan.kapitler:
        if not staar_i_fasen(kapittel, context.plan):
            continue
        for d in deler_i(context)[kapittel.origin.path]:
            for hva, setning in _i_tvil(setningene_i(context, her_i(context)[d.tekst]), d.tittel).items():
                funnet.setdefault(hva, []).append((d, setning))
    return funnet


@lru_cache(maxsize=2048)  # the next check asks of the same texts
def _i_tvil(setninger: tuple[str, ...], tittel: str) -> Mapping[str, str]:
    """The first sentence that leaves a doubt, by what it is about."""
    funnet: dict[str, str] = {}
    ukjente = ukjente_ord("\n".join(setninger))
    for setning, sagt in zip(setninger, i_ord(setninger), strict=True):
        naa = sagt.replace(" siden i fjor ", " siden ")
        if not (kapittelet_tar_forbehold(sagt) or har(sagt, ukjente)) or _om_noe_annet(setning, naa):
            continue
        lest = Setning(sagt, begreper_i(i_ord((" ".join(tittel.split()),))[0]))
        for hva, spor in MOTSIGELSER.items():
            if spor.kjerne and lest.er_om(spor.kjerne):
                funnet.setdefault(hva, setning)
    return funnet


@lru_cache(maxsize=2048)  # the next check asks of the same texts
def _lest(setninger: tuple[str, ...], tittel: str) -> Mapping[str, Sequence[tuple[str, Lengde | None, str]]]:
    """The sentences that say otherwise, by what they are about."""
    funnet: dict[str, list[tuple[str, Lengde | None, str]]] = {}
    over = begreper_i(i_ord((" ".join(tittel.split()),))[0])
    alle = [Setning(sagt, over) for sagt in i_ord(setninger)]
    for setning, lest in zip(setninger, alle, strict=True):
        if not lest.kan_si_imot:
            continue
        for hva in dict.fromkeys(hva for begrep in lest.alle for hva in _hva_det_kan_gjelde().get(begrep, ())):
            spor = MOTSIGELSER[hva]
            sier = lest.sier(spor)
            if sier and not _om_noe_annet(setning, lest.sagt) and not _resten_er_sagt(spor, lest, alle):
                funnet.setdefault(hva, []).extend(
                    (setning, tid, lest.sagt[tid.fra : tid.til] if tid else "") for tid in sier
                )
    return funnet


@cache
def _hva_det_kan_gjelde() -> Mapping[str, Sequence[str]]:
    """By what a sentence, or its heading, is about: what in the data it may speak against."""
    by: dict[str, list[str]] = {}
    for hva, spor in MOTSIGELSER.items():
        for begrep in begrepene(spor.om):
            by.setdefault(begrep, []).append(hva)
    return by


def _resten_er_sagt(spor: Spor, grensen: Setning, alle: Sequence[Setning]) -> bool:
    """Whether the text around a limit says what holds for the rest."""
    resten = spor.resten
    return resten is not None and any(lest.sier_resten(resten, grensen) for lest in alle if lest is not grensen)


def _om_noe_annet(setning: str, sagt: str) -> bool:
    """Whether the sentence asks, or is about another field, act, time or place, or what somebody believes."""
    if setning.endswith("?") or har(sagt.replace(" at noen får ", " "), _ANDRES_ORD) or sagt.startswith(_TIDLIGERE):
        return True
    if annet_felt(setning) or uferdig(searchable(setning).strip()):
        return True
    return any(o.endswith(("loven", "lova", "lovens")) and not o.startswith(_EGNE_LOVER) for o in sagt.split())
