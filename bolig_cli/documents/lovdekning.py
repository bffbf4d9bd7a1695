"""The law-coverage appendix: duty by duty, the verdict, what answers it and what is missing."""

import re
from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.law import vilkaar
from bolig_cli.law.evidence.evidence import Bevis
from bolig_cli.law.plikt import Lov
from bolig_cli.law.vurdering import STATUSORD, Dekning, Signatur, Status, Vurdering

MANY = 4  # more items than this are named in one line, not told one by one


def blocks(numbers: Numbers, dekning: Dekning) -> list[Node]:
    """An appendix without its heading: what it is, a table of all acts, then a section (level 2) per act."""
    intro = (
        "Vedlegget viser, plikt for plikt, hva i planen som svarer på lovens krav, og hva som mangler. "
        "Det er laget av et verktøy som leter etter bestemte opplysninger i planen. "
        "Det er ikke en juridisk vurdering av om planen er lovlig. "
        f"Vurdert per {norsk.date(dekning.dato)} mot lovkatalogen, utgave {dekning.katalog.versjon}."
    )
    result = [ast.para(ast.text(intro)), _counts(dekning)]
    for lov, verdicts in dekning.per_lov:
        result += _act(numbers, lov, verdicts)
    return result


def _counts(dekning: Dekning) -> Node:
    """How many duties of each act have each verdict; the sums are those of the whole coverage."""

    def row(first: str, verdicts: Sequence[Vurdering]) -> list[list[Node]]:
        counts = [len(verdicts), *(sum(v.status is status for v in verdicts) for status in Status)]
        return [ast.cell(first), *(ast.cell(norsk.amount(count)) for count in counts)]

    heads = ("Lov", "Plikter", *(norsk.capital(STATUSORD[status]) for status in Status))
    return ast.table(
        [ast.cell(word) for word in heads],
        [row(norsk.capital(lov.korttittel), verdicts) for lov, verdicts in dekning.per_lov],
        caption=ast.text("Plikter og vurderinger, lov for lov"),
        widths=[0.35, 0.13, 0.13, 0.13, 0.13, 0.13],
        align=["left", *["right"] * 5],
        id="tabell-lovdekning",
        foot=[row("Sum", dekning.vurderinger)],
    )


def _act(numbers: Numbers, lov: Lov, verdicts: Sequence[Vurdering]) -> list[Node]:
    applies = [v for v in verdicts if v.status is not Status.GJELDER_IKKE]
    result = [
        ast.header(2, ast.text(norsk.capital(lov.korttittel)), f"lov-{lov.id}"),
        ast.para(ast.text(_summary(verdicts))),
    ]
    if applies:
        rows = [
            [
                [ast.plain([ast.link(ast.text(v.plikt.hjemmel.bestemmelse), f"#{v.plikt.id}")])],
                ast.cell(v.plikt.tittel),
                ast.cell(norsk.capital(v.plikt.styrke)),
                [ast.plain([_status(v)])],
            ]
            for v in applies
        ]
        result.append(
            ast.table(
                [ast.cell(word) for word in ("Hjemmel", "Plikt", "Styrke", "Vurdering")],
                rows,
                caption=ast.text(f"{norsk.capital(lov.korttittel)}: plikter og vurdering"),
                widths=[0.33, 0.37, 0.12, 0.18],
                align=["left"] * 4,
                id=f"tabell-dekning-{lov.id}",
            )
        )
    result += _not_applying([v for v in verdicts if v.status is Status.GJELDER_IKKE])
    for verdict in applies:
        result += _duty(numbers, verdict)
    return result


def _not_applying(verdicts: Sequence[Vurdering]) -> list[Node]:
    """The duties that do not apply, listed under the condition that fails. Each keeps its anchor, since items may point to it."""
    by_condition: dict[str, list[Vurdering]] = {}
    for v in verdicts:
        by_condition.setdefault(v.vilkaar, []).append(v)
    result = []
    for condition, group in by_condition.items():
        what = "denne bestemmelsen" if len(group) == 1 else "disse bestemmelsene"
        result += [
            ast.para(ast.text(f"{condition} Derfor gjelder ikke {what}:")),
            ast.bullets([_anchored(v)] for v in group),
        ]
    return result


