"""Forms: what stands in the file, what is written back, and what is refused."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.preview import fresh, overview, removing, table, twins
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Blocked, Conflict, Editor, Missing, Refused
from bolig_cli.preview.forms.difference import moved
from bolig_cli.source.write import WriteError

T07, T08 = "plan/tiltak/T07.yaml", "plan/tiltak/T08.yaml"
WITH_FORMS = (
    *("tiltak", "maal", "strategi", "utfordring", "plan", "prosess", "behovsoversikt", "kapittel", "tabell"),
    *("saksgang", "saksfremlegg", "profil", "krav"),
)


@pytest.fixture
def editor(desk: Desk) -> Editor:
    return Editor(desk)


def as_sent(fields: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What the page sends of a form where nothing was touched: all is text, as the browser has it."""
    sent: dict[str, Any] = {}
    for field in fields:
        value, key = field["verdi"], field["noekkel"]
        match field["slag"]:
            case "gruppe":
                sent[key] = as_sent(field["felt"])
            case "rader":
                sent[key] = [{**as_sent(row), "#": number} for number, row in enumerate(field["rader"])]
            case "flere" | "linjer":
                sent[key] = value or []
            case "ja_nei":
                sent[key] = value
            case "aar":
                sent[key] = {year: str(v) for year, v in value.items()} if isinstance(value, dict) else value or {}
            case "fast":
                pass
            case _:
                sent[key] = "" if value is None else str(value).rstrip("\n")
    found: dict[str, Any] = json.loads(json.dumps(sent))
    return found


def now(editor: Editor, path: str) -> str:
    return (editor.desk.root / path).read_text(encoding="utf-8")


def test_a_form_that_nobody_touched_changes_no_byte(editor: Editor) -> None:
    tried = [file for file in editor.desk.files.files if file.kind in WITH_FORMS]
    assert {file.kind for file in tried} == set(WITH_FORMS)
    for file in tried:
        form = editor.form(file.path, ())
        step = editor.save(file.path, (), form["innhold"], as_sent(form["felt"]))
        assert not step.files, file.path
        assert (editor.desk.root / file.path).read_bytes() == file.data


def test_everything_that_is_written_by_hand_can_be_opened(editor: Editor) -> None:
    """A form of a file, of its items one by one, or both; what others write (numbers fetched, records, signatures) has none."""
    found = overview.of(editor.desk.checked, editor.desk.files, ())
    opened = {each["sti"] for key in ("innhold", "filer", "lister", "tabeller") for each in found[key]}
    others = ("hentet", "gjennomgang", "signering", "innspill", "vedlegg", "bilde")
    assert {f.path for f in editor.desk.files.files if f.kind not in others} <= opened
    for each in found["lister"]:
        for number in range(len(each["rader"])):
            form = editor.form(each["sti"], (each["noekkel"], number))
            step = editor.save(each["sti"], (each["noekkel"], number), form["innhold"], as_sent(form["felt"]))
            assert not step.files, each
            assert "id" not in [field["noekkel"] for field in form["felt"]]


def test_a_demand_of_the_municipality_s_own_is_changed_and_made(editor: Editor) -> None:
    path = "plan/krav/samfunnsdelen.yaml"
    (listed,) = [each for each in overview.lists(editor.desk.files, editor.desk.checked.plan) if each["sti"] == path]
    assert listed["overskrift"] == "Kommunens egne krav: samfunnsdelen (eksempel)"
    assert listed["rader"][0] == "Boliger i alle deler av kommunen"
    before = now(editor, path)
    form = editor.form(path, ("plikter", 0))
    editor.save(path, ("plikter", 0), form["innhold"], {**as_sent(form["felt"]), "styrke": "bør"})
    assert now(editor, path) == before.replace("styrke: skal", "styrke: bør", 1), "what the evidence asks for stands"
    editor.desk.look()
    form = editor.form(path, ("plikter", "+"))
    sent = as_sent(form["felt"]) | {
        "id": "samf-5-9", "styrke": "skal", "adressat": "kommunen", "tittel": "Mål i hver plan", "parafrase": "Vi skal ha mål.",
        "veiledning": "Skriv mål.\nFlere.", "bevis": [{"type": "indikatorer", "eller": [], "avgjoerende": None}],
        "hjemmel": {"sted": "kapittel 6"},
    }  # fmt: skip
    editor.save(path, ("plikter", "+"), form["innhold"], sent)
    assert "  - id: samf-5-9\n" in now(editor, path)
    editor.desk.look()
    editor.desk.wholly()
    assert editor.desk.checked.dekning
    assert "samf-5-9" in [v.plikt.id for v in editor.desk.checked.dekning.vurderinger]


