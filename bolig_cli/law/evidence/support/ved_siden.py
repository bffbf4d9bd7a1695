"""What is free text beside the data, read as a chapter is: every kind of evidence that rests on such a text asks here.

The data say who answers and when; the text beside them says what it is that they give. Where nothing in the text supports the data,
or where it is of another place, an earlier plan, another field or something else altogether, the data alone are no fact.
"""

from collections.abc import Iterator

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.andre_kommuner import gjoeres_av_en_annen
from bolig_cli.law.evidence.support.annen_by import av_en_annen_by
from bolig_cli.law.evidence.support.emnesoek import egne_navn, her_i
from bolig_cli.law.evidence.support.fagfelt import annet_felt, kan_vaere_dyr_og_spill, om_dyr_og_spill
from bolig_cli.law.evidence.support.fagord import fremmede_ord, ukjente_ord
from bolig_cli.law.evidence.support.om_bolig import sier_noe_om_hjelp
from bolig_cli.law.evidence.support.ordsoek import setningene_i
from bolig_cli.law.evidence.support.sakens_ord import utenfor_saken
from bolig_cli.law.evidence.support.tekst import setninger_i
from bolig_cli.message import Text, message
from bolig_cli.searchable import searchable

_ETT_NAVN = 1  # strange word in what a measure says of itself: a name, or a new word for an old thing


def uvedkommende(context: Context, tekst: str, egne: tuple[str, ...] = ()) -> str:
    """The sentence that shows that a text is of something else altogether, which answers nothing; "" where a word of it is of where
    people live, or of helping them, or where nothing tells what it is of. `egne` are the beginnings of words that are of no other
    field where the text stands."""
    if sier_noe_om_hjelp(tekst):
        return ""
    return next(_av_noe_annet(context, tekst, egne), "")


def helt_uvedkommende(context: Context, tekst: str) -> str:
    """The same, where something in the text names what else it is of. That its words are strange to the field is not enough: «De
    grudde seg til posten» is what people say who are asked how they live, and nobody can list what they may say."""
    if not tekst.strip() or sier_noe_om_hjelp(tekst):
        return ""
    return next(_nevner_noe_annet(context, tekst, ()), "")


def tar_forbehold(setning: str) -> Text:
    """Why somebody has to read a text, where a sentence of it takes a reservation; empty for none."""
    return (
        message(" «{setning}» tar et forbehold. Noen må lese om plikten er oppfylt.", setning=setning)
        if setning
        else ""
    )


def utenfor(context: Context, tekst: str, *saker: str) -> Text:
    """Why somebody has to read a text beside the data, where it has words of something else than what the data tell; empty for
    none."""
    if ord := utenfor_saken(tekst, saker, egne_navn(context)):
        return message(" Det kan handle om noe annet («{ord}»).", ord=ord[0])
    return ""


def kan_vaere_annet(context: Context, tekst: str, egne: tuple[str, ...] = ()) -> Text:
    """Why somebody has to read a text beside the data, as it is said of evidence; empty where nothing tells that it is of something
    else."""
    if setning := next(_av_noe_annet(context, tekst, egne), ""):
        return message(" «{setning}» kan handle om noe annet, og må leses.", setning=setning)
    return ""


def tvil_ved_tiltak(context: Context, tekst: str) -> Text:
    """The same of what a measure says of itself. A measure may have to do with other fields,
    and tells much that is not of homes: of
    it only the sentences about another place, an earlier plan, animals or games are asked, and all its words
    together."""
    if setning := next(_ikke_herfra(context, tekst), ""):
        return message(" «{setning}» kan handle om noe annet.", setning=setning)
    if len(ukjente := ukjente_ord(tekst)) > _ETT_NAVN:
        return message(" Det kan handle om noe annet («{ord}»).", ord=ukjente[0])
    return ""


def _av_noe_annet(context: Context, tekst: str, egne: tuple[str, ...]) -> Iterator[str]:
    """The sentences of a text that a chapter would be read without, and those of hardly any words of this field."""
    annet = set(_nevner_noe_annet(context, tekst, egne))
    return (s for s in setninger_i(tekst) if s in annet or fremmede_ord(s))


def _nevner_noe_annet(context: Context, tekst: str, egne: tuple[str, ...]) -> Iterator[str]:
    """The sentences of a text that a chapter would be read without."""
    ikke_herfra = set(_ikke_herfra(context, tekst))
    return (s for s in setninger_i(tekst) if s in ikke_herfra or _et_annet_felt(s, egne))


def _et_annet_felt(setning: str, egne: tuple[str, ...]) -> bool:
    fremmed = annet_felt(setning)
    return bool(fremmed) and not fremmed.startswith(egne)


def _ikke_herfra(context: Context, tekst: str) -> Iterator[str]:
    """The sentences about another place, an earlier plan, animals or games."""
    yield from (s for s in setninger_i(tekst) if av_en_annen_by(context, s) or gjoeres_av_en_annen(context, s))
    her = her_i(context)[tekst]
    if her == tekst and not kan_vaere_dyr_og_spill(searchable(tekst)):  # as nearly all
        return
    alle = setninger_i(tekst)
    igjen, ute = setningene_i(context, her), om_dyr_og_spill(alle)
    yield from (s for s in alle if s not in igjen or s in ute)
