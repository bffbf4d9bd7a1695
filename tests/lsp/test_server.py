"""The server as an editor has it: a process of its own, over standard input and output.

One process serves the whole file; each test has a plan in a folder of its own.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lsprotocol import types as t
from pygls.exceptions import JsonRpcException

from tests.lsp.client import ROOT, Editor

SMALL = ROOT / "tests" / "planer" / "minste" / "plan"
T1 = "plan/tiltak/T1.yaml"


@pytest.fixture(scope="module")
def language_client() -> Iterator[Editor]:
    editor = Editor()
    yield editor
    assert editor.close() == 0


@pytest.fixture
def editor_process() -> Iterator[Callable[[Path, str], Editor]]:
    """Starts an editor with a folder open; it hangs up without a word."""
    started: list[Editor] = []

    def start(folder: Path, named: str) -> Editor:
        started.append(Editor([folder], named))
        return started[-1]

    yield start
    for editor in started:
        editor.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "plan")
    return tmp_path.resolve()


def opened(editor: Editor, file: Path) -> tuple[str, str]:
    address, text = file.as_uri(), file.read_text(encoding="utf-8")
    editor.open(address, text)
    return address, text


def test_what_it_can(language_client: Editor) -> None:
    can = language_client.capabilities
    assert can.text_document_sync
    assert can.completion_provider
    assert can.hover_provider
    assert can.definition_provider
    assert can.references_provider
    assert can.rename_provider
    assert can.code_action_provider
    assert can.document_symbol_provider
    assert can.position_encoding == t.PositionEncodingKind.Utf16
    language_client.wait(lambda _: t.WORKSPACE_DID_CHANGE_WATCHED_FILES in language_client.registered)


def test_findings_come_while_one_writes_and_go_when_mended(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    editor.change(
        address,
        text.replace("Åpne en fast", "🏠 Åpne en fast").replace(
            "medvirkende: [eiendom]", 'medvirkende: ["æøå", huset]'
        ),
    )
    found = editor.wait_for(address, "ukjent-henvisning")
    one = next(each for each in found if each.code == "ukjent-henvisning" and "huset" in each.message)
    assert (one.range.start, one.range.end) == (t.Position(5, 21), t.Position(5, 26))
    assert one.severity == t.DiagnosticSeverity.Error
    assert one.source == "bolig"
    assert "«huset»" in one.message
    editor.change(address, text)
    editor.wait(lambda told: not [each for each in told[address] if each.code == "ukjent-henvisning"])
    assert (folder / T1).read_text(encoding="utf-8") == text  # nothing is written


def test_a_finding_in_another_file_than_the_one_that_is_written_in(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / "plan/organisasjon.yaml")
    editor.change(address, text.replace("id: nav", "id: kontoret"))
    editor.wait_for((folder / T1).as_uri(), "ukjent-henvisning")
    editor.close_text(address)  # without saving: what is saved counts again
    editor.wait(lambda told: all(each.code != "ukjent-henvisning" for each in told[(folder / T1).as_uri()]))


def test_an_address_is_answered_as_the_editor_writes_it(language_client: Editor, folder: Path) -> None:
    editor = language_client
    odd = (folder / T1).as_uri().replace("/plan/", "/pl%61n/")
    text = (folder / T1).read_text(encoding="utf-8")
    editor.open(odd, text.replace("ansvarlig: nav", "ansvarlig: ingen-her"))
    editor.wait_for(odd, "ukjent-henvisning")


def test_half_typed_yaml(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    broken = text.replace("strategier: [S1]", "strategier: [S").replace("maalgrupper: [unge]", 'maalgrupper: "')
    editor.change(address, broken)
    editor.wait(lambda told: any(str(each.code).startswith("yaml-") for each in told.get(address, ())))
    answer = editor.ask_at(t.TEXT_DOCUMENT_COMPLETION, address, broken, "strategier: [S¦")
    assert [(each.label, each.detail) for each in answer.items] == [("S1", "Gi råd tidlig")]
    editor.change(address, text)
    editor.wait(lambda told: not any(str(each.code).startswith("yaml-") for each in told[address]))


def test_every_question(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    named = t.TextDocumentIdentifier(address)
    assert "**Strategien S1**" in editor.ask_at(t.TEXT_DOCUMENT_HOVER, address, text, "[S¦1]").contents.value
    there = editor.ask_at(t.TEXT_DOCUMENT_DEFINITION, address, text, "[S¦1]")
    assert there.uri == (folder / "plan/strategier/S1.yaml").as_uri()
    assert there.range.start == t.Position(0, 4)
    with_own = t.ReferenceContext(include_declaration=True)
    assert len(editor.ask_at(t.TEXT_DOCUMENT_REFERENCES, address, text, "[S¦1]", context=with_own)) == 2
    without = t.ReferenceContext(include_declaration=False)
    assert len(editor.ask_at(t.TEXT_DOCUMENT_REFERENCES, address, text, "[S¦1]", context=without)) == 1
    assert editor.ask_at(t.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, address, text, "[S¦1]")
    (symbol,) = editor.ask(t.TEXT_DOCUMENT_DOCUMENT_SYMBOL, t.DocumentSymbolParams(named))
    assert symbol.name == "T1 Åpne en fast rådgivningstime"
    found = editor.ask(t.WORKSPACE_SYMBOL, t.WorkspaceSymbolParams("rådgivningstime"))
    assert address in {each.location.uri for each in found}
    mistaken = text.replace("ansvarlig: nav", "ansvarlig: navv")
    editor.change(address, mistaken)
    line = t.Range(t.Position(4, 0), t.Position(4, 20))
    (action,) = editor.ask(t.TEXT_DOCUMENT_CODE_ACTION, t.CodeActionParams(named, line, t.CodeActionContext([])))
    (change,) = action.edit.changes[address]
    assert change.new_text == "nav"
    assert change.range == t.Range(t.Position(4, 11), t.Position(4, 15))


def test_rename_with_the_file(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    found = editor.ask_at(t.TEXT_DOCUMENT_RENAME, address, text, "[S¦1]", new_name="S7")
    *texts, moved = found.document_changes
    assert {each.text_document.uri for each in texts} == {address, (folder / "plan/strategier/S1.yaml").as_uri()}
    assert moved.kind == "rename"
    assert moved.new_uri == (folder / "plan/strategier/S7.yaml").as_uri()
    assert editor.ask_at(t.TEXT_DOCUMENT_PREPARE_RENAME, address, text, "[S¦1]").start == t.Position(2, 13)
    with pytest.raises(JsonRpcException, match="allerede brukt"):
        editor.ask_at(t.TEXT_DOCUMENT_RENAME, address, text, "[S¦1]", new_name="M1")


def test_a_change_on_the_disk(language_client: Editor, folder: Path) -> None:
    editor = language_client
    opened(editor, folder / T1)
    other = folder / "plan/strategier/S1.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("maal: M1", "maal: M9"), encoding="utf-8")
    editor.changed_on_disk(other)
    editor.wait_for(other.as_uri(), "ukjent-henvisning")


def test_the_plan_is_taken_away_and_comes_back(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    file = folder / "plan/plan.yaml"
    saved = file.read_text(encoding="utf-8")
    editor.wait(lambda told: bool(told.get(file.as_uri())))
    file.unlink()
    editor.changed_on_disk(file)
    editor.wait(lambda told: any("Fant ingen plan" in each.message for each in told.get(address, ())))
    assert editor.ask_at(t.TEXT_DOCUMENT_HOVER, address, text, "[S¦1]") is None
    file.write_text(saved, encoding="utf-8")
    editor.changed_on_disk(file)
    editor.wait(lambda told: all(each.code != "plan-ikke-lest" for each in told[address]))
    assert editor.ask_at(t.TEXT_DOCUMENT_HOVER, address, text, "[S¦1]")


def test_a_file_in_no_plan(language_client: Editor, tmp_path: Path) -> None:
    editor = language_client
    (tmp_path / "annet.yaml").write_text("id: [x", encoding="utf-8")
    address, text = opened(editor, tmp_path / "annet.yaml")
    assert editor.ask_at(t.TEXT_DOCUMENT_COMPLETION, address, text, "id: ¦[x") is None
    editor.open("untitled:Uten-navn-1", "id: x")
    assert editor.ask_at(t.TEXT_DOCUMENT_HOVER, "untitled:Uten-navn-1", "id: x", "¦id") is None
    assert address not in editor.told


def test_two_plans_far_down_in_one_folder(language_client: Editor, tmp_path: Path) -> None:
    editor = language_client
    for name in ("gammel", "ny"):
        shutil.copytree(SMALL, tmp_path / "saker" / name / "plan")
    old, text = opened(editor, tmp_path / "saker/gammel" / T1)
    new, _ = opened(editor, tmp_path / "saker/ny" / T1)
    editor.change(new, text.replace("ansvarlig: nav", "ansvarlig: navv"))
    editor.wait_for(new, "ukjent-henvisning")
    assert all(each.code != "ukjent-henvisning" for each in editor.told.get(old, ()))
    there = editor.ask_at(t.TEXT_DOCUMENT_DEFINITION, old, text, "[S¦1]")
    assert there.uri == (tmp_path / "saker/gammel/plan/strategier/S1.yaml").resolve().as_uri()


def test_a_question_that_cannot_be_answered_ends_nothing(language_client: Editor, folder: Path) -> None:
    editor = language_client
    address, text = opened(editor, folder / T1)
    with pytest.raises(JsonRpcException):
        editor.ask("bolig/finnes-ikke", {})
    far = t.HoverParams(t.TextDocumentIdentifier(address), t.Position(999, 999))
    assert editor.ask(t.TEXT_DOCUMENT_HOVER, far) is None
    assert editor.ask_at(t.TEXT_DOCUMENT_HOVER, address, text, "[S¦1]")


@pytest.mark.parametrize("named", ["", "neovim"])
def test_other_editors(named: str, folder: Path, editor_process: Callable[[Path, str], Editor]) -> None:
    """Folders that are open are checked, answers are such as the editor can take, and who hangs up is let go."""
    (folder / T1).write_text((folder / T1).read_text(encoding="utf-8").replace("[S1]", "[S9]"), encoding="utf-8")
    editor = editor_process(folder, named)
    assert editor.capabilities.position_encoding == ("utf-8" if named else "utf-16")
    editor.wait_for((folder / T1).as_uri(), "ukjent-henvisning")
    address, text = opened(editor, folder / "plan/strategier/S1.yaml")
    assert editor.ask_at(t.TEXT_DOCUMENT_COMPLETION, address, text, "maal: ¦M1").items
    assert editor.ask_at(t.TEXT_DOCUMENT_HOVER, address, text, "M¦1")
    found = editor.ask_at(t.TEXT_DOCUMENT_RENAME, address, text, "M¦1", new_name="M7")
    if named == "neovim":
        assert [each.kind for each in found.document_changes if isinstance(each, t.RenameFile)] == ["rename"]
    else:  # who cannot give a file another name
        assert found.document_changes is None
        assert found.changes.keys() == {address, (folder / "plan/maal/M1.yaml").as_uri()}
