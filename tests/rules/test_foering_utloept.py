"""That no more is said: a case holds only a part of the help against the finding."""

from tests.rules.cases import Case
from tests.rules.test_rules import findings

ABOVE = """\
foeringer:
  - id: velferd
    tittel: Bolig for velferd i kommunen
    slag: temaplan
    gjelder_til: "2020"
"""


def test_what_has_come_after_a_municipal_plan_is_not_known() -> None:
    case = Case("foering-utloept", "kommunal", {"plan/foeringer.yaml": ABOVE}, {}, (), ())
    (finding,) = findings(case.plan())
    assert finding.rule == "foering-utloept"
    assert finding.help == "Finn ut hva som er kommet i stedet, og vis til det, eller rett «gjelder_til»."
