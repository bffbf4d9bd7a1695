"""The economy added up: which lines draw on a frame, and whose a measure is."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.model.beloep import Beloep, samlet
from bolig_cli.model.build import build_document
from bolig_cli.model.fordeling import deler, er_fordelt, kan_regnes_med
from bolig_cli.model.okonomi import bruk, gjelder, sektor
from bolig_cli.model.plan import Plan, Post, Tiltak
from bolig_cli.model.tiltak import Kilde
from bolig_cli.source import yaml
from bolig_cli.source.node import Document, Mapping
from tests import remembered
from tests.rules.test_rules import DAY

LINES = """\
  poster:
    - {type: drift, finansiering: egne midler, belop: {2025: 350, 2026: 10}}
    - {type: drift, finansiering: statlig tilskudd, belop: {2025: -100}}
    - {type: investering, finansiering: Husbanken lån, belop: {2025: 7000}}
"""
FRAMES = """\
okonomi:
  prisnivaa: 2024
  tallstatus: illustrativ
  ramme:
    - {navn: Alle, type: drift, belop: {2025: 1}, kilde: K}
    - {navn: Egne, type: drift, finansiering: [egne midler, brukerbetaling], belop: {2025: 1}, kilde: K}
    - {navn: Bygg, type: investering, belop: {2025: 1}, kilde: K}
    - {navn: Ingen, type: investering, finansiering: [egne midler], belop: {2025: 1}, kilde: K}
