import re
from collections.abc import Iterator

from bolig_cli.finding import Edit, Fix, Place, Severity
from bolig_cli.norsk import MONTHS
from bolig_cli.record import record
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.source.certain import replaced
from bolig_cli.source.fragment import Heading

_CAPITAL = r"\s+(?=[A-ZÆØÅ])"
# What an author writes before a heading to number it. Each is tried only on a heading that begins as one of them can.
_NUMBERS = (
    rf"\d{{1,2}}(?:\.\d{{1,2}})+[.):]?{_CAPITAL}",
    rf"(?:\d{{1,2}}|[IVX]{{1,4}})[.):]{_CAPITAL}",
    r"(?:\d{1,2}|[a-hA-H])\)\s+(?=\w)",
    rf"(?:[Kk]apittel|[Kk]ap\.?|[Dd]el|[Pp]unkt|[Pp]kt\.?|[Aa]vsnitt|[Vv]edlegg|KAPITTEL|DEL|VEDLEGG)\s+(?:\d{{1,2}}(?:\.\d{{1,2}})*|[IVX]{{1,4}}|[A-H])\s*[.):–—-]?{_CAPITAL}",
)
_BARE = rf"\d{{1,2}}{_CAPITAL}"  # may be a count, but not where the one beside has the next number


@record
class _Title:
    """A chapter's title, or a heading in one: its words, and where they begin."""

    text: str
    place: Place
    heading: Heading | None


@rule("overskrift-med-nummer", Severity.ADVARSEL)
def overskrift_med_nummer(context: Context) -> Iterator[Problem]:
    """En overskrift har sitt eget nummer.

    Kapitler og overskrifter får nummer av seg selv i dokumentene. Et nummer som følger med fra Word, står da ved siden av det
    riktige: «9.1 2.1 Oppdraget». Flyttes kapittelet, blir det dessuten feil. I kapitler med `nummerert: false` kan overskriftene ha
    egne numre.

    Slik retter du det: ta bort nummeret, eller la `bolig check --rett` gjøre det. Viser en tekst til nummeret, skriver du en lenke
    eller navnet på kapittelet der i stedet.
    """
    for titles in _titles(context):
        bare = [
            int(title.text[:length].strip()) if (length := _length(_BARE, title.text)) else None for title in titles
        ]
        counted = {number for number in bare if number and (number - 1 in bare or number + 1 in bare)}
        for title, number in zip(titles, bare, strict=True):
            if length := _own_number(title.text):
                yield _problem(title, length, _without(title, length))
            elif number in counted:
                yield _problem(title, _length(_BARE, title.text), None)


def _problem(title: _Title, length: int, fix: Fix | None) -> Problem:
    number, rest = title.text[:length].strip(), title.text[length:]
    return Problem(
        title.place,
        f"Overskriften har sitt eget nummer, «{number}», og får ett til i dokumentene: De nummererer overskriftene selv.",
        f"Skriv bare «{rest}».",
        fix,
    )


def _titles(context: Context) -> Iterator[list[_Title]]:
    """The chapters' titles, and then the headings of each: those that would count on from each other."""
    chapters = [chapter for chapter in context.plan.kapitler if chapter.nummerert]
    yield [_Title(chapter.tittel, chapter.origin.at("tittel"), None) for chapter in chapters]
    for chapter in chapters:
        yield [_Title(h.text, h.begins or h.place, h) for h in chapter.tekst.headings]


def _own_number(text: str) -> int:
    """How long the number that a heading begins with is, with the space after it; 0 where it has none."""
    if not (text[:1].isdigit() or text[1:2] == ")" or text[:1] in "IVXKkDdPpAav"):
        return 0
    length = next((length for pattern in _NUMBERS if (length := _length(pattern, text))), 0)
    following = [*text[length:].split(), ""][0]
    return 0 if following.lower() in MONTHS else length


def _length(pattern: str, text: str) -> int:
    match = re.match(pattern, text)
    return match.end() if match else 0


def _without(title: _Title, length: int) -> Fix | None:
    place, heading = title.place, title.heading
    if heading is None:
        return replaced(place, title.text[length:])
    if heading.begins is None:
        return None
    words = Place(place.path, place.line, place.column, place.line, place.column + len(title.text))
    return Fix("Ta bort nummeret.", (Edit(words, title.text[length:]),))
