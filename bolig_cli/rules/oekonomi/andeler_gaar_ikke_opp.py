from collections.abc import Iterator

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.fordeling import WHOLE, sum_av_andeler
from bolig_cli.model.plan import Post, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("andeler-gaar-ikke-opp", Severity.FEIL)
def andeler_gaar_ikke_opp(context: Context) -> Iterator[Problem]:
    """Andelene til dem som betaler en post, blir ikke 100 prosent til sammen.

    Da er det ikke til å vite hvor mye hver av dem betaler, og summene per finansiering fører opp beløpet uten å fordele det. Det
    samme gjelder når noen av dem har en andel og andre ikke, og når en av dem står to ganger.

    Slik retter du det: skriv andelen til hver av dem i prosent, så de blir 100 til sammen. Er fordelingen ikke avklart, skriv bare
    navnene: `finansiering: [egne midler, Husbanken lån]`.
    """
    for tiltak in context.plan.all(Tiltak):
        for post in tiltak.okonomi.poster:
            if fault := _fault(post):
                message, help = fault
                yield Problem(
                    post.origin.at("finansiering"), f"{capital(named(tiltak))} har en post der {message}", help
                )


def _fault(post: Post) -> tuple[str, str] | None:
    """What is wrong, and what to do about it."""
    names = [each.kilde for each in post.finansiering]
    without = [each.kilde for each in post.finansiering if each.andel is None]
    if len(without) == len(names):
        return None
    if twice := next((name for name in names if names.count(name) > 1), ""):
        return f"«{twice}» står to ganger.", "Slå dem sammen, eller rett navnet på den ene."
    if without:
        rest = WHOLE - sum(each.andel for each in post.finansiering if each.andel is not None)
        whose = f" Resten er {norsk.decimal(float(rest))}." if len(without) == 1 and rest > 0 else ""
        return f"{norsk.listing(without)} mangler andel.", f"Skriv «andel» til hver av dem.{whose}"
    total = sum_av_andeler(post)
    if total is None or total == WHOLE:
        return None
    if total == 1:
        return "andelene blir 1 prosent til sammen.", "Skriv andelene i prosent: 60, ikke 0.6."
    told = norsk.decimal(float(total))
    return f"andelene blir {told} prosent til sammen.", "Rett andelene, så de blir 100 til sammen."
