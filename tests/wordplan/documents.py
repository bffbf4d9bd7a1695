"""Word plans of different make, in the shapes that municipalities' plans have: each written here, and none of them anybody's."""

import base64
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Pt
from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
EMF = b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(60)


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str], more: Mapping[str, bytes] | None = None) -> bytes:
    """The document with one part changed, and other parts put in."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name in (more or {}):
                continue
            new.writestr(name, change(content.decode()).encode() if name == part else content)
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def picture(kind: str, colour: str) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, kind)
    out.seek(0)
    return out


def table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    made = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for line, row in enumerate(rows):
        for at, text in enumerate(row):
            made.cell(line, at).text = text


FIGURES = (("Boliger", "2019", "2020", "2021"), ("Utleide", "1 210", "1 225", "1 240"), ("Ledige", "14", "-", "9"))


def with_styles() -> bytes:
    """Word's own heading styles; a table of measures with columns for goal and strategy, cells merged downwards; figures."""
    document = docx.Document()
    document.core_properties.title = "Boligsosial handlingsplan 2020–2023"
    document.add_paragraph("Boligsosial handlingsplan 2020–2023", style="Title")
    document.add_paragraph("Lyngvik kommune")
    document.add_heading("Bakgrunn", 1)
    document.add_paragraph("Kommunestyret ba om planen i 2019. Den følger kommuneplanens samfunnsdel.")
    document.add_heading("Mandat", 2)
    document.add_paragraph("Arbeidet har hatt en styringsgruppe og en prosjektgruppe.")
    for text in ("Første punkt", "Andre punkt"):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Kunnskapsgrunnlag", 1)
    document.add_paragraph("Tabell 1: Kommunale boliger", style="Caption")
    table(document, FIGURES)
    document.add_paragraph("Tallene viser at få boliger står ledige.")
    document.add_heading("Handlingsdel", 1)
    table(
        document,
        (
            ("Mål", "Strategi", "Tiltak", "Ansvarlig", "Frist", "Kostnad", "Merknad"),
            (
                "Flere skal eie",
                "Bruke startlån bedre",
                "Lage en plan for fra leie til eie",
                "Nav",
                "2021",
                "500 000",
                "Se vedtak",
            ),
            ("", "", "Holde kurs om privat økonomi", "Nav / Frivilligsentralen", "Løpende", "Innenfor ramme", ""),
            (
                "Leie skal være trygt",
                "Gode boliger til leie",
                "Skaffe ti boliger",
                "Eiendom",
                "31.12.2022",
                "Må utredes",
                "",
            ),
        ),
    )
    made = document.tables[-1]
    made.cell(1, 0).merge(made.cell(2, 0))
    made.cell(1, 1).merge(made.cell(2, 1))
    return saved(document)


def with_numbers() -> bytes:
    """Numbers written by hand before the headings, goals and measures as headings, and labels below each measure."""
    document = docx.Document()
    document.add_heading("1 Innledning", 1)
    document.add_paragraph("Planen gjelder for Fjellheim kommune.")
    document.add_heading("2 Mål og tiltak", 1)
    document.add_heading("2.1 Hovedmål 1: Alle skal bo trygt", 2)
    document.add_paragraph("Trygghet er det viktigste.")
    document.add_heading("2.1.1 Delmål 1.1: Færre skal bo midlertidig", 3)
    document.add_heading("Tiltak 1.1.1: Kartlegge dem som bor midlertidig", 4)
    document.add_paragraph("Vi går gjennom alle sakene to ganger i året.")
    document.add_paragraph("Ansvarlig: Boligkontoret")
    document.add_paragraph("Frist: 2. halvår 2022")
    document.add_paragraph("Status: Pågår")
    document.add_heading("Tiltak 1.1.2: Følge opp i boligen", 4)
    document.add_paragraph("Målgruppe: Unge, flyktninger")
    document.add_paragraph("Prioritet: Høy")
    document.add_heading("3 Gjennomføring", 1)
    document.add_paragraph("Planen rulleres hvert fjerde år.")
    return saved(document)


