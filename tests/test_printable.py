"""What is shown on a screen or in a log does nothing to it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import printable
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
