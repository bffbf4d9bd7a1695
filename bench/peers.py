"""The graph in the forms of four neighbours, and the command that checks it there.

What they do differs: check-jsonschema holds each file against a schema and knows no references; doorstop checks items and links;
strictdoc and sphinx-needs read the graph and export it. Each runs as its users run it, and says nothing of quality.
"""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench import plans
from bench.graph import Graph, Item

SCHEMAS = Path(__file__).parent.parent / "schema"


@dataclass(frozen=True, slots=True)
class Peer:
    """A neighbour: what it is asked to do, how its input is written, and its command, given the folders of programs and input.

    The command runs in the folder of the input.
    """

    does: str
    write: Callable[[Path, Graph], Path]
    command: Callable[[Path, Path], list[str]]


def _plan(folder: Path, graph: Graph) -> Path:
    return plans.write(folder, graph)


def _jsonschema(programs: Path, folder: Path) -> list[str]:
    measures = sorted(str(path) for path in (folder / "plan" / "tiltak").glob("*.yaml"))
    return [str(programs / "check-jsonschema"), "--schemafile", str(SCHEMAS / "tiltak.schema.json"), *measures]


def _doorstop(folder: Path, graph: Graph) -> Path:
    above = {"M": "U", "S": "M", "T": "S"}
    for level in graph.levels:
        letter, digits = level[0].id[0], len(level[0].id) - 1
        home = folder / letter
        home.mkdir(parents=True)
        parent = f"  parent: {above[letter]}\n" if letter in above else ""
        home.joinpath(".doorstop.yml").write_text(
            f"settings:\n  digits: {digits}\n{parent}  prefix: {letter}\n  sep: ''\n", encoding="utf-8"
        )
        for item in level:
            links = "".join(f"- {id}: null\n" for id in item.parents)
            home.joinpath(f"{item.id}.yml").write_text(
                f"active: true\nderived: false\nheader: ''\nlevel: 1.1.{item.number}\nlinks:{' []' if not links else ''}\n{links}"
                f"normative: true\nref: ''\nreviewed: null\ntext: |\n  {item.title}\n\n{_indented(item)}",
                encoding="utf-8",
            )
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)  # it works in a repository only
    return folder


def _indented(item: Item) -> str:
    return "".join(f"  {sentence}\n" for sentence in item.text)


def _strictdoc(folder: Path, graph: Graph) -> Path:
    folder.mkdir(parents=True)
    for level in graph.levels:
        nodes = [_node(item) for item in level]
        folder.joinpath(f"{level[0].id[0]}.sdoc").write_text(
            f"[DOCUMENT]\nTITLE: {level[0].id[0]}\n\n" + "\n".join(nodes), encoding="utf-8"
        )
    return folder


def _node(item: Item) -> str:
    text = "\n".join(item.text)
    relations = "".join(f"- TYPE: Parent\n  VALUE: {id}\n" for id in item.parents)
    return f"[REQUIREMENT]\nUID: {item.id}\nTITLE: {item.title}\nSTATEMENT: >>>\n{text}\n<<<\n" + (
        f"RELATIONS:\n{relations}" if relations else ""
    )


def _needs(folder: Path, graph: Graph) -> Path:
    folder.mkdir(parents=True)
    folder.joinpath("conf.py").write_text(
        'project = "plan"\nextensions = ["sphinx_needs"]\nneeds_id_regex = "[A-Z][0-9]+"\n', encoding="utf-8"
    )
    names = [level[0].id[0] for level in graph.levels]
    toctree = "\n".join(f"   {name}" for name in names)
    folder.joinpath("index.rst").write_text(f"Plan\n====\n\n.. toctree::\n\n{toctree}\n", encoding="utf-8")
    for name, level in zip(names, graph.levels, strict=True):
        needs = "\n".join(
            f".. req:: {item.title}\n   :id: {item.id}\n"
            + (f"   :links: {', '.join(item.parents)}\n" if item.parents else "")
            + "\n"
            + "".join(f"   {sentence}\n" for sentence in item.text)
            for item in level
        )
        folder.joinpath(f"{name}.rst").write_text(f"{name}\n=\n\n{needs}", encoding="utf-8")
    return folder


def _sphinx(programs: Path, folder: Path) -> list[str]:
    out = folder / "_build"
    shutil.rmtree(out, ignore_errors=True)  # nothing is kept from one run to the next
    return [str(programs / "sphinx-build"), "-q", "-E", "-b", "needs", str(folder), str(out)]


def _export(programs: Path, folder: Path) -> list[str]:
    out = folder.parent / f"{folder.name}-ut"
    shutil.rmtree(out, ignore_errors=True)
    return [str(programs / "strictdoc"), "export", str(folder), "--output-dir", str(out)]


PEERS: Mapping[str, Peer] = {
    "check-jsonschema": Peer("each measure against its schema, no references", _plan, _jsonschema),
    "doorstop": Peer("items and links", _doorstop, lambda programs, _: [str(programs / "doorstop")]),
    "strictdoc": Peer("reads all and exports HTML", _strictdoc, _export),
    "sphinx-needs": Peer("reads all and exports needs.json", _needs, _sphinx),
}
