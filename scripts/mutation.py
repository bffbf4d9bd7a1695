"""Puts small faults into the rules, the evidence kinds and the sums, one by one, and sees whether the tests notice.

Each mutant (`scripts/mutants.py`) lives in a process of its own, forked when the tests have been collected. There its code takes
the place of the function's, and the tests that belong to its module run until the first fails. A mutant that no test minds is a
survivor: either a case is missing, or the fault changes nothing that anybody can see. Survivors of the second sort stand in
`scripts/mutants_that_change_nothing.yaml`, each with why. The exit code is 0 when there are no others.

Usage: python scripts/mutation.py [--sample N [--seed S]] [--processes N] [module or folder …]        (Linux and macOS)
"""

import argparse
import datetime as dt
import gc
import itertools
import os
import random
import shlex
import shutil
import signal
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.law.evidence import BEVISTYPER  # noqa: E402
from bolig_cli.law.katalog import load_katalog  # noqa: E402
from scripts.mutants import Mutant, mutants  # noqa: E402

MODULES = (
    "bolig_cli/rules/smaa_grupper",
    *(
        f"bolig_cli/model/{name}.py"
        for name in (
            "beloep",
            "enhet",
            "fordeling",
            "framskriving",
            "kalender",
            "okonomi",
            "tabell",
            "tall",
            "tid",
            "tidsrom",
        )
    ),
    "bolig_cli/law/evidence",
    "bolig_cli/law/kommunene.py",
    "bolig_cli/rules",
)
TESTS = (
    "tests/rules",
    "tests/law/test_andre_kommuner.py",
    "tests/law/test_annen_by.py",
    "tests/law/test_ansvarsvilkaar.py",
    "tests/law/test_begrunnelse.py",
    "tests/law/test_bevistyper.py",
    "tests/law/test_dokumentnavn.py",
    "tests/law/test_emneimot.py",
    "tests/law/test_enhetsnavn.py",
    "tests/law/test_evidence.py",
    "tests/law/test_fagord.py",
    "tests/law/test_feller.py",
    "tests/law/test_foering.py",
    "tests/law/test_gjerning.py",
    "tests/law/test_ikke_gjort.py",
    "tests/law/test_forloep.py",
    "tests/law/test_ikke_ennaa.py",
    "tests/law/test_innhold.py",
    "tests/law/test_kapitteldel.py",
    "tests/law/test_klart_spraak.py",
    "tests/law/test_kommunen.py",
    "tests/law/test_kommunene.py",
    "tests/law/test_ledd.py",
    "tests/law/test_lengder.py",
    "tests/law/test_motsagt.py",
    "tests/law/test_maaler_hva.py",
    "tests/law/test_nektelse.py",
    "tests/law/test_nettadresse.py",
    "tests/law/test_ordsoek.py",
    "tests/law/test_organ.py",
    "tests/law/test_par.py",
    "tests/law/test_setningsform.py",
    "tests/law/test_skrivested.py",
    "tests/law/test_sted.py",
    "tests/law/test_tatt_bort.py",
    "tests/law/test_tekst.py",
    "tests/law/test_uferdig.py",
    "tests/law/test_fagfelt.py",
    "tests/law/test_annetsteds.py",
    "tests/law/test_noen.py",
    "tests/law/test_om_bolig.py",
    "tests/law/test_stikkord.py",
    "tests/law/test_tidligere_plan.py",
    "tests/law/test_utsagn.py",
    "tests/law/test_ved_siden.py",
    *(
        f"tests/model/test_{name}.py"
        for name in (
            "beloep",
            "build",
            "enhet",
            "framskriving",
            "kalender",
            "okonomi",
            "plan",
            "tabell",
            "tall",
            "talluttrykk",
            "tid",
            "tidsrom",
        )
    ),
    "tests/documents/test_behov.py",
    "tests/documents/test_okonomi.py",
)
NAMED = {"motsigelser": "motsagt"}  # a folder whose tests have another name
EXAMPLES, PAIRS = "tests/law/test_bevistyper.py", "tests/law/test_par.py"
EQUIVALENT = ROOT / "scripts" / "mutants_that_change_nothing.yaml"
PROCESSES = 2
KILLED, SURVIVED, NOT_MADE = "killed", "survived", "not made"

Choice = Callable[[str, Sequence[pytest.Item]], list[pytest.Item]]


