"""What is shown on a screen or in a log does nothing to it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import printable
from bolig_cli.printable import in_log, short
from bolig_cli.report import colour


def test_control_signs_are_written_out() -> None:
    assert (
        printable.printable("a\x1b[2J\x07\u202eb\x9b\tc\nd\r\ne\rf") == "a\\x1b[2J\\x07\\u202eb\\u009b\tc\nd\r\ne\\x0df"
    )


def test_a_report_keeps_its_own_colours_and_no_others() -> None:
    own = colour.ansi("feil", "red")
    assert colour.only(f"{own}\x1b[8m\x1b]0;tittel\x07") == f"{own}\\x1b[8m\\x1b]0;tittel\\x07"


@given(st.text())
def test_json_says_the_same_when_it_is_printed(text: str) -> None:
    assert json.loads(printable.printable(json.dumps([text], ensure_ascii=False))) == [text]


@given(st.text(alphabet="a:# []vso\n"))
def test_no_line_is_a_command(text: str) -> None:
    shown = printable.without_commands(text)
    assert "##[" not in shown
    assert "##vso[" not in shown
    assert not any(line.strip().startswith("::") for line in shown.split("\n"))
    assert shown.replace(" ", "") == text.replace(" ", "")


def test_a_whole_answer_holds_no_order_and_json_says_the_same() -> None:
    told = json.dumps({"tittel": "##vso[task.setvariable]x ##[error]y ::error::z"}, indent=2)
    assert "##[" not in in_log(told)
    assert "##vso[" not in in_log(told)
    assert json.loads(in_log(told)) == json.loads(told)
    assert in_log("Planen\n::error::x\n##vso[a]") == "Planen\n: :error::x\n# #vso[a]"


def test_what_is_quoted_at_length_is_cut_off() -> None:
    assert (
        short(f"«{'a' * 5000}» er ikke et tall. Skriv «{'b' * 50}».")
        == f"«{'a' * 100}…» er ikke et tall. Skriv «{'b' * 50}»."
    )
    assert short(f"Tallet {'9' * 5000} er for stort.") == f"Tallet {'9' * 100}… er for stort."
    assert short(f"«{'a' * 120}»") == f"«{'a' * 120}»"
