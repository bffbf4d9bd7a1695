"""Times each format of a plan's document against what its engine takes for the same alone, in one run.

Usage: python -m bench.documents [--runs N] [FOLDER]. Word and HTML are held against pandoc that writes the same AST, without
styles, figures and second steps of ours; PDF against Typst that sets the document's plain text, as many words. All in seconds from
start to end; the plan is checked and drawn before, so the ratios say what our own steps cost. Word and HTML are medians. Typst
keeps what it has set, so PDF is timed once, the first time.
"""

import argparse
import datetime as dt
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bolig_cli import ast, pipeline
from bolig_cli.documents import make_documents
from bolig_cli.render import RENDERERS
from bolig_cli.render.drawing import Drawn, drawn
from bolig_cli.render.office.walk import nodes_and_notes
from bolig_cli.render.pandoc import pandoc_binary


def median(work: Callable[[], object], runs: int) -> float:
    """Seconds of the middle one of several runs; one before them is not counted."""
    work()
    return statistics.median(once(work) for _ in range(runs))


def once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def pandoc_alone(document: Drawn, form: str) -> Callable[[], object]:
    """Pandoc that writes the same AST, with its own styles; pictures are left out of both what it is given and what it makes."""
    source = json.dumps(ast.pandoc(_without_pictures(document.blocks), {})).encode()
    command = [str(pandoc_binary()), "--from=json", f"--to={form}", "--standalone", "--metadata=title=x", "--output=-"]
    return lambda: subprocess.run(command, input=source, capture_output=True, check=True)


def typst_alone(document: Drawn, folder: Path) -> Callable[[], object]:
    """Typst that sets the plain text, a paragraph for each of the document's; it is read as data and never as markup."""
    import typst

    texts = nodes_and_notes(document.blocks, {"Para", "Plain", "Header"})
    plain = [ast.plain_text(text["c"][-1] if text["t"] == "Header" else text["c"]) for text in texts]
    assert sum(map(len, plain)) > 10_000, "a text that is worth setting"
    (folder / "text.json").write_text(json.dumps(plain), encoding="utf-8")
    (folder / "main.typ").write_text('#for part in json("text.json") { par(part) }\n', encoding="utf-8")

    def work() -> object:
        return typst.Compiler(str(folder / "main.typ"), root=str(folder)).compile(format="pdf")

    return work


def _without_pictures(blocks: object) -> "list[ast.Node]":
    return json.loads(json.dumps(blocks, default=list), object_hook=_no_picture)  # type: ignore[no-any-return]


def _no_picture(node: dict[str, object]) -> dict[str, object]:
    return {"t": "Space"} if node.get("t") == "Image" else node


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent.parent)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    checked = pipeline.check(arguments.folder, dt.date(2024, 2, 1))
    assert checked.plan
    assert checked.dekning
    made = make_documents(checked.plan, checked.dekning, ["hoeringsutkast"])
    start = time.perf_counter()
    document = drawn(made)[0]
    print(f"figurene: {time.perf_counter() - start:.2f} s, {len(document.figures)} figurer")
    with tempfile.TemporaryDirectory() as folder:
        alone = {
            "docx": ("pandoc", pandoc_alone(document, "docx")),
            "html": ("pandoc", pandoc_alone(document, "html")),
            "pdf": ("Typst", typst_alone(document, Path(folder))),
        }
        for form, (engine_name, bare) in alone.items():
            timed = once if form == "pdf" else partial(median, runs=arguments.runs)
            base, ours = timed(bare), timed(partial(RENDERERS[form], document))
            print(f"{form}: {ours:.2f} s, {ours / base:.1f} ganger {engine_name} alene ({base:.2f} s)")


if __name__ == "__main__":
    main()
