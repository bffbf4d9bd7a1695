"""What a change in the law means for a plan, in each form; and the command that says it."""

import bz2
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bolig_cli.law import signering
from bolig_cli.law.betydning import Beroert, Betydning, betydning
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.lovdata.compare import Lovsjekk, Sammenligning, Sjekk, Utfall
from bolig_cli.law.plikt import Hjemmel
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.model.plan import Tiltak
from bolig_cli.report import lovsjekk_json, lovsjekk_md, lovsjekk_ord, lovsjekk_text
from tests.law import hel_plan
from tests.law.hel_plan import DAG, Endring
from tests.law.lovdata_eksempel import arkiv, lov

Run = Callable[..., CompletedProcess[str]]
BSL = next(lov for lov in load_katalog().lover if lov.id == "bsl")


def _sjekk(*endret: str) -> Sjekk:
    """The whole catalogue compared, with these entries changed; "boligsosialloven § 4" is one without a duty."""

    def en(id: str, hjemmel: Hjemmel) -> Sammenligning:
        if (id or str(hjemmel).replace("\u00a0", " ")) in endret:
            return Sammenligning(id, hjemmel, Utfall.ENDRET, "Teksten i leddet er en annen enn før.")
        return Sammenligning(id, hjemmel, Utfall.UENDRET)

    return Sjekk(
        tuple(
            Lovsjekk(
                lov,
                True,
                (*(en(p.id, p.hjemmel) for p in lov.plikter), *(en("", u.hjemmel) for u in lov.uten_plikt)),
            )
            for lov in load_katalog().lover
        )
    )


def _omtalt(dekning: Dekning) -> Vurdering:
    """Some duty that a text answers."""
    return next(v for v in dekning.vurderinger if v.status is Status.OMTALT)


def _dekning(*endringer: Endring, dato: dt.date = DAG) -> Dekning:
    dekning = hel_plan.sjekket(*endringer, dato=dato).dekning
    assert dekning is not None
    return dekning


def _signert(plikt: str) -> Endring:
    dekning = _dekning()
    v = next(v for v in dekning.vurderinger if v.plikt.id == plikt)
    navn, tekst = signering.fil(dekning.plan, dekning, v, "kommuneadvokat", dt.date(2024, 1, 20))
    return Endring(filer={f"signeringer/{Path(navn).name}": tekst})


def _en(b: Betydning) -> Beroert:
    (one,) = b.beroerte
    return one


SITAT = Endring(filer={"tiltak/T99.yaml": """\
id: T99
tittel: Lage en oversikt
ansvarlig: nav
frist: 2025-06
status: ny
okonomi: {status: innenfor ramme}
beskrivelse: |
  Tiltaket følger opp boligsosialloven § 5 annet ledd. Vi bruker boligsosialloven § 4 slik den er.
"""})  # fmt: skip


def test_a_change_is_followed_to_measures_and_evidence() -> None:
    dekning = _dekning()
    v = next(v for v in dekning.vurderinger if v.plikt.id == "bsl-6-4")
    b = _en(betydning(_sjekk("bsl-6-4"), dekning))
    assert b.vurdering is v
    assert b.bevis
    tiltak = {id for bevis in b.bevis for id in bevis.grunnlag}
    tiltak_ider = {item.id for item in dekning.plan.all(Tiltak)}
    assert {t.id for t in b.tiltak} == tiltak & tiltak_ider != set()
    assert betydning(_sjekk(), dekning).beroerte == ()


def test_a_text_that_answers_or_cites_is_to_be_read_again() -> None:
    dekning = _dekning()
    omtalt = _omtalt(dekning)
    b = _en(betydning(_sjekk(omtalt.plikt.id), dekning))
    assert b.vurdering is omtalt
    assert set() != {bevis.place for bevis in omtalt.tekster} <= set(b.tekster)
    siterer = _en(betydning(_sjekk("bsl-5-2-1"), _dekning(SITAT))).siterer
    assert [place.path for place in siterer] == ["plan/tiltak/T99.yaml"]
    assert _en(betydning(_sjekk("bsl-5-1-1"), _dekning(SITAT))).siterer == (), "another ledd of the same paragraph"


def test_a_provision_without_a_duty_counts_only_when_it_is_cited() -> None:
    assert betydning(_sjekk("boligsosialloven § 4"), _dekning()).beroerte == ()
    b = _en(betydning(_sjekk("boligsosialloven § 4"), _dekning(SITAT)))
    assert b.vurdering is None
    assert [place.path for place in b.tekster] == ["plan/tiltak/T99.yaml"]
    assert betydning(_sjekk("boligsosialloven § 4"), _dekning(SITAT)).antall == {
        "plikter": 0,
        "tiltak": 0,
        "tekster": 1,
        "signeringer": 0,
    }


def test_a_duty_that_does_not_apply_is_left_out() -> None:
    assert betydning(_sjekk("bsl-6-4"), _dekning(dato=dt.date(2023, 6, 30))).beroerte == ()


def test_a_signature_on_the_old_text_is_told() -> None:
    id = _omtalt(_dekning()).plikt.id
    b = betydning(_sjekk(id, "bsl-6-4"), _dekning(_signert(id)))
    assert {each.endring.plikt: [s.rolle for s in each.signaturer] for each in b.beroerte} == {
        "bsl-6-4": [],
        id: ["kommuneadvokat"],
    }
    assert (b.antall["signeringer"], b.antall["plikter"]) == (1, 2)


