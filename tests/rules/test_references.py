"""What refers to what, what an id is known by, and when nobody can say that nothing refers to something."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bolig_cli import pipeline
from bolig_cli.model.plan import (
    Enhet,
    Foering,
    Item,
    Maal,
    OverordnetMaal,
    Plan,
    Strategi,
    Tabell,
    Tiltak,
    Utfordring,
)
from bolig_cli.rules.support.references import (
    all_items,
    file_name,
    id_place,
    is_id,
    known,
    references,
    some,
    uncertain,
)
from tests.rules.test_rules import DAY

Make = Callable[..., Plan]

OVERVIEW = "kunnskapsgrunnlag/behovsoversikt"
GUIDANCE = """\
foeringer:
  - id: samfunnsdelen
    tittel: Kommuneplanens samfunnsdel
    slag: kommuneplanens samfunnsdel
    maal:
      - {id: sd-1, tittel: Alle bor trygt}
      - {tittel: Flere kan eie}
"""


@pytest.fixture
def plan_with(minste: Path) -> Make:
    """The smallest plan with pieces of its files changed: file → old and new."""

    def make(changes: dict[str, tuple[str, str]], **files: str) -> Plan:
        for name, (old, new) in changes.items():
            path = minste / "plan" / f"{name}.yaml"
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1
            path.write_text(text.replace(old, new), encoding="utf-8")
        for name, text in files.items():
            (minste / "plan" / f"{name}.yaml").write_text(text, encoding="utf-8")
        plan = pipeline.check(minste, DAY).plan
        assert plan
        return plan

    return make


def _told(plan: Plan) -> list[tuple[str, str, str]]:
    return [(reference.owner.split(" «")[0], reference.field, reference.ref.id) for reference in references(plan)]


def test_every_reference_of_the_smallest_plan(plan_with: Make) -> None:
    assert _told(plan_with({})) == [
        ("målet M1", "utfordringer", "U1"),
        ("strategien S1", "maal", "M1"),
        ("tiltaket T1", "strategier", "S1"),
        ("tiltaket T1", "ansvarlig", "nav"),
        ("tiltaket T1", "medvirkende", "eiendom"),
        ("tiltaket T1", "maalgrupper", "unge"),
        ("utfordringen U1", "maalgrupper", "unge"),
        ("utfordringen U1", "bygger_paa", "behovsoversikt"),
        ("utfordringen U1", "maalgruppe", "unge"),
        ("en linje i behovsoversikten", "maalgruppe", "unge"),
        ("en linje i behovsoversikten", "maalgruppe", "unge"),
    ]


def test_tables_are_referred_to_by_indicators_numbers_assumptions_and_the_stock(plan_with: Make) -> None:
    indicator = "{navn: N, utgangspunkt: {aar: 2023, verdi: 1}, maaltall: {aar: 2027, verdi: 2}, kilde: K, tallstatus: illustrativ"
    plan = plan_with(
        {
            "maal/M1": ("[U1]", f"[U1]\nindikatorer:\n  - {indicator}}}\n  - {indicator}, tabell: kjoep, rad: Kjøp}}"),
            "utfordringer/U1": (
                "  - maalgruppe: unge\n",
                "  - {tabell: leie, rad: Ett rom, fra: '2022', til: '2023', viser: øker}\n"
                "  - {maalgruppe: alle, viser: mangel}\n  - maalgruppe: eldre\n",
            ),
            OVERVIEW: (
                "behov:\n  - maalgruppe: unge\n    boligtype: ordinær\n",
                "bestand: {tabell: bestand, rad: R, kolonne: K}\n"
                "forutsetninger:\n  - {id: vekst, tittel: Vekst, tabell: vekst, rad: R}\n"
                "behov:\n  - boligtype: ordinær\n    framskriving: vekst\n",
            ),
        }
    )
    found = _told(plan)
    assert [entry for entry in found if entry[1] in ("tabell", "bestand", "framskriving", "maalgruppe")] == [
        ("målet M1", "tabell", "kjoep"),
        ("utfordringen U1", "tabell", "leie"),
        ("utfordringen U1", "maalgruppe", "eldre"),
        ("forutsetningen vekst", "tabell", "vekst"),
        ("en linje i behovsoversikten", "framskriving", "vekst"),
        ("en linje i behovsoversikten", "maalgruppe", "unge"),
        ("behovsoversikten", "bestand", "bestand"),
    ]


def test_a_stock_without_a_table_refers_to_nothing(plan_with: Make) -> None:
    plan = plan_with({OVERVIEW: ("behov:\n", "bestand: {rad: R, kolonne: K}\nbehov:\n")})
    assert all(field != "bestand" for _, field, _ in _told(plan))


def test_a_plan_without_an_overview_refers_to_nothing_from_it(minste: Path) -> None:
    (minste / "plan" / f"{OVERVIEW}.yaml").unlink()
    plan = pipeline.check(minste, DAY).plan
    assert plan
    assert {owner for owner, _, _ in _told(plan)} == {"målet M1", "strategien S1", "tiltaket T1", "utfordringen U1"}


def test_participation_refers_to_what_it_led_to(plan_with: Make) -> None:
    plan = plan_with({}, prosess="medvirkning:\n  - {dato: 2023-10-12, tittel: Folkemøte, foerte_til: [T1, M1]}\n")
    assert _told(plan)[-2:] == [("medvirkningen", "foerte_til", "T1"), ("medvirkningen", "foerte_til", "M1")]


def test_what_is_announced_refers_to_those_that_it_was_sent_to(plan_with: Make) -> None:
    plan = plan_with({}, prosess="kunngjoering:\n  - {hva: oppstart, sendt_til: [husbanken, nav]}\n")
    assert _told(plan)[-2:] == [
        ("kunngjøringen av oppstart", "sendt_til", "husbanken"),
        ("kunngjøringen av oppstart", "sendt_til", "nav"),
    ]


def test_a_situation_that_nobody_takes_refers_to_nothing(plan_with: Make) -> None:
    duties = "ansvar:\n  - {situasjon: institusjon}\n  - {situasjon: fengsel, ansvarlig: eiendom}\neksterne:\n"
    plan = plan_with({"organisasjon": ("eksterne:\n", duties)})
    assert _told(plan)[-1] == ("ansvaret", "ansvarlig", "eiendom")
    assert len(_told(plan)) == len(_told(plan_with({"organisasjon": (duties, "eksterne:\n")}))) + 1


def test_goals_above_are_known_by_their_ids_and_what_has_no_id_by_none(plan_with: Make) -> None:
    plan = plan_with({"organisasjon": ("- id: nav\n    navn", "- navn")}, foeringer=GUIDANCE)
    index = known(plan)
    assert index.ids((Foering, OverordnetMaal)) == ["samfunnsdelen", "sd-1"]
    assert index.ids((Enhet,)) == ["eiendom"]
    assert "" not in index.by_id
    assert index.nameless == {Enhet, OverordnetMaal}
    ids = {item.id for item in all_items(plan)}
    assert "" not in ids
    assert {"eiendom", "samfunnsdelen", "sd-1"} <= ids


@pytest.mark.parametrize(
    ("key", "nameless"),
    [
        ("mål: [{id: sd-1, tittel: Alle bor trygt}]", {OverordnetMaal}),
        ("maal: [{id: sd-1, tittel: Alle bor trygt}]", set()),
        ("lenke: https://kommune.no/", set()),
    ],
)
def test_goals_above_that_cannot_be_read_may_have_any_id(key: str, nameless: set[type[Item]], plan_with: Make) -> None:
    guidance = GUIDANCE[: GUIDANCE.index("    maal:")] + f"    {key}\n"
    assert known(plan_with({}, foeringer=guidance)).nameless == nameless


def test_an_item_in_a_file_of_its_own_is_known_by_the_files_name_too(plan_with: Make) -> None:
    plan = plan_with({})
    assert known(plan).by_file == {}
    assert file_name(plan.all(Enhet)[0]) == "organisasjon"
    assert id_place(plan.all(Enhet)[0]) == plan.all(Enhet)[0].origin.at("id")


def test_an_id_unlike_the_files_name_is_known_as_both_and_none_as_the_file(plan_with: Make) -> None:
    plan = plan_with({"strategier/S1": ("id: S1", "id: S3"), "tiltak/T1": ("id: T1\n", "")})
    index = known(plan)
    assert index.knows("S1", (Strategi,))
    assert index.knows("S3", (Strategi,))
    assert index.knows("T1", (Tiltak,))
    assert not index.knows("S1", (Tiltak,))
    assert not index.knows("S2", (Strategi,))
    assert index.find("S1") is None
    assert index.find("S3") is plan.all(Strategi)[0]
    assert index.nameless == frozenset()


def test_an_item_whose_id_is_none_is_known_by_its_file(plan_with: Make) -> None:
    plan = plan_with({"strategier/S1": ("id: S1", "id: Gi råd")})
    index = known(plan)
    assert index.knows("S1", (Strategi,))
    assert index.ids((Strategi,)) == ["S1"]
    assert index.nameless == frozenset()


def test_an_id_or_a_files_name_that_two_kinds_share_is_that_of_both(plan_with: Make) -> None:
    measure = "id: {}\ntittel: Leie inn boliger\nmaal: [M1]\n"
    plan = plan_with(
        {"strategier/S1": ("id: S1", "id: S3")},
        **{"tiltak/T1": measure.format("M1"), "tiltak/S1": measure.format("T2")},
    )
    index = known(plan)
    assert index.ids((Maal,)) == ["M1"]
    assert index.ids((Tiltak,)) == ["M1", "T2"]
    assert index.ids((Tabell,)) == []
    assert index.find("M1", (Tiltak,)) is next(item for item in plan.all(Tiltak) if item.id == "M1")
    assert all(index.knows("S1", (kind,)) for kind in (Strategi, Tiltak))


@pytest.mark.parametrize(
    ("text", "whether"),
    [("T1", True), ("a_b-C9", True), ("a" * 40, True), ("a" * 41, False), ("1T", False), ("", False)],
)
def test_the_shape_of_an_id(text: str, whether: bool) -> None:
    assert is_id(text) is whether


def test_twelve_ids_are_told_and_of_more_the_first_ten() -> None:
    ids = [f"T{i}" for i in range(1, 14)]
    assert some(ids[:1]) == "T1"
    assert some(ids[:12]) == "T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12"
    assert some(ids) == "T1, T2, T3, T4, T5, T6, T7, T8, T9, T10 …"


SCALAR = ("utfordringer: [U1]", "utfordringer: {nr: U1}")
BY_GOAL = ("strategier: [S1]", "maal: [M1]")
NOWHERE = ("strategier: [S1]\n", "")


@pytest.mark.parametrize(
    ("file", "change", "kind", "fields", "whether"),
    [
        pytest.param("tiltak/T1", None, Tiltak, ["maal", "strategier"], False, id="all hit"),
        pytest.param("tiltak/T1", None, Tiltak, ["foeringer"], False, id="nothing written, and it has its place"),
        pytest.param("tiltak/T1", BY_GOAL, Tiltak, ["foeringer"], False, id="its place is right under a goal"),
        pytest.param("tiltak/T1", NOWHERE, Tiltak, ["foeringer"], True, id="a measure without a place"),
        pytest.param("strategier/S1", None, Strategi, ["foeringer"], False, id="a strategy in its place"),
        pytest.param("strategier/S1", ("maal: M1\n", ""), Strategi, ["foeringer"], True, id="a strategy without a goal"),
        pytest.param("maal/M1", None, Maal, ["foeringer"], False, id="a goal may stand alone"),
        pytest.param("maal/M1", SCALAR, Maal, ["utfordringer"], True, id="no list"),
        pytest.param("maal/M1", SCALAR, Maal, ["utfordringer", "foeringer"], True, id="one of the fields is no list"),
        pytest.param("maal/M1", SCALAR, Maal, ["foeringer"], False, id="another field is no list"),
        pytest.param("tiltak/T1", ("[S1]", "[S1, S9]"), Tiltak, ["strategier"], True, id="one hits nothing"),
        pytest.param("tiltak/T1", ("[S1]", "[S1, M1]"), Tiltak, ["strategier"], True, id="one hits another kind"),
        pytest.param("tiltak/T1", (": nav", ": navv"), Tiltak, ["strategier"], False, id="one in another field hits nothing"),
        pytest.param("utfordringer/U1", None, Utfordring, ["bygger_paa"], False, id="the overview has no id"),
        pytest.param("utfordringer/U1", ("[behov", "[x, behov"), Utfordring, ["bygger_paa"], True, id="and one nothing"),
        pytest.param("utfordringer/U1", None, Tabell, ["bygger_paa"], False, id="no items of the kind"),
    ],
)  # fmt: skip
def test_when_it_is_uncertain_what_an_item_refers_to(
    file: str, change: tuple[str, str] | None, kind: type[Item], fields: list[str], whether: bool, plan_with: Make
) -> None:
    plan = plan_with({file: change} if change else {})
    assert uncertain(plan, known(plan), kind, fields) is whether
