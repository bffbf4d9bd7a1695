"""What would keep the plan from being shown: refused where it can be mended in the form, and else said at once."""

import re

import pytest

from bolig_cli.preview import removing
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor, Refused
from tests.preview.test_editing import T07, as_sent, now

NEED = "plan/kunnskapsgrunnlag/behovsoversikt.yaml"
PROCESS = "plan/prosess.yaml"


@pytest.fixture
def editor(desk: Desk) -> Editor:
    return Editor(desk)


def test_a_small_group_is_refused_at_its_field(editor: Editor) -> None:
    form = editor.form(NEED, ("behov", 0))
    before = now(editor, NEED)
    with pytest.raises(Refused, match="kan ikke vises") as refused:
        editor.save(NEED, ("behov", 0), form["innhold"], {**as_sent(form["felt"]), "i_dag": "3"})
    assert refused.value.keys == ["i_dag"]
    assert now(editor, NEED) == before


def test_a_plan_is_not_adopted_without_its_decision(editor: Editor) -> None:
    form = editor.form(PROCESS, ("behandling", 4))
    help = next(field["hjelp"] for field in form["felt"] if field["noekkel"] == "vedtar_planen")
    assert "først når det er gjort" in help
    before = now(editor, PROCESS)
    with pytest.raises(Refused, match="«Vedtak»") as refused:
        editor.save(PROCESS, ("behandling", 4), form["innhold"], {**as_sent(form["felt"]), "vedtar_planen": True})
    assert refused.value.keys == ["vedtak"]
    assert now(editor, PROCESS) == before


@pytest.mark.parametrize(("written", "place"), [("12.1.2024", 0), ("30.4.2024", 1), ("2.5.2024", 3), ("1.9.2024", 5)])
def test_a_new_meeting_takes_its_place_by_its_date(editor: Editor, written: str, place: int) -> None:
    form, before = editor.form(PROCESS, ("behandling", "+")), now(editor, PROCESS)
    sent = {**as_sent(form["felt"]), "organ": "Eldrerådet", "tidspunkt": written, "sak": "Uttale"}
    editor.save(PROCESS, ("behandling", "+"), form["innhold"], sent)
    assert editor.form(PROCESS, ("behandling", place))["tittel"] == "Eldrerådet"
    assert now(editor, PROCESS).count("- organ: ") == before.count("- organ: ") + 1


def test_the_last_assumption_goes_with_its_list(editor: Editor) -> None:
    text = now(editor, NEED)
    head, _, rest = text.partition("forutsetninger:\n")
    need = re.sub(r"\n    framskriving: .*", "", rest[rest.index("\nbehov:") + 1 :])
    (editor.desk.root / NEED).write_text(
        f"{head}forutsetninger:\n  - id: vekst\n    tittel: Vekst\n    antall_per_aar: 5\n{need}", encoding="utf-8"
    )
    editor.desk.wholly()
    assert removing.asked(editor, NEED, ("forutsetninger", 0))["tittel"] == "«Vekst»"
    removing.take_out(editor, NEED, ("forutsetninger", 0), editor.form(NEED, ("forutsetninger", 0))["innhold"])
    assert now(editor, NEED) == head + need


def test_amounts_that_the_sum_is_not_of_are_refused_at_the_entry(editor: Editor) -> None:
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["okonomi"]["poster"][0]["sum"] = "1300"
    with pytest.raises(Refused, match="summen") as refused:
        editor.save(T07, (), form["innhold"], sent)
    assert all(key.startswith("okonomi.poster.0") for key in refused.value.keys)


def test_a_plan_with_faults_is_mended_step_by_step(editor: Editor) -> None:
    file = editor.desk.root / T07
    file.write_text(now(editor, T07).replace("sum: 1200", "sum: 1300"), encoding="utf-8")
    editor.desk.look()
    editor.desk.wholly()
    form = editor.form(T07, ())
    sent = as_sent(form["felt"])
    sent["okonomi"]["poster"][0]["sum"] = "1250"
    assert not editor.save(T07, (), form["innhold"], sent).warning


def test_what_is_wrong_elsewhere_is_said_with_the_step_that_made_it_so(editor: Editor) -> None:
    path = "plan/organisasjon.yaml"
    form = editor.form(path, ("enheter", 0))
    step = removing.take_out(editor, path, ("enheter", 0), form["innhold"])
    assert step.warning.startswith("Planen kan ikke vises før dette er rettet:\n")
    assert "«Angre»" in step.warning
    editor.undo()


def test_the_errors_that_come_of_taking_a_strategy_out_are_told_before_it_goes(editor: Editor) -> None:
    path = "plan/strategier/S03.yaml"
    told = removing.asked(editor, path, ())
    assert any("hører verken til en strategi eller et mål" in fault for fault in told["feil"])
    step = removing.take_out(editor, path, (), editor.form(path, ())["innhold"])
    assert step.warning
    assert all(fault in step.warning for fault in told["feil"])
    editor.undo()
    other = next(each["id"] for each in told["under"]["til"])
    for id in told["under"]["ider"]:
        editor.place(id, other)  # and the desk has not looked since
    assert removing.asked(editor, path, ())["under"] == {"ider": [], "titler": [], "til": []}


def test_a_new_measure_that_belongs_nowhere_is_refused_at_its_fields(editor: Editor) -> None:
    sent = as_sent(editor.new_form("tiltak", "")["felt"])
    sent |= {"tittel": "Nytt", "beskrivelse": "Vi gjør det.", "ansvarlig": "nav", "frist": "2026"}
    with pytest.raises(Refused, match="verken til en strategi eller et mål") as refused:
        editor.create("tiltak", {**sent, "okonomi": {"status": "innenfor ramme"}})
    assert refused.value.keys == ["strategier", "maal"]
    assert not (editor.desk.root / "plan/tiltak/T50.yaml").exists()


def test_a_new_line_of_need_without_the_last_year_is_refused_in_the_words_of_its_form(editor: Editor) -> None:
    form, before = editor.form(NEED, ("behov", "+")), now(editor, NEED)
    sent = {**as_sent(form["felt"]), "maalgruppe": "unge", "boligtype": "med tjenester", "i_dag": "0"}
    with pytest.raises(Refused) as refused:
        editor.save(NEED, ("behov", "+"), form["innhold"], {**sent, "behov": {"2023": "17"}})
    words = str(refused.value)
    assert "for «Unge i etableringsfasen, med tjenester». " in words
    assert "under «Behov» på linjen i «Behovsoversikten», eller gi den en «Framskriving»" in words
    assert refused.value.keys == ["framskriving"]
    assert now(editor, NEED) == before
