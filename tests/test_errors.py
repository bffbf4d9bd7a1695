"""What the system says of a file is told in Norwegian."""

import errno
import os

import pytest

from bolig_cli.errors import why


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "du har ikke tilgang"),
        (errno.ENOSPC, "det er ikke mer plass"),
        (errno.ENOENT, "den finnes ikke"),
        (errno.ENAMETOOLONG, "navnet er for langt"),
    ],
)
def test_the_usual_reasons_are_in_norwegian(code: int, said: str) -> None:
    assert why(OSError(code, os.strerror(code))) == said


def test_a_reason_without_words_of_ours_keeps_its_own() -> None:
    assert why(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert why(OSError("den er skadet")) == "den er skadet"
