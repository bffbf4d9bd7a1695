"""The last steps that every document goes through: chapters, tables and figures numbered, links filled in, cover and properties."""

from collections.abc import Sequence

from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.build_id import build_id
from bolig_cli.documents.document import Document, DocumentOf, Fact, Opening, Way
from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.last_steps import (
    fill_in,
    images,
    join_words,
    listed,
    loosen_links,
    number_captions,
    number_chapters,
)
from bolig_cli.documents.look import look_of
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.pictures import placed
from bolig_cli.documents.vocabulary import parts
from bolig_cli.maalform import LANGUAGE_TAGS, tr
from bolig_cli.model.plan import BEHOVSOVERSIKT, Plan
from bolig_cli.model.talluttrykk import regn_ut
from bolig_cli.record import record


@record
class Front:
    """What is a document's own on its cover and in its properties. `status` stands in every page header."""

    name: str
    title: str
    subtitle: str
    short_title: str
    status: str
    subject: str
    facts: tuple[Fact, ...]
    date: str  # ISO
    opening: Opening = Opening.COVER


def finish(plan: Plan, front: Front, blocks: Sequence[Node], numbers: Numbers, figures: Figures) -> Document:
    """The document. A link to what this document leaves out stays as words; a link without words gets the name of its target."""
    with_pictures, pictures = placed(join_words(blocks), {name: file.data for name, file in plan.bilder.items()})
    numbered, chapters = number_chapters(with_pictures)
    numbered, captions = number_captions(numbered)
    shown = images(numbered)
    names = {**_titles(plan), **captions, **numbers.name}

    def number(expression: str) -> str:
        return regn_ut(plan, expression)

    told = loosen_links(fill_in(numbered, names, number))
    return DocumentOf(
        name=front.name,
        build=build_id(front.name, front.date, front.status, told),
        title=front.title,
        subtitle=front.subtitle,
        short_title=front.short_title,
        status=front.status,
        kommune=(plan.profil and plan.profil.navn) or plan.kommunenavn,
        language=LANGUAGE_TAGS.get(plan.maalform, "nb"),
        date=front.date,
        subject=front.subject,
        keywords=(tr("boligsosial handlingsplan"), plan.kommunenavn, f"{plan.fra}–{plan.til}"),
        cover_facts=front.facts,
        cover_notice=tuple(fill_in(plan.eksempelmerknad.blocks, names, number)),
        labels=cover.labels(),
        blocks=told,
        look=look_of(plan.profil),
        figures={name: figures.by_name[name].wide for name in shown if name not in pictures},
        narrow={name: figures.by_name[name].narrow for name in shown if name not in pictures},
        pictures=pictures,
        contents=listed(numbered) if front.opening is Opening.COVER else (),
        opening=front.opening,
        ways=_ways(plan, numbered),
        numbers={**chapters, **captions, **numbers.number},
    )


_MOST_COME_FOR = ("tjenester", "maal", "handlingsdel")  # parts; help first: who needs it has the least time


def _ways(plan: Plan, blocks: Sequence[Node]) -> tuple[Way, ...]:
    """The chapters with the parts that most come for, those that this document has."""
    there = {node["c"][1][0] for node in blocks if node["t"] == "Header"}
    own = {chapter.innhold: (f"kapittel-{chapter.id}", chapter.tittel) for chapter in plan.kapitler if chapter.innhold}
    named = [own.get(part, (f"del-{part}", parts()[part])) for part in _MOST_COME_FOR]
    return tuple(Way(title, id) for id, title in named if id in there)


def _titles(plan: Plan) -> dict[str, str]:
    """What a link without words is called, for things that have no number."""
    names = {item.id: f"«{item.tittel}»" for item in plan.items}
    return (
        names | {f"kapittel-{k.id}": f"«{k.tittel}»" for k in plan.kapitler} | {BEHOVSOVERSIKT: tr("behovsoversikten")}
    )
