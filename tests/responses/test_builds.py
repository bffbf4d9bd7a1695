"""An answer is read as the draft was when it was sent out, whatever the plan has become since."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.model.innspill import Punkt
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.responses.builds import Shelf
from tests.responses.answered import Answered
from tests.tools import Once

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parent.parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]
MOVED = "Nav har en avtale om rom som kan tas i bruk samme dag."  # of T3, which gets new words


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "plan" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def built(once: Once, bolig: Run) -> Path:
    """A plan with its hearing draft."""

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", folder / "plan")
        assert bolig("build", "--format", "docx,pdf", cwd=folder).returncode == 0

    return once("utsendt-bygg", make)


@pytest.fixture
def later(built: Path, tmp_path: Path) -> Path:
    """The plan some weeks later: T3 has new words and a new name, and T1 is gone, so that all the numbers are others."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    edit(tmp_path, "tiltak/T3.yaml", MOVED, "Vi leier rom der ingen trenger å vente.")
    edit(tmp_path, "tiltak/T3.yaml", "Finne trygge midlertidige botilbud", "Sikre et sted å sove")
    (tmp_path / "plan" / "tiltak" / "T1.yaml").unlink()
    return tmp_path


def plan_of(root: Path) -> Plan:
    plan = pipeline.check(root, None).plan
    assert plan is not None
    return plan


def points(root: Path) -> Iterator[Punkt]:
    for answer in plan_of(root).innspill:
        yield from answer.punkter


def placed(root: Path) -> dict[str, tuple[list[str], str, str]]:
    return {p.tekst.strip(): ([ref.id for ref in p.gjelder], p.plassering, p.sikkerhet) for p in points(root)}


def letter(root: Path, text: str, name: str = "brev.txt") -> str:
    (root / name).write_text(text, encoding="utf-8")
    return name


def test_numbers_titles_and_pages_are_those_of_the_draft(later: Path, bolig: Run) -> None:
    (bygg,) = [Shelf(later / "build" / "bygg").find(file.stem) for file in (later / "build" / "bygg").iterdir()]
    assert bygg is not None
    side = {part.id: part.side for part in bygg.bygg.deler}["T6"]
    on_page = [part.id for part in bygg.bygg.deler if part.side == side and part.slag not in ("kapittel", "tabell")]
    texts = {
        "Tiltak 1.1.1 er bra.": (["T1"], "nummer", "trolig"),
        "Tiltak 1.1.4 haster.": (["T4"], "nummer", "trolig"),
        "Finne trygge midlertidige botilbud: Det støtter vi.": (["T3"], "overskrift", "trolig"),
        f"På side {side} står det noe vi ikke forstår.": (on_page, "side", "usikker"),
    }
    names = [letter(later, text, f"brev-{n}.txt") for n, text in enumerate(texts)]
    done = bolig("innspill", "import", *names, "--avsender", "Eldrerådet", "--ja", cwd=later)
    assert done.returncode == 0, done.stderr
    assert placed(later) == texts
    told = f"Numre og sidetall er lest slik de var i utkastet med koden {bygg.bygg.id}, datert 15.01.2024."
    assert f"4 svar sier ikke hvilket utkast de gjelder. {told}" in done.stdout
    kept = later / "plan" / "innspill" / "bygg" / f"{bygg.bygg.id}.yaml"
    assert kept.read_bytes() == bygg.data
    assert {answer.bygg for answer in plan_of(later).innspill} == {bygg.bygg.id}
    found = [f for f in pipeline.check(later, None).findings if "bygg/" in f.place.path]
    assert found == []
    before = {file: file.read_bytes() for file in (later / "plan" / "innspill").rglob("*.yaml")}
    assert bolig("innspill", "import", *names, "--avsender", "Eldrerådet", "--ja", cwd=later).returncode == 0
    assert {file: file.read_bytes() for file in (later / "plan" / "innspill").rglob("*.yaml")} == before


def test_a_paragraph_is_known_by_what_it_said_and_the_document_names_its_build(later: Path, bolig: Run) -> None:
    draft = Answered((later / "build" / "hoeringsutkast.docx").read_bytes())
    draft.move("Nav har en avtale om rom", "Beboerne får et rom der de kan møtes")  # from T3 to T4
    draft.comment("Nav har en avtale om rom", "Hvor mange netter?", author="Husbanken")
    draft.comment("Nav holder åpen time", "Hver uke er bra.", author="Husbanken")
    (later / "svar.docx").write_bytes(draft.data())
    (id,) = [file.stem for file in (later / "build" / "bygg").iterdir()]
    done = bolig("innspill", "import", "svar.docx", "--ja", cwd=later)
    assert done.returncode == 0, done.stderr
    assert f"fra svar.docx, til utkastet {id}" in done.stdout
    assert "sier ikke hvilket utkast" not in done.stdout
    assert placed(later) == {
        "Hvor mange netter?": (["T3"], "tekst", "trolig"),
        "Hver uke er bra.": (["T1"], "bokmerke", "sikker"),
    }


def test_a_code_in_the_text_names_the_build(later: Path, bolig: Run) -> None:
    (first,) = [file.stem for file in (later / "build" / "bygg").iterdir()]
    assert bolig("build", "--format", "html", cwd=later).returncode == 0
    (second,) = {file.stem for file in (later / "build" / "bygg").iterdir()} - {first}
    os.utime(later / "build" / "bygg" / f"{first}.yaml", (1, 1))
    for text, builds in (
        (f"Vi svarer på utkastet med koden {first}. Tiltak 1.1.4 haster.", {first}),
        (f"Utkast {second}: Tiltak 1.1.4 haster.", {first, second}),
    ):
        name = letter(later, text, f"{len(builds)}.txt")
        assert bolig("innspill", "import", name, "--ja", cwd=later).returncode == 0
        assert {bygg.id for bygg in plan_of(later).bygg} == builds
    assert [found[0] for found in placed(later).values()] == [["T4"], ["T5"]]


def test_a_build_that_nobody_has_kept_is_told(later: Path, bolig: Run) -> None:
    draft = Answered((later / "build" / "hoeringsutkast.docx").read_bytes())
    draft.comment("Nav holder åpen time", "Hver uke er bra.", author="Husbanken")
    (later / "svar.docx").write_bytes(draft.data())
    (kept,) = (later / "build" / "bygg").iterdir()
    kept.write_bytes(b"id: [")
    name = letter(later, "Tiltak 1.1.1 på side 4 er bra.\n\nOg side 5 også.")
    done = bolig("innspill", "import", name, "svar.docx", "--ja", cwd=later)
    assert done.returncode == 0, done.stderr
    assert f"Noen har svart på utkastet med koden {kept.stem}, som det ikke er tatt vare på." in done.stdout
    assert "1 svar sier ikke hvilket utkast det gjelder. Det er ikke tatt vare på noe utkast." in done.stdout
    assert not (later / "plan" / "innspill" / "bygg").exists()
    first = plan_of(later).all(Tiltak)[0].id
    assert [ref.id for p in points(later) for ref in p.gjelder if p.plassering == "nummer"] == [first]


def test_nothing_is_kept_when_nothing_is_written(later: Path, bolig: Run) -> None:
    assert bolig("innspill", "import", letter(later, "Tiltak 1.1.4 haster."), cwd=later).returncode == 2
    assert not (later / "plan" / "innspill").exists()
