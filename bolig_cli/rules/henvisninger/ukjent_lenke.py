from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import BEHOVSOVERSIKT, Foering, OverordnetMaal
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_DOCUMENTS, named
from bolig_cli.rules.support.references import Known
from bolig_cli.source.fragment import TextLink
from bolig_cli.source.near_id import nearest_id

COVERAGE = "lovdekning"
_OF_WORD = "_Toc"  # what a list of contents from Word has, which is told of as one


@rule("ukjent-lenke", Severity.FEIL)
def ukjent_lenke(context: Context) -> Iterator[Problem]:
    """En lenke i en tekst treffer ikke noe i planen.

    En lenke som `[tiltaket](#T07)` blir til en kryssreferanse i dokumentene. Treffer den ikke, har leseren ingenting å
    gå til. En lenke kan gå til mål, strategier, tiltak, målområder, utfordringer, tabeller, føringer og tjenester. Den
    kan også gå til `#behovsoversikt` og `#lovdekning`, til en plikt i lovdekningen, og til en overskrift i samme
    kapittel. Til et annet kapittel skriver du `#kapittel-` og filnavnet uten nummer. Enheter, eksterne aktører og
    målgrupper har ikke et eget sted i dokumentene.

    Slik retter du det: skriv id-en etter `#` slik den står i filen, eller ta bort lenken og behold teksten.
    """
    plan = context.plan
    headings: dict[str, set[str]] = {}
    fixed = {COVERAGE} | ({BEHOVSOVERSIKT} if plan.behovsoversikt or BEHOVSOVERSIKT in context.uleste else set())
    for chapter in plan.kapitler:
        own = {heading.id for heading in chapter.tekst.headings}
        headings[chapter.origin.path] = own
        fixed |= {f"kapittel-{chapter.id}"} | {f"kapittel-{chapter.id}-{id}" for id in own}
    known, duties = context.known, context.plikt_ider
    for text in context.texts:
        of_word = [link for link in text.links if link.target.startswith(_OF_WORD)]
        for link in text.links:
            if link in of_word and len(of_word) > 1:
                continue
            own = headings.get(link.place.path, set())
            if link.target in fixed or link.target in own:
                continue
            if link.target not in duties and not _known(link.target, context):
                yield _unknown(link, known, [*fixed, *own])


def _known(target: str, context: Context) -> bool:
    """Whether there is such a thing, or may be: an item without an id has a finding of its own, and a file that can't be read."""
    known = context.known
    if not known.find(target) and context.may_stand_unread(IN_DOCUMENTS):
        return True
    return bool(known.knows(target, IN_DOCUMENTS) or known.nameless.intersection((Foering, OverordnetMaal)))


def _unknown(link: TextLink, known: Known, others: list[str]) -> Problem:
    if item := known.find(link.target):
        return Problem(
            link.place,
            f"Lenken går til {named(item)}, som ikke har et eget sted i dokumentene.",
            "Ta bort lenken og behold teksten, eller lenk til noe som har en plass i dokumentene.",
        )
    guess = nearest_id(link.target, [*known.ids(IN_DOCUMENTS), *sorted(others)])
    return Problem(
        link.place,
        f"Lenken går til «#{link.target}», men det finnes ikke i planen." + (f" Mente du «#{guess}»?" if guess else ""),
        f"Er det det du mener, skriver du #{guess}. Ellers retter du id-en, eller tar bort lenken og beholder teksten."
        if guess
        else "Skriv id-en til noe i planen etter #, eller ta bort lenken og behold teksten.",
    )
