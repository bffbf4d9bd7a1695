"""The plan as data: every field is in it, it is right by its schema, and nothing else is."""

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from bolig_cli.documents import DOCUMENTS, make_document
from bolig_cli.export import plan_json, values
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog
from bolig_cli.law.vurdering import vurder
from bolig_cli.model import behovsoversikt, profil, tiltak
from bolig_cli.model.build import build_plan
from bolig_cli.model.plan import Plan
from bolig_cli.report import colour, dekning_json
from bolig_cli.scaffold import scaffold_files
from bolig_cli.source import schema as plan_schemas
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.law.hel_plan import Endring
from tests.law.hel_plan import plan as plan_med
from tests.model import whole_plan
from tests.model.test_every_field import NOT_READ

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "schema" / "eksport.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA)
PLANS = [ROOT, *sorted(path.parent for path in (ROOT / "tests" / "planer").glob("*/plan"))]
NOTHING = Katalog(())

# Kinds of file whose content is not in the export as it is written.
KINDS_LEFT_OUT: Mapping[str, str] = {
    "gjennomgang": plan_json.LEFT_OUT["gjennomgang"],
    "krav": plan_json.LEFT_OUT["kravfiler"],
    "innspill": plan_json.LEFT_OUT["innspill"],
    "bygg": plan_json.LEFT_OUT["bygg"],
    "signering": plan_json.LEFT_OUT["signeringer"],
}


