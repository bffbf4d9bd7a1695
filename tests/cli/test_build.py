"""`bolig build` as a user runs it."""

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import docx
import lxml.html
import pikepdf
import pypdfium2 as pdfium
import pytest
import yaml
from page import validate_pdf

from bolig_cli import pipeline
from bolig_cli.law.basis import fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.plan import Tiltak
from bolig_cli.source.files import SourceFile
from tests.markup import Tree
from tests.render.word_lists import shown_headings
from tests.tools import Once

ROOT = Path(__file__).parent.parent.parent
Run = Callable[..., CompletedProcess[str]]
NAMES = ["hoeringsutkast.docx", "hoeringsutkast.html", "hoeringsutkast.pdf", "manifest.json"]


@pytest.fixture(scope="module")
def built(once: Once, bolig_process: Run) -> Path:
    """The example's documents, built once for the tests that only look."""

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "plan", folder / "plan")
        done = bolig_process("build", cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr

    return once("bygget", make) / "build"


def test_three_documents_and_nothing_else(built: Path) -> None:
    assert sorted(p.name for p in built.iterdir()) == ["bygg", *NAMES]


def test_the_pdf_is_both_pdf_ua_1_and_pdf_a_2a(built: Path) -> None:
    path = str(built / "hoeringsutkast.pdf")
    for profile in ("ua1", "2a"):
        result = validate_pdf(path, profile=profile)
        assert result.is_compliant, (profile, result.failures)


def test_the_pdf_knows_its_language_and_title(built: Path) -> None:
    with pikepdf.open(built / "hoeringsutkast.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nb"
        with pdf.open_metadata() as metadata:
            assert "Boligsosial handlingsplan" in metadata["dc:title"]


def headings_of_html(path: Path) -> list[str]:
    page: Tree = lxml.html.fromstring(path.read_bytes().decode())
    return [
        " ".join(h.text_content().split())
        for h in page.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")
    ]


def headings_of_docx(path: Path) -> list[str]:
    return [" ".join(words.split()) for _, words in shown_headings(path.read_bytes())]


def test_word_and_html_have_the_same_headings_in_the_same_order(built: Path) -> None:
    word = headings_of_docx(built / "hoeringsutkast.docx")
    html = headings_of_html(built / "hoeringsutkast.html")
    answer = word.index("Om høringen")  # a screen shows first how to answer
    word.insert(0, word.pop(answer))
    assert [h for h in html if h in word] == word
    assert len(word) > 60


def test_every_item_of_the_plan_is_in_every_document(built: Path) -> None:
    titles = []
    for folder in ("maal", "strategier", "tiltak", "utfordringer"):
        for file in sorted((built.parent / "plan" / folder).glob("*.yaml")):
            line = next(row for row in file.read_text(encoding="utf-8").splitlines() if row.startswith("tittel:"))
            titles.append(line.removeprefix("tittel:").strip().strip("\"'"))
    assert len(titles) > 60
    page: Tree = lxml.html.fromstring((built / "hoeringsutkast.html").read_bytes().decode())
    html = " ".join(page.text_content().split())
    word = " ".join(" ".join(p.text for p in docx.Document(str(built / "hoeringsutkast.docx")).paragraphs).split())
    for title in titles:
        assert title in html
        assert title in word


def test_law_coverage_in_the_document_agrees_with_the_json(built: Path, bolig: Run) -> None:
    edition = re.search(r"dato: (\d{4}-\d\d-\d\d)", (built.parent / "plan" / "plan.yaml").read_text(encoding="utf-8"))
    assert edition
    done = bolig("dekning", "--format", "json", "--dato", edition[1], cwd=built.parent)
    said = json.loads(done.stdout)
    assert len(said["dekning"]) > 100
    page: Tree = lxml.html.fromstring((built / "hoeringsutkast.html").read_bytes().decode())

    def counted(table: str) -> dict[str, list[int]]:
        rows = page.xpath(f"//table[@id='{table}']/tbody/tr")
        cells = [[" ".join(cell.text_content().split()) for cell in row.xpath("./*")] for row in rows]
        return {name: [int(n.replace("–", "0")) for n in numbers] for name, _, *numbers in cells}

    assert [*counted("tabell-lovdekning").values()] == [[*kind.values()] for kind in said["per_type"].values()]
    acts = {name[:1].upper() + name[1:]: id for id, name in ((a["id"], a["korttittel"]) for a in said["lover"])}
    statuses = [*said["totalt"]]
    of_act = {id: [d["status"] for d in said["dekning"] if d["lov"]["id"] == id] for id in acts.values()}
    shown = {acts[name]: numbers for name, numbers in counted("tabell-lovdekning-lover").items()}
    assert shown == {id: [found.count(status) for status in statuses] for id, found in of_act.items() if found}


def test_sums_of_the_action_part_are_the_sums_of_the_plan(built: Path) -> None:
    """What is borrowed in Husbanken and lent on to others is told beside it."""
    total = 0
    for file in (built.parent / "plan" / "tiltak").glob("*.yaml"):
        measure = yaml.safe_load(file.read_text(encoding="utf-8"))
        for post in measure.get("okonomi", {}).get("poster", []):
            if "startlaan" not in measure["virkemidler"] or post["finansiering"] != "Husbanken lån":
                total += sum(post["belop"].values())
    page: Tree = lxml.html.fromstring((built / "hoeringsutkast.html").read_bytes().decode())
    for table in ("sum-per-maal", "sum-per-sektor", "sum-per-finansiering"):
        cells = page.xpath(f"//table[@id='{table}']//tfoot//tr/*[last()]")
        assert int(re.sub(r"\s", "", cells[0].text_content())) == total
    assert total > 0


def test_same_input_same_bytes(bolig_process: Run, built: Path, tmp_path: Path) -> None:
    shutil.copytree(built.parent / "plan", tmp_path / "plan")
    assert bolig_process("build", cwd=tmp_path, env={"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7"}).returncode == 0
    for name in (*NAMES, f"bygg/{kept(built).id}.yaml"):
        first, second = (
            hashlib.sha256((folder / name).read_bytes()).hexdigest() for folder in (built, tmp_path / "build")
        )
        assert first == second, name


def test_a_plan_with_errors_leaves_the_old_documents(bolig: Run, minste: Path) -> None:
    assert bolig("build", cwd=minste).returncode == 0
    before = {name: (minste / "build" / name).read_bytes() for name in NAMES}
    tiltak = next((minste / "plan" / "tiltak").glob("*.yaml"))
    tiltak.write_text(re.sub(r"(?m)^ansvarlig:.*\n", "", tiltak.read_text(encoding="utf-8")), encoding="utf-8")
    done = bolig("build", cwd=minste)
    assert done.returncode == 1
    assert "mangler-felt" in done.stdout
    assert {name: (minste / "build" / name).read_bytes() for name in NAMES} == before
    assert sorted(p.name for p in (minste / "build").iterdir()) == ["bygg", *NAMES]


def test_a_character_without_a_glyph_is_one_clear_line_and_nothing_is_written(bolig: Run, minste: Path) -> None:
    tiltak = next((minste / "plan" / "tiltak").glob("*.yaml"))
    text = tiltak.read_text(encoding="utf-8")
    tiltak.write_text(re.sub(r"(?m)^tittel: .*$", "tittel: Hus \U00020000", text), encoding="utf-8")
    done = bolig("build", cwd=minste)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert "\U00020000" in done.stderr + done.stdout
    assert not (minste / "build").exists() or not any((minste / "build").iterdir())


def test_one_format_to_another_folder(bolig: Run, minste: Path) -> None:
    done = bolig("build", "--format", "html", "--ut", "ferdig", cwd=minste)
    assert done.returncode == 0
    assert sorted(p.name for p in (minste / "ferdig").iterdir()) == ["bygg", "hoeringsutkast.html", "manifest.json"]
    assert not (minste / "build").exists()
    assert "ferdig/hoeringsutkast.html" in done.stdout


# --- the manifest


def test_the_manifest_tells_what_was_made_and_which_number_is_which_id(built: Path) -> None:
    told = json.loads((built / "manifest.json").read_text(encoding="utf-8"))["dokumenter"]
    assert list(told) == ["hoeringsutkast"]
    entry = told["hoeringsutkast"]
    assert entry["status"] == "Høringsutkast"
    assert entry["vurdert_per"] == "2024-02-01"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry["lovkatalog"])
    assert set(entry["filer"]) == {f"hoeringsutkast.{format}" for format in ("docx", "html", "pdf")}
    for name, said in entry["filer"].items():
        data = (built / name).read_bytes()
        assert said == {"sha256": hashlib.sha256(data).hexdigest(), "byte": len(data)}
    page: Tree = lxml.html.fromstring((built / "hoeringsutkast.html").read_bytes().decode())
    for id, number in entry["nummer"].items():
        (element,) = page.xpath(f"//*[@id='{id}']")
        text = " ".join(element.text_content().split())
        assert number.lower() in text.lower(), (id, number)
    assert entry["nummer"]["T01"] == "1.1.1"


def test_the_manifest_names_the_revision_and_whether_the_plan_is_changed_since(tmp_path: Path, bolig: Run) -> None:
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=Prøve", "-c", "user.email=prove@example.org"]
    for words in (["init", "-q"], ["add", "plan"], ["commit", "-qm", "Planen"]):
        subprocess.run([*git, *words], check=True)
    head = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()

    def revision() -> dict[str, object]:
        assert bolig("build", "--format", "html", cwd=tmp_path).returncode == 0
        told = json.loads((tmp_path / "build" / "manifest.json").read_text(encoding="utf-8"))
        found: dict[str, object] = told["dokumenter"]["hoeringsutkast"]["revisjon"]
        return found

    assert revision() == {"commit": head, "endret": False}
    with (tmp_path / "plan" / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write("# en kommentar\n")
    assert revision() == {"commit": head, "endret": True}


def test_outside_git_the_manifest_names_no_revision(built: Path) -> None:
    told = json.loads((built / "manifest.json").read_text(encoding="utf-8"))["dokumenter"]
    assert told["hoeringsutkast"]["revisjon"] == {"commit": "", "endret": False}


def test_a_document_keeps_its_entry_until_its_files_are_gone(tmp_path: Path, bolig: Run) -> None:
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")

    def names() -> list[str]:
        return list(json.loads((tmp_path / "build" / "manifest.json").read_text(encoding="utf-8"))["dokumenter"])

    for document in ("dekning", "plan"):
        assert bolig("build", "--format", "html", "--dokument", document, cwd=tmp_path).returncode == 0
    assert names() == ["dekning", "plan"]
    (tmp_path / "build" / "dekning.html").unlink()
    assert bolig("build", "--format", "html", "--dokument", "handlingsdel", cwd=tmp_path).returncode == 0
    assert names() == ["handlingsdel", "plan"]


# --- the id of the build, and what is kept of it


def kept(folder: Path) -> Bygg:
    (path,) = (folder / "bygg").iterdir()
    read = pipeline.read_file(SourceFile(path.name, "bygg", path.read_bytes()))
    assert read.findings == ()
    assert read.built is not None
    assert isinstance(read.built.part, Bygg)
    assert read.built.part.id == path.stem
    return read.built.part


def test_every_file_has_the_id_of_the_build_that_the_reader_sees(built: Path) -> None:
    id = json.loads((built / "manifest.json").read_text(encoding="utf-8"))["dokumenter"]["hoeringsutkast"]["bygg"]
    assert kept(built).id == id
    assert docx.Document(str(built / "hoeringsutkast.docx")).core_properties.identifier == f"bygg {id}"
    with pikepdf.open(built / "hoeringsutkast.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:identifier"] == f"bygg {id}"
    page: Tree = lxml.html.fromstring((built / "hoeringsutkast.html").read_bytes().decode())
    assert page.xpath("string(//meta[@name='dcterms.identifier']/@content)") == f"bygg {id}"
    assert page.xpath("string(//dt[.='Dokumentkode']/following-sibling::dd)") == id


def test_the_numbers_pages_and_contents_of_the_draft_are_kept(built: Path) -> None:
    bygg = kept(built)
    assert (bygg.dokument, bygg.fase, bygg.dato and bygg.dato.raw) == ("hoeringsutkast", "høring", "2024-02-01")
    plan = pipeline.check(built.parent, None).plan
    assert plan is not None
    context = Context(plan)
    parts = {part.id: part for part in bygg.deler}
    assert {item.id for item in plan.items} <= parts.keys()
    assert {id: part.avtrykk for id, part in parts.items()} == {id: fingerprint_of(context, id) for id in parts}
    numbers = json.loads((built / "manifest.json").read_text(encoding="utf-8"))["dokumenter"]["hoeringsutkast"][
        "nummer"
    ]
    assert {id: numbers.get(id, "") for id in parts} == {id: part.nummer for id, part in parts.items()}
    with pdfium.PdfDocument(built / "hoeringsutkast.pdf") as pdf:
        texts = [" ".join(page.get_textpage().get_text_bounded().split()).replace("\ufffe", "") for page in pdf]
    measures = [parts[item.id] for item in plan.all(Tiltak)]
    for part in measures:
        assert part.side is not None
        assert f"iltak {part.nummer}: {part.overskrift}".replace(" ", "") in texts[part.side - 1].replace(" ", "")
    heading = next(each for each in bygg.overskrifter if each.tittel == "Rullering")
    assert (heading.gjelder, heading.nummer) == ("kapittel-gjennomfoering", "12.3")
    assert f"{heading.nummer} Rullering" in texts[(heading.side or 0) - 1]


def test_what_was_kept_with_its_pages_is_not_kept_without_them(bolig: Run, minste: Path) -> None:
    def sides() -> int:
        return sum(part.side is not None for part in kept(minste / "build").deler)

    assert bolig("build", "--format", "html", cwd=minste).returncode == 0
    assert sides() == 0
    for format in ("pdf", "html"):
        assert bolig("build", "--format", format, cwd=minste).returncode == 0
        assert sides() > 0
    assert bolig("build", "--dokument", "plan", "--format", "html", cwd=minste).returncode == 0
    assert len(list((minste / "build" / "bygg").iterdir())) == 1, "nobody answers the plan itself"


# --- the documents


@pytest.mark.whole
def test_all_documents_in_all_formats(tmp_path: Path, bolig: Run) -> None:
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")
    done = bolig("build", "--dokument", "alle", "--format", "alle", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "build").iterdir()}
    names = ("hoeringsutkast", "plan", "saksfremlegg", "dekning", "handlingsdel", "aarsrapport")
    assert made == {f"{name}{end}" for name in names for end in (".docx", ".html", ".odt", ".pdf", "-nettsted")} | {
        "bygg",
        "manifest.json",
    }
    assert "hoeringsutkast-nettsted/index.html  (" in done.stdout


@pytest.mark.parametrize("words", ["årsrapport,HØRINGSUTKAST", "aarsrapport, hoeringsutkast"])
def test_documents_are_named_with_or_without_norwegian_letters(tmp_path: Path, bolig: Run, words: str) -> None:
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")
    assert bolig("build", "--format", "html", "--dokument", words, cwd=tmp_path).returncode == 0
    made = {path.name for path in (tmp_path / "build").iterdir()}
    assert made == {"aarsrapport.html", "bygg", "hoeringsutkast.html", "manifest.json"}


def test_an_option_that_is_repeated_adds_to_the_first(tmp_path: Path, bolig: Run) -> None:
    shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", tmp_path / "plan")
    words = ("--dokument", "plan", "--dokument", "aarsrapport", "--format", "html", "--format", "docx")
    assert bolig("build", *words, cwd=tmp_path).returncode == 0
    made = {path.name for path in (tmp_path / "build").iterdir()}
    assert made == {"plan.html", "plan.docx", "aarsrapport.html", "aarsrapport.docx", "manifest.json"}


def test_every_document_in_every_format_has_the_same_bytes_on_another_machine(
    tmp_path: Path, bolig_process: Run
) -> None:
    def built(name: str, env: dict[str, str]) -> dict[str, bytes]:
        folder = tmp_path / name
        shutil.copytree(ROOT / "tests" / "planer" / "minste" / "plan", folder / "plan")
        done = bolig_process("build", "--dokument", "alle", "--format", "alle", cwd=folder, env=env)
        assert done.returncode == 0, done.stderr
        build = folder / "build"
        return {
            path.relative_to(build).as_posix(): path.read_bytes() for path in sorted(build.rglob("*")) if path.is_file()
        }

    first = built("en", {"TZ": "Europe/Oslo", "PYTHONHASHSEED": "1"})
    second = built("to", {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "2", "LC_ALL": "C"})
    assert len(first) > 30
    assert [name for name in first if first[name] != second.get(name)] == []


def test_a_document_is_named_in_either_spelling(bolig: Run, minste: Path) -> None:
    done = bolig("build", "--dokument", "Saksframlegg,saksfremlegg", "--format", "html", cwd=minste)
    assert (done.returncode, done.stdout.split()[0]) == (0, "build/saksfremlegg.html")
    assert len(done.stdout.splitlines()) == 1, "it is one document"


def test_a_file_in_the_other_spelling_is_told_its_name(bolig: Run, minste: Path) -> None:
    (minste / "plan" / "saksframlegg.yaml").write_text("sammendrag: Kort.\n", encoding="utf-8")
    assert "Gi filen navnet saksfremlegg.yaml." in bolig("check", cwd=minste).stdout
