"""The page in a real browser: what a save does to it, and what is done in it does to the files."""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Frame, FrameLocator, Page, Route, expect

from tests import axe
from tests.conftest import ROOT
from tests.preview.served import served

SLOW = 30_000  # milliseconds: a machine that does other things too


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plan-i-nettleser")
    shutil.copytree(ROOT / "plan", folder / "plan")
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """One server for all tests here; each leaves the plan as it was."""
    with served(folder, dt.date(2024, 2, 1)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str, folder: Path) -> Iterator[Page]:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".bolig" not in str(path)}
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce", bypass_csp=True)
    context.set_default_timeout(SLOW)
    expect.set_options(timeout=SLOW)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.locator("#elementer li").first).to_be_visible()
    expect(plan(page).get_by_role("button", name="Rediger T07")).to_have_count(1)
    yield page
    context.close()
    for path in [path for path in folder.rglob("*") if path.is_file() and ".bolig" not in str(path)]:
        if path not in before:
            path.unlink()
    for path, data in before.items():
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
    assert not faults
    assert all(url.startswith((address, "data:")) for url in asked), "nothing is asked of anybody else"


def plan(page: Page) -> FrameLocator:
    return page.frame_locator("#plan")


def measure(folder: Path) -> Path:
    return folder / "plan" / "tiltak" / "T07.yaml"


