"""Files → plan: each file by itself, then what rests on several."""

import json
from typing import Any

import pytest

from bolig_cli.model.build import BUILDERS, ITEM_KINDS, assemble, build_document, build_plan
from bolig_cli.model.maal import Maal
from bolig_cli.model.plan import Plan
from bolig_cli.model.saksgang import Saksgang
from bolig_cli.model.tabell import Tabell
from bolig_cli.model.tiltak import Tiltak
from bolig_cli.model.tjeneste import Tjeneste
from bolig_cli.model.written import Written
from bolig_cli.source import yaml
from bolig_cli.source.node import Document, Mapping
from bolig_cli.source.tree import LAYOUT
from tests.conftest import ROOT
from tests.gathered import gathered
from tests.model import whole_plan

WHOLE = whole_plan.whole()
DOCUMENTS = whole_plan.documents(WHOLE)
LEAVES = {leaf.file: leaf for leaf in whole_plan.leaves(WHOLE) if leaf.keys[-1] != "id"}


def plan_of(documents: list[Document]) -> Plan:
    plan, _ = build_plan(documents, whole_plan.ATTACHMENTS)
    assert plan is not None
    return plan


def read(kind: str, text: str) -> Document:
    root, _ = yaml.parse(text.encode(), f"{kind}.yaml")
    assert isinstance(root, Mapping)
    return Document(f"{kind}.yaml", kind, root)


def test_every_kind_of_file_has_a_builder() -> None:
    assert set(BUILDERS) == set(LAYOUT.values())
    folders = {kind for pattern, kind in LAYOUT.items() if pattern.endswith("*.yaml")}
    assert folders >= ITEM_KINDS


@pytest.mark.parametrize("file", LEAVES)
def test_one_file_built_again_gives_the_plan_that_all_built_again_give(file: str) -> None:
    leaf = LEAVES[file]
    files = whole_plan.changed(WHOLE, leaf, whole_plan.other_value(WHOLE, leaf))
    built = [build_document(document) for document in DOCUMENTS]
    again = [build_document(whole_plan.document(file, files[file])) if each.path == file else each for each in built]
    plan, found = assemble(again, whole_plan.ATTACHMENTS)
    assert (plan, found) == build_plan(whole_plan.documents(files), whole_plan.ATTACHMENTS)


def test_what_rests_on_a_table_follows_it() -> None:
    plan = plan_of(DOCUMENTS)
    without = plan_of([d for d in DOCUMENTS if not d.path.endswith("venteliste.csv")])
    table, bare = (next(t for t in p.all(Tabell) if t.id == "venteliste") for p in (plan, without))
    assert (table.rader[0], table.hentet is None) == (("Unge", "20", "30", "40", "50"), False)
    assert (bare.rader, bare.kolonner, bare.hentet is None) == ((), (), False)
    # the starting point is 2024: what was measured then is no measurement
    assert plan.all(Maal)[0].indikatorer[0].maalinger == {2025: 30, 2026: 40, 2030: 50}
    assert without.all(Maal)[0].indikatorer[0].maalinger == {}
    assert plan.behovsoversikt is not None
    assert without.behovsoversikt is not None
    by_table, unfollowed = (o.linjer[-1] for o in (plan.behovsoversikt, without.behovsoversikt))
    # 30 in 2025, as the row goes from 30 to 40 in 2026
    assert (by_table.oppgitt, by_table.behov[2026]) == ({2025: 30}, 40)
    assert unfollowed.behov == {2025: 30}


def test_without_a_plan_file_there_is_no_plan_and_nothing_to_say() -> None:
    assert build_plan([d for d in DOCUMENTS if d.kind != "plan"]) == (None, ())


@pytest.mark.parametrize(
    ("written", "as_written", "years"),
    [
        ("periode: {fra: 2026, til: 2029}", (2026, 2029), range(2026, 2030)),
        ("periode: {fra: 2029, til: 2026}", (2029, 2026), range(2029, 2030)),
        ("periode: {fra: 2026}", (2026, None), range(2026, 2027)),
        ("periode: {fra: neste år, til: 2029}", (None, 2029), range(1, 2030)),
        ("periode: {fra: 2026, til: 99999999}", (2026, 99999999), range(2026, 2027)),
        ("periode: {fra: 1, til: 99999999}", (1, 99999999), range(1, 2)),
        ("tittel: Uten periode", (None, None), range(1, 2)),
    ],
)
def test_the_period_is_kept_as_written(written: str, as_written: Any, years: range) -> None:
    plan = plan_of([read("plan", written)])
    assert (plan.periode.fra, plan.periode.til) == as_written
    assert (plan.aar, plan.fra, plan.til) == (years, years.start, years.stop - 1)


