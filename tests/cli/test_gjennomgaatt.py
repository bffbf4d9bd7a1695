"""`bolig data gjennomgaatt`: which figures a text was read against is written down, and only that."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import yaml

Bolig = Callable[..., CompletedProcess[str]]
RECORD = "plan/kunnskapsgrunnlag/gjennomgang.yaml"


def unread(bolig: Bolig, folder: Path) -> list[str]:
    lines = bolig("check", "--alle", cwd=folder).stdout.splitlines()
    return [line.partition(":")[0] for line in lines if "[tekst-ikke-gjennomgaatt]" in line]


def test_one_text_is_read_again_and_the_others_stay(example: Path, bolig: Bolig) -> None:
    table = example / "plan/kunnskapsgrunnlag/tabeller/startlaan.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("Forhåndsgodkjente;52;55;49;47", "Forhåndsgodkjente;52;55;49;48"), encoding="utf-8")
    places = unread(bolig, example)
    assert "plan/utfordringer/U1.yaml" in places
    assert "plan/utfordringer/U3.yaml" in places
    before = yaml.safe_load((example / RECORD).read_text(encoding="utf-8"))["gjennomgang"]
    others = {p: p.read_bytes() for p in example.rglob("*") if p.is_file() and p != example / RECORD}

    done = bolig("data", "gjennomgaatt", "U1", cwd=example)
    assert done.returncode == 0
    assert done.stdout == "1 tekst er ført som lest mot tallene slik de er nå.\n"
    assert unread(bolig, example) == [place for place in places if place != "plan/utfordringer/U1.yaml"]
    after = yaml.safe_load((example / RECORD).read_text(encoding="utf-8"))["gjennomgang"]
    assert {id for id in before if before[id] != after[id]} == {"U1"}
    assert {p: p.read_bytes() for p in example.rglob("*") if p.is_file() and p != example / RECORD} == others

    bolig("data", "gjennomgaatt", cwd=example)
    assert unread(bolig, example) == []


def test_the_first_record_of_a_plan_and_an_unknown_text(minste: Path, bolig: Bolig) -> None:
    assert "1 tekst er ført" in bolig("data", "gjennomgaatt", cwd=minste).stdout
    assert set(yaml.safe_load((minste / RECORD).read_text(encoding="utf-8"))["gjennomgang"]) == {"U1"}
    wrong = bolig("data", "gjennomgaatt", "U9", cwd=minste)
    assert wrong.returncode == 2
    assert "«U9» er ikke en tekst som bygger på tall. Disse gjør det: U1." in wrong.stderr


def test_a_challenge_is_read_again_only_when_the_need_of_its_own_groups_changes(example: Path, bolig: Bolig) -> None:
    table = example / "plan/kunnskapsgrunnlag/tabeller/aldersgrupper.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("80 år og over;100;121", "80 år og over;100;122"), encoding="utf-8")
    places = unread(bolig, example)
    # The oldest: U11 and U4 are about them, U7 quotes the need of all groups; U1 is about the young, U10 about refugees.
    assert {"plan/utfordringer/U11.yaml", "plan/utfordringer/U4.yaml", "plan/utfordringer/U7.yaml"} <= set(places)
    assert not {"plan/utfordringer/U1.yaml", "plan/utfordringer/U10.yaml"} & set(places)
    assert "plan/kapitler/06-kunnskapsgrunnlag.md" in places  # a chapter speaks of all of it


def test_nothing_is_written_down_while_some_numbers_can_not_be_read(example: Path, bolig: Bolig) -> None:
    table = example / "plan/kunnskapsgrunnlag/tabeller/startlaan.csv"
    table.write_text('År;2022\n"Unge;12\n', encoding="utf-8")
    before = (example / RECORD).read_bytes()
    assert unread(bolig, example) == []
    done = bolig("data", "gjennomgaatt", cwd=example)
    assert done.returncode == 2
    assert "Tallene i startlaan mangler eller kan ikke leses." in done.stderr
    assert (example / RECORD).read_bytes() == before