@pytest.mark.parametrize("form", [lovsjekk_text, lovsjekk_md, lovsjekk_json])
def test_every_form_says_all_of_it(form) -> None:  # type: ignore[no-untyped-def]
    id = _omtalt(_dekning()).plikt.id
    sjekk = _sjekk(id, "bsl-6-4")
    b = betydning(sjekk, _dekning(_signert(id)))
    text = form.report(sjekk, b, lambda path: f"her/{path}", lambda text, colour: text)
    places = (f"her/{place.path}" for each in b.beroerte for place in each.tekster)
    for said in (id, "bsl-6-4", "ommuneadvokat", *places, *(t.id for each in b.beroerte for t in each.tiltak)):
        assert said in text, said
    assert "ommuneadvokat" not in form.report(sjekk, None, str, lambda text, colour: text)


def test_where_nothing_has_changed_nothing_is_said_of_the_plan() -> None:
    b = betydning(_sjekk(), _dekning())
    for form in (lovsjekk_text, lovsjekk_md):
        assert "Hva det betyr" not in form.report(_sjekk(), b, str, lambda text, colour: text)
        assert "Hva det betyr" in form.report(_sjekk("bsl-10"), b, str, lambda text, colour: text)


def test_the_summary_in_words() -> None:
    dekning = _dekning()
    assert lovsjekk_ord.oppsummering(betydning(_sjekk(), dekning)) == lovsjekk_ord.UBEROERT
    said = lovsjekk_ord.oppsummering(betydning(_sjekk("boligsosialloven § 4"), _dekning(SITAT)))
    assert said == "1 tekst bygger på det som er endret."


def test_markdown_keeps_what_the_plan_says_as_text() -> None:
    tiltak = SITAT.filer["tiltak/T99.yaml"].replace("Lage en", "Lage *en* <b>") + "svarer_paa: [bsl-6-4]\n"
    sjekk = _sjekk("bsl-6-4")
    b = betydning(sjekk, _dekning(Endring(filer={"tiltak/T99.yaml": tiltak})))
    assert "Lage \\*en\\* \\<b\\>" in lovsjekk_md.report(sjekk, b, str, lambda text, colour: text)


def test_the_command_goes_on_to_the_plan(bolig: Run, tmp_path: Path) -> None:
    hel_plan.skriv(tmp_path, SITAT)
    (tmp_path / "arkiv.tar.bz2").write_bytes(
        bz2.compress(arkiv([("bsl.xml", lov({"5": ["Noe annet.", "Og noe til."]}, refid=BSL.lovdata))]))
    )
    done = bolig("lov", "sjekk", "--arkiv", "arkiv.tar.bz2", "--lov", "bsl", ".", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    plan = json.loads(done.stdout)["plan"]
    by_duty = {each["plikt"]: each for each in plan["beroerte"]}
    assert by_duty["bsl-5-2-1"]["tekster"][-1]["fil"] == "plan/tiltak/T99.yaml"
    assert by_duty["bsl-5-2-1"]["utfall"] == "endret"
    assert plan["antall"]["plikter"] == len([id for id in by_duty if id])
    without = bolig("lov", "sjekk", "--arkiv", "arkiv.tar.bz2", "--lov", "bsl", "--format", "json", cwd=tmp_path)
    assert json.loads(without.stdout)["plan"] is None
    for form in ("tekst", "md"):
        text = bolig(
            "lov", "sjekk", "--arkiv", "arkiv.tar.bz2", ".", "--lov", "bsl", "--format", form, cwd=tmp_path
        ).stdout
        assert "Hva det betyr for" in text
        assert "Noe annet" not in text
    assert bolig("lov", "sjekk", "--format", "md", cwd=tmp_path).stdout.startswith(
        "# Lovsjekk\n\nIngenting er sammenlignet."
    )


def test_a_folder_without_a_plan_is_one_line(bolig: Run, tmp_path: Path) -> None:
    (tmp_path / "bsl.xml").write_bytes(lov({"5": ["x"]}, refid=BSL.lovdata))
    done = bolig("lov", "sjekk", "--arkiv", "bsl.xml", "tom", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_an_act_that_the_municipality_added_is_compared_too(bolig: Run, tmp_path: Path) -> None:
    egen = Endring(filer={"krav/egen.yaml": """\
id: egen
tittel: Lov om en prøve
korttittel: prøveloven
lovdata: lov/2031-02-03-4
plikter:
  - id: egen-1
    hjemmel: {paragraf: "1"}
    styrke: skal
    adressat: kommunen
    tittel: En plikt
    parafrase: Kommunen må ha et tiltak på tvers av sektorene.
    bevis:
      - {type: paa_tvers, minst: 1}
    veiledning: Vis et tiltak på tvers.
    fingeravtrykk: "0123456789abcdef"
"""})  # fmt: skip
    hel_plan.skriv(tmp_path, egen)
    (tmp_path / "egen.xml").write_bytes(lov({"1": ["Ny tekst."]}))
    done = bolig("lov", "sjekk", "--arkiv", "egen.xml", ".", "--lov", "egen", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert [each["plikt"] for each in json.loads(done.stdout)["plan"]["beroerte"]] == ["egen-1"]