@pytest.mark.parametrize(
    ("text", "attempted"),
    [
        ("id: T1", False),
        ("id: T1\nstrategier: []", True),
        ("id: T1\nStrategier: S1", True),
        ("id: T1\nstrategi: S1", True),
        ("[]", True),  # nothing here could be read
    ],
)
def test_the_plan_knows_what_was_attempted(text: str, attempted: bool) -> None:
    root, _ = yaml.parse(text.encode(), "tiltak.yaml")
    document = Document("tiltak.yaml", "tiltak", root if isinstance(root, Mapping) else Mapping((), 1, 1))
    measure = plan_of([read("plan", "tittel: P"), document]).all(Tiltak)[0]
    assert measure.strategier == ()
    assert measure.written.attempted("strategier") is attempted


@gathered(
    "kind, name",
    [
        *(("maal", name) for name in ("maalomraade", "utfordringer", "foeringer")),
        *(("strategi", name) for name in ("maal", "utfordringer", "foeringer")),
        *(("tiltak", name) for name in ("strategier", "maal", "maalgrupper", "foeringer")),
        *(("utfordring", name) for name in ("maalgrupper", "bygger_paa", "tall")),
        ("plan", "okonomi"),
        ("prosess", "hoering"),
        ("kapittel", "innhold"),
    ],
)
def test_a_field_is_not_another_one_misspelt(kind: str, name: str) -> None:
    schema = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    keys = schema["properties"].keys()
    assert Written(tuple(keys)).attempted(name)
    assert not Written(tuple(keys - {name})).attempted(name)


@pytest.mark.parametrize(
    ("lines", "unreadable"),
    [
        ("poster: []", False),
        ("poster: mange", True),
        ("Poster: []", True),
        ("merknad: Ingen", False),
    ],
)
def test_the_plan_knows_that_lines_could_not_be_read(lines: str, unreadable: bool) -> None:
    measure = plan_of([read("plan", "tittel: P"), read("tiltak", f"okonomi:\n  {lines}")]).all(Tiltak)[0]
    assert measure.okonomi.poster_uleselige is unreadable


@pytest.mark.parametrize(
    ("amounts", "unreadable"),
    [("{2026: 1, 2027: 2}", False), ("{2026: 1, 2027: mye}", True), ("{26: 1}", True), ("{}", True), ("mye", True)],
)
def test_the_plan_knows_that_amounts_could_not_be_read(amounts: str, unreadable: bool) -> None:
    text = f"okonomi:\n  poster:\n    - belop: {amounts}\n"
    measure = plan_of([read("plan", "tittel: P"), read("tiltak", text)]).all(Tiltak)[0]
    assert measure.okonomi.poster[0].belop_uleselige is unreadable


def test_services_and_the_way_of_a_case_are_optional() -> None:
    bare = plan_of([d for d in DOCUMENTS if d.kind not in {"tjenester", "saksgang"}])
    assert (bare.all(Tjeneste), bare.saksgang) == ((), None)
    assert [service.id for service in plan_of(DOCUMENTS).all(Tjeneste)] == ["raad", "akutt"]


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("{antall: 3, enhet: uker}", (3, "uker")),
        ("{antall: tre, enhet: uker}", None),
        ("{antall: 0, enhet: uker}", None),
        ("{antall: -1, enhet: uker}", None),
        ("{antall: 3, enhet: år}", (3, "år")),
        ("{antall: 3}", None),
        ("3 uker", None),
    ],
)
def test_a_length_of_time_is_a_number_and_a_unit(written: str, length: tuple[int, str] | None) -> None:
    case = build_document(read("saksgang", f"klage: {{mottak: nav, frist: {written}}}")).part
    assert isinstance(case, Saksgang)
    term = case.klage.frist
    assert (term and (term.antall, term.enhet)) == length
    # what is not written is empty, and does not stop what is
    assert (case.klage.mottak and case.klage.mottak.id, case.vedtak.innhold, case.henvendelse.svartid) == (
        "nav",
        (),
        None,
    )


def test_an_empty_case_is_a_case() -> None:
    plan = plan_of([*(d for d in DOCUMENTS if d.kind != "saksgang"), read("saksgang", "statistikk: anonyme")])
    assert plan.saksgang is not None
    assert (plan.saksgang.statistikk, plan.saksgang.klage.klageinstans) == ("anonyme", None)
