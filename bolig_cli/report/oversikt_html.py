"""The overview of many plans as one page that stands by itself: tables, in the order of the plans."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from bolig_cli import norsk
from bolig_cli.many.oversikt import Oversikt
from bolig_cli.many.rad import UTFALL, Rad, Ulest
from bolig_cli.report import oversikt_ord as ord
from bolig_cli.report import page

_TALL = ' class="hoeyre"'
_OUTCOMES = tuple(norsk.capital(ord.KORT[utfall]) for utfall in UTFALL)


def report(oversikt: Oversikt) -> str:
    """The plans, what they come to together, what is missing most often, and the duties of each kind plan by plan."""
    intro = (ord.planer(oversikt), ord.fristen(oversikt), ord.andre(oversikt), ord.FORBEHOLD)
    sections = [
        ("til-sammen", "Til sammen", _together(oversikt)),
        ("planene", "Planene", _planene(oversikt)),
        ("mangler", "Mangler oftest", _missing(oversikt)),
        *((type, name, _by_type(oversikt, type, name)) for type, name in ord.TYPER.items()),
    ]
    links = (f'<li><a href="#{id}">{escape(title)}</a></li>' for id, title, _ in sections)
    body = [
        *(f"<p>{escape(text)}</p>" for text in intro if text),
        f'<nav aria-label="På denne siden"><ul>{"".join(links)}</ul></nav>',
    ]
    for id, title, lines in sections:
        body += [f'<h2 id="{id}">{escape(title)}</h2>', *lines]
    return page.whole("Oversikt over boligsosiale planer", _about(oversikt), body)


def _about(oversikt: Oversikt) -> str:
    count = len(oversikt.rader)
    return "1 plan" if count == 1 else f"{norsk.number(count)} planer"


def _planene(oversikt: Oversikt) -> Iterator[str]:
    heads = [
        *_heads("Kommune", "Fase", "Plantype"),
        *_heads("Feil", *ord.KORTE_TYPER.values(), right=True),
        *_heads("§\u00a010"),
    ]
    names = iter(ord.navn(oversikt.leste))
    rows = [_plan(rad, next(names)) if isinstance(rad, Rad) else _unread(rad, len(heads)) for rad in oversikt.rader]
    yield f"<p>{escape(ord.FORKLARING)}</p>"
    yield from _table("Kommunenes planer, fasen de er i, og pliktene de svarer på", heads, rows)


def _plan(rad: Rad, name: str) -> str:
    answered = (ord.besvart(antall) for antall in rad.per_type.values())
    numbers = "".join(f"<td{_TALL}>{yes}&nbsp;av&nbsp;{of}</td>" for yes, of in answered)
    status = f'<span class="status {rad.frist.utfall}">{norsk.capital(ord.frist(rad))}</span>' if rad.frist else ""
    return (
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(rad.fase)}</td><td>{escape(rad.plantype)}</td>'
        f"<td{_TALL}>{rad.funn['feil']}</td>{numbers}<td>{status}</td></tr>"
    )


def _unread(rad: Ulest, columns: int) -> str:
    return (
        f'<tr><th scope="row">{escape(ord.printable(rad.mappe))}</th>'
        f'<td colspan="{columns - 1}">Ikke lest. {escape(ord.printable(rad.hvorfor))}</td></tr>'
    )


def _together(oversikt: Oversikt) -> Iterator[str]:
    rows = [_counted(ord.TYPER[type], antall.values()) for type, antall in oversikt.per_type.items()]
    heads = [*_heads("Slags plikt"), *_heads(*_OUTCOMES, right=True)]
    yield from _table("Pliktene i alle planene, etter slag og vurdering", heads, rows)


def _by_type(oversikt: Oversikt, type: str, name: str) -> Iterator[str]:
    rows = [
        _counted(called, rad.per_type[type].values())
        for rad, called in zip(oversikt.leste, ord.navn(oversikt.leste), strict=True)
    ]
    heads = [*_heads("Kommune"), *_heads(*_OUTCOMES, right=True)]
    yield from _table(f"{name}: antall plikter i hver plan", heads, rows)


def _counted(name: str, numbers: Iterable[int]) -> str:
    cells = "".join(f"<td{_TALL}>{norsk.count(number)}</td>" for number in numbers)
    return f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'


def _missing(oversikt: Oversikt) -> Iterator[str]:
    rows = [
        f'<tr><th scope="row">{escape(norsk.capital(each.plikt.hjemmel))}</th><td>{escape(each.plikt.tittel)}</td>'
        f"<td>{escape(each.plikt.styrke.value)}</td><td{_TALL}>{ord.mangler(each, oversikt)}</td></tr>"
        for each in oversikt.savnet
    ]
    heads = [*_heads("Hjemmel", "Plikt", "Styrke"), *_heads("Planer", right=True)]
    yield from _table("Plikter som er delvis dekket eller ikke dekket, i flest planer først", heads, rows)


def _heads(*names: str, right: bool = False) -> list[str]:
    return [f'<th scope="col"{_TALL if right else ""}>{escape(name)}</th>' for name in names]


def _table(caption: str, heads: Sequence[str], rows: Sequence[str]) -> list[str]:
    """A table in a frame of its own, which scrolls sideways where the screen is narrow; a line where it would be empty."""
    if not rows:
        return ["<p>Ingen.</p>"]
    return [
        f'<div class="tabell" role="region" tabindex="0" aria-label="Tabell: {escape(caption)}">',
        f'<table class="tett"><caption><span class="tittel">{escape(caption)}</span></caption>',
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>",
        *rows,
        "</tbody></table></div>",
    ]
