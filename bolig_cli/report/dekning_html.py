"""Coverage as one page that stands by itself: for a web site, an e-mail or a screen reader."""

from collections.abc import Callable
from html import escape

from bolig_cli import norsk
from bolig_cli.law.plikt import PLIKTTYPER, Lov
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report import page
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(valgt: Dekning, alle: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """A section per kind of duty and act: a table, then each duty that applies with what was found and what is missing."""
    intro = [
        ord.gjelder(alle),
        f"{ord.assessed(alle)} {ord.FORBEHOLD}",
        ord.utvalg(valgt, alle),
        ord.kommer(valgt),
        *ord.per_type(alle.vurderinger),
    ]
    body = [f"<p>{escape(text)}</p>" for text in intro if text]
    for plikttype, del_ in valgt.per_type:
        body += [
            f'<h2 id="{plikttype.value}">{escape(said(PLIKTTYPER[plikttype]))}</h2>',
            f"<p>{escape(ord.opptelling(del_.vurderinger))}</p>",
        ]
        for lov, vurderinger in del_.per_lov:
            body += _act(lov, f"{plikttype.value}-{lov.id}", vurderinger, shown)
    return page.whole("Lovdekning", alle.plan.kommunenavn, body)


def _act(lov: Lov, id: str, vurderinger: tuple[Vurdering, ...], shown: Callable[[str], str]) -> list[str]:
    title = escape(norsk.capital(lov.korttittel))
    rows = [
        f'<tr><th scope="row"><a href="#{v.plikt.id}">{escape(v.plikt.hjemmel.bestemmelse)}</a></th>'
        f"<td>{escape(v.plikt.tittel)}</td><td>{escape(v.plikt.styrke)}</td><td>{_status(v)}</td></tr>"
        for v in vurderinger
    ]
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Hjemmel", "Plikt", "Styrke", "Vurdering"))
    lines = [
        f'<h3 id="{escape(id)}">{title}</h3>',
        f"<p>{escape(ord.opptelling(vurderinger))}</p>",
        f'<div class="tabell" role="group" tabindex="0" aria-label="Tabell: {title}">',
        f"<table><caption>{title}: plikter og vurdering</caption><thead><tr>{heads}</tr></thead><tbody>",
        *rows,
        "</tbody></table></div>",
    ]
    for v in vurderinger:
        lines += _duty(v, shown)
    return lines


def _duty(v: Vurdering, shown: Callable[[str], str]) -> list[str]:
    facts = [("Innhold", [v.plikt.parafrase])]
    if v.status is not Status.GJELDER_IKKE:
        facts += [("Styrke", [v.plikt.styrke.value])]
    lines = [
        f'<h4 id="{v.plikt.id}">{escape(v.plikt.hjemmel.bestemmelse)}: {escape(v.plikt.tittel)}</h4>',
        '<div class="fakta"><dl>',
        f"<dt>Vurdering</dt><dd>{_status(v)}</dd>",
    ]
    for label, texts in [*facts, *ord.forklaring(v, shown)]:
        items = "".join(f"<li>{escape(text)}</li>" for text in texts)
        value = f"<p>{escape(texts[0])}</p>" if len(texts) == 1 else f"<ul>{items}</ul>"
        lines.append(f"<dt>{label}</dt><dd>{value}</dd>")
    if v.plikt.lenke:
        lines.append(
            f'<dt>Lovtekst</dt><dd><a href="{escape(v.plikt.lenke)}">{escape(str(v.plikt.hjemmel))} hos Lovdata</a></dd>'
        )
    return [*lines, "</dl></div>"]


def _status(v: Vurdering) -> str:
    return f'<span class="status {v.status.value}">{escape(norsk.capital(ord.ord(v)))}</span>'
