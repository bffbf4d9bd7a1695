"""A commented Word file becomes remarks, each once and at its right place, whatever editor has saved it since."""

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx_comments import CommentManager
from docx_revisions import RevisionDocument  # type: ignore[import-untyped]

from bolig_cli import pipeline
from bolig_cli.authoring.move import move
from bolig_cli.model.bygg import Bygg
from bolig_cli.model.plan import Maal, Plan, Tiltak, Utfordring
from bolig_cli.render.office.bookmarks import bookmark_name
from bolig_cli.responses import answers, reading, word
from bolig_cli.responses.answers import Taken
from bolig_cli.responses.letter import Remark, Spot
from bolig_cli.responses.places import NOWHERE, How, Places, Sure, as_sent, place, places
from bolig_cli.shingles import print_of
from bolig_cli.source.files import Files
from bolig_cli.zipped import Unusable
from tests.responses.answered import Answered, changed_part, without_bookmarks
from tests.responses.conftest import TODAY

Take = Callable[..., Taken]

U1 = "Unge som ikke kan få hjelp med egenkapital"
U5 = "Ubetalt husleie oppdages ofte sent"


def said(taken: Taken) -> dict[str, tuple[str, ...]]:
    return {point.text: point.placing.ids for answer in taken.answers for point in answer.points}


def first_words(text: str) -> str:
    return " ".join(text.split()[:7])


@pytest.fixture(scope="module")
def commented(sent: bytes, plan: Plan) -> tuple[bytes, dict[str, str]]:
    """A comment on every measure and challenge, at a sentence of its text, and where each belongs."""
    answered = Answered(sent)
    wanted: dict[str, str] = {}
    texts = [(item.id, item.beskrivelse) for item in plan.all(Tiltak)]
    texts += [(item.id, item.beskrivelse) for item in plan.all(Utfordring)]
    for id, text in texts:
        remark = f"Merknad nummer {len(wanted)}."
        try:
            answered.comment(first_words(text.seen), remark)
        except LookupError:
            continue
        wanted[remark] = id
    return answered.data(), wanted


def right(taken: Taken, wanted: dict[str, str]) -> float:
    found = said(taken)
    assert set(found) == set(wanted), "each is there, and once"
    return sum(found[text] == (id,) for text, id in wanted.items()) / len(wanted)


def test_comments_are_at_their_items(commented: tuple[bytes, dict[str, str]], take: Take) -> None:
    data, wanted = commented
    assert len(wanted) > 40
    taken = take({"svar.docx": data})
    assert right(taken, wanted) == 1
    assert {point.placing.how for answer in taken.answers for point in answer.points} == {How.BOOKMARK}
    assert re.fullmatch("[0-9a-f]{8}", taken.answers[0].letter.build)
    written = taken.changes.files[taken.answers[0].path] or b""
    assert f"bygg: {taken.answers[0].letter.build}".encode() in written.replace(b'"', b"").replace(b"'", b"")


def test_a_measure_with_another_id_since_is_found_also_where_its_old_one_is_another_s(
    sent: bytes, plan: Plan, plan_files: Files
) -> None:
    answered = Answered(sent)
    for tiltak in plan.all(Tiltak):
        if tiltak.id in ("T07", "T08"):
            answered.comment(first_words(tiltak.beskrivelse.seen), f"Om {tiltak.id}")
    letters = list(reading.read(answered.data(), "svar.docx"))
    parts = "".join(f'  - {{id: {t.id}, slag: tiltak, avtrykk: "{16 * "0"}"}}\n' for t in plan.all(Tiltak))
    head = f'id: "{letters[0].build}"\ndokument: hoeringsutkast\ndato: 2024-02-01\nfase: høring\ndeler:\n'
    files = plan_files.with_texts({f"plan/innspill/bygg/{letters[0].build}.yaml": f"{head}{parts}".encode()})
    for old, new in (("T07", "T99"), ("T08", "T07")):
        files = files.with_texts(move(files, old, new).files)
    moved = pipeline.read_plan(files).plan
    assert moved is not None
    at = places(files, moved)
    taken = answers.taken(letters, files, moved, at, "", TODAY, {b.id: as_sent(at, b) for b in moved.bygg})
    assert said(taken) == {"Om T07": ("T99",), "Om T08": ("T07",)}
    assert {point.placing.how for point in taken.answers[0].points} == {How.BOOKMARK}


def test_without_bookmarks_the_text_places_them(commented: tuple[bytes, dict[str, str]], take: Take) -> None:
    data, wanted = commented
    assert right(take({"svar.docx": without_bookmarks(data)}), wanted) >= 0.95


