"""What residents read of the services and the way of a case, as the page has it."""

import datetime as dt
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from bolig_cli import pipeline
from bolig_cli.source.files import read_folder
from tests import remembered

DAY = dt.date(2024, 2, 1)
SERVICES = """\
tjenester:
  - id: seng
    navn: Et sted å sove
    slag: midlertidig_bolig
    hva: Vi finner en seng.
    for_hvem: Alle som er her.
    maalgrupper: [unge]
    hjemmel: [sosialtjenesteloven § 27, boligsosialloven § 6 tredje ledd]
    ansvarlig: nav
    samarbeid: [eiendom, husbanken]
    kontakt: {telefon: "33 00 00 00", epost: hjelp@prove.example, nettside: "https://prove.example/", besoek: Rådhuset}
    uten_soeknad: true
    svartid: {antall: 1, enhet: dager}
    oppstart_innen: {antall: 3, enhet: måneder}
    utenom_aapningstid: Ring vakten.
    prioritering: Barn går foran.
    sammen_med_personen: true
    fra: 2024-06
  - id: laan
    navn: Lån
    slag: startlaan
    hva: Vi låner ut penger.
    for_hvem: Den som ikke får lån.
    hjemmel: [boligsosialloven § 6]
    ansvarlig: eiendom
    kontakt: {besoek: Banken}
    soeknad: {hvor: Skjemaet., hvordan: Fyll ut.}
    til: 2026-12-31
"""
CASE = """\
henvendelse:
  kanaler: [soeknad, telefon]
  mottak: nav
  tar_stilling: alle_henvendelser
  svartid: {antall: 8, enhet: uker}
  foreloepig_svar: {antall: 1, enhet: måneder}
kartlegging: {ansvarlig: nav, gjelder: [oekonomi, barn], barn_hoeres: true, innhenting: med_personens_viten}
vedtak: {avgjoeres_av: nav, skriftlig: true, innhold: [begrunnelse, klagefrist]}
klage: {mottak: nav, klageinstans: husbanken, frist: {antall: 3, enhet: uker}, hjelper: eiendom}
samordning: {ansvarlig: nav, deltakere: [eiendom, husbanken]}
oppfoelging: {ansvarlig: nav, hver: {antall: 6, enhet: måneder}}
internkontroll: {ansvarlig: eiendom, hver: {antall: 1, enhet: måneder}}
statistikk: anonyme
"""
DUTY = "ansvar:\n  - {situasjon: institusjon, ansvarlig: eiendom, beskrivelse: Vi ringer den andre kommunen.}\n"


def write(folder: Path, services: str = "", case: str = "", duty: str = "") -> Path:
    plan = folder / "plan"
    for name, text in (("tjenester.yaml", services), ("saksgang.yaml", case)):
        if text:
            (plan / name).write_text(text, encoding="utf-8")
    with (plan / "organisasjon.yaml").open("a", encoding="utf-8") as file:
        file.write(duty)
    return folder


def page(folder: Path, name: str = "plan") -> Any:
    """The document's page as a tree."""
    return lxml.html.fromstring(remembered.page(read_folder(folder), name, DAY)[1].decode())


def words(node: Any) -> str:
    return " ".join(node.text_content().split())


def facts(tree: Any, id: str) -> dict[str, str]:
    """The facts in the card of the heading with this id, by label."""
    (card,) = tree.xpath(f"//*[@id='{id}']/ancestor-or-self::div[contains(@class, 'kort')]")
    found = {}
    for label in card.xpath(".//dt | ./p/strong[1]"):
        (value,) = label.xpath("following-sibling::dd[1]") or [label.getparent()]
        found[words(label).removesuffix(":")] = words(value).removeprefix(words(label)).strip()
    return found


