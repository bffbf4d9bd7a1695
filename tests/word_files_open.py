"""A plugin of pytest's that tests/conftest.py takes in where Word files are looked at: elsewhere no test has to pass by it."""

from collections.abc import Iterator

import pytest

from tests import openxml


@pytest.fixture(autouse=True)
def every_word_file_opens(made_word_files: openxml.Made) -> Iterator[None]:
    """Microsoft's Open XML SDK finds nothing in the Word files that the test made, or a fixture of wider scope before it."""
    yield
    if made_word_files and openxml.must_look():
        assert made_word_files.faults(openxml.validator()) == []
