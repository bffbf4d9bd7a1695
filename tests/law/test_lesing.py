"""What a plan says does not depend on how its letters and spaces are stored."""

import datetime as dt
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.law.context import Context
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Bevis, Grad, Mangel, read_parameters
from bolig_cli.searchable import visible
from bolig_cli.source.files import Files, read_folder
from tests import read_alike, remembered
from tests.gathered import gathered

from . import hel_plan
from .test_bevistyper import CASES, NAVN

EXAMPLE = Path(__file__).parents[2]
DAY = dt.date(2024, 2, 1)
ABOUT_CHARACTERS = frozenset({"tekst-styretegn", "tekst-uten-skrifttegn", "tekst-myk-bindestrek"})
NEVER_SAID_OF = ("no-break spaces", "letters in parts", "no-break hyphens", "thin spaces in numbers")


def _checked(alike: Callable[[str], str]) -> pipeline.Checked:
    return remembered.check_files(read_alike.rewritten(read_folder(EXAMPLE), alike), DAY)


def _verdicts(checked: pipeline.Checked) -> dict[str, tuple[object, ...]]:
    assert checked.dekning is not None
    return {
        v.plikt.id: (v.status, len(v.bevis), len(v.mangler), [b.slag for b in v.bevis])
        for v in checked.dekning.vurderinger
    }


def _findings(checked: pipeline.Checked) -> list[tuple[object, ...]]:
    return sorted(
        (f.rule, f.place.path, f.place.line, f.severity, visible(f.message), visible(f.help))
        for f in checked.findings
        if f.rule not in ABOUT_CHARACTERS
    )


@pytest.mark.parametrize("how", read_alike.ALIKE)
def test_the_example_written_with_characters_that_look_alike_gets_the_same(how: str) -> None:
    as_it_is = _checked(str)
    otherwise = _checked(read_alike.ALIKE[how])
    assert _verdicts(otherwise) == _verdicts(as_it_is)
    assert _findings(otherwise) == _findings(as_it_is)
    if how in NEVER_SAID_OF:
        assert ABOUT_CHARACTERS.isdisjoint(f.rule for f in otherwise.findings)


# The kinds that look for words, or hold names against each other.
_READ_WORDS = (
    "ansvar", "behandling", "eksterne_aktoerer", "enhet_medvirker", "foering", "klart_spraak", "medvirkning",
    "overordnede_maal", "paa_tvers", "rullering", "saksgang", "tekstdel", "tilgjengelig_innhold", "tjeneste",
)  # fmt: skip


@gathered("navn, case", [case for case in CASES if case.values[0] in _READ_WORDS], per=NAVN)
def test_an_example_of_a_kind_gets_the_same_grade_for_the_same_reasons(navn: str, case: dict[str, Any]) -> None:
    """Also what is no answer: placeholders, descriptions too short, a denial, a body with another name."""
    left_out = hel_plan.Endring(slett=tuple(f for f in hel_plan.FILER if any(fnmatch(f, g) for g in case["uten"])))
    files = hel_plan.filer(left_out, hel_plan.endring(**case))
    demand = {name: value for name, value in case["krav"].items() if name != "type"}

    def answered(files: Files) -> tuple[Grad, list[str]]:
        context = Context(remembered.plan(files))
        kind = BEVISTYPER[navn]
        parameters = read_parameters(kind.parametre, demand)
        svar = kind.find(context, parameters)
        found: list[Bevis | Mangel] = [*svar.bevis, *kind.imot(context, parameters), *svar.mangler]
        return svar.grad, [visible(hel_plan.i_ord(part.tekst)) for part in found]

    assert answered(read_alike.rewritten(files, read_alike.everything)) == answered(files)
