"""Which goals, strategies and measures get another number when an id is changed or taken out: they stand in order of id."""

from collections.abc import Mapping, Sequence

from bolig_cli.authoring.changes import Changes
from bolig_cli.documents.numbering import number_items
from bolig_cli.norsk import capital
from bolig_cli.pipeline import read_plan
from bolig_cli.source.files import Files
from bolig_cli.source.tree import natural

_SHOWN = 6  # with more, the others are counted


def renumbered(files: Files, changes: Changes, old: str, new: str) -> Sequence[str]:
    """What the author is told, in sentences, when the id `new` is written where `old` was; none where no number changes, and where
    the plan cannot be read."""
    return _told(files, changes, {old: new}, "Rekkefølgen i planen følger id-ene")


def closed_up(files: Files, changes: Changes) -> Sequence[str]:
    """The same when something is taken out, and those after it move up."""
    return _told(files, changes, {}, "De som står etter, rykker opp")


def _told(files: Files, changes: Changes, ids: Mapping[str, str], why: str) -> Sequence[str]:
    """`ids` has what the ids of before are called now, where that is something else; what was renamed comes first."""
    was, now = read_plan(files).plan, read_plan(files.with_texts(changes.files)).plan
    if was is None or now is None:
        return ()
    before, after = number_items(was), number_items(now)
    numbers = {id: (number, after.number.get(ids.get(id, id), "")) for id, number in before.number.items()}
    moved = [id for id, (one, other) in numbers.items() if other and one != other]
    if not moved:
        return ()
    moved.sort(key=lambda id: (id not in ids, natural(numbers[id][0])))
    first, *others = moved
    said = [f"{capital(before.name[first])} blir {numbers[first][1]}"]
    said += [f"{numbers[id][0]} blir {numbers[id][1]}" for id in others[: _SHOWN - 1]]
    left = len(others) - _SHOWN + 1
    more = f"; {left} til får nytt nummer" if left > 0 else ""
    sentence = f"{why}: {'; '.join(said)}{more}."
    if not was.bygg:
        return (sentence,)
    return (sentence, "Svar på høringsutkastet blir fortsatt lest med numrene som stod der.")
