"""`bolig lov vis` and `bolig lov sjekk` as a user runs them."""

import bz2
import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from subprocess import CompletedProcess

from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.katalog import load_katalog
from bolig_cli.report.plikt_text import PARAMETERORD, krav_i_ord
from tests.law.lovdata_eksempel import arkiv, lov

Run = Callable[..., CompletedProcess[str]]
BSL, PBL = "lov/2022-12-20-121", "lov/2008-06-27-71"


def test_an_entry_is_shown_with_all_that_a_reader_needs(bolig: Run, tmp_path: Path) -> None:
    done = bolig("lov", "vis", "bsl-5-2-1", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for said in (
        "boligsosialloven §\u00a05 annet ledd første punktum (bsl-5-2-1)", "skal. Gjelder for kommunen.",
        "Boligtyper: ordinær", "https://lovdata.no/lov/2022-12-20-121/§5", "Verifisert:",
    ):  # fmt: skip
        assert said in done.stdout, said


def test_a_condition_and_a_deadline_are_shown_where_there_are_any(bolig: Run, tmp_path: Path) -> None:
    assert "Gjelder når planen er en kommunedelplan" in bolig("lov", "vis", "pbl", "§", "11-14", cwd=tmp_path).stdout
    assert "Frist:\n    1.\u00a0juli\u00a02027." in bolig("lov", "vis", "bsl § 10", cwd=tmp_path).stdout


def test_a_reference_need_not_be_quoted_and_json_says_the_same(bolig: Run, tmp_path: Path) -> None:
    done = bolig("lov", "vis", "boligsosialloven", "§", "5", "andre", "ledd", "--format", "json", cwd=tmp_path)
    whole = json.loads(done.stdout)
    assert [plikt["plikt"] for plikt in whole["plikter"]] == [f"bsl-5-2-{n}" for n in range(1, 6)]
    assert whole["plikter"][0]["bevis"][0]["parametre"] == {"boligtyper": ["ordinær", "tilpasset"], "hoeyst_aar": 2}
    assert [plikt["styrke"] for plikt in whole["plikter"]] == ["skal", "skal", "bør", "skal", "skal"]


def test_a_provision_without_an_entry_is_shown_with_the_reason(bolig: Run, tmp_path: Path) -> None:
    stdout = bolig("lov", "vis", "bsl § 4", cwd=tmp_path).stdout
    assert "boligsosialloven §\u00a04: Planen blir ikke sjekket mot denne" in stdout
    assert "Forklarer hvem som er vanskeligstilt." in stdout


def test_without_a_reference_the_statutes_are_listed(bolig: Run, tmp_path: Path) -> None:
    text = bolig("lov", "vis", cwd=tmp_path).stdout
    whole = json.loads(bolig("lov", "vis", "--format", "json", cwd=tmp_path).stdout)
    assert [lov["id"] for lov in whole["lover"]] == [lov.id for lov in load_katalog().lover]
    for each in whole["lover"]:
        assert f"{each['korttittel']} ({each['id']})" in text
        assert f"{each['plikter']} bestemmelse" in text


def test_what_is_unknown_is_one_line_and_exit_code_two(bolig: Run, tmp_path: Path) -> None:
    for words in (["bsl-5-2-9"], ["bsl § 99"], ["§ 5"], ["bsl", "--mappe", "finnes-ikke"]):
        done = bolig("lov", "vis", *words, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), words


def test_the_municipalitys_own_requirements_are_found_in_its_plan(bolig: Run, minste: Path) -> None:
    krav = minste / "plan" / "krav"
    krav.mkdir(exist_ok=True)
    (krav / "egne.yaml").write_text(
        "id: min\ntittel: Kravene i kommuneplanen\nkorttittel: kommuneplanen\nplikter:\n  - id: min-1\n"
        '    hjemmel: {sted: "kapittel 5, mål 2"}\n    styrke: skal\n    adressat: kommunen\n    tittel: Et eget krav\n'
        "    parafrase: Planen må ha tiltak for naboskap.\n    bevis:\n"
        "      - {type: tiltak_av_slag, virkemidler: [naermiljoe], minst: 1}\n    veiledning: Lag et tiltak.\n",
        encoding="utf-8",
    )
    for words in (["min-1"], ["Kommuneplanen kapittel 5, mål 2"], ["kommuneplanen"]):
        done = bolig("lov", "vis", *words, cwd=minste)
        assert "Planen må ha tiltak for naboskap." in done.stdout, done.stderr
        assert "lovdata.no" not in done.stdout
    below = minste / "plan" / "tiltak"
    below.mkdir(exist_ok=True)
    assert "Et eget krav" in bolig("lov", "vis", "min-1", cwd=below).stdout
    elsewhere = bolig("lov", "vis", "min-1", "--mappe", str(minste), cwd=minste.parent)
    assert "Et eget krav" in elsewhere.stdout
    assert "som planen blir sjekket mot" in bolig("lov", "vis", cwd=minste).stdout


def test_every_parameter_of_every_evidence_kind_has_a_word() -> None:
    named = {field.name for kind in BEVISTYPER.values() for field in fields(kind.parametre)}
    assert named <= set(PARAMETERORD)


def test_without_an_archive_nothing_is_claimed(bolig: Run, tmp_path: Path) -> None:
    done = bolig("lov", "sjekk", cwd=tmp_path)
    assert done.returncode == 0
    assert "Ingenting er sammenlignet" in done.stdout
    assert "gjeldende-lover.tar.bz2" in done.stdout
    assert "uendret" not in done.stdout
    assert json.loads(bolig("lov", "sjekk", "--format", "json", cwd=tmp_path).stdout)["sammenlignet"] is False


def test_a_changed_statute_gives_one_and_a_lacking_one_is_gone(bolig: Run, tmp_path: Path) -> None:
    data = arkiv(
        [
            ("bsl.xml", lov({"5": ["Noe helt annet."]}, refid=BSL)),
            ("x.xml", lov({"1": ["y"]}, refid="lov/2031-01-01-1")),
        ]
    )
    (tmp_path / "arkiv.tar.bz2").write_bytes(bz2.compress(data))
    done = bolig("lov", "sjekk", "--arkiv", "arkiv.tar.bz2", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    whole = json.loads(done.stdout)
    lover = {each["id"]: {one["utfall"] for one in each["innslag"]} for each in whole["lover"]}
    assert lover["bsl"] == {"endret", "borte"}
    assert lover["pbl"] == {"borte"}
    text = bolig("lov", "sjekk", "--arkiv", "arkiv.tar.bz2", cwd=tmp_path).stdout
    assert f"{whole['sammendrag']['endret']} endret og {whole['sammendrag']['borte']} borte." in text
    assert "Loven finnes ikke i arkivet." in text
    assert "Noe helt annet" not in text
    assert bolig("lov", "sjekk", "--arkiv", "arkiv.tar.bz2", "--lov", "pbl", cwd=tmp_path).returncode == 1


def test_one_acts_file_leaves_the_others_uncompared(bolig: Run, tmp_path: Path) -> None:
    (tmp_path / "bsl.xml").write_bytes(lov({"5": ["Noe helt annet."]}, refid=BSL))
    done = bolig("lov", "sjekk", "--arkiv", "bsl.xml", cwd=tmp_path)
    assert "Ikke sammenlignet, fordi filen bare har én lov:" in done.stdout
    assert "Loven finnes ikke i arkivet" not in done.stdout
    other = bolig("lov", "sjekk", "--arkiv", "bsl.xml", "--lov", "pbl", cwd=tmp_path)
    assert (other.returncode, other.stdout) == (2, "")


def test_a_file_that_cannot_be_used_is_one_line_and_exit_code_two(bolig: Run, tmp_path: Path) -> None:
    (tmp_path / "tull").write_bytes(b"tull" * 1000)
    (tmp_path / "andre.tar").write_bytes(arkiv([("x.xml", lov({"1": ["y"]}, refid="lov/2031-01-01-1"))]))
    for words in (["--arkiv", "tull"], ["--arkiv", "finnes-ikke"], ["--arkiv", "andre.tar"], ["--lov", "tullelov"]):
        done = bolig("lov", "sjekk", *words, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), words


def test_the_whole_catalogue_is_unchanged_against_the_texts_that_are_at_hand(bolig: Run, tmp_path: Path) -> None:
    from tests.law.lovtekst import paragrafer

    lover = []
    for each in load_katalog().lover:
        tekster = {nummer: [ledd.tekst for ledd in alle] for nummer, alle in paragrafer(each.lovdata).items()}
        lover.append((f"{each.id}.xml", lov(tekster, refid=each.lovdata)))
    (tmp_path / "gjeldende-lover.tar.bz2").write_bytes(bz2.compress(arkiv(lover)))
    done = bolig("lov", "sjekk", "--arkiv", "gjeldende-lover.tar.bz2", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "0 endret og 0 borte." in done.stdout


def test_the_help_is_in_norwegian(bolig: Run, tmp_path: Path) -> None:
    for words in ((), ("vis",), ("sjekk",)):
        text = bolig("lov", *words, "--help", cwd=tmp_path).stdout
        assert text.startswith("Bruk:")
        assert "Usage" not in text


def test_the_evidence_kinds_are_explained(bolig: Run, tmp_path: Path) -> None:
    listed = bolig("lov", "bevistyper", cwd=tmp_path)
    assert listed.returncode == 0
    for navn in BEVISTYPER:
        assert f"\n{navn}" in f"\n{listed.stdout}"
    told = bolig("lov", "bevistyper", "hoering", cwd=tmp_path).stdout
    assert "Nøkler: `minst_uker`" in told
    wrong = bolig("lov", "bevistyper", "horing", cwd=tmp_path)
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("Det finnes ingen bevistype som heter «horing». Mente du hoering")


def test_everyday_words_are_told_as_a_reader_says_them() -> None:
    (krav,) = (
        krav for plikt in load_katalog().plikter if plikt.id == "koml-14-4-1" for krav in plikt.krav
        if krav.type.navn == "tekstdel"
    )  # fmt: skip
    told = krav_i_ord(krav)
    assert "|" not in told
    assert "+" not in told
    assert "(budsjett, penger, finansiering, økonomi …) nær (tiltak, mål, strategi, planen …)" in told
