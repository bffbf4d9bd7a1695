"""What the verdicts say, in the words of a document: its written language, and its reader."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bolig_cli.law.avhengighet import SOM_MALEN
from bolig_cli.law.evidence.evidence import Mangel
from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.law.vilkaar import FAKTA_STEMMER_IKKE, UKJENTE_FAKTA
from bolig_cli.law.vurdering import SOM_I_MALEN, Dekning
from bolig_cli.maalform import current, marked, tr_katalog
from bolig_cli.message import Reader, Text, in_words

# What the readers of a document are told in other words than the plan's authors: their template → ours. A new one is a line here,
# with ours in `marked`, so that its nynorsk is asked for.
OTHERWISE: Mapping[str, str] = {
    # Its readers know of no `bolig init`, nor need they read the template's words once more.
    SOM_I_MALEN: marked("Ikke skrevet ferdig ennå."),
    # Nor of what the facts about the municipality are called in plan.yaml.
    FAKTA_STEMMER_IKKE: marked("Gjelder bare når {fakta}. Planen sier at det ikke er slik."),
    UKJENTE_FAKTA: marked("Planen sier ikke om {fakta}. Plikten regnes derfor med."),
    SOM_MALEN: marked("det er ikke skrevet ferdig ennå"),
}


def said(text: Text) -> str:
    """The text as it stands in a document that is being written."""
    return in_words(text, Reader(current(), OTHERWISE))


def said_once(mangler: Sequence[Mangel]) -> list[str]:
    """What is missing, each said once: several lacks that authors are told apart may be one in the words of a document."""
    return list(dict.fromkeys(said(mangel.tekst) for mangel in mangler))


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