CHAPTER = "plan/kapitler/01-sammendrag.md"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_chapter_is_two_fields_and_its_head_stays(editor: Editor, newline: str) -> None:
    file = editor.desk.root / CHAPTER
    before = "---\ntittel: Sammendrag # kort\nnummerert: false\n---\n\nEn setning.\n\nTo setninger.\n".replace(
        "\n", newline
    )
    file.write_bytes(before.encode())
    editor.desk.look()
    form = editor.form(CHAPTER, ())
    sent = as_sent(form["felt"])
    assert sent["_tekst"] == "En setning.\n\nTo setninger."
    editor.save(CHAPTER, (), form["innhold"], {**sent, "_tekst": "En setning.\n\nTre setninger.\n\n"})
    assert file.read_bytes().decode() == before.replace("To", "Tre")
    form = editor.form(CHAPTER, ())
    editor.save(CHAPTER, (), form["innhold"], {**as_sent(form["felt"]), "tittel": "Kort sagt"})
    assert file.read_bytes().decode() == before.replace("To", "Tre").replace("Sammendrag", "Kort sagt")
    form = editor.form(CHAPTER, ())
    with pytest.raises(BoligError):  # a second head in the text
        editor.save(CHAPTER, (), form["innhold"], {**as_sent(form["felt"]), "_tekst": "A\n\n---\ntittel: B\n---\n\nC"})


def test_a_new_unit_gets_an_id_of_its_name(editor: Editor) -> None:
    path = "plan/organisasjon.yaml"
    form = editor.form(path, ("enheter", "+"))
    step = editor.save(path, ("enheter", "+"), form["innhold"], {"navn": "Økonomi og gjeld", "sektor": "helse"})
    assert step.told == "Laget «Økonomi og gjeld»"
    assert "  - id: oekonomi-og-gjeld\n    navn: Økonomi og gjeld\n" in now(editor, path)


def test_what_refers_to_a_thing_is_told_before_it_goes_and_all_comes_back(editor: Editor) -> None:
    before = {file.path: now(editor, file.path) for file in editor.desk.files.files if file.kind != "vedlegg"}
    told = removing.asked(editor, T07, ())
    assert told["tittel"] == "«T07 Gi økonomisk rådgivning uten timebestilling»"
    assert any(where == "Kapittelet «Sammendrag»" for where in [*told["borte"], *told["igjen"]])
    with pytest.raises(Conflict):
        removing.take_out(editor, T07, (), "noe annet")
    removing.take_out(editor, T07, (), editor.form(T07, ())["innhold"])
    assert not (editor.desk.root / T07).exists()
    editor.undo()
    path = "plan/maalgrupper.yaml"
    told = removing.asked(editor, path, ("maalgrupper", 0))
    said = [*told["borte"], *told["linjer"], *told["igjen"]]
    assert any(where.startswith("Behovsoversikten: ") for where in told["linjer"])
    assert not any("linje" in where or "litt-vekst" in where for where in said)
    assert len(said) == len(set(said)), "an item whose line goes is told of apart from what loses an id"
    removing.take_out(editor, path, ("maalgrupper", 0), editor.form(path, ("maalgrupper", 0))["innhold"])
    assert now(editor, path) != before[path]
    editor.undo()
    assert {path: now(editor, path) for path in before} == before
    with pytest.raises(BoligError, match="kan ikke slettes her"):
        removing.take_out(editor, "plan/plan.yaml", (), editor.form("plan/plan.yaml", ())["innhold"])


