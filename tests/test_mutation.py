"""The mutation run on a small project with planted faults: what no test minds survives, and nothing else does."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.mutants import mutants
from scripts.mutation import MODULES, ROOT, find_modules, find_mutants, plugins_kept_out, read_equivalent
from scripts.mutation import TESTS as ASKED

MODULE = """\
import datetime as dt
from functools import cache

LIMIT = 5
GRACE = dt.timedelta(days=3)


def small(number: int) -> bool:
    return 0 < number < LIMIT


def doubled(number: int) -> int:
    if number == 0:
        return 0
    return number * 2


@cache
def first(numbers: tuple[int, ...]) -> int:
    for number in numbers:
        if number < 0:
            continue
        return number
    return 0
"""
TESTS = """\
import datetime as dt

import planted


def test_grace():
    assert planted.GRACE < dt.timedelta(days=4)


def test_small():
    assert [planted.small(n) for n in (0, 1, 5)] == [False, True, False]


def test_doubled():
    assert planted.doubled(3) == 6


def test_first():
    assert planted.first((-1, 0, 3)) == 0
    assert planted.first(()) == 0
    assert planted.first((-1, 4, 3)) == 4
"""
RUN = """\
import sys
from pathlib import Path
from scripts.mutation import SURVIVED, find_mutants, run

root = Path(sys.argv[1])
sys.path.insert(0, str(root))
results = run(root, find_mutants(root, ["planted.py"]), [str(root)], lambda module, items: list(items), lambda result: None)
print(*(result.mutant.key for result in results if result.outcome == SURVIVED), sep="\\n")
"""


def _survivors(folder: Path, tests: str) -> subprocess.CompletedProcess[str]:
    (folder / "planted.py").write_text(MODULE, encoding="utf-8")
    (folder / "test_planted.py").write_text(tests, encoding="utf-8")
    words = [sys.executable, "-c", RUN, str(folder)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.whole
def test_what_no_test_minds_survives_and_nothing_else(tmp_path: Path) -> None:
    done = _survivors(tmp_path, TESTS)
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()) == [
        "planted.py -: LIMIT = 5 → LIMIT = 4",
        "planted.py -: dt.timedelta(days=3) → dt.timedelta(days=2)",
        "planted.py doubled: number == 0 → False",
        "planted.py doubled: number == 0 → number == -1",
        "planted.py doubled: number == 0 → number == 1",
        "planted.py doubled: return 0 → return",
        "planted.py doubled: return 0 → return -1",
        "planted.py doubled: return 0 → return 1",
    ]


@pytest.mark.whole
def test_tests_that_fail_anyway_say_nothing_about_mutants(tmp_path: Path) -> None:
    done = _survivors(tmp_path, TESTS.replace("== 6", "== 7"))
    assert done.returncode == 1
    assert "the tests do not run as they should" in done.stderr


def test_a_mutant_keeps_its_name_when_its_function_is_moved() -> None:
    moved = mutants("planted.py", "import this\n\n\n" + MODULE)
    assert [mutant.key for mutant in moved] == [mutant.key for mutant in mutants("planted.py", MODULE)]


def test_a_mutant_differs_from_its_module_in_one_place() -> None:
    lines = ast.unparse(ast.parse(MODULE)).splitlines()
    for mutant in mutants("planted.py", MODULE):
        compile(mutant.tree(MODULE), "planted.py", "exec")
        changed = ast.unparse(mutant.tree(MODULE)).splitlines()
        assert sum(old != new for old, new in zip(lines, changed, strict=True)) == 1


def test_what_is_listed_as_changing_nothing_names_mutants_that_exist_each_with_why() -> None:
    equivalent = read_equivalent(ROOT / "scripts" / "mutants_that_change_nothing.yaml")
    modules = {key.partition(" ")[0] for key in equivalent}
    assert equivalent.keys() <= {mutant.key for mutant in find_mutants(ROOT, sorted(modules))}
    assert all(module.startswith(MODULES) for module in modules)
    assert all(why.endswith(".") for why in equivalent.values())


def test_the_tests_that_are_named_as_a_module_are_asked() -> None:
    modules = map(Path, find_modules(ROOT, MODULES))
    own = {f"tests/{module.parts[1]}/test_{module.stem}.py" for module in modules}
    assert [test for test in sorted(own) if (ROOT / test).is_file() and not test.startswith(ASKED)] == []


def test_the_plugins_that_are_kept_out_are_those_of_every_run() -> None:
    words = plugins_kept_out()
    assert {"-p"} == set(words[::2])
    assert {"no:asyncio", "no:pytest-lsp", "no:openxml-audit", "no:logging"} <= set(words[1::2])
