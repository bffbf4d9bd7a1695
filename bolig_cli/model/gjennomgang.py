"""Texts that rest on numbers, and whether somebody has read them since the numbers changed.

Numbers quoted as references follow by themselves; the words around them don't. The plan may keep a record of which numbers each
text was last read against, as fingerprints: when a table changes, every text that rests on it is to be read again.
"""

from collections.abc import Iterable, Iterator, Mapping

from bolig_cli.digest import digest
from bolig_cli.finding import Place
from bolig_cli.model.plan import BEHOVSOVERSIKT, Behovslinje, Maal, Plan, Strategi, Tabell, Tiltak, Utfordring
from bolig_cli.model.tabell import avtrykk
from bolig_cli.model.talluttrykk import ALLE, kilde, maalgruppe, uten_tall
from bolig_cli.record import record
from bolig_cli.source.fragment import Markdown

_LENGTH = 16


@record(kw_only=True)
class Tekst:
    """A text, or an item's texts: its id, what it is called, where it stands, and the fingerprints of what it rests on, by id."""

    id: str
    navn: str
    place: Place
    kilder: Mapping[str, str]


def tekster(plan: Plan) -> Iterator[Tekst]:
    """Every challenge, goal, strategy, measure, table (for its comment) and chapter that rests on some table or on the overview.

    Of the overview, a challenge rests on the lines of its own target groups and of those that it quotes; others on all of it.
    Nothing is said of numbers that could not be read: whether they are others than before, nobody knows.
    """
    known = {table.id: avtrykk(table.kolonner, table.rader)[:_LENGTH] for table in plan.all(Tabell) if table.rader}
    overview = plan.behovsoversikt
    is_read = plan.periode.er_kjent and not uten_tall(
        plan, BEHOVSOVERSIKT
    )  # the needs are projected through the period
    lines = overview.linjer if overview and is_read else ()

    def text(
        id: str, name: str, place: Place, sources: list[str], groups: frozenset[str] = frozenset()
    ) -> Iterator[Tekst]:
        own = {source: known[source] for source in sources if source in known}
        if BEHOVSOVERSIKT in sources and lines:
            own[BEHOVSOVERSIKT] = _overview(
                line for line in lines if not groups or (line.maalgruppe and line.maalgruppe.id in groups)
            )
        if own:
            yield Tekst(id=id, navn=name, place=place, kilder=dict(sorted(own.items())))

    for item in plan.items:
        sources = [source for _, markdown in item.texts() for source in _quoted(markdown)]
        if isinstance(item, Utfordring):
            sources += item.kilder
        if isinstance(item, Tabell) and item.kommentar.words:
            sources.append(item.id)
        if isinstance(item, Utfordring | Maal | Strategi | Tiltak | Tabell):
            groups = _groups(item) if isinstance(item, Utfordring) else frozenset()
            yield from text(item.id, item.tittel, item.origin.at("id"), sources, groups)
    for chapter in plan.kapitler:
        id = f"kapittel-{chapter.id}"
        yield from text(id, chapter.tittel, chapter.origin.at("tittel"), _quoted(chapter.tekst))


def _quoted(text: Markdown) -> list[str]:
    return [*(link.target for link in text.links), *(kilde(quoted.uttrykk) for quoted in text.tallhenvisninger)]


def _groups(challenge: Utfordring) -> frozenset[str]:
    """The target groups whose needs a challenge speaks of; none where it speaks of all, or does not say."""
    own = {ref.id for ref in challenge.maalgrupper}
    shown = {number.maalgruppe.id for number in challenge.tall if number.maalgruppe}
    quoted = {
        group
        for _, text in challenge.texts()
        for quoted in text.tallhenvisninger
        if (group := maalgruppe(quoted.uttrykk))
    }
    return frozenset() if not own or ALLE in shown | quoted else frozenset(own | shown | quoted)


def _overview(lines: Iterable[Behovslinje]) -> str:
    text = "\n".join(
        f"{line.maalgruppe.id if line.maalgruppe else ''}\t{line.boligtype}\t{line.i_dag}\t{sorted(line.behov.items())}"
        for line in lines
    )
    return digest(text)[:_LENGTH]


def endret(plan: Plan, tekst: Tekst) -> tuple[str, ...]:
    """The ids of what has changed, or come to, since the text was last read; all of it where it never was."""
    read = plan.gjennomgang.get(tekst.id, {}) if plan.gjennomgang is not None else tekst.kilder
    return tuple(source for source, found in tekst.kilder.items() if read.get(source) != found)
