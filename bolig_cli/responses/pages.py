"""Page numbers that a text names, and what stood on a page of the document that was sent out."""

import re
from collections.abc import Iterator, Mapping

from bolig_cli.model.bygg import Bygg
from bolig_cli.record import record

_NUMBER = r"\d{1,3}(?!\d)"
_NAMED = re.compile(
    rf"\b(?:side(?:ne|r)?|sida|sidene|s\.)[ \u00a0]*({_NUMBER}(?:[ \u00a0]*(?:,|og|til|-|–)[ \u00a0]*{_NUMBER})*)", re.I
)
_STEP = re.compile(r"(\d+)|(-|–|til)", re.I)
_MOST = 10  # pages from the first to the last that are named together
_AFTER_LAST = 2  # pages that the last part may run over, where it is not known how many there are
_NO_ITEMS = frozenset(("kapittel", "tabell"))


def named_pages(text: str) -> tuple[int, ...]:
    """The pages that a text names, each once: 14 and 15 of «side 14 og 15», and all of «s. 14–16»."""
    return tuple(dict.fromkeys(page for hit in _NAMED.finditer(text) for page in _listed(hit[1])))


def _listed(numbers: str) -> Iterator[int]:
    last, is_range = 0, False
    for step in _STEP.finditer(numbers):
        if step[2]:
            is_range = True
            continue
        page = int(step[1])
        if is_range and last < page <= last + _MOST:
            yield from range(last + 1, page)
        yield page
        last, is_range = page, False


@record
class Pages:
    """What stands on each page: `starts` are the items that begin on it, `others` what any other heading there is in.

    `runs` is what the last heading on a page is in, which runs on to those that follow, "" for what is no part of the plan; `last`
    is the last page that there may be.
    """

    starts: Mapping[int, tuple[str, ...]]
    others: Mapping[int, tuple[str, ...]]
    runs: Mapping[int, str]
    last: int

    def on(self, page: int) -> tuple[str, ...]:
        """The parts of the plan on a page: those that begin there, or else what runs on from a page before.

        None for a page that the document does not have.
        """
        if not 0 < page <= self.last:
            return ()
        if here := self.starts.get(page) or self.others.get(page):
            return here
        before = next((self.runs[page] for page in range(page, 0, -1) if page in self.runs), "")
        return (before,) if before else ()


NO_PAGES = Pages({}, {}, {}, 0)


def pages_of(bygg: Bygg) -> Pages:
    """The pages of the document that was sent out; none where it was made without any."""
    starts: dict[int, list[str]] = {}
    others: dict[int, list[str]] = {}
    runs: dict[int, str] = {}
    for part in bygg.deler:  # in the order of the document
        if part.side is not None and part.slag != "tabell":
            is_after = part.slag in _NO_ITEMS and part.side not in starts
            (others if is_after else starts).setdefault(part.side, []).append(part.id)
            runs[part.side] = part.id
    for heading in bygg.overskrifter:
        if heading.side is not None and heading.gjelder:
            others.setdefault(heading.side, []).append(heading.gjelder)
        if heading.side is not None:
            runs.setdefault(heading.side, heading.gjelder)
    last = bygg.sider or max(runs, default=0) + _AFTER_LAST
    return Pages(_each_once(starts), _each_once(others), runs, last)


def _each_once(found: Mapping[int, list[str]]) -> dict[int, tuple[str, ...]]:
    return {page: tuple(dict.fromkeys(ids)) for page, ids in found.items()}
