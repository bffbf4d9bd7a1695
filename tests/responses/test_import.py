"""`bolig innspill import`: what it shows and writes, that nothing comes in twice, and that many answers find their places."""

import datetime as dt
import io
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from bolig_cli import pipeline
from bolig_cli.documents.numbering import number_items
from bolig_cli.model.innspill import Innspill
from bolig_cli.model.plan import Item, Maal, Plan, Strategi, Tiltak, Utfordring
from bolig_cli.responses import answers
from bolig_cli.responses.answers import Taken
from bolig_cli.responses.letter import Letter, Remark, Source
from bolig_cli.responses.places import Places
from bolig_cli.source.files import Files, SourceFile
from tests.responses.messages import message
from tests.responses.test_letters import FORM, book, csv_of
from tests.test_personopplysninger import number

pytestmark = pytest.mark.usefixtures("remember")

Run = Callable[..., subprocess.CompletedProcess[str]]
Take = Callable[..., Taken]

LETTER = f"Til tiltak 1.2.3: Bra.\n\nRing meg på telefon 912 34 567, eller {number()}."


@pytest.fixture
def answered(example: Path) -> Path:
    (example / "inn").mkdir()
    (example / "inn/svar.txt").write_text(LETTER, encoding="utf-8")
    (example / "inn/skjema.csv").write_bytes(csv_of(FORM))
    (example / "inn/noe.exe").write_bytes(b"MZ")
    return example


def test_it_shows_and_writes(bolig: Run, answered: Path) -> None:
    done = bolig("innspill", "import", "inn/svar.txt", "inn/skjema.csv", "inn/noe.exe", "--ja", cwd=answered)
    assert done.returncode == 1, "one could not be read, and the others are in"
    assert "noe.exe er av et slag som ikke leses" in done.stderr
    assert "I01  Privatperson (privatperson)" in done.stdout
    assert "T06 (nummer, trolig): Til tiltak 1.2.3: Bra." in done.stdout
    assert "1 fødselsnummer er tatt ut av teksten." in done.stdout
    assert "ser ut som et telefonnummer" in done.stdout
    assert "Disse er ikke plassert" in done.stdout
    assert number() not in done.stdout
    assert sorted(file.name for file in (answered / "plan/innspill").iterdir()) == [f"I0{n}.yaml" for n in range(1, 7)]
    checked = pipeline.check(answered, None)
    assert checked.plan is not None
    assert len(checked.plan.innspill) == 6
    codes = {finding.rule for finding in checked.findings if "innspill/" in finding.place.path}
    assert codes == {"innspill-ubehandlet", "innspill-uten-dato", "innspill-usikker-plass", "innspill-uten-sammendrag"}
    assert not [f for f in checked.structural_errors if "innspill/" in f.place.path]
    before = {file: file.read_bytes() for file in (answered / "plan/innspill").iterdir()}
    again = bolig("innspill", "import", "inn/svar.txt", "inn/skjema.csv", "--ja", cwd=answered)
    assert again.returncode == 0
    assert "svar.txt: lest inn før, som I01." in again.stdout
    assert {file: file.read_bytes() for file in (answered / "plan/innspill").iterdir()} == before


def test_nothing_is_written_unasked(bolig: Run, answered: Path) -> None:
    done = bolig("innspill", "import", "inn/svar.txt", cwd=answered)
    assert done.returncode == 2
    assert "«--ja»" in done.stderr
    assert not (answered / "plan/innspill").exists()
    for words in (["inn/noe.exe"], ["inn/borte.txt"], ["inn"]):
        done = bolig("innspill", "import", *words, "--ja", cwd=answered)
        assert done.returncode == 2
        assert not (answered / "plan/innspill").exists()


def test_a_newer_letter_of_the_same_body_replaces_the_older(bolig: Run, answered: Path) -> None:
    inn = answered / "inn"
    (inn / "en.txt").write_text("Til tiltak 1.2.3: Bra.", encoding="utf-8")
    (inn / "to.txt").write_text("Til tiltak 1.2.3: Bra.\n\nTil tiltak 2.2.1: Nytt.", encoding="utf-8")
    (inn / "samme.md").write_text("Til  tiltak 1.2.3: Bra.\n", encoding="utf-8")
    words = ("--avsender", "eldrerådet", "--ja")
    assert bolig("innspill", "import", "inn/en.txt", *words, cwd=answered).returncode == 0
    done = bolig("innspill", "import", "inn/samme.md", *words, cwd=answered)
    assert "lest inn før, som I01" in done.stdout, "the same words in another file are not there twice"
    done = bolig("innspill", "import", "inn/to.txt", *words, cwd=answered)
    assert "erstatter: I01" in done.stdout
    text = (answered / "plan/innspill/I02.yaml").read_text(encoding="utf-8")
    assert "erstatter: I01" in text
    assert "avsender: Eldrerådet" in text


def test_private_persons_who_write_the_same_are_all_there(take: Take) -> None:
    rows = [FORM[0], *([["2024-03-01", f"Navn {n}", "", "", "T07", "Bygg flere boliger."] for n in range(5)])]
    assert len(take({"a.csv": csv_of(rows)}).answers) == 5


def test_nobody_is_told_to_open_a_file_that_may_be_hostile(bolig: Run, answered: Path) -> None:
    (answered / "inn/svar.docx").write_bytes(b"Dette er ren tekst.")
    done = bolig("innspill", "import", "inn/svar.docx", "--ja", cwd=answered)
    assert done.returncode == 2
    assert "lar du være å åpne den" in done.stderr


