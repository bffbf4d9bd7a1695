"""A municipality's own requirements, and another field of law, as files alone."""

import re
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Finding, Severity
from bolig_cli.law import egne_krav
from bolig_cli.law.katalog import FOLDER, load_katalog
from bolig_cli.law.vurdering import Status, Vurdering, vurder

from . import hel_plan
from .hel_plan import DAG, Endring

KRAV = """\
id: samf
tittel: Kommuneplanens samfunnsdel 2022–2034
korttittel: samfunnsdelen
plikter:
  - id: samf-2
    hjemmel: {sted: "kapittel 5, mål 2"}
    styrke: skal
    adressat: kommunen
    tittel: Rådgivning til unge
    parafrase: Kommunen må ha et rådgivningstilbud for unge.
    bevis:
      - {type: tiltak_av_slag, virkemidler: [raad_og_veiledning]}
    veiledning: Vis et tiltak med rådgivning.
  - id: samf-3
    hjemmel: {sted: kapittel 6}
    styrke: bør
    adressat: kommunen
    tittel: Startlån
    parafrase: Kommunen bør bruke startlån.
    gjelder_naar: {plantype: [temaplan]}
    frist: 2026-01-01
    bevis:
      - {type: tiltak_av_slag, virkemidler: [startlaan]}
    veiledning: Vis et tiltak med startlån.
"""
FIL = "krav/samfunnsdelen.yaml"


def _checked(text: str = KRAV, *more: Endring) -> pipeline.Checked:
    return hel_plan.sjekket(Endring(filer={FIL: text}), *more)


def _verdicts(checked: pipeline.Checked) -> dict[str, Vurdering]:
    assert checked.dekning is not None
    return {v.plikt.id: v for v in checked.dekning.vurderinger if v.plikt.id.startswith("samf")}


def _faults(checked: pipeline.Checked) -> list[Finding]:
    return [f for f in checked.findings if f.place.path.endswith(FIL) and f.severity is Severity.FEIL]


def test_own_requirements_are_judged_as_the_law_is() -> None:
    checked = _checked()
    verdicts = _verdicts(checked)
    assert {id: v.status for id, v in verdicts.items()} == {"samf-2": Status.DEKKET, "samf-3": Status.IKKE_DEKKET}
    assert verdicts["samf-2"].bevis[0].id == "T1"
    assert str(verdicts["samf-2"].plikt.hjemmel) == "samfunnsdelen kapittel 5, mål 2"
    assert verdicts["samf-2"].plikt.lenke == ""
    assert hel_plan.i_ord(verdicts["samf-3"].frist_melding).endswith("igjen.")
    (found,) = [f for f in checked.findings if "samf-3" in f.help]
    assert found.message.startswith("Samfunnsdelen kapittel 6 (bør), «Startlån», er ikke dekket: ")
    assert _faults(checked) == []


def test_they_stand_after_the_statutes_as_a_group_of_their_own() -> None:
    dekning = _checked().dekning
    assert dekning is not None
    *statutes, (own, verdicts) = dekning.per_lov
    assert own.tittel == "Kommuneplanens samfunnsdel 2022–2034"
    assert [v.plikt.id for v in verdicts] == ["samf-2", "samf-3"]
    assert [lov.id for lov, _ in statutes] == [lov.id for lov in load_katalog().lover]


