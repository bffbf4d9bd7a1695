"""A plan with a group of three persons in a table is not built for anyone to read until it has been dealt with."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Bolig = Callable[..., CompletedProcess[str]]
TABLE = "plan/kunnskapsgrunnlag/tabeller/midlertidig-botilbud.csv"


def put(folder: Path, old: str, new: str) -> None:
    path = folder / TABLE
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("document", ["hoeringsutkast", "plan", "alle"])
def test_a_group_of_three_stops_every_document(example: Path, bolig: Bolig, document: str) -> None:
    put(example, "Barnefamilier, uansett lengde;5;:;6", "Barnefamilier, uansett lengde;5;3;6")
    done = bolig("build", "--dokument", document, "--format", "html", cwd=example)
    assert done.returncode == 1
    assert f"{TABLE}:6:33" in done.stdout + done.stderr
    assert "viser 3 i raden «Barnefamilier, uansett lengde», kolonnen «2022»" in done.stdout + done.stderr
    assert not list(example.glob("build/*.html"))


def test_hidden_or_merged_it_is_built(example: Path, bolig: Bolig) -> None:
    put(example, "Barnefamilier, uansett lengde;5;:;6", "Barnefamilier, uansett lengde;:;:;6")
    assert bolig("build", "--format", "html", cwd=example).returncode == 0
    assert (example / "build/hoeringsutkast.html").is_file()


def test_a_hidden_figure_that_the_total_gives_away_stops_it_too(example: Path, bolig: Bolig) -> None:
    put(example, "Over tre måneder;7;8;11", "Over tre måneder;7;:;11")
    done = bolig("build", "--format", "html", cwd=example)
    assert done.returncode == 1
    assert "[skjult-tall-kan-regnes-ut]" in done.stdout + done.stderr
    assert not (example / "build").exists() or not list(example.glob("build/*.html"))
