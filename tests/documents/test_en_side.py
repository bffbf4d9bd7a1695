"""The plan on one page says what the plan's data come to, and nothing where they say nothing."""

from pathlib import Path

import pytest

from tests.documents.plans import plan
from tests.documents.sections import sections
from tests.documents.tables import built
from tests.documents.test_behov import GROUPS, NAME, OVERVIEW

UNMET = "id: U2\ntittel: Eldre bor i tungvinte hus\nbeskrivelse: Husene har trapper.\n"
COSTED = "{status: kostnadsberegnet, poster: [{type: drift, finansiering: egne midler, belop: {2024: 300, 2025: 900}}]}"


def measure(id: str, frist: str, more: str = "", okonomi: str = "{status: innenfor ramme}", status: str = "ny") -> str:
    return (
        f"id: {id}\ntittel: Tiltaket {id}\nstrategier: [S1]\nbeskrivelse: Vi gjør det.\nansvarlig: nav\nfrist: {frist}\n"
        f"status: {status}\nokonomi: {okonomi}\n{more}"
    )


def page(folder: Path, name: str = "hoeringsutkast") -> dict[str, str]:
    """The sections of the page, by heading."""
    found = sections(built(folder, name))
    titles = [*found]
    begin, end = titles.index("Planen på én side"), next(n for n, t in enumerate(titles) if t in ENDS)
    return {title: found[title].replace("\u00a0", " ") for title in titles[begin + 1 : end]}


ENDS = ("Vedtak", "1 Slik er planen laget", "1 Overordnede planer og nasjonale føringer", "1 Kunnskapsgrunnlag")


def test_a_plan_with_little_says_only_what_it_has(minste: Path) -> None:
    (minste / "plan" / NAME).unlink()
    (minste / "plan" / "utfordringer" / "U1.yaml").write_text(
        "id: U1\ntittel: Unge finner ikke en bolig\nbeskrivelse: Det er få.\n", encoding="utf-8"
    )
    said = page(minste, "plan")
    assert "Problemet" not in said
    assert "Hva det koster" not in said
    assert said["Mål"] == "Mål 1: Flere unge bor trygt"
    assert all(said.values()), "no heading stands alone"


def test_the_problem_is_the_sum_of_the_overview(minste: Path) -> None:
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": GROUPS})
    assert page(minste)["Problemet"] == (
        "I dag har 84 husstander i målgruppene en egnet bolig. Allerede i 2024 mangler 23, og hvis ingenting gjøres, mangler 25 i "
        "2027 (illustrative tall). Det mangler mest av ordinære boliger: 15. "
        "Ingen tiltak i planen gjelder bygging, kjøp eller leie av boliger."
    )


def test_a_lack_that_begins_later_or_is_known_for_one_year_is_told_of_that_year(minste: Path) -> None:
    later = (
        OVERVIEW.replace("2024: 30", "2024: 20")
        .replace("2024: 57", "2024: 50")
        .replace("2024: 20, 2027: 24", "2024: 14, 2027: 24")
    )
    plan(minste, {NAME: later, "maalgrupper.yaml": GROUPS})
    assert "bolig. Hvis ingenting gjøres, mangler 25 i 2027" in page(minste)["Problemet"]
    plan(minste, {NAME: OVERVIEW.replace("2027: 44", "2026: 44"), "maalgrupper.yaml": GROUPS})
    assert "bolig. Hvis ingenting gjøres, mangler 23 i 2024" in page(minste)["Problemet"], (
        "the one year that all lines have"
    )


def test_the_measures_that_are_about_homes_are_set_against_the_lack(minste: Path) -> None:
    homes = "virkemidler: [boligforsyning]\n"
    files = {
        NAME: OVERVIEW,
        "maalgrupper.yaml": GROUPS,
        "tiltak/T2.yaml": measure("T2", "2026", homes),
        "tiltak/T3.yaml": measure("T3", "2026", homes),
        "tiltak/T4.yaml": measure("T4", "2026", homes, status="utgår"),
        "tiltak/T5.yaml": measure("T5", "2026", "virkemidler: [startlaan]\n"),
    }
    plan(minste, files)
    assert page(minste)["Problemet"].endswith(
        "To tiltak gjelder bygging, kjøp eller leie av boliger. Planen regner ikke ut hvor mange boliger de gir, og viser "
        "derfor ikke hvor mye av behovet som blir dekket."
    )


def test_where_nothing_is_missing_no_lack_is_told(minste: Path) -> None:
    enough = OVERVIEW.replace("2027: 35", "2027: 20").replace("2027: 24", "2027: 14")
    claims_nothing = "id: U1\ntittel: Unge finner ikke en bolig\nbeskrivelse: Det er få.\n"
    plan(minste, {NAME: enough, "maalgrupper.yaml": GROUPS, "utfordringer/U1.yaml": claims_nothing})
    assert page(minste)["Problemet"] == "I dag har 84 husstander i målgruppene en egnet bolig (illustrative tall)."


