"""The table of fields that take ids is that of the plan's own references, and of the schemas."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import pipeline
from bolig_cli.finding import Place
from bolig_cli.lsp.fields import DUTIES, FIELDS, name_of
from bolig_cli.rules.support.references import Kinds, references
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import read_folder
from bolig_cli.source.schema import schemas

ROOT = Path(__file__).parent.parent.parent
PLANS = [ROOT, *sorted(folder.parent for folder in (ROOT / "tests" / "planer").glob("*/plan"))]
# Filled in for an author by what is read elsewhere, and no reference: ids of their own, and law ids.
OWN = {"id", "plikter.id"}


def _fields_by_place(root: n.Node, kind: str) -> Mapping[tuple[int, int], tuple[str, str]]:
    return {(leaf.line, leaf.column): name_of(kind, path) for path, leaf in n.scalars(root)}


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_every_reference_of_a_plan_stands_in_a_field_of_the_table(folder: Path) -> None:
    files = read_folder(folder)
    plan = pipeline.read_plan(files).plan
    assert plan
    data = {file.path: file for file in files.files}
    fields: dict[str, Mapping[tuple[int, int], tuple[str, str]]] = {}
    seen = 0
    for reference in references(plan):
        place: Place = reference.ref.place
        if place.path not in fields:
            root, _ = yaml.parse(data[place.path].data, place.path)
            assert root
            fields[place.path] = _fields_by_place(root, data[place.path].kind)
        name = fields[place.path][place.line, place.column]
        assert _same(FIELDS.get(name, ()), reference.kinds), (name, reference)
        seen += 1
    assert seen > 5


def _same(kinds: Kinds, others: Kinds) -> bool:
    return set(kinds) == set(others)


def test_every_field_of_the_schemas_that_takes_an_id_is_in_the_table() -> None:
    found = {
        (kind, ".".join(path))
        for kind, schema in schemas().items()
        if kind not in ("felles", "katalog", "krav", "hentet", "bygg")
        for path, part in _parts(schema, kind)
        if str(part.get("$ref", "")).endswith(("/id", "/ider", "/id_eller_ider")) and path[-1] != "id"
    }
    assert found | {("maal", "indikatorer.tabell")} == set(FIELDS)


def test_duties_are_where_the_schemas_have_them() -> None:
    found = {
        (kind, ".".join(path))
        for kind, schema in schemas().items()
        for path, _ in _parts(schema, kind)
        if path[-1:] == ("svarer_paa",)
    }
    assert found == DUTIES


def _parts(
    schema: Mapping[str, Any], kind: str, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    if path:
        yield path, schema
    for key, part in schema.get("properties", {}).items():
        yield from _parts(part, kind, (*path, key))
    if isinstance(items := schema.get("items"), dict) and "$ref" not in schema:
        yield from _parts(items, kind, path)
