"""Work in processes apart: one that ends badly takes one piece of work with it, and the order is that of the jobs."""

import os
from pathlib import Path

import pytest

from bolig_cli import apart
from bolig_cli.apart import Lost, each
from tests.many import work


def test_the_order_is_that_of_the_jobs_whichever_is_done_first() -> None:
    assert each(work.slow_first, range(5), 2) == (0, 10, 20, 30, 40)


def test_what_ends_badly_takes_one_piece_of_work_with_it() -> None:
    jobs = ("én", "death", "bug", "to", "no plan", "fault of the machine", "tre")
    got = dict(zip(jobs, each(work.ends_in, jobs, 2), strict=True))
    assert [got[job] for job in ("én", "to", "tre")] == ["én!", "to!", "tre!"]
    assert got["no plan"] == Lost("Fant ingen plan.", 2)
    for job, code, says in (
        ("death", 2, "stanset av maskinen"),
        ("fault of the machine", 2, "ikke nok ledig minne"),
        ("bug", 3, "feil i bolig selv (KeyError)"),
    ):
        answer = got[job]
        assert isinstance(answer, Lost)
        assert answer.code == code
        assert says in answer.why


def test_what_never_ends_is_ended() -> None:
    ended, done = each(work.ends_in, ["forever", "én"], 1, seconds=1.5)
    assert isinstance(ended, Lost)
    assert "2 sekunder" in ended.why
    assert done == "én!"


def test_what_died_beside_others_is_tried_once_more_alone(tmp_path: Path) -> None:
    assert each(work.dies_the_first_time, [str(tmp_path / "a"), str(tmp_path / "b")], 2) == ("gikk", "gikk")


def test_no_more_processes_than_asked_for_and_none_is_left() -> None:
    pids = {pid for pid in each(work.where, range(6), 2) if isinstance(pid, int)}
    assert len(pids) == 2
    assert os.getpid() not in pids
    if os.name == "posix":
        for pid in pids:
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)


def test_nothing_to_do() -> None:
    assert each(work.ends_in, [], 2) == ()


def test_there_is_at_least_one_processor() -> None:
    assert 1 <= apart.processors() <= 60
