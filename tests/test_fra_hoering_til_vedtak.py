"""The page on the way from hearing to decision: its commands are run as they stand, and no answer is lost on the way."""

import html
import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.authoring.field import set_field
from bolig_cli.commands import rullering, vedta
from bolig_cli.source import node as n
from bolig_cli.source.files import read_folder
from tests.responses.answered import Answered

pytestmark = pytest.mark.usefixtures("remember")

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "hoering-til-vedtak.md"
Run = Callable[..., "subprocess.CompletedProcess[str]"]
LETTER = "Rådgivningen i tiltak 1.1.1 bør være på dagtid. Mange eldre kommer seg ikke ut om kvelden.\n"
COMMENTS = {
    "T3": ("tas i bruk samme dag", "Hvor mange netter kan en familie bo der?"),
    "T4": ("møtes og spise sammen", "Dette vil vi gjerne være med på."),
    "T7": ("legger ut tomter", "Kravet bør gjelde private også."),
}
CHANGED = "Timen er flyttet til formiddagen."
CHANGE = "Foreslår å ta ut «bostøtte» og å sette inn «bostøtte og startlån»."


def commands() -> Iterator[list[str]]:
    for block in re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        yield from (shlex.split(line, comments=True) for line in block.splitlines())


def read(page: Path) -> str:
    return html.unescape(page.read_text(encoding="utf-8")).replace("\u00a0", " ")


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "plan" / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def commented(draft: Path) -> bytes:
    """The hearing draft as a body sends it back: comments, a tracked change, and a paragraph moved."""
    answered = Answered(draft.read_bytes())
    for words, remark in COMMENTS.values():
        answered.comment(words, remark, author="Husbanken")
    answered.replace("behandler søknader om bostøtte", "bostøtte", "bostøtte og startlån", author="Husbanken")
    answered.move(COMMENTS["T7"][0], COMMENTS["T4"][0])
    return answered.data()


def treat(root: Path) -> None:
    """As the secretariat does: the letter is followed, with the change that it led to, and the rest is taken note of."""
    edit(root, "tiltak/T1.yaml", "åpen time for unge hver uke", "åpen time for unge hver formiddag")
    plan = pipeline.check(root, None).plan
    assert plan is not None
    for innspill in plan.innspill:
        for place in range(len(innspill.punkter)):
            answer: dict[str, n.Value] = {"vurdering": "Vi er enige.", "konklusjon": "tas til orientering"}
            if innspill.avsender == "Eldrerådet":
                answer |= {"konklusjon": "tas til følge", "endring": {"gjelder": ["T1"], "hva": CHANGED}}
            for key, value in answer.items():
                path = innspill.origin.path
                changes = set_field(read_folder(root), path, ("punkter", place, key), value)
                (root / path).write_bytes(changes.files[path] or b"")


def unchanged_after(root: Path, words: str) -> list[str]:
    """What is followed, and is as it was in the draft that was sent out, where T1 has these words."""
    path = "plan/tiltak/T1.yaml"
    files = read_folder(root)
    (text,) = [file.data.decode() for file in files.files if file.path == path]
    made = text.replace("åpen time for unge hver formiddag", words)
    found = pipeline.check_files(files.with_texts({path: made.encode()}), None).findings
    return [part for f in found if f.rule == "innspill-uendret" for part in re.findall("«(T.)»", f.message)]


@pytest.mark.whole
def test_the_way_from_hearing_to_decision_can_be_gone_as_the_page_says(
    tmp_path: Path, bolig: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in (rullering, vedta):  # all the formats are tried where they are made
        monkeypatch.setattr(command, "FORMATS", ("html",))
    shutil.copytree(ROOT / "tests" / "planer" / "hel" / "plan", tmp_path / "plan")
    (tmp_path / "brev.txt").write_text(LETTER, encoding="utf-8")
    version = ""
    for program, *words in commands():
        assert program == "bolig"
        match words[:2]:
            case ["innspill", "import"] if words[2].endswith(".docx"):
                (tmp_path / words[2]).write_bytes(commented(tmp_path / "build" / "hoeringsutkast.docx"))
            case ["import", _]:
                treat(tmp_path)  # in the files, while the sheet is out: it stands
            case ["check"]:
                edit(tmp_path, "plan.yaml", "fase: høring", "fase: vedtak")
                edit(tmp_path, "plan.yaml", "dato: 2024-01-15", "dato: 2024-05-20")
                assert unchanged_after(tmp_path, "åpen time for unge hver formiddag") == []
                assert unchanged_after(tmp_path, "åpen time for unge hver uke") == ["T1"], "promised, and taken back"
            case ["dekning", "signer"] | ["rullering", _]:
                words.append("--ja")  # somebody answers yes
            case ["build", "--dokument"]:
                words += ["--format", "docx" if "hoeringsutkast" in words[2] else "html"]
        done = bolig(*(version if word == "VERSJON" else word for word in words), cwd=tmp_path)
        assert done.returncode == 0, (words, done.stdout[-600:], done.stderr)
        if words[:2] == ["versjon", "liste"]:
            version = re.findall(r"\b[0-9a-f]{7,40}\b", done.stdout)[0]

    build = tmp_path / "build"
    told, case = (read(build / f"{name}.html") for name in ("merknadsbehandling", "saksfremlegg"))
    assert CHANGED in told
    plan = pipeline.check(tmp_path, None).plan
    assert plan is not None
    points = {p.tekst.strip(): [ref.id for ref in p.gjelder] for i in plan.innspill for p in i.punkter}
    assert points == {LETTER.strip(): ["T1"], CHANGE: ["T5"], **{remark: [id] for id, (_, remark) in COMMENTS.items()}}
    for text in points:
        assert told.count(text) >= 2, "by its sender and by its part of the plan"
    assert "Det kom to innspill med fem punkter. Ett punkt er tatt til følge." in case
    assert re.search(r"Endringer siden utgaven («[^»]+», |fra )15\.\s+januar\s+2024", case), (
        "as the plan called itself then"
    )
    assert "legges ut på høring" not in case
    assert json.loads((build / "vedtatt-2024-06-18" / "plan.json").read_bytes())["plan"]["fase"] == "oppfølging"
    assert (build / "rullering-2024" / "aarsrapport.html").is_file()
