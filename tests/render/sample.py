"""A small document with every convention of `bolig_cli.documents.document`, for the tests of all renderers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.design.look import Look, Picture
from bolig_cli.documents.document import DocumentOf, Fact, Labels, Way
from bolig_cli.documents.pictures import placed
from bolig_cli.documents.trafikklys import light
from bolig_cli.model.plan import Framdrift
from bolig_cli.render.drawing import Drawing, Drawn

YEARS = ("2024", "2025", "2026", "2027")
DUTY = (
    "Kommunen skal hjelpe vanskeligstilte på boligmarkedet med å skaffe og beholde en egnet bolig. Arbeidet krever at "
    "tjenestene samarbeider på tvers av sektorer, og at innbyggerne blir hørt. "
)
# Author text that Markdown, Typst or HTML would read as markup. It must come out letter by letter.
MARKUP_LIKE = (
    "= likhet #let x = 1 $x^2$ *stjerne* _strek_ @noen <b>tagg</b> `kode` \\ bakstrek ~ tilde // -- [hake] & og"
)


def heading(level: int, number: str, title: str, id: str, classes: Sequence[str] = ()) -> Node:
    """A header; a number comes first, in a Span of class `nummer`."""
    words = ast.text(title)
    if number:
        words = [ast.span(ast.text(number), classes=["nummer"]), {"t": "Space"}, *words]
    return ast.header(level, words, id, classes)


def sentence(*parts: str | Node) -> list[Node]:
    """Inlines from strings and nodes; a Space stands between the parts, unless a string begins with a stop."""
    inlines: list[Node] = []
    for part in parts:
        new = ast.text(part) if isinstance(part, str) else [part]
        if inlines and not (isinstance(part, str) and part.startswith((".", ","))):
            inlines.append({"t": "Space"})
        inlines += new
    return inlines


def tiltak(number: int) -> list[Node]:
    """A measure as the documents write it: header, text and its facts."""
    facts = [
        ("Ansvarlig", ast.text("Nav Holmestrand")),
        ("Medvirkende", ast.text("Helse og mestring, Eiendom, Husbanken")),
        ("Frist", ast.text("31. desember 2025")),
        ("Økonomi", ast.text("Innenfor ramme")),
        ("Svarer på", [ast.link(ast.text("boligsosialloven § 6 første ledd"), "#bsl-6-1")]),
    ]
    return [
        ast.header(4, ast.text(f"Tiltak 1.1.{number}: Bedre oppfølging av søkere nummer {number}"), f"T{number:02}"),
        ast.para(ast.text(DUTY)),
        ast.div([ast.definitions([(ast.text(term), [ast.plain(words)]) for term, words in facts])], classes=["fakta"]),
    ]


FOOTNOTE: Node = {
    "t": "Note",
    "c": [ast.para(ast.text("Kilde: Statistisk sentralbyrå, tabell 12008. - ikke en liste. = ikke en overskrift."))],
}

ORDERED: Node = {
    "t": "OrderedList",
    "c": [
        [1, {"t": "Decimal"}, {"t": "Period"}],
        [[ast.plain(ast.text("Søk startlån først."))], [ast.plain(ast.text("Søk kommunal bolig etterpå."))]],
    ],
}

NEEDS = ast.table(
    [ast.cell("Målgruppe"), ast.cell("Ordinære"), ast.cell("Tilpassede")],
    [
        [ast.cell("Flyktninger"), ast.cell("40"), ast.cell("4")],
        [ast.cell("Unge – i etableringsfasen"), ast.cell("25"), []],
    ],
    caption=[
        ast.span(ast.text("Tabell 1"), classes=["nummer"]),
        {"t": "Space"},
        *ast.text("Behov (illustrative tall)"),
    ],
    widths=[0.4, 0.2, 0.2],
    align=["left", "right", "right"],
    id="tabell-1",
)

ACTIONS = ast.table(
    [ast.cell(name) for name in ("Nr.", "Tiltak", "Ansvarlig", "Frist", *YEARS, "Sum")],
    [
        [
            ast.cell(f"1.{row // 6 + 1}.{row % 6 + 1}"),
            [
                ast.plain(
                    [ast.link(ast.text(f"Boligsosial oppfølging i egen bolig, nummer {row}"), f"#T{row % 4 + 1:02}")]
                )
            ],
            ast.cell("Nav Holmestrand"),
            ast.cell("2025"),
            *[ast.cell("1\u00a0250") for _ in YEARS],
            ast.cell("5\u00a0000"),
        ]
        for row in range(36)
    ],
    caption=[ast.span(ast.text("Tabell 2"), classes=["nummer"]), {"t": "Space"}, *ast.text("Beløp i tusen kroner")],
    widths=[0.07, 0.3, 0.16, 0.08, 0.075, 0.075, 0.075, 0.075, 0.09],
    align=["left"] * 4 + ["right"] * 5,
    id="tabell-2",
    classes=["tett"],
    foot=[[ast.cell("Sum"), [], [], [], *[ast.cell("45\u00a0000") for _ in YEARS], ast.cell("180\u00a0000")]],
)


def verdict(kind: str, words: str, explanation: str) -> Node:
    return ast.para(sentence(ast.span(ast.text(words), classes=["status", kind]), explanation))


BLOCKS: list[Node] = [
    heading(1, "", "Sammendrag", "sammendrag"),
    ast.div([ast.para(ast.text(DUTY))], classes=["ingress"]),
    ast.para(ast.text(DUTY * 3)),
    heading(1, "1", "Bakgrunn og oppdrag", "bakgrunn"),
    ast.para(
        [
            *ast.text(DUTY.strip()),
            FOOTNOTE,
            {"t": "Space"},
            *sentence("Se", ast.link(ast.text("tiltak 1.1.2"), "#T02"), "og"),
            {"t": "Space"},
            ast.link(ast.text("Husbanken"), "https://www.husbanken.no/"),
            {"t": "Str", "c": "."},
        ]
    ),
    heading(2, "1.1", "Formål", "formaal"),
    ast.para(
        sentence(
            ast.strong(ast.text("Formålet")),
            ast.emph(ast.text("er tydelig.")),
            {"t": "Code", "c": [ast.attr(), "T07.yaml"]},
        )
    ),
    ast.bullets(
        [
            [ast.plain(ast.text("Første punkt"))],
            [
                ast.plain(ast.text("- et punkt som ligner oppmerking")),
                ast.bullets([[ast.plain(ast.text("+ nøstet punkt"))], [ast.plain(ast.text("1. nøstet punkt til"))]]),
            ],
        ]
    ),
    ORDERED,
    {"t": "BlockQuote", "c": [ast.para(ast.text("Et sitat fra et innspillsmøte. Čáhppes ŋ đ ŧ ž š."))]},
    ast.para(ast.text(MARKUP_LIKE)),
    ast.div([ast.para(ast.text("Tallene er illustrative og laget for dette eksempelet."))], classes=["merk"]),
    NEEDS,
    ast.div([ast.para(ast.text("Kilde: Husbanken, oppdiktede tall."))], classes=["kilde"]),
    heading(1, "2", "Mål, strategier og tiltak", "maal"),
    ast.header(2, ast.text("Mål 1: Flere skal kunne eie sin egen bolig"), "M1"),
    ast.para(ast.text(DUTY)),
    ast.header(3, ast.text("Strategi 1.1: Bruke startlån aktivt"), "S1"),
    ast.para(ast.text(DUTY)),
    *[block for number in range(1, 5) for block in tiltak(number)],
    ast.div(
        [heading(1, "3", "Handlingsdel", "handlingsdel"), ast.para(ast.text("Slik er pengene fordelt.")), ACTIONS],
        classes=["liggende"],
    ),
    heading(1, "Vedlegg 1", "Lovdekning", "lovdekning", ["vedlegg"]),
    ast.header(2, ast.text("Boligsosialloven"), "lov-bsl"),
    ast.header(3, ast.text("Boligsosialloven § 6 første ledd"), "bsl-6-1"),
    verdict("dekket", "Dekket", "Plikten er svart på."),
    verdict("omtalt", "Omtalt (må vurderes)", "En tekst må leses."),
    verdict("delvis", "Delvis dekket", "Noe mangler."),
    verdict("ikke_dekket", "Ikke dekket", "Ingenting svarer på plikten."),
    verdict("gjelder_ikke", "Gjelder ikke", "Plikten gjelder ikke denne planen."),
    {"t": "HorizontalRule"},
    ast.para(ast.text("Slutt på vedlegget.")),
]

DOC: Drawn = DocumentOf(
    name="hoeringsutkast",
    build="b3f2a1c9",
    title="Boligsosial handlingsplan",
    subtitle="med boligpolitikk 2024–2027",
    short_title="Boligsosial handlingsplan 2024–2027",
    status="Høringsutkast",
    kommune="Holmestrand kommune",
    language="nb",
    date="2024-02-01",
    subject="Høringsutkast til boligsosial handlingsplan for Holmestrand kommune",
    keywords=("boligsosial", "handlingsplan"),
    cover_facts=(
        Fact("Høringsfrist", "15. mars 2024"),
        Fact(
            "Svar sendes",
            "svar@kommune.example, merket sak 23/0000",
            (("svar@kommune.example", "mailto:svar@kommune.example"),),
        ),
    ),
    cover_notice=[ast.para(ast.text("Dette er et eksempel."))],
    labels=Labels(
        "Innhold",
        "Fotnoter",
        "Side",
        "av",
        "Hopp til innholdet",
        "Tabell",
        "Forside",
        "Søk i planen",
        "{antall} treff",
        "Ingen treff",
        "Forrige",
        "Neste",
        "Gå rett til",
    ),
    ways=(Way("Mål, strategier og tiltak", "maal"), Way("Handlingsdel", "handlingsdel")),
    blocks=BLOCKS,
    contents=("sammendrag", "bakgrunn", "formaal", "maal", "M1", "handlingsdel", "lovdekning", "lov-bsl"),
)


# The same with a picture and the municipality's mark. The drawing is as plain as can be: it is what becomes of it that is asked.
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80"><defs><clipPath id="clip0">'
    b'<rect width="300" height="80"/></clipPath></defs><rect width="200" height="30" fill="#0d4a57" clip-path="url(#clip0)"/>'
    b'<text x="5" y="60" font-family="\'Source Sans 3\'" font-size="12px">Drift 1\xc2\xa0200</text></svg>'
)
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M0 40V20L20 0l20 20v20z" fill="#0d4a57"/></svg>'
ALT = "Søylediagram over beløpene. Drift: 2024: 1 200."
FIGURE = ast.figure(
    "okonomi",
    alt=ALT,
    caption=[ast.span(ast.text("Figur\u00a01"), classes=["nummer"]), {"t": "Space"}, *ast.text("Økonomi per år")],
    id="figur-okonomi",
)
PICTURED = replace(
    DOC,
    blocks=[*BLOCKS, heading(1, "9", "Bilder", "bilder"), FIGURE],
    figures={"okonomi": Drawing(DRAWING, 300, 80)},
    look=Look("#5b2333", Picture(LOGO, "image/svg+xml", "Kommunevåpenet til Prøve kommune")),
)

# The same with pictures of the author's, read from a plan that has them: a map, a photograph that is tall, and a drawing that is
# shown on a page that stands and on one that lies.
FILES = {
    f"bilder/{file.name}": file.read_bytes()
    for file in sorted((Path(__file__).parents[1] / "planer" / "bilder" / "plan" / "bilder").iterdir())
}


def picture(file: str, alt: str, number: int) -> list[Node]:
    """A picture of a chapter as it is read and numbered, with its source."""
    label = ast.span(ast.text(f"Figur\u00a0{number}"), classes=["nummer"])
    caption = [label, {"t": "Space"}, *ast.text(f"Bildetekst {number}")]
    return [
        ast.figure(f"bilder/{file}", alt=alt, caption=caption, id=f"figur-{number}"),
        ast.div([ast.para(ast.text("Kilde: Fjordvik kommune"))], classes=["kilde"]),
    ]


_PLACED, _PICTURES = placed(
    [
        *BLOCKS,
        heading(1, "9", "Bilder", "bilder"),
        *picture("kart.png", "Kart: boligene ligger i dalen", 1),
        *picture("lia.jpg", "Fjorden sett fra lia", 2),
        *picture("framdrift.svg", "Tidslinje fra tomt til innflytting", 3),
        ast.div(picture("framdrift.svg", "Tidslinjen en gang til", 4), classes=["liggende"]),
    ],
    FILES,
)
ILLUSTRATED = replace(DOC, blocks=_PLACED, pictures=_PICTURES)
LIGHTS = ast.para(ast.joined([light(value) for value in Framdrift]))

# An item as a card, as the documents write it: text, its facts as lists, and a small table without caption.
CARD = ast.div(
    [
        ast.header(2, ast.text("Tiltak 2.1.1: Først på kortet"), "T21"),
        ast.para(ast.text(DUTY)),
        ast.div(
            [ast.definitions([(ast.text("Ansvarlig:"), [ast.plain(ast.text("Nav Holmestrand"))])])], classes=["linje"]
        ),
        ast.table(
            [ast.cell("Tusen kroner"), *(ast.cell(year) for year in YEARS)],
            [[ast.cell(f"Drift, kilde {n}"), *(ast.cell(str(300 + n)) for _ in YEARS)] for n in range(1, 8)],
            caption=[],
            widths=[0.4, *[0.15] * 4],
            align=["left", *["right"] * 4],
            classes=["tett", "smal", "mini"],
            name="Hva tiltak 2.1.1 koster",
        ),
        ast.div(
            [
                ast.definitions(
                    [
                        (
                            ast.text("Måles ved:"),
                            [ast.plain(ast.text("Antall lån i hele året, først av henvisningene"))],
                        ),
                        (ast.text("Virkemidler:"), [ast.plain(ast.text("startlån, sist på kortet"))]),
                    ]
                )
            ],
            classes=["linje", "liten"],
        ),
    ],
    classes=["kort"],
)
