"""What a lawyer reads and answers at one sitting: each duty that rests on a text, room for the answer, and the texts."""

from collections.abc import Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import lovdekning
from bolig_cli.documents.parts.egne_ord import Part, own_words, parts
from bolig_cli.documents.wording import edition, said
from bolig_cli.law.evidence.evidence import Slag
from bolig_cli.law.plikt import PLIKTTYPER, Plikttype
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.maalform import marked, tr, trn
from bolig_cli.model.plan import Plan

NAME = "til-vurdering"
FACTS = 3  # pieces of fact beside the text that are told

# What the text must answer, by what kind of duty it is.
_SPOERSMAAL = {
    Plikttype.PLANINNHOLD: marked("Har planen, eller dokumentet den viser til, det innholdet som bestemmelsen krever?"),
    Plikttype.PROSESS: marked("Viser teksten at planen blir til slik bestemmelsen krever?"),
    Plikttype.TJENESTE: marked("Viser teksten at kommunen gjør det bestemmelsen krever, for alle den gjelder?"),
    Plikttype.SAKSBEHANDLING: marked(
        "Sier teksten at sakene behandles slik bestemmelsen krever, og ingen steder det motsatte?"
    ),
}


def make(plan: Plan, dekning: Dekning) -> Document:
    """The document, of those verdicts that somebody has to read for. `dekning` may be a part of the whole."""
    numbers = number_items(plan)
    unread = [v for v in dekning.vurderinger if v.status is Status.OMTALT]
    front = Front(
        NAME,
        tr("Tekster til vurdering"),
        cover.in_text(plan),
        tr("Til vurdering, {plan}", plan=cover.in_text(plan)),
        tr("Vurdert {dato}", dato=norsk.date(dekning.dato)),
        tr("Tekster i {plan} som noen må lese mot loven", plan=cover.in_text(plan)),
        (
            Fact(tr("Til vurdering"), trn("{antall} bestemmelse", "{antall} bestemmelser", len(unread))),
            Fact(tr("Lovkatalog"), tr("utgave {utgave}", utgave=edition(dekning.katalog))),
            *cover.edition_of_plan(plan),
        ),
        cover.date(plan),
    )
    read_for = _read_for(plan, unread)
    targets = {part.place: f"tekst-{nr}" for nr, (part, _) in enumerate(read_for, start=1)}
    blocks = [ast.header(1, ast.text(tr("Slik brukes arket")), "slik-brukes-arket", ["unummerert"]), *_introduction()]
    for plikttype, part in dekning.per_type:
        if own := [v for v in part.vurderinger if v.status is Status.OMTALT]:
            blocks.append(ast.header(1, ast.text(said(PLIKTTYPER[plikttype])), plikttype.value))
            blocks += [node for v in own for node in _duty(plan, numbers, v, targets)]
    if read_for:
        blocks.append(ast.header(1, ast.text(tr("Tekstene")), "tekstene"))
        blocks += [node for part, duties in read_for for node in _part(part, targets[part.place], duties)]
    return finish(plan, front, blocks, numbers, Figures({}))


def _read_for(plan: Plan, unread: Sequence[Vurdering]) -> list[tuple[Part, list[Vurdering]]]:
    """Each part of a chapter that has to be read, in the order of the plan, with the duties that it is read for."""
    found: dict[tuple[int, int], tuple[Part, list[Vurdering]]] = {}
    for v in unread:
        for part in (part for text in v.tekster for part in parts(plan, text)):
            _, duties = found.setdefault(part.place, (part, []))
            if v not in duties:
                duties.append(v)
    return [found[place] for place in sorted(found)]


def _part(part: Part, id: str, duties: Sequence[Vurdering]) -> list[Node]:
    links = [[ast.link(ast.text(_name(v)), f"#{v.plikt.id}")] for v in duties]
    where = ast.text(tr("Står i kapittelet «{tittel}». Leses for:", tittel=part.chapter))
    return [
        ast.header(2, ast.text(part.title), id),
        ast.div([ast.para([*where, {"t": "Space"}, *ast.joined(links)])], classes=["merk"]),
        *part.blocks,
    ]


