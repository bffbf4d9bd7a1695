"""The coverage in the plan's own written language, for its documents."""

from dataclasses import replace

from bolig_cli.law import signering
from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.law.vurdering import Dekning, vurder
from bolig_cli.maalform import BOKMAAL, current, tr_katalog


def skrevet(dekning: Dekning) -> Dekning:
    """The same verdicts with all words in the language being written.

    The plan is judged once more, since the words of a verdict are made with it; signatures are held against the catalogue as it is,
    and only then are the catalogue's own texts exchanged.
    """
    if current() == BOKMAAL:
        return dekning
    paa_nytt = signering.med_signaturer(dekning.plan, vurder(dekning.plan, dekning.katalog, dekning.dato))
    katalog = Katalog(tuple(_lov(lov) for lov in dekning.katalog.lover))
    plikter = {plikt.id: plikt for plikt in katalog.plikter}
    return replace(
        paa_nytt,
        katalog=katalog,
        vurderinger=tuple(replace(v, plikt=plikter[v.plikt.id]) for v in paa_nytt.vurderinger),
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
