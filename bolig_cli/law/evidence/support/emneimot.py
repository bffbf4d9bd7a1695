"""The sentences of the chapters on a subject that may say something else than the data."""

from collections.abc import Iterator, Sequence

from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Slag
from bolig_cli.law.evidence.support.emnesoek import Parametre, deler_med_ordene, grupper_i, om_emnet_i
from bolig_cli.law.evidence.support.kapitteldel import Del, deler_i, staar_i_fasen
from bolig_cli.law.evidence.support.nektelse import nektende, nektende_med, nekter
from bolig_cli.law.evidence.support.ordsoek import setningene_med, setningene_med_alle
from bolig_cli.message import message
from bolig_cli.source.sentence import place_of

_GRUPPER = 2  # of words: one alone may stand in any denial


def imot(context: Context, parametre: Parametre) -> Iterator[Bevis]:
    """The sentences of the chapters on the subject that may say something else than the data. How long a text is, and whether it
    says all that an answer would, counts for nothing here. A chapter that names no subject is read too: what it denies in so many
    words is denied."""
    i_fasen = [k for k in om_emnet_i(context, parametre) if staar_i_fasen(k, context.plan)]
    ord_mot = [ord for ord in parametre.mot if " + " not in ord]
    om_det = deler_med_ordene(context, i_fasen, parametre) if ord_mot else []
    uten_emne = [k for k in context.plan.kapitler if not k.emner and staar_i_fasen(k, context.plan)]
    for d in (d for k in (*i_fasen, *uten_emne) for d in deler_i(context)[k.origin.path]):
        nektet = nektende_med(context, d.tekst, parametre.ord)
        mot: list[str] = []
        if d.kapittel.emner:
            nektet = [*nektende(context, d.tekst, parametre.kjerne), *nektet]
            mot = [s for m in parametre.mot if " + " in m for s in setningene_med_alle(context, d.tekst, grupper_i(m))]
        if d in om_det:
            mot += setningene_med(context, d.tekst, ord_mot)
        for setning in dict.fromkeys((*nektet, *mot)):
            yield _bevis(d, setning)


def imot_ellers(context: Context, parametre: Parametre, lest: Sequence[Del]) -> Iterator[Bevis]:
    """The sentences of the other parts, in any chapter, that deny what the text on the subject says: who reads the one reads the
    other too. They are about the matter where they have a word of two of the groups that the text is known by."""
    if len(parametre.ord) < _GRUPPER:
        return
    for d in _deler_som_nekter(context):
        if d not in lest:
            yield from (_bevis(d, setning) for setning in nektende_med(context, d.tekst, parametre.ord))


@kept
def _deler_som_nekter(context: Context) -> tuple[Del, ...]:
    """The parts of the phase's chapters that have a sentence that denies something."""
    i_fasen = [k for k in context.plan.kapitler if staar_i_fasen(k, context.plan)]
    return tuple(d for k in i_fasen for d in deler_i(context)[k.origin.path] if nekter(context, d.tekst))


def _bevis(d: Del, setning: str) -> Bevis:
    tekst = message("Teksten under «{tittel}» kan si noe annet: «{setning}»", tittel=d.tittel, setning=setning)
    sted = place_of(d.kapittel.tekst, setning, d.overskrift, d.place)
    return Bevis(tekst, (chapter_id(d.kapittel),), sted, Slag.TEKST, setning)
