"""That no more is said: a case holds only a part of the help against the finding."""

from tests.rules.cases import Case
from tests.rules.test_rules import findings


def test_an_item_of_a_list_is_not_to_be_called_as_its_file() -> None:
    changes = {
        "plan/organisasjon.yaml": {"id: eiendom": "id: nav"},
        "plan/tiltak/T1.yaml": {"medvirkende: [eiendom]": "medvirkende: [husbanken]"},
    }
    case = Case("dobbel-id", "enhet", {}, changes, (), ())
    (finding,) = findings(case.plan())
    assert finding.rule == "dobbel-id"
    assert finding.help == "Gi enheten nav «Kommunal eiendom» en annen id, som ikke er brukt før."