def rewrite(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def open_measure(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Gi økonomisk rådgivning uten timebestilling$")).first.click()
    expect(title(page)).to_be_visible()


def title(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("#del-skjema [data-noekkel=tittel] input").first


def save(page: Page) -> None:
    page.get_by_role("button", name="Lagre", exact=True).click()


def assert_axe_finds_nothing(page: Page | Frame) -> None:
    assert axe.faults(page, least=15) == []


def test_a_save_is_seen_where_one_reads_and_its_finding_comes_and_goes(page: Page, folder: Path) -> None:
    page.frames[1].add_style_tag(
        content="* { overflow-anchor: none !important; }"
    )  # not every browser keeps the place itself
    page.frames[1].evaluate("document.getElementById('T20').scrollIntoView()")
    place = "[Math.round(document.getElementById('T20').getBoundingClientRect().top), scrollY > 1000]"
    before = page.frames[1].evaluate(place)
    rewrite(measure(folder), "tittel: Gi", "tittel: Tilby")
    expect(plan(page).locator("#T07")).to_contain_text("Tilby økonomisk rådgivning")
    grown = "document.getElementById('T07').parentElement.getBoundingClientRect().height"
    height = page.frames[1].evaluate(grown)
    rewrite(
        measure(folder),
        "begrunnelse: |",
        "begrunnelse: |\n  En setning til om hvorfor, så lang at kortet blir høyere enn det var.\n ",
    )
    expect(plan(page).locator("main")).to_contain_text("så lang at kortet blir høyere")
    assert page.frames[1].evaluate(grown) > height
    assert page.frames[1].evaluate(place) == before
    rewrite(measure(folder), "[S03]", "[S99]")
    note = plan(page).locator("#T07 + .bolig-funn")
    expect(note).to_contain_text("S99")
    page.get_by_role("button", name=re.compile("Tilby økonomisk rådgivning uten timebestilling$")).first.click()
    beside = page.locator("#skjema-funn .feil")  # what is wrong with the measure stands above its fields too
    expect(beside).to_have_count(1)
    expect(beside).to_contain_text("S99")
    expect(page.locator("#varsel")).to_have_text(
        re.compile(r"^Siden viser planen slik den var kl\. \d\d\.\d\d\. Feilen står her: .*S99.*T07\.yaml, linje")
    )
    assert_axe_finds_nothing(page)
    page.locator("#varsel").get_by_role("button", name="Vis feilene").click()
    expect(page.locator("#del-funn > .funn > li").first).to_contain_text("S99")
    of_the_law = page.locator("#funn-lov li")  # folded, below what is written wrong
    expect(of_the_law.first).to_be_hidden()
    expect(page.locator("#del-funn > .funn", has_text="er ikke dekket")).to_have_count(0)
    expect(page.locator("#antall-funn")).to_have_text("(6)")
    expect(page.locator("#funn-lov summary")).to_have_text(
        re.compile(r"\(.*\d (advarsel|advarsler|merknad|merknader)\)$")
    )
    rewrite(measure(folder), "[S99]", "[S03]")
    expect(note).to_have_count(0)
    expect(beside).to_have_count(0)
    expect(page.locator("#varsel")).to_be_hidden()
    assert_axe_finds_nothing(page)


def test_a_form_is_filled_in_by_keyboard_alone_and_undone(page: Page, folder: Path) -> None:
    before = measure(folder).read_bytes()
    page.get_by_role("button", name=re.compile("Gi økonomisk rådgivning uten timebestilling$")).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#del-skjema h2")).to_be_focused()
    page.keyboard.press("Tab")
    expect(title(page)).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Gi råd om penger")
    page.keyboard.press("ControlOrMeta+s")
    expect(plan(page).locator("#T07")).to_contain_text("Gi råd om penger")
    expect(page.locator("#stand")).to_have_text("Endret «Gi råd om penger».")
    assert measure(folder).read_bytes() == before.replace(
        "Gi økonomisk rådgivning uten timebestilling".encode(), b"Gi r\xc3\xa5d om penger"
    )
    assert_axe_finds_nothing(page)
    page.locator("#angre").focus()
    page.keyboard.press("Enter")
    expect(plan(page).locator("#T07")).to_contain_text("uten timebestilling")
    expect(title(page)).to_have_value("Gi økonomisk rådgivning uten timebestilling")
    assert measure(folder).read_bytes() == before


def test_two_who_change_the_same_see_both(page: Page, folder: Path) -> None:
    open_measure(page)
    title(page).fill("Min tittel")
    rewrite(measure(folder), "tittel: Gi", "tittel: Deres")
    rewrite(measure(folder), "prioritet: høy", "prioritet: lav")
    expect(page.locator("#skjema-melding")).to_contain_text("Noen har endret «Tittel» og «Prioritet» mens du skrev")
    save(page)
    expect(page.locator(".konflikt")).to_contain_text("Min tittel")
    expect(page.locator(".konflikt")).to_contain_text("Deres økonomisk rådgivning")
    assert "tittel: Deres" in measure(folder).read_text(encoding="utf-8")
    assert_axe_finds_nothing(page)
    page.get_by_role("button", name="Gå videre").click()
    expect(title(page)).to_have_value("Min tittel")
    expect(page.locator("#skjema-melding")).to_contain_text("Noen har endret «Prioritet»")
    expect(page.locator(".endret-av-andre")).to_contain_text("Før sto det: Høy")
    assert_axe_finds_nothing(page)
    save(page)
    expect(plan(page).locator("#T07")).to_contain_text("Min tittel")
    text = measure(folder).read_text(encoding="utf-8")
    assert "tittel: Min tittel\n" in text
    assert "prioritet: lav\n" in text, "what the other changed alone, stays"


def test_a_new_measure_with_money_and_what_it_lacks(page: Page, folder: Path) -> None:
    page.get_by_role("button", name="Nytt tiltak under Vi gir råd om økonomi før problemene vokser").click()
    expect(page.locator("#del-skjema h2")).to_be_focused()
    save(page)
    expect(page.locator("#skjema-melding")).to_contain_text("Fyll ut: Tittel, Beskrivelse, Ansvarlig, Frist, Økonomi")
    expect(title(page)).to_be_focused()
    assert_axe_finds_nothing(page)
    title(page).fill("Et nytt tiltak")
    page.get_by_label("Beskrivelse (må fylles ut)").fill("Vi gjør noe.\nSnart.")
    page.get_by_label("Ansvarlig (må fylles ut)").select_option("nav")
    page.get_by_label("Frist (må fylles ut)").fill("2026")
    money = page.locator("[data-noekkel=okonomi]").first
    money.locator("[data-noekkel=status] select").select_option("kostnadsberegnet")
    money.get_by_role("button", name="Ny post").click()
    money.locator("[data-noekkel=type] select").select_option("drift")
    money.locator("[data-noekkel=finansiering] select").select_option("egne midler")
    money.get_by_label("Beløp per år 2025").fill("1 200")
    save(page)
    expect(plan(page).locator("#T50")).to_contain_text("Et nytt tiltak")
    text = (folder / "plan/tiltak/T50.yaml").read_text(encoding="utf-8")
    assert "beskrivelse: |\n  Vi gjør noe.\n  Snart.\n" in text
    assert "2025: 1200" in text


def test_order_by_dragging_and_by_buttons(page: Page, folder: Path) -> None:
    summary = page.locator("#liste-medvirkning summary")
    summary.click()
    rows = page.locator("#liste-medvirkning li > .lenke")
    names = rows.all_text_contents()
    page.get_by_role("button", name=f"Flytt ned {names[0]}").click()
    expect(rows).to_have_text([names[1], names[0], *names[2:]])
    assert_axe_finds_nothing(page)
    page.locator("#liste-medvirkning li").nth(0).drag_to(page.locator("#liste-medvirkning li").nth(2))
    expect(rows).to_have_text([names[0], names[2], names[1], names[3]])
    line = page.locator("#elementer li", has=page.get_by_role("button", name=re.compile("uten timebestilling$")))
    expect(page.locator("#stand")).to_have_text(f"Flyttet «{names[1]}».")
    other = "Vi skaffer flere leieboliger av riktig størrelse på riktig sted"
    near = page.locator("#elementer li", has=page.get_by_role("button", name=re.compile(f"^[0-9.]+ {other}$")))
    line.scroll_into_view_if_needed()
    line.drag_to(near)
    expect(page.locator("#stand")).to_have_text("Flyttet T07 til S04.")
    assert "strategier: [S04]" in measure(folder).read_text(encoding="utf-8")
    button = page.get_by_role("button", name="Flytt Gi økonomisk rådgivning uten timebestilling", exact=True)
    button.press("Enter")
    page.locator(".flytt select").select_option("S03")
    assert_axe_finds_nothing(page)
    rewrite(measure(folder), "tittel: Gi", "tittel: Tilby")
    expect(page.locator("#tittel")).to_be_visible()
    page.get_by_role("tab", name="Innhold").focus()  # nothing is moved, and the list is not kept as it was for that
    expect(page.locator("#elementer")).to_contain_text("Tilby økonomisk rådgivning")
    expect(page.locator(".flytt select")).to_have_value("S03")
    page.locator(".flytt").get_by_role("button", name="Flytt", exact=True).press("Enter")
    expect(page.locator("#stand")).to_have_text("Flyttet T07 til S03.")
    assert "strategier: [S03]" in measure(folder).read_text(encoding="utf-8")


def test_what_comes_of_deleting_a_strategy_is_shown_and_its_measures_are_moved_first(page: Page, folder: Path) -> None:
    strategy = folder / "plan/strategier/S04.yaml"
    page.locator("#elementer button[data-id=S04]").click()
    page.get_by_role("button", name="Slett …").click()
    asked = page.locator("#skjema-slett")
    expect(asked.locator(".gir-feil")).to_contain_text("hører verken til en strategi eller et mål")
    assert_axe_finds_nothing(page)
    asked.get_by_role("button", name="Behold").click()
    expect(asked).to_be_empty()
    assert strategy.exists()
    page.get_by_role("button", name="Slett …").click()
    page.get_by_label(re.compile("^Flytt først det som står under: T")).select_option("S03")
    asked.get_by_role("button", name="Flytt", exact=True).click()
    expect(asked.locator(".gir-feil")).to_have_count(0)
    asked.get_by_role("button", name="Slett", exact=True).click()
    expect(page.locator("#elementer button[data-id=S04]")).to_have_count(0)
    expect(page.locator("#varsel")).to_be_hidden()
    assert not strategy.exists()


def test_versions_are_saved_compared_and_fetched(page: Page, folder: Path) -> None:
    page.get_by_role("tab", name="Versjoner").click()
    sentence = page.get_by_label("Hva er gjort siden sist?")
    sentence.fill("Slik vi begynte")
    page.get_by_role("button", name="Lagre versjon").click()
    expect(page.locator(".versjon")).to_have_count(1)
    rewrite(measure(folder), "frist: løpende", "frist: 2027")
    expect(page.locator("#del-versjoner")).to_contain_text("Ikke lagret i noen versjon: T07")
    sentence.fill("Frist for rådgivningen")
    page.get_by_role("button", name="Lagre versjon").click()
    expect(page.locator(".versjon")).to_have_count(2)
    page.locator(".versjon > summary").first.click()
    expect(page.locator(".versjon").first).to_contain_text("endret: Frist")
    assert_axe_finds_nothing(page)
    page.get_by_role("button", name=re.compile("^Hent slik det var før: T07 ")).click()
    expect(page.locator("#stand")).to_contain_text("er som før versjonen «Frist for rådgivningen»")
    assert "frist: løpende" in measure(folder).read_text(encoding="utf-8")
    page.get_by_role("button", name=re.compile("^Hent slik det ble: T07 ")).click()
    expect(page.locator("#stand")).to_contain_text("er som i versjonen «Frist for rådgivningen»")
    assert "frist: 2027" in measure(folder).read_text(encoding="utf-8")


def test_what_is_being_written_stands_when_the_plan_changes_meanwhile(page: Page, folder: Path) -> None:
    page.get_by_role("tab", name="Versjoner").click()
    sentence = page.get_by_label("Hva er gjort siden sist?")
    expect(sentence).to_be_visible()
    late: list[Route] = []
    page.route("**/kopier", lambda route: late.append(route), times=1)
    with page.expect_request("**/kopier"):
        rewrite(measure(folder), "frist: løpende", "frist: 2029")  # what no version of the tests before has
    sentence.fill("Frist for rådgivningen")
    with page.expect_response("**/kopier"):
        late[0].continue_()  # the answer comes when something is already written
    page.wait_for_timeout(200)  # what the page does with the answer
    expect(sentence).to_have_value("Frist for rådgivningen")
    expect(sentence).to_be_focused()


def test_what_stands_in_the_way_of_undoing_is_shown_and_the_rest_goes_on(page: Page, folder: Path) -> None:
    before = measure(folder).read_text(encoding="utf-8")
    open_measure(page)
    title(page).fill("Min tittel")
    save(page)
    expect(page.locator("#skjema-melding")).to_have_text("Lagret.")
    rewrite(measure(folder), "frist: løpende", "frist: 2027")
    page.locator("#angre").click()
    expect(page.locator("#stand")).to_contain_text("Noen har endret det samme etterpå")
    way = page.locator("#del-versjoner .konflikt")
    expect(way.locator(".to .navn").first).to_have_text("Tittel nå")
    expect(way.locator(":scope > .to mark")).to_have_text(["Min tittel", re.compile("^Gi"), "2027", "løpende"])
    expect(way.get_by_role("button", name="Angre likevel")).to_be_in_viewport()
    assert_axe_finds_nothing(page)
    page.reload()  # and the list of steps is there still
    page.locator("#angre").click()
    way.get_by_role("button", name="Angre likevel").click()
    expect(way).to_have_count(0)
    assert measure(folder).read_text(encoding="utf-8") == before
    page.locator("#angre").click()
    expect(page.locator("#stand")).to_contain_text("Angret: Tok tilbake")
    assert "frist: 2027" in measure(folder).read_text(encoding="utf-8")
    page.get_by_role("button", name="Gjør om: Tok tilbake").click()
    expect(page.locator("#stand")).to_contain_text("Gjort om: Tok tilbake")
    assert measure(folder).read_text(encoding="utf-8") == before


def test_undoing_asks_where_something_is_not_saved_and_says_what_to_do_when_nobody_answers(
    page: Page, folder: Path
) -> None:
    before = measure(folder).read_text(encoding="utf-8")
    open_measure(page)
    title(page).fill("Lagret tittel")
    save(page)
    expect(page.locator("#skjema-melding")).to_have_text("Lagret.")
    title(page).fill("Ikke lagret")
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", refuse)
    page.locator("#angre").click()
    assert "tar tilbake det som sist ble lagret: Endret «" in asked[0]
    assert "tittel: Lagret tittel" in measure(folder).read_text(encoding="utf-8")
    page.route("**/skriv/lagre", lambda route: route.abort())
    save(page)
    expect(page.locator("#skjema-melding")).to_contain_text("Kopier det, start «bolig preview» på nytt")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("#angre").click()
    expect(page.locator("#stand")).to_contain_text("Angret")
    assert measure(folder).read_text(encoding="utf-8") == before
    expect(title(page)).to_have_value("Ikke lagret")
    title(page).fill(before.partition("tittel: ")[2].partition("\n")[0])  # nothing that asks before the page is left


def test_a_copy_from_a_synced_folder_is_shown_beside_its_own(page: Page, folder: Path) -> None:
    copy = measure(folder).with_name("T07-MASKIN1.yaml")
    copy.write_text(
        measure(folder).read_text(encoding="utf-8").replace("frist: løpende", "frist: 2027"), encoding="utf-8"
    )
    page.get_by_role("tab", name="Funn").click()
    page.get_by_role("button", name="Se begge").click()
    expect(page.locator(".konflikt mark")).to_have_text(["frist: løpende", "frist: 2027"])
    assert_axe_finds_nothing(page)
    page.get_by_role("button", name="Behold den andre").click()
    expect(page.locator(".konflikt")).to_have_count(0)
    assert not copy.exists()
    assert "frist: 2027" in measure(folder).read_text(encoding="utf-8")


def test_a_table_as_a_grid_what_the_law_asks_and_what_remains(page: Page, folder: Path) -> None:
    page.get_by_role("button", name="boligmassen.csv").click()
    page.get_by_label("Enebolig, 2013").fill("67")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("tab", name="Innhold").click()
    page.get_by_role("button", name="bosetting.csv").click()  # what is written is not thrown away
    page.get_by_role("tab", name="Skjema").click()
    page.get_by_label("Enebolig, 2013").fill("mange")
    page.get_by_label("Enebolig, 2013").press("ControlOrMeta+s")
    expect(page.locator("#del-skjema [role=alert]")).to_contain_text("Ikke lagret. «mange»")
    page.get_by_label("Enebolig, 2013").fill("67")
    page.get_by_label("Enebolig, 2013").press("ControlOrMeta+s")
    expect(page.locator("#stand")).to_have_text("Endret boligmassen.csv.")
    assert "Enebolig;67;61\n" in (folder / "plan/kunnskapsgrunnlag/tabeller/boligmassen.csv").read_text(
        encoding="utf-8"
    )
    assert_axe_finds_nothing(page)
    page.get_by_role("tab", name="Lovkrav").click()
    expect(page.locator(".dekning tbody tr").first).to_be_visible()
    assert_axe_finds_nothing(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator("#del-gjenstaar")).to_contain_text("er på plass")
    assert_axe_finds_nothing(page)
    page.locator("#del-gjenstaar button").first.click()
    expect(page.locator("#del-skjema h2")).to_be_focused()


def test_what_is_in_no_file_of_its_own_is_opened_saved_and_taken_out(page: Page, folder: Path) -> None:
    page.get_by_role("button", name="Organisering, høring og revisjon").click()
    page.set_viewport_size({"width": 375, "height": 700})
    expect(page.get_by_role("button", name="Slett …")).to_have_count(0)  # a plan has to have that file
    page.get_by_label("Saksnummer").first.fill("24/99")
    page.get_by_label("Saksnummer").first.press("ControlOrMeta+s")
    message = page.locator("#skjema-melding")
    expect(message).to_have_text("Lagret.")
    expect(message).to_be_in_viewport()
    assert "24/99" in (folder / "plan/prosess.yaml").read_text(encoding="utf-8")
    assert_axe_finds_nothing(page)
    page.get_by_label("Sendes til").first.fill("")
    save(page)
    expect(message).to_have_text("Ikke lagret. Fyll ut: Høring – Sendes til.")
    expect(page.get_by_label("Sendes til").first).to_be_focused()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("tab", name="Innhold").click()
    page.locator("#kapitler button").first.click()
    expect(page.locator("#stand")).not_to_contain_text("Ikke lagret")
    page.get_by_label("Teksten i kapittelet").fill("Dette er nytt.")
    save(page)
    expect(message).to_have_text("Lagret.")
    assert (folder / "plan/kapitler/01-sammendrag.md").read_text(encoding="utf-8") == (
        "---\ntittel: Sammendrag\nnummerert: false\n---\n\nDette er nytt.\n"
    )
    page.get_by_role("button", name="Lukk").click()
    open_measure(page)
    page.get_by_label(re.compile("^Frist")).first.fill("31.02.2028")
    save(page)
    expect(message).to_contain_text("Ikke lagret")
    expect(message).to_be_in_viewport()
    field = page.get_by_label(re.compile("^Frist")).first
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-describedby", re.compile("skjema-melding"))
    assert_axe_finds_nothing(page)
    field.fill("31.12.2028")
    title(page).fill("Gi råd")
    save(page)
    expect(message).to_have_text("Lagret.")
    expect(page.locator("#del-skjema h2")).to_have_text("T07 Gi råd")
    expect(field).to_have_value("31.12.2028")
    page.get_by_role("button", name="Slett …").click()
    expect(page.locator("#slett-tittel")).to_be_focused()
    expect(page.locator("#skjema-slett")).to_contain_text(
        "Ingenting annet i planen viser hit"
    )  # the chapter did, above
    assert_axe_finds_nothing(page)
    page.get_by_role("button", name="Slett", exact=True).click()
    expect(page.locator("#stand")).to_have_text("Slettet «T07 Gi råd».")
    assert not measure(folder).exists()
    page.locator("#angre").click()
    expect(page.locator("#stand")).to_have_text("Angret: Slettet «T07 Gi råd».")
    assert measure(folder).exists()


def test_a_new_chapter_and_a_new_table(page: Page, folder: Path) -> None:
    page.get_by_role("button", name="Nytt kapittel").click()
    title(page).fill("Boliger i distriktet")
    page.get_by_label("Teksten i kapittelet (må fylles ut)").fill("Vi bygger i grendene.")
    assert_axe_finds_nothing(page)
    save(page)
    expect(plan(page).locator("main")).to_contain_text("Vi bygger i grendene.")
    expect(page.locator("#kapitler button").last).to_have_text("Boliger i distriktet")
    page.get_by_role("button", name="Ny tabell").click()
    title(page).fill("Leieboliger")
    page.get_by_label(re.compile("^Kilde")).fill("Boligkontoret")
    page.get_by_label(re.compile("^Hentet")).fill("2023-12-31")
    page.locator("[data-noekkel=tallstatus] select").select_option("egen telling")
    save(page)
    expect(page.locator("#skjema-melding")).to_contain_text("Fyll ut: Kolonner, Rader")
    page.locator("[data-noekkel=_kolonner] textarea").fill("Størrelse\n2023")
    page.locator("[data-noekkel=_rader] textarea").fill("Små")
    assert_axe_finds_nothing(page)
    save(page)
    expect(page.get_by_label("Små, 2023")).to_have_value("..")
    page.get_by_label("Små, 2023").fill("30")
    save(page)
    expect(page.locator("#stand")).to_have_text("Endret leieboliger.csv.")
    numbers = folder / "plan/kunnskapsgrunnlag/tabeller/leieboliger.csv"
    assert numbers.read_text(encoding="utf-8") == "Størrelse;2023\nSmå;30\n"


def test_a_demand_of_the_municipality_s_own_has_a_form(page: Page, folder: Path) -> None:
    page.get_by_text("Kommunens egne krav: samfunnsdelen").click()
    page.get_by_role("button", name="Boliger i alle deler av kommunen", exact=True).click()
    expect(page.locator("#del-skjema h2")).to_have_text("Boliger i alle deler av kommunen")
    page.locator("[data-noekkel=styrke] select").first.select_option("bør")
    assert_axe_finds_nothing(page)
    save(page)
    expect(page.locator("#skjema-melding")).to_have_text("Lagret.")
    text = (folder / "plan/krav/samfunnsdelen.yaml").read_text(encoding="utf-8")
    assert "    styrke: bør\n    adressat: kommunen\n    tittel: Boliger i alle deler" in text
    assert "{type: tiltak_av_slag, virkemidler: [naermiljoe], minst: 2}" in text


def test_word_is_one_click(page: Page) -> None:
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()
    assert download.value.suggested_filename == "hoeringsutkast.docx"
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_the_plan_in_its_frame_with_remarks_and_buttons_has_no_fault_that_axe_finds(page: Page, folder: Path) -> None:
    rewrite(measure(folder), "[S03]", "[S99]")  # an error
    rewrite(measure(folder).with_name("T08.yaml"), "frist: ", "frist: 1999 # ")  # what is remarked upon
    notes = plan(page).locator(".bolig-feil"), plan(page).locator(".bolig-advarsel")
    for note in notes:
        expect(note.first).to_be_visible()
    frame = page.frames[1]
    assert_axe_finds_nothing(frame)
    page.emulate_media(color_scheme="dark")
    assert axe.colour_faults(frame) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 375, "height": 800})
    assert_axe_finds_nothing(frame)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_has_to_be_scrolled_sideways(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 320, "height": 700})
    open_measure(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_axe_finds_nothing(page)


def test_a_point_of_an_answer_is_treated_in_a_form(page: Page, folder: Path) -> None:
    file = folder / "plan" / "innspill" / "I01.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        "id: I01\navsender: Eldrerådet\nslag: kommunalt råd\ndato: 2024-02-27\npunkter:\n  - nummer: 1\n"
        "    tekst: Timen bør være på dagtid.\n",
        encoding="utf-8",
    )
    page.get_by_text("Innspill fra Eldrerådet").click()
    listed = page.locator("details", has_text="Innspill fra Eldrerådet").last
    expect(listed.get_by_role("button")).to_have_count(1)  # to open it: none moves it, or adds one
    listed.get_by_role("button").click()
    form = page.locator("#del-skjema")
    expect(form.locator("[data-noekkel=tekst]")).to_contain_text("Timen bør være på dagtid.")
    expect(form.locator("[data-noekkel=tekst] :is(input, textarea)")).to_have_count(0)
    expect(form.get_by_role("button", name="Ta ut")).to_have_count(0)
    form.locator("[data-noekkel=vurdering] textarea").fill("Vi er enige.")
    form.locator("[data-noekkel=konklusjon] select").select_option("tas til orientering")
    save(page)
    expect(page.locator("button", has_text=re.compile(r"dagtid\. \(tas til orientering\)$"))).to_have_count(1)
    text = file.read_text(encoding="utf-8")
    assert (
        "    tekst: Timen bør være på dagtid.\n    vurdering: Vi er enige.\n    konklusjon: tas til orientering\n"
        in text
    )
    assert_axe_finds_nothing(page)


