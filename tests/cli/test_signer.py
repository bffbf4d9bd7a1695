"""`bolig dekning signer` and `--krev-signering` as a user runs them."""

import datetime as dt
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from bolig_cli.finding import Place
from bolig_cli.law.signaturer import Signaturer
from bolig_cli.law.vurdering import Signatur
from bolig_cli.report import signaturer_text
from tests import remembered

Run = Callable[..., CompletedProcess[str]]
DAY = ("--dato", "2024-02-01")
TEXT, OTHER = "ldl-24-1-2", "ldl-24-2-1"  # rest on a chapter alone
FILE = Path("plan", "signeringer", "bsl-5-2-1-kommuneadvokat.yaml")
KREV = "«--krev-signering» krever i tillegg at hver skal-bestemmelse som gjelder, er signert:"
OWN = """\
id: egne
tittel: Kommuneplanens samfunnsdel
korttittel: samfunnsdelen
plikter:
"""
DUTY = """\
  - id: egne-{n}
    hjemmel: {{sted: kapittel {n}}}
    styrke: skal
    adressat: kommunen
    tittel: Tiltak for boliger
    parafrase: Kommunen må ha et slikt tiltak.
    bevis:
      - {{type: tiltak_av_slag, virkemidler: [{slag}]}}
    veiledning: Vis et slikt tiltak.
"""


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


def test_what_is_to_be_read_is_shown_with_its_place_before_it_is_signed(bolig: Run, example: Path) -> None:
    done = _sign(bolig, example, TEXT)
    assert done.returncode == 0, done.stderr
    before, _, after = done.stdout.partition("Signert: ")
    assert after
    assert re.search(r"^    Les plan/kapitler/[\w-]+\.md:\d+: \S", before, re.MULTILINE), before


def test_one_who_signs_with_an_earlier_day_sees_the_later_signature_as_it_is(bolig: Run, example: Path) -> None:
    _sign(bolig, example)
    again = bolig("dekning", "signer", "bsl-5-2-1", "--rolle", "leder", "--dato", "2024-01-31", cwd=example)
    assert again.returncode == 0, again.stderr
    assert "Før: " in again.stdout
    assert "kommet" not in again.stdout


def test_a_lapsed_signature_is_told_by_check_and_mended_by_signing_again(bolig: Run, example: Path) -> None:
    _sign(bolig, example)
    need = example / "plan" / "kunnskapsgrunnlag" / "behovsoversikt.yaml"
    text = need.read_text(encoding="utf-8")
    need.write_text(text.replace("behov: {2023: ", "behov: {2023: 1", 1), encoding="utf-8")
    told = bolig("check", "--alle", *DAY, cwd=example).stdout
    assert f"{FILE.as_posix()}:3:" in told
    assert "av bsl-5-2-1 gjelder ikke lenger: behovsoversikten er endret." in told
    assert _sign(bolig, example).returncode == 0
    assert "gjelder ikke lenger" not in bolig("check", "--alle", *DAY, cwd=example).stdout


