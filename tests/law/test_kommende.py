"""Acts that have been adopted and are not in force: what is said of them, where, and from which day."""

import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import yaml

from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.kommende import REGISTER, Tilstand, finn, kommende_lover, ventes
from bolig_cli.law.lovstruktur import struktur
from bolig_cli.law.selection import read_selection, select
from bolig_cli.report import dekning_ord
from tests.gathered import gathered
from tests.law import hel_plan

Run = Callable[..., CompletedProcess[str]]
FVL, PBL = "lov/1967-02-10", "lov/2008-06-27-71"
NY_FVL, DATA, ENDRING = kommende_lover()


def test_the_register_hangs_together() -> None:
    keys = {
        "id", "navn", "lovdata", "vedtatt", "i_kraft", "naar", "avloeser", "endrer", "flytter", "paragrafer", "nytt", "lest", "url",
    }  # fmt: skip
    for entry in yaml.safe_load(REGISTER.read_text(encoding="utf-8")):
        assert set(entry) <= keys
        assert all(set(each) == {"paragraf", "hva"} for each in entry.get("nytt", ()))
        assert all(set(each) == {"fra", "til"} for each in entry.get("flytter", ()))
    lovene = {lov.lovdata for lov in load_katalog().lover}
    for each in kommende_lover():
        assert each.lovdata == f"lov/{each.vedtatt.isoformat()}-{each.lovdata.rpartition('-')[2]}"
        assert each.url.endswith(each.lovdata)
        assert {each.avloeser, each.endrer} <= lovene | {""}
        assert each.vedtatt < each.lest
        assert all(nytt.hva.endswith(".") for nytt in each.nytt)
        act = struktur(each.avloeser or each.endrer)
        assert act is None or all(act.har(p) for p in (*(fra for fra, _ in each.flytter), *each.paragrafer))


@gathered(
    "paragraf, til",
    [("11", "14 15 16"), ("11 a", "17"), ("17", "44"), ("23", "55"), ("24", "56"), ("25", "57"), ("27", "58 59"), ("28", "61 62"),
     ("29", "63"), ("99", "")],
)  # fmt: skip
def test_where_the_provisions_of_forvaltningsloven_go(paragraf: str, til: str) -> None:
    assert " ".join(NY_FVL.flyttet_til(FVL, paragraf)) == til
    assert NY_FVL.flyttet_til(PBL, paragraf) == ()


def test_every_duty_of_the_act_that_is_replaced_is_moved() -> None:
    (fvl,) = (lov for lov in load_katalog().lover if lov.lovdata == FVL)
    assert all(NY_FVL.flyttet_til(FVL, plikt.hjemmel.paragraf) for plikt in fvl.plikter)


def test_what_becomes_of_a_paragraph_is_said_with_what_is_new_there() -> None:
    said = NY_FVL.om(FVL, "27").replace("\u00a0", " ")
    assert said.startswith(
        "Flyttes til §§ 58 og 59 i forvaltningsloven av 20. juni 2025, som er vedtatt, men ikke i kraft."
    )
    assert said.endswith("Nytt i § 59: Beskjeden om vedtaket sier hvem som har saken.")
    assert "Nytt" not in NY_FVL.om(FVL, "29")
    assert ENDRING.om(PBL, "11-7").startswith("Endres av endringsloven av 19. juni 2026 nr. 53")
    assert ENDRING.om(PBL, "11-1") == DATA.om(PBL, "11-7") == ""


def test_an_act_waits_from_its_adoption_until_it_is_in_force() -> None:
    act = dataclasses.replace(NY_FVL, i_kraft=dt.date(2028, 1, 1))
    days = [dt.date(2025, 6, 19), dt.date(2025, 6, 20), dt.date(2027, 12, 31), dt.date(2028, 1, 1)]
    waits = Tilstand.VEDTATT_IKKE_I_KRAFT
    assert [act.tilstand(day) for day in days] == [Tilstand.IKKE_VEDTATT, waits, waits, Tilstand.I_KRAFT]
    assert act.stand.replace("\u00a0", " ") == "vedtatt, men ikke i kraft før 1. januar 2028"
    assert ventes(dt.date(2025, 6, 19)) == ()
    assert ventes(dt.date(2026, 1, 1)) == (NY_FVL,)
    assert ventes(dt.date(2026, 7, 28)) == (NY_FVL, DATA, ENDRING)


def test_an_act_is_found_by_its_name_but_the_one_in_force_keeps_the_short_one() -> None:
    assert finn("Dataforvaltningsloven") is DATA
    assert finn("LOV-2025-06-20-81") is finn("lov/2025-06-20-81") is finn("forvaltningsloven-2025") is NY_FVL
    assert finn("forvaltningsloven") is None


def test_the_coverage_has_one_line_and_only_where_it_concerns_what_is_shown() -> None:
    dekning = hel_plan.sjekket(dato=dt.date(2026, 7, 28)).dekning
    assert dekning is not None

    def valgt(lov: str) -> str:
        return dekning_ord.kommer(select(dekning, read_selection([lov], [], [], [], dekning.katalog)))

    antall = sum(plikt.hjemmel.lov == "forvaltningsloven" for plikt in dekning.katalog.plikter)
    said = valgt("forvaltningsloven").replace("\u00a0", " ")
    assert said == (
        "Forvaltningsloven av 20. juni 2025 er vedtatt, men ikke i kraft. Den flytter bestemmelsene som "
        f"{antall} plikter her bygger på: bolig lov vis forvaltningsloven-2025"
    )
    assert valgt("boligsosialloven") == valgt("pbl") == ""
    assert dekning_ord.kommer(dataclasses.replace(dekning, dato=dt.date(2025, 6, 1))) == ""


def test_text_and_json_tell_of_it_on_the_entry_and_on_the_act(bolig: Run, tmp_path: Path) -> None:
    entry = bolig("lov", "vis", "fvl-23", cwd=tmp_path).stdout
    assert "Kommer:\n    Flyttes til §\u00a055 i forvaltningsloven" in entry
    assert "Kommer:" not in bolig("lov", "vis", "bsl-5-2-1", cwd=tmp_path).stdout
    act = bolig("lov", "vis", "forvaltningsloven", cwd=tmp_path).stdout
    assert "§\u00a011 flyttes til §§\u00a014, 15 og 16." in act
    assert "§§\u00a011-7, 11-9, 12-5 og 12-7." in bolig("lov", "vis", "pbl", cwd=tmp_path).stdout
    assert "åpen standardlisens" in bolig("lov", "vis", "dataforvaltningsloven", cwd=tmp_path).stdout
    overview = bolig("lov", "vis", cwd=tmp_path).stdout
    assert all(each.id in overview for each in kommende_lover())
    whole = json.loads(bolig("lov", "vis", "fvl-11a-1", "--format", "json", cwd=tmp_path).stdout)
    (kommer,) = whole["plikter"][0]["kommer"]
    assert (kommer["tilstand"], kommer["flyttet_til"]) == ("vedtatt_ikke_i_kraft", ["17"])
    assert [each["id"] for each in whole["kommende"]] == ["forvaltningsloven-2025"]


def test_every_form_for_readers_has_the_line(bolig: Run, minste: Path) -> None:
    for form in ("tekst", "md", "html"):
        done = bolig("dekning", "--format", form, "--dato", "2026-07-28", cwd=minste)
        assert done.stdout.count("er vedtatt, men ikke i kraft") == 1, done.stderr
        without = bolig("dekning", "--format", form, "--dato", "2026-07-28", "--lov", "bsl", cwd=minste)
        assert "er vedtatt, men ikke i kraft" not in without.stdout
