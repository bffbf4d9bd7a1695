"""Which build of the hearing draft each answer is to: the one that its document names, or else the newest that is known.

A build that the plan has not kept may still lie beside the documents that were made (`Shelf`). It is taken in with the answers.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bolig_cli import limits, norsk, pipeline, plain_file
from bolig_cli.finding import Severity
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.plan import Plan
from bolig_cli.record import record
from bolig_cli.responses.letter import Letter
from bolig_cli.source.files import SourceFile

KIND = "bygg"
HOME = "innspill/bygg/"  # below the plan folder
_CODE = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{8}(?![0-9A-Za-z])")
_MOST_CODES = 20  # in one answer


@record
class Kept:
    """A build with the file that it lies in."""

    bygg: Bygg
    data: bytes


@record
class Shelf:
    """The builds that lie beside the documents, in a folder that may not be there."""

    folder: Path

    def find(self, id: str) -> Kept | None:
        """The build with an id; None where there is none that can be read."""
        try:
            data = plain_file.read(str(self.folder / f"{id}.yaml"), limits.TEXT_BYTES)
        except OSError:
            return None
        if len(data) > limits.TEXT_BYTES:
            return None
        read = pipeline.read_file(SourceFile(f"{KIND}/{id}.yaml", KIND, data))
        part = read.built.part if read.built else None
        is_sound = not any(finding.severity is Severity.FEIL for finding in read.findings)
        return Kept(part, data) if is_sound and isinstance(part, Bygg) and part.id == id else None

    def newest(self) -> Kept | None:
        """The one that was made last; None where there is none."""
        try:
            files = [file for file in self.folder.iterdir() if _CODE.fullmatch(file.stem) and file.suffix == ".yaml"]
            files.sort(key=lambda file: (file.lstat().st_mtime_ns, file.name), reverse=True)
        except OSError:
            return None
        return next((kept for file in files if (kept := self.find(file.stem))), None)


@record
class Answered:
    """Letters with the build that each answers ("" where none is known), the builds by id, the files of those that the plan lacks,
    and what the author is to be told, in sentences."""

    letters: tuple[Letter, ...]
    builds: Mapping[str, Bygg]
    new: Mapping[str, bytes]
    told: tuple[str, ...]


def answered(letters: Sequence[Letter], plan: Plan, shelf: Shelf) -> Answered:
    """The build that each letter answers: by the document's own id, by one that the text names, or else the newest known that
    was there when the letter was written."""
    builds = {bygg.id: bygg for bygg in plan.bygg}
    new: dict[str, bytes] = {}

    def take(kept: Kept | None) -> str:
        if kept is None:
            return ""
        builds[kept.bygg.id] = kept.bygg
        new[kept.bygg.id] = kept.data
        return kept.bygg.id

    def known(id: str) -> str:
        return id if id in builds else take(shelf.find(id))

    named = [letter.build or next(filter(None, map(known, _codes(letter))), "") for letter in letters]
    lost = sorted({id for id in named if id and not known(id)})
    guessed: list[str] = []
    found: list[Letter] = []
    for letter, id in zip(letters, named, strict=True):
        if not id:
            id = _newest(builds.values(), letter.day) or take(shelf.newest())
            guessed.append(id)
        found.append(replace(letter, build=id))
    return Answered(tuple(found), builds, new, tuple(_told(lost, guessed, builds)))


def _codes(letter: Letter) -> tuple[str, ...]:
    """What may be the id of a build in the words of a letter: it stands on the cover of the draft."""
    found = dict.fromkeys(hit[0] for remark in letter.remarks for hit in _CODE.finditer(remark.text))
    return tuple(found)[:_MOST_CODES]


def _newest(builds: Iterable[Bygg], day: dt.date | None) -> str:
    """The newest build, of those that were made when a letter was written where there are any; "" where there are none."""
    dated = [((bygg.dato and bygg.dato.first) or dt.date.min, bygg.id) for bygg in builds]
    before = [each for each in dated if day is None or each[0] <= day]
    return max(before or dated, default=(dt.date.min, ""))[1]


def _told(lost: Sequence[str], guessed: Sequence[str], builds: Mapping[str, Bygg]) -> Iterable[str]:
    if lost:
        yield (
            f"Noen har svart på {_listed(lost)}, som det ikke er tatt vare på. Numrene deres er lest slik planen er nå. Har noen "
            "annen filen i build/bygg, legger du den i build/bygg her før du leser inn svarene."
        )
    for id in dict.fromkeys(guessed):
        count = guessed.count(id)
        answers = f"{count} svar sier ikke hvilket utkast {'det' if count == 1 else 'de'} gjelder."
        if id:
            day = _day(builds[id])
            dated = f", datert {day:%d.%m.%Y}" if day else ""
            yield f"{answers} Numre og sidetall er lest slik de var i utkastet med koden {id}{dated}."
        else:
            yield (
                f"{answers} Det er ikke tatt vare på noe utkast. Derfor er numrene lest slik planen er nå, og sidetall gir ingen "
                "plass."
            )


def _day(bygg: Bygg) -> dt.date | None:
    return bygg.dato.first if bygg.dato else None


def _listed(ids: Sequence[str]) -> str:
    return f"utkastet med koden {ids[0]}" if len(ids) == 1 else f"utkastene med kodene {norsk.listing(list(ids))}"
