"""Writes the pictures of the guide, `docs/bilder/`: the real page of the example plan, as a reader of the guide will see it.

`python scripts/make_guide_pictures.py` makes all of them anew, in the machine's Chromium. A test makes them too, and fails where
one can no longer be made. What is in them is our own: the example plan, in the typeface that the documents have.
"""

import datetime as dt
import io
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from unittest import mock

from PIL import Image
from playwright.sync_api import Browser, FrameLocator, Page, ViewportSize, expect

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli import pipeline  # noqa: E402
from tests import hearing_answers, tools  # noqa: E402
from tests.preview.served import served  # noqa: E402

FOLDER = ROOT / "docs" / "bilder"
DAY = dt.date(2024, 2, 1)  # the example plan's own
SIZE: ViewportSize = {"width": 1240, "height": 720}
COLOURS = 48  # the page has few; the edges of letters need some more
MOST = 120_000  # bytes: the guide is read on slow lines too
WAIT = 60_000  # milliseconds


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with (
        tools.browser(tools.need(tools.find(tools.CHROMIUM), "Chromium")) as browser,
        tempfile.TemporaryDirectory() as work,
    ):
        for name, data in pictures(browser, Path(work)):
            (FOLDER / name).write_bytes(data)
            print(name, len(data))


def pictures(browser: Browser, work: Path) -> Iterator[tuple[str, bytes]]:
    """Each picture's name and PNG, made of a copy of the example plan in an empty folder. Raises where a page is not as told."""
    shutil.copytree(ROOT / "plan", work / "plan")
    for path, text in hearing_answers.files(I01=hearing_answers.council(_POINTS)).items():
        (work / path).parent.mkdir(exist_ok=True)
        (work / path).write_bytes(text)
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce", color_scheme="light", locale="nb-NO")
    context.set_default_timeout(WAIT)
    expect.set_options(timeout=WAIT)
    settings = work / "gitconfig"
    settings.write_text("[user]\n\tname = Prosjektlederen\n", encoding="utf-8")  # whoever makes the pictures is in none
    with mock.patch.dict(os.environ, {"GIT_CONFIG_GLOBAL": str(settings)}), served(work, DAY) as address:
        for name, show in PAGES.items():
            page = context.new_page()
            page.goto(address)
            expect(_plan(page).get_by_role("button", name="Rediger T07")).to_have_count(1)
            show(page, work)
            yield f"{name}.png", _small(page.screenshot(animations="disabled", caret="hide"))
            page.close()
    page = context.new_page()
    page.goto(_web_page(work).as_uri())
    _overview(page)
    yield "planen-paa-en-side.png", _small(page.screenshot(animations="disabled"))
    context.close()


def _small(png: bytes) -> bytes:
    """The same picture with few colours."""
    written = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _plan(page: Page) -> FrameLocator:
    return page.frame_locator("#plan")


def _go_to(page: Page, anchor: str) -> None:
    """The plan scrolled to a part, with a little of what stands above."""
    page.frames[1].evaluate("id => { document.getElementById(id).scrollIntoView(); scrollBy(0, -24) }", anchor)


def _tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    page.mouse.move(0, 0)


# --- the pages --------------------------------------------------------------------------------------------------------

_POINTS = """\
  - nummer: 1
    tekst: Rådgivningen bør være på dagtid, for mange eldre kommer seg ikke ut om kvelden.
    gjelder: [T07]
"""


def _content(page: Page, work: Path) -> None:
    _go_to(page, "T07")


def _form(page: Page, work: Path) -> None:
    _go_to(page, "T07")
    _plan(page).get_by_role("button", name="Rediger T07").click()
    expect(page.locator("#del-skjema [data-noekkel=tittel] input").first).to_be_visible()
    _go_to(page, "T07")
    page.mouse.move(0, 0)


