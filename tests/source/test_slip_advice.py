"""What a slip's help says to write, written as it says, mends it: the finding is gone, and there is no new error in the plan.

A reader who does as he is told shall never get a plan that is wrong and says nothing, nor another error for his pains.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest

from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source.files import Files, SourceFile, read_folder
from tests.gathered import gathered
from tests.source.advice import Advice, followed, given
from tests.source.test_slips import CASES, OF_THE_RIGHT_VALUE, TODAY, new_findings, queue, written
from tests.together import groups, well

# Slips whose help has more to be done than the line that it shows, or where what was meant has a fault of its own.
_MORE_TO_DO = {
    "cost not known in a year": "the status is to be changed as well, when it is the only post",
    "spørsmålstegn for et beløp": "the status is to be changed as well, when it is the only post",
    "beløp innenfor ramme": "the post is to be deleted as well",
    "a text over several lines without the sign": "the text below is to be moved as well",
    "merknad på to linjer uten nummertegn": "the next line is a note, too, and is told of then",
    "summen inne i beløpene": "the sum is to be moved out of the amounts",
    "summen inne i beløpene, på egne linjer": "the sum is to be moved out of the amounts",
    "id slettet": "the line is to be put above the others",
    "tall viser": "one of three words, of which the numbers say which is right",
    "1,500 i_dag": "one of the two numbers is of so few that it may not be shown",
    "JSON-linje med komma": "the comma alone is to be deleted",
    "hoering fra-til i samme": "the other end is to be written as well",
    "logo som sti fra Windows": "the file is to be put in its folder",
    "csv komma-fil 47,00": "the number is parted by the comma that parts the cells",
}
_ONE_OF_SEVERAL = ("Det samme gjelder", "foran hvert punkt", "i stedet for linjene")  # told once, for all of them


def advice_of(finding: Mapping[str, Any]) -> list[Advice]:
    told = f"{finding['melding']} {finding['hjelp']}"
    is_law = finding["hjelp"].startswith("Skriv om malens")
    return [] if is_law or any(words in told for words in _ONE_OF_SEVERAL) else given(finding["hjelp"])


@pytest.fixture(scope="module")
def new_plan(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("ny")
    write_new(folder, scaffold_files("Prøve", "3903", TODAY))
    return read_folder(folder)


Told = tuple[Mapping[str, Any], Mapping[str, Any], Advice]  # a slip, a finding that it has, and what that advises
_ADVICE: list[Told] = [
    (case, finding, advice)
    for case in CASES
    if case["navn"] not in _MORE_TO_DO
    for finding in case["funn"]
    for advice in advice_of(finding)
]


_GROUPS = groups(_ADVICE, lambda told: queue(told[0]))
_A_TEST = 20  # groups


def _name(case: Mapping[str, Any], finding: Mapping[str, Any], advice: Advice) -> tuple[int, int, str]:
    return id(case), id(finding), str(advice)


_GROUP_OF = {_name(*told): number for number, group in enumerate(_GROUPS) for told in group}


@gathered(
    "case, finding, advice",
    _ADVICE,
    name=lambda case, finding, advice: case["navn"],
    per=("part", lambda *told: str(_GROUP_OF[_name(*told)] // _A_TEST)),
)
def test_following_the_advice_mends_the_slip(
    case: Mapping[str, Any], finding: Mapping[str, Any], advice: Advice, new_plan: Files, pytestconfig: pytest.Config
) -> None:
    name = _name(case, finding, advice)
    if not (pytestconfig.getoption("together") and name in _well_with_others(_GROUP_OF[name], new_plan)):
        _try([(case, finding, advice)], new_plan)


@cache
def _well_with_others(group: int, new_plan: Files) -> frozenset[tuple[int, int, str]]:
    return frozenset(_name(*told) for told in well(_GROUPS[group], lambda followed: _try(followed, new_plan)))


def _try(followed: Sequence[Told], new_plan: Files) -> None:
    """Advice that is followed, each in a file of its own, leaves nothing of what it was given for, and no new error."""
    after = new_plan
    for case, finding, advice in followed:
        after = _with_advice(written(after, case["fil"], case["fra"], case["til"]), finding, advice)
    beside = Counter(
        (other["regel"], other["melding"])
        for case, finding, _ in followed
        for other in case["funn"]
        if other is not finding
    )
    rules = {finding["regel"] for _, finding, _ in followed}
    left = [f for f in new_findings(after) if f.rule not in OF_THE_RIGHT_VALUE]
    new = Counter((f.rule, f.message) for f in left if f.severity == "feil" or f.rule in rules) - beside
    for _, finding, advice in followed:
        assert (finding["regel"], finding["melding"]) not in new, advice
    assert not [f for f in left if f.severity == "feil" and (f.rule, f.message) in new], followed


def _with_advice(files: Files, finding: Mapping[str, Any], advice: Advice) -> Files:
    def of(file: SourceFile) -> SourceFile:
        if file.path != f"plan/{finding['fil']}":
            return file
        line, column = finding["sted"]
        text = followed(file.data.decode(), line, column, advice, file.kind == "tabelldata")
        assert text is not None, f"nobody knows where to write {advice}"
        return SourceFile(file.path, file.kind, text.encode())

    return Files(files.root, files.plan_folder, tuple(map(of, files.files)), files.findings)


def test_most_help_with_something_to_write_is_tried() -> None:
    assert sum(len(advice_of(finding)) for case in CASES for finding in case["funn"]) > 400


def test_every_exception_is_a_slip_that_there_is() -> None:
    assert _MORE_TO_DO.keys() <= {case["navn"] for case in CASES}