def test_a_date_as_people_write_it_becomes_the_certain_one(editor: Editor) -> None:
    form = editor.form(T07, ())
    editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "frist": "31.12.2028"})
    assert "\nfrist: 2028-12-31\n" in now(editor, T07)
    form = editor.form(T07, ())
    with pytest.raises(Refused) as refused:
        editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "frist": "31.02.2028"})
    assert refused.value.keys == ["frist"]


def test_a_form_does_not_speak_of_how_files_are_written(editor: Editor) -> None:
    """What stands at each field is for one who fills it in: no brackets, no names of files."""

    def helps(fields: Sequence[dict[str, Any]]) -> list[str]:
        inner = [part for f in fields for part in (f.get("felt"), f.get("ny_rad")) if part]
        return [f["hjelp"] for f in fields] + [words for part in inner for words in helps(part)]

    for kind in ("tiltak", "maal", "strategi", "utfordring"):
        told = helps(editor.new_form(kind, "")["felt"])
        assert any(told)
        assert not [words for words in told if set(words) & set("[]{}|_") or ".yaml" in words], kind


def test_what_is_changed_is_the_only_thing_that_is_another(editor: Editor) -> None:
    file = editor.desk.root / T07
    file.write_text(f"# Fra møtet\n{now(editor, T07)}# Til slutt\n", encoding="utf-8")
    editor.desk.look()
    before = now(editor, T07).splitlines()
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["tittel"] = "Ny: med kolon"
    sent["okonomi"]["poster"][0]["belop"]["2026"] = "1 400"
    sent["okonomi"]["poster"][0]["sum"] = "2250"
    sent["frist"] = "2026"
    sent["medvirkende"] = ["boligkontoret", "nav-stat"]
    editor.save(T07, (), form["innhold"], sent)
    after = now(editor, T07).splitlines()
    assert len(before) == len(after)
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        'tittel: "Ny: med kolon"',
        "medvirkende: [boligkontoret, nav-stat]",
        "frist: 2026",
        "      belop: {2024: 150, 2025: 350, 2026: 1400, 2027: 350}",
        "      sum: 2250",
    ]


def test_rows_come_go_and_change_places(editor: Editor) -> None:
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    new = {"type": "investering", "finansiering": "annet", "belop": {"2025": "10", "2026": ""}}
    sent["okonomi"]["poster"].insert(0, new)
    editor.save(T07, (), form["innhold"], sent)
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    assert [row["type"] for row in sent["okonomi"]["poster"]] == ["investering", "drift"]
    sent["okonomi"]["poster"].reverse()
    editor.save(T07, (), form["innhold"], sent)
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    assert [row["type"] for row in sent["okonomi"]["poster"]] == ["drift", "investering"]
    sent["okonomi"]["poster"].pop()
    editor.save(T07, (), form["innhold"], sent)
    assert "investering" not in now(editor, T07)
    for _ in range(3):
        editor.undo()
    assert now(editor, T07).encode() == next(f.data for f in editor.desk.files.files if f.path == T07)


def test_what_a_form_cannot_show_is_left_as_it_stands(editor: Editor) -> None:
    shares = "finansiering: [{kilde: egne midler, andel: 60}, {kilde: annet, andel: 40}]"
    file = editor.desk.root / T07
    file.write_text(now(editor, T07).replace("finansiering: egne midler", shares), encoding="utf-8")
    editor.desk.look()
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["okonomi"]["poster"][0]["belop"]["2026"] = "400"
    sent["okonomi"]["poster"][0]["sum"] = "1250"
    editor.save(T07, (), form["innhold"], sent)
    assert shares in now(editor, T07)
    assert "2026: 400" in now(editor, T07)


def test_a_file_that_was_changed_meanwhile_is_never_written_over(editor: Editor) -> None:
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["tittel"] = "Min"
    file = editor.desk.root / T07
    theirs = now(editor, T07).replace("tittel: Gi", "tittel: Deres")
    file.write_text(theirs, encoding="utf-8")
    with pytest.raises(Conflict) as conflict:
        editor.save(T07, (), form["innhold"], sent)
    assert now(editor, T07) == theirs
    title = next(field for field in conflict.value.form["felt"] if field["noekkel"] == "tittel")
    assert title["verdi"].startswith("Deres")


