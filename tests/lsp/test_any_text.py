"""Whatever is written, every feature answers: a random edit of a plan, and a question at a random place in it."""

import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.edits import SMALL_PLAN, edit
from bolig_cli.errors import BoligError
from bolig_cli.finding import Place
from bolig_cli.lsp.actions import actions
from bolig_cli.lsp.completion import suggestions
from bolig_cli.lsp.definition import definition
from bolig_cli.lsp.diagnostics import by_file, underlined
from bolig_cli.lsp.hover import hover
from bolig_cli.lsp.plans import OpenPlan
from bolig_cli.lsp.references import references
from bolig_cli.lsp.rename import rename
from bolig_cli.lsp.symbols import outline, search
from bolig_cli.source import edit as source_edit
from bolig_cli.source.files import read_folder


@settings(max_examples=max(2, settings().max_examples // 10), deadline=None)
@given(st.integers(0, 1_000_000))
def test_every_feature_at_any_place_of_any_text(seed: int) -> None:
    chance, first = random.Random(seed), read_folder(SMALL_PLAN)
    plan = OpenPlan(SMALL_PLAN)
    files = first
    for _ in range(4):
        change = edit(chance, files, first)
        files = files.with_texts(change)
        for path, data in change.items():
            plan.edit(path, (data or b"").decode("utf-8", "replace"))
        _asked(chance, plan)


def _asked(chance: random.Random, plan: OpenPlan) -> None:
    view = plan.view()
    assert view
    for path in sorted(plan.texts):
        lines = view.lines(path)
        for _ in range(5):
            line = chance.randint(1, len(lines))
            at = Place(path, line, chance.randint(1, len(lines[line - 1]) + 1))
            suggestions(view, at)
            hover(view, at)
            definition(view, at)
            references(view, at)
            with suppress(BoligError):
                rename(view, at, "X9")
        outline(view, path)
        last = Place(path, len(lines), len(lines[-1]) + 1)
        for action in actions(view, Place(path, 1, 1), last):
            changed = plan.texts.get(action.edits[0].place.path)
            if changed is not None and "\ufeff" not in changed:
                source_edit.apply(changed.encode("utf-8", "replace"), action.edits)
    search(view, "a")
    for path, findings in by_file(view.checked.findings).items():
        for finding in findings:
            place = underlined(finding.place, view.lines(path))
            assert (place.line, place.column) < place.end