def exported(folder: Path) -> dict[str, Any]:
    checked = remembered.check(folder, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    return plan_json.data(checked.plan, checked.dekning)


def of(plan: Plan) -> dict[str, Any]:
    """The plan alone: with a coverage of no law."""
    return plan_json.data(plan, vurder(plan, NOTHING, dt.date(2024, 2, 1)))


def faults(exported: Any) -> list[str]:
    return [f"{list(error.instance_path)}: {error.message}" for error in VALIDATOR.iter_errors(exported)]


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    return exported(ROOT)


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_every_plan_is_right_by_the_schema(folder: Path) -> None:
    assert faults(json.loads(json.dumps(exported(folder)))) == []


def test_plan_with_every_field_is_right_by_the_schema() -> None:
    plan, _ = build_plan(whole_plan.documents(whole_plan.whole()), whole_plan.ATTACHMENTS)
    assert plan is not None
    assert faults(json.loads(json.dumps(of(plan)))) == []


def test_another_reader_takes_the_schema_too(example: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(example, SCHEMA)


def objects(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object that the schema tells the fields of."""
    if isinstance(node, dict):
        if "properties" in node and isinstance(node["properties"], dict) and "type" in node:
            yield path, node
        for key, part in node.items():
            yield from objects(part, f"{path}/{key}")
    elif isinstance(node, list):
        for part in node:
            yield from objects(part, path)


@pytest.mark.parametrize(
    ("path", "node"), [*objects(SCHEMA)], ids=lambda value: value if isinstance(value, str) else ""
)
def test_object_has_all_its_fields_and_no_other_and_each_is_explained(path: str, node: dict[str, Any]) -> None:
    assert node["additionalProperties"] is False
    assert node["required"] == [*node["properties"]]
    for name, below in node["properties"].items():
        assert below.get("description"), name


@pytest.mark.parametrize(
    "path",
    [(), ("plan",), ("tiltak", 0), ("tiltak", 0, "okonomi"), ("tabeller", 0, "rader", 0), ("dekning", "dekning", 0)],
)
def test_an_unknown_key_is_refused(example: dict[str, Any], path: tuple[str | int, ...]) -> None:
    copy = json.loads(json.dumps(example))
    place = copy
    for key in path:
        place = place[key]
    place["ukjent"] = 1
    assert any("ukjent" in fault for fault in faults(copy))


@pytest.mark.parametrize(("path", "value"), [(("plan", "fase"), 3), (("tiltak", 0, "okonomi", "sum"), "mye")])
def test_a_value_of_another_kind_is_refused(example: dict[str, Any], path: tuple[str | int, ...], value: Any) -> None:
    copy = json.loads(json.dumps(example))
    place = copy
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert faults(copy) != []


# --- every field


WHOLE = whole_plan.whole()
LEAVES = [
    leaf
    for leaf in whole_plan.leaves(WHOLE)
    if leaf.path not in NOT_READ and leaf.path.split(".")[0] not in KINDS_LEFT_OUT and leaf.keys[-1] != "id"
]


def export_of(files: Mapping[str, Any]) -> str:
    plan, _ = build_plan(whole_plan.documents(files), whole_plan.ATTACHMENTS)
    assert plan is not None
    return json.dumps(of(plan))


@pytest.fixture(scope="module")
def before() -> str:
    return export_of(WHOLE)


@pytest.mark.whole
@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf.path)
def test_field_of_a_file_is_in_the_export(leaf: whole_plan.Leaf, before: str) -> None:
    after = export_of(whole_plan.changed(WHOLE, leaf, whole_plan.other_value(WHOLE, leaf)))
    assert before != after, f"{leaf.path} is in the schema of its file, and not in the export"


def test_field_of_the_plan_has_a_place_or_a_reason() -> None:
    own = {field.name for field in dataclasses.fields(Plan) if not field.name.startswith("_")}
    elsewhere = {
        "kommune", "kommuner", "ansvar", "behovsoversikt", "prosess", "saksgang", "saksfremlegg", "profil", "kapitler", "bilder",
        "items", "prisnivaa", "okonomi_tallstatus", "okonomi_merknad", "rammer",
    }  # fmt: skip
    about = set(plan_json._ABOUT)
    reading = {"origin", "written"}
    assert own == about | elsewhere | set(plan_json.LEFT_OUT) | reading
    assert not about & elsewhere


def test_what_is_left_out_is_there_to_leave_out() -> None:
    types = {**vars(behovsoversikt), **vars(profil), **vars(tiltak)}
    for name in values.LEFT_OUT:
        kind, _, field = name.partition(".")
        assert field in {each.name for each in dataclasses.fields(types[kind])}


# --- what it says


def test_format_is_named_with_its_version(example: dict[str, Any]) -> None:
    assert example["format"] == {"navn": "bolig-eksport", "versjon": "1.3"}
    assert SCHEMA["properties"]["format"]["properties"]["versjon"]["const"] == plan_json.FORMAT


def test_same_plan_gives_the_same_text() -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    assert plan_json.report(checked.plan, checked.dekning) == plan_json.report(checked.plan, checked.dekning)


def test_coverage_is_that_of_the_command(example: dict[str, Any]) -> None:
    dekning = remembered.check(ROOT, None).dekning
    assert dekning is not None
    assert example["dekning"] == json.loads(dekning_json.report(dekning, dekning, str, colour.plain))
    assert len(example["dekning"]["dekning"]) > len(load_katalog().plikter) - 5


def by_id(example: dict[str, Any], kind: str) -> dict[str, Any]:
    return {item["id"]: item for item in example[kind]}


def test_items_have_the_numbers_of_the_documents(example: dict[str, Any]) -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    document = make_document(checked.plan, checked.dekning, DOCUMENTS["handlingsdel"])
    told = {item["id"]: item["nummer"] for item in example["tiltak"]}
    assert told == {id: document.numbers[id] for id in told}
    measure = by_id(example, "tiltak")["T07"]
    assert measure["fil"] == "plan/tiltak/T07.yaml"
    assert measure["benevnelse"] == f"tiltak {measure['nummer']}"
    assert measure["ansvarlig"][0] in by_id(example["organisasjon"], "enheter")


def test_goal_names_its_parts() -> None:
    goals = by_id(exported(ROOT / "tests" / "planer" / "delmaal"), "maal")
    parts = {id: [part["id"] for part in goals.values() if part["hovedmaal"] == id] for id in goals}
    assert {id: goal["delmaal"] for id, goal in goals.items()} == parts
    assert any(parts.values())


def test_references_hit(example: dict[str, Any]) -> None:
    strategies, goals, groups = (by_id(example, kind) for kind in ("strategier", "maal", "maalgrupper"))
    for measure in example["tiltak"]:
        assert {*measure["strategier"]} <= {*strategies}
        assert {*measure["maalgrupper"]} <= {*groups}
    assert {id for strategy in strategies.values() for id in strategy["maal"]} <= {*goals}


def test_money_adds_up(example: dict[str, Any]) -> None:
    economy = example["okonomi"]
    for year, total in economy["per_aar"].items():
        assert total == sum(measure["okonomi"]["per_aar"][year] for measure in example["tiltak"])
    assert economy["sum"] == sum(economy["per_aar"].values()) > 0
    lent_on = {measure["id"]: n for measure in example["tiltak"] if (n := measure["okonomi"]["herav_startlaan"])}
    assert (lent_on, economy["herav_startlaan"]) == ({"T01": 260_000}, 260_000)


def test_frames_tell_what_the_measures_draw_on_them() -> None:
    plan, _ = build_plan(whole_plan.documents(whole_plan.whole()), whole_plan.ATTACHMENTS)
    assert plan is not None
    (frame,) = of(plan)["okonomi"]["rammer"]
    assert frame["finansiering"] == ["egne midler"]
    # 60 per cent of 500 at the most, and all of 70 that two pay together, as long as nobody knows how much each pays
    assert frame["brukt"] == {"2026": 0, "2027": 300, "2028": 70, "2029": 0}


def test_amount_between_two_has_both() -> None:
    spans = exported(ROOT / "tests" / "planer" / "intervall")
    totals = [measure["okonomi"]["sum"] for measure in spans["tiltak"]]
    assert any(isinstance(total, dict) and total["fra"] < total["til"] for total in totals)


def test_need_adds_up(example: dict[str, Any]) -> None:
    need = example["behovsoversikt"]
    for year, total in need["sum_behov"].items():
        assert total == sum(line["behov"].get(year, 0) for line in need["linjer"])
    assert need["sum_i_dag"] == 422


def test_cells_are_read_and_signs_are_no_numbers() -> None:
    csv = {"kunnskapsgrunnlag/tabeller/leie.csv": "Gruppe;2023;2024;Andel\nUnge;1 234;..;12,5 %\nI alt;1 234;-;x\n"}
    yaml = {
        "kunnskapsgrunnlag/tabeller/leie.yaml": "id: leie\ntittel: Leie\nkilde: K\ndato: 2024-01-01\nenhet: kroner\n"
        "tallstatus: egen telling\nmetode: Talt.\ntyper: {Andel: prosent}\n"
    }
    plan = plan_med(Endring(filer={**csv, **yaml}))
    (table,) = (table for table in of(plan)["tabeller"] if table["id"] == "leie")
    assert table["kolonner"] == ["Gruppe", "2023", "2024", "Andel"]
    assert table["enheter"] == "kroner; Andel: prosent"
    first, last = table["rader"]
    assert [cell["tall"] for cell in first["celler"]] == [1234, None, 12.5]
    assert [cell["skrevet"] for cell in first["celler"]] == ["1234", "..", "12,5\u00a0%"]
    assert [cell["enhet"] for cell in first["celler"]] == ["kroner", "kroner", "prosent"]
    assert [cell["tall"] for cell in last["celler"]] == [1234, 0, None]
    assert (first["er_sum"], last["er_sum"]) == (False, True)


def test_text_is_both_as_written_and_as_read() -> None:
    written = "Se [](#M1) og **{{mangler:alle/alle/2027}}** boliger."
    plan = plan_med(Endring(filer={"kapitler/99-slutt.md": f"---\ntittel: Slutt\n---\n\n{written}\n"}))
    (chapter,) = (chapter for chapter in of(plan)["kapitler"] if chapter["id"] == "slutt")
    assert chapter["tekst"]["markdown"] == written
    assert chapter["tekst"]["tekst"].startswith("Se mål\u00a01 og ")
    assert "{{" not in chapter["tekst"]["tekst"]
    assert "*" not in chapter["tekst"]["tekst"]


def test_folded_text_has_its_source_too() -> None:
    folded = "id: U99\ntittel: Brettet\nbeskrivelse: >\n  Én linje\n  og *én* til.\nmaalgrupper: []\n"
    plan = plan_med(Endring(filer={"utfordringer/U99.yaml": folded}))
    (challenge,) = (item for item in of(plan)["utfordringer"] if item["id"] == "U99")
    assert challenge["beskrivelse"] == {"markdown": "Én linje og *én* til.", "tekst": "Én linje og én til."}


def test_part_of_a_year_has_its_first_and_last_day(example: dict[str, Any]) -> None:
    times = {time["skrevet"]: time for step in example["prosess"]["tidsplan"] if (time := step["fra"])}
    month = next(time for written, time in times.items() if len(written) == 7)
    assert month["fra"].endswith("-01")
    assert month["til"] > month["fra"]


def test_what_is_left_of_the_template_is_told(new_plan: dict[str, Any], example: dict[str, Any]) -> None:
    assert "plan/prosess.yaml" in {place["fil"] for place in new_plan["fra_malen"]}
    assert faults(new_plan) == []
    assert example["fra_malen"] == []


@pytest.fixture(scope="module")
def new_plan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("ny")
    files = scaffold_files("Vår kommune", "0000", dt.date(2026, 1, 2))
    for path, data in files.items():
        if path.startswith("plan/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    return of(remembered.plan(read_folder(folder)))


def test_no_author_meets_the_schema() -> None:
    assert "eksport" not in plan_schemas.schemas()


def test_nothing_is_said_of_how_files_were_read(example: dict[str, Any]) -> None:
    text = json.dumps(example)
    assert "uleselige" not in text
    assert '"origin"' not in text


# --- what is told of it

TOLD = (ROOT / "docs" / "eksport.md").read_text(encoding="utf-8")


def test_every_part_is_told_of() -> None:
    table = TOLD.split("## JSON")[1].split("Slik er verdiene skrevet")[0]
    assert {name for name in SCHEMA["properties"] if f"`{name}`" not in table} == set()


def holds(whole: Any, part: Any) -> bool:
    """Whether all that is in a part is in the whole; an object may have more fields."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(name in whole and holds(whole[name], part[name]) for name in part)
    return bool(whole == part)


def test_what_the_page_shows_is_what_the_example_gives(example: dict[str, Any]) -> None:
    (shown,) = (json.loads(block.split("```")[0]) for block in TOLD.split("```json\n")[1:])
    assert holds(by_id(example, "tiltak")[shown["id"]], shown)


def test_page_tells_of_the_version_that_there_is() -> None:
    assert f"utgave {plan_json.FORMAT}" in TOLD
