import re
from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.law.egne_ord import eget_saksfremlegg
from bolig_cli.model.plan import Fase, Saksfremlegg
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable

# What is said of a hearing that is to come, or that lasts.
_BEFORE = re.compile(
    r"\b(legge\w*|leggja\w*|leggast|leggjast|lagt|utlegging|utlegges|sende\w*) (\w+ ){0,4}?"
    r"(til|på) (offentlig |offentleg )?(høring|høyring)\b"
    r"|\b(skal|er|ligger|ligg) (ute |ut )?på (høring|høyring)\b"
)
_ABOUT_THEN = re.compile(r"\b(ble|blei|blev|vart|var|har vært|har vore|da|då|etter at)\b")


@rule("saken-fra-tidligere-fase", Severity.ADVARSEL)
def saken_fra_tidligere_fase(context: Context) -> Iterator[Problem]:
    """Saksfremlegget ber fortsatt om at planen legges ut på høring, men planen er kommet lenger.

    Det kommunedirektøren har skrevet i `saksfremlegg.yaml`, står i saken slik det er. Er det skrevet til saken om å legge planen ut
    på høring, leser kommunestyret det en gang til når planen skal vedtas. Regelen leser tittelen, innstillingen, sammendraget,
    bakgrunnen, vurderingen og konklusjonen i fasene vedtak og oppfølging. Setninger om høringen i fortid er i orden.

    Slik retter du det: skriv teksten på nytt for saken som skal fram nå, eller ta den bort. Uten egen innstilling lager bolig et
    forslag som passer til fasen.
    """
    plan = context.plan
    if plan.fase not in (Fase.VEDTAK, Fase.OPPFOELGING) or (sak := eget_saksfremlegg(plan)) is None:
        return
    for place, text in _texts(sak):
        for sentence in re.split(r"(?<=[.:!?])\s+", " ".join(text.split())):
            if _BEFORE.search(said := searchable(sentence)) and not _ABOUT_THEN.search(said):
                yield Problem(
                    place,
                    f"Planen er i fasen {plan.fase}, men saksfremlegget sier «{sentence.rstrip('. ')}».",
                    "Skriv teksten på nytt for saken som skal fram nå, eller ta den bort.",
                )
                break


def _texts(sak: Saksfremlegg) -> Iterator[tuple[Place, str]]:
    yield sak.origin.at("tittel"), sak.tittel
    for number, point in enumerate(sak.innstilling):
        yield sak.origin.at("innstilling", number), point.seen
    for key in ("sammendrag", "bakgrunn", "konklusjon"):
        yield sak.origin.at(key), getattr(sak, key).seen
    for number, section in enumerate(sak.vurdering):
        yield sak.origin.at("vurdering", number, "tekst"), section.tekst.seen