def test_what_comes_first_is_the_important_in_the_order_of_their_time(minste: Path) -> None:
    plan(
        minste,
        {
            "tiltak/T1.yaml": measure("T1", "2026", "prioritet: høy\n"),
            "tiltak/T2.yaml": measure("T2", "2024-06", "prioritet: høy\n"),
            "tiltak/T3.yaml": measure("T3", "2024-03", "prioritet: lav\n"),
            "tiltak/T4.yaml": measure("T4", "2024-02", "prioritet: høy\n", status="ferdig"),
            "tiltak/T5.yaml": measure("T5", "løpende", "prioritet: høy\n"),
        },
    )
    assert page(minste)["Det som skjer først"] == (
        "Tiltaket T2 (tiltak 1.1.2, innen juni 2024) Tiltaket T1 (tiltak 1.1.1, innen 2026)"
    )


def test_what_goes_on_comes_when_it_begins_and_what_goes_on_already_is_nothing_new(minste: Path) -> None:
    important = "prioritet: høy\n"
    plan(
        minste,
        {
            "tiltak/T1.yaml": measure("T1", "2024-06", important),
            "tiltak/T2.yaml": measure("T2", "løpende", important + "oppstart: 2024-04\n"),
            "tiltak/T3.yaml": measure("T3", "2024-03", important + "oppstart: 2024-01\n", status="pågår"),
            "tiltak/T4.yaml": measure("T4", "løpende", important + "oppstart: 2024-01\n", status="videreføres"),
            "tiltak/T5.yaml": measure("T5", "2024-05", important + "oppstart: 2024-05\n", status="utsatt"),
            "tiltak/T6.yaml": measure("T6", "2027", important + "oppstart: 2024-05\n"),
        },
    )
    assert page(minste)["Det som skjer først"] == (
        "Tiltaket T3 (tiltak 1.1.3, i gang) Tiltaket T2 (tiltak 1.1.2, fra april 2024) "
        "Tiltaket T6 (tiltak 1.1.6, fra mai 2024) Tiltaket T1 (tiltak 1.1.1, innen juni 2024)"
    )


def test_the_cost_has_the_sums_and_says_what_is_not_in_them(minste: Path) -> None:
    plan(
        minste,
        {
            "tiltak/T1.yaml": measure("T1", "2026", okonomi=COSTED),
            "tiltak/T2.yaml": measure("T2", "2026", okonomi=COSTED),
            "tiltak/T3.yaml": measure("T3", "2026", okonomi="{status: må utredes}"),
        },
    )
    assert page(minste)["Hva det koster"] == (
        "Tiltakene koster kommunen 2,4 millioner kroner av egne midler i 2024–2027. "
        "Tusen kroner 2024 2025 2026 2027 Sum Drift, egne midler 600 1 800 – – 2 400 "
        "Ett tiltak har ikke beregnet kostnad og er ikke med i summene."
    )


POSTS = """\
{status: kostnadsberegnet, poster: [
  {type: drift, finansiering: egne midler, belop: {2024: 100-200}},
  {type: drift, finansiering: statlig tilskudd, belop: {2024: 300}},
  {type: drift, finansiering: annet, belop: {2024: 50}},
  {type: investering, finansiering: Husbanken lån, belop: {2025: 4000}},
  {type: investering, finansiering: [egne midler, Husbanken tilskudd], belop: {2025: 700}}]}"""


def test_the_homes_that_measures_state_are_held_against_those_that_are_lacking(minste: Path) -> None:
    plan(
        minste,
        {
            NAME: OVERVIEW,
            "maalgrupper.yaml": GROUPS,
            "tiltak/T2.yaml": measure("T2", "2026", "boliger: [{boligtype: ordinær, antall: 3}]\n"),
            "tiltak/T3.yaml": measure(
                "T3", "2026", "boliger: [{boligtype: ordinær, antall: 1}, {boligtype: tilpasset, antall: 12}]\n"
            ),
            "tiltak/T4.yaml": measure("T4", "2026", "virkemidler: [boligforsyning]\n"),
            "tiltak/T5.yaml": measure("T5", "2026", "boliger: [{boligtype: ordinær, antall: 90}]\n", status="utgår"),
        },
    )
    assert page(minste)["Problemet"].endswith(
        "Tre tiltak gjelder bygging, kjøp eller leie av boliger. Det er oppgitt 16 boliger til sammen, mot 25 som mangler i 2027: "
        "ordinære boliger 4 mot 15 og tilpassede boliger 12 mot 10. Ett av tiltakene oppgir ikke noe antall."
    )
    left = page(minste)["Det planen ikke løser"]
    assert left.startswith("Tiltakene oppgir 11 boliger for lite."), "two too many of one kind are none of another"