def test_no_document_is_fetched_of_a_plan_with_a_fault_and_the_page_says_why(page: Page, folder: Path) -> None:
    rewrite(measure(folder), "[S03]", "[S99]")
    expect(page.locator("#varsel")).to_be_visible()
    fetched: list[str] = []
    page.on("download", lambda download: fetched.append(download.suggested_filename))
    page.get_by_role("link", name="PDF").click()
    expect(page.locator("#stand")).to_have_text("Dokumentet kan ikke lages før feilene under «Funn» er rettet.")
    assert fetched == []


def test_what_is_wrong_in_a_row_is_marked_there(page: Page) -> None:
    open_measure(page)
    entry = page.locator("[data-noekkel=poster] [data-noekkel='0']")
    amount = entry.get_by_label("Beløp per år 2026")
    amount.fill("60,5")
    save(page)
    expect(page.locator("#skjema-melding")).to_contain_text("«60,5» under «Post 1 – Beløp per år 2026» kan ikke leses")
    amount.fill("400")
    save(page)
    expect(page.locator("#skjema-melding")).to_contain_text("summen er ført som 1200")
    entry.get_by_label("Sum", exact=True).fill("1250")
    save(page)
    expect(page.locator("#skjema-melding")).to_have_text("Lagret.")


def test_what_is_written_is_not_to_be_thrown_away_when_its_file_is_gone(page: Page, folder: Path) -> None:
    open_measure(page)
    title(page).fill("Det jeg skrev")
    measure(folder).unlink()
    expect(page.locator("#skjema-melding")).to_contain_text("kopierer du det før du lukker skjemaet")
    expect(title(page)).to_have_value("Det jeg skrev")
