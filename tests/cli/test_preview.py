"""`bolig preview` as a process: it tells its address, answers there alone, and ends quietly."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from bolig_cli.errors import BoligError
from bolig_cli.preview.run import listening_at
from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent in another way there")
@pytest.mark.usefixtures("bolig_process")
def test_it_answers_until_it_is_interrupted(minste: Path) -> None:
    command = [sys.executable, "-m", "bolig_cli", "preview", "--ikke-aapne"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_PROXY": "*"}
    with subprocess.Popen(
        command, cwd=minste, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        told = process.stdout.readline()
        address = told.removeprefix("Planen er her: ").strip()
        assert address.startswith("http://127.0.0.1:")
        assert len(address.split("/")[3]) >= 32, "nobody guesses the word"
        assert httpx.get(f"{address}tilstand").json()["kan_vises"]
        assert httpx.get(f"{'/'.join(address.split('/')[:3])}/gjettet/").status_code == 403
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "")
    assert errors.splitlines()[-1] == "Forhåndsvisningen er avsluttet."
    assert "Traceback" not in errors


def test_a_port_that_is_taken_and_a_folder_without_plan_are_told(
    bolig_process: Run, minste: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = bolig_process("preview", "--ikke-aapne", "--port", port, cwd=minste)
    assert done.returncode == 2
    assert done.stderr.startswith(f"Kan ikke bruke port {port}")
    done = bolig_process("preview", "--ikke-aapne", cwd=tmp_path_factory.mktemp("tom"))
    assert done.returncode == 2
    assert "Fant ingen plan" in done.stderr


def test_a_port_that_was_left_a_moment_ago_is_taken_again() -> None:
    with listening_at(0) as first, socket.create_connection(first.getsockname()) as client:
        port = first.getsockname()[1]
        answered, _ = first.accept()
        answered.close()  # by the one who serves: the port then waits for minutes
        client.recv(1)
        with pytest.raises(BoligError, match=f"Kan ikke bruke port {port}: et annet program bruker den"):
            listening_at(port)
    with listening_at(port) as again:
        assert again.getsockname()[1] == port