def _findings(page: Page, work: Path) -> None:
    file = work / "plan" / "tiltak" / "T07.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("[S03]", "[S99]"), encoding="utf-8")
    expect(_plan(page).locator("#T07 + .bolig-funn")).to_contain_text("S99")
    _tab(page, "Funn")
    _go_to(page, "T07")


def _coverage(page: Page, work: Path) -> None:
    _tab(page, "Lovkrav")
    expect(page.locator(".dekning tbody tr").first).to_be_visible()


def _versions(page: Page, work: Path) -> None:
    _tab(page, "Versjoner")
    file = work / "plan" / "tiltak" / "T07.yaml"
    for number, (sentence, deadline) in enumerate(
        (("Første utkast til tiltakene", "løpende"), ("Frist for rådgivningen, etter møtet i styringsgruppen", "2027")),
        1,
    ):
        file.write_text(
            re.sub(r"(?m)^frist: .*$", f"frist: {deadline}", file.read_text(encoding="utf-8")), encoding="utf-8"
        )
        page.get_by_label("Hva er gjort siden sist?").fill(sentence)
        page.get_by_role("button", name="Lagre versjon").click()
        expect(page.locator(".versjon")).to_have_count(number)
    page.locator(".versjon > summary").first.click()
    expect(page.locator(".versjon").first).to_contain_text("endret: Frist")
    page.get_by_text("Se før og etter").first.click()
    page.set_viewport_size(
        {"width": SIZE["width"], "height": 560}
    )  # down to where the versions lie, which is another place for everybody
    _go_to(page, "T07")
    page.mouse.move(0, 0)


def _answer(page: Page, work: Path) -> None:
    page.get_by_text("Innspill fra Eldrerådet").click()
    page.locator("details", has_text="Innspill fra Eldrerådet").last.get_by_role("button").click()
    form = page.locator("#del-skjema")
    form.locator("[data-noekkel=vurdering] textarea").fill("Vi er enige. Timen er flyttet til formiddagen.")
    form.locator("[data-noekkel=konklusjon] select").select_option("tas til følge")
    page.set_viewport_size({"width": SIZE["width"], "height": 990})
    form.locator("[data-noekkel=tekst]").evaluate("node => node.scrollIntoView()")
    _go_to(page, "T07")
    page.mouse.move(0, 0)


def _conflict(page: Page, work: Path) -> None:
    file = work / "plan" / "tiltak" / "T07.yaml"
    copy = file.with_name("T07-MASKIN1.yaml")
    text = file.read_text(encoding="utf-8")
    copy.write_text(re.sub(r"(?m)^(tittel: .*)$", r"\1, og på kveldstid", text), encoding="utf-8")
    _tab(page, "Versjoner")
    expect(page.locator(".konflikt mark").first).to_be_visible()
    expect(page.locator("#varsel")).to_be_visible()  # by now nothing in the panel is drawn again
    page.evaluate("document.querySelector('.konflikt').scrollIntoView()")
    _go_to(page, "T07")
    copy.unlink()


PAGES: Mapping[str, Callable[[Page, Path], None]] = {
    "innhold": _content,
    "skjema": _form,
    "lovkrav": _coverage,
    "innspill": _answer,
    "versjoner": _versions,
    "to-kopier": _conflict,
    "funn": _findings,
}


def _web_page(work: Path) -> Path:
    checked = pipeline.check(ROOT, DAY)
    assert checked.plan is not None
    assert checked.dekning is not None
    made = pipeline.build(checked.plan, checked.dekning, ["hoeringsutkast"], ["html"])
    ((_, files),) = made.values()
    ((_, data),) = files.items()
    file = work / "hoeringsutkast.html"
    file.write_bytes(data)
    return file


def _overview(page: Page) -> None:
    heading = page.get_by_role("heading", name="Planen på én side")
    expect(heading).to_be_visible()
    heading.evaluate("node => { node.scrollIntoView(); scrollBy(0, -24) }")


if __name__ == "__main__":
    main()
