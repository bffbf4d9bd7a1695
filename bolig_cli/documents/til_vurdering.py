"""What a lawyer reads and answers at one sitting: each duty that rests on a text, the text in full, and room for the answer."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.assembly import Front, finish
from bolig_cli.documents.document import Document, Fact
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import lovdekning
from bolig_cli.documents.parts.egne_ord import own_words
from bolig_cli.documents.wording import said
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
            Fact(tr("Vurdert per"), norsk.date(dekning.dato)),
            Fact(tr("Lovkatalog"), tr("utgave {utgave}", utgave=dekning.katalog.versjon)),
            cover.edition(plan),
        ),
        cover.date(plan),
    )
    blocks = [ast.header(1, ast.text(tr("Slik brukes arket")), "slik-brukes-arket", ["unummerert"]), *_introduction()]
    for plikttype, part in dekning.per_type:
        if own := [v for v in part.vurderinger if v.status is Status.OMTALT]:
            blocks.append(ast.header(1, ast.text(said(PLIKTTYPER[plikttype])), plikttype.value))
            blocks += [node for v in own for node in _duty(plan, numbers, v)]
    return finish(plan, front, blocks, numbers, Figures({}))


def _introduction() -> list[Node]:
    return [
        ast.para(
            ast.text(
                tr(
                    "Planen har tekst om hver av bestemmelsene under. Verktøyet har funnet teksten, men kan ikke si hva den betyr. "
                    "Les bestemmelsen og teksten, kryss av for svaret, og skriv hvem som har lest, og når."
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


def _duty(plan: Plan, numbers: Numbers, v: Vurdering) -> list[Node]:
    name = norsk.capital(said(v.plikt.hjemmel.reference))
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
        *(node for text in v.tekster for node in own_words(plan, text)),
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
    boxes = "\u2003".join(f"☐\u00a0{word}" for word in (tr("Svarer"), tr("Svarer delvis"), tr("Svarer ikke")))
    return ast.table(
        [ast.cell(tr("Vurdering")), ast.cell(tr("Fylles ut"))],
        [
            [ast.cell(tr("Svar")), [ast.plain([{"t": "Str", "c": boxes}])]],
            [ast.cell(tr("Kommentar")), _room(4)],
            [ast.cell(tr("Rolle")), _room(1)],
            [ast.cell(tr("Dato")), _room(1)],
        ],
        caption=ast.text(tr("Svaret for {hjemmel}", hjemmel=name[:1].lower() + name[1:])),
        widths=[0.2, 0.8],
        align=["left", "left"],
        id=f"svar-{v.plikt.id}",
    )


def _room(lines: int) -> Sequence[Node]:
    return [ast.para([{"t": "Str", "c": "\u00a0"}]) for _ in range(lines)]