def test_help_is_found_by_who_one_is(minste: Path) -> None:
    tree = page(write(minste, SERVICES))
    after = tree.xpath("//*[@id='hjelp-grupper']/following::dl[1]")[0]
    assert [words(node) for node in after.xpath(".//dt | .//dd")] == ["Unge i etableringsfasen", "Et sted å sove"]
    assert after.xpath(".//dd//a[not(@tabindex)]/@href") == ["#seng"]
    for_all = SERVICES.replace("    maalgrupper: [unge]\n", "")
    assert not page(write(minste, for_all)).xpath("//*[@id='hjelp-grupper']")


def test_a_service_says_what_is_otherwise_than_in_other_cases(minste: Path) -> None:
    own = "    avgjoeres_av: husbanken\n    klage: {frist: {antall: 4, enhet: uker}, klageinstans: eiendom}\n    til: 2026-12-31"
    tree = page(write(minste, SERVICES.replace("    til: 2026-12-31", own), CASE))
    said = facts(tree, "laan")
    assert said["Avgjøres av"] == "Husbanken"
    assert said["Klage"] == (
        "Du kan klage innen fire uker etter at du har fått vedtaket. Kommunal eiendom avgjør klagen."
    )
    assert "Klage" not in facts(tree, "seng")
    assert section(tree, "hjelp-klage")[0].endswith(
        "Noe annet gjelder for «Lån», slik det står der den er beskrevet. Vedtaket sier hva som gjelder for deg."
    )
    silent = page(write(minste, SERVICES.replace("    til: 2026-12-31", own), CASE.replace("klagefrist", "innsyn")))
    assert section(silent, "hjelp-klage")[0].endswith("slik det står der den er beskrevet.")
    assert "Nav Prøve avgjør saken. Noen tjenester er det andre som avgjør." in section(tree, "hjelp-saken")[2]


def section(tree: Any, id: str) -> list[str]:
    """The list items, or the paragraphs where there are none, of the section with this heading."""
    (heading,) = tree.xpath(f"//*[@id='{id}']")
    (after,) = heading.xpath("following-sibling::*[1]")
    return [words(item) for item in after.xpath("self::ol/li | self::ul/li")] or [words(after)]


def test_a_service_says_all_that_one_who_needs_it_must_know(minste: Path) -> None:
    tree = page(write(minste, SERVICES))
    assert [words(h) for h in tree.xpath("//*[@id='hjelp-tjenester']/following::h4[position() < 3]")] == [
        "Et sted å sove",
        "Lån",
    ]
    assert words(tree.xpath("//*[@id='seng']/following::p[1]")[0]) == "Vi finner en seng."
    assert facts(tree, "seng") == {
        "For hvem": "Alle som er her.",
        "Særlig for": "unge i etableringsfasen",
        "Telefon": "33 00 00 00",
        "E-post": "hjelp@prove.example",
        "Nettside": "https://prove.example/",
        "Besøk": "Rådhuset",
        "Utenom åpningstid": "Ring vakten.",
        "Slik søker du": "Du trenger ikke å søke.",
        "Svar": "Du får svar innen én dag. Hjelpen begynner innen tre måneder.",
        "Går foran": "Barn går foran.",
        "Du er med": "Hjelpen blir til sammen med deg.",
        "Tilbudet gjelder": "Fra juni 2024",
        "Ansvarlig": "Nav Prøve",
        "Samarbeider med": "Kommunal eiendom og Husbanken",
        "Står i loven": "Sosialtjenesteloven § 27; boligsosialloven § 6 tredje ledd",
    }
    assert tree.xpath("//dd//a[@href='https://prove.example/']")


@pytest.mark.parametrize(
    ("where", "how", "said"),
    [
        ("Møt opp på helsehus", "Ring eller møt opp", "Møt opp på helsehus. Ring eller møt opp."),
        ("Skjemaet.", "Fyll ut!", "Skjemaet. Fyll ut!"),
        ("Spør etter «Lån.»", "Skriv (eller ring)", "Spør etter «Lån.» Skriv (eller ring)."),
    ],
)
def test_where_and_how_one_applies_are_sentences(minste: Path, where: str, how: str, said: str) -> None:
    services = SERVICES.replace("{hvor: Skjemaet., hvordan: Fyll ut.}", f'{{hvor: "{where}", hvordan: "{how}"}}')
    assert facts(page(write(minste, services)), "laan")["Slik søker du"] == said


