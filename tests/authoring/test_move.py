"""Another id for a thing: everything that names it follows, and not one byte more is changed."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.authoring.move import move
from bolig_cli.authoring.remove import remove
from bolig_cli.authoring.renumbered import closed_up, renumbered
from bolig_cli.errors import BoligError
from bolig_cli.law.basis import fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.source.files import Files, read_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("remember")

DAY = dt.date(2024, 2, 1)
MOVES = [("T07", "T99"), ("M1", "M10"), ("startlaan", "laan"), ("unge", "ungdom"), ("nav", "nav-2"), ("sd-1", "sd-9")]


@pytest.fixture(scope="module")
def files() -> Files:
    return read_folder(ROOT / "plan")


@pytest.fixture(scope="module")
def told(files: Files) -> list[tuple[str, str]]:
    return sorted(_told(files))


def _told(files: Files) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in pipeline.check_files(files, DAY).findings]


@pytest.mark.parametrize(("old", "new"), MOVES)
def test_the_plan_says_the_same_with_the_new_id(files: Files, told: list[tuple[str, str]], old: str, new: str) -> None:
    changes = move(files, old, new)
    after = files.with_texts(changes.files)
    word = re.compile(rf"(?<![\w-]){new}(?![\w-])")
    assert sorted((rule, word.sub(old, text)) for rule, text in _told(after)) == told
    assert after.findings == files.findings


NUMBERS = {
    ("T36", "T61"): "Rekkefølgen i planen følger id-ene: Tiltak 4.2.1 blir 4.2.3; 4.2.2 blir 4.2.1; 4.2.3 blir 4.2.2.",
    ("T36", "T36b"): "",
    ("unge", "ungdom"): "",
}


def test_numbers_that_change_are_told(files: Files) -> None:
    found = {(old, new): " ".join(renumbered(files, move(files, old, new), old, new)) for old, new in NUMBERS}
    assert found == NUMBERS


REMOVED = {"T36": "De som står etter, rykker opp: Tiltak 4.2.2 blir 4.2.1; 4.2.3 blir 4.2.2.", "T38": "", "unge": ""}


def test_numbers_that_move_up_are_told(files: Files) -> None:
    assert {id: " ".join(closed_up(files, remove(files, id).changes)) for id in REMOVED} == REMOVED


@pytest.mark.parametrize(("old", "new"), MOVES)
def test_nothing_but_the_id_is_changed(files: Files, old: str, new: str) -> None:
    """Signatures and records have new fingerprints beside it."""
    changes = move(files, old, new)
    before = {file.path: file.data.decode() for file in files.files}
    for path, data in changes.files.items():
        if data is None or "gjennomgang" in path or "signeringer" in path:
            continue
        was = before.get(path) or before[path.replace(f"/{new}.", f"/{old}.")]
        now = data.decode()
        assert len(was.split("\n")) == len(now.split("\n"))
        for a, b in zip(was.split("\n"), now.split("\n"), strict=True):
            assert a == b or a == re.sub(rf"(?<![\w-]){new}(?![\w-])", old, b)


def test_there_and_back_again_is_the_same_plan_byte_for_byte(files: Files) -> None:
    there = files.with_texts(move(files, "T07", "T99").files)
    back = there.with_texts(move(there, "T99", "T07").files)
    assert back.files == files.files


def test_the_files_of_a_table_are_moved_together(files: Files) -> None:
    changed = move(files, "startlaan", "laan").files
    folder = "kunnskapsgrunnlag/tabeller"
    assert changed[f"{folder}/startlaan.csv"] is None
    assert changed[f"{folder}/startlaan.yaml"] is None
    assert changed[f"{folder}/laan.csv"] == next(f.data for f in files.files if f.path == f"{folder}/startlaan.csv")


def test_windows_line_ends_byte_order_mark_comments_and_quotes_stay(example: Path) -> None:
    path = example / "plan" / "tiltak" / "T08.yaml"
    text = "# Avhenger av T07, tror vi\r\n\ufeff".removesuffix("\ufeff") + path.read_text(encoding="utf-8").replace(
        "\n", "\r\n"
    )
    text += "avhenger_av: ['T07', \"T09\"] # hør med T07\r\n"
    path.write_bytes(("\ufeff" + text).encode())
    files = read_folder(example)
    changes = move(files, "T07", "T99")
    wanted = ("\ufeff" + text.replace("'T07'", "'T99'")).encode()
    assert changes.files["plan/tiltak/T08.yaml"] == wanted
    assert "plan/tiltak/T08.yaml:1" in changes.told[0]


def test_signatures_that_held_hold_and_those_that_had_lapsed_have(example: Path) -> None:
    from bolig_cli.law import signering

    checked = pipeline.check(example, DAY)
    assert checked.plan
    assert checked.dekning
    resting = [v for v in checked.dekning.vurderinger if "T07" in v.grunnlag]
    assert resting
    folder = example / "plan" / "signeringer"
    folder.mkdir()
    for verdict in checked.dekning.vurderinger:
        if verdict in resting[:2] or "T08" in verdict.grunnlag:
            name, text = signering.fil(checked.plan, checked.dekning, verdict, "kommuneadvokat", DAY)
            if verdict is resting[0]:
                text = re.sub(r'(\n  T07: ")[0-9a-f]{16}', r"\g<1>0000000000000000", text)
            (folder / name).write_text(text, encoding="utf-8")
    files = read_folder(example)

    def lapsed(files: Files) -> list[str]:
        found = pipeline.check_files(files, DAY).dekning
        assert found
        return [v.plikt.id for v in found.vurderinger for s in v.signaturer if not s.gjelder]

    assert lapsed(files) == [resting[0].plikt.id]
    after = files.with_texts(move(files, "T07", "T99").files)
    assert lapsed(after) == [resting[0].plikt.id]


def test_a_requirement_of_the_municipalitys_own_takes_its_claims_and_signatures_along(example: Path) -> None:
    from bolig_cli.law import signering

    old = "samf-5-2"
    path = example / "plan" / "tiltak" / "T08.yaml"
    text = re.sub(r"svarer_paa: \[.*\]\n", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{text}svarer_paa: [bsl-6-1, {old}]\n", encoding="utf-8")
    checked = pipeline.check(example, DAY)
    assert checked.plan
    assert checked.dekning
    verdict = next(v for v in checked.dekning.vurderinger if v.plikt.id == old)
    name, signed = signering.fil(checked.plan, checked.dekning, verdict, "kommuneadvokat", DAY)
    (example / "plan/signeringer").mkdir()
    (example / "plan/signeringer" / name).write_text(signed, encoding="utf-8")
    files = read_folder(example)
    after = files.with_texts(move(files, old, "eget-krav").files)
    assert any(f.path == "plan/signeringer/eget-krav-kommuneadvokat.yaml" for f in after.files)
    found = pipeline.check_files(after, DAY)
    assert found.dekning
    moved = next(v for v in found.dekning.vurderinger if v.plikt.id == "eget-krav")
    assert [s.gjelder for s in moved.signaturer] == [True]
    assert (
        "svarer_paa: [bsl-6-1, eget-krav]" in next(f.data for f in after.files if f.path.endswith("T08.yaml")).decode()
    )
    with pytest.raises(BoligError, match="til et krav"):
        move(files, old, "Eget_Krav")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("T077", "T99", "Mente du «T07»"),
        ("T07", "T08", "allerede brukt"),
        ("T07", "t08", "allerede brukt"),
        ("T07", "S40", "«S40» er nummeret til en strategi. Id-en til et tiltak begynner med T i denne planen: T40."),
        ("T07", "M1-9", "«M1-9» er nummeret til et mål."),
        (
            "T07",
            "t7",
            "«t7» er skrevet annerledes enn de andre. Id-en til et tiltak begynner med T i denne planen: T7.",
        ),
        ("T07", "7T", "kan ikke være en id"),
        ("T07", "true", "kan ikke være en id"),
        ("T07", "T07", "allerede T07"),
        ("T07", "lovdekning", "brukes av dokumentene"),
        ("T07", "bsl-6-1", "brukes av dokumentene"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_to_do(files: Files, old: str, new: str, said: str) -> None:
    with pytest.raises(BoligError) as caught:
        move(files, old, new)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_id_that_somebody_already_refers_to_is_not_taken(example: Path) -> None:
    path = example / "plan" / "tiltak" / "T08.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "avhenger_av: [T99]\n", encoding="utf-8")
    with pytest.raises(BoligError, match="viser allerede til T99"):
        move(read_folder(example), "T07", "T99")


def test_only_capitals_can_change(example: Path) -> None:
    changes = move(read_folder(example), "nav", "NAV").files
    assert b"ansvarlig: NAV" in (changes["plan/tiltak/T07.yaml"] or b"")
    shutil.rmtree(example / "plan" / "kapitler")
    changes = move(read_folder(example), "T07", "gjeldsraad").files
    assert changes["plan/tiltak/T07.yaml"] is None
    after = read_folder(example).with_texts(changes)
    assert move(after, "gjeldsraad", "Gjeldsraad").files["plan/tiltak/gjeldsraad.yaml"] is None


def test_letters_that_no_other_kind_has_can_be_used(files: Files) -> None:
    assert move(files, "T07", "B7").files["tiltak/T07.yaml"] is None


def test_what_was_sent_out_follows_and_what_was_changed_since_still_is(files: Files) -> None:
    plan = pipeline.read_plan(files).plan
    assert plan is not None
    then = {id: fingerprint_of(Context(plan), id) for id in ("T07", "T08", "S02")} | {"S02": "0" * 16}
    parts = "".join(f'  - {{id: {id}, slag: tiltak, avtrykk: "{mark}"}}\n' for id, mark in then.items())
    path = f"{files.plan_folder}/innspill/bygg/0a1b2c3d.yaml".lstrip("/")
    text = f'id: "0a1b2c3d"\ndokument: hoeringsutkast\ndato: 2024-02-01\nfase: høring\ndeler:\n{parts}'
    before = files.with_texts({path: text.encode()})
    after = before.with_texts(move(before, "T07", "T99").files)
    moved = pipeline.read_plan(after).plan
    assert moved is not None
    now = {part.id: part.avtrykk for part in moved.bygg[0].deler}
    assert now == {
        "T99": fingerprint_of(Context(moved), "T99"), "T08": fingerprint_of(Context(moved), "T08"), "S02": "0" * 16,
    }  # fmt: skip
    assert {part.id: part.sendt_som for part in moved.bygg[0].deler} == {"T99": "T07", "T08": "", "S02": ""}
    again = pipeline.read_plan(after.with_texts(move(after, "T99", "T98").files)).plan
    assert again is not None
    assert [part.sendt_som for part in again.bygg[0].deler if part.id == "T98"] == ["T07"], "as it was sent out"
    assert path not in remove(before, "T07").changes.files, "what is taken out since, was sent out all the same"


def test_the_last_line_of_a_list_that_need_not_be_there_takes_the_list_away() -> None:
    path = "plan/kunnskapsgrunnlag/behovsoversikt.yaml"
    before = read_folder(ROOT)
    listed = next(file.data for file in before.files if file.path == path).decode()
    for id in re.findall(r"(?m)^  - id: (\S+)", listed.partition("forutsetninger:")[2].partition("\nbehov:")[0]):
        before = before.with_texts(remove(before, id).changes.files)
    after = next(file.data for file in before.files if file.path == path).decode()
    assert "forutsetninger:" not in after
    assert "framskriving:" not in after
    assert "\nbehov:\n" in after


def test_the_last_line_of_a_list_that_has_to_be_there_stays() -> None:
    path = "plan/maalgrupper.yaml"
    text = "maalgrupper:\n  - id: alene\n    navn: De som er igjen\n"
    before = read_folder(ROOT).with_texts({path: text.encode()})
    with pytest.raises(BoligError, match="må ha minst én linje, og dette er den siste"):
        remove(before, "alene")
