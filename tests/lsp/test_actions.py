"""Quick fixes: each is done in the text, and the finding is gone."""

import datetime as dt

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Finding, Place
from bolig_cli.lsp.actions import Action, actions, of_finding
from bolig_cli.lsp.view import View
from bolig_cli.rules import ALL_RULES
from bolig_cli.source import edit
from tests.gathered import gathered
from tests.lsp.desk import Desk
from tests.rules.cases import Case, load_cases

pytestmark = pytest.mark.usefixtures("remember")

DAY = dt.date(2024, 2, 1)

T1, M1 = "plan/tiltak/T1.yaml", "plan/maal/M1.yaml"


def offered(desk: Desk, rule: str) -> list[Action]:
    finding = next(
        each for each in desk.view.checked.findings if each.rule == rule and each.place.path in desk.plan.texts
    )
    return list(of_finding(desk.view, finding))


def did(desk: Desk, action: Action) -> str:
    """The text with an action done, which is then on the screen."""
    path = action.edits[0].place.path
    done = edit.apply(desk.plan.texts[path].encode(), action.edits).decode()
    desk.plan.edit(path, done)
    return done


def is_gone(desk: Desk, finding: Finding) -> bool:
    return all((each.rule, each.place) != (finding.rule, finding.place) for each in desk.view.checked.findings)


MEANT = [
    (T1, "ansvarlig: nav", "ansvarlig: navv", "ukjent-henvisning", "ansvarlig: nav\n"),
    (T1, "[eiendom]", "[eiendomm]", "ukjent-henvisning", "medvirkende: [eiendom]"),
    (T1, "ansvarlig: nav", 'ansvarlig: "navv"', "ukjent-henvisning", 'ansvarlig: "nav"'),
    (T1, "status: ny", "status: ny\nsvarer_paa: [bsl-6-3-11]", "ukjent-plikt", "svarer_paa: [bsl-6-3-1]"),
    (M1, "beskrivelse: Unge", "beskrivelse: 🏠 Se [tiltaket](#T11). Unge", "ukjent-lenke", "🏠 Se [tiltaket](#T1). Unge"),
    (T1, "maalgrupper: [unge]", "maalgruppper: [unge]", "ukjent-noekkel", "maalgrupper: [unge]"),
    (T1, "status: ny", "status: pågårr", "ugyldig-verdi", "status: pågår"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "rule", "mended"), MEANT)
def test_what_was_meant(small: Desk, path: str, old: str, new: str, rule: str, mended: str) -> None:
    small.changed(path, old, new)
    first = offered(small, rule)[0]
    assert first.is_certain or first.title.startswith("Mente du «")
    assert mended in did(small, first)
    assert is_gone(small, first.finding)


def test_a_row_that_was_meant(desk: Desk) -> None:
    path = "plan/utfordringer/U2.yaml"
    desk.changed(path, "rad: I alt", "rad: I altt")
    first = offered(desk, "ukjent-tall")[0]
    assert "rad: I alt\n" in did(desk, first)


def test_a_certain_fix_is_preferred(small: Desk) -> None:
    small.changed(T1, "frist: 2025-06", "frist: 06.2025")
    (action,) = [each for each in offered(small, "ugyldig-verdi") if each.is_certain]
    assert "frist: 2025-06" in did(small, action)
    assert is_gone(small, action.finding)


@pytest.mark.parametrize(
    ("line", "title", "written"),
    [
        ("frist: 2025-06\n", "Legg til «frist»", "\nfrist: "),
        ("okonomi:\n  status: innenfor ramme\n", "Legg til «okonomi»", "\nokonomi:\n  "),
        ("beskrivelse: Nav holder åpen time for unge hver uke.\n", "Legg til «beskrivelse»", "\nbeskrivelse: |\n  "),
    ],
)
def test_a_key_that_is_missing(small: Desk, line: str, title: str, written: str) -> None:
    small.changed(T1, line, "")
    (action,) = offered(small, "mangler-felt")
    assert action.title == title
    done = did(small, action)
    assert written in done
    assert done.replace(written, "", 1).rstrip("\n") == small.saved(T1).replace(line, "", 1).rstrip("\n")


