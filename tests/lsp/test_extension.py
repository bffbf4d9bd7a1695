"""The extension for Visual Studio Code: it compiles, and the package holds what it must. It has not run in a real editor here."""

import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import __version__, pipeline
from bolig_cli.source import tree
from bolig_cli.source.files import SourceFile
from bolig_cli.source.schema import subschema
from scripts import make_extension as made
from tests import tools
from tests.tools import Once

FORM = {"mangler-felt", "ukjent-noekkel"}
MANIFEST: dict[str, Any] = json.loads((made.SOURCES / "package.json").read_text(encoding="utf-8"))
SNIPPETS: dict[str, Any] = json.loads((made.SOURCES / "snippets" / "plan.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def vsix(once: Once, extension_tools: Path) -> Iterator[zipfile.ZipFile]:
    def make(folder: Path) -> None:
        stage = folder / "utvidelse"
        stage.mkdir()
        made.pack(stage)

    with zipfile.ZipFile(once("vsix", make) / "utvidelse" / "bolig.vsix") as package:
        yield package


def test_the_package_holds_what_it_must(vsix: zipfile.ZipFile) -> None:
    names = set(vsix.namelist())
    assert {
        "extension.vsixmanifest",
        "extension/package.json",
        "extension/readme.md",
        "extension/LICENSE.txt",
        "extension/tredjepart.txt",
        "extension/dist/extension.js",
        "extension/snippets/plan.json",
        "extension/snippets/kapittel.json",
        "extension/schema/felles.schema.json",
        "extension/schema/tiltak.schema.json",
    } <= names
    assert not [name for name in names if "node_modules" in name or name.endswith((".ts", ".json.json"))]
    inside = json.loads(vsix.read("extension/package.json"))
    assert f"extension/{inside['main'].removeprefix('./')}" in names
    for part in (*inside["contributes"]["snippets"], *inside["contributes"]["yamlValidation"]):
        assert f"extension/{(part.get('path') or part['url']).removeprefix('./')}" in names
    assert sum(each.file_size for each in vsix.infolist()) < 3_000_000


def test_what_is_bundled_brings_its_licence(vsix: zipfile.ZipFile) -> None:
    told = vsix.read("extension/tredjepart.txt").decode()
    for name in ("vscode-languageclient 9", "vscode-jsonrpc ", "semver "):
        assert name in told
    assert told.count("Permission") >= 3


def test_the_bundle_needs_nothing_but_the_editor_and_node(vsix: zipfile.ZipFile) -> None:
    text = vsix.read("extension/dist/extension.js").decode()
    assert '"bolig.visPlanen"' in text
    wanted = set(re.findall(r'require\("([^"]+)"\)', text))
    assert {name for name in wanted if not name.startswith("node:")} <= {"vscode", *_OF_NODE}


_OF_NODE = (
    "child_process",
    "crypto",
    "fs",
    "net",
    "os",
    "path",
    "url",
    "util",
    "assert",
    "events",
    "stream",
    "worker_threads",
)


def test_the_preview_is_started_shown_and_ended(extension_tools: Path, tmp_path: Path) -> None:
    made.stage(tmp_path)
    made.bundle(tmp_path, "test/preview.test.ts", "dist/preview.test.js", "--alias:vscode=./test/vscode.ts")
    done = subprocess.run(
        [tools.node(), "--test", "dist/preview.test.js"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_schemas_are_those_of_the_plans_files() -> None:
    listed = {entry["fileMatch"]: entry["url"] for entry in MANIFEST["contributes"]["yamlValidation"]}
    wanted = {
        f"**/plan/{path}": f"./schema/{kind}.schema.json"
        for path, kind in tree.LAYOUT.items()
        if path.endswith(".yaml")
    }
    assert listed == wanted


def test_the_manifest() -> None:
    assert MANIFEST["version"] == __version__
    assert MANIFEST["license"] == "MIT"
    commands = {each["command"] for each in MANIFEST["contributes"]["commands"]}
    source = "".join(path.read_text(encoding="utf-8") for path in (made.SOURCES / "src").glob("*.ts"))
    assert commands == set(re.findall(r'registerCommand\("([^"]+)"', source))
    setting = MANIFEST["contributes"]["configuration"]["properties"]["bolig.kommando"]
    assert setting["scope"] == "machine"  # a folder that somebody sends may not choose what is started


@pytest.mark.parametrize("name", ["Tiltak", "Mål", "Strategi", "Utfordring"])
def test_a_snippet_is_a_whole_item(name: str) -> None:
    snippet = SNIPPETS[name]
    kind = snippet["prefix"][0]
    text = _filled("\n".join(snippet["body"]))
    findings = pipeline.read_file(SourceFile(f"plan/{kind}/X1.yaml", kind, text.encode())).findings
    assert not [each for each in findings if each.rule in FORM], text


@pytest.mark.parametrize(
    ("name", "path"), [("Post i økonomien", ("okonomi", "poster", 0)), ("Indikator", ("indikatorer", 0))]
)
def test_a_snippet_has_the_keys_of_its_place(name: str, path: tuple[str | int, ...]) -> None:
    kind = "tiltak" if "okonomi" in path else "maal"
    schema = subschema(kind, path)
    keys = {match[1] for line in SNIPPETS[name]["body"] if (match := re.match(r"(?:- |  )(\w+):", line))}
    assert set(schema["required"]) <= keys <= set(schema["properties"])


def _filled(body: str) -> str:
    """A snippet as it stands when a word is written at each place."""
    body = body.replace("$TM_FILENAME_BASE", "X1").replace("$0", "")
    body = re.sub(r"\$\{\d+\|([^,|]+)[^}]*\|\}", r"\1", body)
    return re.sub(r"\$\d+", "X1", body)
