from collections.abc import Iterator, Sequence

from bolig_cli.finding import Place, Severity
from bolig_cli.model.plan import Plan
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.aarene import Aar, aar_i
from bolig_cli.rules.support.periode import gyldig_periode
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Markdown, kept
from bolig_cli.source.sentence import Sentence, place_of, sentences

_THIS_PLAN = ("denne planen ", "denne handlingsplanen ", "planen ", "handlingsplanen ")
_LASTS = ("gjelder ", "gjeld ", "skal gjelde ", "varer ")
_PERIOD = ("planperioden ", "planperioda ")
_IS = ("er ", "går ", "gjelder ", "gjeld ", "varer ", "fra ", "frå ")
# «Planen viser hvordan vi skal gjøre det i årene …»
_HOW = (" hvordan ", " korleis ", " hva ", " kva ")
_WILL = (" vil ", " skal ")
_IN_THE_YEARS = ("i årene", "i åra", "i perioden", "for årene", "for åra")
_LONG = 3  # years: what is shorter, may be a part of the period


@rule("planperiode-ulik-teksten", Severity.ADVARSEL)
def planperiode_ulik_teksten(context: Context) -> Iterator[Problem]:
    """En tekst eller en tittel sier at planen gjelder for andre år enn planperioden.

    Årene blir gjerne stående fra et tidligere utkast. Regelen leser tittelen og undertittelen på planen, tittelen på
    saksfremlegget og vedleggene, formålet, saksfremlegget og kapitlene. I tekstene leser den bare setninger om denne planen:
    «Planen gjelder til og med 2028», «Planperioden er 2023–2026» og «Planen viser hvordan vi vil gjøre det i årene 2024–2028».
    Årene i handlingsdelen kan også stå.

    Slik retter du det: rett årene i teksten, eller rett `periode` i `plan.yaml`.
    """
    plan = context.plan
    period = gyldig_periode(plan)
    if not period:
        return
    right = {(years[0], years[-1]) for years in (period, *plan.handlingsdeler, plan.handlingsaar)}
    for place, title in _titles(plan):
        for years in aar_i(searchable(title).split()):
            if years.til and (years.fra, years.til) not in right:
                yield _problem(plan, place, years)
    for place, text in _texts(plan):
        for sentence, years, sure in _of_the_plan(text):
            if _wrong(years, right, sure):
                yield _problem(plan, place_of(text, sentence.text, sentence.heading, place), years)


def _problem(plan: Plan, place: Place, years: Aar) -> Problem:
    return Problem(
        place,
        f"Teksten sier «{years.ord}», men planperioden er {plan.fra}–{plan.til}.",
        "Rett årene i teksten, eller rett «periode» i plan.yaml.",
    )


def _wrong(years: Aar, right: set[tuple[int, int]], sure: bool) -> bool:
    if years.fra and years.til:
        if (years.fra, years.til) in right:
            return False
        first, last = min(right)[0], max(til for _, til in right)
        return sure or years.til > last >= years.fra or (years.fra == first and years.til - years.fra + 1 >= _LONG)
    return bool(years.til) and years.til not in {til for _, til in right}


def _titles(plan: Plan) -> Iterator[tuple[Place, str]]:
    yield plan.origin.at("tittel"), plan.tittel
    yield plan.origin.at("undertittel"), plan.undertittel
    if paper := plan.saksfremlegg:
        named = plan.tittel.casefold()
        for place, title in (
            (paper.origin.at("tittel"), paper.tittel),
            *((paper.origin.at("vedlegg", number), title) for number, title in enumerate(paper.vedlegg)),
        ):
            _, found, after = title.casefold().partition(named)
            if found and (words := after.split()) and words[0][:1].isdecimal():
                yield place, after


def _texts(plan: Plan) -> Iterator[tuple[Place, Markdown]]:
    yield plan.origin.at("formaal"), plan.formaal
    for chapter in plan.kapitler:
        yield chapter.origin.at("tittel"), chapter.tekst
    if paper := plan.saksfremlegg:
        for key in ("sammendrag", "bakgrunn", "konklusjon"):
            yield paper.origin.at(key), getattr(paper, key)


@kept
def _of_the_plan(text: Markdown) -> tuple[tuple[Sentence, Aar, bool], ...]:
    """What sentences say of the years of this plan; and whether it can be of nothing else."""
    if " 20" not in text.searched:
        return ()
    return tuple((s, years, sure) for s in sentences(text) if " 20" in s.text for years, sure in _years(s.text))


def _years(sentence: str) -> Sequence[tuple[Aar, bool]]:
    read = searchable(sentence)
    words = read.split()
    if read.startswith(_PERIOD):
        after = read.partition(" ")[2]
        if after.startswith(_IS) or after[:1].isdecimal():
            return [(years, True) for years in aar_i(words)[:1] if years.at <= 4]
        return ()
    subject = next((name for name in _THIS_PLAN if read.startswith(name)), None)
    if subject is None:
        return ()
    after = read.removeprefix(subject)
    if after.startswith(_LASTS):
        return [(years, True) for years in aar_i(words)[:1] if years.at <= len(subject.split()) + 4]
    if any(word in after for word in _HOW) and any(word in after for word in _WILL):
        return [
            (y, False) for y in aar_i(words) if y.til and y.fra and " ".join(words[y.at - 2 : y.at]) in _IN_THE_YEARS
        ]
    return ()
