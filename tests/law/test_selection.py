"""Some of the verdicts: what a user may type, and what is kept."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli.errors import BoligError
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Styrke
from bolig_cli.law.selection import Selection, read_selection, select
from bolig_cli.law.vurdering import Dekning, Status
from bolig_cli.report import dekning_ord
from tests import remembered

from . import hel_plan

KATALOG = load_katalog()


@pytest.fixture(scope="module")
def whole() -> Dekning:
    dekning = remembered.check(Path(__file__).parents[2], None).dekning
    assert dekning is not None
    return dekning


def test_what_a_user_may_type() -> None:
    assert read_selection(["BSL, sosialtjenesteloven", "plan- og bygningsloven"], [], [], [], KATALOG).lov == (
        "bsl",
        "sotjl",
        "pbl",
    )
    assert read_selection([], ["§ 5", "11-14", "§§ 12 a"], [], [], KATALOG).paragraf == ("5", "11-14", "12 a")
    assert read_selection([], [], ["Bør", "boer", "kan"], [], KATALOG).styrke == (Styrke.BOER, Styrke.BOER, Styrke.KAN)
    typed = ["ikke dekket", "ikke_dekket", "delvis", "delvis dekket", "gjelder ikke"]
    assert read_selection([], [], [], typed, KATALOG).status == (
        Status.IKKE_DEKKET, Status.IKKE_DEKKET, Status.DELVIS, Status.DELVIS, Status.GJELDER_IKKE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        (0, "boligsosial", "Det finnes ingen lov i katalogen som heter «boligsosial». Mente du boligsosialloven"),
        (1, "99", "Det finnes ingen paragraf i katalogen som heter «99»."),
        (2, "må", "Det finnes ingen styrke som heter «må»."),
        (3, "dekka", "Mente du dekket"),
    ],
)
def test_what_is_not_there_is_said(part: int, typed: str, said: str) -> None:
    words: list[list[str]] = [[], [], [], []]
    words[part] = [typed]
    with pytest.raises(BoligError, match=said):
        read_selection(words[0], words[1], words[2], words[3], KATALOG)


def test_nothing_chosen_keeps_all(whole: Dekning) -> None:
    assert select(whole, Selection()) == whole


def test_every_verdict_may_be_typed_as_it_is_shown() -> None:
    whole = hel_plan.sjekket(hel_plan.Endring(slett=("tjenester.yaml",))).dekning
    assert whole is not None
    unused = {v.plikt.id for v in whole.vurderinger if v.ubrukt}
    assert unused, "the plan leaves a possibility out"
    for typed in {dekning_ord.ord(v) for v in whole.vurderinger}:
        chosen = select(whole, read_selection([], [], [], [typed], KATALOG)).vurderinger
        fits = [v for v in whole.vurderinger if dekning_ord.ord(v) == typed]
        assert [v for v in chosen if not v.ubrukt or typed == "ikke brukt"] == fits
    assert {v.plikt.id for v in select(whole, Selection(status=(Status.IKKE_DEKKET,))).vurderinger} >= unused


def test_parts_are_held_together_with_and(whole: Dekning) -> None:
    chosen = select(whole, Selection(("bsl",), ("5",), (Styrke.BOER,)))
    assert [v.plikt.id for v in chosen.vurderinger] == ["bsl-5-2-3"]
    assert chosen.katalog == whole.katalog


@settings(deadline=None)  # the first example reads the plan
@given(
    st.sets(st.sampled_from(list(Styrke))),
    st.sets(st.sampled_from(list(Status))),
    st.sets(st.sampled_from([lov.id for lov in KATALOG.lover])),
)
def test_what_is_kept_fits_and_what_fits_is_kept(styrker: set[Styrke], statuser: set[Status], lover: set[str]) -> None:
    whole = _example()
    kept = select(whole, Selection(tuple(lover), (), tuple(styrker), tuple(statuser))).vurderinger
    for v in whole.vurderinger:
        fits = (
            (not styrker or v.plikt.styrke in styrker)
            and (not statuser or v.status in statuser)
            and (not lover or v.plikt.id.split("-")[0] in lover)
        )
        assert (v in kept) == fits


_CACHE: list[Dekning] = []


def _example() -> Dekning:
    if not _CACHE:
        dekning = remembered.check(Path(__file__).parents[2], None).dekning
        assert dekning is not None
        _CACHE.append(dekning)
    return _CACHE[0]
