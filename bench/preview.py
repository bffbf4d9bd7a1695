"""From a file saved to the page that shows it, in a real browser: `python -m bench.preview [FOLDER …] [--runs 15]`.

Without folders: the example, and a plan with 300 measures. A measure's title is written to its file again and again; the time is
from when the file is written until the browser has the new words on the page. The processor time is what the server used for the
short way alone, and for all of it: on a machine that does other things too, it tells more than the clock.
"""

import argparse
import datetime as dt
import shutil
import statistics
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Page

from bench import plans
from bench.graph import make
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.run import made
from bolig_cli.settled import settle
from bolig_cli.source.files import read_folder
from tests import tools

DAY = dt.date(2024, 2, 1)
AIM = 0.25
MEASURES = 300
EXAMPLE = Path(__file__).parent.parent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        copies = []
        for number, folder in enumerate(arguments.folders or [EXAMPLE]):
            copy = Path(temporary) / str(number)
            shutil.copytree(folder / "plan", copy / "plan")
            copies.append((str(folder), copy))
        if not arguments.folders:
            copies.append((f"{MEASURES} tiltak", _with_measures(Path(temporary) / "mange")))
        for name, folder in copies:
            _print(name, folder, arguments.runs)


def _with_measures(folder: Path) -> Path:
    size = MEASURES
    while len(make(size).measures) < MEASURES:
        size += 20
    return plans.write(folder, make(size))


def _print(name: str, folder: Path, runs: int) -> None:
    short, whole = processor_seconds(folder, runs)
    took = seconds_to_shown(folder, runs)
    print(
        f"{name}: saved to shown {statistics.median(took):.3f} s ({min(took):.3f}–{max(took):.3f}, aim {AIM} s); "
        f"processor time {short:.3f} s until it is sent, {whole:.3f} s for findings and all"
    )


def processor_seconds(folder: Path, runs: int) -> tuple[float, float]:
    """What the short way takes, and what all of it takes: medians."""
    desk = Desk(folder, DAY)
    settle()
    file = _measure(folder)
    text = file.read_text(encoding="utf-8")
    short, whole = [], []
    for n in range(runs):
        file.write_text(text.replace("tittel: ", f"tittel: Utgave {n} ", 1), encoding="utf-8")
        start = time.process_time()
        update = desk.quickly(desk.look())
        assert update, "there is a short way"
        short.append(time.process_time() - start)
        desk.wholly()
        desk.state()
        whole.append(time.process_time() - start)
        settle()
    file.write_text(text, encoding="utf-8")
    return statistics.median(short), statistics.median(whole)


def seconds_to_shown(folder: Path, runs: int) -> list[float]:
    """From the file is written until the words are on the page, by the browser's own clock on this machine."""
    told: list[str] = []
    server, listening = made(folder, DAY, 0, told.append)
    thread = threading.Thread(target=lambda: server.run(sockets=[listening]))
    thread.start()
    while not told:
        time.sleep(0.05)
    chromium = tools.find(tools.CHROMIUM)
    assert chromium, "Chromium is needed"
    try:
        with tools.browser(chromium) as browser:
            page = browser.new_page()
            page.goto(told[0])
            page.frame_locator("#plan").locator(".bolig-rediger").first.wait_for(timeout=60_000)
            return [_one(page, _measure(folder), n) for n in range(runs)]
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def _one(page: Page, file: Path, number: int) -> float:
    text = file.read_text(encoding="utf-8")
    words = f"Måling {number}"
    title = next(line for line in text.splitlines() if line.startswith("tittel: "))
    seen = page.evaluate_handle(
        """words => { const page = document.getElementById("plan").contentDocument; const node = page.querySelector("main");
        const found = { at: 0 };
        found.done = new Promise((done) => {
          const look = () => { if (node.textContent.includes(words)) { found.at = Date.now(); watcher.disconnect(); done(); } };
          const watcher = new MutationObserver(look);
          watcher.observe(node, { childList: true, subtree: true, characterData: true });
        });
        return found; }""",
        words,
    )
    file.write_text(text.replace(title, f"tittel: {words}"), encoding="utf-8")
    start = time.time()
    at = seen.evaluate("async (found) => { await found.done; return found.at; }")
    page.wait_for_timeout(300)
    page.evaluate("fetch('tilstand').then((answer) => answer.text())")  # the whole is made too before the next one
    page.wait_for_timeout(300)
    return float(at) / 1000 - start


def _measure(folder: Path) -> Path:
    return folder / next(file.path for file in read_folder(folder).files if file.kind == "tiltak")


if __name__ == "__main__":
    main()
