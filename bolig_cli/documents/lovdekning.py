"""The law-coverage appendix: duty by duty, the verdict, what answers it and what is missing."""

import re
from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.law.evidence.evidence import Bevis
from bolig_cli.law.plikt import Lov, Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering

MANY = 15  # more items than this are named in one line, not told one by one

STATUS_WORDS = {
    Status.DEKKET: "Dekket",
    Status.DELVIS: "Delvis dekket",
    Status.IKKE_DEKKET: "Ikke dekket",
    Status.GJELDER_IKKE: "Gjelder ikke",
}


def blocks(numbers: Numbers, dekning: Dekning) -> list[Node]:
    """An appendix without its heading: what it is, then a section (level 2) per act."""
    result = [
        ast.para(
            ast.text(
                "Vedlegget viser, plikt for plikt, hva i planen som svarer på lovens krav, og hva som mangler. "
                "Det er laget av et verktøy som leter etter bestemte opplysninger i planen. "
                "Det er ikke en juridisk vurdering av om "
                f"planen er lovlig. Vurdert per {norsk.date(dekning.dato)} mot lovkatalogen, utgave {dekning.katalog.versjon}."
            )
        )
    ]
    for lov, verdicts in dekning.per_lov:
        result += _act(numbers, lov, verdicts)
    return result


def _act(numbers: Numbers, lov: Lov, verdicts: Sequence[Vurdering]) -> list[Node]:
    rows = [
        [
            [ast.plain([ast.link(ast.text(v.plikt.hjemmel.bestemmelse), f"#{v.plikt.id}")])],
            ast.cell(v.plikt.tittel),
            ast.cell(norsk.capital(v.plikt.styrke)),
            [ast.plain([_status(v)])],
        ]
        for v in verdicts
    ]
    result = [
        ast.header(2, ast.text(norsk.capital(lov.korttittel)), f"lov-{lov.id}"),
        ast.para(ast.text(_summary(verdicts))),
        ast.table(
            [ast.cell(word) for word in ("Hjemmel", "Plikt", "Styrke", "Vurdering")],
            rows,
            caption=ast.text(f"{norsk.capital(lov.korttittel)}: plikter og vurdering"),
            widths=[0.33, 0.37, 0.12, 0.18],
            align=["left"] * 4,
            id=f"tabell-dekning-{lov.id}",
        ),
    ]
    for verdict in verdicts:
        result += _duty(numbers, verdict)
    return result


def _summary(verdicts: Sequence[Vurdering]) -> str:
    parts = []
    for status, words in STATUS_WORDS.items():
        if count := sum(v.status == status for v in verdicts):
            parts.append(f"{count} {words.lower()}")
    return f"{len(verdicts)} bestemmelser er vurdert: {norsk.listing(parts)}."


def _status(verdict: Vurdering) -> Node:
    return ast.span(ast.text(_words(verdict)), classes=["status", verdict.status.value])


def _words(verdict: Vurdering) -> str:
    """The verdict in words. A possibility that is not used is no lack."""
    if verdict.plikt.styrke is Styrke.KAN and verdict.status is Status.IKKE_DEKKET:
        return "Ikke brukt"
    return STATUS_WORDS[verdict.status]


def _duty(numbers: Numbers, v: Vurdering) -> list[Node]:
    facts: list[tuple[str, list[Node]]] = [
        ("Innhold", [ast.plain(ast.text(v.plikt.parafrase))]),
        ("Vurdering", [ast.plain([_status(v)])]),
    ]
    if v.vilkaar:
        facts.append(("Vilkår", [ast.plain(ast.text(v.vilkaar))]))
    if v.frist_melding:
        facts.append(("Frist", [ast.plain(ast.text(v.frist_melding))]))
    if v.bevis:
        facts.append(("Planen svarer med", [_evidence(numbers, v.bevis)]))
    if v.mangler:
        facts.append(("Mangler", [ast.bullets([ast.plain(ast.text(_named(m.tekst, numbers)))] for m in v.mangler)]))
    return [
        ast.header(3, ast.text(f"{v.plikt.hjemmel.bestemmelse}: {v.plikt.tittel}"), v.plikt.id),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
    ]


def _evidence(numbers: Numbers, found: Sequence[Bevis]) -> Node:
    """Each piece of evidence as a bullet; where there are many items, their names in one running line, so that it can be read."""
    items = [b for b in found if b.id in numbers.name]
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