def test_a_step_is_not_undone_over_what_came_after(editor: Editor) -> None:
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["tittel"] = "Min"
    editor.save(T07, (), form["innhold"], sent)
    file = editor.desk.root / T07
    file.write_text(f"{now(editor, T07)}# mer\n", encoding="utf-8")
    with pytest.raises(Blocked, match="Kan ikke angre uten videre: Endret «Min»") as blocked:
        editor.undo()
    assert "tittel: Min" in now(editor, T07)
    told = blocked.value.as_json()
    assert editor.blocked() == told
    (inside,) = told["filer"]
    assert "# mer" in inside["naa"]
    assert "tittel: Gi" in inside["foer"]


def blocked_twice(editor: Editor) -> tuple[str, str]:
    """A step in one file, one in another, and a change of the latter from outside; the files before."""
    before = now(editor, T08), now(editor, T07)
    for path in (T08, T07):
        form = editor.form(path, ())
        editor.save(path, (), form["innhold"], {**as_sent(form["felt"]), "tittel": "Min"})
    (editor.desk.root / T07).write_text(f"{now(editor, T07)}# mer\n", encoding="utf-8")
    return before


def test_a_step_that_is_blocked_is_passed_over_and_the_others_are_undone(editor: Editor) -> None:
    before, _ = blocked_twice(editor)
    editor.pass_over()
    assert "tittel: Min" in now(editor, T07)
    assert editor.blocked() is None
    editor.undo()
    assert now(editor, T08) == before
    assert "# mer" in now(editor, T07)
    with pytest.raises(BoligError, match="ingenting å angre"):
        editor.pass_over()


def test_a_step_that_is_blocked_is_undone_anyway_and_nothing_is_lost(editor: Editor) -> None:
    other, before = blocked_twice(editor)
    seen = (editor.blocked() or {})["innhold"]
    (editor.desk.root / T07).write_text(f"{now(editor, T07)}# enda mer\n", encoding="utf-8")
    with pytest.raises(BoligError, match="endret igjen"):
        editor.undo_anyway(seen)
    editor.undo_anyway((editor.blocked() or {})["innhold"])
    assert now(editor, T07) == before
    editor.undo()  # what was written from outside comes back
    assert "# enda mer" in now(editor, T07)
    editor.undo()
    assert now(editor, T08) == other


def test_the_goals_of_a_plan_above_keep_their_ids_and_new_ones_get_theirs(editor: Editor) -> None:
    path = "plan/foeringer.yaml"
    at = next(
        index
        for index, row in enumerate(
            next(each for each in overview.lists(editor.desk.files, None) if each["sti"] == path)["rader"]
        )
        if as_sent(editor.form(path, ("foeringer", index))["felt"]).get("maal")
    )
    form = editor.form(path, ("foeringer", at))
    goals = next(field for field in form["felt"] if field["noekkel"] == "maal")
    assert {f["slag"] for row in (*goals["rader"], goals["ny_rad"]) for f in row if f["noekkel"] == "id"} == {"fast"}
    before = now(editor, path)
    sent = as_sent(form["felt"])
    sent["maal"].append({"tittel": "Flere skal eie boligen sin"})
    editor.save(path, ("foeringer", at), form["innhold"], sent)
    after = now(editor, path)
    assert "id: flere-skal-eie-boligen" in after
    assert all(line in after for line in before.splitlines())


def test_what_was_undone_is_done_again_until_something_else_is(editor: Editor) -> None:
    before = now(editor, T07)
    form = editor.form(T07, ())
    editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "tittel": "Min"})
    after = now(editor, T07)
    editor.undo()
    editor.redo()
    assert now(editor, T07) == after
    editor.undo()
    (editor.desk.root / T07).write_text(f"{before}# mer\n", encoding="utf-8")
    with pytest.raises(BoligError, match="Filen er endret etterpå"):
        editor.redo()
    assert now(editor, T07) == f"{before}# mer\n"
    form = editor.form(T08, ())
    editor.save(T08, (), form["innhold"], {**as_sent(form["felt"]), "tittel": "Min"})
    with pytest.raises(BoligError, match="ingenting å gjøre om"):
        editor.redo()