def tests_of(module: str, items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests that belong to a module, the nearest first."""
    match module.removesuffix(".py").split("/"):
        case ["bolig_cli", "rules", room, rule] if room != "support":
            cases = [item for item in items if _rule_case(item) == rule.replace("_", "-")]
            return cases + _in(items, f"tests/rules/test_{rule}.py")
        case ["bolig_cli", "rules", *_, name]:
            own = _in(items, f"tests/rules/test_{name}.py", "tests/rules/test_context.py")
            return own + [item for item in items if _rule_case(item)]
        case ["bolig_cli", "law", "evidence", kind] if kind in BEVISTYPER:
            duties = {plikt.id for plikt in load_katalog().plikter if kind in {krav.type.navn for krav in plikt.krav}}
            nearest = [item for item in _in(items, EXAMPLES) if _params(item).get("navn") == kind]
            pairs = [item for item in _in(items, PAIRS) if _params(item).get("id") in duties]
            return nearest + _in(items, f"tests/law/test_{kind}.py") + pairs
        case ["bolig_cli", "law", "evidence", *rooms, name]:
            own = _in(
                items, f"tests/law/test_{name}.py", *(f"tests/law/test_{NAMED.get(room, room)}.py" for room in rooms)
            )
            codes = _rules_that_ask(name)
            cases = [item for item in items if _rule_case(item) in codes]
            return own + cases + _in(items, EXAMPLES) + _in(items, PAIRS) + _in(items, "tests/law/test_feller.py")
        case ["bolig_cli", "law", name]:
            return _in(items, f"tests/law/test_{name}.py")
        case path:
            nearest, rest = _in(items, f"tests/model/test_{path[-1]}.py"), _in(items, "tests/model", "tests/documents")
            return list(dict.fromkeys([*nearest, *rest, *(item for item in items if _rule_case(item))]))


def _rules_that_ask(support: str) -> set[str]:
    """The codes of the rules that ask a module which the evidence kinds share."""
    asks = f"from bolig_cli.law.evidence.support.{support} import"
    rules = (ROOT / "bolig_cli" / "rules").rglob("*.py")
    return {path.stem.replace("_", "-") for path in rules if asks in path.read_text(encoding="utf-8")}


def _in(items: Iterable[pytest.Item], *files: str) -> list[pytest.Item]:
    return [item for item in items if item.nodeid.startswith(files)]


def _params(item: pytest.Item) -> Mapping[str, object]:
    callspec = getattr(item, "callspec", None)
    return callspec.params if callspec else {}


def _rule_case(item: pytest.Item) -> str:
    """The code of the rule whose cases a test tries, if it does."""
    return str(_params(item).get("code", "")) if item.nodeid.startswith("tests/rules/") else ""


@dataclass(frozen=True, slots=True)
class Result:
    mutant: Mutant
    outcome: str


class NotMade(Exception):
    """The fault is in code that ran before the tests began, and cannot be put in afterwards."""


class Run:
    """A pytest plugin that, instead of running the collected tests once, runs them on mutants."""

    def __init__(
        self,
        root: Path,
        chosen: Sequence[Mutant],
        tests_of: Choice,
        tell: Callable[[Result], None],
        processes: int,
    ) -> None:
        self.results: list[Result] = []
        self.fault = ""
        self._root = root
        self._chosen = chosen
        self._tests_of = tests_of
        self._tell = tell
        self._processes = processes
        self._functions: list[FunctionType] = []
        self._children: dict[int, tuple[Mutant, str]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        try:
            self._run(session)
        except RuntimeError as error:  # pytest would say no more than that something went wrong
            self.fault = str(error)
        while self._children:
            self._wait()
        return True

    def _run(self, session: pytest.Session) -> None:
        if session.testsfailed:
            raise RuntimeError("the tests cannot be collected")
        by_module: dict[str, list[Mutant]] = {}
        for mutant in self._chosen:
            by_module.setdefault(mutant.path, []).append(mutant)
        gc.unfreeze()  # the tests freeze what they have collected, and what is frozen is not among the objects
        self._functions = [f for f in gc.get_objects() if isinstance(f, FunctionType)]
        gc.freeze()
        for module, those in by_module.items():
            source = (self._root / module).read_text(encoding="utf-8")
            tests = self._tests_of(module, session.items)
            limit = _seconds_unharmed(session, module, tests) * 10 + 10
            for mutant in those:
                while len(self._children) >= self._processes:
                    self._wait()
                self._start(session, mutant, source, tests, limit)

    def _start(
        self, session: pytest.Session, mutant: Mutant, source: str, tests: list[pytest.Item], limit: float
    ) -> None:
        folder = tempfile.mkdtemp()
        pid = os.fork()
        if not pid:
            _live(session, tests, folder, limit, lambda: self._put_in(mutant, source))
        self._children[pid] = mutant, folder

    def _wait(self) -> None:
        pid, status = os.wait()
        mutant, folder = self._children.pop(pid)
        shutil.rmtree(folder, ignore_errors=True)
        outcome = {0: SURVIVED, 3: NOT_MADE}.get(os.waitstatus_to_exitcode(status), KILLED)
        self.results.append(Result(mutant, outcome))
        self._tell(self.results[-1])

    def _put_in(self, mutant: Mutant, source: str) -> None:
        """Lets the mutant's code run wherever its module's runs. Raises NotMade when nothing was changed."""
        path = str(self._root / mutant.path)
        made = compile(mutant.tree(source), path, "exec")
        if not mutant.function:
            return _set_constants(made, path)
        codes = {(code.co_qualname, code.co_firstlineno): code for code in _codes(made)}
        changed = False
        for function in self._functions:
            old = function.__code__
            new = codes.get((old.co_qualname, old.co_firstlineno)) if old.co_filename == path else None
            if new and new != old:
                function.__code__ = new
                changed = True
        if not changed:
            raise NotMade(mutant.key)


def _seconds_unharmed(session: pytest.Session, module: str, tests: list[pytest.Item]) -> float:
    """How long a module's tests take; without a fault in it they pass, or there is nothing to measure against."""
    folder = tempfile.mkdtemp()
    start = time.monotonic()
    pid = os.fork()
    if not pid:
        _live(session, tests, folder, 600, lambda: None)
    _, status = os.waitpid(pid, 0)
    shutil.rmtree(folder, ignore_errors=True)
    if status or not tests:
        raise RuntimeError(f"{module}: {len(tests)} tests, and they do not all pass")
    return time.monotonic() - start


def _live(
    session: pytest.Session, tests: list[pytest.Item], folder: str, limit: float, fault: Callable[[], None]
) -> None:
    """The life of a child; never comes back. Ends with 0 when all tests pass, 1 when one fails, 3 when no fault could be made."""
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(silent, stream)
    os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
    signal.alarm(int(limit))  # whoever does not end is killed, and counts as that
    code = 1
    try:
        fault()
        for test, following in zip(tests, [*tests[1:], None], strict=True):
            test.ihook.pytest_runtest_protocol(item=test, nextitem=following)
            if session.testsfailed:
                break
        else:
            code = 0
    except NotMade:
        code = 3
    finally:
        os._exit(code)


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


_PLAIN = (int, str, tuple, frozenset, dict, dt.date, dt.timedelta)


def _set_constants(made: CodeType, path: str) -> None:
    """A fault at the top of a module: its plain values, here and where they have been imported by name."""
    (module,) = (m for m in list(sys.modules.values()) if getattr(m, "__file__", None) == path)
    fresh = {name: value for name, value in vars(module).items() if name.startswith("__")}
    exec(made, fresh)
    changed = {
        name: (vars(module)[name], value)
        for name, value in fresh.items()
        if isinstance(value, _PLAIN) and vars(module).get(name) != value
    }
    if not changed:
        raise NotMade(path)
    for other in list(sys.modules.values()):
        for name, (old, new) in changed.items():
            if vars(other).get(name) is old:
                setattr(other, name, new)


def run(
    root: Path,
    chosen: Sequence[Mutant],
    tests: Sequence[str],
    choice: Choice,
    tell: Callable[[Result], None],
    processes: int = PROCESSES,
) -> list[Result]:
    """Runs the tests on each mutant. Raises RuntimeError when they cannot be run, or fail without any fault."""
    plugin = Run(root, chosen, choice, tell, processes)
    options = [
        "--override-ini=addopts=",
        *plugins_kept_out(),
        "--capture=no",
        "-p",
        "no:terminal",
        "-p",
        "no:cacheprovider",
        f"--rootdir={root}",
    ]
    code = pytest.main([*options, *tests], plugins=[plugin])
    if code or plugin.fault:
        raise RuntimeError(f"the tests do not run as they should: {plugin.fault or code}")
    return plugin.results


def plugins_kept_out() -> list[str]:
    """The options by which pyproject.toml keeps plugins out of a run; nothing else of what stands there goes for mutants."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    words = shlex.split(settings["tool"]["pytest"]["ini_options"]["addopts"])
    named = itertools.pairwise(words)
    return [word for pair in named if pair[0] == "-p" and pair[1].startswith("no:") for word in pair]


def read_equivalent(path: Path) -> dict[str, str]:
    """Mutant's key → why it changes nothing."""
    entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    return {key: entry["fordi"] for entry in entries for key in entry["mutanter"]}


def find_modules(root: Path, modules: Sequence[str]) -> list[str]:
    """The modules that are named, and all those in the folders that are, each once: their paths below the root."""
    paths = [p for m in modules for p in ([root / m] if m.endswith(".py") else sorted((root / m).rglob("*.py")))]
    return list(dict.fromkeys(path.relative_to(root).as_posix() for path in paths))


def find_mutants(root: Path, modules: Sequence[str]) -> list[Mutant]:
    """The mutants of modules and of all modules in folders."""
    names = find_modules(root, modules)
    return [mutant for name in names for mutant in mutants(name, (root / name).read_text(encoding="utf-8"))]


def _table(results: Sequence[Result], equivalent: Mapping[str, str]) -> Iterator[str]:
    rooms: dict[str, Counter[str]] = {}
    for result in results:
        known = result.outcome == SURVIVED and result.mutant.key in equivalent
        for room in (str(Path(result.mutant.path).parent), "alt"):
            rooms.setdefault(room, Counter())["changes nothing" if known else result.outcome] += 1
    yield f"{'room':40}{'mutants':>9}{'killed':>9}{'changes nothing':>17}{'not made':>10}{'new survivors':>15}"
    for room in sorted(rooms, key=lambda name: (name == "alt", name)):
        n = rooms[room]
        yield f"{room:40}{n.total():9}{n[KILLED]:9}{n['changes nothing']:17}{n[NOT_MADE]:10}{n[SURVIVED]:15}"


def main() -> int:
    """0 when every fault could be made, and every survivor has been looked at; otherwise 1."""
    parser = argparse.ArgumentParser(description="Puts faults into the code and sees whether the tests notice.")
    parser.add_argument("modules", nargs="*", default=MODULES, help="modules and folders below the project's")
    parser.add_argument("--sample", type=int, help="so many mutants, chosen at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=PROCESSES, help="mutants that live at the same time")
    words = parser.parse_args()
    os.chdir(ROOT)
    chosen = find_mutants(ROOT, words.modules)
    if words.sample:
        kept = set(random.Random(words.seed).sample(range(len(chosen)), min(words.sample, len(chosen))))
        chosen = [mutant for i, mutant in enumerate(chosen) if i in kept]
    equivalent = read_equivalent(EQUIVALENT)

    def tell(result: Result) -> None:
        if result.outcome == SURVIVED and result.mutant.key not in equivalent:
            print(f"{result.mutant.path}:{result.mutant.line}: {result.mutant.key}", flush=True)

    results = run(
        ROOT, chosen, ["--skip-sdk", "--hypothesis-profile=mutasjon", *TESTS], tests_of, tell, words.processes
    )
    survived = {result.mutant.key for result in results if result.outcome == SURVIVED}
    wrong = _wrong(equivalent, chosen, survived, everything=words.modules is MODULES and not words.sample)
    wrong += [f"not made, and so not tried: {r.mutant.key}" for r in results if r.outcome == NOT_MADE]
    new = len(survived - equivalent.keys())
    print(*_table(results, equivalent), *wrong, f"{new} new survivors", sep="\n")
    return 1 if new or wrong else 0


def _wrong(
    equivalent: Mapping[str, str], chosen: Sequence[Mutant], survived: Iterable[str], everything: bool
) -> list[str]:
    """What is listed as changing nothing, and is killed, or exists no more."""
    ran = {mutant.key for mutant in chosen}
    gone = equivalent.keys() - ran if everything else set()
    return [
        f"{EQUIVALENT.name}: no survivor: {key}" for key in sorted(((equivalent.keys() & ran) - {*survived}) | gone)
    ]


if __name__ == "__main__":
    sys.exit(main())