def test_an_item_may_say_that_it_answers_one() -> None:
    claim = Endring({"tiltak/T1.yaml": {"status: ny\n": "status: ny\nsvarer_paa: [samf-3]\n"}})
    checked = _checked(KRAV, claim)
    assert not [f for f in checked.findings if f.rule == "ukjent-plikt"]
    assert _verdicts(checked)["samf-3"].status is Status.IKKE_DEKKET
    assert [f.rule for f in hel_plan.sjekket(claim).findings if f.severity is Severity.FEIL] == ["ukjent-plikt"]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("[raad_og_veiledning]", "[raad]", 5, "«virkemidler» kan ikke være raad"),
        ("type: tiltak_av_slag, virkemidler: [startlaan]", "type: tiltak", 14, "bevistypen tiltak finnes ikke"),
        ("id: samf-3", "id: samf-2", 14, "id-en samf-2 er brukt før"),
        ("id: samf-3", "id: bsl-5-2-1", 14, "id-en bsl-5-2-1 er brukt før, i lovkatalogen"),
        ('{sted: "kapittel 5, mål 2"}', '{paragraf: "5"}', 5, "ukjent nøkkel paragraf"),
        ("2026-01-01", "2026-13-01", 14, "datoen 2026-13-01 finnes ikke"),
        ("styrke: bør", "styrke: må", 16, "«må» kan ikke brukes"),
        ("    tittel: Startlån\n", "", 14, "Mangler «tittel»"),
        ("veiledning: Vis et tiltak med startlån.", "veiledning: ''", 24, "er tom"),
        ("id: samf\n", "id: Samf!\n", 1, "«Samf!» kan ikke stå i «id»"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_finding_at_its_entry(old: str, new: str, line: int, said: str) -> None:
    assert KRAV.count(old) == 1
    checked = _checked(KRAV.replace(old, new))
    (found,) = _faults(checked)
    assert said in found.message
    assert found.place.line == line
    assert checked.structural_errors, "no document is made from requirements that could not be read"


def test_the_id_of_another_file_is_taken() -> None:
    second = Endring(filer={"krav/zz.yaml": KRAV})
    found = [f for f in _checked(KRAV, second).findings if f.rule == egne_krav.UGYLDIG]
    (one,) = found
    assert one.place.path == "plan/krav/zz.yaml"
    assert "er brukt før, i plan/krav/samfunnsdelen.yaml" in one.message


STATUTE = """\
id: bere
tittel: Lov om kommunal beredskapsplikt
korttittel: sivilbeskyttelsesloven
lovdata: lov/2010-06-25-45
i_kraft: 2011-01-01
verifisert: 2026-11-23
lovtekst: slik den var
plikter:
  - id: bere-14
    hjemmel: {paragraf: "14", ledd: 1, punktum: 1}
    styrke: skal
    plikttype: tjeneste
    adressat: kommunen
    tittel: En oppdiktet plikt for prøven
    parafrase: Kommunen må ha et tiltak på tvers av sektorene.
    bevis:
      - {type: paa_tvers, minst: 1}
    veiledning: Vis et tiltak på tvers.
    fingeravtrykk: "0123456789abcdef"
"""


def test_another_field_of_law_is_one_more_file_in_the_catalogue(tmp_path: Path) -> None:
    folder = tmp_path / "katalog"
    folder.mkdir()
    for path in FOLDER.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "beredskap.yaml").write_text(STATUTE, encoding="utf-8")
    dekning = vurder(hel_plan.plan(), load_katalog(folder), DAG)
    assert len(dekning.vurderinger) == len(load_katalog().plikter) + 1
    (found,) = (v for v in dekning.vurderinger if v.plikt.id == "bere-14")
    assert found.status is Status.DEKKET
    assert str(found.plikt.hjemmel) == "sivilbeskyttelsesloven §\u00a014 første ledd første punktum"
    assert found.plikt.lenke == "https://lovdata.no/lov/2010-06-25-45/§14"


def test_or_one_more_file_in_the_plan() -> None:
    checked = hel_plan.sjekket(Endring(filer={"krav/beredskap.yaml": STATUTE}))
    assert checked.dekning is not None
    (found,) = (v for v in checked.dekning.vurderinger if v.plikt.id == "bere-14")
    assert found.status is Status.DEKKET


def test_the_example_in_the_documentation_works() -> None:
    page = (Path(__file__).parents[2] / "docs" / "lovdekning.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    checked = _checked(example)
    assert _faults(checked) == []
    assert _verdicts(checked)["samf-2"].status is Status.DEKKET
