"""Another id, and everything that refers to it."""

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit
from bolig_cli.lsp.rename import rename, renamed
from bolig_cli.source import edit
from tests.lsp.desk import Desk

T1, S1 = "plan/tiltak/T1.yaml", "plan/strategier/S1.yaml"


def by_file(edits: tuple[Edit, ...]) -> dict[str, list[Edit]]:
    found: dict[str, list[Edit]] = {}
    for each in edits:
        found.setdefault(each.place.path, []).append(each)
    return found


def test_an_item_with_its_file_and_all_that_refers_to_it(small: Desk) -> None:
    small.changed("plan/maal/M1.yaml", "beskrivelse: Unge", "beskrivelse: 🏠 Se [strategien](#S1). Unge")
    at = small.at(T1, "strategier: [S¦1]")
    assert small.view.text_at(renamed(small.view, at)) == "S1"
    found = rename(small.view, at, "S7")
    assert found.names == ((S1, "plan/strategier/S7.yaml"),)
    done = {}
    for path, edits in by_file(found.edits).items():
        text = small.plan.texts.get(path) or small.saved(path)
        done[path] = edit.apply(text.encode(), edits).decode()
        for each in edits:
            assert each.place.line == each.place.end_line
    assert done.keys() == {S1, T1, "plan/maal/M1.yaml"}
    assert done[S1].startswith("id: S7\n")
    assert done[T1] == small.saved(T1).replace("[S1]", "[S7]")
    assert "🏠 Se [strategien](#S7). Unge" in done["plan/maal/M1.yaml"]


def test_an_item_that_shares_its_file_with_others(small: Desk) -> None:
    found = rename(small.view, small.at(T1, "ansvarlig: n¦av"), "nav-proeve")
    assert found.names == ()
    assert set(by_file(found.edits)) == {T1, "plan/organisasjon.yaml"}


@pytest.mark.parametrize(
    ("words", "new", "why"),
    [
        ("strategier: [S¦1]", "M1", "allerede brukt"),
        ("strategier: [S¦1]", "ikke en id", "kan ikke være en id"),
        ("strategier: [S¦1]", "S1", "allerede S1"),
        ("tittel: Åpne ¦en", "S7", "Her står det ingen id"),
        ("stat¦us: ny", "S7", "Her står det ingen id"),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_words(small: Desk, words: str, new: str, why: str) -> None:
    at = small.at(T1, words)
    with pytest.raises(BoligError, match=why):
        rename(small.view, at, new)


def test_no_duty_of_a_statute_can_be_renamed(small: Desk) -> None:
    at = small.changed(T1, "status: ny", "status: ny\nsvarer_paa: [bsl-6-3¦-1]")
    with pytest.raises(BoligError, match="bsl-6-3-1 er en bestemmelse i loven"):
        renamed(small.view, at)


def test_a_requirement_of_ones_own_can(desk: Desk) -> None:
    own = next(plikt.id for lov in desk.view.katalog.lover if not lov.lovdata for plikt in lov.plikter)
    at = desk.changed("plan/tiltak/T01.yaml", "[bsl-6-3-2]", f"[{own}¦]")
    paths = set(by_file(rename(desk.view, at, "eget-krav").edits))
    assert {"plan/tiltak/T01.yaml", "plan/krav/samfunnsdelen.yaml"} <= paths


def test_what_is_not_in_the_plan_has_no_other_id(small: Desk) -> None:
    at = small.changed(T1, "ansvarlig: nav", "ansvarlig: huse¦t")
    with pytest.raises(BoligError, match="Planen har ikke noe med id-en «huset»"):
        renamed(small.view, at)


def test_nothing_is_renamed_while_another_file_cannot_be_read(small: Desk) -> None:
    small.write("plan/maal/M1.yaml", "id: [M1\n  tittel: {")
    at = small.at(T1, "strategier: [S¦1]")
    with pytest.raises(BoligError, match="rettes først"):
        rename(small.view, at, "S7")
