"""Every document that there is, with something to tell: the example, and the same a hearing later, answered and changed."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bolig_cli.documents import DOCUMENTS, ONLY_WITH, SINCE
from bolig_cli.pipeline import Checked
from bolig_cli.source.files import Files, read_folder
from tests import hearing_answers, remembered

if TYPE_CHECKING:
    from bolig_cli.compare.compare import Comparison
    from bolig_cli.documents.document import Document

ROOT = Path(__file__).parent.parent
DAY = dt.date(2024, 2, 1)
NAMES = (*DOCUMENTS, *SINCE)
LATER = (*ONLY_WITH, *SINCE)  # those that have nothing to tell before the hearing

_WITH_A_LIST = "|\n      Vi flytter den, og ser på\n\n      - åpningstiden\n      - lokalet"
_ANSWERS = hearing_answers.files(
    I01=hearing_answers.council(hearing_answers.ON_ADVICE.format("T07, U1", _WITH_A_LIST)),
    I02=hearing_answers.private(hearing_answers.OWN_STORY + "    gjelder: [M1]\n"),
)
_CHANGES = (
    ("plan/tiltak/T07.yaml", "frist: løpende", "frist: 2026-12-31"),
    ("plan/tiltak/T07.yaml", "2026: 350, 2027: 350}\n      sum: 1200", "2026: 500, 2027: 350}\n      sum: 1350"),
    ("plan/tiltak/T07.yaml", "én ettermiddag", "to ettermiddager"),
    ("plan/tiltak/T12.yaml", "strategier: [S04]", "strategier: [S01]"),
    ("plan/utfordringer/U3.yaml", 'rad: Har kjøpt bolig\n    fra: "2020"', 'rad: Har kjøpt bolig\n    fra: "2021"'),
    ("plan/kapitler/10-tjenester-og-rettigheter.md", "[brukerpanel](#T48)", "brukerpanel"),
    ("plan/kapitler/10-tjenester-og-rettigheter.md", "[opplæring i å bo](#T49)", "opplæring i å bo"),
)
_GONE = ("plan/tiltak/T48.yaml", "plan/tiltak/T49.yaml")


@cache
def _versions() -> tuple[Files, Files]:
    before = read_folder(ROOT)
    texts = {file.path: file.data for file in before.files if file.path in {path for path, _, _ in _CHANGES}}
    for path, old, new in _CHANGES:
        assert old.encode() in texts[path], old
        texts[path] = texts[path].replace(old.encode(), new.encode(), 1)
    return before, before.with_texts({**texts, **_ANSWERS, **dict.fromkeys(_GONE)})


def later() -> "tuple[Checked, Comparison]":
    """The example after the hearing, and what differs from the one before it."""
    from bolig_cli.compare.compare import Version, compare

    before, after = _versions()
    old, new = remembered.check_files(before, DAY), remembered.check_files(after, DAY)
    return new, compare(Version("utgave v1", before, old.dekning), Version("nå", after, new.dekning))


@cache
def document(name: str) -> "Document":
    """One of `NAMES`."""
    from bolig_cli.documents import make_documents

    if name not in LATER:
        return remembered.document(_versions()[0], name, DAY)
    checked, since = later()
    assert checked.plan is not None
    assert checked.dekning is not None
    assert checked.structural_errors == ()
    return make_documents(checked.plan, checked.dekning, [name], since)[0]
