"""The bill of materials: valid, whole, and the same each time."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from bolig_cli import bestanddeler
from bolig_cli.bestanddeler import CARRIED, SHIPPED, normal
from scripts.make_sbom import LOCK, ROOT, VERSIONS, bill

LOCKED = LOCK.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return bill(LOCKED)


def test_it_is_what_the_standard_s_own_schema_demands(made: dict[str, Any]) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(json.dumps(made)) is None
    assert validator.validate_str(json.dumps({**made, "components": [{"name": "uten type"}]})) is not None, (
        "it does look"
    )


def test_each_package_is_there_as_it_is_locked(made: dict[str, Any]) -> None:
    parts = {part["purl"]: part for part in made["components"] if "purl" in part}
    for package in bestanddeler.packages():
        part = parts[f"pkg:pypi/{normal(package.name)}@{package.version}"]
        told = [one["hashes"][0]["content"] for one in part["externalReferences"]]
        name = re.escape(normal(package.name)).replace("\\-", "[-_.]")
        (block,) = re.findall(rf"^{name}==.*\n(?:    .*\n)+", LOCKED + "\n", re.MULTILINE | re.IGNORECASE)
        assert told == re.findall("sha256:([0-9a-f]{64})", block)
        assert package.licence in str(part["licenses"])
    assert "pytest" not in json.dumps(made)


def test_what_lies_inside_is_there_too(made: dict[str, Any]) -> None:
    inside = {one["name"]: one for part in made["components"] for one in part.get("components", ())}
    for carried in CARRIED:
        assert inside[carried.name]["licenses"] == [{"expression": carried.licence}]
    assert {name for name in VERSIONS if re.fullmatch(r"\d+(\.\d+)+", inside[name]["version"])} == set(VERSIONS)
    for shipped in SHIPPED:
        for path in Path(bestanddeler.__file__).parent.glob(shipped.files):
            assert inside[path.name]["hashes"][0]["content"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_it_tells_what_needs_what(made: dict[str, Any]) -> None:
    refs = {part["bom-ref"] for part in made["components"]}
    needs = {one["ref"]: one["dependsOn"] for one in made["dependencies"]}
    own = made["metadata"]["component"]["bom-ref"]
    reached, waiting = set[str](), [own]
    while waiting:
        if (ref := waiting.pop()) not in reached:
            reached.add(ref)
            waiting += needs[ref]
    assert {ref for ref in refs if ref.startswith("pkg:pypi/") and "#" not in ref} == reached - {own}


def test_other_versions_than_the_locked_are_no_bill() -> None:
    other = re.sub(r"^lxml==\S+", "lxml==0.1", LOCKED, flags=re.MULTILINE)
    with pytest.raises(ValueError, match=r"^lxml \S+ er installert, og står ikke slik i låsefilen$"):
        bill(other)


def test_the_same_bytes_each_time(made: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "bolig.cdx.json"
    subprocess.run([sys.executable, ROOT / "scripts" / "make_sbom.py", out], check=True, capture_output=True,
                   env={**os.environ, "PYTHONHASHSEED": "7"})  # fmt: skip
    assert out.read_text(encoding="utf-8") == json.dumps(made, ensure_ascii=False, indent=2) + "\n"