def test_a_signature_lapses_when_a_table_that_the_need_follows_is_changed(bolig: Run, example: Path) -> None:
    _sign(bolig, example)
    table = example / "plan" / "kunnskapsgrunnlag" / "tabeller" / "aldersgrupper.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("80 år og over;100;121", "80 år og over;100;131"), encoding="utf-8")
    told = bolig("check", "--alle", *DAY, cwd=example).stdout
    assert "av bsl-5-2-1 gjelder ikke lenger: behovsoversikten er endret." in told


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A small plan that answers every duty, in the phase of adoption."""
    shutil.copytree(Path(__file__).parents[1] / "planer" / "hel" / "plan", tmp_path / "plan")
    plan = tmp_path / "plan" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("fase: høring", "fase: vedtak"), encoding="utf-8")
    return tmp_path


def _all(bolig: Run, folder: Path, *words: str) -> CompletedProcess[str]:
    return bolig("dekning", "signer", "--alle", "--ja", *words, "--rolle", "kommuneadvokat", *DAY, cwd=folder)


def _json(bolig: Run, folder: Path, *words: str) -> Any:
    return json.loads(bolig(*words, "--format", "json", *DAY, cwd=folder).stdout)


def test_demanded_signatures_are_a_line_for_each_act_and_a_finding_for_each_duty(bolig: Run, whole: Path) -> None:
    duties = _json(bolig, whole, "dekning")["dekning"]
    demanded = {
        d["plikt"]: (d["lov"]["id"], d["status"] in ("omtalt", "dekket"))
        for d in duties
        if d["styrke"] == "skal" and d["status"] != "gjelder_ikke"
    }
    check, dekning = ("check", *DAY), ("dekning", *DAY)
    assert not [f for f in _json(bolig, whole, "check")["funn"] if f["regel"] == "plikt-ikke-signert"]
    text = bolig(*check, "--krev-signering", cwd=whole)
    lines = [line for line in text.stdout.splitlines() if line.endswith("[plikt-ikke-signert]")]
    assert len(lines) == len(set(demanded.values()))
    found = [f for f in _json(bolig, whole, "check", "--krev-signering")["funn"] if f["regel"] == "plikt-ikke-signert"]
    assert sorted(f["hjelp"].split()[-3] for f in found) == sorted(demanded)
    assert {f["alvor"] for f in found} == {"feil"}
    shown = bolig(*dekning, "--krev-signering", cwd=whole)
    assert text.returncode == shown.returncode == 1
    told = [line for line in shown.stderr.splitlines() if "--rolle ROLLEN-DIN" in line]
    assert len(told) == len(lines)
    assert bolig(*dekning, cwd=whole).stderr == ""


def test_what_is_demanded_is_met_when_every_act_is_signed(bolig: Run, whole: Path) -> None:
    """The commands that the findings give do what they say, for the acts and for the duties that are not covered."""

    def demanded() -> list[str]:
        found = _json(bolig, whole, "check", "--krev-signering")["funn"]
        return [f["hjelp"].split()[-3] for f in found if f["regel"] == "plikt-ikke-signert"]

    for act in {duty.split("-")[0] for duty in demanded()}:
        assert _all(bolig, whole, "--lov", act).returncode == 0
    verdicts = {d["plikt"]: d["status"] for d in _json(bolig, whole, "dekning")["dekning"]}
    ids = demanded()
    assert {verdicts[duty] for duty in ids} <= {"delvis", "ikke_dekket"}
    assert bolig("dekning", "signer", *ids, "--ja", "--rolle", "kommuneadvokat", *DAY, cwd=whole).returncode == 0
    done = bolig("check", "--alle", "--krev-signering", *DAY, cwd=whole)
    assert "plikt-ikke-signert" not in done.stdout
    assert "plikt-omtalt" not in done.stdout
    before, after = (bolig("dekning", *words, *DAY, cwd=whole).returncode for words in ((), ("--krev-signering",)))
    assert before == after
    counts = _json(bolig, whole, "dekning")["totalt"]
    assert counts["omtalt"] == 0


def test_several_are_signed_by_ids_and_references_and_shown_first(bolig: Run, example: Path) -> None:
    _sign(bolig, example, "bsl-7-4")
    done = bolig(
        "dekning",
        "signer",
        "bsl-5-2-1",
        "boligsosialloven § 7",
        "--ja",
        "--rolle",
        "Kommunedirektør",
        *DAY,
        cwd=example,
    )
    assert done.returncode == 0, done.stderr
    files = {p.name for p in (example / FILE).parent.iterdir()}
    duties = {d["plikt"] for d in _json(bolig, example, "dekning")["dekning"]}
    meant = {"bsl-5-2-1", *(d for d in duties if d.startswith("bsl-7-"))}
    assert files == {f"{d}-kommunedirektoer.yaml" for d in meant} | {"bsl-7-4-kommuneadvokat.yaml"}
    first = done.stdout.partition("Signert: ")[0]
    assert first.startswith(f"Kommunedirektør signerer {len(meant)} plikter, 1.\u00a0februar\u00a02024:")
    assert all(d in first for d in meant)
    (again,) = [line for line in first.splitlines() if "bsl-7-4" in line]
    assert again.endswith("dekket. Før: Kommuneadvokat, 1.\u00a0februar\u00a02024.")
    (new,) = [line for line in first.splitlines() if "bsl-5-2-1" in line]
    assert new.endswith("dekket. Ikke signert før.")


def test_a_reference_that_the_command_line_has_split_is_one(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "signer", "boligsosialloven", "§", "7", "--ja", "--rolle", "jurist", *DAY, cwd=example)
    assert done.returncode == 0
    assert all(p.name.startswith("bsl-7-") for p in (example / FILE).parent.iterdir())


def test_all_of_an_act_leaves_out_what_does_not_apply_and_what_the_role_has_signed(bolig: Run, whole: Path) -> None:
    early = ("--dato", "2024-01-20")
    bolig("dekning", "signer", "bsl-7-4", "--rolle", "kommuneadvokat", *early, cwd=whole)
    assert _all(bolig, whole, "--lov", "boligsosialloven").returncode == 0
    duties = [d for d in _json(bolig, whole, "dekning")["dekning"] if d["lov"]["id"] == "bsl"]
    for duty in duties:
        signed = [s["dato"] for s in duty["signeringer"]]
        day = "2024-01-20" if duty["plikt"] == "bsl-7-4" else "2024-02-01"
        assert signed == ([day] if duty["status"] == "dekket" else [])
    assert "ingenting å signere" in _all(bolig, whole, "--lov", "bsl").stdout


@pytest.mark.parametrize(
    ("lacking", "said"),
    [(1, "Én plikt er holdt utenfor, fordi den ikke"), (2, "2 plikter er holdt utenfor, fordi de ikke")],
)
def test_all_leaves_out_what_the_plan_lacks_and_says_how_many(bolig: Run, whole: Path, lacking: int, said: str) -> None:
    """Of the municipality's own duties one is covered, and one or two ask for a measure that the plan does not have."""
    kinds = ["raad_og_veiledning", *["startlaan"] * lacking]
    own = whole / "plan" / "krav" / "egne.yaml"
    own.parent.mkdir(exist_ok=True)
    own.write_text(OWN + "".join(DUTY.format(n=n, slag=slag) for n, slag in enumerate(kinds)), encoding="utf-8")
    status = {d["plikt"]: d["status"] for d in _json(bolig, whole, "dekning")["dekning"] if d["lov"]["id"] == "egne"}
    done = _all(bolig, whole, "--lov", "egne")
    assert done.returncode == 0, done.stderr
    assert sorted(status.values()) == ["dekket", *["ikke_dekket"] * lacking]
    assert said in done.stdout
    assert [p.name for p in (whole / FILE).parent.iterdir()] == ["egne-0-kommuneadvokat.yaml"]
    again = _all(bolig, whole, "--lov", "egne").stdout
    assert "ingenting å signere" in again
    assert said in again
    rest = [id for id in status if id != "egne-0"]
    assert bolig("dekning", "signer", *rest, "--ja", "--rolle", "kommuneadvokat", *DAY, cwd=whole).returncode == 0
    assert len(list((whole / FILE).parent.iterdir())) == 1 + lacking