def without_styles() -> bytes:
    """No heading style at all: bold and large letters, lists by hand, and a title that is only large."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)

    def line(text: str, size: int = 11, bold: bool = False) -> None:
        run = document.add_paragraph().add_run(text)
        run.bold, run.font.size = bold, Pt(size)

    line("Boligplan for Sandnesvåg", 20, bold=True)
    line("Bakgrunn", 16, bold=True)
    line("Dette er den første planen vi har hatt, og den er skrevet av en gruppe fra flere enheter.")
    line("Utfordringer", 16, bold=True)
    for text in ("Det mangler små leiligheter", "Mange unge får ikke lån"):
        document.add_paragraph(text, style="List Bullet")
    line("Hva vi vil gjøre", 16, bold=True)
    line("Nye tiltak", 13, bold=True)
    for text in ("Bygge ti små leiligheter innen 2024", "Opprette et boligteam"):
        document.add_paragraph(text, style="List Bullet")
    line("Til slutt", 16, bold=True)
    line("- vi vil", 11)
    line("1. vi skal #1 og *dette* [ikke]", 11)
    return saved(document)


def norwegian_styles() -> bytes:
    """A Norwegian Word's style names and ids, a contents list, own styles that build on them, and nynorsk."""
    document = docx.Document()
    names = {"Heading 1": "overskrift 1", "Heading 2": "overskrift 2", "Title": "Tittel"}
    for old, new in names.items():
        document.styles[old].element.find(f"{{{W[9:-1]}}}name").set(f"{{{W[9:-1]}}}val", new)
    own = document.styles.add_style("Kommunens overskrift", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["overskrift 1"]
    document.styles.add_style("INNH 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Bustadsosial handlingsplan", style="Tittel")
    document.add_paragraph("Bakgrunn\t3", style="INNH 1")
    document.add_paragraph("Mål\t4", style="INNH 1")
    document.add_paragraph("Bakgrunn", style="Kommunens overskrift")
    document.add_paragraph("Kommunen har ikkje hatt ein slik plan før. Dei fleste bur godt i Fjordvik kommune.")
    document.add_paragraph("Flere skal kunne eige eigen bustad", style="overskrift 1")
    document.add_paragraph("Dette er det fyrste nasjonale målet.")
    document.add_paragraph("Tiltak", style="overskrift 2")
    for text in ("Bruke startlån meir", "Gje råd om økonomi"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Leige skal vere eit trygt alternativ", style="overskrift 1")
    document.add_paragraph("Tiltak", style="overskrift 2")
    document.add_paragraph("Inngå leigeavtalar på tre år", style="List Bullet")
    return saved(document)


def with_everything_else() -> bytes:
    """Tracked changes, comments, notes, a text box, content controls, pictures (PNG, JPEG, EMF), a table in a table, a header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Vestøy kommune – boligplan"
    document.sections[0].footer.paragraphs[0].text = "Vedtatt i 2019"
    document.add_heading("Om planen", 1)
    par = document.add_paragraph("Kommentert tekst står her.")
    document.add_comment(par.runs, text="Er dette riktig ennå?", author="Saksbehandler", initials="S")
    changes = parse_xml(
        f'<w:p {W}><w:r><w:t xml:space="preserve">Planen er </w:t></w:r>'
        '<w:ins w:id="91" w:author="A"><w:r><w:t>vedtatt</w:t></w:r></w:ins>'
        '<w:del w:id="92" w:author="A"><w:r><w:delText>under arbeid</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="93" w:author="A"><w:r><w:t>, og den gjelder</w:t></w:r></w:moveFrom>'
        '<w:r><w:t xml:space="preserve"> i Vestøy kommune</w:t></w:r>'
        '<w:moveTo w:id="94" w:author="A"><w:r><w:t>, og den gjelder</w:t></w:r></w:moveTo>'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    control = parse_xml(
        f"<w:sdt {W}><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Tekst i en innholdskontroll.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    box = parse_xml(
        f'<w:p {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:t>Ved siden av boksen.</w:t></w:r>'
        "<w:r><w:pict><v:shape><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>Faktaboks: startlån</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Startlån gis av kommunen.</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    for element in (changes, control, box):
        document.element.body.insert(-1, element)
    document.add_heading("Bilder", 1)
    document.add_picture(picture("PNG", "navy"))
    document.inline_shapes[0]._inline.docPr.set("descr", "Et blått hus ved sjøen")
    document.add_picture(picture("JPEG", "green"))
    document.add_picture(picture("PNG", "red"))  # becomes the EMF
    document.add_heading("Tabeller", 1)
    outer = document.add_table(2, 2, style="Table Grid")
    outer.cell(0, 0).text, outer.cell(0, 1).text = "Område", "Boliger"
    outer.cell(1, 0).text = "Sentrum"
    inner = outer.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "små", "store"
    wide = document.add_table(2, 3, style="Table Grid")
    wide.cell(0, 0).merge(wide.cell(0, 2)).text = "Slik er det fordelt"
    for at, text in enumerate(("nord", "midt", "sør")):
        wide.cell(1, at).text = text
    document.add_heading("Til slutt", 1)
    document.add_paragraph("Siste avsnitt.")
    data = saved(document)
    notes = (
        f'<?xml version="1.0"?><w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Vedtaket står i sak 12/2019.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    data = changed(
        data, "[Content_Types].xml",
        lambda text: text.replace("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'),
        {"word/footnotes.xml": notes.encode()},
    )  # fmt: skip
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    data = changed(
        data,
        "word/_rels/document.xml.rels",
        lambda text: text.replace(
            "</Relationships>", f'<Relationship Id="rNoter" Type="{relation}" Target="footnotes.xml"/></Relationships>'
        ),
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = sorted(name for name in archive.namelist() if name.startswith("word/media/"))
        content = {name: archive.read(name) for name in archive.namelist()}
    content[media[-1]] = EMF
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return out.getvalue()


def with_label_tables() -> bytes:
    """A table for each measure, with labels on the left; goals as rows across a table of measures."""
    document = docx.Document()
    document.add_heading("Mål 1: Flere skal få hjelp tidlig", 1)
    for name, who in (("Starte gjeldsrådgivning", "Nav"), ("Lage en veileder", "Servicetorget")):
        table(
            document,
            (
                ("Tiltak", name),
                ("Beskrivelse", f"{name} for alle som trenger det."),
                ("Ansvarlig", who),
                ("Frist", "2023"),
                ("Omfang", "Hele Nesby kommune"),
            ),
        )
        document.add_paragraph("")
    document.add_heading("Handlingsplan", 1)
    rows = (
        ("Nr", "Tiltak", "Ansvar", "Når"),
        ("Mål 2: Nok boliger", "", "", ""),
        ("2.1", "Kjøpe fem boliger", "Eiendom", "2021–24"),
        ("2.2", "Pusse opp Storgata 1", "Eiendom", "Våren 2022"),
        ("Mål 3: Gode tjenester", "", "", ""),
        ("3.1", "Samle tjenestene på ett sted", "Kommunedirektøren", "kontinuerlig"),
    )
    table(document, rows)
    made = document.tables[-1]
    for line in (1, 4):
        made.cell(line, 0).merge(made.cell(line, 3))
    return saved(document)


_OWN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def raw(body: str, styles: str = "", strict: bool = False) -> bytes:
    """A document of nothing but its body, as a small program writes it: no python-docx, other names of parts."""
    main = f'<w:document {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/tekst/hoved.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": relation.format(
            f'<Relationship Id="a" Type="{office}/officeDocument" Target="/tekst/hoved.xml"/>'
        ),
        "tekst/_rels/hoved.xml.rels": relation.format(
            f'<Relationship Id="s" Type="{office}/styles" Target="stiler.xml"/>' if styles else ""
        ),
        "tekst/hoved.xml": main,
        **({"tekst/stiler.xml": f"<w:styles {W}>{styles}</w:styles>"} if styles else {}),
    }
    if strict:
        swap = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        parts = {
            name: re.sub("http://schemas.openxmlformats.org/wordprocessingml/2006/main", swap, text)
            for name, text in parts.items()
        }
        parts = {
            name: text.replace(office, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, text in parts.items()
        }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, _OWN + text)
    return out.getvalue()


def par(text: str, properties: str = "", run: str = "") -> str:
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift1"/></w:style>'
)


def by_another_program() -> bytes:
    """The strict form of the standard, parts with names of their own, and headings by level alone."""
    return raw(
        par("Innledning", '<w:pStyle w:val="Egen"/>')
        + par("Planen er for Kvitvik kommune.")
        + par("Slik er den laget", '<w:outlineLvl w:val="1"/>')
        + par("Av mange.")
        + par("Tiltak", '<w:pStyle w:val="Overskrift1"/>')
        + par("Tiltak 1: Lage en oversikt over boligene", run="<w:b/>")
        + par("Oversikten skal være ferdig i 2022.")
        + par("Tiltak 2: Møte utleierne", run="<w:b/>")
        + par("Vi møter utleierne hver vår."),
        _STYLES,
        strict=True,
    )


def goals_in_letters() -> bytes:
    """Goals with letters, strategies as «vi skal», and measures in a table below each: a plan where strategies have numbers."""
    document = docx.Document()
    document.add_heading("Handlingsplan for bolig i Storvann kommune", 1)
    document.add_heading("Innsatsområde A: Boliger", 2)
    document.add_heading("Mål A: Nok boliger til alle", 3)
    document.add_paragraph("Vi vil ha flere boliger, og de skal være ulike.")
    document.add_heading("Strategi A1: Vi skal bygge mer", 4)
    table(
        document,
        (
            ("Tiltak", "Hvem", "Når", "Status"),
            ("Regulere nye tomter", "Plan", "2024", "Ferdig"),
            ("Selge to tomter", "", "", ""),
        ),
    )
    document.add_heading("Strategi A2: Vi skal leie mer", 4)
    table(
        document,
        (
            ("Tiltak", "Hvem", "Når", "Status"),
            ("Leie tjue boliger", "Eiendom", "2023", "i gang"),
        ),
    )
    document.add_heading("Organisering", 2)
    document.add_paragraph("Nav leder arbeidet.")
    document.add_heading("Økonomi", 2)
    table(document, (("År", "Drift", "Andel"), ("2021", "1 000", "12,5"), ("2022", "1 200", "13,1")))
    return saved(document)


def areas_without_goals() -> bytes:
    """Areas with text, a list and tables under them; one without a goal, one with sub-goals alone, and old words for measures."""
    document = docx.Document()
    document.add_paragraph("BOLIGSOSIAL HANDLINGSPLAN", style="Heading 1")
    document.add_paragraph("Re kommune 2019 – 2022").runs[0].bold = True
    document.add_heading("Innledning", 1)
    document.add_paragraph("Planen ble til på folkemøter i bygdene.")
    document.add_heading("Satsingsområde 1: Boligmassen", 1)
    document.add_paragraph("Vi eier for mange store hus og for få små.")
    document.add_paragraph("Hus med hage", style="List Bullet")
    table(document, (("Hus", "Tilstand"), ("Skolegata", "Slitt"), ("Kirkeveien", "God")))
    document.add_paragraph("Derfor bytter vi.")
    document.add_heading("Satsingsområde 2: Tjenester", 1)
    document.add_paragraph("Tjenestene er spredt på fire bygg.")
    document.add_heading("Delmål 2.1: Hjelpen er samlet", 2)
    document.add_paragraph("Den som søker, møter én person.")
    document.add_heading("Aksjon 2.1.1: Samle saksbehandlerne", 3)
    document.add_paragraph("Ansvar: Helse og velferd\tFrist: Høsten 2021")
    document.add_paragraph("Tabell 3: Ansatte i dag", style="Caption")
    table(document, (("Bygg", "Hvem"), ("Rådhuset", "Tre saksbehandlere"), ("Helsehuset", "To veiledere")))
    document.add_paragraph("De flytter sammen i første etasje.")
    return saved(document)


def years_in_two_rows() -> bytes:
    """The cost by year, with «Kostnad» over the years, empty cells, a sum below, and a plan of crosses by year."""
    document = docx.Document()
    document.add_paragraph("Boligsosial plan for Lom", style="Title")
    document.add_heading("Mål 1: Flere får hjelp", 1)
    rows = (
        ("Tiltak", "Ansvarlig", "Kostnad", "", ""),
        ("", "", "2022", "2023", "2024"),
        ("Ansette en boligveileder", "Nav", "600", "610", "620"),
        ("Bygge to omsorgsboliger", "Eiendom", "", "5 000", ""),
        ("Sum", "", "600", "5 610", "620"),
    )
    table(document, rows)
    made = document.tables[-1]
    made.cell(0, 2).merge(made.cell(0, 4))
    made.cell(0, 0).merge(made.cell(1, 0))
    made.cell(0, 1).merge(made.cell(1, 1))
    document.add_heading("Mål 2: Færre flytter", 1)
    table(document, (("Tiltak", "Ansvarlig", "2022", "2023"), ("Skrive lengre kontrakter", "Eiendom", "x", "x")))
    document.add_heading("Flere skal kunne eie egen bolig", 1)
    table(document, (("Tiltak", "Ansvarlig", "2022", "I alt"), ("• Låne ut\n• Gi råd", "Nav", "300", "300")))
    return saved(document)


def points_below_points() -> bytes:
    """Lists with lists in them, under a heading, under a measure in bold, and in a cell; and target groups."""
    document = docx.Document()
    document.add_paragraph("Boligplan Andebu 2016-2020", style="Title")
    document.add_heading("Målgrupper", 1)
    document.add_paragraph("Planen gjelder for disse:")
    for text in ("Unge: de som flytter hjemmefra for første gang", "Eldre som vil bytte bolig"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("Noen hører til flere grupper.")
    document.add_heading("Mål 1: Ingen kastes ut", 1)
    document.add_heading("Tiltak", 2)
    for text, style in (
        ("Ringe leietakere", "List Bullet"),
        ("innen fjorten dager", "List Bullet 2"),
        ("og sende brev", "List Bullet 2"),
        ("Tilby avtale om nedbetaling", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    document.add_heading("Tiltak for økonomi", 1)
    document.add_paragraph().add_run("Tiltak 3: Holde kurs").bold = True
    document.add_paragraph("Kurset handler om dette:", style="Normal")
    for text in ("lån og renter", "faste utgifter"):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Oppfølging", 1)
    table(document, (("Tiltak", "Ansvarlig"), ("", "Nav"), ("Møte utleierne", "Eiendom")))
    cell = document.tables[-1].cell(1, 0)
    cell.paragraphs[0].text, cell.paragraphs[0].style = "Gå hjemmebesøk", document.styles["List Bullet"]
    cell.add_paragraph("sammen med Nav", style="List Bullet 2")
    cell.add_paragraph("Følge opp etter et halvt år", style="List Bullet")
    return saved(document)


def sub_goals_in_a_column() -> bytes:
    """A column for sub-goals, with numbers before the titles, below a goal and in a table of all levels; then a chapter of measures
    that says of none which goal it is for."""
    document = docx.Document()
    document.add_heading("Hovedmål 1: Gode boliger", 1)
    table(
        document,
        (
            ("Delmål", "Tiltak", "Ansvarlig"),
            ("1.1 Færre kastes ut", "Varsle tidlig", "Nav"),
            ("", "Tilby en avtale", "Nav"),
            ("1.2 Flere får leie lenge", "Skrive avtaler på fem år", "Eiendom"),
        ),
    )
    document.tables[-1].cell(1, 0).merge(document.tables[-1].cell(2, 0))
    document.add_heading("Handlingsplan", 1)
    table(
        document,
        (
            ("Mål", "Delmål", "Strategi", "Tiltak"),
            ("Trygg hverdag", "Ingen på hospits", "Skaffe akuttboliger", "Kjøpe to leiligheter"),
            ("", "Færre flytter", "", "Rydde i køen"),
            ("Egen bolig", "", "Bruke startlån", "Låne ut mer"),
            ("Felles ansvar", "", "", ""),
        ),
    )
    document.add_heading("Andre tiltak", 1)
    document.add_paragraph("Lage en boligsosial håndbok", style="List Bullet")
    table(document, (("Tiltak", "Kroner"), ("1.2.2, 2.1.2 og 4.1.1", "400"), ("3.1", "120")))
    return saved(document)


def everything_under_items() -> bytes:
    """Notes on a goal's title, in a measure's text and in a cell; a picture, a text box and labels that say no date under items."""
    document = docx.Document()
    document.add_paragraph("BOLIGPLAN FOR RE", style="Heading 1")
    document.add_heading("Mål 1: Alle bor trygt", 1)
    document.add_paragraph("Vi vil at folk skal bli boende.")
    document.add_paragraph("Ansvarlig: Helse og velferd")
    document.add_picture(picture("PNG", "navy"))
    document.add_heading("Tiltak 1.1: Følge opp leietakere", 2)
    document.add_paragraph("Vi ringer alle.")
    document.add_paragraph("Ansvarlig: Nav/Boligkontoret. Frist: etter behov. Status: uavklart.")
    document.add_paragraph("Delmål: Færre klager")
    table(
        document,
        (("Tiltak", "Ansvar", "Kommentar"), ("Skrive husregler", "Eiendom", "På tre språk"), ("Vise rundt", "", "")),
    )
    document.add_heading("Vedlegg", 1)
    data = saved(document)
    notes = (
        f'<?xml version="1.0"?><w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        + "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
            for number, text in ((2, "Målet kom i 2018."), (3, "To ganger i året."), (4, "Norsk, arabisk og tigrinja."))
        )
        + "</w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    data = changed(
        data, "[Content_Types].xml",
        lambda text: text.replace("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'),
        {"word/footnotes.xml": notes.encode()},
    )  # fmt: skip
    data = changed(
        data,
        "word/_rels/document.xml.rels",
        lambda text: text.replace(
            "</Relationships>", f'<Relationship Id="rNoter" Type="{relation}" Target="footnotes.xml"/></Relationships>'
        ),
    )

    def referred(xml: str) -> str:
        for number, words in ((2, "Mål 1: Alle bor trygt"), (3, "Vi ringer alle."), (4, "På tre språk")):
            mark = f'</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r>'
            assert xml.count(f"{words}</w:t></w:r>") == 1, words
            xml = xml.replace(f"{words}</w:t></w:r>", words + mark)
        return xml

    return changed(data, "word/document.xml", referred)


def lists_under_a_goal() -> bytes:
    """Headings «Delmål», «Tiltak» and «Strategier» below a goal, with lists, and a text after one of them."""
    document = docx.Document()
    document.add_heading("Mål 1: Alle bor trygt", 1)
    document.add_paragraph("Kort om målet.")
    for heading, points in (
        ("Delmål", ("Færre kastes ut", "Flere eier")),
        ("Tiltak", ("Ringe", "Skrive")),
        ("Strategier", ("Vi skal samarbeide",)),
    ):
        document.add_heading(heading, 2)
        for text in points:
            document.add_paragraph(text, style="List Bullet")
        if heading == "Tiltak":
            document.add_paragraph("Alt dette skal være gjort innen 2022.")
    return saved(document)


def measures_right_under_areas() -> bytes:
    """Areas with measures and no goals, a head that is repeated, a row of a number alone, and points written by hand."""
    document = docx.Document()
    document.add_heading("Innsatsområde 1: Eie", 1)
    head = ("Nr.", "Tiltak", "Ansvar", "Tidsplan", "Status")
    rows = (
        ("1", "Låne ut", "Nav", "2021", "Ferdig"),
        head,
        ("2", "Gi råd", "Nav", "2022", "I arbeid"),
        ("7", "", "", "", ""),
    )
    table(document, (head, *rows))
    document.add_heading("Innsatsområde 2: Leie", 1)
    document.add_paragraph("Vi vil bygge og leie inn.")
    by_hand = "Bygge smått\n- rekkehus\n- leiligheter"
    table(
        document,
        (("Utfordring", "Mål", "Tiltak"), ("Dyre hus", "Rimelige hus", by_hand), ("Få hus", "", "Kjøpe")),
    )
    return saved(document)


def plain_text_only() -> bytes:
    """A memo: nothing but paragraphs of the same kind."""
    return raw(
        par("Notat om boliger i Ytre kommune.")
        + par("Vi mangler boliger. Det er alt som er skrevet her.")
        + par("Slutt.")
    )


DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        with_styles,
        with_numbers,
        without_styles,
        norwegian_styles,
        with_everything_else,
        with_label_tables,
        by_another_program,
        goals_in_letters,
        areas_without_goals,
        years_in_two_rows,
        points_below_points,
        sub_goals_in_a_column,
        everything_under_items,
        lists_under_a_goal,
        measures_right_under_areas,
        plain_text_only,
    )
}
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
