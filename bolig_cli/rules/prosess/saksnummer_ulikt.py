from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable


@rule("saksnummer-ulikt", Severity.MERKNAD)
def saksnummer_ulikt(context: Context) -> Iterator[Problem]:
    """Saksfremlegget og høringen har hvert sitt saksnummer.

    Den som svarer, merker svaret med nummeret, og det skal finne fram. Regelen leser `saksnummer` i `saksfremlegg.yaml` og under
    `hoering` i `prosess.yaml` til planen er vedtatt. Et nummer som begynner likt, som «24/123» og «24/123-7», er det samme.

    Slik retter du det: skriv nummeret på saken begge steder.
    """
    plan = context.plan
    hearing = plan.prosess.hoering if plan.prosess else None
    if plan.fase not in (Fase.UTKAST, Fase.HOERING) or not plan.saksfremlegg or hearing is None:
        return
    paper, other = plan.saksfremlegg.saksnummer, hearing.saksnummer
    one, two = sorted((_number(paper), _number(other)), key=len)
    if one and two and not (two == one or two.startswith(f"{one}-")):
        yield Problem(
            plan.saksfremlegg.origin.at("saksnummer"),
            f"Saksfremlegget har saksnummer {paper}, men høringen har {other}.",
            "Rett nummeret her, eller «saksnummer» under «hoering» i prosess.yaml.",
        )


def _number(text: str) -> str:
    """ "24/123" of "Sak 24/123 (eksempel)"; "" where it has no such number."""
    words = (word.strip(".,;:()") for word in searchable(text).replace(" / ", "/").split())
    return next((word for word in words if "/" in word and word[:1].isdecimal()), "")