def test_all_or_nothing(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "signer", "bsl-7-4", "bsl-5-21", "--rolle", "jurist", *DAY, cwd=example)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (example / FILE).parent.exists()


def test_signing_makes_it_covered_with_role_and_date_in_every_form(bolig: Run, example: Path) -> None:
    _sign(bolig, example, TEXT)
    assert next(d for d in _json(bolig, example, "dekning")["dekning"] if d["plikt"] == TEXT)["status"] == "dekket"
    for form in ("tekst", "md", "csv", "html"):
        said = bolig("dekning", "--format", form, "--paragraf", "24", "--lov", "ldl", *DAY, cwd=example).stdout
        assert "Kommuneadvokat, 1. februar 2024." in said.replace("\u00a0", " "), form
    assert bolig("build", "--dokument", "dekning", "--format", "html", cwd=example).returncode == 0
    page = (example / "build" / "dekning.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Kommuneadvokat, 1. februar 2024" in page


def test_a_signature_is_withdrawn(bolig: Run, example: Path) -> None:
    _sign(bolig, example, TEXT)
    _sign(bolig, example, "bsl-5-2-1")
    other = bolig("dekning", "signer", TEXT, "--rolle", "jurist", "--trekk", cwd=example)
    assert other.returncode == 2
    assert "jurist har ikke signert ldl-24-1-2." in other.stderr
    done = bolig("dekning", "signer", TEXT, "--rolle", "kommuneadvokat", "--trekk", cwd=example)
    assert done.returncode == 0, done.stderr
    assert (
        "Signeringen fra kommuneadvokat 1.\u00a0februar\u00a02024 av likestillings- og diskrimineringsloven"
        in done.stdout
    )
    assert (
        "ldl-24-1-2-kommuneadvokat.yaml er slettet. Vurderingen av ldl-24-1-2 er nå omtalt (må vurderes)."
        in done.stdout
    )
    assert [p.name for p in (example / FILE).parent.iterdir()] == [FILE.name]


def test_withdrawing_is_all_or_nothing_and_reaches_what_the_catalogue_no_longer_has(bolig: Run, example: Path) -> None:
    _sign(bolig, example, TEXT)
    old = example / "plan" / "signeringer" / "ldl-24-1-2-kommuneadvokat.yaml"
    gone = old.with_name("bsl-99-kommuneadvokat.yaml")
    gone.write_text(old.read_text(encoding="utf-8").replace("plikt: ldl-24-1-2", "plikt: bsl-99"), encoding="utf-8")
    trekk = ("--rolle", "kommuneadvokat", "--trekk")
    assert bolig("dekning", "signer", TEXT, "bsl-6-4", *trekk, cwd=example).returncode == 2
    assert old.exists()
    assert bolig("dekning", "signer", "bsl-99", *trekk, cwd=example).returncode == 0
    assert (old.exists(), gone.exists()) == (True, False)
    assert bolig("dekning", "signer", "--alle", "--ja", "--lov", "ldl", *trekk, cwd=example).returncode == 0
    assert not old.exists()


def test_a_list_of_what_is_signed_lapsed_and_not_read(bolig: Run, example: Path) -> None:
    for duty in (TEXT, "bsl-5-2-1", OTHER):
        _sign(bolig, example, duty)
    chapter = example / "plan" / "kapitler" / "10-tjenester-og-rettigheter.md"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(text.replace("Kommunen forebygger", "Kommunen forebygger alltid", 1), encoding="utf-8")
    listed = _json(bolig, example, "dekning", "signaturer")
    assert [s["plikt"] for s in listed["signert"]] == ["bsl-5-2-1"]
    assert {(s["plikt"], *s["endret"]) for s in listed["utgaatt"]} == {
        (id, "kapittelet «Tjenester og rettigheter etter andre lover» er endret") for id in (TEXT, OTHER)
    }
    unread = {d["plikt"] for d in _json(bolig, example, "dekning")["dekning"] if d["status"] == "omtalt"}
    assert {d["plikt"] for d in listed["usignert"]} == unread - {TEXT, OTHER}
    assert listed["sammendrag"]["usignert"] == len(listed["usignert"])
    said = bolig("dekning", "signaturer", *DAY, cwd=example).stdout
    assert "Gjelder ikke lenger: kapittelet «Tjenester og rettigheter etter andre lover» er endret." in said
    assert f"1 signering gjelder, 2 er falt bort, og {len(unread) - 2} plikter venter på å bli lest" in said


@pytest.mark.parametrize(
    ("holds", "lapsed", "unread", "said"),
    [
        (0, 0, 0, "Ingen signeringer gjelder, ingen er falt bort, og ingen plikter venter på å bli lest og signert."),
        (1, 1, 1, "1 signering gjelder, 1 er falt bort, og 1 plikt venter på å bli lest og signert."),
        (2, 2, 2, "2 signeringer gjelder, 2 er falt bort, og 2 plikter venter på å bli lest og signert."),
    ],
)
def test_the_counts_of_signatures_are_singular_and_plural(holds: int, lapsed: int, unread: int, said: str) -> None:
    dekning = remembered.check(Path(__file__).parents[2], None).dekning
    assert dekning is not None
    read = [v for v in dekning.vurderinger if v.tekster][:2]
    signatur = Signatur("jurist", dt.date(2024, 2, 1), (), Place("plan/signeringer/a.yaml"))
    pairs = [(v, signatur) for v in read]
    listed = Signaturer(tuple(pairs[:holds]), tuple(pairs[:lapsed]), tuple(read[:unread]), (), ())
    told = signaturer_text.report(listed, str, lambda text, _: text).splitlines()
    assert told[-2:] == [said, f"{KREV} ingen gjenstår."]


def test_what_cannot_be_signed_is_one_line_and_writes_nothing(bolig: Run, example: Path) -> None:
    tomorrow = (dt.date.today() + dt.timedelta(days=1)).isoformat()
    for words, said in [
        (
            ("bsl-5-21", "--rolle", "kommuneadvokat"),
            "Det finnes ingen plikt som heter «bsl-5-21». Mente du bsl-5-2-1",
        ),
        (("bsl-5-2-1", "--rolle", "Kari"), "«Kari» ser ut som et navn på en person. Skriv rollen"),
        (("bsl-5-2-1", "--rolle", "Kari Nordmann"), "ser ut som et navn på en person. Skriv rollen"),
        (("bsl-5-2-1", "--rolle", "ROLLEN-DIN"), "Skriv rollen din i stedet for «ROLLEN-DIN»"),
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


def test_several_are_not_signed_where_nobody_can_be_asked(bolig: Run, example: Path) -> None:
    done = bolig("dekning", "signer", "--alle", "--rolle", "kommuneadvokat", *DAY, cwd=example)
    assert done.returncode == 2
    assert "Ingenting er skrevet. Legg til «--ja»" in done.stderr
    assert not (example / FILE).parent.exists()