def test_what_would_be_wrong_is_refused_and_nothing_written(editor: Editor) -> None:
    form = editor.form(T07, ())
    before = now(editor, T07)
    sent = as_sent(form["felt"])
    with pytest.raises(BoligError, match="Ikke lagret"):
        editor.save(T07, (), form["innhold"], {**sent, "oppstart": "i fjor"})
    with pytest.raises(Missing) as missing:
        editor.save(T07, (), form["innhold"], {**sent, "tittel": " "})
    assert missing.value.keys == ["tittel"]
    assert now(editor, T07) == before


def test_a_new_item_gets_the_next_id_and_its_place(editor: Editor) -> None:
    form = editor.new_form("tiltak", "S03")
    assert form["id"] == "T50"
    sent = as_sent(form["felt"])
    assert sent["strategier"] == ["S03"]
    with pytest.raises(Missing):
        editor.create("tiltak", sent)
    sent |= {"tittel": "Nytt", "beskrivelse": "Vi gjør det.\nSnart.", "ansvarlig": "nav", "frist": "2026"}
    editor.create("tiltak", {**sent, "okonomi": {"status": "innenfor ramme"}})
    assert "strategier: [S03]\nbeskrivelse: |\n  Vi gjør det.\n  Snart.\n" in now(editor, "plan/tiltak/T50.yaml")
    editor.desk.look()
    editor.desk.wholly()
    assert editor.desk.checked.plan
    assert editor.desk.checked.plan.find("T50")
    editor.undo()
    assert not (editor.desk.root / "plan/tiltak/T50.yaml").exists()


def test_the_id_of_what_was_deleted_is_given_to_nothing_else(editor: Editor) -> None:
    path = "plan/tiltak/T49.yaml"
    removing.take_out(editor, path, (), editor.form(path, ())["innhold"])
    editor.desk.look()
    editor.desk.wholly()
    assert editor.new_form("tiltak", "S03")["id"] == "T50"


def test_a_new_chapter_is_the_last_one(editor: Editor) -> None:
    form = fresh.form(editor, "kapittel")
    sent = as_sent(form["felt"])
    with pytest.raises(Missing) as missing:
        fresh.create(editor, "kapittel", sent)
    assert missing.value.keys == ["tittel", "_tekst"]
    sent |= {"tittel": "Økonomi: slik gjør vi", "_tekst": "En setning.\n\n## Mer\n\nTo setninger.\n"}
    fresh.create(editor, "kapittel", sent)
    path = "plan/kapitler/13-oekonomi-slik-gjoer-vi.md"
    assert now(editor, path) == '---\ntittel: "Økonomi: slik gjør vi"\n---\n\nEn setning.\n\n## Mer\n\nTo setninger.\n'
    editor.desk.look()
    editor.desk.wholly()
    assert not editor.desk.checked.structural_errors
    again = editor.form(path, ())
    assert not editor.save(path, (), again["innhold"], as_sent(again["felt"])).files
    editor.undo()
    assert not (editor.desk.root / path).exists()


def test_a_new_table_has_its_headings_and_is_filled_in_afterwards(editor: Editor) -> None:
    sent = as_sent(fresh.form(editor, "tabell")["felt"])
    assert "id" not in sent
    sent |= {"tittel": "Leieboliger", "kilde": "Boligkontoret", "dato": "2023-12-31", "tallstatus": "egen telling"}
    sent |= {"_rader": ["Små", "Store"]}
    for columns, why in (([], "Fyll ut"), (["Størrelse"], "to kolonner"), (["A", "A"], "to ganger")):
        with pytest.raises(Refused, match=why) as refused:
            fresh.create(editor, "tabell", {**sent, "_kolonner": columns})
        assert refused.value.keys == ["_kolonner"]
    step = fresh.create(editor, "tabell", {**sent, "_kolonner": ["Størrelse", "2023", "2024; anslag"]})
    path = "plan/kunnskapsgrunnlag/tabeller/leieboliger"
    assert set(step.files) == {f"{path}.yaml", f"{path}.csv"}
    assert now(editor, f"{path}.csv") == 'Størrelse;2023;"2024; anslag"\nSmå;..;..\nStore;..;..\n'
    assert now(editor, f"{path}.yaml").startswith("id: leieboliger\ntittel: Leieboliger\n")
    editor.desk.look()
    grid = table.grid(editor, f"{path}.csv")
    table.save(editor, f"{path}.csv", grid["innhold"], [{"rad": 0, "kolonne": 1, "verdi": "30"}], [])
    assert "\nSmå;30;..\n" in now(editor, f"{path}.csv")
    editor.desk.look()
    editor.desk.wholly()
    assert not editor.desk.checked.structural_errors