@pytest.mark.parametrize(
    ("written", "form", "said"),
    [
        ("samme dag", "bokmål", "Du får svar samme dag."),
        ("same dag", "nynorsk", "Du får svar same dag."),
        ("Straks", "bokmål", "Du får svar straks."),
        ("omgåande", "nynorsk", "Du får svar straks."),
    ],
)
def test_an_answer_at_once_is_said_so(minste: Path, written: str, form: str, said: str) -> None:
    folder = write(minste, SERVICES.replace("{antall: 1, enhet: dager}", written), CASE)
    plan = folder / "plan" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("maalform: bokmål", f"maalform: {form}"), encoding="utf-8")
    assert facts(page(folder), "seng")["Svar"].startswith(said)
    (folder / "plan" / "saksgang.yaml").write_text(CASE.replace("{antall: 8, enhet: uker}", written), encoding="utf-8")
    assert said.replace("Du får svar", "Det skjer") in words(page(folder))


def test_another_word_for_the_time_to_answer_is_told(minste: Path) -> None:
    checked = remembered.check(write(minste, SERVICES.replace("{antall: 1, enhet: dager}", "ganske fort")), DAY)
    assert any("skal være ett tall og en enhet, ikke «ganske fort»" in f.message for f in checked.findings)


def test_what_a_service_does_not_say_is_left_out(minste: Path) -> None:
    assert facts(page(write(minste, SERVICES)), "laan") == {
        "For hvem": "Den som ikke får lån.",
        "Besøk": "Banken",
        "Slik søker du": "Skjemaet. Fyll ut.",
        "Tilbudet gjelder": "Til 31. desember 2026",
        "Ansvarlig": "Kommunal eiendom",
        "Står i loven": "Boligsosialloven § 6",
    }


def test_the_way_of_a_case_is_numbered_steps(minste: Path) -> None:
    tree = page(write(minste, case=CASE))
    assert tree.xpath("//*[@id='hjelp-saken']/following-sibling::*[1][self::ol]")
    assert section(tree, "hjelp-saken") == [
        "Du tar kontakt. Du kan søke eller ringe. Nav Prøve tar imot deg. "
        "Vi vurderer om du trenger hjelp, også når du ikke har søkt.",
        "Vi finner ut hva du trenger. Nav Prøve spør om økonomien din og barna dine. "
        "Du får vite det når vi henter inn opplysninger om deg. Barn får si hva de mener når saken angår dem.",
        "Du får et vedtak. Nav Prøve avgjør saken. Det skjer innen åtte uker. "
        "Tar det mer enn én måned, får du et foreløpig svar som sier hvorfor. Vedtaket er skriftlig. Der står det: "
        "hvorfor vi har avgjort saken slik hvor lang tid du har på å klage",
        "Tjenestene arbeider sammen. Nav Prøve samordner hjelpen med Kommunal eiendom og Husbanken.",
        "Vi følger opp. Nav Prøve hører med deg om hjelpen virker. Det går ikke mer enn seks måneder mellom hver gang.",
    ]
    assert section(tree, "hjelp-klage") == [
        "Er du uenig i vedtaket, kan du klage innen tre uker etter at du har fått det. Klagen sender du til Nav Prøve. "
        "Kommunal eiendom hjelper deg med å skrive den hvis du vil. "
        "Endrer vi ikke vedtaket, går klagen videre til Husbanken, som avgjør den."
    ]
    assert section(tree, "hjelp-kontroll") == [
        "Kommunal eiendom ser etter at vi følger loven. Det går ikke mer enn én måned mellom hver gjennomgang. "
        "Når vi lager statistikk, bruker vi tall som ikke kan føres tilbake til deg."
    ]


