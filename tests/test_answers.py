"""What an answer rests on: nothing else in the plan changes it, and so it need not be asked for again."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path

import pytest

from bolig_cli.law.evidence.evidence import Svar
from bolig_cli.pipeline import check_files
from bolig_cli.source.files import Files, read_folder
from tests.remembered import cases_in, read_file

ROOT = Path(__file__).parent.parent
AGAINST = ROOT / "tests" / "law" / "motsagt.yaml"
PLANS = [
    pytest.param(ROOT / "tests" / "planer" / "hel", id="hel"),
    pytest.param(ROOT / "tests" / "planer" / "to_kommuner", id="to_kommuner", marks=pytest.mark.whole),
    pytest.param(ROOT, id="eksempelet", marks=pytest.mark.whole),
]


def asked(files: Files, known: dict[Hashable, Svar]) -> dict[Hashable, Svar]:
    """What is asked when the files are checked, and answered; what is known already is not asked."""
    new: dict[Hashable, Svar] = {}

    def remember(key: Hashable, ask: Callable[[], Svar]) -> Svar:
        if key not in known:
            new[key] = ask()
        return known[key] if key in known else new[key]

    check_files(files, None, read_file, remember)
    return new


def _said_otherwise(files: Files) -> Files:
    """The files, where a chapter says the opposite of what the data do: then answers rest on the chapters too."""
    against = "".join(f"\n\n{sentences[0]}" for sentences in cases_in(AGAINST)["imot"].values()).encode()
    last = max(file.path for file in files.files if file.kind == "kapittel")
    return replace(files, files=tuple(replace(f, data=f.data + against) if f.path == last else f for f in files.files))


@pytest.mark.parametrize("folder", PLANS)
def test_nothing_else_changes_an_answer(folder: Path) -> None:
    files = _said_otherwise(read_folder(folder))
    known = asked(files, {})
    kinds = {file.kind for file in files.files} - {"plan"}
    again = 0
    for kind in sorted(kinds):
        without = replace(files, files=tuple(file for file in files.files if file.kind != kind))
        fresh, new = asked(without, {}), asked(without, known)
        again += len(new)
        for key, svar in fresh.items():
            assert new.get(key, known.get(key)) == svar, (kind, key)
    assert again < len(known) * len(kinds) / 2, "most of what is asked rests on few kinds of file"


def test_the_same_files_are_not_asked_of_again() -> None:
    files = read_folder(PLANS[0].values[0])  # type: ignore[arg-type]
    known = asked(files, {})
    assert len(known) > 50
    assert asked(files, known) == {}