def test_a_key_that_an_item_of_a_list_lacks(small: Desk) -> None:
    path = "plan/organisasjon.yaml"
    small.changed(path, "    navn: Nav Prøve\n", "")
    (action,) = offered(small, "mangler-felt")
    assert "  - id: nav\n    sektor: Velferd\n    navn: \n" in did(small, action)


def test_a_key_that_is_missing_between_braces(small: Desk) -> None:
    small.changed("plan/plan.yaml", "periode:\n  fra: 2024\n  til: 2027", "periode: {fra: 2024}")
    (action,) = [each for each in offered(small, "mangler-felt") if "til" in each.title]
    assert "periode: {fra: 2024, til: }" in did(small, action)


def test_the_id_of_the_file(small: Desk) -> None:
    small.changed(T1, "id: T1", "id: T8")
    action = next(each for each in offered(small, "filnavn-ulik-id") if "T1" in each.title)
    assert did(small, action).startswith("id: T1\n")
    assert is_gone(small, action.finding)


def test_an_id_that_is_taken_gets_the_next_that_is_free(small: Desk) -> None:
    small.plan.edit("plan/tiltak/T2.yaml", small.saved(T1))
    action = next(each for each in offered(small, "dobbel-id") if "T2" in each.title)
    assert did(small, action).startswith("id: T2\n")
    assert is_gone(small, action.finding)


def test_the_name_of_the_file_is_no_id_where_another_has_it(small: Desk) -> None:
    small.plan.edit("plan/strategier/T1.yaml", small.saved("plan/strategier/S1.yaml").replace("id: S1", "id: T1"))
    small.plan.edit(T1, small.saved(T1))
    action = next(each for each in offered(small, "dobbel-id") if each.title.startswith("Gi"))
    assert did(small, action).startswith("id: T2\n")


def test_each_of_two_missing_keys_has_its_own(small: Desk) -> None:
    text = small.saved(T1).replace("frist: 2025-06\n", "").replace("status: ny\n", "")
    small.write(T1, text)
    missing = [each for each in small.view.checked.findings if each.rule == "mangler-felt"]
    assert sorted(action.title for each in missing for action in of_finding(small.view, each)) == [
        "Legg til «frist»",
        "Legg til «status»",
    ]


def test_all_that_is_missing_at_once(small: Desk) -> None:
    at = small.write(
        T1,
        "¦id: T1\ntittel: Prøve\nmaal: [M1]\nansvarlig: nav\nmedvirkende: [eiendom]\nokonomi: {status: innenfor ramme}\n",
    )
    whole = next(each for each in actions(small.view, at, at) if each.title == "Legg til alt som mangler her")
    assert did(small, whole).endswith("ramme}\nbeskrivelse: |\n  \nfrist: \nstatus: \n")


def test_actions_are_those_of_the_place(small: Desk) -> None:
    at = small.changed(T1, "ansvarlig: nav", "ansvarlig: nav¦v")
    assert [each.finding.rule for each in actions(small.view, at, at)] == ["ukjent-henvisning"]
    first = Place(T1, 1, 1)
    assert actions(small.view, first, first) == ()
    assert len(actions(small.view, first, Place(T1, 100, 1))) >= 1


_ASKS = [
    case
    for rule in ALL_RULES
    for case in load_cases(rule.code)
    if any("Mente du «" in expected.message for expected in case.findings)
]


@gathered("case", _ASKS, name=lambda case: case.name, per=("code", lambda case: case.code))
def test_whatever_asks_what_was_meant_can_be_answered_by_a_click(case: Case) -> None:
    files = case.plan()
    checked = pipeline.check_files(files, DAY)
    view = View(files, {}, checked, checked.plan)
    asking = [finding for finding in checked.findings if "Mente du «" in finding.message]
    assert asking
    for finding in asking:
        first = next(of_finding(view, finding))
        path = first.edits[0].place.path
        data = next(file.data for file in files.files if file.path == path)
        after = pipeline.check_files(files.with_texts({path: edit.apply(data, first.edits)}), DAY)
        assert (finding.rule, finding.place) not in {(each.rule, each.place) for each in after.findings}
