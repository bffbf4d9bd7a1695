"""A rule is a function with a code and its severities, and stamps them on what the function finds."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.law.katalog import load_katalog
from bolig_cli.model.plan import Fase
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from tests.rules.cases import BASE
from tests.rules.test_rules import DAY

PLACE = Place("plan/plan.yaml", 2, 3)


def something(context: Context) -> Iterator[Problem]:
    """Noe er galt.

    Slik retter du det: rett det.
    """
    yield Problem(PLACE, "Noe er galt.", "Rett det.")


def nothing(context: Context) -> Iterator[Problem]:
    yield from ()


@pytest.mark.parametrize(
    ("fase", "in_draft", "severity"),
    [
        (Fase.UTKAST, Severity.ADVARSEL, Severity.ADVARSEL),
        (Fase.HOERING, Severity.ADVARSEL, Severity.FEIL),
        (Fase.VEDTAK, Severity.ADVARSEL, Severity.FEIL),
        (Fase.UTKAST, None, Severity.FEIL),
        (Fase.VEDTAK, None, Severity.FEIL),
    ],
)
def test_a_rule_may_be_milder_while_the_plan_is_a_draft(
    fase: Fase, in_draft: Severity | None, severity: Severity
) -> None:
    plan = pipeline.check(BASE, DAY).plan
    assert plan
    made = rule("noe-galt", Severity.FEIL, in_draft)(something)
    context = Context(replace(plan, fase=fase), load_katalog())
    assert list(made.check(context)) == [Finding("noe-galt", severity, "Noe er galt.", PLACE, "Rett det.", None)]


def test_a_rule_may_get_graver_from_phase_to_phase() -> None:
    plan = pipeline.check(BASE, DAY).plan
    assert plan
    made = rule("noe-galt", Severity.FEIL, in_draft=Severity.MERKNAD, in_hearing=Severity.ADVARSEL)(something)
    found = {fase: next(made.check(Context(replace(plan, fase=fase), load_katalog()))).severity for fase in Fase}
    assert found == {
        Fase.UTKAST: Severity.MERKNAD,
        Fase.HOERING: Severity.ADVARSEL,
        Fase.VEDTAK: Severity.FEIL,
        Fase.OPPFOELGING: Severity.FEIL,
    }


def test_the_functions_docstring_is_the_rules_page() -> None:
    made = rule("noe-galt", Severity.FEIL)
    assert made(something).doc == "Noe er galt.\n\nSlik retter du det: rett det."
    assert made(nothing).doc == ""
