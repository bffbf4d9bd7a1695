"""What one plan comes to beside others."""

import datetime as dt
import errno
import os
import pickle
from pathlib import Path

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.law.vurdering import Status
from bolig_cli.many.job import Job, checked
from bolig_cli.many.rad import FRIST, IKKE_BRUKT, UTFALL, Rad, row
from bolig_cli.source import files
from bolig_cli.source.files import Files
from tests.law.hel_plan import KATALOG, Endring, sjekket


def made(*endringer: Endring, fase: str = "høring") -> Rad:
    changed = Endring(endre={"plan.yaml": {"fase: høring": f"fase: {fase}"}}) if fase != "høring" else Endring()
    found = sjekket(changed, *endringer, dato=dt.date(2026, 1, 1))
    assert found.dekning
    return row("mappe", found, found.dekning)


WITHOUT_AREA_PLAN = Endring(slett=("foeringer.yaml",))


def test_each_duty_is_counted_once_by_kind_and_outcome() -> None:
    rad = made()
    assert list(rad.per_type) == [plikttype.value for plikttype in Plikttype]
    assert all(tuple(antall) == UTFALL for antall in rad.per_type.values())
    for plikttype in Plikttype:
        duties = [plikt for plikt in KATALOG.plikter if plikt.plikttype is plikttype]
        assert sum(rad.per_type[plikttype.value].values()) == len(duties)


def test_a_possibility_that_is_not_used_is_counted_apart_and_is_no_lack() -> None:
    found = sjekket(WITHOUT_AREA_PLAN, dato=dt.date(2026, 1, 1))
    assert found.dekning
    unused = [v.plikt.id for v in found.dekning.vurderinger if v.ubrukt]
    rad = row("mappe", found, found.dekning)
    assert sum(antall[IKKE_BRUKT] for antall in rad.per_type.values()) == len(unused)
    lacking = sum(antall[utfall] for antall in rad.per_type.values() for utfall in ("delvis", "ikke_dekket"))
    assert len(rad.savner) == lacking
    assert not {savn.plikt for savn in rad.savner} & set(unused)
    assert any(v.ubrukt for v in found.dekning.vurderinger)


def test_what_it_lacks_is_named_with_its_provision() -> None:
    (savn,) = [savn for savn in made(WITHOUT_AREA_PLAN).savner if savn.plikt == FRIST]
    assert (savn.hjemmel, savn.styrke) == ("boligsosialloven §\u00a010", Styrke.SKAL)
    assert FRIST not in {savn.plikt for savn in made().savner}


def test_the_deadline() -> None:
    answered, lacking = made().frist, made(WITHOUT_AREA_PLAN).frist
    assert answered
    assert lacking
    assert answered.siste_dag == lacking.siste_dag == dt.date(2027, 7, 1)
    assert answered.utfall in (Status.DEKKET, Status.OMTALT)
    assert lacking.utfall in (Status.DELVIS, Status.IKKE_DEKKET)


def test_what_is_told_of_the_plan() -> None:
    rad = made(fase="vedtak")
    told = (rad.mappe, rad.kommune, rad.nummer, rad.tittel, rad.fra, rad.til, rad.plantype, rad.fase)
    assert told == (
        *("mappe", "Prøve kommune", "9999", "Boligsosial handlingsplan"),
        *(2024, 2027, "temaplan", "vedtak"),
    )


def test_the_code_is_that_of_the_coverage() -> None:
    assert made(WITHOUT_AREA_PLAN, fase="vedtak").code == 1
    assert made(fase="høring").code == 0


def test_it_is_small_when_it_is_sent() -> None:
    assert len(pickle.dumps(made(WITHOUT_AREA_PLAN))) < 20_000


def test_a_folder_that_may_not_be_opened_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(folder: Path, revision: str | None) -> Files:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))

    monkeypatch.setattr(files, "read", closed)
    with pytest.raises(BoligError, match=r"^Kan ikke lese kommuner/k9: du har ikke tilgang"):
        checked(Job(Path("kommuner/k9"), None, dt.date(2026, 1, 1)))
