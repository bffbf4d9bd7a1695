"""How large things may be: every limit that a plan, a file from outside or another program can meet, in one place.

They are far above what an honest plan has, and low enough that no file takes the machine down. `docs/grenser.md` is made from here.
"""

from bolig_cli.record import record

# A plan
FILES = 20_000
PLAN_BYTES = 500_000_000
TEXT_BYTES = 1_000_000
DIGITS = 1_000  # after each other, in any text
# YAML
YAML_DEPTH = 30
YAML_KEYS = 500
YAML_MENDED_VALUE = 2_000  # characters: nor what somebody has meant with such a value
YAML_MENDED_LINE = 4_000  # characters: what somebody has meant with a longer one, is not looked for
# Tables of numbers (CSV)
CSV_CELLS = 50_000  # empty ones too: a spreadsheet may write some thousand of those, and more take long to read
CSV_ROWS = 200
CSV_COLUMNS = 14
# Texts (Markdown)
MARKDOWN_CHARACTERS = 100_000
MARKDOWN_SIGNS = 10_000
MARKDOWN_RUN = 100
MARKDOWN_LEVELS = 16
MARKDOWN_ROWS = 60
MARKDOWN_COLUMNS = 12
MARKDOWN_NOTE_USES = 20
# Pictures
PICTURE_BYTES = 10_000_000  # some twice what a camera writes; it goes into each document once more
PICTURE_PIXELS = 50_000_000  # what cameras take; each is four bytes while a document is made
PICTURE_PROPORTION = 20  # times as long as it is wide: more is a line, and the picture can't be seen
# Drawings (SVG): what is asked of those who draw them
DRAWING_PARTS = 50_000
DRAWING_ATTRIBUTES = 200
DRAWING_LETTERS = 20_000
DRAWING_STYLES = 20_000_000
DRAWING_TIMES = 500_000
DRAWING_EFFECTS = 50
DRAWING_EFFECT_SIDE = 10_000
DRAWING_SECONDS = 30  # some page-wide shadows take two
# The municipality's Word template
TEMPLATE_BYTES = 50_000_000
TEMPLATE_PART_BYTES = 20_000_000  # an honest part has some hundred thousand
# A spreadsheet, or a Word document, that is brought in
SHEET_BYTES = 20_000_000
SHEET_CELLS = 500_000  # from the first to the last that has something, the empty ones too
SHEETS = 100
DOCX_BYTES = 100_000_000  # plans with photographs are some tens of millions
DOCX_PARAGRAPHS = 100_000
DOCX_ITEMS = 3_000  # a plan with more measures than these has not been seen
PACKAGE_BYTES = 200_000_000
PACKAGE_PARTS = 5_000
PACKAGE_DEPTH = 256
# An answer to the hearing that is brought in
RESPONSE_BYTES = 25_000_000  # what most mail servers let through
RESPONSE_CHARACTERS = 100_000  # in one remark: some forty pages
RESPONSE_HTML = 5_000_000  # a message written in Word has much that is no text
RESPONSE_REMARKS = 2_000
RESPONSE_ROWS = 5_000
RESPONSE_PAGES = 200
RESPONSE_DEPTH = 3  # messages within messages
RESPONSE_ATTACHMENTS = 50
RESPONSE_PARTS = 500  # of a message, those within attached messages too
RESPONSE_FILES = 1_000
# The list of what was built
MANIFEST_BYTES = 10_000_000
DOCUMENT_BYTES = 500_000_000
BASELINE_BYTES = 10_000_000  # twice what the largest plan with a fault in each line has
# Statistics Norway
SSB_CELLS = 800_000
SSB_BYTES = 20_000_000
SSB_ADDRESS = 2_000
# Other programs
GIT_SECONDS = 60  # no question asked takes long
PANDOC_SECONDS = 300  # that a document may take: ten times what the largest has taken on a slow machine


@record
class Told:
    """A limit as the documentation tells it: its name here, what is limited, and in which unit."""

    name: str
    what: str
    unit: str


