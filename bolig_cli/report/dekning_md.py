"""Coverage as Markdown (GitHub's dialect): to be read in git, or pasted into a case."""

import re
from collections.abc import Callable, Sequence

from bolig_cli import norsk
from bolig_cli.law.plikt import PLIKTTYPER, Lov
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(valgt: Dekning, alle: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """By kind of duty: a table per act, and under it a section for each duty that applies."""
    parts = [
        "# Lovdekning",
        _text(ord.gjelder(alle)),
        f"{ord.assessed(alle)} {ord.FORBEHOLD}",
        ord.utvalg(valgt, alle),
        _text(ord.kommer(valgt)),
        "\n".join(f"- {text}" for text in ord.per_type(alle.vurderinger)),
    ]
    for plikttype, del_ in valgt.per_type:
        parts += [f"## {said(PLIKTTYPER[plikttype])}", ord.opptelling(del_.vurderinger)]
        for lov, vurderinger in del_.per_lov:
            parts += _act(lov, vurderinger, shown)
    return "\n\n".join(part for part in parts if part) + "\n"


def _act(lov: Lov, vurderinger: Sequence[Vurdering], shown: Callable[[str], str]) -> list[str]:
    rows = [
        f"| {_cell(v.plikt.hjemmel.bestemmelse)} | {_cell(v.plikt.tittel)} | {v.plikt.styrke} | {norsk.capital(ord.ord(v))} |"
        for v in vurderinger
    ]
    parts = [
        f"### {_text(norsk.capital(lov.korttittel))}",
        ord.opptelling(vurderinger),
        "\n".join(["| Hjemmel | Plikt | Styrke | Vurdering |", "|---|---|---|---|", *rows]),
        *(_duty(v, shown) for v in vurderinger if v.status is not Status.GJELDER_IKKE),
    ]
    if ikke := [v for v in vurderinger if v.status is Status.GJELDER_IKKE]:
        parts.append("#### Gjelder ikke\n\n" + "\n".join(f"- {_text(_naar(v))}" for v in ikke))
    return parts


def _duty(v: Vurdering, shown: Callable[[str], str]) -> str:
    link = f" ([Lovdata]({v.plikt.lenke}))" if v.plikt.lenke else ""
    lines = [
        f"#### {_text(v.plikt.hjemmel.bestemmelse)}: {_text(v.plikt.tittel)}",
        "",
        f"{_text(v.plikt.parafrase)}{link}",
        "",
        f"- Id: `{v.plikt.id}`. Styrke: {v.plikt.styrke}. Vurdering: **{ord.ord(v)}**.",
    ]
    for label, texts in ord.forklaring(v, shown):
        lines += [f"- {label}: {_text(text)}" for text in texts]
    return "\n".join(lines)


def _naar(v: Vurdering) -> str:
    return f"{v.plikt.hjemmel.bestemmelse} ({v.plikt.id}): {said(v.vilkaar)}"


def _text(text: str) -> str:
    """The text with what would mean something in Markdown made harmless."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _cell(text: str) -> str:
    return _text(" ".join(text.split()))