def test_those_who_work_together_are_a_list_in_a_sentence(minste: Path) -> None:
    organisation = minste / "plan" / "organisasjon.yaml"
    text = organisation.read_text(encoding="utf-8")
    organisation.write_text(text.replace("navn: Kommunal eiendom", "navn: Plan og byggesak"), encoding="utf-8")
    said = section(page(write(minste, case=CASE)), "hjelp-saken")
    assert "Tjenestene arbeider sammen. Nav Prøve samordner hjelpen med Plan og byggesak, og Husbanken." in said


def test_who_has_the_duty(minste: Path) -> None:
    tree = page(write(minste, duty=DUTY))
    (list_,) = tree.xpath("//*[@id='hjelp-ansvar']/following-sibling::*[1]//dl")
    assert [(part.tag, words(part)) for part in list_] == [
        ("dt", "Du bor i institusjon eller i bolig med heldøgns omsorgstjenester"),
        ("dd", "Vi ringer den andre kommunen. Ta kontakt med Kommunal eiendom."),
    ]


@pytest.mark.parametrize(
    ("services", "case", "duty", "sections"),
    [
        (SERVICES, "", "", ["hjelp-grupper", "hjelp-tjenester"]),
        ("", "klage: {mottak: nav}\n", "", ["hjelp-klage"]),
        ("", "statistikk: anonyme\n", DUTY, ["hjelp-ansvar", "hjelp-kontroll"]),
        ("", "", "", []),
    ],
)
def test_only_what_the_plan_has_is_there(
    minste: Path, services: str, case: str, duty: str, sections: list[str]
) -> None:
    tree = page(write(minste, services, case, duty))
    assert [id for id in tree.xpath("//h3/@id") if id.startswith("hjelp-")] == sections
    assert bool(tree.xpath("//*[@id='del-tjenester']")) == bool(sections)


def test_it_stands_where_its_chapter_does_in_the_plan_and_the_draft_and_nowhere_else(minste: Path) -> None:
    chapters = minste / "plan" / "kapitler"
    chapters.mkdir(exist_ok=True)
    (chapters / "01-hjelp.md").write_text(
        "---\ntittel: Hjelp\ninnhold: tjenester\n---\n\nDette er til deg.\n", encoding="utf-8"
    )
    write(minste, SERVICES, CASE, DUTY)
    for name in ("plan", "hoeringsutkast"):
        tree = page(minste, name)
        assert tree.xpath("//*[@id='kapittel-hjelp']/following::h3[1]/@id") == ["hjelp-grupper"]
        assert not tree.xpath("//*[@id='del-tjenester']")
    for name in ("saksfremlegg", "handlingsdel", "aarsrapport", "dekning"):
        assert not page(minste, name).xpath("//*[starts-with(@id, 'hjelp-')]")


def test_in_nynorsk_only_what_the_authors_wrote_is_bokmaal(minste: Path) -> None:
    file = minste / "plan" / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    assert "maalform: bokmål" in text
    file.write_text(text.replace("maalform: bokmål", "maalform: nynorsk"), encoding="utf-8")
    tree = page(write(minste, SERVICES, CASE, DUTY))
    assert facts(tree, "seng")["Svar"] == ("Du får svar innan éin dag. Hjelpa tek til innan tre månader.")
    assert section(tree, "hjelp-saken")[0].startswith(
        "Du tek kontakt. Du kan søkje eller ringje. Nav Prøve tek imot deg."
    )


def test_the_site_has_a_page_of_it(minste: Path) -> None:
    document = remembered.document(read_folder(write(minste, SERVICES, CASE)), "plan", DAY)
    with remembered.undrawn():
        _, files = pipeline.rendered([document], ["nettsted"])["plan"]
    (made,) = [data for path, data in files.items() if path.endswith("/del-tjenester.html")]
    tree: Any = lxml.html.fromstring(made.decode())
    assert words(tree.xpath("//main//h1")[0]).endswith("Slik får du hjelp")
    assert words(tree.xpath("//*[@id='seng']")[0]) == "Et sted å sove"
