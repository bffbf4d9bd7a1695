"""The guide's commands are run as they stand, page by page, in the order that a reader types them."""

import json
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.words import words_under
from bolig_cli.source import schema

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs" / "veiledning").glob("*.md"))
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def commands(page: Path) -> Iterator[list[str]]:
    for block in re.findall(r"^```sh\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            yield shlex.split(line, comments=True)


@pytest.mark.parametrize("page", [page for page in PAGES if any(commands(page))], ids=lambda page: page.stem)
def test_the_commands_of_a_page_can_be_typed(page: Path, tmp_path: Path, bolig: Run) -> None:
    where = tmp_path
    for program, *words in commands(page):
        if program == "cd":
            where = (where / words[0]).resolve()
            assert where.is_dir(), words
            continue
        assert program == "bolig"
        done = bolig(*words, cwd=where)
        # what is new has duties that are not covered, which is no error in a draft
        assert done.returncode == 0, (words, done.stdout[-500:], done.stderr)


def test_the_first_page_names_every_other() -> None:
    first = (ROOT / "docs" / "veiledning" / "README.md").read_text(encoding="utf-8")
    assert {page.name for page in PAGES} - {"README.md"} <= set(re.findall(r"\((\S+\.md)\)", first))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize(
    ("kind", "above", "begins"),
    [
        (
            "tiltak",
            "id: T1\ntittel: A\nstrategier: [S1]\nbeskrivelse: B\nansvarlig: nav\nfrist: løpende\nstatus: ny\n",
            "okonomi:",
        ),
        ("prosess", "medvirkning:\n  - dato: 2026-01-01\n    tittel: A\n    deltakere: B\n", "    slag:"),
        ("prosess", "", "behandling:"),
        (
            "tiltak",
            "id: T1\ntittel: A\nstrategier: [S1]\nbeskrivelse: B\nansvarlig: nav\nfrist: løpende\nstatus: ny\n"
            "okonomi: {status: må utredes}\n",
            "boliger:",
        ),
        ("maal", "id: M1\ntittel: A\nbeskrivelse: B\n", "indikatorer:"),
        ("behovsoversikt", "dato: 2026-11-20\nkilder: [A]\nmetode: B\ntallstatus: illustrativ\n", "forutsetninger:"),
    ],
)
def test_what_the_guide_shows_can_be_written_so(kind: str, above: str, begins: str) -> None:
    page = (ROOT / "docs" / "veiledning" / "ord-og-felter.md").read_text(encoding="utf-8")
    (shown,) = [
        block
        for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
        if block.startswith(begins)
    ]
    _, faults = schema.validate(m.parsed("fil.yaml", kind, (above + shown).encode()))
    assert [f for f in faults if f.message != "Mangler «organisering»."] == []


def test_the_guide_has_the_words_of_the_fields_that_it_tells_of() -> None:
    page = (ROOT / "docs" / "veiledning" / "ord-og-felter.md").read_text(encoding="utf-8")
    for kind, path in (
        ("prosess", ("medvirkning", 0, "slag")),
        ("maal", ("indikatorer", 0, "tallstatus")),
        ("tiltak", ("okonomi", "status")),
        ("tiltak", ("okonomi", "poster", 0, "type")),
        ("tiltak", ("okonomi", "poster", 0, "finansiering")),
    ):
        known = next(words_under(kind, path, "felt"))
        assert f"{', '.join(f'`{word}`' for word in known.words[:-1])} eller `{known.words[-1]}`" in page, known


def test_the_words_for_virkemidler_are_the_schema_s() -> None:
    defined = json.loads((ROOT / "schema" / "felles.schema.json").read_text(encoding="utf-8"))["$defs"]
    items = defined["virkemidler"]["items"]
    items = defined[items["$ref"].rsplit("/", 1)[-1]] if "$ref" in items else items
    page = (ROOT / "docs" / "veiledning" / "ord-og-felter.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == items["enum"]