@pytest.mark.parametrize("written", ["12.11.2026", "12. november 2026", "12/11/2026", "2026-11-12", " 12.11.2026 "])
def test_a_day_may_be_written_as_people_do(editor: Editor, written: str) -> None:
    path = "plan/prosess.yaml"
    form = editor.form(path, ("medvirkning", 0))
    old = next(field["verdi"] for field in form["felt"] if field["noekkel"] == "dato")
    before = now(editor, path)
    editor.save(path, ("medvirkning", 0), form["innhold"], {**as_sent(form["felt"]), "dato": written})
    assert now(editor, path) == before.replace(f"dato: {old}", "dato: 2026-11-12", 1)


@pytest.mark.parametrize("written", ["31.11.2026", "12.11.26", "en dag i november"])
def test_a_day_that_is_none_or_may_be_several_is_refused(editor: Editor, written: str) -> None:
    path = "plan/prosess.yaml"
    form, before = editor.form(path, ("medvirkning", 0)), now(editor, path)
    with pytest.raises(Refused) as refused:
        editor.save(path, ("medvirkning", 0), form["innhold"], {**as_sent(form["felt"]), "dato": written})
    assert (refused.value.keys, now(editor, path)) == (["dato"], before)


def test_a_meeting_comes_is_moved_and_is_taken_out(editor: Editor) -> None:
    path = "plan/prosess.yaml"
    before = now(editor, path)
    form = editor.form(path, ("medvirkning", "+"))
    sent = {"dato": "2024-03-01", "tittel": "Nytt møte", "deltakere": "Alle", "grupper": ["unge"]}
    editor.save(path, ("medvirkning", "+"), form["innhold"], sent)
    assert "  - dato: 2024-03-01\n    tittel: Nytt møte\n    deltakere: Alle\n    grupper: [unge]\ntidsplan:" in now(
        editor, path
    )
    content = editor.form(path, ("medvirkning", 4))["innhold"]
    editor.move(path, ("medvirkning", 4), content, 0)
    assert "medvirkning:\n  - dato: 2024-03-01\n" in now(editor, path)
    content = editor.form(path, ("medvirkning", 0))["innhold"]
    removing.take_out(editor, path, ("medvirkning", 0), content)
    assert now(editor, path) == before


LIST = b"a:\n  # en\n  - x: 1\n    # i en\n  - x: 2 # to\n\n  # tre\n  - x: 3\nb: 1\n"


def test_an_item_is_moved_with_its_comments() -> None:
    assert moved(LIST, ("a",), 0, 2) == b"a:\n  - x: 2 # to\n\n  # tre\n  - x: 3\n  # en\n  - x: 1\n    # i en\nb: 1\n"
    assert moved(b"a:\n- x: 1\n- x: 2", ("a",), 1, 0) == b"a:\n- x: 2\n- x: 1"
    assert moved(b"a:\n- x: 1\n- x: 2", ("a",), 0, 1) == b"a:\n- x: 2\n- x: 1"
    with pytest.raises(WriteError):
        moved(b"a: [{x: 1}, {x: 2}]\n", ("a",), 0, 1)


def test_a_measure_is_put_below_another_strategy(editor: Editor) -> None:
    editor.place("T07", "S04")
    assert "strategier: [S04]\n" in now(editor, T07)
    editor.desk.look()
    editor.desk.wholly()
    editor.place("T07", "M2")
    assert "\nmaal: [M2]\n" in now(editor, T07)
    assert "strategier" not in now(editor, T07)
    with pytest.raises(BoligError, match="kan ikke flyttes dit"):
        editor.place("T07", "U1")