def _anchored(v: Vurdering) -> Node:
    reference = ast.span(ast.text(v.plikt.hjemmel.bestemmelse), v.plikt.id)
    return ast.plain([reference, *ast.text(f": {v.plikt.tittel} ({v.plikt.styrke})")])


def _summary(verdicts: Sequence[Vurdering]) -> str:
    parts = []
    for status, words in STATUSORD.items():
        if count := sum(v.status is status for v in verdicts):
            parts.append(f"{count} {words}")
    unused = sum(v.ubrukt for v in verdicts)
    what = "bestemmelse er" if len(verdicts) == 1 else "bestemmelser er"
    of_them = (
        f" {'Én' if unused == 1 else unused} av de ikke dekkede er en mulighet som planen ikke bruker."
        if unused
        else ""
    )
    return f"{len(verdicts)} {what} vurdert: {norsk.listing(parts)}.{of_them}"


def _status(verdict: Vurdering) -> Node:
    return ast.span(ast.text(_words(verdict)), classes=["status", verdict.status.value])


def _words(verdict: Vurdering) -> str:
    """The verdict in words. A possibility that is not used is no lack."""
    return "Ikke brukt" if verdict.ubrukt else norsk.capital(STATUSORD[verdict.status])


def _duty(numbers: Numbers, v: Vurdering) -> list[Node]:
    facts: list[tuple[str, list[Node]]] = [
        ("Innhold", [ast.plain(ast.text(v.plikt.parafrase))]),
        ("Vurdering", [ast.plain([_status(v)])]),
    ]
    if condition := v.vilkaar or vilkaar.beskriv(v.plikt.vilkaar):
        facts.append(("Vilkår", [ast.plain(ast.text(condition))]))
    if v.frist_melding:
        facts.append(("Frist", [ast.plain(ast.text(v.frist_melding))]))
    if v.bevis:
        facts.append(("Planen svarer med", [_evidence(numbers, v.bevis)]))
    if v.mangler:
        facts.append(
            (
                "Ikke brukt" if v.ubrukt else "Mangler",
                [ast.bullets([ast.plain(ast.text(_named(m.tekst, numbers)))] for m in v.mangler)],
            )
        )
    if v.plikt.merknad:
        facts.append(("Merk", [ast.plain(ast.text(v.plikt.merknad))]))
    if v.signaturer:
        facts.append(
            ("Signert", [ast.bullets([ast.plain(ast.text(_named(_signed(s), numbers)))] for s in v.signaturer)])
        )
    return [
        ast.header(3, ast.text(f"{v.plikt.hjemmel.bestemmelse}: {v.plikt.tittel}"), v.plikt.id),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def _evidence(numbers: Numbers, found: Sequence[Bevis]) -> Node:
    """Each piece of evidence as a bullet; where there are many items, their names in one running line, so that it can be read."""
    order = list(numbers.name)
    items = sorted((b for b in found if b.id in numbers.name), key=lambda b: order.index(b.id))
    others = [[ast.plain(ast.text(_named(b.tekst, numbers)))] for b in found if b.id not in numbers.name]
    links = [[ast.link(ast.text(numbers.name[b.id]), f"#{b.id}")] for b in items]
    if len(items) > MANY:
        return ast.bullets(
            [*others, [ast.plain([*ast.text(f"{len(items)} steder i planen:"), {"t": "Space"}, *ast.joined(links)])]]
        )
    told = [
        [
            ast.plain(
                [*ast.text(_named(b.tekst, numbers)), {"t": "Space"}, *ast.text("("), *link, {"t": "Str", "c": ")"}]
            )
        ]
        for b, link in zip(items, links, strict=True)
    ]
    return ast.bullets([*others, *told])


def _named(text: str, numbers: Numbers) -> str:
    """The text with ids ("S02") as what the document calls them ("strategi 1.2"). Only words with a digit can be ids here."""
    return re.sub(r"\b[A-Za-z][\w-]*\d[\w-]*\b", lambda word: numbers.name.get(word[0], word[0]), text)


def _signed(s: Signatur) -> str:
    when = f", {norsk.date(s.dato)}" if s.dato else ""
    changed = f". Gjelder ikke lenger: {norsk.listing(s.endret)}" if s.endret else ""
    return f"{norsk.capital(s.rolle)}{when}{changed}"
