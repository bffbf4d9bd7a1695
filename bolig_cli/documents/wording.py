"""What the verdicts say, in the words of a document: its written language, and its reader."""

from collections.abc import Mapping
from dataclasses import replace

from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.law.vurdering import Dekning
from bolig_cli.maalform import current, tr_katalog
from bolig_cli.message import Reader, Text, in_words

# What the readers of a document are told in other words than the plan's authors: their template → ours. A new one is a line here,
# with ours in `marked`, so that its nynorsk is asked for.
OTHERWISE: Mapping[str, str] = {}


def said(text: Text) -> str:
    """The text as it stands in a document that is being written."""
    return in_words(text, Reader(current(), OTHERWISE))


def with_law_texts(dekning: Dekning) -> Dekning:
    """The same verdicts with the law catalogue's own texts in the language being written."""
    katalog = Katalog(tuple(_lov(lov) for lov in dekning.katalog.lover))
    plikter = {plikt.id: plikt for plikt in katalog.plikter}
    return replace(
        dekning,
        katalog=katalog,
        vurderinger=tuple(replace(v, plikt=plikter[v.plikt.id]) for v in dekning.vurderinger),
    )


def _lov(lov: Lov) -> Lov:
    return replace(
        lov,
        tittel=tr_katalog(lov.tittel),
        korttittel=tr_katalog(lov.korttittel),
        plikter=tuple(_plikt(plikt) for plikt in lov.plikter),
    )


def _plikt(plikt: Plikt) -> Plikt:
    return replace(
        plikt,
        hjemmel=replace(plikt.hjemmel, lov=tr_katalog(plikt.hjemmel.lov)),
        adressat=tr_katalog(plikt.adressat),
        tittel=tr_katalog(plikt.tittel),
        parafrase=tr_katalog(plikt.parafrase),
        merknad=tr_katalog(plikt.merknad),
    )