def _introduction() -> list[Node]:
    return [
        ast.para(
            ast.text(
                tr(
                    "Planen har tekst om hver av bestemmelsene under. Teksten er funnet ved ordene i den, og de sier ikke hva den "
                    "betyr. Les bestemmelsen og teksten, kryss av for svaret, og skriv hvem som har lest, og når."
                )
            )
        ),
        ast.bullets(
            [
                [
                    ast.plain(
                        [
                            ast.strong(ast.text(tr("Svarer:"))),
                            {"t": "Space"},
                            *ast.text(tr("bestemmelsen kan signeres.")),
                        ]
                    )
                ],
                [
                    ast.plain(
                        [
                            *[ast.strong(ast.text(tr("Svarer delvis eller svarer ikke:"))), {"t": "Space"}],
                            *ast.text(
                                tr("skriv i kommentaren hva som må endres i teksten. Den leses på nytt etterpå.")
                            ),
                        ]
                    )
                ],
            ]
        ),
        ast.para(
            ast.text(
                tr(
                    "«Nevner ikke» betyr bare at et søkeord ikke finnes i teksten. Det samme kan stå der med andre ord. "
                    "Bestemmelsene er gjengitt med egne ord. Det er lovteksten som gjelder."
                )
            )
        ),
    ]


def _name(v: Vurdering) -> str:
    return norsk.capital(said(v.plikt.hjemmel.reference))


def _duty(plan: Plan, numbers: Numbers, v: Vurdering, targets: Mapping[tuple[int, int], str]) -> list[Node]:
    name = _name(v)
    facts = [
        (tr("Bestemmelsen sier"), [ast.plain(ast.text(v.plikt.parafrase))]),
        (tr("Hjemmel"), [ast.plain(_reference(v, name))]),
        (tr("Teksten må svare på"), [ast.plain(ast.text(tr(_SPOERSMAAL[v.plikt.plikttype])))]),
    ]
    if v.plikt.merknad:
        facts.append((tr("Merk"), [ast.plain(ast.text(v.plikt.merknad))]))
    if v.frist_melding:
        facts.append((tr("Frist"), [ast.plain(ast.text(said(v.frist_melding)))]))
    if known := _facts(numbers, v):
        facts.append((tr("Planen opplyser også"), [ast.bullets(known)]))
    if v.signaturer:
        facts.append((tr("Signert før"), [lovdekning.signatures(numbers, v)]))
    facts.append((tr("Id"), [ast.plain(ast.text(v.plikt.id))]))
    return [
        ast.header(2, ast.text(f"{name}: {v.plikt.tittel}"), v.plikt.id),
        ast.div([ast.definitions((ast.text(label), value) for label, value in facts)], classes=["fakta"]),
        *(node for text in v.tekster for node in own_words(plan, text, targets)),
        _answer(name, v),
    ]


def _reference(v: Vurdering, name: str) -> list[Node]:
    words = ast.text(f"{name} ({tr(v.plikt.styrke.value)})")
    return [ast.link(words, v.plikt.lenke)] if v.plikt.lenke else words


def _facts(numbers: Numbers, v: Vurdering) -> list[list[Node]]:
    """What the plan gives as data for the same duty; the first of it."""
    texts = [lovdekning.named(said(b.tekst), numbers) for b in v.bevis if b.slag is Slag.FAKTA]
    shown = [[ast.plain(ast.text(text))] for text in texts[:FACTS]]
    if more := len(texts) - len(shown):
        shown.append([ast.plain(ast.text(trn("og {antall} til", "og {antall} til", more)))])
    return shown


def _answer(name: str, v: Vurdering) -> Node:
    """Boxes to cross and room to write, on paper or in Word."""
    about = name[:1].lower() + name[1:]
    answers = (tr("Svarer"), tr("Svarer delvis"), tr("Svarer ikke"))
    boxes = [ast.checkbox(word, f"svar-{v.plikt.id}-{nr}", about) for nr, word in enumerate(answers, start=1)]
    return ast.table(
        [ast.cell(tr("Vurdering")), ast.cell(tr("Fylles ut"))],
        [
            [ast.cell(tr("Svar")), [ast.plain([n for box in boxes for n in ({"t": "Str", "c": "\u2003"}, box)][1:])]],
            [ast.cell(tr("Kommentar")), _room(4)],
            [ast.cell(tr("Rolle")), _room(1)],
            [ast.cell(tr("Dato")), _room(1)],
        ],
        caption=ast.text(tr("Svaret for {hjemmel}", hjemmel=about)),
        widths=[0.2, 0.8],
        align=["left", "left"],
        id=f"svar-{v.plikt.id}",
    )


def _room(lines: int) -> Sequence[Node]:
    return [ast.para([{"t": "Str", "c": "\u00a0"}]) for _ in range(lines)]