def test_the_need_comes_first_of_what_is_left_undone(minste: Path) -> None:
    plan(minste, {NAME: OVERVIEW, "maalgrupper.yaml": GROUPS, "utfordringer/U2.yaml": UNMET})
    said = page(minste)["Det planen ikke løser"]
    assert said.startswith("Ingen tiltak gjelder de 25 boligene som mangler i 2027. Ingen mål")
    plan(minste, {"tiltak/T2.yaml": measure("T2", "2026", "virkemidler: [boligforsyning]\n")})
    assert page(minste)["Det planen ikke løser"].startswith("Ingen mål"), "that no number is stated, is told above"
    enough = "boliger: [{boligtype: ordinær, antall: 15}, {boligtype: tilpasset, antall: 10}]\n"
    plan(minste, {"tiltak/T2.yaml": measure("T2", "2026", enough)})
    assert page(minste)["Det planen ikke løser"].startswith("Ingen mål")


@pytest.mark.parametrize(
    ("tools", "loan"),
    [
        ("[boligforsyning]", "Kommunen låner 4 millioner kroner i Husbanken, som den selv betaler tilbake."),
        ("[startlaan, boligforsyning]", "Kommunen låner 4 millioner kroner i Husbanken, som den selv betaler tilbake."),
        (
            "[startlaan]",
            "Startlån på 4 millioner kroner låner kommunen videre og regner ikke med i kostnaden.",
        ),
    ],
)
def test_who_bears_the_cost_is_told_of_each_kind_of_money(minste: Path, tools: str, loan: str) -> None:
    plan(minste, {"tiltak/T1.yaml": measure("T1", "2026", f"virkemidler: {tools}\n", okonomi=POSTS)})
    said = page(minste)["Hva det koster"]
    for sentence in (
        "Tiltakene koster kommunen 100–200 tusen kroner av egne midler i 2024–2027.",
        "Staten og Husbanken er ført opp med 300 tusen kroner i tilskudd.",
        "Andre er ført opp med 50 tusen kroner.",
        "For 700 tusen kroner er det ikke avklart hvem som betaler hva.",
        loan,
    ):
        assert sentence in said
    lent_on = "Utenom summen: startlån, lånes videre – 4 000 – – 4 000"
    assert (lent_on in said) == (tools == "[startlaan]")
    assert ("Sum 450–550 700" in said) == (tools == "[startlaan]"), "what is lent on is in no sum"


def test_a_plan_with_one_amount_has_it_in_words_alone(minste: Path) -> None:
    loan = "{status: kostnadsberegnet, poster: [{type: investering, finansiering: Husbanken lån, belop: {2024: 900}}]}"
    plan(minste, {"tiltak/T1.yaml": measure("T1", "2026", "virkemidler: [startlaan]\n", okonomi=loan)})
    assert page(minste)["Hva det koster"] == (
        "Startlån på 900 tusen kroner låner kommunen videre og regner ikke med i kostnaden. Alt er investering i 2024."
    )


def test_what_the_budget_meets_is_counted(minste: Path) -> None:
    plan(
        minste,
        {
            "tiltak/T1.yaml": measure("T1", "2026", okonomi=COSTED),
            "tiltak/T2.yaml": measure("T2", "2026"),
            "tiltak/T3.yaml": measure("T3", "2026", status="utgår"),
        },
    )
    assert page(minste)["Hva det koster"].endswith(
        "Ett tiltak er innenfor ramme: Det skal løses uten nye bevilgninger."
    )


def test_what_is_left_undone_names_the_challenges_that_nothing_meets(minste: Path) -> None:
    before = page(minste)["Det planen ikke løser"]
    assert "utfordring" not in before
    plan(minste, {"utfordringer/U2.yaml": UNMET})
    after = page(minste)["Det planen ikke løser"]
    assert "Ingen mål eller strategier møter denne utfordringen: Eldre bor i tungvinte hus." in after


def test_a_draft_says_when_it_is_to_be_sent_out(minste: Path) -> None:
    out_case = "  - {organ: formannskapet, tidspunkt: 2024-03-01, sak: Utlegging på høring}\n"
    last_case = "  - {organ: kommunestyret, tidspunkt: 2024-06-01, sak: Vedtak av planen}\n"
    head = "organisering: {prosjekteier: Kommunedirektøren}\nbehandling:\n"
    out = "Formannskapet skal etter tidsplanen ta stilling til om planen legges ut på høring, 1. mars 2024."
    decided = "Kommunestyret skal etter tidsplanen ta stilling til planen 1. juni 2024."
    plan(minste, {"prosess.yaml": head + out_case + last_case})
    assert page(minste)["Dette skal avgjøres"] == f"{out} {decided}"
    plan(minste, {"prosess.yaml": head + out_case})
    assert page(minste)["Dette skal avgjøres"] == out, "the one that sends it out does not adopt it"