@pytest.mark.parametrize(
    "path", ["../hemmelig.yaml", "/etc/passwd", "plan/../../x.yaml", "plan/.skjult.yaml", "pyproject.toml", ""]
)
def test_only_files_of_the_plan_are_read_or_written(editor: Editor, path: str) -> None:
    with pytest.raises(BoligError):
        editor.form(path, ())
    with pytest.raises(BoligError):
        editor.save(path, (), "", {})
    with pytest.raises(BoligError):
        removing.take_out(editor, path, (), "")


CSV = "plan/kunnskapsgrunnlag/tabeller/boligmassen.csv"


def test_a_cell_is_changed_where_it_stands(editor: Editor) -> None:
    before = now(editor, CSV)
    grid = table.grid(editor, CSV)
    cells = [{"rad": 0, "kolonne": 1, "verdi": "67"}, {"rad": 1, "kolonne": 0, "verdi": "Hus; to boliger"}]
    table.save(editor, CSV, grid["innhold"], cells, [["Hybel", "1", "2"]])
    expected = before.replace("66", "67").replace("Tomannsbolig eller rekkehus", '"Hus; to boliger"') + "Hybel;1;2\n"
    assert now(editor, CSV) == expected
    with pytest.raises(Conflict):
        table.save(editor, CSV, grid["innhold"], cells, [])
    with pytest.raises(BoligError, match="Ikke lagret"):
        table.save(editor, CSV, table.grid(editor, CSV)["innhold"], [{"rad": 0, "kolonne": 1, "verdi": "mange"}], [])
    assert now(editor, CSV) == expected
    with pytest.raises(BoligError):
        table.save(editor, CSV, table.grid(editor, CSV)["innhold"], [{"rad": 99, "kolonne": 0, "verdi": ""}], [])


@pytest.mark.parametrize("name", ["T08 (1).yaml", "T08-PC12345.yaml", "T08 - Kopi.yaml"])
@pytest.mark.parametrize("choice", ["original", "kopi", "begge"])
def test_a_copy_is_settled(editor: Editor, name: str, choice: str) -> None:
    original = editor.desk.root / "plan/tiltak/T08.yaml"
    text = original.read_text(encoding="utf-8")
    # A machine's name alone says that a file is a copy where nothing in it says otherwise.
    other = text.replace("status: ny", "status: pågår", 1)
    (original.parent / name).write_text(other, encoding="utf-8")
    editor.desk.look()
    [pair] = twins.pairs(editor)
    assert (pair["tekst_original"], pair["tekst_kopi"]) == (text, other)
    twins.settle(editor, pair["kopi"], choice)
    assert not (original.parent / name).exists()
    assert original.read_text(encoding="utf-8") == (other if choice == "kopi" else text)
    new = original.with_name("T50.yaml")
    assert new.exists() == (choice == "begge")
    if choice == "begge":
        assert new.read_text(encoding="utf-8") == other.replace("id: T08", "id: T50")
    editor.undo()
    assert (original.parent / name).read_text(encoding="utf-8") == other


@pytest.mark.parametrize(
    "written", ["31.12.29", "15/3-29", "våren 2029", "2029-12-31 // sjekk", "2O29-13", "12/2029 og 1/2030"]
)
def test_what_is_advised_for_a_date_can_be_typed_as_it_stands(editor: Editor, written: str) -> None:
    def save(word: str) -> None:
        form = editor.form(T07, ())
        editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "frist": word})

    try:
        save(written)
    except Refused as refused:
        words = str(refused)
        assert not re.search(r"«Frist: ", words), words
        if advised := re.search(r"«([^«»]+)» i «Frist»", words):
            save(advised[1])


def test_a_date_with_two_figures_for_the_year_is_advised_as_people_write_it(editor: Editor) -> None:
    form = editor.form(T07, ())
    with pytest.raises(Refused, match=re.escape("«31.12.29» skrives 31.12.2029. Skriv «31.12.2029» i «Frist».")):
        editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "frist": "31.12.29"})


def test_a_time_may_have_its_name_before_it(editor: Editor) -> None:
    form = editor.form(T07, ())
    editor.save(T07, (), form["innhold"], {**as_sent(form["felt"]), "frist": "Frist: 2029-12-31"})
    assert "\nfrist: 2029-12-31\n" in now(editor, T07)
