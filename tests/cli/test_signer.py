"""`bolig dekning signer` and `--krev-signering` as a user runs them."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]
DAY = ("--dato", "2024-02-01")
FILE = Path("plan", "signeringer", "bsl-5-2-1-kommuneadvokat.yaml")


def _sign(bolig: Run, folder: Path, duty: str = "bsl-5-2-1") -> CompletedProcess[str]:
    return bolig("dekning", "signer", duty, "--rolle", "kommuneadvokat", *DAY, cwd=folder)


def test_signing_writes_one_file_and_says_what_was_approved(bolig: Run, example: Path) -> None:
    before = {p: p.read_bytes() for p in example.rglob("*") if p.is_file()}
    done = _sign(bolig, example)
    assert done.returncode == 0, done.stderr
    assert "Signert: boligsosialloven §\u00a05 annet ledd første punktum (bsl-5-2-1)" in done.stdout
    assert "Vurdering: dekket. Rolle: kommuneadvokat." in done.stdout
    assert "Skrevet til plan/signeringer/bsl-5-2-1-kommuneadvokat.yaml" in done.stdout
    after = {p: p.read_bytes() for p in example.rglob("*") if p.is_file()}
    assert set(after) - set(before) == {example / FILE}
    assert all(after[p] == before[p] for p in before), "no author's file is touched"
    assert bolig("check", *DAY, cwd=example).returncode == 0


def test_a_lapsed_signature_is_told_by_check_and_mended_by_signing_again(bolig: Run, example: Path) -> None:
    _sign(bolig, example)
    need = example / "plan" / "kunnskapsgrunnlag" / "behovsoversikt.yaml"
    text = need.read_text(encoding="utf-8")
    need.write_text(text.replace("behov: {2023: ", "behov: {2023: 1", 1), encoding="utf-8")
    told = bolig("check", *DAY, cwd=example).stdout
    assert f"{FILE.as_posix()}:3:" in told
    assert "av bsl-5-2-1 gjelder ikke lenger: behovsoversikt er endret." in told
    assert _sign(bolig, example).returncode == 0
    assert "gjelder ikke lenger" not in bolig("check", *DAY, cwd=example).stdout


def test_a_signature_lapses_when_a_table_that_the_need_follows_is_changed(bolig: Run, example: Path) -> None:
    _sign(bolig, example)
    table = example / "plan" / "kunnskapsgrunnlag" / "tabeller" / "aldersgrupper.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("80 år og over;100;121", "80 år og over;100;131"), encoding="utf-8")
    told = bolig("check", *DAY, cwd=example).stdout
    assert "av bsl-5-2-1 gjelder ikke lenger: behovsoversikt er endret." in told


def test_demanded_signatures_decide_the_exit_code_of_check_and_of_dekning(bolig: Run, tmp_path: Path) -> None:
    whole = Path(__file__).parents[1] / "planer" / "hel" / "plan"
    shutil.copytree(whole, tmp_path / "plan")
    plan = tmp_path / "plan" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("fase: høring", "fase: vedtak"), encoding="utf-8")
    check, dekning = ("check", *DAY), ("dekning", *DAY)
    assert (bolig(*check, cwd=tmp_path).returncode, bolig(*dekning, cwd=tmp_path).returncode) == (0, 0)
    demanded = bolig(*check, "--krev-signering", cwd=tmp_path)
    assert demanded.returncode == bolig(*dekning, "--krev-signering", cwd=tmp_path).returncode == 1
    assert "Boligsosialloven §\u00a010 (skal) er ikke signert." in demanded.stdout


def test_what_cannot_be_signed_is_one_line_and_writes_nothing(bolig: Run, example: Path) -> None:
    tomorrow = (dt.date.today() + dt.timedelta(days=1)).isoformat()
    for words, said in [
        (
            ("bsl-5-21", "--rolle", "kommuneadvokat"),
            "Det finnes ingen plikt som heter «bsl-5-21». Mente du bsl-5-2-1",
        ),
        (("bsl-5-2-1", "--rolle", "Kari Nordmann"), "ser ut som et navn på en person. Skriv rollen"),
        (("bsl-5-2-1",), "Du må oppgi --rolle."),
        (("bsl-5-2-1", "--rolle", "jurist", "--dato", tomorrow), "er ikke kommet"),
        (("--rolle", "jurist"), "Du må oppgi PLIKT."),
    ]:
        done = bolig("dekning", "signer", *words, cwd=example)
        assert done.returncode == 2
        assert said in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert not (example / FILE).parent.exists()


def test_a_plan_with_errors_is_not_signed(bolig: Run, example: Path) -> None:
    (example / "plan" / "tiltak" / "T07.yaml").write_text("id: [", encoding="utf-8")
    done = _sign(bolig, example)
    assert done.returncode == 1
    assert "Ingenting er signert." in done.stderr
    assert not (example / FILE).exists()


def test_a_folder_called_signer_can_still_be_shown(bolig: Run, example: Path) -> None:
    (example / "signer").mkdir()
    (example / "plan").rename(example / "signer" / "plan")
    assert "plikter: " in bolig("dekning", "./signer", *DAY, cwd=example).stdout


def test_the_help_says_what_each_word_means(bolig: Run, tmp_path: Path) -> None:
    told = bolig("dekning", "signer", "--help", cwd=tmp_path).stdout
    assert "Id-en til plikten, for eksempel bsl-5-2-1." in told
    assert "Mappen der planen ligger." in told