TOLD: dict[str, tuple[Told, ...]] = {
    "Planen": (
        Told("FILES", "Filer i planmappen", "filer"),
        Told("PLAN_BYTES", "Alle filene til sammen", "byte"),
        Told("TEXT_BYTES", "En fil med tekst (YAML, Markdown, CSV)", "byte"),
        Told("DIGITS", "Sifre etter hverandre", "sifre"),
    ),
    "YAML": (
        Told("YAML_DEPTH", "Verdier inni hverandre", "nivåer"),
        Told("YAML_KEYS", "Nøkler ved siden av hverandre", "nøkler"),
        Told("YAML_MENDED_VALUE", "En verdi, for at en skrivefeil i den skal få et forslag til retting", "tegn"),
        Told("YAML_MENDED_LINE", "En linje, for at en skrivefeil i filen skal få et forslag til retting", "tegn"),
    ),
    "Tabeller (CSV)": (
        Told("CSV_CELLS", "Celler i filen, også tomme", "celler"),
        Told("CSV_ROWS", "Rader med tall", "rader"),
        Told("CSV_COLUMNS", "Kolonner", "kolonner"),
    ),
    "Tekster (Markdown)": (
        Told("MARKDOWN_CHARACTERS", "En tekst", "tegn"),
        Told("MARKDOWN_SIGNS", "Tegn som kan være Markdown (`*`, `_`, `[` og slike) i en tekst", "tegn"),
        Told("MARKDOWN_RUN", "Det samme av disse tegnene etter hverandre", "tegn"),
        Told("MARKDOWN_LEVELS", "Lister og sitater inni hverandre", "nivåer i Markdown (en liste er to)"),
        Told("MARKDOWN_ROWS", "Rader i en tabell i teksten", "rader"),
        Told("MARKDOWN_COLUMNS", "Kolonner i en tabell i teksten", "kolonner"),
        Told("MARKDOWN_NOTE_USES", "Henvisninger til samme fotnote", "henvisninger"),
    ),
    "Bilder": (
        Told("PICTURE_BYTES", "En bildefil", "byte"),
        Told("PICTURE_PIXELS", "Bredde ganger høyde", "piksler"),
        Told("PICTURE_PROPORTION", "Den lengste siden", "ganger den korteste"),
    ),
    "Tegninger (SVG)": (
        Told("DRAWING_PARTS", "Deler i tegningen", "deler"),
        Told("DRAWING_ATTRIBUTES", "Egenskaper på en del", "egenskaper"),
        Told("DRAWING_LETTERS", "Tekst i tegningen", "tegn"),
        Told("DRAWING_STYLES", "Stilregler ganger deler", "til sammen"),
        Told("DRAWING_TIMES", "Deler, når det som blir gjentatt, er tegnet hver gang", "deler"),
        Told("DRAWING_EFFECTS", "Trinn i effekter (skygger og slikt)", "trinn"),
        Told("DRAWING_EFFECT_SIDE", "Siden i det en effekt gjelder, i tegningens egne mål", "enheter"),
        Told("DRAWING_SECONDS", "Å tegne den, når dokumentene blir laget", "sekunder"),
    ),
    "Word-malen": (
        Told("TEMPLATE_BYTES", "Filen", "byte"),
        Told("TEMPLATE_PART_BYTES", "En del i den, pakket ut", "byte"),
    ),
    "Regneark og Word-planer (`bolig import`)": (
        Told("SHEET_BYTES", "Et regneark", "byte"),
        Told("SHEET_CELLS", "Celler i et ark, fra den første til den siste som er fylt ut", "celler"),
        Told("SHEETS", "Ark i en fil", "ark"),
        Told("DOCX_BYTES", "En Word-plan", "byte"),
        Told("DOCX_PARAGRAPHS", "Avsnitt i en Word-plan, også i tabeller og noter", "avsnitt"),
        Told("DOCX_ITEMS", "Mål, strategier, tiltak og utfordringer i en Word-plan", "elementer"),
        Told("PACKAGE_BYTES", "Delene av filen, pakket ut", "byte"),
        Told("PACKAGE_PARTS", "Deler i filen", "deler"),
        Told("PACKAGE_DEPTH", "Tabeller og annet inni hverandre i en del", "nivåer"),
    ),
    "Svar på høringen (`bolig innspill import`)": (
        Told("RESPONSE_BYTES", "En fil med svar, utenom Word", "byte"),
        Told("RESPONSE_CHARACTERS", "Teksten i en kommentar, et brev eller en celle", "tegn"),
        Told("RESPONSE_HTML", "En melding i HTML", "tegn"),
        Told("RESPONSE_REMARKS", "Kommentarer og endringer i et Word-dokument", "stykker"),
        Told("RESPONSE_ROWS", "Rader i et regneark fra et nettskjema", "rader"),
        Told("RESPONSE_PAGES", "Sider i et svar som er en PDF", "sider"),
        Told("RESPONSE_DEPTH", "Meldinger inni hverandre", "nivåer"),
        Told("RESPONSE_ATTACHMENTS", "Vedlegg til en melding", "vedlegg"),
        Told("RESPONSE_PARTS", "Deler av en melding, også i meldinger som er vedlagt", "deler"),
        Told("RESPONSE_FILES", "Filer som leses inn på en gang", "filer"),
    ),
    "Det som er bygget": (
        Told("MANIFEST_BYTES", "`build/manifest.json` fra før; er den større, blir den laget på nytt", "byte"),
        Told("BASELINE_BYTES", "En grunnlinje (`bolig grunnlinje`)", "byte"),
        Told("DOCUMENT_BYTES", "Et ferdig dokument fra før, som den nevner", "byte"),
    ),
    "Statistikkbanken (`bolig data hent`)": (
        Told("SSB_CELLS", "Celler i et uttrekk", "celler"),
        Told("SSB_BYTES", "Et svar, pakket ut", "byte"),
        Told("SSB_ADDRESS", "Adressen til et uttrekk", "tegn"),
    ),
    "Andre programmer": (
        Told("GIT_SECONDS", "Et spørsmål til git", "sekunder"),
        Told("PANDOC_SECONDS", "Pandoc, for hvert dokument", "sekunder"),
    ),
}  # fmt: skip
