"""A finished document before it is dressed: content and order are decided here, once, for all formats.

Conventions in `blocks` (Pandoc AST, see `bolig_cli.ast`), which every renderer honours:

- `Header` level 1 is a chapter (the document title is not a header). Numbers are part of the heading's text, as a
  `Span` with class `nummer` first ("3", "3.2"); goals, strategies and measures have theirs in words ("Tiltak 1.2.3").
  A header with class `vedlegg` begins an appendix; chapters first of all with class `foran` stand before the contents;
  with `svar` as well, it tells how to answer, and stands first of all where there are no pages to turn.
  A header with class `element` is an item of the plan; a further class says
  its kind (`maal`, `strategi`, `tiltak`, `maalomraade`). Every header has an id.
- `Div` class `liggende`: its content stands on landscape pages where the format has pages.
- `Div` class `fakta`: one `DefinitionList` of an item's facts (term: a few words; definition: short blocks).
  With class `samlet` as well, it is kept on one page where it fits.
- `Div` class `kort`: an item as a card, its heading first; it is kept on one page where it fits, but for its references, last in
  it: those stand together, and may go to the next.
- `Div` class `linje`: one `DefinitionList` of an item's facts, each a line ("Ansvarlig:", "Nav"); with `liten` as well, it is
  references, in small type.
- `Div` class `merk`: a boxed note (for instance that figures are illustrative). `Div` class `ingress`: a lead paragraph.
- `Div` class `kilde`: a table's or figure's source line, right below it.
- `Table`: made by `bolig_cli.ast.table`; first column is row headers, one header row, foot rows are sums; has an id and a
  caption (inlines that begin with a `Span` class `nummer`: "Tabell 4"). Class `tett`: many columns, smaller type;
  with `smal` as well, it fits the width of an upright page.
  Class `mini`: a small table in a card, with neither number nor caption, and with an attribute `navn` that says what it is to those
  who do not see the card.
- `Figure`: made by `bolig_cli.ast.figure`; holds one `Image` whose target is a key of `figures`, with alt text; has an id and a
  caption ("Figur 2"). What is in the picture, a chart says: nothing is drawn here. Or the target is a key of `pictures`, a
  file of the author's, and the image has the attribute `width`: how wide it is to stand, in CSS pixels ("412px"). There are no
  other images.
- `Span` class `status` with a further class `dekket`, `omtalt`, `delvis`, `ikke_dekket` or `gjelder_ikke`: a verdict. Colour may
  support it, never carry it: the words are in the span. With `lys` as well, it is a traffic light, and its shape is in the text.
- `Span` with an attribute `lang`: words in another language than the document's.
- `Link` to `#id` always hits an id in the same document; `Note` is a footnote.
- No raw nodes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from bolig_cli.ast import Node
from bolig_cli.design.look import Look
from bolig_cli.drawing.marks import Chart
from bolig_cli.record import record
from bolig_cli.source.picture import Picture

F = TypeVar("F")


@record
class Fact:
    """A labelled line on the cover: "Høringsfrist" – "15. mars 2024". `links` are words in the value and the address that each
    leads to, in the order that they stand."""

    label: str
    value: str
    links: tuple[tuple[str, str], ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The value as texts, each with its address, "" for one that leads nowhere."""
        parts, rest = [], self.value
        for words, address in self.links:
            before, _, rest = rest.partition(words)
            parts += [(before, ""), (words, address)]
        return tuple((words, address) for words, address in (*parts, (rest, "")) if words)


class Opening(StrEnum):
    """How a document begins: with a cover and a list of contents; as a letter, with its title and facts above the text; or with its
    text alone, as a sheet of paper by itself."""

    COVER = "cover"
    LETTER = "letter"
    SHEET = "sheet"


@record
class Way:
    """A way straight to what many come for: its words, and the id of the heading that it leads to."""

    words: str
    id: str


@record
class Labels:
    """The words that renderers themselves write, in the document's language."""

    contents: str  # "Innhold"
    footnotes: str  # "Fotnoter"
    page: str  # "Side"
    of: str  # "av"
    skip_to_content: str  # "Hopp til innholdet"
    table: str  # "Tabell" (accessible name of a scrollable table region)
    front: str  # "Forside"
    search: str  # "Søk i planen"
    hits: str  # "{antall} treff"
    no_hits: str  # "Ingen treff"
    previous: str  # "Forrige"
    next: str  # "Neste"
    straight_to: str  # "Gå rett til"


@record
class DocumentOf(Generic[F]):
    """One document, with its figures told or drawn. `name` is the file stem; `language` is `nb` or `nn`.

    `date` is ISO (yyyy-mm-dd) and fixes all time stamps.
    """

    name: str
    build: str  # the id that this document is known by, of `build_id`
    title: str
    subtitle: str
    short_title: str
    status: str  # "Høringsutkast", shown on the cover and in page headers
    kommune: str
    language: str
    date: str
    subject: str  # one-sentence description, for document properties
    keywords: tuple[str, ...]
    cover_facts: tuple[Fact, ...]
    cover_notice: Sequence[Node]  # blocks; e.g. that this is an example; may be empty
    labels: Labels
    blocks: Sequence[Node]
    look: Look = field(default_factory=Look)
    figures: Mapping[str, F] = field(default_factory=dict)
    narrow: Mapping[str, F] = field(
        default_factory=dict
    )  # the same figures for the width of a phone, where there is a screen
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # by the name of a file that each may be put in
    ways: tuple[Way, ...] = ()  # where there is a screen, in the order that they are shown
    numbers: Mapping[str, str] = field(
        default_factory=dict
    )  # id → the number it has in this document, for the manifest
    contents: Sequence[str] = ()  # ids of the headings that a printed list of contents has
    opening: Opening = Opening.COVER


# As documents are made; `render` draws the figures. (An alias is for annotations: `DocumentOf` is what is called.)
Document: TypeAlias = DocumentOf[Chart]