def test_a_private_message_that_is_passed_on_is_not_there_twice(take: Take) -> None:
    text = "Jeg leier av kommunen.\n\nTiltak 1.2.3 er bra for oss."
    kari = "Kari Testesen <kari@eksempel.no>"
    around = f"Til orientering.\n\n---------- Videresendt melding ---------\nFra: {kari}\nEmne: A\n\n"
    first = message(text, kari, "A").as_bytes()
    for passed in (
        message(text, kari, "VS: A"),
        message(around.partition("\n\n")[2] + text, "x@eksempel.no", "Fwd: A"),
    ):
        taken = take({"m1.eml": first, "m2.eml": passed.as_bytes()})
        assert [answer.id for answer in taken.answers] == ["I01"]
        ((file, told),) = taken.known
        assert file == "m2.eml"
        assert told.startswith("I01. Ordene er de samme")
    assert len(take({"m1.eml": first, "m2.eml": message(text + " Ja.", kari, "VS: A").as_bytes()}).answers) == 2
    other = take({"m1.eml": first, "m2.eml": message(text, "Ola <ola@eksempel.no>", "A").as_bytes()})
    assert len(other.answers) == 2, "two who write the same are two"
    assert any("samme som i I01" in note for note in other.answers[1].letter.notes)


def test_the_same_words_are_known_though_a_program_forgot_the_threads(
    plan: Plan, plan_files: Files, at: Places
) -> None:
    def word(*texts: str) -> Letter:
        return Letter("svar.docx", Source.WORD, f"{len(texts):064}", tuple(map(Remark, texts)), sender="Husbanken")

    def taken(letter: Letter, before: Plan) -> Taken:
        return answers.taken([letter], plan_files, before, at, "", dt.date(2024, 3, 20))

    first = taken(word("Hva koster det?\n\nSvar i tråden: Mye.", "Svar i tråden: Ja."), plan)
    data = next(iter(first.changes.files.values())) or b""
    part = pipeline.read_file(SourceFile(first.answers[0].path, "innspill", data)).built
    assert part is not None
    assert isinstance(part.part, Innspill)
    later = replace(plan, innspill=(part.part,))
    assert taken(word("Hva koster det?", "Mye.", "Ja."), later).known == (("svar.docx", "I01"),)
    assert len(taken(word("Hva koster det?", "Mye.", "Ja.", "Nytt."), later).answers) == 1


# --- three hundred -----------------------------------------------------------------------------------------------------


def named(plan: Plan) -> Iterator[tuple[str, str]]:
    """Ways in which people name a part of the plan, each with its id."""
    numbers = number_items(plan)
    items: list[Item] = [*plan.all(Tiltak), *plan.all(Strategi), *plan.all(Maal), *plan.all(Utfordring)]
    for at, item in enumerate(items):
        ways = [f"Vi viser til «{item.tittel}». Her bør dere gjøre mer."]
        if own := numbers.number.get(item.id):
            word = {"T": "tiltak", "S": "strategi", "M": "mål"}[item.id[0]]
            ways += [f"{word.capitalize()} {own} er bra.", f"Når det gjelder {word} nr. {own}, mener vi at det haster."]
        texts = [text.seen for _, text in item.texts() if len(text.seen.split()) > 9]
        if texts:
            ways.append(f'I planen står det "{" ".join(texts[0].split()[:9])}". Det er vi enige i.')
        ways.append(f"{item.id}: Dette støtter vi.")
        for way in ways[at % 2 :]:
            yield way, item.id


def test_three_hundred_answers_in_six_formats(plan: Plan, take: Take, plan_files: object) -> None:
    known = [(f"{text} (Svar {n}.)", id) for n, (text, id) in enumerate(named(plan))][:300]
    assert len(known) >= 250
    files: dict[str, bytes] = {}
    sixth = [known[n::6] for n in range(6)]
    rows = [["Dato", "Organisasjon", "Innspill"], *(["2024-03-01", "Lag og forening", text] for text, _ in sixth[0])]
    files["a.csv"] = csv_of(rows)
    files["b.xlsx"] = book([rows[0], *(["2024-03-01", "Laget", text] for text, _ in sixth[1])])
    for n, (text, _) in enumerate(sixth[2]):
        files[f"c{n}.txt"] = text.encode()
    for n, (text, _) in enumerate(sixth[3]):
        files[f"d{n}.eml"] = message(text, sender=f"Nr {n} <n{n}@eksempel.no>").as_bytes()
    for n, (text, _) in enumerate(sixth[4]):
        files[f"e{n}.html"] = f"<p>{text}</p>".encode()
    written = docx.Document()
    for text, _ in sixth[5]:
        par = written.add_paragraph("Et avsnitt.")
        written.add_comment(par.runs, text=text, author="Lag", initials="L")
    out = io.BytesIO()
    written.save(out)
    files["f.docx"] = out.getvalue()
    taken = take(files)
    found = {" ".join(point.text.split()): point.placing.ids for answer in taken.answers for point in answer.points}
    assert found.keys() == {" ".join(text.split()) for text, _ in known}, "not one is lost"
    wrong = {text: found[text] for text, id in ((" ".join(t.split()), i) for t, i in known) if id not in found[text]}
    assert len(wrong) <= len(known) * 0.05, wrong