"""


@pytest.fixture
def plan(minste: Path) -> Plan:
    measure = minste / "plan" / "tiltak" / "T1.yaml"
    text = measure.read_text(encoding="utf-8").replace("innenfor ramme", "kostnadsberegnet")
    measure.write_text(text + LINES, encoding="utf-8")
    main = minste / "plan" / "plan.yaml"
    main.write_text(main.read_text(encoding="utf-8") + FRAMES, encoding="utf-8")
    found = remembered.check(minste, DAY).plan
    assert found is not None
    return found


def test_a_line_draws_on_the_frames_of_its_type_and_payer(plan: Plan) -> None:
    (tiltak,) = plan.all(Tiltak)
    parts = [part for post in tiltak.okonomi.poster for part in deler(post)]
    drawn = {ramme.navn: [gjelder(ramme, part) for part in parts] for ramme in plan.rammer}
    assert drawn == {
        "Alle": [True, True, False],
        "Egne": [True, False, False],
        "Bygg": [False, False, True],
        "Ingen": [False, False, False],
    }


def test_refunds_make_the_use_of_a_frame_less_and_a_year_without_amounts_is_nil(plan: Plan) -> None:
    used = {ramme.navn: [bruk(ramme, plan.all(Tiltak), year) for year in (2024, 2025, 2026)] for ramme in plan.rammer}
    assert used == {"Alle": [0, 250, 10], "Egne": [0, 350, 10], "Bygg": [0, 7000, 0], "Ingen": [0, 0, 0]}


def _line(sources: str, amounts: str) -> Post:
    """The line of a measure, as its file has it."""
    text = f"okonomi:\n  poster:\n    - {{type: drift, finansiering: {sources}, belop: {amounts}}}\n"
    root, _ = yaml.parse(text.encode(), "plan/tiltak/T9.yaml")
    assert isinstance(root, Mapping)
    part: Any = build_document(Document("plan/tiltak/T9.yaml", "tiltak", root)).part
    (post,) = part.okonomi.poster
    assert isinstance(post, Post)
    return post


@pytest.mark.parametrize(
    ("sources", "amounts", "parts"),
    [
        ("annet", "{2025: 7}", {("annet",): Beloep(7, 7)}),
        ("[{kilde: annet, andel: 60}, {kilde: egne midler, andel: 40}]", "{2025: 350}",
         {("annet",): Beloep(210, 210), ("egne midler",): Beloep(140, 140)}),
        ("[{kilde: annet, andel: 33.3}, {kilde: egne midler, andel: 33.3}, {kilde: statlig tilskudd, andel: 33.4}]",
         "{2025: 100–200}",
         {("annet",): Beloep(33, 66), ("egne midler",): Beloep(34, 68), ("statlig tilskudd",): Beloep(33, 66)}),
        ("[{kilde: annet, andel: 50}, {kilde: egne midler, andel: 50}]", "{2025: {fra: -3, til: -1}}",
         {("annet",): Beloep(-2, -1), ("egne midler",): Beloep(-1, 0)}),
        ("[egne midler, annet]", "{2025: 9}", {("annet", "egne midler"): Beloep(9, 9)}),
        ("[{kilde: egne midler, andel: 60}, annet]", "{2025: 9}", {("annet", "egne midler"): Beloep(9, 9)}),
        ("[{kilde: egne midler, andel: 60}, {kilde: annet, andel: 60}]", "{2025: 9}", {("annet", "egne midler"): Beloep(9, 9)}),
    ],
)  # fmt: skip
def test_a_line_is_shared_among_those_who_pay(sources: str, amounts: str, parts: dict[tuple[str, ...], Beloep]) -> None:
    post = _line(sources, amounts)
    assert {part.betalere: part.belop[2025] for part in deler(post)} == parts


SHARED = "[{kilde: annet, andel: %s}, {kilde: egne midler, andel: %s}]"


@pytest.mark.parametrize(
    ("sources", "amounts", "shared", "sound"),
    [
        ("annet", "{2025: 7}", True, True),
        ("[annet, egne midler]", "{2025: 7}", False, True),
        (SHARED % (40, 60), "{2025: 3–5}", True, True),
        (SHARED % (40, 50), "{2025: 7}", False, False),
        ("annet", "{2025: 5–3}", True, False),
        ("annet", "{2025: 3–5, 2026: 5–3}", True, False),
    ],
)
def test_a_line_that_cannot_be_as_it_is_written_is_not_reckoned_with(
    sources: str, amounts: str, shared: bool, sound: bool
) -> None:
    post = _line(sources, amounts)
    assert er_fordelt(post) is shared
    assert kan_regnes_med(post) is sound


def test_a_line_that_nobody_is_written_to_pay_is_whole() -> None:
    post = replace(_line("annet", "{2025: 7}"), finansiering=())
    assert kan_regnes_med(post) is er_fordelt(post) is True
    assert [part.betalere for part in deler(post)] == [("",)]


def test_one_who_pays_nothing_has_a_part_of_nothing() -> None:
    parts = deler(_line(SHARED % (0, 100), "{2025: 1000}"))
    assert [part.belop[2025] for part in parts] == [Beloep(0, 0), Beloep(1000, 1000)]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=4), st.integers(-9999, 9999), st.integers(0, 9999))
def test_the_parts_of_a_line_add_up_to_it_and_none_ends_below_where_it_begins(
    shares: list[int], low: int, width: int
) -> None:
    rest = 100 - sum(shares)
    sources = [Kilde(f"k{i}", Decimal(share)) for i, share in enumerate([*shares, *([rest] if rest > 0 else [])])]
    post = replace(_line("annet", f"{{2025: {{fra: {low}, til: {low + width}}}}}"), finansiering=tuple(sources))
    parts = [part.belop[2025] for part in deler(post)]
    assert samlet(parts) == Beloep(low, low + width)
    assert all(part.fra <= part.til for part in parts)


@pytest.mark.parametrize(
    ("raw", "amount"),
    [
        ("350", Beloep(350, 350)),
        ("300–500", Beloep(300, 500)),
        ("300 - 500", Beloep(300, 500)),
        ("{fra: -500, til: -300}", Beloep(-500, -300)),
        ("{fra: 300}", None),
        ("300–", None),
        ("a–b", None),
    ],
)
def test_an_amount_as_it_is_written(raw: str, amount: Beloep | None) -> None:
    assert _line("annet", f"{{2025: {raw}}}").belop.get(2025) == amount


def test_an_amount_is_said_as_its_author_writes_it() -> None:
    assert [str(b) for b in (Beloep(7, 7), Beloep(0, 7), Beloep(-7, -3))] == ["7", "0–7", "{fra: -7, til: -3}"]


def test_a_line_whose_cost_is_not_known_is_no_unreadable_one() -> None:
    posts = [_line("annet", amounts) for amounts in ("må utredes", "Må utredes", "vet ikke", "{2025: 1}")]
    assert [(post.maa_utredes, post.belop_uleselige) for post in posts] == [
        (True, False), (True, False), (False, True), (False, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("responsible", "sector"),
    [
        ("ansvarlig: nav", "Helse"),
        ("ansvarlig: [eiendom, nav]", "Teknisk"),  # the one that leads
        ("ansvarlig: ingen", ""),
        ("ansvarlig: lag", ""),
        ("", ""),
    ],
)
def test_the_sector_is_the_responsible_units(responsible: str, sector: str, minste: Path) -> None:
    measure = minste / "plan" / "tiltak" / "T1.yaml"
    measure.write_text(measure.read_text(encoding="utf-8").replace("ansvarlig: nav", responsible), encoding="utf-8")
    units = "enheter:\n  - {id: nav, navn: Nav, sektor: Helse}\n  - {id: eiendom, navn: Eiendom, sektor: Teknisk}\n"
    others = "eksterne:\n  - {id: lag, navn: Laget, slag: frivillig}\n"
    (minste / "plan" / "organisasjon.yaml").write_text(units + others, encoding="utf-8")
    plan = remembered.check(minste, DAY).plan
    assert plan is not None
    assert sektor(plan, plan.all(Tiltak)[0]) == sector
