"""What the case is about, made from the plan: seen from what it asks for, and nothing that the plan does not hold."""

import datetime as dt
from pathlib import Path

import pytest

from bolig_cli.documents import make_documents
from tests import remembered
from tests.documents.plans import plan
from tests.documents.sections import sections
from tests.documents.tables import built
from tests.documents.test_behov import GROUPS, NAME, OVERVIEW
from tests.documents.test_en_side import COSTED, measure

ROOT = Path(__file__).parents[2]
OWN = "innstilling: [Planen legges ut.]\n"
HEARING = (
    "organisering: {prosjekteier: Kommunedirektøren}\n"
    "hoering: {fra: 2024-02-05, til: 2024-03-22, sendes_til: post@prove.example, instanser: [Eldrerådet]}\n"
)


def case(folder: Path) -> dict[str, str]:
    return {title: text.replace("\u00a0", " ") for title, text in sections(built(folder, "saksfremlegg")).items()}


def in_phase(folder: Path, fase: str, edition: str = "2024-01-15") -> str:
    text = (folder / "plan" / "plan.yaml").read_text(encoding="utf-8")
    return text.replace("fase: utkast", f"fase: {fase}").replace("dato: 2024-01-15", f"dato: {edition}")


@pytest.mark.parametrize(
    ("fase", "edition", "own", "said"),
    [
        ("høring", "2024-02-20", "", "Planen er på høring fra"),
        ("høring", "2024-02-01", OWN, "Planen skal på høring fra"),
        ("høring", "2024-02-20", OWN, "Planen er på høring fra"),
        ("utkast", "2024-02-20", OWN, "Planen skal på høring fra"),
        ("vedtak", "2024-04-20", "", "Planen var på høring fra"),
    ],
)
def test_the_hearing_is_seen_from_what_the_case_asks_for(
    minste: Path, fase: str, edition: str, own: str, said: str
) -> None:
    plan(
        minste,
        {
            "plan.yaml": in_phase(minste, fase, edition),
            "prosess.yaml": HEARING,
            "saksfremlegg.yaml": f"tittel: Planen\n{own}",
        },
    )
    assert case(minste)["Prosess og medvirkning"].startswith(said)


def test_the_laws_time_limit_is_that_of_planstrategi_and_kommuneplan() -> None:
    """Boligsosialloven § 10: not the overview of need, which has had to be there since the act came into force."""
    said = case(ROOT)["Hvorfor nå"]
    assert said.startswith(
        "Kravene til planstrategi og kommuneplan i boligsosialloven § 5 annet ledd skal være oppfylt senest 1. juli 2027 (§ 10)."
    )
    checked = remembered.check(ROOT, dt.date(2027, 7, 2))
    assert checked.plan is not None
    assert checked.dekning is not None
    (late,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"])
    after = sections(late)
    assert "skulle være oppfylt senest" in after["Hvorfor nå"]
    assert "fristen" not in after["Hvis planen ikke legges ut på høring"], "it is no reason any more"


def test_what_follows_if_nothing_is_decided_is_what_the_plan_holds(minste: Path) -> None:
    files = {
        "plan.yaml": in_phase(minste, "vedtak"),
        "tiltak/T1.yaml": measure("T1", "2026"),
        "tiltak/T2.yaml": measure("T2", "2026", status="pågår"),
        "tiltak/T3.yaml": measure("T3", "2026", status="utgår"),
        NAME: OVERVIEW,
        "maalgrupper.yaml": GROUPS,
    }
    plan(minste, files)
    said = case(minste)["Hvis planen ikke vedtas"]
    assert said.startswith(
        "Ett av to tiltak er ikke begynt. Planen blir ikke grunnlag for å sette det i gang. "
        "Oversikten regner med at 25 husstander mangler en egnet bolig i 2027 hvis ingenting gjøres (illustrative tall)."
    )
    own = "tittel: Planen\nalternativer: [{tittel: Ingen plan, nullalternativ: true, tekst: Da blir det som før.}]\n"
    plan(minste, {"saksfremlegg.yaml": f"skrevet_for: vedtak\n{own}"})
    assert "Hvis planen ikke vedtas" not in case(minste), "the author has written what follows"


def test_a_case_that_only_reports_has_no_alternative(minste: Path) -> None:
    plan(minste, {"plan.yaml": in_phase(minste, "oppfølging")})
    assert "Alternative løsninger" not in case(minste)


def test_what_is_uncertain_names_the_measures_that_nobody_has_costed(minste: Path) -> None:
    plan(
        minste,
        {
            "tiltak/T1.yaml": measure("T1", "2026", okonomi=COSTED),
            "tiltak/T2.yaml": measure("T2", "2026", okonomi="{status: må utredes}"),
        },
    )
    said = case(minste)
    assert (
        "Ett tiltak har ikke beregnet kostnad og er ikke med i summene: 1.1.2 Tiltaket T2."
        in said["Det som er usikkert"]
    )
    assert "Planen bevilger ingen penger" in said["Økonomi"]