def test_after_writer_has_saved_it(
    commented: tuple[bytes, dict[str, str]], take: Take, soffice: Path, tmp_path: Path
) -> None:
    data, wanted = commented
    answered = Answered(data)
    thread = answered.comment(U1, "Gjelder det også unge under 18 år?")
    answered.comment(U1, "Ja, det bør det.", answers=thread)
    answered.replace(U5, "oppdages ofte sent", "blir oppdaget for sent")
    (tmp_path / "inn").mkdir()
    (tmp_path / "inn" / "svar.docx").write_bytes(answered.data())
    subprocess.run(
        [soffice, f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to", "docx", "--outdir",
         str(tmp_path), str(tmp_path / "inn" / "svar.docx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    saved = (tmp_path / "svar.docx").read_bytes()
    (build,) = {letter.build for letter in reading.read((tmp_path / "inn" / "svar.docx").read_bytes(), "svar.docx")}
    for data in (saved, without_bookmarks(saved)):
        assert {letter.build for letter in reading.read(data, "svar.docx")} == {build}
        found = said(take({"svar.docx": data}))
        # This Writer does not keep which comment answers which: both are there, at their place, as a remark each.
        assert found.pop("Gjelder det også unge under 18 år?") == ("U1",)
        assert found.pop("Ja, det bør det.") == ("U1",)
        change = "Foreslår å ta ut «oppdages ofte sent» og å sette inn «blir oppdaget for sent»."
        assert found.pop(change) == ("U5",)
        assert set(found) == set(wanted)
        assert sum(found[text] == (id,) for text, id in wanted.items()) / len(wanted) >= 0.95


def test_a_paragraph_that_is_moved_is_known_by_its_text(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    answered.comment(U1, "Flyttet, og kommentert.")
    answered.move(U1, U5)
    taken = take({"svar.docx": answered.data()})
    point = taken.answers[0].points[0]
    assert (point.placing.ids, point.placing.how, point.placing.sure) == (("U1",), How.TEXT, Sure.LIKELY)


@pytest.fixture(scope="module")
def commented_everywhere(sent: bytes) -> tuple[bytes, dict[str, str]]:
    """A comment on every paragraph of every item, headings and lists too, and the item whose heading it stands below."""
    answered = Answered(sent)
    wanted: dict[str, str] = {}
    below = ""
    for number, par in enumerate(answered.document.paragraphs):
        if par.style is not None and (par.style.name or "").startswith("Heading"):
            marks = [mark.get(qn("w:name"), "") for mark in par._p.iter(qn("w:bookmarkStart"))]
            below = next((mark for mark in marks if re.fullmatch(r"[A-Z]\d+[a-z]?", mark)), "")
        if below and par.text.strip() and par.runs:
            answered.document.add_comment(par.runs, text=f"Merknad nummer {number}.", author="Eldrerådet", initials="E")
            wanted[f"Merknad nummer {number}."] = below
    return answered.data(), wanted


def test_a_comment_on_any_paragraph_is_at_the_item_it_stands_in(
    commented_everywhere: tuple[bytes, dict[str, str]], plan_files: Files, plan: Plan, at: Places, sent_build: Bygg
) -> None:
    data, wanted = commented_everywhere
    letters = reading.read(data, "svar.docx")
    assert {letter.build for letter in letters} == {sent_build.id}
    taken = answers.taken(letters, plan_files, plan, at, "", TODAY, {sent_build.id: as_sent(at, sent_build)})
    found = said(taken)
    assert len(wanted) > 600
    assert found == {text: (id,) for text, id in wanted.items()}


@pytest.mark.parametrize("marks", [("T05",), ("S02", "kapittel-maal")])
def test_words_that_stand_in_several_parts_are_of_the_nearest_bookmark(at: Places, marks: tuple[str, ...]) -> None:
    text = "Møter utfordringen: Mange blir boende lenge."
    both = replace(at, by_print={print_of(text): frozenset(("S02", "S03"))})
    found = place(Remark("Enig.", Spot(tuple(map(bookmark_name, marks)), text)), both)
    assert (found.ids, found.how) == (marks[:1], How.BOOKMARK)
    assert found.sure is (Sure.SURE if marks[0] == "S02" else Sure.UNSURE)
    nowhere = place(Remark("Enig.", Spot((), text)), both)
    assert nowhere == NOWHERE, "nothing decides"


def test_a_heading_without_its_bookmark_is_known_by_its_title(at: Places, plan: Plan) -> None:
    for number, item in enumerate(plan.all(Maal)[:5], 1):
        heading = f"Mål\u00a0{number}: {item.tittel}"
        listed = replace(at, by_print={print_of(heading): frozenset(("kapittel-handlingsdel",))})
        found = place(Remark("Enig.", Spot((), heading, (), (heading, "Handlingsdel"))), listed)
        assert (found.ids, found.sure) == ((item.id,), Sure.SURE)


def test_changes_have_their_words_once(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    answered.remove(U1, gone="egenkapital eller ")
    answered.insert_after(U5, " og for tilfeldig", author="Kari Nordmann")
    taken = take({"svar.docx": answered.data()})
    assert said(taken) == {
        "Foreslår å ta ut «egenkapital eller».": ("U1",),
        "Foreslår å sette inn «og for tilfeldig».": ("U5",),
    }
    private = next(answer for answer in taken.answers if answer.sender.is_private)
    written = taken.changes.files[private.path]
    assert written is not None
    assert b"Nordmann" not in written, "the name of a private person is kept nowhere"
    assert b"samtykke: false" in written


def test_other_readers_see_the_same_threads_and_changes(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    first = answered.comment(U1, "Hva med unge under 18?")
    second = answered.comment(U1, "Ungdomsrådet spør om det samme.", answers=first)
    answered.comment(U1, "Vi støtter det.", answers=second)
    answered.comment(U5, "Bra.")
    answered.remove(U5, gone="ofte ")
    data = answered.data()
    threads = CommentManager(docx.Document(io.BytesIO(data))).get_comment_threads()
    theirs = {"\n\nSvar i tråden: ".join(each.text for each in thread.all_comments) for thread in threads}
    theirs |= {
        f"Foreslår å ta ut «{gone.text.strip()}»."
        for par in RevisionDocument(io.BytesIO(data)).all_paragraphs
        for gone in par.deletions
    }
    ours = said(take({"svar.docx": data}))
    assert set(ours) == theirs
    assert len(ours) == 3


def test_a_comment_that_stands_nowhere_is_not_lost(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    answered.comment(U1, "Uten noe sted.")
    data = changed_part(
        answered.data(),
        "word/document.xml",
        lambda text: re.sub(r"<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*/>", "", text),
    )
    taken = take({"svar.docx": data})
    assert said(taken) == {"Uten noe sted.": ()}
    assert taken.answers[0].points[0].placing.how is How.NONE


def test_a_letter_in_word(take: Take) -> None:
    written, out = docx.Document(), io.BytesIO()
    lines = ["Uttalelse fra Eldrerådet", "Vi takker.", "Tiltak 1.2.3", "Dette er bra.", "Til tiltak 2.2.1: Det haster."]
    for line in lines:
        written.add_paragraph(line)
    written.save(out)
    taken = take({"uttalelse.docx": out.getvalue()})
    answer = taken.answers[0]
    assert answer.sender.name == "Eldrerådet"
    assert [point.placing.ids for point in answer.points] == [(), ("T06",), ("T14",)]
    assert "\n\n".join((answer.head, *(point.text for point in answer.points))).split("\n\n") == lines


def test_a_document_that_nobody_wrote_in_is_refused(sent: bytes) -> None:
    with pytest.raises(Unusable, match="ingen kommentarer"):
        word.read(sent, "svar.docx", "0" * 64)


def test_comments_in_threads_that_go_in_a_ring(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    first = answered.comment(U1, "En.")
    second = answered.comment(U5, "To.", answers=first)
    answered._threads[0] = (first, second)
    found = " ".join(said(take({"svar.docx": answered.data()})))
    assert "En." in found
    assert "To." in found


@pytest.mark.parametrize("name", ["Hemmelig Kåre.docx", "svar_fra_turid.docx", "Svar-Kari-Nordmann.docx"])
def test_the_name_of_a_file_that_persons_wrote_in_is_kept_in_no_answer(sent: bytes, take: Take, name: str) -> None:
    answered = Answered(sent)
    if "Kåre" in name:
        answered.comment(U1, "Fra meg.", author="Kåre Hemmelig")
    answered.comment(U5, "Fra rådet.", author="Turid (Eldrerådet)")
    taken = take({name: answered.data()})
    assert "Eldrerådet" in {answer.sender.name for answer in taken.answers}
    for data in taken.changes.files.values():
        assert b"fil: svar.docx" in (data or b"").replace(b'"', b"")


def test_the_name_of_a_body_s_file_is_kept(sent: bytes, take: Take) -> None:
    answered = Answered(sent)
    answered.comment(U5, "Fra rådet.", author="Turid (Eldrerådet)")
    (data,) = take({"Eldrerådets uttalelse.docx": answered.data()}).changes.files.values()
    assert "Eldrerådets uttalelse.docx" in (data or b"").decode()
