"""The answers to the hearing as forms: treated there, with the sender's words shown and never written."""

from collections.abc import Callable

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.preview import overview, removing
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor
from tests import hearing_answers
from tests.preview.test_editing import as_sent

PATH = hearing_answers.PATH.format("I01")
TEXT = hearing_answers.council("""\
  - nummer: 1
    tekst: |
      Timen bør være på dagtid.
      Mange kommer seg ikke ut om kvelden.
    plassering: tekst
    sikkerhet: trolig
    gjelder: [T07]  # se også T08
  - nummer: 2
    tekst: Takk for en god plan.
    konklusjon: tas til orientering
""")


@pytest.fixture
def editor(desk: Desk) -> Editor:
    path = desk.root / PATH
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    desk.look()
    return Editor(desk)


def now(editor: Editor) -> str:
    return (editor.desk.root / PATH).read_text(encoding="utf-8")


def test_every_point_is_in_the_panel_with_whether_it_is_treated(editor: Editor) -> None:
    (one,) = [each for each in overview.lists(editor.desk.files, editor.desk.checked.plan) if each["sti"] == PATH]
    assert one["overskrift"] == "Innspill fra Eldrerådet"
    assert one["laast"] is True
    assert one["rader"] == [
        "1. Timen bør være på dagtid. Mange kommer seg ikke ut om kvelden. (ikke behandlet)",
        "2. Takk for en god plan. (tas til orientering)",
    ]


def test_a_point_is_treated_and_the_sender_s_words_stand(editor: Editor) -> None:
    at = ("punkter", 0)
    form = editor.form(PATH, at)
    kinds = {field["noekkel"]: field["slag"] for field in form["felt"]}
    assert {key for key, kind in kinds.items() if kind == "vist"} == {
        "nummer", "tekst", "plassering", "sikkerhet", "sted",
    }  # fmt: skip
    assert kinds["gjelder"] == "flere"
    assert kinds["konklusjon"] == "en"
    sent = as_sent(form["felt"])
    assert not editor.save(PATH, at, form["innhold"], sent).files, "untouched"
    sent |= {"vurdering": "Vi er enige.", "konklusjon": "tas til følge", "tekst": "Noe annet", "nummer": "9"}
    sent["endring"] = {"gjelder": ["T07"], "hva": "Timen er flyttet.", "utgave": ""}
    editor.save(PATH, at, form["innhold"], sent)
    text = now(editor)
    assert text.startswith(TEXT[: TEXT.index("  - nummer: 2")].rstrip("\n"))
    for words in ("    vurdering: Vi er enige.\n", "    konklusjon: tas til følge\n", "hva: Timen er flyttet."):
        assert words in text
    assert "Noe annet" not in text
    assert text.endswith(TEXT[TEXT.index("  - nummer: 2") :])


def test_a_point_that_is_placed_in_its_form_is_placed_by_hand(editor: Editor) -> None:
    form = editor.form(PATH, ("punkter", 0))
    editor.save(PATH, ("punkter", 0), form["innhold"], as_sent(form["felt"]) | {"gjelder": ["T08"]})
    assert "    plassering: for hånd\n    sikkerhet: sikker\n    gjelder: [T08]" in now(editor)


def test_no_point_comes_goes_or_moves(editor: Editor) -> None:
    content = editor.form(PATH, ("punkter", 0))["innhold"]
    changes: tuple[Callable[[], object], ...] = (
        lambda: editor.save(PATH, ("punkter", "+"), content, {"nummer": "3", "tekst": "Nytt"}),
        lambda: removing.take_out(editor, PATH, ("punkter", 1), content),
        lambda: removing.take_out(editor, PATH, (), content),
        lambda: editor.move(PATH, ("punkter", 1), content, 0),
    )
    for change in changes:
        with pytest.raises(BoligError, match="slik de kom inn"):
            change()
    assert now(editor) == TEXT
